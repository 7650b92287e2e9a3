#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

#include <pthread.h>

namespace ruam::http {

/// Worker threads with small stacks for handlers that block. Waking a thread costs more than a
/// quick reading, so readings share few threads, and get more as soon as those are stuck; whoever
/// may wait for a commit gets a thread at once. The thread that went idle last is woken first.
class Pool {
 public:
  enum class Lane { quick, waiting };

  /// Work, then the way back; `resume` of several quick ones may follow together.
  class Task {
   public:
    virtual ~Task() = default;
    virtual void run() = 0;
    virtual void resume() = 0;
  };

  /// `quick_threads`: how many of them take readings while those get on.
  Pool(int threads, int quick_threads);
  /// Runs what is queued, then ends the threads.
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// Queues it; a thread is woken by the next flush().
  void submit(std::unique_ptr<Task> task, Lane lane);
  /// Wakes the threads that are needed. True when readings wait: look again with relieve().
  bool flush();
  /// Gives waiting readings another thread if none has ended since the last look. True while some
  /// wait.
  bool relieve();

 private:
  using Tasks = std::deque<std::unique_ptr<Task>>;
  struct Worker {
    pthread_t thread{};
    std::condition_variable wake;
    bool is_woken = false;
    Pool* pool = nullptr;
  };

  static void* start(void* worker);
  void work(Worker& worker);
  bool has_quick() const { return !quick_.empty() && quick_running_ < quick_limit_; }
  void run_waiting(std::unique_lock<std::mutex>& lock);
  void run_quick(std::unique_lock<std::mutex>& lock);
  void wake_needed();

  std::mutex mutex_;
  Tasks quick_, waiting_;
  int quick_running_ = 0, quick_limit_, quick_least_, woken_ = 0;
  std::uint64_t quick_ended_ = 0, quick_seen_ = 0;
  std::vector<Worker*> idle_;
  bool is_stopping_ = false;
  std::vector<std::unique_ptr<Worker>> workers_;
};

}  // namespace ruam::http
