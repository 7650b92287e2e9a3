#include "committees/room.hpp"
#include "committees/routes/shared.hpp"
#include "people/access.hpp"

namespace ruam::committees {
namespace {

using http::Method;
using http::Nothing;
using http::Reply;
using http::Request;

Result<wire::Rules> read_rules(Request& request) {
  const auto office = TRY(request.office());
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Rules> {
    TRY(people::require(tx, context.actor, read_committees, office));
    return wire::Rules{list_rules(tx, office)};
  });
}

Result<wire::Committees> read_committee_list(Request& request) {
  const auto office = TRY(request.office());
  Filter filter;
  filter.status = TRY(request.query_as<Status>("status"));
  filter.rule = request.query("rule").value_or("");
  filter.text = request.query("q").value_or("");
  auto& context = request.context();
  return context.db.read([&](db::Tx& tx) -> Result<wire::Committees> {
    return wire::Committees{TRY(list(tx, context, office, filter))};
  });
}

/// A stale edit loses nothing: the record as it stands goes back beside the refusal.
Problem with_committee(Problem problem, Context& context, CommitteeId id) {
  if (problem.kind != Kind::stale) return problem;
  const auto now = reply(context, id);
  if (now.has_value()) problem.details["current"] = json::write(now.value().value);
  return problem;
}

Result<Reply<wire::Committee>> save(Request& r, const wire::EditCommittee& in,
                                    const Describe& describe) {
  const auto id = TRY(r.record<CommitteeId>());
  const auto version = TRY(r.expected_version());
  const auto done = edit(r.context(), id, in.content, version, describe);
  if (done.has_error()) return with_committee(done.error(), r.context(), id);
  return reply(r.context(), id);
}

Result<Reply<wire::Committee>> save_member(Request& r, const NewMember& in) {
  const auto id = TRY(r.record<CommitteeId>());
  const auto member = TRY(r.uuid("member"));
  const auto version = TRY(r.expected_version());
  const auto done = edit_member(r.context(), id, member, in, version);
  if (done.has_error()) return with_committee(done.error(), r.context(), id);
  return reply(r.context(), id);
}

void add_members(http::Router& router) {
  const std::string one = "/offices/{office}/committees/{id}", members = one + "/members",
                    member = members + "/{member}";
  router.add<NewMember, wire::Committee>(
      Method::post, members, write_committees,
      {"committee.not_found", "committee.member_invalid", "committee.person_unknown",
       "committee.ended"},
      [](Request& r, const NewMember& in) -> Result<Reply<wire::Committee>> {
        const auto id = TRY(r.record<CommitteeId>());
        TRY(add_member(r.context(), id, in));
        return reply(r.context(), id, 201);
      });
  router.add<NewMember, wire::Committee>(
      Method::put, member, write_committees,
      {"committee.not_found", "committee.member_not_found", "committee.stale",
       "committee.appointed", "committee.member_left", "committee.member_invalid",
       "committee.person_unknown", "committee.ended"},
      save_member);
  router.add<Nothing, wire::Committee>(Method::del, member, write_committees,
                                       {"committee.member_not_found", "committee.appointed"},
                                       [](Request& r) -> Result<Reply<wire::Committee>> {
                                         const auto id = TRY(r.record<CommitteeId>());
                                         const auto member_id = TRY(r.uuid("member"));
                                         TRY(remove_member(r.context(), id, member_id));
                                         return reply(r.context(), id);
                                       });
  router.add<EndMember, wire::Committee>(
      Method::post, member + "/end", write_committees,
      {"committee.member_not_found", "committee.not_serving", "committee.reason_missing"},
      [](Request& r, const EndMember& in) -> Result<Reply<wire::Committee>> {
        const auto id = TRY(r.record<CommitteeId>());
        const auto member_id = TRY(r.uuid("member"));
        TRY(end_member(r.context(), id, member_id, in));
        return reply(r.context(), id);
      });
}

void add_orders(http::Router& router) {
  const std::string one = "/offices/{office}/committees/{id}", orders = one + "/orders",
                    order = orders + "/{order}";
  router.add<NewOrder, wire::Committee>(
      Method::post, orders, write_committees,
      {"committee.not_found", "committee.order_open", "committee.order_empty",
       "committee.order_type", "committee.not_serving", "committee.ended"},
      [](Request& r, const NewOrder& in) -> Result<Reply<wire::Committee>> {
        const auto id = TRY(r.record<CommitteeId>());
        TRY(draft_order(r.context(), id, in));
        return reply(r.context(), id, 201);
      });
  router.add<Nothing, wire::Committee>(
      Method::del, order, write_committees,
      {"committee.order_not_found", "committee.order_in_force", "committee.order_on_its_way"},
      [](Request& r) -> Result<Reply<wire::Committee>> {
        const auto id = TRY(r.record<CommitteeId>());
        const auto order_id = TRY(r.record<OrderId>("order"));
        TRY(remove_order(r.context(), order_id));
        return reply(r.context(), id);
      });
  router.add<RecordOrder, wire::Committee>(
      Method::post, order + "/paper", write_committees,
      {"committee.order_not_found", "committee.order_in_force", "committee.order_number",
       "committee.order_in_future", "files.not_found", "files.belongs_elsewhere"},
      [](Request& r, const RecordOrder& in) -> Result<Reply<wire::Committee>> {
        const auto id = TRY(r.record<CommitteeId>());
        const auto order_id = TRY(r.record<OrderId>("order"));
        TRY(record_order(r.context(), order_id, in));
        return reply(r.context(), id);
      });
}

}  // namespace

void add_routes(http::Router& router, const Describe& describe) {
  const std::string all = "/offices/{office}/committees", one = all + "/{id}";
  router
      .add<Nothing, wire::Rules>(Method::get, "/offices/{office}/committee-rules", read_committees,
                                 {}, read_rules)
      .says("Who sits on which kind of committee, as laws and announcements say");
  router.add<Nothing, wire::Committees>(Method::get, all, read_committees, {}, read_committee_list)
      .says("Committees of an office, with vacant and over-filled seats")
      .reads("status", "draft, active or ended")
      .reads("rule", "id of the catalogue's kind of committee")
      .reads("q", "words of the name");
  router.add<NewCommittee, wire::Committee>(
      Method::post, all, write_committees,
      {"committee.no_rule", "committee.invalid", "committee.steered_unknown"},
      [describe](Request& r, const NewCommittee& in) -> Result<Reply<wire::Committee>> {
        const auto office = TRY(r.office());
        const auto id = TRY(create(r.context(), office, in, describe));
        return reply(r.context(), id, 201);
      });
  router.add<Nothing, wire::Committee>(Method::get, one, std::nullopt, {"committee.not_found"},
                                       [](Request& r) -> Result<Reply<wire::Committee>> {
                                         const auto id = TRY(r.record<CommitteeId>());
                                         return reply(r.context(), id);
                                       });
  router.add<wire::EditCommittee, wire::Committee>(
      Method::put, one, write_committees,
      {"committee.not_found", "committee.stale", "committee.invalid", "committee.ended",
       "committee.seat_in_use", "committee.steered_unknown"},
      [describe](Request& r, const wire::EditCommittee& in) { return save(r, in, describe); });
  add_members(router);
  add_orders(router);
}

}  // namespace ruam::committees
