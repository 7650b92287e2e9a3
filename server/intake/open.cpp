#include "intake/open.hpp"

#include <algorithm>
#include <map>

#include "platform/thai/digits.hpp"
#include "platform/thai/figures.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/restore.hpp"

namespace ruam::intake {
namespace {

using checks::PaperLine;

constexpr char cell_end = '\v';  ///< where a paragraph of a cell ended

/// The tags that copying from a web page leaves (<p>, </p>, <br/>) become the end of a paragraph.
std::string without_tags(std::string text) {
  if (text.find('<') == text.npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '<' ? text.find('>', at) : text.npos;
    const bool is_tag =
        end != text.npos && end - at < 40 && end > at + 1 &&
        (text[at + 1] == '/' || std::isalpha(static_cast<unsigned char>(text[at + 1])));
    if (!is_tag) {
      out += text[at++];
      continue;
    }
    out += cell_end;
    at = end + 1;
  }
  return out;
}

bool has_thai_digit(std::string_view text) {
  for (std::size_t at = 0; (at = text.find("\xE0\xB9", at)) != text.npos; ++at)
    if (at + 2 < text.size() && text[at + 2] >= '\x90' && text[at + 2] <= '\x99') return true;
  return false;
}

/// Digits of a number that mixes Thai and Arabic ones become Arabic; others stay as written.
std::string with_even_digits(const std::string& text) {
  if (!has_thai_digit(text)) return text;
  std::string out, run;
  bool thai = false, arabic = false;
  const auto flush = [&] {
    out += thai && arabic ? thai::with_digits(run, thai::Digits::arabic) : run;
    run.clear();
    thai = arabic = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = thai::letter_at(text, at);
    const auto piece = std::string_view{text}.substr(at, letter.size);
    const bool is_thai = thai::is_thai_digit(letter.code);
    const bool is_arabic = letter.code >= '0' && letter.code <= '9';
    const bool is_sign = !run.empty() && (piece == "." || piece == ",");
    if (!is_thai && !is_arabic && !is_sign) flush();
    thai |= is_thai;
    arabic |= is_arabic;
    (is_thai || is_arabic || is_sign ? run : out) += piece;
    at += letter.size;
  }
  flush();
  return out;
}

std::size_t indent_of(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  return at;
}

bool is_page_number(const PaperLine& line) {
  auto key = std::string_view{line.key};
  for (const std::string_view word : {"หน้าที่", "หน้า", "page"})
    if (key.starts_with(word)) {
      key.remove_prefix(word.size());
      return !key.empty() && std::all_of(key.begin(), key.end(), thai::is_digit);
    }
  return key.size() <= 3 && !key.empty() && std::all_of(key.begin(), key.end(), thai::is_digit);
}

/// Page numbers stand alone between blank lines, or at the top or foot of a page.
void mark_page_numbers(std::vector<PaperLine>& lines) {
  const auto blank = [&](std::size_t i) { return i >= lines.size() || lines[i].is_blank(); };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_alone = (i == 0 || blank(i - 1)) && blank(i + 1);
    const bool at_turn = (i > 0 && lines[i - 1].page != lines[i].page) ||
                         (i + 1 < lines.size() && lines[i + 1].page != lines[i].page);
    const bool is_worded = lines[i].key.starts_with("หน้า");
    const bool is_dashed = lines[i].text.find('-') != std::string::npos;
    if ((is_alone || at_turn || is_worded || is_dashed) && is_page_number(lines[i]))
      lines[i].is_furniture = true;
  }
}

/// Words that stand beside page numbers again and again are running heads and feet.
void mark_running_heads(std::vector<PaperLine>& lines) {
  std::map<std::string_view, std::vector<std::size_t>> seen;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (!lines[i].is_blank() && !lines[i].is_furniture && lines[i].text.size() < 300)
      seen[lines[i].key].push_back(i);
  const auto beside_turn = [&](std::size_t i) {
    for (std::size_t k = i > 2 ? i - 2 : 0; k < std::min(i + 3, lines.size()); ++k)
      if (lines[k].is_furniture || lines[k].page != lines[i].page) return true;
    return false;
  };
  for (const auto& [key, places] : seen) {
    if (places.size() < 3) continue;
    const auto count = std::count_if(places.begin(), places.end(), beside_turn);
    if (count + 1 < static_cast<std::ptrdiff_t>(places.size())) continue;
    for (const auto i : places) lines[i].is_furniture = true;
  }
}

/// A blank line behind every line that says something: each is a paragraph.
bool is_double_spaced(const std::vector<PaperLine>& lines) {
  std::size_t said = 0, apart = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].is_blank()) continue;
    ++said;
    apart += i + 1 == lines.size() || lines[i + 1].is_blank() ? 1 : 0;
  }
  return said > 8 && apart * 10 >= said * 8;
}

