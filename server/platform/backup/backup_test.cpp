#include "platform/backup/backup.hpp"

#include <atomic>
#include <fstream>
#include <thread>

#include <gmock/gmock.h>

#include "platform/backup/rows.hpp"
#include "platform/backup/zip.hpp"
#include "platform/db/open.hpp"
#include "platform/db/sqlite.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::backup {
namespace {

namespace fs = std::filesystem;

class Backup : public testing::OnBothEngines {
 protected:
  Backup() { fs::create_directories(folder_ / "data/files/ab"); }
  ~Backup() override { fs::remove_all(folder_); }

  void mark(const std::string& name, const std::string& value) {
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tx.run("INSERT INTO marks (name, value) VALUES ($1, $2)", name, value);
      return {};
    });
  }

  static std::vector<std::string> marks(db::Database& db) {
    return db.read([](db::Tx& tx) {
      return tx.list("SELECT name || '=' || value FROM marks ORDER BY name",
                     [](const db::Row& row) { return row.get<std::string>(0); });
    });
  }

  Result<Summary> back_up() { return write(db(), config_, archive_, clock_); }

  Config target() const {
    Config config;
    config.data = folder_ / "new";
    return config;
  }

  testing::FakeClock clock_;
  fs::path folder_ = fs::temp_directory_path() / ("ruam-backup-" + new_uuid().to_string());
  fs::path archive_ = folder_ / "a.zip";
  Config config_{.data = folder_ / "data"};
};

RUAM_ON_BOTH_ENGINES(Backup);

TEST_P(Backup, ComesBackOnSqliteWithItsRowsAndFiles) {
  mark("ก\n\"", "น้ำ");
  const auto id = new_uuid();
  (void)db().write([&](db::Tx& tx) -> Result<void> {
    tx.run(
        "INSERT INTO tlog_entries (id, office_id, kind, record_id, at, record, salt, commitment) "
        "VALUES ($1, $1, 'k', $1, $2, '{}', $3, $3)",
        id, clock_.now(), std::span<const std::byte>{});
    return {};
  });
  std::ofstream(folder_ / "data/files/ab/cd") << "photo";

  const auto written = back_up().value();
  const auto restored = restore(archive_, target(), clock_).value();

  EXPECT_EQ(restored.at, clock_.now());
  EXPECT_EQ(restored.rows, written.rows);
  EXPECT_EQ(restored.files, 1);
  const auto copy = db::open_database(target());
  EXPECT_THAT(marks(*copy), ::testing::ElementsAre("ก\n\"=น้ำ"));
  EXPECT_EQ(copy->read([](db::Tx& tx) {
    return tx.find("SELECT id, position, salt FROM tlog_entries", [](const db::Row& row) {
      EXPECT_TRUE(row.is_null(1));
      EXPECT_TRUE(row.bytes(2).empty());
      return row.get<Uuid>(0);
    });
  }),
            id);
  std::ifstream in(target().data / "files/ab/cd");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), "photo");
}

TEST_P(Backup, ComesBackOnPostgres) {
  mark("a", "1");
  (void)back_up();
  const auto empty = testing::fresh_database(db::Database::Engine::postgres);
  auto config = target();
  config.db = empty->url();

  ASSERT_TRUE(restore(archive_, config, clock_).has_value());

  EXPECT_THAT(marks(empty->db()), ::testing::ElementsAre("a=1"));
}

TEST_P(Backup, HoldsOneMomentWhileOthersWrite) {
  std::atomic<bool> is_done = false;
  std::atomic<int> written = 0;
  std::thread writer([&] {
    // Two rows a transaction: a backup that is not of one moment would hold an odd count.
    while (!is_done || written < 50) {
      (void)db().write([&](db::Tx& tx) -> Result<void> {
        for (const char* half : {"a", "b"})
          tx.run("INSERT INTO marks (name, value) VALUES ($1, '')",
                 std::to_string(written.load()) + half);
        return {};
      });
      ++written;
    }
  });
  while (written < 10) std::this_thread::yield();

  const auto before = written.load();
  ASSERT_TRUE(back_up().has_value());
  is_done = true;
  writer.join();

  ASSERT_TRUE(restore(archive_, target(), clock_).has_value());
  const auto count = marks(*db::open_database(target())).size();
  EXPECT_EQ(count % 2, 0U);
  EXPECT_GE(count, 2U * static_cast<std::size_t>(before));
}

TEST_P(Backup, IsForItsOwnerAlone) {
  (void)back_up();

  EXPECT_EQ(fs::status(archive_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(back_up().error().code, "backup.exists");
}

TEST_P(Backup, IsNotRestoredOverSomethingElse) {
  (void)back_up();
  fs::create_directories(target().data);
  std::ofstream(target().data / "x") << "x";

  EXPECT_EQ(restore(archive_, target(), clock_).error().code, "restore.not_empty");
}

TEST_P(Backup, IsRefusedWhenAPartWasChangedOrIsNoneOfOurs) {
  const auto refused = [&](const std::string& manifest, const std::string& part) {
    fs::remove(archive_);
    ZipWriter zip(archive_);
    zip.add_text("manifest.json", manifest);
    zip.add_text("files/x", part);
    zip.add_text("../evil", part);
    zip.finish();
    return restore(archive_, target(), clock_).error().code;
  };
  const auto manifest = [](const std::string& name, const std::string& hash) {
    return R"({"format":"ruam-backup-1","at":"","migrations":[],"tables":[],"files":[{"name":")" +
           name + R"(","sha256":")" + hash + R"("}]})";
  };

  EXPECT_EQ(refused("{}", ""), "restore.not_an_archive");
  EXPECT_EQ(refused("[", ""), "restore.not_an_archive");
  EXPECT_EQ(refused(manifest("files/x", to_hex(sha256("y"))), "x"), "restore.damaged");
  EXPECT_EQ(refused(manifest("../evil", to_hex(sha256("x"))), "x"), "restore.damaged");
  EXPECT_EQ(refused(manifest("files/missing", to_hex(sha256("x"))), "x"), "restore.damaged");
  EXPECT_FALSE(fs::exists(target().data));
}

}  // namespace
}  // namespace ruam::backup
