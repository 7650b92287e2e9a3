#include <gtest/gtest.h>

#include "partners/activity.hpp"
#include "partners/coverage.hpp"
#include "partners/entry.hpp"
#include "partners/mou.hpp"
#include "partners/network.hpp"
#include "partners/picture.hpp"

namespace ruam::partners {
namespace {

MouContent whole() {
  MouContent c;
  c.title = "องค์กรคุณธรรม";
  c.parties = {{.id = new_uuid(), .body = {{}, {}, "สพม.พิจิตร"}, .signer_position = "ผู้อำนวยการ"},
               {.id = new_uuid(), .body = {{}, {}, "มูลนิธิ"}, .signer_position = "ประธาน"}};
  c.objectives = {"ส่งเสริมคุณธรรม"};
  c.scope = "โรงเรียนในสังกัด";
  return c;
}

Mou agreed(Date from, std::optional<Date> to) {
  Mou mou{.content = whole()};
  mou.status = MouStatus::agreed;
  mou.starts_on = from;
  mou.ends_on = to;
  return mou;
}

std::string first_fault(const Result<void>& result) {
  return result.has_value() ? "" : result.error().faults.front().where;
}

TEST(MouRules, StandWhereTheCalendarSays) {
  const auto mou = agreed({2024, 7, 1}, Date{2025, 6, 30});

  EXPECT_EQ(standing_of(mou, {2024, 6, 30}), Standing::agreed);
  EXPECT_EQ(standing_of(mou, {2024, 7, 1}), Standing::active);
  EXPECT_EQ(standing_of(mou, {2025, 6, 30}), Standing::active);
  EXPECT_EQ(standing_of(mou, {2025, 7, 1}), Standing::expired);
  EXPECT_EQ(standing_of(agreed({2024, 7, 1}, {}), {2090, 1, 1}), Standing::active);
}

TEST(MouRules, AreRemindedOfBeforeTheEndAndForAWhileAfter) {
  const auto mou = agreed({2024, 1, 1}, Date{2024, 12, 31});

  EXPECT_FALSE(is_to_renew(mou, {2024, 10, 1}));
  EXPECT_TRUE(is_to_renew(mou, {2024, 10, 2}));
  EXPECT_TRUE(is_to_renew(mou, {2025, 6, 29}));
  EXPECT_FALSE(is_to_renew(mou, {2025, 6, 30}));
  EXPECT_FALSE(is_to_renew(agreed({2024, 1, 1}, {}), {2024, 12, 1}));
}

TEST(MouRules, CountTheEndFromTheTerm) {
  EXPECT_EQ(last_day({2024, 7, 18}, 12), (Date{2025, 7, 17}));
  EXPECT_EQ(last_day({2024, 1, 31}, 1), (Date{2024, 2, 28}));
  auto content = whole();
  content.ends_on = Date{2030, 1, 1};
  EXPECT_EQ(end_of(content, {2024, 1, 1}), (Date{2030, 1, 1}));
  content.term_months = 24;
  EXPECT_EQ(end_of(content, {2024, 1, 1}), (Date{2025, 12, 31}));
}

TEST(MouRules, NeedTwoPartiesWhoSign) {
  EXPECT_TRUE(check_signable(whole()).has_value());
  auto content = whole();
  content.parties.pop_back();
  EXPECT_EQ(first_fault(check_signable(content)), "/parties");
  content = whole();
  content.parties[1].signer_position = " ";
  EXPECT_EQ(first_fault(check_signable(content)), "/parties/1/signer_position");
  content = whole();
  content.objectives.clear();
  EXPECT_EQ(first_fault(check_signable(content)), "/objectives");
}

TEST(MouRules, RefuseADutyOfAPartyThatIsGone) {
  auto content = whole();
  content.duties = {{.id = new_uuid(), .party = content.parties[0].id, .text = "จัดวิทยากร"}};
  EXPECT_TRUE(check_mou(content).has_value());
  content.parties.erase(content.parties.begin());
  EXPECT_EQ(first_fault(check_mou(content)), "/duties/0/party");
}

TEST(MouRules, RenewWithTheSameWordsAndNewDates) {
  auto old = agreed({2024, 1, 1}, Date{2024, 12, 31});
  old.content.duties = {{.id = new_uuid(),
                         .party = old.content.parties[1].id,
                         .text = "ให้ทุน",
                         .due_on = Date{2024, 5, 1}}};

  const auto next = renewal_of(old);

  EXPECT_EQ(next.starts_on, (Date{2025, 1, 1}));
  EXPECT_EQ(next.title, old.content.title);
  EXPECT_EQ(next.duties[0].party, next.parties[1].id);
  EXPECT_NE(next.parties[1].id, old.content.parties[1].id);
  EXPECT_FALSE(next.duties[0].due_on);
}

Model model() {
  const auto stage = [](std::string id, std::vector<Guard> enter, std::vector<Guard> leave) {
    return Stage{id, "ขั้น " + id, "", "", std::move(enter), std::move(leave)};
  };
  return {"แบบทดสอบ",
          {stage("A", {}, {Guard::need_recorded}), stage("B", {}, {Guard::commitment_signed}),
           stage("C", {Guard::coordinator_named}, {Guard::review_done})},
          "B",
          "B",
          "C"};
}

TEST(Stages, AskForWhatLeavesOneAndEntersTheNext) {
  EXPECT_EQ(guards_of(model(), "A", Move::advance), (std::vector<Guard>{Guard::need_recorded}));
  EXPECT_EQ(guards_of(model(), "B", Move::advance),
            (std::vector<Guard>{Guard::commitment_signed, Guard::coordinator_named}));
  EXPECT_EQ(target_of(model(), "B", Move::advance).value(), "C");
}

TEST(Stages, GoBackOrAreRenewedOnlyFromTheLast) {
  EXPECT_EQ(target_of(model(), "A", Move::again).error().code, "network.no_such_move");
  EXPECT_EQ(target_of(model(), "C", Move::advance).error().code, "network.no_such_move");
  EXPECT_EQ(target_of(model(), "C", Move::again).value(), "B");
  EXPECT_EQ(guards_of(model(), "C", Move::renew), (std::vector<Guard>{Guard::review_done}));
}

TEST(Stages, AreRefusedWithoutPlacesThatExist) {
  EXPECT_TRUE(check_model(model()).has_value());
  auto wrong = model();
  wrong.works_from = "Z";
  EXPECT_EQ(first_fault(check_model(wrong)), "/works_from");
  wrong = model();
  wrong.stages[1].id = "A";
  EXPECT_TRUE(check_model(wrong).has_error());
  wrong = model();
  wrong.stages.resize(1);
  EXPECT_TRUE(check_model(wrong).has_error());
}

TEST(NetworkRules, HoldGuardsAgainstTheRound) {
  Network network{.content = {}, .model = model(), .stage = "C"};
  network.round_began_on = {2024, 5, 1};
  network.content.reviews = {
      {.id = new_uuid(), .on = Date{2024, 4, 1}, .text = "ดี", .improvement = ""}};
  network.content.commitments = {
      {new_uuid(), "ร่วมมือ", Date{2024, 1, 1}, {{new_uuid(), {}, "แฟ้ม 1"}}}};

  EXPECT_TRUE(holds(network, {}, Guard::review_done));
  EXPECT_TRUE(holds(network, {}, Guard::commitment_signed));
  network.round = 2;
  EXPECT_FALSE(holds(network, {}, Guard::review_done));
  EXPECT_FALSE(holds(network, {}, Guard::commitment_signed));
  EXPECT_TRUE(holds(network, {.has_signed_mou = true}, Guard::commitment_signed));
}

TEST(NetworkRules, CountOnlyThoseWhoAgreed) {
  Network network{.content = {}, .model = model(), .stage = "C"};
  network.content.members = {{.id = new_uuid(), .body = {{}, {}, "ก"}, .answer = Answer::declined}};
  EXPECT_FALSE(is_living(network));
  network.content.members[0].answer = Answer::agreed;
  EXPECT_TRUE(is_living(network));
  network.stage = "B";
  EXPECT_FALSE(is_living(network));
}

TEST(EntryRules, KeepAPointWholeAndInTheCountry) {
  EntryContent c{.name = "วัดใหญ่"};
  c.place.lat_e6 = 16'440'000;
  EXPECT_EQ(first_fault(check_entry(c)), "/place/lon_e6");
  c.place.lon_e6 = 100'350'000;
  EXPECT_TRUE(check_entry(c).has_value());
  std::swap(c.place.lat_e6, c.place.lon_e6);
  EXPECT_TRUE(check_entry(c).has_error());
}

TEST(EntryRules, GiveOthersNoContactsAndNoHomeOfAPerson) {
  EntryContent c{.kind = EntryKind::scholar, .name = "ปราชญ์", .role = "จักสาน"};
  c.contacts = {{new_uuid(), "ผู้ประสาน", "", "000", "", ""}};
  c.note = "ภายใน";
  c.place.address = "บ้านเลขที่ 1";

  const auto shown = for_others(c);

  EXPECT_TRUE(shown.contacts.empty());
  EXPECT_EQ(shown.note + shown.place.address, "");
  EXPECT_EQ(shown.name, "ปราชญ์");
}

TEST(CoverageRules, RoundHalfUpOnItsBase) {
  std::vector<Covered> rows(4160);
  for (std::size_t i = 0; i < 467; ++i) rows[i].has_partner = true;
  const auto share = share_of(rows);
  EXPECT_EQ(share.percent, 1123);
  EXPECT_FALSE(share.rows.front().has_partner);
  EXPECT_FALSE(share_of({}).percent);
}

TEST(PictureRules, TieFewWithEachOtherAndManyWithTheKeeper) {
  Drawing few, many;
  std::vector<std::size_t> nodes;
  for (int i = 0; i < 4; ++i)
    nodes.push_back(few.node({{}, {}, std::string(1, static_cast<char>('a' + i))}));
  few.tie(nodes, mou_kind);
  few.tie({nodes[0], nodes[1]}, activity_kind);
  EXPECT_EQ(few.lines().size(), 6u);
  EXPECT_EQ(few.lines()[0].weight, 2);
  EXPECT_EQ(few.node({{}, {}, "A"}), nodes[0]) << "one name in capitals and not";

  nodes.clear();
  for (int i = 0; i < 20; ++i) nodes.push_back(many.node({{}, {}, "x" + std::to_string(i)}));
  many.tie(nodes, network_kind);
  EXPECT_EQ(many.lines().size(), 19u);
}

TEST(ActivityRules, StandUnderSomething) {
  ActivityContent c{.title = "อบรม", .on = Date{2024, 1, 1}};
  EXPECT_EQ(first_fault(check_activity(c)), "/mou");
  c.mou = new_uuid();
  EXPECT_TRUE(check_activity(c).has_value());
  c.until = Date{2023, 12, 31};
  EXPECT_EQ(first_fault(check_activity(c)), "/until");
}

}  // namespace
}  // namespace ruam::partners
