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

/// What a room's tables say now about a logged entry, in the shape that was logged; null when it
/// cannot tell any more (erased). `ruam verify` compares it with the log.
using Recount = std::function<boost::json::value(db::Tx&, const Entry&)>;

}  // namespace ruam::tlog
