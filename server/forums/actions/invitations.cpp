#include "forums/invitations.hpp"

#include "forums/actions/keep.hpp"
#include "forums/queries/invitations.hpp"
#include "forums/store/invitations.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/log.hpp"
#include "platform/secrets.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

constexpr std::size_t reply_code_groups = 4, reply_code_letters = 16;
/// Together with wrong room codes: a person mistypes, a guesser needs far more.
constexpr std::int64_t most_wrong_codes = 60;

/// An invitation and its forum, as they are within one transaction.
struct Invited {
  Forum forum;
  Person person;
};

std::optional<Invited> find_invited(db::Tx& tx, std::string_view code) {
  if (code.size() != reply_code_letters) return {};
  const auto place = InvitationStore{tx}.find_by_reply_code(code);
  if (!place) return {};
  const Store store{tx};
  auto forum = store.get(place->forum);
  auto person = store.get(PersonId{place->forum.office, place->person}, place->forum.uuid);
  if (forum.has_error() || person.has_error()) return {};
  return Invited{std::move(forum.value()), std::move(person.value())};
}

bool is_answerable(const Invited& one, Date today) {
  return !one.person.came_at && one.forum.stage < Stage::forum_held &&
         (!one.forum.content.on || today <= *one.forum.content.on);
}

InvitationView view_of(db::Tx& tx, const Invited& one, Date today) {
  const auto& content = one.forum.content;
  const auto& person = one.person;
  InvitationView view{.title = content.title, .time = content.time, .place = content.place};
  if (const auto own = people::get_office(tx, one.forum.id.office); own.has_value())
    view.office_name = own->name_th;
  view.on = content.on;
  view.reply_by = content.reply_by;
  view.issues = content.issues;
  for (const auto& letter : InvitationStore{tx}.list_letters(one.forum.id)) {
    view.letter_number = letter.number;
    view.letter_dated = letter.dated;
    break;
  }
  view.name = person.words.name;
  view.position = person.words.position;
  view.organisation = person.words.organisation;
  if (const auto* group = find_group(content, person.words.group)) view.group = group->name;
  view.answer = person.answer;
  view.party = person.party;
  view.delegate = person.delegate;
  view.is_open = is_answerable(one, today);
  view.notice = content.notice;
  return view;
}

/// Counts what was tried in vain; answers what the one who tried is told.
Problem refused_code(Context& context, const Held& held) {
  const auto minute = to_string(context.clock.now()).substr(0, 16);
  const auto wrong = context.db.write([&](db::Tx& tx) -> Result<std::int64_t> {
    Store store{tx};
    store.forget_guesses_before(minute);
    return store.count_guess(held.peer, minute);
  });
  if (wrong.has_error()) return wrong.error();
  if (wrong.value() == most_wrong_codes)
    log::warning("forums", {{"what", "too many wrong invitation codes"}});
  return Problem{Kind::not_found, "forum.invitation_unknown"};
}

/// Refuses: forum.room_guesses, without looking whether the code is right.
Result<void> check_guesses(db::Tx& tx, const Held& held, Instant now) {
  if (Store{tx}.guesses(held.peer, to_string(now).substr(0, 16)) < most_wrong_codes) return {};
  return Problem{Kind::too_many, "forum.room_guesses"};
}

}  // namespace

std::string new_reply_code() { return secrets::folded_code(secrets::new_code(reply_code_groups)); }

std::string printed_reply_code(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (i > 0 && i % 4 == 0) out += '-';
    out += code[i];
  }
  return out;
}

Result<InvitationView> read_invitation(Context& context, const Held& held) {
  const auto code = secrets::folded_code(held.code);
  auto read = context.db.read([&](db::Tx& tx) -> Result<std::optional<InvitationView>> {
    TRY(check_guesses(tx, held, context.clock.now()));
    const auto found = find_invited(tx, code);
    if (!found) return std::optional<InvitationView>{};
    return std::optional(view_of(tx, *found, context.clock.today()));
  });
  auto view = TRY(std::move(read));
  if (view) return std::move(*view);
  return refused_code(context, held);
}

Result<InvitationView> answer_invitation(Context& context, const Held& held,
                                         const AnswerInvitation& request) {
  if (request.answer == Answer::none)
    return Problem{Kind::invalid, "forum.answer_missing", {}, {{"/answer", "missing"}}};
  const auto delegate = request.delegate.value_or(Delegate{});
  TRY(check_answer(request.answer, request.party, delegate));
  const auto code = secrets::folded_code(held.code);
  const auto now = context.clock.now();
  auto written = context.db.write([&](db::Tx& tx) -> Result<std::optional<InvitationView>> {
    TRY(check_guesses(tx, held, now));
    auto found = find_invited(tx, code);
    if (!found) return std::optional<InvitationView>{};
    if (!is_answerable(*found, context.clock.today()))
      return Problem{Kind::conflict, "forum.invitation_closed"};
    auto& person = found->person;
    person.answer = request.answer;
    person.party = is_coming(request.answer) ? request.party : 1;
    person.delegate = request.answer == Answer::delegated ? delegate : Delegate{};
    person.answered_at = now;
    person.answered_how = AnsweredHow::link;
    ++person.version;
    Store{tx}.update(person);
    note(tx, context, ref(found->forum.id), now,
         {.action = "answer", .before = {}, .after = {{"people", 1}}});
    ring(tx, found->forum.id);
    return std::optional(view_of(tx, *found, context.clock.today()));
  });
  auto view = TRY(std::move(written));
  if (view) return std::move(*view);
  return refused_code(context, held);
}

Result<void> note_invitation_letter(db::Tx& tx, const Context& context, ForumId id,
                                    const LetterNote& letter) {
  TRY(Store{tx}.get(id));
  InvitationStore store{tx};
  if (!letter.is_issued) {
    store.remove_letter(id, letter.letter);
    return {};
  }
  const auto now = context.clock.now();
  store.keep_letter(id, letter, now);
  if (!letter.is_sent) return {};
  const auto asked = store.set_invited(id, letter.dated.value_or(context.clock.today()));
  if (asked == 0) return {};
  note(tx, context, ref(id), now, {.action = "invite", .before = {}, .after = {{"people", asked}}});
  ring(tx, id);
  return {};
}

Result<void> say_reminded(Context& context, ForumId id, const SayReminded& request) {
  KeptReminder reminder{.id = new_uuid(), .kind = request.kind, .by = context.actor.name};
  reminder.at = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto forum = TRY(Store{tx}.get(id));
    const auto state = invitations_of(tx, forum);
    reminder.people = request.kind == ReminderKind::unanswered ? state.unanswered
                                                               : state.accepted + state.delegated;
    if (reminder.people == 0) return Problem{Kind::conflict, "forum.nobody_to_remind"};
    InvitationStore{tx}.insert(id, reminder);
    note(tx, context, ref(id), reminder.at,
         {.action = "remind",
          .before = {},
          .after = {{"kind", boost::describe::enum_to_string(request.kind, "")},
                    {"people", reminder.people}}});
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::forums
