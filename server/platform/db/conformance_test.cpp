// What both engines promise: every case runs on SQLite and on PostgreSQL.

#include <atomic>
#include <condition_variable>
#include <limits>
#include <map>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <boost/describe/enum.hpp>
#include <gmock/gmock.h>

#include "platform/db/error.hpp"
#include "testing/database.hpp"

namespace ruam::db {

enum class Shade { light, dark };
BOOST_DESCRIBE_ENUM(Shade, light, dark);

namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

class Conformance : public ::testing::TestWithParam<Database::Engine> {
 protected:
  Database& db() { return fresh_->db(); }

  std::int64_t count(std::string_view table) {
    return db().read([&](Tx& tx) {
      return *tx.find("SELECT count(*) FROM " + std::string(table),
                      [](const Row& row) { return row.get<std::int64_t>(0); });
    });
  }

  std::unique_ptr<testing::TestDatabase> fresh_ = testing::fresh_database(
      GetParam(),
      {{"202601010000-test-things.sql",
        "CREATE TABLE things (id id PRIMARY KEY, n int, price satang, name text, day date, "
        "at instant, body json, raw blob);"
        "CREATE TABLE counters (id int PRIMARY KEY, n int NOT NULL);"
        "CREATE TABLE words (word text NOT NULL);"
        "CREATE TABLE parents (id int PRIMARY KEY);"
        "CREATE TABLE children (id int PRIMARY KEY, parent_id int NOT NULL, "
        "FOREIGN KEY (parent_id) REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED);"
        "INSERT INTO counters (id, n) VALUES (1, 0), (2, 0);"}});
};

RUAM_ON_BOTH_ENGINES(Conformance);

int first_int(const Row& row) { return row.get<int>(0); }
std::string first_text(const Row& row) { return row.get<std::string>(0); }

TEST_P(Conformance, GivesBackWhatWasStoredInEveryType) {
  const auto id = new_uuid();
  const Date day{2024, 2, 29};
  const Instant at{1'795'339'800'123};
  const std::vector<std::byte> raw{std::byte{0}, std::byte{255}, std::byte{39}};

  const auto wrote = db().write([&](Tx& tx) -> Result<std::int64_t> {
    return tx.run(
        "INSERT INTO things (id, n, price, name, day, at, body, raw) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id, std::numeric_limits<std::int64_t>::min(),
        Satang{std::numeric_limits<std::int64_t>::max()}, "น้ำ'\\\" ๏", day, at, "{\"b\":1,\"a\":2}",
        std::span(raw));
  });

  EXPECT_EQ(wrote.value(), 1);
  const auto seen = db().read([&](Tx& tx) {
    return tx.find(
        "SELECT id, n, price, name, day, at, body, raw FROM things WHERE id = $1",
        [&](const Row& row) {
          EXPECT_EQ(row.get<Uuid>(0), id);
          EXPECT_EQ(row.get<std::int64_t>(1), std::numeric_limits<std::int64_t>::min());
          EXPECT_EQ(row.get<Satang>(2).value, std::numeric_limits<std::int64_t>::max());
          EXPECT_EQ(row.get<std::string>(3), "น้ำ'\\\" ๏");
          EXPECT_EQ(row.get<Date>(4), day);
          EXPECT_EQ(row.get<Instant>(5), at);
          EXPECT_EQ(row.get<std::string_view>(6), "{\"b\":1,\"a\":2}");
          EXPECT_EQ(row.get<std::vector<std::byte>>(7), raw);
          return true;
        },
        id);
  });
  EXPECT_TRUE(seen.has_value());
}

TEST_P(Conformance, TellsNothingFromZeroAndEmpty) {
  const auto full = new_uuid(), empty = new_uuid();
  const auto insert = "INSERT INTO things (id, n, name, raw, day) VALUES ($1, $2, $3, $4, $5)";

  (void)db().write([&](Tx& tx) -> Result<void> {
    tx.run(insert, full, 0, "", std::span<const std::byte>{}, Date{});
    tx.run(insert, empty, std::optional<int>{}, std::optional<std::string>{}, std::nullopt,
           std::optional<Date>{});
    return {};
  });

  const auto read = [&](Uuid id) {
    return *db().read([&](Tx& tx) {
      return tx.find(
          "SELECT n, name, raw, day FROM things WHERE id = $1",
          [](const Row& row) {
            return std::tuple(
                row.get<std::optional<int>>(0), row.get<std::optional<std::string>>(1),
                row.get<std::optional<std::vector<std::byte>>>(2), row.get<std::optional<Date>>(3));
          },
          id);
    });
  };
  EXPECT_EQ(read(full), std::tuple(std::optional(0), std::optional(std::string()),
                                   std::optional(std::vector<std::byte>()), std::optional(Date{})));
  EXPECT_EQ(read(empty), std::tuple(std::nullopt, std::nullopt, std::nullopt, std::nullopt));
}

TEST_P(Conformance, StoresEnumsByNameAndBooleansAsNumbers) {
  (void)db().write([&](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO things (id, name, n) VALUES ($1, $2, $3)", new_uuid(), Shade::dark, true);
    return {};
  });

  db().read([](Tx& tx) {
    return tx.list(
        "SELECT name, n FROM things WHERE n = $1",
        [](const Row& row) {
          EXPECT_EQ(row.get<Shade>(0), Shade::dark);
          EXPECT_TRUE(row.get<bool>(1));
          return 0;
        },
        true);
  });
}

TEST_P(Conformance, ReadsTruthCountsAndSumsAsNumbers) {
  db().read([](Tx& tx) {
    return tx.find(
        "SELECT 1 = 1, count(*), sum(n), coalesce(sum(price), 0), max(n) FROM counters "
        "LEFT JOIN things USING (n)",
        [](const Row& row) {
          EXPECT_TRUE(row.get<bool>(0));
          EXPECT_EQ(row.get<int>(1), 2);
          EXPECT_EQ(row.get<std::int64_t>(2), 0);
          EXPECT_EQ(row.get<Satang>(3), Satang{0});
          EXPECT_EQ(row.get<std::optional<int>>(4), 0);
          return 0;
        });
  });
}

TEST_P(Conformance, SumsBeyondThirtyTwoBitsAndBelowZero) {
  (void)db().write([](Tx& tx) -> Result<void> {
    for (const std::int64_t price :
         {9'000'000'000'000'007, -1'000'000'000'000'000, std::int64_t{10000}})
      tx.run("INSERT INTO things (id, price) VALUES ($1, $2)", new_uuid(), price);
    return {};
  });

  const auto sums = db().read([](Tx& tx) {
    return tx.list(
        "SELECT sum(price) FROM things UNION ALL "
        "SELECT sum(price) FROM things WHERE price < 0 UNION ALL "
        "SELECT sum(price) FROM things WHERE price = 10000",
        [](const Row& row) { return row.get<std::int64_t>(0); });
  });
  EXPECT_THAT(sums, ElementsAre(8'000'000'000'010'007, -1'000'000'000'000'000, 10'000));
}

TEST_P(Conformance, NumbersParametersByTheirDigitNotByAppearance) {
  const auto answer = db().read([](Tx& tx) {
    return *tx.find("SELECT n + $2 - $1 * $3 - $2 FROM counters WHERE id = $4", first_int, 3, 100,
                    2, 1);
  });

  EXPECT_EQ(answer, -6);
}

TEST_P(Conformance, TakesNothingForAParameterWhoseTypeOnlyTheColumnTells) {
  const auto sql = "SELECT count(*) FROM things WHERE ($1 IS NULL OR id = $1) AND n = $2";

  db().read([&](Tx& tx) {
    EXPECT_EQ(tx.find(sql, first_int, std::optional<Uuid>{}, 1), 0);
    EXPECT_EQ(tx.find(sql, first_int, new_uuid(), std::optional<int>{}), 0);
    EXPECT_EQ(tx.find(sql, first_int, new_uuid(), 1), 0);
    return 0;
  });
}

TEST_P(Conformance, OrdersHardThaiWordsAsTheRoyalInstituteDoes) {
  const std::vector<std::string> ordered{
      "๑",  "ก",   "กก",   "กฎ", "ก า",  "ก-า",     "กา",      "ก่า", "ก้า", "กาน", "กำ",
      "เก", "เก่ง", "เกา",  "แก", "แก้ว",  "โก",      "ใกล้",     "ไก่", "ขา", "เข",  "คน",
      "น้ำ", "เพื่อ", "เพื่อน", "ม่า", "สำนัก", "สํานักงาน", "สุพรรณบุรี", "หมู", "อา"};
  ASSERT_EQ(ordered.size(), 31U);
  (void)db().write([&](Tx& tx) -> Result<void> {
    for (auto word = ordered.rbegin(); word != ordered.rend(); ++word)
      tx.run("INSERT INTO words (word) VALUES ($1)", *word);
    return {};
  });

  const auto sorted = db().read([](Tx& tx) {
    return tx.list("SELECT word FROM words ORDER BY word COLLATE \"th-x-icu\"", first_text);
  });

  EXPECT_THAT(sorted, ElementsAreArray(ordered));
}

TEST_P(Conformance, OrdersPlainTextByItsBytes) {
  (void)db().write([&](Tx& tx) -> Result<void> {
    for (const auto* word : {"a", "B", "ก", "_", "1"})
      tx.run("INSERT INTO words (word) VALUES ($1)", word);
    return {};
  });

  const auto sorted =
      db().read([](Tx& tx) { return tx.list("SELECT word FROM words ORDER BY word", first_text); });
  EXPECT_THAT(sorted, ElementsAre("1", "B", "_", "a", "ก"));
}

TEST_P(Conformance, KeepsNothingOfAWriteThatWasRefused) {
  const auto refused = db().write([](Tx& tx) -> Result<void> {
    tx.run("UPDATE counters SET n = 5 WHERE id = 1");
    return Problem{Kind::conflict, "test.refused"};
  });

  EXPECT_EQ(refused.error().code, "test.refused");
  EXPECT_EQ(db().read([](Tx& tx) { return *tx.find("SELECT max(n) FROM counters", first_int); }),
            0);
}

TEST_P(Conformance, KeepsNothingOfAWriteThatThrewAndPassesTheExceptionOn) {
  EXPECT_THROW((void)db().write([](Tx& tx) -> Result<void> {
    tx.run("UPDATE counters SET n = 5 WHERE id = 1");
    throw std::out_of_range("test");
  }),
               std::out_of_range);

  EXPECT_EQ(db().read([](Tx& tx) { return *tx.find("SELECT max(n) FROM counters", first_int); }),
            0);
}

TEST_P(Conformance, TellsABrokenRuleOfTheSchemaFromOtherFailures) {
  EXPECT_THROW((void)db().write([](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO counters (id, n) VALUES (1, 0)");
    return {};
  }),
               ConstraintBroken);
  EXPECT_THROW((void)db().write([](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO nowhere (id) VALUES (1)");
    return {};
  }),
               Error);
}

TEST_P(Conformance, ChecksDeferredForeignKeysAtTheEndOfTheWrite) {
  EXPECT_TRUE(db().write([](Tx& tx) -> Result<void> {
                    tx.run("INSERT INTO children (id, parent_id) VALUES (1, 7)");
                    tx.run("INSERT INTO parents (id) VALUES (7)");
                    return {};
                  })
                  .has_value());
  EXPECT_THROW((void)db().write([](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO children (id, parent_id) VALUES (2, 8)");
    return {};
  }),
               ConstraintBroken);
  EXPECT_EQ(count("children"), 1);
}

TEST_P(Conformance, SparesNeighboursOfABrokenForeignKeyInOneCommit) {
  std::atomic<int> kept = 0, broken = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 16; ++i)
    clients.emplace_back([&, i] {
      try {
        (void)db().write([&](Tx& tx) -> Result<void> {
          if (i % 4 != 0) tx.run("INSERT INTO parents (id) VALUES ($1)", i);
          tx.run("INSERT INTO children (id, parent_id) VALUES ($1, $1)", i);
          return {};
        });
        ++kept;
      } catch (const ConstraintBroken&) {
        ++broken;
      }
    });
  for (auto& client : clients) client.join();

  EXPECT_EQ(kept, 12);
  EXPECT_EQ(broken, 4);
  EXPECT_EQ(count("children"), 12);
}

TEST_P(Conformance, LosesNoIncrementOfSixteenWriters) {
  constexpr int writers = 16, rounds = 25;
  std::vector<std::thread> clients;
  for (int i = 0; i < writers; ++i)
    clients.emplace_back([&] {
      for (int round = 0; round < rounds; ++round)
        (void)db().write([](Tx& tx) -> Result<void> {
          tx.lock({{}, "counter", {}});
          const auto n = *tx.find("SELECT n FROM counters WHERE id = 1", first_int);
          tx.run("UPDATE counters SET n = $1 WHERE id = 1", n + 1);
          return {};
        });
    });
  for (auto& client : clients) client.join();

  EXPECT_EQ(
      db().read([](Tx& tx) { return *tx.find("SELECT n FROM counters WHERE id = 1", first_int); }),
      writers * rounds);
}

TEST_P(Conformance, LosesNoIncrementWithoutLocksEither) {
  constexpr int writers = 6, rounds = 10;
  std::vector<std::thread> clients;
  for (int i = 0; i < writers; ++i)
    clients.emplace_back([&] {
      for (int round = 0; round < rounds; ++round)
        (void)db().write([](Tx& tx) -> Result<void> {
          const auto n = *tx.find("SELECT n FROM counters WHERE id = 2", first_int);
          tx.run("UPDATE counters SET n = $1 WHERE id = 2", n + 1);
          return {};
        });
    });
  for (auto& client : clients) client.join();

  EXPECT_EQ(
      db().read([](Tx& tx) { return *tx.find("SELECT n FROM counters WHERE id = 2", first_int); }),
      writers * rounds);
}

TEST_P(Conformance, ShowsOneMomentToARead) {
  db().read([&](Tx& tx) {
    const auto before = tx.find("SELECT n FROM counters WHERE id = 1", first_int);
    std::thread([&] {
      (void)db().write([](Tx& other) -> Result<void> {
        other.run("UPDATE counters SET n = 9 WHERE id = 1");
        return {};
      });
    }).join();
    EXPECT_EQ(tx.find("SELECT n FROM counters WHERE id = 1", first_int), before);
    return 0;
  });

  EXPECT_EQ(
      db().read([](Tx& tx) { return tx.find("SELECT n FROM counters WHERE id = 1", first_int); }),
      9);
}

TEST_P(Conformance, RefusesToWriteInARead) {
  EXPECT_THROW(db().read([](Tx& tx) { return tx.run("UPDATE counters SET n = 1"); }), Error);
}

TEST_P(Conformance, RefusesATransactionInsideATransaction) {
  const auto read = [&](Tx&) { return count("counters"); };
  const auto write = [&](Tx&) -> Result<void> {
    return db().write([](Tx&) -> Result<void> { return {}; });
  };
  const auto read_in_write = [&](Tx& tx) -> Result<void> {
    read(tx);
    return {};
  };

  EXPECT_THROW(db().read(read), std::logic_error);
  EXPECT_THROW((void)db().write(write), std::logic_error);
  EXPECT_THROW((void)db().write(read_in_write), std::logic_error);
  EXPECT_THROW(db().read(write), std::logic_error);
  EXPECT_EQ(count("counters"), 2);
}

TEST_P(Conformance, TellsListenersOfCommitsInOrderAndOfNothingElse) {
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<std::string> heard;
  db().listen("live", [&](std::string_view payload) {
    const std::lock_guard lock(mutex);
    heard.emplace_back(payload);
    wake.notify_all();
  });
  const auto say = [&](std::string_view channel, std::string_view payload, bool keep) {
    (void)db().write([&](Tx& tx) -> Result<void> {
      tx.run("UPDATE counters SET n = n + 1");
      tx.notify(channel, payload);
      if (!keep) return Problem{Kind::conflict, "test.refused"};
      return {};
    });
  };

  say("live", "1", true);
  say("live", "lost", false);
  say("other", "unheard", true);
  say("live", "ที่สอง", true);

  std::unique_lock lock(mutex);
  wake.wait_for(lock, std::chrono::seconds(10), [&] { return heard.size() >= 2; });
  EXPECT_THAT(heard, ElementsAre("1", "ที่สอง"));
}

TEST_P(Conformance, CarriesLargeBlobsAndTexts) {
  std::vector<std::byte> raw(9'000'001);
  for (std::size_t i = 0; i < raw.size(); ++i) raw[i] = static_cast<std::byte>(i * 7);
  const std::string name(3'000'000, 'x');
  const auto id = new_uuid();

  (void)db().write([&](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO things (id, raw, name) VALUES ($1, $2, $3)", id, std::span(raw), name);
    return {};
  });

  db().read([&](Tx& tx) {
    return tx.find(
        "SELECT raw, name FROM things WHERE id = $1",
        [&](const Row& row) {
          EXPECT_EQ(row.get<std::vector<std::byte>>(0), raw);
          EXPECT_EQ(row.get<std::string_view>(1), name);
          return 0;
        },
        id);
  });
}

TEST_P(Conformance, ReturnsWhatItWroteAndCountsIt) {
  const auto answer = db().write([](Tx& tx) -> Result<std::vector<int>> {
    EXPECT_EQ(tx.run("UPDATE counters SET n = 7"), 2);
    EXPECT_EQ(tx.run("UPDATE counters SET n = 7 WHERE id = 99"), 0);
    return tx.list("UPDATE counters SET n = n + $1 RETURNING n", first_int, 1);
  });

  EXPECT_THAT(answer.value(), ElementsAre(8, 8));
}

TEST_P(Conformance, InsertsOrUpdatesOnConflict) {
  const auto changed = db().write([](Tx& tx) -> Result<std::int64_t> {
    tx.run(
        "INSERT INTO counters (id, n) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET n = "
        "counters.n + excluded.n",
        1, 40);
    return tx.run("INSERT INTO counters (id, n) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2, 99);
  });

  EXPECT_EQ(changed.value(), 0);
  const auto all =
      db().read([](Tx& tx) { return tx.list("SELECT n FROM counters ORDER BY id", first_int); });
  EXPECT_THAT(all, ElementsAre(40, 0));
}

TEST_P(Conformance, RunsTheSameStatementInsideItsOwnLoop) {
  const auto pairs = db().read([](Tx& tx) {
    const auto sql = "SELECT id FROM counters ORDER BY id";
    std::vector<int> seen;
    tx.each(sql, [&](const Row& outer) {
      tx.each(sql, [&](const Row& inner) {
        seen.push_back(outer.get<int>(0) * 10 + inner.get<int>(0));
      });
    });
    return seen;
  });

  EXPECT_THAT(pairs, ElementsAre(11, 12, 21, 22));
}

TEST_P(Conformance, RefusesTextWithAZeroByte) {
  EXPECT_THROW((void)db().write([](Tx& tx) -> Result<void> {
    tx.run("INSERT INTO words (word) VALUES ($1)", std::string("a\0b", 3));
    return {};
  }),
               Error);
  EXPECT_EQ(count("words"), 0);
}

}  // namespace
}  // namespace ruam::db
