#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/actor.hpp"
#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "platform/http/service.hpp"
#include "testing/clock.hpp"

namespace ruam::testing {

/// What a route answered.
struct Answer {
  int status = 0;
  std::string head, body;

  /// The value of a header line, or empty.
  std::string header(std::string_view name) const;
  boost::json::value json() const;
};

/// One request and what must and must not come of it.
struct Scenario {
  std::string name;
  std::string method, path;  ///< path below /api/v1, with its query
  const Actor* actor = nullptr;
  std::string body = {};
  int status = 200;
  std::vector<std::string> contains = {};
  std::vector<std::string> lacks = {};  ///< permissions leak here: name what must not show
  std::map<std::string, std::string> headers = {};
};

/// Routes called in this process, through everything but the socket: path matching, origin rule,
/// sign-in, permission, reading, refusal, ETag.
class Api {
 public:
  /// `add_routes` as in room.hpp; several rooms may be added.
  Api(db::Database& db, const Clock& clock,
      std::vector<std::function<void(http::Router&)>> add_routes);
  ~Api();

  /// A request by that actor (nobody: not signed in); JSON is assumed for a body.
  Answer call(std::string_view method, std::string_view path, const Actor* actor,
              std::string_view body = {}, const std::map<std::string, std::string>& headers = {});

  /// An upload route's body.
  Answer upload(std::string_view path, const Actor* actor, const std::string& file,
                const std::map<std::string, std::string>& headers = {});

  /// Runs each row as an expectation of its own, named by the row.
  void expect(const std::vector<Scenario>& table);

  http::Router& router() { return router_; }
  Config& config() { return config_; }

 private:
  Answer answer(http::Incoming& incoming, const Actor* actor,
                const std::map<std::string, std::string>& headers);

  Config config_;
  http::Router router_;
  const Actor* actor_ = nullptr;
  std::unique_ptr<http::Service> service_;
};

}  // namespace ruam::testing
