#include "forums/guests.hpp"

#include <algorithm>

#include "forums/actions/keep.hpp"
#include "platform/log.hpp"
#include "platform/secrets.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

/// A hall shares one address, and people mistype; a guesser needs millions.
constexpr std::int64_t most_guesses = 60;
/// New voices of one forum from one address in a minute: a hall of 200 behind one address signs in
/// within two, a program that makes voices is stopped.
constexpr std::int64_t most_voices = 120;

std::string minute_of(Instant at) { return to_string(at).substr(0, 16); }

std::string hash_of(std::string_view token) { return to_hex(sha256(token)); }

/// Alike for voices from one address of one forum, and of no use elsewhere.
std::string origin_of(const Forum& forum, std::string_view peer) {
  return to_hex(sha256(forum.id.uuid.to_string() + ' ' + std::string(peer))).substr(0, 12);
}

Problem closed() { return {Kind::conflict, "forum.door_closed"}; }

bool is_token(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  return text.size() == 43 && std::all_of(text.begin(), text.end(), is_letter);
}

struct NewVoice {
  Uuid id = new_timeless_uuid();  // tells nothing of who joined when
  std::string token;
};

Result<NewVoice> new_voice(const std::optional<std::string>& wanted) {
  if (!wanted) return NewVoice{.token = secrets::new_token()};
  if (!is_token(*wanted))
    return Problem{Kind::invalid, "forum.token_invalid", {}, {{"/token", "forum.token_invalid"}}};
  return NewVoice{.token = *wanted};
}

/// The voice that an earlier sending of the same request made, if it has come before.
std::optional<Given> given_before(const Store& store, const Forum& forum, const NewVoice& fresh) {
  const auto known = store.find_voice(hash_of(fresh.token));
  if (!known || known->of() != forum.id) return {};
  return Given{fresh.token, known->group};
}

Result<void> give(Store& store, const Forum& forum, const NewVoice& fresh, const Voice& words) {
  if (store.count_voices(forum.id, words.origin, words.joined_at - std::chrono::minutes(1)) >=
      most_voices) {
    log::warning("forums", {{"what", "too many voices from one address"}});
    return Problem{Kind::too_many, "forum.voices_too_many"};
  }
  Voice voice = words;
  voice.id = {forum.id.office, fresh.id};
  voice.forum = forum.id.uuid;
  store.insert(voice, hash_of(fresh.token));
  return {};
}

/// The forum as it is within this write: its doors may have been shut since the request began.
Result<Forum> open_forum(const Store& store, ForumId forum, bool Doors::*door) {
  auto now = TRY(store.get(forum));
  if (!(now.doors.*door)) return closed();
  return now;
}

}  // namespace

Result<Forum> enter(Context& context, std::string_view room_code, std::string_view peer) {
  const auto minute = minute_of(context.clock.now());
  const auto code = parse_room_code(room_code);
  std::int64_t wrong = 0;
  auto found = context.db.read([&](db::Tx& tx) -> std::optional<Forum> {
    const Store store{tx};
    wrong = store.guesses(peer, minute);
    if (!code || wrong >= most_guesses) return {};
    return store.find_by_room_code(*code);
  });
  if (found) return std::move(*found);
  if (wrong >= most_guesses) return Problem{Kind::too_many, "forum.room_guesses"};
  wrong = TRY(context.db.write([&](db::Tx& tx) -> Result<std::int64_t> {
    Store store{tx};
    store.forget_guesses_before(minute);
    return store.count_guess(peer, minute);
  }));
  if (wrong == most_guesses) log::warning("forums", {{"what", "too many wrong room codes"}});
  return Problem{Kind::not_found, "forum.room_unknown"};
}

