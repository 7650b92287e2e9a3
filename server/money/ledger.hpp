#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"

/// Sources and the ledger: money allotted, passed on, bound, paid. A project is only a reference.
namespace ruam::money {

using SourceId = RecordId<struct SourceKind>;
using LineId = RecordId<struct LineRecord>;
inline Ref ref(SourceId id) { return {id.office, "money_source", id.uuid}; }
inline Ref ref(LineId id) { return {id.office, "money_line", id.uuid}; }
inline Ref project_ref(OfficeId office, Uuid project) { return {office, "project", project}; }

/// First and last day of a provisional appropriation (ไปพลางก่อน).
struct Span {
  Date from, to;

  friend bool operator==(const Span&, const Span&) = default;
};
BOOST_DESCRIBE_STRUCT(Span, (), (from, to))

/// A budget line of one fiscal year (BE) with the five steps of its budget path.
struct Source {
  Uuid id = {};
  std::string class_id = {};  ///< item of the catalogue budget_sources
  std::string name = {};
  int fiscal_year = 0;
  std::string programme = {}, output = {}, activity = {}, category = {}, project_line = {};
  std::optional<Span> provisional = {};
  bool in_kind = false;                   ///< goods and work with a value; never added to money
  std::optional<int> until_year = {};     ///< last fiscal year of one that runs over several
  std::optional<Uuid> carried_from = {};  ///< source of an earlier year whose money this is
  std::int64_t version = 0;

  friend bool operator==(const Source&, const Source&) = default;
};
BOOST_DESCRIBE_STRUCT(Source, (),
                      (id, class_id, name, fiscal_year, programme, output, activity, category,
                       project_line, provisional, in_kind, until_year, carried_from, version))

/// The last fiscal year in which a source may be bound.
inline int last_year(const Source& source) {
  return source.until_year.value_or(source.fiscal_year);
}

/// Refuses: money.source_invalid with a fault per field.
Result<void> check_source(const Source& source);
/// «จาก{แผนงาน} {ผลผลิต} {กิจกรรม} {งบรายจ่าย} {โครงการ} ประจำปีงบประมาณ พ.ศ. {ปี}» (FORMS §2,
/// section 17); steps not known are left out.
std::string path_sentence(const Source& source);

/// allocation: the office's own money. transfer_out, transfer_in: allocation passed between
/// offices, never spending. obligation: bound by contract, shrinks as it is paid. advance: lent out
/// until advance_clearing (spent) or advance_return (given back). returned: given up. carry_over:
/// kept for a later year, where it is opened; may settle an obligation, which goes along.
enum class LineKind {
  allocation,
  transfer_out,
  transfer_in,
  obligation,
  disbursement,
  advance,
  advance_clearing,
  advance_return,
  returned,
  carry_over
};
BOOST_DESCRIBE_ENUM(LineKind, allocation, transfer_out, transfer_in, obligation, disbursement,
                    advance, advance_clearing, advance_return, returned, carry_over)

/// One row of the ledger. A reversal has the kind of the row it reverses and a negative amount.
struct Line {
  Uuid id = {};
  LineKind kind = LineKind::allocation;
  Satang amount = {};
  Uuid source_id = {};
  std::optional<Uuid> project_id = {};
  int year = 0, quarter = 0;  ///< fiscal year (BE) and quarter of `date`
  Date date = {};
  std::string document_no = {};
  std::optional<Uuid> evidence_file_id = {};
  Uuid entered_by = {};
  std::string entered_name = {};
  Instant at = {};
  std::optional<Uuid> reverses = {};
  std::optional<Uuid> settles = {};  ///< the obligation or advance that this pays or clears
  Satang settled = {};               ///< how much of it
  std::optional<Uuid> pair_id = {};
  std::optional<OfficeId> other_office = {};
  bool overdrawn = false;  ///< a payment beyond the balance: a fact that must be explained
  std::string note = {};
  std::optional<Date> noticed_on = {}, released_on = {};  ///< of an allocation; `date` is receipt
  std::optional<Uuid> approved_by = {};  ///< the second person, when one was needed
  std::string approved_name = {};
  std::optional<Uuid> carried_from = {};  ///< the carry-over or obligation that goes on here
};

/// A transfer counts for the receiver once accepted.
enum class TransferState { in_transit, accepted, disputed, cancelled };
BOOST_DESCRIBE_ENUM(TransferState, in_transit, accepted, disputed, cancelled)

/// Sums of lines; the amounts are never mixed (RULES §2.2).
struct Sums {
  Satang allocated = {}, received = {}, transferred_out = {};
  Satang obligated = {}, obligations_paid = {};
  Satang disbursed = {};  ///< payments and cleared advances
  Satang advanced = {}, advances_settled = {};
  Satang returned = {}, carried_over = {};

  void add(LineKind kind, Satang amount, Satang settled);
  Sums& operator+=(const Sums& more);

  Satang open_obligations() const { return {obligated.value - obligations_paid.value}; }
  Satang open_advances() const { return {advanced.value - advances_settled.value}; }
  /// Money the office was given: own allocation and accepted transfers.
  Satang given() const { return {allocated.value + received.value}; }
  Satang balance() const;

  friend bool operator==(const Sums&, const Sums&) = default;
};

/// part of what was given, in hundredths of a percent; nothing when nothing was given.
std::optional<std::int64_t> percent_of_given(Satang part, const Sums& sums);

/// Whether the kind is refused beyond the balance; recorded payments are facts and are not.
bool is_enforced(LineKind kind);
/// How much of the balance a new line takes; negative when it gives.
Satang taken(const Line& line);
/// Refuses: money.not_enough {amount, balance} for enforced kinds; a reversal of money given is
/// one.
Result<void> check_balance(const Line& line, const Sums& before);

/// Facts of a line that need no database. Refuses: money.line_invalid with a fault per field.
Result<void> check_line(const Line& line, Date today);

}  // namespace ruam::money
