#pragma once

#include "platform/json/json.hpp"
#include "platform/result.hpp"

namespace ruam::http {

/// A stale edit loses nothing: the record as it stands, Reply<T> of `current()`, goes back beside
/// the refusal. Any other problem stays as it is.
template <class Current>
Problem with_current(Problem problem, Current current) {
  if (problem.kind != Kind::stale) return problem;
  const auto now = current();
  if (now.has_value()) problem.details["current"] = json::write(now.value().value);
  return problem;
}

}  // namespace ruam::http
