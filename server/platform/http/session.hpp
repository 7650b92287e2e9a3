#pragma once

// Inside platform/http only, included by the two files that make a session of their stream.

#include <deque>
#include <fstream>
#include <optional>
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "platform/http/transport.hpp"

namespace ruam::http {

namespace beast = boost::beast;

template <class Stream>
inline constexpr bool is_tls_stream = false;
template <class Next>
inline constexpr bool is_tls_stream<asio::ssl::stream<Next>> = true;

/// A body that streamed to disk; gone with the request.
class SpoolFile {
 public:
  explicit SpoolFile(const std::string& folder);
  ~SpoolFile();
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;
  /// False when the disk took less.
  bool append(std::string_view bytes);
  const std::string& path() const { return path_; }

 private:
  std::string path_;
  int file_ = -1;
};

/// Status line and header lines up to and with the blank one.
std::string head_of(const Outgoing& out, bool is_alive);
/// "200 OK"
std::string_view status_line(int status);

/// The parsed head as the service takes it; names in small letters are kept in `names`.
void fill(Incoming& incoming, const beast::http::request_header<>& head, std::string& names);
/// A refusal for a head that is ambiguous although it parses (RFC 9112 §3.2, §6.1).
bool is_ambiguous(const beast::http::request_header<>& head);
int status_of_parse_error(const beast::error_code& error);

/// One connection: reads a request, has it answered on a worker, writes the answer, again.
template <class Stream>
class Session final : public Connection {
 public:
  Session(Shared& shared, Stream stream) : shared_(shared), stream_(std::move(stream)) {
    shared_.connections.insert(this);
    beast::error_code ignored;
    auto& socket = lowest();
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    socket.non_blocking(true, ignored);
    const auto remote = socket.remote_endpoint(ignored);
    peer_ = remote.address().to_string(ignored);
    is_local_ = socket.local_endpoint(ignored).address().is_loopback() ||
                remote.address() == socket.local_endpoint(ignored).address();
  }
  ~Session() override {
    shared_.connections.erase(this);
    leave_topics();
  }

  Awaitable<> run();
  Awaitable<bool> shake_hands();

  void check_deadline(SteadyTime now) override {
    if (now < deadline_) return;
    deadline_ = SteadyTime::max();
    is_late_ = true;
    beast::error_code ignored;
    lowest().cancel(ignored);
  }
  void wind_down() override {
    if (!is_idle_ && !events_) return;
    beast::error_code ignored;
    lowest().cancel(ignored);
    if (wake_) wake_->cancel();
    is_over_ = true;
  }
  void push(const std::shared_ptr<const live::Frame>& frame) override {
    if (frames_.size() > 256) {  // a listener that does not take its events: it will come back
      is_over_ = true;
      beast::error_code ignored;
      lowest().cancel(ignored);
    } else {
      frames_.push_back(frame);
    }
    if (wake_) wake_->cancel();
  }

 private:
  using Parser = beast::http::request_parser<beast::http::buffer_body>;

  Socket& lowest() {
    if constexpr (is_tls_stream<Stream>)
      return stream_.next_layer();
    else
      return stream_;
  }
  void allow(std::chrono::seconds span) { deadline_ = std::chrono::steady_clock::now() + span; }
  void allow_any() { deadline_ = SteadyTime::max(); }

  Awaitable<bool> read_more();
  Awaitable<bool> read_head(Parser& parser);
  Awaitable<bool> read_body(Parser& parser, Incoming& incoming);
  Awaitable<bool> fill_chunk(Parser& parser, std::string& chunk);
  Awaitable<bool> answer(Incoming& incoming, bool is_alive);
  Awaitable<bool> send(std::string_view bytes);
  Awaitable<bool> send_rest(Outgoing& out, bool has_body);
  Awaitable<bool> send_file(const FilePart& part);
  Awaitable<> send_events(const live::Subscription& subscription);
  Awaitable<> refuse(const Incoming& incoming, const Problem& problem, int status);
  Awaitable<> part();
  void send_now(Outgoing& out, std::string& head, bool has_body, std::size_t& sent);
  void leave_topics();

  Shared& shared_;
  Stream stream_;
  beast::flat_buffer buffer_;
  std::string peer_, names_, head_, body_;
  std::unique_ptr<SpoolFile> spool_;
  SteadyTime deadline_ = SteadyTime::max();
  bool is_local_ = false, is_late_ = false, is_idle_ = false, is_over_ = false;
  std::shared_ptr<live::Subscription> events_;
  std::deque<std::shared_ptr<const live::Frame>> frames_;
  std::unique_ptr<asio::basic_waitable_timer<
      std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>>
      wake_;
};

}  // namespace ruam::http
