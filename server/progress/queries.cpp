#include "progress/queries.hpp"

#include <map>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "people/reader.hpp"
#include "platform/db/rows.hpp"
#include "platform/tlog/tlog.hpp"
#include "progress/result_actions.hpp"

namespace ruam::progress {
namespace {

constexpr std::string_view columns =
    "SELECT id, office_id, project_id, project_code, project_title, fiscal_year, quarter, status, "
    "due_on, findings_count, version, submitted_on, updated_at FROM reports ";

constexpr std::string_view filtered =
    "AND fiscal_year BETWEEN $2 AND $3 AND quarter BETWEEN $4 AND $5 "
    "ORDER BY fiscal_year DESC, quarter DESC, project_code, id";

Row read_row(const db::Row& r) {
  return {.id = r.get<Uuid>(0),
          .office = r.get<OfficeId>(1),
          .project_id = r.get<Uuid>(2),
          .project_code = r.get<std::string>(3),
          .project_title = r.get<std::string>(4),
          .fiscal_year = r.get<std::int64_t>(5),
          .quarter = r.get<std::int64_t>(6),
          .status = r.get<Status>(7),
          .due_on = r.get<Date>(8),
          .findings_count = r.get<std::int64_t>(9),
          .version = r.get<std::int64_t>(10),
          .submitted_on = r.get<std::optional<Date>>(11),
          .updated_at = r.get<Instant>(12)};
}

/// The rows that fit, in the state of the day, with the office's short name.
Rows fitting(db::Tx& tx, std::vector<Row> all, const Filter& filter, Date today) {
  Rows out;
  std::vector<OfficeId> offices;
  for (auto& row : all) {
    row.status = status_on(row.status, row.fiscal_year, row.quarter, today);
    if (filter.status && row.status != *filter.status) continue;
    if (filter.project && row.project_id != *filter.project) continue;
    offices.push_back(row.office);
    out.rows.push_back(std::move(row));
  }
  const auto names = people::describe_offices(tx, offices);
  for (std::size_t i = 0; i < out.rows.size(); ++i) out.rows[i].office_short = names[i].short_th;
  return out;
}

std::vector<Row> select(db::Tx& tx, std::string_view where, OfficeId office, const Filter& f) {
  std::string sql{columns};
  sql.append(where).append(filtered);
  return tx.list(sql, read_row, office, f.fiscal_year.value_or(0), f.fiscal_year.value_or(9'999),
                 f.quarter.value_or(1), f.quarter.value_or(4));
}

constexpr std::string_view own = "WHERE office_id = $1 ";
constexpr std::string_view received =
    "WHERE receiver_office_id = $1 AND status IN ('submitted', 'accepted', 'returned') ";

bool was_sent(Status status) {
  return status == Status::submitted || status == Status::accepted || status == Status::returned;
}

}  // namespace

Result<Rows> list(db::Tx& tx, const Context& context, OfficeId office, const Filter& filter) {
  TRY(people::require(tx, context.actor, read_reports, office));
  return fitting(tx, select(tx, own, office, filter), filter, context.clock.today());
}

Result<Rows> list_received(db::Tx& tx, const Context& context, OfficeId office,
                           const Filter& filter) {
  TRY(people::require(tx, context.actor, receive_reports, office));
  return fitting(tx, select(tx, received, office, filter), filter, context.clock.today());
}

Result<Record> get(db::Tx& tx, const Actor& actor, ReportId id) {
  const auto own_right = people::require_on(tx, actor, read_reports, ref(id));
  auto report = Store{tx}.get(id);
  if (own_right.has_value()) return report;
  if (report.has_value() && was_sent(report->status) &&
      people::require(tx, actor, receive_reports, report->receiver).has_value())
    return report;
  return own_right.error();
}

std::optional<ReportId> find(db::Tx& tx, OfficeId office, Uuid project, std::int64_t fiscal_year,
                             std::int64_t quarter) {
  return Store{tx}.find(office, project, fiscal_year, quarter);
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office) {
  std::vector<WaitingItem> items;
  const auto may = [&](Permission permission) {
    return people::require(tx, actor, permission, office).has_value();
  };
  const auto add = [&](const Row& row, std::string why, std::string action) {
    items.push_back({.ref = ref(ReportId{row.office, row.id}),
                     .code = row.project_code,
                     .label = row.project_title,
                     .why = std::move(why),
                     .action = std::move(action),
                     .url = "/reports/" + row.id.to_string(),
                     .due = row.due_on,
                     .since = row.updated_at});
  };
  const bool writes = may(write_reports), checks = may(check_reports),
             submits = may(submit_reports);
  for (const auto& row : select(tx, own, office, {})) {
    if (writes && row.status == Status::returned) add(row, "report.was_returned", "edit");
    if (writes && (row.status == Status::open || row.status == Status::due))
      add(row, "report.waits_for_writing", "edit");
    if (checks && row.status == Status::drafted) add(row, "report.waits_for_check", "check");
    if (submits && row.status == Status::checked) add(row, "report.waits_for_submission", "submit");
  }
  if (may(receive_reports))
    for (const auto& row : select(tx, received, office, {}))
      if (row.status == Status::submitted) add(row, "report.waits_for_acceptance", "accept");
  return items;
}

boost::json::value recount_receipt(db::Tx& tx, const tlog::Entry& entry) {
  const auto receipt = Store{tx}.find_receipt(entry.ref.office, entry.ref.uuid);
  return receipt ? logged(*receipt) : nullptr;
}

std::vector<Fault> verify_contents(db::Tx& tx) { return Store{tx}.verify(); }

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  people::Reader own_reader{tx, actor, read_reports}, receiver{tx, actor, receive_reports};
  std::map<OfficeId, std::vector<Uuid>> asked;
  for (const auto& one : refs) asked[one.office].push_back(one.uuid);
  std::map<Ref, Description> known;
  for (const auto& [office, ids] : asked) {
    struct Told {
      Uuid id;
      std::string label;
      Status status;
      OfficeId receiver;
    };
    std::vector<Told> all;
    db::each_of(
        tx,
        "SELECT id, project_code, quarter, fiscal_year, status, receiver_office_id FROM reports "
        "WHERE office_id = $1 AND id ",
        office, ids, [&](const db::Row& row) {
          all.push_back({row.get<Uuid>(0),
                         row.get<std::string>(1) + " " + std::to_string(row.get<std::int64_t>(2)) +
                             "/" + std::to_string(row.get<std::int64_t>(3)),
                         row.get<Status>(4), row.get<OfficeId>(5)});
        });
    for (const auto& one : all) {
      const auto self = ref(ReportId{office, one.id});
      if (!own_reader.may(self) && !(was_sent(one.status) && receiver.may_in(one.receiver)))
        continue;
      known[self] = {self, false, one.label, "/reports/" + one.id.to_string(),
                     boost::describe::enum_to_string(one.status, "")};
    }
  }
  std::vector<Description> out;
  for (const auto& one : refs) {
    const auto found = known.find(one);
    out.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return out;
}

std::vector<Description> describe_results(db::Tx& tx, const Actor& actor,
                                          std::span<const Ref> refs) {
  people::Reader reader{tx, actor, read_reports};
  std::map<OfficeId, std::vector<Uuid>> asked;
  for (const auto& one : refs)
    if (reader.may(one)) asked[one.office].push_back(one.uuid);
  std::map<Ref, Description> known;
  for (const auto& [office, ids] : asked)
    db::each_of(tx,
                "SELECT id, project_code, project_id, status FROM result_reports "
                "WHERE office_id = $1 AND id ",
                office, ids, [&, office = office](const db::Row& row) {
                  const auto one = ref(ResultId{office, row.get<Uuid>(0)});
                  known[one] = {one, false, "รายงานผล " + row.get<std::string>(1),
                                "/projects/" + row.get<Uuid>(2).to_string() + "/result",
                                row.get<std::string>(3)};
                });
  std::vector<Description> all;
  for (const auto& one : refs) {
    const auto found = known.find(one);
    all.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return all;
}

}  // namespace ruam::progress
