#include "cycle/export_rows.hpp"

#include <algorithm>

#include "catalog/queries.hpp"
#include "cycle/year.hpp"
#include "money/actions.hpp"
#include "money/between.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "platform/thai/fiscal.hpp"
#include "progress/queries.hpp"
#include "projects/queries.hpp"

namespace ruam::cycle {
namespace {

/// «อนุมัติ»: as the list of states names it.
std::string state_word(const Source& from, projects::Status status) {
  std::string id = boost::describe::enum_to_string(status, "");
  std::transform(id.begin(), id.end(), id.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  const auto item = catalog::find(from.tx, from.office.id, "project_statuses", "PS-" + id);
  return item ? item->name_th : id;
}

Result<std::vector<PackRow>> project_rows(const Source& from) {
  std::vector<PackRow> rows;
  projects::Filter filter{
      .fiscal_year = from.fiscal_year, .sort = projects::Sort::code, .limit = 200};
  for (;;) {
    const auto page = TRY(projects::list(from.tx, from.context.actor, from.office.id, filter));
    for (const auto& p : page.rows) {
      const auto money = money::project_money(from.tx, from.office.id, p.id);
      rows.push_back({{"code", p.code},
                      {"title", p.title},
                      {"fiscal_year", p.fiscal_year},
                      {"office", from.office.short_th},
                      {"status", state_word(from, p.status)},
                      {"programme", p.programme},
                      {"tactic", p.tactic},
                      {"objective", p.objective},
                      {"division", p.division},
                      {"responsible", p.responsible},
                      {"planned", p.planned},
                      {"allocated", money.allocated},
                      {"received", money.received},
                      {"transferred_out", money.transferred_out},
                      {"obligated", money.obligated},
                      {"disbursed", money.disbursed},
                      {"returned", money.returned},
                      {"balance", money.balance}});
    }
    if (!page.next) return rows;
    filter.after = *page.next;
  }
}

PackRow source_row(const Source& from, const money::SourceRow& s) {
  const auto& f = s.figures;
  return {{"name", s.name},
          {"fiscal_year", std::int64_t{s.fiscal_year}},
          {"office", from.office.short_th},
          {"path", s.path},
          {"allocated", f.allocated},
          {"received", f.received},
          {"transferred_out", f.transferred_out},
          {"obligated", f.obligated},
          {"disbursed", f.disbursed},
          {"advances", f.advances},
          {"returned", f.returned},
          {"carried_over", f.carried_over},
          {"balance", f.balance}};
}

Result<std::vector<PackRow>> source_rows(const Source& from) {
  TRY(people::require(from.tx, from.context.actor, money::read_permission, from.office.id));
  std::vector<PackRow> rows;
  for (const auto& s :
       money::list_sources(from.tx, from.office.id, static_cast<int>(from.fiscal_year)))
    rows.push_back(source_row(from, s));
  return rows;
}

/// Lines dated within these days; a row for each source of the month's own fiscal year.
Result<std::vector<PackRow>> source_rows_between(const Source& from, Date first) {
  TRY(people::require(from.tx, from.context.actor, money::read_permission, from.office.id));
  std::vector<PackRow> rows;
  for (const auto& s : money::list_sources_between(
           from.tx, from.office.id, static_cast<int>(thai::fiscal_year(from.month_end).be),
           {first, from.month_end}))
    rows.push_back(source_row(from, s));
  return rows;
}

sheet::Cell day(const std::optional<Date>& date) {
  return date ? sheet::Cell{*date} : sheet::Cell{};
}

Result<std::vector<PackRow>> report_rows(const Source& from) {
  std::vector<PackRow> rows;
  const auto all =
      TRY(progress::list(from.tx, from.context, from.office.id, {.fiscal_year = from.fiscal_year}));
  for (const auto& r : all.rows)
    rows.push_back({{"code", r.project_code},
                    {"title", r.project_title},
                    {"office", from.office.short_th},
                    {"fiscal_year", r.fiscal_year},
                    {"quarter", r.quarter},
                    {"status", std::string(boost::describe::enum_to_string(r.status, ""))},
                    {"due", r.due_on},
                    {"submitted_on", day(r.submitted_on)}});
  return rows;
}

std::vector<PackRow> duty_rows(const Source& from) {
  std::vector<PackRow> rows;
  const Year year(from.tx, from.office, from.fiscal_year, from.fiscal_year);
  for (const auto& entry : year.rounds(from.fiscal_year))
    rows.push_back(
        {{"title", entry.duty->name_th},
         {"office", from.office.short_th},
         {"fiscal_year", from.fiscal_year},
         {"month", entry.round.key.month},
         {"due", day(entry.round.due)},
         {"state", std::string(boost::describe::enum_to_string(entry.round.facts.state, ""))},
         {"done_on", day(entry.round.facts.done_on)},
         {"note", entry.round.facts.note}});
  return rows;
}

}  // namespace

Result<std::vector<PackRow>> rows_of(const Source& from, PackRows kind) {
  switch (kind) {
    case PackRows::projects:
      return project_rows(from);
    case PackRows::sources:
      return source_rows(from);
    case PackRows::sources_of_month:
      return source_rows_between(from, {from.month_end.year, from.month_end.month, 1});
    case PackRows::sources_to_month:
      return source_rows_between(from, thai::first_day(thai::fiscal_year(from.month_end)));
    case PackRows::reports:
      return report_rows(from);
    case PackRows::duties:
      return duty_rows(from);
  }
  return std::vector<PackRow>{};
}

}  // namespace ruam::cycle
