#include <set>

#include "files/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "plans/actions.hpp"
#include "plans/actions/keep.hpp"
#include "plans/logged.hpp"
#include "plans/store/deployment.hpp"
#include "platform/code_of.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::plans {

boost::json::value logged(const Adoption& a) {
  return {{"plan", a.plan.uuid.to_string()},
          {"adopter", a.adopter.uuid.to_string()},
          {"answer", code_of(a.answer)},
          {"edition", a.edition},
          {"content_sha256", a.content_sha256},
          {"declared_on", to_string(a.declared_on.value_or(Date{}))},
          {"role", a.role},
          {"position", a.position},
          {"acting_phrase", a.acting_phrase},
          {"on_paper", a.paper_file.has_value()},
          {"reason", a.reason}};
}

boost::json::value recount_adoption(db::Tx& tx, const tlog::Entry& entry) {
  const auto adoption = DeploymentStore{tx}.find_adoption(entry.ref.office, entry.ref.uuid);
  return adoption ? logged(*adoption) : nullptr;
}

namespace {

/// Whether the office can be asked now: an answer for this edition stands.
bool has_answered(const Adoption& adoption, std::int64_t edition) {
  return adoption.answer == Answer::adopted && adoption.edition == edition;
}

Result<void> ask_all(db::Tx& tx, const Plan& plan, const AskAdoption& request,
                     const std::vector<Adoption>& wanted) {
  DeploymentStore store{tx};
  Problem problem{Kind::invalid, "plan.asking"};
  std::set<OfficeId> seen;
  for (std::size_t i = 0; i < request.offices.size(); ++i) {
    const auto office = request.offices[i];
    const auto fault = [&](const char* code) {
      problem.faults.push_back({"/offices/" + std::to_string(i), code});
    };
    const auto there = store.find_adoption(plan.id, office);
    if (office == plan.id.office)
      fault("plan.own_office");
    else if (people::get_office(tx, office).has_error())
      fault("people.office_not_found");
    else if (!seen.insert(office).second)
      fault("plan.asked_twice");
    else if (there && has_answered(*there, plan.edition))
      fault("plan.adoption_answered");
  }
  if (!problem.faults.empty()) return problem;
  for (const auto& one : wanted) {
    const auto there = store.find_adoption(plan.id, one.adopter);
    if (there && there->answer == Answer::asked)
      store.remove(*there);  // asked again with another day
    else if (there)
      store.retire(*there);
    store.insert(one);
  }
  return {};
}

Result<void> check_words(const DeclareAdoption& request, Date today) {
  if (request.answer == Answer::asked)
    return Problem{Kind::invalid, "json.faults", {}, {{"/answer", "not_one_of"}}};
  if (request.answer == Answer::declined && thai::is_blank(request.reason))
    return Problem{Kind::invalid, "plan.reason_missing", {}, {{"/reason", "missing"}}};
  if (request.on > today)
    return Problem{Kind::invalid, "plan.declared_on", {}, {{"/on", "plan.declared_on"}}};
  if (request.paper &&
      (thai::is_blank(request.paper->person_name) || thai::is_blank(request.paper->position)))
    return Problem{Kind::invalid, "plan.paper_words", {}, {{"/paper", "missing"}}};
  return {};
}

/// Who declares: the head of that office or a stand-in; on paper, as the plan's office read it.
Result<void> put_signer(db::Tx& tx, const Context& context, const DeclareAdoption& request,
                        Adoption& adoption) {
  if (request.paper) {
    TRY(people::require(tx, context.actor, deploy_plans, adoption.plan.office));
    TRY(files::attach(tx, context, {adoption.plan.office, request.paper->file}, ref(adoption.plan),
                      context.clock.now()));
    adoption.person_name = request.paper->person_name;
    adoption.position = request.paper->position;
    adoption.acting_phrase = request.paper->acting_phrase;
    adoption.role = "office_head";
    adoption.paper_file = request.paper->file;
    adoption.recorded_by = context.actor.name;
    return {};
  }
  TRY(people::require(tx, context.actor, adopt_plans, adoption.adopter));
  const auto capacity = TRY(people::signing_capacity(
      tx, context.actor, {adoption.adopter, "office_head"}, context.clock.today()));
  adoption.person = capacity.person;
  adoption.person_name = capacity.name;
  adoption.position = capacity.position;
  adoption.acting_phrase = capacity.acting_phrase;
  adoption.role = capacity.role;
  return {};
}

Result<void> answer(db::Tx& tx, const Context& context, const Plan& plan, Adoption adoption,
                    const DeclareAdoption& request) {
  TRY(put_signer(tx, context, request, adoption));
  TRY(check_in_force(plan));
  if (adoption.answer != Answer::asked) return Problem{Kind::conflict, "plan.adoption_answered"};
  if (request.content_sha256 != plan.approved_sha256)
    return Problem{Kind::conflict, "plan.content_changed"};
  const auto now = context.clock.now();
  adoption.answer = request.answer;
  adoption.edition = plan.edition;
  adoption.content_sha256 = plan.approved_sha256;
  adoption.declared_on = request.on;
  adoption.declared_at = now;
  adoption.reason = request.reason;
  DeploymentStore{tx}.update(adoption);
  auto entry = logged(adoption);
  tell(tx, context, plan.id, now,
       {.action = code_of(request.answer), .reason = request.reason, .after = entry});
  tlog::append(tx, {plan.id.office, std::string(adoption_kind), adoption.id}, now, entry);
  jobs::emit(tx, context, "plan." + code_of(request.answer), ref(plan.id));
  note_practice(tx, context, plan.id, now);
  return {};
}

Problem no_adoption() { return {Kind::not_found, "plan.adoption_not_found"}; }

}  // namespace

