#include "documents/forms/money_cells.hpp"

#include "documents/forms/phrases.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::documents {
namespace {

std::string url_encoded(std::string_view text) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '.' || c == '_';
    if (plain)
      out += c;
    else
      out.append({'%', digits[byte >> 4], digits[byte & 15]});
  }
  return out;
}

}  // namespace

Date first_of_month(int fiscal_year, int index) {
  const bool is_before_new_year = index < 3;
  return {thai::to_ce(fiscal_year) - (is_before_new_year ? 1 : 0), (index + 9) % 12 + 1, 1};
}

Date last_of_month(int fiscal_year, int index) {
  auto day = first_of_month(fiscal_year, index);
  for (const int last : {31, 30, 29, 28}) {
    day.day = last;
    if (is_valid(day)) break;
  }
  return day;
}

Date first_day(const MoneySpan& span) { return first_of_month(span.fiscal_year, 0); }
Date last_day(const MoneySpan& span) {
  return last_of_month(span.fiscal_year, span.month.value_or(span.quarter * 3 - 1));
}

std::string lines_address(const LineScope& scope, int fiscal_year, std::string_view figure,
                          Date from, Date until) {
  std::string out = "/money?year=" + std::to_string(fiscal_year);
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.append("&").append(name).append("=").append(url_encoded(value));
  };
  add("figure", figure);
  add("from", to_string(from));
  add("until", to_string(until));
  if (scope.source) add("source", scope.source->to_string());
  if (scope.project) add("project", scope.project->to_string());
  if (scope.without_project) add("project", "none");
  add("class", scope.class_id);
  add("programme", scope.programme);
  add("category", scope.category);
  if (!scope.source) add("in_kind", "false");
  return out;
}

doc::Cell figure_cell(const Builder& out, Satang amount, std::string address) {
  const bool is_none = amount == Satang{};
  auto words = doc::paragraph(is_none ? "-" : out.money(amount));
  if (!is_none) words.anchor = std::move(address);
  doc::Cell cell;
  cell.blocks.push_back(std::move(words));
  cell.align = doc::Align::right;
  return cell;
}

doc::Cell percent_cell(Satang part, Satang base) {
  auto cell = doc::cell(base <= Satang{} ? "-" : percent_text(percent_hundredths(part, base)));
  cell.align = doc::Align::right;
  return cell;
}

doc::Cell blank_cell() { return doc::cell(""); }

std::map<std::string, std::string> statement_values(const StatementFacts& facts) {
  const auto until = last_day(facts.span);
  return {{"office", facts.office_name},
          {"year", std::to_string(facts.span.fiscal_year)},
          {"quarter", std::to_string(facts.span.quarter)},
          {"month", thai::print_month(until)},
          {"until", thai::print(until, thai::DateForm::full)},
          {"day", thai::print(facts.on, thai::DateForm::full)}};
}

}  // namespace ruam::documents
