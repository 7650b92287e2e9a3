#include <gmock/gmock.h>

#include "chain/queries.hpp"
#include "intake/intake_world_for_test.hpp"
#include "intake/pages.hpp"

/// Papers that an office hands in, from the file to the record, on both engines.
namespace ruam::intake {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Papers : public IntakeWorld {
 protected:
  PaperId proposal() {
    const auto id = hand(sample("dev/d01_proposal_yasothon.txt"));
    read(id);
    return id;
  }
};
RUAM_ON_BOTH_ENGINES(Papers);

TEST_P(Papers, AreReadDraftedAndCheckedByAJob) {
  const auto id = hand(sample("dev/d01_proposal_yasothon.txt"));
  EXPECT_EQ(see(id).paper.state, PaperState::reading);

  read(id);

  const auto view = see(id);
  EXPECT_EQ(view.paper.state, PaperState::ready);
  EXPECT_EQ(view.paper.kind, "project_proposal");
  EXPECT_FALSE(view.paper.title.empty());
  EXPECT_GT(view.paper.fields, 15);
  EXPECT_EQ(view.paper.open, view.paper.fields);
  EXPECT_GT(view.paper.faults, 0);
  for (const auto& one : view.fields) EXPECT_LE(one.last, view.paper.lines);
}

TEST_P(Papers, OfTheSameBytesAreTakenInOnce) {
  const auto first = hand("โครงการหนึ่ง\nวัตถุประสงค์ เพื่อทดสอบ");

  EXPECT_EQ(hand("โครงการหนึ่ง\nวัตถุประสงค์ เพื่อทดสอบ", "อีกชื่อ.txt"), first);
}

TEST_P(Papers, ThatCannotBeReadSayWhy) {
  const auto id = hand("%PDF-1.4\nไม่ใช่ไฟล์จริง", "เสีย.pdf");

  read(id);

  const auto view = see(id);
  EXPECT_EQ(view.paper.state, PaperState::refused);
  EXPECT_THAT(view.paper.problem, HasSubstr("intake."));
  EXPECT_EQ(accept_certain(planner(), id).error().code, "intake.not_ready");
}

TEST_P(Papers, KeepEveryCorrectionWithWhoAndWhat) {
  const auto id = proposal();
  const auto title = field(id, Name::title);
  auto better = title.value;
  better.text = "โครงการที่แก้ชื่อแล้ว";

  ASSERT_TRUE(say(id, title, FieldState::corrected, better).has_value());

  const auto view = see(id);
  EXPECT_EQ(view.paper.title, "โครงการที่แก้ชื่อแล้ว");
  EXPECT_EQ(view.paper.open, view.paper.fields - 1);
  ASSERT_EQ(view.corrections.size(), 1U);
  EXPECT_EQ(view.corrections[0].said, title.said);
  EXPECT_EQ(view.corrections[0].value, better);
  EXPECT_EQ(view.corrections[0].by, planner().actor.name);
  EXPECT_EQ(say(id, title, FieldState::accepted).error().code, "intake.stale");
}

TEST_P(Papers, RefuseValuesThatCannotBe) {
  const auto id = proposal();
  const auto year = field(id, Name::fiscal_year);

  EXPECT_EQ(say(id, year, FieldState::corrected).error().code, "intake.value_missing");
  EXPECT_EQ(say(id, year, FieldState::corrected, Value{.year = 2024}).error().code,
            "intake.value_invalid");
  EXPECT_EQ(say(id, year, FieldState::added).error().code, "intake.value_invalid");
  EXPECT_EQ(
      add_field(planner(), id, {.name = Name::objective, .value = {.text = " "}}).error().code,
      "intake.value_missing");
  EXPECT_EQ(
      add_field(planner(), id, {.name = Name::objective, .value = {.text = "เพื่อ"}, .line = 100'000})
          .error()
          .code,
      "intake.no_such_line");
}

TEST_P(Papers, AcceptAtOnceOnlyWhatIsCertain) {
  const auto id = proposal();

  const auto count = accept_certain(planner(), id).value();

  EXPECT_GT(count, 0);
  for (const auto& one : see(id).fields)
    EXPECT_EQ(one.state == FieldState::accepted,
              one.certainty == checks::Certainty::certain && one.version == 2);
}

TEST_P(Papers, TeachTheNextOneOfTheSameOffice) {
  const std::string paper =
      "โครงการส่งเสริมการอ่าน\nผู้รับผิดชอบโครงการ กลุ่มนโยบาย\nหลักการและเหตุผล\nเด็กไทยอ่านน้อยลงมาก\n"
      "วัตถุประสงค์\nเพื่อส่งเสริมการอ่านของนักเรียน\nงบประมาณ 5,000 บาท\n";
  const auto first = hand(paper);
  read(first);
  const auto who = field(first, Name::responsible);
  auto better = who.value;
  better.text = "กลุ่มนโยบายและแผน";
  ASSERT_TRUE(say(first, who, FieldState::corrected, better).has_value());

  const auto second = hand(paper + "ปีที่สอง\n");
  read(second);

  const auto again = field(second, Name::responsible);
  EXPECT_EQ(again.value.text, "กลุ่มนโยบายและแผน");
  EXPECT_EQ(again.said.text, who.said.text);
  ASSERT_TRUE(again.remembered);
  EXPECT_EQ(again.remembered->by, planner().actor.name);
  EXPECT_EQ(again.state, FieldState::proposed);
}

TEST_P(Papers, BecomeAProjectThroughItsOwnRoom) {
  const auto id = proposal();
  EXPECT_EQ(make_record(planner(), id, {}, shown).error().code, "intake.open_fields");
  accept_all(id);
  if (!first_of(see(id).fields, Name::fiscal_year))
    add_field(planner(), id, {.name = Name::fiscal_year, .value = {.year = 2567}}).value();

  ASSERT_TRUE(make_record(planner(), id, {}, shown).has_value());
  ASSERT_TRUE(make_record(planner(), id, {}, shown).has_value()) << "a second time changes nothing";

  const auto view = see(id);
  EXPECT_EQ(view.paper.state, PaperState::confirmed);
  ASSERT_TRUE(view.paper.made);
  const auto content = office.db().read([&](db::Tx& tx) {
    const auto project = projects::find(tx, {own(), *view.paper.made}).value();
    return json::read<projects::Content>(project.content).value();
  });
  EXPECT_EQ(content.title, view.paper.title);
  EXPECT_FALSE(content.objectives.empty());
  EXPECT_FALSE(content.activities.empty());
  const auto edges = office.db().read(
      [&](db::Tx& tx) { return chain::list_edges(tx, ref(id), chain::Direction::after); });
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].kind, "made");
  EXPECT_EQ(throw_away(planner(), id).error().code, "intake.confirmed");
}

TEST_P(Papers, AreThrownAwayWithTheirDraft) {
  const auto id = proposal();

  ASSERT_TRUE(throw_away(planner(), id).has_value());

  const auto gone = office.db().read([&](db::Tx& tx) { return get(tx, planner().actor, id); });
  EXPECT_EQ(gone.error().code, "intake.not_found");
  EXPECT_NE(hand(sample("dev/d01_proposal_yasothon.txt")), id) << "it can be brought in again";
}

TEST_P(Papers, LetARepairBeTakenBack) {
  const auto id = hand("โครงการส านักงานน่าอยู่\nวัตถุประสงค์\nเพื่อให้ส านักงานน่าอยู่และสะอาดเรียบร้อยทุกวัน\n");
  read(id);
  const auto before = field(id, Name::objective);
  ASSERT_THAT(before.value.text, HasSubstr("สำนักงาน"));

  ASSERT_TRUE(keep_line(planner(), id, {.line = before.first, .kept = true}).has_value());
  EXPECT_THAT(field(id, Name::objective).value.text, HasSubstr("ส านักงาน"));

  ASSERT_TRUE(keep_line(planner(), id, {.line = before.first, .kept = false}).has_value());
  EXPECT_EQ(field(id, Name::objective).value.text, before.value.text);
  EXPECT_TRUE(see(id).text.kept.empty());
}

TEST_P(Papers, AreForPlannersAndSupervisorsOfTheirOffice) {
  const auto id = proposal();
  const auto read_as = [&](Context& who) {
    return office.db().read([&](db::Tx& tx) { return get(tx, who.actor, id); });
  };

  EXPECT_TRUE(read_as(office.as("supervisor", own())).has_value());
  EXPECT_EQ(read_as(office.as("secretariat", own())).error().code, "forbidden");
  EXPECT_EQ(read_as(office.as("planner", office.samut_prakan)).error().code, "forbidden");
  EXPECT_EQ(read_as(office.nobody()).error().code, "unauthenticated");
}

TEST_P(Papers, AreListedByStateAndWords) {
  const auto first = proposal();
  hand("%PDF-1.4\nเสีย", "เสีย.pdf");
  const auto find = [&](Filter filter) {
    return office.db().read(
        [&](db::Tx& tx) { return list(tx, planner().actor, own(), filter).value(); });
  };

  EXPECT_EQ(find({}).rows.size(), 2U);
  EXPECT_EQ(find({}).counts.reading, 1);
  ASSERT_EQ(find({.state = PaperState::ready}).rows.size(), 1U);
  EXPECT_EQ(find({.state = PaperState::ready}).rows[0].id, first.uuid);
  EXPECT_EQ(find({.text = "เสีย"}).rows.size(), 1U);
  const auto page = find({.limit = 1});
  ASSERT_TRUE(page.next);
  EXPECT_EQ(find({.limit = 1, .after = *page.next}).rows.size(), 1U);
}

TEST_P(Papers, OfAPdfShowTheirPages) {
  const auto id = hand(sample("files/d08_order_phetchaburi.pdf"), "คำสั่ง.pdf");
  read(id);
  const auto sha = see(id).paper.sha256;

  const auto picture = page_picture(office.config, sha, 1);

  ASSERT_TRUE(picture.has_value()) << picture.error().code;
  EXPECT_GT(std::filesystem::file_size(*picture), 10'000U);
  EXPECT_EQ(page_picture(office.config, sha, 900).error().code, "intake.no_such_page");
}

}  // namespace
}  // namespace ruam::intake
