#include "platform/imports/table.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "platform/json/text.hpp"
#include "platform/search/fold.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/lines.hpp"
#include "platform/thai/period.hpp"

namespace ruam::imports {
namespace {

using thai::trimmed;

/// A head without its star, brackets and blanks.
std::string head_key(std::string_view head) {
  auto text = head.substr(0, head.find('('));
  std::string out;
  for (const char c : thai::with_digits(text, thai::Digits::arabic))
    if (c != '*' && c != ' ' && c != '\n') out += c;
  return out;
}

std::string shortened(std::string_view text) {
  std::string out;
  std::size_t letters = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U && ++letters > 60) return out + "…";
    out += c;
  }
  return out;
}

}  // namespace

std::int64_t count_blocking(std::span<const BookFault> faults) {
  return std::count_if(faults.begin(), faults.end(),
                       [](const auto& fault) { return fault.severity == Severity::block; });
}

void BookFaults::add(BookFault fault) {
  constexpr std::size_t most = 2'000;
  if (list.size() < most)
    list.push_back(std::move(fault));
  else
    ++dropped;
}

std::vector<BookFault> BookFaults::sorted(const std::vector<Part>& parts) && {
  const auto place_of = [&](const BookFault& fault) {
    std::size_t part = 0;
    while (part < parts.size() && parts[part].name != fault.sheet) ++part;
    return std::tuple(part, fault.row, fault.column.size(), fault.column);
  };
  std::stable_sort(list.begin(), list.end(),
                   [&](const auto& a, const auto& b) { return place_of(a) < place_of(b); });
  if (dropped > 0)
    list.push_back({.code = "import.more_faults", .params = {{"count", std::to_string(dropped)}}});
  return std::move(list);
}

std::string key_of(std::string_view text) { return search::fold(trimmed(text)); }

Table::Table(const Part& a_part, const sheet::Grid* grid, BookFaults& a_faults)
    : part(a_part), faults(a_faults), grid_(grid) {
  if (!grid_) return;
  find_heads();
  note_oddities();
}

void Table::find_heads() {
  std::size_t best = 0;
  const auto is_known = [&](const std::string& cell) {
    const auto key = head_key(cell);
    return std::any_of(part.columns.begin(), part.columns.end(),
                       [&](const Column& one) { return head_key(one.head) == key; });
  };
  for (std::size_t i = 0; i < std::min(grid_->rows.size(), most_above_head); ++i) {
    const auto& cells = grid_->rows[i];
    const auto known =
        static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), is_known));
    if (known > best) {
      best = known;
      head_ = i;
    }
  }
  read_heads(head_);
}

void Table::read_heads(std::size_t row) {
  const std::string sheet(part.name);
  const auto number = static_cast<std::int64_t>(row) + 1;
  const auto& head = grid_->rows.empty() ? std::vector<std::string>{} : grid_->rows[row];
  for (std::size_t c = 0; c < head.size(); ++c) {
    const auto key = head_key(head[c]);
    const auto found = std::find_if(part.columns.begin(), part.columns.end(),
                                    [&](const Column& one) { return head_key(one.head) == key; });
    if (found != part.columns.end())
      columns_.emplace(found->field, c);
    else if (!key.empty() && key != "ข้อผิดพลาด")
      faults.add({sheet,
                  number,
                  column_letters(c),
                  head[c],
                  head[c],
                  "import.column_unknown",
                  {{"value", shortened(head[c])}},
                  Severity::warn});
  }
  for (const auto& column : part.columns)
    if (column.needed && !columns_.contains(column.field))
      faults.add({sheet,
                  number,
                  "",
                  std::string(column.head),
                  "",
                  "import.column_missing",
                  {{"column", std::string(column.head)}, {"sheet", sheet}},
                  Severity::block});
}

