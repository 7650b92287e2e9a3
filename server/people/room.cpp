#include "people/room.hpp"

#include "people/access.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "people/record.hpp"

namespace ruam::people {
namespace {

constexpr std::string_view kinds[] = {"office",  "person",   "division",
                                      "account", "stand_in", "share"};

Permission permission_to_see(std::string_view kind) {
  return kind == "account" ? manage_accounts : read_people;
}

std::string label_of(db::Tx& tx, const Ref& ref) {
  if (ref.kind == "person") {
    const auto person = get_person(tx, {ref.office, ref.uuid});
    return person ? full_name(*person) : "";
  }
  return describe_offices(tx, {ref.office}).front().short_th;
}

std::vector<Description> describe_people(db::Tx& tx, const Actor& actor,
                                         std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs) {
    const bool is_hidden = !may(tx, actor, permission_to_see(ref.kind), ref);
    Description described{ref, is_hidden, {}, {}, {}};
    if (!described.hidden) {
      described.label = label_of(tx, ref);
      described.url = "/settings/" + ref.office.uuid.to_string();
    }
    all.push_back(std::move(described));
  }
  return all;
}

}  // namespace

std::vector<PermissionRule> permission_rules() {
  const std::vector<std::string_view> admin{role::system_admin};
  return {
      {read_people, staff_roles()},
      {manage_offices, admin},
      {manage_accounts, admin},
      {manage_persons, {role::system_admin, role::planner, role::secretariat}},
      {manage_stand_ins, {role::system_admin, role::office_head, role::secretariat}},
      {manage_shares, {role::system_admin, role::office_head, role::deputy_head, role::planner}},
      {manage_privacy, {role::dpo}},
  };
}

Room room(const RoleTable& roles, Describe describe) {
  return {.name = "people",
          .permissions = permission_rules(),
          .add_routes = [&roles, describe = std::move(describe)](
                            http::Router& router) { add_routes(router, roles, describe); },
          .kinds = {std::begin(kinds), std::end(kinds)},
          .describe = describe_people};
}

}  // namespace ruam::people
