#include "projects/reading/grids.hpp"

#include <algorithm>
#include <array>

#include "platform/thai/digits.hpp"
#include "platform/thai/period.hpp"
#include "projects/reading/cells.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::reading {
namespace {

bool holds_any(std::string_view cell, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto word) { return cell.find(word) != cell.npos; });
}

std::string joined_cells(const Cells& row) {
  std::string text;
  for (const auto& cell : row)
    if (!cell.empty()) text += (text.empty() ? "" : " | ") + cell;
  return text;
}

std::optional<Satang> money(std::string_view cell) {
  if (cell == "-" || cell == "–") return Satang{};
  const auto value = thai::parse_money(cell);
  if (value.has_error() || *value < Satang{}) return std::nullopt;
  return *value;
}

const std::string& cell_at(const Cells& row, int column) {
  static const std::string none;
  return column >= 0 && static_cast<std::size_t>(column) < row.size()
             ? row[static_cast<std::size_t>(column)]
             : none;
}

/// 1 to 4 for the head of a quarter's column.
int quarter_of(std::string_view head) {
  constexpr std::array<std::string_view, 4> months = {"ต.ค.", "ม.ค.", "เม.ย.", "ก.ค."};
  for (int q = 1; q <= 4; ++q) {
    const auto number = std::to_string(q);
    for (const auto& name : {"ไตรมาสที่ " + number, "ไตรมาส " + number, "ไตรมาสที่" + number,
                             "ไตรมาส" + number, "Q" + number, "q" + number})
      if (head.find(name) != head.npos) return q;
  }
  for (int q = 1; q <= 4; ++q)
    if (head.starts_with(months[static_cast<std::size_t>(q - 1)])) return q;
  return 0;
}

struct ActivityColumns {
  int number = -1, words = -1, period = -1, who = -1, sum = -1;
  std::array<int, 4> quarters = {-1, -1, -1, -1};
};

/// The heads of a row, when at least two are known and no figure stands in it.
std::optional<ActivityColumns> activity_heads(const Cells& row) {
  ActivityColumns c;
  int known = 0;
  for (int i = 0; i < static_cast<int>(row.size()); ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (const int q = quarter_of(cell))
      c.quarters[static_cast<std::size_t>(q - 1)] = i, ++known;
    else if (holds_any(cell, {"ระยะเวลา", "ช่วงเวลา", "วันที่"}))
      c.period = i, ++known;
    else if (holds_any(cell, {"ผู้รับผิดชอบ"}))
      c.who = i, ++known;
    else if (cell == "ที่" || cell == "ลำดับ" || cell == "ลำดับที่")
      c.number = i, ++known;
    else if (cell.starts_with("รวม") || holds_any(cell, {"งบประมาณ"}))
      c.sum = i, ++known;
    else if (holds_any(cell, {"กิจกรรม", "ขั้นตอน", "รายการ"}) && c.words < 0)
      c.words = i, ++known;
  }
  if (known < 2 || c.words < 0) return std::nullopt;
  return c;
}

/// Without heads: words first, then whatever each cell can be, figures at the end.
ActivityColumns guess(const Cells& row) {
  ActivityColumns c;
  const int size = static_cast<int>(row.size());
  for (int i = 0; i < size && c.words < 0; ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (cell.empty()) continue;
    const bool is_number = cell.find_first_not_of("0123456789.") == cell.npos;
    (is_number && c.number < 0 ? c.number : c.words) = i;
  }
  int first = size;
  while (first - 1 > c.words) {
    const auto& cell = row[static_cast<std::size_t>(first - 1)];
    if (!cell.empty() && !money(cell)) break;
    --first;
  }
  for (int i = c.words + 1; i < first; ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (c.period < 0 && thai::parse_period(cell).has_value())
      c.period = i;
    else if (c.who < 0 && !cell.empty())
      c.who = i;
  }
  if (size - first >= 4)
    for (int q = 0; q < 4; ++q) c.quarters[static_cast<std::size_t>(q)] = first + q;
  if (size - first == 5) c.sum = first + 4;
  if (size - first == 1) c.sum = first;
  return c;
}

