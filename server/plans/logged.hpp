#pragma once

#include <boost/json/value.hpp>

#include "plans/deployment.hpp"
#include "platform/tlog/tlog.hpp"

/// What the transparency log keeps of this room, everything but names; and the same as the tables
/// have it now.
namespace ruam::plans {

inline constexpr std::string_view adoption_kind = "plan_adoption";

boost::json::value logged(const Edition& edition);
boost::json::value recount_edition(db::Tx& tx, const tlog::Entry& entry);
boost::json::value logged(const Adoption& adoption);
boost::json::value recount_adoption(db::Tx& tx, const tlog::Entry& entry);

}  // namespace ruam::plans
