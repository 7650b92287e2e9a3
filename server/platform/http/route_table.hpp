#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/router.hpp"

namespace ruam::http {

/// A route with its handler.
struct Route {
  const RouteInfo* info = nullptr;
  Router::Raw raw = {};
  Router::Download download = {};
  Router::Events events = {};
};

/// What a path leads to.
struct Match {
  const Route* route = nullptr;
  std::string allowed =
      {};  ///< methods of that path when none fits: "GET, PUT"; empty: no such path
  std::vector<std::pair<std::string_view, std::string_view>> values = {};
};

/// Patterns as a tree of segments; a literal segment wins over a {name}.
class RouteTable {
 public:
  void add(Route route);
  /// `path` is decoded and lives as long as the match.
  Match find(Method method, std::string_view path) const;

 private:
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> children = {};
    std::unique_ptr<Node> any = {};
    std::map<Method, Route> routes = {};
    std::vector<std::string> names = {};  ///< of the {…} on the way here
  };

  static const Node* walk(const Node& node, std::string_view path,
                          std::vector<std::string_view>& values);

  Node root_;
};

struct Router::Impl {
  std::deque<RouteInfo> infos;
  json::Components components;
  RouteTable table;
};

/// "GET"; HEAD is served as GET.
std::string_view name_of(Method method);
std::optional<Method> parse_method(std::string_view name);

}  // namespace ruam::http
