#pragma once

// The firewall header: rooms see these types only; Beast stays inside platform/http/*.cpp.

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/context.hpp"
#include "platform/json/json.hpp"
#include "platform/result.hpp"

namespace ruam::live {
struct Subscription;
}

namespace ruam::http {

struct Incoming;

enum class Method { get, post, put, del };

/// No body, or nothing to say (204).
struct Nothing {};

using Header = std::pair<std::string, std::string>;

/// What a client shows to prove who it is: the session cookie or `Authorization: Bearer`.
struct Credentials {
  std::string_view token;
  bool is_bearer = false;
  std::string_view peer;
};

/// A request after limits, authentication and path matching.
class Request {
 public:
  Context& context() { return *context_; }
  const Actor& actor() const { return context_->actor; }

  /// A value of the path pattern, e.g. "id" of "/projects/{id}". Refuses: path.malformed.
  Result<Uuid> uuid(std::string_view name) const;
  /// The {office} of the path. Refuses: path.malformed.
  Result<OfficeId> office() const;
  /// (office, {id}) of the path as a strong key. Refuses: path.malformed.
  template <class Id>
  Result<Id> record(std::string_view name = "id") const {
    return Id{TRY(office()), TRY(uuid(name))};
  }
  std::string_view path(std::string_view name) const;
  /// A named value of the query, decoded.
  std::optional<std::string> query(std::string_view name) const;
  /// The same as an integer, described enum, Date, Uuid ...; nothing when absent or empty.
  /// Refuses: json.faults at "?name".
  template <class T>
  Result<std::optional<T>> query_as(std::string_view name) const;
  /// `name` in small letters.
  std::optional<std::string> header(std::string_view name) const;
  /// Version from If-Match. Refuses: http.if_match_required (precondition_missing).
  Result<std::int64_t> expected_version() const;
  /// Client's Idempotency-Key, if any; platform/idempotency uses it.
  std::optional<std::string> idempotency_key() const { return header("idempotency-key"); }
  /// Remote address as text, for sign-in limits.
  std::string_view peer() const;
  /// The token this request came with, for signing out; empty without one.
  std::string_view token() const { return credentials_.token; }
  /// Reached by TLS, or from this very machine (where nobody can listen in between).
  bool is_confidential() const;
  bool is_tls() const;
  /// The streamed body of an upload route: a temporary file that dies with the request.
  const std::string& body_file() const;
  /// The raw text of a JSON body (its hash guards replayed keys).
  std::string_view body() const;

 private:
  friend class Service;
  Context* context_ = nullptr;
  const Incoming* incoming_ = nullptr;
  Credentials credentials_;
  std::vector<std::pair<std::string_view, std::string_view>> path_;
};

/// Set-Cookie that signs a browser in. Refuses: http.not_confidential (forbidden) when the token
/// could be read on its way.
Result<Header> session_cookie(const Request& request, std::string_view token,
                              std::chrono::seconds lifetime);
/// Set-Cookie that signs a browser out.
Header cleared_session_cookie(const Request& request);

/// A JSON reply with an optional ETag (the record's version) and status.
template <class T>
struct Reply {
  T value;
  std::optional<std::int64_t> version = {};
  int status = 200;  ///< 201 for a created record, 202 for a job
  std::string location = {};
  std::vector<Header> headers = {};  ///< e.g. session_cookie
};

/// A reply that is a file: bytes in memory or a path to stream (by range where asked).
struct FileReply {
  std::string content_type, file_name;
  std::string bytes = {};
  std::string path = {};
  bool inline_view = false;
  std::string etag = {};  ///< without quotes, e.g. the file's SHA-256
};

/// A value that a list route reads from its query.
struct QueryParameter {
  std::string name, summary;
  boost::json::object schema = {{"type", "string"}};
};

/// Description of one route, for the role table and OpenAPI.
struct RouteInfo {
  enum class Body { json, file, events };

  Method method;
  std::string pattern;                   ///< "/offices/{office}/projects/{id}" below /api/v1
  std::optional<Permission> permission;  ///< none: public, or signed-in decided by the action
  std::vector<std::string> problems;
  boost::json::object in_schema = {}, out_schema = {};  ///< empty object: none
  Body in_body = Body::json, out_body = Body::json;
  std::uint64_t most_bytes = 1 << 20;  ///< of the body
  int status = 200;                    ///< of a good reply; 204 when it has no body
  std::string summary = {};            ///< English, one line, for OpenAPI
  std::vector<QueryParameter> query = {};

  RouteInfo& says(std::string text) { return summary = std::move(text), *this; }
  RouteInfo& reads(std::string name, std::string text) {
    return query.push_back({std::move(name), std::move(text)}), *this;
  }
  RouteInfo& answers(int good_status) { return status = good_status, *this; }
};

class Router {
 public:
  using Raw = std::function<Result<Reply<std::string>>(Request&)>;
  using Download = std::function<Result<FileReply>(Request&)>;
  using Events = std::function<Result<live::Subscription>(Request&)>;

  Router();

