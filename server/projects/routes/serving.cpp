#include "projects/queries/serving.hpp"

#include "plans/content_text.hpp"
#include "plans/queries.hpp"
#include "projects/routes/shared.hpp"

namespace ruam::projects {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

Result<wire::ServingList> read_serving(Request& request) {
  const auto id = TRY(request.record<plans::PlanId>());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::ServingList> {
    const auto plan = TRY(plans::get(tx, context.actor, id));
    std::vector<Uuid> nodes;
    for (const auto& node : plans::read_content(plan.content).nodes) nodes.push_back(node.id);
    return wire::ServingList{list_serving(tx, context.actor, id.office, nodes)};
  });
}

}  // namespace

void add_serving_routes(http::Router& router) {
  router
      .add<Nothing, wire::ServingList>(Method::get, "/offices/{office}/plans/{id}/projects",
                                       std::nullopt, {"plan.not_found"}, read_serving)
      .says("Projects that serve the nodes of a plan, as far as the actor may read them");
}

}  // namespace ruam::projects
