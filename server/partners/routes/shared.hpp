#pragma once

#include <vector>

#include "partners/export.hpp"
#include "partners/wire.hpp"
#include "platform/http/router.hpp"
#include "platform/json/json.hpp"

/// What the routes of the room share.
namespace ruam::partners {

wire::ActivityRow to_row(const Activity& activity);
std::vector<wire::ActivityRow> to_rows(const std::vector<Activity>& all);

/// A stale edit loses nothing: the record as it stands goes back beside the refusal.
template <class Current>
Problem with_current(Problem problem, Current current) {
  if (problem.kind != Kind::stale) return problem;
  const auto now = current();
  if (now.has_value()) problem.details["current"] = json::write(now.value().value);
  return problem;
}

}  // namespace ruam::partners
