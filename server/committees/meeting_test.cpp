#include "committees/meeting.hpp"

#include <gmock/gmock.h>

#include "committees/minutes.hpp"
#include "platform/json/json.hpp"

namespace ruam::committees {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Date today{2024, 7, 20};

Attendance came(Presence presence, SeatRole role = SeatRole::member) {
  return {.member = new_uuid(), .category = "ผู้ทรงคุณวุฒิ", .role = role, .presence = presence};
}

/// Held, with five of nine members.
MeetingContent five_of_nine() {
  MeetingContent c;
  c.on = Date{2024, 7, 18};
  c.starts = "09.30";
  c.ends = "12.00";
  c.place = "ห้องประชุม";
  c.recorder = "เลขานุการ";
  c.agenda = usual_agenda();
  for (int i = 0; i < 9; ++i)
    c.attendance.push_back(came(i < 5 ? Presence::present : Presence::excused));
  return c;
}

Matter& add_matter(MeetingContent& content, Outcome outcome) {
  auto& matters = content.agenda[4].matters;
  matters.push_back({new_uuid(), "เห็นชอบแผน", {}, {.outcome = outcome}});
  return matters.back();
}

std::vector<std::string> faults_of(const MeetingContent& content, MeetingStatus to,
                                   const Content& committee = {}) {
  const auto ready = check_ready(committee, content, to, today);
  std::vector<std::string> all;
  if (ready.has_error())
    for (const auto& fault : ready.error().faults) all.push_back(fault.where + " " + fault.code);
  return all;
}

std::string refusal_of(const MeetingContent& content, const Content& committee = {}) {
  const auto ready = check_ready(committee, content, MeetingStatus::minutes_drafted, today);
  return ready.has_error() ? ready.error().code : "";
}

TEST(Quorum, IsHalfOfTheMembersInOfficeRoundedUp) {
  const auto five = count_quorum({}, five_of_nine().attendance);
  auto four = five_of_nine();
  four.attendance[0].presence = Presence::absent;

  EXPECT_EQ(five.in_office, 9);
  EXPECT_EQ(five.needed, 5);
  EXPECT_TRUE(five.reached);
  EXPECT_FALSE(count_quorum({}, four.attendance).reached);
}

TEST(Quorum, CountsNeitherVacantSeatsNorWhoHasNoVote) {
  std::vector<Attendance> all = {came(Presence::present), came(Presence::absent),
                                 came(Presence::present, SeatRole::assistant),
                                 came(Presence::present, SeatRole::invited)};

  const auto count = count_quorum({}, all);

  EXPECT_EQ(count.in_office, 2);
  EXPECT_EQ(count.present, 1);
  EXPECT_TRUE(count.reached);
  EXPECT_FALSE(count_quorum({}, {}).reached);
}

TEST(Quorum, CountsProxiesOnlyWhereTheCommitteeAllowsThem) {
  auto four = five_of_nine();
  four.attendance[0].presence = Presence::proxy;

  EXPECT_FALSE(count_quorum({}, four.attendance).reached);
  EXPECT_TRUE(count_quorum({.allows_proxy = true}, four.attendance).reached);
}

TEST(Quorum, FollowsTheCommitteesOwnRule) {
  const auto& nine = five_of_nine().attendance;
  EXPECT_EQ(count_quorum({.quorum = {QuorumKind::majority}}, nine).needed, 5);
  EXPECT_EQ(count_quorum({.quorum = {QuorumKind::third}}, nine).needed, 3);
  EXPECT_EQ(count_quorum({.quorum = {QuorumKind::count, 7}}, nine).needed, 7);
}

TEST(Categories, AreCountedSeparately) {
  auto all = five_of_nine().attendance;
  all[0].category = "ประธาน";

  const auto counts = count_categories(all);

  ASSERT_EQ(counts.size(), 2u);
  EXPECT_EQ(counts[0].present, 1);
  EXPECT_EQ(counts[1].members, 8);
  EXPECT_EQ(counts[1].present, 4);
}

TEST(MeetingGoesOn, OnlyInOrder) {
  using S = MeetingStatus;
  EXPECT_TRUE(check_move(S::planned, S::invited).has_value());
  EXPECT_TRUE(check_move(S::minutes_drafted, S::held).has_value());
  EXPECT_EQ(check_move(S::planned, S::held).error().code, "meeting.no_such_move");
  EXPECT_EQ(check_move(S::certified, S::held).error().code, "meeting.no_such_move");
  EXPECT_THAT(moves_from(S::certified), IsEmpty());
}

TEST(Invitation, NeedsDayTimePlaceAndAgenda) {
  EXPECT_THAT(faults_of({}, MeetingStatus::invited),
              ElementsAre("/content/on missing", "/content/starts missing",
                          "/content/place missing", "/content/agenda missing"));

  MeetingContent online = five_of_nine();
  online.mode = Mode::online;
  online.place.clear();
  add_matter(online, Outcome::none);
  EXPECT_THAT(faults_of(online, MeetingStatus::invited), ElementsAre("/content/link missing"));

  add_matter(online, Outcome::none).title = "";
  EXPECT_THAT(faults_of(online, MeetingStatus::invited),
              ElementsAre("/content/agenda/4/matters/1/title missing", "/content/link missing"));
}

TEST(HeldMeeting, IsNotInTheFutureAndSaysOfEachMemberWhetherTheyCame) {
  auto content = five_of_nine();
  content.on = Date{2024, 7, 21};
  content.attendance[3].presence = Presence::unknown;

  EXPECT_THAT(faults_of(content, MeetingStatus::held),
              ElementsAre("/content/on meeting.in_future",
                          "/content/attendance/3 meeting.presence_unknown"));
}

TEST(Minutes, DecideNothingWithoutAQuorum) {
  auto content = five_of_nine();
  content.attendance[0].presence = Presence::absent;
  add_matter(content, Outcome::acknowledged);
  EXPECT_EQ(refusal_of(content), "");

  add_matter(content, Outcome::agreed);
  EXPECT_EQ(refusal_of(content), "meeting.no_quorum");

  content.no_quorum_reason = "ประชุมครั้งที่สองตามระเบียบ";
  EXPECT_EQ(refusal_of(content), "");
}

TEST(Vote, MayNotHaveMoreVotesThanMembersWhoStayed) {
  auto content = five_of_nine();
  auto& r = add_matter(content, Outcome::agreed).resolution;
  r.way = Way::counted;
  r.agree = 4;
  r.abstain = 1;
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted), IsEmpty());

  content.agenda[4].matters[0].resolution.left = {{content.attendance[0].member, "คู่สัญญา"}};
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted),
              Contains("/content/agenda/4/matters/0/resolution/agree meeting.too_many_votes"));
}

