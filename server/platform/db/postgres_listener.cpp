#include "platform/db/postgres_listener.hpp"

#include <chrono>
#include <iterator>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "platform/log.hpp"

namespace ruam::db {
namespace {

constexpr std::size_t most_waiting = 10'000;
constexpr auto pause_before_reconnecting = std::chrono::milliseconds(500);

}  // namespace

PostgresListener::PostgresListener(std::string url, Notifier& notifier)
    : url_(std::move(url)),
      notifier_(notifier),
      wake_fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  try {
    connect();
  } catch (...) {
    ::close(wake_fd_);
    throw;
  }
  thread_ = std::thread([this] { loop(); });
}

PostgresListener::~PostgresListener() {
  stopping_ = true;
  wake();
  thread_.join();
  ::close(wake_fd_);
}

void PostgresListener::send(std::vector<Notification> notifications) {
  if (notifications.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() > most_waiting) waiting_.clear();  // listeners catch up by their cursors
    std::move(notifications.begin(), notifications.end(), std::back_inserter(waiting_));
  }
  wake();
}

void PostgresListener::loop() {
  while (!stopping_) {
    try {
      if (!connection_) {
        connect();
        notifier_.post_to_all();
      }
      work();
    } catch (const std::exception& e) {
      log::warning("listening to PostgreSQL failed, trying again", {{"error", e.what()}});
      connection_.reset();
      wait_for_news(static_cast<int>(pause_before_reconnecting.count()));
    }
  }
}

void PostgresListener::connect() {
  auto fresh = std::make_unique<PostgresConnection>(url_);
  const std::function<void(const Row&)> take = [this](const Row& row) {
    channel_ = "ruam:" + std::string(row.text(0));
  };
  fresh->execute("SELECT current_schema()::text", {}, &take);
  fresh->script("LISTEN \"" + channel_ + "\"");
  connection_ = std::move(fresh);
}

void PostgresListener::work() {
  while (!stopping_) {
    send_waiting();
    receive();
    wait_for_news(-1);
  }
  send_waiting();
}

void PostgresListener::send_waiting() {
  std::vector<Notification> batch;
  {
    const std::lock_guard lock(mutex_);
    batch.swap(waiting_);
  }
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const auto text = batch[i].channel + "\n" + batch[i].payload;
    const Value values[] = {std::string_view(channel_), std::string_view(text)};
    try {
      connection_->execute("SELECT pg_notify($1, $2)", values);
    } catch (const Unavailable&) {
      const std::lock_guard lock(mutex_);
      waiting_.insert(waiting_.begin(), batch.begin() + static_cast<std::ptrdiff_t>(i),
                      batch.end());
      throw;
    }
  }
}

void PostgresListener::receive() {
  auto* handle = connection_->handle();
  if (PQconsumeInput(handle) != 1) throw Unavailable(PQerrorMessage(handle));
  std::vector<Notification> heard;
  while (auto* notify = PQnotifies(handle)) {
    const std::string_view text = notify->extra;
    const auto cut = text.find('\n');
    if (cut != text.npos)
      heard.push_back({std::string(text.substr(0, cut)), std::string(text.substr(cut + 1))});
    PQfreemem(notify);
  }
  notifier_.post(std::move(heard));
}

void PostgresListener::wait_for_news(int milliseconds) {
  pollfd waits[2] = {{wake_fd_, POLLIN, 0}, {-1, POLLIN, 0}};
  if (connection_) waits[1].fd = PQsocket(connection_->handle());
  ::poll(waits, 2, milliseconds);
  std::uint64_t count;
  if (waits[0].revents && ::read(wake_fd_, &count, sizeof count) < 0) return;
}

void PostgresListener::wake() {
  const std::uint64_t one = 1;
  if (::write(wake_fd_, &one, sizeof one) < 0) return;  // the counter is full: it is awake
}

}  // namespace ruam::db
