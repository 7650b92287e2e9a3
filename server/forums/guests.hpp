#pragma once

#include "forums/actions.hpp"
#include "forums/person.hpp"
#include "forums/statement.hpp"
#include "platform/context.hpp"
#include "platform/json/wire.hpp"

/// Verbs of those who take part: no account, only the room code and the token of a voice.
namespace ruam::forums {

/// The forum behind a room code. Refuses: forum.room_unknown, forum.room_guesses (too many wrong
/// codes from one address; nothing is tried until the next minute).
Result<Forum> enter(Context& context, std::string_view room_code, std::string_view peer);

struct SignIn {
  Uuid id;  ///< made by the phone, so that a repeated request signs in once
  PersonWords words;
  json::LongText signature;  ///< PNG as base64; may be empty
  bool noticed = false;      ///< the notice on personal data was shown
  /// Made by the phone (43 letters of base64url): who sends the request again because no answer
  /// came gets the same voice. Made here when there is none.
  std::optional<std::string> token = {};
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (id, words, signature, noticed, token))

/// What a phone keeps: with it, and only with it, it speaks and votes. Only its hash is stored.
struct Given {
  std::string token;
  Uuid group;
};
BOOST_DESCRIBE_STRUCT(Given, (), (token, group))

/// Puts the person on the sign-in sheet and gives a voice, once. Refuses: forum.door_closed,
/// forum.not_noticed, forum.person_invalid, forum.signature_invalid, forum.signed_in_before,
/// forum.token_invalid, forum.voices_too_many (from one address within a minute).
Result<Given> sign_in(Context& context, const Forum& forum, const SignIn& request,
                      std::string_view peer);

struct Join {
  Uuid group;
  std::optional<std::string> token = {};  ///< as of SignIn
};
BOOST_DESCRIBE_STRUCT(Join, (), (group, token))
/// A voice without signing in. Refuses: forum.only_present, forum.door_closed,
/// forum.group_unknown, forum.token_invalid, forum.voices_too_many.
Result<Given> join(Context& context, const Forum& forum, const Join& request,
                   std::string_view peer);

/// What a phone shows of itself with every request.
struct Pass {
  std::string_view room_code, token, peer;
};
/// The voice behind it, in one look-up. Refuses: forum.no_voice (unauthenticated) and as enter():
/// a room code is not tried out here either.
Result<Voice> voice_of(Context& context, const Pass& pass);

struct Say {
  Uuid id;  ///< made by the phone
  Uuid issue;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Say, (), (id, issue, text))
/// Refuses: forum.door_closed, forum.issue_unknown, forum.text_missing, forum.text_too_long,
/// forum.said_enough, forum.statement_taken (the id belongs to another).
Result<void> say(Context& context, const Voice& voice, const Say& request);
/// Takes one's own words back. Refuses: forum.statement_not_found (also another's).
Result<void> withdraw(Context& context, const Voice& voice, Uuid statement);

struct CastVote {
  Uuid statement;
  std::optional<Stand> stand;  ///< nothing takes it back
};
BOOST_DESCRIBE_STRUCT(CastVote, (), (statement, stand))
/// Answered when it is durable; a later vote replaces an earlier one. Refuses: forum.door_closed,
/// forum.statement_not_found (also one that is not shown).
Result<void> cast(Context& context, const Voice& voice, const CastVote& request);

}  // namespace ruam::forums
