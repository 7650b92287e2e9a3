#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "platform/db/db.hpp"

namespace ruam::db {

struct Notification {
  std::string channel, payload;
};

/// Calls listeners from one thread of its own, in the order of the commits.
class Notifier {
 public:
  Notifier();
  ~Notifier();

  void listen(std::string channel, Database::Listener f);
  void post(std::vector<Notification> notifications);
  /// Calls every listener with an empty payload: something may have been missed.
  void post_to_all();

 private:
  void loop();
  void deliver(const Notification& notification);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Notification> waiting_;                                  // guarded by mutex_
  std::map<std::string, std::vector<Database::Listener>> listeners_;  // guarded by mutex_
  bool stopping_ = false;                                             // guarded by mutex_
  std::thread thread_;
};

}  // namespace ruam::db
