#include <algorithm>
#include <array>

#include "checks/paper_rules.hpp"
#include "checks/rules.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::checks {
namespace {

/// The prose of a draft as lines of a paper, each with the field it came from.
struct Prose {
  Paper paper;
  std::vector<std::string> where;  ///< of each line

  void add(const Text& text) {
    std::string_view rest = text.text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      put(rest.substr(0, end), text.where);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    put({}, text.where);  // a sentence does not go on in another field
  }

 private:
  void put(std::string_view words, const std::string& place) {
    PaperLine line;
    line.text = thai::with_digits(words, thai::Digits::arabic);
    line.key = thai::key_of(line.text);
    paper.lines.push_back(std::move(line));
    where.push_back(place);
  }
};

/// What holds for any prose; the other rules need the layout of a file.
bool holds_for_prose(const PaperFault& fault) {
  constexpr std::array<std::string_view, 3> kinds = {"weekday_date_mismatch",
                                                     "plan_period_mismatch", "misspelling"};
  return std::find(kinds.begin(), kinds.end(), fault.kind) != kinds.end();
}

std::string what_of(const PaperFault& fault) {
  std::string what;
  for (const auto& [name, word] : fault.params) what += (what.empty() ? "" : " ") + word;
  return shortened(what);
}

}  // namespace

void check_prose(const Draft& draft, Findings& findings) {
  Prose prose;
  for (const auto* list :
       {&draft.texts, &draft.objectives, &draft.expected_results, &draft.targets})
    for (const auto& text : *list)
      if (!text.text.empty()) prose.add(text);
  if (prose.where.empty()) return;
  const auto words = shipped_words();
  const HeldFlows held{prose.paper};
  PaperFaults faults;
  check_paper_time(prose.paper, faults);
  check_paper_years(prose.paper, faults);
  check_paper_spelling(prose.paper, *words, faults);
  for (const auto& fault : faults) {
    if (!holds_for_prose(fault) || fault.first < 1 || fault.first > prose.paper.size()) continue;
    findings.push_back({"checks.paper." + fault.kind, std::min(fault.severity, Severity::warn),
                        prose.where[static_cast<std::size_t>(fault.first) - 1], fault.params,
                        fault.how_sure, what_of(fault)});
  }
}

}  // namespace ruam::checks
