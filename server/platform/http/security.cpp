#include "platform/http/security.hpp"

#include "platform/http/encoding.hpp"

namespace ruam::http {
namespace {

std::string_view cookie(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    const auto end = std::min(cookies.find(';'), cookies.size());
    auto pair = cookies.substr(0, end);
    cookies.remove_prefix(std::min(end + 1, cookies.size()));
    while (pair.starts_with(' ')) pair.remove_prefix(1);
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('='))
      return pair.substr(name.size() + 1);
  }
  return {};
}

std::string_view media_type(const Incoming& incoming) {
  auto type = incoming.header("content-type");
  type = type.substr(0, type.find(';'));
  while (type.ends_with(' ')) type.remove_suffix(1);
  return type;
}

}  // namespace

void add_security(Outgoing& out, Surface surface) {
  constexpr std::string_view common =
      "X-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n";
  out.head.append(common);
  switch (surface) {
    case Surface::api:
      out.head.append("Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n");
      break;
    case Surface::page:  // the pages carry the hashes of their scripts in a <meta>
      out.head.append(
          "Content-Security-Policy: base-uri 'self'; object-src 'none'; form-action 'self'; "
          "frame-ancestors 'self'\r\n"
          "Cross-Origin-Opener-Policy: same-origin\r\n"
          "Permissions-Policy: camera=(self), geolocation=(self), microphone=()\r\n");
      break;
    case Surface::file:  // an uploaded or rendered page must not run scripts in our name
      out.head.append(
          "Content-Security-Policy: sandbox; default-src 'none'; style-src 'unsafe-inline'; "
          "img-src data: 'self'; font-src data: 'self'; frame-ancestors 'self'\r\n");
      break;
  }
}

bool is_same_origin(const Incoming& incoming, std::string_view public_url) {
  if (const auto site = incoming.header("sec-fetch-site"); !site.empty())
    return site == "same-origin";
  auto origin = incoming.header("origin");
  if (origin.empty()) return false;
  while (public_url.ends_with('/')) public_url.remove_suffix(1);
  if (!public_url.empty() && origin == public_url) return true;
  const std::string_view scheme = incoming.is_tls ? "https://" : "http://";
  return origin.starts_with(scheme) && origin.substr(scheme.size()) == incoming.header("host");
}

std::string_view session_cookie_name(bool is_tls) { return is_tls ? "__Host-ruam" : "ruam"; }

Credentials credentials_of(const Incoming& incoming) {
  constexpr std::string_view bearer = "Bearer ";
  const auto authorization = incoming.header("authorization");
  if (authorization.starts_with(bearer))
    return {authorization.substr(bearer.size()), true, incoming.peer};
  return {cookie(incoming.header("cookie"), session_cookie_name(incoming.is_tls)), false,
          incoming.peer};
}

bool has_right_type(const Incoming& incoming, const RouteInfo& info) {
  if (info.method == Method::get || info.method == Method::del) return true;
  const auto type = media_type(incoming);
  if (info.in_body == RouteInfo::Body::json)
    return type == "application/json" || (incoming.body.empty() && info.in_schema.empty());
  return !type.empty() && type != "text/plain" && type != "multipart/form-data" &&
         type != "application/x-www-form-urlencoded";
}

bool matches(std::string_view list, std::string_view tag) {
  if (list.empty()) return false;
  return list == "*" || list.find(tag) != list.npos;  // a tag is quoted, so no part of another
}

void encode(Outgoing& out, const Incoming& incoming) {
  if (out.body.size() < least_encoded) return;
  out.add("Vary", "Accept-Encoding");
  const auto encoding = preferred_encoding(incoming.header("accept-encoding"));
  if (encoding == Encoding::identity) return;
  out.body = encoded(out.body, encoding);
  out.add("Content-Encoding", name_of(encoding));
}

}  // namespace ruam::http
