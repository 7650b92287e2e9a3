#include <algorithm>
#include <cstring>

#include <boost/json/parse.hpp>

#include "platform/db/db.hpp"
#include "platform/db/error.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/commitment.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::tlog {
namespace {

constexpr std::uint64_t width = 256;
constexpr std::string_view entry_columns =
    "SELECT id, office_id, kind, record_id, at, record, position, salt, commitment "
    "FROM tlog_entries ";

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
    tx_.each(std::string(entry_columns) + "WHERE position IS NOT NULL ORDER BY position",
             [&](const db::Row& row) { check_entry(row); });
    // What no tree vouches for yet still has its commitment and its record.
    tx_.each(std::string(entry_columns) + "WHERE position IS NULL ORDER BY id",
             [&](const db::Row& row) { check_content(row, true); });
    for (std::size_t level = 0; levels_[level].size() >= width; ++level) {
      const auto& below = levels_[level];
      std::vector<Digest> above;
      for (std::size_t i = 0; i + width <= below.size(); i += width)
        above.push_back(fold(below, i, width));
      levels_.push_back(std::move(above));
    }
  }

  void check_entry(const db::Row& row) {
    const auto index = levels_[0].size();
    names_.push_back(name_of(row));
    const bool is_in_place = row.get<std::int64_t>(6) == static_cast<std::int64_t>(index);
    const bool is_whole = check_content(row, is_in_place);
    auto leaf = leaf_hash(row.bytes(8));
    // A changed record must not make its hashes look changed as well.
    if (!is_whole && index < stored_.size()) leaf = stored_[index];
    levels_[0].push_back(leaf);
  }

  static Ref ref_of(const db::Row& row) {
    return {row.get<OfficeId>(1), row.get<std::string>(2), row.get<Uuid>(3)};
  }

  static std::string name_of(const db::Row& row) {
    return row.get<std::string>(2) + "/" + row.get<Uuid>(3).to_string();
  }

  /// Whether the entry is what was committed to; if so, its record is compared as well.
  bool check_content(const db::Row& row, bool is_in_place) {
    const bool is_erased = row.text(5).empty() && row.bytes(7).empty();
    const bool is_whole = is_in_place && (is_erased || is_committed(row));
    if (!is_whole) add("tlog/" + name_of(row), "verify.record_changed");
    if (is_whole && !is_erased && !says_the_same(row))
      add("tlog/" + name_of(row), "verify.record_differs");
    return is_whole;
  }

  static bool is_committed(const db::Row& row) {
    try {
      const auto again = commitment_of(row.bytes(7), ref_of(row), row.get<Instant>(4), row.text(5));
      return std::ranges::equal(as_bytes(again), row.bytes(8));
    } catch (const std::exception&) {
      return false;  // a time that is none any more
    }
  }

  /// Whether the rooms' tables still say what was logged.
  bool says_the_same(const db::Row& row) {
    const auto found = recounts_.find(row.text(2));
    if (found == recounts_.end()) return true;
    const auto position = row.get<std::optional<std::int64_t>>(6);
    const Entry entry{
        row.get<Uuid>(0), ref_of(row), row.get<Instant>(4), boost::json::parse(row.text(5)),
        position ? std::optional(static_cast<std::uint64_t>(*position)) : std::nullopt};
    try {
      const auto now = found->second(tx_, entry);
      return !now.is_null() && json::canonical(now) == row.text(5);
    } catch (const db::Unavailable&) {
      throw;
    } catch (const std::exception&) {
      return false;  // a column that cannot be read any more
    }
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
