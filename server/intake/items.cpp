#include "intake/items.hpp"

#include <algorithm>

#include "platform/thai/find.hpp"
#include "platform/thai/found_dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::Passage;
using thai::Marker;
using thai::MarkerStyle;

struct Piece {
  std::string_view text;
  int line;
  bool starts_cell;  ///< a paragraph of a cell begins
};

void split_cells(std::string_view text, int line, std::vector<Piece>& pieces) {
  bool starts = false;
  while (!text.empty()) {
    const auto end = std::min(text.find('\v'), text.size());
    const auto part = text.substr(0, end);
    if (!thai::is_blank(part)) pieces.push_back({part, line, starts});
    text.remove_prefix(std::min(end + 1, text.size()));
    starts = true;
  }
}

/// Signatures, roles below them and who made the paper: at the end of a document, no points of it.
bool is_foot(const Paper& paper, int line) {
  if (paper.kind == checks::PaperKind::appointment_order ||
      paper.kind == checks::PaperKind::meeting_minutes || line * 10 < paper.size() * 6)
    return false;
  const auto& one = paper.line(line);
  const auto text = thai::tidy(one.text);
  for (const std::string_view start :
       {"ลงชื่อ", "(ลงชื่อ", "จึงเรียนมา", "ผู้สรุป", "ผู้จัดทำ", "จัดทำโดย", "วันที่รายงาน", "ขอแสดงความนับถือ"})
    if (text.starts_with(start)) return true;
  const bool is_last = std::none_of(
      paper.sections.begin(), paper.sections.end(),
      [&](const checks::PaperSection& section) { return !section.is_sub && section.first > line; });
  return is_last && one.indent >= 20 && thai::width_of(text) < 62 &&
         thai::marker_of(one.text).style == MarkerStyle::none && !is_row(one.text) &&
         thai::figures(text).size() < 2;
}

/// Words of a signature: what a person does with the paper, a name, a post, the day.
bool is_signature_line(std::string_view text) {
  for (const std::string_view start :
       {"ลงชื่อ", "(ลงชื่อ", "(นาย", "(นาง", "( นาย", "( นาง", "(....", "(…", "ผู้เสนอ", "ผู้เขียน",
        "ผู้เห็นชอบ", "ผู้อนุมัติ", "ผู้รายงาน", "ผู้จัดทำ", "ผู้ตรวจ", "ผู้รับรอง", "ตำแหน่ง", "ขอแสดงความนับถือ",
        "จึงเรียนมา"})
    if (text.starts_with(start)) return true;
  return has_name(text) && thai::width_of(without_names(text)) < 60;
}

/// A post alone on its line.
bool is_post_line(std::string_view text) {
  if (thai::width_of(text) > 75 || !thai::figures(text).empty()) return false;
  for (const std::string_view start :
       {"ผู้อำนวยการ", "รองผู้อำนวยการ", "ศึกษานิเทศก์", "ศึกษาธิการ", "หัวหน้า", "นักวิชาการ", "นักวิเคราะห์",
        "เจ้าหน้าที่", "เจ้าพนักงาน", "นายก", "ปลัด", "ประธาน"})
    if (text.starts_with(start)) return true;
  return false;
}

/// Where the signatures at the end of a paper begin; behind its last line where there are none.
int foot_begin(const Paper& paper) {
  int foot = paper.size() + 1;
  for (int line = paper.size(); line * 10 >= paper.size() * 6 && line > 1; --line) {
    const auto& one = paper.line(line);
    if (one.is_blank() || one.is_furniture) continue;
    const auto text = thai::tidy(one.text);
    if (thai::marker_of(one.text).style != MarkerStyle::none || is_row(one.text)) break;
    const bool signs = is_signature_line(text), is_post = is_post_line(text);
    if (!signs && !is_post) break;
    foot = line;
  }
  return foot;
}

std::vector<Piece> pieces_between(const Paper& paper, int first, int last, std::string_view rest,
                                  int rest_line) {
  std::vector<Piece> pieces;
  if (!thai::is_blank(rest)) split_cells(rest, rest_line, pieces);
  const bool is_form = paper.kind != checks::PaperKind::appointment_order &&
                       paper.kind != checks::PaperKind::meeting_minutes;
  if (is_form && last * 10 >= paper.size() * 6) last = std::min(last, foot_begin(paper) - 1);
  for (int line = std::max(first, 1); line <= std::min(last, paper.size()); ++line) {
    const auto& one = paper.line(line);
    if (one.is_blank() || one.is_furniture || is_foot(paper, line)) continue;
    split_cells(one.text, line, pieces);
  }
  return pieces;
}

/// Marks of one kind stand on one level.
int style_of(const Marker& marker) {
  if (marker.style == MarkerStyle::none) return 0;
  const int depth =
      marker.style == MarkerStyle::dotted ? static_cast<int>(marker.numbers.size()) : 0;
  return static_cast<int>(marker.style) * 100 + depth * 10 + (marker.has_paren ? 1 : 0);
}