class ActivityReader {
 public:
  explicit ActivityReader(std::int64_t year) : year_(year) {}

  ReadActivities read(std::string_view text) {
    std::int64_t at = 0;
    for (const auto& row : split_cells(text)) {
      ++at;
      if (joined_cells(row).empty()) continue;
      if (const auto heads = activity_heads(row)) {
        heads_ = heads;
        continue;
      }
      take(at, row);
    }
    return std::move(out_);
  }

 private:
  void take(std::int64_t at, const Cells& row) {
    const auto columns = heads_ ? *heads_ : guess(row);
    const auto& words = cell_at(row, columns.words);
    if (words.empty() || words.starts_with("รวม")) {
      out_.unread.push_back({at, joined_cells(row)});
      return;
    }
    auto numbered = split_number(words);
    auto number = numbered.number.empty() ? cell_at(row, columns.number) : numbered.number;
    ReadActivity one{.at = at, .source = joined_cells(row)};
    one.activity.title = tidy(numbered.rest);
    one.activity.responsible = cell_at(row, columns.who);
    read_period(cell_at(row, columns.period), one);
    read_quarters(row, columns, one);
    const bool is_step = number.find('.') != number.npos && number.back() != '.';
    if (!is_step || out_.rows.empty()) return out_.rows.push_back(std::move(one));
    auto& parent = out_.rows.back();
    if (!one.activity.quarters.empty())
      parent.warnings.push_back({"reading.quarters_of_step", {{"title", one.activity.title}}});
    parent.activity.children.push_back({.title = one.activity.title,
                                        .period = one.activity.period,
                                        .responsible = one.activity.responsible});
    for (auto& warning : one.warnings) parent.warnings.push_back(std::move(warning));
  }

  void read_period(const std::string& cell, ReadActivity& one) {
    if (cell.empty()) return;
    const auto period = thai::parse_period(cell);
    if (period.has_value())
      one.activity.period = *period;
    else
      one.warnings.push_back({"reading.period_unclear", {{"text", cell}}});
  }

  void read_quarters(const Cells& row, const ActivityColumns& columns, ReadActivity& one) {
    Satang sum;
    for (std::size_t q = 0; q < 4; ++q) {
      const auto& cell = cell_at(row, columns.quarters[q]);
      if (cell.empty()) continue;
      const auto amount = money(cell);
      if (!amount) {
        one.warnings.push_back({"reading.not_money", {{"text", cell}}});
      } else if (amount->value > 0) {
        one.activity.quarters.push_back({year_, static_cast<std::int64_t>(q) + 1, *amount});
        sum.value += amount->value;
      }
    }
    one.stated = money(cell_at(row, columns.sum));
    if (one.stated && !one.activity.quarters.empty() && *one.stated != sum)
      one.warnings.push_back(
          {"reading.quarters_differ", {{"stated", baht(*one.stated)}, {"counted", baht(sum)}}});
  }

  std::int64_t year_;
  std::optional<ActivityColumns> heads_;
  ReadActivities out_;
};

struct IndicatorColumns {
  int words = -1, target = -1, unit = -1, method = -1, instrument = -1;
};

std::optional<IndicatorColumns> indicator_heads(const Cells& row) {
  IndicatorColumns c;
  int known = 0;
  for (int i = 0; i < static_cast<int>(row.size()); ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (holds_any(cell, {"เป้าหมาย"}))
      c.target = i, ++known;
    else if (holds_any(cell, {"หน่วย"}))
      c.unit = i, ++known;
    else if (holds_any(cell, {"วิธี"}))
      c.method = i, ++known;
    else if (holds_any(cell, {"เครื่องมือ"}))
      c.instrument = i, ++known;
    else if (holds_any(cell, {"ตัวชี้วัด", "ตัวบ่งชี้"}) && c.words < 0)
      c.words = i, ++known;
  }
  if (known < 2 || c.words < 0) return std::nullopt;
  return c;
}

