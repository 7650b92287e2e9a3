#pragma once

#include <optional>
#include <vector>

#include "cycle/pack.hpp"
#include "platform/db/db.hpp"

namespace ruam::cycle {

struct OwnPack {
  Uuid id;
  Pack pack;
  std::int64_t version = 1;
};

/// Every statement that names the table of packs, over one transaction.
class PackStore {
 public:
  explicit PackStore(db::Tx& tx) : tx_(tx) {}

  std::vector<OwnPack> list(OfficeId office) const;
  std::optional<OwnPack> find(OfficeId office, std::string_view pack) const;
  void save(OfficeId office, const OwnPack& own, Instant at);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::cycle
