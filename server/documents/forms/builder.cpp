#include "documents/forms/builder.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "platform/thai/digits.hpp"

namespace ruam::documents {
namespace {

constexpr double indent_mm = 25;  // RULES §8: first-line indent 2.5 cm

std::vector<std::string> split_paragraphs(std::string_view text) {
  std::vector<std::string> all;
  std::string current;
  const auto flush = [&] {
    if (!current.empty()) all.push_back(std::exchange(current, {}));
  };
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto row = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    while (!row.empty() && (row.back() == ' ' || row.back() == '\t')) row.remove_suffix(1);
    if (!row.empty()) current = std::string(row);
    flush();
  }
  return all;
}

bool is_address_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '_' || c == '-' || c == '+' || c == '%';
}

/// Length of an e-mail address at the start of the text, or 0.
std::size_t email_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && is_address_letter(text[at])) ++at;
  if (at == 0 || at == text.size() || text[at] != '@') return 0;
  auto end = at + 1;
  while (end < text.size() && is_address_letter(text[end])) ++end;
  const bool has_dot = text.substr(at + 1, end - at - 1).find('.') != std::string_view::npos;
  return has_dot ? end : 0;
}

/// Length of a digit, Arabic or Thai, at the start of the text, or 0.
std::size_t digit_length(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] >= '0' && text[0] <= '9') return 1;
  const bool thai = text.size() >= 3 && text[0] == '\xE0' && text[1] == '\xB9' &&
                    static_cast<unsigned char>(text[2]) >= 0x90 &&
                    static_cast<unsigned char>(text[2]) <= 0x99;
  return thai ? 3 : 0;
}

/// Length of a telephone number (9 or 10 digits from 0) or a citizen's number (13 digits), or 0.
std::size_t number_length(std::string_view text) {
  const bool starts_with_zero = text[0] == '0' || text.starts_with("๐");
  std::size_t end = 0, digits = 0;
  for (std::size_t i = 0; i < text.size();) {
    const auto step = digit_length(text.substr(i));
    if (step > 0) {
      i += step;
      end = i;
      ++digits;
    } else if (digits > 0 && (text[i] == ' ' || text[i] == '-') &&
               digit_length(text.substr(i + 1)) > 0) {
      ++i;
    } else {
      break;
    }
  }
  if (digits == 13) return end;
  return starts_with_zero && (digits == 9 || digits == 10) ? end : 0;
}

/// Length of something private at the start of the text, or 0.
std::size_t private_length(std::string_view text) {
  if (is_address_letter(text[0]))
    if (const auto length = email_length(text)) return length;
  return digit_length(text) > 0 ? number_length(text) : 0;
}

}  // namespace

Builder::Builder(const Template& form, const Style& style,
                 std::map<std::string, std::string> values)
    : form_(form), style_(style), values_(std::move(values)) {
  document.title = fill(form.title.empty() ? form.name : form.title.front());
  document.digits = style.digits;
  if (form.digits == "thai") document.digits = thai::Digits::thai;
  if (form.digits == "arabic") document.digits = thai::Digits::arabic;
  document.draft = style.copy == Copy::draft;
}

std::string Builder::words(std::string_view key) const {
  const auto found = form_.words.find(std::string(key));
  if (found == form_.words.end())
    throw std::logic_error("template " + form_.id + " has no words for " + std::string(key));
  return fill(found->second);
}

std::string Builder::label(const Section& section) const {
  const auto text = fill(section.label);
  return section.number.empty() ? text : section.number + " " + text;
}

void Builder::heading(const Section& section, int level) {
  const auto words = label(section);
  if (words.empty() || section.look == "plain") return;
  if (section.look == "part") level = 1;
  if (section.look == "sub") level = 3;
  auto h = doc::heading(level, words);
  h.anchor = "/" + section.id;
  if (level == 1) h.space_before = 10;
  if (level > 2) h.left_mm = 8;
  blocks().push_back(std::move(h));
}

void Builder::heading_line(const Section& section, std::string_view value,
                           std::string_view anchor) {
  doc::Heading h{.level = 2, .runs = {doc::text(label(section) + " ")}};
  h.answer = value_or_gap(value);
  h.anchor = anchor;
  blocks().push_back(std::move(h));
}

void Builder::row(const Section& section, doc::Runs value, std::string_view anchor) {
  doc::LabelValue row{.label = {doc::text(label(section))}, .value = std::move(value)};
  row.anchor = anchor;
  blocks().push_back(std::move(row));
}

void Builder::value(const Section& section, std::string_view text, std::string_view anchor) {
  if (section.look == "row") return row(section, value_or_gap(text), anchor);
  if (section.look == "line") return heading_line(section, text, anchor);
  heading(section);
  prose(text, anchor);
}

void Builder::values(const Section& section, const std::vector<std::string>& items,
                     std::string_view anchor) {
  if (section.look != "row" && section.look != "line") {
    heading(section);
    return list(items, anchor, section);
  }
  std::string all;
  for (std::size_t i = 0; i < items.size(); ++i)
    all += (i > 0 ? "\n" : "") + list_mark(section, i, items.size()) + items[i];
  value(section, all, anchor);
}

doc::Runs Builder::value_or_gap(std::string_view text) const {
  if (!text.empty())
    return {doc::text(style_.copy == Copy::public_ ? redacted(text) : std::string(text))};
  if (style_.copy == Copy::draft) return {doc::dots()};
  return {doc::text("-")};
}

