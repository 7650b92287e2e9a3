#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

using Lines = const std::vector<Flow>&;

bool is_break(char c) {
  return c == ' ' || c == '\t' || c == '(' || c == ')' || c == ',' || c == '/' || c == '"';
}

std::size_t letter_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

void two_names(int line, int other_line, std::string name, std::string other, PaperFaults& faults) {
  faults.push_back({"name_inconsistency",
                    line,
                    0,
                    {other_line},
                    {{"name", std::move(name)}, {"other", std::move(other)}},
                    Severity::warn,
                    Certainty::likely});
}

struct Person {
  std::string head, first, last;
  int line = 0;
};

/// The word that begins at `at` behind blanks; `at` is moved behind it.
std::string next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  const auto from = at;
  while (at < text.size() && !is_break(text[at])) ++at;
  return std::string{text.substr(from, at - from)};
}

std::vector<Person> people_of(Lines all) {
  std::vector<Person> people;
  for (const auto& flow : all)
    for (const std::string_view head : {"นางสาว", "นาง", "นาย"})
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + 1)) {
        const auto rest = std::string_view{flow.text}.substr(at);
        if (at > 0 && !is_break(flow.text[at - 1])) continue;
        if (head == "นาง" && rest.starts_with("นางสาว")) continue;
        std::size_t end = head.size();
        Person one{std::string{head}, next_word(rest, end), {}, flow.line_at(at)};
        one.last = next_word(rest, end);
        if (one.last == "ณ") one.last += " " + next_word(rest, end);
        if (letter_count(one.first) < 3 || letter_count(one.last) < 4 ||
            static_cast<unsigned char>(one.first[0]) != 0xE0 ||
            static_cast<unsigned char>(one.last[0]) != 0xE0)
          continue;
        people.push_back(std::move(one));
      }
  return people;
}

/// One person with two surnames that are nearly the same, or under two titles.
void check_persons(Lines all, PaperFaults& faults) {
  const auto people = people_of(all);
  for (std::size_t i = 1; i < people.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const auto &a = people[k], &b = people[i];
      if (a.first != b.first || a.line == b.line) continue;
      const auto x = thai::key_of(a.last), y = thai::key_of(b.last);
      const bool titles = x == y && a.head != b.head;
      const bool surnames = x != y && (likeness(x, y) >= 70 || x.ends_with(y) || y.ends_with(x));
      if (!titles && !surnames) continue;
      two_names(b.line, a.line, b.head + b.first + " " + b.last, a.head + a.first + " " + a.last,
                faults);
      break;
    }
}

/// `12,500 บาท (หนึ่งหมื่นสองพันบาทถ้วน)`: the words say another amount than the figure.
void check_amount_words(Lines all, PaperFaults& faults) {
  for (const auto& flow : all)
    for (const auto& one : thai::figures(flow.text)) {
      const auto behind = std::string_view{flow.text}.substr(one.end, 260);
      const auto open = behind.find('(');
      if (open == behind.npos || open > 20 || behind.find("บาท") > open) continue;
      const auto close = behind.find("ถ้วน", open);
      if (close == behind.npos || one.milli <= 0) continue;
      auto words = thai::key_of(behind.substr(open + 1, close - open - 1));
      if (words.find('(') != words.npos || !words.ends_with("บาท")) continue;
      if (const auto lead = words.find("ตัวอักษร"); lead != words.npos)
        words = words.substr(lead + std::string_view{"ตัวอักษร"}.size());
      const auto right = thai::baht_text(Satang{one.milli / 10});
      if (thai::bones_of(words + "ถ้วน") == thai::bones_of(right)) continue;
      faults.push_back({"self_contradiction",
                        flow.line_at(one.begin),
                        0,
                        {},
                        {{"stated", thai::milli_text(one.milli)}, {"counted", words + "ถ้วน"}},
                        Severity::block,
                        Certainty::certain});
    }
}

void value_fault(int line, std::string what, PaperFaults& faults) {
  faults.push_back({"missing_value",
                    line,
                    0,
                    {},
                    {{"what", std::move(what)}},
                    Severity::warn,
                    Certainty::likely});
}

