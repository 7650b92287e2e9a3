#include "intake/extract.hpp"
#include "intake/items.hpp"

/// The money of a report's table by the heads of its columns, where no line states it.
namespace ruam::intake {
namespace {

using checks::Paper;

struct MoneyColumns {
  std::size_t had = 0, spent = 0;  ///< 0: none, the first column is words
};

MoneyColumns money_columns(const std::vector<std::string>& heads) {
  MoneyColumns columns;
  for (std::size_t i = 1; i < heads.size(); ++i) {
    const auto key = thai::key_of(heads[i]);
    if (thai::width_of(heads[i]) > 34 || key.starts_with("ไตร") || !thai::figures(key).empty())
      continue;
    if (!columns.spent && has(key, {"จ่าย", "ใช้ไป", "ใช้จริง"}))
      columns.spent = i;
    else if (!columns.had && has(key, {"งบ", "ได้รับ", "จัดสรร", "วงเงิน", "ตั้งไว้", "อนุมัติ"}))
      columns.had = i;
  }
  return columns;
}

void note_cell(const std::vector<std::string>& cells, std::size_t column, int line,
               std::optional<checks::Milli>& amount, int& amount_line) {
  if (!column || column >= cells.size() || amount) return;
  const auto found = thai::figures(cells[column]);
  if (found.size() != 1) return;
  amount = found[0].milli;
  amount_line = line;
}

}  // namespace

void read_table_total(Paper& paper) {
  auto& money = paper.money;
  if (money.total) return;
  MoneyColumns columns;
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    if (!is_said(paper, line)) continue;
    const auto cells = cells_of(text);
    if (cells.size() < 2) {
      columns = {};
    } else if (thai::figures(text).empty()) {
      columns = money_columns(cells);
    } else if (columns.had && thai::key_of(cells[0]).starts_with("รวม")) {
      note_cell(cells, columns.had, line, money.total, money.total_line);
      note_cell(cells, columns.spent, line, money.spent, money.spent_line);
      return;
    }
  }
}

}  // namespace ruam::intake
