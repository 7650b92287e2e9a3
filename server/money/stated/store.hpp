#pragma once

#include <set>

#include "money/stated/stated.hpp"
#include "platform/db/db.hpp"

namespace ruam::money {

/// What counts of one source on one day: the ledger's side of a reconciliation.
struct DaySum {
  Uuid source = {};
  Date date = {};
  StatedFigure figure = StatedFigure::given;
  Satang amount = {};
};

/// Totals of other systems and what they were matched to, over one transaction.
class StatedStore {
 public:
  explicit StatedStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: money.stated_not_found.
  Result<Stated> get(StatedId id) const;
  /// Of months from the first day to the last.
  std::vector<Stated> list(OfficeId office, Date from, Date until) const;
  /// Totals of an import, out of sight until revealed.
  void add_hidden(OfficeId office, Uuid import, const std::vector<Stated>& all);
  std::int64_t reveal(OfficeId office, Uuid import);
  void withdraw(OfficeId office, Uuid import);
  std::vector<Stated> list_of_import(OfficeId office, Uuid import) const;
  /// Gaps, whether they settle it, who and when, and the lines found in it.
  void save(OfficeId office, const Stated& stated, const std::set<Uuid>& lines);

  std::vector<DaySum> list_day_sums(OfficeId office, Date from, Date until) const;
  /// Lines of those figures that count, with their sources, in the order of their days.
  std::vector<Line> list_lines(OfficeId office, Date from, Date until) const;
  /// Lines found in this total, or in others of the same system.
  std::set<Uuid> list_matched(StatedId id) const;
  std::set<Uuid> list_matched_elsewhere(StatedId id, const std::string& system) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::money
