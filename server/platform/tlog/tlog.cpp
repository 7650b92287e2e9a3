#include "platform/tlog/tlog.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <set>
#include <thread>

#include <boost/json/parse.hpp>
#include <sodium.h>

#include "platform/db/db.hpp"
#include "platform/db/error.hpp"
#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"
#include "platform/log.hpp"
#include "platform/tlog/commitment.hpp"

namespace ruam::tlog {
namespace {

constexpr std::uint64_t tile_width = 256;
constexpr int tile_height = 8;
constexpr int most_at_once = 500;
constexpr std::string_view appended_channel = "tlog";

using Blob = std::vector<std::byte>;

Blob to_blob(const Digest& digest) {
  const auto bytes = as_bytes(digest);
  return {bytes.begin(), bytes.end()};
}

Digest digest_at(std::span<const std::byte> hashes, std::uint64_t index) {
  Digest digest;
  if ((index + 1) * digest.size() > hashes.size())
    throw db::Error("the transparency log has lost hashes");
  std::memcpy(digest.data(), hashes.data() + index * digest.size(), digest.size());
  return digest;
}

Entry read_entry(const db::Row& row) {
  const auto record = row.text(5);
  const auto position = row.get<std::optional<std::int64_t>>(6);
  return {row.get<Uuid>(0),
          {row.get<OfficeId>(1), row.get<std::string>(2), row.get<Uuid>(3)},
          row.get<Instant>(4),
          record.empty() ? boost::json::value{} : boost::json::parse(record),
          position ? std::optional(static_cast<std::uint64_t>(*position)) : std::nullopt};
}

std::optional<Blob> read_tile(db::Tx& tx, int level, std::uint64_t number) {
  return tx.find(
      "SELECT hashes FROM tlog_tiles WHERE level = $1 AND number = $2",
      [](const db::Row& row) { return row.get<Blob>(0); }, level, number);
}

/// Hash over `count` (a power of two) hashes of a tile from `first` on.
Digest fold(std::span<const std::byte> hashes, std::uint64_t first, std::uint64_t count) {
  if (count == 1) return digest_at(hashes, first);
  return node_hash(fold(hashes, first, count / 2), fold(hashes, first + count / 2, count / 2));
}

/// Tiles in memory while they grow; every full one adds a hash to the level above.
class Tiles {
 public:
  explicit Tiles(db::Tx& tx) : tx_(tx) {}

  void add(int level, std::uint64_t index, const Digest& hash) {
    auto& tile = get(level, index / tile_width);
    tile.resize((index % tile_width) * hash.size());  // a rest of a lost race is overwritten
    const auto bytes = as_bytes(hash);
    tile.insert(tile.end(), bytes.begin(), bytes.end());
    changed_.insert({level, index / tile_width});
    if ((index + 1) % tile_width == 0)
      add(level + 1, index / tile_width, fold(tile, 0, tile_width));
  }

  Nodes nodes() {
    return [this](int level, std::uint64_t number) {
      const auto& tile = get(level / tile_height, (number << (level % tile_height)) / tile_width);
      const auto count = std::uint64_t{1} << (level % tile_height);
      return fold(tile, (number * count) % tile_width, count);
    };
  }

  void save() {
    for (const auto& [level, number] : changed_)
      tx_.run(
          "INSERT INTO tlog_tiles (level, number, hashes) VALUES ($1, $2, $3) "
          "ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes",
          level, number, get(level, number));
  }

 private:
  using Place = std::pair<int, std::uint64_t>;

  Blob& get(int level, std::uint64_t number) {
    const auto found = tiles_.find({level, number});
    if (found != tiles_.end()) return found->second;
    auto stored = read_tile(tx_, level, number).value_or(Blob{});
    return tiles_.emplace(Place{level, number}, std::move(stored)).first->second;
  }

