#include "partners/store.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

constexpr std::string_view activity_columns =
    "SELECT office_id, id, code, content, version, created_at, updated_at "
    "FROM partner_activities ";

std::string select_activities(std::string_view rest) {
  std::string sql{activity_columns};
  return sql.append(rest);
}

Activity read_activity(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .code = r.get<std::string>(2),
          .content = json::read<ActivityContent>(r.text(3)).value(),
          .version = r.get<std::int64_t>(4),
          .created_at = r.get<Instant>(5),
          .updated_at = r.get<Instant>(6)};
}

}  // namespace

Result<Activity> Store::get(ActivityId id) const {
  static const auto sql = select_activities("WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_activity, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "activity.not_found"};
  return std::move(*found);
}

std::vector<Activity> Store::list_activities(OfficeId office) const {
  static const auto sql = select_activities("WHERE office_id = $1 ORDER BY on_date DESC, id");
  return tx_.list(sql, read_activity, office);
}

std::vector<Activity> Store::list_activities_of(OfficeId office, Uuid mou_or_network) const {
  static const auto sql = select_activities(
      "WHERE office_id = $1 AND (mou_id = $2 OR network_id = $2) ORDER BY on_date DESC, id");
  return tx_.list(sql, read_activity, office, mou_or_network);
}

void Store::insert(const Activity& a) {
  const auto& c = a.content;
  tx_.run(
      "INSERT INTO partner_activities (office_id, id, code, title, on_date, mou_id, network_id, "
      "project_id, people, content, version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, "
      "$6, $7, $8, $9, $10, $11, $12, $13)",
      a.id.office, a.id.uuid, a.code, c.title, *c.on, c.mou, c.network, c.project, c.people,
      json::write(c), a.version, a.created_at, a.updated_at);
}

void Store::update(const Activity& a) {
  const auto& c = a.content;
  tx_.run(
      "UPDATE partner_activities SET title = $3, on_date = $4, mou_id = $5, network_id = $6, "
      "project_id = $7, people = $8, content = $9, version = $10, updated_at = $11 "
      "WHERE office_id = $1 AND id = $2",
      a.id.office, a.id.uuid, c.title, *c.on, c.mou, c.network, c.project, c.people, json::write(c),
      a.version, a.updated_at);
}

void Store::remove(ActivityId id) {
  tx_.run("DELETE FROM partner_activities WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

}  // namespace ruam::partners