bool is_lead(std::string_view text) {
  const auto key = thai::key_of(text);
  for (const std::string_view end : {"ดังนี้", "ต่อไปนี้", "ได้แก่", "ประกอบด้วย", "มีดังนี้", "คือ", "ดังนี้คือ"})
    if (key.ends_with(end)) return true;
  return false;
}

/// A quick look whether a text may begin with a time.
bool may_be_time(std::string_view text) {
  if (text.empty()) return false;
  if (text.front() >= '0' && text.front() <= '9') return true;
  for (const std::string_view start :
       {"ม.ค",   "ก.พ",  "มี.ค",   "เม.ย", "พ.ค",  "มิ.ย",  "ก.ค",  "ส.ค", "ก.ย",
        "ต.ค",   "พ.ย",  "ธ.ค",   "วัน",   "เดือน", "มกรา", "กุมภา", "มีนา", "เมษา",
        "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา",  "พฤศจิ", "ธันวา"})
    if (text.starts_with(start)) return true;
  return false;
}

/// Bytes of a day, month or hour that a line of a programme begins with, and of the gap behind it:
/// «21 พฤษภาคม 2568  …», «พ.ค. 68 – ก.ค. 68   – …», «08.30 น. …». 0 for none.
std::size_t time_lead(std::string_view text) {
  const auto indent = std::min(text.find_first_not_of(" \t"), text.size());
  if (!may_be_time(text.substr(indent))) return 0;
  std::size_t end = 0;
  for (const auto& date :
       thai::find_dates(text.substr(0, std::min<std::size_t>(text.size(), 120)))) {
    const auto from = end ? end : indent;
    if (date.begin < from) continue;
    const auto between = thai::key_of(text.substr(from, date.begin - from));
    if (!between.empty() && between != "–" && between != "ถึง" && between != "วันที่" &&
        between != "วัน" && between != "เดือน")
      break;
    end = date.end;
  }
  if (!end)
    for (const auto& one : thai::figures(text.substr(0, std::min<std::size_t>(text.size(), 40)))) {
      if (one.begin > (end ? end + 6 : indent) || one.decimals != 2) break;
      end = one.end;
      const auto hour = text.find("น.", end);
      if (hour != text.npos && hour <= end + 1) end = hour + 4;
    }
  if (!end) return 0;
  const auto words = text.find_first_not_of(" \t:", end);
  if (words == text.npos || words == end) return 0;
  const auto rest = text.substr(words);
  for (const std::string_view dash : {"– ", "- ", "— "})
    if (rest.starts_with(dash)) return words + dash.size();
  return rest.front() == '\xE0' ? words : 0;
}

/// A row flattened by blanks: three cells or more, one of them a number.
bool is_wide_row(std::string_view text) {
  return text.find("   ", text.find_first_not_of(' ')) != text.npos && cells_of(text).size() >= 3 &&
         !thai::figures(text).empty();
}

class Collector {
 public:
  explicit Collector(const Paper& paper) : paper_(paper) {}

