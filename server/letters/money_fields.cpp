#include "letters/money_fields.hpp"

#include "letters/fields.hpp"
#include "money/actions.hpp"
#include "money/consolidated.hpp"
#include "money/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/dates.hpp"
#include "projects/queries.hpp"

namespace ruam::letters {
namespace {

void add_figures(const money::Figures& figures, Fields& f) {
  const Satang given{figures.allocated.value + figures.received.value};
  f["given"] = thai::money_with_text(given);
  f["sent"] = thai::money_with_text(figures.transferred_out);
  f["balance"] = thai::money_with_text(figures.balance);
  if (given > Satang{})
    f["sent_percent"] =
        thai::format_quantity({percent_hundredths(figures.transferred_out, given) * 10});
  f["given_figure"] = thai::format_money(given);
  f["sent_figure"] = thai::format_money(figures.transferred_out);
  f["obligated_figure"] = thai::format_money(figures.obligated);
  f["disbursed_figure"] = thai::format_money(figures.disbursed);
  f["advances_figure"] = thai::format_money(figures.advances);
  f["balance_figure"] = thai::format_money(figures.balance);
}

/// How many offices got money from the source and took it, and what they did with it.
void add_receivers(const std::vector<money::PassedOn>& receivers, Fields& f) {
  if (receivers.empty()) return;
  std::int64_t accepted = 0;
  Satang disbursed;
  for (const auto& one : receivers) {
    accepted += one.sent > Satang{} && one.in_transit == Satang{} ? 1 : 0;
    disbursed.value += one.figures.disbursed.value;
  }
  f["receivers"] = std::to_string(receivers.size());
  f["accepted"] = std::to_string(accepted);
  f["receivers_disbursed"] = thai::money_with_text(disbursed);
}

void add_project_of_line(db::Tx& tx, OfficeId office, Uuid project, Fields& f) {
  const auto found = projects::find(tx, {office, project});
  if (found.has_error()) return;
  const auto& title = found->summary.title;
  f["project"] = title.starts_with("โครงการ") ? title : "โครงการ" + title;
  f["of_project"] = "ตาม" + f["project"];
  const auto& division = found->summary.division;
  if (division.empty()) return;
  f["division"] = division;
  f["receiver"] = division;
  f["receiver_head"] = "ผู้อำนวยการ" + division;
}

}  // namespace

Result<void> add_source_fields(db::Tx& tx, const Context& context, money::SourceId id, Fields& f) {
  TRY(people::require(tx, context.actor, money::read_permission, id.office));
  const auto source = TRY(money::get_source(tx, id));
  f["source"] = source.name;
  f["source_path"] = source.path;
  f["year"] = std::to_string(source.fiscal_year);
  f["day"] = thai::print(context.clock.today(), thai::DateForm::full);
  if (source.provisional)
    f["provisional_end"] = thai::print(source.provisional->to, thai::DateForm::full);
  add_figures(source.figures, f);
  add_receivers(TRY(money::list_passed_on(tx, id)), f);
  return {};
}

Result<void> add_line_fields(db::Tx& tx, const Context& context, money::LineId id, Fields& f) {
  TRY(people::require(tx, context.actor, money::read_permission, id.office));
  const auto line = TRY(money::get_line(tx, id));
  TRY(add_source_fields(tx, context, {id.office, line.source_id}, f));
  f["of_project"] = " ";
  f["amount"] = thai::money_with_text(line.amount);
  f["document_no"] = line.document_no;
  f["document_day"] = thai::print(line.date, thai::DateForm::full);
  f["note"] = line.note;
  if (line.project_id) add_project_of_line(tx, id.office, *line.project_id, f);
  if (!line.other_office) return {};
  f["receiver"] = line.other_office->name_th;
  const auto head = head_of(tx, line.other_office->id, context.clock.today());
  f["receiver_head"] = head.empty() ? "หัวหน้า" + line.other_office->name_th : head;
  return {};
}

}  // namespace ruam::letters
