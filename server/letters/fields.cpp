#include "letters/fields.hpp"

#include <algorithm>

#include "committees/queries.hpp"
#include "letters/money_fields.hpp"
#include "letters/records.hpp"
#include "people/queries.hpp"
#include "people/roles.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/period.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "progress/result_actions.hpp"
#include "projects/amounts.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"

namespace ruam::letters {
namespace {

void add_office(db::Tx& tx, const people::Office& own, Date today, Fields& f) {
  f["office"] = own.name_th;
  f["office_short"] = own.short_th;
  f["email"] = own.contact.email;
  f["phone"] = own.contact.phone;
  f["website"] = own.contact.website;
  f["head"] = head_of(tx, own.id, today);
  if (!own.parent_id) return;
  const auto parent = people::get_office(tx, *own.parent_id);
  if (parent.has_error()) return;
  f["parent"] = parent->name_th;
  f["parent_head"] = head_of(tx, parent->id, today);
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

/// The title without the word that the text says before it.
std::string without(std::string_view word, const std::string& title) {
  return title.starts_with(word) ? title.substr(word.size()) : title;
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
  f["activity"] = without("กิจกรรม", first.title);
  f["meeting"] = without("ประชุม", f["activity"]);
  if (f["meeting"].empty()) f["meeting"] = " ";
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

/// The report has the project as it was when its first signer signed.
Result<void> add_result(db::Tx& tx, const Context& context, progress::ResultId id, Fields& f) {
  const auto view = TRY(progress::get_result(tx, context.actor, id));
  const auto& figures = view.figures;
  const auto project = TRY(json::read<projects::Content>(figures.project.text));
  add_content(project, view.record.fiscal_year, f);
  if (view.content.period) add_period(view.content.period, f);
  if (!view.content.place.empty()) f["place"] = view.content.place;
  if (figures.money.disbursed > Satang{})
    f["spent"] = thai::money_with_text(figures.money.disbursed);
  if (figures.attended > 0) f["attended"] = std::to_string(figures.attended);
  std::size_t measured = 0, reached = 0;
  for (const auto& one : figures.outcomes) {
    measured += one.reached.has_value() ? 1 : 0;
    reached += one.reached.value_or(false) ? 1 : 0;
  }
  if (measured == 0) return {};
  f["reached"] = std::to_string(reached);
  f["indicators"] = std::to_string(measured);
  return {};
}

Result<void> add_book(db::Tx& tx, const Context& context, projects::BookId id, Fields& f) {
  const auto view = TRY(projects::get_book(tx, context.actor, id));
  const auto year = std::to_string(view.book.fiscal_year);
  f["book"] = view.book.title;
  if (view.book.title.find(year) == std::string::npos) f["book"] += " ประจำปีงบประมาณ พ.ศ. " + year;
  f["count"] = std::to_string(view.lines.size());
  f["amount"] = thai::money_with_text(projects::total(view.lines));
  return {};
}

/// Fills what the record tells; false when its kind has nothing to say in a text.
Result<bool> add_record(db::Tx& tx, const Context& context, const Ref& record, Fields& f) {
  if (record.kind == projects::project_kind)
    TRY(add_project(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == progress::report_kind)
    TRY(add_report(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == progress::result_kind)
    TRY(add_result(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == committees::order_kind)
    TRY(add_order_fields(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == committees::meeting_kind)
    TRY(add_meeting_fields(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == forums::forum_kind)
    TRY(add_forum_fields(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == "money_line")
    TRY(add_line_fields(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == "money_source")
    TRY(add_source_fields(tx, context, {record.office, record.uuid}, f));
  else if (record.kind == projects::book_kind)
    TRY(add_book(tx, context, {record.office, record.uuid}, f));
  else
    return false;
  return true;
}

}  // namespace

/// Also while somebody stands in, whose phrase ends with the post.
std::string head_of(db::Tx& tx, OfficeId office, Date today) {
  const auto head =
      people::find_signer(tx, {office, std::string(people::role::office_head)}, today);
  if (!head) return {};
  const auto post = head->phrase.find(' ');
  return post == std::string::npos ? head->position : head->phrase.substr(post + 1);
}

Result<Fields> gather_fields(db::Tx& tx, const Context& context, OfficeId office,
                             const std::vector<About>& about) {
  Fields fields;
  const auto own = TRY(people::get_office(tx, office));
  add_office(tx, own, context.clock.today(), fields);
  add_writer(tx, context, office, fields);
  // The text speaks of the first; the others are listed below it.
  for (const auto& one : about)
    if (TRY(add_record(tx, context, {office, one.kind, one.id}, fields))) break;
  const auto division = fields["division"];
  fields["division_of"] = division.empty() ? "" : division + " ";
  fields["division_or_office"] = division.empty() ? own.name_th : division;
  if (fields["division_of"].empty()) fields["division_of"] = " ";
  return fields;
}

}  // namespace ruam::letters
