#include "forums/actions/keep.hpp"
#include "forums/polls_actions.hpp"
#include "forums/store/polls.hpp"
#include "platform/secrets.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

/// The open poll as this voice may vote in it.
Result<Poll> ballot_paper(db::Tx& tx, const Voice& voice, Uuid uuid, const PollAnswer& answer) {
  const PollStore store{tx};
  auto poll = TRY(store.get({voice.id.office, uuid}, voice.forum));
  if (poll.state == PollState::draft) return Problem{Kind::not_found, "forum.poll_not_found"};
  if (poll.state != PollState::open) return Problem{Kind::conflict, "forum.poll_not_open"};
  const auto now = TRY(Store{tx}.get(voice.id, voice.forum));
  if (now.is_excluded || !store.find_elector(poll.id, voice.id.uuid))
    return Problem{Kind::forbidden, "forum.poll_not_voter"};
  if (poll.content.kind == PollKind::hands) return Problem{Kind::conflict, "forum.poll_kind"};
  TRY(check_answer(poll.content, answer));
  return poll;
}

}  // namespace

Result<void> answer_poll(Context& context, const Voice& voice, Uuid uuid,
                         const PollAnswer& request) {
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const auto poll = TRY(ballot_paper(tx, voice, uuid, request));
    if (poll.content.kind == PollKind::secret) return Problem{Kind::conflict, "forum.poll_kind"};
    PollStore{tx}.keep_answer(poll.id, voice.id.uuid, request, {});
    ring(tx, voice.of());
    return {};
  });
}

Result<void> cast_ballot(Context& context, const Voice& voice, Uuid uuid,
                         const PollAnswer& request) {
  const auto lot = secrets::new_number(1u << 30);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    tx.lock(ref(PollId{voice.id.office, uuid}));
    const auto poll = TRY(ballot_paper(tx, voice, uuid, request));
    if (poll.content.kind != PollKind::secret) return Problem{Kind::conflict, "forum.poll_kind"};
    PollStore store{tx};
    const auto on_paper = poll.counted ? sum_of(*poll.counted) : 0;
    const auto voted = store.count_voted(poll.id);
    if (!store.mark_voted(poll.id, voice.id.uuid))
      return Problem{Kind::conflict, "forum.poll_voted"};
    if (voted + on_paper >= poll.voters || !store.fill_ballot(poll.id, request.marks[0], lot))
      return Problem{Kind::conflict, "forum.poll_full"};
    ring(tx, voice.of());
    return {};
  });
}

}  // namespace ruam::forums
