#include <algorithm>
#include <set>

#include "chain/actions.hpp"
#include "forums/actions.hpp"
#include "forums/actions/keep.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

Ref project_ref(OfficeId office, Uuid project) { return {office, "project", project}; }

/// `known`: the project named before, which the actor may no longer see.
Result<void> check_project(db::Tx& tx, const Context& context, OfficeId office,
                           const std::optional<Uuid>& project, const std::optional<Uuid>& known,
                           const Describe& describe) {
  if (!project || project == known) return {};
  const std::vector<Ref> asked{project_ref(office, *project)};
  if (!describe(tx, context.actor, asked).at(0).hidden) return {};
  return Problem{Kind::invalid, "forum.project_hidden", {}, {{"/project", "forum.project_hidden"}}};
}

bool names_meeting(const ForumContent& content, Uuid meeting) {
  return std::any_of(content.steps.begin(), content.steps.end(),
                     [&](const StepDone& step) { return step.meeting == meeting; });
}

Ref meeting_ref(OfficeId office, Uuid meeting) { return {office, "meeting", meeting}; }

/// `known`: what was said before, whose meetings the actor may no longer see.
Result<void> check_meetings(db::Tx& tx, const Context& context, OfficeId office,
                            const ForumContent& content, const ForumContent& known,
                            const Describe& describe) {
  Problem problem{Kind::invalid, "forum.meeting_hidden"};
  for (std::size_t i = 0; i < content.steps.size(); ++i) {
    const auto& meeting = content.steps[i].meeting;
    if (!meeting || names_meeting(known, *meeting)) continue;
    const std::vector<Ref> asked{meeting_ref(office, *meeting)};
    if (describe(tx, context.actor, asked).at(0).hidden)
      problem.faults.push_back(
          {"/steps/" + std::to_string(i) + "/meeting", "forum.meeting_hidden"});
  }
  if (problem.faults.empty()) return {};
  return problem;
}

void declare(db::Tx& tx, const Forum& forum) {
  std::vector<chain::Edge> edges;
  if (forum.content.project)
    edges.push_back({.from = project_ref(forum.id.office, *forum.content.project),
                     .to = ref(forum.id),
                     .kind = "holds"});
  std::set<Uuid> met;
  for (const auto& step : forum.content.steps)
    if (step.meeting && met.insert(*step.meeting).second)
      edges.push_back({.from = ref(forum.id),
                       .to = meeting_ref(forum.id.office, *step.meeting),
                       .kind = "met"});
  chain::replace_edges(tx, ref(forum.id), std::move(edges));
}

/// Groups and issues that somebody came or spoke for stay.
Result<void> check_in_use(const Store& store, ForumId id, const ForumContent& content) {
  for (const auto& person : store.list_people(id))
    if (!find_group(content, person.words.group))
      return Problem{Kind::conflict, "forum.group_in_use"};
  for (const auto& voice : store.list_voices(id))
    if (!find_group(content, voice.group)) return Problem{Kind::conflict, "forum.group_in_use"};
  for (const auto& statement : store.list_statements(id))
    if (!find_issue(content, statement.issue)) return Problem{Kind::conflict, "forum.issue_in_use"};
  return {};
}

Result<void> check_year(std::int64_t year) {
  if (year >= 2500 && year <= 2700) return {};
  return Problem{Kind::invalid,
                 "forum.fiscal_year",
                 {{"year", std::to_string(year)}},
                 {{"/fiscal_year", "forum.fiscal_year"}}};
}

}  // namespace

Result<ForumId> create(Context& context, OfficeId office, const NewForum& request,
                       const Describe& describe) {
  TRY(check_year(request.fiscal_year));
  TRY(check_forum(request.content));
  const ForumId id{office, new_uuid()};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<ForumId> {
    TRY(people::require(tx, context.actor, write_forums, office));
    TRY(check_project(tx, context, office, request.content.project, {}, describe));
    TRY(check_meetings(tx, context, office, request.content, {}, describe));
    const auto made = idempotency::once(tx, context, id.uuid, [&]() -> Result<void> {
      const auto own = TRY(people::get_office(tx, office));
      Store store{tx};
      Forum forum{.id = id, .fiscal_year = request.fiscal_year, .content = request.content};
      forum.code = make_forum_code(own.code, request.fiscal_year,
                                   store.next_number(office, request.fiscal_year));
      forum.created_at = forum.updated_at = now;
      store.insert(forum);
      declare(tx, forum);
      note(tx, context, ref(id), now,
           {.action = "create", .before = {}, .after = json::to_value(forum.content)});
      return {};
    });
    return ForumId{office, TRY(made)};
  });
}

Result<void> edit(Context& context, ForumId id, const ForumContent& content,
                  std::int64_t expected_version, const Describe& describe) {
  TRY(check_forum(content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto forum = TRY(store.get(id));
    TRY(check_fresh(forum.version, expected_version));
    TRY(check_project(tx, context, id.office, content.project, forum.content.project, describe));
    TRY(check_meetings(tx, context, id.office, content, forum.content, describe));
    TRY(check_in_use(store, id, content));
    const auto before = json::to_value(forum.content);
    forum.content = content;
    forum.updated_at = now;
    ++forum.version;
    store.update(forum);
    declare(tx, forum);
    ring(tx, id);
    note(tx, context, ref(id), now,
         {.action = "edit", .before = before, .after = json::to_value(content)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> move(Context& context, ForumId id, const MoveForum& request) {
  if (!request.forward) TRY(check_reason(request.reason));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto forum = TRY(store.get(id));
    const Reached reached{store.count_came(id), store.count_shown(id)};
    const auto to = request.forward ? next_stage(forum, reached) : stage_before(forum.stage);
    if (to.has_error()) return to.error();
    const std::string from = boost::describe::enum_to_string(forum.stage, "");
    forum.stage = to.value();
    forum.updated_at = now;
    ++forum.version;
    store.update(forum);
    note(tx, context, ref(id), now,
         {.action = request.forward ? "advance" : "step_back",
          .before = {{"stage", from}},
          .after = {{"stage", boost::describe::enum_to_string(forum.stage, "")}},
          .reason = request.reason});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_forums, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> set_doors(Context& context, ForumId id, const Doors& doors) {
  const auto now = context.clock.now();
  const auto room_code = make_room_code();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto forum = TRY(store.get(id));
    const bool opens = doors.sign_in || doors.statements || doors.votes;
    if (opens && forum.content.groups.empty()) return Problem{Kind::conflict, "forum.no_groups"};
    if (doors.statements && forum.content.issues.empty())
      return Problem{Kind::conflict, "forum.no_issues"};
    const auto before = json::to_value(forum.doors);
    if (opens && !forum.room_code) forum.room_code = room_code;
    forum.doors = doors;
    forum.updated_at = now;
    ++forum.version;
    store.update(forum);
    ring(tx, id);
    note(tx, context, ref(id), now,
         {.action = "set_doors", .before = before, .after = json::to_value(doors)});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, moderate_forums, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::forums
