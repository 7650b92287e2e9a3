#include <algorithm>
#include <optional>

#include "intake/extract.hpp"
#include "intake/extract_prose.hpp"
#include "intake/items.hpp"
#include "platform/thai/found_dates.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

bool is_none(std::string_view text) {
  const auto key = thai::key_of(text);
  return key.empty() || key == "ไม่มี" || key == "ไม่พบ" || key == "ไม่มีปัญหา" ||
         key == "ไม่มีปัญหาและอุปสรรค" || key == "ไม่มีปัญหาอุปสรรค";
}

/// The row that names the columns of a table.
bool is_table_head(std::string_view text) {
  const auto cells = cells_of(text);
  if (cells.size() < 2) return false;
  return std::all_of(
             cells.begin(), cells.end(),
             [](const std::string& cell) { return cell.empty() || thai::width_of(cell) <= 34; }) &&
         (has(cells[0], {"กิจกรรม", "ที่", "รายการ", "ขั้นตอน", "ลำดับ", "วัตถุประสงค์", "ตัวชี้วัด",
                         "การดำเนินงาน", "แผน", "ปัญหา"})) &&
         thai::figures(text).empty();
}

/// The words of a row: its longest cell of the first three.
std::string row_words(std::string_view text) {
  const auto cells = cells_of(text);
  std::string best;
  for (std::size_t i = 0; i < std::min<std::size_t>(cells.size(), 3); ++i) {
    const auto marker = thai::marker_of(cells[i]);
    auto words =
        thai::tidy(std::string_view{cells[i]}.substr(std::min(marker.size, cells[i].size())));
    if (i > 0 && !best.empty() && thai::width_of(best) >= 12) break;
    if (thai::width_of(words) > thai::width_of(best)) best = std::move(words);
  }
  return best;
}

/// «กิจกรรมที่ 1» and the like that a table's first cell begins with were read as markers already.
std::vector<Passage> points(const Paper& paper, const PaperSection& section) {
  std::vector<Passage> all;
  for (auto& item : leaves(items_of(paper, section))) {
    auto passage = std::move(item.passage);
    if (is_table_head(passage.text)) continue;
    if (is_row(passage.text)) passage.text = row_words(passage.text);
    passage.text = thai::tidy(passage.text);
    if (is_none(passage.text) || thai::width_of(passage.text) < 4) continue;
    all.push_back(std::move(passage));
  }
  return all;
}

std::vector<Passage> first_points(const Paper& paper,
                                  std::initializer_list<std::string_view> fields) {
  for (const auto field : fields)
    for (const auto& section : paper.sections)
      if (section.field == field)
        if (auto found = points(paper, section); !found.empty()) return found;
  return {};
}

/// Cuts what a step says of its day and place: « ในวันศุกร์ที่ …», « เมื่อวันที่ …».
void cut_when(Passage& passage) {
  for (const std::string_view word :
       {" ในวัน", " เมื่อวัน", " เมื่อเดือน", " ณ ", " ระหว่างวันที่", " วันที่", " ภายในเดือน", " ภายในวันที่"})
    if (const auto at = passage.text.find(word); at != std::string::npos && at > 45)
      passage.text.resize(at);
  const auto dates = thai::find_dates(passage.text);
  if (!dates.empty() && dates.back().end + 6 >= passage.text.size()) {
    const auto at = dates.front().begin;
    if (at > 24 && (passage.text[at - 1] == ' ' || passage.text[at - 1] == '('))
      passage.text.resize(at - 1);
  }
  passage.text = thai::tidy(passage.text);
  for (const std::string_view state :
       {"แล้วเสร็จ", "เสร็จสิ้น", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ดำเนินการแล้ว",
        "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างการดำเนินการ"})
    if (passage.text.ends_with(state) && passage.text.size() > state.size() + 25 &&
        passage.text[passage.text.size() - state.size() - 1] == ' ')
      passage.text.resize(passage.text.size() - state.size());
  passage.text = thai::tidy(passage.text);
}

