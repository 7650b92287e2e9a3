#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cycle/duty.hpp"
#include "platform/context.hpp"

/// Verbs of the year. All refuse unauthenticated and forbidden.
namespace ruam::cycle {

/// What an office may say of a duty.
struct DutyEdit {
  std::string name_th, name_en;
  std::optional<std::int64_t> month;
  std::string due_rule;
  std::vector<std::string> roles;
  std::int64_t remind_days = 7;
  bool is_off = false;
};
BOOST_DESCRIBE_STRUCT(DutyEdit, (), (name_th, name_en, month, due_rule, roles, remind_days, is_off))

/// A duty of the office's own. Refuses: cycle.duty_invalid.
Result<Duty> add_duty(Context& context, OfficeId office, DutyEdit edit);
/// Moves, renames, gives to other roles or switches off. `expected_version` is 0 for a shipped duty
/// that the office has not touched. Refuses: cycle.duty_not_found, cycle.duty_invalid,
/// cycle.stale (with the duty as it stands).
Result<Duty> save_duty(Context& context, OfficeId office, const std::string& duty, DutyEdit edit,
                       std::int64_t expected_version);

/// What may be said of one round. Only who may write the year types dates; who holds one of the
/// duty's roles may say that it is done or not ours.
struct RoundEdit {
  std::optional<Date> due;
  std::string circular_no;
  std::optional<Date> circular_on;
  RoundState state = RoundState::open;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(RoundEdit, (), (due, circular_no, circular_on, state, note))

/// Refuses: cycle.round_not_found, cycle.round_invalid, cycle.stale.
Result<void> save_round(Context& context, OfficeId office, const RoundKey& key, RoundEdit edit,
                        std::int64_t expected_version);

/// Reminds an office as of that day; answers how many reminders were new.
Result<int> remind(Context& context, OfficeId office, Date day);

/// Whether the actor holds one of the duty's roles in the office now.
bool holds_role(const Actor& actor, OfficeId office, const Duty& duty);

}  // namespace ruam::cycle
