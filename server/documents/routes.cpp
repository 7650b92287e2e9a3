#include <algorithm>

#include "committees/queries.hpp"
#include "documents/package.hpp"
#include "documents/render.hpp"
#include "documents/room.hpp"
#include "documents/wire.hpp"
#include "people/access.hpp"
#include "plans/queries.hpp"
#include "platform/doc/write.hpp"
#include "platform/http/router.hpp"
#include "platform/sha256.hpp"
#include "progress/actions.hpp"
#include "progress/queries.hpp"
#include "progress/result_actions.hpp"
#include "projects/queries.hpp"
#include "projects/queries/books.hpp"

namespace ruam::documents {
namespace {

using http::FileReply;
using http::Method;
using http::Nothing;
using http::Request;

Problem not_one_of(std::string where, std::string choices) {
  return {Kind::invalid,
          "json.faults",
          {},
          {{std::move(where), "not_one_of", {{"choices", std::move(choices)}}}}};
}

/// What the browser that asks was told phones use; it is printed, so nothing else than an address.
Result<std::string> read_address(const Request& request) {
  const auto text = request.query("address").value_or("");
  const bool is_web = text.starts_with("http://") || text.starts_with("https://");
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-.:/[]_~").find(c) != std::string_view::npos;
  });
  if (text.empty() || (is_web && is_plain && text.size() <= 200)) return std::string(text);
  return Problem{Kind::invalid, "json.faults", {}, {{"?address", "bad_text"}}};
}

Result<Order> read_order(const Request& request) {
  Order order{.office = TRY(request.office())};
  const auto form = parse_form(request.query("form").value_or(""));
  if (!form)
    return not_one_of("?form",
                      "proposal, ops-quarterly, plan-book, result, attendance, attendance-blank, "
                      "development-plan, plan-alignment, plan-matrix, mou, directory, agenda, "
                      "minutes, meeting-attendance, money-statement, money-month, budget-plan, "
                      "budget-result, allocation-list, forum-report-web, forum-report-short, "
                      "forum-report-book, forum-attendance, forum-attendance-blank, "
                      "forum-reply, forum-replies, forum-slides");
  const auto copy = parse_copy(request.query("copy").value_or("draft"));
  if (!copy) return not_one_of("?copy", "draft, file, submission, public");
  const auto id = TRY(request.query_as<Uuid>("id"));
  if (!id) return Problem{Kind::invalid, "json.faults", {}, {{"?id", "missing"}}};
  order.form = *form;
  order.copy = *copy;
  order.record = *id;
  order.template_id = request.query("template").value_or("");
  order.of_template = TRY(request.query_as<bool>("of_template")).value_or(false);
  order.fiscal_year = TRY(request.query_as<int>("year")).value_or(0);
  order.quarter = TRY(request.query_as<int>("quarter")).value_or(0);
  order.month = TRY(request.query_as<int>("month")).value_or(0);
  order.address = TRY(read_address(request));
  return order;
}

Result<wire::Preview> preview(Request& request) {
  const auto order = TRY(read_order(request));
  const auto built = TRY(build(request.context(), order));
  auto html = doc::to_html(built.document);
  return wire::Preview{{std::move(html.body)}, {std::move(html.style)}, built.template_id};
}

Result<FileReply> render(Request& request, Format format) {
  const auto order = TRY(read_order(request));
  const auto built = TRY(build(request.context(), order));
  return FileReply{.content_type = std::string(content_type(format)),
                   .file_name = built.name + "." + std::string(to_string(format)),
                   .bytes = write(built.document, format),
                   .inline_view = format == Format::pdf || format == Format::html};
}

Result<wire::IssuedList> list_issued(Request& request) {
  const auto office = TRY(request.office());
  const auto id = TRY(request.query_as<Uuid>("id"));
  if (!id) return Problem{Kind::invalid, "json.faults", {}, {{"?id", "missing"}}};
  const auto kind = request.query("kind").value_or("");
  const bool of_report = kind == progress::report_kind, of_book = kind == projects::book_kind;
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::IssuedList> {
    if (of_report) {
      TRY(progress::get(tx, context.actor, {office, *id}));
      return wire::IssuedList{Store{tx}.list(progress::ref(progress::ReportId{office, *id})), {}};
    }
    if (kind == progress::result_kind) {
      TRY(progress::get_result(tx, context.actor, {office, *id}));
      return wire::IssuedList{Store{tx}.list(progress::ref(progress::ResultId{office, *id})), {}};
    }
    if (kind == committees::meeting_kind) {
      TRY(committees::get_meeting(tx, context.actor, {office, *id}));
      return wire::IssuedList{Store{tx}.list(committees::ref(committees::MeetingId{office, *id})),
                              {}};
    }
    if (of_book) {
      TRY(projects::get_book(tx, context.actor, {office, *id}));
      return wire::IssuedList{Store{tx}.list(projects::ref(projects::BookId{office, *id})), {}};
    }
    if (kind == plans::plan_kind) {
      TRY(plans::get(tx, context.actor, {office, *id}));
      return wire::IssuedList{Store{tx}.list(plans::ref(plans::PlanId{office, *id})), {}};
    }
    TRY(projects::get(tx, context.actor, {office, *id}));
    wire::IssuedList out{Store{tx}.list(projects::ref(projects::ProjectId{office, *id})), {}};
    if (const auto result = progress::find_result(tx, {office, *id}))
      for (auto& issued : Store{tx}.list(progress::ref(*result)))
        out.rows.push_back(std::move(issued));
    for (const auto& paper : projects::list_signed_papers(tx, {office, *id}))
      if (paper.signed_file)
        out.signed_copies.push_back(
            {paper.id, *paper.signed_file, paper.at, paper.recorded_name, paper.content_sha256});
    return out;
  });
}

Result<FileReply> package(Request& request) {
  const auto id = TRY(request.record<progress::ReportId>());
  auto made = TRY(make_package(request.context(), id));
  TRY(progress::record_export(request.context(), id, to_hex(sha256(made.bytes))));
  return FileReply{.content_type = "application/zip",
                   .file_name = made.name + ".zip",
                   .bytes = std::move(made.bytes)};
}

}  // namespace

void add_routes(http::Router& router) {
  add_comparison_routes(router);
  const std::vector<std::string> problems = {"project.not_found",     "report.not_found",
                                             "document.no_template",  "files.not_found",
                                             "template.not_found",    "template.other_form",
                                             "book.not_found",        "result.not_found",
                                             "attendance.not_found",  "document.never_public",
                                             "plan.not_found",        "mou.not_found",
                                             "meeting.not_found",     "money.bad_year",
                                             "document.no_such_span", "money.source_not_found",
                                             "forum.not_found",       "document.no_results",
                                             "document.no_use",       "document.repeats_objective"};
  const std::string base = "/offices/{office}/documents";
  router
      .add<Nothing, wire::IssuedList>(
          Method::get, base, std::nullopt,
          {"project.not_found", "report.not_found", "book.not_found", "plan.not_found"},
          list_issued)
      .says("Documents issued of one record");
  router.add<Nothing, wire::Preview>(Method::get, base + "/preview", std::nullopt, problems,
                                     preview);
  for (const auto format : {Format::pdf, Format::docx, Format::html, Format::txt, Format::xlsx})
    router.add_download(base + "/render." + std::string(to_string(format)), std::nullopt, problems,
                        [format](Request& r) { return render(r, format); });
  router.add_download("/offices/{office}/reports/{id}/package", std::nullopt, problems, package);
  add_template_routes(router);
}

}  // namespace ruam::documents
