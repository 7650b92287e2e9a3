#pragma once

#include <memory>

#include "platform/http/router.hpp"
#include "platform/imports/actions.hpp"

namespace ruam::imports {

/// Workbooks of every kind that the rooms take in: form, upload, faults, making, taking back.
void add_routes(http::Router& router, std::shared_ptr<const Desk> desk);

}  // namespace ruam::imports
