#include <algorithm>
#include <cstring>

#include <boost/json/parse.hpp>

#include "platform/db/db.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::tlog {
namespace {

constexpr std::uint64_t width = 256;

/// Everything recomputed from the entries, compared with everything stored.
class Audit {
 public:
  Audit(db::Tx& tx, const std::map<std::string, Recount, std::less<>>& recounts)
      : tx_(tx), recounts_(recounts) {}

  std::vector<Fault> run(const std::optional<Verifier>& key) {
    read_level_zero();
    check_entries();
    for (std::size_t level = 0; level < levels_.size(); ++level) check_level(level);
    check_checkpoints(key);
    return std::move(faults_);
  }

 private:
  void read_level_zero() {
    tx_.each("SELECT hashes FROM tlog_tiles WHERE level = 0 ORDER BY number",
             [&](const db::Row& row) {
               const auto hashes = row.bytes(0);
               for (std::size_t at = 0; at + 32 <= hashes.size(); at += 32) {
                 std::memcpy(stored_.emplace_back().data(), hashes.data() + at, 32);
               }
             });
  }

  void check_entries() {
    levels_.emplace_back();
    tx_.each(
        "SELECT id, office_id, kind, record_id, at, record, position, salt, commitment "
        "FROM tlog_entries WHERE position IS NOT NULL ORDER BY position",
        [&](const db::Row& row) { check_entry(row); });
    for (std::size_t level = 0; levels_[level].size() >= width; ++level) {
      const auto& below = levels_[level];
      std::vector<Digest> above;
      for (std::size_t i = 0; i + width <= below.size(); i += width)
        above.push_back(fold(below, i, width));
      levels_.push_back(std::move(above));
    }
  }

  void check_entry(const db::Row& row) {
    const auto name = row.get<std::string>(2) + "/" + row.get<Uuid>(3).to_string();
    const auto index = levels_[0].size();
    names_.push_back(name);
    const auto record = row.text(5);
    const auto commitment = row.bytes(8);
    const bool is_erased = record.empty() && row.bytes(7).empty();
    const auto again = Sha256().add(row.bytes(7)).add(record).finish();
    const bool is_whole = (is_erased || std::ranges::equal(as_bytes(again), commitment)) &&
                          row.get<std::int64_t>(6) == static_cast<std::int64_t>(index);
    if (!is_whole) add("tlog/" + name, "verify.record_changed");
    auto leaf = leaf_hash(commitment);
    // A changed record must not make its hashes look changed as well.
    if (!is_whole && index < stored_.size()) leaf = stored_[index];
    levels_[0].push_back(leaf);
    if (is_whole && !is_erased) recount(row, name);
  }

  void recount(const db::Row& row, const std::string& name) {
    const auto found = recounts_.find(row.text(2));
    if (found == recounts_.end()) return;
    const Entry entry{row.get<Uuid>(0),
                      {row.get<OfficeId>(1), row.get<std::string>(2), row.get<Uuid>(3)},
                      row.get<Instant>(4),
                      boost::json::parse(row.text(5)),
                      static_cast<std::uint64_t>(row.get<std::int64_t>(6))};
    const auto now = found->second(tx_, entry);
    if (!now.is_null() && json::canonical(now) != row.text(5))
      add("tlog/" + name, "verify.record_differs");
  }

  void check_level(std::size_t level) {
    const auto& expected = levels_[level];
    std::size_t index = 0;
    tx_.each(
        "SELECT number, hashes FROM tlog_tiles WHERE level = $1 ORDER BY number",
        [&](const db::Row& row) {
          const auto hashes = row.bytes(1);
          for (std::size_t at = 0; at + 32 <= hashes.size(); at += 32, ++index)
            check_hash(level, index, hashes.subspan(at, 32));
        },
        level);
    if (index != expected.size())
      add("tlog/tile/" + std::to_string(level) + "/" + std::to_string(index / width),
          "verify.hashes_missing");
  }

  void check_hash(std::size_t level, std::size_t index, std::span<const std::byte> hash) {
    const auto& expected = levels_[level];
    if (index < expected.size() && std::ranges::equal(as_bytes(expected[index]), hash)) return;
    const auto first = index << (8 * level);
    const auto last = std::min(names_.size(), (index + 1) << (8 * level)) - 1;
    add("tlog/tile/" + std::to_string(level) + "/" + std::to_string(index / width),
        "verify.hash_changed", first < names_.size() ? names_[first] : "", names_[last]);
  }

  void check_checkpoints(const std::optional<Verifier>& key) {
    std::uint64_t newest = 0;
    tx_.each("SELECT size, note FROM tlog_checkpoints ORDER BY size", [&](const db::Row& row) {
      newest = static_cast<std::uint64_t>(row.get<std::int64_t>(0));
      const auto said = key ? key->open(row.text(1)) : read_unverified(row.text(1));
      const bool is_right = said && said->size == newest && newest <= levels_[0].size() &&
                            said->root == root(newest, nodes());
      if (!is_right) add("tlog/checkpoint/" + std::to_string(newest), "verify.checkpoint_changed");
    });
    if (newest != levels_[0].size())
      add("tlog/checkpoint/" + std::to_string(newest), "verify.checkpoint_missing");
  }

  Nodes nodes() const {
    return [this](int level, std::uint64_t number) {
      const auto count = std::uint64_t{1} << (level % 8);
      return fold(levels_[static_cast<std::size_t>(level / 8)], number * count, count);
    };
  }

  static Digest fold(const std::vector<Digest>& hashes, std::uint64_t first, std::uint64_t count) {
    if (count == 1) return hashes[first];
    return node_hash(fold(hashes, first, count / 2), fold(hashes, first + count / 2, count / 2));
  }

  void add(std::string where, std::string code, std::string record = {}, std::string last = {}) {
    Fault fault{std::move(where), std::move(code), {}};
    if (!record.empty()) fault.params = {{"record", std::move(record)}, {"last", std::move(last)}};
    faults_.push_back(std::move(fault));
  }

  db::Tx& tx_;
  const std::map<std::string, Recount, std::less<>>& recounts_;
  std::vector<Digest> stored_;               ///< level 0 as stored
  std::vector<std::vector<Digest>> levels_;  ///< recomputed, lowest first
  std::vector<std::string> names_;           ///< KIND/ID by position
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<Fault> verify(db::Tx& tx, const std::optional<Verifier>& key,
                          const std::map<std::string, Recount, std::less<>>& recounts) {
  return Audit(tx, recounts).run(key);
}

}  // namespace ruam::tlog
