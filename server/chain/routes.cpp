#include "chain/queries.hpp"
#include "chain/room.hpp"
#include "platform/db/db.hpp"
#include "platform/http/router.hpp"

namespace ruam::chain {
namespace {

Result<Ref> record_of(const http::Request& request) {
  const auto office = TRY(request.office());
  const auto id = TRY(request.query_as<Uuid>("id"));
  const auto kind = request.query("kind");
  if (!id || !kind) return Problem{Kind::invalid, "chain.which_record"};
  return Ref{office, *kind, *id};
}

}  // namespace

void add_routes(http::Router& router, Describe describe) {
  router
      .add<http::Nothing, Strip>(http::Method::get, "/offices/{office}/chain", std::nullopt,
                                 {"chain.not_found", "chain.which_record"},
                                 [describe](http::Request& request) -> Result<Strip> {
                                   if (!request.actor().is_signed_in())
                                     return Problem{Kind::unauthenticated, "unauthenticated"};
                                   const auto record = TRY(record_of(request));
                                   return request.context().db.read([&](db::Tx& tx) {
                                     return strip(tx, request.actor(), describe, record);
                                   });
                                 })
      .says("What stands directly before and after a record on the chain")
      .reads("kind", "Kind of the record, e.g. project")
      .reads("id", "Id of the record");
}

}  // namespace ruam::chain
