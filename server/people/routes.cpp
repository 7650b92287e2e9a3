#include "people/room.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people {

void add_routes(http::Router& router, const RoleTable& roles, Describe describe) {
  routes::add_sessions(router, roles);
  routes::add_offices(router);
  routes::add_persons(router);
  routes::add_accounts(router);
  routes::add_places(router);
  routes::add_signature_picture(router);
  routes::add_history(router, describe);
}

}  // namespace ruam::people