void Builder::prose(std::string_view text, std::string_view anchor) {
  const auto paragraphs = split_paragraphs(text);
  if (paragraphs.empty()) {
    doc::Paragraph gap{.runs = value_or_gap("")};
    gap.anchor = anchor;
    blocks().push_back(std::move(gap));
  }
  for (const auto& one : paragraphs) {
    doc::Paragraph p{.runs = value_or_gap(one), .first_line_mm = indent_mm};
    p.anchor = anchor;
    blocks().push_back(std::move(p));
  }
}

/// A number alone says nothing (FORMS §0.7); a dash does.
std::string Builder::list_mark(const Section& section, std::size_t index, std::size_t count) const {
  const auto& style = !section.list.empty() ? section.list : form_.list;
  if (style == "-") return "- ";
  if (count == 1) return {};
  const auto n = std::to_string(index + 1);
  if (style == "(1)") return "(" + n + ") ";
  if (style != "1.1" || section.number.empty()) return n + ") ";
  auto above = section.number;
  while (above.ends_with('.') || above.ends_with(')')) above.pop_back();
  return above + "." + n + " ";
}

void Builder::list(const std::vector<std::string>& items, std::string_view anchor,
                   const Section& section) {
  if (items.empty()) return prose("", anchor);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const auto number = list_mark(section, i, items.size());
    doc::Paragraph p{.runs = {doc::text(number)}, .first_line_mm = indent_mm};
    if (number.empty()) p.runs.clear();
    for (auto& run : value_or_gap(items[i])) p.runs.push_back(std::move(run));
    p.anchor = std::string(anchor) + "/" + std::to_string(i);
    blocks().push_back(std::move(p));
  }
}

void Builder::line(std::string text, std::string anchor, double left_mm) {
  doc::Paragraph p{.left_mm = left_mm};
  // A box in the template's words is drawn, not looked for in the font.
  constexpr std::string_view box = "☐";
  for (auto at = text.find(box); at != std::string::npos; at = text.find(box)) {
    p.runs.push_back(doc::text(text.substr(0, at)));
    p.runs.push_back(doc::check_box(false));
    text.erase(0, at + box.size());
  }
  p.runs.push_back(doc::text(std::move(text)));
  p.anchor = std::move(anchor);
  blocks().push_back(std::move(p));
}

void Builder::extra(const Section& section, const projects::Content& content) {
  std::string_view text;
  for (const auto& one : content.extras)
    if (one.id == section.id) text = one.text;
  const auto anchor = "/extras/" + section.id;
  if (section.input != "list") return value(section, text, anchor);
  values(section, split_paragraphs(text), anchor);
}

void Builder::fixed_words(const Section& section) {
  heading(section);
  for (const auto& one : split_paragraphs(fill(section.text))) {
    doc::Paragraph p{.runs = {doc::text(one)}, .first_line_mm = indent_mm};
    if (section.look == "plain") p.first_line_mm = 0;
    blocks().push_back(std::move(p));
  }
}

void Builder::title_lines() {
  for (const auto& title : form_.title) {
    doc::Paragraph p{.runs = {doc::bold(fill(title))}, .align = doc::Align::center};
    blocks().push_back(std::move(p));
  }
  if (!form_.title.empty()) blocks().push_back(doc::Spacer{8});
}

void Builder::lead_to(const Section& section, std::size_t from_block) {
  if (!style_.of_template) return;
  const auto anchor = "#" + section.id;
  for (auto i = from_block; i < blocks().size(); ++i)
    std::visit(
        [&](auto& node) {
          if constexpr (requires { node.anchor; }) node.anchor = anchor;
          if constexpr (requires { node.rows; })
            for (auto& row : node.rows) row.anchor.clear();
        },
        blocks()[i].node);
}

doc::Table Builder::table(std::string_view key) const {
  const auto& shape = form_.tables.at(std::string(key));
  doc::Table table{.head_rows = 1, .size = 14, .space_before = 4};
  for (const auto width : shape.widths)
    table.columns.push_back({.percent = static_cast<double>(width)});
  doc::Row head;
  for (const auto& text : shape.heads) head.cells.push_back(doc::cell(fill(text)));
  table.rows.push_back(std::move(head));
  return table;
}

std::string Builder::money(Satang amount) const {
  return thai::format_money(amount, style_.digits);
}

std::string Builder::number(std::int64_t n) const { return thai::format_number(n, style_.digits); }

std::string redacted(std::string_view text) {
  constexpr std::string_view cover = "(ปกปิด)";
  std::string out;
  while (!text.empty()) {
    const auto length = private_length(text);
    if (length > 0) {
      out += cover;
      text.remove_prefix(length);
      continue;
    }
    // A run of letters or digits is passed whole: its tail is not looked at again.
    auto run = digit_length(text) > 0 ? digit_length(text) : std::size_t{1};
    const bool is_word = digit_length(text) > 0 || is_address_letter(text[0]);
    while (is_word && run < text.size() &&
           (digit_length(text.substr(run)) > 0 || is_address_letter(text[run])))
      run += std::max<std::size_t>(1, digit_length(text.substr(run)));
    out += text.substr(0, run);
    text.remove_prefix(run);
  }
  return out;
}

bool names_a_person(std::string_view text) {
  constexpr std::array prefixes = {"นาย",    "นาง", "ดร.", "ว่าที่ร้อย",   "พระครู",
                                   "พระมหา", "ผศ.", "รศ.", "ศ.",       "ด.ช.",
                                   "ด.ญ.",   "สิบ",  "จ่า",  "ร้อยตำรวจ", "ม.ร.ว."};
  for (const std::string_view prefix : prefixes)
    if (text.starts_with(prefix) && !text.starts_with("นายก") && !text.starts_with("นายอำเภอ"))
      return true;
  return false;
}

}  // namespace ruam::documents
