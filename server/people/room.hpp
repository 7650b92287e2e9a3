#pragma once

#include "people/roles.hpp"
#include "platform/room.hpp"

namespace ruam::people {

/// The front door. `roles` is filled from the rules of all rooms before the first request;
/// `describe` answers for every kind of record in the house (history is shown to those who may read
/// the record).
Room room(const RoleTable& roles, Describe describe);

/// The routes alone, for tests.
void add_routes(http::Router& router, const RoleTable& roles, Describe describe);

/// What people's own roles may do; part of room().
std::vector<PermissionRule> permission_rules();

}  // namespace ruam::people
