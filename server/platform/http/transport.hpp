#pragma once

// Inside platform/http only: what the sessions and the server share. Everything here lives on the
// I/O thread except where said.

#include <atomic>
#include <chrono>
#include <deque>
#include <unordered_map>
#include <unordered_set>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "platform/http/pool.hpp"
#include "platform/http/server.hpp"
#include "platform/live/hub.hpp"

namespace ruam::http {

namespace asio = boost::asio;

using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T = void>
using Awaitable = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> awaited{};
using SteadyTime = std::chrono::steady_clock::time_point;

/// One connection as the server sees it.
class Connection {
 public:
  virtual ~Connection() = default;
  /// Ends what takes too long; called once a second.
  virtual void check_deadline(SteadyTime now) = 0;
  /// Says that the server ends: an idle connection closes at once, a busy one after its answer.
  virtual void wind_down() = 0;
  /// More to send to a listener.
  virtual void push(const std::shared_ptr<const live::Frame>& frame) = 0;
};

/// What all connections use.
struct Shared {
  asio::io_context& io;
  const Service& service;
  Pool& pool;
  const ServerSettings& settings;
  live::Hub& hub;
  std::unordered_set<Connection*> connections = {};
  std::unordered_map<std::string, std::unordered_set<Connection*>> listeners = {};
  /// The newest frames, for a listener whose first answer was made just before they came.
  std::deque<std::shared_ptr<const live::Frame>> recent = {};
  bool is_stopping = false;
  bool is_flush_near = false, is_watching = false;

  /// Has the pool wake its threads once all requests that have come by now are read.
  void flush_soon();
  void watch();
};

/// Runs f on a worker while the coroutine waits; f must not throw.
template <class F>
auto on_pool(Shared& shared, Pool::Lane lane, F f) {
  return asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(
      [&shared, lane](auto handler, F work) {
        using Handler = decltype(handler);
        struct Job final : Pool::Task {
          Job(asio::io_context& context, Handler back, F todo)
              : io(context), way_back(std::move(back)), work(std::move(todo)) {}
          void run() override { work(); }
          void resume() override { asio::post(io, std::move(way_back)); }
          asio::io_context& io;
          Handler way_back;
          F work;
        };
        shared.pool.submit(std::make_unique<Job>(shared.io, std::move(handler), std::move(work)),
                           lane);
        shared.flush_soon();
      },
      awaited, std::move(f));
}

/// Serves one accepted connection to its end.
Awaitable<> serve_plain(Shared& shared, Socket socket);
/// The same inside TLS; `context` is an ssl::context of Asio.
Awaitable<> serve_tls(Shared& shared, Socket socket, void* context);

}  // namespace ruam::http
