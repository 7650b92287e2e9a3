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
  std::vector<std::string_view> personal = {};  ///< JSON pointers logged only as "changed"
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

/// All changes of a record, newest first.
std::vector<Entry> list(db::Tx& tx, const Ref& ref);

}  // namespace ruam::history
