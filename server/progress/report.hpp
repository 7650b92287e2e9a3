#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "money/variance.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"

/// Nouns and rules of a quarterly report: its states, its money, its due date. No I/O.
namespace ruam::progress {

using ReportId = RecordId<struct ReportKind>;
inline constexpr std::string_view report_kind = "report";

inline Ref ref(const ReportId& id) { return {id.office, std::string(report_kind), id.uuid}; }

inline constexpr Permission read_reports{"reports.read"};
inline constexpr Permission write_reports{"reports.write"};
inline constexpr Permission check_reports{"reports.check"};
inline constexpr Permission submit_reports{"reports.submit"};
inline constexpr Permission receive_reports{"reports.receive"};

/// PROCESSES §5.
enum class Status { open, due, drafted, checked, submitted, accepted, returned };
BOOST_DESCRIBE_ENUM(Status, open, due, drafted, checked, submitted, accepted, returned)

/// Whether the reporter may still write.
bool is_editable(Status status);

/// `open` turns into `due` when its quarter has ended; all other states are what they are.
Status status_on(Status status, std::int64_t fiscal_year, std::int64_t quarter, Date day);

/// Moves by people: drafted → checked → submitted → accepted | returned.
/// Refuses: report.no_such_move {from, to}.
Result<void> check_move(Status from, Status to);

/// Last day to hand in: the 15th of the month after the quarter (an office may set its own later).
Date due_date(std::int64_t fiscal_year, std::int64_t quarter);

/// Money of one quarter as the ledger has it. A future quarter is not past: it prints blank.
struct QuarterMoney {
  std::int64_t quarter = 0;
  Satang transferred_out, disbursed;
  bool is_past = false;
};
BOOST_DESCRIBE_STRUCT(QuarterMoney, (), (quarter, transferred_out, disbursed, is_past))

/// Section 17: cumulative up to the report's quarter; never typed (RULES §2.2).
struct Money {
  Satang received, transferred_out, disbursed;
  std::optional<std::int64_t> transferred_percent, disbursed_percent;  ///< hundredths
  std::vector<QuarterMoney> quarters;
  std::optional<money::PlanVariance> plan = {};  ///< off the office's spending plan, if it has one
};
BOOST_DESCRIBE_STRUCT(Money, (),
                      (received, transferred_out, disbursed, transferred_percent, disbursed_percent,
                       quarters, plan))

enum class ReceiptKind { exported, sent, acknowledged, returned };
BOOST_DESCRIBE_ENUM(ReceiptKind, exported, sent, acknowledged, returned)

struct Receipt {
  Uuid id;
  ReceiptKind kind = ReceiptKind::sent;
  Instant at;
  std::string by_name, sha256, note;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (id, kind, at, by_name, sha256, note))

}  // namespace ruam::progress
