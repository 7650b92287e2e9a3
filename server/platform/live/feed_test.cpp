#include "platform/live/feed.hpp"

#include <condition_variable>
#include <mutex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/config.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"
#include "testing/scenario.hpp"

namespace ruam::live {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A hub's far end that waits for frames.
class Listener {
 public:
  explicit Listener(Hub& hub) : hub_(hub) {
    hub_.count_listeners(1);
    hub_.deliver_by([this](std::shared_ptr<const Frame> frame) {
      const std::lock_guard lock(mutex_);
      frames_.push_back(std::move(frame));
      came_.notify_all();
    });
  }
  ~Listener() { hub_.deliver_by({}); }

  std::vector<std::shared_ptr<const Frame>> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    came_.wait_for(lock, std::chrono::seconds{10}, [&] { return frames_.size() >= count; });
    return frames_;
  }

 private:
  Hub& hub_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::vector<std::shared_ptr<const Frame>> frames_;
};

class FeedTest : public testing::OnBothEngines {
 protected:
  Uuid emit(std::string_view topic, const Ref& about) {
    Context context{db(), actor, clock, config};
    return *db().write(
        [&](db::Tx& tx) -> Result<Uuid> { return jobs::emit(tx, context, topic, about); });
  }

  testing::FakeClock clock;
  Config config;
  Actor actor;
  Hub hub;
  const OfficeId office{new_uuid()};
  const Ref project{office, "project", new_uuid()};
};
RUAM_ON_BOTH_ENGINES(FeedTest);

TEST_P(FeedTest, TellsOfEveryEventOnceUnderTheTopicsOfItsRecord) {
  Listener listener(hub);
  const Feed feed(db(), clock, hub);

  emit("project.approved", project);
  const auto first = listener.wait_for(1);
  emit("project.closed", project);
  const auto both = listener.wait_for(2);

  ASSERT_EQ(both.size(), 2u);
  const auto id = office.uuid.to_string();
  EXPECT_THAT(
      first[0]->topics,
      ::testing::ElementsAre(id, id + "/project", id + "/project/" + project.uuid.to_string()));
  EXPECT_THAT(first[0]->text, HasSubstr("event: changed\ndata: {\"topic\":\"project.approved\""));
  EXPECT_THAT(both[1]->text, HasSubstr("project.closed"));
}

TEST_P(FeedTest, BringsBackWhatWasMissedAndOnlyWhatIsAllowed) {
  const auto other = OfficeId{new_uuid()};
  const auto cursor = to_string(clock.now());
  clock.advance(std::chrono::seconds{5});
  emit("project.approved", project);
  emit("project.approved", {other, "project", new_uuid()});
  http::Router router;
  testing::Api api(db(), clock, {[&](http::Router& routes) {
                     add_routes(routes, [&](db::Tx&, const Actor&, const Topic& topic) {
                       return topic.office == office;
                     });
                   }});
  const auto listen = [&](const std::string& topics, const std::string& after) {
    return api.call("GET", "/live?topics=" + topics, nullptr, "", {{"last-event-id", after}});
  };

  const auto id = office.uuid.to_string();
  EXPECT_EQ(listen(id, "").status, 200);
  EXPECT_EQ(listen(other.uuid.to_string(), "").status, 403);
  EXPECT_EQ(listen(id + "," + other.uuid.to_string(), "").status, 403);
  EXPECT_EQ(listen("everything", "").status, 400);
  EXPECT_EQ(listen("", "").status, 400);
  const auto back = listen(id, cursor).body;
  EXPECT_THAT(back, HasSubstr(project.uuid.to_string()));
  EXPECT_THAT(back, Not(HasSubstr(other.uuid.to_string())));
  EXPECT_THAT(listen(id, "2020-01-01T00:00:00.000Z").body, HasSubstr("event: reset"));
}

TEST(Topic, IsAnOfficeAKindOrARecord) {
  const auto id = new_uuid().to_string();

  EXPECT_TRUE(parse_topic(id)->kind.empty());
  EXPECT_EQ(parse_topic(id + "/project")->kind, "project");
  EXPECT_EQ(parse_topic(id + "/project/" + id)->id->to_string(), id);
  for (const auto& bad : {std::string(), std::string("x"), id + "//" + id, id + "/project/x"})
    EXPECT_FALSE(parse_topic(bad)) << bad;
}

TEST(EventText, KeepsLineBreaksInsideOneEvent) {
  EXPECT_EQ(event_text("7", "changed", "a\nb"), "id: 7\nevent: changed\ndata: a\ndata: b\n\n");
}

}  // namespace
}  // namespace ruam::live
