#include "plans/store.hpp"

#include <map>

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::plans {
namespace {

constexpr std::string_view plan_columns =
    "SELECT id, code, title, from_year, to_year, status, edition, predecessor_id, content_sha256, "
    "proposed_sha256, approved_sha256, approved_on, approved_by, ended_on, end_reason, author, "
    "node_count, indicator_count, gap_count, version, created_at, updated_at";

std::string select_plans(std::string_view rest, bool with_content = false) {
  std::string sql{plan_columns};
  if (with_content) sql += ", content";
  return sql.append(" FROM plans ").append(rest);
}

Plan read_plan(OfficeId office, const db::Row& r) {
  Plan p{.id = {office, r.get<Uuid>(0)},
         .code = r.get<std::string>(1),
         .title = r.get<std::string>(2),
         .years = {r.get<std::int64_t>(3), r.get<std::int64_t>(4)},
         .status = r.get<Status>(5),
         .edition = r.get<std::int64_t>(6)};
  p.predecessor = r.get<std::optional<Uuid>>(7);
  p.content_sha256 = r.text(8);
  p.proposed_sha256 = r.text(9);
  p.approved_sha256 = r.text(10);
  p.approved_on = r.get<std::optional<Date>>(11);
  p.approved_by = r.text(12);
  p.ended_on = r.get<std::optional<Date>>(13);
  p.end_reason = r.text(14);
  p.author = r.text(15);
  p.node_count = r.get<std::int64_t>(16);
  p.indicator_count = r.get<std::int64_t>(17);
  p.gap_count = r.get<std::int64_t>(18);
  p.version = r.get<std::int64_t>(19);
  p.created_at = r.get<Instant>(20);
  p.updated_at = r.get<Instant>(21);
  return p;
}

constexpr std::string_view edition_columns =
    "SELECT id, plan_id, edition, from_year, to_year, content_sha256, approved_on, approved_by, "
    "gaps, reason, file_id, person_id, person_name, position, acting_phrase, role, at";

std::string select_editions(std::string_view rest, bool with_content) {
  std::string sql{edition_columns};
  if (with_content) sql += ", content";
  return sql.append(" FROM plan_editions ").append(rest);
}

/// Faults as they are kept: place and code.
struct Gap {
  std::string where, code;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (where, code))

Faults read_gaps(std::string_view text) {
  Faults faults;
  for (auto& gap : json::read<std::vector<Gap>>(text).value())
    faults.push_back({std::move(gap.where), std::move(gap.code)});
  return faults;
}

std::string write_gaps(const Faults& faults) {
  std::vector<Gap> gaps;
  for (const auto& fault : faults) gaps.push_back({fault.where, fault.code});
  return json::write(gaps);
}

Edition read_edition(OfficeId office, const db::Row& r) {
  Edition e{.id = r.get<Uuid>(0),
            .plan = {office, r.get<Uuid>(1)},
            .edition = r.get<std::int64_t>(2),
            .years = {r.get<std::int64_t>(3), r.get<std::int64_t>(4)}};
  e.content_sha256 = r.text(5);
  e.approved_on = r.get<Date>(6);
  e.approved_by = r.text(7);
  e.gaps = read_gaps(r.text(8));
  e.reason = r.text(9);
  e.file = r.get<std::optional<Uuid>>(10);
  e.person = r.get<Uuid>(11);
  e.person_name = r.text(12);
  e.position = r.text(13);
  e.acting_phrase = r.text(14);
  e.role = r.text(15);
  e.at = r.get<Instant>(16);
  return e;
}

Edition read_whole_edition(OfficeId office, const db::Row& r) {
  auto edition = read_edition(office, r);
  edition.content = r.text(17);
  return edition;
}

NodeRow read_node(OfficeId office, const db::Row& r) {
  return {r.get<Uuid>(0),         {office, r.get<Uuid>(1)},
          r.get<std::int64_t>(2), r.get<std::optional<Uuid>>(3),
          r.get<NodeKind>(4),     r.get<std::string>(5),
          r.get<std::string>(6),  r.get<bool>(7),
          r.get<bool>(8)};
}

constexpr std::string_view node_columns =
    "SELECT id, plan_id, place, parent_id, kind, number, text, in_force, written FROM plan_nodes ";

}  // namespace

Result<Plan> Store::get(PlanId id) const {
  static const auto sql = select_plans("WHERE office_id = $1 AND id = $2", true);
  auto found = tx_.find(
      sql,
      [&](const db::Row& row) {
        auto plan = read_plan(id.office, row);
        plan.content = row.text(22);
        return plan;
      },
      id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "plan.not_found"};
  return std::move(*found);
}

std::vector<Plan> Store::list(OfficeId office) const {
  static const auto sql =
      select_plans("WHERE office_id = $1 ORDER BY from_year DESC, to_year DESC, code");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_plan(office, row); }, office);
}

