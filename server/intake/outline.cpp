#include "intake/outline.hpp"

#include <algorithm>
#include <set>

#include "intake/items.hpp"
#include "intake/skeleton.hpp"
#include "intake/vocabulary.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using thai::Marker;
using thai::MarkerStyle;

/// A line that may begin a section.
struct Candidate {
  int line = 0;
  Marker marker;
  const HeadingWord* word = nullptr;
  std::string heading, rest;
  bool is_part = false, is_free = false, is_glued = false, is_counted = false, is_stem = false,
       is_strategy = false, is_clause = false, is_frame = false, is_agenda = false;

  int chapter = 0;  ///< 3 of 3.1, where 3.1 is a section of chapter 3

  int number() const {
    if (marker.numbers.empty()) return 0;
    return chapter ? marker.numbers.back() : marker.numbers.front();
  }
  bool is_numbered() const {
    return chapter > 0 || marker.style == MarkerStyle::number ||
           (marker.style == MarkerStyle::word && marker.word.starts_with("ข้อ"));
  }
};

std::string_view trimmed_left(std::string_view text) {
  const auto at = text.find_first_not_of(" \t\v");
  return at == text.npos ? std::string_view{} : text.substr(at);
}

constexpr std::string_view line_rules[] = {"-----", ".....", "_____", "=====", "*****", "……"};

bool is_rule(std::string_view text) {
  for (const auto rule : line_rules)
    if (trimmed_left(text).starts_with(rule)) return true;
  return false;
}

class Outliner {
 public:
  explicit Outliner(const Paper& paper) : paper_(paper) {}

