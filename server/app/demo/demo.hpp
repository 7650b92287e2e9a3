#pragma once

#include <span>
#include <string>
#include <vector>

#include "platform/actor.hpp"
#include "platform/config.hpp"
#include "platform/db/db.hpp"

/// The demonstration offices, from the facts of the five source documents; roles instead of people.
namespace ruam::app::demo {

/// One sign-in to print: they all share `password`.
struct SignIn {
  std::string login, office, position, role;
};

inline constexpr std::string_view password = "ruam-demo-2567";

/// Loads offices, accounts, projects, money and a report through the same actions a user's input
/// takes. Idempotent: with the demonstration there, nothing happens. Throws when the shipped data
/// is refused.
void load(db::Database& db, const Config& config, std::span<const PermissionRule> rules);

/// One sign-in for each role.
std::vector<SignIn> sign_ins();

}  // namespace ruam::app::demo