Result<Given> sign_in(Context& context, const Forum& forum, const SignIn& request,
                      std::string_view peer) {
  if (!request.noticed) return Problem{Kind::invalid, "forum.not_noticed"};
  const auto signature = TRY(read_signature(request.signature));
  const auto fresh = TRY(new_voice(request.token));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Given> {
    Store store{tx};
    const auto open = TRY(open_forum(store, forum.id, &Doors::sign_in));
    TRY(check_person(open.content, request.words));
    const PersonId id{open.id.office, request.id};
    const auto before = given_before(store, open, fresh);
    if (store.get(id, open.id.uuid).has_value()) {
      if (before) return *before;
      return Problem{Kind::conflict, "forum.signed_in_before"};
    }
    if (before) return Problem{Kind::conflict, "forum.signed_in_before"};  // one voice, one person
    Person person{.id = id, .forum = open.id.uuid, .words = request.words};
    person.came_at = person.noticed_at = now;
    person.came_how = Arrival::phone;
    person.has_voice = true;
    store.insert(person, signature);
    TRY(give(store, open, fresh,
             {.group = request.words.group, .origin = origin_of(open, peer), .joined_at = now}));
    note(tx, context, ref(open.id), now,
         {.action = "sign_in", .before = {}, .after = {{"people", 1}}});
    ring(tx, open.id);
    return Given{fresh.token, request.words.group};
  });
}

Result<Given> join(Context& context, const Forum& forum, const Join& request,
                   std::string_view peer) {
  const auto fresh = TRY(new_voice(request.token));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Given> {
    Store store{tx};
    const auto open = TRY(store.get(forum.id));
    if (const auto before = given_before(store, open, fresh)) return *before;
    if (!open.doors.statements && !open.doors.votes) return closed();
    if (open.doors.only_present) return Problem{Kind::forbidden, "forum.only_present"};
    if (!find_group(open.content, request.group))
      return Problem{Kind::invalid, "forum.group_unknown", {}, {{"/group", "forum.group_unknown"}}};
    TRY(give(store, open, fresh,
             {.group = request.group, .origin = origin_of(open, peer), .joined_at = now}));
    ring(tx, open.id);
    return Given{fresh.token, request.group};
  });
}

Result<Voice> voice_of(Context& context, const Pass& pass) {
  const auto code = parse_room_code(pass.room_code);
  if (code && is_token(pass.token)) {
    auto found = context.db.read(
        [&](db::Tx& tx) { return Store{tx}.find_voice(hash_of(pass.token), *code); });
    if (found) return std::move(*found);
  }
  TRY(enter(context, pass.room_code, pass.peer));
  return Problem{Kind::unauthenticated, "forum.no_voice"};
}

Result<void> say(Context& context, const Voice& voice, const Say& request) {
  const auto text = TRY(clean_text(request.text));
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto open = TRY(open_forum(store, voice.of(), &Doors::statements));
    if (!find_issue(open.content, request.issue))
      return Problem{Kind::invalid, "forum.issue_unknown", {}, {{"/issue", "forum.issue_unknown"}}};
    const StatementId id{open.id.office, request.id};
    if (const auto known = store.get(id, open.id.uuid); known.has_value()) {
      if (known.value().voice == voice.id.uuid) return {};  // the same request again
      return Problem{Kind::conflict, "forum.statement_taken"};
    }
    if (store.count_said_by(open.id, voice.id.uuid) >= most_of_one_voice)
      return Problem{
          Kind::too_many, "forum.said_enough", {{"most", std::to_string(most_of_one_voice)}}};
    Statement statement{.id = id, .forum = open.id.uuid, .issue = request.issue};
    statement.voice = voice.id.uuid;
    statement.group = voice.group;
    statement.text = text;
    if (open.doors.show_at_once) statement.state = StatementState::shown;
    statement.said_at = now;
    store.insert(statement);
    ring(tx, open.id);
    return {};
  });
}

Result<void> withdraw(Context& context, const Voice& voice, Uuid uuid) {
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto statement = TRY(store.get(StatementId{voice.id.office, uuid}, voice.forum));
    if (statement.voice != voice.id.uuid)
      return Problem{Kind::not_found, "forum.statement_not_found"};
    statement.state = StatementState::withdrawn;
    statement.merged_into.reset();
    ++statement.version;
    store.update(statement);
    ring(tx, voice.of());
    return {};
  });
}

Result<void> cast(Context& context, const Voice& voice, const CastVote& request) {
  const auto now = context.clock.now();
  const auto forum = voice.of();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto ballot = TRY(store.get_ballot(forum, request.statement));
    if (!ballot.doors.votes) return closed();
    if (!ballot.is_shown) return Problem{Kind::not_found, "forum.statement_not_found"};
    if (request.stand)
      store.keep_vote(forum, {voice.id.uuid, request.statement, *request.stand}, now);
    else
      store.remove_vote(forum, voice.id.uuid, request.statement);
    ring(tx, forum);
    return {};
  });
}

}  // namespace ruam::forums
