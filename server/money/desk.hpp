#pragma once

#include "money/actions.hpp"
#include "money/settings.hpp"

/// The second person, the settings, and payments that must be explained. All refuse
/// unauthenticated and forbidden.
namespace ruam::money {

inline constexpr Permission approve_permission{"money.approve"},
    settings_permission{"money.settings"};

struct ReversalOf {
  Uuid line_id = {};
  NewReversal reversal = {};
};
BOOST_DESCRIBE_STRUCT(ReversalOf, (), (line_id, reversal))

/// Exactly one of the three.
struct NewRequest {
  std::optional<NewLine> line = {};
  std::optional<NewTransfer> transfer = {};
  std::optional<ReversalOf> reversal = {};
};
BOOST_DESCRIBE_STRUCT(NewRequest, (), (line, transfer, reversal))

/// Asks another person to let a line pass; it counts nowhere until then. Refuses:
/// money.one_of_three, money.line_invalid, money.source_not_found, money.line_not_found,
/// money.kind_by_transfer.
Result<RequestId> ask(Context& context, OfficeId office, const NewRequest& request);

/// Lets it pass: the line is made as asked for, with all rules checked now, entered by who asked
/// and approved by this actor. Of two that approve at once one makes it, the other is refused.
/// Refuses: money.request_not_found, money.request_decided, money.same_person, and what making it
/// refuses.
Result<void> approve(Context& context, RequestId id);

/// Says no; who asked takes it back by the same. Refuses: money.request_not_found,
/// money.request_decided, money.reason_missing.
Result<void> refuse(Context& context, RequestId id, std::string reason);

/// Refuses: money.settings_invalid, money.stale.
Result<void> change_settings(Context& context, OfficeId office, Settings settings,
                             std::int64_t expected_version);

/// Says why a payment went beyond the balance. Refuses: money.line_not_found, money.not_overdrawn,
/// money.explained_already, money.reason_missing.
Result<void> explain(Context& context, LineId id, std::string text);

}  // namespace ruam::money
