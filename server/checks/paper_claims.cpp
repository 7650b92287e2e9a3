#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_structure.hpp"
#include "platform/thai/letters.hpp"

/// What is claimed in one place and denied in another.
namespace ruam::checks {
namespace {

void denial(PaperFaults& faults, int line, int other, std::string here, std::string there) {
  faults.push_back({"self_contradiction",
                    line,
                    0,
                    other ? std::vector<int>{other} : std::vector<int>{},
                    {{"stated", std::move(here)}, {"counted", std::move(there)}},
                    Severity::warn,
                    Certainty::likely});
}

struct Phrase {
  std::string text;
  int line = 0;
};

/// The first place of each paragraph that says one of the words, and what goes on there.
std::vector<Phrase> places_of(const Paper& paper, const std::vector<std::string_view>& words) {
  std::vector<Phrase> all;
  for (const auto& flow : flows(paper))
    for (const auto word : words) {
      const auto at = flow.text.find(word);
      if (at == flow.text.npos) continue;
      all.push_back({piece_of(flow.text, at, 150), flow.line_at(at)});
      break;
    }
  return all;
}

bool is_report(const Paper& paper) {
  return paper.kind == PaperKind::project_progress_report ||
         paper.kind == PaperKind::project_result_report ||
         paper.kind == PaperKind::participation_report;
}

/// «ไม่พบปัญหา» beside a list of problems.
void check_no_problems(const Paper& paper, PaperFaults& faults) {
  if (!is_report(paper) || paper.problems.empty()) return;
  for (const auto& one : places_of(paper, {"ไม่พบปัญหา", "ไม่มีปัญหา", "ปราศจากปัญหา", "ไม่พบอุปสรรค"})) {
    const bool is_own = std::any_of(
        paper.problems.begin(), paper.problems.end(),
        [&](const Passage& said) { return said.first <= one.line && one.line <= said.last; });
    if (is_own || paper.problems.front().text.size() < 30) continue;
    denial(faults, one.line, paper.problems.front().first, thai::tidy(one.text),
           paper.problems.front().text);
    return;
  }
}

/// All agreed, and some did not; all passed, and some did not; all is done, and some is not begun.
void check_all_and_some(const Paper& paper, PaperFaults& faults) {
  struct Pair {
    std::vector<std::string_view> all, some;
    bool is_counted;  ///< the denial gives a number
    bool only_reports;
  };
  static const std::vector<Pair> pairs = {
      {{"เอกฉันท์", "ทุกคนเห็นด้วย", "เห็นด้วยทุกคน", "ไม่มีผู้คัดค้าน"},
       {"ไม่เห็นด้วย", "คัดค้าน", "ไม่เห็นชอบ", "งดออกเสียง"},
       true,
       false},
      {{"ทุกแห่งผ่านเกณฑ์", "ทุกโรงเรียนผ่าน", "ทุกคนผ่านเกณฑ์", "ผ่านเกณฑ์ทุก", "ผ่านเกณฑ์ครบทุก", "ทุกคนผ่าน",
        "ทุกโรงผ่าน", "ผ่านการประเมินทุก", "ทุกแห่งผ่าน", "โรงเรียนทุกแห่งผ่าน"},
       {"ไม่ผ่านเกณฑ์", "ไม่ผ่านการประเมิน", "ไม่ผ่าน"},
       true,
       true},
      {{"แล้วเสร็จครบ", "ครบทุกกิจกรรม", "แล้วเสร็จทุกกิจกรรม", "ดำเนินการครบถ้วน", "เสร็จสิ้นทุกกิจกรรม",
        "เสร็จทุกกิจกรรม", "แล้วเสร็จทั้งหมด", "เสร็จสมบูรณ์ทุก", "แล้วเสร็จตามแผนทุก"},
       {"ยังไม่ได้เริ่ม", "ยังไม่ได้ดำเนินการ", "ยังไม่แล้วเสร็จ", "ยังไม่เสร็จ", "ยังไม่ได้จัด", "ไม่ได้ดำเนินการ",
        "อยู่ระหว่างดำเนินการ", "ยังไม่ดำเนินการ"},
       false,
       true},
      {{"มาครบทุกคน", "เข้าร่วมครบทุกคน", "เข้าร่วมทุกคน", "มาประชุมครบ"},
       {"ไม่มาประชุม", "ไม่ได้เข้าร่วม", "ขาดประชุม"},
       true,
       false}};
  for (const auto& pair : pairs) {
    if (pair.only_reports && !is_report(paper)) continue;
    const auto claims = places_of(paper, pair.all);
    if (claims.empty()) continue;
    for (const auto& some : places_of(paper, pair.some)) {
      if (pair.is_counted && thai::figures(some.text).empty()) continue;
      if (std::any_of(claims.begin(), claims.end(),
                      [&](const Phrase& one) { return one.line == some.line && !pair.is_counted; }))
        continue;
      denial(faults, claims.front().line, some.line, thai::tidy(claims.front().text),
             thai::tidy(some.text));
      break;
    }
  }
}

/// Reached and to be reached, of one unit, where a paragraph gives both.
struct Reach {
  Milli came = 0, target = 0;
  int line = 0;
};

/// «132 คน จากเป้าหมาย 150 คน».
std::vector<Reach> reaches(const Paper& paper) {
  std::vector<Reach> all;
  for (const auto& flow : flows(paper)) {
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) {
      const auto between =
          std::string_view{flow.text}.substr(found[i].end, found[i + 1].begin - found[i].end);
      if (between.size() < 100 && has_any(between, {"จากเป้าหมาย", "เป้าหมาย"}) &&
          has_any(between, {"คน", "แห่ง", "โรงเรียน", "ราย"}))
        all.push_back({found[i].milli, found[i + 1].milli, flow.line_at(found[i].begin)});
    }
  }
  return all;
}

/// People whom an indicator wants, and the largest number that came.
std::optional<Reach> people_reached(const Paper& paper) {
  Milli target = 0;
  for (const auto& one : paper.indicators)
    if (one.unit == "คน" && one.target) target = std::max(target, *one.target);
  if (target == 0) return {};
  Reach reach{0, target, 0};
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::figures(flow.text)) {
      if (!thai::tidy(std::string_view{flow.text}.substr(one.end, 12)).starts_with("คน")) continue;
      const auto from = one.begin > 70 ? one.begin - 70 : 0;
      const auto before = std::string_view{flow.text}.substr(from, one.begin - from);
      if (one.milli != target &&
          has_any(before, {"ลงทะเบียน", "เข้าร่วม", "มาจริง", "ทั้งหมด", "ทั้งสิ้น"}) &&
          one.milli > reach.came)
        reach = {one.milli, target, flow.line_at(one.begin)};
    }
  return reach.came ? std::optional{reach} : std::nullopt;
}

