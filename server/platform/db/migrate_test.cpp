#include "platform/db/migrate.hpp"

#include <gmock/gmock.h>

#include "platform/db/error.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::db {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

class Migrate : public ::testing::TestWithParam<Database::Engine> {
 protected:
  Database& db() { return fresh_->db(); }

  std::vector<std::string> run(std::vector<MigrationFile> files) {
    std::vector<std::string> names;
    migrate(db(), std::move(files), clock_,
            [&](int, int, std::string_view name) { names.emplace_back(name); });
    return names;
  }

  std::unique_ptr<testing::TestDatabase> fresh_ = testing::fresh_database(GetParam());
  testing::FakeClock clock_;
  MigrationFile parents_{"202601010000-zoo-parents.sql",
                         "CREATE TABLE parents (id int PRIMARY KEY); -- first\n"
                         "INSERT INTO parents (id) VALUES (1);"};
  MigrationFile children_{"202601010001-ant-children.sql",
                          "CREATE TABLE children (id int PRIMARY KEY, parent_id int NOT NULL, "
                          "FOREIGN KEY (parent_id) REFERENCES parents (id));"};
};

RUAM_ON_BOTH_ENGINES(Migrate);

TEST_P(Migrate, RunsByTimeOverAllRoomsAndEachOnce) {
  EXPECT_THAT(run({children_, parents_}), ElementsAre(parents_.name, children_.name));
  EXPECT_THAT(run({children_, parents_}), ElementsAre());
}

TEST_P(Migrate, RunsWhatIsNewWithTheDataThatIsThere) {
  run({parents_});

  EXPECT_THAT(run({parents_,
                   {"202601020000-zoo-names.sql",
                    "ALTER TABLE parents ADD COLUMN name text NOT NULL DEFAULT 'x'"}}),
              ElementsAre("202601020000-zoo-names.sql"));
  EXPECT_EQ(db().read([](Tx& tx) {
    return tx.find("SELECT name FROM parents WHERE id = 1",
                   [](const Row& row) { return row.get<std::string>(0); });
  }),
            "x");
}

TEST_P(Migrate, RefusesAChangedFile) {
  run({parents_});

  parents_.sql += " ";

  EXPECT_THAT([&] { run({parents_}); }, ThrowsMessage<Error>(HasSubstr("zoo-parents.sql")));
}

TEST_P(Migrate, RefusesADatabaseOfANewerProgram) {
  run({parents_, children_});

  EXPECT_THAT([&] { run({parents_}); }, ThrowsMessage<Error>(HasSubstr("newer program")));
}

TEST_P(Migrate, KeepsNothingOfAFileThatFailsAndGoesOnFromThereLater) {
  const MigrationFile broken{children_.name, children_.sql + " INSERT INTO nowhere VALUES (1);"};

  EXPECT_THAT(
      [&] {
        run({parents_, broken});
      },
      ThrowsMessage<Error>(HasSubstr("ant-children.sql")));

  EXPECT_THAT(run({parents_, children_}), ElementsAre(children_.name));
}

TEST_P(Migrate, RefusesOtherNames) {
  for (const auto* name : {"parents.sql", "2026-zoo-x.sql", "202601010000_zoo.sql",
                           "202601010000-zoo.txt", "202601010000-zoo'.sql"})
    EXPECT_THROW(run({{name, ""}}), Error) << name;
  EXPECT_THROW(run({parents_, parents_}), Error);
}

}  // namespace
}  // namespace ruam::db
