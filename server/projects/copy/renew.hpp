#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "projects/content.hpp"

/// A project of an earlier year written anew for a later one. Pure: what moves by itself and what a
/// person should decide.
namespace ruam::projects::copying {

/// text: a year in a text; rate: a ceiling that changed. The others only tell: dates moved with the
/// year, a weekday that is another now, a ceiling without figure, a rate that follows no standard
/// we know, a plan that has ended, a source of money that is chosen anew.
enum class RenewalKind {
  text,
  rate,
  period,
  weekday,
  rate_unknown,
  rate_unmatched,
  alignment,
  source
};
BOOST_DESCRIBE_ENUM(RenewalKind, text, rate, period, weekday, rate_unknown, rate_unmatched,
                    alignment, source)

/// One place that is other in the new year. `before` and `after` are the words around it.
struct Renewal {
  std::string id, where;  ///< where: JSON pointer into the content
  RenewalKind kind = RenewalKind::text;
  std::string before, from, to, after;
  bool is_choice = false;    ///< a person may take it or leave it
  bool is_proposed = false;  ///< taken unless somebody says otherwise
};
BOOST_DESCRIBE_STRUCT(Renewal, (),
                      (id, where, kind, before, from, to, after, is_choice, is_proposed))

/// What the years' catalogues say.
struct Standards {
  /// The ceiling of a cost standard on a day; the inner nothing: there is one, its figure unknown.
  std::function<std::optional<std::optional<Satang>>(const std::string& standard, Date on)> ceiling;
  /// The standard that a cost without one followed on a day; empty when none can be told.
  std::function<std::string(const CostLine& line, Date on)> match;
  /// Whether a plan's item is still valid in the new year.
  std::function<bool(const std::string& list, const std::string& item)> is_valid;
};

struct Years {
  std::int64_t from = 0, to = 0;
};

struct Renewed {
  Content content;
  std::vector<Renewal> renewals;
};

/// Moves dates and quarters, gives new ids, drops passes and the money's own record; renews texts
/// and rates where `accepted` holds their id, or as proposed without it.
Renewed renew(const Content& content, const Years& years, const Standards& standards,
              const std::optional<std::set<std::string>>& accepted = {});

/// The same day of another year; 29 February becomes the 28th.
Date move_years(Date date, int years);

}  // namespace ruam::projects::copying