  std::vector<Item> run(const std::vector<Piece>& pieces) {
    has_dates_ = std::count_if(pieces.begin(), pieces.end(),
                               [](const Piece& piece) { return time_lead(piece.text) > 0; }) >= 2;
    has_markers_ = std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
      return thai::marker_of(piece.text).style != MarkerStyle::none;
    });
    for (const auto& piece : pieces) take(piece);
    std::erase_if(items_, [](const Item& item) { return item.text().empty(); });
    mark_parents();
    drop_lead();
    return std::move(items_);
  }

 private:
  void take(const Piece& piece) {
    auto marker = thai::marker_of(piece.text);
    const auto lead = has_dates_ ? time_lead(piece.text) : 0;
    const auto words =
        thai::tidy(piece.text.substr(std::min(std::max(marker.size, lead), piece.text.size())));
    marker.word = {};
    const bool is_wide = is_wide_row(piece.text);
    const bool begins = lead > 0 || is_wide || was_wide_ || marker.style != MarkerStyle::none ||
                        items_.empty() || piece.starts_cell || begins_paragraph(piece, words);
    if (!begins) {
      auto& passage = items_.back().passage;
      passage.text = joined(std::move(passage.text), words);
      passage.last = piece.line;
    } else {
      const int level = marker.style == MarkerStyle::none ? 0 : level_of(marker);
      auto text = piece.text.find('\t') != piece.text.npos && !lead
                      ? std::string{piece.text.substr(std::min(marker.size, piece.text.size()))}
                      : words;
      items_.push_back({{std::move(text), piece.line, piece.line}, marker, level, false});
    }
    last_line_ = piece.line;
    was_wide_ = is_wide;
  }

  bool begins_paragraph(const Piece& piece, const std::string& words) const {
    if (paper_.width == 0)
      return !has_markers_ || piece.line > last_line_ + 1 || is_row(piece.text);
    const auto& before = paper_.line(last_line_);
    const auto filled = (thai::width_of(before.text) - before.indent) * 100 / paper_.width;
    if (has_markers_) return filled < 45 && piece.line > last_line_ + 1;
    return filled < 80 || words.starts_with("เพื่อ");
  }

  int level_of(const Marker& marker) {
    const int style = style_of(marker);
    const auto known = std::find(styles_.begin(), styles_.end(), style);
    if (known != styles_.end()) {
      styles_.erase(known + 1, styles_.end());
    } else {
      styles_.push_back(style);
    }
    return static_cast<int>(styles_.size());
  }

  void mark_parents() {
    for (std::size_t i = 0; i + 1 < items_.size(); ++i) {
      const auto& next = items_[i + 1];
      if (next.level <= items_[i].level) continue;
      if (items_[i].level == 0 && next.marker.style != MarkerStyle::dotted && next.level <= 1)
        continue;
      const bool bullets = next.marker.style == MarkerStyle::bullet;
      items_[i].is_parent =
          !bullets || thai::width_of(items_[i].text()) <= 60 || is_lead(items_[i].text());
      if (!items_[i].is_parent) fold_bullets(i);
    }
  }

  /// Dashes below a long point are part of it.
  void fold_bullets(std::size_t i) {
    while (i + 1 < items_.size() && items_[i + 1].level > items_[i].level &&
           items_[i + 1].marker.style == MarkerStyle::bullet) {
      auto& passage = items_[i].passage;
      passage.text += " " + items_[i + 1].text();
      passage.last = items_[i + 1].passage.last;
      items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  void drop_lead() {
    if (items_.size() < 2 || items_.front().marker.style != MarkerStyle::none) return;
    const bool listed = std::count_if(items_.begin(), items_.end(), [](const Item& item) {
                          return item.marker.style != MarkerStyle::none;
                        }) >= 1;
    if (listed || is_lead(items_.front().text())) {
      if (listed && items_.front().text().starts_with("เพื่อ")) return;
      items_.erase(items_.begin());
    }
  }

  const Paper& paper_;
  std::vector<Item> items_;
  std::vector<int> styles_;
  int last_line_ = 0;
  bool has_markers_ = false, has_dates_ = false, was_wide_ = false;
};

bool is_gap(char c) { return c == ' ' || c == '\t' || c == '\v'; }

}  // namespace

std::string joined(std::string left, std::string_view right) {
  while (!left.empty() && is_gap(left.back())) left.pop_back();
  if (left.empty()) return std::string{right};
  const bool thai_end = left.size() >= 3 && left[left.size() - 3] == '\xE0';
  const bool thai_start = !right.empty() && right.front() == '\xE0';
  if (!(thai_end && thai_start)) left += ' ';
  left += right;
  return left;
}

std::vector<Item> items_between(const Paper& paper, int first, int last, std::string_view rest,
                                int rest_line) {
  return Collector{paper}.run(pieces_between(paper, first, last, rest, rest_line));
}

std::vector<Item> items_of(const Paper& paper, const checks::PaperSection& section) {
  return items_between(paper, section.first + 1, section.last, section.rest, section.first);
}

std::vector<Item> leaves(std::vector<Item> items) {
  std::erase_if(items, [](const Item& item) { return item.is_parent; });
  return items;
}

Passage whole_text(const Paper& paper, int first, int last, std::string_view rest, int rest_line) {
  Passage whole;
  for (const auto& piece : pieces_between(paper, first, last, rest, rest_line)) {
    whole.text = joined(std::move(whole.text), thai::tidy(piece.text));
    if (!whole.first) whole.first = piece.line;
    whole.last = piece.line;
  }
  return whole;
}

bool is_said(const checks::Paper& paper, int line) {
  return !paper.line(line).is_blank() && !paper.line(line).is_furniture;
}

checks::Passage said_of(const checks::Paper& paper, const checks::PaperSection& section,
                        int most_lines) {
  const int last = std::min(section.last, section.first + most_lines);
  return whole_text(paper, section.first + 1, section.rest.empty() ? last : section.first,
                    section.rest, section.first);
}

std::vector<std::string> cells_of(std::string_view text) {
  std::vector<std::string> cells;
  std::string cell;
  const auto flush = [&] {
    cells.push_back(thai::tidy(cell));
    cell.clear();
  };
  const bool has_tabs = text.find('\t') != text.npos || text.find('|') != text.npos;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool wide = !has_tabs && text.substr(at).starts_with("   ") && !thai::is_blank(cell);
    if (text[at] == '\t' || text[at] == '|' || wide) {
      flush();
      while (wide && at + 1 < text.size() && text[at + 1] == ' ') ++at;
    } else {
      cell += text[at];
    }
  }
  flush();
  if (text.find('|') != text.npos) {
    if (cells.front().empty()) cells.erase(cells.begin());
    if (!cells.empty() && cells.back().empty()) cells.pop_back();
  }
  return cells;
}

bool is_row(std::string_view text) {
  return text.find('\t') != text.npos || text.find('|') != text.npos;
}

bool has(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return thai::find(text, word) != text.npos; });
}

}  // namespace ruam::intake
