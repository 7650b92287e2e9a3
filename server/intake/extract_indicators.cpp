#include <algorithm>
#include <array>

#include "checks/cost_line.hpp"
#include "checks/number_rows.hpp"
#include "intake/extract.hpp"
#include "intake/items.hpp"

namespace ruam::intake {
namespace {

using checks::is_year_or_label;
using checks::Milli;
using checks::Paper;
using checks::PaperIndicator;
using checks::PaperKind;
using checks::PaperSection;

constexpr std::array<std::string_view, 26> counted_units{
    "คน",    "ครั้ง",     "แห่ง",    "โรงเรียน", "โครงการ", "เรื่อง", "ชิ้น",       "รุ่น",    "เล่ม",
    "ฉบับ",   "เครือข่าย", "กิจกรรม", "ราย",     "หมู่บ้าน",   "ชุมชน", "สถานศึกษา", "ห้อง",   "กลุ่ม",
    "ผลงาน", "นวัตกรรม", "หลักสูตร", "ชุด",      "จุด",      "ศูนย์",  "อำเภอ",    "รายการ"};

struct Target {
  Milli value;
  std::string unit;
  std::size_t begin;
};

std::string unit_at(std::string_view text, std::size_t at) {
  const auto rest = thai::tidy(text.substr(at, 40));
  for (const auto unit : counted_units)
    if (rest.starts_with(unit)) return std::string{unit};
  return {};
}

/// The target of a text: its percentage, else its count.
std::optional<Target> target_of(std::string_view text) {
  const auto found = thai::figures(text);
  std::optional<Target> count;
  for (const auto& one : found) {
    const auto before = thai::tidy(
        text.substr(one.begin > 60 ? one.begin - 60 : 0, std::min<std::size_t>(one.begin, 60)));
    const auto behind = thai::tidy(text.substr(one.end, 12));
    if (before.ends_with("ร้อยละ") || behind.starts_with("%") || behind.starts_with("เปอร์เซ็น"))
      return Target{one.milli, "ร้อยละ", one.begin};
    if (before.ends_with("ค่าเฉลี่ย")) return Target{one.milli, "", one.begin};
    const auto unit = unit_at(text, one.end);
    if (count || unit.empty() || is_year_or_label(text, one)) continue;
    if (before.ends_with("ละ") || before.ends_with("ปีที่")) continue;
    count = Target{one.milli, unit, one.begin};
  }
  return count;
}

/// `ด้านผลผลิต (Output)` in front of an indicator.
std::string without_side(std::string text, std::string& kind) {
  struct Side {
    std::string_view word, kind;
  };
  constexpr std::array<Side, 12> sides{{{"ด้านผลผลิต", "output"},
                                        {"ด้านผลลัพธ์", "outcome"},
                                        {"ผลผลิต", "output"},
                                        {"ผลลัพธ์", "outcome"},
                                        {"ตัวชี้วัดเชิงปริมาณ", "quantitative"},
                                        {"ตัวชี้วัดเชิงคุณภาพ", "qualitative"},
                                        {"เชิงปริมาณ", "quantitative"},
                                        {"เชิงคุณภาพ", "qualitative"},
                                        {"(Output)", ""},
                                        {"(Outcome)", ""},
                                        {"(output)", ""},
                                        {":", ""}}};
  for (bool again = true; again;) {
    again = false;
    for (const auto& [word, side] : sides)
      if (text.starts_with(word)) {
        text = thai::tidy(std::string_view{text}.substr(word.size()));
        if (!side.empty()) kind = side;
        again = true;
      }
  }
  return text;
}

std::string kind_of_heading(std::string_view key, std::string current) {
  if (key.find("ปริมาณ") != key.npos && key.size() < 120) return "quantitative";
  if (key.find("คุณภาพ") != key.npos && key.size() < 90 &&
      (key.starts_with("เชิง") || key.starts_with("ด้าน") || key.starts_with("เป้า") ||
       key.starts_with("ตัว") || key.starts_with("เจริญ")))
    return "qualitative";
  if (key.starts_with("ด้านผลผลิต") || key.starts_with("ผลผลิต")) return "output";
  if (key.starts_with("ด้านผลลัพธ์") || key.starts_with("ผลลัพธ์")) return "outcome";
  return current;
}

bool is_side_heading(std::string_view key) {
  return key.size() <= 90 &&
         (key.ends_with("ปริมาณ") || key.ends_with("เชิงคุณภาพ") || key.ends_with("ด้านคุณภาพ") ||
          key.ends_with("ญคุณภาพ") || key == "ผลผลิต" || key == "ผลลัพธ์" || key == "ด้านผลผลิต" ||
          key == "ด้านผลลัพธ์" || key.ends_with("output") || key.ends_with("outcome"));
}

/// Rows of a table with a head: text, then a target in a cell of its own.
PaperIndicator row_indicator(const std::vector<std::string>& cells, int line, std::string kind) {
  PaperIndicator one;
  std::size_t words = 0;
  while (words + 1 < cells.size() && thai::width_of(cells[words]) < 6) ++words;
  const auto marker = thai::marker_of(cells[words]);
  one.text = {without_side(thai::tidy(std::string_view{cells[words]}.substr(
                               std::min(marker.size, cells[words].size()))),
                           kind),
              line, line};
  one.kind = kind;
  one.is_row = true;
  if (const auto target = target_of(one.text.text)) {
    one.target = target->value;
    one.unit = target->unit;
  }
  for (std::size_t i = words + 1; i < cells.size() && !one.target; ++i) {
    const auto found = thai::figures(cells[i]);
    if (found.empty()) continue;
    one.target = found[0].milli;
    one.unit =
        cells[i].find("ร้อยละ") != std::string::npos || cells[i].find('%') != std::string::npos
            ? "ร้อยละ"
            : unit_at(cells[i], found[0].end);
  }
  return one;
}

class IndicatorReader {
 public:
  explicit IndicatorReader(Paper& paper) : paper_(paper) {}

