#pragma once

#include "platform/http/router.hpp"

namespace ruam::progress {

/// Sign-in sheets and the result report.
void add_closing_routes(http::Router& router);

}  // namespace ruam::progress
