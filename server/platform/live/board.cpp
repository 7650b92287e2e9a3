#include "platform/live/board.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include "platform/log.hpp"

namespace ruam::live {

using namespace std::chrono_literals;

struct Board::Impl {
  static constexpr auto tick = 100ms;

  Impl(db::Database& the_db, Hub& the_hub, Tell the_tell)
      : db(the_db), hub(the_hub), tell_of(std::move(the_tell)) {}

  void ring(std::string_view payload) {
    if (!hub.has_listeners()) return;
    const std::lock_guard lock(mutex);
    moved.emplace(payload);
    wake.notify_one();
  }

  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      std::set<std::string> now;
      {
        std::unique_lock lock(mutex);
        if (!wake.wait(lock, stop, [&] { return !moved.empty(); })) return;
        now.swap(moved);
      }
      for (const auto& payload : now) tell(payload);
      std::unique_lock lock(mutex);
      wake.wait_for(lock, stop, tick, [] { return false; });
    }
  }

  void tell(const std::string& payload) {
    try {
      auto frame = db.read([&](db::Tx& tx) { return tell_of(tx, payload); });
      if (frame) hub.publish(std::move(*frame));
    } catch (const std::exception& error) {  // the database is away: the next change tries again
      log::warning("board", {{"what", error.what()}});
    }
  }

  db::Database& db;
  Hub& hub;
  Tell tell_of;
  std::mutex mutex;
  std::condition_variable_any wake;
  std::set<std::string> moved;
  std::jthread thread;  // last: ends before what it uses
};

Board::Board(db::Database& db, Hub& hub, std::string_view channel, Tell tell)
    : impl_(std::make_shared<Impl>(db, hub, std::move(tell))) {
  const std::weak_ptr<Impl> weak = impl_;
  db.listen(std::string(channel), [weak](std::string_view payload) {
    if (const auto impl = weak.lock()) impl->ring(payload);
  });
  impl_->thread =
      std::jthread([impl = impl_.get()](const std::stop_token& stop) { impl->run(stop); });
}

Board::~Board() {
  impl_->thread.request_stop();
  impl_->thread.join();
}

}  // namespace ruam::live
