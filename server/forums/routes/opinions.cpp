#include "forums/queries/opinions.hpp"

#include "forums/guests.hpp"
#include "forums/queries/opinion_shelf.hpp"
#include "forums/room.hpp"
#include "forums/routes/shared.hpp"

/// What people think and who was heard: for the office always, for citizens once results are open.
namespace ruam::forums {
namespace {

using http::FileReply, http::Method, http::Nothing, http::Request;

struct Opened {
  Forum forum;
  OpinionSource source;
};

Result<Opened> open_office(Request& r) {
  const auto id = TRY(r.record<ForumId>());
  return r.context().db.read([&](db::Tx& tx) -> Result<Opened> {
    auto forum = TRY(get_forum(tx, r.context().actor, id));
    auto source = opinion_source(tx, forum);
    return Opened{std::move(forum), std::move(source)};
  });
}

/// A forum that tells its results: while the hall sees them and after they are disclosed.
Result<Forum> told_forum(Request& r) {
  auto forum = TRY(enter(r.context(), r.path("code"), r.peer()));
  if (forum.doors.results || forum.stage == Stage::disclosed) return forum;
  return Problem{Kind::forbidden, "forum.door_closed"};
}

Result<Opened> open_public(Request& r) {
  auto forum = TRY(told_forum(r));
  auto source = r.context().db.read([&](db::Tx& tx) { return opinion_source(tx, forum); });
  return Opened{std::move(forum), std::move(source)};
}

FileReply csv_reply(const Forum& forum, std::string_view what, std::string bytes) {
  return {.content_type = "text/csv; charset=utf-8",
          .file_name = forum.code + "-" + std::string(what) + ".csv",
          .bytes = std::move(bytes)};
}

using Open = Result<Opened> (*)(Request&);

FileReply votes_of(const Opened& opened) {
  return csv_reply(opened.forum, "votes", votes_csv(opened.forum, opened.source.votes));
}

FileReply texts_of(const Opened& opened) {
  return csv_reply(opened.forum, "statements", statements_csv(opened.source.shown));
}

using MapText = json::RawOf<OpinionMap>;

/// Who may read, and how it is opened for them.
struct Reading {
  std::string base;
  Open open;
  std::vector<std::string> problems;
};

void add_side(http::Router& router, const Reading& side,
              const std::shared_ptr<OpinionShelf>& shelf) {  // shared: the routes outlive us
  const auto& [base, open, problems] = side;
  router
      .add<Nothing, MapText>(Method::get, base + "/opinions", std::nullopt, problems,
                             [open = open, shelf](Request& r) -> Result<MapText> {
                               return MapText{shelf->map_of(TRY(open(r)).source)};
                             })
      .says("Opinion groups of the votes that count, or plain counts and why there are no groups");
  router.add_download(
      base + "/votes.csv", std::nullopt, problems,
      [open = open](Request& r) -> Result<FileReply> { return votes_of(TRY(open(r))); });
  router.add_download(
      base + "/statements.csv", std::nullopt, problems,
      [open = open](Request& r) -> Result<FileReply> { return texts_of(TRY(open(r))); });
}

std::vector<GroupCount> group_counts(Context& context, const Forum& forum) {
  return context.db.read([&](db::Tx& tx) { return count_groups(tx, forum); });
}

}  // namespace

void add_opinion_routes(http::Router& router) {
  const std::string one = "/offices/{office}/forums/{id}", room = "/rooms/{code}";
  const std::vector<std::string> guests = {"forum.room_unknown", "forum.room_guesses",
                                           "forum.door_closed"};
  const auto shelf = std::make_shared<OpinionShelf>();
  add_side(router, {one, open_office, {"forum.not_found"}}, shelf);
  add_side(router, {room, open_public, guests}, shelf);
  router
      .add<Nothing, Representation>(
          Method::get, one + "/representation", std::nullopt, {"forum.not_found"},
          [](Request& r) -> Result<Representation> {
            const auto id = TRY(r.record<ForumId>());
            return r.context().db.read([&](db::Tx& tx) -> Result<Representation> {
              const auto forum = TRY(get_forum(tx, r.context().actor, id));
              return representation(forum, count_groups(tx, forum));
            });
          })
      .says("Who was planned, asked, accepted, came, spoke and voted, by group");
  router
      .add<Nothing, PublicRepresentation>(
          Method::get, room + "/representation", std::nullopt, guests,
          [](Request& r) -> Result<PublicRepresentation> {
            const auto forum = TRY(told_forum(r));
            return representation(forum, group_counts(r.context(), forum)).shown;
          })
      .says("The same for everybody: small groups are gathered, small figures not told");
}

}  // namespace ruam::forums