void Table::note_oddities() {
  for (const auto& odd : grid_->odd) {
    if (odd.row <= head_) continue;
    BookFault fault{.sheet = std::string(part.name), .row = static_cast<std::int64_t>(odd.row) + 1};
    if (odd.what == sheet::Oddity::hidden_row) {
      fault.code = "import.hidden_row";
      fault.severity = Severity::warn;
    } else {
      fault.column = column_letters(odd.column);
      for (const auto& column : part.columns)
        if (const auto at = columns_.find(column.field);
            at != columns_.end() && at->second == odd.column)
          fault.head = column.head;
      const bool is_error = odd.what == sheet::Oddity::error_value;
      fault.value = is_error ? grid_->rows[odd.row][odd.column] : "";
      fault.code = is_error ? "import.cell_error" : "import.formula_without_value";
      fault.params = {{"value", fault.value}};
    }
    faults.add(std::move(fault));
  }
}

std::vector<Row> Table::rows() const {
  std::vector<Row> all;
  if (!grid_) return all;
  for (std::size_t i = head_ + 1; i < grid_->rows.size(); ++i) {
    const auto& cells = grid_->rows[i];
    if (std::all_of(cells.begin(), cells.end(), [](const auto& c) { return trimmed(c).empty(); }))
      continue;
    const Row row(*this, i);
    if (row.text(part.columns.front().field).starts_with(example_reference)) continue;
    all.push_back(row);
  }
  return all;
}

const Column& Row::column(FieldNumber field) const {
  return *std::find_if(table_->part.columns.begin(), table_->part.columns.end(),
                       [&](const Column& one) { return one.field == field; });
}

std::string Row::text(FieldNumber field) const {
  const auto at = table_->columns_.find(field);
  const auto& cells = table_->grid_->rows[index_];
  if (at == table_->columns_.end() || at->second >= cells.size()) return {};
  return std::string(trimmed(cells[at->second]));
}

void Row::fault(FieldNumber field, std::string code, std::map<std::string, std::string> params,
                Severity severity) const {
  const auto at = table_->columns_.find(field);
  const auto value = text(field);
  params.emplace("value", shortened(value));
  params.emplace("column", std::string(column(field).head));
  table_->faults.add({std::string(table_->part.name), number(),
                      at == table_->columns_.end() ? "" : column_letters(at->second),
                      std::string(column(field).head), shortened(value), std::move(code),
                      std::move(params), severity});
}

void Row::fault(std::string code, std::map<std::string, std::string> params) const {
  table_->faults.add({std::string(table_->part.name), number(), "", "", "", std::move(code),
                      std::move(params), Severity::block});
}

std::string Row::words(FieldNumber field, std::size_t most) const {
  auto value = text(field);
  if (value.empty() && column(field).needed) fault(field, "import.missing");
  if (json::count_characters(value) > most) {
    fault(field, "import.too_long", {{"most", std::to_string(most)}});
    return {};
  }
  return value;
}

std::optional<std::int64_t> Row::decimal(FieldNumber field, int decimals) const {
  auto value = thai::plain_text(text(field));
  for (const std::string_view unit : {"บาท", ".-"})
    if (value.ends_with(unit))
      value = trimmed(std::string_view(value).substr(0, value.size() - unit.size()));
  if (value.empty() || value == "-") return std::nullopt;
  const auto number = thai::parse_decimal(value, decimals);
  if (number.has_error()) {
    fault(field, number.error().code == "number.too_large"           ? "import.too_large"
                 : number.error().code == "number.too_many_decimals" ? "import.too_many_decimals"
                                                                     : "import.not_a_number");
    return std::nullopt;
  }
  if (*number < 0) {
    fault(field, "import.negative");
    return std::nullopt;
  }
  return *number;
}

std::optional<Satang> Row::money(FieldNumber field) const {
  const auto value = decimal(field, 2);
  constexpr std::int64_t most = 100'000'000'000'000;  // a trillion baht
  if (value && *value > most) {
    fault(field, "import.too_large");
    return std::nullopt;
  }
  return value ? std::optional(Satang{*value}) : std::nullopt;
}

std::optional<Thousandths> Row::quantity(FieldNumber field) const {
  const auto value = decimal(field, 3);
  return value ? std::optional(Thousandths{*value}) : std::nullopt;
}

std::optional<std::int64_t> Row::whole(FieldNumber field) const { return decimal(field, 0); }