bool starts_with_digit(std::string_view text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

/// Without heads: words, a target where there is one, method, instrument.
IndicatorColumns guess_indicator(const Cells& row) {
  IndicatorColumns c;
  const int size = static_cast<int>(row.size());
  for (int i = 0; i < size; ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (cell.empty()) continue;
    const bool is_target =
        starts_with_digit(cell) || cell.starts_with("ร้อยละ ") || cell.starts_with("จำนวน ");
    if (c.words < 0 && !starts_with_digit(cell))
      c.words = i;
    else if (c.words >= 0 && c.target < 0 && is_target)
      c.target = i;
    else if (c.words >= 0 && c.method < 0)
      c.method = i;
    else if (c.words >= 0 && c.instrument < 0)
      c.instrument = i;
  }
  return c;
}

/// «ร้อยละ 80», «80 %», «120 คน», «80».
void read_target(std::string_view cell, std::string_view unit, ReadIndicator& one) {
  auto text = trimmed(cell);
  auto& target = one.indicator.target;
  bool percent = unit == "ร้อยละ" || unit == "%" || text.ends_with("%");
  for (const std::string_view word : {"ไม่น้อยกว่า", "ร้อยละ", "จำนวน"})
    if (text.starts_with(word)) {
      percent = percent || word == "ร้อยละ";
      text = trimmed(text.substr(word.size()));
    }
  if (text.starts_with("ร้อยละ")) {
    percent = true;
    text = trimmed(text.substr(std::string_view("ร้อยละ").size()));
  }
  const auto end = std::min(text.find_first_not_of("0123456789,."), text.size());
  const auto value = thai::parse_quantity(text.substr(0, end));
  if (value.has_error() || value->value < 0) {
    if (!cell.empty())
      one.warnings.push_back({"reading.target_unclear", {{"text", std::string(cell)}}});
    return;
  }
  target.value = *value;
  target.kind = percent ? TargetKind::percent : TargetKind::count;
  if (percent)
    one.warnings.push_back({"reading.base_missing", {}});
  else
    target.unit = unit.empty() ? std::string(trimmed(text.substr(end))) : std::string(unit);
}

/// «ด้านผลลัพธ์ (Outcome) ร้อยละ …» says its kind before its words.
void read_kind(ReadIndicator& one) {
  auto text = std::string_view(one.indicator.text);
  const std::pair<std::string_view, IndicatorKind> words[] = {{"ด้านผลผลิต", IndicatorKind::output},
                                                              {"ผลผลิต", IndicatorKind::output},
                                                              {"ด้านผลลัพธ์", IndicatorKind::outcome},
                                                              {"ผลลัพธ์", IndicatorKind::outcome}};
  for (const auto& [word, kind] : words) {
    if (!text.starts_with(word)) continue;
    one.indicator.kind = kind;
    text = trimmed(text.substr(word.size()));
    if (text.starts_with("(") && text.find(')') < 20)
      text = trimmed(text.substr(text.find(')') + 1));
    if (text.starts_with(":")) text = trimmed(text.substr(1));
    break;
  }
  one.indicator.text = std::string(text);
}

}  // namespace

ReadActivities read_activities(std::string_view text, std::int64_t fiscal_year) {
  return ActivityReader(fiscal_year).read(text);
}

ReadIndicators read_indicators(std::string_view text) {
  ReadIndicators out;
  std::optional<IndicatorColumns> heads;
  std::int64_t at = 0;
  for (const auto& row : split_cells(text)) {
    ++at;
    const auto source = joined_cells(row);
    if (source.empty()) continue;
    if (const auto found = indicator_heads(row)) {
      heads = found;
      continue;
    }
    const auto columns = heads ? *heads : guess_indicator(row);
    ReadIndicator one{.at = at, .source = source};
    one.indicator.text = without_bullet(cell_at(row, columns.words));
    if (one.indicator.text.empty()) {
      out.unread.push_back({at, source});
      continue;
    }
    read_kind(one);
    read_target(cell_at(row, columns.target), cell_at(row, columns.unit), one);
    one.indicator.method = cell_at(row, columns.method);
    one.indicator.instrument = cell_at(row, columns.instrument);
    out.rows.push_back(std::move(one));
  }
  return out;
}

}  // namespace ruam::projects::reading
