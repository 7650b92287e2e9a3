#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/db/notifier.hpp"
#include "platform/db/sqlite_connection.hpp"

namespace ruam::db {

/// The one thread that writes: each job runs in a savepoint, one durable commit answers all jobs
/// that came in while the last one was on its way to the disk.
class SqliteWriter {
 public:
  /// `database` is what Inside knows the writing thread by.
  SqliteWriter(const std::filesystem::path& file, Notifier& notifier, const void* database);
  ~SqliteWriter();

  /// Returns after the durable commit (or the rollback); throws what the job threw.
  void run(const std::function<bool(Tx&)>& job);

 private:
  struct Job {
    const std::function<bool(Tx&)>* work = nullptr;
    std::exception_ptr error = nullptr;
    std::vector<Notification> notifications = {};
  };
  /// Shared between its waiters and the writer: the last waiter may leave before the writer does.
  struct Batch {
    std::vector<Job*> jobs;
    std::atomic<std::uint32_t> is_done = 0;
  };

  void loop(const void* database);
  std::shared_ptr<Batch> take();
  void commit(const Batch& batch);
  bool commit_together(const Batch& batch);
  void commit_alone(Job& job);
  bool run_in_savepoint(Job& job);
  void roll_back();

  Notifier& notifier_;
  SqliteConnection connection_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::shared_ptr<Batch>> waiting_;  // guarded by mutex_
  bool stopping_ = false;                       // guarded by mutex_
  std::thread thread_;
};

}  // namespace ruam::db