std::optional<std::int64_t> Row::millionths(FieldNumber field) const {
  const auto value = thai::plain_text(text(field));
  if (value.empty() || value == "-") return std::nullopt;
  const auto number = thai::parse_decimal(value, 6);
  if (number.has_error()) {
    fault(field, "import.not_a_number");
    return std::nullopt;
  }
  return *number;
}

std::vector<std::string> Row::lines(FieldNumber field) const {
  std::vector<std::string> all;
  const auto cell = words(field, 10'000);
  for (std::size_t at = 0; at <= cell.size();) {
    const auto end = std::min(cell.find('\n', at), cell.size());
    const auto line = thai::without_bullet(std::string_view(cell).substr(at, end - at));
    if (!line.empty()) all.push_back(line);
    at = end + 1;
  }
  return all;
}

std::optional<thai::Period> Row::moment(FieldNumber field, const Around& around) const {
  const auto value = text(field);
  if (value.empty()) return std::nullopt;
  const int year = static_cast<int>(around.fiscal_year) - 543;
  // Excel keeps «1/10/2566» as the year 2566 of the Common Era, and «1/10/66» as 1966.
  const bool is_iso = value.size() >= 10 && value[4] == '-' && value[7] == '-';
  if (const int said = is_iso ? std::atoi(value.c_str()) : year;
      said > year + 300 || said < year - std::max(30, around.years)) {
    const int meant = said > year + 300 ? said : said % 100 + 2500;
    fault(field, "import.date_era",
          {{"year", std::to_string(said)}, {"meant", std::to_string(meant)}});
    return std::nullopt;
  }
  std::optional<thai::Period> period;
  if (const auto day = parse_date(std::string_view(value).substr(0, 10))) {
    period = thai::Period{thai::Precision::date, *day, *day};
  } else if (const auto read = thai::parse_period(value); read.has_value()) {
    period = *read;
  } else {
    fault(field, read.error().code == "date.ambiguous_year" ? "import.date_ambiguous"
                                                            : "import.not_a_date");
    return std::nullopt;
  }
  const int said = period->start.year;
  if (said > year + around.years || said < year - around.years) {
    fault(field, "import.date_far",
          {{"year", std::to_string(said + 543)},
           {"fiscal_year", std::to_string(around.fiscal_year)}});
    return std::nullopt;
  }
  return period;
}

std::optional<Date> Row::day(FieldNumber field, const Around& around) const {
  const auto period = moment(field, around);
  if (!period) return std::nullopt;
  if (period->precision == thai::Precision::date) return period->start;
  fault(field, "import.not_a_day");
  return std::nullopt;
}

std::optional<thai::Period> Row::period(FieldNumber from, FieldNumber to,
                                        const Around& around) const {
  const auto starts = moment(from, around);
  const auto ends = moment(to, around);
  if (!starts && !ends) return std::nullopt;
  if (!starts) {
    if (text(from).empty()) fault(from, "import.start_missing");
    return std::nullopt;
  }
  if (!ends) return starts;
  if (ends->end < starts->start) {
    fault(to, "import.ends_before_start");
    return std::nullopt;
  }
  const auto precision = std::min(starts->precision, ends->precision);
  const auto joined = thai::make_period(precision, starts->start, ends->end);
  if (joined.has_error()) return std::nullopt;
  return *joined;
}

std::optional<Option> Row::option(FieldNumber field, const std::vector<Option>& options) const {
  const auto value = words(field);
  if (value.empty()) return std::nullopt;
  const auto key = key_of(value);
  std::vector<std::string> names;
  for (const auto& one : options) {
    if (key_of(one.name) == key || key_of(one.id) == key) return one;
    names.push_back(one.name);
  }
  const auto suggestion = nearest(value, names);
  if (suggestion.empty())
    fault(field, "import.choice_unknown");
  else
    fault(field, "import.choice_unknown_near", {{"suggestion", suggestion}});
  return std::nullopt;
}

const sheet::Grid* find_grid(const std::vector<sheet::Grid>& grids, std::string_view name) {
  for (const auto& grid : grids)
    if (!grid.is_hidden && key_of(grid.name) == key_of(name)) return &grid;
  return nullptr;
}

}  // namespace ruam::imports
