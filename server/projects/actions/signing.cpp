#include "projects/actions/signing.hpp"

#include "checks/from_catalog.hpp"
#include "people/access.hpp"
#include "people/capacity.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"
#include "projects/draft.hpp"

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
  return people::named_capacity(tx, {desk.office, step.role}, request.paper->signer_person_id);
}

/// The state and the next signer after the decision.
void advance(Record& project, Decision decision) {
  const auto step = static_cast<std::size_t>(*project.next_step);
  switch (decision) {
    case Decision::sign:
      project.status = signed_status(step, project.steps.size());
      if (step + 1 < project.steps.size())
        ++*project.next_step;
      else
        project.next_step.reset();
      return;
    case Decision::send_back:
      project.status = Status::returned;
      project.next_step = 0;
      ++project.round;
      return;
    case Decision::reject:
      project.status = Status::rejected;
      project.next_step.reset();
      return;
  }
}

std::string why(const Signature& signature, Status after) {
  if (signature.decision == Decision::sign && signature.step == 0) return "proposed";
  return after == Status::approved ? "approved" : "";
}

}  // namespace

Paper sheet_of(const Context& context, ProjectId project, const Signature& signature) {
  Paper paper{.id = *signature.paper, .project = project.uuid, .subject = signature.subject};
  if (signature.paper_file) paper.pages = {*signature.paper_file};
  paper.signed_file = signature.paper_file;
  paper.content_sha256 = signature.content_sha256;
  paper.recorded_by = context.actor.account;
  paper.recorded_name = context.actor.name;
  paper.at = signature.at;
  return paper;
}

Result<std::vector<Fault>> open_findings(db::Tx& tx, const Record& project) {
  return open_findings(tx, project, *checks::make_lookup(tx, project.id.office));
}

Result<std::vector<Fault>> open_findings(db::Tx& tx, const Record& project,
                                         const checks::Lookup& lookup) {
  const auto content = TRY(json::read<Content>(project.content));
  std::vector<Fault> faults;
  for (const auto& f : find_faults(tx, project.id.office, project.fiscal_year, content, lookup))
    if (!f.passed && f.severity != checks::Severity::note)
      faults.push_back({"/content" + f.where, f.code, f.params});
  return faults;
}

void take(db::Tx& tx, const Context& context, Record& project, const Signature& signature) {
  Store store{tx};
  advance(project, signature.decision);
  store.insert(project.id.office, signature);
  if (const auto reason = why(signature, project.status); !reason.empty())
    store.keep_revision(project.id, {0, project.content, project.content_sha256, signature.at,
                                     signature.person_name, reason});
  record_signature(tx, context, ref(project.id), signature);
}

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

std::optional<history::Entry> find_entry(db::Tx& tx, const Ref& about, const Signature& signature) {
  const std::string_view action = boost::describe::enum_to_string(signature.decision, "");
  for (auto& entry : history::list(tx, about))
    if (entry.at == signature.at && entry.action == action) return std::move(entry);
  return std::nullopt;
}

void record_signature(db::Tx& tx, const Context& context, const Ref& about,
                      const Signature& signature) {
  boost::json::object what{{"step", signature.step + 1},
                           {"role", signature.role},
                           {"position", signature.position},
                           {"acting_phrase", signature.acting_phrase},
                           {"content_sha256", signature.content_sha256}};
  if (signature.paper_date) what["paper_date"] = to_string(*signature.paper_date);
  if (!signature.flags.empty()) what["flags"] = signature.flags;
  history::record(tx, context, about, signature.at,
                  {.action = boost::describe::enum_to_string(signature.decision, ""),
                   .before = nullptr,
                   .after = std::move(what),
                   .reason = signature.reason});
  tlog::append(tx, {about.office, "project_signature", signature.id}, signature.at,
               logged(signature));
}

}  // namespace ruam::projects
