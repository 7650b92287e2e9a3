#include "documents/forms/phrases.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace ruam::documents {

std::string percent_text(std::int64_t hundredths) {
  return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) out.append(out.empty() ? "" : between).append(part);
  return out;
}

std::string period_text(const std::optional<projects::Period>& period) {
  return period ? thai::print(*period) : "";
}

std::vector<std::string> texts(const std::vector<projects::Item>& items) {
  std::vector<std::string> all;
  for (const auto& item : items) all.push_back(item.text);
  return all;
}

std::string activity_title(const projects::Content& content, std::size_t activity) {
  const auto& title = content.activities[activity].title;
  return content.activities.size() == 1 ? title : std::to_string(activity + 1) + ") " + title;
}

std::string child_number(std::size_t activity, std::size_t child) {
  return std::to_string(activity + 1) + "." + std::to_string(child + 1);
}

std::string target_text(const Builder& out, const projects::QuantitativeTarget& target) {
  auto text = target.text;
  const auto add = [&](const std::string& phrase) {
    if (text.find(phrase) == std::string::npos) text += " " + phrase;
  };
  if (target.count)
    add(out.words("count_word") + " " + thai::format_quantity(*target.count) + " " + target.unit);
  if (target.times)
    add(out.words("count_word") + " " + std::to_string(*target.times) + " " +
        out.words("times_unit"));
  return text;
}

std::string goal_text(const Builder& out, const projects::Target& target) {
  if (target.kind == projects::TargetKind::none || !target.value) return {};
  const bool is_percent = target.kind == projects::TargetKind::percent;
  return filled(out.words(is_percent ? "at_least_percent" : "at_least_count"),
                {{"target", thai::format_quantity(*target.value)}, {"unit", target.unit}});
}

std::string indicator_text(const Builder& out, const projects::Indicator& indicator) {
  const auto goal = goal_text(out, indicator.target);
  if (goal.empty() || indicator.text.find(goal) != std::string::npos) return indicator.text;
  return indicator.text + " " + goal;
}

std::string line_text(const Builder& out, const projects::CostLine& line) {
  const auto amount = thai::format_money(line.amount) + " " + out.words("baht");
  if (line.lump || !line.rate) return line.text + " = " + amount;
  std::vector<std::string> factors;
  for (const auto& f : line.factors)
    factors.push_back(thai::format_quantity(f.quantity) + " " + f.unit);
  const auto unit = line.rate_unit.empty() ? out.words("baht") : line.rate_unit;
  const auto place =
      std::clamp<std::int64_t>(line.rate_place, 0, static_cast<std::int64_t>(factors.size()));
  factors.insert(factors.begin() + place, thai::format_money(*line.rate) + " " + unit);
  return line.text + " " + joined(factors, " X ") + " = " + amount;
}

std::string printed_responsible(const Builder& out, const std::string& text) {
  if (out.style().copy != Copy::public_ || !names_a_person(text)) return text;
  return out.words("public_responsible");
}

}  // namespace ruam::documents
