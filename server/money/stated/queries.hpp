#pragma once

#include "money/queries.hpp"
#include "money/stated/stated.hpp"

/// Totals of other systems beside the ledger, for the screen and for what waits.
namespace ruam::money {

struct StatedRow {
  Uuid id;
  std::string system;
  Date month;
  std::optional<Uuid> source_id;
  std::string source, category;  ///< one of them says what the total is of
  StatedFigure figure;
  Satang amount, ours, unexplained;
  StatedState state;
  std::vector<Gap> gaps;
  std::string reference, note, brought_by, by_name;
  Instant brought_at;
  std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(StatedRow, (),
                      (id, system, month, source_id, source, category, figure, amount, ours,
                       unexplained, state, gaps, reference, note, brought_by, by_name, brought_at,
                       at))

/// A line of the ledger near a total: of its month, or of the month before or after it.
/// `matched_elsewhere`: somebody found it in another total of that system.
struct StatedLine {
  Uuid id;
  LineKind kind;
  Satang amount;
  Date date;
  std::string document_no, source, note;
  bool is_in_month, is_matched, matched_elsewhere;
};
BOOST_DESCRIBE_STRUCT(StatedLine, (),
                      (id, kind, amount, date, document_no, source, note, is_in_month, is_matched,
                       matched_elsewhere))

struct StatedDetail : StatedRow {
  std::vector<StatedLine> lines;
};
BOOST_DESCRIBE_STRUCT(StatedDetail, (StatedRow), (lines))

/// By month, system and source.
std::vector<StatedRow> list_stated(db::Tx& tx, OfficeId office, int fiscal_year);

struct StatedRecord {
  StatedDetail detail;
  std::int64_t version = 1;
};
/// Refuses: money.stated_not_found.
Result<StatedRecord> read_stated(db::Tx& tx, StatedId id);

/// One item for each month and system with something to explain or mend.
void wait_for_reconciling(db::Tx& tx, OfficeId office, std::vector<WaitingItem>& items);
void describe_stated(db::Tx& tx, const Actor& actor, OfficeId office, const std::vector<Uuid>& ids,
                     std::map<Ref, Description>& known);

}  // namespace ruam::money
