#include "letters/fields.hpp"

#include <algorithm>

#include "people/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/period.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "projects/amounts.hpp"
#include "projects/queries.hpp"

namespace ruam::letters {
namespace {

void add_office(db::Tx& tx, const people::Office& own, Date today, Fields& f) {
  f["office"] = own.name_th;
  f["office_short"] = own.short_th;
  f["email"] = own.contact.email;
  f["phone"] = own.contact.phone;
  f["website"] = own.contact.website;
  const auto heads = people::list_holders(tx, own.id, "office_head", today);
  if (!heads.empty()) f["head"] = heads.front().position;
  if (!own.parent_id) return;
  const auto parent = people::get_office(tx, *own.parent_id);
  if (parent.has_error()) return;
  f["parent"] = parent->name_th;
  const auto above = people::list_holders(tx, parent->id, "office_head", today);
  if (!above.empty()) f["parent_head"] = above.front().position;
}

void add_writer(db::Tx& tx, const Context& context, OfficeId office, Fields& f) {
  const auto person = people::get_person(tx, {context.actor.home, context.actor.person});
  if (person.has_error() || context.actor.home != office) return;
  f["author"] = people::full_name(*person);
  f["author_position"] = person->position;
  if (!person->division.empty()) f["division"] = person->division;
  if (!person->phone.empty()) f["phone"] = person->phone;
}

/// The lines of an activity as the memo lists them: «- ค่าวัสดุ 1,500 บาท».
std::string cost_lines(const projects::Activity& activity) {
  std::string out;
  const auto add = [&](const std::vector<projects::CostLine>& lines) {
    for (const auto& line : lines) {
      if (!out.empty()) out += '\n';
      out += "- " + line.text + " เป็นเงิน " + thai::format_money(line.amount) + " บาท";
    }
  };
  add(activity.lines);
  for (const auto& child : activity.children) add(child.lines);
  return out;
}

/// «ในวันพฤหัสบดีที่ ...», «ในเดือนเมษายน 2566», «ระหว่าง ... ถึง ...», as exactly as it was said.
void add_period(const std::optional<thai::Period>& period, Fields& f) {
  if (!period) return;
  const auto words = thai::print(*period);
  const bool is_day = period->precision == thai::Precision::date && period->start == period->end;
  const bool is_month =
      period->precision == thai::Precision::month && thai::whole_months(*period) == 1;
  std::string when = "ระหว่าง" + words;
  if (is_day) when = thai::print(period->start, thai::DateForm::weekday);
  if (is_month) when = "เดือน" + words;
  f["period"] = is_day || is_month ? "ใน" + when : when;
  f["period_on"] = when;
}

void add_content(const projects::Content& content, std::int64_t year, Fields& f) {
  f["project"] = content.title.starts_with("โครงการ") ? content.title : "โครงการ" + content.title;
  f["year"] = std::to_string(year);
  f["amount"] = thai::money_with_text(projects::total(content));
  if (!content.division.empty()) f["division"] = content.division;
  f["place"] = content.place;
  if (!content.objectives.empty()) f["objective"] = content.objectives.front().text;
  if (!content.sources.empty()) f["source"] = content.sources.front().text;
  if (content.shared_lines) f["shared_lines"] = "ขอถัวจ่ายทุกรายการตามที่จ่ายจริง";
  add_period(content.period, f);
  if (content.activities.empty()) return;
  const auto& first = content.activities.front();
  f["activity"] = first.title.starts_with("กิจกรรม")
                      ? first.title.substr(std::string_view("กิจกรรม").size())
                      : first.title;
  f["activity_amount"] = thai::money_with_text(projects::total(first));
  f["activity_lines"] = cost_lines(first);
}

Result<void> add_project(db::Tx& tx, const Context& context, projects::ProjectId id, Fields& f) {
  const auto view = TRY(projects::get(tx, context.actor, id));
  add_content(TRY(json::read<projects::Content>(view.record.content)), view.record.fiscal_year, f);
  return {};
}

Result<void> add_report(db::Tx& tx, const Context& context, progress::ReportId id, Fields& f) {
  const auto report = TRY(progress::get(tx, context.actor, id));
  add_content(TRY(json::read<projects::Content>(report.carried)), report.fiscal_year, f);
  const thai::Quarter quarter{{static_cast<int>(report.fiscal_year)},
                              static_cast<int>(report.quarter)};
  f["quarter"] = std::to_string(report.quarter);
  f["quarter_months"] = thai::month_span(quarter);
  const auto money = progress::money_of(tx, report);
  f["spent"] = thai::money_with_text(money.disbursed);
  if (money.disbursed_percent)
    f["percent"] = thai::format_quantity({*money.disbursed_percent * 10});
  return {};
}

}  // namespace

Result<Fields> gather_fields(db::Tx& tx, const Context& context, OfficeId office,
                             const std::vector<About>& about) {
  Fields fields;
  const auto own = TRY(people::get_office(tx, office));
  add_office(tx, own, context.clock.today(), fields);
  add_writer(tx, context, office, fields);
  for (const auto& one : about) {
    if (one.kind == projects::project_kind)
      TRY(add_project(tx, context, {office, one.id}, fields));
    else if (one.kind == progress::report_kind)
      TRY(add_report(tx, context, {office, one.id}, fields));
    else
      continue;
    break;  // the text speaks of the first; the others are listed below it
  }
  const auto division = fields["division"];
  fields["division_of"] = division.empty() ? "" : division + " ";
  fields["division_or_office"] = division.empty() ? own.name_th : division;
  if (fields["division_of"].empty()) fields["division_of"] = " ";
  return fields;
}

}  // namespace ruam::letters
