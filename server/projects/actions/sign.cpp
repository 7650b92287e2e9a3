#include "people/access.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/actions/keep.hpp"
#include "projects/actions/signing.hpp"
#include "projects/draft.hpp"
#include "projects/store.hpp"

namespace ruam::projects {
namespace {

/// A project goes up only when every fault is mended or passed with a reason.
Result<void> check_findings(db::Tx& tx, const Record& project) {
  const auto content = TRY(json::read<Content>(project.content));
  Problem problem{Kind::precondition_missing, "project.findings"};
  for (const auto& f : find_faults(tx, project.id.office, project.fiscal_year, content))
    if (!f.passed && f.severity != checks::Severity::note)
      problem.faults.push_back({"/content" + f.where, f.code, f.params});
  if (problem.faults.empty()) return {};
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
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

std::string why(Decision decision, std::int64_t step, Status after) {
  if (decision == Decision::sign && step == 0) return "proposed";
  return after == Status::approved ? "approved" : "";
}

}  // namespace

Result<void> decide(Context& context, ProjectId id, const DecisionRequest& request) {
  const auto signature_id = new_uuid();
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, read_projects, ref(id)));
    Store store{tx};
    auto project = TRY(store.get(id));
    TRY(check_decision(project.status, static_cast<std::size_t>(project.next_step.value_or(0)),
                       request.decision));
    const Desk desk{id.office,          id.uuid,       project.round,
                    *project.next_step, project.steps, project.content_sha256};
    auto signature = TRY(make_signature(tx, context, desk, request));
    if (desk.step == 0) TRY(check_findings(tx, project));

    signature.id = signature_id;
    signature.at = now;
    const auto before = project.status;
    advance(project, request.decision);
    ++project.version;
    project.updated_at = now;
    store.insert(id.office, signature);
    store.update(project);
    if (const auto reason = why(request.decision, desk.step, project.status); !reason.empty())
      store.keep_revision(
          id, {0, project.content, project.content_sha256, now, signature.person_name, reason});
    record_signature(tx, context, ref(id), signature);
    record_status(tx, context, {ref(id), now, "decide", request.reason}, before, project.status);
    return {};
  });
}

Result<void> move(Context& context, ProjectId id, Status to, std::string_view reason) {
  const auto now = context.clock.now();
  const bool needs_reason = to == Status::suspended || to == Status::cancelled;
  if (needs_reason && reason.find_first_not_of(" \n\t") == std::string_view::npos)
    return Problem{Kind::invalid, "project.reason_missing", {}, {{"/reason", "missing"}}};

  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, run_projects, ref(id)));
    Store store{tx};
    auto project = TRY(store.get(id));
    TRY(check_move(project.status, to));

    const auto before = std::exchange(project.status, to);
    ++project.version;
    project.updated_at = now;
    store.update(project);
    record_status(tx, context, {ref(id), now, "move", std::string(reason)}, before, to);
    return {};
  });
}

}  // namespace ruam::projects
