#include "intake/make.hpp"

#include <algorithm>
#include <set>

#include "chain/actions.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "projects/queries.hpp"

namespace ruam::intake {
namespace {

/// Fields that a record of that kind takes in: somebody must have looked at these.
std::set<Name> names_for(Target target) {
  switch (target) {
    case Target::project:
      return {Name::title,
              Name::fiscal_year,
              Name::period,
              Name::programme,
              Name::tactic,
              Name::responsible,
              Name::place,
              Name::rationale,
              Name::objective,
              Name::indicator,
              Name::quantitative_target,
              Name::qualitative_target,
              Name::group,
              Name::expected_result,
              Name::activity,
              Name::step,
              Name::cost,
              Name::quarter,
              Name::source,
              Name::alignment};
    case Target::report:
      return {Name::fiscal_year, Name::activity, Name::result, Name::problem, Name::indicator};
    case Target::plan:
      return {Name::title, Name::objective, Name::indicator, Name::activity, Name::alignment};
    case Target::committee:
      return {Name::title, Name::member, Name::activity};
    case Target::meeting:
      return {Name::title, Name::dated, Name::group, Name::result, Name::place};
    case Target::kept:
      return {};
  }
  return {};
}

/// Refuses: intake.open_fields {count}.
Result<void> check_decided(const std::vector<Field>& fields, Target target) {
  const auto names = names_for(target);
  const auto open = std::count_if(fields.begin(), fields.end(), [&](const Field& field) {
    return is_open(field) && names.contains(field.name);
  });
  if (open == 0) return {};
  return Problem{Kind::conflict, "intake.open_fields", {{"count", std::to_string(open)}}};
}

/// The paper stays what it is, under a project that the actor sees.
Result<Ref> keep_under_project(Context& context, const Record& paper, const MakeRecord& request) {
  if (!request.project) return Problem{Kind::invalid, "intake.needs_project"};
  const projects::ProjectId project{paper.id.office, *request.project};
  const auto seen =
      context.db.read([&](db::Tx& tx) { return projects::get(tx, context.actor, project); });
  if (seen.has_error()) return seen.error();
  return projects::ref(project);
}

Result<Ref> make(Context& context, const Record& paper, const std::vector<Field>& fields,
                 const MakeRecord& request, const Describe& describe) {
  switch (request.target) {
    case Target::project:
      return make_project(context, paper, fields);
    case Target::report:
      return make_report(context, paper, fields, request);
    case Target::plan:
      return make_plan(context, paper, fields, request);
    case Target::committee:
      return make_committee(context, paper, fields, describe);
    case Target::meeting:
      return make_meeting(context, paper, fields, request);
    case Target::kept:
      return keep_under_project(context, paper, request);
  }
  return Problem{Kind::invalid, "intake.nothing_to_make"};
}

}  // namespace

const Field* first_of(const std::vector<Field>& fields, Name name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& field) {
    return field.name == name && counts(field);
  });
  return found == fields.end() ? nullptr : &*found;
}

Context keyed(const Context& context, const Record& paper, std::string_view step) {
  // The rooms below write in transactions of their own: should this program stop between theirs
  // and ours, the next try finds their record by the key and makes no second.
  return {context.db,
          context.actor,
          context.clock,
          context.config,
          context.request_id,
          Replay{"intake-" + paper.id.uuid.to_string() + "-" + std::string(step), "intake", ""}};
}

Target target_of(std::string_view kind) {
  if (kind == "project_proposal") return Target::project;
  if (kind == "project_progress_report") return Target::report;
  if (kind == "plan_chapter") return Target::plan;
  if (kind == "appointment_order") return Target::committee;
  if (kind == "meeting_minutes") return Target::meeting;
  return Target::kept;
}

Result<void> make_record(Context& context, PaperId id, const MakeRecord& request,
                         const Describe& describe) {
  std::vector<Field> fields;
  const auto found = context.db.read([&](db::Tx& tx) -> Result<Record> {
    TRY(people::require(tx, context.actor, write_intake, id.office));
    fields = Store{tx}.list_fields(id);
    return Store{tx}.get(id);
  });
  const auto paper = TRY(Result<Record>(found));
  if (paper.state == PaperState::confirmed) return {};
  TRY(check_open(paper));
  TRY(check_decided(fields, request.target));

  const auto made = TRY(make(context, paper, fields, request, describe));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_intake, id.office));
    Store store{tx};
    auto current = TRY(store.get(id));
    if (current.state == PaperState::confirmed) return {};
    current.state = PaperState::confirmed;
    current.made_kind = made.kind;
    current.made = made.uuid;
    ++current.version;
    current.updated_at = now;
    store.update(current);
    const auto kept = request.target == Target::kept;
    chain::link(tx, ref(id), made, kept ? "kept_under" : "made");
    history::record(tx, context, ref(id), now,
                    {.action = kept ? "keep" : "make",
                     .before = nullptr,
                     .after = {{"kind", made.kind}, {"id", made.uuid.to_string()}}});
    return {};
  });
}

}  // namespace ruam::intake
