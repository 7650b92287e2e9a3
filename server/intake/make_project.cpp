#include <algorithm>
#include <map>

#include "intake/make.hpp"
#include "platform/thai/period.hpp"
#include "projects/actions.hpp"

namespace ruam::intake {
namespace {

namespace to = projects;

std::vector<to::Item> items_named(const std::vector<Field>& fields, Name name) {
  std::vector<to::Item> all;
  for (const auto& field : fields)
    if (field.name == name && counts(field)) all.push_back({new_uuid(), field.value.text});
  return all;
}

std::string text_named(const std::vector<Field>& fields, Name name) {
  const auto* field = first_of(fields, name);
  return field ? std::string(field->value.text) : std::string{};
}

/// «กลุ่มอำนวยการ» of «บุคลากรในกลุ่มอำนวยการ»; empty when no group is named.
std::string division_in(const std::string& responsible) {
  const auto at = responsible.find("กลุ่ม");
  if (at == std::string::npos) return {};
  return responsible.substr(at, responsible.find_first_of(" ,/(", at) - at);
}

/// As it was said where that can be read: «เมษายน 2566» names no day.
std::optional<thai::Period> period_from(const Field* field) {
  if (!field) return std::nullopt;
  const auto said = thai::parse_period(field->value.text);
  const bool is_same =
      said.has_value() && said->start == field->value.from && said->end == field->value.to;
  if (is_same) return *said;
  if (!field->value.from || !field->value.to) return std::nullopt;
  return thai::Period{thai::Precision::date, *field->value.from, *field->value.to};
}

to::QuantitativeTarget quantity_of(const Value& value) {
  to::QuantitativeTarget target{.id = new_uuid(), .text = value.text};
  target.count = value.number;
  target.unit = value.unit;
  return target;
}

to::Indicator indicator_of(const Value& value) {
  to::Indicator one{.id = new_uuid(), .text = value.text};
  if (value.choice == "outcome") one.kind = to::IndicatorKind::outcome;
  if (value.choice == "qualitative") one.nature = to::Nature::qualitative;
  one.method = value.method;
  one.instrument = value.instrument;
  if (!value.number) return one;
  const bool is_percent = value.unit == "ร้อยละ" || value.unit == "%";
  one.target.kind = is_percent ? to::TargetKind::percent : to::TargetKind::count;
  one.target.value = value.number;
  if (!is_percent) one.target.unit = value.unit;
  return one;
}

/// The only quantity in baht is the rate; what has none is a lump sum as it stands.
to::CostLine cost_of_value(const Value& value) {
  to::CostLine line{.id = new_uuid(), .text = value.text};
  const auto is_rate = [](const Quantity& one) { return one.unit == "บาท"; };
  const auto rate = std::find_if(value.factors.begin(), value.factors.end(), is_rate);
  if (rate == value.factors.end()) {
    line.lump = true;
    line.amount = value.amount.value_or(Satang{});
    return line;
  }
  line.rate = Satang{rate->value.value / 10};
  line.rate_unit = "บาท";
  line.rate_place = 0;
  for (const auto& one : value.factors) {
    if (is_rate(one)) continue;
    if (&one < &*rate) ++line.rate_place;
    line.factors.push_back({one.value, one.unit});
  }
  return line;
}

/// Activities with the steps, costs and quarters that hang on them.
class Activities {
 public:
  explicit Activities(const std::vector<Field>& fields) : fields_(fields) {}

  std::vector<to::Activity> all() {
    for (const auto& field : fields_) {
      if (!counts(field)) continue;
      if (field.name == Name::activity) begin(field);
      if (field.name == Name::step) step(field);
      if (field.name == Name::cost) cost(field);
      if (field.name == Name::quarter) quarter(field);
    }
    return std::move(made_);
  }

