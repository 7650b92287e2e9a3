#pragma once

#include <string>
#include <string_view>

#include "followups/followup.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// What all verbs of the room share.
namespace ruam::followups {

/// One to be entered, with the decision that it comes with.
struct Entry {
  Uuid id;
  Source source;
  Plan plan;
  Instant at;
  Decision decision = Decision::undecided;
  std::string decided_by = {}, decision_reason = {};
  std::vector<WorkStep> steps = {};
};

/// Numbers and keeps it, declares where it comes from, tells.
Result<Followup> enter(db::Tx& tx, const Context& context, OfficeId office, const Entry& entry);

/// History and event of a change; `before` is nothing for a new one.
void note(db::Tx& tx, const Context& context, const Followup& now, const Followup* before,
          std::string_view action, std::string_view reason = "");

/// A way of use that says nothing is none.
Plan clean(Plan plan);

/// Refuses: followup.reason_missing.
Result<void> check_reason(const std::string& reason);
/// The owner is an office that exists and, when a person is named, one of its people; the way of
/// use is one of the list. Refuses: followup.owner_unknown, followup.use_type.
Result<void> check_names(db::Tx& tx, OfficeId own, const Plan& plan);

}  // namespace ruam::followups
