#include "chain/room.hpp"

namespace ruam::chain {

Room room(Describe describe) {
  return {.name = "chain",
          .add_routes = [describe](http::Router& router) { add_routes(router, describe); }};
}

}  // namespace ruam::chain
