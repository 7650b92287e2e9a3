#include <algorithm>
#include <set>

#include "catalog/queries.hpp"
#include "documents/money_facts.hpp"
#include "money/actions.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "progress/queries.hpp"
#include "projects/project.hpp"
#include "projects/queries.hpp"

namespace ruam::documents {
namespace {

/// The office's own project, or what is left to say of it.
MoneyProject project_of(db::Tx& tx, OfficeId office, Uuid id) {
  const auto found = projects::find(tx, {office, id});
  if (found.has_error()) return {};
  return {found->code, found->summary.title, found->summary.tactic, {}};
}

/// Why the project is off its plan, in the words of its report of that quarter.
std::string reason_of(db::Tx& tx, const Context& context, OfficeId office, Uuid project,
                      const MoneySpan& span) {
  const auto id = progress::find(tx, office, project, span.fiscal_year, span.quarter);
  if (!id) return {};
  const auto report = progress::get(tx, context.actor, *id);
  if (report.has_error()) return {};
  const auto content = json::read<progress::ReportContent>(report->content);
  return content.has_value() ? std::string(content->variance_reason) : std::string();
}

void add_signing(db::Tx& tx, OfficeId office, Date today, ProjectFacts& signing) {
  for (const auto* role : {"planner", "finance_officer", "office_head"})
    if (auto signer = people::find_signer(tx, {office, role}, today))
      signing.holders[role] = {std::move(signer->name), std::move(signer->position),
                               std::move(signer->phrase)};
}

std::vector<MoneyPassed> passed_on(db::Tx& tx, OfficeId office, const money::Statement& statement) {
  std::set<Uuid> senders;
  for (const auto& row : statement.rows)
    for (const auto& month : row.months)
      if (month.transferred_out != Satang{}) senders.insert(row.source);
  std::vector<MoneyPassed> all;
  for (const auto& source : statement.sources) {
    if (!senders.contains(source.id)) continue;
    auto receivers = money::list_passed_on(tx, {office, source.id});
    if (receivers.has_value() && !receivers->empty())
      all.push_back({source.id, source.name, std::move(*receivers)});
  }
  return all;
}

}  // namespace

Result<StatementFacts> gather_statement(db::Tx& tx, const Context& context, OfficeId office,
                                        const MoneySpan& span) {
  TRY(people::require(tx, context.actor, money::read_permission, office));
  const auto own = TRY(people::get_office(tx, office));
  const auto today = context.clock.today();
  StatementFacts facts{.office_name = own.name_th, .span = span, .on = today};
  facts.money = money::read_statement(tx, office, {span.fiscal_year, today});
  for (const auto& row : facts.money.rows)
    if (row.project && !facts.projects.contains(*row.project)) {
      auto& project = facts.projects[*row.project] = project_of(tx, office, *row.project);
      project.variance_reason = reason_of(tx, context, office, *row.project, span);
    }
  for (const auto& source : facts.money.sources)
    if (const auto item = catalog::find(tx, office, "budget_sources", source.class_id))
      facts.classes[source.class_id] = item->name_th;
  facts.variance_percent = money::allowed_variance(tx, office);
  facts.passed = passed_on(tx, office, facts.money);
  add_signing(tx, office, today, facts.signing);
  return facts;
}

Result<AllocationFacts> gather_allocation(db::Tx& tx, const Context& context,
                                          money::SourceId source) {
  TRY(people::require(tx, context.actor, money::read_permission, source.office));
  const auto own = TRY(people::get_office(tx, source.office));
  AllocationFacts facts{.office_name = own.name_th, .on = context.clock.today()};
  facts.source = TRY(money::get_source(tx, source));
  for (auto& row : money::list_transfers(tx, source.office, facts.source.fiscal_year, facts.on))
    if (!row.is_incoming && row.source_id == source.uuid &&
        row.state != money::TransferState::cancelled)
      facts.rows.push_back(std::move(row));
  std::reverse(facts.rows.begin(), facts.rows.end());
  return facts;
}

}  // namespace ruam::documents
