#include <algorithm>
#include <set>

#include "checks/cost_line.hpp"
#include "checks/paper_rules.hpp"
#include "platform/thai/found_dates.hpp"

namespace ruam::checks {
namespace {

bool has_figure(std::string_view text) { return !thai::figures(text).empty(); }

void missing(PaperFaults& faults, const char* kind, int line, int last, std::string what,
             Certainty how_sure = Certainty::likely) {
  faults.push_back({kind, line, last, {}, {{"what", std::move(what)}}, Severity::warn, how_sure});
}

void check_copied(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::plan_chapter || paper.kind == PaperKind::survey_report) return;
  for (const auto& result : paper.results) {
    const auto key = thai::key_of(result.text);
    for (const auto& objective : paper.objectives) {
      const auto other = thai::key_of(objective.text);
      if (key.size() < 60 || likeness(key, other) < 92) continue;
      if (paper.kind == PaperKind::project_proposal && !key.starts_with("เพื่อ")) continue;
      faults.push_back({"objective_copied_as_result",
                        result.first,
                        result.last,
                        {objective.first},
                        {{"text", result.text}},
                        Severity::warn,
                        Certainty::certain});
      break;
    }
  }
}

/// The same among lines of the results that were not read as points.
void check_copied_lines(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::plan_chapter || paper.kind == PaperKind::project_proposal) return;
  const auto* results = paper.section("results");
  if (!results) return;
  for (const auto& objective : paper.objectives) {
    const auto key = thai::key_of(objective.text);
    if (key.size() < 60) continue;
    for (int line = results->first + 1; line <= results->last; ++line) {
      const auto& said = paper.line(line).key;
      if (said.find(key) == said.npos) continue;
      faults.push_back({"objective_copied_as_result",
                        line,
                        0,
                        {objective.first},
                        {{"text", objective.text}},
                        Severity::warn,
                        Certainty::certain});
    }
  }
}

/// Sections are numbered 1, 2, 3 …: what is skipped, and a beginning that was cut off.
void check_numbering(const Paper& paper, PaperFaults& faults) {
  std::vector<const PaperSection*> numbered;
  for (const auto& one : paper.sections)
    if (!one.is_sub && !one.is_part && one.number > 0 && one.field != "committee")
      numbered.push_back(&one);
  if (numbered.size() < 4) return;
  const bool parts = std::any_of(paper.sections.begin(), paper.sections.end(),
                                 [](const PaperSection& one) { return one.is_part; });
  if (numbered.front()->number > 1 && !parts)
    missing(faults, "missing_section", 1, numbered.front()->first,
            "1–" + std::to_string(numbered.front()->number - 1), Certainty::certain);
  for (std::size_t i = 1; i < numbered.size(); ++i) {
    const int gap = numbered[i]->number - numbered[i - 1]->number;
    if (gap < 2 || gap > 3) continue;
    missing(faults, "missing_section", std::max(1, numbered[i]->first - 1), numbered[i]->first,
            std::to_string(numbered[i - 1]->number + 1), Certainty::certain);
  }
}

bool has_field(const Paper& paper, std::initializer_list<std::string_view> fields) {
  return std::any_of(paper.sections.begin(), paper.sections.end(), [&](const PaperSection& one) {
    return std::find(fields.begin(), fields.end(), one.field) != fields.end();
  });
}

