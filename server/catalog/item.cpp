#include "catalog/item.hpp"

#include <algorithm>

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::catalog {
namespace {

constexpr int earliest_year = 2400, latest_year = 2700;

bool is_id(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == '_';
  };
  return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), allowed);
}

bool is_year(const std::optional<int>& year) {
  return !year || (*year >= earliest_year && *year <= latest_year);
}

std::optional<Satang> money(const Item& item, const std::string& column) {
  const auto text = extra(item, column);
  if (!text) return {};
  const auto amount = thai::parse_money(*text);
  if (amount.has_error()) return {};
  return *amount;
}

std::optional<Date> day(const Item& item, const std::string& column) {
  const auto text = extra(item, column);
  return text ? parse_date(*text) : std::nullopt;
}

/// Without days of its own a row counts from 1 October of its first year to 30 September of its
/// last.
CostStandard cost_standard(const Item& item) {
  auto from = day(item, "valid_from_date"), to = day(item, "valid_to_date");
  if (!from && item.valid_from_be) from = Date{*item.valid_from_be - 544, 10, 1};
  if (!to && item.valid_to_be) to = Date{*item.valid_to_be - 543, 9, 30};
  return {.id = item.id,
          .family = item.id,
          .group = extra(item, "group").value_or(""),
          .grade = extra(item, "class").value_or("all"),
          .venue = extra(item, "venue").value_or("any"),
          .name_th = item.name_th,
          .unit = extra(item, "unit").value_or(""),
          .ceiling = money(item, "ceiling"),
          .office_ceiling = money(item, "ceiling_office"),
          .from = from,
          .to = to,
          .verified = item.verified};
}

void check_money(const Item& item, const std::string& column, std::vector<Fault>& faults) {
  const auto text = extra(item, column);
  if (!text) return;
  const auto amount = thai::parse_money(*text);
  if (amount.has_error() || *amount < Satang{0})
    faults.push_back({"/extra/" + column, "catalog.not_money"});
}

void check_day(const Item& item, const std::string& column, std::vector<Fault>& faults) {
  const auto text = extra(item, column);
  if (text && !parse_date(*text)) faults.push_back({"/extra/" + column, "catalog.not_date"});
}

/// `MM-DD` or a whole day; 2024 is a leap year.
void check_holiday(const Item& item, std::vector<Fault>& faults) {
  const auto text = extra(item, "date").value_or("");
  if (!parse_date(text.size() == 5 ? "2024-" + text : text))
    faults.push_back({"/extra/date", "catalog.not_holiday"});
}

}  // namespace

bool is_valid_in(const Item& item, int year_be) {
  return item.valid_from_be.value_or(year_be) <= year_be &&
         year_be <= item.valid_to_be.value_or(year_be);
}

std::optional<std::string> extra(const Item& item, const std::string& column) {
  const auto found = item.extra.find(column);
  if (found == item.extra.end() || thai::is_blank(found->second)) return {};
  return found->second;
}

std::vector<std::string> split_bars(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('|', at), text.size());
    if (end > at) parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Result<void> check_item(const Item& item) {
  std::vector<Fault> faults;
  if (!is_id(item.id)) faults.push_back({"/id", "catalog.bad_id"});
  if (thai::is_blank(item.name_th)) faults.push_back({"/name_th", "catalog.name_missing"});
  if (!item.parent_id.empty() && (!is_id(item.parent_id) || item.parent_id == item.id))
    faults.push_back({"/parent_id", "catalog.bad_parent"});
  if (!is_year(item.valid_from_be)) faults.push_back({"/valid_from_be", "catalog.bad_year"});
  if (!is_year(item.valid_to_be)) faults.push_back({"/valid_to_be", "catalog.bad_year"});
  if (item.valid_from_be && item.valid_to_be && *item.valid_to_be < *item.valid_from_be)
    faults.push_back({"/valid_to_be", "catalog.years_reversed"});
  if (item.list == "cost_standards") {
    for (const char* column : {"ceiling", "ceiling_office"}) check_money(item, column, faults);
    for (const char* column : {"valid_from_date", "valid_to_date"}) check_day(item, column, faults);
  }
  if (item.list == "holidays") check_holiday(item, faults);
  if (!faults.empty()) return Problem{Kind::invalid, "catalog.item_invalid", {}, faults};
  return {};
}

std::vector<CostStandard> cost_standards(const std::vector<Item>& items) {
  std::map<std::string, std::string> earlier;  // id → the row it supersedes
  for (const auto& item : items)
    if (const auto older = extra(item, "supersedes_id")) earlier[item.id] = *older;
  std::vector<CostStandard> standards;
  for (const auto& item : items) {
    auto standard = cost_standard(item);
    // An office may tie rows in a circle by mistake: no more steps than there are rows.
    for (std::size_t steps = 0; earlier.contains(standard.family) && steps < items.size(); ++steps)
      standard.family = earlier.at(standard.family);
    standards.push_back(std::move(standard));
  }
  return standards;
}

}  // namespace ruam::catalog
