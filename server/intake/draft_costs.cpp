#include <algorithm>
#include <set>

#include "intake/draft.hpp"
#include "intake/items.hpp"
#include "platform/thai/figures.hpp"
#include "projects/reading/costs.hpp"
#include "projects/reading/grids.hpp"

namespace ruam::intake {
namespace {

using checks::Certainty;
using projects::reading::ReadCosts;

/// Lines of the paper that speak of costs: from the heading before the first one to the last.
struct CostRange {
  int first = 0, last = 0;
};

CostRange range_of(const checks::Paper& paper) {
  CostRange range;
  for (const auto& cost : paper.money.costs) {
    const int line = cost.text.first;
    if (line == 0 || (paper.money.quarters_line && line >= paper.money.quarters_line)) continue;
    if (range.first == 0 || line < range.first) range.first = line;
    range.last = std::max(range.last, std::max(line, cost.text.last));
  }
  if (range.first == 0) return range;
  const auto* section = paper.section_of(range.first);
  if (section && !section->is_part && section->first < range.first)
    range.first = section->first + 1;
  for (const auto& sum : paper.money.sums)
    if (sum.text.first > range.last && sum.text.first < range.last + 4) range.last = sum.text.first;
  return range;
}

std::string text_of(const checks::Paper& paper, const CostRange& range) {
  std::string text;
  for (int line = range.first; line <= std::min(range.last, paper.size()); ++line) {
    const auto& one = paper.line(line);
    if (!one.is_furniture) text += one.text;
    text += '\n';
  }
  return text;
}

Field cost_field(const Reading& reading, const projects::reading::ReadLine& read, int offset) {
  const auto line = static_cast<int>(read.at) + offset;
  auto field = make_field(reading, Name::cost, read.line.text, line, line);
  std::size_t place = 0;
  const auto rate = [&] {
    if (!read.line.rate) return;
    field.said.factors.push_back({{read.line.rate->value * 10}, "บาท"});
  };
  for (const auto& factor : read.line.factors) {
    if (place++ == static_cast<std::size_t>(read.line.rate_place)) rate();
    field.said.factors.push_back({factor.quantity, factor.unit});
  }
  if (place <= static_cast<std::size_t>(read.line.rate_place)) rate();
  field.said.amount = read.stated ? *read.stated : read.line.amount;
  field.value = field.said;
  if (!read.warnings.empty()) field.certainty = Certainty::guess;
  return field;
}

/// Costs below their activities and steps, as the office's list has them.
class CostFields {
 public:
  CostFields(const Reading& reading, std::vector<Field>& fields)
      : reading_(reading), fields_(fields) {}

  bool add(const ReadCosts& costs, int offset) {
    for (const auto& part : costs.parts) {
      if (part.level == 0) step_ = {};
      if (part.lines.empty() && part.title.empty()) continue;
      heading(part, offset);
      for (const auto& line : part.lines) {
        auto field = cost_field(reading_, line, offset);
        field.parent = step_ ? step_ : activity_;
        fields_.push_back(std::move(field));
      }
    }
    return activity_.has_value();
  }

 private:
  void heading(const projects::reading::ReadPart& part, int offset) {
    const auto at = static_cast<int>(part.at) + offset;
    const bool is_step = part.level > 0 && activity_;
    if (part.title.empty() && activity_) return;
    auto field = make_field(reading_, is_step ? Name::step : Name::activity,
                            part.title.empty() ? reading_.paper.title.text : part.title, at, at);
    if (part.title.empty()) field.certainty = Certainty::guess;
    if (is_step) {
      field.parent = activity_;
      step_ = field.id;
    } else {
      activity_ = field.id;
      step_ = {};
    }
    fields_.push_back(std::move(field));
  }

  const Reading& reading_;
  std::vector<Field>& fields_;
  std::optional<Uuid> activity_, step_;
};

std::vector<std::size_t> activities_in(const std::vector<Field>& fields) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (fields[i].name == Name::activity) all.push_back(i);
  return all;
}

Satang satang_of_milli(checks::Milli milli) { return {milli / 10}; }

/// The paper says quarters of the whole; only with one activity is it plain whose they are.
void add_quarters(const Reading& reading, std::vector<Field>& fields) {
  const auto& money = reading.paper.money;
  if (!reading.paper.fiscal_year_be) return;
  const auto activities = activities_in(fields);
  std::optional<Uuid> parent;
  if (activities.size() == 1) parent = fields[activities.front()].id;
  for (std::size_t q = 0; q < money.quarters.size(); ++q) {
    if (!money.quarters[q] || *money.quarters[q] == 0) continue;
    auto field = make_field(reading, Name::quarter, "", money.quarters_line, money.quarters_line);
    field.said.year = *reading.paper.fiscal_year_be;
    field.said.number = Thousandths{static_cast<std::int64_t>(q + 1) * 1'000};
    field.said.amount = satang_of_milli(*money.quarters[q]);
    field.value = field.said;
    field.parent = parent;
    if (!parent) field.certainty = Certainty::guess;
    fields.push_back(std::move(field));
  }
}

void add_plain(const Reading& reading, std::vector<Field>& fields) {
  for (const auto& one : reading.paper.activities)
    if (!one.empty())
      fields.push_back(make_field(reading, Name::activity, one.text, one.first, one.last));
}

}  // namespace

void add_activities(const Reading& reading, std::vector<Field>& fields) {
  const auto& paper = reading.paper;
  const auto range = range_of(paper);
  if (range.first && paper.kind == checks::PaperKind::project_proposal) {
    const auto costs = projects::reading::read_costs(text_of(paper, range));
    if (!CostFields{reading, fields}.add(costs, range.first - 1)) add_plain(reading, fields);
  } else {
    add_plain(reading, fields);
  }
  add_quarters(reading, fields);
}

}  // namespace ruam::intake
