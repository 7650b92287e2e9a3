#include "documents/room.hpp"

#include "documents/issue.hpp"
#include "platform/jobs.hpp"

namespace ruam::documents {

Room room() {
  return {.name = "documents", .add_routes = add_routes, .reactions = [] {
            return std::vector<jobs::Reaction>{{"project.approved", issue_proposal},
                                               {"project.amended", issue_proposal},
                                               {"report.submitted", issue_report}};
          }};
}

}  // namespace ruam::documents
