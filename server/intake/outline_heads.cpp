#include "intake/outline_heads.hpp"

#include <algorithm>

#include "intake/items.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {

using checks::PaperKind;
using thai::MarkerStyle;

int HeadCandidate::number() const {
  if (marker.numbers.empty()) return 0;
  return chapter ? marker.numbers.back() : marker.numbers.front();
}

bool HeadCandidate::is_numbered() const {
  return chapter > 0 || marker.style == MarkerStyle::number ||
         (marker.style == MarkerStyle::word && marker.word.starts_with("ข้อ"));
}

std::string_view trimmed_left(std::string_view text) {
  const auto at = text.find_first_not_of(" \t\v");
  return at == text.npos ? std::string_view{} : text.substr(at);
}

bool is_ruled_line(std::string_view text) {
  for (const std::string_view rule : {"-----", ".....", "_____", "=====", "*****", "……"})
    if (trimmed_left(text).starts_with(rule)) return true;
  return false;
}

int LineShapes::next_said(int line) const {
  for (++line; line <= paper_.size(); ++line)
    if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) return line;
  return 0;
}

int LineShapes::last_said(int line) const {
  for (--line; line >= 1; --line)
    if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) return line;
  return 0;
}

bool LineShapes::is_full(int line) const {
  const auto& one = paper_.line(line);
  return paper_.width > 0 && (thai::width_of(one.text) - one.indent) * 100 >= paper_.width * 82;
}

bool LineShapes::starts_paragraph(const HeadCandidate& one) const {
  const auto before = last_said(one.line);
  if (before == 0 || before < one.line - 1 || !is_full(before)) return true;
  return one.marker.style != MarkerStyle::none;
}

bool LineShapes::ends_paragraph(int line) const { return !is_full(line); }

bool LineShapes::is_edge_line(int line) const {
  const auto& text = paper_.line(line).text;
  if (thai::width_of(thai::tidy(text)) > 52 || is_row(text) || thai::tidy(text).starts_with("(") ||
      has_name(text))
    return false;
  const auto next = next_said(line);
  return next > 0 && paper_.line(next).indent >= paper_.line(line).indent + 3;
}

int LineShapes::find_edge() const {
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

HeadReader::HeadReader(const checks::Paper& paper) : LineShapes(paper) {
  edge_ = find_edge();
  chapter_ = unnamed_chapter();
  if (chapter_ == 0) frame_ = skeleton(paper_);
  if (paper_.kind == PaperKind::meeting_minutes) agenda_ = numbered_agenda_lines();
}

std::vector<HeadCandidate> HeadReader::run() {
  for (int line = 1; line <= paper_.size(); ++line)
    if (!paper_.line(line).is_blank() && !paper_.line(line).is_furniture) look(line);
  return std::move(candidates_);
}

void HeadReader::look(int line) {
  const std::string_view text = paper_.line(line).text;
  HeadCandidate one;
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
      label(one, words) || stem(one, words) || edge_heading(one, words) || free_heading(one, words))
    candidates_.push_back(std::move(one));
}

void HeadReader::look_at_frame(HeadCandidate one, std::string_view text) {
  const auto& head = frame_.heads.at(one.line);
  one.is_frame = true;
  const auto words = text.substr(std::min(head.size, text.size()));
  if (frame_.is_counted) one.marker = {MarkerStyle::number, {head.number}, {}, head.size, false};
  if (!named(one, words)) {
    one.word = Vocabulary::shipped().near_heading(words);
    const auto end = std::min({words.find("  "), words.find('\t'), words.size()});
    const bool is_signed = !frame_.is_counted && head.number == 0;
    const auto dash = is_signed ? std::min(words.find(" – "), words.find(" - ")) : words.npos;
    const auto stop = std::min({words.find(':'), dash, end});
    one.heading = thai::tidy(words.substr(0, stop));
    one.rest = thai::tidy(words.substr(std::min(stop + 1, words.size())));
    for (const std::string_view sign : {"– ", "- "})
      if (one.rest.starts_with(sign)) one.rest = one.rest.substr(sign.size());
    if (const auto open = one.heading.find(" ("); is_signed && open != one.heading.npos && open > 9)
      one.heading.resize(open);
  }
  one.is_glued = false;
  candidates_.push_back(std::move(one));
}

}  // namespace ruam::intake
