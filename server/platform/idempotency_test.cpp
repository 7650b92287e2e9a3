#include "platform/idempotency.hpp"

#include <atomic>
#include <thread>

#include <gmock/gmock.h>

#include "platform/config.hpp"
#include "platform/db/db.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::idempotency {
namespace {

class Idempotency : public testing::OnBothEngines {
 protected:
  /// Makes a record once for this key; counts how often the work was kept.
  Result<Uuid> make(const std::string& key, const std::string& body = "b") {
    Context context{db(), actor_, clock_, config_, {}, Replay{key, "POST /things", body}};
    const auto id = new_uuid();
    return db().write([&](db::Tx& tx) -> Result<Uuid> {
      return once(tx, context, id, [&]() -> Result<void> {
        tx.run("INSERT INTO marks (name, value) VALUES ($1, '')", id.to_string());
        return {};
      });
    });
  }

  int made() {
    return db().read([](db::Tx& tx) {
      return *tx.find("SELECT count(*) FROM marks",
                      [](const db::Row& row) { return row.get<int>(0); });
    });
  }

  testing::FakeClock clock_;
  Config config_;
  Actor actor_{new_uuid(), {}, {}, {}};
};

RUAM_ON_BOTH_ENGINES(Idempotency);

TEST_P(Idempotency, DoesARepeatedRequestOnceAndAnswersTheSame) {
  const auto first = make("k").value();

  EXPECT_EQ(make("k").value(), first);
  EXPECT_NE(make("other").value(), first);
  EXPECT_EQ(made(), 2);
}

TEST_P(Idempotency, RefusesTheSameKeyWithAnotherBody) {
  (void)make("k");

  EXPECT_EQ(make("k", "another body").error().code, "idempotency.other_request");
  EXPECT_EQ(made(), 1);
}

TEST_P(Idempotency, KeepsAccountsApart) {
  const auto first = make("k").value();

  actor_.account = new_uuid();

  EXPECT_NE(make("k").value(), first);
}

TEST_P(Idempotency, ForgetsAfterThirtyDays) {
  const auto first = make("k").value();

  clock_.advance(std::chrono::hours(24 * 29));
  EXPECT_EQ(make("k").value(), first);
  clock_.advance(std::chrono::hours(24));
  EXPECT_NE(make("k", "other").value(), first);
}

TEST_P(Idempotency, DoesTheWorkOnceWhenTheSameKeyComesManyTimesAtOnce) {
  std::vector<std::thread> clients;
  std::vector<Uuid> ids(12);
  for (auto& id : ids) clients.emplace_back([&] { id = make("k").value(); });
  for (auto& client : clients) client.join();

  EXPECT_THAT(ids, ::testing::Each(ids[0]));
  EXPECT_EQ(made(), 1);
}

}  // namespace
}  // namespace ruam::idempotency
