#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "money/ledger.hpp"
#include "people/office.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "platform/tlog/tlog.hpp"

/// Read models of money for screens, reports and documents.
namespace ruam::money {

/// Sums as they cross the wire; nothing is mixed.
struct Figures {
  Satang allocated, received, transferred_out, obligated, disbursed, advances, returned,
      carried_over, balance;
};
BOOST_DESCRIBE_STRUCT(Figures, (),
                      (allocated, received, transferred_out, obligated, disbursed, advances,
                       returned, carried_over, balance))
Figures figures(const Sums& sums);

struct SourceRow : Source {
  std::string path;  ///< the five steps as the form prints them
  Figures figures;
};
BOOST_DESCRIBE_STRUCT(SourceRow, (Source), (path, figures))

/// Refuses: money.source_not_found.
Result<SourceRow> get_source(db::Tx& tx, SourceId id);
std::vector<SourceRow> list_sources(db::Tx& tx, OfficeId office, std::optional<int> fiscal_year);

struct QuarterName {
  int year, quarter;
};
BOOST_DESCRIBE_STRUCT(QuarterName, (), (year, quarter))

/// A line of the ledger as lists show it.
struct LineRow {
  Uuid id;
  LineKind kind;
  Satang amount;
  Uuid source_id;
  std::optional<Uuid> project_id;
  QuarterName quarter;
  Date date;
  std::string document_no;
  std::optional<Uuid> evidence_file_id;
  std::string entered_by;
  Instant at;
  std::optional<Uuid> reverses, settles;
  Satang settled;
  std::optional<Uuid> pair_id;
  std::optional<TransferState> pair_state;
  std::optional<people::OfficeShort> other_office;
  bool overdrawn;
  std::string note;
  std::optional<Date> noticed_on, released_on;
  std::string approved_by;
  std::optional<std::string> explanation;  ///< of a payment beyond the balance
  std::optional<Uuid> carried_from;
  bool outside_span;  ///< a payment outside the provisional span of its source
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, kind, amount, source_id, project_id, quarter, date, document_no,
                       evidence_file_id, entered_by, at, reverses, settles, settled, pair_id,
                       pair_state, other_office, overdrawn, note, noticed_on, released_on,
                       approved_by, explanation, carried_from, outside_span))

/// What a figure of a screen is made of: given are own allocations and accepted transfers,
/// obligated also the payments that shrink it, disbursed also cleared advances.
enum class Figure {
  given,
  transferred_out,
  obligated,
  disbursed,
  advances,
  returned,
  carried_over
};
BOOST_DESCRIBE_ENUM(Figure, given, transferred_out, obligated, disbursed, advances, returned,
                    carried_over)

/// Newest first; `after` is the id of the last row seen. Every figure of a screen is such a list;
/// year and quarter are those of the kept sums.
struct LineFilter {
  std::optional<Uuid> project, source, after;
  std::optional<LineKind> kind;
  std::optional<Figure> figure;
  std::optional<int> year, quarter;
  std::optional<Date> from, until;            ///< days of the documents, both in
  bool without_project = false;               ///< only lines that name no project
  std::string class_id, programme, category;  ///< of the lines' sources; empty: any
  std::optional<bool> in_kind;                ///< only sources in kind, or only money
  int limit = 50;
};
struct LinePage {
  std::vector<LineRow> rows;
  std::optional<Uuid> next;
};
BOOST_DESCRIBE_STRUCT(LinePage, (), (rows, next))
LinePage list_lines(db::Tx& tx, OfficeId office, const LineFilter& filter);
/// Refuses: money.line_not_found.
Result<LineRow> get_line(db::Tx& tx, LineId id);

/// One quarter's own amounts (not cumulative).
struct QuarterFigures {
  int year, quarter;
  Satang allocated, received, transferred_out, obligated, disbursed, returned;
};
BOOST_DESCRIBE_STRUCT(QuarterFigures, (),
                      (year, quarter, allocated, received, transferred_out, obligated, disbursed,
                       returned))

/// All money of a project. Percentages are hundredths of a percent of what was given; nothing when
/// nothing was. A transfer is never in `disbursed`.
struct ProjectMoney {
  Satang allocated, received, transferred_out, obligated, disbursed, advances, returned, balance;
  std::optional<std::int64_t> transferred_percent, disbursed_percent;
  std::vector<QuarterFigures> quarters;
};
BOOST_DESCRIBE_STRUCT(ProjectMoney, (),
                      (allocated, received, transferred_out, obligated, disbursed, advances,
                       returned, balance, transferred_percent, disbursed_percent, quarters))

/// Sources that the project has lines in, for the sentence of section 17.
std::vector<Source> list_project_sources(db::Tx& tx, OfficeId office, Uuid project);
ProjectMoney project_money(db::Tx& tx, OfficeId office, Uuid project);
/// The same up to and with a quarter of a fiscal year.
ProjectMoney project_money_until(db::Tx& tx, OfficeId office, Uuid project, QuarterName until);

/// What one source holds for one project, or for none, from the lines that name it.
struct Holding {
  Uuid source;
  std::optional<Uuid> project;
  Sums sums;
};
std::vector<Holding> list_holdings(db::Tx& tx, OfficeId office);
/// What counts of one source's money for one project in one quarter.
struct ProjectSums {
  Uuid project, source;
  int year = 0, quarter = 0;
  Sums sums;
};
/// Of many projects of an office, summed by the database.
std::vector<ProjectSums> list_project_sums(db::Tx& tx, OfficeId office,
                                           std::span<const Uuid> projects);

/// A transfer as either side sees it.
struct TransferRow {
  Uuid pair_id;
  bool is_incoming;
  people::OfficeShort other_office;
  TransferState state;
  Satang amount;
  Date date;
  std::string document_no;
  Uuid source_id;
  std::string source;
  std::optional<Uuid> project_id;
  Uuid line_id;
  std::optional<Date> decided_on;
  std::string reason;
  std::int64_t days_waiting;  ///< since it was sent; 0 once decided
  bool is_overdue;            ///< waits longer than the sender's answer_days
};
BOOST_DESCRIBE_STRUCT(TransferRow, (),
                      (pair_id, is_incoming, other_office, state, amount, date, document_no,
                       source_id, source, project_id, line_id, decided_on, reason, days_waiting,
                       is_overdue))
/// All of a fiscal year, newest first.
std::vector<TransferRow> list_transfers(db::Tx& tx, OfficeId office, int fiscal_year, Date today);

/// What the office's sources are called, of all years.
std::map<Uuid, std::string> list_source_names(db::Tx& tx, OfficeId office);
/// Whether the office keeps its money here at all.
bool has_sources(db::Tx& tx, OfficeId office);

/// A kept sum that differs from its lines: none, unless somebody changed the database.
struct Difference {
  Uuid source_id;
  int year, quarter;
  LineKind kind;
};
std::vector<Difference> audit_totals(db::Tx& tx, OfficeId office);
/// The same for every office, as faults for `ruam verify`.
std::vector<Fault> verify_totals(db::Tx& tx);

/// The logged line as the ledger has it now.
boost::json::value recount_line(db::Tx& tx, const tlog::Entry& entry);

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);
/// Transfers that came in and are neither accepted nor disputed.
/// Also: lines that wait for a second person, payments to explain, transfers that the receiver has
/// not answered in time.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);

}  // namespace ruam::money
