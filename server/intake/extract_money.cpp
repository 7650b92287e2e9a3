#include <algorithm>
#include <set>

#include "checks/cost_line.hpp"
#include "intake/extract.hpp"
#include "intake/extract_sources.hpp"
#include "intake/items.hpp"

namespace ruam::intake {
namespace {

using checks::cost_of;
using checks::has_product;
using checks::is_year_or_label;
using checks::last_amount;
using checks::Milli;
using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::PaperSum;

bool is_money_field(const std::string& field) {
  static const std::set<std::string, std::less<>> fields{"budget", "costs", "money_report",
                                                         "quarters"};
  return fields.contains(field);
}

/// First figure behind one of the words that is an amount.
std::optional<Milli> amount_behind(std::string_view text,
                                   std::initializer_list<std::string_view> words) {
  for (const auto word : words) {
    const auto at = text.find(word);
    if (at == text.npos) continue;
    for (const auto& figure : thai::figures(text)) {
      if (figure.begin < at + word.size()) continue;
      if (is_year_or_label(text, figure)) continue;
      return figure.milli;
    }
  }
  return {};
}

class MoneyReader {
 public:
  explicit MoneyReader(Paper& paper) : paper_(paper), money_(paper.money) {}

  void run() {
    find_lines();
    for (const int line : lines_) read_line(line);
    read_quarters();
    read_bare_row();
    choose_total();
    read_sources(paper_, lines_);
  }

 private:
  bool is_report() const {
    return paper_.kind == PaperKind::project_progress_report ||
           paper_.kind == PaperKind::project_result_report;
  }

  /// Lines of the sections that speak of money; in reports also results with a product.
  void find_lines() {
    std::set<int> lines;
    for (const auto& section : paper_.sections)
      if (is_money_field(section.field))
        for (int line = section.first; line <= section.last; ++line) lines.insert(line);
    const bool none = lines.empty();
    for (int line = 1; line <= paper_.size(); ++line) {
      const auto& text = paper_.line(line).text;
      if (none ? text.find("บาท") != text.npos : has_product(text)) lines.insert(line);
    }
    for (const int line : lines)
      if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) lines_.push_back(line);
  }

  void read_line(int line) {
    const auto& one = paper_.line(line);
    if (has(one.text, {"ไตรมาส"})) return;
    if (read_stated(line)) return;
    if (one.key.starts_with("รวม") || one.key.starts_with("ยอดรวม") ||
        one.key.find("รวมทั้งสิ้น") != one.key.npos || one.key.find("รวมเป็นเงินทั้งสิ้น") != one.key.npos) {
      if (!has_product(one.text)) return read_sum(line);
    }
    read_cost(line);
  }

  void read_cost(int line) {
    auto text = paper_.line(line).text;
    auto cost = cost_of(text);
    int last = line;
    for (int more = line + 1; cost && !cost->amount && !cost->factors.empty() &&
                              more <= std::min(line + 2, paper_.size());
         ++more) {
      if (paper_.line(more).is_blank()) continue;
      text = joined(text, thai::tidy(paper_.line(more).text));
      cost = cost_of(text);
      last = more;
    }
    if (!cost || !cost->amount) return;
    if (thai::width_of(cost->text.text) < 3) lead_in(line, *cost);
    if (cost->factors.empty() && !is_cost_words(line, cost->text.text)) return;
    cost->text.first = line;
    cost->text.last = last;
    money_.costs.push_back(std::move(*cost));
  }

  /// The words of a product whose line begins with the figures stand on the lines above.
  void lead_in(int line, checks::PaperCost& cost) const {
    for (int above = line - 1; above >= std::max(1, line - 2); --above) {
      const auto& one = paper_.line(above);
      if (one.is_blank() || has_product(one.text)) break;
      const auto marker = thai::marker_of(one.text);
      cost.text.text =
          joined(thai::tidy(std::string_view{one.text}.substr(marker.size)), cost.text.text);
      if (marker.style != thai::MarkerStyle::none) break;
    }
  }

