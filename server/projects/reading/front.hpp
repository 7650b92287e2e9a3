#pragma once

namespace ruam::http {
class Router;
}

namespace ruam::projects::reading {

/// Text that somebody pastes, read for a preview; nothing is stored.
void add_routes(http::Router& router);

}  // namespace ruam::projects::reading
