#pragma once

#include <set>
#include <vector>

#include "plans/wire.hpp"
#include "platform/http/router.hpp"

/// What the routes of plans and of their way into practice share.
namespace ruam::plans {

/// The plan as it stands for this actor.
Result<http::Reply<wire::Plan>> reply(Context& context, PlanId id, int status = 200);
/// Its way into practice.
Result<wire::Deployment> deployment(Context& context, PlanId id, const Describe& describe);

std::vector<wire::Note> to_notes(const Faults& faults);
/// The offices by their ids; one that is not known is left out.
std::map<OfficeId, wire::OfficeName> name_offices(db::Tx& tx, const std::set<OfficeId>& ids);
wire::Adoption to_wire(const Adoption& adoption, const wire::OfficeName& office, Date today);

void add_deployment_routes(http::Router& router, const Describe& describe);
void add_edition_routes(http::Router& router);

}  // namespace ruam::plans
