#include "files/room.hpp"

#include "files/actions.hpp"
#include "files/queries.hpp"
#include "people/roles.hpp"

namespace ruam::files {

std::vector<PermissionRule> permission_rules() {
  auto roles = people::staff_roles();
  std::erase(roles, people::role::auditor_readonly);
  roles.push_back(people::role::school_user);
  return {{add_files, std::move(roles)}};
}

Room room(Describe describe) {
  const auto describe_files = [describe](db::Tx& tx, const Actor& actor,
                                         std::span<const Ref> refs) {
    std::vector<Description> all;
    for (const auto& ref : refs) {
      const auto file = get_visible(tx, actor, {ref.office, ref.uuid}, describe);
      const auto url =
          "/api/v1/offices/" + ref.office.uuid.to_string() + "/files/" + ref.uuid.to_string();
      all.push_back({ref, !file.has_value(), file ? file->name : "", file ? url : "", ""});
    }
    return all;
  };
  return {.name = "files",
          .permissions = permission_rules(),
          .add_routes = [describe](http::Router& router) { add_routes(router, describe); },
          .kinds = {"file"},
          .describe = describe_files,
          .verify = verify};
}

}  // namespace ruam::files
