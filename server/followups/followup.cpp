#include "followups/followup.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "platform/code_of.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::followups {
namespace {

constexpr std::array<std::pair<Status, Status>, 11> moves = {{
    {Status::open, Status::in_progress},
    {Status::in_progress, Status::done},
    {Status::done, Status::confirmed},
    {Status::confirmed, Status::closed},
    {Status::confirmed, Status::in_progress},
    {Status::closed, Status::in_progress},
    {Status::dropped, Status::open},
    {Status::done, Status::in_progress},
    {Status::open, Status::dropped},
    {Status::in_progress, Status::dropped},
    {Status::done, Status::dropped},
}};

Problem missing(std::string code, std::string where) {
  return {Kind::invalid, code, {}, {{std::move(where), code}}};
}

}  // namespace

Tally& Tally::operator+=(const Tally& more) {
  total += more.total;
  undecided += more.undecided;
  open += more.open;
  overdue += more.overdue;
  waiting += more.waiting;
  closed += more.closed;
  dropped += more.dropped;
  ever_closed += more.ever_closed;
  reopened += more.reopened;
  return *this;
}

std::optional<std::int64_t> share(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return (part * 20'000 + whole) / (whole * 2);
}

bool has_successor(Status status) {
  return status == Status::merged || status == Status::split || status == Status::reworded;
}

bool has_ended(Status status) {
  return status == Status::closed || status == Status::dropped || has_successor(status);
}

bool is_changeable(const Followup& followup) {
  return followup.status == Status::open || followup.status == Status::in_progress;
}

bool is_overdue(const Followup& followup, Date today) {
  return followup.plan.due_on && *followup.plan.due_on < today &&
         (followup.status == Status::open || followup.status == Status::in_progress);
}

Result<void> check_move(Status from, Status to) {
  if (std::find(moves.begin(), moves.end(), std::pair{from, to}) != moves.end()) return {};
  return Problem{
      Kind::conflict, "followup.no_such_move", {{"from", code_of(from)}, {"to", code_of(to)}}};
}

bool is_reopening(Status from, Status to) {
  return (to == Status::in_progress && (from == Status::confirmed || from == Status::closed)) ||
         (to == Status::open && from == Status::dropped);
}

std::vector<Status> moves_from(const Followup& followup) {
  std::vector<Status> open;
  for (const auto& [from, to] : moves)
    if (from == followup.status && (to == Status::dropped || is_taken_up(followup.decision)))
      open.push_back(to);
  return open;
}

Result<void> check_plan(const Plan& plan) {
  if (thai::is_blank(plan.text)) return missing("followup.text_missing", "/text");
  if (plan.due_on && (plan.due_on->year < 1957 || plan.due_on->year > 2157))
    return missing("followup.due_on", "/due_on");
  return {};
}

Result<void> check_ready(const Followup& followup) {
  if (!is_taken_up(followup.decision)) return Problem{Kind::conflict, "followup.undecided"};
  if (!followup.plan.owner.person_id && thai::is_blank(followup.plan.owner.name))
    return missing("followup.owner_missing", "/owner/name");
  return {};
}

Result<void> check_done(const std::string& result, const std::vector<Evidence>& evidence) {
  if (thai::is_blank(result)) return missing("followup.result_missing", "/result");
  const bool is_shown = std::any_of(evidence.begin(), evidence.end(), [](const Evidence& one) {
    return one.file_id || !thai::is_blank(one.text);
  });
  if (!is_shown) return missing("followup.evidence_missing", "/evidence");
  return {};
}

Result<void> check_confirmer(const Followup& followup, Uuid person) {
  if (followup.done_by != person) return {};
  return Problem{Kind::conflict, "followup.own_work"};
}

Result<void> check_closer(const Followup& followup, Uuid person) {
  TRY(check_done(followup.result, followup.evidence));
  if (followup.confirmed_by_person && followup.confirmed_by_person != person) return {};
  return Problem{Kind::conflict, "followup.same_closer"};
}

Result<void> check_steps(const std::vector<WorkStep>& steps) {
  Problem problem{Kind::invalid, "followup.step_text"};
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (thai::is_blank(steps[i].text))
      problem.faults.push_back({"/steps/" + std::to_string(i) + "/text", "followup.step_text"});
  if (problem.faults.empty()) return {};
  return problem;
}

std::string make_code(std::string_view office_code, std::int64_t fiscal_year, std::int64_t number) {
  return fmt::format("{}-{}-F{:03}", office_code, fiscal_year, number);
}

}  // namespace ruam::followups
