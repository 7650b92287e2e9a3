#pragma once

#include <map>

#include "people/access.hpp"

namespace ruam::people {

/// `may` for many records: what the actor's posts give is asked once an office.
class Reader {
 public:
  Reader(db::Tx& tx, const Actor& actor, Permission permission)
      : tx_(tx), actor_(actor), permission_(permission) {}

  /// By a post, there or above.
  bool may_in(OfficeId office) {
    const auto [place, is_new] = known_.try_emplace(office, false);
    if (is_new) place->second = require(tx_, actor_, permission_, office).has_value();
    return place->second;
  }
  /// The same, or by a share of this record.
  bool may(const Ref& record) {
    return may_in(record.office) || people::may(tx_, actor_, permission_, record);
  }

 private:
  db::Tx& tx_;
  const Actor& actor_;
  Permission permission_;
  std::map<OfficeId, bool> known_;
};

}  // namespace ruam::people
