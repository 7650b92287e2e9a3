#pragma once

// Inside platform/http only: the bodies of session.hpp. Arguments of awaited calls are named and
// moved in: g++ 12 destroys temporaries twice.

#include <algorithm>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "platform/http/session.hpp"
#include "platform/log.hpp"

namespace ruam::http {

template <class Stream>
Awaitable<bool> Session<Stream>::shake_hands() {
  if constexpr (is_tls_stream<Stream>) {
    beast::error_code error;
    allow(shared_.settings.limits.head);
    co_await stream_.async_handshake(asio::ssl::stream_base::server,
                                     asio::redirect_error(awaited, error));
    allow_any();
    co_return !error;
  }
  co_return true;
}

template <class Stream>
Awaitable<> Session<Stream>::run() {
  bool goes_on = co_await shake_hands();
  while (goes_on && !is_over_ && !shared_.is_stopping) {
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(shared_.settings.limits.head_bytes));
    parser.body_limit(boost::none);  // the route's own limit is kept while reading
    goes_on = co_await read_head(parser);
    if (!goes_on) co_return;

    Incoming incoming;
    fill(incoming, parser.get().base(), names_);
    incoming.peer = peer_;
    incoming.is_local = is_local_;
    incoming.is_tls = is_tls_stream<Stream>;
    if (is_ambiguous(parser.get().base())) {
      const Problem bad{Kind::invalid, "http.bad_request"};
      co_await refuse(incoming, bad, 400);
      co_return;
    }
    if (!parser.is_done()) {
      goes_on = co_await read_body(parser, incoming);
      if (!goes_on) co_return;
    }
    const bool is_alive = parser.keep_alive() && parser.get().version() == 11;
    goes_on = co_await answer(incoming, is_alive);
  }
  if (is_over_ || shared_.is_stopping) co_await part();
}

template <class Stream>
Awaitable<bool> Session<Stream>::read_more() {
  beast::error_code error;
  const auto space = buffer_.prepare(16 << 10);
  const auto count = co_await stream_.async_read_some(space, asio::redirect_error(awaited, error));
  buffer_.commit(count);
  co_return !error && count > 0;
}

template <class Stream>
Awaitable<bool> Session<Stream>::read_head(Parser& parser) {
  const auto& limits = shared_.settings.limits;
  is_idle_ = buffer_.size() == 0;
  allow(is_idle_ ? limits.idle : limits.head);
  parser.eager(false);
  for (;;) {
    if (buffer_.size() > 0) {
      beast::error_code error;
      buffer_.consume(parser.put(buffer_.data(), error));
      if (parser.is_header_done()) break;
      if (error && error != beast::http::error::need_more) {
        const int status = status_of_parse_error(error);
        const Incoming nothing;
        const Problem problem{status == 431 ? Kind::too_large : Kind::invalid,
                              status == 431 ? "http.header_too_large" : "http.bad_request"};
        co_await refuse(nothing, problem, status);
        co_return false;
      }
    }
    const bool came = co_await read_more();
    if (!came) {
      if (is_late_ && buffer_.size() > 0) {
        const Incoming nothing;
        const Problem problem{Kind::invalid, "http.timeout"};
        co_await refuse(nothing, problem, 408);
      }
      co_return false;
    }
    if (is_idle_) allow(limits.head);
    is_idle_ = false;
  }
  is_idle_ = false;
  allow_any();
  co_return true;
}

template <class Stream>
Awaitable<bool> Session<Stream>::fill_chunk(Parser& parser, std::string& chunk) {
  constexpr std::uint64_t most = 256 << 10;
  chunk.resize(std::min(parser.content_length_remaining().value_or(16 << 10), most));
  auto& body = parser.get().body();
  body.data = chunk.data();
  body.size = chunk.size();
  body.more = true;
  parser.eager(true);
  while (!parser.is_done() && body.size > 0) {
    if (buffer_.size() > 0) {
      beast::error_code error;
      const auto used = parser.put(buffer_.data(), error);
      buffer_.consume(used);
      if (error == beast::http::error::need_buffer) break;
      if (error && error != beast::http::error::need_more) {
        const Incoming nothing;
        const Problem problem{Kind::invalid, "http.bad_request"};
        co_await refuse(nothing, problem, 400);
        co_return false;
      }
      if (used > 0) continue;
    }
    const bool came = co_await read_more();
    if (came) continue;
    if (is_late_) {
      const Incoming nothing;
      const Problem problem{Kind::invalid, "http.timeout"};
      co_await refuse(nothing, problem, 408);
    }
    co_return false;
  }
  chunk.resize(chunk.size() - body.size);
  co_return true;
}

