#include "projects/reading/cells.hpp"

#include <algorithm>

#include "platform/thai/digits.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::reading {
namespace {

bool holds(std::string_view cell, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto word) { return cell.find(word) != cell.npos; });
}

/// Which column says what; -1 where none does.
struct Columns {
  int words = -1, rate = -1, sum = -1, note = -1;
  std::vector<int> quantities;
  bool is_head = false;
};

Columns read_head(const Cells& row) {
  Columns c;
  int known = 0;
  for (int i = 0; i < static_cast<int>(row.size()); ++i) {
    const auto& cell = row[static_cast<std::size_t>(i)];
    if (holds(cell, {"เป็นเงิน", "รวม", "จำนวนเงิน", "ยอดเงิน"}))
      c.sum = i, ++known;
    else if (holds(cell, {"อัตรา", "ราคา", "ต่อหน่วย", "หน่วยละ"}))
      c.rate = i, ++known;
    else if (holds(cell, {"รายการ", "รายละเอียด", "กิจกรรม", "ค่าใช้จ่าย"}) && c.words < 0)
      c.words = i, ++known;
    else if (holds(cell, {"หมายเหตุ"}))
      c.note = i, ++known;
    else if (holds(cell, {"จำนวน", "คน", "มื้อ", "ครั้ง", "วัน"}))
      c.quantities.push_back(i), ++known;
  }
  const bool has_figures = std::any_of(
      row.begin(), row.end(), [](const auto& cell) { return thai::parse_money(cell).has_value(); });
  c.is_head = known >= 2 && !has_figures;
  return c;
}

struct Figure {
  std::size_t column = 0;
  std::int64_t value = 0;  ///< thousandths
  std::string unit;
};

std::vector<Figure> figures_of(const Cells& row, std::size_t words) {
  std::vector<Figure> all;
  for (std::size_t i = words + 1; i < row.size(); ++i) {  // before the words stands a row number
    const auto cell = std::string_view(row[i]);
    auto number = cell;
    std::string unit;
    if (const auto gap = cell.find_first_not_of("0123456789,."); gap != cell.npos && gap > 0) {
      number = cell.substr(0, gap);  // «32 คน» in one cell
      unit = trimmed(cell.substr(gap));
    }
    const auto value = thai::parse_decimal(number, 3);
    if (value.has_error()) continue;
    if (unit.empty() && i + 1 < row.size() && !row[i + 1].empty() &&
        (row[i + 1][0] < '0' || row[i + 1][0] > '9') && row[i + 1].size() <= 45)
      unit = row[i + 1];
    all.push_back({i, *value, std::move(unit)});
  }
  return all;
}

Result<Satang> product(const std::vector<Figure>& figures, std::size_t rate) {
  std::vector<Thousandths> quantities;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (i != rate) quantities.push_back({figures[i].value});
  return multiply(satang(figures[rate].value), quantities);
}

/// The rate: its own column, else what has baht or no unit, else the largest.
std::size_t rate_of(const std::vector<Figure>& figures, const Columns& columns) {
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (static_cast<int>(figures[i].column) == columns.rate) return i;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures[i].unit.starts_with("บาท")) return i;
  std::size_t best = figures.size() - 1;
  bool bare = false;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (figures[i].unit.empty() && (!bare || figures[i].value > figures[best].value)) {
      best = i;
      bare = true;
    }
  return best;
}

