#include "forums/invitations.hpp"

#include "forums/room.hpp"
#include "forums/routes/shared.hpp"

namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

}  // namespace

void add_invitation_routes(http::Router& router) {
  const std::string one = "/invitations/{code}";
  router
      .add<Nothing, InvitationView>(Method::get, one, std::nullopt,
                                    {"forum.invitation_unknown", "forum.room_guesses"},
                                    [](Request& r) -> Result<InvitationView> {
                                      const auto code = r.path("code");
                                      const auto peer = r.peer();
                                      return read_invitation(r.context(), {code, peer});
                                    })
      .says("The invitation behind the code on a reply form, for whoever holds it");
  router
      .add<AnswerInvitation, InvitationView>(
          Method::put, one + "/answer", std::nullopt,
          {"forum.invitation_unknown", "forum.room_guesses", "forum.answer_missing",
           "forum.answer_invalid", "forum.invitation_closed"},
          [](Request& r, const AnswerInvitation& in) -> Result<InvitationView> {
            const auto code = r.path("code");
            const auto peer = r.peer();
            return answer_invitation(r.context(), {code, peer}, in);
          })
      .says("Who comes; the last answer counts");
  router
      .add<SayReminded, Nothing>(Method::post, "/offices/{office}/forums/{id}/reminders",
                                 write_forums, {"forum.not_found", "forum.nobody_to_remind"},
                                 [](Request& r, const SayReminded& in) -> Result<Nothing> {
                                   TRY(say_reminded(r.context(), TRY(r.record<ForumId>()), in));
                                   return Nothing{};
                                 })
      .says("Keeps that the office reminded people itself; nothing is sent");
}

}  // namespace ruam::forums
