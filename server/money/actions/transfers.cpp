#include <algorithm>

#include "chain/actions.hpp"
#include "money/actions/making.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::money {
namespace {

/// Class of money that comes from another agency; the receiver may name it more closely.
constexpr const char* from_other_agency = "BS4";

void keep_receiving_source(Store& store, OfficeId to, Source source, Uuid id) {
  if (store.get_source({to, id}).has_value()) return;
  source.id = id;
  source.class_id = from_other_agency;
  source.carried_from.reset();
  source.version = 1;
  store.save_source(to, source);
}

/// The line under the receiver: the same money seen from the other side.
Line incoming(const Line& outgoing, OfficeId from, OfficeId to, Uuid id) {
  auto line = outgoing;
  line.id = id;
  line.kind = LineKind::transfer_in;
  line.source_id = receiving_source({from, outgoing.source_id}, to);
  line.project_id.reset();  // the sender's project is not the receiver's; the chain joins them
  line.other_office = from;
  return line;
}

/// Both sides of a transfer that this office may still decide.
struct Sides {
  Transfer own, other;
};

Result<Sides> undecided(const Store& store, OfficeId office, Uuid pair) {
  const auto own = TRY(store.get_transfer(office, pair));
  if (!own.is_incoming) return Problem{Kind::conflict, "money.not_the_receiver"};
  if (own.state != TransferState::in_transit && own.state != TransferState::disputed)
    return Problem{Kind::conflict, "money.transfer_decided"};
  const auto other = TRY(store.get_transfer(own.other_office, pair));
  return Sides{own, other};
}

void decide(db::Tx& tx, const Context& context, OfficeId office, Sides sides, TransferState state,
            Instant at) {
  Store store{tx};
  const auto action = state == TransferState::accepted ? "accept" : "dispute";
  const auto self = ref(LineId{office, sides.own.line_id});
  const boost::json::object before{
      {"pair_state", boost::describe::enum_to_string(sides.own.state, "")}};
  const boost::json::object after{{"pair_state", boost::describe::enum_to_string(state, "")}};
  sides.other.decided_on = sides.own.decided_on;
  sides.other.reason = sides.own.reason;
  sides.own.state = sides.other.state = state;
  store.save_transfer(office, sides.own);
  store.save_transfer(sides.own.other_office, sides.other);
  const auto other = ref(LineId{sides.own.other_office, sides.other.line_id});
  for (const auto& line : {self, other})
    history::record(tx, context, line, at, {action, before, after, sides.own.reason});
  tlog::append(tx, {office, "money_transfer", sides.own.id}, at, after);
  jobs::emit(tx, context, "money.transfer_decided", self, after);
}

}  // namespace

Uuid receiving_source(SourceId from, OfficeId to) {
  const auto digest = sha256("money_source " + from.office.uuid.to_string() + ' ' +
                             from.uuid.to_string() + ' ' + to.uuid.to_string());
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

Halves halves_of(const Context& context, OfficeId office, const NewTransfer& request) {
  auto out = started_line(context, LineKind::transfer_out, request.date);
  out.id = new_uuid();
  out.amount = request.amount;
  out.source_id = request.source_id;
  out.project_id = request.project_id;
  out.document_no = request.document_no;
  out.evidence_file_id = request.evidence_file_id;
  out.note = request.note.value_or("");
  out.pair_id = new_uuid();
  out.other_office = request.to_office;
  return {out, incoming(out, office, request.to_office, new_uuid())};
}

Result<void> write_transfer(db::Tx& tx, const Context& context, OfficeId office,
                            const Halves& halves) {
  const auto& [out, in] = halves;
  TRY(check_line(out, context.clock.today()));
  const auto to = *out.other_office;
  if (to == office) return Problem{Kind::invalid, "money.to_itself"};
  Store store{tx};
  const auto source = TRY(store.get_source({office, out.source_id}));
  TRY(people::get_office(tx, to));
  tx.lock(ref(SourceId{office, out.source_id}));
  TRY(check_timely(out, source));
  TRY(check_second_person(store, office, out));
  TRY(check_bearable(store, office, out));
  keep_receiving_source(store, to, source, in.source_id);
  write_line(tx, context, office, out);
  write_line(tx, context, to, in, Counting::when_accepted);
  store.save_transfer(office, {.id = *out.pair_id, .line_id = out.id, .other_office = to});
  store.save_transfer(
      to, {.id = *out.pair_id, .line_id = in.id, .is_incoming = true, .other_office = office});
  chain::link(tx, ref(LineId{office, out.id}), ref(LineId{to, in.id}), "transfer");
  return {};
}

Result<Uuid> transfer(Context& context, OfficeId office, const NewTransfer& request) {
  const auto halves = halves_of(context, office, request);
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require(tx, context.actor, write_permission, office));
    return idempotency::once(tx, context, *halves.out.pair_id,
                             [&] { return write_transfer(tx, context, office, halves); });
  });
}

Result<void> accept(Context& context, OfficeId office, Uuid pair, Date date) {
  const auto at = context.clock.now();
  const auto today = context.clock.today();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, office));
    Store store{tx};
    if (date > today)
      return Problem{Kind::invalid,
                     "money.future_date",
                     {{"today", thai::print(today, thai::DateForm::full)}}};
    auto sides = TRY(undecided(store, office, pair));
    const auto line = TRY(store.get_line({office, sides.own.line_id}));
    if (date < line.date) return Problem{Kind::invalid, "money.before_line"};
    tx.lock(ref(SourceId{office, line.source_id}));
    sides.own.decided_on = date;
    sides.own.reason.clear();
    store.count(office, line);
    decide(tx, context, office, sides, TransferState::accepted, at);
    return {};
  });
}

Result<void> dispute(Context& context, OfficeId office, Uuid pair, std::string reason) {
  const auto at = context.clock.now();
  const auto today = context.clock.today();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, office));
    if (thai::is_blank(reason)) return Problem{Kind::invalid, "money.reason_missing"};
    auto sides = TRY(undecided(Store{tx}, office, pair));
    sides.own.decided_on = today;
    sides.own.reason = reason;
    decide(tx, context, office, sides, TransferState::disputed, at);
    return {};
  });
}

}  // namespace ruam::money
