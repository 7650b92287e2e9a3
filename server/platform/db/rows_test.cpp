#include "platform/db/rows.hpp"

#include <gtest/gtest.h>

#include "testing/database.hpp"

namespace ruam::db {
namespace {

class ManyRows : public ::testing::TestWithParam<Database::Engine> {
 protected:
  Database& db() { return fresh_->db(); }

  std::unique_ptr<testing::TestDatabase> fresh_ = testing::fresh_database(
      GetParam(),
      {{"202601010000-test-rows.sql",
        "CREATE TABLE rows_of_test (id id NOT NULL, n int NOT NULL, name text NOT NULL, note text, "
        "bytes blob NOT NULL, PRIMARY KEY (id));"}});
};
RUAM_ON_BOTH_ENGINES(ManyRows);

TEST_P(ManyRows, AreAllStoredAsTheyWereGivenWhateverTheirNumber) {
  for (const int count : {0, 1, 2, 63, 64, 65, 300}) {
    const auto stored = db().write([&](Tx& tx) -> Result<std::vector<std::string>> {
      tx.run("DELETE FROM rows_of_test");
      Rows rows{"INSERT INTO rows_of_test (id, n, name, note, bytes)"};
      for (int n = 0; n < count; ++n) {
        const auto name = "ชื่อที่ " + std::to_string(n);  // gone before the rows are sent
        const std::byte bytes[] = {std::byte(n)};
        rows.add(new_uuid(), n, name, n % 2 ? std::optional(name) : std::nullopt,
                 std::span<const std::byte>(bytes));
      }
      rows.insert(tx);
      return tx.list("SELECT n, name, note, bytes FROM rows_of_test ORDER BY n",
                     [](const Row& row) {
                       return row.get<std::string>(1) + "|" +
                              row.get<std::optional<std::string>>(2).value_or("-") + "|" +
                              std::to_string(static_cast<int>(row.bytes(3)[0]));
                     });
    });

    ASSERT_EQ(stored->size(), static_cast<std::size_t>(count));
    if (count < 300) continue;
    EXPECT_EQ(stored->at(0), "ชื่อที่ 0|-|0");
    EXPECT_EQ(stored->at(299), "ชื่อที่ 299|ชื่อที่ 299|43");
  }
}

TEST(Parameters, AreNumberedFromTheFirst) {
  EXPECT_EQ(parameters(3, 3), "$3, $4, $5");
  EXPECT_EQ(parameters(1, 0), "");
}

}  // namespace
}  // namespace ruam::db
