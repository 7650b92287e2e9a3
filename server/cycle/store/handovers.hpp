#pragma once

#include <optional>
#include <vector>

#include "cycle/handovers.hpp"
#include "platform/db/db.hpp"

namespace ruam::cycle {

/// A role that somebody held when the job of the day last looked.
struct HeldPost {
  Uuid person;
  std::string role;
  OfficeId person_office;
  bool is_stand_in = false;

  friend auto operator<=>(const HeldPost&, const HeldPost&) = default;
};

/// Every statement that names the tables of hand-overs, over one transaction.
class HandoverStore {
 public:
  explicit HandoverStore(db::Tx& tx) : tx_(tx) {}

  /// By person, then role.
  std::vector<HeldPost> list_posts(OfficeId office) const;
  void replace_posts(OfficeId office, const std::vector<HeldPost>& posts);
  /// Offices in which somebody held a role then, also where nobody does any more.
  std::vector<OfficeId> list_offices() const;

  void insert(OfficeId office, const KeptHandover& pack);
  /// Packs of the person that nobody accepted and that were asked for: a new one takes their place.
  void replace_asked(OfficeId office, Uuid person);
  void accept(OfficeId office, const KeptHandover& pack);
  std::optional<KeptHandover> find(OfficeId office, Uuid id) const;
  /// Newest first, without those that were replaced.
  std::vector<KeptHandover> list(OfficeId office) const;
  std::vector<KeptHandover> list_open(OfficeId office) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::cycle
