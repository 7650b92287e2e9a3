#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/letters.hpp"

/// What a document says of one thing in two places: numbers of it, groups, states and years.
namespace ruam::checks {
namespace {

using AllFlows = std::vector<Flow>;

void say_fault(PaperFaults& faults, const char* kind, int line, std::vector<int> also,
               std::map<std::string, std::string> params) {
  faults.push_back(
      {kind, line, 0, std::move(also), std::move(params), Severity::warn, Certainty::likely});
}

void count_fault(PaperFaults& faults, int line, int other, Milli stated, Milli counted,
                 std::string_view unit) {
  say_fault(faults, "count_mismatch", line, other ? std::vector<int>{other} : std::vector<int>{},
            {{"stated", thai::milli_text(stated)},
             {"counted", thai::milli_text(counted)},
             {"unit", std::string{unit}}});
}

std::string words_behind(std::string_view text, const thai::Figure& figure, std::size_t most = 40) {
  return thai::tidy(text.substr(figure.end, most));
}
std::string words_ahead(std::string_view text, const thai::Figure& figure, std::size_t most = 60) {
  const auto from = figure.begin > most ? figure.begin - most : 0;
  return thai::tidy(text.substr(from, figure.begin - from));
}

std::string_view field_at(const Paper& paper, int line) {
  const auto* section = paper.section_of(line);
  return section ? std::string_view{section->field} : std::string_view{};
}

/// Things that are counted by their own name: «17 ชุมชน».
constexpr std::string_view own_units[] = {"ชุมชน",     "อำเภอ",   "ตำบล", "หมู่บ้าน", "โรงเรียน",
                                          "สถานศึกษา", "ฐาน",     "ชมรม", "ศูนย์",   "เครือข่าย",
                                          "แห่ง",      "ห้องเรียน", "รุ่น",   "หลักสูตร"};

struct Counted {
  std::string_view unit;
  Milli milli = 0;
  int line = 0;
  bool is_all = false;  ///< «ครบทั้ง 15 ชุมชน»
  std::string what;     ///< the word before «36 แห่ง»
};

std::vector<Counted> counted_things(const AllFlows& flows) {
  std::vector<Counted> all;
  for (const auto& flow : flows)
    for (const auto& figure : thai::figures(flow.text)) {
      if (figure.decimals || figure.whole() < 2 || figure.whole() > 5000) continue;
      const auto behind = words_behind(flow.text, figure);
      for (const auto unit : own_units) {
        if (!behind.starts_with(unit)) continue;
        auto before = words_ahead(flow.text, figure);
        Counted one{unit, figure.milli, flow.line_at(figure.begin), false, {}};
        const auto after = std::string_view{behind}.substr(unit.size());
        one.is_all = before.ends_with("ทั้ง") || before.ends_with("ครบ") ||
                     before.ends_with("ครบทั้ง") || after.starts_with("ทั้งหมด") ||
                     after.starts_with(" ทั้งหมด");
        for (const std::string_view tail : {"จำนวน", "ทั้ง", "ครบ", "รวม"})
          while (before.ends_with(tail))
            before = thai::tidy(std::string_view{before}.substr(0, before.size() - tail.size()));
        const auto blank = before.rfind(' ');
        one.what = thai::key_of(blank == before.npos ? before : before.substr(blank + 1));
        all.push_back(std::move(one));
        break;
      }
    }
  return all;
}

/// «ครบทั้ง 15 ชุมชน» where the targets say 17, and nothing says 15.
void check_whole_counts(const Paper& paper, const AllFlows& flows, PaperFaults& faults) {
  const auto all = counted_things(flows);
  for (const auto& one : all) {
    if (!one.is_all || one.unit == "แห่ง") continue;
    const Counted* target = nullptr;
    bool is_met = false;
    for (const auto& other : all) {
      if (other.unit != one.unit || &other == &one || std::abs(other.line - one.line) <= 1)
        continue;
      is_met |= other.milli == one.milli;
      const auto field = field_at(paper, other.line);
      if (field == "groups" || field == "targets" || field == "indicators" || field == "quantity" ||
          field == "objectives" || field == "head" || field == "place")
        if (!target || other.milli > target->milli) target = &other;
    }
    if (target && !is_met && target->milli != one.milli && target->milli < one.milli * 3 &&
        one.milli < target->milli * 3)
      count_fault(faults, one.line, target->line, one.milli, target->milli, one.unit);
  }
}

/// «ผู้อำนวยการสถานศึกษา 36 แห่ง» answered, «34 แห่งที่ตอบ» in the conclusion.
void check_answers(const Paper& paper, const AllFlows& flows, PaperFaults& faults) {
  if (paper.kind != PaperKind::survey_report) return;
  struct Answer {
    Milli milli;
    int line;
    std::string unit;
  };
  std::vector<Answer> answers;
  for (const auto& row : number_rows(paper))
    if (row.is_total() && !row.cells.empty() && row.cells[0].decimals == 0 &&
        (row.cells.size() == 1 || row.cells.back().milli == 100'000))
      answers.push_back({row.cells[0].milli, row.first, ""});
  const auto in_table = answers.size();
  for (const auto& flow : flows)
    for (const auto& figure : thai::figures(flow.text)) {
      if (figure.decimals || figure.whole() < 10) continue;
      const auto behind = words_behind(flow.text, figure, 60);
      std::string unit;
      for (const std::string_view word : {"คน", "ฉบับ", "ชุด", "แห่ง", "ราย", "โรงเรียน"})
        if (behind.starts_with(word)) unit = word;
      if (unit.empty()) continue;
      const auto before = words_ahead(flow.text, figure, 75);
      const bool is_answer =
          has_any(before, {"ได้รับคืน", "รับคืน", "ตอบกลับ", "ตอบแบบสอบถาม", "ผู้ตอบ", "ได้รับการตอบ"}) ||
          behind.starts_with(unit + "ที่ตอบ") || behind.starts_with(unit + " ที่ตอบ");
      const bool is_sent = has_any(before.size() > 30 ? before.substr(before.size() - 30) : before,
                                   {"จาก", "ส่ง", "แจก", "ทั้งหมด", "เป้าหมาย", "ประชากร"});
      const auto field = field_at(paper, flow.line_at(figure.begin));
      const bool is_listed = (field == "groups" || field == "respondents") &&
                             flow.text.size() < 300 && answers.empty() && !is_sent;
      if ((is_answer || is_listed) && !is_sent)
        answers.push_back({figure.milli, flow.line_at(figure.begin), unit});
    }
  for (std::size_t i = 1; i < answers.size(); ++i) {
    const auto &a = answers[0], &b = answers[i];
    if (i < in_table || b.milli == a.milli || (!a.unit.empty() && a.unit != b.unit)) continue;
    if (std::abs(a.milli - b.milli) * 5 > a.milli) continue;
    if (std::any_of(answers.begin(), answers.begin() + std::ptrdiff_t(i),
                    [&](const Answer& one) { return one.milli == b.milli; }))
      continue;
    count_fault(faults, b.line, a.line, b.milli, a.milli, b.unit);
    return;
  }
}

/// «เชิญ 100 คน มา 84 คน ไม่มา 12 คน».
void check_present(const AllFlows& flows, PaperFaults& faults) {
  for (const auto& flow : flows) {
    Milli whole = 0, came = 0, stayed = 0;
    int line = 0;
    for (const auto& figure : thai::figures(flow.text)) {
      const auto behind = words_behind(flow.text, figure, 14);
      if (!behind.starts_with("คน") && !behind.starts_with("ราย") && !behind.starts_with("แห่ง"))
        continue;
      const auto before = words_ahead(flow.text, figure, 45);
      const auto close = before.size() > 36 ? before.substr(before.size() - 36) : before;
      if (has_any(close, {"ไม่มา", "ไม่เข้าร่วม", "ขาด", "ลาประชุม", "ไม่ได้เข้าร่วม", "ไม่ผ่าน"})) {
        stayed = figure.milli;
        line = flow.line_at(figure.begin);
      } else if (has_any(close, {"มาจริง", "เข้าร่วมจริง", "มาประชุม", "มาร่วม", "เข้าร่วม", "ผ่าน"})) {
        came = figure.milli;
      } else if (whole == 0) {
        whole = figure.milli;
      }
    }
    if (whole && came && stayed && whole != came + stayed && whole > came && whole > stayed)
      count_fault(faults, line, 0, whole, came + stayed, "คน");
  }
}

/// «รวม 6 คน» below a list of seven.
void check_list_totals(const Paper& paper, PaperFaults& faults) {
  for (const auto& section : paper.sections) {
    if (section.field != "attended" && section.field != "absent" && section.field != "committee")
      continue;
    int listed = 0, first_style = -1;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& text = paper.line(line).text;
      const auto marker = thai::marker_of(text);
      const auto words =
          thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
      if (marker.style == thai::MarkerStyle::number || marker.style == thai::MarkerStyle::dotted) {
        if (first_style < 0) first_style = static_cast<int>(marker.style);
        if (first_style == static_cast<int>(marker.style)) ++listed;
        continue;
      }
      const auto key = thai::key_of(words);
      if (!has_any(key, {"รวม"}) || key.size() > 120) continue;
      for (const auto& figure : thai::figures(words)) {
        if (!words_behind(words, figure, 12).starts_with("คน")) continue;
        if (listed >= 2 && figure.milli != listed * 1000)
          count_fault(faults, line, section.first, figure.milli, listed * 1000, "คน");
        break;
      }
      if (listed >= 2) break;
    }
  }
}

/// «4 ประเด็นการพัฒนา» and headings «ประเด็นการพัฒนาที่ 1» to 3.
void check_numbered_parts(const Paper& paper, const AllFlows& flows, PaperFaults& faults) {
  for (const std::string_view word :
       {"ประเด็นการพัฒนา", "ประเด็นยุทธศาสตร์", "ยุทธศาสตร์", "กลยุทธ์", "ประเด็น", "เป้าประสงค์", "มาตรการ"}) {
    std::set<int> numbers;
    for (const auto& line : paper.lines) {
      const auto text = thai::tidy(line.text);
      if (!text.starts_with(word)) continue;
      const auto rest = std::string_view{text}.substr(word.size());
      if (!rest.starts_with("ที่")) continue;
      const auto found = thai::figures(rest);
      if (!found.empty() && found[0].begin <= 10 && found[0].whole() <= 12)
        numbers.insert(static_cast<int>(found[0].whole()));
    }
    if (numbers.size() < 2 || *numbers.rbegin() != static_cast<int>(numbers.size())) continue;
    for (const auto& flow : flows)
      for (const auto& figure : thai::figures(flow.text)) {
        const auto behind = words_behind(flow.text, figure, 90);
        if (figure.decimals || figure.whole() < 2 || figure.whole() > 12 ||
            figure.whole() == static_cast<int>(numbers.size()) || !behind.starts_with(word))
          continue;
        const auto before = words_ahead(flow.text, figure, 45);
        const auto after = std::string_view{behind}.substr(word.size());
        if (before.ends_with("ที่") || after.starts_with("ที่")) continue;
        if (has_any(before, {"ประกอบด้วย", "กำหนด", "มี", "แบ่ง", "จำนวน", "รวม", "ทั้ง"}) ||
            has_any(after.substr(0, 30), {"ได้แก่", "ดังนี้", "ประกอบด้วย", "คือ"}))
          count_fault(faults, flow.line_at(figure.begin), 0, figure.milli,
                      static_cast<Milli>(numbers.size()) * 1000, word);
      }
  }
}

/// «ร้อยละ» or «จำนวน … คน» and no number.
void check_open_numbers(const Paper& paper, PaperFaults& faults) {
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    const auto& text = line.text;
    const auto at = text.rfind("ร้อยละ");
    if (at == text.npos || at < 24 || text[at - 1] == '\t') continue;
    const auto rest =
        thai::tidy(std::string_view{text}.substr(at + std::string_view{"ร้อยละ"}.size()));
    const bool is_row =
        text.find("   ") != text.npos && text.find("   ") < at && thai::figures(text).empty();
    if (is_row || text.find('\t') != text.npos) continue;
    const bool is_open = rest.empty() || rest == "-" || rest == "–" || rest == "." ||
                         rest.starts_with("...") || rest.starts_with("…") ||
                         rest.starts_with("___");
    if (!is_open) continue;
    if (rest.empty()) {  // the number may stand on the next line
      int next = number + 1;
      while (next <= paper.size() && paper.line(next).is_furniture) ++next;
      if (next <= paper.size()) {
        const auto below = thai::tidy(paper.line(next).text);
        if (!below.empty() && below.front() >= '0' && below.front() <= '9') continue;
        if (paper.width && (thai::width_of(text) - line.indent) * 100 >= paper.width * 85) continue;
      }
      const auto before = thai::tidy(std::string_view{text}.substr(0, at));
      if (thai::width_of(before) < 10 || before.ends_with("และ") || before.ends_with("จำนวน"))
        continue;
    }
    say_fault(faults, "missing_value", number, {}, {{"what", thai::tidy(text)}});
  }
}

struct Grades {
  bool is_primary = false;
  int from = 0, to = 0, line = 0;
};

/// «ชั้นประถมศึกษาปีที่ 4 – 6», «ม.1-3».
std::vector<Grades> grades_in(const Flow& flow) {
  std::vector<Grades> all;
  const auto found = thai::figures(flow.text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].decimals || found[i].whole() < 1 || found[i].whole() > 6) continue;
    const auto before = words_ahead(flow.text, found[i], 50);
    const bool primary = before.ends_with("ประถมศึกษาปีที่") || before.ends_with("ป.");
    const bool secondary = before.ends_with("มัธยมศึกษาปีที่") || before.ends_with("ม.");
    if (!primary && !secondary) continue;
    Grades one{primary, static_cast<int>(found[i].whole()), static_cast<int>(found[i].whole()),
               flow.line_at(found[i].begin)};
    if (i + 1 < found.size() && found[i + 1].whole() <= 6 &&
        found[i + 1].whole() > found[i].whole()) {
      const auto link = thai::tidy(
          std::string_view{flow.text}.substr(found[i].end, found[i + 1].begin - found[i].end));
      if (link == "-" || link == "–" || link == "ถึง" || link == "ถึงปีที่")
        one.to = static_cast<int>(found[i + 1].whole());
    }
    all.push_back(one);
  }
  return all;
}

