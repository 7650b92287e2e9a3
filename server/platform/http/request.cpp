#include <charconv>

#include "platform/http/message.hpp"
#include "platform/http/router.hpp"
#include "platform/http/security.hpp"
#include "platform/http/target.hpp"

namespace ruam::http {
namespace {

std::string set_cookie(const Request& request, std::string_view token, std::int64_t seconds) {
  const bool is_tls = request.is_tls();
  std::string cookie{session_cookie_name(is_tls)};
  cookie.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Lax; Max-Age=");
  return cookie.append(std::to_string(seconds)).append(is_tls ? "; Secure" : "");
}

}  // namespace

Result<Uuid> Request::uuid(std::string_view name) const {
  if (const auto id = parse_uuid(path(name))) return *id;
  return Problem{Kind::invalid, "path.malformed", {{"name", std::string(name)}}};
}

Result<OfficeId> Request::office() const { return OfficeId{TRY(uuid("office"))}; }

std::string_view Request::path(std::string_view name) const {
  for (const auto& [key, value] : path_)
    if (key == name) return value;
  return {};
}

std::optional<std::string> Request::query(std::string_view name) const {
  std::string_view rest = incoming_->query;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('&'), rest.size());
    const auto pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const auto middle = std::min(pair.find('='), pair.size());
    if (pair.substr(0, middle) == name)
      return decode(pair.substr(std::min(middle + 1, pair.size())), true);
  }
  return std::nullopt;
}

std::optional<std::string> Request::header(std::string_view name) const {
  for (const auto& [key, value] : incoming_->headers)
    if (key == name) return std::string(value);
  return std::nullopt;
}

Result<std::int64_t> Request::expected_version() const {
  auto text = incoming_->header("if-match");
  if (text.starts_with("W/")) text.remove_prefix(2);
  if (text.starts_with('"')) text.remove_prefix(1);
  std::int64_t version = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
  const std::string_view rest{read.ptr,
                              static_cast<std::size_t>(text.data() + text.size() - read.ptr)};
  if (read.ec != std::errc{} || !(rest.empty() || rest[0] == '.' || rest[0] == '"'))
    return Problem{Kind::precondition_missing, "http.if_match_required"};
  return version;
}

std::string_view Request::peer() const { return incoming_->peer; }
bool Request::is_confidential() const { return incoming_->is_tls || incoming_->is_local; }
const std::string& Request::body_file() const { return incoming_->body_file; }
std::string_view Request::body() const { return incoming_->body; }

bool Request::is_tls() const { return incoming_->is_tls; }

Result<Header> session_cookie(const Request& request, std::string_view token,
                              std::chrono::seconds lifetime) {
  if (!request.is_confidential()) return Problem{Kind::forbidden, "http.not_confidential"};
  return Header{"Set-Cookie", set_cookie(request, token, lifetime.count())};
}

Header cleared_session_cookie(const Request& request) {
  return {"Set-Cookie", set_cookie(request, "", 0)};
}

namespace detail {

boost::json::value query_value(std::string_view text, bool is_integer) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (is_integer && read.ec == std::errc{} && read.ptr == text.data() + text.size()) return number;
  if (is_integer && (text == "true" || text == "false")) return text == "true";  // bool is integral
  return boost::json::value(text);
}

}  // namespace detail

}  // namespace ruam::http
