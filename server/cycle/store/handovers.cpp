#include "cycle/store/handovers.hpp"

#include "platform/json/json.hpp"

namespace ruam::cycle {
namespace {

constexpr std::string_view columns =
    "SELECT id, reason, made_at, made_by, to_person_id, content, accepted_by_person_id, "
    "accepted_by, accepted_on, accepted_note FROM cycle_handovers WHERE office_id = $1 ";

std::string select(std::string_view rest) { return std::string(columns).append(rest); }

KeptHandover read_pack(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .reason = row.get<HandoverReason>(1),
          .made_at = row.get<Instant>(2),
          .made_by = row.get<std::string>(3),
          .to_person = row.get<std::optional<Uuid>>(4),
          .content = json::read<Handover>(row.text(5)).value(),
          .accepted_by_person = row.get<std::optional<Uuid>>(6),
          .accepted_by = row.get<std::string>(7),
          .accepted_on = row.get<std::optional<Date>>(8),
          .accepted_note = row.get<std::string>(9)};
}

}  // namespace

std::vector<HeldPost> HandoverStore::list_posts(OfficeId office) const {
  return tx_.list(
      "SELECT person_id, role, person_office_id, is_stand_in FROM cycle_posts "
      "WHERE office_id = $1 ORDER BY person_id, role",
      [](const db::Row& row) {
        return HeldPost{row.get<Uuid>(0), row.get<std::string>(1), row.get<OfficeId>(2),
                        row.get<bool>(3)};
      },
      office);
}

void HandoverStore::replace_posts(OfficeId office, const std::vector<HeldPost>& posts) {
  tx_.run("DELETE FROM cycle_posts WHERE office_id = $1", office);
  for (const auto& post : posts)
    tx_.run(
        "INSERT INTO cycle_posts (office_id, person_id, role, person_office_id, is_stand_in) "
        "VALUES ($1, $2, $3, $4, $5)",
        office, post.person, post.role, post.person_office, post.is_stand_in);
}

std::vector<OfficeId> HandoverStore::list_offices() const {
  return tx_.list("SELECT DISTINCT office_id FROM cycle_posts",
                  [](const db::Row& row) { return row.get<OfficeId>(0); });
}

void HandoverStore::insert(OfficeId office, const KeptHandover& pack) {
  tx_.run(
      "INSERT INTO cycle_handovers (office_id, id, person_id, reason, made_at, made_by, "
      "to_person_id, content, replaced, accepted_by, accepted_note) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, '', '')",
      office, pack.id, pack.content.person, pack.reason, pack.made_at, pack.made_by, pack.to_person,
      json::write(pack.content));
}

void HandoverStore::replace_asked(OfficeId office, Uuid person) {
  tx_.run(
      "UPDATE cycle_handovers SET replaced = 1 WHERE office_id = $1 AND person_id = $2 "
      "AND reason = 'asked' AND accepted_on IS NULL",
      office, person);
}

void HandoverStore::accept(OfficeId office, const KeptHandover& pack) {
  tx_.run(
      "UPDATE cycle_handovers SET accepted_by_person_id = $3, accepted_by = $4, accepted_on = $5, "
      "accepted_note = $6 WHERE office_id = $1 AND id = $2",
      office, pack.id, pack.accepted_by_person, pack.accepted_by, pack.accepted_on,
      pack.accepted_note);
}

std::optional<KeptHandover> HandoverStore::find(OfficeId office, Uuid id) const {
  static const auto sql = select("AND id = $2");
  return tx_.find(sql, read_pack, office, id);
}

std::vector<KeptHandover> HandoverStore::list(OfficeId office) const {
  static const auto sql = select("AND replaced = 0 ORDER BY made_at DESC, id DESC");
  return tx_.list(sql, read_pack, office);
}

std::vector<KeptHandover> HandoverStore::list_open(OfficeId office) const {
  static const auto sql = select("AND replaced = 0 AND accepted_on IS NULL ORDER BY made_at, id");
  return tx_.list(sql, read_pack, office);
}

}  // namespace ruam::cycle
