#include "platform/db/postgres.hpp"

#include <condition_variable>
#include <mutex>

#include <gmock/gmock.h>

#include "platform/db/error.hpp"
#include "testing/database.hpp"

namespace ruam::db {
namespace {

class LostConnection : public ::testing::Test {
 protected:
  Database& db() { return fresh_->db(); }

  std::int64_t pid() {
    return db().read([](Tx& tx) {
      return *tx.find("SELECT pg_backend_pid()",
                      [](const Row& row) { return row.get<std::int64_t>(0); });
    });
  }

  void end_server_process(const std::string& which) {
    run_postgres_script(fresh_->url(),
                        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                        "WHERE datname = current_database() AND " +
                            which);
  }

  std::unique_ptr<testing::TestDatabase> fresh_ = testing::fresh_database(
      Database::Engine::postgres,
      {{"202601010000-test-words.sql", "CREATE TABLE words (word text NOT NULL);"}});
};

Result<void> insert_word(Tx& tx) {
  tx.run("INSERT INTO words (word) VALUES ($1)", "x");
  tx.notify("live", "x");
  return {};
}

TEST_F(LostConnection, IsReplacedWhenTheNextTransactionBegins) {
  const auto first = pid();

  end_server_process("pid = " + std::to_string(first));

  EXPECT_NE(pid(), first);
  EXPECT_TRUE(db().write(insert_word).has_value());
}

TEST_F(LostConnection, InTheMiddleOfAWriteIsTold) {
  EXPECT_THROW((void)db().write([&](Tx& tx) -> Result<void> {
    const auto mine = *tx.find("SELECT pg_backend_pid()",
                               [](const Row& row) { return row.get<std::int64_t>(0); });
    end_server_process("pid = " + std::to_string(mine));
    return insert_word(tx);
  }),
               Unavailable);

  EXPECT_TRUE(db().write(insert_word).has_value());
}

TEST_F(LostConnection, OfTheListenerIsMadeUpForByAnEmptyWord) {
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<std::string> heard;
  db().listen("live", [&](std::string_view payload) {
    const std::lock_guard lock(mutex);
    heard.emplace_back(payload);
    wake.notify_all();
  });
  const auto wait_for = [&](std::size_t count) {
    std::unique_lock lock(mutex);
    return wake.wait_for(lock, std::chrono::seconds(10), [&] { return heard.size() >= count; });
  };

  end_server_process("query LIKE 'LISTEN%' || current_schema() || '%' AND pid <> pg_backend_pid()");

  EXPECT_TRUE(wait_for(1));
  EXPECT_TRUE(db().write(insert_word).has_value());
  EXPECT_TRUE(wait_for(2));
  EXPECT_THAT(heard, ::testing::ElementsAre("", "x"));
}

TEST(OpenPostgres, TellsThatNobodyAnswers) {
  EXPECT_THROW(open_postgres("postgresql:///x?host=/nowhere"), Unavailable);
}

}  // namespace
}  // namespace ruam::db
