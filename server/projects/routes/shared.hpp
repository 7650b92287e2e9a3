#pragma once

#include <vector>

#include "platform/http/router.hpp"
#include "projects/wire.hpp"

/// What the routes of projects and of plan books share.
namespace ruam::projects {

std::vector<wire::Signature> to_wire(const std::vector<Signature>& all);

/// Whether the actor may sign as the next of these steps today.
bool may_sign(db::Tx& tx, const Actor& actor, OfficeId office, const Step& step, Date today);

/// A stale edit loses nothing: the record as it stands goes back beside the refusal.
template <class Current>
Problem with_current(Problem problem, Current current) {
  if (problem.kind != Kind::stale) return problem;
  const auto now = current();
  if (now.has_value()) problem.details["current"] = json::write(now.value().value);
  return problem;
}

void add_book_routes(http::Router& router);

}  // namespace ruam::projects
