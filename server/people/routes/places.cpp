#include "people/access.hpp"
#include "people/routes/into.hpp"
#include "people/routes/parts.hpp"

namespace ruam::people::routes {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;
using wire::into_stand_in;

Reply<StandInRow> reply(const StandIn& stand_in, int status = 200) {
  return {.value = {stand_in, "", acting_phrase(stand_in)},
          .version = stand_in.version,
          .status = status};
}

Result<wire::StandIns> stand_ins(Request& request) {
  const auto office = TRY(request.office());
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::StandIns> {
    TRY(require(tx, request.actor(), read_people, office));
    return wire::StandIns{list_stand_ins(tx, office)};
  });
}

Result<Reply<StandInRow>> post_stand_in(Request& request, wire::StandInIn in) {
  const auto office = TRY(request.office());
  return reply(TRY(add_stand_in(request.context(), office, into_stand_in(std::move(in), office))),
               201);
}

Result<Reply<StandInRow>> put_stand_in(Request& request, wire::StandInIn in) {
  const auto id = TRY(request.record<StandInId>());
  auto stand_in = into_stand_in(std::move(in), id.office);
  stand_in.id = id.uuid;
  stand_in.version = TRY(request.expected_version());
  return reply(TRY(save_stand_in(request.context(), id.office, std::move(stand_in))));
}

Result<wire::Shares> shares(Request& request) {
  const auto office = TRY(request.office());
  return request.context().db.read([&](db::Tx& tx) -> Result<wire::Shares> {
    TRY(require(tx, request.actor(), manage_shares, office));
    return wire::Shares{list_shares(tx, office)};
  });
}

void add_shares(http::Router& router) {
  router
      .add<Nothing, wire::Shares>(Method::get, "/offices/{office}/shares", manage_shares, {},
                                  shares)
      .says("Records of this office that others may see");
  router
      .add<wire::ShareIn, Share>(Method::post, "/offices/{office}/shares", manage_shares,
                                 {"people.office_not_found", "people.share_with_itself"},
                                 [](Request& request, wire::ShareIn in) -> Result<Reply<Share>> {
                                   const Share share{.id = {},
                                                     .kind = std::move(in.kind),
                                                     .record = in.record,
                                                     .guest_office = in.guest_office,
                                                     .right = in.right,
                                                     .until = in.until};
                                   const auto office = TRY(request.office());
                                   return Reply<Share>{
                                       .value = TRY(add_share(request.context(), office, share)),
                                       .status = 201};
                                 })
      .says("Opens a record to another office")
      .answers(201);
  router
      .add<Nothing, Nothing>(Method::del, "/offices/{office}/shares/{id}", manage_shares,
                             {"people.share_not_found"},
                             [](Request& request) -> Result<Nothing> {
                               const auto id = TRY(request.record<ShareId>());
                               TRY(remove_share(request.context(), id));
                               return Nothing{};
                             })
      .says("Closes it again");
}

}  // namespace

void add_places(http::Router& router) {
  add_shares(router);
  router
      .add<Nothing, wire::StandIns>(Method::get, "/offices/{office}/stand-ins", read_people, {},
                                    stand_ins)
      .says("Who acts in whose place, newest first");
  router
      .add<wire::StandInIn, StandInRow>(
          Method::post, "/offices/{office}/stand-ins", manage_stand_ins,
          {"people.stand_in_invalid", "people.person_not_found"}, post_stand_in)
      .says("Enters an order by which somebody acts in another's place")
      .answers(201);
  router
      .add<wire::StandInIn, StandInRow>(Method::put, "/offices/{office}/stand-ins/{id}",
                                        manage_stand_ins,
                                        {"people.stand_in_invalid", "people.person_not_found",
                                         "people.stand_in_not_found", "people.stale"},
                                        put_stand_in)
      .says("Changes or ends it");
}

}  // namespace ruam::people::routes
