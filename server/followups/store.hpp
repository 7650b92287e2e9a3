#pragma once

#include <vector>

#include "followups/followup.hpp"
#include "platform/db/db.hpp"

namespace ruam::followups {

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
  std::int64_t next_number(OfficeId office, std::int64_t fiscal_year);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::followups