template <class Stream>
Awaitable<bool> Session<Stream>::read_body(Parser& parser, Incoming& incoming) {
  const auto rule = shared_.service.body_rule(incoming);
  const Problem too_large{
      Kind::too_large, "http.body_too_large", {{"most", std::to_string(rule.most_bytes)}}};
  if (parser.content_length().value_or(0) > rule.most_bytes) {
    co_await refuse(incoming, too_large, 413);
    co_return false;
  }
  body_.clear();
  if (rule.to_file) {
    std::optional<Outgoing> early;
    auto check = [&] { early = shared_.service.refuse_early(incoming); };
    co_await on_pool(shared_, Pool::Lane::waiting, std::move(check));
    if (early) {
      early->close = true;
      head_ = head_of(*early, false);
      co_await send(head_);
      co_await send(early->body);
      co_await part();
      co_return false;
    }
    spool_ = std::make_unique<SpoolFile>(shared_.settings.spool);
    incoming.body_file = spool_->path();
  }
  if (beast::iequals(incoming.header("expect"), "100-continue"))
    co_await send("HTTP/1.1 100 Continue\r\n\r\n");

  std::uint64_t total = 0;
  std::string chunk;
  allow(shared_.settings.limits.body);
  while (!parser.is_done()) {
    const bool came = co_await fill_chunk(parser, chunk);
    if (!came) co_return false;
    total += chunk.size();
    if (total > rule.most_bytes) {
      co_await refuse(incoming, too_large, 413);
      co_return false;
    }
    if (!rule.to_file) {
      body_ += chunk;
      continue;
    }
    bool is_kept = true;
    auto keep = [&] { is_kept = spool_->append(chunk); };
    allow_any();
    co_await on_pool(shared_, Pool::Lane::waiting, std::move(keep));
    if (!is_kept) {
      const Problem full{Kind::unavailable, "db.disk_full"};
      co_await refuse(incoming, full, 503);
      co_return false;
    }
    allow(shared_.settings.limits.body);
  }
  allow_any();
  incoming.body = body_;
  co_return true;
}

