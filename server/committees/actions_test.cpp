#include "committees/actions.hpp"

#include <gmock/gmock.h>

#include "catalog/actions.hpp"
#include "chain/queries.hpp"
#include "committees/imports/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"
#include "committees/room.hpp"
#include "followups/queries.hpp"
#include "followups/room.hpp"
#include "platform/json/json.hpp"
#include "platform/tlog/tlog.hpp"
#include "testing/office.hpp"

namespace ruam::committees {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Description> nothing_hidden(db::Tx&, const Actor&, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back({.ref = one, .label = "แผน"});
  return all;
}

std::vector<PermissionRule> rules() {
  auto all = room({}).permissions;
  for (const auto& rule : followups::room({}).permissions) all.push_back(rule);
  return all;
}

class Committees : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Committees() {
    office.clock.set(Date{2024, 7, 20});
    catalog::load_shipped(office.db()).value();
  }

  CommitteeId ktpn() {
    return create(office.as("secretariat"), office.singburi, {.rule = "CM-KTPN"}, nothing_hidden)
        .value();
  }
  View view(CommitteeId id) {
    const auto& reader = office.actor("planner");
    return office.db().read([&](db::Tx& tx) { return get(tx, reader, id).value(); });
  }
  Meeting reload(MeetingId id) {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  Uuid seat(CommitteeId id, std::size_t at) { return view(id).committee.content.seats.at(at).id; }
  Uuid add(CommitteeId id, std::size_t at, std::string name) {
    NewMember who{.seats = {seat(id, at)}};
    who.holder.name = std::move(name);
    who.holder.position = "ตำแหน่ง";
    return add_member(office.as("secretariat"), id, who).value();
  }
  const Member& member(const View& view, Uuid id) {
    return *std::find_if(view.members.begin(), view.members.end(),
                         [&](const Member& m) { return m.id == id; });
  }
  OrderId order(CommitteeId id, NewOrder request = {}) {
    return draft_order(office.as("secretariat"), id, request).value();
  }
  void record(OrderId id, std::string number = "12/2567", Date dated = {2024, 7, 1}) {
    record_order(office.as("secretariat"), id, {std::move(number), dated, {}, {}}).value();
  }
  /// Chair, one member, secretary; in force since 1 July.
  CommitteeId serving() {
    const auto id = ktpn();
    for (const std::size_t at : {0u, 1u, 8u}) add(id, at, "คนที่ " + std::to_string(at));
    record(order(id));
    return id;
  }
  /// Held, everybody there, with one matter that becomes a follow-up.
  MeetingId held(CommitteeId committee) {
    auto& clerk = office.as("secretariat");
    const auto id = plan_meeting(clerk, committee, {Date{2024, 7, 18}, {}}).value();
    auto content = reload(id).content;
    content.starts = "09.30";
    content.ends = "12.00";
    content.place = "ห้องประชุม";
    for (auto& one : content.attendance) one.presence = Presence::present;
    Matter matter{new_uuid(), "จัดทำคู่มือ", {}, {.outcome = Outcome::assigned}};
    matter.resolution.follow_up = true;
    matter.resolution.owner = "กลุ่มนิเทศ";
    matter.resolution.due_on = Date{2024, 8, 31};
    content.agenda[4].matters = {matter};
    edit_meeting(clerk, id, {1, content}, 1).value();
    move(id, MeetingStatus::invited).value();
    move(id, MeetingStatus::held).value();
    return id;
  }
  Result<void> move(MeetingId id, MeetingStatus to, std::string reason = "") {
    return move_meeting(office.as("secretariat"), id, {to, std::move(reason), {}, "เวียนรับรอง"});
  }
  std::vector<std::string> waits_for(Context& who) {
    return office.db().read([&](db::Tx& tx) {
      std::vector<std::string> why;
      for (const auto& item : waiting(tx, who.actor, office.singburi, office.clock.today()))
        why.push_back(item.why);
      return why;
    });
  }

  testing::TestOffice office{GetParam(), rules()};
};
RUAM_ON_BOTH_ENGINES(Committees);

TEST_P(Committees, BeginWithTheSeatsOfTheRule) {
  const auto now = view(ktpn());

  EXPECT_EQ(now.committee.status, Status::draft);
  EXPECT_EQ(now.rule->total, 9);
  ASSERT_EQ(now.committee.content.seats.size(), 13u);
  EXPECT_EQ(now.committee.content.seats[0].role, SeatRole::chair);
  EXPECT_EQ(create(office.as("secretariat"), office.singburi, {.rule = "CM-MOON"}, nothing_hidden)
                .error()
                .code,
            "committee.no_rule");
}

TEST_P(Committees, TakeEffectByTheirOrder) {
  const auto id = ktpn();
  const auto chair = add(id, 0, "ประธาน");
  const auto order_id = order(id);
  EXPECT_EQ(draft_order(office.as("secretariat"), id, {}).error().code, "committee.order_open");

  record(order_id);

  const auto now = view(id);
  EXPECT_EQ(now.committee.status, Status::active);
  EXPECT_EQ(member(now, chair).status, MemberStatus::serving);
  EXPECT_EQ(member(now, chair).from, (Date{2024, 7, 1}));
  EXPECT_EQ(member(now, chair).appointed_by, order_id.uuid);
  EXPECT_EQ(remove_order(office.as("secretariat"), order_id).error().code,
            "committee.order_in_force");
}

TEST_P(Committees, ChangeOnlyByANewOrderThatNamesTheOneBefore) {
  const auto id = serving();
  const auto before = view(id);
  const auto leaves = before.members[1].id;
  NewMember other{.seats = {seat(id, 2)}};
  other.holder = before.members[1].holder;
  EXPECT_EQ(edit_member(office.as("secretariat"), id, leaves, other, before.members[1].version)
                .error()
                .code,
            "committee.appointed");
  EXPECT_EQ(draft_order(office.as("secretariat"), id, {.type = OrderType::appoint}).error().code,
            "committee.order_type");

  const auto comes = add(id, 1, "ผู้มาแทน");
  record(order(id, {.type = OrderType::change, .ends = {leaves}}), "15/2567", {2024, 7, 15});

  const auto now = view(id);
  EXPECT_EQ(member(now, leaves).status, MemberStatus::ended);
  EXPECT_EQ(member(now, leaves).ended_on, (Date{2024, 7, 15}));
  EXPECT_EQ(member(now, comes).status, MemberStatus::serving);
  EXPECT_EQ(now.orders[1].previous, now.orders[0].id.uuid);
}

TEST_P(Committees, GiveMembersTheTermOfTheRule) {
  const auto id = create(office.as("secretariat"), office.singburi,
                         {.rule = "CM-SB", .variant = "large"}, nothing_hidden)
                      .value();
  const auto chair = add(id, 0, "ประธาน");
  record(order(id));

  EXPECT_EQ(member(view(id), chair).until, (Date{2028, 6, 30}));
  EXPECT_THAT(waits_for(office.as("secretariat")), IsEmpty());
  office.clock.set(Date{2028, 5, 1});
  EXPECT_THAT(waits_for(office.as("secretariat")), Contains("committee.term_ends"));
}

TEST_P(Committees, LetNobodyRemoveASeatThatSomebodyHolds) {
  const auto id = serving();
  const auto now = view(id);
  auto content = now.committee.content;
  content.seats.erase(content.seats.begin() + 1);

  const auto refused =
      edit(office.as("secretariat"), id, content, now.committee.version, nothing_hidden);

  EXPECT_EQ(refused.error().code, "committee.seat_in_use");
  EXPECT_EQ(
      edit(office.as("secretariat"), id, now.committee.content, 1, nothing_hidden).error().code,
      "committee.stale");
}

TEST_P(Committees, AreReadByWhoServesOnThemFromAnyOffice) {
  const auto id = ktpn();
  auto& guest = office.as("school_user", office.primary);
  NewMember who{.seats = {seat(id, 1)}};
  who.holder.person_id = guest.actor.person;
  who.holder.person_office = office.primary;
  add_member(office.as("secretariat"), id, who).value();
  const auto may_read = [&] {
    return office.db().read([&](db::Tx& tx) { return get(tx, guest.actor, id).has_value(); });
  };
  EXPECT_FALSE(may_read());

  record(order(id));

  EXPECT_TRUE(may_read());
  const auto mine = office.db().read([&](db::Tx& tx) { return list_mine(tx, guest.actor); });
  ASSERT_THAT(mine.seats, SizeIs(1));
  EXPECT_EQ(mine.seats[0].office, office.singburi);
  EXPECT_FALSE(view(id).members[0].holder.name.empty());
}

TEST_P(Committees, SteerWhatTheySayAndMeet) {
  const Steered plan{"plan", new_uuid()};
  const auto id = create(office.as("secretariat"), office.singburi,
                         {.rule = "CM-KTPN", .steers = {plan}}, nothing_hidden)
                      .value();
  add(id, 0, "ประธาน");
  record(order(id));
  const auto meeting = plan_meeting(office.as("secretariat"), id, {}).value();

  const auto edges = office.db().read([&](db::Tx& tx) {
    return std::pair(chain::list_edges(tx, ref(id), chain::Direction::before),
                     chain::list_edges(tx, ref(id), chain::Direction::after));
  });
  std::vector<std::string> before;
  for (const auto& edge : edges.first) before.push_back(edge.kind);
  EXPECT_THAT(before, ::testing::UnorderedElementsAre("steers", "appoints"));
  ASSERT_THAT(edges.second, SizeIs(1));
  EXPECT_EQ(edges.second[0].kind, "meets");
  EXPECT_EQ(edges.second[0].to, ref(meeting));
}

TEST_P(Committees, MeetOnlyOnceTheyAreAppointed) {
  EXPECT_EQ(plan_meeting(office.as("secretariat"), ktpn(), {}).error().code,
            "committee.not_active");
}

TEST_P(Committees, NumberMeetingsByCalendarYear) {
  const auto id = serving();
  auto& clerk = office.as("secretariat");
  const auto number = [&](Date on) {
    return number_of(reload(plan_meeting(clerk, id, {on, {}}).value()));
  };
  EXPECT_EQ(number({2024, 10, 5}), "1/2567");
  EXPECT_EQ(number({2024, 12, 5}), "2/2567");
  EXPECT_EQ(number({2025, 1, 5}), "1/2568");
  EXPECT_EQ(plan_meeting(clerk, id, {Date{2024, 11, 1}, 2}).error().code, "meeting.number_taken");
}

TEST_P(Committees, TurnResolutionsIntoFollowups) {
  const auto committee = serving();
  const auto id = held(committee);
  EXPECT_THAT(waits_for(office.as("secretariat")), Contains("meeting.waits_for_minutes"));

  move(id, MeetingStatus::minutes_drafted).value();

  const auto opened = office.db().read([&](db::Tx& tx) { return followups::list_of(tx, ref(id)); });
  ASSERT_THAT(opened, SizeIs(1));
  EXPECT_EQ(opened[0].plan.owner.name, "กลุ่มนิเทศ");
  EXPECT_EQ(opened[0].plan.due_on, (Date{2024, 8, 31}));
  EXPECT_EQ(opened[0].plan.text, "จัดทำคู่มือ: มอบหมาย");
  EXPECT_THAT(waits_for(office.as("office_head")), Contains("meeting.waits_for_certifying"));
}

TEST_P(Committees, CertifyMinutesInALaterMeetingAndLogEveryResolution) {
  const auto committee = serving();
  const auto id = held(committee);
  move(id, MeetingStatus::minutes_drafted).value();
  auto& clerk = office.as("secretariat");
  const auto later = plan_meeting(clerk, committee, {Date{2024, 8, 20}, {}}).value();
  EXPECT_EQ(reload(later).content.agenda[1].matters.at(0).title, "รับรองรายงานการประชุมครั้งที่ 1/2567");
  const MoveMeeting by{MeetingStatus::certified, "", later.uuid, ""};
  EXPECT_EQ(move_meeting(clerk, id, by).error().code, "meeting.certified_by") << "not held yet";
  EXPECT_EQ(move_meeting(office.as("planner"), id, by).error().code, "forbidden");
  office.clock.set(Date{2024, 8, 21});

  move_meeting(clerk, id, by).value();

  EXPECT_EQ(reload(id).certified_in, later.uuid);
  const auto logged = office.db().read([&](db::Tx& tx) {
    std::vector<std::string> faults;
    const std::map<std::string, tlog::Recount, std::less<>> recounts = {
        {std::string(resolution_kind), recount_resolution}};
    for (const auto& fault : tlog::verify(tx, {}, recounts)) faults.push_back(fault.where);
    return std::pair(tlog::count_waiting(tx), faults);
  });
  EXPECT_EQ(logged.first, 1);
  EXPECT_THAT(logged.second, IsEmpty());
  EXPECT_EQ(move(id, MeetingStatus::held, "แก้คำผิด").error().code, "meeting.no_such_move");
}

TEST_P(Committees, SendMinutesBackOnlyWithAReason) {
  const auto id = held(serving());
  move(id, MeetingStatus::minutes_drafted).value();
  EXPECT_EQ(edit_meeting(office.as("secretariat"), id, {1, reload(id).content}, reload(id).version)
                .error()
                .code,
            "meeting.not_writable");
  EXPECT_EQ(move(id, MeetingStatus::held).error().code, "meeting.reason_missing");

  move(id, MeetingStatus::held, "แก้มติ").value();
  auto content = reload(id).content;
  content.agenda[4].matters[0].resolution.follow_up = false;
  edit_meeting(office.as("secretariat"), id, {1, content}, reload(id).version).value();
  move(id, MeetingStatus::minutes_drafted).value();

  const auto opened = office.db().read([&](db::Tx& tx) { return followups::list_of(tx, ref(id)); });
  EXPECT_EQ(opened.at(0).status, followups::Status::dropped);
}

TEST_P(Committees, KeepTheRollOfTheDayOfTheMeeting) {
  const auto committee = serving();
  auto& clerk = office.as("secretariat");
  const auto id = plan_meeting(clerk, committee, {Date{2024, 7, 18}, {}}).value();
  auto content = reload(id).content;
  ASSERT_THAT(content.attendance, SizeIs(3));
  content.attendance[0].presence = Presence::present;
  content.attendance[0].name = "ชื่อที่พิมพ์ทับ";
  content.attendance.pop_back();
  end_member(clerk, committee, content.attendance[1].member, {Date{2024, 7, 19}, "ลาออก"}).value();

  edit_meeting(clerk, id, {1, content}, 1).value();

  const auto now = reload(id).content.attendance;
  ASSERT_THAT(now, SizeIs(3)) << "who left the day after was still a member";
  EXPECT_EQ(now[0].presence, Presence::present);
  EXPECT_NE(now[0].name, "ชื่อที่พิมพ์ทับ");
  content.on = Date{2024, 7, 19};
  edit_meeting(clerk, id, {1, content}, 2).value();
  EXPECT_THAT(reload(id).content.attendance, SizeIs(2));
}

TEST_P(Committees, TakeAWholeListInAndBack) {
  const auto id = ktpn();
  auto& clerk = office.as("secretariat");
  const auto first = seat(id, 0), second = seat(id, 1);
  const auto names = view(id).committee.content.seats;
  const std::string csv = "ตำแหน่งในคณะ,ชื่อ – สกุล,ครบวาระ\r\n" + names[0].name +
                          ",ประธาน,๓๐ ก.ย. ๒๕๗๑\r\n" + names[1].name + ",ผู้แทน,\r\n";
  const auto wrong = take_in(clerk, id, {"members.csv", csv + "ไม่มี,ใคร,\r\n"}).value();
  EXPECT_EQ(apply_import(clerk, id, wrong).error().code, "committee.import_faults");
  EXPECT_THAT(view(id).members, IsEmpty());

  const auto import = take_in(clerk, id, {"members.csv", csv}).value();
  apply_import(clerk, id, import).value();
  apply_import(clerk, id, import).value();  // the same again changes nothing

  const auto now = view(id);
  ASSERT_THAT(now.members, SizeIs(2));
  EXPECT_THAT(now.members[0].seats, ElementsAre(first));
  EXPECT_THAT(now.members[1].seats, ElementsAre(second));
  EXPECT_EQ(now.members[0].until, (Date{2028, 9, 30}));
  undo_import(clerk, id, import).value();
  EXPECT_THAT(view(id).members, IsEmpty());
  EXPECT_EQ(apply_import(clerk, id, import).error().code, "committee.import_not_open");
}

TEST_P(Committees, KeepAnImportThatAnOrderAppointed) {
  const auto id = ktpn();
  auto& clerk = office.as("secretariat");
  const auto csv =
      "ตำแหน่งในคณะ,ชื่อ – สกุล\r\n" + view(id).committee.content.seats[0].name + ",ประธาน\r\n";
  const auto import = take_in(clerk, id, {"members.csv", csv}).value();
  apply_import(clerk, id, import).value();
  const auto draft = order(id);
  EXPECT_EQ(undo_import(clerk, id, import).error().code, "committee.order_open");
  record(draft);

  EXPECT_EQ(undo_import(clerk, id, import).error().code, "committee.import_in_use");
}

}  // namespace
}  // namespace ruam::committees
