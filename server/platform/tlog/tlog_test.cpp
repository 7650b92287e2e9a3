#include "platform/tlog/tlog.hpp"

#include <atomic>
#include <thread>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <gmock/gmock.h>

#include "platform/db/db.hpp"
#include "platform/db/error.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::tlog {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

class Tlog : public testing::OnBothEngines {
 protected:
  Ref append(int n) {
    const Ref ref{office_, "project", new_uuid()};
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tlog::append(tx, ref, clock_.now(), boost::json::object{{"n", n}, {"title", "ก"}});
      return {};
    });
    return ref;
  }

  int sequence() { return tlog::sequence(db(), signer_, clock_.now()); }

  template <class F>
  auto read(F&& f) {
    return db().read([&](db::Tx& tx) { return f(tx); });
  }

  Checkpoint head() {
    return *signer_.verifier().open(*read([](db::Tx& tx) { return checkpoint(tx); }));
  }

  std::vector<std::string> faults(
      const std::map<std::string, Recount, std::less<>>& recounts = {}) {
    std::vector<std::string> where;
    for (const auto& fault :
         read([&](db::Tx& tx) { return verify(tx, signer_.verifier(), recounts); }))
      where.push_back(fault.where);
    return where;
  }

  void run(const std::string& sql) {
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tx.run(sql);
      return {};
    });
  }

  /// Flips the lowest bit of one byte of a blob column, in the same way on both engines.
  void flip(const std::string& table, const std::string& column, const std::string& where,
            std::size_t byte) {
    auto blob = *read([&](db::Tx& tx) {
      return tx.find("SELECT " + column + " FROM " + table + " WHERE " + where,
                     [](const db::Row& row) { return row.get<std::vector<std::byte>>(0); });
    });
    blob[byte] ^= std::byte{1};
    (void)db().write([&](db::Tx& tx) -> Result<void> {
      tx.run("UPDATE " + table + " SET " + column + " = $1 WHERE " + where, blob);
      return {};
    });
  }

  testing::FakeClock clock_;
  OfficeId office_{new_uuid()};
  Signer signer_ = Signer::make("office.example");
};

RUAM_ON_BOTH_ENGINES(Tlog);

TEST_P(Tlog, ProvesWhatWasLoggedAgainstASignedHead) {
  std::vector<Ref> refs;
  for (int i = 0; i < 7; ++i) refs.push_back(append(i));
  EXPECT_EQ(sequence(), 7);
  const auto first = head();
  for (int i = 7; i < 300; ++i) refs.push_back(append(i));
  EXPECT_EQ(sequence(), 293);
  const auto second = head();
  EXPECT_EQ(second.size, 300U);

  read([&](db::Tx& tx) {
    const auto entry = tlog::list(tx, refs[5]).at(0);
    EXPECT_EQ(entry.record, boost::json::parse(R"({"n":5,"title":"ก"})"));
    const auto bundle = *entry_bundle(tx, 0);
    EXPECT_EQ(bundle.size(), 256U * 34);
    const auto commitment = bundle.substr(*entry.position * 34 + 2, 32);
    const auto leaf = leaf_hash(std::as_bytes(std::span(commitment)));
    const auto nodes = stored_nodes(tx);
    EXPECT_TRUE(is_included(leaf, *entry.position, 300,
                            inclusion_proof(*entry.position, 300, nodes), second.root));
    EXPECT_TRUE(is_consistent(7, first.root, 300, second.root, consistency_proof(7, 300, nodes)));
    return 0;
  });
}

TEST_P(Tlog, ServesFullAndPartialTiles) {
  for (int i = 0; i < 258; ++i) append(i);
  sequence();

  read([](db::Tx& tx) {
    EXPECT_EQ(tile(tx, 0, 0)->size(), 256U * 32);
    EXPECT_EQ(tile(tx, 0, 1, 2)->size(), 2U * 32);
    EXPECT_EQ(tile(tx, 0, 1, 3), std::nullopt);
    EXPECT_EQ(tile(tx, 1, 0, 1)->size(), 32U);
    EXPECT_EQ(tile(tx, 2, 0, 1), std::nullopt);
    EXPECT_EQ(entry_bundle(tx, 1, 2)->size(), 2U * 34);
    EXPECT_EQ(entry_bundle(tx, 1, 3), std::nullopt);
    return 0;
  });
}

TEST_P(Tlog, DoesNotGrowUnderAnotherKey) {
  append(1);
  sequence();
  append(2);
  signer_ = Signer::make("office.example");

  EXPECT_THROW(sequence(), db::Error);
}

TEST_P(Tlog, LogsNothingOfARefusedWrite) {
  (void)db().write([&](db::Tx& tx) -> Result<void> {
    tlog::append(tx, {office_, "project", new_uuid()}, clock_.now(), 1);
    return Problem{Kind::conflict, "test.refused"};
  });

  EXPECT_EQ(sequence(), 0);
  EXPECT_EQ(read([](db::Tx& tx) { return checkpoint(tx); }), std::nullopt);
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Tlog, StaysWholeWhenARecordIsErased) {
  append(1);
  const auto erased = append(2);
  sequence();

  (void)db().write([&](db::Tx& tx) -> Result<void> {
    erase(tx, erased);
    return {};
  });

  EXPECT_THAT(faults(), IsEmpty());
  EXPECT_TRUE(read([&](db::Tx& tx) { return tlog::list(tx, erased).at(0).record.is_null(); }));
}

