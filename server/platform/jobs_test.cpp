#include "platform/jobs.hpp"

#include <condition_variable>
#include <mutex>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::jobs {
namespace {

using ::testing::ElementsAre;

class Jobs : public testing::OnBothEngines {
 protected:
  Uuid emit(std::string_view topic, boost::json::value detail = {}) {
    const Context context{db(), actor_, clock_, config_};
    return db()
        .write([&](db::Tx& tx) -> Result<Uuid> {
          return jobs::emit(tx, context, topic, about_, detail);
        })
        .value();
  }

  Job find(Uuid id) {
    return db().read([&](db::Tx& tx) { return *jobs::find(tx, id); });
  }

  Runner runner(std::vector<Reaction> reactions) {
    return Runner(db(), clock_, config_, std::move(reactions));
  }

  testing::FakeClock clock_;
  Config config_;
  Actor actor_{new_uuid(), {}, "ผู้จัดทำ", {}};
  Ref about_{{new_uuid()}, "project", new_uuid()};
};

RUAM_ON_BOTH_ENGINES(Jobs);

TEST_P(Jobs, HandTheEventToEveryReactionOfItsTopicWithWhoCausedIt) {
  std::vector<std::string> seen;
  const auto react = [&](Context& context, const Event& event, Progress&) {
    seen.push_back(event.topic);
    EXPECT_EQ(event.about, about_);
    EXPECT_EQ(event.detail, boost::json::parse(R"({"a":1})"));
    EXPECT_EQ(context.actor.account, actor_.account);
    return Result<boost::json::value>(boost::json::value(7));
  };
  const auto id = emit("project.approved", boost::json::parse(R"({"a":1})"));
  EXPECT_EQ(find(id).state, State::waiting);

  EXPECT_EQ(runner({{"project.approved", react}, {"other", react}, {"project.approved", react}})
                .run_due(),
            1);

  EXPECT_THAT(seen, ElementsAre("project.approved", "project.approved"));
  EXPECT_EQ(find(id).state, State::done);
  EXPECT_EQ(find(id).result, boost::json::value(7));
}

TEST_P(Jobs, EndAtAProblemAndSayWhich) {
  const auto id = emit("render");

  runner({{"render",
           [](Context&, const Event&, Progress&) -> Result<boost::json::value> {
             return Problem{Kind::conflict, "render.no_template", {{"form", "x"}}};
           }}})
      .run_due();

  EXPECT_EQ(find(id).state, State::failed);
  EXPECT_EQ(find(id).result,
            boost::json::parse(R"({"code":"render.no_template","details":{"form":"x"}})"));
}

TEST_P(Jobs, AreTriedAgainLaterAndLaterAfterAnException) {
  int tries = 0;
  auto runs =
      runner({{"shaky", [&](Context&, const Event&, Progress&) -> Result<boost::json::value> {
                 if (++tries < 3) throw std::runtime_error("not yet");
                 return boost::json::value(nullptr);
               }}});
  const auto id = emit("shaky");

  EXPECT_EQ(runs.run_due(), 1);
  EXPECT_EQ(runs.run_due(), 0);
  clock_.advance(std::chrono::seconds(1));
  EXPECT_EQ(runs.run_due(), 1);
  clock_.advance(std::chrono::seconds(1));
  EXPECT_EQ(runs.run_due(), 0);
  clock_.advance(std::chrono::seconds(1));
  EXPECT_EQ(runs.run_due(), 1);
  EXPECT_EQ(find(id).state, State::done);
}

TEST_P(Jobs, AreGivenUpAfterTwelveTries) {
  int tries = 0;
  auto runs =
      runner({{"broken", [&](Context&, const Event&, Progress&) -> Result<boost::json::value> {
                 ++tries;
                 throw std::runtime_error("never");
               }}});
  const auto id = emit("broken");

  for (int i = 0; i < 20; ++i) {
    runs.run_due();
    clock_.advance(std::chrono::minutes(11));
  }

  EXPECT_EQ(tries, 12);
  EXPECT_EQ(find(id).state, State::failed);
}

TEST_P(Jobs, ShowTheirProgress) {
  const auto id = emit("long");

  runner({{"long",
           [&](Context&, const Event&, Progress& progress) -> Result<boost::json::value> {
             progress.say(3, 10, "หน้า 3");
             EXPECT_EQ(find(id).done, 3);
             EXPECT_EQ(find(id).total, 10);
             EXPECT_EQ(find(id).what, "หน้า 3");
             EXPECT_EQ(find(id).state, State::running);
             return boost::json::value(nullptr);
           }}})
      .run_due();
}

TEST_P(Jobs, OfAWorkerThatDiedRunAgainWhenItsLeaseEnds) {
  const auto id = emit("work");
  (void)db().write([&](db::Tx& tx) -> Result<void> {
    tx.run("UPDATE jobs SET state = 'running', run_after = $1",
           clock_.now() + std::chrono::seconds(60));
    return {};
  });
  auto runs = runner({});

  EXPECT_EQ(runs.run_due(), 0);
  clock_.advance(std::chrono::seconds(60));
  EXPECT_EQ(runs.run_due(), 1);
  EXPECT_EQ(find(id).state, State::done);
}

TEST_P(Jobs, StartByThemselvesWhenTheEventCommits) {
  std::mutex mutex;
  std::condition_variable wake;
  int done = 0;
  auto runs =
      runner({{"quick", [&](Context&, const Event&, Progress&) -> Result<boost::json::value> {
                 const std::lock_guard lock(mutex);
                 ++done;
                 wake.notify_all();
                 return boost::json::value(nullptr);
               }}});
  runs.start();

  for (int i = 0; i < 20; ++i) emit("quick");

  std::unique_lock lock(mutex);
  EXPECT_TRUE(wake.wait_for(lock, std::chrono::seconds(10), [&] { return done == 20; }));
  lock.unlock();
  runs.stop();
  EXPECT_EQ(done, 20);
}

TEST_P(Jobs, BeginEveryCivilDayOnce) {
  std::vector<std::string> days;
  auto runs = runner({{day_began, [&](Context&, const Event& event, Progress&) {
                         days.emplace_back(event.detail.as_object().at("day").as_string());
                         return Result<boost::json::value>(boost::json::value(nullptr));
                       }}});

  for (int hours = 0; hours < 48; hours += 6) {
    runs.watch_calendar();
    runs.run_due();
    clock_.advance(std::chrono::hours(6));
  }

  EXPECT_THAT(days, ElementsAre("2026-11-22", "2026-11-23", "2026-11-24"));
}

}  // namespace
}  // namespace ruam::jobs
