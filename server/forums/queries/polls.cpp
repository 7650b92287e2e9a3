#include "forums/queries/polls.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "forums/store.hpp"
#include "forums/store/polls.hpp"
#include "people/access.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

bool is_asked(const PollContent& content, Uuid group) {
  return content.groups.empty() ||
         std::count(content.groups.begin(), content.groups.end(), group) > 0;
}

std::int64_t voted_in(const PollStore& store, const Poll& poll) {
  if (poll.result) return poll.result->voted;
  if (poll.state == PollState::draft) return 0;
  return store.count_voted(poll.id) + (poll.counted ? sum_of(*poll.counted) : 0);
}

std::int64_t count_without_phone(const std::vector<Elector>& electors) {
  return std::count_if(electors.begin(), electors.end(),
                       [](const Elector& one) { return !one.has_phone; });
}

PollLine poll_line(db::Tx& tx, const Poll& poll) {
  const PollStore store{tx};
  PollLine out{.id = poll.id.uuid, .number = poll.number, .state = poll.state};
  out.content = poll.content;
  out.voters = poll.voters;
  if (poll.state == PollState::draft) {
    const auto now = electors_now(tx, poll);
    if (now.has_error()) {
      out.refused = now.error().code;
    } else {
      out.voters = static_cast<std::int64_t>(now->size());
      out.without_phone = count_without_phone(*now);
    }
  } else {
    out.without_phone = count_without_phone(store.list_electors(poll.id));
  }
  out.voted = voted_in(store, poll);
  out.needed = quorum_of(poll.content, out.voters);
  out.counted = poll.counted;
  out.result = poll.result;
  out.opened_at = poll.opened_at;
  out.closed_at = poll.closed_at;
  out.version = poll.version;
  return out;
}

void tell_own(const PollStore& store, const Poll& poll, const Voice& voice, RoomPoll& out) {
  out.may_vote = poll.state == PollState::open && poll.content.kind != PollKind::hands &&
                 !voice.is_excluded && store.find_elector(poll.id, voice.id.uuid).has_value();
  if (poll.content.kind == PollKind::secret) {
    out.has_voted = store.has_voted(poll.id, voice.id.uuid);
    return;
  }
  out.own = store.find_answer(poll.id, voice.id.uuid);
  out.has_voted = out.own.has_value();
}

}  // namespace

Result<std::vector<Elector>> electors_now(db::Tx& tx, const Poll& poll) {
  const Store store{tx};
  std::vector<Elector> all;
  std::int64_t with_phone = 0;
  for (const auto& person : store.list_people(poll.of())) {
    with_phone += person.has_voice;
    if (person.came_at && !person.has_voice && is_asked(poll.content, person.words.group))
      all.push_back({person.id.uuid, person.words.group, false});
  }
  for (const auto& voice : store.list_voices(poll.of())) {
    if (voice.kind != VoiceKind::phone) continue;
    --with_phone;
    if (!voice.is_excluded && is_asked(poll.content, voice.group))
      all.push_back({voice.id.uuid, voice.group, true});
  }
  if (with_phone < 0) return Problem{Kind::conflict, "forum.poll_unsigned"};
  if (all.empty()) return Problem{Kind::conflict, "forum.poll_nobody"};
  return all;
}

Result<Polls> list_polls(db::Tx& tx, const Actor& actor, ForumId forum) {
  TRY(get_forum(tx, actor, forum));
  Polls all;
  for (const auto& one : PollStore{tx}.list(forum)) all.rows.push_back(poll_line(tx, one));
  return all;
}

Result<PollProxies> list_proxies(db::Tx& tx, const Actor& actor, ForumId forum, Uuid uuid) {
  TRY(people::require_on(tx, actor, moderate_forums, ref(forum)));
  TRY(Store{tx}.get(forum));
  const PollStore store{tx};
  const auto poll = TRY(store.get({forum.office, uuid}, forum.uuid));
  std::set<Uuid> without_phone;
  for (const auto& one : store.list_electors(poll.id))
    if (!one.has_phone) without_phone.insert(one.id);
  const auto answered = store.list_answered(poll.id);
  PollProxies all;
  for (const auto& person : Store{tx}.list_people(forum)) {
    if (without_phone.count(person.id.uuid) == 0) continue;
    all.rows.push_back({person.id.uuid, person.words.group, person.words.name,
                        std::binary_search(answered.begin(), answered.end(), person.id.uuid)});
  }
  return all;
}

std::vector<PollFigure> poll_figures(db::Tx& tx, ForumId forum) {
  const PollStore store{tx};
  std::vector<PollFigure> all;
  for (const auto& one : store.list(forum))
    if (one.state != PollState::draft)
      all.push_back({one.id.uuid, one.state, voted_in(store, one), one.voters});
  return all;
}

RoomPolls room_polls(db::Tx& tx, const Forum& forum, const std::optional<Voice>& voice) {
  const PollStore store{tx};
  RoomPolls all;
  for (const auto& poll : store.list(forum.id)) {
    if (poll.state == PollState::draft) continue;
    RoomPoll out{.id = poll.id.uuid, .number = poll.number, .state = poll.state};
    out.content = poll.content;
    out.voters = poll.voters;
    out.voted = voted_in(store, poll);
    out.needed = quorum_of(poll.content, poll.voters);
    if (voice) tell_own(store, poll, *voice, out);
    if (poll.result) out.result = public_result(*poll.result, forum.content.smallest);
    all.rows.push_back(std::move(out));
  }
  return all;
}

boost::json::value poll_record(db::Tx& tx, const Poll& poll) {
  auto result = poll.result.value();
  if (poll.content.kind == PollKind::secret) {
    const auto votes = PollStore{tx}.count_ballots(poll.id, result.options.size());
    for (std::size_t i = 0; i < votes.size(); ++i)
      result.options[i].votes = votes[i] + (poll.counted ? poll.counted->votes[i] : 0);
  }
  return {{"number", poll.number},
          {"content", json::to_value(poll.content)},
          {"result", json::to_value(result)}};
}

boost::json::value recount_poll(db::Tx& tx, const tlog::Entry& entry) {
  const auto poll = PollStore{tx}.find(entry.ref.office, entry.ref.uuid);
  if (!poll || !poll->result) return nullptr;
  return poll_record(tx, *poll);
}

}  // namespace ruam::forums
