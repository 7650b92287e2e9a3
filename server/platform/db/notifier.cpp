#include "platform/db/notifier.hpp"

#include <exception>

#include "platform/log.hpp"

namespace ruam::db {

Notifier::Notifier() : thread_([this] { loop(); }) {}

Notifier::~Notifier() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Notifier::listen(std::string channel, Database::Listener f) {
  const std::lock_guard lock(mutex_);
  listeners_[std::move(channel)].push_back(std::move(f));
}

void Notifier::post(std::vector<Notification> notifications) {
  if (notifications.empty()) return;
  {
    const std::lock_guard lock(mutex_);
    for (auto& n : notifications) waiting_.push_back(std::move(n));
  }
  wake_.notify_one();
}

void Notifier::post_to_all() {
  std::vector<Notification> all;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [channel, called] : listeners_) all.push_back({channel, {}});
  }
  post(std::move(all));
}

void Notifier::loop() {
  for (;;) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto next = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    deliver(next);
  }
}

void Notifier::deliver(const Notification& notification) {
  std::vector<Database::Listener> called;
  {
    const std::lock_guard lock(mutex_);
    const auto found = listeners_.find(notification.channel);
    if (found != listeners_.end()) called = found->second;
  }
  for (const auto& f : called) {
    try {
      f(notification.payload);
    } catch (const std::exception& e) {
      log::error("a listener failed", {{"channel", notification.channel}, {"error", e.what()}});
    }
  }
}

}  // namespace ruam::db
