#include <algorithm>
#include <set>

#include "checks/paper_structure.hpp"

/// Tables by their cells: what is blank, does not add up, is no percentage of its row, or was spent
/// beyond what there was; blanks of a form.
namespace ruam::checks {
namespace {

/// Cells of a row set apart by tabs, bars or runs of blanks; empty ones stay between tabs and bars.
std::vector<std::string> grid_cells(std::string_view text) {
  std::vector<std::string> cells;
  const char sign = text.find('\t') != text.npos ? '\t' : text.find('|') != text.npos ? '|' : ' ';
  std::size_t from = sign == ' ' ? std::min(text.find_first_not_of(' '), text.size()) : 0;
  for (std::size_t at = from; at <= text.size(); ++at) {
    const bool ends = at == text.size();
    const bool splits =
        !ends && text[at] == sign && (sign != ' ' || (at + 1 < text.size() && text[at + 1] == ' '));
    if (!ends && !splits) continue;
    cells.push_back(thai::tidy(text.substr(from, at - from)));
    while (sign == ' ' && at + 1 < text.size() && text[at + 1] == ' ') ++at;
    from = at + 1;
  }
  return cells;
}

struct GridRow {
  int line = 0;
  std::vector<std::string> cells;
};
struct Grid {
  std::vector<std::string> heads;  ///< empty where the table has none
  int head_line = 0;
  std::vector<GridRow> rows;
  std::optional<GridRow> total;
};

/// The number that a cell is, with a unit of one word at most.
std::optional<thai::Figure> cell_number(const std::string& cell) {
  const auto found = thai::figures(cell);
  if (found.size() != 1) return {};
  const auto before = thai::key_of(std::string_view{cell}.substr(0, found[0].begin));
  const auto behind = thai::tidy(std::string_view{cell}.substr(found[0].end));
  const bool is_lead = before.empty() || before == "ร้อยละ" || before == "จำนวน";
  return is_lead && thai::width_of(behind) <= 8 ? std::optional{found[0]} : std::nullopt;
}

bool is_blank_cell(const std::string& cell) {
  if (cell.empty() || cell == "-" || cell == "–" || cell == "—") return true;
  return cell.find_first_not_of("._ \xE2\x80\xA6") == cell.npos;
}

bool is_total_row(const GridRow& row) {
  for (const auto& cell : row.cells) {
    if (cell.empty()) continue;
    const auto key = thai::key_of(cell);
    return key.starts_with("รวม") || key.starts_with("ยอดรวม") || key == "ทั้งหมด";
  }
  return false;
}

/// A cell of words, then cells of which one is a number at least; or the heads over such rows.
std::vector<Grid> grids(const Paper& paper) {
  std::vector<Grid> all;
  Grid open;
  const auto close = [&] {
    if (open.rows.size() >= 2) all.push_back(open);
    open = {};
  };
  int last = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    GridRow row{number, grid_cells(line.text)};
    if (row.cells.size() < 2 || (last && number > last + 3)) {
      close();
      if (row.cells.size() < 2) continue;
    }
    last = number;
    const bool counts = std::any_of(row.cells.begin() + 1, row.cells.end(),
                                    [](const auto& cell) { return cell_number(cell).has_value(); });
    if (is_total_row(row) && !open.rows.empty()) {
      open.total = row;
      close();
    } else if (open.rows.empty() && (open.heads.empty() || !counts)) {
      open.heads = row.cells;
      open.head_line = number;
    } else {
      const auto wide = open.rows.empty() ? open.heads.size() : open.rows.front().cells.size();
      if (!open.rows.empty() && wide != row.cells.size()) {
        close();
        open.heads = row.cells;
        open.head_line = number;
        continue;
      }
      open.rows.push_back(row);
    }
  }
  close();
  return all;
}

/// The rows, with the heads where they are a row themselves.
std::vector<GridRow> all_rows(const Grid& grid) {
  auto rows = grid.rows;
  const bool is_row = grid.heads.size() == rows.front().cells.size() &&
                      std::any_of(grid.heads.begin() + 1, grid.heads.end(), [](const auto& cell) {
                        return cell_number(cell).has_value() && !cell.starts_with("25");
                      });
  if (is_row) rows.insert(rows.begin(), {grid.head_line, grid.heads});
  return rows;
}

std::string head_of(const Grid& grid, std::size_t column) {
  return column < grid.heads.size() && grid.heads.size() == grid.rows.front().cells.size()
             ? thai::key_of(grid.heads[column])
             : std::string{};
}

bool is_money_head(const std::string& head) {
  return has_any(head, {"บาท", "เงิน", "ไตรมาส", "งบ", "จ่าย", "คงเหลือ", "หมายเหตุ", "ต.ค", "เดือน"}) ||
         head.starts_with("ไตร");
}

/// Does a row say numbers on both sides of a cell, or before its last one?
bool is_gap(const GridRow& row, std::size_t column) {
  const bool before = column > 1 && cell_number(row.cells[column - 1]);
  const bool behind = column + 1 == row.cells.size() || cell_number(row.cells[column + 1]);
  return before && behind;
}

/// A column in which every other row says something.
void check_blank_cells(const Grid& grid, PaperFaults& faults) {
  if (grid.heads.size() != grid.rows.front().cells.size() || grid.rows.size() < 2) return;
  for (std::size_t column = 1; column < grid.heads.size(); ++column) {
    const auto head = head_of(grid, column);
    if (head.empty() || is_money_head(head)) continue;
    int blank = 0, numbers = 0, line = 0;
    bool gap = false;
    std::string what;
    for (const auto& row : grid.rows) {
      if (is_blank_cell(row.cells[column])) {
        ++blank;
        line = row.line;
        gap = is_gap(row, column);
        what = row.cells[0] + ": " + grid.heads[column];
      } else if (cell_number(row.cells[column])) {
        ++numbers;
      }
    }
    const bool is_numeric = numbers + blank == static_cast<int>(grid.rows.size());
    const bool is_owner = has_any(head, {"ผู้รับผิดชอบ", "ผู้ดูแล", "เจ้าภาพ"}) && grid.rows.size() >= 3;
    if (blank != 1 || !((is_numeric && (gap ? numbers >= 1 : numbers >= 3)) || is_owner)) continue;
    faults.push_back({"missing_value",
                      line,
                      0,
                      {grid.head_line},
                      {{"what", what}},
                      Severity::warn,
                      Certainty::likely});
  }
}

/// Sums of columns, where the total has as many cells or the table one column of numbers.
void check_grid_sums(const Grid& grid, PaperFaults& faults) {
  if (!grid.total) return;
  const auto rows = all_rows(grid);
  for (std::size_t column = 1; column < rows.front().cells.size(); ++column) {
    if (column >= grid.total->cells.size()) break;
    const auto stated = cell_number(grid.total->cells[column]);
    const auto head = head_of(grid, column);
    if (!stated || has_any(head, {"ร้อยละ", "เฉลี่ย", "%", "sd"})) continue;
    Milli sum = 0;
    bool is_whole = true;
    for (const auto& row : rows) {
      const auto one = cell_number(row.cells[column]);
      if (!one && !is_blank_cell(row.cells[column])) is_whole = false;
      if (one) sum += one->milli;
    }
    if (!is_whole || sum == stated->milli || rows.size() < 2 || stated->decimals == 2 ||
        sum * 2 < stated->milli || sum > stated->milli * 2 || stated->milli < 10'000)
      continue;
    const int line = grid.total->line;
    if (std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
          return one.kind == "total_mismatch" && one.first == line;
        }))
      continue;
    faults.push_back(
        {"total_mismatch",
         line,
         0,
         {},
         {{"stated", thai::milli_text(stated->milli)}, {"counted", thai::milli_text(sum)}},
         Severity::warn,
         Certainty::likely});
  }
}

