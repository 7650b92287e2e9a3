#pragma once

#include <span>
#include <string>
#include <vector>

#include "cycle/wire.hpp"
#include "cycle/year.hpp"
#include "platform/context.hpp"
#include "platform/room.hpp"

/// Read models: the year's calendar, what waits, who was reminded.
namespace ruam::cycle {

/// Who asks, on which day, and how pages of the web app are reached from outside.
struct Viewer {
  const Actor& actor;
  Date today;
  std::string origin;  ///< "https://ruam.example.go.th"; chat texts carry it
};

/// Refuses: forbidden.
Result<wire::Year> view_year(db::Tx& tx, const Viewer& viewer, OfficeId office,
                             std::int64_t fiscal_year);
/// Refuses: forbidden, cycle.round_not_found.
Result<wire::Round> view_round(db::Tx& tx, const Viewer& viewer, OfficeId office,
                               const RoundKey& key);
/// What the reader was reminded of in the last 90 days, newest first; `all` for everybody's, which
/// only who keeps the year may ask. Refuses: forbidden.
enum class Whose { mine, all };
Result<wire::Reminders> view_reminders(db::Tx& tx, const Viewer& viewer, OfficeId office,
                                       Whose whose);

/// Rounds that have come to life and wait for a role that the actor holds.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office);

/// Duties as records: "duty" is one round.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::cycle
