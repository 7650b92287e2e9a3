#include "partners/ties.hpp"

#include <algorithm>

#include "partners/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/search/fold.hpp"

namespace ruam::partners {
namespace {

constexpr std::string_view tie_columns =
    "SELECT t.office_id, t.kind, t.record_id, t.body_office_id, t.body_entry_id, t.body_name, "
    "t.stakeholder FROM partner_ties t ";

std::string select_ties(std::string_view rest) {
  std::string sql{tie_columns};
  return sql.append(rest);
}

Part read_tie(const db::Row& r) {
  return {.owner = r.get<OfficeId>(0),
          .kind = r.get<std::string>(1),
          .record = r.get<Uuid>(2),
          .body = {r.get<std::optional<OfficeId>>(3), r.get<std::optional<Uuid>>(4),
                   r.get<std::string>(5)},
          .stakeholder = r.get<std::string>(6)};
}

}  // namespace

bool is_same(const Body& a, const Body& b) {
  if (a.office && b.office) return a.office == b.office;
  if (a.entry && b.entry) return a.entry == b.entry;
  return search::fold(a.name) == search::fold(b.name);
}

std::string key_of(const Body& body) {
  if (body.office) return "o:" + body.office->uuid.to_string();
  if (body.entry) return "e:" + body.entry->to_string();
  return "n:" + search::fold(body.name);
}

void Living::add(const Body& body) {
  ++counts_[key_of(body)];
  if (body.office && body.entry) ++counts_["e:" + body.entry->to_string()];
}

std::int64_t Living::of(const Body& body) const {
  std::int64_t most = 0;
  for (const auto& key :
       {key_of(body), body.entry ? "e:" + body.entry->to_string() : std::string{}})
    if (const auto found = counts_.find(key); found != counts_.end())
      most = std::max(most, found->second);
  return most;
}

Living count_living(db::Tx& tx, OfficeId office, Date today) {
  Living living;
  constexpr Date never{9999, 12, 31};
  for (const auto& tie : list_ties(tx, {office, today, never})) living.add(tie.body);
  return living;
}

std::vector<Part> list_ties(db::Tx& tx, const TieQuery& query) {
  static const auto of_mous = select_ties(
      "JOIN mous m ON m.office_id = t.office_id AND m.id = t.record_id "
      "WHERE t.office_id = $1 AND t.kind = 'mou' AND m.status = 'agreed' AND m.is_pending = 0 "
      "AND (m.ends_on IS NULL OR m.ends_on >= $2) ORDER BY t.record_id, t.position");
  static const auto of_networks =
      select_ties("WHERE t.office_id = $1 AND t.kind = 'network' ORDER BY t.record_id, t.position");
  static const auto of_activities = select_ties(
      "JOIN partner_activities a ON a.office_id = t.office_id AND a.id = t.record_id "
      "WHERE t.office_id = $1 AND t.kind = 'partner_activity' AND a.on_date >= $2 "
      "ORDER BY t.record_id, t.position");
  auto all = tx.list(of_mous, read_tie, query.owner, query.today);
  std::set<Uuid> working;
  for (const auto& network : Store{tx}.list_networks(query.owner))
    if (is_living(network)) working.insert(network.id.uuid);
  for (auto& tie : tx.list(of_networks, read_tie, query.owner))
    if (working.contains(tie.record)) all.push_back(std::move(tie));
  for (auto& tie : tx.list(of_activities, read_tie, query.owner, query.since))
    all.push_back(std::move(tie));
  return all;
}

std::vector<OfficeId> list_owners(db::Tx& tx, const Actor& actor, OfficeId top) {
  std::vector<OfficeId> owners{top};
  const auto keepers = tx.list("SELECT DISTINCT office_id FROM partner_ties",
                               [](const db::Row& row) { return row.get<OfficeId>(0); });
  for (const auto& one : keepers) {
    if (one == top) continue;
    const auto office = people::get_office(tx, one);
    if (office.has_value() && people::is_within(office->path, top) &&
        people::require(tx, actor, read_partners, one).has_value())
      owners.push_back(one);
  }
  return owners;
}

std::vector<ActivityCount> list_activity_counts(db::Tx& tx, OfficeId office) {
  std::vector<ActivityCount> all;
  for (const std::string_view column : {"mou_id", "network_id"}) {
    std::string sql = "SELECT ";
    sql.append(column)
        .append(", COUNT(*), CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM partner_activities ")
        .append("WHERE office_id = $1 AND ")
        .append(column)
        .append(" IS NOT NULL GROUP BY ")
        .append(column);
    tx.each(
        sql,
        [&](const db::Row& row) {
          all.push_back({row.get<Uuid>(0), row.get<std::int64_t>(1), row.get<std::int64_t>(2)});
        },
        office);
  }
  return all;
}

}  // namespace ruam::partners