/// A column «ร้อยละ» that is one number of its row in another, in most rows.
void check_grid_percents(const Grid& grid, PaperFaults& faults) {
  const auto& heads = grid.heads;
  if (heads.size() != grid.rows.front().cells.size()) return;
  for (std::size_t column = 3; column < heads.size(); ++column) {
    if (!head_of(grid, column).starts_with("ร้อยละ")) continue;
    int fits = 0, line = 0;
    Milli stated = 0, counted = 0;
    int misses = 0;
    for (const auto& row : grid.rows) {
      const auto whole = cell_number(row.cells[column - 2]),
                 part = cell_number(row.cells[column - 1]),
                 percent = cell_number(row.cells[column]);
      if (!whole || !part || !percent || whole->milli == 0) continue;
      const auto right = part->milli * 100'000 / whole->milli;
      if (std::abs(right - percent->milli) <= 600) {
        ++fits;
      } else {
        ++misses;
        line = row.line, stated = percent->milli, counted = right;
      }
    }
    if (fits < 2 || misses != 1) continue;
    faults.push_back(
        {"percent_mismatch",
         line,
         0,
         {},
         {{"stated", thai::milli_text(stated)}, {"counted", thai::milli_text(counted)}},
         Severity::warn,
         Certainty::likely});
  }
}

