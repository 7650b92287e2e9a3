#include "platform/http/pool.hpp"

#include <atomic>
#include <functional>
#include <future>
#include <thread>

#include <gtest/gtest.h>

namespace ruam::http {
namespace {

class Call final : public Pool::Task {
 public:
  explicit Call(std::function<void()> f, std::atomic<int>* ended = nullptr)
      : f_(std::move(f)), ended_(ended) {}
  void run() override { f_(); }
  void resume() override {
    if (ended_) ++*ended_;
  }

 private:
  std::function<void()> f_;
  std::atomic<int>* ended_;
};

TEST(Pool, RunsAllThatIsQueuedBeforeItEnds) {
  for (int round = 0; round < 50; ++round) {  // threads that end meet readings in every order
    std::atomic<int> run = 0, resumed = 0;
    {
      Pool pool(8, 2);
      for (int i = 0; i < 300; ++i)
        pool.submit(std::make_unique<Call>([&] { ++run; }, &resumed),
                    i % 3 ? Pool::Lane::quick : Pool::Lane::waiting);
      pool.flush();
    }
    EXPECT_EQ(run, 300);
    EXPECT_EQ(resumed, 300);
  }
}

TEST(Pool, GivesEveryWaitingTaskAThreadOfItsOwn) {
  Pool pool(32, 2);
  std::promise<void> all_are_in;
  std::atomic<int> in = 0;
  const auto opened = all_are_in.get_future().share();

  for (int i = 0; i < 32; ++i)
    pool.submit(std::make_unique<Call>([&, opened] {
                  if (++in == 32) all_are_in.set_value();
                  opened.wait();
                }),
                Pool::Lane::waiting);
  pool.flush();

  EXPECT_EQ(opened.wait_for(std::chrono::seconds{10}), std::future_status::ready);
}

TEST(Pool, RelievesReadingsThatAreStuckBehindSlowOnes) {
  Pool pool(8, 1);
  std::promise<void> release, quick_ran;
  const auto released = release.get_future().share();
  for (int i = 0; i < 3; ++i)
    pool.submit(std::make_unique<Call>([released] { released.wait(); }), Pool::Lane::quick);
  pool.submit(std::make_unique<Call>([&] { quick_ran.set_value(); }), Pool::Lane::quick);
  pool.flush();

  const auto ran = quick_ran.get_future();
  for (int i = 0;
       i < 2000 && ran.wait_for(std::chrono::milliseconds{5}) != std::future_status::ready; ++i)
    pool.relieve();

  EXPECT_EQ(ran.wait_for(std::chrono::seconds{0}), std::future_status::ready);
  release.set_value();
}

}  // namespace
}  // namespace ruam::http
