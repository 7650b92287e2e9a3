#include <algorithm>
#include <map>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "platform/thai/found_dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

/// Lines that go on with a title: not full stops, no headings.
Passage with_next_lines(const Paper& paper, int line, std::string text) {
  Passage title{std::move(text), line, line};
  for (int next = line + 1; next <= paper.size() && next <= line + 2; ++next) {
    if (!is_said(paper, next)) break;
    const auto& one = paper.line(next);
    const bool is_heading = std::any_of(paper.sections.begin(), paper.sections.end(),
                                        [&](const PaperSection& s) { return s.first == next; });
    const bool in_brackets = thai::tidy(one.text).starts_with("(");
    if (is_heading || (!in_brackets && next > line + 1)) break;
    if (!in_brackets) {
      const auto width = paper.width ? paper.width : 80;
      if (thai::width_of(paper.line(line).text) * 100 < width * 75) break;
      if (thai::marker_of(one.text).style != thai::MarkerStyle::none) break;
    }
    title.text = joined(std::move(title.text), thai::tidy(one.text));
    title.last = next;
    if (in_brackets && one.text.find(')') != std::string::npos) break;
  }
  return title;
}

/// The first line, within the first `most` that say something, that begins with one of the words.
int line_beginning(const Paper& paper, std::initializer_list<std::string_view> words, int most) {
  for (int line = 1; line <= paper.size() && most > 0; ++line) {
    if (!is_said(paper, line)) continue;
    --most;
    for (const auto word : words)
      if (paper.line(line).key.starts_with(word)) return line;
  }
  return 0;
}

std::string without_lead(std::string text, std::initializer_list<std::string_view> leads) {
  text = thai::tidy(text);
  for (bool again = true; again;) {
    again = false;
    for (const auto lead : leads)
      if (text.starts_with(lead)) {
        text = thai::tidy(std::string_view{text}.substr(lead.size()));
        again = true;
      }
  }
  return text;
}

/// What stands between quotation marks, if it is long enough for a title.
std::string in_quotes(std::string_view text) {
  for (const auto& [open, close] : {std::pair{"“", "”"}, std::pair{"\"", "\""}}) {
    const auto begin = text.find(open);
    if (begin == text.npos) continue;
    const auto from = begin + std::string_view{open}.size();
    const auto end = text.find(close, from);
    if (end != text.npos && end - from > 40) return thai::tidy(text.substr(from, end - from));
  }
  return {};
}

/// «จึงจัดทำโครงการ… ขึ้น»: the name of the project inside the reasons.
Passage title_in_prose(const Paper& paper) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& key = paper.line(line).key;
    const bool here =
        key.find("จึง") != key.npos || (line > 1 && paper.line(line - 1).key.find("จึง") != key.npos);
    if (!here) continue;
    auto whole =
        joined(paper.line(line).text, line < paper.size() ? paper.line(line + 1).text : "");
    if (line + 2 <= paper.size()) whole = joined(whole, paper.line(line + 2).text);
    const auto at = whole.find("โครงการ", whole.find("จึง") == whole.npos ? 0 : whole.find("จึง"));
    if (at == whole.npos || at > paper.line(line).text.size()) continue;
    auto end = whole.size();
    for (const std::string_view stop : {"ขึ้น", "ต่อไป", " ซึ่ง", "ซึ่ง", " เพื่อ", " โดย", "เพื่อให้", " ดังนี้"})
      if (const auto found = whole.find(stop, at + 30); found != whole.npos)
        end = std::min(end, found);
    if (end - at < 40 || end == whole.size()) continue;
    return {thai::tidy(std::string_view{whole}.substr(at, end - at)), line, line};
  }
  return {};
}

Passage labelled_title(const Paper& paper) {
  for (const auto& section : paper.sections)
    if (section.field == "title") {
      auto title = said_of(paper, section, 3);
      if (title.text.empty()) continue;
      if (!section.rest.empty() && section.first < paper.size())
        title = with_next_lines(paper, section.first, thai::tidy(section.rest));
      if (const auto cut = title.text.find("สถานะ"); cut != title.text.npos && cut > 30)
        title.text.resize(cut);
      return title;
    }
  return {};
}

