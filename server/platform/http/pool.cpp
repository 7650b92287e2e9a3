#include "platform/http/pool.hpp"

#include <algorithm>
#include <stdexcept>

namespace ruam::http {
namespace {

// Handlers keep their data on the heap; a reading of 32 nested JSON levels fits with room to spare.
constexpr std::size_t stack_bytes = 512 << 10;
constexpr std::size_t most_together = 8;  // quick tasks that go back with one wake-up

}  // namespace

Pool::Pool(int threads, int quick_threads)
    : quick_limit_(std::clamp(quick_threads, 1, threads)), quick_least_(quick_limit_) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  for (int i = 0; i < threads; ++i) {
    auto& worker = *workers_.emplace_back(std::make_unique<Worker>());
    worker.pool = this;
    if (pthread_create(&worker.thread, &attributes, &Pool::start, &worker) != 0)
      throw std::runtime_error("no more threads: lower the number of workers");
  }
  pthread_attr_destroy(&attributes);
}

Pool::~Pool() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    for (auto* worker : idle_) {
      worker->is_woken = true;
      worker->wake.notify_one();
    }
    woken_ += static_cast<int>(idle_.size());
    idle_.clear();
  }
  for (const auto& worker : workers_) pthread_join(worker->thread, nullptr);
}

void* Pool::start(void* worker) {
  auto& self = *static_cast<Worker*>(worker);
  self.pool->work(self);
  return nullptr;
}

void Pool::submit(std::unique_ptr<Task> task, Lane lane) {
  const std::lock_guard lock(mutex_);
  (lane == Lane::quick ? quick_ : waiting_).push_back(std::move(task));
}

bool Pool::flush() {
  const std::lock_guard lock(mutex_);
  wake_needed();
  return !quick_.empty();
}

bool Pool::relieve() {
  const std::lock_guard lock(mutex_);
  if (quick_.empty()) return false;
  if (quick_seen_ == quick_ended_)
    quick_limit_ = std::min(quick_limit_ + 1, static_cast<int>(workers_.size()));
  quick_seen_ = quick_ended_;
  wake_needed();
  return true;
}

void Pool::wake_needed() {
  const int free_places = std::max(quick_limit_ - quick_running_, 0);
  int needed = static_cast<int>(waiting_.size()) +
               std::min(static_cast<int>(quick_.size()), free_places) - woken_;
  for (; needed > 0 && !idle_.empty(); --needed) {
    auto* worker = idle_.back();
    idle_.pop_back();
    worker->is_woken = true;
    worker->wake.notify_one();
    ++woken_;
  }
}

void Pool::work(Worker& worker) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (!waiting_.empty()) {
      run_waiting(lock);
    } else if (has_quick()) {
      run_quick(lock);
    } else if (is_stopping_) {  // readings that are left belong to the threads that take them
      return;
    } else {
      worker.is_woken = false;
      idle_.push_back(&worker);
      worker.wake.wait(lock, [&] { return worker.is_woken; });
      --woken_;
    }
  }
}

void Pool::run_waiting(std::unique_lock<std::mutex>& lock) {
  const auto task = std::move(waiting_.front());
  waiting_.pop_front();
  lock.unlock();
  task->run();
  task->resume();
  lock.lock();
}

void Pool::run_quick(std::unique_lock<std::mutex>& lock) {
  ++quick_running_;
  std::vector<std::unique_ptr<Task>> done;
  while (!quick_.empty() && done.size() < most_together) {
    done.push_back(std::move(quick_.front()));
    quick_.pop_front();
    lock.unlock();
    done.back()->run();
    lock.lock();
    ++quick_ended_;
  }
  --quick_running_;
  if (quick_.empty()) quick_limit_ = quick_least_;
  lock.unlock();
  for (const auto& task : done) task->resume();
  done.clear();
  lock.lock();
}

}  // namespace ruam::http
