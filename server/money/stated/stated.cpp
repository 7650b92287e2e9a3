#include "money/stated/stated.hpp"

#include <set>

#include "platform/thai/letters.hpp"

namespace ruam::money {

namespace {
constexpr Satang most_gap{1'000'000'000'000'000};
}

std::optional<StatedFigure> stated_figure(LineKind kind) {
  switch (kind) {
    case LineKind::allocation:
    case LineKind::transfer_in:
      return StatedFigure::given;
    case LineKind::obligation:
      return StatedFigure::obligated;
    case LineKind::disbursement:
    case LineKind::advance_clearing:
      return StatedFigure::disbursed;
    case LineKind::returned:
      return StatedFigure::returned;
    case LineKind::transfer_out:
    case LineKind::advance:
    case LineKind::advance_return:
    case LineKind::carry_over:
      return {};
  }
  return {};
}

Satang unexplained(const Stated& stated, Satang ours) {
  auto left = stated.amount.value - ours.value;
  for (const auto& gap : stated.gaps) left -= gap.amount.value;
  return {left};
}

StatedState state_of(const Stated& stated, Satang ours) {
  if (unexplained(stated, ours) == Satang{0})
    return stated.gaps.empty() ? StatedState::agrees : StatedState::explained;
  return stated.is_settled ? StatedState::changed : StatedState::differs;
}

bool waits(const Stated& stated, Satang ours) {
  if (unexplained(stated, ours) != Satang{0}) return true;
  for (const auto& gap : stated.gaps)
    if (gap.reason == GapReason::missing_line || gap.reason == GapReason::entered_wrongly)
      return true;
  return false;
}

Date month_end(Date day) { return last_day_of_month(day.year, day.month); }

namespace {

/// Whether a reason may, must or must not name a line.
const char* wrong_line(const Gap& gap, const NearLine* line) {
  if (gap.line_id && !line) return "money.gap_line_unknown";
  if (gap.reason == GapReason::missing_line && line) return "money.gap_without_line";
  if (gap.reason == GapReason::wrong_month && !line) return "money.gap_needs_line";
  if (gap.reason == GapReason::entered_wrongly && (!line || !line->is_in_month))
    return "money.gap_needs_line";
  if (gap.reason == GapReason::other_system && line && !line->is_in_month)
    return "money.gap_line_unknown";
  return nullptr;
}

}  // namespace

Result<std::vector<Gap>> check_gaps(std::vector<Gap> gaps, const std::map<Uuid, NearLine>& lines) {
  std::vector<Fault> faults;
  std::set<Uuid> named;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    auto& gap = gaps[i];
    const auto at = "/gaps/" + std::to_string(i);
    const auto found = gap.line_id ? lines.find(*gap.line_id) : lines.end();
    const auto* line = found == lines.end() ? nullptr : &found->second;
    if (const auto* wrong = wrong_line(gap, line))
      faults.push_back({at + "/line_id", wrong});
    else if (line)
      gap.amount = {line->is_in_month ? -line->amount.value : line->amount.value};
    if (gap.line_id && !named.insert(*gap.line_id).second)
      faults.push_back({at + "/line_id", "money.gap_line_twice"});
    if (!gap.line_id && gap.amount == Satang{0})
      faults.push_back({at + "/amount", "money.gap_amount_missing"});
    if (gap.amount > most_gap || gap.amount < Satang{-most_gap.value})
      faults.push_back({at + "/amount", "money.amount_too_large"});
    if (gap.reason == GapReason::other_system && thai::is_blank(gap.note))
      faults.push_back({at + "/note", "money.reason_missing"});
    if (gap.note.size() > 6'000) faults.push_back({at + "/note", "money.gap_note_long"});
  }
  if (gaps.size() > 500) faults.push_back({"/gaps", "money.gaps_many"});
  if (!faults.empty()) return Problem{Kind::invalid, "money.gaps_invalid", {}, faults};
  return gaps;
}

}  // namespace ruam::money
