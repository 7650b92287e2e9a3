#include "intake/skeleton.hpp"

#include <algorithm>
#include <vector>

#include "intake/items.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using thai::MarkerStyle;

bool is_said_line(const checks::PaperLine& line) { return !line.is_blank() && !line.is_furniture; }

bool is_full_line(const Paper& paper, const checks::PaperLine& line) {
  return paper.width > 0 && (thai::width_of(line.text) - line.indent) * 100 >= paper.width * 82;
}

/// What a line begins with under one way of counting.
struct FrameCount {
  int number = 0;
  std::size_t size = 0;
};

FrameCount thai_letter(std::string_view text) {
  const auto marker = thai::marker_of(text);
  if (marker.style != MarkerStyle::letter) return {};
  return {marker.numbers.front(), marker.size};
}

/// `A. ` or `A) `.
FrameCount latin_letter(std::string_view text) {
  const auto at = text.find_first_not_of(" \t");
  if (at == text.npos || at + 2 >= text.size()) return {};
  const char letter = text[at];
  if (letter < 'A' || letter > 'Z' || (text[at + 1] != '.' && text[at + 1] != ')')) return {};
  const auto words = text.find_first_not_of(" \t", at + 2);
  if (words == text.npos || words == at + 2) return {};
  return {letter - 'A' + 1, words};
}

/// `1 ข้อมูลโครงการ`.
FrameCount bare_number(std::string_view text) {
  auto at = text.find_first_not_of(" \t");
  if (at == text.npos) return {};
  FrameCount count;
  const auto begin = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at < begin + 2)
    count.number = count.number * 10 + (text[at++] - '0');
  if (at == begin || at >= text.size() || text[at] != ' ') return {};
  count.size = text.find_first_not_of(" \t", at);
  if (count.size == text.npos || text[count.size] != '\xE0') return {};
  return count;
}

/// `[1] ความมุ่งหมาย`, `<1> …`.
FrameCount bracketed_number(std::string_view text) {
  const auto at = text.find_first_not_of(" \t");
  if (at == text.npos || (text[at] != '[' && text[at] != '<')) return {};
  FrameCount count;
  auto end = at + 1;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end < at + 3)
    count.number = count.number * 10 + (text[end++] - '0');
  if (end == at + 1 || end >= text.size() || (text[end] != ']' && text[end] != '>')) return {};
  count.size = text.find_first_not_of(" \t", end + 1);
  return count.size == text.npos ? FrameCount{} : count;
}

/// `หนึ่ง  ความเป็นมา`, `ส่วนที่สอง …`: numbers in words and a gap.
FrameCount number_word(std::string_view text) {
  static constexpr std::string_view words[] = {"หนึ่ง", "สอง", "สาม", "สี่",   "ห้า",
                                               "หก",  "เจ็ด", "แปด", "เก้า", "สิบ"};
  const auto at = std::min(text.find_first_not_of(" \t"), text.size());
  for (int i = 0; i < 10; ++i) {
    if (!text.substr(at).starts_with(words[i])) continue;
    auto behind = at + words[i].size();
    if (behind >= text.size() ||
        (text[behind] != '.' && text[behind] != ' ' && text[behind] != ')'))
      continue;
    behind = text.find_first_not_of(" \t.)", behind);
    if (behind == text.npos) return {};
    return {i + 1, behind};
  }
  return {};
}

/// A line that counts 1, 2, 3 … once through the document, above whatever else counts in it.
Skeleton counted(const Paper& paper, FrameCount (*read)(std::string_view), int least) {
  Skeleton frame;
  int last = 0, first = 0, restarts = 0, widest = 0;
  std::size_t indent = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!is_said_line(line)) continue;
    const auto count = read(line.text);
    if (count.number == 1 && last > 1) ++restarts;
    if (count.number != last + 1) continue;
    if (last > 0 && line.indent > indent + 2) continue;
    const auto words = std::string_view{line.text}.substr(count.size);
    const auto end = std::min(words.find("  "), words.size());
    if (thai::width_of(words.substr(0, end)) > 70 || words.starts_with("เพื่อ")) continue;
    if (last == 0) first = number, indent = line.indent;
    last = count.number;
    widest = number;
    frame.heads[number] = {count.number, count.size};
  }
  // Where points are counted deeper in, or anything stands further left, this is no frame.
  int left_of_it = 0;
  for (int number = first + 1; number < widest; ++number) {
    const auto& line = paper.line(number);
    if (is_said_line(line) && !frame.has(number) && line.indent < indent) ++left_of_it;
  }
  const bool spans = (widest - first) * 100 >= paper.size() * 45;
  if (last < least || restarts > 0 || !spans || (indent > 0 && left_of_it > last)) return {};
  frame.is_counted = true;
  return frame;
}

