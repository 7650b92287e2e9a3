#include <algorithm>

#include "chain/picture.hpp"
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

Result<std::int64_t> within(const http::Request& request, std::string_view name, std::int64_t usual,
                            std::int64_t most) {
  const auto asked = TRY(request.query_as<std::int64_t>(name)).value_or(usual);
  if (asked >= 1 && asked <= most) return asked;
  return Problem{Kind::invalid,
                 "chain.reach",
                 {{"most", std::to_string(most)}},
                 {{"?" + std::string(name), "chain.reach", {{"most", std::to_string(most)}}}}};
}

std::vector<std::string> read_kinds(const http::Request& request) {
  std::vector<std::string> kinds;
  const auto text = request.query("kinds").value_or("");
  for (std::size_t at = 0; at < text.size();) {
    const auto comma = std::min(text.find(',', at), text.size());
    if (comma > at) kinds.push_back(text.substr(at, comma - at));
    at = comma + 1;
  }
  return kinds;
}

Result<PictureAsk> read_ask(const http::Request& request) {
  PictureAsk ask;
  ask.ways = TRY(request.query_as<Ways>("direction")).value_or(Ways::both);
  ask.reach.depth = static_cast<int>(TRY(within(request, "depth", 4, 12)));
  ask.reach.records = static_cast<std::size_t>(TRY(within(request, "limit", 300, 1000)));
  ask.reach.per_kind = static_cast<std::size_t>(TRY(within(request, "per_kind", 300, 1000)));
  ask.kinds = read_kinds(request);
  return ask;
}

Result<Picture> read_walk(http::Request& request, const Describe& describe) {
  if (!request.actor().is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  const auto record = TRY(record_of(request));
  const auto ask = TRY(read_ask(request));
  return request.context().db.read(
      [&](db::Tx& tx) { return picture(tx, request.actor(), describe, record, ask); });
}

Result<Picture> read_path(http::Request& request, const Describe& describe) {
  if (!request.actor().is_signed_in()) return Problem{Kind::unauthenticated, "unauthenticated"};
  const auto from = TRY(record_of(request));
  const auto id = TRY(request.query_as<Uuid>("to_id"));
  const auto kind = request.query("to_kind");
  const auto office = TRY(request.query_as<Uuid>("to_office"));
  if (!id || !kind) return Problem{Kind::invalid, "chain.which_record"};
  const Ref to{office ? OfficeId{*office} : from.office, *kind, *id};
  return request.context().db.read(
      [&](db::Tx& tx) { return path(tx, request.actor(), describe, from, to); });
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
  const std::vector<std::string> problems = {"chain.not_found", "chain.which_record",
                                             "chain.reach"};
  router
      .add<http::Nothing, Picture>(
          http::Method::get, "/offices/{office}/chain/walk", std::nullopt, problems,
          [describe](http::Request& request) { return read_walk(request, describe); })
      .says("Where a record comes from and how far it reaches");
  router
      .add<http::Nothing, Picture>(
          http::Method::get, "/offices/{office}/chain/path", std::nullopt, problems,
          [describe](http::Request& request) { return read_path(request, describe); })
      .says("The shortest way along the chain between two records");
}

}  // namespace ruam::chain
