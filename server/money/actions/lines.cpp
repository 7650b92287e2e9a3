#include <algorithm>

#include "money/actions.hpp"
#include "money/actions/common.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::money {
namespace {

bool is_transfer(LineKind kind) {
  return kind == LineKind::transfer_out || kind == LineKind::transfer_in;
}

/// The kind of line that this kind settles, if it may settle one.
std::optional<LineKind> settled_kind(LineKind kind) {
  if (kind == LineKind::disbursement) return LineKind::obligation;
  if (kind == LineKind::advance_clearing || kind == LineKind::advance_return)
    return LineKind::advance;
  return {};
}

/// How much of the obligation or advance the line settles.
Result<Satang> settle(const Store& store, OfficeId office, const Line& line) {
  if (!line.settles) return Satang{};
  const auto settled = TRY(store.get_line({office, *line.settles}));
  const bool fits = settled_kind(line.kind) == settled.kind && !settled.reverses &&
                    settled.source_id == line.source_id;
  if (!fits || store.is_reversed({office, settled.id}))
    return Problem{Kind::conflict, "money.settles_nothing"};
  const auto left = store.left_to_settle(office, settled);
  if (line.kind == LineKind::advance_return && line.amount > left)
    return Problem{Kind::conflict, "money.more_than_advance"};
  return std::min(line.amount, left);
}

Result<void> write_new(db::Tx& tx, Context& context, OfficeId office, Line line) {
  const Store store{tx};
  const SourceId source{office, line.source_id};
  TRY(store.get_source(source));
  tx.lock(ref(source));
  line.settled = TRY(settle(store, office, line));
  TRY(check_bearable(store, office, line));
  line.overdrawn = taken(line) > Satang{0} && taken(line) > store.sums_of(source).balance();
  write_line(tx, context, office, line);
  return {};
}

/// What must hold before a line may be taken back.
Result<void> check_reversible(const Store& store, LineId id, const Line& line) {
  if (line.reverses) return Problem{Kind::conflict, "money.is_reversal"};
  if (store.is_reversed(id)) return Problem{Kind::conflict, "money.reversed_already"};
  const bool can_be_settled = line.kind == LineKind::obligation || line.kind == LineKind::advance;
  if (can_be_settled && store.left_to_settle(id.office, line) != line.amount)
    return Problem{Kind::conflict, "money.settled_already"};
  if (line.kind == LineKind::transfer_in) return Problem{Kind::conflict, "money.not_the_sender"};
  return {};
}

/// The opposite of a line, entered today; ids and time are fixed outside the transaction.
Line opposite(const Line& line, Line reversal) {
  reversal.kind = line.kind;
  reversal.amount = {-line.amount.value};
  reversal.source_id = line.source_id;
  reversal.project_id = line.project_id;
  reversal.document_no = line.document_no;
  reversal.reverses = line.id;
  reversal.settles = line.settles;
  reversal.settled = {-line.settled.value};
  reversal.pair_id = line.pair_id;
  reversal.other_office = line.other_office;
  return reversal;
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

/// Two blank reversals with their ids, times and reason: the second for the other half of a
/// transfer.
struct Blanks {
  Line own, other;
};

Result<void> write_reversal(db::Tx& tx, const Context& context, LineId id, const Blanks& blanks) {
  const Store store{tx};
  const auto line = TRY(store.get_line(id));
  tx.lock(ref(SourceId{id.office, line.source_id}));
  TRY(check_reversible(store, id, line));
  const auto reversal = opposite(line, blanks.own);
  TRY(check_bearable(store, id.office, reversal));
  if (line.kind == LineKind::transfer_out)
    TRY(cancel_transfer(tx, context, id.office, line, blanks.other));
  write_line(tx, context, id.office, reversal);
  return {};
}

}  // namespace

Result<LineId> enter(Context& context, OfficeId office, const NewLine& request) {
  auto line = started_line(context, request.kind, request.date);
  line.id = new_uuid();
  line.amount = request.amount;
  line.source_id = request.source_id;
  line.project_id = request.project_id;
  line.document_no = request.document_no;
  line.evidence_file_id = request.evidence_file_id;
  line.settles = request.settles;
  line.note = request.note.value_or("");
  const auto today = context.clock.today();
  return context.db.write([&](db::Tx& tx) -> Result<LineId> {
    TRY(people::require(tx, context.actor, write_permission, office));
    if (is_transfer(line.kind))
      return Problem{
          Kind::invalid, "money.line_invalid", {}, {{"/kind", "money.kind_by_transfer"}}};
    TRY(check_line(line, today));
    const auto id = TRY(idempotency::once(tx, context, line.id,
                                          [&] { return write_new(tx, context, office, line); }));
    return LineId{office, id};
  });
}

Result<LineId> reverse(Context& context, LineId id, std::string reason) {
  Blanks blanks;
  blanks.own = started_line(context, LineKind::allocation, context.clock.today());
  blanks.own.note = reason;
  blanks.other = blanks.own;
  blanks.own.id = new_uuid();
  blanks.other.id = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<LineId> {
    TRY(people::require(tx, context.actor, write_permission, id.office));
    if (thai::is_blank(reason)) return Problem{Kind::invalid, "money.reason_missing"};
    const auto work = [&] { return write_reversal(tx, context, id, blanks); };
    const auto made = TRY(idempotency::once(tx, context, blanks.own.id, work));
    return LineId{id.office, made};
  });
}

}  // namespace ruam::money