void check_sections(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::participation_report) {
    bool dated = paper.period.start.has_value();
    for (const auto& line : paper.lines)
      if (!dated && !thai::find_dates(line.text).empty())
        dated = std::any_of(line.text.begin(), line.text.end(),
                            [](char c) { return c >= '0' && c <= '9'; });
    if (!dated) {
      const auto* groups = paper.section("groups");
      const auto* attended = paper.section("attended");
      const int line = attended ? attended->first : groups ? groups->first : 1;
      missing(faults, "missing_section", line, 0, "วัน เวลา สถานที่");
    }
    const bool is_used =
        std::any_of(paper.lines.begin(), paper.lines.end(), [](const PaperLine& line) {
          return has_any(line.key, {"ทำต่อ", "จะทำอะไร", "งานต่อไป", "นำไปใช้อย่างไร"}) &&
                 line.key.size() < 60;
        });
    if (!is_used && !has_field(paper, {"uses"}) && has_field(paper, {"results"})) {
      int last = paper.size();
      while (last > 1 && paper.line(last).is_blank()) --last;
      missing(faults, "missing_section", last, 0, "การนำผลจากการมีส่วนร่วมไปปรับปรุงพัฒนา");
    }
  }
  // A part that the text announces and that is not there.
  std::set<int> parts;
  for (const auto& one : paper.sections)
    if (one.is_part && one.heading.starts_with("ตอนที่")) parts.insert(one.number);
  if (parts.size() < 2) return;
  for (const auto& flow : flows(paper))
    for (auto at = flow.text.find("ตอนที่"); at != flow.text.npos;
         at = flow.text.find("ตอนที่", at + 1)) {
      const auto found = thai::figures(std::string_view{flow.text}.substr(at, 30));
      if (found.empty() || found[0].begin > 20 || found[0].whole() > *parts.rbegin() + 2 ||
          parts.contains(static_cast<int>(found[0].whole())))
        continue;
      missing(faults, "missing_section", flow.line_at(at), 0,
              "ตอนที่ " + std::to_string(found[0].whole()));
    }
}

/// «ร้อยละของผู้ใช้บริการที่ยืมหนังสือเดือนละ 2 เล่ม»: a percentage of people, and its only number
/// counts something else.
bool is_open_percent(const PaperIndicator& one, const std::vector<thai::Figure>& found) {
  const auto& text = one.text.text;
  const auto at = text.find("ร้อยละของ");
  if (at == text.npos || at > 60 || found.empty() || has_any(text, {"%", "ไม่น้อยกว่า", "ขึ้นไป"}))
    return false;
  if (text.find("ร้อยละ", at + 9) != text.npos || found.back().begin < at) return false;
  bool is_among = !one.target;
  for (const auto& figure : found) {
    is_among = is_among || one.target == figure.milli;
    const auto behind = thai::tidy(std::string_view{text}.substr(figure.end, 30));
    bool unit = false;
    for (const std::string_view word :
         {"เล่ม", "ครั้ง", "คน", "วัน", "ชั่วโมง", "เรื่อง", "ชิ้น", "ด้าน", "ปี"})
      unit = unit || behind.starts_with(word);
    if (!unit) return false;
  }
  return is_among;
}

/// Indicators that count or measure without a number to reach.
void check_targets(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::survey_report || paper.kind == PaperKind::plan_chapter) return;
  for (const auto& one : paper.indicators) {
    const auto& text = one.text.text;
    const auto found = thai::figures(text);
    if (is_open_percent(one, found)) {
      missing(faults, "missing_value", one.text.first, one.text.last, text);
      continue;
    }
    const bool counts = std::any_of(found.begin(), found.end(), [&](const thai::Figure& figure) {
      return !is_year_or_label(text, figure);
    });
    if (counts || (one.target && one.is_row)) continue;
    const bool measures = text.starts_with("ร้อยละ") || text.starts_with("จำนวน") ||
                          text.starts_with("ระดับความ") || text.starts_with("ค่าเฉลี่ย");
    if (!measures && !(one.kind == "quantitative" && !one.is_row)) continue;
    if (measures && !one.is_row && one.kind.empty() && thai::width_of(text) < 12) continue;
    if (one.kind == "quantitative" && !measures &&
        has_any(text, {"ทุกคน", "ทุกโรง", "ทุกแห่ง", "ครบทุก"}))
      continue;
    missing(faults, "missing_value", one.text.first, one.text.last, text);
  }
}

