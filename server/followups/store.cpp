#include "followups/store.hpp"

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace ruam::followups {
namespace {

constexpr std::string_view columns =
    "SELECT office_id, id, code, fiscal_year, source_kind, source_id, source_item_id, "
    "source_words, text, use_text, owner_office_id, owner_person_id, owner_name, due_on, decision, "
    "decision_reason, decided_by, status, result, evidence, done_by_person_id, done_by_name, "
    "done_on, confirmed_by, last_reason, version, created_at, updated_at, use_type, steps, "
    "confirmed_by_person_id, confirmed_on, closed_by, closed_on, reopened FROM followups ";

std::string select(std::string_view rest) {
  std::string sql{columns};
  return sql.append(rest);
}

Followup read(const db::Row& r) {
  Followup f{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
             .code = r.get<std::string>(2),
             .fiscal_year = r.get<std::int64_t>(3)};
  f.source = {r.get<std::string>(4), r.get<std::optional<Uuid>>(5), r.get<std::optional<Uuid>>(6),
              r.get<std::string>(7)};
  f.plan = {r.get<std::string>(8),
            r.get<std::string>(9),
            {r.get<OfficeId>(10), r.get<std::optional<Uuid>>(11), r.get<std::string>(12)},
            r.get<std::optional<Date>>(13),
            r.get<std::optional<std::string>>(28)};
  f.decision = r.get<Decision>(14);
  f.decision_reason = r.text(15);
  f.decided_by = r.text(16);
  f.status = r.get<Status>(17);
  f.result = r.text(18);
  f.evidence = json::read<std::vector<Evidence>>(r.text(19)).value();
  f.done_by = r.get<std::optional<Uuid>>(20);
  f.done_by_name = r.text(21);
  f.done_on = r.get<std::optional<Date>>(22);
  f.confirmed_by = r.text(23);
  f.last_reason = r.text(24);
  f.version = r.get<std::int64_t>(25);
  f.created_at = r.get<Instant>(26);
  f.updated_at = r.get<Instant>(27);
  f.steps = json::read<std::vector<WorkStep>>(r.text(29)).value();
  f.confirmed_by_person = r.get<std::optional<Uuid>>(30);
  f.confirmed_on = r.get<std::optional<Date>>(31);
  f.closed_by = r.text(32);
  f.closed_on = r.get<std::optional<Date>>(33);
  f.reopened = r.get<std::int64_t>(34);
  return f;
}

OfficeId office_of_owner(const Followup& f) { return f.plan.owner.office.value_or(f.id.office); }

}  // namespace

Result<Followup> Store::get(FollowupId id) const {
  static const auto sql = select("WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "followup.not_found"};
  return std::move(*found);
}

std::optional<Followup> Store::find_item(OfficeId office, Uuid source, Uuid item) const {
  static const auto sql = select("WHERE office_id = $1 AND source_id = $2 AND source_item_id = $3");
  return tx_.find(sql, read, office, source, item);
}

std::vector<Followup> Store::list(OfficeId office) const {
  static const auto sql =
      select("WHERE office_id = $1 OR owner_office_id = $1 ORDER BY code DESC, id");
  return tx_.list(sql, read, office);
}

std::vector<Followup> Store::list_of(OfficeId office, Uuid source) const {
  static const auto sql = select("WHERE office_id = $1 AND source_id = $2 ORDER BY code, id");
  return tx_.list(sql, read, office, source);
}

void Store::insert(const Followup& f) {
  tx_.run(
      "INSERT INTO followups (office_id, id, code, fiscal_year, source_kind, source_id, "
      "source_item_id, source_words, text, use_text, owner_office_id, owner_person_id, owner_name, "
      "due_on, decision, decision_reason, decided_by, status, result, evidence, "
      "done_by_person_id, done_by_name, done_on, confirmed_by, last_reason, version, created_at, "
      "updated_at, use_type, steps) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
      "$13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)",
      f.id.office, f.id.uuid, f.code, f.fiscal_year, f.source.kind, f.source.id, f.source.item,
      f.source.words, f.plan.text, f.plan.use, office_of_owner(f), f.plan.owner.person_id,
      f.plan.owner.name, f.plan.due_on, f.decision, f.decision_reason, f.decided_by, f.status,
      f.result, json::write(f.evidence), f.done_by, f.done_by_name, f.done_on, f.confirmed_by,
      f.last_reason, f.version, f.created_at, f.updated_at, f.plan.use_type, json::write(f.steps));
}

void Store::update(const Followup& f) {
  tx_.run(
      "UPDATE followups SET text = $3, use_text = $4, owner_office_id = $5, "
      "owner_person_id = $6, owner_name = $7, due_on = $8, decision = $9, decision_reason = $10, "
      "decided_by = $11, status = $12, result = $13, evidence = $14, done_by_person_id = $15, "
      "done_by_name = $16, done_on = $17, confirmed_by = $18, last_reason = $19, version = $20, "
      "updated_at = $21, source_words = $22, use_type = $23, steps = $24, "
      "confirmed_by_person_id = $25, confirmed_on = $26, closed_by = $27, closed_on = $28, "
      "reopened = $29 WHERE office_id = $1 AND id = $2",
      f.id.office, f.id.uuid, f.plan.text, f.plan.use, office_of_owner(f), f.plan.owner.person_id,
      f.plan.owner.name, f.plan.due_on, f.decision, f.decision_reason, f.decided_by, f.status,
      f.result, json::write(f.evidence), f.done_by, f.done_by_name, f.done_on, f.confirmed_by,
      f.last_reason, f.version, f.updated_at, f.source.words, f.plan.use_type, json::write(f.steps),
      f.confirmed_by_person, f.confirmed_on, f.closed_by, f.closed_on, f.reopened);
}

void Store::add_lineage(OfficeId office, const Lineage& one) {
  tx_.run(
      "INSERT INTO followup_lineage (office_id, from_id, to_id, kind, reason, by_name, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      office, one.from, one.to, one.kind, one.reason, one.by, one.at);
}

std::vector<Lineage> Store::lineage_at(OfficeId office, Uuid id) const {
  return tx_.list(
      "SELECT from_id, to_id, kind, reason, by_name, at FROM followup_lineage "
      "WHERE office_id = $1 AND (from_id = $2 OR to_id = $2) ORDER BY at, from_id, to_id",
      [](const db::Row& row) {
        return Lineage{row.get<Uuid>(0),        row.get<Uuid>(1),        row.get<Status>(2),
                       row.get<std::string>(3), row.get<std::string>(4), row.get<Instant>(5)};
      },
      office, id);
}

std::vector<Followup> Store::list_these(OfficeId office, std::span<const Uuid> ids) const {
  static const auto sql = select("WHERE office_id = $1 AND id ");
  std::vector<Followup> all;
  db::each_of(tx_, sql, office, ids, [&](const db::Row& row) { all.push_back(read(row)); });
  return all;
}

namespace {

// What has a successor counts as that; ended once: closed, or opened again after it was.
constexpr std::string_view tally_columns =
    "COUNT(*), "
    "CAST(COALESCE(SUM(CASE WHEN decision = 'undecided' AND status = 'open' THEN 1 ELSE 0 END), "
    "0) AS bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status IN ('open', 'in_progress') THEN 1 ELSE 0 END), 0) AS "
    "bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status IN ('open', 'in_progress') AND due_on < $1 THEN 1 ELSE 0 "
    "END), 0) AS bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status IN ('done', 'confirmed') THEN 1 ELSE 0 END), 0) AS "
    "bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status = 'closed' THEN 1 ELSE 0 END), 0) AS bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status = 'dropped' THEN 1 ELSE 0 END), 0) AS bigint), "
    "CAST(COALESCE(SUM(CASE WHEN status = 'closed' OR reopened > 0 THEN 1 ELSE 0 END), 0) AS "
    "bigint), "
    "CAST(COALESCE(SUM(CASE WHEN reopened > 0 THEN 1 ELSE 0 END), 0) AS bigint) ";

Tally read_tally(const db::Row& row, int at) {
  const auto next = [&] { return row.get<std::int64_t>(at++); };
  Tally tally;
  tally.total = next();
  tally.undecided = next();
  tally.open = next();
  tally.overdue = next();
  tally.waiting = next();
  tally.closed = next();
  tally.dropped = next();
  tally.ever_closed = next();
  tally.reopened = next();
  return tally;
}

constexpr std::string_view counted =
    "FROM followups WHERE fiscal_year BETWEEN $2 AND $3 "
    "AND status NOT IN ('merged', 'split', 'reworded') ";

}  // namespace

Tally Store::tally(OfficeId owner, Date today, YearSpan years) const {
  static const auto sql = std::string("SELECT ")
                              .append(tally_columns)
                              .append(counted)
                              .append("AND owner_office_id = $4");
  return *tx_.find(
      sql, [](const db::Row& row) { return read_tally(row, 0); }, today, years.from, years.to,
      owner);
}

std::map<OfficeId, Tally> Store::tallies(Date today, YearSpan years) const {
  static const auto sql = std::string("SELECT owner_office_id, ")
                              .append(tally_columns)
                              .append(counted)
                              .append("GROUP BY owner_office_id");
  std::map<OfficeId, Tally> all;
  tx_.each(
      sql, [&](const db::Row& row) { all[row.get<OfficeId>(0)] = read_tally(row, 1); }, today,
      years.from, years.to);
  return all;
}

std::int64_t Store::next_number(OfficeId office, std::int64_t fiscal_year) {
  return *tx_.find(
      "INSERT INTO followup_numbers (office_id, fiscal_year, last) VALUES ($1, $2, 1) "
      "ON CONFLICT (office_id, fiscal_year) DO UPDATE SET last = followup_numbers.last + 1 "
      "RETURNING last",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, fiscal_year);
}

}  // namespace ruam::followups