/// Are there headings `1.` or `1)` that count through the document at its left?
bool has_numbers(const Paper& paper, std::size_t indent) {
  int run = 0, parens = 0;
  for (const auto& line : paper.lines) {
    if (!is_said_line(line) || line.indent > indent + 2) continue;
    const auto marker = thai::marker_of(line.text);
    if (marker.style != MarkerStyle::number) continue;
    int& counts = marker.has_paren ? parens : run;
    if (marker.numbers.front() == counts + 1) ++counts;
  }
  return run >= 4 || parens >= 4;
}

bool ends_like_a_heading(std::string_view words) {
  for (const std::string_view end :
       {"ดังนี้", "ต่อไปนี้", "ดังนี้:", "และ", "คือ", "ได้แก่", "บาท", "คน", ",", "น."})
    if (words.ends_with(end)) return false;
  return true;
}

/// Lines that letters and forms begin with, and signatures: never headings.
bool is_form_line(std::string_view words) {
  for (const std::string_view start :
       {"เรียน ", "เรื่อง ",  "ที่ ",       "อ้างถึง", "สิ่งที่ส่งมา", "ลงชื่อ", "ส่วนราชการ",
        "วันที่",   "รวม",    "หมายเหตุ:", "ตาราง", "ที่มา",     "ทั้งนี้",  "สั่ง ณ",
        "คำสั่ง",  "จึงเรียน", "ขอแสดง",   "มีหน้าที่", "มติ",      "ณ "})
    if (words.starts_with(start)) return true;
  return false;
}

/// «ตารางที่ 2 …» and its rows.
bool is_caption(const Paper& paper, int number) {
  const auto& line = paper.line(number);
  return std::string_view{line.text}.substr(line.indent).starts_with("ตารางที่") &&
         number < paper.size() && is_row(paper.line(number + 1).text);
}

bool is_apart_heading(const Paper& paper, int number) {
  const auto& line = paper.line(number);
  const auto words = thai::tidy(line.text);
  const auto width = thai::width_of(words);
  if (width < 4 || width > 55 || is_full_line(paper, line) || is_row(line.text)) return false;
  if (words.front() != '\xE0' || words.find_first_of("()") != words.npos || has_name(words))
    return false;
  if (!ends_like_a_heading(words) || (is_form_line(words) && !is_caption(paper, number)))
    return false;
  const int next = number + 1;
  if (next > paper.size() || !is_said_line(paper.line(next))) return false;
  const auto& below = paper.line(next);
  if (is_row(below.text) || (width <= 28 && thai::width_of(below.text) >= 2 * width + 8))
    return true;
  return below.indent >= line.indent + 2 || thai::marker_of(below.text).style != MarkerStyle::none;
}

/// «ชุดที่หนึ่ง  คณะทำงาน…», «คณะที่ 2 …»: committees of an order that are counted in words.
Skeleton counted_sets(const Paper& paper) {
  Skeleton frame;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!is_said_line(line)) continue;
    const auto text = std::string_view{line.text};
    for (const std::string_view word : {"ชุดที่", "คณะที่", "ฝ่ายที่"}) {
      if (!text.substr(line.indent).starts_with(word)) continue;
      const auto at = line.indent + word.size();
      auto count = number_word(text.substr(at));
      if (!count.number)
        if (const auto found = thai::figures(text.substr(at));
            !found.empty() && found[0].begin <= 1)
          count = {
              static_cast<int>(found[0].whole()),
              std::min(text.substr(at).find_first_not_of(" :", found[0].end), text.size() - at)};
      if (count.number == static_cast<int>(frame.heads.size()) + 1 && count.size + at < text.size())
        frame.heads[number] = {count.number, at + count.size};
    }
  }
  frame.is_counted = true;
  return frame.heads.size() >= 2 ? frame : Skeleton{};
}