  std::vector<PaperSection> run() {
    edge_ = find_edge();
    chapter_ = unnamed_chapter();
    if (chapter_ == 0) frame_ = skeleton(paper_);
    for (int line = 1; line <= paper_.size(); ++line)
      if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) look(line);
    choose_level();
    for (const auto& one : candidates_) add(one);
    add_form_head();
    close();
    return std::move(sections_);
  }

 private:
  void look(int line) {
    const std::string_view text = paper_.line(line).text;
    Candidate one;
    one.line = line;
    one.marker = thai::marker_of(text);
    if (frame_.has(line)) return look_at_frame(std::move(one), text);
    if (paper_.kind == PaperKind::meeting_minutes && look_at_minutes(one, text)) return;
    const auto words = text.substr(std::min(one.marker.size, text.size()));
    if (words.empty()) return;
    if (one.marker.style == MarkerStyle::word && one.marker.word == "บทที่") chapter_ = one.number();
    if (one.marker.style == MarkerStyle::dotted && one.marker.numbers.size() == 2 && chapter_ > 0 &&
        one.marker.numbers.front() == chapter_)
      one.chapter = chapter_;
    if (one.marker.style == MarkerStyle::word && is_part(one, words)) {
      candidates_.push_back(std::move(one));
      return;
    }
    if (one.marker.style == MarkerStyle::bullet || one.marker.style == MarkerStyle::letter) return;
    if (named(one, words) || committee(one, words) || clause(one, words) || counted(one, words) ||
        label(one, words) || stem(one, words) || edge_heading(one, words) ||
        free_heading(one, words))
      candidates_.push_back(std::move(one));
  }

  /// A line that the layout makes a heading: its words may be known, they need not.
  void look_at_frame(Candidate one, std::string_view text) {
    const auto& head = frame_.heads.at(one.line);
    one.is_frame = true;
    const auto words = text.substr(std::min(head.size, text.size()));
    if (frame_.is_counted) one.marker = {MarkerStyle::number, {head.number}, {}, head.size, false};
    if (!named(one, words)) {
      one.word = nullptr;
      const auto end = std::min({words.find("  "), words.find('\t'), words.size()});
      const auto colon = std::min(words.find(':'), end);
      one.heading = thai::tidy(words.substr(0, colon));
      one.rest = thai::tidy(words.substr(std::min(colon + 1, words.size())));
    }
    one.is_glued = false;
    candidates_.push_back(std::move(one));
  }

  /// `วาระ 1 …`, `เรื่องที่ 2 …`, and the lists of who came and who did not, however they are called.
  bool look_at_minutes(Candidate& one, std::string_view text) {
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
  static const HeadingWord& present_list() {
    static const HeadingWord word{"attended", Follow::anything, false, false, 24};
    return word;
  }
  static const HeadingWord& absent_list() {
    static const HeadingWord word{"absent", Follow::anything, false, false, 24};
    return word;
  }

  /// ส่วนที่ 1 …, ระเบียบวาระที่ 1 ….
  bool is_part(Candidate& one, std::string_view words) const {
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

  /// A heading of the vocabulary, and nothing behind it that would make it a sentence.
  bool named(Candidate& one, std::string_view words) const {
    const auto bones = thai::bones_of(words.substr(0, 600));
    one.word = Vocabulary::shipped().heading(bones);
    if (!one.word) return false;
    const auto end = thai::after_bones(words, one.word->size);
    const auto behind = words.substr(end);
    const auto rest = trimmed_left(behind);
    one.heading = thai::tidy(words.substr(0, end));
    one.rest = rest;
    if (rest.empty()) return true;
    if (is_rule(rest)) return !is_leader(rest);
    if (is_table_head(words)) return false;
    if (rest.starts_with("จำนวน") && thai::width_of(rest) < 24 && one.word->field != "budget")
      return true;
    const bool tab = behind.substr(0, behind.find_first_not_of(" \t\v")).find('\t') != behind.npos;
    if (rest.front() == ':' || rest.starts_with("：") || tab) {
      one.rest = trimmed_left(rest.substr(rest.front() == ':' ? 1 : 0));
      return true;
    }
    if (rest.front() == '(' && !one.word->is_strict) return bracketed(one, rest);
    if (const auto cell = behind.find('\t'); cell != behind.npos && cell < 150) {
      one.rest = trimmed_left(behind.substr(cell));
      one.heading = thai::tidy(words.substr(0, end + cell));
      return one.word->follow == Follow::words || !one.is_numbered() ? is_label_row(one) : true;
    }
    const bool is_apart = behind.size() > rest.size();
    if (one.word->is_strict && !one.is_numbered() && behind.starts_with("  "))
      return starts_paragraph(one);  // a label and its words in two columns
    if (one.word->follow == Follow::words && is_apart) return starts_paragraph(one);
    if (one.word->follow == Follow::anything && starts_paragraph(one))
      return whole_line(one, words);
    if (!one.word->is_strict && one.word->size >= 24) return glued(one, words);
    return false;
  }

  /// Dots that lead to a page number, in a list of contents.
  static bool is_leader(std::string_view rest) {
    const auto found = thai::figures(rest);
    return !found.empty() && thai::tidy(rest.substr(found.back().end)).empty();
  }

  /// 3 where 3.1, 3.2, 3.3 count through a text that has no 3 of its own: a chapter cut out of its
  /// plan. Else 0.
  int unnamed_chapter() const {
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

  /// `ข้อ ๑ องค์ประกอบของคณะทำงาน` of an order.
  bool clause(Candidate& one, std::string_view words) const {
    if (paper_.kind != PaperKind::appointment_order || one.marker.style != MarkerStyle::word ||
        !one.marker.word.starts_with("ข้อ") || thai::width_of(words) > 60 || is_full(one.line))
      return false;
    one.is_clause = true;
    one.word = nullptr;
    return whole_line(one, words);
  }

  /// `(Output)`, `(จากข้อ 13)`, `(ถ้ามี)`: the heading goes on to the bracket's end.
  bool bracketed(Candidate& one, std::string_view rest) const {
    const auto close = rest.find(')');
    if (close == rest.npos) return one.is_numbered();
    const auto behind = trimmed_left(rest.substr(close + 1));
    one.rest = behind.empty() || behind.front() != ':' ? behind : trimmed_left(behind.substr(1));
    return true;
  }

  /// Three short cells or more, and no figure: the head of a table.
  static bool is_table_head(std::string_view words) {
    if (words.find('\t') == words.npos || !thai::figures(words).empty()) return false;
    const auto cells = cells_of(words);
    return cells.size() >= 3 &&
           std::all_of(cells.begin(), cells.end(),
                       [](const std::string& cell) { return thai::width_of(cell) <= 34; });
  }

  /// A row of a form: its first cell is a label that the vocabulary knows.
  bool is_label_row(const Candidate& one) const { return one.word->size >= 12; }

  bool whole_line(Candidate& one, std::string_view words) const {
    one.heading = thai::tidy(words);
    one.rest.clear();
    return true;
  }

  /// A numbered line that begins like a heading and is short enough to be one.
  bool glued(Candidate& one, std::string_view words) const {
    const auto width = thai::width_of(words);
    if (!one.is_numbered()) {
      const bool is_short = width <= 60 && starts_paragraph(one) && ends_paragraph(one.line) &&
                            !thai::figures(words).size();
      return is_short ? whole_line(one, words) : false;
    }
    if (width > 130) return false;
    one.is_glued = true;
    return whole_line(one, words);
  }

  /// A committee's name alone on its line, its list below.
  bool is_plain_committee(const Candidate& one, std::string_view words) const {
    if (one.marker.style != MarkerStyle::none || thai::width_of(words) > 60 ||
        words.find("  ") != words.npos || is_full(one.line))
      return false;
    const auto next = next_said(one.line);
    return next > 0 && (thai::marker_of(paper_.line(next).text).style != MarkerStyle::none ||
                        has_name(paper_.line(next).text));
  }

  /// In an order each committee is a section of its own.
  bool committee(Candidate& one, std::string_view words) const {
    if (paper_.kind != PaperKind::appointment_order) return false;
    if (!one.is_numbered() && !is_plain_committee(one, words)) return false;
    const bool is_committee = words.starts_with("คณะที่ปรึกษา") || words.starts_with("คณะกรรมการ") ||
                              words.starts_with("คณะทำงาน") || words.starts_with("คณะอนุกรรมการ") ||
                              words.starts_with("ฝ่าย") || words.starts_with("กรรมการ");
    if (!is_committee || thai::width_of(words) > 110) return false;
    one.is_free = true;
    return whole_line(one, words);
  }

  /// A short numbered line: a heading if it goes on with the numbers of the headings.
  bool counted(Candidate& one, std::string_view words) const {
    if (!one.is_numbered() || words.starts_with("เพื่อ")) return false;
    auto end = std::min({words.find(':'), words.find("  "), words.find('\t'), words.size()});
    if (end < 9) end = words.size();
    const auto heading = words.substr(0, end);
    if (thai::width_of(heading) > 75 || (end == words.size() && is_full(one.line))) return false;
    one.is_counted = true;
    one.word = nullptr;
    one.heading = thai::tidy(heading);
    auto rest = trimmed_left(words.substr(end));
    if (rest.starts_with(":")) rest = trimmed_left(rest.substr(1));
    one.rest = rest;
    return true;
  }

  /// `ผู้ดูแลงาน: …`: a label that begins as headings do.
  bool label(Candidate& one, std::string_view words) const {
    if (one.marker.style != MarkerStyle::none) return false;
    const auto colon = words.find(':');
    if (colon == words.npos || thai::width_of(words.substr(0, colon)) > 40) return false;
    if (!Vocabulary::shipped().is_stem(words) || !starts_paragraph(one)) return false;
    one.word = nullptr;
    one.is_stem = true;
    one.heading = thai::tidy(words.substr(0, colon));
    one.rest = trimmed_left(words.substr(colon + 1));
    return true;
  }

  /// A short line at the left edge with what belongs to it further in.
  bool edge_heading(Candidate& one, std::string_view words) const {
    if (edge_ < 0 || one.marker.style != MarkerStyle::none) return false;
    if (paper_.line(one.line).indent > static_cast<std::size_t>(edge_) + 1 ||
        !is_edge_line(one.line) || !starts_paragraph(one) || thai::width_of(words) < 4 ||
        words.starts_with("ลงชื่อ") || (words.front() >= '0' && words.front() <= '9'))
      return false;
    one.word = nullptr;
    one.is_stem = true;
    return whole_line(one, words);
  }
  bool is_edge_line(int line) const {
    const auto& text = paper_.line(line).text;
    if (thai::width_of(thai::tidy(text)) > 52 || is_row(text) ||
        thai::tidy(text).starts_with("(") || has_name(text))
      return false;
    const auto next = next_said(line);
    return next > 0 && paper_.line(next).indent >= paper_.line(line).indent + 3;
  }

  /// The left edge, where short lines with more indented ones below are the rule at it; else -1.
  int find_edge() const {
    if (paper_.kind == PaperKind::appointment_order || paper_.kind == PaperKind::meeting_minutes)
      return -1;
    std::size_t edge = 99;
    for (const auto& line : paper_.lines)
      if (!line.is_blank() && !line.is_furniture) edge = std::min(edge, line.indent);
    int heads = 0, others = 0, last = 0;
    for (int line = 1; line <= paper_.size(); ++line) {
      const auto& one = paper_.line(line);
      if (one.is_blank() || one.is_furniture) continue;
      const bool at_edge =
          one.indent <= edge + 1 && thai::marker_of(one.text).style == MarkerStyle::none;
      const bool starts = last == 0 || !is_full(last);
      if (at_edge && starts) (is_edge_line(line) ? heads : others) += 1;
      last = line;
    }
    return heads >= 4 && heads * 2 >= others * 3 ? static_cast<int>(edge) : -1;
  }

  /// A short line without a number that begins as headings do, or stands out to the left.
  bool stem(Candidate& one, std::string_view words) const {
    if (one.marker.style != MarkerStyle::none || thai::width_of(words) > 42) return false;
    if (!starts_paragraph(one) || !thai::figures(words).empty() || is_row(words)) return false;
    if (has_name(words) || words.find_first_of("():\"") != words.npos) return false;
    if (!Vocabulary::shipped().is_stem(words)) return false;
    const auto next = next_said(one.line);
    if (next == 0) return false;
    const auto& after = paper_.line(next);
    const bool stands_out = after.indent > paper_.line(one.line).indent;
    const bool is_apart = one.line > 1 && paper_.line(one.line - 1).is_blank() &&
                          one.line + 1 <= paper_.size() &&
                          (paper_.width == 0 || next == one.line + 1);
    if (!stands_out && !is_apart) return false;
    if (is_apart && !stands_out && thai::width_of(words) > 32) return false;
    one.word = nullptr;
    one.is_stem = true;
    return whole_line(one, words);
  }

  /// A line that is a paragraph of its own and short, in a document without forms.
  bool free_heading(Candidate& one, std::string_view words) const {
    if (paper_.kind != PaperKind::plan_chapter) return false;
    if (one.marker.style != MarkerStyle::none) return false;
    const auto width = thai::width_of(words);
    const auto full = paper_.width ? paper_.width : 100;
    if (width < 8 || width * 10 > full * 9 || width > 90) return false;
    if (!starts_paragraph(one) || !ends_paragraph(one.line)) return false;
    if (words.starts_with("“") || words.starts_with("\"")) return false;
    const auto& key = paper_.line(one.line).key;
    if (key.ends_with("ดังนี้") || key.ends_with("ต่อไปนี้") || key.starts_with("ตาราง") ||
        key.starts_with("ที่มา"))
      return false;
    if (thai::tidy(words).find_first_of(".\t:") != std::string::npos && width > 60) return false;
    one.is_free = true;
    return whole_line(one, words);
  }

  /// A table's head has the words on its line.
  bool row_above(const Candidate& one) const { return is_row(paper_.line(one.line).text); }

  int next_said(int line) const {
    for (++line; line <= paper_.size(); ++line)
      if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) return line;
    return 0;
  }
  int last_said(int line) const {
    for (--line; line >= 1; --line)
      if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) return line;
    return 0;
  }
  bool is_full(int line) const {
    const auto& one = paper_.line(line);
    return paper_.width > 0 && (thai::width_of(one.text) - one.indent) * 100 >= paper_.width * 82;
  }
  bool starts_paragraph(const Candidate& one) const {
    const auto before = last_said(one.line);
    if (before == 0 || before < one.line - 1 || !is_full(before)) return true;
    return one.marker.style != MarkerStyle::none;
  }
  /// The next line does not go on with this one's sentence.
  bool ends_paragraph(int line) const { return !is_full(line); }

  /// Do numbers carry the top level? Then headings without one stand there only as parts,
  /// labels of the form's head and signatures; else numbered ones are below.
  void choose_level() {
    int numbered = 0, plain = 0;
    for (const auto& one : candidates_) {
      if (one.is_part || one.is_glued || one.is_counted) continue;
      if (!one.is_free && !one.is_stem && (!one.word || one.word->is_sub)) continue;
      if (is_head_label(one) || is_signature(one)) continue;
      (one.is_numbered() ? numbered : plain) += 1;
    }
    if (paper_.kind == PaperKind::plan_chapter && plain <= 1) numbered += counted_run();
    const bool through = paper_.kind != PaperKind::appointment_order &&
                         paper_.kind != PaperKind::meeting_minutes && plain <= 2 &&
                         (runs_through(false) || runs_through(true));
    if (through && numbered == 0) lead_parens_ = !runs_through(false);
    through_ = through && numbered == 0;
    numbers_lead_ = through || numbered > plain || (numbered >= 3 && numbered * 2 > plain);
    numbers_lead_ = numbers_lead_ || frame_.is_counted;
    choose_style();
    for (const auto& one : candidates_)
      if (one.is_part && !one.is_strategy && !one.is_agenda &&
          !one.marker.word.ends_with("วาระที่") && one.marker.word != "บทที่")
        has_parts_ = true;
  }

  /// How far short numbered lines count 1, 2, 3 … through the document.
  int counted_run() const {
    int run = 0;
    for (const auto& one : candidates_)
      if (one.is_numbered() && !one.marker.has_paren && one.number() == run + 1) ++run;
    return run >= 3 ? run : 0;
  }

  /// Numbers of one style that count up through most of the document are those of its headings.
  bool runs_through(bool parens) const {
    int run = 0, first = 0, last = 0;
    for (const auto& one : candidates_) {
      if (!one.is_numbered() || one.marker.has_paren != parens || one.number() != run + 1) continue;
      run = one.number();
      if (!first) first = one.line;
      last = one.line;
    }
    return run >= 4 && (last - first) * 100 >= paper_.size() * 45;
  }

  /// `1.` or `1)`: what most numbered headings of the vocabulary are written with.
  void choose_style() {
    int parens = 0, dots = 0;
    for (const auto& one : candidates_)
      if (one.is_numbered() && one.word && !one.word->is_sub && !one.is_glued)
        (one.marker.has_paren ? parens : dots) += 1;
    if (!through_) lead_parens_ = parens > dots;
  }
  bool leads(const Candidate& one) const {
    if (frame_.is_counted) return one.is_frame;
    return numbers_lead_ && one.is_numbered() && one.marker.has_paren == lead_parens_;
  }

  static bool is_head_label(const Candidate& one) {
    static const std::set<std::string, std::less<>> labels{
        "title",  "agency", "programme", "strategy",    "responsible",
        "period", "kind",   "place",     "fiscal_year", "partners"};
    return one.word && !one.is_numbered() && labels.contains(one.word->field);
  }
  static bool is_signature(const Candidate& one) {
    static const std::set<std::string, std::less<>> labels{"propose", "endorse", "approve"};
    return one.word && labels.contains(one.word->field);
  }

  void add(const Candidate& one) {
    PaperSection section;
    section.first = one.line;
    section.heading = one.heading;
    section.rest = one.rest;
    section.is_part = one.is_part;
    section.number = one.number();
    if (one.word) section.field = one.word->field;
    if (one.is_part && (one.is_agenda || one.marker.word.ends_with("วาระที่")))
      section.field = "agenda_item";
    if (one.is_free && paper_.kind == PaperKind::appointment_order) section.field = "committee";
    if (section.field.empty() && !one.is_free)
      section.field = Vocabulary::shipped().stem(
          one.is_part ? std::string_view{one.heading}.substr(
                            std::min(thai::marker_of(one.heading).size, one.heading.size()))
                      : std::string_view{one.heading});
    if ((one.is_glued || one.is_counted) && (!leads(one) || one.number() != top_number_ + 1))
      return;
    if (one.is_free && paper_.kind == PaperKind::plan_chapter && numbers_lead_) return;
    if (one.is_stem && numbers_lead_) return;
    section.is_sub = one.is_frame                       ? false
                     : frame_.is_counted && top_number_ ? !is_signature(one)
                                                        : is_sub(one);
    if (!section.is_sub) top_field_ = section.field;
    if (!section.is_sub && one.is_numbered() && !one.is_part) top_number_ = one.number();
    if (one.is_part && !one.is_strategy) top_number_ = 0;
    if (paper_.kind == PaperKind::plan_chapter && inside_strategy_ && !one.is_part &&
        !one.is_numbered())
      section.is_sub = true;
    if (one.is_part)
      inside_strategy_ = one.is_strategy;
    else if (!section.is_sub)
      inside_strategy_ = false;
    sections_.push_back(std::move(section));
  }

  bool is_sub(const Candidate& one) const {
    if (one.is_part || one.is_free || one.is_clause) return false;
    if (one.marker.style == MarkerStyle::dotted && one.chapter == 0) return true;
    if (one.word && one.word->is_sub && one.marker.style == MarkerStyle::none && !numbers_lead_ &&
        !has_parts_ && !row_above(one))
      if (const auto& field = one.word->field;
          field == "quarters" || field == "quantity" || field == "quality")
        return field != "quarters" && (top_field_ == "targets" || top_field_ == "indicators");
    if (one.word && one.word->is_sub)
      return paper_.kind != PaperKind::meeting_minutes || one.word->field != "attended";
    if (one.is_numbered()) return numbers_lead_ ? !leads(one) : !has_parts_;
    if (numbers_lead_) return !is_signature(one) && top_number_ > 0;
    return false;
  }

  /// The labels at the top of a form are one section, its head.
  void add_form_head() {
    const int first = next_said(0);
    int last = first;
    std::size_t labels = 0;
    while (labels < sections_.size() && is_head_section(sections_[labels], last))
      last = sections_[labels++].first;
    if (labels < 2 || sections_[0].first > first + 3) return;
    for (std::size_t i = 0; i < labels; ++i) sections_[i].is_sub = true;
    sections_.insert(sections_.begin(),
                     {"head", "ข้อมูลโครงการ (ไม่มีหัวข้อ)", sections_[0].first, 0, 0, false, false, ""});
  }

  bool is_head_section(const PaperSection& section, int last) const {
    static const std::set<std::string, std::less<>> labels{
        "title",  "agency", "programme", "strategy",    "responsible",
        "period", "kind",   "place",     "fiscal_year", "partners"};
    return labels.contains(section.field) && section.number == 0 && !section.is_part &&
           section.first <= last + 4;
  }

  void close() {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      auto& section = sections_[i];
      if (section.last) continue;
      std::size_t next = i + 1;
      if (section.is_part)
        while (next < sections_.size() && is_within(section, sections_[next])) ++next;
      else if (!section.is_sub)
        while (next < sections_.size() && sections_[next].is_sub) ++next;
      int last = next < sections_.size() ? sections_[next].first - 1 : paper_.size();
      if (next == sections_.size())
        for (int line = section.first + 1; line <= last; ++line)
          if (is_rule(paper_.line(line).text)) {
            last = line - 1;
            break;
          }
      while (last > section.first &&
             (paper_.line(last).is_blank() || paper_.line(last).is_furniture))
        --last;
      section.last = last;
    }
  }
  /// Numbered sections stand within a part; a chapter's heading ends at its first section.
  static bool is_within(const PaperSection& part, const PaperSection& section) {
    if (section.is_part) return false;
    if (part.heading.starts_with("กลยุทธ์ที่") || part.heading.starts_with("ประเด็น") ||
        part.heading.starts_with("ยุทธศาสตร์ที่"))
      return section.is_sub;
    return section.is_sub || (section.number > 0 && !part.heading.starts_with("บทที่"));
  }

  const Paper& paper_;
  std::vector<Candidate> candidates_;
  std::vector<PaperSection> sections_;
  bool inside_strategy_ = false, numbers_lead_ = false, has_parts_ = false, lead_parens_ = false,
       through_ = false;
  int top_number_ = 0, chapter_ = 0, edge_ = -1;
  std::string top_field_;
  Skeleton frame_;
};

}  // namespace

std::vector<PaperSection> outline(const Paper& paper) { return Outliner{paper}.run(); }

}  // namespace ruam::intake
