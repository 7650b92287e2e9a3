#include "forums/room.hpp"
#include "forums/routes/shared.hpp"
#include "forums/store.hpp"
#include "people/access.hpp"

namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Reply, http::Request;

std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, ForumId id) {
  std::vector<std::string> may;
  if (people::may(tx, actor, write_forums, ref(id))) may.insert(may.end(), {"edit", "people"});
  if (people::require(tx, actor, write_forums, id.office).has_value()) may.push_back("move");
  if (people::may(tx, actor, moderate_forums, ref(id))) may.push_back("moderate");
  return may;
}

Result<Reply<wire::Forum>> save(Request& request, const Describe& describe,
                                const wire::EditForum& in) {
  const auto id = TRY(request.record<ForumId>());
  auto& context = request.context();
  const auto done = edit(context, id, in.content, TRY(request.expected_version()), describe);
  if (done.has_value()) return reply(context, id);
  return http::with_current(done.error(), [&] { return reply(context, id); });
}

}  // namespace

Result<Reply<wire::Forum>> reply(Context& context, ForumId id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Forum>> {
    auto forum = TRY(get_forum(tx, context.actor, id));
    wire::Forum out{.id = id.uuid, .office = id.office, .code = forum.code};
    out.fiscal_year = forum.fiscal_year;
    out.stage = forum.stage;
    out.room_code = forum.room_code;
    out.doors = forum.doors;
    out.counts = count_groups(tx, forum);
    out.figures = figures_of(tx, forum);
    out.version = forum.version;
    out.created_at = forum.created_at;
    out.updated_at = forum.updated_at;
    out.may = allowed(tx, context.actor, id);
    out.content = std::move(forum.content);
    const auto version = out.version;
    return Reply<wire::Forum>{.value = std::move(out), .version = version, .status = status};
  });
}

void add_forum_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/forums", one = all + "/{id}";
  router
      .add<Nothing, wire::Forums>(Method::get, all, read_forums, {},
                                  [](Request& r) -> Result<wire::Forums> {
                                    const auto office = TRY(r.office());
                                    auto rows = r.context().db.read([&](db::Tx& tx) {
                                      return list_forums(tx, r.context().actor, office);
                                    });
                                    return wire::Forums{TRY(std::move(rows))};
                                  })
      .says("Forums of an office, the latest first");
  router
      .add<NewForum, wire::Forum>(
          Method::post, all, write_forums,
          {"forum.invalid", "forum.fiscal_year", "forum.project_hidden", "forum.meeting_hidden"},
          [describe](Request& r, const NewForum& in) -> Result<Reply<wire::Forum>> {
            const auto office = TRY(r.office());
            return reply(r.context(), TRY(create(r.context(), office, in, describe)), 201);
          })
      .answers(201);
  router.add<Nothing, wire::Forum>(Method::get, one, std::nullopt, {"forum.not_found"},
                                   [](Request& r) -> Result<Reply<wire::Forum>> {
                                     return reply(r.context(), TRY(r.record<ForumId>()));
                                   });
  router.add<wire::EditForum, wire::Forum>(
      Method::put, one, write_forums,
      {"forum.invalid", "forum.not_found", "forum.stale", "forum.project_hidden",
       "forum.meeting_hidden", "forum.group_in_use", "forum.issue_in_use"},
      [describe](Request& r, const wire::EditForum& in) { return save(r, describe, in); });
  router
      .add<MoveForum, wire::Forum>(
          Method::post, one + "/stage", write_forums,
          {"forum.not_found", "forum.last_stage", "forum.first_stage", "forum.step_missing",
           "forum.step_order", "forum.nobody_came", "forum.nothing_said", "forum.reason_missing"},
          [](Request& r, const MoveForum& in) -> Result<Reply<wire::Forum>> {
            const auto id = TRY(r.record<ForumId>());
            TRY(move(r.context(), id, in));
            return reply(r.context(), id);
          })
      .says("Moves the forum on by one step, or back with a reason");
  router
      .add<Doors, wire::Forum>(Method::put, one + "/doors", moderate_forums,
                               {"forum.not_found", "forum.no_groups", "forum.no_issues"},
                               [](Request& r, const Doors& in) -> Result<Reply<wire::Forum>> {
                                 const auto id = TRY(r.record<ForumId>());
                                 TRY(set_doors(r.context(), id, in));
                                 return reply(r.context(), id);
                               })
      .says("What phones may do from now on");
}

}  // namespace ruam::forums