  bool is_cost_words(int line, const std::string& words) const {
    const auto& text = paper_.line(line).text;
    const auto key = thai::key_of(words);
    if (key.find("\xE0") == key.npos) return false;
    if (has(key, {"คงเหลือ", "งบประมาณทั้งสิ้น", "วงเงิน", "ได้รับจัดสรร", "จำนวนเงิน"}) &&
        !key.starts_with("ค่า"))
      return false;
    if (key.starts_with("งบประมาณ") || key.starts_with("จากงบ") || key.starts_with("จากเงิน"))
      return false;
    if (key.starts_with("ค่า") || key.starts_with("จัดซื้อ") || key.starts_with("จ้าง") ||
        key.starts_with("เงินรางวัล"))
      return true;
    const auto marker = thai::marker_of(text);
    const bool listed = marker.style != thai::MarkerStyle::none || is_row(text);
    return listed && !words.empty() && thai::width_of(words) < 90 &&
           !has(key, {"งบประมาณ", "โครงการ", "ไตรมาส", "รวม"});
  }

  void read_sum(int line) {
    const auto& text = paper_.line(line).text;
    const auto amount = last_amount(text);
    if (!amount) return;
    PaperSum sum{{thai::tidy(text), line, line}, *amount, false};
    const auto& key = paper_.line(line).key;
    sum.is_grand =
        has(key, {"ทั้งสิ้น", "ทั้งหมด", "รวมงบประมาณ", "รวมเงิน", "รวมเป็นเงิน", "รวมค่าใช้จ่าย"}) ||
        !has(key, {"กิจกรรม", "ข้อ", "หมวด", "ค่า"});
    money_.sums.push_back(std::move(sum));
  }

  void note(std::optional<Milli>& place, int& place_line, std::optional<Milli> amount, int line) {
    if (!amount || place) return;
    place = amount;
    place_line = line;
  }

  /// What was received, spent and left, and the amount in the heading of a budget.
  bool read_stated(int line) {
    const auto& text = paper_.line(line).text;
    if (has_product(text)) return false;
    const auto& key = paper_.line(line).key;
    if (is_report()) {
      note(money_.total, money_.total_line,
           amount_behind(text, {"ได้รับจัดสรร", "รับจัดสรร", "ได้รับอนุมัติ", "งบประมาณที่ได้รับ", "ได้รับงบประมาณ",
                                "งบประมาณทั้งสิ้น", "งบประมาณที่ใช้", "วงเงิน", "ได้รับ", "งบที่ได้", " ทั้งสิ้น"}),
           line);
      note(money_.spent, money_.spent_line,
           amount_behind(text, {"รวมใช้จ่าย", "ใช้จ่ายจริง", "ใช้จ่ายไป", "รวมจ่าย", "จ่ายจริง", "เบิกจ่ายแล้ว",
                                "เบิกจ่ายทั้งสิ้น", "ใช้ไป", "ใช้จ่ายทั้งสิ้น", "ใช้จริง", "เบิกจ่ายจริง",
                                "รวมรายจ่าย", "รวมเบิกจ่าย", "ใช้จ่ายรวม", "ใช้จ่ายแล้ว", "เบิกจ่ายสะสม"}),
           line);
      note(money_.left, money_.left_line, amount_behind(text, {"คงเหลือ", "เหลือจ่าย", "ส่งคืน"}), line);
      if (money_.total_line == line || money_.spent_line == line || money_.left_line == line)
        return true;
    }
    if (key.starts_with("ค่า")) return false;
    const bool opens = money_.costs.empty() && in_budget_opening(line);
    const bool heads =
        opens || (has(key, {"งบประมาณ", "เงินอุดหนุน", "เงินรายได้", "วงเงิน", "เงินนอก"}) &&
                  !key.starts_with("รวม"));
    if (!heads) return false;
    auto amount = amount_behind(text, {"จำนวน", "รวม", "ทั้งสิ้น", "เป็นเงิน", "วงเงิน", "งบประมาณ"});
    if (!amount && opens && line < paper_.size() && goes_on(line))
      amount = amount_behind(joined(text, paper_.line(line + 1).text),
                             {"จำนวน", "รวม", "ทั้งสิ้น", "เป็นเงิน", "วงเงิน", "งบประมาณ"});
    if (!amount && text.find("บาท") == text.npos) return false;
    if (!amount) return false;
    if (text.find("บาท") == text.npos && !is_big(*amount)) return false;
    note(money_.total, money_.total_line, amount, line);
    return true;
  }
  /// Is the line full, and the next one no point of its own?
  bool goes_on(int line) const {
    const auto& one = paper_.line(line);
    return paper_.width > 0 && (thai::width_of(one.text) - one.indent) * 100 >= paper_.width * 78 &&
           thai::marker_of(paper_.line(line + 1).text).style == thai::MarkerStyle::none;
  }
  /// One of the first lines of a section of the budget.
  bool in_budget_opening(int line) const {
    return std::any_of(
        paper_.sections.begin(), paper_.sections.end(), [&](const PaperSection& one) {
          return one.field == "budget" && line >= one.first && line <= one.first + 2 &&
                 (paper_.line(line).text.find("บาท") != std::string::npos || goes_on(line));
        });
  }
  static bool is_big(Milli amount) { return amount >= 1'000'000; }

