#pragma once

#include "people/roles.hpp"
#include "platform/http/router.hpp"
#include "platform/room.hpp"

/// The room's routes by screen; private to the room.
namespace ruam::people::routes {

void add_offices(http::Router& router);
void add_persons(http::Router& router);
void add_accounts(http::Router& router);
void add_places(http::Router& router);
void add_signature_picture(http::Router& router);
void add_sessions(http::Router& router, const RoleTable& roles);
void add_history(http::Router& router, const Describe& describe);

}  // namespace ruam::people::routes
