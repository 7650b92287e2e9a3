#pragma once

#include <vector>

#include "partners/export.hpp"
#include "partners/wire.hpp"
#include "platform/http/router.hpp"
#include "platform/http/stale.hpp"
#include "platform/json/json.hpp"

/// What the routes of the room share.
namespace ruam::partners {

wire::ActivityRow to_row(const Activity& activity);
std::vector<wire::ActivityRow> to_rows(const std::vector<Activity>& all);

using http::with_current;

}  // namespace ruam::partners
