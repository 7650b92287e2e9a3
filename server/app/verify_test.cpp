#include "app/verify.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "app/house_for_test.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::app {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// A house with one of everything that `ruam verify` vouches for, and somebody who alters it behind
/// the program's back.
class Verify : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Verify() : world_(GetParam()) {
    project_ = world_.signed_project(3);
    allocate();
    file_ = world_.file("ข้อความในไฟล์", std::nullopt);
  }

  void allocate() {
    auto& officer = world_.office.as("finance_officer");
    const auto home = world_.office.singburi;
    const auto source =
        money::open_source(officer, home,
                           {.class_id = "BS1.1", .name = "งบดำเนินงาน", .fiscal_year = 2567})
            .value();
    line_ = money::enter(officer, home,
                         {.kind = money::LineKind::allocation,
                          .amount = baht(4'200),
                          .source_id = source.uuid,
                          .date = {2024, 3, 1},
                          .document_no = "ศธ 0200/1"})
                .value()
                .uuid;
  }

  void sequence() { tlog::sequence(db(), signer_, world_.office.clock.now()); }

  db::Database& db() { return world_.office.db(); }

  /// All that `ruam verify` would print, without the sentences.
  std::vector<std::string> faults() {
    std::vector<std::string> where;
    for (const auto& fault :
         verify_all(db(), world_.house, world_.office.config, signer_.verifier()))
      where.push_back(fault.where);
    return where;
  }

  /// Flips the lowest bit of the last byte (a digit, mostly) of one text.
  void flip_text(const std::string& table, const std::string& column, const std::string& where) {
    auto text = read<std::string>(table, column, where);
    text.back() = static_cast<char>(text.back() ^ 1);
    write("UPDATE " + table + " SET " + column + " = $1 WHERE " + where, text);
  }

  void flip_bytes(const std::string& table, const std::string& column, const std::string& where) {
    auto bytes = read<std::vector<std::byte>>(table, column, where);
    bytes.back() ^= std::byte{1};
    write("UPDATE " + table + " SET " + column + " = $1 WHERE " + where, bytes);
  }

  void add(const std::string& table, const std::string& column, int change,
           const std::string& where) {
    write("UPDATE " + table + " SET " + column + " = " + column + " + $1 WHERE " + where, change);
  }

  void remove(const std::string& table, const std::string& where) {
    write("DELETE FROM " + table + " WHERE " + where);
  }

  /// An id as the engine's SQL writes it.
  std::string quoted(Uuid id) {
    auto text = id.to_string();
    if (GetParam() == db::Database::Engine::postgres) return "'" + text + "'";
    std::erase(text, '-');
    return "x'" + text + "'";
  }

  template <class T>
  T read(const std::string& table, const std::string& column, const std::string& where) {
    return db().read([&](db::Tx& tx) {
      return tx
          .find("SELECT " + column + " FROM " + table + " WHERE " + where,
                [](const db::Row& row) { return row.get<T>(0); })
          .value();
    });
  }

  template <class... Values>
  void write(const std::string& sql, const Values&... values) {
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tx.run(sql, values...);
      return {};
    });
  }

  HouseWorld world_;
  tlog::Signer signer_ = tlog::Signer::make("office.example");
  projects::ProjectId project_;
  Uuid line_;
  std::string file_;
};

INSTANTIATE_TEST_SUITE_P(Engine, Verify,
                         ::testing::Values(db::Database::Engine::sqlite,
                                           db::Database::Engine::postgres),
                         testing::engine_name);

TEST_P(Verify, FindsNoFaultInWhatTheProgramWrote) {
  EXPECT_THAT(faults(), IsEmpty());  // nothing is in the tree yet
  sequence();
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Verify, NamesAMoneyLine) {
  const auto where = "id = " + quoted(line_);
  const auto name = "tlog/money_line/" + line_.to_string();
  for (const bool is_in_the_tree : {false, true}) {
    if (is_in_the_tree) sequence();
    add("money_rows", "amount", 1, where);
    EXPECT_THAT(faults(), Contains(name));
    add("money_rows", "amount", -1, where);
    EXPECT_THAT(faults(), IsEmpty());
    for (const auto* column : {"document_no", "kind"}) {
      flip_text("money_rows", column, where);
      EXPECT_THAT(faults(), Contains(name)) << column;
      flip_text("money_rows", column, where);
    }
    EXPECT_THAT(faults(), IsEmpty());
  }
}

