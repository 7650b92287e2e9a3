#pragma once

// The groups of rules behind check(Paper); private to the room.

#include <string>
#include <string_view>
#include <vector>

#include "checks/number_rows.hpp"
#include "checks/paper.hpp"
#include "checks/paper_words.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::checks {

using PaperFaults = std::vector<PaperFault>;

/// Lines of one paragraph joined, with the line of each byte.
struct Flow {
  std::string text;
  std::vector<std::pair<std::size_t, int>> starts;

  int line_at(std::size_t byte) const;
};
std::vector<Flow> read_flows(const Paper& paper);
/// Those of the paper that is being checked: joined once, every rule reads them.
const std::vector<Flow>& flows(const Paper& paper);

/// Joins the paragraphs of a paper for the rules that run in this thread while it lives.
class HeldFlows {
 public:
  explicit HeldFlows(const Paper& paper);
  ~HeldFlows();
  HeldFlows(const HeldFlows&) = delete;

 private:
  std::vector<Flow> flows_;
};

/// How alike two keys are, 0 to 100: twice the longest common subsequence by the sum of lengths.
int likeness(std::string_view a, std::string_view b);
/// The longest run that two keys share, in bytes: three of them are a Thai letter.
std::size_t shared_run(std::string_view a, std::string_view b);

bool has_any(std::string_view text, std::initializer_list<std::string_view> words);

void check_paper_money(const Paper& paper, PaperFaults& faults);
void check_paper_tables(const Paper& paper, PaperFaults& faults);
void check_paper_counts(const Paper& paper, PaperFaults& faults);
void check_paper_time(const Paper& paper, PaperFaults& faults);
void check_paper_years(const Paper& paper, PaperFaults& faults);
void check_paper_names(const Paper& paper, const PaperWords& words, PaperFaults& faults);
/// One thing under two names.
void check_paper_naming(const Paper& paper, PaperFaults& faults);
void check_paper_spelling(const Paper& paper, const PaperWords& words, PaperFaults& faults);
void check_paper_terms(const Paper& paper, const PaperWords& words, PaperFaults& faults);
/// Provinces and districts that are written nearly right.
void check_paper_places(const Paper& paper, const PaperWords& words, PaperFaults& faults);
/// One letter more, less or other.
bool is_one_off(std::u32string_view a, std::u32string_view b);
void misspelling(int line, std::string wrong, std::string right, PaperFaults& faults);
bool is_misspelt(const PaperFaults& faults, int line);
void check_paper_content(const Paper& paper, const PaperWords& words, PaperFaults& faults);
/// What a document says twice and must say alike, and what it leaves blank.
void check_paper_same(const Paper& paper, PaperFaults& faults);
/// One thing said in two places: numbers, groups, states.
void check_paper_said(const Paper& paper, PaperFaults& faults);
void check_paper_members(const Paper& paper, const PaperWords& words, PaperFaults& faults);

}  // namespace ruam::checks