/// «เกินเป้าหมาย» where fewer came than were wanted, and the other way.
void check_reached(const Paper& paper, PaperFaults& faults) {
  if (!is_report(paper)) return;
  auto all = reaches(paper);
  if (all.empty())
    if (const auto people = people_reached(paper)) all.push_back(*people);
  if (all.size() != 1) return;
  const auto& reach = all.front();
  const bool is_short = reach.came < reach.target;
  const auto claims =
      is_short
          ? places_of(paper, {"เกินเป้าหมาย", "มากกว่าเป้าหมาย", "สูงกว่าเป้าหมาย", "เกินกว่าเป้าหมาย",
                              "ครบตามเป้าหมาย", "บรรลุตามเป้าหมาย"})
          : places_of(paper, {"ต่ำกว่าเป้าหมาย", "ไม่บรรลุเป้าหมาย", "ไม่ถึงเป้าหมาย", "น้อยกว่าเป้าหมาย"});
  for (const auto& one : claims) {
    if (std::abs(one.line - reach.line) > 6 && !has_any(one.text, {"ผู้เข้าร่วม", "จำนวน", "คน"}) &&
        all.size() > 1)
      continue;
    denial(faults, one.line, reach.line, thai::tidy(one.text),
           thai::milli_text(reach.came) + " / " + thai::milli_text(reach.target));
    return;
  }
}

