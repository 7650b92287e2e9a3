#include <algorithm>

#include "intake/items.hpp"
#include "intake/outline_heads.hpp"
#include "platform/thai/figures.hpp"

/// Headings told by their number, a colon, the left edge or the way they begin.
namespace ruam::intake {

using checks::PaperKind;
using thai::MarkerStyle;

bool HeadReader::counted(HeadCandidate& one, std::string_view words) const {
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

bool HeadReader::label(HeadCandidate& one, std::string_view words) const {
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

bool HeadReader::edge_heading(HeadCandidate& one, std::string_view words) const {
  if (edge_ < 0 || one.marker.style != MarkerStyle::none) return false;
  if (paper_.line(one.line).indent > static_cast<std::size_t>(edge_) + 1 ||
      !is_edge_line(one.line) || !starts_paragraph(one) || thai::width_of(words) < 4 ||
      words.starts_with("ลงชื่อ") || (words.front() >= '0' && words.front() <= '9'))
    return false;
  one.word = nullptr;
  one.is_stem = true;
  return whole_line(one, words);
}

bool HeadReader::stem(HeadCandidate& one, std::string_view words) const {
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

}  // namespace ruam::intake
