#pragma once

#include <vector>

#include "plans/deployment.hpp"
#include "platform/db/db.hpp"

namespace ruam::plans {

/// What was done to bring a plan into practice, for rooms above, which have checked the right to
/// it.
struct Practised {
  std::vector<Record> records;
  std::vector<Adoption> adoptions;
  std::int64_t readers = 0;  ///< of the edition in force
  Monitoring monitoring;
};
Practised list_practice(db::Tx& tx, const Plan& plan);

}  // namespace ruam::plans
