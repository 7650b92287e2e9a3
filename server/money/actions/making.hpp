#pragma once

#include "money/actions.hpp"
#include "money/actions/common.hpp"

/// How lines come to be, by whoever entered them and whoever let them pass; private to the room.
namespace ruam::money {

/// A line as asked for, with an id of its own.
Line line_of(const Context& context, const NewLine& request);
/// Refuses: what enter() refuses.
Result<void> write_new(db::Tx& tx, const Context& context, OfficeId office, Line line);

/// Both halves of a transfer.
struct Halves {
  Line out, in;
};
Halves halves_of(const Context& context, OfficeId office, const NewTransfer& request);
/// The receiver's source for what this source sends: the same one for every transfer.
Uuid receiving_source(SourceId from, OfficeId to);
/// Refuses: what transfer() refuses.
Result<void> write_transfer(db::Tx& tx, const Context& context, OfficeId office,
                            const Halves& halves);

/// Two blank reversals with their ids, times and reason: the second for the other half of a
/// transfer.
struct Blanks {
  Line own, other;
  std::optional<Date> date = {};
};
Blanks blanks_of(const Context& context, const NewReversal& request);
/// Refuses: what reverse() refuses.
Result<void> write_reversal(db::Tx& tx, const Context& context, LineId id, Blanks blanks);

}  // namespace ruam::money