void spent_fault(PaperFaults& faults, int line, std::vector<int> also, Milli spent, Milli got) {
  faults.push_back({"over_budget",
                    line,
                    0,
                    std::move(also),
                    {{"spent", thai::milli_text(spent)}, {"received", thai::milli_text(got)}},
                    Severity::warn,
                    Certainty::likely});
}

/// Rows under «งบ» and «จ่าย».
void check_grid_spent(const Grid& grid, PaperFaults& faults) {
  std::size_t got = 0, spent = 0;
  for (std::size_t column = 1; column < grid.heads.size(); ++column) {
    const auto head = head_of(grid, column);
    if (!spent && has_any(head, {"จ่าย", "ใช้ไป", "ใช้จริง"}))
      spent = column;
    else if (!got && has_any(head, {"งบ", "จัดสรร", "ได้รับ", "ตั้งไว้", "วงเงิน"}))
      got = column;
  }
  if (!got || spent <= got) return;
  for (const auto& row : grid.rows) {
    const auto a = cell_number(row.cells[got]), b = cell_number(row.cells[spent]);
    if (a && b && a->milli >= 100'000 && b->milli > a->milli)
      spent_fault(faults, row.line, {}, b->milli, a->milli);
  }
}

/// Rows of money received and spent: more spent than there was.
void check_rows_over(const Paper& paper, PaperFaults& faults) {
  bool is_money = false;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    const auto cells_apart =
        line.text.find('\t') != std::string::npos || line.text.find("   ") != std::string::npos;
    const auto found = thai::figures(line.text);
    if (cells_apart && found.empty()) {
      const auto got =
          std::min({line.text.find("จัดสรร"), line.text.find("ได้รับ"), line.text.find("งบประมาณ")});
      const auto spent =
          std::min({line.text.find("ใช้จ่าย"), line.text.find("เบิกจ่าย"), line.text.find("ใช้ไป")});
      is_money = got != line.text.npos && spent != line.text.npos && got < spent;
      continue;
    }
    if (!is_money) continue;
    if (!cells_apart || found.size() < 2) {
      is_money = cells_apart;
      continue;
    }
    const auto &got = found[0], &spent = found[1];
    if (got.milli >= 100'000 && spent.milli > got.milli && (got.is_grouped || spent.is_grouped) &&
        !thai::key_of(line.text).starts_with("รวม"))
      spent_fault(faults, number, {}, spent.milli, got.milli);
  }
}

/// Money that a text calls received or spent.
struct SaidMoney {
  Milli milli = 0;
  int line = 0;
  bool is_spent = false;
};

