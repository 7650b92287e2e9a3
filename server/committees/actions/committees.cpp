#include "catalog/queries.hpp"
#include "committees/actions.hpp"
#include "committees/actions/keep.hpp"
#include "committees/composition.hpp"
#include "committees/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::committees {
namespace {

/// Seats that are gone must not have anybody on them.
Result<void> check_emptied(db::Tx& tx, const Committee& before, const Content& after) {
  Problem problem{Kind::conflict, "committee.seat_in_use"};
  const auto members = Store{tx}.list_members(before.id);
  for (const auto& seat : before.content.seats) {
    const auto is_same = [&](const Seat& s) { return s.id == seat.id; };
    if (std::any_of(after.seats.begin(), after.seats.end(), is_same)) continue;
    for (const auto& one : members)
      if (one.status != MemberStatus::ended &&
          std::find(one.seats.begin(), one.seats.end(), seat.id) != one.seats.end()) {
        problem.details["seat"] = seat.name;
        problem.faults.push_back({"/content/seats", "committee.seat_in_use"});
      }
  }
  if (problem.faults.empty()) return {};
  return problem;
}

/// A person of people prints as people knows them.
Result<void> settle_holder(db::Tx& tx, OfficeId own, Holder& holder) {
  if (!holder.person_id) return {};
  const auto office = holder.person_office.value_or(own);
  const auto person = people::get_person(tx, {office, *holder.person_id});
  if (person.has_error())
    return Problem{Kind::invalid,
                   "committee.person_unknown",
                   {},
                   {{"/holder/person_id", "committee.person_unknown"}}};
  holder.name = people::full_name(*person);
  if (thai::is_blank(holder.position)) holder.position = person->position;
  if (thai::is_blank(holder.organisation))
    if (const auto place = people::get_office(tx, office); place.has_value())
      holder.organisation = place->name_th;
  return {};
}

Problem member_fault(Kind kind, std::string code) { return {kind, std::move(code)}; }

}  // namespace

Result<CommitteeId> create(Context& context, OfficeId office, const NewCommittee& request,
                           const Describe& describe) {
  const CommitteeId id{office, new_uuid()};
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    TRY(check_steered(tx, context, office, request.steers, describe));
    Committee made{.id = id, .author_name = context.actor.name};
    if (request.rule.empty()) {
      made.content = propose(Rule{.name_th = request.name}, "");
      made.content.member_word = "คณะทำงาน";
      made.content.seats[0].name = "ประธานคณะทำงาน";
      made.content.seats[1].name = "คณะทำงาน";
      made.content.seats[2].name = "คณะทำงานและเลขานุการ";
    } else {
      const auto rule = TRY(get_rule(tx, office, request.rule, request.variant));
      made.content = propose(rule, request.variant);
    }
    if (!thai::is_blank(request.name)) made.content.name = request.name;
    made.content.steers = request.steers;
    TRY(check_content(made.content));
    made.created_at = now;
    keep(tx, context, {now, "create"}, nullptr, made);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<CommitteeId> {
    TRY(people::require(tx, context.actor, write_committees, office));
    const auto made = idempotency::once(tx, context, id.uuid, [&] { return work(tx); });
    return CommitteeId{office, TRY(made)};
  });
}

Result<void> edit(Context& context, CommitteeId id, Content content, std::int64_t expected_version,
                  const Describe& describe) {
  TRY(check_content(content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get(id));
    if (before.version != expected_version) return stale("committee.stale", before.version);
    if (before.status == Status::ended) return Problem{Kind::conflict, "committee.ended"};
    TRY(check_emptied(tx, before, content));
    std::vector<Steered> fresh;
    for (const auto& one : content.steers)
      if (std::none_of(before.content.steers.begin(), before.content.steers.end(),
                       [&](const Steered& s) { return s.id == one.id && s.kind == one.kind; }))
        fresh.push_back(one);
    TRY(check_steered(tx, context, id.office, fresh, describe));
    auto after = before;
    after.content = content;
    keep(tx, context, {now, "edit"}, &before, after);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<Uuid> add_member(Context& context, CommitteeId id, const NewMember& request) {
  const auto now = context.clock.now();
  Member member{.id = new_uuid(), .committee = id};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto committee = TRY(open_committee(tx, id));
    auto made = member;
    made.holder = request.holder;
    made.seats = request.seats;
    made.from = request.from;
    made.until = request.until;
    TRY(settle_holder(tx, id.office, made.holder));
    TRY(check_member(committee.content, made));
    const auto all = Store{tx}.list_members(id);
    made.place = all.empty() ? 1 : all.back().place + 1;
    keep(tx, context, {now, "add_member"}, static_cast<const Member*>(nullptr), made);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    return idempotency::once(tx, context, member.id, [&] { return work(tx); });
  });
}

Result<void> edit_member(Context& context, CommitteeId id, Uuid member, const NewMember& request,
                         std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto committee = TRY(open_committee(tx, id));
    const auto before = TRY(Store{tx}.get_member(id, member));
    if (before.version != expected_version) return stale("committee.stale", before.version);
    if (before.status == MemberStatus::ended)
      return member_fault(Kind::conflict, "committee.member_left");
    auto after = before;
    after.holder = request.holder;
    after.seats = request.seats;
    after.from = request.from;
    after.until = request.until;
    TRY(settle_holder(tx, id.office, after.holder));
    TRY(check_member(committee.content, after));
    const bool is_other = after.seats != before.seats || after.from != before.from ||
                          after.until != before.until ||
                          after.holder.person_id != before.holder.person_id;
    // Somebody appointed in words may become a person of people; nobody else becomes another.
    const bool is_named = !before.holder.person_id && after.seats == before.seats &&
                          after.from == before.from && after.until == before.until;
    if (before.status == MemberStatus::serving && is_other && !is_named)
      return member_fault(Kind::conflict, "committee.appointed");
    keep(tx, context, {now, "edit_member"}, &before, after);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, member, [&] { return work(tx); }));
    return {};
  });
}

Result<void> remove_member(Context& context, CommitteeId id, Uuid member) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get_member(id, member));
    if (before.status != MemberStatus::proposed)
      return member_fault(Kind::conflict, "committee.appointed");
    drop(tx, context, {now, "remove_member"}, before);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, member, [&] { return work(tx); }));
    return {};
  });
}

Result<void> end_member(Context& context, CommitteeId id, Uuid member, const EndMember& request) {
  if (thai::is_blank(request.reason))
    return Problem{Kind::invalid, "committee.reason_missing", {}, {{"/reason", "missing"}}};
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get_member(id, member));
    if (before.status != MemberStatus::serving)
      return member_fault(Kind::conflict, "committee.not_serving");
    auto after = before;
    after.status = MemberStatus::ended;
    after.ended_on = request.on;
    after.end_reason = request.reason;
    keep(tx, context, {now, "end_member", request.reason}, &before, after);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    TRY(idempotency::once(tx, context, member, [&] { return work(tx); }));
    return {};
  });
}

Result<boost::json::value> forget_person(Context& context, const jobs::Event& event,
                                         jobs::Progress&) {
  const auto done = context.db.write([&](db::Tx& tx) -> Result<void> {
    Store{tx}.forget(event.about.uuid);
    return {};
  });
  TRY(done);
  return boost::json::value{};
}

}  // namespace ruam::committees
