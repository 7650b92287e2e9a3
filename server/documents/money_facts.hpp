#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "documents/render.hpp"
#include "money/consolidated.hpp"
#include "money/statement.hpp"
#include "money/variance.hpp"
#include "platform/context.hpp"

/// What the papers of the room money print: every figure is a sum of ledger lines.
namespace ruam::documents {

/// To the end of a quarter, or of one month of it.
struct MoneySpan {
  int fiscal_year = 0;
  int quarter = 4;             ///< 1 to 4: the last that is told of
  std::optional<int> month{};  ///< 0 for October: the statement of that month
};

/// First and last day told of, from the year's first.
Date first_day(const MoneySpan& span);
Date last_day(const MoneySpan& span);

struct MoneyProject {
  std::string code, title, tactic;
  std::string variance_reason;  ///< as its report of the quarter says
};

/// Money of one source that was passed on, as the receivers' own books have it now.
struct MoneyPassed {
  Uuid source;
  std::string name;
  std::vector<money::PassedOn> receivers;
};

struct StatementFacts {
  std::string office_name;
  MoneySpan span;
  Date on;  ///< the day of printing
  money::Statement money;
  std::map<Uuid, MoneyProject> projects;
  std::map<std::string, std::string> classes;  ///< names of the sources' classes
  std::vector<MoneyPassed> passed;
  std::int64_t variance_percent = 10;  ///< of the plan, above which a row needs a remark
  ProjectFacts signing;                ///< who holds the roles of the signature blocks
};

/// Transfers from one source, for the list behind an allocation memo.
struct AllocationFacts {
  std::string office_name;
  money::Source source;
  Date on;
  std::vector<money::TransferRow> rows;  ///< outgoing, not taken back; oldest first
};

/// Refuses: forbidden.
Result<StatementFacts> gather_statement(db::Tx& tx, const Context& context, OfficeId office,
                                        const MoneySpan& span);
/// Refuses: forbidden, money.source_not_found.
Result<AllocationFacts> gather_allocation(db::Tx& tx, const Context& context,
                                          money::SourceId source);

}  // namespace ruam::documents