  db::Tx& tx_;
  std::map<Place, Blob> tiles_;
  std::set<Place> changed_;
};

std::uint64_t size_of(db::Tx& tx) {
  return tx
      .find("SELECT size FROM tlog_checkpoints ORDER BY size DESC LIMIT 1",
            [](const db::Row& row) { return static_cast<std::uint64_t>(row.get<std::int64_t>(0)); })
      .value_or(0);
}

struct Waiting {
  Uuid id;
  Blob commitment;
};

std::vector<Waiting> waiting(db::Tx& tx) {
  return tx.list(
      "SELECT id, commitment FROM tlog_entries WHERE position IS NULL ORDER BY id LIMIT $1",
      [](const db::Row& row) {
        return Waiting{row.get<Uuid>(0), row.get<Blob>(1)};
      },
      most_at_once);
}

Result<int> sequence_once(db::Tx& tx, const Signer& signer, Instant now) {
  tx.lock({{}, "tlog", {}});
  const auto entries = waiting(tx);
  if (entries.empty()) return 0;
  if (const auto note = checkpoint(tx); note && !signer.verifier().open(*note))
    throw db::Error("the transparency log is signed by another key: copy its tlog.key here");
  auto size = size_of(tx);
  Tiles tiles(tx);
  for (const auto& entry : entries) {
    tx.run("UPDATE tlog_entries SET position = $2 WHERE id = $1", entry.id, size);
    tiles.add(0, size, leaf_hash(entry.commitment));
    ++size;
  }
  tiles.save();
  const auto note = signer.sign({signer.verifier().name(), size, root(size, tiles.nodes())});
  tx.run("INSERT INTO tlog_checkpoints (size, at, note) VALUES ($1, $2, $3)", size, now, note);
  return static_cast<int>(entries.size());
}

constexpr std::string_view into =
    "INSERT INTO tlog_entries (id, office_id, kind, record_id, at, record, salt, commitment)";

Uuid add(db::Rows& rows, const Ref& ref, Instant at, const boost::json::value& record) {
  const auto id = new_uuid();
  const auto text = json::canonical(record);
  std::array<std::byte, 32> salt;
  randombytes_buf(salt.data(), salt.size());
  rows.add(id, ref.office, ref.kind, ref.uuid, at, text, std::span<const std::byte>(salt),
           to_blob(commitment_of(salt, ref, at, text)));
  return id;
}

}  // namespace

Digest commitment_of(std::span<const std::byte> salt, const Ref& ref, Instant at,
                     std::string_view record) {
  // Canonical JSON: the members in order, the record as it is stored.
  const auto entry = "{\"at\":\"" + to_string(at) + "\",\"id\":\"" + ref.uuid.to_string() +
                     "\",\"kind\":\"" + ref.kind + "\",\"office\":\"" +
                     ref.office.uuid.to_string() + "\",\"record\":" + std::string(record) + "}";
  return Sha256().add(salt).add(entry).finish();
}

Uuid append(db::Tx& tx, const Ref& ref, Instant at, const boost::json::value& record) {
  db::Rows rows{into};
  const auto id = add(rows, ref, at, record);
  rows.insert(tx);
  tx.notify(appended_channel);
  return id;
}

void append_all(db::Tx& tx, Instant at, const std::vector<Logged>& all) {
  db::Rows rows{into};
  for (const auto& one : all) add(rows, one.ref, at, one.record);
  rows.insert(tx);
  tx.notify(appended_channel);
}

void erase(db::Tx& tx, const Ref& ref) {
  tx.run(
      "UPDATE tlog_entries SET record = '', salt = $4 "
      "WHERE office_id = $1 AND kind = $2 AND record_id = $3",
      ref.office, ref.kind, ref.uuid, std::span<const std::byte>{});
}

std::vector<Entry> list(db::Tx& tx, const Ref& ref) {
  return tx.list(
      "SELECT id, office_id, kind, record_id, at, record, position FROM tlog_entries "
      "WHERE office_id = $1 AND kind = $2 AND record_id = $3 ORDER BY id",
      read_entry, ref.office, ref.kind, ref.uuid);
}

int sequence(db::Database& db, const Signer& signer, Instant now) {
  return db.write([&](db::Tx& tx) { return sequence_once(tx, signer, now); }).value();
}

int count_waiting(db::Tx& tx) {
  return *tx.find("SELECT count(*) FROM tlog_entries WHERE position IS NULL",
                  [](const db::Row& row) { return row.get<int>(0); });
}

std::optional<std::string> checkpoint(db::Tx& tx) {
  return tx.find("SELECT note FROM tlog_checkpoints ORDER BY size DESC LIMIT 1",
                 [](const db::Row& row) { return row.get<std::string>(0); });
}

std::optional<std::string> tile(db::Tx& tx, int level, std::uint64_t number, int width) {
  const auto stored = read_tile(tx, level, number);
  const auto bytes = static_cast<std::size_t>(width) * sizeof(Digest);
  if (!stored || width < 1 || stored->size() < bytes) return std::nullopt;
  return std::string(reinterpret_cast<const char*>(stored->data()), bytes);
}

std::optional<std::string> entry_bundle(db::Tx& tx, std::uint64_t number, int width) {
  std::string bundle;
  int count = 0;
  tx.each(
      "SELECT commitment FROM tlog_entries WHERE position >= $1 AND position < $2 "
      "ORDER BY position",
      [&](const db::Row& row) {
        const auto entry = row.bytes(0);
        bundle += static_cast<char>(entry.size() >> 8);
        bundle += static_cast<char>(entry.size() & 0xFF);
        bundle.append(reinterpret_cast<const char*>(entry.data()), entry.size());
        ++count;
      },
      number * tile_width, number * tile_width + static_cast<std::uint64_t>(width));
  if (width < 1 || count < width) return std::nullopt;
  return bundle;
}

Nodes stored_nodes(db::Tx& tx) {
  return [tiles = std::make_shared<Tiles>(tx)](int level, std::uint64_t number) {
    return tiles->nodes()(level, number);
  };
}

struct Sequencer::Impl {
  db::Database& db;
  const Clock& clock;
  Signer signer;
  std::mutex mutex = {};
  std::condition_variable wake = {};
  bool has_news = true;      // guarded by mutex
  bool is_stopping = false;  // guarded by mutex
  std::thread thread = {};

  void hear() {
    {
      const std::lock_guard lock(mutex);
      has_news = true;
    }
    wake.notify_all();
  }

  void loop() {
    std::unique_lock lock(mutex);
    while (!is_stopping) {
      has_news = false;
      lock.unlock();
      try {
        while (sequence(db, signer, clock.now()) == most_at_once) continue;
      } catch (const std::exception& e) {
        log::error("the transparency log cannot grow", {{"error", e.what()}});
      }
      lock.lock();
      wake.wait_for(lock, std::chrono::seconds(10), [&] { return is_stopping || has_news; });
    }
  }
};

Sequencer::Sequencer(db::Database& db, const Clock& clock, Signer signer)
    : impl_(new Impl{db, clock, std::move(signer)}) {
  db.listen(std::string(appended_channel), [known = std::weak_ptr(impl_)](auto) {
    if (const auto impl = known.lock()) impl->hear();
  });
  impl_->thread = std::thread([impl = impl_.get()] { impl->loop(); });
}

Sequencer::~Sequencer() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->is_stopping = true;
  }
  impl_->wake.notify_all();
  impl_->thread.join();
}

}  // namespace ruam::tlog
