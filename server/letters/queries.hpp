#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "letters/store.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"
#include "platform/tlog/recount.hpp"

/// Read models: what lists, screens and other rooms see of letters.
namespace ruam::letters {

struct Filter {
  std::optional<std::int64_t> fiscal_year;
  std::optional<Status> status;
  std::optional<Paper> paper;
  std::optional<Ref> about;  ///< only those under which this record travels
  std::string text;          ///< found in subject, number and receivers (Thai search)
  std::size_t limit = 200;
};

struct Row {
  Uuid id;
  std::int64_t fiscal_year = 0;
  Paper paper = Paper::memo;
  std::string topic;
  Status status = Status::draft;
  std::string subject, receivers, number;
  std::optional<Date> dated;
  std::optional<std::string> next_role;
  std::string author;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, fiscal_year, paper, topic, status, subject, receivers, number, dated,
                       next_role, author, updated_at))

/// Newest first. Refuses: forbidden.
Result<std::vector<Row>> list(db::Tx& tx, const Actor& actor, OfficeId office,
                              const Filter& filter);

struct View {
  Record record;
  std::vector<Act> acts;
};
/// Refuses: forbidden, letter.not_found.
Result<View> get(db::Tx& tx, const Actor& actor, LetterId id);

/// What waits for this actor's signature or comment, and what was returned to this writer.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);

boost::json::value recount_act(db::Tx& tx, const tlog::Entry& entry);
boost::json::value recount_filed(db::Tx& tx, const tlog::Entry& entry);
/// Contents, signatures and editions that are not what their hashes say.
std::vector<Fault> verify_contents(db::Tx& tx);
/// Describes letters and the letterhead (so that its pictures can be read by those who may); files
/// with all that travels under a letter are hidden: the letter itself asks who may see them.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::letters
