#include "forums/queries/polls.hpp"

#include "forums/actions/keep.hpp"
#include "forums/polls_actions.hpp"
#include "forums/store/polls.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

/// Permission, the same request only once, and the poll that the work is about.
template <class Work>
Result<void> on_poll(Context& context, ForumId forum, Uuid uuid, Work work) {
  const PollId id{forum.office, uuid};
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(forum)));
    const auto done = idempotency::once(tx, context, uuid, [&]() -> Result<void> {
      tx.lock(ref(id));
      TRY(Store{tx}.get(forum));
      auto poll = TRY(PollStore{tx}.get(id, forum.uuid));
      return work(tx, poll);
    });
    TRY(done);
    return {};
  });
}

Result<void> check_state(const Poll& poll, PollState wanted) {
  if (poll.state == wanted) return {};
  return Problem{Kind::conflict,
                 wanted == PollState::draft ? "forum.poll_not_draft" : "forum.poll_not_open"};
}

void keep(db::Tx& tx, Poll& poll) {
  ++poll.version;
  PollStore{tx}.update(poll);
  ring(tx, poll.of());
}

Result<void> check_room(const Poll& poll, const OpenPoll& request) {
  if (poll.content.kind != PollKind::secret) return {};
  const auto voters = std::to_string(poll.voters);
  if (poll.voters > most_secret_voters)
    return Problem{Kind::conflict,
                   "forum.poll_large_room",
                   {{"voters", voters}, {"most", std::to_string(most_secret_voters)}}};
  if (poll.voters < small_room && !request.warned)
    return Problem{Kind::conflict, "forum.poll_small_room", {{"voters", voters}}};
  return {};
}

std::vector<PollGroup> groups_of(const ForumContent& forum, const Poll& poll,
                                 const std::vector<Elector>& electors,
                                 const std::vector<CountedAnswer>& answers) {
  std::vector<PollGroup> groups;
  for (const auto& group : forum.groups) {
    PollGroup out{.name = group.name};
    for (const auto& one : electors) out.voters += one.group == group.id;
    if (out.voters == 0) continue;
    std::vector<CountedAnswer> own;
    for (const auto& one : answers)
      if (one.group == group.id) own.push_back(one);
    out.voted = static_cast<std::int64_t>(own.size());
    out.options = count_answers(poll.content, own);
    groups.push_back(std::move(out));
  }
  return groups;
}

/// Adds what was counted in the room to the votes of phones.
void add_counted(const RoomCount& counted, PollKind kind, PollResult& result) {
  for (std::size_t i = 0; i < result.options.size(); ++i) {
    result.options[i].votes += counted.votes[i];
    if (kind == PollKind::secret) result.options[i].paper = counted.votes[i];
  }
  if (kind == PollKind::secret) result.paper = sum_of(counted);
  result.spoiled = counted.spoiled;
  result.counted_by = counted.counted_by;
  result.voted += sum_of(counted);
}

PollResult poll_result(db::Tx& tx, const Poll& poll, const ForumContent& forum) {
  const PollStore store{tx};
  const auto& content = poll.content;
  PollResult result{.voters = poll.voters, .needed = quorum_of(content, poll.voters)};
  if (content.kind == PollKind::secret || content.kind == PollKind::hands) {
    for (const auto votes : store.count_ballots(poll.id, count_options(content))) {
      result.options.push_back({.votes = votes});
      result.voted += votes;
    }
  } else {
    const auto answers = store.list_counted(poll.id);
    result.voted = static_cast<std::int64_t>(answers.size());
    for (const auto& one : answers) result.proxies += one.is_proxy;
    result.options = count_answers(content, answers);
    result.groups = groups_of(forum, poll, store.list_electors(poll.id), answers);
  }
  if (poll.counted) add_counted(*poll.counted, content.kind, result);
  result.has_quorum = result.voted >= result.needed;
  return result;
}

}  // namespace

Result<PollId> add_poll(Context& context, ForumId id, const PollContent& content) {
  const auto now = context.clock.now();
  const PollId made{id.office, new_uuid()};
  return context.db.write([&](db::Tx& tx) -> Result<PollId> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    const auto kept = idempotency::once(tx, context, made.uuid, [&]() -> Result<void> {
      const auto forum = TRY(Store{tx}.get(id));
      TRY(check_poll(forum.content, content));
      Poll poll{.id = made, .forum = id.uuid, .content = content};
      PollStore{tx}.insert(poll);
      note(tx, context, ref(made), now,
           {.action = "create", .before = {}, .after = json::to_value(content)});
      return {};
    });
    return PollId{id.office, TRY(kept)};
  });
}

