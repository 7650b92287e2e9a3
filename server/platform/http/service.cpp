#include "platform/http/service.hpp"

#include <algorithm>
#include <atomic>
#include <fstream>

#include <sodium.h>

#include "platform/db/error.hpp"
#include "platform/http/encoding.hpp"
#include "platform/http/files.hpp"
#include "platform/http/problem.hpp"
#include "platform/http/route_table.hpp"
#include "platform/http/security.hpp"
#include "platform/http/target.hpp"
#include "platform/live/hub.hpp"
#include "platform/log.hpp"
#include "platform/sha256.hpp"

namespace ruam::http {
namespace {

constexpr std::string_view api_prefix = "/api/v1";

/// Short and unlike those of another process; fits a string without allocation.
std::string next_request_id() {
  static const std::uint32_t process = randombytes_random();
  static std::atomic<std::uint32_t> count{0};
  constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string id;
  for (int shift = 20; shift >= 0; shift -= 5) id += letters[process >> shift & 31];
  id += '-';
  const auto number = count.fetch_add(1, std::memory_order_relaxed);
  for (int shift = 30; shift >= 0; shift -= 5) id += letters[number >> shift & 31];
  return id;
}

/// Not for secrets: tells bodies apart for If-None-Match (64 bits, multiply and fold).
std::uint64_t body_hash(std::string_view body) {
  constexpr std::uint64_t k = 0x9E3779B97F4A7C15;
  const auto fold = [](std::uint64_t a, std::uint64_t b) {
    const auto wide = static_cast<unsigned __int128>(a) * b;
    return static_cast<std::uint64_t>(wide) ^ static_cast<std::uint64_t>(wide >> 64);
  };
  std::uint64_t hash = fold(body.size() ^ k, k);
  while (body.size() >= 16) {
    std::uint64_t words[2];
    __builtin_memcpy(words, body.data(), 16);
    hash = fold(words[0] ^ k, words[1] ^ hash);
    body.remove_prefix(16);
  }
  std::uint64_t rest[2] = {};
  __builtin_memcpy(rest, body.data(), body.size());
  return fold(rest[0] ^ k, rest[1] ^ hash);
}

/// `"12.5f3c…"`: the version for If-Match, then the hash of the very text.
std::string etag_of(const Reply<std::string>& reply) {
  constexpr char digits[] = "0123456789abcdef";
  std::string tag = "\"";
  if (reply.version) {
    json::append_integer(tag, *reply.version);
    tag += '.';
  }
  const auto hash = body_hash(reply.value);
  for (int shift = 60; shift >= 0; shift -= 4) tag += digits[hash >> shift & 15];
  return tag += '"';
}

bool is_get(const RouteInfo& info) { return info.method == Method::get; }

bool is_key(std::string_view key) {
  return key.size() <= 200 &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

Replay replay_of(const Incoming& incoming, std::string_view key) {
  Sha256 hash;
  hash.add(incoming.body);
  if (!incoming.body_file.empty()) {
    std::ifstream file(incoming.body_file, std::ios::binary);
    std::string chunk(1 << 16, '\0');
    while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0)
      hash.add(std::string_view{chunk.data(), static_cast<std::size_t>(file.gcount())});
  }
  return {std::string(key), std::string(incoming.method) + ' ' + incoming.path,
          to_hex(hash.finish())};
}

}  // namespace

/// One request on its way through the service.
struct Service::Call {
  const Incoming& incoming;
  const Route& route;
  Request& request;
  std::string_view request_id;
};

Service::Service(ServiceParts parts) : parts_(std::move(parts)) {}

bool Service::split_target(Incoming& incoming) const {
  const auto target = incoming.target;
  const auto middle = std::min(target.find('?'), target.size());
  auto path = decode(target.substr(0, middle));
  if (!path || !path->starts_with('/') || path->find('\\') != path->npos) return false;
  incoming.path = std::move(*path);
  incoming.query = target.substr(std::min(middle + 1, target.size()));
  if (parts_.config.public_url.starts_with("https://") && incoming.is_local)
    incoming.is_tls = true;  // a proxy on this machine holds the certificate
  return incoming.query.find('%') == std::string::npos || decode(incoming.query, true).has_value();
}

Match Service::find(const Incoming& incoming) const {
  const auto method = parse_method(incoming.method);
  const auto path = std::string_view{incoming.path}.substr(api_prefix.size());
  return parts_.router.impl_->table.find(method.value_or(Method::get), path);
}

Outgoing Service::handle(Incoming& incoming) const {
  const auto request_id = next_request_id();
  try {
    if (incoming.path.empty())  // a transport has looked for a static file already
      if (auto out = handle_static(incoming)) return std::move(*out);
    return handle_api(incoming, request_id);
  } catch (const db::DiskFull& error) {
    log::error("disk full", {{"request", request_id}, {"what", error.what()}});
    return problem(incoming, {Kind::unavailable, "db.disk_full"}, 503, request_id);
  } catch (const db::Unavailable& error) {
    log::error("database unavailable", {{"request", request_id}, {"what", error.what()}});
    return problem(incoming, {Kind::unavailable, "db.unavailable"}, 503, request_id);
  } catch (const std::exception& error) {
    log::error("unexpected", {{"request", request_id},
                              {"method", incoming.method},
                              {"path", incoming.path},
                              {"what", error.what()}});
  }
  Outgoing out{.status = 500};
  add_security(out, Surface::api);
  out.add("Content-Type", "application/problem+json").add("Cache-Control", "no-store");
  const auto language = preferred_language(incoming.header("accept-language"));
  out.body = internal_json({parts_.messages, language, request_id});
  return out;
}

std::optional<Outgoing> Service::handle_static(Incoming& incoming) const {
  if (!split_target(incoming)) return refusal(incoming, {Kind::invalid, "http.bad_target"}, 400);
  if (incoming.path == "/api" || incoming.path.starts_with("/api/")) return std::nullopt;
  if (incoming.method != "GET" && incoming.method != "HEAD")
    return refusal(incoming, {Kind::invalid, "http.method_not_allowed", {{"allowed", "GET, HEAD"}}},
                   405)
        .add("Allow", "GET, HEAD");
  if (auto out = web_file(incoming)) return out;
  return refusal(incoming, {Kind::not_found, "http.route_not_found"}, 404);
}

Outgoing Service::handle_api(Incoming& incoming, std::string_view request_id) const {
  if (!incoming.path.starts_with(std::string(api_prefix) + "/"))
    return problem(incoming, {Kind::not_found, "http.route_not_found"}, 404, request_id);
  auto match = find(incoming);
  if (!match.route && match.allowed.empty())
    return problem(incoming, {Kind::not_found, "http.route_not_found"}, 404, request_id);
  const bool is_known = parse_method(incoming.method).has_value();
  if (!match.route || !is_known) {
    if (match.route) match.allowed = name_of(match.route->info->method);
    if (match.allowed.find("GET") != std::string::npos) match.allowed += ", HEAD";
    if (incoming.method == "OPTIONS") {
      Outgoing out{.status = 204};
      add_security(out, Surface::api);
      return out.add("Allow", match.allowed + ", OPTIONS");
    }
    return problem(incoming,
                   {Kind::invalid, "http.method_not_allowed", {{"allowed", match.allowed}}}, 405,
                   request_id)
        .add("Allow", match.allowed);
  }
  Request request;
  request.incoming_ = &incoming;
  request.path_ = std::move(match.values);
  request.credentials_ = credentials_of(incoming);
  Call call{incoming, *match.route, request, request_id};
  return run(call);
}

Outgoing Service::run(Call& call) const {
  const auto refuse = [&](const Problem& refused, int status = 0) {
    return problem(call.incoming, refused, status ? status : status_of(refused.kind),
                   call.request_id);
  };
  const auto& info = *call.route.info;
  const auto& credentials = call.request.credentials_;
  if (const auto checked = check_origin(call.incoming, credentials); !checked)
    return refuse(checked.error());
  if (call.incoming.body.size() > info.most_bytes)
    return refuse(
        {Kind::too_large, "http.body_too_large", {{"most", std::to_string(info.most_bytes)}}});
  if (!has_right_type(call.incoming, info)) return refuse({Kind::invalid, "http.media_type"}, 415);

  const auto actor = actor_of(call.incoming, credentials);
  if (!actor) return refuse(actor.error());
  if (info.permission && !(*actor)->is_signed_in())
    return refuse({Kind::unauthenticated, "unauthenticated"});

  Context context{parts_.db, **actor, parts_.clock, parts_.config, std::string(call.request_id)};
  if (const auto key = call.incoming.header("idempotency-key"); !key.empty() && !is_get(info)) {
    if (!is_key(key)) return refuse({Kind::invalid, "http.bad_idempotency_key"});
    context.replay = replay_of(call.incoming, key);
  }
  call.request.context_ = &context;
  if (call.route.events) {
    auto wanted = call.route.events(call.request);
    return wanted ? answer(std::move(*wanted)) : refuse(wanted.error());
  }
  if (call.route.download) {
    auto reply = call.route.download(call.request);
    return reply ? answer(call, std::move(*reply)) : refuse(reply.error());
  }
  auto reply = call.route.raw(call.request);
  return reply ? answer(call, std::move(*reply)) : refuse(reply.error());
}

Result<void> Service::check_origin(const Incoming& incoming, const Credentials& credentials) const {
  const bool is_safe = incoming.method == "GET" || incoming.method == "HEAD";
  if (is_safe || credentials.is_bearer || is_same_origin(incoming, parts_.config.public_url))
    return {};
  return Problem{Kind::forbidden, "http.cross_site"};
}

Result<std::shared_ptr<const Actor>> Service::actor_of(const Incoming& incoming,
                                                       const Credentials& credentials) const {
  static const auto nobody = std::make_shared<const Actor>();
  if (credentials.token.empty() || !parts_.authenticate) return nobody;
  // without TLS a session is only good where nobody can listen in between
  if (!incoming.is_tls && !incoming.is_local)
    return Problem{Kind::forbidden, "http.not_confidential"};
  auto actor = parts_.authenticate(parts_.db, credentials);
  // a cookie that has run out must not lock its owner out of public pages and the sign-in
  if (!actor && !credentials.is_bearer && actor.error().kind == Kind::unauthenticated)
    return nobody;
  return actor;
}

Outgoing Service::answer(const Call& call, Reply<std::string>&& reply) const {
  Outgoing out{.status = reply.status};
  out.head.reserve(640);
  add_security(out, Surface::api);
  for (const auto& [name, value] : reply.headers) out.add(name, value);
  if (!reply.location.empty()) out.add("Location", reply.location);
  if (reply.status == 204) return out.add("Cache-Control", "no-store"), out;

  const bool is_read = is_get(*call.route.info);
  if (is_read || reply.version) {
    const auto tag = etag_of(reply);
    out.add("ETag", tag);
    if (is_read && matches(call.incoming.header("if-none-match"), tag)) {
      out.status = 304;
      return out.add("Cache-Control", "private, no-cache"), out;
    }
  }
  out.add("Cache-Control", is_read ? "private, no-cache" : "no-store")
      .add("Content-Type", "application/json");
  out.body = std::move(reply.value);
  encode(out, call.incoming);
  return out;
}

Outgoing Service::answer(const Call& call, FileReply&& reply) const {
  return file_answer(call.incoming, std::move(reply), [&](const Problem& refused, int status) {
    return problem(call.incoming, refused, status, call.request_id);
  });
}

Outgoing Service::answer(live::Subscription&& wanted) const {
  Outgoing out;
  add_security(out, Surface::api);
  out.add("Content-Type", "text/event-stream").add("Cache-Control", "no-store");
  out.events = std::make_shared<live::Subscription>(std::move(wanted));
  return out;
}

Outgoing Service::problem(const Incoming& incoming, const Problem& refused, int status,
                          std::string_view request_id) const {
  Outgoing out{.status = status};
  add_security(out, Surface::api);
  out.add("Content-Type", "application/problem+json").add("Cache-Control", "no-store");
  if (status == 401) out.add("WWW-Authenticate", "Bearer");
  if (const auto wait = refused.details.find("retry_after"); wait != refused.details.end())
    out.add("Retry-After", wait->second);
  const auto language = preferred_language(incoming.header("accept-language"));
  out.add("Content-Language", language == Language::thai ? "th" : "en");
  out.body = problem_json(refused, status, {parts_.messages, language, request_id});
  encode(out, incoming);
  return out;
}

Outgoing Service::refusal(const Incoming& incoming, const Problem& refused, int status) const {
  return problem(incoming, refused, status, next_request_id());
}

Service::BodyRule Service::body_rule(Incoming& incoming) const {
  if (!split_target(incoming) || !incoming.path.starts_with("/api/v1/")) return {.most_bytes = 0};
  const auto match = find(incoming);
  if (!match.route) return {};
  return {match.route->info->most_bytes, match.route->info->in_body == RouteInfo::Body::file};
}

std::optional<Outgoing> Service::refuse_early(Incoming& incoming) const {
  const auto match = find(incoming);
  if (!match.route) return handle(incoming);
  const auto credentials = credentials_of(incoming);
  const auto refuse = [&](const Problem& refused) {
    return refusal(incoming, refused, status_of(refused.kind));
  };
  if (const auto checked = check_origin(incoming, credentials); !checked)
    return refuse(checked.error());
  const auto actor = actor_of(incoming, credentials);
  if (!actor) return refuse(actor.error());
  if (match.route->info->permission && !(*actor)->is_signed_in())
    return refuse({Kind::unauthenticated, "unauthenticated"});
  return std::nullopt;
}

}  // namespace ruam::http
