#pragma once

#include <string>

#include "committees/store.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// What the verbs of this room share.
namespace ruam::committees {

/// What happened, when and why.
struct What {
  Instant at;
  std::string action;
  std::string reason = {};
};

Problem stale(std::string code, std::int64_t version);

/// Writes the committee with its next version, its history, edges and event.
void keep(db::Tx& tx, const Context& context, const What& what, const Committee* before,
          Committee& now);
/// The same of a member: names are not in the history.
void keep(db::Tx& tx, const Context& context, const What& what, const Member* before, Member& now);
/// Takes a proposed member away.
void drop(db::Tx& tx, const Context& context, const What& what, const Member& member);
void keep(db::Tx& tx, const Context& context, const What& what, const Order* before, Order& now);

/// A committee that may still be changed. Refuses: committee.not_found, committee.ended.
Result<Committee> open_committee(db::Tx& tx, CommitteeId id);

/// What it steers must be open to who says so. Refuses: committee.steered_unknown.
Result<void> check_steered(db::Tx& tx, const Context& context, OfficeId office,
                           const std::vector<Steered>& all, const Describe& describe);

}  // namespace ruam::committees