/// The first cells below a table's head «กิจกรรม | …».
std::vector<Passage> table_activities(const Paper& paper) {
  std::vector<Passage> all;
  std::size_t columns = 0;
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& one = paper.line(line);
    if (one.is_furniture || (one.is_blank() && columns == 0)) continue;
    const auto cells = cells_of(one.text);
    if (columns == 0) {
      const auto first = thai::key_of(cells[0]);
      const bool is_head = cells.size() >= 3 && thai::figures(one.text).empty() &&
                           (first == "กิจกรรม" || first == "กิจกรรม/โครงการ" || first == "ขั้นตอน" ||
                            first == "กิจกรรมหลัก" || first == "รายการกิจกรรม");
      if (is_head) columns = cells.size();
      continue;
    }
    if (cells.size() + 1 < columns || thai::key_of(cells[0]).starts_with("รวม")) break;
    const auto marker = thai::marker_of(cells[0]);
    auto words = thai::tidy(std::string_view{cells[0]}.substr(marker.size));
    if (thai::width_of(words) >= 4) all.push_back({std::move(words), line, line});
  }
  return all;
}

void read_activities(Paper& paper) {
  if (paper.kind == PaperKind::survey_report) return;
  if (paper.kind == PaperKind::plan_chapter) {
    for (const auto& section : paper.sections) {
      if (section.is_sub && section.field == "sources") continue;
      if (section.field == "sources" || section.field == "vision" || section.field == "rationale")
        continue;
      const auto items = items_of(paper, section);
      bool in_sources = false;
      for (const auto& item : items) {
        if (item.level <= 1)
          in_sources =
              item.text().starts_with("แหล่งงบประมาณ") || item.text().starts_with("แหล่งทรัพยากร");
        if (item.is_parent || item.marker.style == thai::MarkerStyle::none || in_sources) continue;
        if (section.is_sub) continue;
        paper.activities.push_back(item.passage);
      }
    }
    return;
  }
  paper.activities = first_points(paper, {"activities"});
  if (paper.activities.size() == 1)
    if (auto steps = steps_in(paper.activities.front()); !steps.empty())
      paper.activities = std::move(steps);
  if (paper.activities.empty()) paper.activities = table_activities(paper);
  if (paper.activities.empty()) paper.activities = named_steps(paper);
  // "ขั้นตอนที่ 1" headings with prose below: the headings are the steps.
  for (const auto& section : paper.sections) {
    if (section.field != "activities") continue;
    std::vector<Passage> steps;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& text = paper.line(line).text;
      const auto marker = thai::marker_of(text);
      if (marker.style != thai::MarkerStyle::word || !has(marker.word, {"ขั้น"})) continue;
      steps.push_back({thai::tidy(std::string_view{text}.substr(marker.size)), line, line});
    }
    if (steps.size() >= 2) paper.activities = steps;
  }
  for (auto& activity : paper.activities) cut_when(activity);
}

/// Results of which each is a short head with pages of prose below are named by their heads.
void keep_heads(Paper& paper) {
  for (const auto& section : paper.sections) {
    if (section.field != "results") continue;
    std::vector<Passage> heads;
    int prose = 0;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& one = paper.line(line);
      if (one.is_blank() || one.is_furniture) continue;
      const auto marker = thai::marker_of(one.text);
      const auto words =
          thai::tidy(std::string_view{one.text}.substr(std::min(marker.size, one.text.size())));
      const bool is_head = marker.style == thai::MarkerStyle::number &&
                           thai::width_of(words) < 60 &&
                           marker.numbers.front() == static_cast<int>(heads.size()) + 1;
      if (is_head)
        heads.push_back({words, line, line});
      else
        ++prose;
    }
    if (heads.size() >= 2 && prose >= static_cast<int>(heads.size()) * 4) paper.results = heads;
    return;
  }
}

void read_results(Paper& paper) {
  const bool is_proposal = paper.kind == PaperKind::project_proposal;
  paper.results =
      is_proposal ? first_points(paper, {"expected", "results"}) : first_points(paper, {"results"});
  if (paper.kind == PaperKind::survey_report)
    paper.results = first_points(paper, {"results", "summary"});
  if (paper.kind == PaperKind::plan_chapter) paper.results.clear();
  if (paper.kind == PaperKind::participation_report) keep_heads(paper);
  std::erase_if(paper.results, [](const Passage& one) {
    return has(one.text, {"อยู่ระหว่างการ", "ยังไม่ได้ดำเนินการ"}) && thai::width_of(one.text) < 120;
  });
}

