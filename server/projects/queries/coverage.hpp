#pragma once

#include <string>
#include <vector>

#include "platform/db/db.hpp"
#include "projects/project.hpp"

namespace ruam::projects {

/// A project as tables over all projects of a year need it.
struct CoverageRow {
  Uuid id;
  std::string code, title, division;
  Status status = Status::draft;
  Satang planned;
  std::int64_t indicators = 0;  ///< that its form names
};

/// All of the year but rejected and cancelled ones, in the order of their codes, for rooms above
/// that have checked the right.
std::vector<CoverageRow> list_coverage(db::Tx& tx, OfficeId office, std::int64_t fiscal_year);

}  // namespace ruam::projects
