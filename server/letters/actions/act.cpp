#include "files/actions.hpp"
#include "letters/actions.hpp"
#include "letters/actions/keep.hpp"
#include "letters/filing.hpp"
#include "letters/gather.hpp"
#include "letters/records.hpp"
#include "letters/signed.hpp"
#include "people/access.hpp"
#include "people/capacity.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::letters {
namespace {

/// Who acts, in which capacity: the actor, or on paper the person the writer names.
Result<people::Capacity> capacity(db::Tx& tx, const Context& context, const Record& letter,
                                  const Seat& seat, const NewAct& request) {
  const auto today = context.clock.today();
  const auto office = letter.id.office;
  if (!request.paper) {
    TRY(people::require(tx, context.actor, sign_letters, office));
    return people::signing_capacity(tx, context.actor, {office, seat.role}, today);
  }
  TRY(people::require(tx, context.actor, write_letters, office));
  if (request.paper->date > today)
    return Problem{Kind::invalid, "letter.paper_date", {}, {{"/paper/date", "letter.paper_date"}}};
  auto named = TRY(people::named_capacity(tx, {office, seat.role}, request.paper->person_id));
  named.acting_phrase = request.paper->acting_phrase;
  return named;
}

void record_act(db::Tx& tx, const Context& context, const Act& act) {
  boost::json::object what{{"role", act.role},
                           {"position", act.position},
                           {"acting_phrase", act.acting_phrase},
                           {"content_sha256", act.content_sha256},
                           {"signed_sha256", act.signed_sha256}};
  if (act.paper_date) what["paper_date"] = to_string(*act.paper_date);
  history::record(tx, context, ref(act.letter), act.at,
                  {.action = boost::describe::enum_to_string(act.verdict, ""),
                   .before = nullptr,
                   .after = std::move(what),
                   .reason = act.text});
  tlog::append(tx, {act.letter.office, "letter_act", act.id}, act.at, logged(act));
}

/// Hash of the act over the content, the frame of its round and the act before it.
Result<std::string> seal(db::Tx& tx, const Record& letter, const Act& act) {
  const auto frame = TRY(fix_frame(tx, letter, act.at));
  std::string before;
  for (const auto& one : Store{tx}.list_acts(letter.id))
    if (one.round == act.round) before = one.signed_sha256;
  return signature_hash(act, {frame.sha256, before});
}

/// The place after the verdict; a letter that is sent back begins its round again.
void advance(Record& letter, Verdict verdict) {
  letter.status = after_act(letter.said, static_cast<std::size_t>(letter.next_step), verdict);
  if (letter.status == Status::returned) {
    letter.next_step = 0;
    ++letter.round;
  } else {
    ++letter.next_step;
  }
}

Result<void> perform(db::Tx& tx, const Context& context, LetterId id, const NewAct& request,
                     Act act) {
  TRY(people::require_on(tx, context.actor, read_letters, ref(id)));
  Store store{tx};
  auto letter = TRY(store.get(id));
  const auto step = static_cast<std::size_t>(letter.next_step);
  TRY(check_act(letter.said, letter.status, step, request.verdict, request.text));
  const auto who = TRY(capacity(tx, context, letter, seat_at(letter.said, step), request));
  if (request.content_sha256 != letter.content_sha256)
    return Problem{Kind::conflict, "letter.content_changed"};
  if (request.paper && request.paper->file_id)
    TRY(files::attach(tx, context, {id.office, *request.paper->file_id}, ref(id), act.at));

  act.round = letter.round;
  act.step = letter.next_step;
  act.person = who.person;
  act.person_name = who.name;
  act.position = who.position;
  act.acting_phrase = who.acting_phrase;
  act.role = who.role;
  act.content_sha256 = letter.content_sha256;
  act.signed_sha256 = TRY(seal(tx, letter, act));
  const auto before = letter.status;
  advance(letter, request.verdict);
  ++letter.version;
  letter.updated_at = act.at;
  store.insert(act);
  store.update(letter);
  record_act(tx, context, act);
  if (letter.status != before)
    record_status(tx, context, id, {act.at, "decide", request.text}, before, letter.status);
  else
    jobs::emit(tx, context, "letter.changed", ref(id));
  TRY(tell_records(tx, context, letter));
  if (is_issued(letter.status)) jobs::emit(tx, context, issued_topic, ref(id));
  return {};
}

}  // namespace

Result<void> act(Context& context, LetterId id, const NewAct& request) {
  Act act{.id = new_uuid(), .letter = id, .verdict = request.verdict, .text = request.text};
  act.at = context.clock.now();
  if (request.paper) {
    act.paper_date = request.paper->date;
    act.paper_file = request.paper->file_id;
  }
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(idempotency::once(tx, context, id.uuid,
                          [&] { return perform(tx, context, id, request, act); }));
    return {};
  });
}

Result<void> move(Context& context, LetterId id, Status to) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    auto letter = TRY(store.get(id));
    TRY(check_move(letter.status, to));
    if (to == Status::signing) TRY(check_complete(letter.said));
    if (to == Status::draft && letter.next_step > 0)
      return Problem{Kind::conflict, "letter.signed_already"};
    const auto before = std::exchange(letter.status, to);
    if (to == Status::signing) letter.next_step = 0;
    ++letter.version;
    letter.updated_at = now;
    store.update(letter);
    record_status(tx, context, id, {now, "move"}, before, to);
    TRY(tell_records(tx, context, letter));
    if (is_issued(to)) jobs::emit(tx, context, issued_topic, ref(id));
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_letters, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::letters
