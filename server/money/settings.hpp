#pragma once

#include <optional>
#include <string>

#include "money/ledger.hpp"

/// What an office sets about its money, and what waits for a second person.
namespace ruam::money {

using RequestId = RecordId<struct LineRequestKind>;
inline Ref ref(RequestId id) { return {id.office, "money_request", id.uuid}; }

struct Settings {
  std::optional<Satang> approval_above = {};  ///< nothing: nobody needs to approve
  int answer_days = 15;                       ///< a receiver's time to accept a transfer
  std::int64_t version = 0;                   ///< 0: never set
  int variance_percent = 10;  ///< off its plan to date by more, a project's report needs a reason
};
BOOST_DESCRIBE_STRUCT(Settings, (), (approval_above, answer_days, version, variance_percent))

/// Refuses: money.settings_invalid with a fault per field.
Result<void> check_settings(const Settings& settings);

enum class RequestState { waiting, approved, refused, withdrawn };
BOOST_DESCRIBE_ENUM(RequestState, waiting, approved, refused, withdrawn)
enum class RequestKind { line, transfer, reversal };
BOOST_DESCRIBE_ENUM(RequestKind, line, transfer, reversal)

/// A line, transfer or reversal that nobody but another person may let pass.
struct LineRequest {
  Uuid id = {};
  RequestKind kind = RequestKind::line;
  std::string body = {};  ///< JSON of what was asked: NewLine, NewTransfer, NewReversal
  Satang amount = {};
  std::string label = {};  ///< document number
  Uuid entered_by = {}, entered_person = {};
  std::string entered_name = {};
  Instant at = {};
  RequestState state = RequestState::waiting;
  std::optional<Uuid> decided_by = {};
  std::string decided_name = {};
  std::optional<Instant> decided_at = {};
  std::string reason = {};
  std::optional<Uuid> made_id = {};  ///< the line, or the pair of a transfer
};

/// Why a payment went beyond the balance.
struct Explanation {
  std::string text, by_name;
  Instant at = {};
};

}  // namespace ruam::money