/// A thing agreed to and put off in the same minutes.
void check_postponed(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::meeting_minutes) return;
  const auto agreed = places_of(paper, {"เห็นชอบ", "อนุมัติ"});
  for (const auto& later :
       places_of(paper, {"เลื่อนการพิจารณา", "เลื่อนพิจารณา", "ให้ชะลอ", "ไม่เห็นชอบ", "ไม่อนุมัติ"}))
    for (const auto& one : agreed) {
      if (one.line == later.line) continue;
      if (shared_run(thai::key_of(one.text), thai::key_of(later.text)) < 45) continue;
      denial(faults, one.line, later.line, thai::tidy(one.text), thai::tidy(later.text));
      return;
    }
}

/// «น้อยที่สุดในเรื่อง…» of an item that is not the lowest of its table.
void check_extremes(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::survey_report) return;
  std::vector<std::pair<std::string, Milli>> items;
  for (const auto& one : paper.indicators)
    if (one.kind == "survey_item" && one.target) {
      const auto key = thai::key_of(one.text.text);
      if (key.size() >= 24) items.emplace_back(key, *one.target);
    }
  if (items.size() < 3) return;
  const auto [low, high] = std::minmax_element(
      items.begin(), items.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto is_row = [&](int line) {
    return std::any_of(paper.indicators.begin(), paper.indicators.end(),
                       [&](const auto& one) { return one.text.first == line; });
  };
  for (const auto& flow : flows(paper))
    for (const bool lowest : {true, false})
      for (const std::string_view word :
           lowest ? std::vector<std::string_view>{"น้อยที่สุด", "ต่ำสุด", "ต่ำที่สุด"}
                  : std::vector<std::string_view>{"มากที่สุด", "สูงสุด", "สูงที่สุด"}) {
        const auto at = flow.text.find(word);
        if (at == flow.text.npos || is_row(flow.starts.front().second)) continue;
        const auto before =
            std::string_view{flow.text}.substr(at > 30 ? at - 30 : 0, at > 30 ? 30 : at);
        if (has_any(before, {"ระดับ", "หมายถึง"})) continue;
        const auto said = thai::key_of(std::string_view{flow.text}.substr(at + word.size(), 130));
        const auto& right = lowest ? *low : *high;
        for (const auto& item : items) {
          const auto place = said.find(item.first);
          if (place == said.npos || place > 60 || item.second == right.second) continue;
          denial(faults, flow.line_at(at), 0, thai::tidy(piece_of(flow.text, at, 120)),
                 right.first);
          return;
        }
      }
}

/// A row that is done, and its words elsewhere with «ยังไม่แล้วเสร็จ».
void check_done(const Paper& paper, PaperFaults& faults) {
  if (!is_report(paper)) return;
  const auto open =
      places_of(paper, {"ยังไม่แล้วเสร็จ", "ยังไม่เสร็จ", "ยังไม่ได้เริ่ม", "ยังไม่ได้ดำเนินการ", "ยังไม่ได้จัด"});
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!has_any(line.key, {"เสร็จแล้ว", "แล้วเสร็จ", "เสร็จสิ้น", "ดำเนินการแล้ว"}) ||
        has_any(line.key, {"ไม่แล้วเสร็จ", "ไม่เสร็จ"}))
      continue;
    const auto label = thai::key_of(std::string_view{line.text}.substr(
        0, std::min({line.text.find('\t'), line.text.find("  ", line.indent), line.text.size()})));
    if (label.size() < 30 || label.size() >= line.key.size()) continue;
    for (const auto& one : open) {
      if (one.line == number) continue;
      const auto said = paper.line(one.line).key;
      if (shared_run(label, said) * 10 < label.size() * 7) continue;
      const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& fault) {
        return fault.kind == "self_contradiction" && fault.first == number;
      });
      if (!is_known) denial(faults, number, one.line, thai::tidy(line.text), thai::tidy(one.text));
    }
  }
}

}  // namespace

void check_paper_claims(const Paper& paper, PaperFaults& faults) {
  check_no_problems(paper, faults);
  check_all_and_some(paper, faults);
  check_reached(paper, faults);
  check_postponed(paper, faults);
  check_extremes(paper, faults);
  check_done(paper, faults);
}

}  // namespace ruam::checks
