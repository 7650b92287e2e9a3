#include "platform/http/problem.hpp"

#include "platform/json/text.hpp"

namespace ruam::http {
namespace {

using json::append_text;

std::string_view kind_code(Kind kind) {
  switch (kind) {
    case Kind::invalid:
      return "kind.invalid";
    case Kind::unauthenticated:
      return "kind.unauthenticated";
    case Kind::forbidden:
      return "kind.forbidden";
    case Kind::not_found:
      return "kind.not_found";
    case Kind::conflict:
      return "kind.conflict";
    case Kind::stale:
      return "kind.stale";
    case Kind::precondition_missing:
      return "kind.precondition_missing";
    case Kind::too_large:
      return "kind.too_large";
    case Kind::too_many:
      return "kind.too_many";
    case Kind::unavailable:
      return "kind.unavailable";
  }
  return "kind.internal";
}

void append_member(std::string& out, std::string_view name, std::string_view text) {
  if (out.back() != '{') out += ',';
  append_text(out, name);
  out += ':';
  append_text(out, text);
}

void append_params(std::string& out, const std::map<std::string, std::string>& params) {
  out += ",\"params\":{";
  for (const auto& [name, text] : params)
    if (name != "current") append_member(out, name, text);
  out += '}';
}

void append_faults(std::string& out, const Problem& problem, const Saying& saying) {
  out += ",\"faults\":[";
  for (const auto& fault : problem.faults) {
    if (out.back() != '[') out += ',';
    out += '{';
    append_member(out, "where", fault.where);
    append_member(out, "code", fault.code);
    append_params(out, fault.params);
    append_member(out, "detail", saying.messages.say(saying.language, fault.code, fault.params));
    out += '}';
  }
  out += ']';
}

std::string opening(std::string_view code, std::string_view title, int status) {
  std::string out = "{";
  append_member(out, "type", "/problems/" + std::string(code));
  append_member(out, "title", title);
  return out.append(",\"status\":").append(std::to_string(status));
}

}  // namespace

int status_of(Kind kind) {
  switch (kind) {
    case Kind::invalid:
      return 400;
    case Kind::unauthenticated:
      return 401;
    case Kind::forbidden:
      return 403;
    case Kind::not_found:
      return 404;
    case Kind::conflict:
      return 409;
    case Kind::stale:
      return 412;
    case Kind::precondition_missing:
      return 428;
    case Kind::too_large:
      return 413;
    case Kind::too_many:
      return 429;
    case Kind::unavailable:
      return 503;
  }
  return 500;
}

std::string problem_json(const Problem& problem, int status, const Saying& saying) {
  const auto title = saying.messages.say(saying.language, kind_code(problem.kind));
  auto out = opening(problem.code, title, status);
  append_member(out, "code", problem.code);
  append_member(out, "detail", saying.messages.say(saying.language, problem.code, problem.details));
  append_params(out, problem.details);
  append_faults(out, problem, saying);
  if (const auto current = problem.details.find("current"); current != problem.details.end())
    out.append(",\"current\":").append(current->second);
  append_member(out, "request_id", saying.request_id);
  return out += '}';
}

std::string internal_json(const Saying& saying) {
  const std::string id{saying.request_id};
  auto out = opening("internal", saying.messages.say(saying.language, "kind.internal"), 500);
  append_member(out, "code", "internal");
  append_member(out, "detail",
                saying.messages.say(saying.language, "internal", {{"request_id", id}}));
  append_member(out, "request_id", id);
  return out += '}';
}

}  // namespace ruam::http
