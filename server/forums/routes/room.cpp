#include "forums/room.hpp"

#include "forums/guests.hpp"
#include "forums/hall.hpp"
#include "forums/routes/shared.hpp"
#include "forums/store.hpp"
#include "people/queries.hpp"
#include "platform/live/hub.hpp"

/// The public side: phones in the hall, known by the room code and, to speak, by their voice.
namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

Result<Forum> forum_of(Request& r) { return enter(r.context(), r.path("code"), r.peer()); }

/// The token travels in a header of its own: no cookie, so no other page can speak with it.
Result<Voice> voice_in(Request& r) {
  const auto token = r.header("ruam-voice").value_or("");
  return voice_of(r.context(), {r.path("code"), token, r.peer()});
}

Result<wire::Room> room_of(Context& context, const Forum& forum) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Room> {
    const auto& c = forum.content;
    wire::Room out{.room_code = forum.room_code.value_or("")};
    out.code = forum.code;
    out.title = c.title;
    out.office_name = TRY(people::get_office(tx, forum.id.office)).name_th;
    out.place = c.place;
    out.time = c.time;
    out.notice = c.notice;
    out.on = c.on;
    out.issues = c.issues;
    for (const auto& group : c.groups) out.groups.push_back({group.id, group.name});
    if (auto hall = hall_figures(tx, forum.id)) out.figures = std::move(hall->wire);
    return out;
  });
}

Result<wire::Conversation> conversation(Context& context, const Voice& voice) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Conversation> {
    const Store store{tx};
    wire::Conversation out{.group = voice.group};
    const auto stands = store.votes_of(voice.of(), voice.id.uuid);
    for (const auto& s : store.list_shown(voice.of())) {
      wire::Heard heard{s.id.uuid, s.number, s.issue, s.text, {}};
      if (const auto own = stands.find(s.id.uuid); own != stands.end()) heard.stand = own->second;
      out.statements.push_back(std::move(heard));
    }
    const auto said = store.list_said_by(voice.of(), voice.id.uuid);
    auto became = became_of(tx, TRY(store.get(voice.of())), said);
    for (const auto& s : said)
      out.own.push_back({s.id.uuid, s.issue, s.text, s.state, s.reason, s.merged_into,
                         std::move(became[s.id.uuid])});
    return out;
  });
}

Result<live::Subscription> listen(Request& r) {
  const auto forum = TRY(forum_of(r));
  const auto hall = r.context().db.read([&](db::Tx& tx) { return hall_figures(tx, forum.id); });
  live::Subscription wanted{.topics = {room_topic(forum.room_code.value_or(""))}};
  if (hall) wanted.first = live::event_text("", "room", json::write(hall->wire));
  return wanted;
}

}  // namespace

void add_room_routes(http::Router& router) {
  const std::string room = "/rooms/{code}";
  const std::vector<std::string> door = {"forum.room_unknown", "forum.room_guesses"};
  const auto problems = [&](std::vector<std::string> more) {
    more.insert(more.end(), door.begin(), door.end());
    return more;
  };
  router
      .add<Nothing, wire::Room>(
          Method::get, room, std::nullopt, door,
          [](Request& r) -> Result<wire::Room> { return room_of(r.context(), TRY(forum_of(r))); })
      .says("The forum behind a room code, for anybody who holds it");
  router.add<SignIn, Given>(
      Method::post, room + "/sign-ins", std::nullopt,
      problems({"forum.door_closed", "forum.not_noticed", "forum.person_invalid",
                "forum.signature_invalid", "forum.signed_in_before", "forum.token_invalid",
                "forum.voices_too_many"}),
      [](Request& r, const SignIn& in) -> Result<Given> {
        return sign_in(r.context(), TRY(forum_of(r)), in, r.peer());
      });
  router.add<Join, Given>(
      Method::post, room + "/voices", std::nullopt,
      problems({"forum.only_present", "forum.door_closed", "forum.group_unknown",
                "forum.token_invalid", "forum.voices_too_many"}),
      [](Request& r, const Join& in) -> Result<Given> {
        return join(r.context(), TRY(forum_of(r)), in, r.peer());
      });
  router
      .add<Nothing, wire::Conversation>(Method::get, room + "/conversation", std::nullopt,
                                        problems({"forum.no_voice"}),
                                        [](Request& r) -> Result<wire::Conversation> {
                                          return conversation(r.context(), TRY(voice_in(r)));
                                        })
      .says("What was said and how this voice stands to it");
  router.add<Say, Nothing>(
      Method::post, room + "/statements", std::nullopt,
      problems({"forum.no_voice", "forum.door_closed", "forum.issue_unknown", "forum.text_missing",
                "forum.text_too_long", "forum.said_enough", "forum.statement_taken"}),
      [](Request& r, const Say& in) -> Result<Nothing> {
        TRY(say(r.context(), TRY(voice_in(r)), in));
        return Nothing{};
      });
  router.add<Nothing, Nothing>(
      Method::del, room + "/statements/{statement}", std::nullopt,
      problems({"forum.no_voice", "forum.statement_not_found"}), [](Request& r) -> Result<Nothing> {
        TRY(withdraw(r.context(), TRY(voice_in(r)), TRY(r.uuid("statement"))));
        return Nothing{};
      });
  router
      .add<CastVote, Nothing>(
          Method::put, room + "/votes", std::nullopt,
          problems({"forum.no_voice", "forum.door_closed", "forum.statement_not_found"}),
          [](Request& r, const CastVote& in) -> Result<Nothing> {
            TRY(cast(r.context(), TRY(voice_in(r)), in));
            return Nothing{};
          })
      .says("How this voice stands to a statement; answered when it is durable");
  router.add_events(room + "/events", std::nullopt, door, listen);
}

}  // namespace ruam::forums
