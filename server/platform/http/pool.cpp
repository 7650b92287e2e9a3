#include "platform/http/pool.hpp"

#include <stdexcept>

namespace ruam::http {
namespace {

// Handlers keep their data on the heap; a reading of 32 nested JSON levels fits with room to spare.
constexpr std::size_t stack_bytes = 512 << 10;

}  // namespace

Pool::Pool(int threads) {
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
    idle_.clear();
  }
  for (const auto& worker : workers_) pthread_join(worker->thread, nullptr);
}

void* Pool::start(void* worker) {
  auto& self = *static_cast<Worker*>(worker);
  self.pool->work(self);
  return nullptr;
}

void Pool::submit(std::unique_ptr<Task> task) {
  Worker* woken = nullptr;
  {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(task));
    if (!idle_.empty()) {
      woken = idle_.back();
      idle_.pop_back();
      woken->is_woken = true;
    }
  }
  if (woken) woken->wake.notify_one();
}

std::size_t Pool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void Pool::work(Worker& worker) {
  std::unique_lock lock(mutex_);
  for (;;) {
    if (!queue_.empty()) {
      const auto task = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      task->run();
      lock.lock();
    } else if (is_stopping_) {
      return;
    } else {
      worker.is_woken = false;
      idle_.push_back(&worker);
      worker.wake.wait(lock, [&] { return worker.is_woken; });
    }
  }
}

}  // namespace ruam::http
