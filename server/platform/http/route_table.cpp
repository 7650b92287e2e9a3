#include "platform/http/route_table.hpp"

#include <stdexcept>

#include "platform/live/hub.hpp"

namespace ruam::http {
namespace {

/// Cuts the first segment off "/a/b"; nothing left when path is empty.
std::string_view cut_segment(std::string_view& path) {
  path.remove_prefix(1);
  const auto end = std::min(path.find('/'), path.size());
  const auto segment = path.substr(0, end);
  path.remove_prefix(end);
  return segment;
}

}  // namespace

void RouteTable::add(Route route) {
  Node* node = &root_;
  std::vector<std::string> names;
  std::string_view path = route.info->pattern;
  while (!path.empty()) {
    const auto segment = cut_segment(path);
    auto* next = &node->any;
    if (segment.starts_with('{'))
      names.emplace_back(segment.substr(1, segment.size() - 2));
    else
      next = &node->children[std::string(segment)];
    if (!*next) *next = std::make_unique<Node>();
    node = next->get();
  }
  if (!node->routes.empty() && node->names != names)
    throw std::logic_error("two names for one place in " + route.info->pattern);
  node->names = std::move(names);
  if (!node->routes.emplace(route.info->method, route).second)
    throw std::logic_error("route declared twice: " + route.info->pattern);
}

const RouteTable::Node* RouteTable::walk(const Node& node, std::string_view path,
                                         std::vector<std::string_view>& values) {
  if (path.empty()) return node.routes.empty() ? nullptr : &node;
  if (path.front() != '/') return nullptr;
  auto rest = path;
  const auto segment = cut_segment(rest);
  if (const auto child = node.children.find(segment); child != node.children.end())
    if (const auto* found = walk(*child->second, rest, values)) return found;
  if (!node.any || segment.empty()) return nullptr;
  values.push_back(segment);
  if (const auto* found = walk(*node.any, rest, values)) return found;
  values.pop_back();
  return nullptr;
}

Match RouteTable::find(Method method, std::string_view path) const {
  std::vector<std::string_view> values;
  Match match;
  const auto* node = walk(root_, path, values);
  if (!node) return match;
  if (const auto route = node->routes.find(method); route != node->routes.end()) {
    match.route = &route->second;
  } else {
    for (const auto& [allowed, ignored] : node->routes)
      match.allowed.append(match.allowed.empty() ? "" : ", ").append(name_of(allowed));
  }
  match.values.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    match.values.emplace_back(node->names[i], values[i]);
  return match;
}

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::del:
      return "DELETE";
  }
  return "";
}

std::optional<Method> parse_method(std::string_view name) {
  if (name == "GET" || name == "HEAD") return Method::get;
  if (name == "POST") return Method::post;
  if (name == "PUT") return Method::put;
  if (name == "DELETE") return Method::del;
  return std::nullopt;
}

Router::Router() : impl_(std::make_shared<Impl>()) {}

RouteInfo& Router::add_raw(RouteInfo info, Raw handler) {
  auto& kept = impl_->infos.emplace_back(std::move(info));
  impl_->table.add({.info = &kept, .raw = std::move(handler)});
  return kept;
}

RouteInfo& Router::add_download(std::string pattern, std::optional<Permission> permission,
                                std::vector<std::string> problems, Download handler) {
  RouteInfo info{Method::get, std::move(pattern), permission, std::move(problems)};
  info.out_body = RouteInfo::Body::file;
  auto& kept = impl_->infos.emplace_back(std::move(info));
  impl_->table.add({.info = &kept, .download = std::move(handler)});
  return kept;
}

RouteInfo& Router::add_events(std::string pattern, std::optional<Permission> permission,
                              std::vector<std::string> problems, Events handler) {
  RouteInfo info{Method::get, std::move(pattern), permission, std::move(problems)};
  info.out_body = RouteInfo::Body::events;
  auto& kept = impl_->infos.emplace_back(std::move(info));
  impl_->table.add({.info = &kept, .events = std::move(handler)});
  return kept;
}

Router Router::unowned() const {
  return Router{std::shared_ptr<Impl>{std::shared_ptr<void>{}, impl_.get()}};
}
const std::deque<RouteInfo>& Router::routes() const { return impl_->infos; }
const json::Components& Router::components() const { return impl_->components; }
json::Components& Router::schemas() { return impl_->components; }

}  // namespace ruam::http
