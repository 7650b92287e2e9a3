#include "documents/room.hpp"

#include "documents/issue.hpp"
#include "documents/office_template.hpp"
#include "people/roles.hpp"
#include "platform/jobs.hpp"

namespace ruam::documents {

Room room() {
  namespace role = people::role;
  return {.name = "documents",
          .permissions = {{write_templates, {role::planner, role::system_admin}}},
          .add_routes = add_routes,
          .reactions =
              [] {
                return std::vector<jobs::Reaction>{
                    {"project.approved", issue_proposal}, {"project.amended", issue_proposal},
                    {"plan_book.approved", issue_book},   {"plan.approved", issue_plan},
                    {"report.submitted", issue_report},   {"result.seen", issue_result},
                    {"meeting.certified", issue_minutes}};
              },
          .kinds = {template_kind},
          .describe = describe_templates};
}

}  // namespace ruam::documents
