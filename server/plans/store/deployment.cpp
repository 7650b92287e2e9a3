#include "plans/store/deployment.hpp"

#include "platform/json/json.hpp"

namespace ruam::plans {
namespace {

constexpr std::string_view record_columns =
    "SELECT id, plan_id, guideline, topic, on_date, text, with_office_id, with_text, audience, "
    "source_id, asked_satang, granted_satang, answer, answered_on, due_on, files, by_name, "
    "version, created_at, updated_at FROM plan_records ";

Record read_record(OfficeId office, const db::Row& r) {
  Record one{.id = r.get<Uuid>(0), .plan = {office, r.get<Uuid>(1)}};
  auto& c = one.content;
  c.guideline = r.text(2);
  c.topic = r.text(3);
  c.on = r.get<Date>(4);
  c.text = r.text(5);
  c.with_office = r.get<std::optional<OfficeId>>(6);
  c.with_text = r.text(7);
  c.audience = r.get<std::optional<std::int64_t>>(8);
  c.source = r.text(9);
  c.asked = r.get<std::optional<Satang>>(10);
  c.granted = r.get<std::optional<Satang>>(11);
  c.answer = r.text(12);
  c.answered_on = r.get<std::optional<Date>>(13);
  c.due_on = r.get<std::optional<Date>>(14);
  c.files = json::read<std::vector<Uuid>>(r.text(15)).value();
  one.by_name = r.text(16);
  one.version = r.get<std::int64_t>(17);
  one.created_at = r.get<Instant>(18);
  one.updated_at = r.get<Instant>(19);
  return one;
}

constexpr std::string_view adoption_columns =
    "SELECT office_id, id, plan_id, adopter_office_id, answer, message, due_on, asked_by, "
    "asked_at, edition, content_sha256, declared_on, declared_at, reason, person_id, person_name, "
    "position, acting_phrase, role, paper_file_id, recorded_by FROM plan_adoptions ";

std::string select_adoptions(std::string_view rest) {
  std::string sql{adoption_columns};
  return sql.append(rest);
}

Adoption read_adoption(const db::Row& r) {
  Adoption a{.id = r.get<Uuid>(1),
             .plan = {r.get<OfficeId>(0), r.get<Uuid>(2)},
             .adopter = r.get<OfficeId>(3),
             .answer = r.get<Answer>(4),
             .message = r.get<std::string>(5),
             .due_on = r.get<std::optional<Date>>(6),
             .asked_by = r.get<std::string>(7),
             .asked_at = r.get<Instant>(8),
             .edition = r.get<std::int64_t>(9)};
  a.content_sha256 = r.text(10);
  a.declared_on = r.get<std::optional<Date>>(11);
  a.declared_at = r.get<std::optional<Instant>>(12);
  a.reason = r.text(13);
  a.person = r.get<std::optional<Uuid>>(14);
  a.person_name = r.text(15);
  a.position = r.text(16);
  a.acting_phrase = r.text(17);
  a.role = r.text(18);
  a.paper_file = r.get<std::optional<Uuid>>(19);
  a.recorded_by = r.text(20);
  return a;
}

}  // namespace

std::vector<Record> DeploymentStore::list_records(PlanId plan) const {
  static const auto sql = std::string(record_columns) +
                          "WHERE office_id = $1 AND plan_id = $2 ORDER BY guideline, on_date, id";
  return tx_.list(
      sql, [&](const db::Row& row) { return read_record(plan.office, row); }, plan.office,
      plan.uuid);
}

Result<Record> DeploymentStore::get_record(PlanId plan, Uuid id) const {
  static const auto sql =
      std::string(record_columns) + "WHERE office_id = $1 AND plan_id = $2 AND id = $3";
  auto found = tx_.find(
      sql, [&](const db::Row& row) { return read_record(plan.office, row); }, plan.office,
      plan.uuid, id);
  if (!found) return Problem{Kind::not_found, "plan.record_not_found"};
  return std::move(*found);
}

void DeploymentStore::insert(const Record& one) {
  const auto& c = one.content;
  tx_.run(
      "INSERT INTO plan_records (office_id, id, plan_id, guideline, topic, on_date, text, "
      "with_office_id, with_text, audience, source_id, asked_satang, granted_satang, answer, "
      "answered_on, due_on, files, by_name, version, created_at, updated_at) VALUES ($1, $2, $3, "
      "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
      one.plan.office, one.id, one.plan.uuid, c.guideline, c.topic, c.on, c.text, c.with_office,
      c.with_text, c.audience, c.source, c.asked, c.granted, c.answer, c.answered_on, c.due_on,
      json::write(c.files), one.by_name, one.version, one.created_at, one.updated_at);
}

void DeploymentStore::update(const Record& one) {
  const auto& c = one.content;
  tx_.run(
      "UPDATE plan_records SET guideline = $3, topic = $4, on_date = $5, text = $6, "
      "with_office_id = $7, with_text = $8, audience = $9, source_id = $10, asked_satang = $11, "
      "granted_satang = $12, answer = $13, answered_on = $14, due_on = $15, files = $16, "
      "version = $17, updated_at = $18 WHERE office_id = $1 AND id = $2",
      one.plan.office, one.id, c.guideline, c.topic, c.on, c.text, c.with_office, c.with_text,
      c.audience, c.source, c.asked, c.granted, c.answer, c.answered_on, c.due_on,
      json::write(c.files), one.version, one.updated_at);
}

void DeploymentStore::remove(const Record& one) {
  tx_.run("DELETE FROM plan_records WHERE office_id = $1 AND id = $2", one.plan.office, one.id);
}

std::vector<Adoption> DeploymentStore::list_adoptions(PlanId plan) const {
  static const auto sql = select_adoptions(
      "WHERE office_id = $1 AND plan_id = $2 AND is_current = 1 ORDER BY asked_at, id");
  return tx_.list(sql, read_adoption, plan.office, plan.uuid);
}

std::optional<Adoption> DeploymentStore::find_adoption(PlanId plan, OfficeId adopter) const {
  static const auto sql = select_adoptions(
      "WHERE office_id = $1 AND plan_id = $2 AND adopter_office_id = $3 AND is_current = 1");
  return tx_.find(sql, read_adoption, plan.office, plan.uuid, adopter);
}

std::optional<Adoption> DeploymentStore::find_adoption(OfficeId office, Uuid id) const {
  static const auto sql = select_adoptions("WHERE office_id = $1 AND id = $2");
  return tx_.find(sql, read_adoption, office, id);
}

std::vector<Adoption> DeploymentStore::list_asked(OfficeId adopter) const {
  static const auto sql = select_adoptions(
      "WHERE adopter_office_id = $1 AND is_current = 1 ORDER BY asked_at DESC, id");
  return tx_.list(sql, read_adoption, adopter);
}

void DeploymentStore::insert(const Adoption& a) {
  tx_.run(
      "INSERT INTO plan_adoptions (office_id, id, plan_id, adopter_office_id, answer, message, "
      "due_on, asked_by, asked_at, edition, content_sha256, declared_on, declared_at, reason, "
      "person_id, person_name, position, acting_phrase, role, paper_file_id, recorded_by, "
      "is_current) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
      "$17, $18, $19, "
      "$20, $21, 1)",
      a.plan.office, a.id, a.plan.uuid, a.adopter, a.answer, a.message, a.due_on, a.asked_by,
      a.asked_at, a.edition, a.content_sha256, a.declared_on, a.declared_at, a.reason, a.person,
      a.person_name, a.position, a.acting_phrase, a.role, a.paper_file, a.recorded_by);
}

void DeploymentStore::update(const Adoption& a) {
  tx_.run(
      "UPDATE plan_adoptions SET answer = $3, message = $4, due_on = $5, asked_by = $6, "
      "asked_at = $7, edition = $8, content_sha256 = $9, declared_on = $10, declared_at = $11, "
      "reason = $12, person_id = $13, person_name = $14, position = $15, acting_phrase = $16, "
      "role = $17, paper_file_id = $18, recorded_by = $19 WHERE office_id = $1 AND id = $2",
      a.plan.office, a.id, a.answer, a.message, a.due_on, a.asked_by, a.asked_at, a.edition,
      a.content_sha256, a.declared_on, a.declared_at, a.reason, a.person, a.person_name, a.position,
      a.acting_phrase, a.role, a.paper_file, a.recorded_by);
}

void DeploymentStore::retire(const Adoption& a) {
  tx_.run("UPDATE plan_adoptions SET is_current = 0 WHERE office_id = $1 AND id = $2",
          a.plan.office, a.id);
}

void DeploymentStore::remove(const Adoption& a) {
  tx_.run("DELETE FROM plan_adoptions WHERE office_id = $1 AND id = $2", a.plan.office, a.id);
}

std::vector<Receipt> DeploymentStore::list_receipts(PlanId plan) const {
  return tx_.list(
      "SELECT person_id, edition, reader_office_id, person_name, at FROM plan_receipts "
      "WHERE office_id = $1 AND plan_id = $2 ORDER BY at, person_id",
      [](const db::Row& r) {
        return Receipt{r.get<Uuid>(0), r.get<std::int64_t>(1), r.get<OfficeId>(2),
                       r.get<std::string>(3), r.get<Instant>(4)};
      },
      plan.office, plan.uuid);
}

void DeploymentStore::insert(PlanId plan, const Receipt& one) {
  tx_.run(
      "INSERT INTO plan_receipts (office_id, plan_id, person_id, edition, reader_office_id, "
      "person_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
      plan.office, plan.uuid, one.person, one.edition, one.office, one.person_name, one.at);
}

void DeploymentStore::forget_reader(Uuid person) {
  tx_.run("UPDATE plan_receipts SET person_name = '' WHERE person_id = $1", person);
}

KeptMonitoring DeploymentStore::monitoring(PlanId plan) const {
  return tx_
      .find(
          "SELECT committee_id, committee_text, framework, starts_on, ends_on, version "
          "FROM plan_monitoring WHERE office_id = $1 AND plan_id = $2",
          [](const db::Row& r) {
            return KeptMonitoring{
                {r.get<std::optional<Uuid>>(0), r.get<std::string>(1), r.get<std::string>(2),
                 r.get<std::optional<Date>>(3), r.get<std::optional<Date>>(4)},
                r.get<std::int64_t>(5)};
          },
          plan.office, plan.uuid)
      .value_or(KeptMonitoring{});
}

void DeploymentStore::save(PlanId plan, const KeptMonitoring& m) {
  tx_.run(
      "INSERT INTO plan_monitoring (office_id, plan_id, committee_id, committee_text, framework, "
      "starts_on, ends_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
      "ON CONFLICT (office_id, plan_id) DO UPDATE SET committee_id = excluded.committee_id, "
      "committee_text = excluded.committee_text, framework = excluded.framework, "
      "starts_on = excluded.starts_on, ends_on = excluded.ends_on, version = excluded.version",
      plan.office, plan.uuid, m.said.committee, m.said.committee_text, m.said.framework,
      m.said.starts_on, m.said.ends_on, m.version);
}

}  // namespace ruam::plans
