#include "intake/extract_prose.hpp"

#include <algorithm>

#include "intake/items.hpp"
#include "platform/thai/figures.hpp"
#include "platform/thai/found_dates.hpp"

namespace ruam::intake {
namespace {

using checks::Passage;

constexpr std::string_view purpose_word = "เพื่อ";

/// Words that count purposes, steps or days in running text.
bool is_counting(std::string_view word) {
  for (const std::string_view start :
       {"ประการ", "ข้อแรก", "ข้อที่", "อีกทั้ง", "และประการ", "สุดท้าย", "ทั้งนี้"})
    if (word.starts_with(start)) return true;
  return false;
}

std::string without_tail(std::string text) {
  for (bool again = true; again;) {
    again = false;
    const auto blank = text.rfind(' ');
    const auto last =
        blank == text.npos ? std::string_view{} : std::string_view{text}.substr(blank + 1);
    if (!last.empty() && is_counting(last)) {
      text = thai::tidy(std::string_view{text}.substr(0, blank));
      again = true;
    }
    for (const std::string_view tail : {"และ", "ทั้ง", ","})
      if (text.ends_with(tail)) {
        text = thai::tidy(std::string_view{text}.substr(0, text.size() - tail.size()));
        again = true;
      }
  }
  return text;
}

/// Where a step of running text may begin.
std::vector<std::size_t> step_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  for (const std::string_view word :
       {"เดือน",   "ในเดือน", "วันแรก",   "วันที่สอง",   "วันที่สาม",   "วันสุดท้าย", "จากนั้น",
        "ต่อมา",   "ขั้นแรก",  "ขั้นต่อไป",  "ขั้นสุดท้าย",  "แล้วปิดท้าย", "ช่วงเช้า",  "ช่วงบ่าย",
        "ภาคเช้า", "ภาคบ่าย", "ระยะแรก", "ระยะที่สอง", "สุดท้าย",    "แล้วจึง",   "หลังจากนั้น"})
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1))
      if (at == 0 || text[at - 1] == ' ') starts.push_back(at);
  std::sort(starts.begin(), starts.end());
  return starts;
}

/// A step without its time and who does it: behind «จะ», up to what goes on about it.
std::string step_words(std::string text) {
  for (const std::string_view lead :
       {"วันแรก",  "วันที่สอง",  "วันที่สาม",      "วันสุดท้าย",  "จากนั้น",  "ต่อมา",    "ขั้นแรก",
        "ขั้นต่อไป", "ขั้นสุดท้าย", "แล้วปิดท้ายด้วย", "แล้วปิดท้าย", "ช่วงเช้า", "ช่วงบ่าย",  "ภาคเช้า",
        "ภาคบ่าย", "ระยะแรก", "ระยะที่สอง",    "สุดท้าย",    "แล้วจึง",  "หลังจากนั้น"})
    if (text.starts_with(lead)) text = thai::tidy(std::string_view{text}.substr(lead.size()));
  const auto dates = thai::find_dates(text);
  if (!dates.empty() && dates.front().begin < 40) {
    auto end = dates.front().end;
    if (dates.size() > 1 && dates[1].begin - end < 30) end = dates[1].end;
    text = thai::tidy(std::string_view{text}.substr(end));
  }
  if (const auto will = text.find("จะ"); will != text.npos && will < 90)
    text = thai::tidy(std::string_view{text}.substr(will + 6));
  for (const std::string_view stop : {" โดย", " ซึ่ง", " ในวันที่", " ณ ", " แล้ว", " เพื่อ"})
    if (const auto at = text.find(stop); at != text.npos && at > 30) text.resize(at);
  return thai::tidy(text);
}

}  // namespace

std::vector<Passage> purposes_in(const Passage& paragraph) {
  std::vector<std::size_t> starts;
  const auto& text = paragraph.text;
  for (auto at = text.find(purpose_word); at != text.npos; at = text.find(purpose_word, at + 15)) {
    const auto before = thai::tidy(std::string_view{text}.substr(0, at));
    const bool begins = at == 0 || text[at - 1] == ' ' || before.ends_with("และ") ||
                        before.ends_with("คือ") || before.ends_with("ได้แก่");
    if (begins) starts.push_back(at);
  }
  std::vector<Passage> all;
  if (starts.size() < 2) return all;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    auto one = without_tail(thai::tidy(std::string_view{text}.substr(starts[i], end - starts[i])));
    if (thai::width_of(one) >= 10) all.push_back({std::move(one), paragraph.first, paragraph.last});
  }
  return all.size() >= 2 ? all : std::vector<Passage>{};
}

std::vector<Passage> steps_in(const Passage& paragraph) {
  const auto& text = paragraph.text;
  const auto starts = step_starts(text);
  std::vector<Passage> all;
  if (starts.size() < 2) return all;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    auto one = step_words(thai::tidy(std::string_view{text}.substr(starts[i], end - starts[i])));
    if (thai::width_of(one) >= 6 && thai::width_of(one) < 140)
      all.push_back({std::move(one), paragraph.first, paragraph.last});
  }
  return all.size() >= 2 ? all : std::vector<Passage>{};
}

std::vector<Passage> named_steps(const checks::Paper& paper) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& own = paper.line(line).text;
    std::size_t at = own.npos;
    for (const std::string_view lead :
         {"กิจกรรม ได้แก่", "กิจกรรมได้แก่", "กิจกรรม คือ", "ขั้นตอน ได้แก่", "ขั้นตอน คือ"})
      if (const auto found = own.find(lead); found != own.npos)
        at = std::min(at, found + lead.size());
    if (at == own.npos) continue;
    auto text = own.substr(at);
    for (int next = line + 1;
         next <= std::min(line + 3, paper.size()) && is_said(paper, next) &&
         thai::marker_of(paper.line(next).text).style == thai::MarkerStyle::none;
         ++next)
      text = joined(text, thai::tidy(paper.line(next).text));
    for (const std::string_view stop : {" โดย", " ซึ่ง", " ทั้งนี้", " เพื่อ"})
      if (const auto cut = text.find(stop); cut != text.npos && cut > 20) text.resize(cut);
    std::vector<Passage> all;
    for (std::size_t from = 0; from < text.size();) {
      const auto end = std::min(text.find_first_of(" ,", from), text.size());
      auto one = thai::tidy(std::string_view{text}.substr(from, end - from));
      if (one.starts_with("และ")) one = one.substr(9);
      if (thai::width_of(one) >= 6) all.push_back({std::move(one), line, line});
      from = end + 1;
    }
    if (all.size() >= 2 && all.size() <= 12) return all;
  }
  return {};
}

}  // namespace ruam::intake
