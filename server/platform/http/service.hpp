#pragma once

#include <functional>
#include <memory>
#include <string>

#include "platform/config.hpp"
#include "platform/http/message.hpp"
#include "platform/http/router.hpp"
#include "platform/messages.hpp"

namespace ruam::http {

struct Route;
struct Match;

/// Tells who the credentials belong to. Refuses: unauthenticated. The actor is shared by the
/// requests in flight and a cache that may drop it meanwhile.
using Authenticator =
    std::function<Result<std::shared_ptr<const Actor>>(db::Database&, const Credentials&)>;

/// All that answering needs; referred objects outlive the service.
struct ServiceParts {
  db::Database& db;
  const Clock& clock;
  const Config& config;
  Router router;
  Authenticator authenticate = {};
  const Messages& messages = Messages::built_in();
};

/// From a request to its answer, without any transport: path, origin rule, sign-in, handler,
/// refusal, ETag, compression, security headers. Safe to call from many threads.
class Service {
 public:
  explicit Service(ServiceParts parts);

  /// Never throws; what nobody expected is logged and answered with a bare 500.
  Outgoing handle(Incoming& incoming) const;

  /// A static file of the web app, answered without waiting for anything; nothing for the rest.
  std::optional<Outgoing> handle_static(Incoming& incoming) const;

  /// How a body must be taken in, known from the head alone.
  struct BodyRule {
    std::uint64_t most_bytes = 1 << 20;
    bool to_file = false;
  };
  BodyRule body_rule(Incoming& incoming) const;
  /// For an upload: the refusal that the head alone earns, before bytes are taken in.
  std::optional<Outgoing> refuse_early(Incoming& incoming) const;

  /// A refusal that the transport itself makes, e.g. 408 http.timeout.
  Outgoing refusal(const Incoming& incoming, const Problem& problem, int status) const;

  const Router& router() const { return parts_.router; }
  const Config& config() const { return parts_.config; }

 private:
  struct Call;

  bool split_target(Incoming& incoming) const;
  Match find(const Incoming& incoming) const;
  Outgoing handle_api(Incoming& incoming, std::string_view request_id) const;
  Outgoing run(Call& call) const;
  Result<void> check_origin(const Incoming& incoming, const Credentials& credentials) const;
  Result<std::shared_ptr<const Actor>> actor_of(const Incoming& incoming,
                                                const Credentials& credentials) const;
  Outgoing answer(const Call& call, Reply<std::string>&& reply) const;
  Outgoing answer(const Call& call, FileReply&& reply) const;
  Outgoing answer(live::Subscription&& wanted) const;
  Outgoing problem(const Incoming& incoming, const Problem& problem, int status,
                   std::string_view request_id) const;

  ServiceParts parts_;
};

/// Adds /health and /openapi.json, which every program has.
void add_own_routes(Router& router);

/// OpenAPI 3.1 of all routes.
std::string openapi(const Router& router);

}  // namespace ruam::http
