#include "committees/composition.hpp"

#include <gmock/gmock.h>

namespace ruam::committees {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

catalog::Item kind(std::string total = "9") {
  return {
      .list = "committees",
      .id = "CM-KTPN",
      .name_th = "คณะกรรมการติดตามฯ",
      .verified = catalog::Verified::partial,
      .extra = {{"abbr_th", "ก.ต.ป.น."}, {"legal_basis", "มาตรา 20"}, {"members_total", total}}};
}

catalog::Item category(std::string id, std::string seats, std::string role,
                       std::string of = "CM-KTPN") {
  return {.list = "representative_categories",
          .id = id,
          .name_th = "ตำแหน่ง " + id,
          .extra = {{"committee_id", std::move(of)},
                    {"seats", std::move(seats)},
                    {"seat_role", std::move(role)}}};
}

Rule nine() {
  return make_rule(
      kind("3"),
      {category("A", "1", "chair"), category("B", "1", "member"), category("C", "1", "secretary"),
       category("X", "0", "invited"), category("Z", "5", "member", "CM-OTHER")},
      "");
}

Member on(const Content& content, std::vector<std::size_t> seats) {
  Member m{.id = new_uuid()};
  m.holder.name = "ผู้ดำรงตำแหน่ง";
  for (const auto i : seats) m.seats.push_back(content.seats[i].id);
  return m;
}

std::vector<std::string> codes(const std::vector<Remark>& all) {
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(one.code);
  return out;
}

TEST(CompositionRule, TakesTheSeatsOfItsOwnCommitteeFromTheCatalogue) {
  const auto rule = nine();

  EXPECT_EQ(rule.short_name, "ก.ต.ป.น.");
  EXPECT_EQ(rule.total, 3);
  ASSERT_EQ(rule.seats.size(), 4u);
  EXPECT_EQ(rule.seats[0].role, SeatRole::chair);
  EXPECT_EQ(rule.seats[3].required, 0);
}

TEST(CompositionRule, CountsASchoolBoardBySizeOfTheSchool) {
  const std::vector<catalog::Item> seats = {category("A", "1/1", "chair"),
                                            category("B", "1/6", "member"),
                                            category("C", "1/2", "member")};

  const auto small = make_rule(kind("9 or 15"), seats, "small");
  const auto large = make_rule(kind("9 or 15"), seats, "large");

  EXPECT_EQ(small.total, 3);
  EXPECT_EQ(large.total, 9);
  EXPECT_EQ(propose(large, "large").seats[1].required, 6);
  EXPECT_THAT(small.variants, ElementsAre("small", "large"));
}

TEST(CompositionRule, SaysNoNumberThatItDoesNotKnow) {
  const auto rule = make_rule(kind(""), {category("A", "", "chair")}, "");

  EXPECT_FALSE(rule.total);
  EXPECT_FALSE(rule.seats[0].required);
  EXPECT_EQ(fill_of(propose(rule, ""), {})[0].fill, Fill::open);
}

TEST(Composition, NamesVacantAndOverFilledSeats) {
  const auto content = propose(nine(), "");
  const std::vector<Member> members = {on(content, {0}), on(content, {1}), on(content, {1})};

  const auto fills = fill_of(content, members);
  const auto all = remarks(content, members, nine(), 2567);

  EXPECT_EQ(fills[0].fill, Fill::fits);
  EXPECT_EQ(fills[1].fill, Fill::over_filled);
  EXPECT_EQ(fills[2].fill, Fill::vacant);
  EXPECT_EQ(fills[3].fill, Fill::open);
  EXPECT_THAT(codes(all), ElementsAre("committee.over_filled", "committee.vacant",
                                      "committee.no_secretary", "committee.rule_unverified"));
  EXPECT_EQ(all[0].params.at("filled"), "2");
}

TEST(Composition, MindsNotThatInvitedPeopleHaveNoSeatInTheLaw) {
  const auto content = propose(nine(), "");
  const std::vector<Member> members = {on(content, {0}), on(content, {1}), on(content, {2}),
                                       on(content, {3}), on(content, {3})};

  EXPECT_THAT(codes(remarks(content, members, nine(), 2567)),
              ElementsAre("committee.rule_unverified"));
}

TEST(Composition, ComparesTheCommitteeWithTheRule) {
  auto content = propose(nine(), "");
  content.seats[1].required = 2;
  content.seats.erase(content.seats.begin() + 2);
  content.seats.push_back({new_uuid(), "", "ผู้แทนชุมชน", SeatRole::member, 1});

  const auto all = codes(remarks(content, {}, nine(), 2567));

  EXPECT_THAT(all, Contains("committee.seats_differ"));
  EXPECT_THAT(all, Contains("committee.category_missing"));
  EXPECT_THAT(all, Contains("committee.category_extra"));
  EXPECT_THAT(all, Contains("committee.total_differs"));
}

TEST(Composition, SaysWhenTheRuleHasExpired) {
  auto rule = nine();
  rule.valid_to_be = 2566;
  const auto content = propose(rule, "");

  EXPECT_THAT(codes(remarks(content, {}, rule, 2567)), Contains("committee.rule_expired"));
  EXPECT_THAT(codes(remarks(content, {}, rule, 2566)), Not(Contains("committee.rule_expired")));
}

TEST(Composition, ShowsWhoSitsOnSeveralSeatsOnce) {
  const auto content = propose(nine(), "");
  const auto both = on(content, {1, 0});

  EXPECT_EQ(role_of(content, both), SeatRole::chair);
  EXPECT_EQ(seat_names(content, both), "ตำแหน่ง A และตำแหน่ง B");
  EXPECT_THAT(codes(remarks(content, {both}, {}, 2567)), Contains("committee.several_seats"));
}

TEST(Composition, HasNoSeatsButTheUsualForAWorkingGroup) {
  const auto content = propose(Rule{.name_th = "คณะทำงานจัดทำแผน"}, "");

  ASSERT_EQ(content.seats.size(), 3u);
  EXPECT_EQ(fill_of(content, {})[1].fill, Fill::open);
}

TEST(Members, ArePrintedByRoleAndSeat) {
  const auto content = propose(nine(), "");
  std::vector<Member> all = {on(content, {2}), on(content, {1}), on(content, {0})};

  sort_members(content, all);

  EXPECT_EQ(role_of(content, all[0]), SeatRole::chair);
  EXPECT_EQ(role_of(content, all[2]), SeatRole::secretary);
  EXPECT_EQ(print(SeatRole::secretary, "อนุกรรมการ"), "อนุกรรมการและเลขานุการ");
  EXPECT_EQ(print(SeatRole::chair, "คณะทำงาน"), "ประธานคณะทำงาน");
}

TEST(Members, AreInOfficeFromTheFirstToTheLastDayOfTheirTerm) {
  Member m{.id = new_uuid(), .status = MemberStatus::serving};
  m.from = Date{2024, 1, 1};
  m.until = end_of_term(*m.from, 4);

  EXPECT_EQ(*m.until, (Date{2027, 12, 31}));
  EXPECT_FALSE(is_in_office(m, {2023, 12, 31}));
  EXPECT_TRUE(is_in_office(m, {2027, 12, 31}));
  EXPECT_FALSE(is_in_office(m, {2028, 1, 1}));
  m.status = MemberStatus::ended;
  m.ended_on = Date{2025, 6, 1};
  EXPECT_TRUE(is_in_office(m, {2025, 5, 31}));
  EXPECT_FALSE(is_in_office(m, {2025, 6, 1}));
}

TEST(Members, NeedANameAndASeatOfTheCommittee) {
  const auto content = propose(nine(), "");
  Member m{.id = new_uuid(), .seats = {new_uuid()}};
  m.from = Date{2024, 2, 1};
  m.until = Date{2024, 1, 1};

  const auto refused = check_member(content, m);

  std::vector<std::string> where;
  for (const auto& fault : refused.error().faults) where.push_back(fault.where);
  EXPECT_THAT(where, ElementsAre("/holder/name", "/seats/0", "/until"));
}

}  // namespace
}  // namespace ruam::committees