ReadLine read_row(const Cells& row, std::size_t words, const Columns& columns) {
  ReadLine out;
  auto& line = out.line;
  line.text = without_bullet(row[words]);
  auto figures = figures_of(row, words);
  if (columns.note >= 0 && static_cast<std::size_t>(columns.note) < row.size())
    line.note = row[static_cast<std::size_t>(columns.note)];
  std::erase_if(figures,
                [&](const Figure& f) { return static_cast<int>(f.column) == columns.note; });
  if (columns.sum >= 0)
    for (std::size_t i = 0; i < figures.size(); ++i)
      if (static_cast<int>(figures[i].column) == columns.sum) {
        out.stated = satang(figures[i].value);
        figures.erase(figures.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      }
  if (columns.sum < 0 && figures.size() > 1) {
    // Without heads the last figure is the sum when the others make it, or when it is by far the
    // largest of three.
    const std::vector<Figure> others(figures.begin(), figures.end() - 1);
    const auto counted = product(others, rate_of(others, columns));
    const auto last = satang(figures.back().value);
    if ((counted.has_value() && *counted == last) || figures.size() > 2) {
      out.stated = last;
      figures = others;
    }
  }
  if (figures.empty() || (figures.size() == 1 && !out.stated)) {
    line.lump = true;
    line.amount = out.stated ? *out.stated : figures.empty() ? Satang{} : satang(figures[0].value);
    if (!out.stated && figures.empty()) out.warnings.push_back({"reading.no_amount", {}});
    return out;
  }
  const auto rate = rate_of(figures, columns);
  const auto counted = product(figures, rate);
  if (counted.has_error()) {
    line.lump = true;
    line.amount = out.stated.value_or(Satang{});
    out.warnings.push_back({"reading.too_large", {}});
    return out;
  }
  line.rate = satang(figures[rate].value);
  line.rate_unit = "บาท";
  line.rate_place = static_cast<std::int64_t>(rate);
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (i != rate) line.factors.push_back({{figures[i].value}, figures[i].unit});
  line.amount = *counted;
  if (out.stated && *out.stated != *counted)
    out.warnings.push_back(
        {"reading.sum_differs", {{"stated", baht(*out.stated)}, {"counted", baht(*counted)}}});
  return out;
}

std::string joined(const Cells& row) {
  std::string text;
  for (const auto& cell : row) {
    if (cell.empty()) continue;
    if (!text.empty()) text += " | ";
    text += cell;
  }
  return text;
}

/// The cell with the words: of its column, else the first that is no figure and no row number.
std::optional<std::size_t> words_of(const Cells& row, const Columns& columns) {
  if (columns.words >= 0 && static_cast<std::size_t>(columns.words) < row.size() &&
      !row[static_cast<std::size_t>(columns.words)].empty())
    return static_cast<std::size_t>(columns.words);
  for (std::size_t i = 0; i < row.size(); ++i)
    if (!row[i].empty() && thai::parse_decimal(row[i], 3).has_error()) return i;
  return std::nullopt;
}

}  // namespace

bool is_table(std::string_view text) {
  int lines = 0, wide = 0;
  for (const auto& row : split_cells(text)) {
    const auto filled =
        std::count_if(row.begin(), row.end(), [](const auto& c) { return !c.empty(); });
    if (filled == 0) continue;
    ++lines;
    wide += row.size() >= 3;
  }
  return wide > 0 && wide * 2 >= lines;
}

std::vector<Cells> split_cells(std::string_view text) {
  std::vector<Cells> rows;
  Cells row;
  std::string cell;
  bool quoted = false, fresh = true;
  const auto end_cell = [&] {
    row.push_back(plain_text(cell));
    cell.clear();
    fresh = true;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '"' && at + 1 < text.size() && text[at + 1] == '"')
        cell += text[++at];
      else if (c == '"')
        quoted = false;
      else
        cell += c;
    } else if (c == '"' && fresh && text.find('"', at + 1) != text.npos) {
      quoted = true;
      fresh = false;
    } else if (c == '\t') {
      end_cell();
    } else if (c == '\n') {
      end_cell();
      rows.push_back(std::move(row));
      row.clear();
    } else {
      if (c != ' ' && c != '\r') fresh = false;
      cell += c;
    }
  }
  if (!cell.empty() || !row.empty()) {
    end_cell();
    rows.push_back(std::move(row));
  }
  return rows;
}

ReadCosts read_cost_table(std::string_view text) {
  ReadCosts out;
  Columns columns;
  std::int64_t at = 0;
  for (const auto& row : split_cells(text)) {
    ++at;
    const auto source = joined(row);
    if (source.empty()) continue;
    if (const auto head = read_head(row); head.is_head) {
      columns = head;
      continue;
    }
    if (says_shared(source)) out.shared_lines = true;
    const auto words = words_of(row, columns);
    if (!words) {
      out.unread.push_back({at, source});
      continue;
    }
    const auto figures = figures_of(row, *words);
    if (row[*words].starts_with("รวม") && !figures.empty()) {
      out.totals.push_back({at, source, satang(figures.back().value), out.amount});
      continue;
    }
    if (figures.empty() && says_shared(row[*words])) continue;  // understood: no cost, no heading
    if (figures.empty()) {
      // One cell may hold a whole formula, or a heading.
      auto item = read_cost_line(row[*words]);
      if (item) {
        item->at = at;
        if (out.parts.empty()) out.parts.emplace_back();
        out.amount.value += item->line.amount.value;
        out.parts.back().lines.push_back(std::move(*item));
        continue;
      }
      const auto numbered = split_number(row[*words]);
      const auto number = numbered.number.empty() && *words > 0 ? row[*words - 1] : numbered.number;
      out.parts.push_back(
          {.at = at,
           .level = number.find('.') == number.npos ? 0 : 1,
           .number = number,
           .title = tidy(numbered.number.empty() ? std::string_view(row[*words]) : numbered.rest)});
      continue;
    }
    auto item = read_row(row, *words, columns);
    item.at = at;
    item.source = source;
    if (out.parts.empty()) out.parts.emplace_back();
    out.amount.value += item.line.amount.value;
    out.parts.back().lines.push_back(std::move(item));
  }
  return out;
}

}  // namespace ruam::projects::reading
