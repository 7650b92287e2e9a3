#include "platform/http/server.hpp"

#include <filesystem>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <sys/resource.h>

#include "platform/http/transport.hpp"
#include "platform/log.hpp"

namespace ruam::http {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;

/// "127.0.0.1:8480", "[::1]:0" or "0.0.0.0:80".
asio::ip::tcp::endpoint endpoint_of(const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("--listen wants ADDRESS:PORT");
  auto host = listen.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host == "localhost") host = "127.0.0.1";
  boost::system::error_code error;
  const auto address = asio::ip::make_address(host, error);
  if (error) throw std::runtime_error("not an address to listen on: " + host);
  return {address, static_cast<std::uint16_t>(std::stoi(listen.substr(colon + 1)))};
}

void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

void prepare_spool(const std::string& folder) {
  if (folder.empty()) return;
  std::filesystem::create_directories(folder);
  for (const auto& left : std::filesystem::directory_iterator(folder))
    if (left.path().filename().string().starts_with("upload-")) std::filesystem::remove(left);
}

}  // namespace

void Shared::flush_soon() {
  if (std::exchange(is_flush_near, true)) return;
  asio::post(io, [this] {
    is_flush_near = false;
    if (pool.flush()) watch();
  });
}

void Shared::watch() {
  if (std::exchange(is_watching, true)) return;
  const auto timer = std::make_shared<Timer>(io.get_executor(), std::chrono::milliseconds{5});
  timer->async_wait([this, timer](const boost::system::error_code&) {
    is_watching = false;
    if (pool.relieve()) watch();
  });
}

struct Server::Impl {
  Impl(const Service& service, live::Hub& the_hub, ServerSettings the_settings)
      : settings(std::move(the_settings)),
        hub(the_hub),
        shared{io, service, pool, settings, the_hub},
        pool(settings.workers, settings.quick_workers) {
    raise_file_limit();
    prepare_spool(settings.spool);
    if (!settings.tls_certificate.empty()) open_tls();
    const auto endpoint = endpoint_of(settings.listen);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(asio::socket_base::reuse_address(true));
    boost::system::error_code error;
    acceptor.bind(endpoint, error);
    if (error)
      throw std::runtime_error("cannot listen on " + settings.listen + ": " + error.message());
    acceptor.listen(1024);
  }

  void open_tls() {
    tls.emplace(asio::ssl::context::tls_server);
    tls->set_options(asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1 |
                     asio::ssl::context::default_workarounds | SSL_OP_NO_RENEGOTIATION);
    tls->use_certificate_chain_file(settings.tls_certificate);
    tls->use_private_key_file(settings.tls_key, asio::ssl::context::pem);
  }

  void spawn(Socket socket) {
    const auto ended = [](const std::exception_ptr& failed) {
      if (!failed) return;
      try {
        std::rethrow_exception(failed);
      } catch (const std::exception& error) {
        log::error("connection", {{"what", error.what()}});
      }
    };
    if (tls)
      asio::co_spawn(io, serve_tls(shared, std::move(socket), &*tls), ended);
    else
      asio::co_spawn(io, serve_plain(shared, std::move(socket)), ended);
  }

  Awaitable<> accept() {
    Timer pause(io.get_executor());
    for (;;) {
      boost::system::error_code error;
      Socket socket(io.get_executor());
      co_await acceptor.async_accept(socket, asio::redirect_error(awaited, error));
      if (shared.is_stopping || error == asio::error::operation_aborted) co_return;
      if (error) {  // out of file handles: those in use will come back
        pause.expires_after(std::chrono::milliseconds{100});
        co_await pause.async_wait(asio::redirect_error(awaited, error));
      } else if (shared.connections.size() < settings.limits.connections) {
        spawn(std::move(socket));
      }
    }
  }

  Awaitable<> check_deadlines() {
    Timer second(io.get_executor());
    while (!shared.is_stopping) {
      boost::system::error_code error;
      second.expires_after(std::chrono::seconds{1});
      co_await second.async_wait(asio::redirect_error(awaited, error));
      const auto now = std::chrono::steady_clock::now();
      for (auto* connection : shared.connections) connection->check_deadline(now);
    }
  }

  /// Runs on the I/O thread.
  Awaitable<> wind_down() {
    if (std::exchange(shared.is_stopping, true)) co_return;
    boost::system::error_code error;
    acceptor.close(error);
    signals.cancel(error);
    const auto over = std::chrono::steady_clock::now() + settings.limits.stopping;
    Timer moment(io.get_executor());
    while (!shared.connections.empty() && std::chrono::steady_clock::now() < over) {
      for (auto* connection : shared.connections) {
        connection->wind_down();
        connection->check_deadline(std::chrono::steady_clock::now());
      }
      moment.expires_after(std::chrono::milliseconds{20});
      co_await moment.async_wait(asio::redirect_error(awaited, error));
    }
    io.stop();
  }

  void deliver(std::shared_ptr<const live::Frame> frame) {
    asio::post(io, [this, sent = std::move(frame)] {
      shared.recent.push_back(sent);
      if (shared.recent.size() > 64) shared.recent.pop_front();
      for (const auto& topic : sent->topics) {
        const auto listeners = shared.listeners.find(topic);
        if (listeners == shared.listeners.end()) continue;
        for (auto* connection : listeners->second) connection->push(sent);
      }
    });
  }

  // in the order of lifetimes: connections die with `io` and still speak to `shared`
  ServerSettings settings;
  live::Hub& hub;
  Shared shared;
  asio::io_context io{1};
  Acceptor acceptor{io.get_executor()};
  asio::basic_signal_set<Executor> signals{io.get_executor()};
  std::optional<asio::ssl::context> tls;
  Pool pool;
};

Server::Server(const Service& service, live::Hub& hub, ServerSettings settings)
    : impl_(std::make_unique<Impl>(service, hub, std::move(settings))) {}
Server::~Server() = default;

int Server::port() const { return impl_->acceptor.local_endpoint().port(); }

std::string Server::address() const {
  const auto endpoint = impl_->acceptor.local_endpoint();
  auto host = endpoint.address().to_string();
  if (endpoint.address().is_v6()) host = "[" + host + "]";
  return (impl_->tls ? "https://" : "http://") + host + ":" + std::to_string(endpoint.port());
}

void Server::run(Until until) {
  auto& impl = *impl_;
  const auto ignore = [](const std::exception_ptr&) {};
  if (until == Until::signal) {
    impl.signals.add(SIGTERM);
    impl.signals.add(SIGINT);
    impl.signals.async_wait([this](const boost::system::error_code& error, int) {
      if (!error) stop();
    });
  }
  impl.hub.deliver_by(
      [&impl](std::shared_ptr<const live::Frame> frame) { impl.deliver(std::move(frame)); });
  asio::co_spawn(impl.io, impl.accept(), ignore);
  asio::co_spawn(impl.io, impl.check_deadlines(), ignore);
  impl.io.run();
  impl.hub.deliver_by({});
}

void Server::stop() {
  asio::co_spawn(impl_->io, impl_->wind_down(), [](const std::exception_ptr&) {});
}

}  // namespace ruam::http