  /// Without a stated amount the grand total below the lines is the total.
  void choose_total() {
    if (money_.total) return;
    const PaperSum* grand = nullptr;
    for (const auto& sum : money_.sums)
      if (sum.is_grand || !grand) grand = &sum;
    if (!grand || money_.costs.empty()) return;
    (is_report() && money_.total ? money_.spent : money_.total) = grand->amount;
    money_.total_line = grand->text.first;
  }

  static int quarter_of(std::string_view text) {
    const auto at = text.find("ไตรมาส");
    if (at == text.npos) return 0;
    const auto rest = text.substr(at);
    const auto found = thai::figures(rest);
    if (found.empty() || found[0].begin > 40 || found[0].whole() < 1 || found[0].whole() > 4)
      return 0;
    return static_cast<int>(found[0].whole());
  }

  void read_quarters() {
    std::vector<int> columns;
    const PaperSection* head_section = nullptr;
    for (int line = 1; line <= paper_.size(); ++line) {
      const auto& text = paper_.line(line).text;
      const bool in_money = std::find(lines_.begin(), lines_.end(), line) != lines_.end();
      const auto cells = cells_of(text);
      std::vector<int> found;
      for (const auto& cell : cells) found.push_back(quarter_of(cell));
      const auto quarters = std::count_if(found.begin(), found.end(), [](int q) { return q > 0; });
      if (quarters >= 2 && !has(text, {"บาท"})) {
        columns = found;
        money_.quarters_line = line;
        head_section = paper_.section_of(line);
        continue;
      }
      if (paper_.section_of(line) != head_section) columns.clear();
      if (!columns.empty() && !is_row(text) && take_loose(text)) continue;
      if (!columns.empty() && is_row(text) && cells.size() <= columns.size() + 1) {
        take_row(cells, columns);
        continue;
      }
      if (quarters >= 1 && (in_money || has(text, {"บาท"}))) take_listed(text, line);
    }
  }

  /// Four figures, or four and their sum, under heads of quarters; a dash is an empty cell.
  bool take_loose(std::string_view text) {
    std::vector<std::optional<Milli>> cells;
    std::string word;
    const auto flush = [&] {
      const auto found = thai::figures(word);
      if (word == "-" || word == "–")
        cells.push_back(std::nullopt);
      else if (found.size() == 1 && found[0].begin == 0 && found[0].end == word.size())
        cells.push_back(found[0].milli);
      else if (!word.empty())
        cells.clear();
      word.clear();
    };
    for (const char c : text) {
      if (c == ' ' || c == '|')
        flush();
      else
        word += c;
    }
    flush();
    if (cells.size() != 4 && cells.size() != 5) return false;
    const bool is_total = thai::key_of(text).starts_with("รวม");
    for (std::size_t i = 0; i < 4; ++i) {
      auto& quarter = money_.quarters[i];
      if (cells[i]) quarter = is_total || !quarter ? *cells[i] : *quarter + *cells[i];
    }
    return true;
  }

