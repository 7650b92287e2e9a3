#include <algorithm>

#include "chain/actions.hpp"
#include "files/actions.hpp"
#include "followups/actions.hpp"
#include "people/access.hpp"
#include "people/capacity.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/letters.hpp"
#include "platform/tlog/tlog.hpp"
#include "progress/actions/editing.hpp"
#include "progress/report.hpp"
#include "progress/result_actions.hpp"
#include "progress/series.hpp"
#include "progress/store.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

using projects::Decision;
using projects::DecisionRequest;

/// At work: not yet closed, not cancelled, begun.
Result<void> check_at_work(projects::Status status) {
  using projects::Status;
  for (const auto open : {Status::approved, Status::preparing, Status::running, Status::suspended,
                          Status::completed, Status::reported})
    if (status == open) return {};
  return Problem{Kind::conflict, "result.project_not_at_work"};
}

/// One line for each indicator of the project, in its order; what is gone leaves.
void fit(ResultContent& content, const projects::Content& project) {
  std::vector<IndicatorWords> rows;
  for (const auto& indicator : project.indicators) {
    const auto found =
        std::find_if(content.indicators.begin(), content.indicators.end(),
                     [&](const IndicatorWords& one) { return one.indicator_id == indicator.id; });
    rows.push_back(found == content.indicators.end() ? IndicatorWords{.indicator_id = indicator.id}
                                                     : *found);
  }
  content.indicators = std::move(rows);
}

/// Proposed from what is known: period and place of the plan, what the quarters said was done.
ResultContent first_result(const projects::Content& project, const std::vector<Record>& reports) {
  ResultContent out;
  out.period = project.period;
  out.place = project.place;
  std::string method;
  for (const auto& report : reports) {
    const auto said = json::read<ReportContent>(report.content).value();
    for (std::size_t i = 0; i < said.activity_results.size(); ++i)
      if (const std::string text = said.activity_results[i].text; !thai::is_blank(text))
        method += (method.empty() ? "" : "\n") + text;
    for (const auto& problem : said.problems) out.problems.push_back(problem);
    for (const auto& photo : said.photos) out.photos.push_back(photo);
  }
  out.method = method;
  fit(out, project);
  return out;
}

void seal(ResultRecord& report, const ResultContent& content) {
  report.content = json::canonical(json::to_value(content));
  report.sha256 = to_hex(sha256(report.content + report.figures.value_or("")));
}

Result<void> check_pictures(db::Tx& tx, OfficeId office, const ResultContent& content) {
  Problem problem{Kind::invalid, "result.photos"};
  problem.faults = find_photo_faults(tx, office, content.photos, "result.photos");
  for (std::size_t i = 0; i < content.annexes.size(); ++i)
    if (content.annexes[i].file_id &&
        files::get(tx, {office, *content.annexes[i].file_id}).has_error())
      problem.faults.push_back({"/content/annexes/" + std::to_string(i), "result.photos"});
  if (problem.faults.empty()) return {};
  return problem;
}

Result<void> check_result_decision(const ResultRecord& report, const DecisionRequest& request) {
  if (!report.next_step) return Problem{Kind::conflict, "result.not_signable"};
  if (*report.next_step == 0 && request.decision != Decision::sign)
    return Problem{Kind::conflict, "result.first_step_signs_only"};
  if (request.decision == Decision::reject) return Problem{Kind::conflict, "result.not_signable"};
  if (request.decision == Decision::send_back && thai::is_blank(request.reason))
    return Problem{Kind::invalid, "result.reason_missing", {}, {{"/reason", "missing"}}};
  return {};
}

/// The responsible officer is whoever wrote it; the others hold the post, or the planner records
/// what they signed in ink.
Result<people::Capacity> signer(db::Tx& tx, const Context& context, const ResultRecord& report,
                                const DecisionRequest& request) {
  const auto office = report.id.office;
  const auto& step = report.steps.at(static_cast<std::size_t>(*report.next_step));
  const auto today = context.clock.today();
  if (request.paper) {
    TRY(people::require(tx, context.actor, write_reports, office));
    if (request.paper->date > today)
      return Problem{
          Kind::invalid, "project.paper_date", {}, {{"/paper/date", "project.paper_date"}}};
    return people::named_capacity(tx, {office, step.role}, request.paper->signer_person_id);
  }
  if (*report.next_step == 0) {
    TRY(people::require(tx, context.actor, write_reports, office));
    return people::named_capacity(tx, {context.actor.home, step.role}, context.actor.person);
  }
  TRY(people::require(tx, context.actor, projects::sign_projects, office));
  return people::signing_capacity(tx, context.actor, {office, step.role}, today);
}

Result<void> check_result_findings(db::Tx& tx, const ResultRecord& report) {
  const auto content = TRY(json::read<ResultContent>(report.content));
  const auto figures = read_figures(tx, report, content);
  const auto project = TRY(json::read<projects::Content>(figures.project.text));
  Problem problem{Kind::precondition_missing, "result.findings"};
  for (const auto& f :
       projects::with_passes(check_result(content, figures, project), content.passes))
    if (!f.passed && f.severity != checks::Severity::note)
      problem.faults.push_back({"/content" + f.where, f.code, f.params});
  if (problem.faults.empty()) return {};
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
}

/// The responsible officer's signature: figures stand, the project is reported, recommendations
/// go into the register.
Result<void> submit(db::Tx& tx, const Context& context, ResultRecord& report, Instant at) {
  const auto content = TRY(json::read<ResultContent>(report.content));
  report.figures = json::canonical(json::to_value(read_figures(tx, report, content)));
  seal(report, content);
  std::vector<followups::Recommendation> all;
  for (const auto& one : content.recommendations) all.push_back({one.id, one.text});
  TRY(followups::keep_recommendations(
      tx, context, ref(report.id), "รายงานผล " + report.project_code + " " + report.project_title,
      all));
  return projects::note_result(tx, context, {report.id.office, report.project},
                               {projects::ResultStep::submitted, report.sha256, at});
}

