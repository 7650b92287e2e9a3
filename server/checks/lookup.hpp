#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/money.hpp"

namespace ruam::checks {

/// A province and the ways in which its name is misspelt.
struct Place {
  std::string name;
  std::vector<std::string> misspellings;
};

/// A rate ceiling of one span of days; the rows of one `family` follow each other in time.
struct CostStandard {
  std::string id, family, name;
  std::optional<Satang> ceiling;  ///< nothing: a ceiling exists, its figure is not known
  std::optional<Satang> office_ceiling;
  std::optional<Date> from, to;
};

/// Cumulative percent of the money to be disbursed by the end of Q1..Q4, in hundredths.
struct DisbursementTarget {
  int fiscal_year_be = 0;
  std::vector<std::optional<int>> cumulative_hundredths;
};

class Names;

/// What the rules know of the world; catalog fills it, tests write it by hand.
struct Lookup {
  std::vector<Place> places;
  std::vector<CostStandard> standards;
  std::vector<DisbursementTarget> disbursement_targets;
  std::shared_ptr<const Names> names = {};  ///< of `places`, where many texts will be read
};

/// The names of places arranged for reading texts.
std::shared_ptr<const Names> arrange(std::vector<Place> places);

/// What became of a rate against its ceiling on a day (RULES §2.4).
enum class CeilingState { within, exceeds_needs_reason, no_figure_known };

struct CeilingAnswer {
  CeilingState state;
  const CostStandard* standard = nullptr;  ///< the row in force on that day, may be missing
  std::optional<Satang> ceiling;           ///< the stricter of the rule's and the office's own
};

/// Judges a rate against the standard's family on that day.
CeilingAnswer judge_ceiling(const Lookup& lookup, std::string_view standard, Satang rate, Date on);

/// True when `alias` is a slip of the pen for `name` and not an abbreviation or another name of it.
bool is_misspelling(std::string_view name, std::string_view alias);

}  // namespace ruam::checks
