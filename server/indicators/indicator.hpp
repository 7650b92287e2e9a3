#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"

/// What is measured: definitions with targets, results by period. Owned by a Ref of any room.
namespace ruam::indicators {

enum class Kind { output, outcome };
BOOST_DESCRIBE_ENUM(Kind, output, outcome)
enum class Nature { quantitative, qualitative };
BOOST_DESCRIBE_ENUM(Nature, quantitative, qualitative)
enum class TargetKind { none, count, percent };
BOOST_DESCRIBE_ENUM(TargetKind, none, count, percent)
enum class Direction { higher_better, lower_better, exact, range };
BOOST_DESCRIBE_ENUM(Direction, higher_better, lower_better, exact, range)

/// A count, or a percent of a base N (what 100 % is). `to` ends a range.
struct Target {
  TargetKind kind = TargetKind::none;
  std::optional<Thousandths> value = {}, to = {};
  std::string unit = {};
  std::optional<Thousandths> base = {};
  std::string base_unit = {};

  friend bool operator==(const Target&, const Target&) = default;
};
BOOST_DESCRIBE_STRUCT(Target, (), (kind, value, to, unit, base, base_unit))

struct Indicator {
  Uuid id = {};
  Kind kind = Kind::output;
  Nature nature = Nature::quantitative;
  std::string text = {};
  Target target = {};
  Direction direction = Direction::higher_better;
  std::string method = {}, instrument = {};

  friend bool operator==(const Indicator&, const Indicator&) = default;
};
BOOST_DESCRIBE_STRUCT(Indicator, (),
                      (id, kind, nature, text, target, direction, method, instrument))

enum class YearKind { fiscal, academic, calendar };
BOOST_DESCRIBE_ENUM(YearKind, fiscal, academic, calendar)

/// A quarter, a term or, with part 0, a whole year of the Buddhist era.
struct Period {
  YearKind year_kind = YearKind::fiscal;
  int year_be = 0, part = 0;

  friend bool operator==(const Period&, const Period&) = default;
};
BOOST_DESCRIBE_STRUCT(Period, (), (year_kind, year_be, part))

/// What the reporter says; "no data" is not zero.
enum class State { not_started, running, measured, no_data };
BOOST_DESCRIBE_ENUM(State, not_started, running, measured, no_data)

/// Cumulative from the start to the end of the period.
struct Measurement {
  Period period;
  State state = State::not_started;
  std::optional<Thousandths> count = {};
  std::string text = {};
  std::optional<Thousandths> base = {};  ///< what 100 % was then; nothing: the target's

  friend bool operator==(const Measurement&, const Measurement&) = default;
};
BOOST_DESCRIBE_STRUCT(Measurement, (), (period, state, count, text, base))

/// A measurement, the record that says so and when it said so.
struct Recorded {
  Measurement measurement;
  Ref source;
  Instant at;
};

/// What a report prints: percentages are computed, never typed.
enum class Standing { not_started, running, no_data, base_missing, text_only, measured };
BOOST_DESCRIBE_ENUM(Standing, not_started, running, no_data, base_missing, text_only, measured)

struct Achievement {
  Standing standing = Standing::not_started;
  std::optional<Thousandths> count = {};
  std::optional<std::int64_t> percent = {};      ///< count / base, hundredths of a percent
  std::optional<std::int64_t> achievement = {};  ///< of the target, hundredths of a percent
  std::optional<bool> is_reached = {};

  friend bool operator==(const Achievement&, const Achievement&) = default;
};
BOOST_DESCRIBE_STRUCT(Achievement, (), (standing, count, percent, achievement, is_reached))

/// Reads a measurement against its indicator (RULES §3.1): 467 of 4,160 is 11.23 %.
Achievement achieve(const Indicator& indicator, const Measurement& measurement);

/// Refuses: indicator.count_missing (measured without a count or words), indicator.count_negative,
/// indicator.bad_period.
Result<void> check_measurement(const Indicator& indicator, const Measurement& measurement);

using IndicatorId = RecordId<struct IndicatorRecord>;
inline constexpr std::string_view indicator_kind = "indicator";
inline Ref ref(IndicatorId id) { return {id.office, std::string(indicator_kind), id.uuid}; }

}  // namespace ruam::indicators
