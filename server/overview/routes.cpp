#include "overview/export.hpp"
#include "overview/queries.hpp"
#include "overview/room.hpp"
#include "platform/http/router.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::overview {
namespace {

using http::Method;
using http::Nothing;
using http::Request;

Result<Matrix> read_coverage(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  const auto asked = TRY(request.query_as<std::int64_t>("fiscal_year"));
  const auto year = asked.value_or(thai::fiscal_year(context.clock.today()).be);
  if (year < 2400 || year > 2700)
    return Problem{
        Kind::invalid, "overview.fiscal_year", {}, {{"?fiscal_year", "overview.fiscal_year"}}};
  return context.db.read([&](db::Tx& tx) { return coverage(tx, context.actor, office, year); });
}

Result<http::FileReply> export_coverage(Request& request, ExportFormat format) {
  return export_matrix(TRY(read_coverage(request)), format);
}

}  // namespace

void add_routes(http::Router& router) {
  const std::string path = "/offices/{office}/coverage";
  router
      .add<Nothing, Matrix>(Method::get, path, read_overview, {"overview.fiscal_year"},
                            read_coverage)
      .says("Goals, projects, money and results of a year, with the holes between them");
  router.add_download(path + "/export.csv", read_overview, {"overview.fiscal_year"},
                      [](Request& r) { return export_coverage(r, ExportFormat::csv); });
  router.add_download(path + "/export.xlsx", read_overview, {"overview.fiscal_year"},
                      [](Request& r) { return export_coverage(r, ExportFormat::xlsx); });
}

}  // namespace ruam::overview
