#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "platform/http/message.hpp"
#include "platform/http/security.hpp"
#include "platform/http/target.hpp"
#include "platform/json/json.hpp"

using namespace ruam;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_json(std::string_view text) {
  const auto parsed = json::parse(text);
  if (!parsed) return;
  const auto written = json::write(*parsed);
  const auto again = json::parse(written);
  demand(again.has_value());
  demand(json::write(*again) == written);
  demand(json::diff(*parsed, *parsed).as_array().empty());
}

void check_target(std::string_view text) {
  const auto decoded = http::decode(text);
  if (!decoded) return;
  demand(http::is_utf8(*decoded));
  demand(json::is_clean(*decoded));
}

/// Header values as a stranger may send them.
void check_headers(std::string_view text) {
  http::Incoming incoming;
  for (const auto* name : {"cookie", "authorization", "content-type", "origin", "host"})
    incoming.headers.emplace_back(name, text);
  http::RouteInfo info{http::Method::post, "/x", {}, {}};
  (void)http::credentials_of(incoming);
  (void)http::is_same_origin(incoming, "https://office.test");
  (void)http::has_right_type(incoming, info);
  http::Outgoing out;
  out.body.assign(2000, 'x');
  incoming.headers.emplace_back("accept-encoding", text);
  http::encode(out, incoming);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_json(text);
  check_target(text);
  check_headers(text);
  return 0;
}