void read_problems(Paper& paper) {
  for (const auto& section : paper.sections) {
    if (section.field != "problems" && section.field != "problems_money") continue;
    // 18.1 the problems, 18.2 the remedies: the latter are none.
    int last = section.last;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& text = paper.line(line).text;
      const auto marker = thai::marker_of(text);
      const auto words =
          thai::key_of(std::string_view{text}.substr(std::min(marker.size, text.size())));
      if (words.starts_with("แนวทางแก้") || words.starts_with("แนวทางการแก้") ||
          words.starts_with("ข้อเสนอแนะ")) {
        last = line - 1;
        break;
      }
    }
    PaperSection only = section;
    only.last = last;
    for (auto& one : points(paper, only))
      if (!thai::key_of(one.text).starts_with("ปัญหาอุปสรรค"))
        paper.problems.push_back(std::move(one));
  }
}

/// «… ด้วยความมุ่งหมายต่อไปนี้» and the points right below it.
bool listed_objectives(Paper& paper, int line) {
  const auto& key = paper.line(line).key;
  if (!key.ends_with("ดังนี้") && !key.ends_with("ต่อไปนี้") && !key.ends_with("คือ")) return false;
  std::vector<Passage> found;
  std::optional<thai::MarkerStyle> style;
  for (int next = line + 1; next <= paper.size() && is_said(paper, next); ++next) {
    const auto& text = paper.line(next).text;
    const auto marker = thai::marker_of(text);
    if (marker.style == thai::MarkerStyle::none || (style && *style != marker.style)) break;
    style = marker.style;
    found.push_back({thai::tidy(std::string_view{text}.substr(marker.size)), next, next});
  }
  if (found.size() < 2) return false;
  paper.objectives = std::move(found);
  return true;
}

/// «… มีวัตถุประสงค์ เพื่อให้ … และเพื่อ …» in a sentence.
void said_objectives(Paper& paper) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& own = paper.line(line).text;
    auto word = own.npos;
    for (const std::string_view name :
         {"วัตถุประสงค์", "ความมุ่งหมาย", "จุดมุ่งหมาย", "จุดประสงค์", "มุ่งหมาย"})
      word = std::min(word, own.find(name));
    if (word == own.npos || paper.line(line).is_furniture) continue;
    int last = line;
    while (last < paper.size() && last < line + 4 && paper.width &&
           (thai::width_of(paper.line(last).text) - paper.line(last).indent) * 100 >=
               paper.width * 78)
      ++last;
    const auto whole = whole_text(paper, line + 1, last, std::string_view{own}.substr(word), line);
    if (listed_objectives(paper, line)) return;
    auto at = whole.text.find("เพื่อ");
    if (at == whole.text.npos || at > 60) continue;
    const auto stop = std::min(whole.text.find("  ", at), whole.text.size());
    while (at < stop) {
      const auto next =
          std::min({whole.text.find("และเพื่อ", at + 15), whole.text.find(" เพื่อ", at + 15), stop});
      auto text = thai::tidy(std::string_view{whole.text}.substr(at, next - at));
      if (text.ends_with("และ")) text.resize(text.size() - 9);
      if (thai::width_of(text) >= 10)
        paper.objectives.push_back({thai::tidy(text), line, whole.last});
      at = next == stop ? stop : whole.text.find("เพื่อ", next);
    }
    return;
  }
}

/// Leads and headings in a list of objectives are none.
void read_objectives(Paper& paper) {
  paper.objectives = first_points(paper, {"objectives"});
  if (paper.objectives.size() == 1)
    if (auto several = purposes_in(paper.objectives.front()); !several.empty())
      paper.objectives = std::move(several);
  if (paper.objectives.empty() && paper.kind != PaperKind::plan_chapter) said_objectives(paper);
  const bool purposes = std::any_of(paper.objectives.begin(), paper.objectives.end(),
                                    [](const Passage& one) { return one.text.starts_with("เพื่อ"); });
  if (purposes)
    std::erase_if(paper.objectives, [](const Passage& one) {
      return !one.text.starts_with("เพื่อ") && one.text.ends_with("ดังนี้");
    });
}

}  // namespace

void read_lists(Paper& paper) {
  read_objectives(paper);
  read_activities(paper);
  read_results(paper);
  read_problems(paper);
}

}  // namespace ruam::intake
