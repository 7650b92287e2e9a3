#pragma once

#include <optional>
#include <string>

#include "money/ledger.hpp"
#include "platform/context.hpp"

/// Verbs of the ledger. All refuse unauthenticated and forbidden.
namespace ruam::money {

inline constexpr Permission read_permission{"money.read"}, write_permission{"money.write"};

/// Opens a budget source. Refuses: money.source_invalid, money.class_not_found.
Result<SourceId> open_source(Context& context, OfficeId office, Source source);
/// Changes what a source is called and where it belongs. Refuses: money.source_not_found,
/// money.source_invalid, money.class_not_found, money.stale.
Result<void> change_source(Context& context, OfficeId office, Source source,
                           std::int64_t expected_version);

/// A line as somebody enters it from a document.
struct NewLine {
  LineKind kind = LineKind::allocation;
  Satang amount = {};
  Uuid source_id = {};
  std::optional<Uuid> project_id = {};
  Date date = {};
  std::string document_no = {};
  std::optional<Uuid> evidence_file_id = {};
  std::optional<Uuid> settles = {};
  std::optional<std::string> note = {};
  std::optional<Date> noticed_on = {}, released_on = {};  ///< of an allocation
};
BOOST_DESCRIBE_STRUCT(NewLine, (),
                      (kind, amount, source_id, project_id, date, document_no, evidence_file_id,
                       settles, note, noticed_on, released_on))

/// Enters a line of any kind but transfers. Obligations, returns and carry-overs beyond the balance
/// are refused; payments are facts, accepted and marked overdrawn. Refuses: money.line_invalid,
/// money.source_not_found, money.not_enough, money.settles_nothing, money.more_than_advance,
/// money.outside_year, money.outside_provisional, money.needs_approval.
Result<LineId> enter(Context& context, OfficeId office, const NewLine& line);

/// A reversal as somebody asks for it. Without a date it is today's, never before the line's own:
/// a clock that was wrong cannot set it in another year than the office says.
struct NewReversal {
  std::string reason = {};
  std::optional<Date> date = {};
};
BOOST_DESCRIBE_STRUCT(NewReversal, (), (reason, date))

/// Takes a line back by one with the opposite amount; a transfer on both sides, as long as the
/// receiver has not accepted it. Refuses: money.line_not_found, money.reason_missing,
/// money.reversed_already, money.is_reversal, money.settled_already, money.transfer_accepted,
/// money.not_the_sender, money.not_enough, money.future_date, money.before_line,
/// money.needs_approval, money.opened_already.
Result<LineId> reverse(Context& context, LineId id, const NewReversal& reversal);

/// Allocation that an office passes to another.
struct NewTransfer {
  Uuid source_id = {};
  std::optional<Uuid> project_id = {};
  OfficeId to_office = {};
  Satang amount = {};
  Date date = {};
  std::string document_no = {};
  std::optional<Uuid> evidence_file_id = {};
  std::optional<std::string> note = {};
};
BOOST_DESCRIBE_STRUCT(NewTransfer, (),
                      (source_id, project_id, to_office, amount, date, document_no,
                       evidence_file_id, note))

/// Passes money on: a line under each office, one pair, in transit until the receiver accepts. The
/// receiver's source is made from the sender's. Answers the pair. Refuses: money.line_invalid,
/// money.source_not_found, money.to_itself, people.office_not_found, money.not_enough,
/// money.outside_year, money.outside_provisional, money.needs_approval.
Result<Uuid> transfer(Context& context, OfficeId office, const NewTransfer& transfer);

/// The receiver took the money: it counts from now. Refuses: money.transfer_not_found,
/// money.not_the_receiver, money.transfer_decided, money.future_date, money.before_line.
Result<void> accept(Context& context, OfficeId office, Uuid pair, Date date);
/// The receiver says that something is wrong; the sender answers by reversing, the receiver may
/// still accept. Refuses: money.transfer_not_found, money.not_the_receiver, money.transfer_decided,
/// money.reason_missing.
Result<void> dispute(Context& context, OfficeId office, Uuid pair, std::string reason);

}  // namespace ruam::money