  /// Declares a JSON route: In is read from the body (Nothing: no body), Out written as the reply.
  /// handler: Result<Out>(Request&[, In]) or Result<Reply<Out>>(Request&[, In]).
  /// `problems` are the codes the handler's action refuses with; the common ones (json.*, path.*,
  /// unauthenticated, forbidden) are implied. A route with a permission wants a signed-in actor;
  /// what he may do is decided by the action. A problem's detail "current" is JSON text and goes
  /// out as it is: the record that a stale edit did not overwrite.
  /// The answer lets a room add words for OpenAPI: router.add<...>(...).says("...").reads("q", "").
  template <class In, class Out, class Handler>
  RouteInfo& add(Method method, std::string pattern, std::optional<Permission> permission,
                 std::vector<std::string> problems, Handler handler);

  /// A route that answers with a file. handler: Result<FileReply>(Request&).
  RouteInfo& add_download(std::string pattern, std::optional<Permission> permission,
                          std::vector<std::string> problems, Download handler);

  /// A POST whose body streams to Request::body_file() before the handler runs.
  /// handler: Result<Out>(Request&) or Result<Reply<Out>>(Request&).
  template <class Out, class Handler>
  RouteInfo& add_upload(std::string pattern, std::optional<Permission> permission,
                        std::uint64_t most_bytes, std::vector<std::string> problems,
                        Handler handler);

  /// A GET that answers with server-sent events (live/hub.hpp) and holds no worker meanwhile.
  RouteInfo& add_events(std::string pattern, std::optional<Permission> permission,
                        std::vector<std::string> problems, Events handler);

  const std::deque<RouteInfo>& routes() const;
  /// Named schemas of all routes.
  const json::Components& components() const;
  /// The same routes without a share in them, for a handler that lives among them.
  Router unowned() const;

 private:
  friend class Service;
  struct Impl;

  explicit Router(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
  RouteInfo& add_raw(RouteInfo info, Raw handler);
  json::Components& schemas();

  std::shared_ptr<Impl> impl_;  // shared by the copies that rooms and the server hold
};

namespace detail {

template <class T>
struct Unwrapped {
  using type = T;
};
template <class T>
struct Unwrapped<Reply<T>> {
  using type = T;
};

inline Reply<std::string> to_reply(Nothing) { return {.value = {}, .status = 204}; }
template <class T>
Reply<std::string> to_reply(const T& value) {
  Reply<std::string> reply;
  reply.value.reserve(1024);
  json::Wire<T>::write(value, reply.value);
  return reply;
}
template <class T>
Reply<std::string> to_reply(Reply<T>&& typed) {
  auto reply = to_reply(typed.value);
  reply.version = typed.version;
  if (typed.status != 200) reply.status = typed.status;
  reply.location = std::move(typed.location);
  reply.headers = std::move(typed.headers);
  return reply;
}

template <class T>
boost::json::object schema_of(json::Components& components) {
  if constexpr (std::is_same_v<T, Nothing>)
    return {};
  else
    return json::Wire<T>::schema(components);
}

template <class In, class Out, class Handler>
Result<Reply<std::string>> call(const Handler& handler, Request& request) {
  if constexpr (std::is_invocable_v<const Handler&, Request&>) {
    auto value = TRY(handler(request));
    static_assert(std::is_same_v<typename Unwrapped<decltype(value)>::type, Out>);
    return to_reply(std::move(value));
  } else {
    auto body = TRY(json::read<In>(request.body()));
    auto value = TRY(handler(request, std::move(body)));
    static_assert(std::is_same_v<typename Unwrapped<decltype(value)>::type, Out>);
    return to_reply(std::move(value));
  }
}

/// Text of a query as the JSON value that Wire reads: digits are integers for integer types.
boost::json::value query_value(std::string_view text, bool is_integer);

}  // namespace detail

template <class T>
Result<std::optional<T>> Request::query_as(std::string_view name) const {
  const auto text = query(name);
  std::optional<T> value;
  if (!text || text->empty()) return value;
  json::Faults faults;
  constexpr bool is_integer = std::is_integral_v<T> || std::is_same_v<T, Satang>;
  json::Wire<T>::read(detail::query_value(*text, is_integer), value.emplace(),
                      json::Where{"?" + std::string(name)}, faults);
  if (!faults.empty()) return Problem{Kind::invalid, "json.faults", {}, std::move(faults)};
  return value;
}

template <class In, class Out, class Handler>
RouteInfo& Router::add(Method method, std::string pattern, std::optional<Permission> permission,
                       std::vector<std::string> problems, Handler handler) {
  RouteInfo info{method, std::move(pattern), permission, std::move(problems)};
  info.in_schema = detail::schema_of<In>(schemas());
  info.out_schema = detail::schema_of<Out>(schemas());
  if (std::is_same_v<Out, Nothing>) info.status = 204;
  return add_raw(std::move(info), [handler = std::move(handler)](Request& request) {
    return detail::call<In, Out>(handler, request);
  });
}

template <class Out, class Handler>
RouteInfo& Router::add_upload(std::string pattern, std::optional<Permission> permission,
                              std::uint64_t most_bytes, std::vector<std::string> problems,
                              Handler handler) {
  RouteInfo info{Method::post, std::move(pattern), permission, std::move(problems)};
  info.out_schema = detail::schema_of<Out>(schemas());
  info.in_body = RouteInfo::Body::file;
  info.most_bytes = most_bytes;
  return add_raw(std::move(info), [handler = std::move(handler)](Request& request) {
    return detail::call<Nothing, Out>(handler, request);
  });
}

}  // namespace ruam::http