std::optional<PlanId> Store::find_code(OfficeId office, std::string_view code) const {
  return tx_.find(
      "SELECT id FROM plans WHERE office_id = $1 AND code = $2",
      [&](const db::Row& row) {
        return PlanId{office, row.get<Uuid>(0)};
      },
      office, code);
}

std::vector<Plan> Store::list_successors(PlanId id) const {
  static const auto sql =
      select_plans("WHERE office_id = $1 AND predecessor_id = $2 ORDER BY from_year, code");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_plan(id.office, row); }, id.office, id.uuid);
}

void Store::insert(const Plan& p) {
  tx_.run(
      "INSERT INTO plans (office_id, id, code, title, from_year, to_year, status, edition, "
      "predecessor_id, content, content_sha256, proposed_sha256, approved_sha256, approved_on, "
      "approved_by, ended_on, end_reason, author, node_count, indicator_count, gap_count, version, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
      p.id.office, p.id.uuid, p.code, p.title, p.years.from, p.years.to, p.status, p.edition,
      p.predecessor, p.content, p.content_sha256, p.proposed_sha256, p.approved_sha256,
      p.approved_on, p.approved_by, p.ended_on, p.end_reason, p.author, p.node_count,
      p.indicator_count, p.gap_count, p.version, p.created_at, p.updated_at);
}

void Store::update(const Plan& p) {
  tx_.run(
      "UPDATE plans SET title = $3, from_year = $4, to_year = $5, status = $6, edition = $7, "
      "content = $8, content_sha256 = $9, proposed_sha256 = $10, approved_sha256 = $11, "
      "approved_on = $12, approved_by = $13, ended_on = $14, end_reason = $15, node_count = $16, "
      "indicator_count = $17, gap_count = $18, version = $19, updated_at = $20 "
      "WHERE office_id = $1 AND id = $2",
      p.id.office, p.id.uuid, p.title, p.years.from, p.years.to, p.status, p.edition, p.content,
      p.content_sha256, p.proposed_sha256, p.approved_sha256, p.approved_on, p.approved_by,
      p.ended_on, p.end_reason, p.node_count, p.indicator_count, p.gap_count, p.version,
      p.updated_at);
}

std::int64_t Store::next_number(OfficeId office, std::int64_t from_year) {
  return *tx_.find(
      "INSERT INTO plan_numbers (office_id, from_year, last) VALUES ($1, $2, 1) "
      "ON CONFLICT (office_id, from_year) DO UPDATE SET last = plan_numbers.last + 1 "
      "RETURNING last",
      [](const db::Row& row) { return row.get<std::int64_t>(0); }, office, from_year);
}