 private:
  void begin(const Field& field) {
    activity_[field.id] = made_.size();
    made_.push_back({.id = new_uuid(), .title = field.value.text});
  }
  to::Activity* owner(const Field& field) {
    if (!field.parent) return made_.empty() ? nullptr : &made_.back();
    const auto found = activity_.find(*field.parent);
    return found == activity_.end() ? nullptr : &made_[found->second];
  }
  void step(const Field& field) {
    auto* activity = owner(field);
    if (!activity) return;
    const auto at = static_cast<std::size_t>(activity - made_.data());
    step_[field.id] = {at, activity->children.size()};
    activity->children.push_back({.id = new_uuid(), .title = field.value.text});
  }
  void cost(const Field& field) {
    const auto line = cost_of_value(field.value);
    if (field.parent) {
      const auto found = step_.find(*field.parent);
      if (found != step_.end()) {
        made_[found->second.first].children[found->second.second].lines.push_back(line);
        return;
      }
    }
    auto* activity = owner(field);
    if (!activity) activity = &made_.emplace_back(to::Activity{.id = new_uuid()});
    activity->lines.push_back(line);
  }
  void quarter(const Field& field) {
    if (!field.parent) return;  // whose it is was not understood: nothing is made up
    auto* activity = owner(field);
    const auto& value = field.value;
    if (activity && value.year && value.number && value.amount)
      activity->quarters.push_back({*value.year, value.number->value / 1'000, *value.amount});
  }

  const std::vector<Field>& fields_;
  std::vector<to::Activity> made_;
  std::map<Uuid, std::size_t> activity_;
  std::map<Uuid, std::pair<std::size_t, std::size_t>> step_;
};

void add_links(const std::vector<Field>& fields, to::Content& content) {
  for (const auto& field : fields) {
    if (field.name != Name::alignment || !counts(field)) continue;
    to::Alignment link{.id = new_uuid(), .text = field.value.text};
    if (const auto cut = field.value.choice.find('/'); cut != std::string::npos) {
      link.list = field.value.choice.substr(0, cut);
      link.item = field.value.choice.substr(cut + 1);
    }
    if (!link.list.empty()) content.alignment.push_back(std::move(link));
  }
}

void add_sources(const std::vector<Field>& fields, to::Content& content) {
  const auto* total = first_of(fields, Name::total);
  for (const auto& field : fields) {
    if (field.name != Name::source || !counts(field)) continue;
    to::Source source{.id = new_uuid(), .text = field.value.text};
    source.amount = field.value.amount.value_or(Satang{});
    content.sources.push_back(std::move(source));
  }
  // One source bears it all; with several the paper says who bears what, or nobody does.
  const bool is_only = content.sources.size() == 1 && content.sources[0].amount == Satang{};
  if (is_only && total && total->value.amount) content.sources[0].amount = *total->value.amount;
}

}  // namespace

projects::Content project_content(const std::vector<Field>& fields) {
  to::Content content;
  content.title = text_named(fields, Name::title);
  content.programme.text = text_named(fields, Name::programme);
  content.tactic.text = text_named(fields, Name::tactic);
  for (const auto& one : items_named(fields, Name::responsible))
    content.responsible.push_back({new_uuid(), std::nullopt, one.text});
  if (!content.responsible.empty()) content.division = division_in(content.responsible[0].text);
  content.period = period_from(first_of(fields, Name::period));
  content.place = text_named(fields, Name::place);
  content.rationale = text_named(fields, Name::rationale);
  content.objectives = items_named(fields, Name::objective);
  for (const auto& field : fields) {
    if (!counts(field)) continue;
    if (field.name == Name::quantitative_target)
      content.quantitative_targets.push_back(quantity_of(field.value));
    if (field.name == Name::indicator) content.indicators.push_back(indicator_of(field.value));
    if (field.name == Name::group)
      content.target_group += (content.target_group.empty() ? "" : "\n") + field.value.text;
  }
  content.qualitative_targets = items_named(fields, Name::qualitative_target);
  content.expected_results = items_named(fields, Name::expected_result);
  content.activities = Activities{fields}.all();
  add_sources(fields, content);
  add_links(fields, content);
  return content;
}

Result<Ref> make_project(Context& context, const Record& paper, const std::vector<Field>& fields) {
  auto content = project_content(fields);
  const auto* year = first_of(fields, Name::fiscal_year);
  if (!year || !year->value.year) return Problem{Kind::invalid, "intake.needs_year"};
  const auto title = content.title;
  auto own = keyed(context, paper, "project");
  return projects::ref(TRY(projects::create(
      own, paper.id.office,
      {.fiscal_year = *year->value.year, .title = title, .content = std::move(content)})));
}

}  // namespace ruam::intake
