#include "projects/actions/signing.hpp"

#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::projects {
namespace {

/// Who signs, in which capacity: the actor, or on paper the person the planner names.
Result<people::Capacity> signer(db::Tx& tx, const Context& context, const Desk& desk,
                                const DecisionRequest& request) {
  const auto& step = desk.steps.at(static_cast<std::size_t>(desk.step));
  const auto today = context.clock.today();
  if (!request.paper) {
    TRY(people::require(tx, context.actor, sign_projects, desk.office));
    return people::signing_capacity(tx, context.actor, {desk.office, step.role}, today);
  }
  TRY(people::require(tx, context.actor, write_projects, desk.office));
  if (request.paper->date > today)
    return Problem{
        Kind::invalid, "project.paper_date", {}, {{"/paper/date", "project.paper_date"}}};
  const auto person = TRY(people::get_person(tx, {desk.office, request.paper->signer_person_id}));
  return people::Capacity{.person = person.id,
                          .name = people::full_name(person),
                          .position = person.position,
                          .role = step.role};
}

}  // namespace

Result<Signature> make_signature(db::Tx& tx, const Context& context, const Desk& desk,
                                 const DecisionRequest& request) {
  if (request.decision != Decision::sign &&
      request.reason.find_first_not_of(" \n\t") == std::string::npos)
    return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};
  const auto capacity = TRY(signer(tx, context, desk, request));
  if (request.content_sha256 != desk.content_sha256)
    return Problem{Kind::conflict, "project.content_changed"};

  return Signature{.id = new_uuid(),
                   .subject = desk.subject,
                   .round = desk.round,
                   .step = desk.step,
                   .decision = request.decision,
                   .person = capacity.person,
                   .person_name = capacity.name,
                   .position = capacity.position,
                   .acting_phrase = capacity.acting_phrase,
                   .role = desk.steps.at(static_cast<std::size_t>(desk.step)).role,
                   .at = context.clock.now(),
                   .paper_date = request.paper ? std::optional(request.paper->date) : std::nullopt,
                   .paper_file = request.paper ? request.paper->file_id : std::nullopt,
                   .content_sha256 = desk.content_sha256,
                   .reason = request.reason};
}

void record_signature(db::Tx& tx, const Context& context, const Ref& about,
                      const Signature& signature) {
  boost::json::object what{{"step", signature.step + 1},
                           {"role", signature.role},
                           {"position", signature.position},
                           {"acting_phrase", signature.acting_phrase},
                           {"content_sha256", signature.content_sha256}};
  if (signature.paper_date) what["paper_date"] = to_string(*signature.paper_date);
  history::record(tx, context, about, signature.at,
                  {.action = boost::describe::enum_to_string(signature.decision, ""),
                   .before = nullptr,
                   .after = std::move(what),
                   .reason = signature.reason});
  tlog::append(tx, {about.office, "project_signature", signature.id}, signature.at,
               logged(signature));
}

}  // namespace ruam::projects
