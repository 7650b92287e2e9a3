#pragma once

#include "forums/polls.hpp"
#include "forums/statement.hpp"
#include "platform/context.hpp"

/// Verbs of polls: those of the office, and of phones in the hall.
namespace ruam::forums {

// ── the office; all refuse unauthenticated, forbidden, forum.not_found and forum.poll_not_found ──

/// Refuses: forum.poll_invalid.
Result<PollId> add_poll(Context& context, ForumId forum, const PollContent& content);
/// Refuses: forum.poll_invalid, forum.stale, forum.poll_not_draft.
Result<void> edit_poll(Context& context, ForumId forum, Uuid poll, const PollContent& content,
                       std::int64_t expected_version);
/// Refuses: forum.poll_not_draft.
Result<void> remove_poll(Context& context, ForumId forum, Uuid poll);

struct OpenPoll {
  bool warned = false;  ///< the warning of a small room was read
};
BOOST_DESCRIBE_STRUCT(OpenPoll, (), (warned))
/// From now on nobody comes to its voters and none leaves. Refuses: forum.poll_not_draft,
/// forum.poll_nobody, forum.poll_unsigned (there are voices of people who did not sign in),
/// forum.poll_small_room {voters} (secret, fewer than ten, not warned), forum.poll_large_room.
Result<void> open_poll(Context& context, ForumId forum, Uuid poll, const OpenPoll& request);

/// What was counted in the room: of a show of hands, or paper ballots of a secret poll. Typed again
/// it replaces what was typed. Refuses: forum.poll_not_open, forum.poll_kind, forum.poll_count,
/// forum.poll_too_many.
Result<void> count_in_room(Context& context, ForumId forum, Uuid poll, const RoomCount& request);

/// For somebody who signed in without a phone, and marked so; typed again it replaces.
struct ProxyAnswer {
  Uuid person;
  PollAnswer answer;
};
BOOST_DESCRIBE_STRUCT(ProxyAnswer, (), (person, answer))
/// Refuses: forum.poll_not_open, forum.poll_kind (secret, hands), forum.poll_not_voter,
/// forum.poll_answer.
Result<void> answer_for(Context& context, ForumId forum, Uuid poll, const ProxyAnswer& request);

/// Counts it, for good. Refuses: forum.poll_not_open, forum.poll_uncounted (hands).
Result<void> close_poll(Context& context, ForumId forum, Uuid poll);

// ── phones ──

/// An answer to a poll that is not secret; the last one counts. Refuses: forum.poll_not_found,
/// forum.poll_not_open, forum.poll_kind, forum.poll_not_voter, forum.poll_answer.
Result<void> answer_poll(Context& context, const Voice& voice, Uuid poll,
                         const PollAnswer& request);
/// One secret ballot, once; nothing can tell afterwards which one it was. Refuses as answer_poll()
/// and forum.poll_voted, forum.poll_full (paper ballots and votes are as many as voters).
Result<void> cast_ballot(Context& context, const Voice& voice, Uuid poll,
                         const PollAnswer& request);

}  // namespace ruam::forums
