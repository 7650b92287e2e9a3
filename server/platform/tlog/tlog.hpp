#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "platform/context.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"
#include "platform/tlog/checkpoint.hpp"
#include "platform/tlog/recount.hpp"
#include "platform/tlog/tree.hpp"

namespace ruam::db {
class Tx;
class Database;
}  // namespace ruam::db

/// The transparency log: what was decided stays provable, and who sees a head can prove any change.
/// A tree leaf is SHA-256(salt ‖ canonical entry), so the tree stays whole when a record is erased.
namespace ruam::tlog {

struct Entry {
  Uuid id;
  Ref ref;
  Instant at;
  boost::json::value record;              ///< null once erased
  std::optional<std::uint64_t> position;  ///< nothing until it is in the tree
};

/// Logs a record inside the transaction that makes it (an approval, a ledger line, a result ...).
/// `record` holds no floats. It is in the tree after the next sequence(), within a second.
Uuid append(db::Tx& tx, const Ref& ref, Instant at, const boost::json::value& record);

/// A record to log among many.
struct Logged {
  Ref ref;
  boost::json::value record;
};
void append_all(db::Tx& tx, Instant at, const std::vector<Logged>& all);

/// Erases what was logged about a record; the tree keeps only what nobody can guess.
void erase(db::Tx& tx, const Ref& ref);

/// What was logged about a record, oldest first.
std::vector<Entry> list(db::Tx& tx, const Ref& ref);

/// Puts waiting entries into the tree, at most 500, and signs its new head; answers how many.
/// Throws db::Error when the log so far was signed by another key.
int sequence(db::Database& db, const Signer& signer, Instant now);

/// How many entries are not in the tree yet.
int count_waiting(db::Tx& tx);

/// The newest signed head; nothing while the log is empty.
std::optional<std::string> checkpoint(db::Tx& tx);
/// The first `width` hashes of a tile (C2SP tlog-tiles), or nothing when there are not so many.
std::optional<std::string> tile(db::Tx& tx, int level, std::uint64_t number, int width = 256);
/// The entries (commitments) below a tile of level 0, each after its length in two bytes.
std::optional<std::string> entry_bundle(db::Tx& tx, std::uint64_t number, int width = 256);

/// The stored tree, for proofs within this transaction.
Nodes stored_nodes(db::Tx& tx);

/// Recomputes everything, also of entries that wait for the tree. Faults: tlog/KIND/ID for a
/// record, tlog/tile/LEVEL/NUMBER for hashes, tlog/checkpoint/SIZE for a head. `key` is nothing
/// when only the database is at hand.
std::vector<Fault> verify(db::Tx& tx, const std::optional<Verifier>& key,
                          const std::map<std::string, Recount, std::less<>>& recounts = {});

/// Sequences from a thread of its own after every commit that appended.
class Sequencer {
 public:
  Sequencer(db::Database& db, const Clock& clock, Signer signer);
  ~Sequencer();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  ///< shared with the database's listener, which may outlive us
};

}  // namespace ruam::tlog
