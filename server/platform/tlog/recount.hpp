#pragma once

#include <functional>

namespace boost::json {
class value;
}
namespace ruam::db {
class Tx;
}

namespace ruam::tlog {

struct Entry;

/// What a room's tables say now about a logged entry, in the shape that was logged; null when the
/// record is gone, which is a fault unless the log has erased it too. `ruam verify` compares both.
using Recount = std::function<boost::json::value(db::Tx&, const Entry&)>;

}  // namespace ruam::tlog
