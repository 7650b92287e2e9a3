#include "people/access.hpp"
#include "platform/http/router.hpp"
#include "projects/project.hpp"
#include "projects/reading/front.hpp"
#include "projects/reading/grids.hpp"

namespace ruam::projects {
namespace wire {

struct PastedText {
  json::LongText text;
};
BOOST_DESCRIBE_STRUCT(PastedText, (), (text))

/// Cells of activities; their quarters are of this fiscal year.
struct PastedGrid {
  std::int64_t fiscal_year = 0;
  json::LongText text;
};
BOOST_DESCRIBE_STRUCT(PastedGrid, (), (fiscal_year, text))

}  // namespace wire

namespace reading {
namespace {

using http::Method, http::Request;

Result<OfficeId> writer_office(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  TRY(context.db.read(
      [&](db::Tx& tx) { return people::require(tx, context.actor, write_projects, office); }));
  return office;
}

/// Only what is taken over needs an id of its own.
void give_ids(ReadCosts& read) {
  for (auto& part : read.parts)
    for (auto& line : part.lines) line.line.id = new_uuid();
}

}  // namespace

void add_routes(http::Router& router) {
  router
      .add<wire::PastedText, ReadCosts>(
          Method::post, "/offices/{office}/projects/read-costs", write_projects, {},
          [](Request& r, const wire::PastedText& in) -> Result<ReadCosts> {
            TRY(writer_office(r));
            auto read = read_costs(in.text);
            give_ids(read);
            return read;
          })
      .says("Cost lines that a text or cells of a sheet say, for a preview");
  router
      .add<wire::PastedGrid, ReadActivities>(
          Method::post, "/offices/{office}/projects/read-activities", write_projects, {},
          [](Request& r, const wire::PastedGrid& in) -> Result<ReadActivities> {
            TRY(writer_office(r));
            auto read = read_activities(in.text, in.fiscal_year);
            for (auto& row : read.rows) {
              row.activity.id = new_uuid();
              for (auto& step : row.activity.children) step.id = new_uuid();
            }
            return read;
          })
      .says("Activities with quarters that cells of a sheet say, for a preview");
  router
      .add<wire::PastedText, ReadIndicators>(
          Method::post, "/offices/{office}/projects/read-indicators", write_projects, {},
          [](Request& r, const wire::PastedText& in) -> Result<ReadIndicators> {
            TRY(writer_office(r));
            auto read = read_indicators(in.text);
            for (auto& row : read.rows) row.indicator.id = new_uuid();
            return read;
          })
      .says("Indicators that cells of a sheet say, for a preview");
}

}  // namespace reading
}  // namespace ruam::projects
