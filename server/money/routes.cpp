#include <algorithm>

#include "money/export.hpp"
#include "money/iati.hpp"
#include "money/room.hpp"
#include "money/routes/groups.hpp"
#include "money/wire.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/db/db.hpp"
#include "platform/http/router.hpp"

namespace ruam::money {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

Source source_of(wire::SourceContent content) {
  return {.class_id = std::move(content.class_id),
          .name = std::move(content.name),
          .fiscal_year = content.fiscal_year,
          .programme = std::move(content.programme),
          .output = std::move(content.output),
          .activity = std::move(content.activity),
          .category = std::move(content.category),
          .project_line = std::move(content.project_line),
          .provisional = content.provisional,
          .in_kind = content.in_kind.value_or(false),
          .until_year = content.until_year};
}

Result<http::Reply<SourceRow>> source_reply(Request& request, SourceId id, int status) {
  auto row = TRY(request.context().db.read([&](db::Tx& tx) { return get_source(tx, id); }));
  const auto version = row.version;
  return http::Reply<SourceRow>{std::move(row), version, status};
}

Result<http::Reply<LineRow>> line_reply(Request& request, LineId id) {
  auto row = TRY(request.context().db.read([&](db::Tx& tx) { return get_line(tx, id); }));
  return http::Reply<LineRow>{.value = std::move(row), .status = 201};
}

Result<LineFilter> filter_of(const Request& request) {
  LineFilter filter;
  filter.without_project = request.query("project") == "none";
  if (!filter.without_project) filter.project = TRY(request.query_as<Uuid>("project"));
  filter.from = TRY(request.query_as<Date>("from"));
  filter.until = TRY(request.query_as<Date>("until"));
  filter.class_id = request.query("class").value_or("");
  filter.programme = request.query("programme").value_or("");
  filter.category = request.query("category").value_or("");
  filter.in_kind = TRY(request.query_as<bool>("in_kind"));
  filter.source = TRY(request.query_as<Uuid>("source"));
  filter.after = TRY(request.query_as<Uuid>("after"));
  filter.year = TRY(request.query_as<int>("year"));
  filter.quarter = TRY(request.query_as<int>("quarter"));
  filter.kind = TRY(request.query_as<LineKind>("kind"));
  filter.figure = TRY(request.query_as<Figure>("figure"));
  const auto limit = TRY(request.query_as<int>("limit"));
  filter.limit = std::clamp(limit.value_or(50), 1, 500);
  return filter;
}

/// Every line that the filter wants, in a file: an office has tens of thousands at most.
Result<http::FileReply> export_filtered(Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  auto filter = TRY(filter_of(request));
  filter.after.reset();
  filter.limit = 200'000;
  struct Tables {
    LinePage lines;
    std::vector<SourceRow> sources;
  };
  const auto tables = TRY(read_of(request, office, [&](db::Tx& tx) {
    return Tables{list_lines(tx, office, filter), list_sources(tx, office, {})};
  }));
  return export_lines(tables.lines.rows, tables.sources, format);
}

/// All that counts, for those who keep open data of many offices.
Result<http::FileReply> export_open(Request& request, ExportFormat format) {
  const auto office = TRY(request.office());
  auto filter = TRY(filter_of(request));
  filter.after.reset();
  filter.limit = 200'000;
  struct Tables {
    people::OfficeShort own;
    LinePage lines;
    std::vector<SourceRow> sources;
  };
  const auto tables = TRY(read_of(request, office, [&](db::Tx& tx) {
    return Tables{people::describe_offices(tx, {office}).front(), list_lines(tx, office, filter),
                  list_sources(tx, office, {})};
  }));
  return export_transactions(tables.own, tables.lines.rows, tables.sources, format);
}

void add_open_routes(http::Router& router) {
  for (const auto& [name, format] :
       {std::pair{"csv", ExportFormat::csv}, std::pair{"xlsx", ExportFormat::xlsx}})
    router
        .add_download(std::string("/offices/{office}/money/transactions.") + name, read_permission,
                      {}, [format](Request& request) { return export_open(request, format); })
        .reads("year", "Only of this fiscal year (Buddhist era)")
        .reads("project", "Only lines of this project")
        .reads("source", "Only lines of this source");
  router.add_download("/offices/{office}/money/transactions-dictionary.csv", read_permission, {},
                      [](Request& request) -> Result<http::FileReply> {
                        const auto office = TRY(request.office());
                        TRY(read_of(request, office, [](db::Tx&) { return 0; }));
                        return export_dictionary();
                      });
}

void add_source_routes(http::Router& router) {
  router
      .add<Nothing, wire::Sources>(
          Method::get, "/offices/{office}/money/sources", read_permission, {},
          [](Request& request) -> Result<wire::Sources> {
            const auto office = TRY(request.office());
            const auto year = TRY(request.query_as<int>("fiscal_year"));
            auto rows = TRY(read_of(request, office,
                                    [&](db::Tx& tx) { return list_sources(tx, office, year); }));
            return wire::Sources{std::move(rows)};
          })
      .reads("fiscal_year", "Buddhist era");
  router
      .add<wire::SourceContent, SourceRow>(
          Method::post, "/offices/{office}/money/sources", write_permission,
          {"money.source_invalid", "money.class_not_found"},
          [](Request& request, wire::SourceContent body) -> Result<http::Reply<SourceRow>> {
            const auto office = TRY(request.office());
            const auto id = TRY(open_source(request.context(), office, source_of(std::move(body))));
            return source_reply(request, id, 201);
          })
      .answers(201);
  router.add<wire::SourceContent, SourceRow>(
      Method::put, "/offices/{office}/money/sources/{id}", write_permission,
      {"money.source_not_found", "money.source_invalid", "money.class_not_found", "money.stale"},
      [](Request& request, wire::SourceContent body) -> Result<http::Reply<SourceRow>> {
        const auto id = TRY(request.record<SourceId>());
        const auto version = TRY(request.expected_version());
        auto source = source_of(std::move(body));
        source.id = id.uuid;
        TRY(change_source(request.context(), id.office, std::move(source), version));
        return source_reply(request, id, 200);
      });
}

void add_line_routes(http::Router& router) {
  router
      .add<Nothing, LinePage>(Method::get, "/offices/{office}/money/lines", read_permission, {},
                              [](Request& request) -> Result<LinePage> {
                                const auto office = TRY(request.office());
                                const auto filter = TRY(filter_of(request));
                                return read_of(request, office, [&](db::Tx& tx) {
                                  return list_lines(tx, office, filter);
                                });
                              })
      .reads("project", "Only lines of this project; none: of no project")
      .reads("source", "Only lines of this source")
      .reads("class", "Only of sources of this class")
      .reads("programme", "Only of sources of this programme")
      .reads("category", "Only of sources of this category of expenditure")
      .reads("in_kind", "false: only money, true: only goods and work")
      .reads("from", "Only from this day on")
      .reads("until", "Only to this day")
      .reads("kind", "Only lines of this kind")
      .reads("figure", "Only lines that this figure is made of: given, disbursed, ...")
      .reads("year", "Only of this fiscal year (Buddhist era)")
      .reads("quarter", "Only of this quarter, 1 to 4")
      .reads("after", "Cursor")
      .reads("limit", "1 to 500, 50 when not said");
  for (const auto& [name, format] :
       {std::pair{"csv", ExportFormat::csv}, std::pair{"xlsx", ExportFormat::xlsx}})
    router
        .add_download(std::string("/offices/{office}/money/lines.") + name, read_permission, {},
                      [format](Request& request) { return export_filtered(request, format); })
        .reads("project", "Only lines of this project; none: of no project")
        .reads("source", "Only lines of this source")
        .reads("class", "Only of sources of this class")
        .reads("programme", "Only of sources of this programme")
        .reads("category", "Only of sources of this category of expenditure")
        .reads("in_kind", "false: only money, true: only goods and work")
        .reads("from", "Only from this day on")
        .reads("until", "Only to this day")
        .reads("kind", "Only lines of this kind")
        .reads("figure", "Only lines that this figure is made of")
        .reads("year", "Only of this fiscal year (Buddhist era)")
        .reads("quarter", "Only of this quarter, 1 to 4");
  router
      .add<NewLine, LineRow>(
          Method::post, "/offices/{office}/money/lines", write_permission,
          {"money.line_invalid", "money.source_not_found", "money.not_enough",
           "money.settles_nothing", "money.more_than_advance", "money.line_not_found",
           "money.outside_year", "money.outside_provisional", "money.needs_approval"},
          [](Request& request, const NewLine& body) -> Result<http::Reply<LineRow>> {
            const auto office = TRY(request.office());
            const auto id = TRY(enter(request.context(), office, body));
            return line_reply(request, id);
          })
      .answers(201);
  router
      .add<NewReversal, LineRow>(
          Method::post, "/offices/{office}/money/lines/{id}/reversal", write_permission,
          {"money.line_not_found", "money.reason_missing", "money.reversed_already",
           "money.is_reversal", "money.settled_already", "money.transfer_accepted",
           "money.not_the_sender", "money.not_enough", "money.future_date", "money.before_line",
           "money.needs_approval", "money.opened_already"},
          [](Request& request, const NewReversal& body) -> Result<http::Reply<LineRow>> {
            const auto id = TRY(request.record<LineId>());
            const auto made = TRY(reverse(request.context(), id, body));
            return line_reply(request, made);
          })
      .answers(201);
}

void add_transfer_routes(http::Router& router) {
  router
      .add<NewTransfer, wire::TransferReply>(
          Method::post, "/offices/{office}/money/transfers", write_permission,
          {"money.line_invalid", "money.source_not_found", "money.to_itself",
           "people.office_not_found", "money.not_enough", "money.outside_year",
           "money.outside_provisional", "money.needs_approval"},
          [](Request& request,
             const NewTransfer& body) -> Result<http::Reply<wire::TransferReply>> {
            const auto office = TRY(request.office());
            const auto pair = TRY(transfer(request.context(), office, body));
            return http::Reply<wire::TransferReply>{.value = {pair}, .status = 201};
          })
      .answers(201);
  router.add<wire::Acceptance, Nothing>(
      Method::post, "/offices/{office}/money/transfers/{pair}/acceptance", write_permission,
      {"money.transfer_not_found", "money.not_the_receiver", "money.transfer_decided",
       "money.future_date", "money.before_line"},
      [](Request& request, const wire::Acceptance& body) -> Result<Nothing> {
        const auto office = TRY(request.office());
        const auto pair = TRY(request.uuid("pair"));
        TRY(accept(request.context(), office, pair, body.date));
        return Nothing{};
      });
  router.add<wire::Reason, Nothing>(
      Method::post, "/offices/{office}/money/transfers/{pair}/dispute", write_permission,
      {"money.transfer_not_found", "money.not_the_receiver", "money.transfer_decided",
       "money.reason_missing"},
      [](Request& request, wire::Reason body) -> Result<Nothing> {
        const auto office = TRY(request.office());
        const auto pair = TRY(request.uuid("pair"));
        TRY(dispute(request.context(), office, pair, std::move(body.reason)));
        return Nothing{};
      });
}

}  // namespace

void add_routes(http::Router& router) {
  add_source_routes(router);
  add_line_routes(router);
  add_transfer_routes(router);
  add_desk_routes(router);
  add_whole_routes(router);
  add_plan_routes(router);
  add_stated_routes(router);
  add_carry_routes(router);
  add_open_routes(router);
  router.add<Nothing, ProjectMoney>(
      Method::get, "/offices/{office}/money/projects/{id}", read_permission, {},
      [](Request& request) -> Result<ProjectMoney> {
        const auto office = TRY(request.office());
        const auto project = TRY(request.uuid("id"));
        return request.context().db.read([&](db::Tx& tx) -> Result<ProjectMoney> {
          TRY(people::require_on(tx, request.actor(), read_permission,
                                 project_ref(office, project)));
          return project_money(tx, office, project);
        });
      });
}

}  // namespace ruam::money
