#pragma once

#include <string>
#include <string_view>

#include "platform/messages.hpp"
#include "platform/result.hpp"

namespace ruam::http {

/// The one place where a kind of refusal becomes a status.
int status_of(Kind kind);

/// Words around a refusal.
struct Saying {
  const Messages& messages;
  Language language = Language::thai;
  std::string_view request_id = {};
};

/// RFC 9457 problem+json: type, title, status, code, detail (a sentence), params, faults[{where,
/// code, params, detail}], current (the record a stale edit met) and request_id.
std::string problem_json(const Problem& problem, int status, const Saying& saying);
/// The bare one for what nobody expected.
std::string internal_json(const Saying& saying);

}  // namespace ruam::http