Passage report_title(const Paper& paper) {
  for (int line = 1, said = 0; line <= paper.size() && said < 14; ++line) {
    if (!is_said(paper, line)) continue;
    ++said;
    const auto text = thai::tidy(paper.line(line).text);
    if (thai::key_of(text).starts_with("โครงการที่") && thai::width_of(text) < 16) continue;
    if (text.starts_with("โครงการ") && thai::width_of(text) > 10)
      return with_next_lines(paper, line, text);
    if (text.starts_with("เรื่อง")) {
      const auto at = text.find("โครงการ");
      if (at != text.npos) return with_next_lines(paper, line, text.substr(at));
    }
    if (text.starts_with("รายงาน") || text.starts_with("แบบรายงาน") || text.starts_with("สรุปผล")) {
      const auto at = text.find("โครงการ");
      const bool named = at != text.npos &&
                         thai::width_of(std::string_view{text}.substr(at)) > 14 &&
                         text.substr(at).find("ไตรมาส") == text.npos;
      if (named) return with_next_lines(paper, line, text.substr(at));
    }
  }
  return {};
}

Passage chapter_title(const Paper& paper) {
  for (int line = 1; line <= paper.size(); ++line) {
    if (!is_said(paper, line)) continue;
    const auto text = thai::tidy(paper.line(line).text);
    const auto marker = thai::marker_of(text);
    auto words = thai::tidy(std::string_view{text}.substr(marker.size));
    if (words.empty() || (marker.size == 0 && thai::width_of(words) < 12)) continue;
    if (words.starts_with("“") || words.starts_with("\"")) continue;
    if (marker.style == thai::MarkerStyle::none)  // the plan's name above the chapter's
      for (int next = line + 1, said = 0; next <= paper.size() && said < 5; ++next) {
        if (!is_said(paper, next)) continue;
        ++said;
        const auto below = thai::marker_of(paper.line(next).text);
        const auto own = thai::tidy(std::string_view{paper.line(next).text}.substr(below.size));
        if ((below.word == "ส่วนที่" || below.word == "บทที่") && thai::width_of(own) >= 12)
          return {own, next, next};
      }
    return {words, line, line};
  }
  return {};
}

Passage participation_title(const Paper& paper) {
  if (auto title = report_title(paper); !title.empty()) return title;
  for (int line = 1; line + 1 < paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    if (thai::tidy(text).starts_with("“") || thai::tidy(text).starts_with("\"")) {
      const auto whole = whole_text(paper, line, line + 3);
      if (auto name = in_quotes(whole.text); !name.empty()) return {name, line, whole.last};
    }
  }
  return {};
}

Passage subject(const Paper& paper) {
  for (int line = 1, said = 0; line <= paper.size() && said < 10; ++line) {
    if (!is_said(paper, line)) continue;
    ++said;
    const auto text = thai::tidy(paper.line(line).text);
    if (text.starts_with("เรื่อง"))
      return with_next_lines(paper, line, without_lead(text, {"เรื่อง", ":"}));
  }
  return {};
}

/// Letter heads, offices, crumbs of a web page and the bare kind of a document name nothing.
bool is_no_title(const Paper& paper, int line, std::string_view text) {
  const auto key = thai::key_of(text);
  for (const std::string_view start : {"บันทึกข้อความ", "ส่วนราชการ",   "ที่ ",      "สำนักงาน",
                                       "โรงเรียน",    "อำเภอ",       "จังหวัด",   "วิทยาลัย",
                                       "เทศบาล",     "องค์การบริหาร", "กระทรวง", "บทสรุป",
                                       "คำนำ",       "สารบัญ",       "เผยแพร่",  "หน้าแรก",
                                       "วันที่",        "เรียน ",       "ประจำปี",  "ปีงบประมาณ",
                                       "ไตรมาส",     "ปีการศึกษา",    "หน่วยงาน", "โดย ",
                                       "กลุ่ม",        "ข้อมูล ณ",      "ฉบับ",     "เอกสารแนบ",
                                       "ภาคผนวก",    "(",           "ณ ",      "ศูนย์ส่งเสริมการเรียนรู้"})
    if (text.starts_with(start)) return true;
  if (text.find(" > ") != text.npos || text.ends_with("(ต่อ)")) return true;
  for (const std::string_view kind : {"รายงานการวิจัยสำรวจ",
                                      "รายงานการวิจัย",
                                      "รายงานผลการสำรวจ",
                                      "สรุปผลการดำเนินโครงการ",
                                      "สรุปผลการดำเนินงาน",
                                      "รายงานผลการดำเนินโครงการ",
                                      "รายงานผลการดำเนินงาน",
                                      "รายงานสรุปผลการดำเนินโครงการ",
                                      "แบบเสนอโครงการ",
                                      "รายงานผลการประเมิน",
                                      "รายละเอียดโครงการ",
                                      "รายงานความก้าวหน้า",
                                      "รายงานฉบับสมบูรณ์",
                                      "แบบรายงาน",
                                      "รายงานสรุป",
                                      "สรุปรายงาน",
                                      "รายงาน",
                                      "โครงการ",
                                      "แบบฟอร์มเสนอโครงการ",
                                      "แบบเสนอขออนุมัติโครงการ"})
    if (key == thai::key_of(kind)) return true;
  const auto marker = thai::marker_of(paper.line(line).text);
  return marker.style == thai::MarkerStyle::number || marker.style == thai::MarkerStyle::bullet;
}

