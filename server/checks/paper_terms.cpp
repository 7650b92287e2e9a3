#include <algorithm>

#include "checks/paper_rules.hpp"
#include "checks/terms.hpp"
#include "platform/thai/letters.hpp"

/// Long words of these documents with a slip that the lexicon may read as two other words.
namespace ruam::checks {
namespace {

/// A short heading that ends as a term does and is nearly as long, but begins otherwise.
bool is_near_heading(std::u32string_view said, std::u32string_view term) {
  if (said.size() < 8 || said.size() > 20 || said.size() > term.size() + 1 ||
      term.size() > said.size() + 1)
    return false;
  if (said[0] != term[0] || said == term) return false;
  if (said.substr(said.size() - 5) != term.substr(term.size() - 5)) return false;
  return likeness(text_of(said), text_of(term)) >= 72;
}

void check_line(const PaperLine& own, int line, const PaperWords& words, PaperFaults& faults) {
  const auto fault = [&](std::u32string_view wrong, std::u32string_view right) {
    if (!words.is_known(text_of(wrong))) misspelling(line, text_of(wrong), text_of(right), faults);
  };
  const auto said = code_points(own.key);
  const auto& terms = words.terms();
  for (const auto& slip : terms.slips_in(said))
    fault(std::u32string_view{said}.substr(slip.at, slip.size), terms.all()[slip.term]);
  if (said.size() < 8 || said.size() > 40) return;
  const auto marker = thai::marker_of(own.text);
  const auto head = code_points(
      thai::key_of(std::string_view{own.text}.substr(std::min(marker.size, own.text.size()))));
  for (const auto& term : terms.all())
    if (is_near_heading(head, term)) fault(head, term);
}

}  // namespace

void check_paper_terms(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& own = paper.line(line);
    if (!own.is_blank() && !is_misspelt(faults, line)) check_line(own, line, words, faults);
  }
}

}  // namespace ruam::checks
