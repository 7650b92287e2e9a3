#pragma once

#include <string>
#include <vector>

#include "followups/actions.hpp"
#include "followups/queries.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::followups::wire {

struct Followup {
  Uuid id;
  OfficeId office;
  std::string code;
  std::int64_t fiscal_year = 0;
  Source source;
  std::string source_label, source_url;  ///< as the record is called now, for who may see it
  Plan plan;
  std::string owner_name, office_short, owner_office_short;
  bool overdue = false;
  Decision decision = Decision::undecided;
  std::string decision_reason, decided_by;
  Status status = Status::open;
  std::string result;
  std::vector<Evidence> evidence;
  std::vector<WorkStep> steps;
  std::string done_by, confirmed_by, closed_by, last_reason;
  std::optional<Date> done_on, confirmed_on, closed_on;
  std::int64_t reopened = 0;
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Followup, (),
                      (id, office, code, fiscal_year, source, source_label, source_url, plan,
                       owner_name, office_short, owner_office_short, overdue, decision,
                       decision_reason, decided_by, status, result, evidence, steps, done_by,
                       confirmed_by, closed_by, last_reason, done_on, confirmed_on, closed_on,
                       reopened, version, created_at, updated_at, may))

struct EditFollowup {
  Plan plan;
};
BOOST_DESCRIBE_STRUCT(EditFollowup, (), (plan))

struct EditSteps {
  std::vector<WorkStep> steps;
};
BOOST_DESCRIBE_STRUCT(EditSteps, (), (steps))

}  // namespace ruam::followups::wire