Result<void> edit_poll(Context& context, ForumId forum, Uuid uuid, const PollContent& content,
                       std::int64_t expected_version) {
  const auto now = context.clock.now();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_fresh(poll.version, expected_version));
    TRY(check_state(poll, PollState::draft));
    const auto of = TRY(Store{tx}.get(forum));
    TRY(check_poll(of.content, content));
    const auto before = json::to_value(poll.content);
    poll.content = content;
    keep(tx, poll);
    note(tx, context, ref(poll.id), now,
         {.action = "edit", .before = before, .after = json::to_value(content)});
    return {};
  });
}

Result<void> remove_poll(Context& context, ForumId forum, Uuid uuid) {
  const auto now = context.clock.now();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_state(poll, PollState::draft));
    PollStore{tx}.remove(poll.id);
    note(tx, context, ref(poll.id), now,
         {.action = "remove", .before = json::to_value(poll.content), .after = {}});
    return {};
  });
}

Result<void> open_poll(Context& context, ForumId forum, Uuid uuid, const OpenPoll& request) {
  const auto now = context.clock.now();
  std::vector<Uuid> ballots(static_cast<std::size_t>(most_secret_voters));
  for (auto& one : ballots) one = new_timeless_uuid();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_state(poll, PollState::draft));
    const auto of = TRY(Store{tx}.get(forum));
    TRY(check_poll(of.content, poll.content));
    const auto electors = TRY(electors_now(tx, poll));
    poll.voters = static_cast<std::int64_t>(electors.size());
    TRY(check_room(poll, request));
    PollStore store{tx};
    store.add_electors(poll.id, electors);
    if (poll.content.kind == PollKind::secret)
      store.lay_out_ballots(poll.id, std::span(ballots).first(electors.size()));
    poll.state = PollState::open;
    poll.opened_at = now;
    keep(tx, poll);
    note(tx, context, ref(poll.id), now,
         {.action = "open_poll",
          .before = {{"state", "draft"}},
          .after = {{"state", "open"}, {"voters", poll.voters}}});
    return {};
  });
}

Result<void> count_in_room(Context& context, ForumId forum, Uuid uuid, const RoomCount& request) {
  const auto now = context.clock.now();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_state(poll, PollState::open));
    const auto kind = poll.content.kind;
    if (kind != PollKind::hands && kind != PollKind::secret)
      return Problem{Kind::conflict, "forum.poll_kind"};
    TRY(check_count(poll.content, request, poll.voters - PollStore{tx}.count_voted(poll.id)));
    const auto before = poll.counted ? json::to_value(*poll.counted) : boost::json::value{};
    poll.counted = request;
    keep(tx, poll);
    note(tx, context, ref(poll.id), now,
         {.action = "count_in_room", .before = before, .after = json::to_value(request)});
    return {};
  });
}

Result<void> answer_for(Context& context, ForumId forum, Uuid uuid, const ProxyAnswer& request) {
  const auto now = context.clock.now();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_state(poll, PollState::open));
    if (poll.content.kind == PollKind::secret) return Problem{Kind::conflict, "forum.poll_kind"};
    TRY(check_answer(poll.content, request.answer));
    PollStore store{tx};
    const auto elector = store.find_elector(poll.id, request.person);
    if (!elector || elector->has_phone) return Problem{Kind::conflict, "forum.poll_not_voter"};
    store.keep_answer(poll.id, elector->id, request.answer, context.actor.name);
    // that somebody typed, never for whom or what: the answer itself tells who entered it
    note(tx, context, ref(poll.id), now,
         {.action = "answer_for", .before = {}, .after = {{"people", 1}}});
    ring(tx, forum);
    return {};
  });
}

Result<void> close_poll(Context& context, ForumId forum, Uuid uuid) {
  const auto now = context.clock.now();
  return on_poll(context, forum, uuid, [&](db::Tx& tx, Poll& poll) -> Result<void> {
    TRY(check_state(poll, PollState::open));
    if (poll.content.kind == PollKind::hands && !poll.counted)
      return Problem{Kind::conflict, "forum.poll_uncounted"};
    const auto of = TRY(Store{tx}.get(forum));
    poll.result = poll_result(tx, poll, of.content);
    poll.state = PollState::closed;
    poll.closed_at = now;
    keep(tx, poll);
    tlog::append(tx, ref(poll.id), now, poll_record(tx, poll));
    note(tx, context, ref(poll.id), now,
         {.action = "close_poll",
          .before = {{"state", "open"}},
          .after = {{"state", "closed"},
                    {"voted", poll.result->voted},
                    {"has_quorum", poll.result->has_quorum}}});
    return {};
  });
}

}  // namespace ruam::forums