/// Letters of a full line: what many lines nearly reach and none passes by much.
std::size_t full_width(const std::vector<PaperLine>& lines) {
  std::vector<std::size_t> widths;
  for (const auto& line : lines)
    if (!line.is_blank()) widths.push_back(thai::width_of(line.text) - line.indent);
  std::sort(widths.begin(), widths.end());
  if (widths.size() < 8 || is_double_spaced(lines)) return 0;
  const auto width = widths[widths.size() * 85 / 100];
  const auto longest = widths[widths.size() * 99 / 100];
  if (width < 40 || longest > 170) return 0;
  const auto full = std::count_if(widths.begin(), widths.end(),
                                  [&](std::size_t one) { return one * 10 >= width * 8; });
  return full * 4 >= static_cast<std::ptrdiff_t>(widths.size()) ? width : 0;
}

}  // namespace

namespace {

/// The lines of the file, each as the paragraphs that tags cut it into, and its page.
struct RawLine {
  std::size_t parts = 1;
  int page = 1;
};

}  // namespace

Opened open_text(std::string_view raw) {
  Opened opened;
  std::vector<RawLine> raw_lines;
  std::string whole;  // every paragraph on a line of its own: the model reads over line ends
  int page = 1;
  for (std::size_t at = 0;;) {
    const auto end = std::min(raw.find('\n', at), raw.size());
    std::string bytes{raw.substr(at, end - at)};
    page += static_cast<int>(std::count(bytes.begin(), bytes.end(), '\f'));
    std::erase_if(bytes, [](char c) { return c == '\r' || c == '\f'; });
    bytes = without_tags(std::move(bytes));
    const auto parts =
        static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), cell_end)) + 1;
    std::replace(bytes.begin(), bytes.end(), cell_end, '\n');
    raw_lines.push_back({parts, page});
    whole += bytes;
    if (end == raw.size()) break;
    whole += '\n';
    at = end + 1;
  }
  const auto restored = thai::restore(whole).text;
  std::size_t at = 0;
  for (const auto& [parts, on_page] : raw_lines) {
    auto end = at;
    for (std::size_t part = 0; part < parts; ++part)
      end = std::min(restored.find('\n', part ? end + 1 : end), restored.size());
    auto clean = with_even_digits(restored.substr(at, end - at));
    at = std::min(end + 1, restored.size());
    std::replace(clean.begin(), clean.end(), '\n', cell_end);
    PaperLine line;
    line.text = has_thai_digit(clean) ? thai::with_digits(clean, thai::Digits::arabic) : clean;
    line.key = thai::key_of(line.text);
    line.indent = indent_of(line.text);
    line.page = on_page;
    std::replace(clean.begin(), clean.end(), cell_end, ' ');
    opened.clean.push_back(std::move(clean));
    opened.paper.lines.push_back(std::move(line));
  }
  mark_page_numbers(opened.paper.lines);
  mark_running_heads(opened.paper.lines);
  opened.paper.width = full_width(opened.paper.lines);
  return opened;
}

}  // namespace ruam::intake
