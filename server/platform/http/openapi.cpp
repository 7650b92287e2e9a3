#include <set>

#include "platform/db/db.hpp"
#include "platform/http/route_table.hpp"
#include "platform/http/service.hpp"

namespace ruam::http {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

struct Health {
  std::string status, version, engine;
};
BOOST_DESCRIBE_STRUCT(Health, (), (status, version, engine))

constexpr std::string_view program_version = "0.1.0";

object parameter(std::string_view place, std::string_view name, object schema) {
  return {
      {"name", name}, {"in", place}, {"required", place == "path"}, {"schema", std::move(schema)}};
}

array parameters_of(const RouteInfo& info) {
  array all;
  std::string_view rest = info.pattern;
  for (auto at = rest.find('{'); at != rest.npos; at = rest.find('{')) {
    const auto end = rest.find('}', at);
    all.push_back(parameter("path", rest.substr(at + 1, end - at - 1), {{"type", "string"}}));
    rest.remove_prefix(end);
  }
  for (const auto& query : info.query) {
    auto made = parameter("query", query.name, query.schema);
    made["description"] = query.summary;
    all.push_back(std::move(made));
  }
  return all;
}

object content(std::string_view type, object schema) {
  return {{"content", {{type, {{"schema", std::move(schema)}}}}}};
}

object good_reply(const RouteInfo& info) {
  object reply{{"description", info.status == 204 ? "Done" : "The answer"}};
  if (info.out_body == RouteInfo::Body::file)
    reply["content"] = {{"application/octet-stream", object{}}};
  else if (info.out_body == RouteInfo::Body::events)
    reply["content"] = {{"text/event-stream", object{}}};
  else if (!info.out_schema.empty())
    reply["content"] = {{"application/json", {{"schema", info.out_schema}}}};
  return reply;
}

object operation(const RouteInfo& info) {
  object made;
  if (!info.summary.empty()) made["summary"] = info.summary;
  made["parameters"] = parameters_of(info);
  if (info.in_body == RouteInfo::Body::file)
    made["requestBody"] = {{"required", true},
                           {"content", {{"application/octet-stream", object{}}}}};
  else if (!info.in_schema.empty()) {
    made["requestBody"] = content("application/json", info.in_schema);
    made["requestBody"].as_object()["required"] = true;
  }
  const object problem{{"$ref", "#/components/responses/Problem"}};
  made["responses"] = {{std::to_string(info.status), good_reply(info)}, {"default", problem}};
  made["x-problems"] = array(info.problems.begin(), info.problems.end());
  if (info.permission) {
    made["x-permission"] = info.permission->code;
    made["security"] = {{{"session", array{}}}, {{"token", array{}}}};
  }
  return made;
}

std::string_view small_name(Method method) {
  switch (method) {
    case Method::get:
      return "get";
    case Method::post:
      return "post";
    case Method::put:
      return "put";
    case Method::del:
      return "delete";
  }
  return "";
}

object problem_schema() {
  const object text{{"type", "string"}};
  const object params{{"type", "object"}, {"additionalProperties", text}};
  const object fault{
      {"type", "object"},
      {"properties", {{"where", text}, {"code", text}, {"params", params}, {"detail", text}}},
      {"required", {"where", "code", "params", "detail"}}};
  return {{"type", "object"},
          {"description", "RFC 9457; `current` is the record that a stale edit met."},
          {"properties",
           {{"type", text},
            {"title", text},
            {"status", {{"type", "integer"}}},
            {"code", text},
            {"detail", text},
            {"params", params},
            {"faults", {{"type", "array"}, {"items", fault}}},
            {"current", object{}},
            {"request_id", text}}},
          {"required", {"type", "title", "status", "code", "detail", "request_id"}}};
}

object components_of(const Router& router) {
  auto schemas = router.components();
  schemas["Problem"] = problem_schema();
  object problem{{"description", "A refusal"}};
  problem["content"] = {
      {"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}};
  return {{"schemas", std::move(schemas)},
          {"responses", {{"Problem", std::move(problem)}}},
          {"securitySchemes",
           {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "ruam"}}},
            {"token", {{"type", "http"}, {"scheme", "bearer"}}}}}};
}

}  // namespace

std::string openapi(const Router& router) {
  object paths;
  for (const auto& info : router.routes()) {
    auto& path = paths[info.pattern];
    if (path.is_null()) path = object{};
    path.as_object()[small_name(info.method)] = operation(info);
  }
  const object document{{"openapi", "3.1.0"},
                        {"info", {{"title", "Ruam"}, {"version", program_version}}},
                        {"servers", array{object{{"url", "/api/v1"}}}},
                        {"paths", std::move(paths)},
                        {"components", components_of(router)}};
  return json::write(value(document));
}

void add_own_routes(Router& router) {
  router
      .add<Nothing, Health>(
          Method::get, "/health", std::nullopt, {},
          [](Request& request) -> Result<Health> {
            auto& db = request.context().db;
            db.read([](db::Tx& tx) { return tx.run("SELECT 1"); });
            const bool is_sqlite = db.engine() == db::Database::Engine::sqlite;
            return Health{"ok", std::string(program_version), is_sqlite ? "sqlite" : "postgres"};
          })
      .says("Whether the server and its database answer");
  router
      .add<Nothing, json::Raw>(Method::get, "/openapi.json", std::nullopt, {},
                               [all = router.unowned()](Request&) -> Result<json::Raw> {
                                 return json::Raw{openapi(all)};
                               })
      .says("This description");
}

}  // namespace ruam::http
