#include "committees/room.hpp"
#include "committees/routes/shared.hpp"
#include "people/access.hpp"

namespace ruam::committees {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<wire::Meetings> read_meeting_list(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Meetings> {
    return wire::Meetings{TRY(list_meetings(tx, context.actor, office))};
  });
}

Result<MySeats> read_mine(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<MySeats> {
    // One's own seats need no permission but a place in the office that is open on the screen.
    if (context.actor.home != office)
      TRY(people::require(tx, context.actor, read_committees, office));
    return list_mine(tx, context.actor);
  });
}

Result<Reply<wire::Meeting>> save_meeting(Request& r, EditMeeting in) {
  const auto id = TRY(r.record<MeetingId>());
  const auto version = TRY(r.expected_version());
  const auto done = edit_meeting(r.context(), id, std::move(in), version);
  if (done.has_value()) return reply(r.context(), id);
  auto problem = done.error();
  if (problem.kind == Kind::stale)
    if (const auto now = reply(r.context(), id); now.has_value())
      problem.details["current"] = json::write(now.value().value);
  return problem;
}

}  // namespace

void add_meeting_routes(http::Router& router) {
  const std::string all = "/offices/{office}/meetings", one = all + "/{id}";
  router.add<Nothing, wire::Meetings>(Method::get, all, read_committees, {}, read_meeting_list)
      .says("Meetings of all committees of an office");
  router
      .add<Nothing, MySeats>(Method::get, "/offices/{office}/my-seats", std::nullopt, {}, read_mine)
      .says("Where the reader sits, and the meetings there");
  router.add<NewMeeting, wire::Meeting>(
      Method::post, "/offices/{office}/committees/{id}/meetings", write_committees,
      {"committee.not_found", "committee.not_active", "committee.ended", "meeting.number_taken",
       "meeting.invalid"},
      [](Request& r, const NewMeeting& in) -> Result<Reply<wire::Meeting>> {
        const auto committee = TRY(r.record<CommitteeId>());
        const auto id = TRY(plan_meeting(r.context(), committee, in));
        return reply(r.context(), id, 201);
      });
  router.add<Nothing, wire::Meeting>(Method::get, one, std::nullopt, {"meeting.not_found"},
                                     [](Request& r) -> Result<Reply<wire::Meeting>> {
                                       const auto id = TRY(r.record<MeetingId>());
                                       return reply(r.context(), id);
                                     });
  router.add<EditMeeting, wire::Meeting>(
      Method::put, one, write_committees,
      {"meeting.not_found", "meeting.stale", "meeting.not_writable", "meeting.invalid",
       "meeting.number_taken"},
      save_meeting);
  router.add<MoveMeeting, wire::Meeting>(
      Method::post, one + "/status", write_committees,
      {"meeting.not_found", "meeting.no_such_move", "meeting.incomplete", "meeting.no_quorum",
       "meeting.reason_missing", "meeting.certified_by"},
      [](Request& r, const MoveMeeting& in) -> Result<Reply<wire::Meeting>> {
        const auto id = TRY(r.record<MeetingId>());
        TRY(move_meeting(r.context(), id, in));
        return reply(r.context(), id);
      });
}

}  // namespace ruam::committees