/// `จำนวน ........ คน`, `ร้อยละ ____`: a blank of the form that nobody filled in.
void check_blanks(const Paper& paper, PaperFaults& faults) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    if (has_any(text, {"ลงชื่อ", "ลงนาม", "ตำแหน่ง"})) continue;
    for (const std::string_view rule : {"....", "___", "……"}) {
      const auto at = text.find(rule);
      if (at == text.npos) continue;
      const auto before = thai::key_of(std::string_view{text}.substr(0, at));
      auto end = at;
      while (end < text.size() && (text[end] == '.' || text[end] == '_' || text[end] == ' ' ||
                                   std::string_view{text}.substr(end).starts_with("…")))
        end += text[end] == '\xE2' ? 3 : 1;
      const auto behind = thai::tidy(std::string_view{text}.substr(end, 40));
      if (!behind.empty() && behind.front() >= '0' && behind.front() <= '9') continue;
      bool asks = false, unit = false;
      for (const std::string_view word : {"จำนวน", "ร้อยละ", "ไม่น้อยกว่า", "เป็นเงิน", "ค่าเฉลี่ย"})
        asks = asks || before.ends_with(word);
      for (const std::string_view word : {"บาท", "คน", "%", "แห่ง", "ครั้ง", "โรงเรียน", "ชั่วโมง", "รุ่น"})
        unit = unit || behind.starts_with(word);
      if (asks || (unit && !before.empty()))
        value_fault(line, thai::tidy(std::string_view{text}.substr(0, at)), faults);
      break;
    }
  }
}

/// A numbered heading of the form with nothing below it.
void check_empty_sections(const Paper& paper, PaperFaults& faults) {
  if (paper.kind == PaperKind::appointment_order || paper.kind == PaperKind::meeting_minutes ||
      paper.kind == PaperKind::plan_chapter)
    return;
  static const std::set<std::string, std::less<>> asked{
      "objectives", "indicators", "targets", "groups",   "activities", "budget",
      "period",     "place",      "results", "expected", "problems",   "responsible"};
  for (std::size_t i = 0; i + 1 < paper.sections.size(); ++i) {
    const auto &one = paper.sections[i], &next = paper.sections[i + 1];
    if (one.is_part || one.is_sub || one.number == 0 || next.number != one.number + 1) continue;
    if (one.last > one.first || next.first > one.first + 2 || thai::width_of(one.heading) > 30 ||
        !thai::tidy(one.rest).empty() || !asked.contains(one.field))
      continue;
    value_fault(one.first, one.heading, faults);
  }
}

/// The money of the document with two digits swapped: 96,400 for 94,600.
void check_swapped(const Paper& paper, Lines all, PaperFaults& faults) {
  if (!paper.money.total || *paper.money.total < 1'000'000) return;
  const auto digits = [](Milli milli) {
    auto text = std::to_string(milli);
    std::sort(text.begin(), text.end());
    return text;
  };
  const auto total = *paper.money.total;
  for (const auto& flow : all)
    for (const auto& one : thai::figures(flow.text)) {
      if (one.milli == total || !one.is_grouped || digits(one.milli) != digits(total)) continue;
      const auto from = one.begin > 90 ? one.begin - 90 : 0;
      if (!has_any(std::string_view{flow.text}.substr(from, one.begin - from), {"งบประมาณ", "เงิน"}))
        continue;
      faults.push_back(
          {"self_contradiction",
           flow.line_at(one.begin),
           0,
           {paper.money.total_line},
           {{"stated", thai::milli_text(one.milli)}, {"counted", thai::milli_text(total)}},
           Severity::warn,
           Certainty::likely});
    }
}

/// More votes than members are said to be present.
void check_votes(const Paper& paper, Lines all, PaperFaults& faults) {
  if (paper.kind != PaperKind::meeting_minutes) return;
  for (const auto& flow : all) {
    Milli votes = 0, present = 0;
    int counts = 0, line = 0;
    for (const auto& one : thai::figures(flow.text)) {
      const auto unit = thai::tidy(std::string_view{flow.text}.substr(one.end, 20));
      const auto from = one.begin > 110 ? one.begin - 110 : 0;
      const auto before = std::string_view{flow.text}.substr(from, one.begin - from);
      if (unit.starts_with("เสียง")) {
        votes += one.milli;
        if (++counts == 1) line = flow.line_at(one.begin);
      } else if (unit.starts_with("คน") && has_any(before, {"ที่ประชุม", "เข้าประชุม", "มาประชุม"})) {
        present = one.milli;
      }
    }
    if (counts < 2 || present == 0 || votes <= present) continue;
    faults.push_back({"count_mismatch",
                      line,
                      0,
                      {},
                      {{"stated", thai::milli_text(present)},
                       {"counted", thai::milli_text(votes)},
                       {"unit", "เสียง"}},
                      Severity::warn,
                      Certainty::certain});
  }
}

/// Tables of who answered, each with its total of 100 %: they tell of the same people.
void check_respondents(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::survey_report) return;
  std::map<Milli, std::vector<int>> totals;
  for (const auto& row : number_rows(paper))
    if (row.is_total() && row.cells.size() == 2 && row.cells[1].milli == 100'000 &&
        row.cells[0].decimals == 0)
      totals[row.cells[0].milli].push_back(row.cells[0].line);
  if (totals.size() != 2) return;
  const auto &a = *totals.begin(), &b = *totals.rbegin();
  if (a.second.size() == b.second.size()) return;
  const auto& odd = a.second.size() < b.second.size() ? a : b;
  const auto& usual = a.second.size() < b.second.size() ? b : a;
  for (const int line : odd.second)
    faults.push_back({"count_mismatch",
                      line,
                      0,
                      usual.second,
                      {{"stated", thai::milli_text(odd.first)},
                       {"counted", thai::milli_text(usual.first)},
                       {"unit", "คน"}},
                      Severity::warn,
                      Certainty::likely});
}

