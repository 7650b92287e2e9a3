#include "progress/result.hpp"

#include <algorithm>

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"
#include "progress/series.hpp"

namespace ruam::progress {
namespace {

indicators::Indicator to_indicator(const Sources& s) {
  auto out = definition_of(s.indicator);
  if (!out.target.base) out.target.base = s.words.base;
  return out;
}

/// The number and where it comes from: what was measured last counts.
void choose(const Sources& s, Outcome& out) {
  if (s.words.typed) {
    out.from = From::typed;
    out.count = s.words.typed;
  } else if (out.by_sheet && s.attended) {
    out.from = From::attendance;
    out.count = Thousandths{*s.attended * 1000};
  } else if (s.carried && s.carried->count) {
    out.from = From::quarterly;
    out.count = s.carried->count;
  }
}

std::int64_t round_hundredths(Thousandths value) {
  return (value.value + (value.value >= 0 ? 5 : -5)) / 10;
}

/// The list of findings with a word for each place.
class Faults {
 public:
  explicit Faults(std::vector<checks::Finding>& all) : all_(all) {}
  void block(std::string code, std::string where, std::map<std::string, std::string> params = {}) {
    add(std::move(code), checks::Severity::block, std::move(where), std::move(params));
  }
  void warn(std::string code, std::string where, std::map<std::string, std::string> params = {}) {
    add(std::move(code), checks::Severity::warn, std::move(where), std::move(params));
  }

