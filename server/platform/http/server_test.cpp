#include "platform/http/server.hpp"

#include <filesystem>
#include <fstream>
#include <thread>

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/live/hub.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::http {
namespace server_sample {

struct Note {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))

}  // namespace server_sample

namespace {

using server_sample::Note;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// A client without any manners: writes bytes, reads bytes.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~Client() { ::close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void say(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  /// One answer; its body is as long as it says.
  std::string hear() {
    while (kept_.find("\r\n\r\n") == kept_.npos)
      if (!more()) return std::exchange(kept_, {});
    const auto head = kept_.find("\r\n\r\n") + 4;
    const auto length = kept_.find("Content-Length: ");
    const auto body = length < head ? std::stoul(kept_.substr(length + 16)) : 0;
    while (kept_.size() < head + body)
      if (!more()) break;
    auto answer = kept_.substr(0, head + body);
    kept_.erase(0, head + body);
    return answer;
  }

  /// Everything until the server closes.
  std::string hear_all() {
    while (more()) continue;
    return std::exchange(kept_, {});
  }

  /// Reads until `part` has come.
  std::string hear_until(std::string_view part) {
    while (kept_.find(part) == kept_.npos)
      if (!more()) break;
    return std::exchange(kept_, {});
  }

 private:
  bool more() {
    pollfd ready{socket_, POLLIN, 0};
    if (::poll(&ready, 1, 10'000) <= 0) return false;
    char bytes[65536];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    if (count <= 0) return false;
    kept_.append(bytes, static_cast<std::size_t>(count));
    return true;
  }

  int socket_;
  std::string kept_;
};

Router routes(const std::string& big_file) {
  Router router;
  router.add<Note, Note>(Method::post, "/notes", std::nullopt, {},
                         [](Request&, Note note) -> Result<Note> { return note; });
  router.add<Nothing, Note>(
      Method::get, "/notes/{id}", std::nullopt, {},
      [](Request& request) -> Result<Note> { return Note{std::string(request.path("id"))}; });
  router.add_download("/big", std::nullopt, {}, [big_file](Request&) -> Result<FileReply> {
    return FileReply{.content_type = "application/octet-stream",
                     .file_name = "big.bin",
                     .path = big_file,
                     .etag = "big"};
  });
  router.add_upload<Note>("/scans", std::nullopt, 1 << 20, {},
                          [](Request& request) -> Result<Note> {
                            const auto size = std::filesystem::file_size(request.body_file());
                            return Note{std::to_string(size)};
                          });
  return router;
}

class ServerTest : public ::testing::Test {
 protected:
  ServerTest() {
    std::filesystem::create_directories(folder);
    std::ofstream out(folder + "/big", std::ios::binary);
    for (int i = 0; i < 100'000; ++i) out << "0123456789";
    out.close();
    start({.listen = "127.0.0.1:0", .workers = 8, .spool = folder + "/spool"});
  }
  ~ServerTest() override {
    stop();
    std::filesystem::remove_all(folder);
  }

  void start(const ServerSettings& settings) {
    server = std::make_unique<Server>(service, hub, settings);
    thread = std::thread([this] { server->run(); });
  }
  void stop() {
    server->stop();
    thread.join();
    server.reset();
  }
  /// Answer to these bytes and all that follows until the server closes.
  std::string talk(std::string_view bytes) {
    Client client(server->port());
    client.say(bytes);
    return client.hear_all();
  }

  std::string folder = ::testing::TempDir() + "ruam-http-" + new_uuid().to_string();
  std::unique_ptr<testing::TestDatabase> db = testing::fresh_database(db::Database::Engine::sqlite);
  testing::FakeClock clock;
  Config config;
  Service service{{db->db(), clock, config, routes(folder + "/big")}};
  live::Hub hub;
  std::unique_ptr<Server> server;
  std::thread thread;
};

std::string get(const std::string& path, const std::string& more = "") {
  return "GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\n" + more + "\r\n";
}

std::string post(const std::string& path, const std::string& body, const std::string& more = "") {
  return "POST /api/v1" + path +
         " HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: "
         "application/json\r\n" +
         "Content-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}

TEST_F(ServerTest, KeepsAConnectionForManyRequests) {
  Client client(server->port());

  for (int i = 0; i < 100; ++i) {
    client.say(get("/notes/" + std::to_string(i)));
    const auto answer = client.hear();
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(answer, HasSubstr("{\"text\":\"" + std::to_string(i) + "\"}"));
  }
}

TEST_F(ServerTest, AnswersPipelinedRequestsInTheirOrder) {
  std::string all;
  for (int i = 0; i < 50; ++i)
    all += i % 2 ? post("/notes", "{\"text\":\"p" + std::to_string(i) + "\"}")
                 : get("/notes/g" + std::to_string(i));
  Client client(server->port());

  client.say(all);

  for (int i = 0; i < 50; ++i)
    EXPECT_THAT(client.hear(), HasSubstr((i % 2 ? "\"p" : "\"g") + std::to_string(i) + "\""));
}

TEST_F(ServerTest, ServesManyConnectionsAtOnce) {
  std::vector<std::thread> threads;
  std::atomic<int> good = 0;

  for (int t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      for (int i = 0; i < 20; ++i) {
        Client client(server->port());
        const auto name = std::to_string(t) + "-" + std::to_string(i);
        client.say(post("/notes", "{\"text\":\"" + name + "\"}"));
        client.say(get("/notes/" + name));
        const auto first = client.hear(), second = client.hear();
        good += first.find(name) != first.npos && second.find(name) != second.npos;
      }
    });
  for (auto& each : threads) each.join();

  EXPECT_EQ(good, 160);
}

TEST_F(ServerTest, RefusesWhatTwoServersCouldReadDifferently) {
  const std::string smuggled = "GET /api/v1/notes/smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
  const std::string head = "POST /api/v1/notes HTTP/1.1\r\nHost: x\r\n";
  for (const auto& bad : {
           head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           head + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
           head + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
           head + "Content-Length: 5, 5\r\n\r\nhello",
           head + "Content-Length: +5\r\n\r\nhello",
           head + "Content-Length: 0x5\r\n\r\nhello",
           head + "Content-Length: -1\r\n\r\n",
           head + "Content-Length: 99999999999999999999\r\n\r\n",
           head + "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
           head + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
           head + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           head + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
           head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
           head + "X: a\nContent-Length: 5\r\n\r\nhello",
           head + "Host: y\r\n\r\n",
           std::string("GET /api/v1/notes/1 HTTP/1.1\r\n\r\n"),
           std::string("GET /api/v1/notes/1 HTTP/1.1\r\nHo st: x\r\n\r\n"),
           std::string("GET /api/v1/notes/1 HTTP/9.9\r\nHost: x\r\n\r\n"),
           std::string("GET  /api/v1/notes/1 HTTP/1.1\r\nHost: x\r\n\r\n"),
           std::string("GET /api/v1/notes/\x01 HTTP/1.1\r\nHost: x\r\n\r\n"),
           std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 TLS hello\r\n\r\n", 30),
       }) {
    const auto answer = talk(bad + smuggled);
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 400")) << bad;
    EXPECT_THAT(answer, HasSubstr("Connection: close")) << bad;
    EXPECT_THAT(answer, Not(HasSubstr("smuggled"))) << bad;
  }
}

TEST_F(ServerTest, TakesAChunkedBodyAndWaitsForContinue) {
  const std::string head =
      "POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
      "Content-Type: application/json\r\n";
  Client client(server->port());

  client.say(head +
             "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"tex\r\n8\r\nt\":\"ab\"}\r\n0\r\n\r\n");
  EXPECT_THAT(client.hear(), HasSubstr("{\"text\":\"ab\"}"));

  client.say(head + "Content-Length: 13\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.hear_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.say("{\"text\":\"cd\"}");
  EXPECT_THAT(client.hear(), HasSubstr("{\"text\":\"cd\"}"));
}

TEST_F(ServerTest, RefusesWhatIsTooLargeBeforeTakingItIn) {
  EXPECT_THAT(talk(get("/notes/1", "X: " + std::string(20'000, 'x') + "\r\n")),
              StartsWith("HTTP/1.1 431"));
  EXPECT_THAT(talk("POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
  std::string chunked =
      "POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 32; ++i) chunked += "10000\r\n" + std::string(65'536, ' ') + "\r\n";
  EXPECT_THAT(talk(chunked), StartsWith("HTTP/1.1 413"));
  EXPECT_THAT(talk(post("/scans", std::string(2 << 20, 'x'))), StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, EndsAHeadOrBodyThatTrickles) {
  stop();
  Limits limits;
  limits.head = limits.body = limits.idle = std::chrono::seconds{1};
  start({.listen = "127.0.0.1:0", .workers = 2, .limits = limits});

  EXPECT_THAT(talk("GET /api/v1/notes/1 HTTP/1.1\r\nHost"), StartsWith("HTTP/1.1 408"));
  EXPECT_THAT(talk("POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"),
              StartsWith("HTTP/1.1 408"));
  EXPECT_EQ(talk(""), "");
}

TEST_F(ServerTest, StreamsAFileWholeOrByRange) {
  Client client(server->port());

  client.say(get("/big"));
  const auto whole = client.hear();
  EXPECT_EQ(whole.size() - whole.find("\r\n\r\n") - 4, 1'000'000u);
  client.say(get("/big", "Range: bytes=999995-\r\n"));
  const auto tail = client.hear();
  EXPECT_THAT(tail, StartsWith("HTTP/1.1 206"));
  EXPECT_THAT(tail, HasSubstr("Content-Range: bytes 999995-999999/1000000"));
  EXPECT_THAT(tail, ::testing::EndsWith("\r\n\r\n56789"));
  client.say("HEAD /api/v1/big HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(client.hear_until("\r\n\r\n"), HasSubstr("Content-Length: 1000000"));
  client.say(get("/notes/after"));
  EXPECT_THAT(client.hear(), HasSubstr("after"));
}

TEST_F(ServerTest, StreamsAnUploadToAFileThatIsGoneAfterwards) {
  Client client(server->port());
  const std::string body(700'000, 'x');

  auto request = post("/scans", body);
  request.replace(request.find("application/json"), 16, "image/jpeg");
  client.say(request);

  EXPECT_THAT(client.hear(), HasSubstr("{\"text\":\"700000\"}"));
  EXPECT_TRUE(std::filesystem::is_empty(folder + "/spool"));
}

TEST_F(ServerTest, RefusesAForeignUploadBeforeItsBytes) {
  EXPECT_THAT(talk("POST /api/v1/scans HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: cross-site\r\n"
                   "Content-Type: image/png\r\nContent-Length: 1000000\r\n\r\n"),
              StartsWith("HTTP/1.1 403"));
}

TEST_F(ServerTest, ClosesAfterAnswerWhenAskedAndForHttp10) {
  EXPECT_THAT(talk(get("/notes/1", "Connection: close\r\n")), HasSubstr("Connection: close"));
  EXPECT_THAT(talk("GET /api/v1/notes/1 HTTP/1.0\r\n\r\n"), HasSubstr("{\"text\":\"1\"}"));
}

TEST_F(ServerTest, EndsRequestsInFlightBeforeItStops) {
  Client idle(server->port());
  Client busy(server->port());
  busy.say(get("/notes/1"));
  EXPECT_THAT(busy.hear(), HasSubstr("200 OK"));

  stop();

  EXPECT_EQ(idle.hear_all(), "");
  EXPECT_EQ(busy.hear_all(), "");
  start({.listen = "127.0.0.1:0", .workers = 2});
}

}  // namespace
}  // namespace ruam::http
