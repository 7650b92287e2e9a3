#pragma once

namespace ruam::http {
class Router;
}

namespace ruam::projects::imports {

/// Workbooks of projects: form, upload, faults, making, taking back.
void add_routes(http::Router& router);

}  // namespace ruam::projects::imports
