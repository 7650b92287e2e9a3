#pragma once

#include <functional>
#include <optional>
#include <span>

#include "money/ledger.hpp"

/// What must hold when a line joins others that stand already. Pure: the actions ask these rules
/// inside their transaction, the tests ask them over random histories.
namespace ruam::money {

/// How a line stands that others may lean on.
struct Standing {
  bool is_reversed = false;
  bool is_opened = false;  ///< a carry-over whose money stands in a later year
  Satang left = {};        ///< of an obligation or advance: not yet paid or cleared
};

/// How much of the obligation or advance `settled` this line settles. Refuses:
/// money.settles_nothing, money.more_than_advance.
Result<Satang> settled_by(const Line& line, const Line& settled, const Standing& standing);

/// Refuses: money.is_reversal, money.reversed_already, money.settled_already,
/// money.not_the_sender (the receiver's half of a transfer is its sender's to take back),
/// money.opened_already.
Result<void> check_reversible(const Line& line, const Standing& standing);

/// The opposite of a line; `blank` has the id, the time, the person and the reason.
Line opposite(const Line& line, Line blank);

/// The limit of a project's own part of a source; a source not shared out is open to all projects.
/// Refuses: money.not_enough.
Result<void> check_part(const Line& line, const Sums& part);

/// Days on which a line of a source may stand: nothing but an allocation before the source's year
/// begins, no transfer or obligation once it has ended or outside its provisional span; later
/// payments are facts. Refuses: money.outside_year {year}, money.outside_provisional {from, to}.
Result<void> check_timely(const Line& line, const Source& source);

/// Refuses: money.needs_approval {above} when the amount is above the office's threshold and nobody
/// approved.
Result<void> check_approved(const Line& line, std::optional<Satang> above);

/// What counts of transfers from or to one other office.
struct Between {
  OfficeId office, other;
  Uuid source = {};
  int year = 0, quarter = 0;
  bool is_incoming = false;
  Satang amount = {};
};

/// Many offices as one. What passed between two of them is in neither transferred_out nor received;
/// what was sent and not yet accepted is in_transit: given − transferred_out − in_transit − … =
/// the sum of the offices' balances.
struct Consolidated {
  Sums sums;
  Satang in_transit = {};

  Satang balance() const { return {sums.balance().value - in_transit.value}; }
};

/// Takes what passed inside out of the sum of the offices' sums, each transfer exactly once.
Consolidated consolidate(const Sums& all, std::span<const Between> between,
                         const std::function<bool(OfficeId)>& is_inside);

}  // namespace ruam::money