template <class Stream>
void Session<Stream>::send_now(Outgoing& out, std::string& head, bool has_body, std::size_t& sent) {
  if constexpr (!is_tls_stream<Stream>) {
    // From the worker, while the coroutine waits: the I/O thread is spared a wake-up's delay and
    // the system call. What does not fit goes the long way.
    const auto body = out.fixed.empty() ? std::string_view{out.body} : out.fixed;
    iovec parts[2] = {{head.data(), head.size()},
                      {const_cast<char*>(body.data()), has_body ? body.size() : 0}};
    msghdr message{};
    message.msg_iov = parts;
    message.msg_iovlen = 2;
    const auto count = ::sendmsg(stream_.native_handle(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count > 0) sent = static_cast<std::size_t>(count);
  }
}

template <class Stream>
Awaitable<bool> Session<Stream>::answer(Incoming& incoming, bool is_alive) {
  Outgoing out;
  std::size_t sent = 0;
  const bool has_body = incoming.method != "HEAD";
  const auto finish = [&] {
    spool_.reset();  // before the client can know
    is_alive = is_alive && !out.close && !out.events && !shared_.is_stopping;
    head_ = head_of(out, is_alive);
    send_now(out, head_, has_body, sent);
  };
  auto ready = shared_.service.handle_static(incoming);
  if (ready) {
    out = std::move(*ready);
    finish();
  } else {
    auto work = [&] {
      out = shared_.service.handle(incoming);
      finish();
    };
    const auto lane = incoming.method == "GET" ? Pool::Lane::quick : Pool::Lane::waiting;
    co_await on_pool(shared_, lane, std::move(work));
  }
  if (sent < head_.size()) {
    const auto rest = std::string_view{head_}.substr(sent);
    const bool went = co_await send(rest);
    if (!went) co_return false;
    sent = head_.size();
  }
  const auto body = out.fixed.empty() ? std::string_view{out.body} : out.fixed;
  const auto body_sent = sent - head_.size();
  if (has_body && body_sent < body.size()) {
    const auto rest = body.substr(body_sent);
    const bool went = co_await send(rest);
    if (!went) co_return false;
  }
  if (has_body && out.file.length > 0) {
    const bool went = co_await send_file(out.file);
    if (!went) co_return false;
  }
  if (has_body && out.events) co_await send_events(*out.events);
  if (!is_alive) co_await part();
  co_return is_alive;
}

template <class Stream>
Awaitable<bool> Session<Stream>::send(std::string_view bytes) {
  beast::error_code error;
  while (!bytes.empty() && !error) {
    allow(shared_.settings.limits.write);
    const auto count = co_await stream_.async_write_some(
        asio::buffer(bytes.data(), std::min<std::size_t>(bytes.size(), 256 << 10)),
        asio::redirect_error(awaited, error));
    bytes.remove_prefix(count);
  }
  allow_any();
  co_return !error;
}

template <class Stream>
Awaitable<bool> Session<Stream>::send_file(const FilePart& file_part) {
  const int file = ::open(file_part.path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) co_return false;
  std::string chunk;
  auto offset = file_part.offset;
  const auto end = offset + file_part.length;
  bool went = true;
  while (went && offset < end) {
    auto read_chunk = [&] {
      chunk.resize(std::min<std::uint64_t>(end - offset, 256 << 10));
      const auto count = ::pread(file, chunk.data(), chunk.size(), static_cast<off_t>(offset));
      chunk.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    };
    co_await on_pool(shared_, Pool::Lane::waiting, std::move(read_chunk));
    if (chunk.empty()) break;  // shorter than promised: only closing tells the client
    offset += chunk.size();
    went = co_await send(chunk);
  }
  ::close(file);
  co_return went&& offset == end;
}

template <class Stream>
Awaitable<> Session<Stream>::send_events(const live::Subscription& subscription) {
  using Timer = typename std::decay_t<decltype(*wake_)>;
  events_ = std::make_shared<live::Subscription>(subscription);
  wake_ = std::make_unique<Timer>(shared_.io.get_executor());
  for (const auto& topic : events_->topics) shared_.listeners[topic].insert(this);
  shared_.hub.count_listeners(1);
  for (const auto& frame : shared_.recent)
    for (const auto& topic : frame->topics)
      if (shared_.listeners.contains(topic) && shared_.listeners[topic].contains(this)) {
        frames_.push_back(frame);
        break;
      }
  bool went = co_await send(events_->first);
  std::string batch;
  while (went && !is_over_ && !shared_.is_stopping) {
    if (frames_.empty()) {
      beast::error_code error;
      wake_->expires_after(std::chrono::seconds{15});
      co_await wake_->async_wait(asio::redirect_error(awaited, error));
      if (!error) went = co_await send(":\n\n");  // keeps proxies from closing; finds dead peers
      continue;
    }
    batch.clear();
    for (; !frames_.empty(); frames_.pop_front()) batch += frames_.front()->text;
    went = co_await send(batch);
  }
  leave_topics();
}

template <class Stream>
void Session<Stream>::leave_topics() {
  if (!events_) return;
  for (const auto& topic : events_->topics) {
    const auto listeners = shared_.listeners.find(topic);
    if (listeners == shared_.listeners.end()) continue;
    listeners->second.erase(this);
    if (listeners->second.empty()) shared_.listeners.erase(listeners);
  }
  shared_.hub.count_listeners(-1);
  events_.reset();
}

template <class Stream>
Awaitable<> Session<Stream>::refuse(const Incoming& incoming, const Problem& problem, int status) {
  auto out = shared_.service.refusal(incoming, problem, status);
  head_ = head_of(out, false);
  is_late_ = false;
  head_ += out.body;
  const bool went = co_await send(head_);
  if (went) co_await part();
}

template <class Stream>
Awaitable<> Session<Stream>::part() {
  // Closing with unread bytes would reset the connection and may take the answer with it.
  beast::error_code error;
  allow(std::chrono::seconds{2});
  if constexpr (is_tls_stream<Stream>)
    co_await stream_.async_shutdown(asio::redirect_error(awaited, error));
  lowest().shutdown(asio::ip::tcp::socket::shutdown_send, error);
  if (shared_.is_stopping) co_return;
  buffer_.consume(buffer_.size());
  for (std::size_t drained = 0; !error && drained < (1 << 20);) {
    const auto space = buffer_.prepare(16 << 10);
    drained += co_await lowest().async_read_some(space, asio::redirect_error(awaited, error));
  }
  allow_any();
}

}  // namespace ruam::http
