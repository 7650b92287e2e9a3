#include "cycle/submission.hpp"

#include <algorithm>

#include "platform/code_of.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::cycle {
namespace {}  // namespace

std::vector<SubmissionState> moves_from(SubmissionState from) {
  using enum SubmissionState;
  switch (from) {
    case open:
      return {prepared, exported, sent};
    case prepared:
      return {exported, sent, open};
    case exported:
      return {exported, sent, open};
    case sent:
      return {acknowledged, returned, open};
    case acknowledged:
      return {returned};
    case returned:
      return {prepared, exported, sent};
  }
  return {};
}

Result<void> check_move(SubmissionState from, SubmissionState to) {
  const auto all = moves_from(from);
  if (std::find(all.begin(), all.end(), to) != all.end()) return {};
  return Problem{Kind::conflict,
                 "cycle.submission_no_such_move",
                 {{"from", code_of(from)}, {"to", code_of(to)}}};
}

Result<void> check_step(const StepEdit& step, Date today) {
  Problem problem{Kind::invalid, "cycle.step_invalid"};
  const auto fault = [&](const char* where, const char* code) {
    problem.faults.push_back({where, code});
  };
  const bool says_why = !thai::is_blank(step.note);
  if (step.on > today) fault("/on", "cycle.day_in_future");
  if (days_between(step.on, today) > 3'700) fault("/on", "cycle.day_too_far");
  if (step.to == SubmissionState::sent && step.how == SentHow::none)
    fault("/how", "cycle.how_missing");
  if (step.to == SubmissionState::acknowledged && thai::is_blank(step.number) && !step.file)
    fault("/number", "cycle.receipt_missing");
  if (step.to == SubmissionState::returned && !says_why) fault("/note", "cycle.why_missing");
  if (step.to == SubmissionState::open && !says_why) fault("/note", "cycle.why_missing");
  if (step.due_again && (*step.due_again < step.on || days_between(step.on, *step.due_again) > 366))
    fault("/due_again", "cycle.day_too_far");
  if (step.number.size() > 300) fault("/number", "cycle.number_long");
  if (step.note.size() > 3'000) fault("/note", "cycle.note_long");
  if (problem.faults.empty()) return {};
  return problem;
}

ReportedQuarter reported_quarter(const RoundKey& key) {
  const auto first = first_of_month(key.fiscal_year, key.month);
  const auto quarter = thai::previous(thai::quarter_of(first));
  return {quarter.year.be, quarter.number};
}

}  // namespace ruam::cycle
