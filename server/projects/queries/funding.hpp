#pragma once

#include <map>
#include <optional>

#include <boost/describe.hpp>

#include "platform/db/db.hpp"
#include "projects/store.hpp"

/// How far allocated money covers a project, from money's own figures.
namespace ruam::projects {

/// What money covers of an approved budget, or would if it were approved now.
struct Funding {
  Satang covered, short_by;
  bool awaiting_allocation = false;  ///< «อนุมัติแล้ว รอจัดสรร»
};
BOOST_DESCRIBE_STRUCT(Funding, (), (covered, short_by, awaiting_allocation))

/// What approved projects that have not begun lack, by project; those that lack nothing are left
/// out. Empty for an office that keeps no sources of money here.
std::map<Uuid, Satang> list_awaiting(db::Tx& tx, OfficeId office);

/// Nothing while the project is written and once it has begun, and for an office that keeps no
/// sources of money here.
std::optional<Funding> find_funding(db::Tx& tx, const Record& project);

}  // namespace ruam::projects
