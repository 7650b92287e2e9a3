#include "platform/http/session_impl.hpp"

namespace ruam::http {

Awaitable<> serve_plain(Shared& shared, Socket socket) {
  Session<Socket> session(shared, std::move(socket));
  co_await session.run();
}

}  // namespace ruam::http
