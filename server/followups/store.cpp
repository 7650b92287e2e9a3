#include "followups/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::followups {
namespace {

constexpr std::string_view columns =
    "SELECT office_id, id, code, fiscal_year, source_kind, source_id, source_item_id, "
    "source_words, text, use_text, owner_office_id, owner_person_id, owner_name, due_on, decision, "
    "decision_reason, decided_by, status, result, evidence, done_by_person_id, done_by_name, "
    "done_on, confirmed_by, last_reason, version, created_at, updated_at FROM followups ";

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
            r.get<std::optional<Date>>(13)};
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
      "updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
      "$17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)",
      f.id.office, f.id.uuid, f.code, f.fiscal_year, f.source.kind, f.source.id, f.source.item,
      f.source.words, f.plan.text, f.plan.use, office_of_owner(f), f.plan.owner.person_id,
      f.plan.owner.name, f.plan.due_on, f.decision, f.decision_reason, f.decided_by, f.status,
      f.result, json::write(f.evidence), f.done_by, f.done_by_name, f.done_on, f.confirmed_by,
      f.last_reason, f.version, f.created_at, f.updated_at);
}

void Store::update(const Followup& f) {
  tx_.run(
      "UPDATE followups SET text = $3, use_text = $4, owner_office_id = $5, "
      "owner_person_id = $6, owner_name = $7, due_on = $8, decision = $9, decision_reason = $10, "
      "decided_by = $11, status = $12, result = $13, evidence = $14, done_by_person_id = $15, "
      "done_by_name = $16, done_on = $17, confirmed_by = $18, last_reason = $19, version = $20, "
      "updated_at = $21, source_words = $22 WHERE office_id = $1 AND id = $2",
      f.id.office, f.id.uuid, f.plan.text, f.plan.use, office_of_owner(f), f.plan.owner.person_id,
      f.plan.owner.name, f.plan.due_on, f.decision, f.decision_reason, f.decided_by, f.status,
      f.result, json::write(f.evidence), f.done_by, f.done_by_name, f.done_on, f.confirmed_by,
      f.last_reason, f.version, f.updated_at, f.source.words);
}

std::int64_t Store::next_number(OfficeId office, std::int64_t fiscal_year) {
  return *tx_.find(
      "INSERT INTO followup_numbers (office_id, fiscal_year, last) VALUES ($1, $2, 1) "
      "ON CONFLICT (office_id, fiscal_year) DO UPDATE SET last = followup_numbers.last + 1 "
      "RETURNING last",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, fiscal_year);
}

}  // namespace ruam::followups
