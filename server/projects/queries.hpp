#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "projects/content.hpp"
#include "projects/project.hpp"
#include "projects/store.hpp"

/// Read models: what lists, screens, reports and other rooms see of projects.
namespace ruam::projects {

enum class Sort { updated, code, title, planned };
BOOST_DESCRIBE_ENUM(Sort, updated, code, title, planned)

/// A list as a sentence: «โครงการ ปีงบ 2567 ที่รอเห็นชอบ».
struct Filter {
  std::optional<std::int64_t> fiscal_year;
  std::optional<Status> status;
  std::string text;       ///< found in code, title, responsible, division, objective and the
                          ///< office's own fields (Thai search)
  std::string next_role;  ///< waits for this role
  bool awaiting_allocation = false;
  Sort sort = Sort::updated;
  int limit = 50;
  std::string after;         ///< cursor of the page before
  bool with_totals = false;  ///< of all pages, not of this one
};

/// One line of a list.
struct Row {
  Uuid id;
  std::string code, title;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t version = 1;
  Satang planned;
  std::optional<json::RawOf<Period>> period;
  std::string division, programme, tactic, responsible, objective;
  std::optional<std::string> next_role, next_label;
  std::int64_t findings_count = 0;
  Instant updated_at;
  bool awaiting_allocation = false;  ///< approved, and allocated money does not cover it yet
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, code, title, fiscal_year, status, version, planned, period, division,
                       programme, tactic, responsible, objective, next_role, next_label,
                       findings_count, updated_at, awaiting_allocation))

struct Totals {
  std::int64_t count = 0;
  Satang planned;
};
BOOST_DESCRIBE_STRUCT(Totals, (), (count, planned))

struct Page {
  std::vector<Row> rows;
  std::optional<std::string> next;
  std::optional<Totals> totals;  ///< when the filter asks
};
BOOST_DESCRIBE_STRUCT(Page, (), (rows, next, totals))

/// Projects of one office. Refuses: forbidden, list.cursor (a cursor that is not ours).
Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter);

/// A project as other rooms may carry it: what it says and how far it is.
struct View {
  Record record;
  std::vector<Signature> signatures;  ///< of the round that counts, in order
};

/// Sheets signed in ink whose signatures still count, newest first; for rooms above, which have
/// checked the right to the project.
std::vector<Paper> list_signed_papers(db::Tx& tx, ProjectId id);

/// How the office's documents fill the block of somebody who signed in the system.
Filling filling_of(db::Tx& tx, OfficeId office);
/// The picture that a signer chose for that signature, for documents of it.
std::optional<std::string> find_signature_picture(db::Tx& tx, OfficeId office, Uuid signature);
/// When a signature was last withdrawn: what was issued before says what no longer holds.
std::optional<Instant> last_withdrawal(db::Tx& tx, ProjectId id);

/// Refuses: forbidden, project.not_found.
Result<View> get(db::Tx& tx, const Actor& actor, ProjectId id);
/// A record that was just read or written, with its signatures; the caller has checked the right.
View view_of(db::Tx& tx, Record record);
/// The record for rooms above, which have checked the right to it. Refuses: project.not_found.
Result<Record> find(db::Tx& tx, ProjectId id);
std::optional<ProjectId> find_code(db::Tx& tx, OfficeId office, std::string_view code);
/// All projects in force of the year, for rounds of reports.
std::vector<ProjectId> list_in_force(db::Tx& tx, OfficeId office, std::int64_t fiscal_year);

/// Projects of later years that go on with this one.
std::vector<Row> list_successors(db::Tx& tx, ProjectId id);

/// Offices that have a project in force in that year.
std::vector<OfficeId> list_offices_at_work(db::Tx& tx, std::int64_t fiscal_year);

/// What waits for a signature of this actor, and what was returned to this writer.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);

/// A logged signature as the table has it now.
boost::json::value recount_signature(db::Tx& tx, const tlog::Entry& entry);
boost::json::value recount_withdrawal(db::Tx& tx, const tlog::Entry& entry);
/// Contents that are not what their SHA-256 says.
std::vector<Fault> verify_contents(db::Tx& tx);

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::projects
