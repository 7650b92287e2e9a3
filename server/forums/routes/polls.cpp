#include "forums/queries/polls.hpp"

#include "forums/guests.hpp"
#include "forums/polls_actions.hpp"
#include "forums/room.hpp"
#include "forums/routes/shared.hpp"

/// Polls: the office prepares, opens, counts and closes; phones vote.
namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

Result<Polls> polls_of(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  return r.context().db.read([&](db::Tx& tx) { return list_polls(tx, r.context().actor, id); });
}

Result<PollProxies> proxies_of(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  const auto poll = TRY(r.uuid("poll"));
  return r.context().db.read(
      [&](db::Tx& tx) { return list_proxies(tx, r.context().actor, id, poll); });
}

void add_drafts(http::Router& router, const std::string& all, const std::string& one) {
  router.add<Nothing, Polls>(Method::get, all, std::nullopt, {"forum.not_found"}, polls_of)
      .says("Polls of a forum; results only of those that are closed");
  router.add<PollContent, Polls>(Method::post, all, moderate_forums,
                                 {"forum.not_found", "forum.poll_invalid"},
                                 [](Request& r, const PollContent& in) -> Result<Polls> {
                                   TRY(add_poll(r.context(), TRY(r.record<ForumId>()), in));
                                   return polls_of(r);
                                 });
  router.add<PollContent, Polls>(
      Method::put, one, moderate_forums,
      {"forum.not_found", "forum.poll_not_found", "forum.poll_invalid", "forum.poll_not_draft",
       "forum.stale"},
      [](Request& r, const PollContent& in) -> Result<Polls> {
        const auto id = TRY(r.record<ForumId>());
        const auto poll = TRY(r.uuid("poll"));
        TRY(edit_poll(r.context(), id, poll, in, TRY(r.expected_version())));
        return polls_of(r);
      });
  router.add<Nothing, Polls>(Method::del, one, moderate_forums,
                             {"forum.not_found", "forum.poll_not_found", "forum.poll_not_draft"},
                             [](Request& r) -> Result<Polls> {
                               const auto id = TRY(r.record<ForumId>());
                               TRY(remove_poll(r.context(), id, TRY(r.uuid("poll"))));
                               return polls_of(r);
                             });
}

void add_opening(http::Router& router, const std::string& one) {
  router
      .add<OpenPoll, Polls>(Method::post, one + "/opening", moderate_forums,
                            {"forum.not_found", "forum.poll_not_found", "forum.poll_not_draft",
                             "forum.poll_nobody", "forum.poll_unsigned", "forum.poll_small_room",
                             "forum.poll_large_room", "forum.poll_invalid"},
                            [](Request& r, const OpenPoll& in) -> Result<Polls> {
                              const auto id = TRY(r.record<ForumId>());
                              TRY(open_poll(r.context(), id, TRY(r.uuid("poll")), in));
                              return polls_of(r);
                            })
      .says("Opens a poll: who may vote is settled at this moment");
  router
      .add<Nothing, Polls>(Method::post, one + "/closing", moderate_forums,
                           {"forum.not_found", "forum.poll_not_found", "forum.poll_not_open",
                            "forum.poll_uncounted"},
                           [](Request& r) -> Result<Polls> {
                             const auto id = TRY(r.record<ForumId>());
                             TRY(close_poll(r.context(), id, TRY(r.uuid("poll"))));
                             return polls_of(r);
                           })
      .says("Closes and counts a poll for good");
}

void add_counting(http::Router& router, const std::string& one) {
  router
      .add<RoomCount, Polls>(Method::put, one + "/count", moderate_forums,
                             {"forum.not_found", "forum.poll_not_found", "forum.poll_not_open",
                              "forum.poll_kind", "forum.poll_count", "forum.poll_too_many"},
                             [](Request& r, const RoomCount& in) -> Result<Polls> {
                               const auto id = TRY(r.record<ForumId>());
                               TRY(count_in_room(r.context(), id, TRY(r.uuid("poll")), in));
                               return polls_of(r);
                             })
      .says("Hands or paper ballots counted in the room, typed in as sums");
  router
      .add<Nothing, PollProxies>(Method::get, one + "/proxies", moderate_forums,
                                 {"forum.not_found", "forum.poll_not_found"}, proxies_of)
      .says("Voters without a phone, and for whom an answer was typed in");
  router.add<ProxyAnswer, Polls>(Method::put, one + "/proxies", moderate_forums,
                                 {"forum.not_found", "forum.poll_not_found", "forum.poll_not_open",
                                  "forum.poll_kind", "forum.poll_not_voter", "forum.poll_answer"},
                                 [](Request& r, const ProxyAnswer& in) -> Result<Polls> {
                                   const auto id = TRY(r.record<ForumId>());
                                   TRY(answer_for(r.context(), id, TRY(r.uuid("poll")), in));
                                   return polls_of(r);
                                 });
}

/// The phone's voice, if it shows one.
Result<std::optional<Voice>> pollster_in(Request& r) {
  const auto token = r.header("ruam-voice");
  if (!token || token->empty()) return std::optional<Voice>{};
  return std::optional<Voice>{TRY(voice_of(r.context(), {r.path("code"), *token, r.peer()}))};
}

Result<RoomPolls> polls_in_room(Request& r) {
  const auto forum = TRY(enter(r.context(), r.path("code"), r.peer()));
  const auto voice = TRY(pollster_in(r));
  return r.context().db.read([&](db::Tx& tx) { return room_polls(tx, forum, voice); });
}

using CastIn = Result<void> (*)(Context&, const Voice&, Uuid, const PollAnswer&);

template <CastIn cast_in>
Result<Nothing> take_vote(Request& r, const PollAnswer& in) {
  const auto token = r.header("ruam-voice").value_or("");
  const auto voice = TRY(voice_of(r.context(), {r.path("code"), token, r.peer()}));
  TRY(cast_in(r.context(), voice, TRY(r.uuid("poll")), in));
  return Nothing{};
}

void add_votes(http::Router& router) {
  const std::string all = "/rooms/{code}/polls", one = all + "/{poll}";
  const std::vector<std::string> door = {"forum.room_unknown", "forum.room_guesses",
                                         "forum.no_voice"};
  std::vector<std::string> problems = {"forum.poll_not_found", "forum.poll_not_open",
                                       "forum.poll_kind", "forum.poll_not_voter",
                                       "forum.poll_answer"};
  problems.insert(problems.end(), door.begin(), door.end());
  auto secret_problems = problems;
  secret_problems.insert(secret_problems.end(), {"forum.poll_voted", "forum.poll_full"});
  router.add<Nothing, RoomPolls>(Method::get, all, std::nullopt, door, polls_in_room)
      .says("Polls of the room, and how this voice stands to them; never how it voted in secret");
  router
      .add<PollAnswer, Nothing>(Method::put, one + "/answer", std::nullopt, problems,
                                take_vote<answer_poll>)
      .says("An answer to a poll that is not secret; the last one counts");
  router
      .add<PollAnswer, Nothing>(Method::post, one + "/ballot", std::nullopt, secret_problems,
                                take_vote<cast_ballot>)
      .says("One secret ballot, once; answered when it is durable");
}

}  // namespace

void add_poll_routes(http::Router& router) {
  const std::string all = "/offices/{office}/forums/{id}/polls", one = all + "/{poll}";
  add_drafts(router, all, one);
  add_opening(router, one);
  add_counting(router, one);
  add_votes(router);
}

}  // namespace ruam::forums