TEST(Vote, MustAgreeWithTheResolutionUnlessTheChairCasts) {
  auto content = five_of_nine();
  auto& r = add_matter(content, Outcome::agreed).resolution;
  r.way = Way::counted;
  r.agree = 2;
  r.disagree = 2;
  const std::string wrong =
      "/content/agenda/4/matters/0/resolution/outcome meeting.vote_contradicts";
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted), Contains(wrong));

  r.chair_cast = true;
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted), IsEmpty());
  r.outcome = Outcome::rejected;
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted), Contains(wrong));
}

TEST(NamedVote, IsCountedAndOnlyOfThoseWhoWereThere) {
  auto content = five_of_nine();
  auto& r = add_matter(content, Outcome::agreed).resolution;
  r.way = Way::named;
  r.votes = {{content.attendance[0].member, Choice::agree},
             {content.attendance[1].member, Choice::agree},
             {content.attendance[2].member, Choice::disagree}};
  EXPECT_EQ(votes_of(r).agree, 2);
  EXPECT_EQ(print_votes(r), "(เห็นด้วย 2 ไม่เห็นด้วย 1 งดออกเสียง 0)");
  EXPECT_THAT(faults_of(content, MeetingStatus::minutes_drafted), IsEmpty());

  r.votes.push_back({content.attendance[8].member, Choice::agree});
  r.left = {{content.attendance[0].member, "เป็นญาติ"}};
  const std::string at = "/content/agenda/4/matters/0/resolution/votes/";
  EXPECT_THAT(
      faults_of(content, MeetingStatus::minutes_drafted),
      ::testing::IsSupersetOf({at + "3 meeting.voter_absent", at + "0 meeting.left_but_voted"}));
}

TEST(Resolution, ReadsAsTheMinutesSayIt) {
  Matter matter{new_uuid(), "การจัดทำคู่มือ", {}, {.outcome = Outcome::assigned}};
  matter.resolution.owner = "กลุ่มนิเทศ";
  matter.resolution.follow_up = true;
  matter.resolution.due_on = Date{2024, 8, 31};

  EXPECT_EQ(resolution_text(matter), "มอบหมายกลุ่มนิเทศดำเนินการ ภายในวันที่ 31 สิงหาคม 2567");
  EXPECT_EQ(print_votes(matter.resolution), "");
}

TEST(Resolutions, GoIntoTheLogWithoutNames) {
  Meeting meeting{.year = 2567, .number = 2};
  meeting.content = five_of_nine();
  meeting.content.attendance[0].name = "นายลับ";
  auto& r = add_matter(meeting.content, Outcome::agreed).resolution;
  r.way = Way::named;
  r.votes = {{meeting.content.attendance[0].member, Choice::agree}};
  r.left = {{meeting.content.attendance[1].member, "ลับ"}};
  add_matter(meeting.content, Outcome::none);

  const auto all = resolutions_of({.name = "คณะ"}, meeting);

  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].at("agree"), 1);
  EXPECT_EQ(json::write(all[0]).find("ลับ"), std::string::npos);
}

TEST(MeetingText, HasTimesAsPapersWriteThem) {
  auto content = five_of_nine();
  EXPECT_TRUE(check_meeting(content).has_value());
  content.starts = "9:30";
  content.ends = "24.00";
  content.agenda[0].heading = " ";
  add_matter(content, Outcome::none).title = "";  // may be written later

  std::vector<std::string> where;
  const auto refused = check_meeting(content);
  for (const auto& fault : refused.error().faults) where.push_back(fault.where);
  EXPECT_THAT(where, ElementsAre("/content/starts", "/content/ends", "/content/ends",
                                 "/content/agenda/0/heading"));
}

}  // namespace
}  // namespace ruam::committees
