#include "platform/http/certificate.hpp"

#include <fstream>
#include <iterator>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/http/server.hpp"
#include "platform/live/hub.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::http {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

class CertificateTest : public ::testing::Test {
 protected:
  ~CertificateTest() override { std::filesystem::remove_all(folder); }
  std::filesystem::path folder = ::testing::TempDir() + "ruam-tls-" + new_uuid().to_string();
};

TEST_F(CertificateTest, IsKeptWhileItCoversTheNamesAndMadeAnewOtherwise) {
  const auto first = office_certificate(folder, {"localhost", "127.0.0.1"});
  const auto authority = text_of(first.authority), certificate = text_of(first.certificate);

  office_certificate(folder, {"127.0.0.1"});
  EXPECT_EQ(text_of(first.certificate), certificate);

  office_certificate(folder, {"localhost", "192.0.2.7"});
  EXPECT_NE(text_of(first.certificate), certificate);
  EXPECT_EQ(text_of(first.authority), authority);
  EXPECT_EQ(std::filesystem::status(first.key).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

/// What a client that trusts only this authority hears; empty when it does not trust the server.
std::string hear_by_tls(int port, const std::string& authority) {
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_load_verify_locations(context, authority.c_str(), nullptr);
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address);
  SSL* tls = SSL_new(context);
  X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), "127.0.0.1");
  SSL_set_fd(tls, socket);
  std::string heard;
  if (SSL_connect(tls) == 1) {
    const std::string request =
        "GET /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    SSL_write(tls, request.data(), static_cast<int>(request.size()));
    char bytes[4096];
    for (int count; (count = SSL_read(tls, bytes, sizeof bytes)) > 0;)
      heard.append(bytes, static_cast<std::size_t>(count));
    SSL_shutdown(tls);
  }
  SSL_free(tls);
  SSL_CTX_free(context);
  ::close(socket);
  return heard;
}

TEST_F(CertificateTest, IsTrustedByThoseWhoTrustTheOfficeAndByNobodyElse) {
  const auto files = office_certificate(folder, {"127.0.0.1"});
  const auto other = office_certificate(folder / "other", {"127.0.0.1"});
  const auto db = testing::fresh_database(db::Database::Engine::sqlite);
  const testing::FakeClock clock;
  const Config config;
  Router router;
  add_own_routes(router);
  const Service service({db->db(), clock, config, router});
  live::Hub hub;
  ServerSettings settings{.listen = "127.0.0.1:0", .workers = 2};
  settings.tls_certificate = files.certificate;
  settings.tls_key = files.key;
  Server server(service, hub, settings);
  std::thread thread([&] { server.run(); });

  EXPECT_TRUE(server.address().starts_with("https://"));
  const auto heard = hear_by_tls(server.port(), files.authority);
  EXPECT_TRUE(heard.starts_with("HTTP/1.1 200 OK")) << heard;
  EXPECT_NE(heard.find(R"("status":"ok")"), std::string::npos);
  EXPECT_EQ(hear_by_tls(server.port(), other.authority), "");

  server.stop();
  thread.join();
}

}  // namespace
}  // namespace ruam::http
