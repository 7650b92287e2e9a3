#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "platform/http/service.hpp"

namespace ruam::live {
class Hub;
}

namespace ruam::http {

/// What a client may take of the server.
struct Limits {
  std::size_t head_bytes = 16 << 10;
  std::size_t connections = 20'000;
  std::chrono::seconds idle{75};      ///< between requests
  std::chrono::seconds head{10};      ///< from the first byte of a head to its last
  std::chrono::seconds body{30};      ///< for a JSON body; for each 256 KiB of an upload
  std::chrono::seconds write{30};     ///< without any byte taken
  std::chrono::seconds stopping{10};  ///< for requests in flight at the end
};

struct ServerSettings {
  std::string listen = "127.0.0.1:8480";  ///< port 0: any free one
  int workers = 128;
  int quick_workers = 2;  ///< of them for GETs that get on; more where readings wait for a network
  std::string tls_certificate = {}, tls_key = {};  ///< PEM files; empty: plain HTTP
  std::string spool = {};                          ///< folder for bodies that stream to a file
  Limits limits = {};
};

/// HTTP/1.1 over TCP or TLS: one thread for all connections, a pool for the handlers.
class Server {
 public:
  /// Binds and listens. Throws std::runtime_error when it cannot.
  Server(const Service& service, live::Hub& hub, ServerSettings settings);
  ~Server();

  /// "http://127.0.0.1:8480"
  std::string address() const;
  int port() const;

  /// Serves until stop() or, with `until_signal`, SIGTERM or SIGINT; requests in flight end first.
  enum class Until { stopped, signal };
  void run(Until until = Until::stopped);
  /// From any thread.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ruam::http
