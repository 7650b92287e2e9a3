#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/db/notifier.hpp"
#include "platform/db/postgres_connection.hpp"

namespace ruam::db {

/// One connection and thread that sends what committed writes notify and hears what all processes
/// on the same schema send. After a lost connection every listener is called with an empty payload:
/// something may have been missed.
class PostgresListener {
 public:
  /// Listens when this returns. Throws Unavailable.
  PostgresListener(std::string url, Notifier& notifier);
  ~PostgresListener();

  void send(std::vector<Notification> notifications);

 private:
  void loop();
  void connect();
  void work();
  void send_waiting();
  void receive();
  void wait_for_news(int milliseconds);
  void wake();

  std::string url_;
  Notifier& notifier_;
  std::string channel_;
  std::unique_ptr<PostgresConnection> connection_;
  int wake_fd_;
  std::atomic<bool> stopping_ = false;
  std::mutex mutex_;
  std::vector<Notification> waiting_;  // guarded by mutex_
  std::thread thread_;
};

}  // namespace ruam::db