  void run() {
    for (const auto& section : paper_.sections)
      if (section.field == "targets" || section.field == "indicators" ||
          (section.field == "quantity" && !inside(section)) ||
          (section.field == "quality" && !inside(section)))
        read(section);
    if (paper_.indicators.empty())
      for (const auto& section : paper_.sections)
        if (section.field == "results_indicators") read(section);
    if (paper_.indicators.empty()) read_tables();
    fill_targets();
  }

 private:
  /// Sections read as part of one that holds them.
  bool inside(const PaperSection& one) const {
    return std::any_of(paper_.sections.begin(), paper_.sections.end(),
                       [&](const PaperSection& other) {
                         return !other.is_part && &other != &one &&
                                (other.field == "targets" || other.field == "indicators") &&
                                other.first <= one.first && one.last <= other.last;
                       });
  }

  void read(const PaperSection& section) {
    if (section.is_sub && inside(section)) return;
    std::string kind = section.field == "quality"    ? "qualitative"
                       : section.field == "quantity" ? "quantitative"
                                                     : "";
    bool table = false;
    for (auto& item : items_of(paper_, section)) {
      const auto key = thai::key_of(item.text());
      if (is_side_heading(key)) {
        kind = kind_of_heading(key, kind);
        continue;
      }
      if (item.is_parent) {
        kind = kind_of_heading(key, kind);
        continue;
      }
      if (is_row(item.text()) || wide_row(item)) {
        const auto cells =
            cells_of(is_row(item.text()) ? item.text() : paper_.line(item.passage.first).text);
        if (is_head(cells)) {
          table = true;
          continue;
        }
        take(row_indicator(cells, item.passage.first,
                           kind_of_heading(thai::key_of(cells[0]), kind)));
        continue;
      }
      if (table && thai::width_of(item.text()) < 14) continue;
      take_point(item, kind);
    }
  }

  /// Tables headed «ตัวชี้วัด | เป้าหมาย | ผล», whatever section they stand in.
  void read_tables() {
    bool inside = false;
    for (int line = 1; line <= paper_.size(); ++line) {
      if (!is_said(paper_, line)) continue;
      const auto cells = cells_of(paper_.line(line).text);
      if (is_head(cells)) {
        inside = true;
        continue;
      }
      if (cells.size() < 2 || thai::key_of(cells[0]).starts_with("รวม")) inside = false;
      if (inside) take(row_indicator(cells, line, ""));
    }
  }

  bool wide_row(const Item& item) const {
    return item.passage.first == item.passage.last &&
           paper_.line(item.passage.first).text.find("     ") != std::string::npos &&
           cells_of(paper_.line(item.passage.first).text).size() > 2;
  }

  static bool is_head(const std::vector<std::string>& cells) {
    const auto first = thai::key_of(cells[0]);
    return first.starts_with("ตัวชี้วัด") && cells.size() > 1 && first.size() < 75 &&
           thai::figures(cells[0]).empty();
  }

  void take_point(const Item& item, const std::string& kind) {
    PaperIndicator one;
    one.kind = kind;
    auto text = item.text();
    const auto marker = thai::marker_of(text);
    text = thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
    one.text = item.passage;
    one.text.text = without_side(std::move(text), one.kind);
    if (const auto target = target_of(one.text.text)) {
      one.target = target->value;
      one.unit = target->unit;
    }
    if (one.text.text.starts_with("หมายเหตุ") || thai::width_of(one.text.text) < 8) return;
    if (take_each(one)) return;
    take(std::move(one));
    second_count(item, kind);
  }

