#include <algorithm>
#include <map>

#include "chain/actions.hpp"
#include "committees/actions/keep.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/minutes.hpp"
#include "followups/actions.hpp"
#include "people/access.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::committees {
namespace {

boost::json::value as_value(const Meeting& m) {
  auto value = json::to_value(m.content);
  auto& out = value.as_object();
  out["status"] = code_of(m.status);
  out["number"] = number_of(m);
  out["certified_words"] = m.certified_words;
  return value;
}

void keep_meeting(db::Tx& tx, const Context& context, const What& what, const Meeting* before,
                  Meeting& now) {
  Store store{tx};
  now.updated_at = what.at;
  if (before) {
    ++now.version;
    store.update(now);
  } else {
    store.insert(now);
    chain::link(tx, ref(now.committee), ref(now.id), "meets");
  }
  history::record(
      tx, context, ref(now.id), what.at,
      {.action = what.action,
       .before = before ? as_value(*before) : boost::json::value{},
       .after = as_value(now),
       .reason = what.reason,
       .personal = {"/attendance/*/name", "/attendance/*/proxy_name", "/guests/*/name"}});
  jobs::emit(tx, context, before ? "meeting." + code_of(now.status) : "meeting.planned",
             ref(now.id));
}

/// The members in office on the day, with what was already said of their coming.
std::vector<Attendance> roll(const Committee& committee, std::vector<Member> members, Date day,
                             const std::vector<Attendance>& said) {
  std::erase_if(members, [&](const Member& m) { return !is_in_office(m, day); });
  sort_members(committee.content, members);
  std::vector<Attendance> all;
  for (const auto& m : members) {
    Attendance row{.member = m.id};
    for (const auto& one : said)
      if (one.member == m.id) row = one;
    row.name = m.holder.name;
    row.position = m.holder.position;
    row.organisation = m.holder.organisation;
    row.category = seat_names(committee.content, m);
    row.role = role_of(committee.content, m);
    all.push_back(std::move(row));
  }
  return all;
}

std::int64_t year_of(const MeetingContent& content, Date today) {
  return thai::to_be(content.on.value_or(today).year);
}

Result<void> check_number(const Store& store, const Meeting& meeting) {
  if (meeting.number >= 1 && meeting.number <= 999 && !store.is_number_taken(meeting)) return {};
  return Problem{Kind::conflict,
                 "meeting.number_taken",
                 {{"number", number_of(meeting)}},
                 {{"/number", "meeting.number_taken"}}};
}

/// Minutes still to be certified come under the second heading of the next meeting.
void carry_over(const Store& store, Meeting& meeting) {
  for (const auto& last : store.list_meetings(meeting.committee)) {
    if (last.status != MeetingStatus::minutes_drafted) continue;
    auto title = "รับรองรายงานการประชุมครั้งที่ " + number_of(last);
    meeting.content.agenda[1].matters.push_back({new_uuid(), std::move(title), {}, {}});
  }
}

Problem no_reason() {
  return {Kind::invalid, "meeting.reason_missing", {}, {{"/reason", "missing"}}};
}

/// Which later meeting confirmed the minutes, or in which other way it was done.
Result<void> certify(const Store& store, const MoveMeeting& request, Date today, Meeting& meeting) {
  const Problem refused{
      Kind::invalid, "meeting.certified_by", {}, {{"/certified_in", "meeting.certified_by"}}};
  meeting.certified_words = request.words;
  meeting.certified_on = today;
  if (!request.certified_in) {
    if (thai::is_blank(request.words)) return refused;
    return {};
  }
  const auto later = store.get(MeetingId{meeting.id.office, *request.certified_in});
  if (later.has_error() || later->committee != meeting.committee || !later->content.on ||
      !meeting.content.on || *later->content.on <= *meeting.content.on ||
      later->status == MeetingStatus::cancelled || *later->content.on > today)
    return refused;
  meeting.certified_in = request.certified_in;
  meeting.certified_on = later->content.on;
  return {};
}

/// Every resolution of certified minutes, once and for all.
void log_resolutions(db::Tx& tx, const Committee& committee, const Meeting& meeting, Instant at) {
  Store store{tx};
  for (const auto& record : resolutions_of(committee.content, meeting)) {
    const Resolved resolved{new_uuid(), meeting.id, record, at};
    store.insert(resolved);
    tlog::append(tx, {meeting.id.office, std::string(resolution_kind), resolved.id}, at, record);
  }
}

Result<void> open_followups(db::Tx& tx, const Context& context, const Committee& committee,
                            const Meeting& meeting) {
  std::vector<followups::Recommendation> all;
  for (const auto& item : meeting.content.agenda)
    for (const auto& matter : item.matters) {
      const auto& r = matter.resolution;
      if (!r.follow_up) continue;
      all.push_back({matter.id, followup_text(matter)});
      all.back().owner = r.owner;
      all.back().due_on = r.due_on;
    }
  const auto words = "มติที่ประชุม" + committee.content.name + " ครั้งที่ " + number_of(meeting);
  return followups::keep_recommendations(tx, context, ref(meeting.id), words, all);
}

Result<void> perform_move(db::Tx& tx, const Context& context, MeetingId id,
                          const MoveMeeting& request, Instant now) {
  Store store{tx};
  const auto before = TRY(store.get(id));
  const auto to = request.to;
  const bool certifies = to == MeetingStatus::certified;
  TRY(people::require_on(tx, context.actor, certifies ? certify_minutes : write_committees,
                         ref(before.committee)));
  TRY(check_move(before.status, to));
  const bool goes_back = to == MeetingStatus::cancelled || to == MeetingStatus::planned ||
                         (to == MeetingStatus::held && !is_writable(before.status));
  if (goes_back && thai::is_blank(request.reason)) return no_reason();
  const auto committee = TRY(store.get(before.committee));
  if (!goes_back) TRY(check_ready(committee.content, before.content, to, civil_date(now)));
  auto after = before;
  after.status = to;
  after.last_reason = request.reason;
  if (certifies) TRY(certify(store, request, civil_date(now), after));
  keep_meeting(tx, context, {now, "move", request.reason}, &before, after);
  if (to == MeetingStatus::minutes_drafted) TRY(open_followups(tx, context, committee, after));
  if (certifies) log_resolutions(tx, committee, after, now);
  return {};
}

}  // namespace

