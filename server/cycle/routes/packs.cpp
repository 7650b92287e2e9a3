#include "cycle/export.hpp"
#include "cycle/room.hpp"
#include "platform/http/router.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<Reply<SubmissionRow>> export_one(Request& request, ExportOrder order) {
  const auto office = TRY(request.office());
  const auto id = TRY(request.uuid("id"));
  const auto version = TRY(request.expected_version());
  auto& context = request.context();
  const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"))
                        .value_or(thai::fiscal_year(context.clock.today()).be);
  TRY(export_pack(context, office, id, year, order.pack, version));
  auto row = TRY(
      context.db.read([&](db::Tx& tx) { return view_submission(tx, context, office, id, year); }));
  const auto now = row.version;
  return Reply<SubmissionRow>{.value = std::move(row), .version = now};
}

}  // namespace

void add_packs(http::Router& router) {
  router
      .add_download("/offices/{office}/exports.zip", write_submissions, {"cycle.nothing_exported"},
                    [](Request& request) -> Result<http::FileReply> {
                      const auto office = TRY(request.office());
                      auto& context = request.context();
                      const auto year = TRY(request.query_as<std::int64_t>("fiscal_year"))
                                            .value_or(thai::fiscal_year(context.clock.today()).be);
                      auto made = TRY(zip_exports(context, office, year));
                      return http::FileReply{.content_type = "application/zip",
                                             .file_name = made.name + ".zip",
                                             .bytes = std::move(made.bytes)};
                    })
      .says("The latest file made for each return of a year, with a manifest")
      .reads("fiscal_year", "Buddhist era; this one when not said");
  const std::string packs = "/offices/{office}/export-packs";
  router
      .add<Nothing, PackList>(Method::get, packs, read_year, {},
                              [](Request& request) -> Result<PackList> {
                                const auto office = TRY(request.office());
                                auto& context = request.context();
                                return context.db.read([&](db::Tx& tx) {
                                  return list_packs(tx, context.actor, office);
                                });
                              })
      .says("Export packs, shipped and the office's own, and the fields a mapping may name");
  router
      .add<Pack, PackRecord>(
          Method::put, packs + "/{pack}", write_year, {"cycle.pack_invalid", "cycle.stale"},
          [](Request& request, Pack pack) -> Result<Reply<PackRecord>> {
            const auto office = TRY(request.office());
            const auto version = TRY(request.expected_version());
            pack.id = std::string(request.path("pack"));
            auto kept = TRY(save_pack(request.context(), office, std::move(pack), version));
            const auto now = kept.version;
            return Reply<PackRecord>{.value = std::move(kept), .version = now};
          })
      .says("Keeps the office's own mapping; hides a shipped one of the same name");
  router
      .add<ExportOrder, SubmissionRow>(
          Method::post, "/offices/{office}/submissions/{id}/export", write_submissions,
          {"cycle.submission_not_found", "cycle.submission_follows_reports",
           "cycle.submission_no_such_move", "cycle.pack_not_found", "cycle.stale"},
          export_one)
      .says("Makes the pack's file and keeps it with the return as exported")
      .reads("fiscal_year", "Buddhist era; this one when not said");
}

}  // namespace ruam::cycle
