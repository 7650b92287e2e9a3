#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <pthread.h>

namespace ruam::http {

/// Worker threads with small stacks for handlers that block. The thread that went idle last is
/// woken first, so that a quiet server keeps few stacks and database connections warm.
class Pool {
 public:
  /// Work that finds its own way back.
  class Task {
   public:
    virtual ~Task() = default;
    virtual void run() = 0;
  };

  explicit Pool(int threads);
  /// Runs what is queued, then ends the threads.
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void submit(std::unique_ptr<Task> task);
  /// Tasks that no thread has taken yet.
  std::size_t waiting() const;

 private:
  struct Worker {
    pthread_t thread{};
    std::condition_variable wake;
    bool is_woken = false;
    Pool* pool = nullptr;
  };

  static void* start(void* worker);
  void work(Worker& worker);

  mutable std::mutex mutex_;
  std::deque<std::unique_ptr<Task>> queue_;
  std::vector<Worker*> idle_;
  bool is_stopping_ = false;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace ruam::http