Result<MeetingId> plan_meeting(Context& context, CommitteeId id, const NewMeeting& request) {
  const auto now = context.clock.now();
  const MeetingId made_id{id.office, new_uuid()};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto committee = TRY(open_committee(tx, id));
    if (committee.status != Status::active) return Problem{Kind::conflict, "committee.not_active"};
    Meeting meeting{.id = made_id, .committee = id};
    meeting.content.on = request.on;
    meeting.content.agenda = usual_agenda();
    TRY(check_meeting(meeting.content));
    meeting.year = year_of(meeting.content, civil_date(now));
    meeting.number = request.number.value_or(store.last_number(id, meeting.year) + 1);
    TRY(check_number(store, meeting));
    carry_over(store, meeting);
    meeting.content.attendance =
        roll(committee, store.list_members(id), request.on.value_or(civil_date(now)), {});
    for (const auto& one : meeting.content.attendance)
      if (one.role == SeatRole::secretary && meeting.content.recorder.empty()) {
        meeting.content.recorder = one.name;
        meeting.content.recorder_position = one.position;
      }
    meeting.created_at = now;
    keep_meeting(tx, context, {now, "create"}, nullptr, meeting);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<MeetingId> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    const auto made = idempotency::once(tx, context, made_id.uuid, [&] { return work(tx); });
    return MeetingId{id.office, TRY(made)};
  });
}

Result<void> edit_meeting(Context& context, MeetingId id, EditMeeting request,
                          std::int64_t expected_version) {
  TRY(check_meeting(request.content));
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(people::require_on(tx, context.actor, write_committees, ref(before.committee)));
    if (before.version != expected_version) return stale("meeting.stale", before.version);
    if (!is_writable(before.status)) return Problem{Kind::conflict, "meeting.not_writable"};
    const auto committee = TRY(store.get(before.committee));
    auto after = before;
    after.content = request.content;
    after.number = request.number;
    after.year = year_of(after.content, civil_date(now));
    TRY(check_number(store, after));
    after.content.attendance =
        roll(committee, store.list_members(before.committee),
             after.content.on.value_or(civil_date(now)), request.content.attendance);
    keep_meeting(tx, context, {now, "edit"}, &before, after);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_committees, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> move_meeting(Context& context, MeetingId id, const MoveMeeting& request) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    const bool certifies = request.to == MeetingStatus::certified;
    TRY(people::require(tx, context.actor, certifies ? certify_minutes : write_committees,
                        id.office));
    TRY(idempotency::once(tx, context, id.uuid,
                          [&] { return perform_move(tx, context, id, request, now); }));
    return {};
  });
}

Result<void> note_invitation(db::Tx& tx, const Context& context, MeetingId id) {
  Store store{tx};
  const auto before = TRY(store.get(id));
  if (before.status != MeetingStatus::planned) return {};
  const auto committee = TRY(store.get(before.committee));
  const auto at = context.clock.now();
  if (check_ready(committee.content, before.content, MeetingStatus::invited, civil_date(at))
          .has_error())
    return {};  // a letter says less than the record must: it stays planned
  auto after = before;
  after.status = MeetingStatus::invited;
  keep_meeting(tx, context, {at, "invite"}, &before, after);
  return {};
}

}  // namespace ruam::committees
