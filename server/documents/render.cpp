#include "documents/render.hpp"

#include <array>
#include <utility>

#include "documents/forms/attendance.hpp"
#include "documents/forms/forum.hpp"
#include "documents/forms/meeting.hpp"
#include "documents/forms/money.hpp"
#include "documents/forms/mou.hpp"
#include "documents/forms/ops_quarterly.hpp"
#include "documents/forms/plan.hpp"
#include "documents/forms/plan_book.hpp"
#include "documents/forms/proposal.hpp"
#include "documents/forms/result.hpp"
#include "documents/gather.hpp"
#include "documents/gather_forum.hpp"
#include "documents/gather_plan.hpp"
#include "documents/office_template.hpp"
#include "documents/template.hpp"
#include "documents/workbook.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/config.hpp"
#include "platform/doc/write.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::documents {
namespace {

template <class E, std::size_t N>
using Names = std::array<std::pair<E, std::string_view>, N>;

constexpr Names<Form, 27> forms = {{{Form::proposal, "proposal"},
                                    {Form::ops_quarterly, "ops-quarterly"},
                                    {Form::plan_book, "plan-book"},
                                    {Form::result, "result"},
                                    {Form::attendance, "attendance"},
                                    {Form::attendance_blank, "attendance-blank"},
                                    {Form::development_plan, "development-plan"},
                                    {Form::plan_alignment, "plan-alignment"},
                                    {Form::plan_matrix, "plan-matrix"},
                                    {Form::mou, "mou"},
                                    {Form::directory, "directory"},
                                    {Form::agenda, "agenda"},
                                    {Form::minutes, "minutes"},
                                    {Form::meeting_attendance, "meeting-attendance"},
                                    {Form::money_statement, "money-statement"},
                                    {Form::money_month, "money-month"},
                                    {Form::budget_plan, "budget-plan"},
                                    {Form::budget_result, "budget-result"},
                                    {Form::allocation_list, "allocation-list"},
                                    {Form::forum_report_web, "forum-report-web"},
                                    {Form::forum_report_short, "forum-report-short"},
                                    {Form::forum_report_book, "forum-report-book"},
                                    {Form::forum_attendance, "forum-attendance"},
                                    {Form::forum_attendance_blank, "forum-attendance-blank"},
                                    {Form::forum_reply, "forum-reply"},
                                    {Form::forum_replies, "forum-replies"},
                                    {Form::forum_slides, "forum-slides"}}};
constexpr Names<Format, 5> formats = {{{Format::pdf, "pdf"},
                                       {Format::docx, "docx"},
                                       {Format::html, "html"},
                                       {Format::txt, "txt"},
                                       {Format::xlsx, "xlsx"}}};
constexpr Names<Copy, 4> copies = {{{Copy::draft, "draft"},
                                    {Copy::file, "file"},
                                    {Copy::submission, "submission"},
                                    {Copy::public_, "public"}}};

template <class E, std::size_t N>
std::optional<E> find_name(const Names<E, N>& names, std::string_view text) {
  for (const auto& [value, name] : names)
    if (name == text) return value;
  return std::nullopt;
}

template <class E, std::size_t N>
std::string_view name_of(const Names<E, N>& names, E value) {
  for (const auto& [one, name] : names)
    if (one == value) return name;
  return {};
}

Style style_for(db::Tx& tx, const Order& order) {
  Style style{.copy = order.copy, .of_template = order.of_template};
  const auto office = people::get_office(tx, order.office);
  if (office.has_value() && office->digits == people::Digits::thai)
    style.digits = thai::Digits::thai;
  return style;
}

Result<Template> wanted_template(db::Tx& tx, const Context& context, const Order& order,
                                 std::int64_t fiscal_year) {
  const auto form = to_string(order.form);
  if (order.template_id.empty()) return template_for(tx, order.office, form, fiscal_year);
  auto wanted = TRY(usable_template(tx, context.actor, order.office, order.template_id));
  if (wanted.form != form) return Problem{Kind::conflict, "template.other_form"};
  return wanted;
}

template <class Facts>
struct Gathered {
  Style style;
  Facts facts;
  Template form;
};

Result<Built> build_proposal(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<ProjectFacts>> {
    auto facts = TRY(gather_project(tx, context, {order.office, order.record}, order.copy));
    auto form = TRY(wanted_template(tx, context, order, facts.fiscal_year));
    return Gathered<ProjectFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, project, form] = TRY(read);
  return Built{proposal(project, form, style), form.id, project.code + "-proposal"};
}

Result<Built> build_report(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<ReportFacts>> {
    auto facts = TRY(gather_report(tx, context, {order.office, order.record}, order.copy));
    auto form = TRY(wanted_template(tx, context, order, facts.fiscal_year));
    return Gathered<ReportFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  auto [style, report, form] = TRY(read);
  TRY(read_photos(context, {order.office, order.record}, report));
  return Built{ops_quarterly(report, form, style), form.id,
               report.project.code + "-q" + std::to_string(report.quarter)};
}

Result<Built> build_book(const Context& context, const Order& order) {
  std::optional<Template> of_projects;
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<BookFacts>> {
    auto facts = TRY(gather_book(tx, context, {order.office, order.record}, order.copy));
    auto form = TRY(wanted_template(tx, context, order, facts.fiscal_year));
    of_projects = TRY(template_for(tx, order.office, "proposal", facts.fiscal_year));
    return Gathered<BookFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, book, form] = TRY(read);
  auto document = doc::with_page_numbers(plan_book(book, form, *of_projects, style));
  return Built{std::move(document), form.id, "plan-book-" + std::to_string(book.fiscal_year)};
}

Result<Built> build_result(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<ResultFacts>> {
    auto facts = TRY(gather_result(tx, context, {order.office, order.record}, order.copy));
    auto form = TRY(wanted_template(tx, context, order, facts.project.fiscal_year));
    return Gathered<ResultFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  auto [style, report, form] = TRY(read);
  report.photos = TRY(read_pictures(context, order.office, report.content.photos));
  return Built{result(report, form, style), form.id, report.project.code + "-result"};
}

/// Names and signatures: for the office's own file and never for the public.
Result<Built> build_attendance(const Context& context, const Order& order) {
  if (order.copy == Copy::public_) return Problem{Kind::forbidden, "document.never_public"};
  Style style;
  const auto facts = context.db.read([&](db::Tx& tx) {
    style = style_for(tx, order);
    return gather_attendance(tx, context, {order.office, order.record});
  });
  auto sheet = TRY(facts);
  sheet.blank = order.form == Form::attendance_blank;
  const auto form = TRY(find_template("attendance", 9'999));
  return Built{attendance(sheet, form, style), form.id, std::string(to_string(order.form))};
}

Result<Built> build_plan(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<PlanFacts>> {
    auto facts = TRY(gather_plan(tx, context, {order.office, order.record}, order.copy));
    auto form = TRY(wanted_template(tx, context, order, facts.years.from));
    return Gathered<PlanFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, plan, form] = TRY(read);
  const auto name = plan.code + "-" + std::string(to_string(order.form));
  if (order.form == Form::plan_alignment)
    return Built{plan_alignment(plan, form, style), form.id, name};
  if (order.form == Form::plan_matrix) return Built{plan_matrix(plan, form, style), form.id, name};
  return Built{doc::with_page_numbers(development_plan(plan, form, style)), form.id, name};
}

Result<Built> build_mou(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<MouFacts>> {
    auto facts = TRY(gather_mou(tx, context, {order.office, order.record}));
    auto form = TRY(wanted_template(tx, context, order, facts.mou.fiscal_year));
    return Gathered<MouFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, facts, form] = TRY(read);
  return Built{mou(facts, form, style), form.id, facts.mou.code + "-mou"};
}

/// Of the office itself: the order's record says nothing more.
Result<Built> build_directory(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<DirectoryFacts>> {
    auto facts = TRY(gather_directory(tx, context, order.office));
    auto form = TRY(wanted_template(tx, context, order, thai::fiscal_year(facts.on).be));
    return Gathered<DirectoryFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, facts, form] = TRY(read);
  return Built{directory(facts, form, style), form.id, "directory"};
}

Result<Built> build_meeting(const Context& context, const Order& order) {
  const bool signs_in = order.form == Form::meeting_attendance;
  if (order.copy == Copy::public_ && signs_in)
    return Problem{Kind::forbidden, "document.never_public"};
  Style style;
  const auto read = context.db.read([&](db::Tx& tx) {
    style = style_for(tx, order);
    return gather_meeting(tx, context, {order.office, order.record});
  });
  const auto facts = TRY(read);
  const auto& meeting = facts.meeting;
  const auto name = std::string(to_string(order.form)) + "-" + std::to_string(meeting.year) + "-" +
                    std::to_string(meeting.number);
  const auto form = TRY(find_template(signs_in ? "attendance" : to_string(order.form), 9'999));
  if (signs_in) return Built{attendance(sign_in_sheet(facts), form, style), form.id, name};
  auto paper =
      order.form == Form::agenda ? agenda(facts, form, style) : minutes(facts, form, style);
  return Built{std::move(paper), form.id, name};
}

/// Refuses: money.bad_year, document.no_such_span.
Result<MoneySpan> span_of(const Order& order) {
  if (order.fiscal_year < 2500 || order.fiscal_year > 2700)
    return Problem{Kind::invalid, "money.bad_year", {}, {{"?year", "money.bad_year"}}};
  MoneySpan span{.fiscal_year = order.fiscal_year};
  const bool is_month = order.form == Form::money_month;
  const auto asked = is_month ? order.month : order.quarter;
  if (order.form == Form::budget_plan) return span;
  if (asked < 1 || asked > (is_month ? 12 : 4))
    return Problem{Kind::invalid,
                   "document.no_such_span",
                   {},
                   {{is_month ? "?month" : "?quarter", "document.no_such_span"}}};
  if (is_month) span.month = (asked + 2) % 12;
  span.quarter = is_month ? *span.month / 3 + 1 : asked;
  return span;
}

/// Of the office itself: the order's record says nothing more.
Result<Built> build_statement(const Context& context, const Order& order) {
  const auto span = TRY(span_of(order));
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<StatementFacts>> {
    auto facts = TRY(gather_statement(tx, context, order.office, span));
    auto form = TRY(wanted_template(tx, context, order, span.fiscal_year));
    return Gathered<StatementFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, facts, form] = TRY(read);
  auto name = std::string(to_string(order.form)) + "-" + std::to_string(span.fiscal_year);
  if (order.form == Form::budget_plan) return Built{budget_plan(facts, form, style), form.id, name};
  name += span.month ? "-m" + std::to_string(order.month) : "-q" + std::to_string(span.quarter);
  if (order.form == Form::budget_result)
    return Built{budget_result(facts, form, style), form.id, name};
  return Built{money_statement(facts, form, style), form.id, name};
}

Result<Built> build_allocation(const Context& context, const Order& order) {
  const auto read = context.db.read([&](db::Tx& tx) -> Result<Gathered<AllocationFacts>> {
    auto facts = TRY(gather_allocation(tx, context, {order.office, order.record}));
    auto form = TRY(wanted_template(tx, context, order, facts.source.fiscal_year));
    return Gathered<AllocationFacts>{style_for(tx, order), std::move(facts), std::move(form)};
  });
  const auto [style, facts, form] = TRY(read);
  return Built{allocation_list(facts, form, style), form.id,
               "allocation-list-" + std::to_string(facts.source.fiscal_year)};
}

Result<Built> build_forum(const Context& context, const Order& order) {
  const bool signs_in =
      order.form == Form::forum_attendance || order.form == Form::forum_attendance_blank;
  const bool opens = order.form == Form::forum_replies;  // whoever holds a code may answer
  if (order.copy == Copy::public_ && (signs_in || opens))
    return Problem{Kind::forbidden, "document.never_public"};
  Style style;
  forums::OpinionSource source;
  const auto read = context.db.read([&](db::Tx& tx) -> Result<ForumFacts> {
    style = style_for(tx, order);
    const forums::ForumId id{order.office, order.record};
    if (opens) TRY(people::require_on(tx, context.actor, forums::write_forums, forums::ref(id)));
    return gather_forum(tx, context, id, source);
  });
  auto facts = TRY(read);
  const auto name = facts.forum.code + "-" + std::string(to_string(order.form));
  if (signs_in) {
    const auto form = TRY(find_template("attendance", 9'999));
    const auto sheet = sign_in_sheet(facts, order.form == Form::forum_attendance_blank);
    return Built{attendance(sheet, form, style), form.id, name};
  }
  const bool asks = order.form == Form::forum_reply || order.form == Form::forum_replies;
  const bool shows = order.form == Form::forum_slides;
  const auto form = TRY(find_template(asks    ? "forum-reply"
                                      : shows ? "forum-slides"
                                              : "forum-report",
                                      9'999));
  facts.address = order.address.empty() ? context.config.public_url : order.address;
  if (order.form == Form::forum_replies)
    return Built{forum_replies(facts, form, style), form.id, name};
  if (asks) return Built{forum_reply(facts, form, style), form.id, name};
  if (order.copy != Copy::draft) TRY(check_report(facts));
  facts.map = forums::opinion_map(source);
  if (shows) return Built{forum_slides(facts, form, style), form.id, name};
  std::vector<progress::Photo> photos;
  for (const auto& one : facts.words.photos) photos.push_back({one.file_id, one.caption, {}});
  facts.photos = TRY(read_pictures(context, order.office, photos));
  auto shape = ReportShape::short_;
  if (order.form == Form::forum_report_web) shape = ReportShape::web;
  if (order.form == Form::forum_report_book) shape = ReportShape::book;
  return Built{doc::with_page_numbers(forum_report(facts, form, style, shape)), form.id, name};
}

}  // namespace

std::optional<Form> parse_form(std::string_view text) { return find_name(forms, text); }
std::string_view to_string(Form form) { return name_of(forms, form); }
std::optional<Format> parse_format(std::string_view ending) { return find_name(formats, ending); }
std::string_view to_string(Format format) { return name_of(formats, format); }
std::optional<Copy> parse_copy(std::string_view text) { return find_name(copies, text); }
std::string_view to_string(Copy copy) { return name_of(copies, copy); }

std::string_view content_type(Format format) {
  switch (format) {
    case Format::pdf:
      return "application/pdf";
    case Format::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Format::html:
      return "text/html; charset=utf-8";
    case Format::txt:
      return "text/plain; charset=utf-8";
    case Format::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }
  return {};
}

Result<Built> build(const Context& context, const Order& order) {
  switch (order.form) {
    case Form::proposal:
      return build_proposal(context, order);
    case Form::ops_quarterly:
      return build_report(context, order);
    case Form::plan_book:
      return build_book(context, order);
    case Form::result:
      return build_result(context, order);
    case Form::attendance:
    case Form::attendance_blank:
      return build_attendance(context, order);
    case Form::development_plan:
    case Form::plan_alignment:
    case Form::plan_matrix:
      return build_plan(context, order);
    case Form::mou:
      return build_mou(context, order);
    case Form::directory:
      return build_directory(context, order);
    case Form::agenda:
    case Form::minutes:
    case Form::meeting_attendance:
      return build_meeting(context, order);
    case Form::money_statement:
    case Form::money_month:
    case Form::budget_plan:
    case Form::budget_result:
      return build_statement(context, order);
    case Form::allocation_list:
      return build_allocation(context, order);
    case Form::forum_report_web:
    case Form::forum_report_short:
    case Form::forum_report_book:
    case Form::forum_attendance:
    case Form::forum_attendance_blank:
    case Form::forum_reply:
    case Form::forum_replies:
    case Form::forum_slides:
      return build_forum(context, order);
  }
  throw std::logic_error("a form without a builder");
}

std::string write(const doc::Document& document, Format format) {
  switch (format) {
    case Format::pdf:
      return doc::to_pdf(document);
    case Format::docx:
      return doc::to_docx(document);
    case Format::html:
      return doc::to_html_page(document);
    case Format::txt:
      return doc::to_text(document);
    case Format::xlsx:
      return to_workbook(document);
  }
  return {};
}

}  // namespace ruam::documents
