#pragma once

#include <map>
#include <span>
#include <vector>

#include "followups/followup.hpp"
#include "platform/db/db.hpp"

namespace ruam::followups {

/// From the first to the last fiscal year (B.E.), both included.
struct YearSpan {
  std::int64_t from = 0, to = 9'999;
};

/// Every statement that names this room's tables, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: followup.not_found.
  Result<Followup> get(FollowupId id) const;
  std::optional<Followup> find_item(OfficeId office, Uuid source, Uuid item) const;
  /// Those of the office and those it owns, newest code first.
  std::vector<Followup> list(OfficeId office) const;
  std::vector<Followup> list_of(OfficeId office, Uuid source) const;
  void insert(const Followup& followup);
  void update(const Followup& followup);
  void add_lineage(OfficeId office, const Lineage& one);
  /// What this one carries on and what carries it on.
  std::vector<Lineage> lineage_at(OfficeId office, Uuid id) const;
  /// Those that are there, in any order.
  std::vector<Followup> list_these(OfficeId office, std::span<const Uuid> ids) const;
  /// Counts of what this office is to do, whoever keeps it.
  Tally tally(OfficeId owner, Date today, YearSpan years) const;
  /// The same of every office that has some.
  std::map<OfficeId, Tally> tallies(Date today, YearSpan years) const;
  std::int64_t next_number(OfficeId office, std::int64_t fiscal_year);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::followups
