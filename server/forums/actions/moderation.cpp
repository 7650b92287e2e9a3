#include "forums/actions.hpp"
#include "forums/actions/keep.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

boost::json::object told(const Statement& s) {
  boost::json::object all{{"state", boost::describe::enum_to_string(s.state, "")}};
  if (s.merged_into) all["merged_into"] = s.merged_into->to_string();
  return all;
}

/// What the decision needs to hold.
Result<void> check_decision(const Store& store, const Forum& forum, const Statement& statement,
                            const DecideStatement& request) {
  if (statement.state == StatementState::withdrawn ||
      request.state == StatementState::withdrawn)  // only whoever said it takes it back
    return Problem{Kind::conflict, "forum.statement_withdrawn"};
  if (request.state == StatementState::refused) TRY(check_reason(request.reason));
  if (request.issue && !find_issue(forum.content, *request.issue))
    return Problem{Kind::invalid, "forum.issue_unknown"};
  if (request.state != StatementState::merged) return {};
  const Problem unfit{Kind::invalid, "forum.merge_target"};
  if (!request.merged_into || *request.merged_into == statement.id.uuid) return unfit;
  const auto target = store.get(StatementId{forum.id.office, *request.merged_into}, forum.id.uuid);
  if (target.has_error() || target.value().state != StatementState::shown) return unfit;
  return {};
}

}  // namespace

Result<void> decide(Context& context, ForumId id, Uuid uuid, const DecideStatement& request) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto forum = TRY(store.get(id));
    auto statement = TRY(store.get(StatementId{id.office, uuid}, id.uuid));
    TRY(check_decision(store, forum, statement, request));
    const auto before = told(statement);
    statement.state = request.state;
    statement.reason = request.reason;
    statement.merged_into.reset();
    if (request.state == StatementState::merged) statement.merged_into = request.merged_into;
    if (request.issue) statement.issue = *request.issue;
    statement.decided_by = context.actor.name;
    ++statement.version;
    store.update(statement);
    note(
        tx, context, ref(statement.id), now,
        {.action = "decide", .before = before, .after = told(statement), .reason = request.reason});
    ring(tx, id);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    TRY(idempotency::once(tx, context, uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<StatementId> add_slip(Context& context, ForumId id, const Slip& request) {
  const auto text = TRY(clean_text(request.text));
  const auto now = context.clock.now();
  const StatementId made{id.office, new_uuid()};
  const VoiceId voice{id.office, new_uuid()};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto forum = TRY(store.get(id));
    if (!find_issue(forum.content, request.issue))
      return Problem{Kind::invalid, "forum.issue_unknown", {}, {{"/issue", "forum.issue_unknown"}}};
    if (!find_group(forum.content, request.group))
      return Problem{Kind::invalid, "forum.group_unknown", {}, {{"/group", "forum.group_unknown"}}};
    // a slip is nobody's token: no hash can be of this text
    store.insert(Voice{.id = voice,
                       .forum = id.uuid,
                       .group = request.group,
                       .kind = VoiceKind::slip,
                       .label = request.label,
                       .joined_at = now},
                 "slip:" + voice.uuid.to_string());
    Statement statement{.id = made, .forum = id.uuid, .issue = request.issue, .voice = voice.uuid};
    statement.group = request.group;
    statement.text = text;
    statement.state = StatementState::shown;
    statement.decided_by = context.actor.name;
    statement.said_at = now;
    store.insert(statement);
    note(tx, context, ref(made), now,
         {.action = "type_in", .before = {}, .after = told(statement), .reason = request.label});
    ring(tx, id);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<StatementId> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    const auto kept = idempotency::once(tx, context, made.uuid, [&] { return work(tx); });
    return StatementId{id.office, TRY(kept)};
  });
}

Result<void> exclude_voice(Context& context, ForumId id, Uuid uuid, const ExcludeVoice& request) {
  TRY(check_reason(request.reason));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    TRY(store.get(id));
    auto voice = TRY(store.get(VoiceId{id.office, uuid}, id.uuid));
    const bool before = voice.is_excluded;
    voice.is_excluded = request.excluded;
    store.exclude(voice);
    note(tx, context, {id.office, "forum_voice", uuid}, now,
         {.action = "exclude",
          .before = {{"excluded", before}},
          .after = {{"excluded", request.excluded}},
          .reason = request.reason});
    ring(tx, id);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    TRY(idempotency::once(tx, context, uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::forums
