#include "plans/store/deployment.hpp"

#include "people/access.hpp"
#include "plans/access.hpp"
#include "plans/routes/shared.hpp"
#include "platform/json/json.hpp"

namespace ruam::plans {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<wire::AskedPlans> read_asked(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::AskedPlans> {
    TRY(people::require(tx, context.actor, read_plans, office));
    wire::AskedPlans out;
    for (const auto& one : DeploymentStore{tx}.list_asked(office)) {
      const auto plan = TRY(get(tx, context.actor, one.plan));
      auto names = name_offices(tx, {office, plan.id.office});
      out.rows.push_back({names[plan.id.office], plan.id.uuid, plan.code, plan.title, plan.years,
                          plan.status, to_wire(one, names[office], context.clock.today())});
    }
    return out;
  });
}

/// A stale edit loses nothing: the state as it stands goes back beside the refusal.
Result<wire::Deployment> answered(Context& context, PlanId id, const Describe& describe,
                                  const Result<void>& done) {
  if (done.has_value()) return deployment(context, id, describe);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = deployment(context, id, describe); now.has_value())
      problem.details["current"] = json::write(now.value());
  return problem;
}

void add_adoption_routes(http::Router& router, const Describe& describe) {
  const std::string adoptions = "/offices/{office}/plans/{id}/adoptions";
  const std::string one = adoptions + "/{adopter}";
  router
      .add<Nothing, wire::AskedPlans>(Method::get, "/offices/{office}/asked-plans", read_plans, {},
                                      read_asked)
      .says("Plans of other offices that this one was asked to adopt");
  router.add<AskAdoption, wire::Deployment>(
      Method::post, adoptions, deploy_plans,
      {"plan.not_found", "plan.not_approved", "plan.ended", "plan.asking", "plan.too_many_offices"},
      [describe](Request& r, const AskAdoption& in) -> Result<wire::Deployment> {
        const auto id = TRY(r.record<PlanId>());
        return answered(r.context(), id, describe, ask_adoption(r.context(), id, in));
      });
  router.add<Nothing, wire::Deployment>(
      Method::del, one, deploy_plans,
      {"plan.not_found", "plan.adoption_not_found", "plan.adoption_answered"},
      [describe](Request& r) -> Result<wire::Deployment> {
        const auto id = TRY(r.record<PlanId>());
        const OfficeId adopter{TRY(r.uuid("adopter"))};
        return answered(r.context(), id, describe, withdraw_asking(r.context(), id, adopter));
      });
  router
      .add<DeclareAdoption, wire::Deployment>(
          Method::post, one + "/declaration", std::nullopt,
          {"plan.not_found", "plan.adoption_not_found", "plan.adoption_answered",
           "plan.content_changed", "plan.reason_missing", "plan.declared_on", "plan.paper_words",
           "plan.not_approved", "plan.ended", "people.not_the_signer", "files.not_found",
           "files.belongs_elsewhere"},
          [describe](Request& r, const DeclareAdoption& in) -> Result<wire::Deployment> {
            const auto id = TRY(r.record<PlanId>());
            const OfficeId adopter{TRY(r.uuid("adopter"))};
            return answered(r.context(), id, describe, declare(r.context(), id, adopter, in));
          })
      .says(
          "The head of the asked office adopts or declines; on paper, the plan's office enters it");
}

void add_record_routes(http::Router& router, const Describe& describe) {
  const std::string records = "/offices/{office}/plans/{id}/records", one = records + "/{record}";
  const std::vector<std::string> problems = {
      "plan.not_found",         "plan.not_approved", "plan.record",
      "plan.record_not_found",  "plan.stale",        "files.not_found",
      "files.belongs_elsewhere"};
  router.add<RecordContent, wire::Deployment>(
      Method::post, records, deploy_plans, problems,
      [describe](Request& r, RecordContent in) -> Result<Reply<wire::Deployment>> {
        const auto id = TRY(r.record<PlanId>());
        TRY(add_record(r.context(), id, std::move(in)));
        return Reply<wire::Deployment>{.value = TRY(deployment(r.context(), id, describe)),
                                       .status = 201};
      });
  router.add<RecordContent, wire::Deployment>(
      Method::put, one, deploy_plans, problems,
      [describe](Request& r, RecordContent in) -> Result<wire::Deployment> {
        const auto id = TRY(r.record<PlanId>());
        const auto record = TRY(r.uuid("record"));
        const auto version = TRY(r.expected_version());
        return answered(r.context(), id, describe,
                        edit_record(r.context(), id, record, std::move(in), version));
      });
  router.add<wire::RemoveRecord, wire::Deployment>(
      Method::post, one + "/removal", deploy_plans,
      {"plan.not_found", "plan.record_not_found", "plan.reason_missing"},
      [describe](Request& r, const wire::RemoveRecord& in) -> Result<wire::Deployment> {
        const auto id = TRY(r.record<PlanId>());
        const auto record = TRY(r.uuid("record"));
        return answered(r.context(), id, describe,
                        remove_record(r.context(), id, record, in.reason));
      });
}

}  // namespace

void add_deployment_routes(http::Router& router, const Describe& describe) {
  const std::string one = "/offices/{office}/plans/{id}";
  router
      .add<Nothing, wire::Deployment>(
          Method::get, one + "/deployment", std::nullopt, {"plan.not_found"},
          [describe](Request& r) -> Result<wire::Deployment> {
            return deployment(r.context(), TRY(r.record<PlanId>()), describe);
          })
      .says("The plan's way into practice: guidelines, declarations, records, readers, money");
  router.add<Monitoring, wire::Deployment>(
      Method::put, one + "/monitoring", deploy_plans,
      {"plan.not_found", "plan.stale", "plan.monitoring_days", "plan.committee_unknown"},
      [describe](Request& r, const Monitoring& in) -> Result<wire::Deployment> {
        const auto id = TRY(r.record<PlanId>());
        const auto version = TRY(r.expected_version());
        return answered(r.context(), id, describe,
                        set_monitoring(r.context(), id, in, version, describe));
      });
  router
      .add<Nothing, wire::Plan>(Method::post, one + "/receipts", std::nullopt,
                                {"plan.not_found", "plan.not_approved"},
                                [](Request& r) -> Result<Reply<wire::Plan>> {
                                  const auto id = TRY(r.record<PlanId>());
                                  TRY(acknowledge(r.context(), id));
                                  return reply(r.context(), id);
                                })
      .says("The actor has read the edition in force");
  add_adoption_routes(router, describe);
  add_record_routes(router, describe);
}

}  // namespace ruam::plans
