#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "platform/clock.hpp"
#include "platform/context.hpp"
#include "platform/ids.hpp"

namespace ruam::db {
class Tx;
}

/// Who changed what, when and why, for every record: append-only, hash-chained per record.
namespace ruam::history {

struct Change {
  std::string action;                ///< verb, e.g. "approve"
  boost::json::value before, after;  ///< null for creation or removal
  std::string reason = {};
  std::vector<std::string_view> personal = {};  ///< JSON pointers ("*": every item), kept out
  /// In place of `after`: the canonical text of what is created, with nothing personal in it.
  std::string_view begun = {};
};

struct Entry {
  std::int64_t version;
  Instant at;
  Uuid account;
  std::string name, role, action, reason;
  boost::json::value diff;  ///< as json::diff
};

/// Records one change inside the transaction that makes it. `at` is fixed outside the write.
void record(db::Tx& tx, const Context& context, const Ref& ref, Instant at, const Change& change);

/// A change of one record among many.
struct Changed {
  Ref ref;
  Change change;
};
/// The same for many records of one kind and office, each of them once, in a few statements.
void record_all(db::Tx& tx, const Context& context, Instant at, const std::vector<Changed>& all);

/// All changes of a record, newest first.
std::vector<Entry> list(db::Tx& tx, const Ref& ref);

/// Forgets the name under which an account acted; the chain stays whole.
void erase_name(db::Tx& tx, Uuid account);

/// Recomputes every chain. One Fault for each row that is not what was written; `where` is
/// history/KIND/ID/VERSION.
std::vector<Fault> verify(db::Tx& tx);

}  // namespace ruam::history