/// The sign that a line begins with, where it is one of lists; its bytes, 0 for none.
std::size_t sign_size(std::string_view text) {
  for (const std::string_view sign :
       {"●", "•", "■", "◆", "★", "▪", "○", "◇", "□", "►", "➢", "❖", "o", "*", "#", ">>"})
    if (text.starts_with(sign) && text.size() > sign.size() && text[sign.size()] == ' ')
      return sign.size();
  return 0;
}

/// Headings that all begin with one sign, further left than what stands below them.
Skeleton signed_heads(const Paper& paper) {
  std::map<std::string, std::vector<int>> by_sign;
  std::map<std::string, std::size_t> indents;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!is_said_line(line)) continue;
    const auto words = std::string_view{line.text}.substr(line.text.find_first_not_of(" \t"));
    const auto size = sign_size(words);
    if (!size) continue;
    const auto sign = std::string{words.substr(0, size)};
    const auto [known, is_new] = indents.try_emplace(sign, line.indent);
    if (line.indent > known->second + 1) continue;
    by_sign[sign].push_back(number);
  }
  for (const auto& [sign, heads] : by_sign) {
    if (heads.size() < 4 || (heads.back() - heads.front()) * 100 < paper.size() * 45) continue;
    Skeleton frame;
    int bare = 0;
    bool fits = true;
    for (std::size_t i = 0; i < heads.size() && fits; ++i) {
      const auto& line = paper.line(heads[i]);
      const auto begin = line.text.find_first_not_of(" \t") + sign.size();
      const auto words = thai::tidy(std::string_view{line.text}.substr(begin));
      const int next = i + 1 < heads.size() ? heads[i + 1] : heads[i] + 2;
      if (next == heads[i] + 1) ++bare;
      fits = thai::width_of(words) <= 60 && !is_full_line(paper, line);
      frame.heads[heads[i]] = {0, line.text.find_first_not_of(" \t", begin)};
    }
    if (fits && bare * 3 <= static_cast<int>(heads.size())) return frame;
  }
  return {};
}

/// Short lines with a blank line above and their text right below, where most paragraphs behind a
/// blank line are such.
Skeleton apart(const Paper& paper) {
  std::map<std::size_t, int> by_indent;
  std::vector<int> heads;
  int others = 0;
  for (int number = 2; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!is_said_line(line) || is_said_line(paper.line(number - 1))) continue;
    if (thai::marker_of(line.text).style != MarkerStyle::none && !is_caption(paper, number)) {
      ++others;
    } else if (is_apart_heading(paper, number)) {
      heads.push_back(number);
      ++by_indent[line.indent];
    } else if (line.indent < 12) {
      ++others;
    }
  }
  if (heads.size() < 4 || static_cast<int>(heads.size()) * 3 < others * 2) return {};
  const auto usual =
      std::max_element(by_indent.begin(), by_indent.end(), [](const auto& a, const auto& b) {
        return a.second < b.second;
      })->first;
  if (has_numbers(paper, usual)) return {};
  Skeleton frame;
  for (const int number : heads) {
    const auto& line = paper.line(number);
    if (line.indent > usual + 1) continue;
    const auto marker = thai::marker_of(line.text);
    frame.heads[number] = {0, is_caption(paper, number) && marker.size ? marker.size : line.indent};
  }
  return frame.heads.size() >= 4 ? frame : Skeleton{};
}

}  // namespace

Skeleton skeleton(const Paper& paper) {
  if (paper.kind == checks::PaperKind::meeting_minutes) return {};
  const bool is_order = paper.kind == checks::PaperKind::appointment_order;
  if (is_order)
    if (auto frame = counted_sets(paper); frame.is_counted) return frame;
  if (auto frame = counted(paper, thai_letter, is_order ? 3 : 4); frame.is_counted) return frame;
  if (auto frame = counted(paper, latin_letter, 4); frame.is_counted) return frame;
  if (is_order) return {};
  if (auto frame = counted(paper, bare_number, 4); frame.is_counted) return frame;
  if (auto frame = counted(paper, bracketed_number, 3); frame.is_counted) return frame;
  if (auto frame = counted(paper, number_word, 4); frame.is_counted) return frame;
  if (auto frame = signed_heads(paper); !frame.heads.empty()) return frame;
  return apart(paper);
}

}  // namespace ruam::intake
