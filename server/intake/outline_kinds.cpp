#include <algorithm>

#include "intake/items.hpp"
#include "intake/outline_heads.hpp"
#include "platform/thai/figures.hpp"

/// Headings that one kind of document has: agendas, committees, clauses, strategies, chapters.
namespace ruam::intake {

using checks::PaperKind;
using thai::MarkerStyle;

bool HeadReader::look_at_minutes(HeadCandidate& one, std::string_view text) {
  if (agenda_.contains(one.line)) {
    one.is_part = one.is_agenda = true;
    one.heading = thai::tidy(text.substr(std::min(one.marker.size, text.size())));
    candidates_.push_back(std::move(one));
    return true;
  }
  const auto words = trimmed_left(text);
  for (const std::string_view head : {"วาระ ", "เรื่องที่ "}) {
    if (!words.starts_with(head)) continue;
    const auto found = thai::figures(words.substr(0, head.size() + 12));
    if (found.empty() || found[0].begin > head.size() + 1 || found[0].whole() > 20) continue;
    one.is_part = one.is_agenda = true;
    one.marker.numbers = {static_cast<int>(found[0].whole())};
    one.heading = thai::tidy(words.substr(found[0].end));
    candidates_.push_back(std::move(one));
    return true;
  }
  if (one.marker.style != MarkerStyle::none || thai::width_of(words) > 45) return false;
  const auto key = thai::key_of(words);
  const bool is_people =
      key.starts_with("รายชื่อ") || key.starts_with("กรรมการที่") || key.starts_with("รายนาม");
  const bool is_absent = has(key, {"ไม่มา", "ไม่เข้า", "ไม่ได้", "ลาประชุม"});
  if (!is_people || !(is_absent || has(key, {"มา", "เข้าประชุม", "เข้าร่วม"}))) return false;
  const auto end = std::min(words.find("  "), words.find('('));
  one.word = &(is_absent ? absent_list() : present_list());
  one.heading = thai::tidy(words.substr(0, std::min(end, words.size())));
  candidates_.push_back(std::move(one));
  return true;
}

std::set<int> HeadReader::numbered_agenda_lines() const {
  for (const auto& line : paper_.lines)
    if (line.key.starts_with("วาระ") || line.key.starts_with("ระเบียบวาระที่") ||
        line.key.starts_with("เรื่องที่"))
      return {};
  for (const bool parens : {true, false}) {
    std::set<int> lines;
    int told = 0;
    for (int line = 1; line <= paper_.size(); ++line) {
      const auto& text = paper_.line(line).text;
      const auto marker = thai::marker_of(text);
      const auto words =
          thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
      if (marker.style != MarkerStyle::number || marker.has_paren != parens ||
          marker.numbers.front() != static_cast<int>(lines.size()) + 1 ||
          thai::width_of(words) > 60 || has_name(words) ||
          text.find("   ", marker.size) != text.npos)
        continue;
      const auto next = next_said(line);
      told += next && thai::marker_of(paper_.line(next).text).style == MarkerStyle::none ? 1 : 0;
      lines.insert(line);
    }
    if (lines.size() >= 3 && told * 3 >= static_cast<int>(lines.size()) * 2) return lines;
  }
  return {};
}

const HeadingWord& HeadReader::present_list() {
  static const HeadingWord word{"attended", Follow::anything, false, false, 24};
  return word;
}

const HeadingWord& HeadReader::absent_list() {
  static const HeadingWord word{"absent", Follow::anything, false, false, 24};
  return word;
}

bool HeadReader::is_part(HeadCandidate& one, std::string_view words) const {
  const auto word = one.marker.word;
  const bool is_agenda = word.ends_with("วาระที่");
  const bool is_strategy =
      paper_.kind == PaperKind::plan_chapter &&
      (word.ends_with("กลยุทธ์ที่") || word.ends_with("ยุทธศาสตร์ที่") || word == "ประเด็นที่");
  if (is_strategy) {
    if (thai::width_of(words) > 70 || !starts_paragraph(one) || is_full(one.line) ||
        is_row(words) || words.find("   ") != words.npos || paper_.line(one.line).indent > 3)
      return false;
    one.is_part = true;
    one.is_strategy = true;
    one.heading = thai::tidy(paper_.line(one.line).text);
    return true;
  }
  const bool is_division = word == "ส่วนที่" || word == "ตอนที่" || word == "บทที่" || word == "หมวดที่" ||
                           word == "หมวด" || word == "ด้านที่";
  if (!is_agenda && !is_division) return false;
  if (thai::width_of(words) > 110) return false;
  one.is_part = true;
  one.heading = thai::tidy(paper_.line(one.line).text);
  return true;
}

int HeadReader::unnamed_chapter() const {
  int chapter = 0, run = 0;
  for (const auto& line : paper_.lines) {
    if (line.is_blank() || line.is_furniture) continue;
    const auto marker = thai::marker_of(line.text);
    if (marker.style == MarkerStyle::dotted && marker.numbers.size() == 2) {
      if (run == 0 && marker.numbers[1] == 1) chapter = marker.numbers[0];
      if (marker.numbers[0] == chapter && marker.numbers[1] == run + 1) ++run;
    }
    if (marker.style == MarkerStyle::number && !marker.has_paren && run == 0) return 0;
    if (marker.style == MarkerStyle::word && marker.word == "บทที่") return 0;
  }
  return run >= 3 ? chapter : 0;
}

bool HeadReader::clause(HeadCandidate& one, std::string_view words) const {
  if (paper_.kind != PaperKind::appointment_order || one.marker.style != MarkerStyle::word ||
      !one.marker.word.starts_with("ข้อ") || thai::width_of(words) > 60 || is_full(one.line))
    return false;
  one.is_clause = true;
  one.word = nullptr;
  return whole_line(one, words);
}

bool HeadReader::is_plain_committee(const HeadCandidate& one, std::string_view words) const {
  if (one.marker.style != MarkerStyle::none || thai::width_of(words) > 60 ||
      words.find("  ") != words.npos || is_full(one.line))
    return false;
  const auto next = next_said(one.line);
  return next > 0 && (thai::marker_of(paper_.line(next).text).style != MarkerStyle::none ||
                      has_name(paper_.line(next).text));
}

bool HeadReader::committee(HeadCandidate& one, std::string_view words) const {
  if (paper_.kind != PaperKind::appointment_order) return false;
  if (!one.is_numbered() && !is_plain_committee(one, words)) return false;
  const bool is_committee = words.starts_with("คณะที่ปรึกษา") || words.starts_with("คณะกรรมการ") ||
                            words.starts_with("คณะทำงาน") || words.starts_with("คณะอนุกรรมการ") ||
                            words.starts_with("ฝ่าย") || words.starts_with("กรรมการ");
  if (!is_committee || thai::width_of(words) > 110) return false;
  one.is_free = true;
  return whole_line(one, words);
}

bool HeadReader::free_heading(HeadCandidate& one, std::string_view words) const {
  if (paper_.kind != PaperKind::plan_chapter) return false;
  if (one.marker.style != MarkerStyle::none) return false;
  const auto width = thai::width_of(words);
  const auto full = paper_.width ? paper_.width : 100;
  if (width < 8 || width * 10 > full * 9 || width > 90) return false;
  if (!starts_paragraph(one) || !ends_paragraph(one.line)) return false;
  if (words.starts_with("“") || words.starts_with("\"") || is_row(words)) return false;
  const auto found = thai::figures(words);  // years may stand in a heading, counts do not
  if (std::any_of(found.begin(), found.end(),
                  [](const thai::Figure& figure) { return figure.whole() < 2400; }))
    return false;
  const auto& key = paper_.line(one.line).key;
  if (key.ends_with("ดังนี้") || key.ends_with("ต่อไปนี้") || key.starts_with("ตาราง") ||
      key.starts_with("ที่มา"))
    return false;
  if (thai::tidy(words).find_first_of(".\t:") != std::string::npos && width > 60) return false;
  one.is_free = true;
  return whole_line(one, words);
}

}  // namespace ruam::intake