/// Pupils of one level are the target, those of another are trained.
void check_grades(const Paper& paper, const AllFlows& flows, PaperFaults& faults) {
  std::vector<Grades> targets;
  for (const auto& flow : flows) {
    const auto field = field_at(paper, flow.starts.front().second);
    if (field == "groups" || field == "targets" || field == "quantity" || field == "indicators" ||
        field == "objectives")
      for (const auto& one : grades_in(flow)) targets.push_back(one);
  }
  if (targets.empty()) return;
  for (const auto& flow : flows) {
    const auto field = field_at(paper, flow.starts.front().second);
    if (field != "activities" && field != "doing" && field != "costs" && field != "budget" &&
        field != "method" && field != "data")
      continue;
    for (const auto& one : grades_in(flow)) {
      const bool is_known = std::any_of(targets.begin(), targets.end(), [&](const Grades& target) {
        return target.is_primary == one.is_primary && one.from <= target.to &&
               target.from <= one.to;
      });
      if (!is_known)
        say_fault(faults, "group_mismatch", one.line, {targets.front().line},
                  {{"what", thai::tidy(paper.line(one.line).text)}});
    }
  }
}

/// DoneStep in one place, not begun in another.
void check_states(const Paper& paper, const AllFlows& flows, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_progress_report &&
      paper.kind != PaperKind::project_result_report)
    return;
  struct DoneStep {
    std::string key;
    int line;
  };
  std::vector<DoneStep> done;
  std::string last;
  int last_line = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    const auto marker = thai::marker_of(line.text);
    auto words =
        thai::key_of(std::string_view{line.text}.substr(std::min(marker.size, line.text.size())));
    for (const std::string_view state : {"แล้วเสร็จ", "เสร็จสิ้น", "ดำเนินการแล้วเสร็จ"}) {
      if (!words.ends_with(state)) continue;
      if (words.size() == state.size()) {
        if (number - last_line <= 2) done.push_back({last, last_line});
      } else {
        done.push_back({words.substr(0, words.size() - state.size()), number});
      }
      break;
    }
    last = std::move(words);
    last_line = number;
  }
  for (const auto& flow : flows) {
    const auto key = thai::key_of(flow.text);
    if (!has_any(key, {"ยังไม่ได้เริ่ม", "ยังไม่เริ่ม", "ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "จะเริ่ม",
                       "ยังไม่แล้วเสร็จ", "ยังไม่ได้จัด"}))
      continue;
    for (const auto& one : done) {
      if (one.line >= flow.starts.front().second && one.line <= flow.starts.back().second) continue;
      auto name = one.key;
      for (const std::string_view verb : {"จัดทำ", "จัด", "ดำเนินการ", "การ"})
        if (name.starts_with(verb)) name = name.substr(verb.size());
      if (name.size() < 24 ||
          key.find(name.substr(0, std::min<std::size_t>(name.size(), 60))) == key.npos)
        continue;
      say_fault(faults, "self_contradiction", one.line, {flow.starts.front().second},
                {{"stated", thai::tidy(paper.line(one.line).text)}, {"counted", flow.text}});
    }
  }
}

}  // namespace

void check_paper_said(const Paper& paper, PaperFaults& faults) {
  const auto& all = flows(paper);
  check_whole_counts(paper, all, faults);
  check_answers(paper, all, faults);
  check_present(all, faults);
  check_list_totals(paper, faults);
  check_numbered_parts(paper, all, faults);
  check_open_numbers(paper, faults);
  check_grades(paper, all, faults);
  check_states(paper, all, faults);
}

}  // namespace ruam::checks
