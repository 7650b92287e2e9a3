#include "app/demo/demo.hpp"

#include <set>

#include "app/demo/world.hpp"

namespace ruam::app::demo {

void load(db::Database& db, const Config& config, std::span<const PermissionRule> rules) {
  World world{db, config, rules};
  if (world.is_loaded()) return;
  if (world.is_begun())
    throw std::runtime_error(
        "loading the demonstration was interrupted here: give a new, empty data folder");
  world.build();
  load_phatthalung(world);
  load_samut_prakan(world);
  load_phichit(world);
  load_ops(world);
  load_phichit_partners(world);
  load_phichit_followups(world);
  load_singburi_partners(world);
  load_singburi_forum(world);
}

std::vector<SignIn> sign_ins() {
  std::vector<SignIn> all;
  std::set<std::string> roles;
  for (const auto& one : read_data<WorldData>("offices.json").accounts)
    if (roles.insert(one.roles.front()).second)
      all.push_back({one.login, one.office, one.position, one.roles.front()});
  return all;
}

}  // namespace ruam::app::demo
