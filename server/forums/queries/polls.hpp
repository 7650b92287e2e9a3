#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forums/queries.hpp"
#include "forums/statement.hpp"
#include "platform/tlog/tlog.hpp"

/// Polls as offices and the hall read them: who voted how is told to nobody.
namespace ruam::forums {

/// Those who would vote in it now: phones of people who signed in, and people who signed in without
/// one. Refuses: forum.poll_unsigned (there are voices of people who did not), forum.poll_nobody.
Result<std::vector<Elector>> electors_now(db::Tx& tx, const Poll& poll);

/// A poll as the office sees it. voters: of a draft those who would vote now.
struct PollLine {
  Uuid id;
  std::int64_t number = 0;
  PollState state = PollState::draft;
  PollContent content;
  std::int64_t voters = 0, voted = 0, needed = 0;
  std::int64_t without_phone = 0;    ///< of the voters
  std::string refused;               ///< why a draft cannot be opened now; a problem's code
  std::optional<RoomCount> counted;  ///< while it is open or since
  std::optional<PollResult> result;  ///< since it is closed
  std::optional<Instant> opened_at, closed_at;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(PollLine, (),
                      (id, number, state, content, voters, voted, needed, without_phone, refused,
                       counted, result, opened_at, closed_at, version))
struct Polls {
  std::vector<PollLine> rows;
};
BOOST_DESCRIBE_STRUCT(Polls, (), (rows))
/// Refuses: forum.not_found.
Result<Polls> list_polls(db::Tx& tx, const Actor& actor, ForumId forum);

/// A voter without a phone, and whether somebody typed in an answer; never which.
struct PollProxy {
  Uuid person, group;
  std::string name;
  bool has_answered = false;
};
BOOST_DESCRIBE_STRUCT(PollProxy, (), (person, group, name, has_answered))
struct PollProxies {
  std::vector<PollProxy> rows;
};
BOOST_DESCRIBE_STRUCT(PollProxies, (), (rows))
/// For the moderator. Refuses: forum.not_found, forum.poll_not_found.
Result<PollProxies> list_proxies(db::Tx& tx, const Actor& actor, ForumId forum, Uuid poll);

/// A poll as the hall sees it, and how this phone stands to it.
struct RoomPoll {
  Uuid id;
  std::int64_t number = 0;
  PollState state = PollState::open;
  PollContent content;
  std::int64_t voters = 0, voted = 0, needed = 0;
  bool may_vote = false, has_voted = false;
  std::optional<PollAnswer> own;     ///< of a poll that is not secret
  std::optional<PollResult> result;  ///< since it is closed; small figures of groups not told
};
BOOST_DESCRIBE_STRUCT(RoomPoll, (),
                      (id, number, state, content, voters, voted, needed, may_vote, has_voted, own,
                       result))
struct RoomPolls {
  std::vector<RoomPoll> rows;
};
BOOST_DESCRIBE_STRUCT(RoomPolls, (), (rows))
/// Without drafts. voice: of the phone that asks, if it has one.
RoomPolls room_polls(db::Tx& tx, const Forum& forum, const std::optional<Voice>& voice);

/// A closed poll as the transparency log keeps it: what was asked and what came of it. In secret
/// its ballots are counted again, so that one changed afterwards is found.
boost::json::value poll_record(db::Tx& tx, const Poll& poll);
boost::json::value recount_poll(db::Tx& tx, const tlog::Entry& entry);

}  // namespace ruam::forums
