#pragma once

// Rules that go by a document's structure, whatever its words and sections are called: an announced
// number and the list behind it, cells of a table, seats, days; private to the room.

#include <string>
#include <string_view>
#include <vector>

#include "checks/paper_rules.hpp"

namespace ruam::checks {

/// At most so many bytes of a text from a place on, whole letters.
std::string piece_of(std::string_view text, std::size_t from, std::size_t most);

/// Numbers and the lists they announce.
void check_paper_listed(const Paper& paper, PaperFaults& faults);
/// Cells of tables: blanks, sums, percentages, money spent and received.
void check_paper_grids(const Paper& paper, PaperFaults& faults);
/// Days, hours and quarters that do not fit one another.
void check_paper_days(const Paper& paper, PaperFaults& faults);
/// Years of money and of lists that are not those of the document.
void check_paper_money_years(const Paper& paper, PaperFaults& faults);
/// Members and points that stand twice or are left out.
void check_paper_seats(const Paper& paper, PaperFaults& faults);
/// What is claimed in one place and denied in another.
void check_paper_claims(const Paper& paper, PaperFaults& faults);
/// Percentages of sentences.
void check_paper_percents(const Paper& paper, PaperFaults& faults);
/// Parts of its kind that a document lacks; the years of its own plan.
void check_paper_missing(const Paper& paper, PaperFaults& faults);
/// Those whom a thing is meant for, in two places.
void check_paper_audience(const Paper& paper, PaperFaults& faults);
/// Numbers against lists in sentences, tables and orders; people counted twice.
void check_paper_counted(const Paper& paper, PaperFaults& faults);
/// A stated count that the list, table or sum behind it does not come to.
void listed_fault(PaperFaults& faults, int line, std::vector<int> also, std::int64_t stated,
                  std::int64_t counted, std::string_view unit);
/// Money of a quarter in which its work is not done.
void check_paper_quarters(const Paper& paper, PaperFaults& faults);
/// What was left of another office's paper.
void check_paper_foreign(const Paper& paper, const PaperWords& words, PaperFaults& faults);
/// Another name where only the own project or event can be meant.
void check_paper_own_names(const Paper& paper, PaperFaults& faults);
/// Money and days that running text tells.
void check_paper_told(const Paper& paper, PaperFaults& faults);
/// One place, school or project under two names.
void check_paper_aliases(const Paper& paper, PaperFaults& faults);

}  // namespace ruam::checks