/// The words of a title that are its own: long, and behind its general lead.
std::vector<std::string> own_words(std::string_view title) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < title.size();) {
    auto word = next_word(title, at);
    if (at < title.size()) ++at;
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view lead : {"รายงาน", "ผลการ", "สรุป", "ดำเนินงาน", "โครงการ", "กิจกรรม",
                                          "แผน", "“", "”", "การ", "ความพึงพอใจ", "สำรวจ"})
        if (word.starts_with(lead)) {
          word = word.substr(lead.size());
          again = true;
        }
    }
    if (const auto quote = word.find("”"); quote != word.npos) word.resize(quote);
    if (letter_count(word) >= 12 && letter_count(word) <= 40) all.push_back(std::move(word));
  }
  return all;
}

/// A word of the title that goes on otherwise elsewhere: `เรือหนังสือเร่`, `เรือหนังสือเคลื่อนที่`.
void check_title_words(const Paper& paper, Lines all, PaperFaults& faults) {
  for (const auto& word : own_words(paper.title.text)) {
    auto cut = word.size() * 66 / 100;
    while (cut < word.size() && (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80) ++cut;
    const auto lead = std::string_view{word}.substr(0, cut);
    std::vector<std::pair<int, std::string>> others;
    int same = 0;
    for (const auto& flow : all)
      for (auto at = thai::find(flow.text, lead); at != flow.text.npos;
           at = thai::find(flow.text, lead, at + 1)) {
        const auto rest = std::string_view{flow.text}.substr(at);
        if (rest.starts_with(word)) {
          ++same;
          continue;
        }
        const auto end = std::min(rest.find_first_of(" \t(),\""), rest.size());
        if (end + 24 < word.size() || end > word.size() + 24 || end <= lead.size()) continue;
        others.emplace_back(flow.line_at(at), std::string{rest.substr(0, end)});
      }
    if (same < 2 || others.size() > 2) continue;
    for (auto& [line, name] : others)
      if (likeness(name, word) < 90 || letter_count(name) != letter_count(word))
        two_names(line, paper.title.first, std::move(name), word, faults);
  }
}

/// Committees, networks, clubs … whose names are nearly the same.
void check_near_names(Lines all, PaperFaults& faults) {
  struct Name {
    std::string text;
    int line = 0, times = 0;
  };
  std::vector<Name> names;
  for (const auto& flow : all)
    for (const std::string_view head : {"คณะทำงาน", "คณะกรรมการ", "คณะอนุกรรมการ", "เครือข่าย", "ชมรม",
                                        "ศูนย์", "สมาคม", "มูลนิธิ", "โครงการ"})
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + 1)) {
        if (at > 0 && !is_break(flow.text[at - 1])) continue;
        const auto rest = std::string_view{flow.text}.substr(at);
        const auto end = std::min(rest.find_first_of(" \t(),\"/"), rest.size());
        auto text = std::string{rest.substr(0, end)};
        if (letter_count(text) < 18 || letter_count(text) > 60) continue;
        if (!thai::figures(text).empty()) continue;
        const auto known = std::find_if(names.begin(), names.end(),
                                        [&](const Name& one) { return one.text == text; });
        if (known != names.end())
          ++known->times;
        else if (names.size() < 200)
          names.push_back({std::move(text), flow.line_at(at), 1});
      }
  for (std::size_t i = 1; i < names.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      auto &a = names[k], &b = names[i];
      if (a.text.starts_with(b.text) || b.text.starts_with(a.text) || a.text.ends_with(b.text))
        continue;
      if (a.text.substr(a.text.size() - 9) != b.text.substr(b.text.size() - 9)) continue;
      const auto longer = std::max(a.text.size(), b.text.size());
      if (longer - std::min(a.text.size(), b.text.size()) > longer / 4) continue;
      const int alike = likeness(a.text, b.text);
      if (alike < 90 || alike >= 100) continue;
      const bool first_is_odd = a.times < b.times;
      two_names(first_is_odd ? a.line : b.line, first_is_odd ? b.line : a.line,
                first_is_odd ? a.text : b.text, first_is_odd ? b.text : a.text, faults);
    }
}

}  // namespace

void check_paper_same(const Paper& paper, PaperFaults& faults) {
  const auto& all = flows(paper);
  check_persons(all, faults);
  check_amount_words(all, faults);
  check_blanks(paper, faults);
  check_empty_sections(paper, faults);
  check_swapped(paper, all, faults);
  check_votes(paper, all, faults);
  check_respondents(paper, faults);
  check_title_words(paper, all, faults);
  check_near_names(all, faults);
}

}  // namespace ruam::checks
