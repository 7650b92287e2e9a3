#include "platform/db/sql_text.hpp"

#include <gmock/gmock.h>

#include "platform/db/error.hpp"

namespace ruam::db {
namespace {

using ::testing::ElementsAre;
using enum Database::Engine;

TEST(NumberParameters, LeavesStringsQuotedNamesAndCommentsAlone) {
  EXPECT_EQ(number_parameters("SELECT $2, '$1''$3', \"a$1\" FROM t -- $4\n WHERE x = $1"),
            "SELECT ?2, '$1''$3', \"a$1\" FROM t -- $4\n WHERE x = ?1");
  EXPECT_EQ(number_parameters("SELECT $12/*$2*/"), "SELECT ?12/*$2*/");
}

TEST(SplitStatements, CutsAtSemicolonsOutsideOfTextAndDropsComments) {
  EXPECT_THAT(split_statements("-- head; line\nCREATE TABLE a (b text);\n\nINSERT INTO a VALUES "
                               "('x;y');;\n/* end; */"),
              ElementsAre("CREATE TABLE a (b text)", "INSERT INTO a VALUES ('x;y')"));
}

constexpr auto visits =
    "CREATE TABLE visits (office_id id NOT NULL, id id NOT NULL, date date, at instant, "
    "price satang NOT NULL DEFAULT 0 CHECK (price >= 0), n int, text text, body json, raw blob, "
    "PRIMARY KEY (office_id, id), FOREIGN KEY (office_id) REFERENCES shelves (id))";

TEST(TranslateDdl, GivesSqliteStrictTables) {
  EXPECT_EQ(
      translate_ddl(visits, sqlite),
      "CREATE TABLE visits (office_id BLOB NOT NULL, id BLOB NOT NULL, date TEXT, at TEXT, "
      "price INTEGER NOT NULL DEFAULT 0 CHECK (price >= 0), n INTEGER, text TEXT, body TEXT, "
      "raw BLOB, PRIMARY KEY (office_id, id), FOREIGN KEY (office_id) REFERENCES shelves (id)) "
      "STRICT");
}

TEST(TranslateDdl, GivesPostgresItsOwnTypes) {
  EXPECT_EQ(translate_ddl("CREATE TABLE t (id id PRIMARY KEY, at instant, n satang, raw blob) "
                          "WITHOUT ROWID",
                          postgres),
            "CREATE TABLE t (id uuid PRIMARY KEY, at text COLLATE \"C\", n bigint, raw bytea)");
}

TEST(TranslateDdl, KeepsTablesWithoutRowidOnSqlite) {
  EXPECT_EQ(translate_ddl("CREATE TABLE t (id id PRIMARY KEY) WITHOUT ROWID", sqlite),
            "CREATE TABLE t (id BLOB PRIMARY KEY) WITHOUT ROWID, STRICT");
}

TEST(TranslateDdl, TranslatesAddedColumns) {
  EXPECT_EQ(translate_ddl("ALTER TABLE t ADD COLUMN id id", postgres),
            "ALTER TABLE t ADD COLUMN id uuid");
  EXPECT_EQ(translate_ddl("CREATE INDEX i ON t (id) WHERE date IS NULL", postgres),
            "CREATE INDEX i ON t (id) WHERE date IS NULL");
}

TEST(TranslateDdl, RefusesTypesOfOneEngine) {
  EXPECT_THROW(translate_ddl("CREATE TABLE t (a varchar)", sqlite), Error);
  EXPECT_THROW(translate_ddl("CREATE TABLE t (a INTEGER)", sqlite), Error);
}

}  // namespace
}  // namespace ruam::db
