#include <algorithm>

#include "money/actions/making.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::money {
namespace {

bool is_transfer(LineKind kind) {
  return kind == LineKind::transfer_out || kind == LineKind::transfer_in;
}

/// How much of the obligation or advance the line settles.
Result<Satang> settle(const Store& store, OfficeId office, const Line& line) {
  if (!line.settles) return Satang{};
  const auto settled = TRY(store.get_line({office, *line.settles}));
  return settled_by(line, settled, store.standing_of(office, settled));
}

/// The other half of a transfer that is taken back before the receiver accepted it.
Result<void> cancel_transfer(db::Tx& tx, const Context& context, OfficeId office, const Line& line,
                             const Line& other_reversal) {
  Store store{tx};
  auto own = TRY(store.get_transfer(office, *line.pair_id));
  if (own.state == TransferState::accepted)
    return Problem{Kind::conflict, "money.transfer_accepted"};
  auto other = TRY(store.get_transfer(*line.other_office, own.id));
  const auto incoming = TRY(store.get_line({*line.other_office, other.line_id}));
  write_line(tx, context, *line.other_office, opposite(incoming, other_reversal),
             Counting::when_accepted);
  for (auto* side : {&own, &other}) {
    side->state = TransferState::cancelled;
    side->decided_on = other_reversal.date;
    side->reason = other_reversal.note;
  }
  store.save_transfer(office, own);
  store.save_transfer(*line.other_office, other);
  return {};
}

}  // namespace

Line line_of(const Context& context, const NewLine& request) {
  auto line = started_line(context, request.kind, request.date);
  line.id = new_uuid();
  line.amount = request.amount;
  line.source_id = request.source_id;
  line.project_id = request.project_id;
  line.document_no = request.document_no;
  line.evidence_file_id = request.evidence_file_id;
  line.settles = request.settles;
  line.note = request.note.value_or("");
  line.noticed_on = request.noticed_on;
  line.released_on = request.released_on;
  return line;
}

Result<void> write_new(db::Tx& tx, const Context& context, OfficeId office, Line line) {
  if (is_transfer(line.kind))
    return Problem{Kind::invalid, "money.line_invalid", {}, {{"/kind", "money.kind_by_transfer"}}};
  TRY(check_line(line, context.clock.today()));
  const Store store{tx};
  const SourceId id{office, line.source_id};
  const auto source = TRY(store.get_source(id));
  tx.lock(ref(id));
  TRY(check_timely(line, source));
  TRY(check_second_person(store, office, line));
  line.settled = TRY(settle(store, office, line));
  TRY(check_bearable(store, office, line));
  line.overdrawn = taken(line) > Satang{0} && taken(line) > store.sums_of(id).balance();
  write_line(tx, context, office, line);
  return {};
}

Blanks blanks_of(const Context& context, const NewReversal& request) {
  Blanks blanks{.date = request.date};
  blanks.own = started_line(context, LineKind::allocation, context.clock.today());
  blanks.own.note = request.reason;
  blanks.other = blanks.own;
  blanks.own.id = new_uuid();
  blanks.other.id = new_uuid();
  return blanks;
}

Result<void> write_reversal(db::Tx& tx, const Context& context, LineId id, Blanks blanks) {
  if (thai::is_blank(blanks.own.note)) return Problem{Kind::invalid, "money.reason_missing"};
  const auto today = context.clock.today();
  const Store store{tx};
  const auto line = TRY(store.get_line(id));
  tx.lock(ref(SourceId{id.office, line.source_id}));
  TRY(check_reversible(line, store.standing_of(id.office, line)));
  const auto date = blanks.date.value_or(std::max(today, line.date));
  if (!is_valid(date) || date < line.date) return Problem{Kind::invalid, "money.before_line"};
  if (blanks.date && date > today)
    return Problem{
        Kind::invalid, "money.future_date", {{"today", thai::print(today, thai::DateForm::full)}}};
  for (auto* blank : {&blanks.own, &blanks.other}) set_date(*blank, date);
  const auto reversal = opposite(line, blanks.own);
  TRY(check_second_person(store, id.office, reversal));
  TRY(check_bearable(store, id.office, reversal));
  if (line.kind == LineKind::transfer_out)
    TRY(cancel_transfer(tx, context, id.office, line, blanks.other));
  write_line(tx, context, id.office, reversal);
  return {};
}

Result<LineId> enter(Context& context, OfficeId office, const NewLine& request) {
  const auto line = line_of(context, request);
  return context.db.write([&](db::Tx& tx) -> Result<LineId> {
    TRY(people::require(tx, context.actor, write_permission, office));
    const auto id = TRY(idempotency::once(tx, context, line.id,
                                          [&] { return write_new(tx, context, office, line); }));
    return LineId{office, id};
  });
}

Result<LineId> reverse(Context& context, LineId id, const NewReversal& request) {
  const auto blanks = blanks_of(context, request);
  return context.db.write([&](db::Tx& tx) -> Result<LineId> {
    TRY(people::require(tx, context.actor, write_permission, id.office));
    const auto work = [&] { return write_reversal(tx, context, id, blanks); };
    const auto made = TRY(idempotency::once(tx, context, blanks.own.id, work));
    return LineId{id.office, made};
  });
}

}  // namespace ruam::money
