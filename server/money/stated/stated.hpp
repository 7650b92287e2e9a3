#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "money/ledger.hpp"

/// Monthly totals of another system (GFMIS) beside the ledger's own lines: which lines a total is
/// made of, and why it differs. Pure.
namespace ruam::money {

using StatedId = RecordId<struct StatedKind>;
inline Ref ref(StatedId id) { return {id.office, "money_stated", id.uuid}; }

/// What other systems add up by month. given: own allocations and accepted transfers; obligated:
/// newly bound; disbursed: payments and cleared advances.
enum class StatedFigure { given, obligated, disbursed, returned };
BOOST_DESCRIBE_ENUM(StatedFigure, given, obligated, disbursed, returned)
std::optional<StatedFigure> stated_figure(LineKind kind);

/// missing_line: they have what the ledger lacks. wrong_month: the line counts in another month
/// there. other_system: their error. entered_wrongly: the ledger's line is to be reversed.
enum class GapReason { missing_line, wrong_month, other_system, entered_wrongly };
BOOST_DESCRIBE_ENUM(GapReason, missing_line, wrong_month, other_system, entered_wrongly)

/// One reason for what a total differs by: theirs − ours. With a line the amount is the line's.
struct Gap {
  GapReason reason = GapReason::missing_line;
  Satang amount = {};
  std::optional<Uuid> line_id = {};
  std::string note = {};

  friend bool operator==(const Gap&, const Gap&) = default;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (reason, amount, line_id, note))

/// A total as another system states it, of one source or of a category of expenditure, and what
/// somebody said of it.
struct Stated {
  Uuid id = {};
  std::string system = {};
  Date month = {};  ///< its first day
  std::optional<Uuid> source_id = {};
  std::string category = {};
  StatedFigure figure = StatedFigure::disbursed;
  Satang amount = {};
  std::string reference = {}, note = {};
  std::string brought_by = {};
  Instant brought_at = {};
  std::vector<Gap> gaps = {};
  bool is_settled = false;  ///< the gaps explained all of the difference when they were said
  std::string by_name = {};
  std::optional<Instant> at = {};
  std::int64_t version = 1;
};

/// agrees: equal to the ledger. explained: the gaps say why not. differs: something is unexplained.
/// changed: it was explained, and the ledger has changed since.
enum class StatedState { agrees, explained, differs, changed };
BOOST_DESCRIBE_ENUM(StatedState, agrees, explained, differs, changed)

/// What is left of the difference once the gaps are taken: stated − ours − gaps.
Satang unexplained(const Stated& stated, Satang ours);
StatedState state_of(const Stated& stated, Satang ours);
/// Whether somebody still has to do something: explain, or enter or reverse a line as said.
bool waits(const Stated& stated, Satang ours);

/// Last day of the month of that day.
Date month_end(Date day);

/// A line near the month that a gap may name.
struct NearLine {
  Satang amount = {};
  bool is_in_month = false;
};

/// The gaps with the amounts of their lines: a line of the month is left out there (−), one of
/// another month is counted there (+). Refuses: money.gaps_invalid with a fault per field.
Result<std::vector<Gap>> check_gaps(std::vector<Gap> gaps, const std::map<Uuid, NearLine>& lines);

}  // namespace ruam::money