 private:
  void add(std::string code, checks::Severity severity, std::string where,
           std::map<std::string, std::string> params) {
    all_.push_back({std::move(code), severity, std::move(where), std::move(params)});
  }
  std::vector<checks::Finding>& all_;
};

void check_outcome(const Outcome& row, const IndicatorWords& words, std::size_t sheets,
                   const std::string& where, Faults& to) {
  const std::map<std::string, std::string> named{{"indicator", row.text}};
  if (row.by_sheet && !row.attended && !words.typed)
    to.warn(sheets == 0 ? "result.attendance_none" : "result.attendance_which",
            where + "/registers", named);
  if (!row.count && thai::is_blank(row.words)) to.block("result.indicator_missing", where, named);
  if (row.count && row.target.kind == projects::TargetKind::percent && !row.base)
    to.block("result.base_missing", where + "/base", named);
  const auto carried = row.by_sheet && row.attended
                           ? std::optional(Thousandths{*row.attended * 1000})
                       : row.carried ? row.carried->count
                                     : std::nullopt;
  if (words.typed && carried && *carried != *words.typed && thai::is_blank(words.why))
    to.block("result.typed_differs", where + "/why",
             {{"indicator", row.text}, {"carried", thai::format_quantity(*carried)}});
}

void check_registers(const Figures& figures, Faults& to) {
  for (const auto& row : figures.registers)
    if (row.claim && row.claim->persons != row.present && thai::is_blank(row.difference_reason))
      to.warn("result.attendance_differs", "/registers/" + row.id.to_string(),
              {{"title", row.title},
               {"present", std::to_string(row.present)},
               {"persons", std::to_string(row.claim->persons)},
               {"line", row.claim->line}});
}

void check_money(const ResultContent& content, const money::ProjectMoney& money, Faults& to) {
  const auto baht_of = [](Satang amount) { return thai::format_money(amount); };
  const bool remains = money.balance.value > 0 || money.returned.value > 0;
  if (remains && thai::is_blank(content.remaining_reason))
    to.block("result.money_remains", "/remaining_reason",
             {{"balance", baht_of(Satang{money.balance.value + money.returned.value})}});
  if (money.obligated.value > 0 || money.advances.value > 0)
    to.warn("result.money_open", "/remaining_reason",
            {{"obligated", baht_of(money.obligated)}, {"advances", baht_of(money.advances)}});
  if (money.balance.value < 0 && thai::is_blank(content.remaining_reason))
    to.block("result.money_over", "/remaining_reason",
             {{"over", baht_of(Satang{-money.balance.value})}});
}

void check_measures(const ResultContent& content, const Figures& figures, Faults& to) {
  for (std::size_t i = 0; i < content.measures.size(); ++i) {
    const auto& one = content.measures[i];
    const auto where = "/measures/" + std::to_string(i);
    if (thai::is_blank(one.title) || !one.answered || !one.mean || !one.sd)
      to.block("result.measure_incomplete", where, {{"title", one.title}});
    if (one.asked && one.answered && *one.answered > *one.asked)
      to.block("result.measure_answers", where + "/answered", {{"title", one.title}});
    const bool is_rated = one.kind == MeasureKind::satisfaction && one.mean;
    if (is_rated && i < figures.levels.size() && figures.levels[i].level.empty())
      to.block("result.measure_scale", where + "/mean", {{"title", one.title}});
    if (one.kind == MeasureKind::knowledge && one.mean && one.full && *one.mean > *one.full)
      to.block("result.measure_scale", where + "/mean", {{"title", one.title}});
  }
}

void check_written(const ResultContent& content, const projects::Content& project, Faults& to) {
  for (std::size_t i = 0; i < content.recommendations.size(); ++i)
    if (thai::is_blank(content.recommendations[i].text))
      to.block("result.recommendation_blank", "/recommendations/" + std::to_string(i));
  if (content.problems.empty() && !content.no_problems)
    to.block("result.problems_unsaid", "/problems");
  if (content.recommendations.empty() && !content.no_recommendations)
    to.block("result.recommendations_unsaid", "/recommendations");
  if (content.photos.empty() && thai::is_blank(content.no_photos_reason))
    to.warn("result.photos_none", "/photos");
  for (const auto& objective : project.objectives)
    for (std::size_t i = 0; i < content.indicators.size(); ++i)
      if (!thai::is_blank(objective.text) && content.indicators[i].text == objective.text)
        to.warn("result.equals_objective", "/indicators/" + std::to_string(i) + "/text");
}

}  // namespace

bool is_editable(ResultStatus status) {
  return status == ResultStatus::draft || status == ResultStatus::returned;
}

std::vector<projects::Step> result_chain() {
  return {{"ผู้รายงาน", "project_owner", ""},
          {"ผู้ตรวจรายงาน", "division_head", ""},
          {"ผู้เห็นชอบรายงาน", "deputy_head", ""},
          {"ผู้รับทราบรายงาน", "office_head", ""}};
}

ResultStatus result_status(std::size_t step, std::size_t count) {
  if (step + 1 == count) return ResultStatus::seen;
  return step == 0 ? ResultStatus::submitted : ResultStatus::reviewing;
}

bool is_by_sheet(const projects::Indicator& indicator) {
  return indicator.instrument.find("บัญชีลงเวลา") != std::string::npos ||
         indicator.instrument.find("บัญชีรายชื่อ") != std::string::npos ||
         indicator.instrument.find("ใบลงเวลา") != std::string::npos;
}

Outcome make_outcome(const Sources& s) {
  Outcome out{.indicator_id = s.indicator.id,
              .kind = s.indicator.kind,
              .text = s.indicator.text,
              .target = s.indicator.target};
  out.by_sheet = is_by_sheet(s.indicator);
  out.carried = s.carried;
  if (out.by_sheet) out.attended = s.attended;
  choose(s, out);
  out.words = thai::is_blank(s.words.text) && s.carried ? s.carried->text : s.words.text;
  const auto indicator = to_indicator(s);
  out.base = indicator.target.base;
  const auto reached = indicators::achieve(
      indicator,
      {.period = {}, .state = indicators::State::measured, .count = out.count, .text = out.words});
  out.percent = reached.percent;
  out.achievement = reached.achievement;
  out.reached = reached.is_reached ? reached.is_reached : s.words.judged;
  return out;
}

std::string level_of(Thousandths mean, std::string_view scheme, const std::vector<Band>& bands) {
  const auto rounded = round_hundredths(mean);
  for (const auto& band : bands)
    if (band.scheme == scheme && band.least <= rounded && rounded <= band.most) return band.label;
  return {};
}

Level make_level(const Measure& one, const std::vector<Band>& bands) {
  Level out{.measure_id = one.id};
  if (one.asked && one.answered && *one.asked > 0)
    out.answered = percent_hundredths(Thousandths{*one.answered}, Thousandths{*one.asked});
  if (!one.mean) return out;
  if (one.kind == MeasureKind::satisfaction) {
    out.level = level_of(*one.mean, one.scheme, bands);
    if (!out.level.empty()) out.percent = percent_hundredths(*one.mean, Thousandths{5'000});
    return out;
  }
  if (one.full && one.full->value > 0) out.percent = percent_hundredths(*one.mean, *one.full);
  if (one.before) {
    out.gain = Thousandths{one.mean->value - one.before->value};
    if (one.full && one.full->value > one.before->value)
      out.gain_percent =
          percent_hundredths(*out.gain, Thousandths{one.full->value - one.before->value});
  }
  return out;
}

std::vector<checks::Finding> check_result(const ResultContent& content, const Figures& figures,
                                          const projects::Content& project) {
  std::vector<checks::Finding> all;
  Faults to{all};
  if (!content.period) to.block("result.period_missing", "/period");
  if (thai::is_blank(content.place)) to.block("result.place_missing", "/place");
  if (thai::is_blank(content.method)) to.block("result.method_missing", "/method");
  for (std::size_t i = 0; i < figures.outcomes.size() && i < content.indicators.size(); ++i)
    check_outcome(figures.outcomes[i], content.indicators[i], figures.registers.size(),
                  "/indicators/" + std::to_string(i), to);
  check_registers(figures, to);
  check_money(content, figures.money, to);
  check_measures(content, figures, to);
  check_written(content, project, to);
  return all;
}

Result<void> check_result_ranges(const ResultContent& content) {
  Problem problem{Kind::invalid, "json.faults"};
  const auto fault = [&](std::string where, const char* least, const char* most) {
    problem.faults.push_back(
        {std::move(where), "out_of_range", {{"least", least}, {"most", most}}});
  };
  const auto not_negative = [&](const auto& value, const std::string& where) {
    if (value && value->value < 0) fault(where, "0", "9000000000000000");
  };
  for (std::size_t i = 0; i < content.indicators.size(); ++i) {
    const auto where = "/content/indicators/" + std::to_string(i);
    not_negative(content.indicators[i].typed, where + "/typed");
    not_negative(content.indicators[i].base, where + "/base");
  }
  for (std::size_t i = 0; i < content.measures.size(); ++i) {
    const auto where = "/content/measures/" + std::to_string(i);
    const auto& one = content.measures[i];
    not_negative(one.mean, where + "/mean");
    not_negative(one.sd, where + "/sd");
    not_negative(one.full, where + "/full");
    not_negative(one.before, where + "/before");
    not_negative(one.before_sd, where + "/before_sd");
    if (one.asked.value_or(0) < 0) fault(where + "/asked", "0", "10000000");
    if (one.answered.value_or(0) < 0) fault(where + "/answered", "0", "10000000");
  }
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace ruam::progress