void Store::remove(PlanId id) {
  for (const std::string_view table :
       {"plan_nodes", "plan_records", "plan_adoptions", "plan_receipts", "plan_monitoring"})
    tx_.run("DELETE FROM " + std::string(table) + " WHERE office_id = $1 AND plan_id = $2",
            id.office, id.uuid);
  tx_.run("DELETE FROM plans WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

std::vector<Edition> Store::list_editions(PlanId id) const {
  static const auto sql =
      select_editions("WHERE office_id = $1 AND plan_id = $2 ORDER BY edition", false);
  return tx_.list(
      sql, [&](const db::Row& row) { return read_edition(id.office, row); }, id.office, id.uuid);
}

std::optional<Edition> Store::find_edition(PlanId id, std::int64_t edition) const {
  static const auto sql =
      select_editions("WHERE office_id = $1 AND plan_id = $2 AND edition = $3", true);
  return tx_.find(
      sql, [&](const db::Row& row) { return read_whole_edition(id.office, row); }, id.office,
      id.uuid, edition);
}

std::optional<Edition> Store::find_edition(OfficeId office, Uuid id) const {
  static const auto sql = select_editions("WHERE office_id = $1 AND id = $2", true);
  return tx_.find(
      sql, [&](const db::Row& row) { return read_whole_edition(office, row); }, office, id);
}

void Store::insert(const Edition& e) {
  tx_.run(
      "INSERT INTO plan_editions (office_id, id, plan_id, edition, from_year, to_year, content, "
      "content_sha256, approved_on, approved_by, gaps, reason, file_id, person_id, person_name, "
      "position, acting_phrase, role, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15, $16, $17, $18, $19)",
      e.plan.office, e.id, e.plan.uuid, e.edition, e.years.from, e.years.to, e.content,
      e.content_sha256, e.approved_on, e.approved_by, write_gaps(e.gaps), e.reason, e.file,
      e.person, e.person_name, e.position, e.acting_phrase, e.role, e.at);
}

Faults Store::verify() const {
  Faults faults;
  const auto look = [&](std::string_view sql, std::string_view kind) {
    tx_.each(sql, [&](const db::Row& row) {
      const Years years{row.get<std::int64_t>(1), row.get<std::int64_t>(2)};
      if (to_hex(sha256(signed_text(row.text(3), years))) != row.text(4))
        faults.push_back(
            {std::string(kind) + "/" + row.get<Uuid>(0).to_string(), "verify.content"});
    });
  };
  look("SELECT id, from_year, to_year, content, content_sha256 FROM plans", plan_kind);
  look("SELECT id, from_year, to_year, content, content_sha256 FROM plan_editions", edition_kind);
  return faults;
}

std::vector<NodeRow> Store::list_nodes(PlanId plan) const {
  static const auto sql =
      std::string(node_columns) + "WHERE office_id = $1 AND plan_id = $2 ORDER BY place, id";
  return tx_.list(
      sql, [&](const db::Row& row) { return read_node(plan.office, row); }, plan.office, plan.uuid);
}

std::optional<NodeRow> Store::find_node(OfficeId office, Uuid node) const {
  static const auto sql = std::string(node_columns) + "WHERE office_id = $1 AND id = $2";
  return tx_.find(
      sql, [&](const db::Row& row) { return read_node(office, row); }, office, node);
}

void Store::save_nodes(PlanId plan, const std::vector<NodeRow>& nodes) {
  std::map<Uuid, NodeRow> there;
  for (auto& row : list_nodes(plan)) there.emplace(row.id, row);
  for (const auto& n : nodes) {
    const auto before = there.find(n.id);
    const bool is_same = before != there.end() && before->second == n;
    if (before != there.end()) there.erase(before);
    if (is_same) continue;
    tx_.run(
        "INSERT INTO plan_nodes (office_id, id, plan_id, place, parent_id, kind, number, text, "
        "in_force, written) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
        "ON CONFLICT (office_id, id) DO UPDATE SET place = excluded.place, "
        "parent_id = excluded.parent_id, kind = excluded.kind, number = excluded.number, "
        "text = excluded.text, in_force = excluded.in_force, written = excluded.written",
        plan.office, n.id, plan.uuid, n.place, n.parent, n.kind, n.number, n.text, n.in_force,
        n.written);
  }
  for (const auto& [id, gone] : there)
    tx_.run("DELETE FROM plan_nodes WHERE office_id = $1 AND id = $2", plan.office, id);
}

}  // namespace ruam::plans