  void take_row(const std::vector<std::string>& cells, const std::vector<int>& columns) {
    const bool is_total = cells[0].starts_with("รวม");
    for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
      if (columns[i] == 0) continue;
      const auto amount = last_amount(cells[i]);
      if (!amount) continue;
      auto& quarter = money_.quarters[static_cast<std::size_t>(columns[i]) - 1];
      quarter = is_total || !quarter ? *amount : *quarter + *amount;
    }
  }

  /// `ไตรมาสที่ 1 12,000 บาท ไตรมาสที่ 2 …`.
  void take_listed(std::string_view text, int line) {
    for (auto at = text.find("ไตรมาส"); at != text.npos; at = text.find("ไตรมาส", at + 1)) {
      const auto end = std::min(text.find("ไตรมาส", at + 1), text.size());
      const auto part = text.substr(at, end - at);
      const int quarter = quarter_of(part);
      if (quarter == 0) continue;
      for (const auto& figure : thai::figures(part)) {
        if (figure.begin < 20 || is_year_or_label(part, figure)) continue;
        const bool amount =
            figure.is_grouped || thai::tidy(part.substr(figure.end, 30)).starts_with("บาท");
        if (!amount) continue;
        auto& place = money_.quarters[static_cast<std::size_t>(quarter) - 1];
        if (!place) place = figure.milli;
        if (!money_.quarters_line) money_.quarters_line = line;
        break;
      }
    }
  }

  /// The same cells, each on a line of its own.
  void read_bare_column() {
    int heads = 0;
    std::vector<std::pair<Milli, int>> cells;
    for (const int line : lines_) {
      const auto& text = paper_.line(line).text;
      if (has(text, {"ไตรมาส"}) && thai::width_of(thai::tidy(text)) < 30) ++heads;
      const auto found = thai::figures(text);
      const bool bare = heads >= 2 && found.size() == 1 && found[0].is_grouped &&
                        thai::tidy(text).size() == found[0].end - found[0].begin;
      if (bare)
        cells.emplace_back(found[0].milli, line);
      else if (!cells.empty())
        break;
    }
    if (cells.size() < 2 || !is_report()) return;
    money_.total = cells[0].first;
    money_.total_line = cells[0].second;
    money_.spent = cells[1].first;
    money_.spent_line = cells[1].second;
    money_.quarters = {};
    for (std::size_t i = 2; i < std::min<std::size_t>(cells.size(), 6); ++i)
      money_.quarters[i - 2] = cells[i].first;
    money_.quarters_line = cells.back().second;
  }

  /// `5,200,000 4,465,000 4,465,000` under the heads of a flattened table: received, spent,
  /// quarters.
  void read_bare_row() {
    read_bare_column();
    bool heads = false;
    for (const int line : lines_) {
      const auto& text = paper_.line(line).text;
      heads |= has(text, {"ไตรมาส"});
      const auto found = thai::figures(text);
      if (!heads || found.size() < 2 || found[0].begin > paper_.line(line).indent + 1) continue;
      if (!std::all_of(found.begin(), found.end(), [](const auto& f) { return f.is_grouped; }))
        continue;
      if (thai::key_of(text).find("บาท") != std::string::npos || thai::width_of(text) > 90)
        continue;
      note(money_.total, money_.total_line, found[0].milli, line);
      note(money_.spent, money_.spent_line, found[1].milli, line);
      for (std::size_t i = 2; i < std::min<std::size_t>(found.size(), 6); ++i)
        if (!money_.quarters[i - 2]) money_.quarters[i - 2] = found[i].milli;
      return;
    }
  }

  Paper& paper_;
  checks::PaperMoney& money_;
  std::vector<int> lines_;
};

}  // namespace

void read_money(Paper& paper) {
  if (paper.kind == PaperKind::survey_report) return;
  MoneyReader{paper}.run();
}

}  // namespace ruam::intake
