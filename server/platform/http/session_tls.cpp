#include <boost/asio/ssl/context.hpp>

#include "platform/http/session_impl.hpp"

namespace ruam::http {

Awaitable<> serve_tls(Shared& shared, Socket socket, void* context) {
  asio::ssl::stream<Socket> stream(std::move(socket), *static_cast<asio::ssl::context*>(context));
  Session<asio::ssl::stream<Socket>> session(shared, std::move(stream));
  co_await session.run();
}

}  // namespace ruam::http
