#include "partners/room.hpp"
#include "partners/routes/shared.hpp"

namespace ruam::partners {
namespace {

using http::Method, http::Nothing, http::Request;

Result<Coverage> read_coverage(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return coverage(tx, context, office); });
}

Result<http::FileReply> export_coverage(Request& request, ExportFormat format) {
  return export_sheets(sheets_of(TRY(read_coverage(request))), "partner-coverage", format);
}

Result<Picture> read_picture(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) { return picture(tx, context, office); });
}

}  // namespace

void add_picture_routes(http::Router& router) {
  const std::string coverage_path = "/offices/{office}/partner-coverage";
  router.add<Nothing, Coverage>(Method::get, coverage_path, read_partners, {}, read_coverage)
      .says("How many schools and divisions work with somebody, with the list behind it");
  router.add_download(coverage_path + ".csv", read_partners, {},
                      [](Request& r) { return export_coverage(r, ExportFormat::csv); });
  router.add_download(coverage_path + ".xlsx", read_partners, {},
                      [](Request& r) { return export_coverage(r, ExportFormat::xlsx); });
  router
      .add<Nothing, Picture>(Method::get, "/offices/{office}/partner-picture", read_partners, {},
                             read_picture)
      .says("Who works with whom: nodes, ties, who bridges, who stands alone");
}

}  // namespace ruam::partners
