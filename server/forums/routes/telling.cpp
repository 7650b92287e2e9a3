#include "forums/telling.hpp"

#include "forums/room.hpp"
#include "forums/routes/shared.hpp"

/// Who was told what came of the forum.
namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

Result<wire::ToldList> told_list(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  return r.context().db.read([&](db::Tx& tx) -> Result<wire::ToldList> {
    return wire::ToldList{TRY(list_told(tx, r.context().actor, id))};
  });
}

}  // namespace

void add_telling_routes(http::Router& router) {
  const std::string told = "/offices/{office}/forums/{id}/told";
  router
      .add<Nothing, wire::ToldList>(Method::get, told, std::nullopt, {"forum.not_found"}, told_list)
      .says("Who was told what came of the forum, by whom and when");
  router
      .add<MarkTold, wire::ToldList>(
          Method::post, told, write_forums,
          {"forum.not_found", "forum.told_nobody", "forum.people_too_many", "forum.not_disclosed",
           "forum.person_not_found"},
          [](Request& r, const MarkTold& in) -> Result<wire::ToldList> {
            TRY(mark_told(r.context(), TRY(r.record<ForumId>()), in));
            return told_list(r);
          })
      .says("Marks people or groups as told, or takes the mark back");
}

}  // namespace ruam::forums
