#include "forums/room.hpp"
#include "forums/routes/shared.hpp"
#include "forums/store.hpp"
#include "people/access.hpp"

namespace ruam::forums {
namespace {

using http::Method, http::Nothing, http::Request;

wire::Person to_wire(const Person& p, bool writes) {
  wire::Person out{.id = p.id.uuid, .group = p.words.group, .name = p.words.name};
  out.organisation = p.words.organisation;
  out.position = p.words.position;
  out.contact = p.words.contact;
  out.invited_on = p.invited_on;
  out.answer = p.answer;
  out.answered_at = p.answered_at;
  out.answered_how = p.answered_how;
  out.party = p.party;
  out.delegate = p.delegate;
  if (writes) out.reply_code = p.reply_code;
  out.came_at = p.came_at;
  out.came_how = p.came_how;
  out.entered_by = p.entered_by;
  out.has_signed = p.has_signed;
  out.has_voice = p.has_voice;
  out.version = p.version;
  return out;
}

Result<wire::People> people_of(Context& context, ForumId id) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::People> {
    const auto forum = TRY(get_forum(tx, context.actor, id));
    wire::People out;
    const bool writes = people::may(tx, context.actor, write_forums, ref(id));
    for (const auto& one : TRY(list_people(tx, context.actor, id)))
      out.rows.push_back(to_wire(one, writes));
    out.counts = count_groups(tx, forum);
    out.invitations = invitations_of(tx, forum);
    return out;
  });
}

}  // namespace

void add_people_routes(http::Router& router) {
  const std::string all = "/offices/{office}/forums/{id}/people", one = all + "/{person}";
  router
      .add<Nothing, wire::People>(Method::get, all, std::nullopt, {"forum.not_found"},
                                  [](Request& r) -> Result<wire::People> {
                                    return people_of(r.context(), TRY(r.record<ForumId>()));
                                  })
      .says("Those asked and those who came, with the count by group");
  router.add<AddPeople, Nothing>(
      Method::post, all, write_forums,
      {"forum.not_found", "forum.person_invalid", "forum.people_too_many"},
      [](Request& r, const AddPeople& in) -> Result<Nothing> {
        TRY(add_people(r.context(), TRY(r.record<ForumId>()), in));
        return Nothing{};
      });
  router.add<EditPerson, Nothing>(
      Method::put, one, write_forums,
      {"forum.not_found", "forum.person_not_found", "forum.person_invalid", "forum.answer_invalid",
       "forum.stale"},
      [](Request& r, const EditPerson& in) -> Result<Nothing> {
        const auto forum = TRY(r.record<ForumId>());
        const auto person = TRY(r.uuid("person"));
        TRY(edit_person(r.context(), forum, person, in, TRY(r.expected_version())));
        return Nothing{};
      });
  router
      .add<Arrivals, Nothing>(
          Method::post, "/offices/{office}/forums/{id}/arrivals", write_forums,
          {"forum.not_found", "forum.person_invalid", "forum.arrival_invalid",
           "forum.arrival_to_come", "forum.signature_invalid", "forum.people_too_many"},
          [](Request& r, const Arrivals& in) -> Result<Nothing> {
            TRY(take_arrivals(r.context(), TRY(r.record<ForumId>()), in));
            return Nothing{};
          })
      .says("Arrivals that the door wrote down, each taken once however often it is sent");
  router.add<Reason, Nothing>(
      Method::post, one + "/arrival-removal", write_forums,
      {"forum.not_found", "forum.person_not_found", "forum.reason_missing", "forum.not_come"},
      [](Request& r, const Reason& in) -> Result<Nothing> {
        const auto forum = TRY(r.record<ForumId>());
        TRY(undo_arrival(r.context(), forum, TRY(r.uuid("person")), in));
        return Nothing{};
      });
}

}  // namespace ruam::forums
