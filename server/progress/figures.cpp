#include <algorithm>

#include "catalog/queries.hpp"
#include "money/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/digits.hpp"
#include "progress/result_actions.hpp"
#include "progress/store.hpp"
#include "progress/store/attendance.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

/// The last quarterly report that says something of the indicator.
std::optional<CarriedResult> carried_of(const std::vector<Record>& reports, Uuid indicator) {
  std::optional<CarriedResult> last;
  for (const auto& report : reports) {
    const auto content = json::read<ReportContent>(report.content).value();
    for (const auto& one : content.indicator_results)
      if (one.indicator_id == indicator && one.state == ResultState::measured)
        last = CarriedResult{report.fiscal_year, report.quarter, one.count, one.text};
  }
  return last;
}

/// People on the sheets that count for the indicator: those chosen, or the only one there is.
std::optional<std::int64_t> attended(const std::vector<RegisterRecord>& sheets,
                                     const IndicatorWords& words) {
  std::vector<Register> chosen;
  for (const auto& sheet : sheets) {
    const bool is_chosen = std::find(words.registers.begin(), words.registers.end(),
                                     sheet.id.uuid) != words.registers.end();
    if (is_chosen || (words.registers.empty() && sheets.size() == 1))
      chosen.push_back(sheet.content);
  }
  if (chosen.empty()) return std::nullopt;
  return count_people(chosen);
}

std::vector<Band> bands(db::Tx& tx, OfficeId office) {
  std::vector<Band> all;
  for (const auto& item : catalog::list(tx, office, "likert_bands")) {
    const auto bound = [&](const char* column) {
      const auto read = thai::parse_decimal(catalog::extra(item, column).value_or("0"), 2);
      return read.has_value() ? read.value() : std::int64_t{0};
    };
    all.push_back(
        {catalog::extra(item, "scale").value_or(""), item.name_th, bound("min"), bound("max")});
  }
  return all;
}

}  // namespace

Figures read_figures(db::Tx& tx, const ResultRecord& report, const ResultContent& content) {
  const auto office = report.id.office;
  const auto text = projects::find(tx, {office, report.project}).value().content;
  const auto project = json::read<projects::Content>(text).value();
  const auto sheets = RegisterStore{tx}.list(office, report.project);
  const auto reports = Store{tx}.list_of_project(office, report.project);
  Figures out{.project = {text}};
  for (std::size_t i = 0; i < project.indicators.size(); ++i) {
    const auto& indicator = project.indicators[i];
    const auto words = i < content.indicators.size() ? content.indicators[i] : IndicatorWords{};
    out.outcomes.push_back(make_outcome(
        {indicator, words, carried_of(reports, indicator.id), attended(sheets, words)}));
  }
  out.money = money::project_money(tx, office, report.project);
  std::vector<Register> all;
  for (const auto& sheet : sheets) {
    out.registers.push_back(row_of(sheet, project));
    all.push_back(sheet.content);
  }
  out.attended = count_people(all);
  const auto scale = content.measures.empty() ? std::vector<Band>{} : bands(tx, office);
  for (const auto& measure : content.measures) out.levels.push_back(make_level(measure, scale));
  return out;
}

}  // namespace ruam::progress