  /// «เด็ก จำนวน 120 คน และครู จำนวน 10 คน»: an indicator each.
  bool take_each(const PaperIndicator& whole) {
    const auto& text = whole.text.text;
    std::vector<std::size_t> cuts;
    for (const auto& figure : thai::figures(text)) {
      const auto behind = thai::tidy(std::string_view{text}.substr(figure.end, 40));
      if (behind.starts_with("คน") &&
          thai::tidy(std::string_view{behind}.substr(6)).starts_with("และ"))
        cuts.push_back(text.find("และ", figure.end));
    }
    if (cuts.size() != 1 || unit_behind_last(text) != "คน") return false;
    for (const auto& [from, to] :
         {std::pair{std::size_t{0}, cuts[0]}, {cuts[0] + 9, text.size()}}) {
      PaperIndicator one = whole;
      one.text.text = thai::tidy(std::string_view{text}.substr(from, to - from));
      one.target.reset();
      if (const auto target = target_of(one.text.text)) {
        one.target = target->value;
        one.unit = target->unit;
      }
      take(std::move(one));
    }
    return true;
  }
  static std::string unit_behind_last(std::string_view text) {
    const auto found = thai::figures(text);
    return found.empty() ? "" : unit_at(text, found.back().end);
  }

  /// «จำนวน 120 คน จำนวน 1 ครั้ง»: the second count is an indicator of its own.
  void second_count(const Item& item, const std::string& kind) {
    const auto& text = item.text();
    const auto found = thai::figures(text);
    if (found.size() < 2) return;
    const auto& last = found.back();
    const auto unit = unit_at(text, last.end);
    const auto before = thai::tidy(std::string_view{text}.substr(0, last.begin));
    const auto& prior = found[found.size() - 2];
    if (unit != "ครั้ง" || !before.ends_with("จำนวน") || unit_at(text, prior.end).empty()) return;
    PaperIndicator one;
    one.kind = kind;
    one.text = item.passage;
    one.text.text = "จำนวนครั้งของการ" + thai::tidy(std::string_view{text}.substr(0, prior.begin));
    if (one.text.text.ends_with("จำนวน")) one.text.text.resize(one.text.text.size() - 15);
    one.target = last.milli;
    one.unit = unit;
    take(std::move(one));
  }

  void take(PaperIndicator one) {
    if (one.text.text.empty()) return;
    paper_.indicators.push_back(std::move(one));
  }

  /// A table of results may state the target that the indicator itself leaves out.
  void fill_targets() {
    for (const auto& section : paper_.sections) {
      if (section.field != "results_indicators") continue;
      std::vector<PaperIndicator*> open;
      for (auto& one : paper_.indicators)
        if (!one.target && one.kind == "quantitative") open.push_back(&one);
      for (int line = section.first + 1; line <= section.last && !open.empty(); ++line) {
        const auto& text = paper_.line(line).text;
        const auto found = thai::figures(text);
        if (found.size() != 1 || text.find("หมายเหตุ") != std::string::npos) continue;
        if (thai::tidy(std::string_view{text}.substr(0, found[0].begin)).size() > 3) continue;
        open.front()->target = found[0].milli;
        open.front()->unit = "ร้อยละ";
        open.erase(open.begin());
      }
    }
  }

  Paper& paper_;
};

}  // namespace

void read_indicators(Paper& paper) {
  if (paper.kind == PaperKind::plan_chapter) return;
  IndicatorReader{paper}.run();
}

/// Rows `text mean S.D. level`; the last, of all, is the overall one.
void read_survey(Paper& paper) {
  for (const auto& row : checks::number_rows(paper)) {
    const auto& mean = row.cells[0];
    if (mean.decimals != 2 || mean.milli < 1000 || mean.milli > 5000 || row.cells.size() > 3)
      continue;
    const bool spread =
        row.cells.size() > 1 && row.cells[1].decimals > 0 && row.cells[1].milli < 2500;
    if (!spread && (row.cells.size() > 1 || row.tail.empty())) continue;
    auto label = row.label;
    for (const std::string_view tail : {"ค่าเฉลี่ย", "ค่าเฉลี่ยเท่ากับ", "เฉลี่ย", "มีค่าเฉลี่ย", "เท่ากับ"})
      if (label.ends_with(tail) && label.size() > tail.size() + 6)
        label = thai::tidy(label.substr(0, label.size() - tail.size()));
    const auto key = thai::key_of(label);
    const bool overall = key.starts_with("รวม") || key.starts_with("เฉลี่ย") ||
                         key.starts_with("ภาพรวม") || key.starts_with("โดยรวม") ||
                         key.starts_with("ค่าเฉลี่ย");
    paper.indicators.push_back({overall ? "survey_overall" : "survey_item",
                                {label, row.first, row.last},
                                mean.milli,
                                row.tail,
                                true});
  }
}

}  // namespace ruam::intake