std::vector<SaidMoney> said_money(const Paper& paper) {
  std::vector<SaidMoney> all;
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::figures(flow.text)) {
      if (one.milli < 1'000'000 || (one.whole() >= 2500 && one.whole() <= 2620 && !one.is_grouped))
        continue;
      const auto from = one.begin > 110 ? one.begin - 110 : 0;
      const auto before = std::string_view{flow.text}.substr(from, one.begin - from);
      std::size_t got = 0, spent = 0;
      for (const std::string_view word : {"ได้รับจัดสรร", "จัดสรร", "ได้รับเงิน", "ได้รับบริจาค", "บริจาค",
                                          "วงเงิน", "ตั้งไว้", "ได้รับงบ", "ได้รับอนุมัติ", "ได้รับ"})
        if (const auto at = before.rfind(word); at != before.npos) got = std::max(got, at + 1);
      for (const std::string_view word :
           {"เบิกจ่าย", "ใช้จ่าย", "จ่ายจริง", "จ่ายไป", "จ่ายแล้ว", "ใช้ไป", "จ่ายค่า", "ใช้จริง", "ใช้เงิน"})
        if (const auto at = before.rfind(word); at != before.npos) spent = std::max(spent, at + 1);
      if (got == spent) continue;
      if (has_any(before,
                  {"คาดว่า", "ประมาณการ", "แผน", "จะ", "คงเหลือ", "เหลือ", "ร้อยละ", "เป้าหมาย"}))
        continue;
      all.push_back({one.milli, flow.line_at(one.begin), spent > got});
    }
  return all;
}

/// One sum received and a larger one spent on it.
void check_said_spent(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::plan_chapter || paper.kind == PaperKind::survey_report ||
      paper.kind == PaperKind::project_proposal)
    return;
  const auto all = said_money(paper);
  std::set<Milli> received;
  int got_line = 0;
  for (const auto& one : all)
    if (!one.is_spent) received.insert(one.milli), got_line = one.line;
  if (received.size() != 1) return;
  const auto got = *received.begin();
  for (const auto& one : all) {
    if (!one.is_spent || one.milli <= got || one.milli > got * 2) continue;
    if (std::any_of(faults.begin(), faults.end(),
                    [](const PaperFault& fault) { return fault.kind == "over_budget"; }))
      return;
    spent_fault(faults, one.line, {got_line}, one.milli, got);
  }
}

/// A blank of a form that nobody filled in: «คนละ ........ เล่ม».
void check_dots(const Paper& paper, PaperFaults& faults) {
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& text = paper.line(number).text;
    if (has_any(text, {"ลงชื่อ", "ลงนาม", "ตำแหน่ง"})) continue;
    const auto at = std::min({text.find("....."), text.find("_____"), text.find("……")});
    if (at == text.npos || at == 0) continue;
    auto end = at;
    while (end < text.size() && (text[end] == '.' || text[end] == '_' ||
                                 std::string_view{text}.substr(end).starts_with("…")))
      end += text[end] == '\xE2' ? 3 : 1;
    const auto before = thai::key_of(std::string_view{text}.substr(0, at));
    const auto behind = thai::tidy(std::string_view{text}.substr(end, 40));
    if (before.empty() || (!behind.empty() && behind.front() >= '0' && behind.front() <= '9'))
      continue;
    bool asks = false;
    for (const std::string_view word : {"จำนวน", "ร้อยละ", "น้อยกว่า", "เงิน", "เฉลี่ย", "คนละ", "ครั้งละ",
                                        "วันละ", "รวม", "ทั้งสิ้น", "เวลา"})
      asks = asks || before.ends_with(word);
    for (const std::string_view word : {"เล่ม", "ชุด", "ฉบับ", "วัน", "ชิ้น", "ข้อ", "คน", "บาท", "แห่ง",
                                        "เครื่อง", "ห้อง", "โรงเรียน", "ครั้ง", "ชั่วโมง"})
      asks = asks || behind.starts_with(word);
    const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
      return one.kind == "missing_value" && one.first <= number &&
             number <= std::max(one.first, one.last);
    });
    if (!asks || is_known) continue;
    faults.push_back({"missing_value",
                      number,
                      0,
                      {},
                      {{"what", thai::tidy(text)}},
                      Severity::warn,
                      Certainty::likely});
  }
}

}  // namespace

void check_paper_grids(const Paper& paper, PaperFaults& faults) {
  for (const auto& grid : grids(paper)) {
    check_blank_cells(grid, faults);
    check_grid_sums(grid, faults);
    check_grid_percents(grid, faults);
    check_grid_spent(grid, faults);
  }
  check_rows_over(paper, faults);
  check_said_spent(paper, faults);
  check_dots(paper, faults);
}

}  // namespace ruam::checks