Result<void> advance(db::Tx& tx, const Context& context, ResultRecord& report, Decision decision,
                     Instant at) {
  const projects::ProjectId project{report.id.office, report.project};
  const auto step = static_cast<std::size_t>(*report.next_step);
  if (decision == Decision::send_back) {
    report.status = ResultStatus::returned;
    report.next_step = 0;
    ++report.round;
    report.figures.reset();
    return projects::note_result(tx, context, project,
                                 {projects::ResultStep::taken_back, report.sha256, at});
  }
  if (step == 0) TRY(submit(tx, context, report, at));
  report.status = result_status(step, report.steps.size());
  if (report.status != ResultStatus::seen) {
    ++*report.next_step;
    return {};
  }
  report.next_step.reset();
  const auto figures = TRY(json::read<Figures>(report.figures.value()));
  TRY(record_result(tx, report.id, report.project, report.fiscal_year, figures, at));
  return projects::note_result(tx, context, project,
                               {projects::ResultStep::seen, report.sha256, at});
}

ResultSignature make_result_signature(const ResultRecord& report, const DecisionRequest& request,
                                      const people::Capacity& who) {
  ResultSignature s{.id = new_uuid(), .round = report.round, .step = *report.next_step};
  s.decision = request.decision;
  s.person = who.person;
  s.person_name = who.name;
  s.position = who.position;
  s.acting_phrase = who.acting_phrase;
  s.role = report.steps.at(static_cast<std::size_t>(s.step)).role;
  if (request.paper) {
    s.paper_date = request.paper->date;
    s.paper_file = request.paper->file_id;
  }
  s.reason = request.reason;
  return s;
}

void record_decision(db::Tx& tx, const Context& context, const ResultRecord& report,
                     const ResultSignature& signature, ResultStatus before) {
  history::record(tx, context, ref(report.id), signature.at,
                  {.action = boost::describe::enum_to_string(signature.decision, ""),
                   .before = {{"status", code_of(before)}},
                   .after = {{"status", code_of(report.status)},
                             {"role", signature.role},
                             {"position", signature.position},
                             {"sha256", signature.sha256}},
                   .reason = signature.reason});
  tlog::append(tx, {report.id.office, "result_signature", signature.id}, signature.at,
               logged(signature));
  jobs::emit(tx, context, "result." + code_of(report.status), ref(report.id));
}

}  // namespace

Result<ResultId> begin_result(Context& context, projects::ProjectId project) {
  const ResultId id{project.office, new_uuid()};
  const auto now = context.clock.now();

  return context.db.write([&](db::Tx& tx) -> Result<ResultId> {
    TRY(people::require(tx, context.actor, write_reports, project.office));
    ResultStore store{tx};
    if (const auto there = store.find(project.office, project.uuid)) return there->id;
    const auto found = TRY(projects::find(tx, project));
    TRY(check_at_work(found.status));
    const auto said = TRY(json::read<projects::Content>(found.content));

    ResultRecord report{.id = id, .project = project.uuid};
    report.project_code = found.code;
    report.project_title = said.title;
    report.fiscal_year = found.fiscal_year;
    report.steps = result_chain();
    report.created_at = report.updated_at = now;
    seal(report, first_result(said, Store{tx}.list_of_project(project.office, project.uuid)));
    store.insert(report);
    chain::link(tx, projects::ref(project), ref(id), "resulted_in");
    history::record(
        tx, context, ref(id), now,
        {.action = "create", .before = nullptr, .after = json::parse(report.content).value()});
    jobs::emit(tx, context, "result.changed", ref(id));
    return id;
  });
}

Result<void> edit_result(Context& context, ResultId id, ResultContent content,
                         std::int64_t expected_version) {
  TRY(check_result_ranges(content));
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    ResultStore store{tx};
    auto report = TRY(store.get(id));
    TRY(check_version(report.version, expected_version, "result.stale"));
    if (!is_editable(report.status)) return Problem{Kind::conflict, "result.not_editable"};
    TRY(check_pictures(tx, id.office, content));

    const auto project = TRY(projects::find(tx, {id.office, report.project}));
    auto written = content;
    const auto said = TRY(json::read<projects::Content>(project.content));
    fit(written, said);
    const auto before = report.content;
    report.project_title = said.title;
    seal(report, written);
    ++report.version;
    report.updated_at = now;
    store.update(report);
    record_edit(tx, context, ref(id), now, {before, report.content});
    jobs::emit(tx, context, "result.changed", ref(id));
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_reports, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> decide_result(Context& context, ResultId id, const DecisionRequest& request) {
  const auto now = context.clock.now();

  const auto work = [&](db::Tx& tx) -> Result<void> {
    ResultStore store{tx};
    auto report = TRY(store.get(id));
    TRY(check_result_decision(report, request));
    const auto who = TRY(signer(tx, context, report, request));
    if (request.content_sha256 != report.sha256)
      return Problem{Kind::conflict, "result.content_changed"};
    if (*report.next_step == 0) TRY(check_result_findings(tx, report));

    auto signature = make_result_signature(report, request, who);
    const auto before = report.status;
    TRY(advance(tx, context, report, request.decision, now));
    signature.at = now;
    // The first signature is of the figures that it fixes.
    signature.sha256 = request.decision == Decision::sign ? report.sha256 : request.content_sha256;
    ++report.version;
    report.updated_at = now;
    store.insert(id, signature);
    store.update(report);
    record_decision(tx, context, report, signature, before);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, read_reports, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::progress
