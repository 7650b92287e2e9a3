#include <algorithm>

#include "intake/items.hpp"
#include "intake/outline_heads.hpp"
#include "platform/thai/figures.hpp"

/// Headings of the vocabulary, and what may stand behind them on their line.
namespace ruam::intake {

using checks::PaperKind;
using thai::MarkerStyle;

bool HeadReader::named(HeadCandidate& one, std::string_view words) const {
  const auto bones = thai::bones_of(words.substr(0, 600));
  one.word = Vocabulary::shipped().heading(bones);
  if (!one.word) return false;
  const auto end = thai::after_bones(words, one.word->size);
  const auto behind = words.substr(end);
  const auto rest = trimmed_left(behind);
  one.heading = thai::tidy(words.substr(0, end));
  one.rest = rest;
  if (rest.empty()) return true;
  if (is_ruled_line(rest)) return !is_leader(rest);
  if (is_table_head(words)) return false;
  if (rest.starts_with("จำนวน") && thai::width_of(rest) < 24 && one.word->field != "budget")
    return true;
  for (const std::string_view sign : {"▸", "►", "»", "→", "➤"})
    if (rest.starts_with(sign)) {
      one.rest = trimmed_left(rest.substr(sign.size()));
      return true;
    }
  const bool tab = behind.substr(0, behind.find_first_not_of(" \t\v")).find('\t') != behind.npos;
  if (rest.front() == ':' || rest.starts_with("：") || tab) {
    one.rest = trimmed_left(rest.substr(rest.front() == ':' ? 1 : 0));
    return true;
  }
  if (rest.front() == '(' && !one.word->is_strict) return bracketed(one, rest);
  if (const auto cell = behind.find('\t'); cell != behind.npos && cell < 150) {
    one.rest = trimmed_left(behind.substr(cell));
    one.heading = thai::tidy(words.substr(0, end + cell));
    return one.word->follow == Follow::words || !one.is_numbered() ? is_label_row(one) : true;
  }
  const bool is_apart = behind.size() > rest.size();
  if (one.word->is_strict && !one.is_numbered() && behind.starts_with("  "))
    return starts_paragraph(one);  // a label and its words in two columns
  if (one.word->follow == Follow::words && is_apart) return starts_paragraph(one);
  if (one.word->follow == Follow::anything && starts_paragraph(one)) return whole_line(one, words);
  if (!one.word->is_strict && one.word->size >= 24) return glued(one, words);
  return false;
}

bool HeadReader::is_leader(std::string_view rest) {
  const auto found = thai::figures(rest);
  return !found.empty() && thai::tidy(rest.substr(found.back().end)).empty();
}

bool HeadReader::bracketed(HeadCandidate& one, std::string_view rest) const {
  const auto close = rest.find(')');
  if (close == rest.npos) return one.is_numbered();
  const auto behind = trimmed_left(rest.substr(close + 1));
  one.rest = behind.empty() || behind.front() != ':' ? behind : trimmed_left(behind.substr(1));
  return true;
}

bool HeadReader::is_table_head(std::string_view words) {
  if (words.find('\t') == words.npos || !thai::figures(words).empty()) return false;
  const auto cells = cells_of(words);
  return cells.size() >= 3 && std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
           return thai::width_of(cell) <= 34;
         });
}

bool HeadReader::is_label_row(const HeadCandidate& one) const { return one.word->size >= 12; }

bool HeadReader::glued(HeadCandidate& one, std::string_view words) const {
  const auto width = thai::width_of(words);
  if (!one.is_numbered()) {
    const bool is_short = width <= 60 && starts_paragraph(one) && ends_paragraph(one.line) &&
                          !thai::figures(words).size();
    return is_short ? whole_line(one, words) : false;
  }
  if (width > 130) return false;
  one.is_glued = true;
  return whole_line(one, words);
}

bool HeadReader::whole_line(HeadCandidate& one, std::string_view words) const {
  one.heading = thai::tidy(words);
  one.rest.clear();
  return true;
}

}  // namespace ruam::intake
