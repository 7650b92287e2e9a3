#include <algorithm>

#include "people/access.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;
using wire::into_office;

Result<void> check_signed_in(const Actor& actor) {
  if (actor.is_signed_in()) return {};
  return Problem{Kind::unauthenticated, "unauthenticated"};
}

Reply<Office> reply(Office office, int status = 200) {
  const auto version = office.version;
  auto location = "/api/v1/offices/" + office.id.uuid.to_string();
  return {.value = std::move(office),
          .version = version,
          .status = status,
          .location = status == 201 ? std::move(location) : ""};
}

Result<wire::Offices> list_offices(Request& request) {
  TRY(check_signed_in(request.actor()));
  OfficeFilter filter{.text = request.query("q").value_or(""),
                      .under = {},
                      .kind = TRY(request.query_as<OfficeKind>("kind")),
                      .type_id = request.query("type_id"),
                      .province_id = request.query("province_id"),
                      .after_code = request.query("after").value_or(""),
                      .limit = TRY(request.query_as<int>("limit")).value_or(50)};
  if (const auto under = TRY(request.query_as<Uuid>("under"))) filter.under = OfficeId{*under};
  filter.limit = std::clamp(filter.limit, 1, 500);
  wire::Offices page{
      request.context().db.read([&](db::Tx& tx) { return list_offices(tx, filter); })};
  if (std::ssize(page.rows) == filter.limit) page.next = page.rows.back().code;
  return page;
}

Result<Reply<wire::OfficeDetail>> show_office(Request& request) {
  TRY(check_signed_in(request.actor()));
  const auto id = TRY(request.office());
  return request.context().db.read([&](db::Tx& tx) -> Result<Reply<wire::OfficeDetail>> {
    auto office = TRY(get_office(tx, id));
    const auto version = office.version;
    return Reply<wire::OfficeDetail>{{std::move(office), list_ancestors(tx, id)}, version};
  });
}

Result<Reply<Office>> put_facts(Request& request, wire::OfficeIn in) {
  auto office = into_office(std::move(in));
  office.id = TRY(request.office());
  office.version = TRY(request.expected_version());
  return reply(TRY(save_office(request.context(), std::move(office))));
}

}  // namespace

void add_offices(http::Router& router) {
  router.add<Nothing, wire::Offices>(Method::get, "/offices", std::nullopt, {}, list_offices)
      .says("Finds offices, schools and outside bodies")
      .reads("q", "part of a name or code")
      .reads("under", "an office: it and all below")
      .reads("kind", "office, school or outside")
      .reads("type_id", "office type of the catalogue")
      .reads("province_id", "province of the catalogue")
      .reads("limit", "rows of a page, at most 500")
      .reads("after", "cursor of the page before");
  router
      .add<Nothing, wire::OfficeDetail>(Method::get, "/offices/{office}", std::nullopt,
                                        {"people.office_not_found"}, show_office)
      .says("One office with those above it");
  router
      .add<wire::OfficeIn, Office>(Method::put, "/offices/{office}", manage_offices,
                                   {"people.office_not_found", "people.office_invalid",
                                    "people.office_code_taken", "people.stale"},
                                   put_facts)
      .says("Changes an office's facts");
  router
      .add<wire::OfficeIn, Office>(
          Method::post, "/offices/{office}/children", manage_offices,
          {"people.office_not_found", "people.office_invalid", "people.office_code_taken"},
          [](Request& request, wire::OfficeIn in) -> Result<Reply<Office>> {
            const auto parent = TRY(request.office());
            return reply(TRY(add_office(request.context(), parent, into_office(std::move(in)))),
                         201);
          })
      .says("Adds an office or school below")
      .answers(201);
  router
      .add<wire::OfficeIn, Office>(
          Method::post, "/offices/{office}/outside-bodies", manage_offices,
          {"people.office_invalid", "people.office_code_taken"},
          [](Request& request, wire::OfficeIn in) -> Result<Reply<Office>> {
            const auto keeper = TRY(request.office());
            return reply(
                TRY(add_outside_body(request.context(), keeper, into_office(std::move(in)))), 201);
          })
      .says("Adds a body outside the tree, kept by this office")
      .answers(201);
  router
      .add<wire::MoveIn, Office>(
          Method::put, "/offices/{office}/parent", manage_offices,
          {"people.office_not_found", "people.office_below_itself"},
          [](Request& request, wire::MoveIn in) -> Result<Reply<Office>> {
            const auto office = TRY(request.office());
            return reply(TRY(move_office(request.context(), office, in.parent_id)));
          })
      .says("Hangs an office under another parent");
}

}  // namespace ruam::people::routes