TEST_P(Verify, NamesASignature) {
  const auto id = read<Uuid>("project_signatures", "id", "step = 1");
  for (const bool is_in_the_tree : {false, true}) {
    if (is_in_the_tree) sequence();
    for (const auto* column : {"content_sha256", "person_name", "decision"}) {
      flip_text("project_signatures", column, "step = 1");
      EXPECT_THAT(faults(), ElementsAre("tlog/project_signature/" + id.to_string())) << column;
      flip_text("project_signatures", column, "step = 1");
    }
  }
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Verify, NamesARemovedSignature) {
  const auto id = read<Uuid>("project_signatures", "id", "step = 2");
  remove("project_signatures", "step = 2");

  EXPECT_THAT(faults(), ElementsAre("tlog/project_signature/" + id.to_string()));
}

TEST_P(Verify, NamesAProjectWhoseContentChanged) {
  const auto where = "id = " + quoted(project_.uuid);
  for (const auto* column : {"content", "content_sha256"}) {
    flip_text("projects", column, where);
    EXPECT_THAT(faults(), ElementsAre("project/" + project_.uuid.to_string())) << column;
    flip_text("projects", column, where);
  }
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Verify, NamesTheEntryOfTheLog) {
  const auto name = "tlog/money_line/" + line_.to_string();
  const auto where = "record_id = " + quoted(line_);
  for (const bool is_in_the_tree : {false, true}) {
    if (is_in_the_tree) sequence();
    for (const auto* column : {"record", "at"}) {
      flip_text("tlog_entries", column, where);
      EXPECT_THAT(faults(), ElementsAre(name)) << column;
      flip_text("tlog_entries", column, where);
    }
    for (const auto* column : {"salt", "commitment"}) {
      flip_bytes("tlog_entries", column, where);
      EXPECT_THAT(faults(), ElementsAre(name)) << column;
      flip_bytes("tlog_entries", column, where);
    }
  }
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Verify, NamesAStoredFile) {
  const auto digest =
      read<std::vector<std::byte>>("files", "sha256", "id = " + quoted(*parse_uuid(file_)));
  std::string hex;
  for (const auto b : digest) hex += fmt::format("{:02x}", std::to_integer<int>(b));
  const auto path = files::content_path(world_.office.config, hex);
  std::filesystem::permissions(path, std::filesystem::perms::owner_all);
  std::fstream stored(path, std::ios::in | std::ios::out | std::ios::binary);
  const auto first = static_cast<char>(stored.get());
  stored.seekp(0).put(static_cast<char>(first ^ 1)).flush();

  EXPECT_THAT(faults(), ElementsAre("file/" + file_));

  stored.seekp(0).put(first).flush();
  EXPECT_THAT(faults(), IsEmpty());
  std::filesystem::remove(path);
  EXPECT_THAT(faults(), ElementsAre("file/" + file_));
}

TEST_P(Verify, NamesAHistoryRow) {
  const auto id = project_.uuid.to_string();
  const auto where = "record_id = " + quoted(project_.uuid) + " AND version = 2";
  for (const auto* column : {"diff", "action", "at", "name", "role"}) {
    flip_text("history", column, where);
    EXPECT_THAT(faults(), ElementsAre("history/project/" + id + "/2")) << column;
    flip_text("history", column, where);
  }
  flip_bytes("history", "hash", where);
  EXPECT_THAT(faults(), Contains("history/project/" + id + "/2"));
}

TEST_P(Verify, NamesATileAndAHead) {
  sequence();
  flip_bytes("tlog_tiles", "hashes", "level = 0");
  EXPECT_THAT(faults(), ElementsAre("tlog/tile/0/0"));
  flip_bytes("tlog_tiles", "hashes", "level = 0");
  flip_text("tlog_checkpoints", "note", "size > 0");
  EXPECT_THAT(faults(), ElementsAre(StartsWith("tlog/checkpoint/")));
}

}  // namespace
}  // namespace ruam::app
