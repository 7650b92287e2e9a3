#include "platform/http/service.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "platform/http/encoding.hpp"
#include "testing/database.hpp"
#include "testing/scenario.hpp"

namespace ruam::http {
namespace sample {

struct Book {
  std::string title;
  Satang price;
};
BOOST_DESCRIBE_STRUCT(Book, (), (title, price))

enum class Shelf { low, high };
BOOST_DESCRIBE_ENUM(Shelf, low, high)

}  // namespace sample

namespace {

using sample::Book;
using sample::Shelf;

constexpr Permission read_books{"books.read"};

void add_routes(Router& router) {
  router.add<Nothing, Book>(Method::get, "/books/{id}", read_books, {"book.not_found"},
                            [](Request& request) -> Result<Reply<Book>> {
                              TRY(request.uuid("id"));
                              return Reply<Book>{.value = {"ก", Satang{5}}, .version = 7};
                            });
  router.add<Book, Book>(Method::put, "/books/{id}", read_books, {"book.stale"},
                         [](Request& request, Book book) -> Result<Reply<Book>> {
                           if (TRY(request.expected_version()) != 7)
                             return Problem{Kind::stale, "book.stale", {{"current", R"({"a":1})"}}};
                           return Reply<Book>{.value = book, .version = 8};
                         });
  router.add<Nothing, std::vector<Book>>(
      Method::get, "/books", std::nullopt, {}, [](Request& request) -> Result<std::vector<Book>> {
        const auto most = TRY(request.query_as<int>("most")).value_or(50);
        TRY(request.query_as<Shelf>("shelf"));
        return std::vector<Book>(static_cast<std::size_t>(most),
                                 {request.query("name").value_or("ก"), Satang{1}});
      });
  router.add<Nothing, Nothing>(Method::del, "/books/{id}", read_books, {},
                               [](Request&) -> Result<Nothing> { return Nothing{}; });
  router.add<Nothing, Nothing>(
      Method::get, "/broken", std::nullopt, {},
      [](Request&) -> Result<Nothing> { throw std::runtime_error("secret words"); });
  router.add<Nothing, Book>(Method::get, "/books/newest", std::nullopt, {},
                            [](Request&) -> Result<Book> {
                              return Book{"newest", {}};
                            });
  router.add_download("/books/{id}/text", std::nullopt, {}, [](Request&) -> Result<FileReply> {
    return FileReply{.content_type = "text/plain; charset=utf-8",
                     .file_name = "หนังสือ \"1\".txt",
                     .bytes = "0123456789",
                     .etag = "abc"};
  });
  router.add_upload<Book>("/scans", read_books, 100, {}, [](Request& request) -> Result<Book> {
    std::ifstream in(request.body_file());
    std::string text;
    in >> text;
    return Book{text, {}};
  });
}

const std::string id = "/books/019ab6b2-7b1c-7def-8000-0123456789ab";

class ServiceTest : public ::testing::Test {
 protected:
  std::unique_ptr<testing::TestDatabase> db = testing::fresh_database(db::Database::Engine::sqlite);
  testing::FakeClock clock;
  testing::Api api{db->db(), clock, {add_routes}};
  const Actor reader{.account = new_uuid(), .person = {}, .name = "reader", .posts = {}};
};

TEST_F(ServiceTest, AnswersEachRouteAndRefusesTheRestAsAProblem) {
  const std::string book = R"({"title":"ข","price":1})";
  api.expect({
      {"reads", "GET", id, &reader, "", 200, {R"({"title":"ก","price":5})"}},
      {"a literal segment wins", "GET", "/books/newest", nullptr, "", 200, {"newest"}},
      {"wants sign-in", "GET", id, nullptr, "", 401, {"unauthenticated"}, {"title\":\"ก"}},
      {"wants a uuid", "GET", "/books/7", &reader, "", 400, {"path.malformed"}},
      {"unknown path", "GET", "/cooks", &reader, "", 404, {"http.route_not_found"}},
      {"below a route", "GET", id + "/x", &reader, "", 404, {}},
      {"other method", "POST", id, &reader, "{}", 405, {"GET, PUT, DELETE, HEAD"}},
      {"unknown method", "BREW", id, &reader, "", 405, {}},
      {"removes", "DELETE", id, &reader, "", 204, {}, {"{"}},
      {"edit without If-Match", "PUT", id, &reader, book, 428, {"http.if_match_required"}},
      {"edit", "PUT", id, &reader, book, 200, {"ข"}, {}, {{"if-match", "\"7.00\""}}},
      {"stale edit",
       "PUT",
       id,
       &reader,
       book,
       412,
       {R"("current":{"a":1})"},
       {},
       {{"if-match", "\"6\""}}},
      {"bad fields",
       "PUT",
       id,
       &reader,
       R"({"price":"x"})",
       400,
       {R"("where":"/title")", R"("where":"/price")", "ต้องเป็นจำนวนเต็ม"}},
      {"bad JSON", "PUT", id, &reader, "{", 400, {"json.malformed"}},
      {"not JSON", "PUT", id, &reader, book, 415, {}, {}, {{"content-type", "text/plain"}}},
      {"too large", "PUT", id, &reader, std::string((1 << 20) + 1, ' '), 413, {"1048576"}},
      {"query", "GET", "/books?most=2&name=%E0%B8%81+x", nullptr, "", 200, {"ก x"}},
      {"bad query", "GET", "/books?most=two", nullptr, "", 400, {"?most", "not_integer"}},
      {"bad choice", "GET", "/books?shelf=mid", nullptr, "", 400, {"low, high"}},
      {"broken escape", "GET", "/books?name=%zz", nullptr, "", 400, {"http.bad_target"}},
      {"broken UTF-8", "GET", "/books/%FF", nullptr, "", 400, {"http.bad_target"}},
      {"NUL", "GET", "/books/%00", nullptr, "", 400, {"http.bad_target"}},
      {"unexpected", "GET", "/broken", nullptr, "", 500, {"internal"}, {"secret words"}},
  });
}

TEST_F(ServiceTest, SpeaksThaiUnlessTheReaderPutsEnglishFirst) {
  EXPECT_NE(api.call("GET", id, nullptr).body.find("ยังไม่ได้เข้าสู่ระบบ"), std::string::npos);
  EXPECT_NE(api.call("GET", id, nullptr, "", {{"accept-language", "en-GB,en;q=0.9,th;q=0.8"}})
                .body.find("You are not signed in"),
            std::string::npos);
}

TEST_F(ServiceTest, ChangesNothingForAnotherSitesPage) {
  // a bearer token is not sent by browsers on their own; a cookie is
  const auto with = [&](std::map<std::string, std::string> headers) {
    headers["authorization"] = "";
    headers["cookie"] = "x=1; ruam=test";
    return api.call("DELETE", id, &reader, "", headers).status;
  };

  EXPECT_EQ(with({{"sec-fetch-site", "same-origin"}}), 204);
  EXPECT_EQ(with({{"sec-fetch-site", "cross-site"}}), 403);
  EXPECT_EQ(with({{"sec-fetch-site", "same-site"}}), 403);
  EXPECT_EQ(with({{"sec-fetch-site", ""}}), 403);
  EXPECT_EQ(with({{"sec-fetch-site", ""}, {"origin", "http://office.test"}}), 204);
  EXPECT_EQ(with({{"sec-fetch-site", ""}, {"origin", "http://evil.test"}}), 403);
  EXPECT_EQ(with({{"sec-fetch-site", ""}, {"origin", "null"}}), 403);
}

TEST_F(ServiceTest, SaysNotModifiedForTheSameText) {
  const auto first = api.call("GET", id, &reader);

  const auto tag = first.header("ETag");
  EXPECT_TRUE(tag.starts_with("\"7."));
  const auto again = api.call("GET", id, &reader, "", {{"if-none-match", tag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
  EXPECT_EQ(api.call("GET", id, &reader, "", {{"if-none-match", "\"7.0\""}}).status, 200);
}

TEST_F(ServiceTest, CompressesLongAnswersForThoseWhoTakeIt) {
  const auto plain = api.call("GET", "/books", nullptr);
  const auto brotli = api.call("GET", "/books", nullptr, "", {{"accept-encoding", "gzip, br"}});
  const auto gzip = api.call("GET", "/books", nullptr, "", {{"accept-encoding", "gzip, br;q=0"}});

  EXPECT_EQ(plain.header("Content-Encoding"), "");
  EXPECT_EQ(brotli.header("Content-Encoding"), "br");
  EXPECT_EQ(gzip.header("Content-Encoding"), "gzip");
  EXPECT_LT(brotli.body.size() * 10, plain.body.size());
  EXPECT_LT(gzip.body.size() * 10, plain.body.size());
  EXPECT_EQ(
      api.call("GET", id, &reader, "", {{"accept-encoding", "br"}}).header("Content-Encoding"), "");
}

TEST_F(ServiceTest, SendsFilesWithThaiNamesAndByRange) {
  const auto path = id + "/text";
  const auto ranged = [&](const std::string& range) {
    return api.call("GET", path, nullptr, "", {{"range", range}});
  };

  EXPECT_EQ(api.call("GET", path, nullptr).header("Content-Disposition"),
            "attachment; filename=\" _1_.txt\"; filename*=UTF-8''"
            "%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87%E0%B8%AA%E0%B8%B7%E0%B8%AD%20%221%22.txt");
  EXPECT_EQ(ranged("bytes=2-4").body, "234");
  EXPECT_EQ(ranged("bytes=2-4").header("Content-Range"), "bytes 2-4/10");
  EXPECT_EQ(ranged("bytes=-3").body, "789");
  EXPECT_EQ(ranged("bytes=8-").body, "89");
  EXPECT_EQ(ranged("bytes=10-").status, 416);
  EXPECT_EQ(ranged("bytes=0-1,3-4").status, 200);
  EXPECT_EQ(ranged("lines=1-2").status, 200);
  EXPECT_EQ(api.call("GET", path, nullptr, "", {{"if-none-match", "\"abc\""}}).status, 304);
}

TEST_F(ServiceTest, GivesAnUploadToItsHandlerAsAFileButNotFromAnHtmlForm) {
  const auto file = ::testing::TempDir() + "scan-" + new_uuid().to_string();
  std::ofstream(file) << "scanned";

  EXPECT_NE(api.upload("/scans", &reader, file).body.find("scanned"), std::string::npos);
  EXPECT_EQ(api.upload("/scans", &reader, file, {{"content-type", "multipart/form-data"}}).status,
            415);
  EXPECT_EQ(api.upload("/scans", nullptr, file).status, 401);
  std::remove(file.c_str());
}

TEST_F(ServiceTest, DescribesItsRoutesInOpenApi) {
  const auto all = api.call("GET", "/openapi.json", nullptr).json();

  const auto& put = all.at("paths").at("/books/{id}").at("put");
  EXPECT_EQ(put.at("x-permission"), "books.read");
  EXPECT_EQ(put.at("x-problems").at(0), "book.stale");
  EXPECT_EQ(put.at("parameters").at(0).at("name"), "id");
  EXPECT_EQ(put.at("security").at(0).as_object().begin()->key(), "session");
  EXPECT_EQ(all.at("components").at("schemas").at("http.sample.Book").at("type"), "object");
  EXPECT_TRUE(all.at("components").at("schemas").as_object().contains("Problem"));
  EXPECT_EQ(all.at("paths").at("/health").as_object().size(), 1u);
}

TEST_F(ServiceTest, TellsThatItsDatabaseAnswers) {
  EXPECT_EQ(api.call("GET", "/health", nullptr).json().at("status"), "ok");
}

}  // namespace
}  // namespace ruam::http
