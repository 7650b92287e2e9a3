#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/holidays.hpp"
#include "platform/actor.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Duties of an office's year, their rounds and the days on which they remind (FORMS §17). No I/O.
namespace ruam::cycle {

inline constexpr Permission read_year{"year.read"};
inline constexpr Permission write_year{"year.write"};

enum class RuleKind {
  day,          ///< day:N of the month
  last,         ///< last day of the month
  quarter_end,  ///< q_end+N: days after the quarter that ended before the month
  year_end,     ///< fy_end+N: days after the fiscal year that ended before the month
  month,        ///< sometime in the month
  circular,     ///< the date comes by letter each year
  event         ///< follows another record
};

struct DueRule {
  RuleKind kind = RuleKind::month;
  int number = 0;

  friend bool operator==(const DueRule&, const DueRule&) = default;
};

/// `day:5`, `last`, `q_end+20`, `fy_end+90`, `month`, `circular`, `event`; nothing for other text.
std::optional<DueRule> parse_rule(std::string_view text);
std::string to_string(DueRule rule);

/// What an office is to do once a year or every month; a row of the list `office_year` as the
/// office has it, or one of its own.
struct Duty {
  std::string id;        ///< "OY-10-04", "OWN-…"
  std::int64_t seq = 0;  ///< place in the year's list
  std::string name_th, name_en;
  std::optional<std::int64_t> month;  ///< 1 to 12; nothing: every month
  std::string due_rule = "month";     ///< see parse_rule
  std::vector<std::string> roles;
  std::int64_t remind_days = 7;  ///< first reminder before the due day
  bool is_off = false;
  bool is_own = false;
  bool is_approximate = false;  ///< not seen in a source: «กำหนดโดยประมาณ»
  std::string documents, note;
  std::int64_t version = 0;  ///< 0: the office has not touched it
};
BOOST_DESCRIBE_STRUCT(Duty, (),
                      (id, seq, name_th, name_en, month, due_rule, roles, remind_days, is_off,
                       is_own, is_approximate, documents, note, version))

/// Refuses: cycle.duty_invalid with a fault per field.
Result<void> check_duty(const Duty& duty);

enum class RoundState { open, done, skipped };
BOOST_DESCRIBE_ENUM(RoundState, open, done, skipped)

/// What the office said of one round: a date typed from the circular, that it is done.
struct RoundFacts {
  std::optional<Date> typed_due;
  std::string circular_no;
  std::optional<Date> circular_on;
  RoundState state = RoundState::open;
  std::optional<Date> done_on;
  std::string done_by, note;
  std::int64_t version = 0;  ///< 0: nothing said yet
};

/// One time that a duty falls due: fiscal year and month (0: whenever something happens).
struct RoundKey {
  std::string duty;
  std::int64_t fiscal_year = 0, month = 0;

  friend auto operator<=>(const RoundKey&, const RoundKey&) = default;
};

struct Round {
  RoundKey key;
  Uuid id;
  RoundFacts facts;
  std::optional<Date> nominal;  ///< as the rule or the letter has it
  std::optional<Date> due;      ///< the last working day not after it
  bool is_whole_month = false;  ///< due is the end of a month in which it is to happen
};

/// The same for the same round in every process, without a row: SHA-256 in the form of a UUID.
Uuid round_id(OfficeId office, const RoundKey& key);

/// The months of the fiscal year in which the duty falls, October first; {0} for an event.
std::vector<std::int64_t> months_of(const Duty& duty);
/// First day of that month of the fiscal year (Buddhist era).
Date first_of_month(std::int64_t fiscal_year, std::int64_t month);
/// The day that the rule names; nothing for circular and event.
std::optional<Date> nominal_due(DueRule rule, std::int64_t fiscal_year, std::int64_t month);

Round make_round(OfficeId office, const Duty& duty, RoundKey key, RoundFacts facts,
                 const Calendar& calendar);

/// A day on which a round reminds: `ask`, `ask_again` (no date yet), `lead`, `due`, `late1` ….
struct Stage {
  std::string code;
  Date on;
};

inline constexpr int most_late_weeks = 12;

/// All days on which an open round reminds, in order; every one a working day.
std::vector<Stage> stages(const Duty& duty, const Round& round, const Calendar& calendar);
/// The latest of them that has come; nothing before the first.
std::optional<Stage> stage_on(const std::vector<Stage>& all, Date day);

/// A few lines to paste into a chat group: what, until when, who, where.
std::string chat_text(const Duty& duty, const Round& round, std::string_view office,
                      std::string_view link);

}  // namespace ruam::cycle
