#pragma once

#include "money/stated/queries.hpp"

namespace ruam::money::wire {

struct StatedList {
  std::vector<StatedRow> rows;
};
BOOST_DESCRIBE_STRUCT(StatedList, (), (rows))

/// Why a total differs; empty when the ledger simply agrees, or nobody knows yet.
struct Reconciliation {
  std::vector<Gap> gaps;
};
BOOST_DESCRIBE_STRUCT(Reconciliation, (), (gaps))

}  // namespace ruam::money::wire
