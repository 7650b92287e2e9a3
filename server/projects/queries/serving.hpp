#pragma once

#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "plans/plan.hpp"
#include "platform/db/db.hpp"
#include "projects/project.hpp"

/// Which projects serve the nodes of a plan.
namespace ruam::projects {

struct Serving {
  Uuid node;
  OfficeId office;  ///< whose project it is
  Uuid project;
  std::string code, title;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  bool primary = false;
  std::string reason;
  Satang planned, spent;  ///< spent: disbursed, never transferred
};
BOOST_DESCRIBE_STRUCT(Serving, (),
                      (node, office, project, code, title, fiscal_year, status, primary, reason,
                       planned, spent))

/// Those that the actor may read, node by node; the caller has checked the right to the plan.
std::vector<Serving> list_serving(db::Tx& tx, const Actor& actor, OfficeId office,
                                  const std::vector<Uuid>& nodes);

}  // namespace ruam::projects
