#include <algorithm>

#include "checks/paper_structure.hpp"

namespace ruam::checks {

std::vector<PaperFault> check(const Paper& paper, const PaperWords& words) {
  const HeldFlows held{paper};
  PaperFaults faults;
  check_paper_money(paper, faults);
  check_paper_tables(paper, faults);
  check_paper_counts(paper, faults);
  check_paper_time(paper, faults);
  check_paper_years(paper, faults);
  check_paper_names(paper, words, faults);
  check_paper_naming(paper, faults);
  check_paper_spelling(paper, words, faults);
  check_paper_content(paper, words, faults);
  check_paper_members(paper, words, faults);
  check_paper_same(paper, faults);
  check_paper_said(paper, faults);
  check_paper_listed(paper, faults);
  check_paper_days(paper, faults);
  check_paper_money_years(paper, faults);
  check_paper_aliases(paper, faults);
  check_paper_percents(paper, faults);
  check_paper_missing(paper, faults);
  check_paper_seats(paper, faults);
  check_paper_claims(paper, faults);
  check_paper_audience(paper, faults);
  check_paper_grids(paper, faults);
  check_paper_counted(paper, faults);
  check_paper_quarters(paper, faults);
  check_paper_foreign(paper, words, faults);
  check_paper_own_names(paper, faults);
  check_paper_told(paper, faults);
  std::stable_sort(faults.begin(), faults.end(),
                   [](const PaperFault& a, const PaperFault& b) { return a.first < b.first; });
  std::vector<PaperFault> once;
  for (auto& fault : faults) {
    const bool known = std::any_of(once.begin(), once.end(), [&](const PaperFault& other) {
      return other.kind == fault.kind && other.first == fault.first && other.params == fault.params;
    });
    if (!known) once.push_back(std::move(fault));
  }
  return once;
}

}  // namespace ruam::checks