std::string section_text(const Paper& paper, const PaperSection& section) {
  std::string text;
  for (int line = section.first; line <= section.last; ++line) text += paper.line(line).text + "\n";
  return text;
}

/// A number to reach, and results that give none.
void check_results(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::participation_report &&
      paper.kind != PaperKind::project_result_report)
    return;
  const auto* results = paper.section("results");
  if (!results || results->last - results->first > 60) return;
  std::string said = section_text(paper, *results);
  for (const auto& one : paper.sections)
    if (one.field == "groups" || one.field == "results_indicators" || one.field == "analysis" ||
        one.field == "attended")
      said += section_text(paper, one);
  bool counts = false;
  for (const auto& one : thai::figures(said)) {
    const auto behind = thai::tidy(std::string_view{said}.substr(one.end, 12));
    counts =
        counts || behind.starts_with("คน") || behind.starts_with("ราย") || behind.starts_with("รูป");
  }
  const bool percents = has_any(said, {"ร้อยละ", "%", "ค่าเฉลี่ย"});
  for (const auto& one : paper.indicators) {
    if (!one.target) continue;
    const bool lacks = one.unit == "คน"      ? !counts && !percents
                       : one.unit == "ร้อยละ" ? !percents
                                             : false;
    if (!lacks) continue;
    const bool inside = one.text.first >= results->first && one.text.first <= results->last;
    if (inside) continue;
    faults.push_back({"missing_value",
                      results->first,
                      results->last,
                      {one.text.first},
                      {{"what", one.text.text}},
                      Severity::warn,
                      Certainty::likely});
    return;
  }
}

/// Significance is claimed and no figure is given.
void check_claims(const Paper& paper, PaperFaults& faults) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& key = paper.line(line).key;
    if (!has_any(key, {"นัยสำคัญทางสถิติ"})) continue;
    if (has_any(key, {"ระดับ.0", "ระดับ0", "p<"})) continue;
    bool figure = false;
    for (int near = std::max(1, line - 1); near <= std::min(paper.size(), line + 1); ++near)
      figure = figure || has_figure(paper.line(near).text);
    if (!figure) missing(faults, "missing_value", line, 0, "นัยสำคัญทางสถิติ");
  }
}

/// The form asks for the number behind a percentage; a row that gives the percentage alone.
void check_base_column(const Paper& paper, PaperFaults& faults) {
  for (const auto& section : paper.sections) {
    if (section.field != "results_indicators") continue;
    const auto text = section_text(paper, section);
    if (!has_any(text, {"ให้ระบุจำนวน"})) continue;
    std::size_t most = 0;
    std::vector<std::pair<int, std::size_t>> rows;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& own = paper.line(line);
      if (has_any(own.text, {"หมายเหตุ"})) break;
      const auto marker = thai::marker_of(own.text);
      auto found = thai::figures(own.text);
      std::erase_if(found, [&](const thai::Figure& one) { return one.begin < marker.size; });
      if (found.empty() || found.size() > 5) continue;
      const bool begins =
          thai::tidy(std::string_view{own.text}.substr(0, found[0].begin)).size() < 4;
      if (!begins && own.text.find("   ") == std::string::npos &&
          own.text.find('\t') == std::string::npos)
        continue;
      rows.emplace_back(line, found.size());
      most = std::max(most, found.size());
    }
    for (const auto& [line, count] : rows)
      if (count < most || (most == 1 && rows.size() == 1)) {
        missing(faults, "missing_value", line, 0, "จำนวนเป้าหมาย");
        break;
      }
  }
}

}  // namespace

void check_paper_content(const Paper& paper, const PaperWords&, PaperFaults& faults) {
  check_copied(paper, faults);
  check_copied_lines(paper, faults);
  check_numbering(paper, faults);
  check_sections(paper, faults);
  check_targets(paper, faults);
  check_results(paper, faults);
  check_claims(paper, faults);
  check_base_column(paper, faults);
}

}  // namespace ruam::checks