Result<void> ask_adoption(Context& context, PlanId id, const AskAdoption& request) {
  if (request.offices.empty())
    return Problem{Kind::invalid, "plan.asking", {}, {{"/offices", "missing"}}};
  if (request.offices.size() > most_asked)
    return Problem{Kind::invalid,
                   "plan.too_many_offices",
                   {{"most", std::to_string(most_asked)}},
                   {{"/offices", "plan.too_many_offices"}}};
  const auto now = context.clock.now();
  std::vector<Adoption> wanted;
  for (const auto office : request.offices)
    wanted.push_back({.id = new_uuid(),
                      .plan = id,
                      .adopter = office,
                      .message = request.message,
                      .due_on = request.due_on,
                      .asked_by = context.actor.name,
                      .asked_at = now});
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan& plan) -> Result<void> {
    TRY(check_in_force(plan));
    TRY(ask_all(tx, plan, request, wanted));
    boost::json::array offices;
    for (const auto& one : request.offices) offices.emplace_back(one.uuid.to_string());
    tell(tx, context, id, now, {.action = "ask", .after = {{"offices", std::move(offices)}}});
    jobs::emit(tx, context, "plan.asked", ref(id));
    return {};
  });
}

Result<void> withdraw_asking(Context& context, PlanId id, OfficeId adopter) {
  const auto now = context.clock.now();
  return with_plan(context, id, deploy_plans, [&](db::Tx& tx, Plan&) -> Result<void> {
    DeploymentStore store{tx};
    const auto adoption = store.find_adoption(id, adopter);
    if (!adoption) return no_adoption();
    if (adoption->answer != Answer::asked) return Problem{Kind::conflict, "plan.adoption_answered"};
    store.remove(*adoption);
    tell(tx, context, id, now,
         {.action = "withdraw_asking", .before = {{"office", adopter.uuid.to_string()}}});
    note_practice(tx, context, id, now);
    return {};
  });
}

Result<void> declare(Context& context, PlanId id, OfficeId adopter,
                     const DeclareAdoption& request) {
  TRY(check_words(request, context.clock.today()));
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto adoption = DeploymentStore{tx}.find_adoption(id, adopter);
    if (!adoption) {  // who could not answer is not told that nobody was asked
      TRY(people::require(tx, context.actor, request.paper ? deploy_plans : adopt_plans,
                          request.paper ? id.office : adopter));
      return no_adoption();
    }
    const auto done = idempotency::once(tx, context, adoption->id, [&]() -> Result<void> {
      const auto plan = TRY(Store{tx}.get(id));
      return answer(tx, context, plan, *adoption, request);
    });
    TRY(done);
    return {};
  });
}

}  // namespace ruam::plans
