#include "projects/imports/records.hpp"

#include "platform/ids.hpp"
#include "platform/thai/digits.hpp"
#include "projects/amounts.hpp"
#include "projects/reading/costs.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::imports {
namespace {

/// Whether something is written there that may have been refused already.
bool has(const Row& row, FieldNumber field) {
  const auto text = row.text(field);
  return !text.empty() && text != "-";
}

std::optional<std::vector<Factor>> read_factors(const Row& row) {
  std::vector<Factor> factors;
  bool good = true;
  const std::pair<Field::Name, Field::Name> pairs[] = {{Field::count_1, Field::unit_1},
                                                       {Field::count_2, Field::unit_2},
                                                       {Field::count_3, Field::unit_3}};
  for (const auto& [count, unit] : pairs) {
    const auto quantity = row.quantity(count);
    const auto word = row.words(unit, 60);
    if (quantity) factors.push_back({*quantity, word});
    if (!quantity && !row.text(count).empty()) good = false;
    if (row.text(count).empty() && !word.empty()) {
      row.fault(count, "import.quantity_missing");
      good = false;
    }
  }
  if (!good) return std::nullopt;
  return factors;
}

std::optional<CostLine> with_amount(const Row& row, CostLine line, std::optional<Satang> stated) {
  std::vector<Thousandths> quantities;
  for (const auto& factor : line.factors) quantities.push_back(factor.quantity);
  const auto amount = multiply(*line.rate, quantities);
  if (amount.has_error() || amount->value > 100'000'000'000'000)
    return row.fault(Field::rate, "import.too_large"), std::nullopt;
  if (stated && *stated != *amount)
    return row.fault(Field::amount, "import.line_amount", sums(*stated, *amount)), std::nullopt;
  line.amount = *amount;
  return line;
}

std::optional<CostLine> read_formula(const Row& row, const reading::ReadLine& read, CostLine line,
                                     std::optional<Satang> stated) {
  for (const auto& warning : read.warnings)
    if (warning.code == "reading.sum_differs") {
      row.fault(Field::item, "import.line_amount", warning.params);
      return std::nullopt;
    }
  const auto category = line.category_id;
  line = read.line;
  line.id = new_uuid();
  line.category_id = category;
  return with_amount(row, std::move(line), stated);
}

void read_target(const Row& row, Target& target) {
  const auto value = row.quantity(Field::target);
  const auto unit = row.words(Field::unit, 60);
  target.base = row.quantity(Field::base);
  target.base_unit = row.words(Field::base_unit, 60);
  if (!value) return;
  target.value = value;
  const bool percent = unit == "ร้อยละ" || unit == "%" || unit == "เปอร์เซ็นต์";
  target.kind = percent ? TargetKind::percent : TargetKind::count;
  if (!percent) target.unit = unit;
  if (percent && value->value > 100'000) row.fault(Field::target, "import.above_hundred");
  if (!percent && unit.empty()) row.fault(Field::unit, "import.unit_missing", {}, Severity::warn);
}

}  // namespace

std::map<std::string, std::string> sums(Satang stated, Satang counted) {
  return {{"stated", thai::format_money(stated)}, {"counted", thai::format_money(counted)}};
}

std::optional<CostLine> read_cost(const Row& row, const World& world) {
  const auto text = row.words(Field::item, 1'000);
  const auto rate = row.money(Field::rate);
  const auto stated = row.money(Field::amount);
  const auto factors = read_factors(row);
  CostLine line{.id = new_uuid(), .text = text};
  if (const auto o = row.option(Field::category, world.categories)) line.category_id = o->id;
  const bool is_unread = (!rate && has(row, Field::rate)) || (!stated && has(row, Field::amount));
  if (text.empty() || !factors || is_unread) return std::nullopt;
  if (!rate && factors->empty()) {
    // «ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ» whole in the one cell.
    if (const auto read = reading::read_cost_line(text); read && !read->line.lump)
      return read_formula(row, *read, line, stated);
    if (!stated) return row.fault(Field::amount, "import.amount_missing"), std::nullopt;
    line.lump = true;
    line.amount = *stated;
    return line;
  }
  if (!rate) return row.fault(Field::rate, "import.rate_missing"), std::nullopt;
  if (factors->empty()) return row.fault(Field::count_1, "import.quantity_missing"), std::nullopt;
  line.rate = rate;
  line.rate_unit = "บาท";
  line.factors = *factors;
  return with_amount(row, std::move(line), stated);
}

bool is_sharing_note(const Row& row) {
  return reading::says_shared(row.text(Field::item)) && !has(row, Field::rate) &&
         !has(row, Field::amount) && !has(row, Field::count_1);
}

Indicator read_indicator(const Row& row) {
  Indicator one{.id = new_uuid(), .text = row.words(Field::indicator, 2'000)};
  static const std::vector<Option> kinds = {{"output", "ผลผลิต"}, {"outcome", "ผลลัพธ์"}};
  static const std::vector<Option> natures = {{"quantitative", "เชิงปริมาณ"},
                                              {"qualitative", "เชิงคุณภาพ"}};
  if (const auto o = row.option(Field::kind, kinds); o && o->id == "outcome")
    one.kind = IndicatorKind::outcome;
  if (const auto o = row.option(Field::nature, natures); o && o->id == "qualitative")
    one.nature = Nature::qualitative;
  one.method = row.words(Field::method, 500);
  one.instrument = row.words(Field::instrument, 500);
  read_target(row, one.target);
  return one;
}

}  // namespace ruam::projects::imports
