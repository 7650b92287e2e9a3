#include "money/rules.hpp"

#include <algorithm>

#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

/// The kind of line that this kind settles, if it may settle one.
std::optional<LineKind> settled_kind(LineKind kind) {
  if (kind == LineKind::disbursement || kind == LineKind::carry_over) return LineKind::obligation;
  if (kind == LineKind::advance_clearing || kind == LineKind::advance_return)
    return LineKind::advance;
  return {};
}

bool binds(LineKind kind) { return kind == LineKind::transfer_out || kind == LineKind::obligation; }

}  // namespace

Result<Satang> settled_by(const Line& line, const Line& settled, const Standing& standing) {
  const bool fits = settled_kind(line.kind) == settled.kind && !settled.reverses &&
                    settled.source_id == line.source_id;
  if (!fits || standing.is_reversed) return Problem{Kind::conflict, "money.settles_nothing"};
  if (line.kind == LineKind::advance_return && line.amount > standing.left)
    return Problem{Kind::conflict, "money.more_than_advance"};
  return std::min(line.amount, standing.left);
}

Result<void> check_reversible(const Line& line, const Standing& standing) {
  if (line.reverses) return Problem{Kind::conflict, "money.is_reversal"};
  if (standing.is_reversed) return Problem{Kind::conflict, "money.reversed_already"};
  const bool can_be_settled = line.kind == LineKind::obligation || line.kind == LineKind::advance;
  if (can_be_settled && standing.left != line.amount)
    return Problem{Kind::conflict, "money.settled_already"};
  if (standing.is_opened) return Problem{Kind::conflict, "money.opened_already"};
  if (line.kind == LineKind::transfer_in) return Problem{Kind::conflict, "money.not_the_sender"};
  return {};
}

Line opposite(const Line& line, Line blank) {
  blank.kind = line.kind;
  blank.amount = {-line.amount.value};
  blank.source_id = line.source_id;
  blank.project_id = line.project_id;
  blank.document_no = line.document_no;
  blank.reverses = line.id;
  blank.settles = line.settles;
  blank.settled = {-line.settled.value};
  blank.pair_id = line.pair_id;
  blank.other_office = line.other_office;
  return blank;
}

Result<void> check_part(const Line& line, const Sums& part) {
  if (part.given() > Satang{0}) return check_balance(line, part);
  return {};
}

Result<void> check_timely(const Line& line, const Source& source) {
  if (line.reverses || !is_valid(line.date)) return {};
  const thai::FiscalYear year{source.fiscal_year};
  const bool too_early = line.kind != LineKind::allocation && line.kind != LineKind::transfer_in &&
                         line.date < thai::first_day(year);
  if (too_early ||
      (binds(line.kind) && line.date > thai::last_day(thai::FiscalYear{last_year(source)})))
    return Problem{Kind::conflict,
                   "money.outside_year",
                   {{"year", std::to_string(source.fiscal_year)}},
                   {{"/date", "money.outside_year", {{"year", std::to_string(year.be)}}}}};
  const auto& span = source.provisional;
  if (span && binds(line.kind) && (line.date < span->from || line.date > span->to))
    return Problem{Kind::conflict,
                   "money.outside_provisional",
                   {{"from", thai::print(span->from, thai::DateForm::full)},
                    {"to", thai::print(span->to, thai::DateForm::full)}}};
  return {};
}

Result<void> check_approved(const Line& line, std::optional<Satang> above) {
  const Satang size{std::abs(line.amount.value)};
  if (!above || size <= *above || line.approved_by) return {};
  return Problem{Kind::conflict, "money.needs_approval", {{"above", thai::format_money(*above)}}};
}

Consolidated consolidate(const Sums& all, std::span<const Between> between,
                         const std::function<bool(OfficeId)>& is_inside) {
  Consolidated out{.sums = all};
  for (const auto& one : between) {
    if (!is_inside(one.office) || !is_inside(one.other)) continue;
    if (one.is_incoming) {
      out.sums.received.value -= one.amount.value;
      out.in_transit.value -= one.amount.value;
    } else {
      out.sums.transferred_out.value -= one.amount.value;
      out.in_transit.value += one.amount.value;
    }
  }
  return out;
}

}  // namespace ruam::money
