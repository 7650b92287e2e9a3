#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "followups/followup.hpp"
#include "followups/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Read models: the register, one line of it, what waits.
namespace ruam::followups {

struct Filter {
  std::optional<Status> status;
  std::optional<Decision> decision;
  std::optional<std::int64_t> fiscal_year;
  std::optional<Uuid> source;
  std::optional<std::string> source_kind, use_type;
  bool mine = false, overdue = false, open_only = false, reopened = false;
  std::string text;  ///< in code, text, use, owner, source (Thai search)
};

/// One line of the register as lists show it.
struct Row {
  Uuid id;
  OfficeId office;
  std::string code;
  std::int64_t fiscal_year = 0;
  Source source;
  std::string text, use, owner_name;
  std::string office_short, owner_office_short;  ///< where it is another than the list's
  std::optional<Date> due_on;
  bool overdue = false;
  Decision decision = Decision::undecided;
  Status status = Status::open;
  std::string use_type;
  std::int64_t evidence_count = 0, steps = 0, steps_done = 0, reopened = 0, version = 1;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, office, code, fiscal_year, source, text, use, owner_name, office_short,
                       owner_office_short, due_on, overdue, decision, status, use_type,
                       evidence_count, steps, steps_done, reopened, version, updated_at))

/// How many there are of each, over all that the office sees.
struct Counts {
  std::int64_t undecided = 0, open = 0, overdue = 0, done = 0, confirmed = 0, closed = 0,
               dropped = 0, reopened = 0;
};
BOOST_DESCRIBE_STRUCT(Counts, (),
                      (undecided, open, overdue, done, confirmed, closed, dropped, reopened))

struct Rows {
  std::vector<Row> rows;
  Counts counts;
};
BOOST_DESCRIBE_STRUCT(Rows, (), (rows, counts))

/// The office's own and those it owns, the urgent first. Refuses: forbidden.
Result<Rows> list(db::Tx& tx, const Context& context, OfficeId office, const Filter& filter);
/// Refuses: forbidden, followup.not_found.
Result<Followup> get(db::Tx& tx, const Actor& actor, FollowupId id);
/// Those of one record, for rooms above that have checked the right to it.
std::vector<Followup> list_of(db::Tx& tx, const Ref& record);
/// All that this one carries on, and all that carries it on, however far: oldest first.
struct Trace {
  std::vector<Row> rows;
  std::vector<Lineage> links;
};
BOOST_DESCRIBE_STRUCT(Trace, (), (rows, links))
/// Refuses: forbidden, followup.not_found.
Result<Trace> trace(db::Tx& tx, const Context& context, FollowupId id);

/// How the owner is printed: the person's name or the words.
std::string owner_name(db::Tx& tx, const Followup& followup);

/// Whether the actor may take such a step, whatever state it is in: the owner works on it, the
/// source's side confirms and sends back, who decides drops. Refuses: unauthenticated, forbidden.
Result<void> require_step(db::Tx& tx, const Actor& actor, const Followup& followup, Status to);
/// Whether the actor may name the owner's person and the day, for the office that is to do it.
bool may_assign(db::Tx& tx, const Actor& actor, const Followup& followup);
/// What this actor can do with it now: edit or assign, decide, merge, split, reword, steps, start,
/// finish, confirm, send_back, close, reopen, drop.
std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Followup& followup);

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office);
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::followups
