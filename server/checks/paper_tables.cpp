#include <algorithm>
#include <cstdlib>

#include "checks/paper_rules.hpp"

namespace ruam::checks {
namespace {

std::string shown(Milli milli) { return thai::milli_text(milli); }

/// Percent of a in b, in thousandths of a percent.
Milli percent_of(Milli a, Milli b) { return b == 0 ? 0 : a * 100'000 / b; }

/// How far a written percentage may be from the exact one, by its decimals.
Milli slack(int decimals) { return decimals >= 2 ? 11 : decimals == 1 ? 60 : 600; }

void percent_fault(int line, Milli stated, Milli counted, PaperFaults& faults) {
  faults.push_back({"percent_mismatch",
                    line,
                    0,
                    {},
                    {{"stated", shown(stated)}, {"counted", shown((counted + 5) / 10 * 10)}},
                    Severity::warn,
                    Certainty::certain});
}

/// Rows of one table: up to and with its total.
struct Table {
  std::vector<NumberRow> rows;
  std::optional<NumberRow> total;
};

std::vector<Table> tables(const std::vector<NumberRow>& rows) {
  std::vector<Table> all;
  Table open;
  const auto close = [&] {
    if (open.rows.size() >= 2) all.push_back(open);
    open = {};
  };
  for (const auto& row : rows) {
    if (row.is_total()) {
      open.total = row;
      if (open.rows.size() < 2 || row.first > open.rows.back().last + 4) open.total.reset();
      close();
      continue;
    }
    if (!open.rows.empty() && (row.first > open.rows.back().last + 3 ||
                               row.cells.size() != open.rows.back().cells.size()))
      close();
    open.rows.push_back(row);
  }
  close();
  return all;
}

bool is_percent_column(const Table& table, std::size_t column) {
  if (!table.total || column >= table.total->cells.size()) return false;
  const auto& cell = table.total->cells[column];
  return cell.milli == 100'000 && (column > 0 || cell.decimals > 0 || cell.is_percent);
}

Milli column_sum(const Table& table, std::size_t column) {
  Milli sum = 0;
  for (const auto& row : table.rows) sum += row.cells[column].milli;
  return sum;
}

bool is_mean_table(const Table& table) {
  return std::all_of(table.rows.begin(), table.rows.end(), [](const NumberRow& row) {
    return row.cells[0].decimals >= 1 && row.cells[0].milli >= 1000 && row.cells[0].milli <= 5000;
  });
}

void check_columns(const Table& table, PaperFaults& faults) {
  if (!table.total || is_mean_table(table)) return;
  const auto columns = table.rows.front().cells.size();
  if (table.total->cells.size() != columns) return;
  for (std::size_t column = 0; column < columns; ++column) {
    const auto& stated = table.total->cells[column];
    const Milli sum = column_sum(table, column);
    const bool percent = is_percent_column(table, column);
    const Milli room = percent ? static_cast<Milli>(60 * table.rows.size()) : 0;
    if (std::abs(sum - stated.milli) <= room) continue;
    if (stated.decimals > 0 && !percent) continue;
    faults.push_back({"total_mismatch",
                      stated.line,
                      0,
                      {},
                      {{"stated", shown(stated.milli)}, {"counted", shown(sum)}},
                      Severity::block,
                      Certainty::certain});
  }
}

/// Counts beside percentages: each of the total.
void check_percents(const Table& table, PaperFaults& faults) {
  const auto& first = table.rows.front();
  if (first.cells.size() != 2 || is_mean_table(table)) return;
  if (first.cells[0].decimals > 0) return;
  const bool looks =
      std::all_of(table.rows.begin(), table.rows.end(),
                  [](const NumberRow& row) {
                    return row.cells[0].decimals == 0 && row.cells[1].milli <= 100'000;
                  }) &&
      std::any_of(table.rows.begin(), table.rows.end(), [](const NumberRow& row) {
        return row.cells[1].decimals > 0 || row.cells[1].is_percent;
      });
  if (!looks) return;
  std::vector<Milli> bases{column_sum(table, 0)};
  if (table.total && !table.total->cells.empty()) bases.push_back(table.total->cells[0].milli);
  std::vector<const NumberRow*> best;
  for (std::size_t i = 0; i < bases.size(); ++i) {
    std::vector<const NumberRow*> wrong;
    for (const auto& row : table.rows)
      if (std::abs(percent_of(row.cells[0].milli, bases[i]) - row.cells[1].milli) >
          slack(row.cells[1].decimals))
        wrong.push_back(&row);
    if (i == 0 || wrong.size() < best.size()) {
      best = wrong;
      if (i) bases[0] = bases[i];
    }
  }
  if (best.size() * 2 > table.rows.size() && table.rows.size() > 2) return;
  for (const auto* row : best)
    percent_fault(row->cells[1].line, row->cells[1].milli,
                  percent_of(row->cells[0].milli, bases[0]), faults);
}

/// Target, result and percentage in one row: `44  33  75.00`.
void check_triples(const Table& table, PaperFaults& faults) {
  for (const auto& row : table.rows) {
    if (row.cells.size() < 3 || row.cells.size() > 4) continue;
    const auto &last = row.cells.back(), &b = row.cells[row.cells.size() - 2],
               &a = row.cells[row.cells.size() - 3];
    if (last.decimals < 1 || last.milli > 100'000 || a.decimals || b.decimals || a.milli == 0 ||
        b.milli == 0)
      continue;
    const Milli exact = percent_of(std::min(a.milli, b.milli), std::max(a.milli, b.milli));
    if (std::abs(exact - last.milli) > slack(last.decimals))
      percent_fault(last.line, last.milli, exact, faults);
  }
}

/// A last column that adds up the others: where it does in some rows it must in all.
void check_row_sums(const Table& table, PaperFaults& faults) {
  std::vector<const NumberRow*> wrong;
  int right = 0;
  for (const auto& row : table.rows) {
    if (row.cells.size() < 4) return;
    Milli sum = 0;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) sum += row.cells[i].milli;
    if (sum == row.cells.back().milli)
      ++right;
    else
      wrong.push_back(&row);
  }
  if (right == 0 || wrong.size() > 2) return;
  for (const auto* row : wrong) {
    Milli sum = 0;
    for (std::size_t i = 0; i + 1 < row->cells.size(); ++i) sum += row->cells[i].milli;
    faults.push_back({"total_mismatch",
                      row->cells.back().line,
                      0,
                      {row->first},
                      {{"stated", shown(row->cells.back().milli)}, {"counted", shown(sum)}},
                      Severity::block,
                      Certainty::certain});
  }
}

/// The figure that a word of percentages stands by, before «%» or behind «ร้อยละ».
const thai::Figure* percent_by(std::string_view text, const std::vector<thai::Figure>& found,
                               std::size_t at, std::string_view word) {
  const thai::Figure* percent = nullptr;
  for (const auto& one : found) {
    const bool is_it = word == "%"
                           ? thai::tidy(text.substr(one.end, at - std::min(at, one.end))).empty() &&
                                 one.end <= at && at - one.end < 3
                           : one.begin >= at && one.begin < at + word.size() + 4;
    if (!is_it) continue;
    percent = &one;
    if (word != "%") break;
  }
  return percent;
}

/// «เป็นร้อยละ», «หรือร้อยละ»: the words before it follow from counts.
bool follows_from_counts(std::string_view text, std::size_t at, std::string_view word) {
  const auto lead = thai::tidy(text.substr(at > 40 ? at - 40 : 0, std::min<std::size_t>(at, 40)));
  const auto close =
      lead.size() > 24 ? std::string_view{lead}.substr(lead.size() - 24) : std::string_view{lead};
  return word == "%" || has_any(close, {"เป็น", "หรือ", "เท่ากับ", "("});
}

/// The last two counts before a percentage.
std::optional<std::pair<thai::Figure, thai::Figure>> counts_before(
    const std::vector<thai::Figure>& found, const thai::Figure& percent) {
  std::vector<const thai::Figure*> counts;
  for (const auto& one : found)
    if (&one != &percent && one.end <= percent.begin && percent.begin - one.end < 260 &&
        one.decimals == 0 && one.milli > 0)
      counts.push_back(&one);
  if (counts.size() < 2) return {};
  return std::pair{*counts[counts.size() - 2], *counts.back()};
}

/// «57 คน จาก 64 คน คิดเป็นร้อยละ 89.06»: of two counts before the words the less is the part.
void check_sentence(const Flow& flow, std::size_t at, std::string_view word, PaperFaults& faults) {
  const std::string_view text = flow.text;
  const auto found = thai::figures(text);
  const auto* percent = percent_by(text, found, at, word);
  if (!percent || percent->milli > 100'000 || !follows_from_counts(text, at, word)) return;
  const auto counts = counts_before(found, *percent);
  if (!counts) return;
  const auto& [a, b] = *counts;
  const auto between = text.substr(a.end, b.begin - a.end);
  const bool linked = has_any(between, {"จาก", "ในจำนวน", "ของ", "ทั้งหมด", "ได้รับ", "ทั้งสิ้น"});
  if (has_any(between, {"ร้อยละ", "%", "พ.ศ.", "ปีที่"})) return;
  if (thai::tidy(text.substr(a.end, 18)).substr(0, 6) !=
      thai::tidy(text.substr(b.end, 18)).substr(0, 6))
    return;
  const Milli exact = percent_of(std::min(a.milli, b.milli), std::max(a.milli, b.milli));
  const auto off = std::abs(exact - percent->milli);
  if (off <= slack(percent->decimals)) return;
  if (!linked && (off > 15'000 || b.end - a.begin > 160)) return;
  percent_fault(flow.line_at(percent->begin), percent->milli, exact, faults);
}

void check_sentences(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper))
    for (const std::string_view word : {"ร้อยละ", "%"})
      for (auto at = flow.text.find(word); at != flow.text.npos; at = flow.text.find(word, at + 1))
        check_sentence(flow, at, word, faults);
}

bool is_overall(const NumberRow& row) {
  const auto key = thai::key_of(row.label);
  return row.is_total() || key.starts_with("ค่าเฉลี่ย") || key.starts_with("เฉลี่ย") ||
         key.starts_with("ภาพรวม") || key.starts_with("โดยรวม") || key.starts_with("สรุป");
}
bool is_mean_row(const NumberRow& row) {
  return row.cells.size() >= 1 && row.cells.size() <= 3 && row.cells[0].decimals == 2 &&
         row.cells[0].milli >= 1000 && row.cells[0].milli <= 5000 &&
         (row.cells.size() == 1 || row.cells[1].milli < 2500);
}

void check_means(const std::vector<NumberRow>& rows, PaperFaults& faults) {
  std::vector<Milli> items, parts;
  const auto mean = [](const std::vector<Milli>& all) {
    Milli sum = 0;
    for (const auto one : all) sum += one;
    return all.empty() ? 0 : sum / static_cast<Milli>(all.size());
  };
  std::vector<Milli> every;
  int last = 0;
  for (const auto& row : rows) {
    if (!is_mean_row(row)) continue;
    if (last && row.first > last + 30) items.clear();
    last = row.last;
    const Milli said = row.cells[0].milli;
    if (!is_overall(row)) {
      items.push_back(said);
      every.push_back(said);
      continue;
    }
    const auto near = [&](const std::vector<Milli>& all) {
      return all.size() >= 2 && std::abs(mean(all) - said) <= 11;
    };
    const bool fits = near(items) || near(parts) || near(every);
    if (!fits && (items.size() >= 2 || parts.size() >= 2))
      faults.push_back(
          {"mean_mismatch",
           row.cells[0].line,
           row.last,
           {},
           {{"stated", shown(said)},
            {"counted", shown((mean(items.size() >= 2 ? items : parts) + 5) / 10 * 10)}},
           Severity::warn,
           Certainty::certain});
    if (!items.empty()) parts.push_back(said);
    items.clear();
  }
}

struct Band {
  Milli from, to;
  std::string level;
};

std::string level_key(std::string_view words) {
  auto key = thai::key_of(words);
  for (const std::string_view lead :
       {"หมายถึง", "หมายความว่า", "มีความพึงพอใจ", "ความพึงพอใจ", "พึงพอใจ", "อยู่ในระดับ", "ในระดับ", "ระดับ",
        "แปลว่า", "คือ", "มีความคิดเห็น", "เห็นด้วย", "มีความต้องการ", "ต้องการ"})
    for (auto at = key.find(lead); at != key.npos; at = key.find(lead)) key.erase(at, lead.size());
  return key;
}

/// `4.51 – 5.00 หมายถึง มากที่สุด`.
std::vector<Band> bands(const Paper& paper) {
  std::vector<Band> all;
  for (const auto& line : paper.lines) {
    auto text = std::string_view{line.text};
    auto found = thai::figures(text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      if (found[i].decimals != 2 || found[i + 1].decimals != 2 ||
          found[i].milli >= found[i + 1].milli || found[i + 1].milli > 5000)
        continue;
      const auto between = thai::tidy(text.substr(found[i].end, found[i + 1].begin - found[i].end));
      if (between != "-" && between != "–" && between != "—" && between != "ถึง") continue;
      const auto end = i + 2 < found.size() ? found[i + 2].begin : text.size();
      auto level = level_key(text.substr(found[i + 1].end, end - found[i + 1].end));
      if (level.empty() || level.size() > 60) continue;
      all.push_back({found[i].milli, found[i + 1].milli, level});
    }
  }
  return all;
}

void check_levels(const Paper& paper, const std::vector<NumberRow>& rows, PaperFaults& faults) {
  const auto all = bands(paper);
  if (all.size() < 3) return;
  for (const auto& row : rows) {
    if (!is_mean_row(row) || row.tail.empty()) continue;
    const auto said = level_key(row.tail);
    const auto* right = static_cast<const Band*>(nullptr);
    bool known = false;
    for (const auto& band : all) {
      if (band.from <= row.cells[0].milli && row.cells[0].milli <= band.to) right = &band;
      known = known || band.level == said;
    }
    if (!right || !known || right->level == said) continue;
    faults.push_back(
        {"level_mismatch",
         row.first,
         row.last,
         {},
         {{"mean", shown(row.cells[0].milli)}, {"stated", said}, {"level", right->level}},
         Severity::warn,
         Certainty::certain});
  }
}

}  // namespace

void check_paper_tables(const Paper& paper, PaperFaults& faults) {
  const auto rows = number_rows(paper);
  for (const auto& table : tables(rows)) {
    if (paper.money.costs.empty() || paper.kind == PaperKind::plan_chapter ||
        paper.kind == PaperKind::participation_report ||
        std::none_of(paper.money.costs.begin(), paper.money.costs.end(),
                     [&](const PaperCost& cost) {
                       return cost.text.first >= table.rows.front().first &&
                              cost.text.first <= table.rows.back().last;
                     }))
      check_columns(table, faults);
    check_percents(table, faults);
    check_row_sums(table, faults);
  }
  for (const auto& row : rows) check_triples({{row}, {}}, faults);
  check_sentences(paper, faults);
  check_means(rows, faults);
  check_levels(paper, rows, faults);
}

}  // namespace ruam::checks
