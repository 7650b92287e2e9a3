#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/http/router.hpp"
#include "platform/imports/actions.hpp"

namespace ruam::imports {

/// What an uploaded workbook is called on the user's computer (?name=), without its folders, at
/// most 200 letters; `fallback` when nothing is said.
std::string upload_name(const http::Request& request, std::string_view fallback);

/// Workbooks of every kind that the rooms take in: form, upload, faults, making, taking back.
void add_routes(http::Router& router, std::shared_ptr<const Desk> desk);

}  // namespace ruam::imports