TEST_P(Tlog, NamesTheRecordOfAFlippedByte) {
  append(1);
  sequence();
  const auto changed = append(2);
  sequence();
  for (int i = 0; i < 300; ++i) append(i);
  sequence();
  EXPECT_THAT(faults(), IsEmpty());
  const auto name = "tlog/project/" + changed.uuid.to_string();

  run("UPDATE tlog_entries SET record = '{\"n\":3,\"title\":\"ก\"}' WHERE position = 1");
  EXPECT_THAT(faults(), ElementsAre(name));
  run("UPDATE tlog_entries SET record = '{\"n\":2,\"title\":\"ก\"}' WHERE position = 1");
  EXPECT_THAT(faults(), IsEmpty());
  for (const auto* column : {"salt", "commitment"}) {
    flip("tlog_entries", column, "position = 1", 9);
    EXPECT_THAT(faults(), ElementsAre(name)) << column;
    flip("tlog_entries", column, "position = 1", 9);
  }
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Tlog, NamesTheTileAndItsRecordOfAFlippedByte) {
  for (int i = 0; i < 300; ++i) append(i);
  sequence();
  const auto record = *read([](db::Tx& tx) {
    return tx.find("SELECT record_id FROM tlog_entries WHERE position = 260",
                   [](const db::Row& row) { return row.get<Uuid>(0); });
  });

  flip("tlog_tiles", "hashes", "level = 0 AND number = 1", 32 * 4 + 7);
  const auto found = read([&](db::Tx& tx) { return verify(tx, signer_.verifier()); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].where, "tlog/tile/0/1");
  EXPECT_EQ(found[0].params.at("record"), "project/" + record.to_string());
  flip("tlog_tiles", "hashes", "level = 0 AND number = 1", 32 * 4 + 7);
  flip("tlog_tiles", "hashes", "level = 1", 1);
  EXPECT_THAT(faults(), ElementsAre("tlog/tile/1/0"));
}

TEST_P(Tlog, NoticesAChangedHeadAndARemovedEntry) {
  for (int i = 0; i < 3; ++i) append(i);
  sequence();

  run("UPDATE tlog_checkpoints SET note = 'x' || note");
  EXPECT_THAT(faults(), ElementsAre("tlog/checkpoint/3"));
  run("UPDATE tlog_checkpoints SET note = substr(note, 2)");
  run("DELETE FROM tlog_entries WHERE position = 2");
  EXPECT_THAT(faults(), ::testing::Contains("tlog/checkpoint/3"));
}

TEST_P(Tlog, ComparesWithWhatTheRoomsSayNow) {
  const auto kept = append(1), changed = append(2), gone = append(3);
  sequence();
  const Recount recount = [&](db::Tx&, const Entry& entry) -> boost::json::value {
    if (entry.ref == gone) return nullptr;
    return boost::json::object{{"n", entry.ref == kept ? 1 : 7}, {"title", "ก"}};
  };

  EXPECT_THAT(faults({{"project", recount}}),
              UnorderedElementsAre("tlog/project/" + changed.uuid.to_string(),
                                   "tlog/project/" + gone.uuid.to_string()));
}

TEST_P(Tlog, NamesAnAlteredEntryThatStillWaitsForTheTree) {
  const auto waiting = append(1);
  append(2);
  EXPECT_THAT(faults(), IsEmpty());

  (void)db().write([&](db::Tx& tx) -> Result<void> {
    tx.run("UPDATE tlog_entries SET record = $1 WHERE record_id = $2",
           std::string(R"({"n":3,"title":"ก"})"), waiting.uuid);
    return {};
  });

  EXPECT_THAT(faults(), ElementsAre("tlog/project/" + waiting.uuid.to_string()));
}

TEST_P(Tlog, CommitsToWhoseRecordItIsAndWhen) {
  append(1);
  sequence();
  for (const std::string column : {"kind", "at"}) {
    const auto other =
        column == "kind" ? "projecu" : to_string(clock_.now() + std::chrono::seconds{1});
    const auto was = *read([&](db::Tx& tx) {
      return tx.find("SELECT " + column + " FROM tlog_entries",
                     [](const db::Row& row) { return row.get<std::string>(0); });
    });
    run("UPDATE tlog_entries SET " + column + " = '" + other + "'");
    EXPECT_EQ(faults().size(), 1U) << column;
    run("UPDATE tlog_entries SET " + column + " = '" + was + "'");
  }
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Tlog, GrowsByItselfWhateverManyWritersDo) {
  Sequencer sequencer(db(), clock_, signer_);
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      for (int n = 0; n < 10; ++n) append(n);
    });
  for (auto& client : clients) client.join();

  while (read([](db::Tx& tx) {
           return *tx.find("SELECT count(*) FROM tlog_entries WHERE position IS NULL",
                           [](const db::Row& row) { return row.get<int>(0); });
         }) > 0)
    std::this_thread::yield();

  EXPECT_EQ(head().size, 80U);
  EXPECT_THAT(faults(), IsEmpty());
}

}  // namespace
}  // namespace ruam::tlog
