#include "testing/scenario.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "platform/live/hub.hpp"

namespace ruam::testing {
namespace {

std::string file_text(const http::FilePart& part) {
  std::ifstream in(part.path, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(part.offset));
  std::string text(part.length, '\0');
  in.read(text.data(), static_cast<std::streamsize>(part.length));
  return text;
}

}  // namespace

std::string Answer::header(std::string_view name) const {
  const auto start = ("\r\n" + head).find("\r\n" + std::string(name) + ": ");
  if (start == std::string::npos) return {};
  const auto value = start + name.size() + 2;
  return head.substr(value, head.find("\r\n", value) - value);
}

boost::json::value Answer::json() const {
  auto parsed = json::parse(body);
  EXPECT_TRUE(parsed.has_value()) << body;
  return parsed.has_value() ? *parsed : boost::json::value{};
}

Api::Api(db::Database& db, const Clock& clock,
         std::vector<std::function<void(http::Router&)>> add_routes) {
  http::add_own_routes(router_);
  for (const auto& add : add_routes) add(router_);
  const auto authenticate =
      [this](db::Database&,
             const http::Credentials& credentials) -> Result<std::shared_ptr<const Actor>> {
    if (credentials.token != "test") return Problem{Kind::unauthenticated, "unauthenticated"};
    return std::make_shared<const Actor>(*actor_);
  };
  service_ = std::make_unique<http::Service>(
      http::ServiceParts{db, clock, config_, router_, authenticate});
}

Api::~Api() = default;

Answer Api::answer(http::Incoming& incoming, const Actor* actor,
                   const std::map<std::string, std::string>& headers) {
  actor_ = actor;
  if (actor) incoming.headers.emplace_back("authorization", "Bearer test");
  incoming.headers.emplace_back("sec-fetch-site", "same-origin");
  incoming.headers.emplace_back("host", "office.test");
  for (const auto& [name, value] : headers) {
    std::erase_if(incoming.headers, [&](const auto& old) { return old.first == name; });
    incoming.headers.emplace_back(name, value);
  }
  incoming.peer = "127.0.0.1";
  auto out = service_->handle(incoming);
  if (!out.file.path.empty()) out.body = file_text(out.file);
  if (out.events) out.body = out.events->first;
  return {out.status, std::move(out.head), out.fixed.empty() ? out.body : std::string(out.fixed)};
}

Answer Api::call(std::string_view method, std::string_view path, const Actor* actor,
                 std::string_view body, const std::map<std::string, std::string>& headers) {
  const auto target = path.starts_with("/api/") ? std::string(path) : "/api/v1" + std::string(path);
  http::Incoming incoming{.method = method, .target = target, .headers = {}, .body = body};
  if (!body.empty()) incoming.headers.emplace_back("content-type", "application/json");
  return answer(incoming, actor, headers);
}

Answer Api::upload(std::string_view path, const Actor* actor, const std::string& file,
                   const std::map<std::string, std::string>& headers) {
  const auto target = "/api/v1" + std::string(path);
  http::Incoming incoming{.method = "POST", .target = target, .headers = {}, .body_file = file};
  incoming.headers.emplace_back("content-type", "application/octet-stream");
  return answer(incoming, actor, headers);
}

void Api::expect(const std::vector<Scenario>& table) {
  for (const auto& row : table) {
    SCOPED_TRACE(row.name + ": " + row.method + ' ' + row.path);
    const auto answer = call(row.method, row.path, row.actor, row.body, row.headers);
    EXPECT_EQ(answer.status, row.status) << answer.body;
    for (const auto& part : row.contains)
      EXPECT_NE(answer.body.find(part), std::string::npos) << part << " is not in " << answer.body;
    for (const auto& part : row.lacks)
      EXPECT_EQ(answer.body.find(part), std::string::npos) << part << " leaks in " << answer.body;
  }
}

}  // namespace ruam::testing