/// The first line that may name a document, joined with those that go on with it.
Passage first_lines(const Paper& paper) {
  int said = 0, first = 0;
  for (int line = 1; line <= paper.size(); ++line)
    if (is_said(paper, line)) {
      auto text = thai::tidy(paper.line(line).text);
      if (++said > 12) break;
      if (!first) first = line;
      if (is_no_title(paper, line, text)) continue;
      return with_next_lines(paper, line, text);
    }
  return first ? with_next_lines(paper, first, thai::tidy(paper.line(first).text)) : Passage{};
}

void find_title(Paper& paper) {
  switch (paper.kind) {
    case PaperKind::appointment_order:
      paper.title = subject(paper);
      return;
    case PaperKind::meeting_minutes: {
      const int line = line_beginning(
          paper, {"รายงานการประชุม", "บันทึกการประชุม", "สรุปการประชุม", "สรุปผลการประชุม", "รายงานประชุม"},
          8);
      if (!line) {
        paper.title = first_lines(paper);
        return;
      }
      paper.title = with_next_lines(paper, line, thai::tidy(paper.line(line).text));
      if (const auto cut = paper.title.text.find("ครั้งที่"); cut != std::string::npos && cut > 60)
        paper.title.text = thai::tidy(std::string_view{paper.title.text}.substr(0, cut));
      return;
    }
    case PaperKind::plan_chapter:
      paper.title = chapter_title(paper);
      return;
    case PaperKind::survey_report:
      paper.title = first_lines(paper);
      return;
    default:
      break;
  }
  paper.title = labelled_title(paper);
  if (paper.title.empty() && paper.kind == PaperKind::participation_report)
    paper.title = participation_title(paper);
  if (paper.title.empty()) paper.title = report_title(paper);
  if (paper.title.empty()) paper.title = title_in_prose(paper);
  if (paper.title.empty()) paper.title = first_lines(paper);
}

/// The title without what stands beside it: other columns, the quarter of a report, stars.
void trim_title(Paper& paper) {
  auto& text = paper.title.text;
  const auto& first = paper.line(std::max(paper.title.first, 1)).text;
  const auto begin = first.find(text.substr(0, std::min<std::size_t>(text.size(), 15)));
  const auto gap = begin == first.npos ? first.npos : first.find("   ", begin);
  if (gap != first.npos && gap - begin >= 24 && paper.title.last == paper.title.first)
    text = thai::tidy(std::string_view{first}.substr(begin, gap - begin));
  for (const std::string_view sign : {"★", "◆", "●", "■", "▸"}) {
    while (text.starts_with(sign)) text = thai::tidy(std::string_view{text}.substr(sign.size()));
    if (const auto at = text.find(sign); at != text.npos && at > 30) text.resize(at);
  }
  if (const auto at = text.find(" ไตรมาส"); at != text.npos && at > 24) text.resize(at);
  text = thai::tidy(text);
  // «โครงการ หมอภาษา»: the word is a label.
  const std::string_view label = "โครงการ ";
  if (text.starts_with(label) && text.size() > label.size() + 15) text = text.substr(label.size());
}

}  // namespace

void read_title(Paper& paper) {
  find_title(paper);
  if (paper.kind != PaperKind::plan_chapter && !paper.title.empty()) trim_title(paper);
}

}  // namespace ruam::intake
