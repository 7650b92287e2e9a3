#pragma once

// The firewall header: rooms see these types only; Beast stays inside platform/http/*.cpp.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/context.hpp"
#include "platform/json/json.hpp"
#include "platform/result.hpp"

namespace ruam::http {

enum class Method { get, post, put, del };

/// No body, or nothing to say.
struct Nothing {};

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
  std::optional<std::string> query(std::string_view name) const;
  std::optional<std::string> header(std::string_view name) const;
  /// Version from If-Match. Refuses: http.if_match_required (precondition_missing).
  Result<std::int64_t> expected_version() const;
  /// Client's Idempotency-Key, if any; platform/idempotency uses it.
  std::optional<std::string> idempotency_key() const { return header("idempotency-key"); }
  /// Remote address as text, for sign-in limits.
  const std::string& peer() const { return peer_; }
  /// The streamed body of an upload route: a temporary file that dies with the request.
  const std::string& body_file() const { return body_file_; }
  /// The raw text of a JSON body (its hash guards replayed keys).
  std::string_view body() const { return body_; }

 private:
  friend class Server;
  friend struct RequestBuilder;
  Context* context_ = nullptr;
  std::vector<std::pair<std::string_view, std::string>> path_;
  std::string target_query_, peer_, body_file_, body_;
  std::vector<std::pair<std::string, std::string>> headers_;
};

/// A JSON reply with an optional ETag (the record's version) and status.
template <class T>
struct Reply {
  T value;
  std::optional<std::int64_t> version = {};
  int status = 200;  ///< 201 for a created record, 202 for a job
  std::string location = {};
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< e.g. Set-Cookie
};

/// A reply that is a file: bytes in memory or a path to stream.
struct FileReply {
  std::string content_type, file_name;
  std::string bytes = {};
  std::string path = {};
  bool inline_view = false;
  std::string etag = {};
};

/// Description of one route, for the role table and OpenAPI.
struct RouteInfo {
  Method method;
  std::string pattern;                   ///< "/offices/{office}/projects/{id}" below /api/v1
  std::optional<Permission> permission;  ///< none: public, or signed-in decided by the action
  std::vector<std::string> problems;
  boost::json::object in_schema, out_schema;  ///< empty object: none
  std::string summary;                        ///< English, one line, for OpenAPI
};

class Router {
 public:
  using Raw = std::function<Result<Reply<std::string>>(Request&)>;

  /// Declares a JSON route: In is read from the body (Nothing: no body), Out written as the reply.
  /// handler: Result<Out>(Request&[, In]) or Result<Reply<Out>>(Request&[, In]).
  /// `problems` are the codes the handler's action refuses with; the common ones (json.*, path.*,
  /// unauthenticated, forbidden) are implied.
  template <class In, class Out, class Handler>
  void add(Method method, std::string pattern, std::optional<Permission> permission,
           std::vector<std::string> problems, Handler handler);

  /// A route that answers with a file. handler: Result<FileReply>(Request&).
  void add_download(std::string pattern, std::optional<Permission> permission,
                    std::vector<std::string> problems,
                    std::function<Result<FileReply>(Request&)> handler);

  /// A POST whose body streams to Request::body_file() before the handler runs.
  template <class Out, class Handler>
  void add_upload(std::string pattern, std::optional<Permission> permission,
                  std::uint64_t most_bytes, std::vector<std::string> problems, Handler handler);

  const std::vector<RouteInfo>& routes() const;

 private:
  friend class Server;
  struct Impl;
  std::shared_ptr<Impl> impl_;
};

}  // namespace ruam::http
