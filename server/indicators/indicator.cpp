#include "indicators/indicator.hpp"

namespace ruam::indicators {
namespace {

bool is_reached(const Indicator& indicator, std::int64_t value, std::int64_t target) {
  const auto& to = indicator.target.to;
  switch (indicator.direction) {
    case Direction::higher_better:
      return value >= target;
    case Direction::lower_better:
      return value <= target;
    case Direction::exact:
      return value == target;
    case Direction::range:
      return value >= target && (!to || value <= to->value);
  }
  return false;
}

/// The count as percent of the base; thousandths of a percent are compared with the target.
Achievement achieve_percent(const Indicator& indicator, const std::optional<Thousandths>& base,
                            Achievement all) {
  const auto& target = indicator.target;
  if (!base || base->value <= 0) {
    all.standing = Standing::base_missing;
    return all;
  }
  all.percent = percent_hundredths(*all.count, *base);
  if (!target.value) return all;
  const auto value = *all.percent * 10;
  all.is_reached = is_reached(indicator, value, target.value->value);
  if (target.value->value != 0)
    all.achievement = percent_hundredths(Thousandths{value}, *target.value);
  return all;
}

Achievement achieve_count(const Indicator& indicator, Achievement all) {
  const auto& target = indicator.target;
  if (!target.value) return all;
  all.is_reached = is_reached(indicator, all.count->value, target.value->value);
  if (target.value->value != 0) all.achievement = percent_hundredths(*all.count, *target.value);
  return all;
}

}  // namespace

Achievement achieve(const Indicator& indicator, const Measurement& measurement) {
  switch (measurement.state) {
    case State::not_started:
      return {.standing = Standing::not_started};
    case State::running:
      return {.standing = Standing::running, .count = measurement.count};
    case State::no_data:
      return {.standing = Standing::no_data};
    case State::measured:
      break;
  }
  if (!measurement.count) return {.standing = Standing::text_only};
  const Achievement measured{.standing = Standing::measured, .count = measurement.count};
  if (indicator.target.kind != TargetKind::percent) return achieve_count(indicator, measured);
  const auto& base = measurement.base ? measurement.base : indicator.target.base;
  return achieve_percent(indicator, base, measured);
}

Result<void> check_measurement(const Indicator& indicator, const Measurement& measurement) {
  const auto& period = measurement.period;
  if (period.year_be < 2400 || period.year_be > 2700 || period.part < 0 || period.part > 4)
    return Problem{ruam::Kind::invalid, "indicator.bad_period"};
  if (measurement.count && measurement.count->value < 0)
    return Problem{
        ruam::Kind::invalid, "indicator.count_negative", {{"indicator", indicator.text}}};
  const bool has_words = measurement.text.find_first_not_of(" \t\r\n") != std::string::npos;
  const bool needs_count = indicator.nature == Nature::quantitative;
  if (measurement.state == State::measured && !measurement.count && (needs_count || !has_words))
    return Problem{ruam::Kind::invalid, "indicator.count_missing", {{"indicator", indicator.text}}};
  return {};
}

}  // namespace ruam::indicators
