#include <gmock/gmock.h>

#include "documents/room.hpp"
#include "letters/draft.hpp"
#include "letters/texts.hpp"
#include "letters/world_for_test.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "platform/history.hpp"

/// A memo from its proposal to its last comment, on both engines.
namespace ruam::letters {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class Letters : public LettersWorld {};

TEST_P(Letters, AreProposedFromTheProject) {
  const auto project = approved(own());

  const auto id = begin("project-approval", {{"project", project.uuid}});

  const auto said = reload(id).said;
  EXPECT_EQ(said.subject, "ขออนุมัติโครงการขับเคลื่อนพื้นที่นวัตกรรม");
  EXPECT_EQ(said.paper, Paper::memo);
  EXPECT_THAT(said.body.at(1).text, HasSubstr("5,200,000 บาท (ห้าล้านสองแสนบาทถ้วน)"));
  EXPECT_THAT(said.body.at(0).text, Not(HasSubstr("{")));
  EXPECT_THAT(said.body.at(2).text, HasSubstr("จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"));
}

TEST_P(Letters, AreProposedFromTheQuarterlyReport) {
  const auto project = approved(own());
  const auto report = opened(project);

  const auto said = reload(begin("quarterly-report", {{"report", report.uuid}})).said;

  EXPECT_THAT(said.subject, HasSubstr("ไตรมาสที่ 1"));
  EXPECT_THAT(said.body.at(1).text, HasSubstr("ต.ค.-ธ.ค.66"));
}

TEST_P(Letters, KeepWhatTravelsUnderThemInTheChain) {
  const auto project = approved(own());
  const auto id = begin("plain", {{"project", project.uuid}});

  const auto rows = office.db().read([&](db::Tx& tx) {
    return list(tx, planner().actor, own(), {.about = projects::ref(project)}).value();
  });

  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows.front().id, id.uuid);
}

TEST_P(Letters, RefuseWhatTheWriterMayNotSee) {
  const auto foreign = draft(office.ops);

  const auto refused = create(planner(), own(), {.about = {{"project", foreign.uuid}}}, shown);

  EXPECT_EQ(refused.error().code, "letter.about_hidden");
  EXPECT_EQ(create(planner(), own(), {.topic = "nothing"}, shown).error().code, "letter.no_text");
}

TEST_P(Letters, GoUpFromTheSignerToTheLastComment) {
  const auto id = proposed();

  EXPECT_EQ(say(office.as("office_head", own()), id, Verdict::sign).error().code,
            "people.not_the_signer");
  say(office.as("division_head", own()), id, Verdict::sign).value();
  EXPECT_EQ(reload(id).status, Status::signed_off);
  EXPECT_EQ(say(office.as("deputy_head", own()), id, Verdict::sign).error().code, "letter.verdict");
  say(office.as("deputy_head", own()), id, Verdict::comment, "เห็นควรอนุมัติ").value();
  say(office.as("office_head", own()), id, Verdict::approved).value();

  EXPECT_EQ(reload(id).status, Status::answered);
  EXPECT_THAT(text_of(id), HasSubstr("เห็นควรอนุมัติ"));
  EXPECT_THAT(text_of(id), HasSubstr("☑ อนุมัติ"));
}

TEST_P(Letters, WaitForWhomTheyWait) {
  const auto id = proposed();
  const auto waits = [&](std::string_view role) {
    const auto& actor = office.as(role, own()).actor;
    return office.db().read(
        [&](db::Tx& tx) { return waiting(tx, actor, own(), office.clock.today()).size(); });
  };

  EXPECT_EQ(waits("division_head"), 1u);
  EXPECT_EQ(waits("deputy_head"), 0u);
  say(office.as("division_head", own()), id, Verdict::sign).value();
  EXPECT_EQ(waits("division_head"), 0u);
  EXPECT_EQ(waits("deputy_head"), 1u);
}

TEST_P(Letters, AreSentBackWithAReasonOnly) {
  const auto id = proposed();
  auto& head = office.as("division_head", own());

  EXPECT_EQ(say(head, id, Verdict::send_back).error().code, "letter.reason_missing");
  say(head, id, Verdict::send_back, "แก้ชื่อเรื่อง").value();

  EXPECT_EQ(reload(id).status, Status::returned);
  EXPECT_EQ(reload(id).round, 2);
  EXPECT_EQ(reload(id).next_step, 0);
}

TEST_P(Letters, AreNotSignedUnread) {
  const auto id = proposed();

  const auto refused = act(office.as("division_head", own()), id,
                           {.verdict = Verdict::sign, .content_sha256 = std::string(64, '0')});

  EXPECT_EQ(refused.error().code, "letter.content_changed");
}

TEST_P(Letters, GetTheirNumberWithoutChangingWhatWasSigned) {
  const auto id = proposed();
  say(office.as("division_head", own()), id, Verdict::sign).value();
  const auto before = reload(id);
  EXPECT_THAT(text_of(id), HasSubstr("/...."));

  register_number(planner(), id, {"128", Date{2024, 1, 9}, ""}, before.version).value();

  const auto after = reload(id);
  EXPECT_EQ(after.content_sha256, before.content_sha256);
  EXPECT_THAT(text_of(id), HasSubstr("/128"));
  EXPECT_THAT(text_of(id), HasSubstr("9 มกราคม 2567"));
  EXPECT_EQ(
      register_number(planner(), id, {"129", Date{2024, 1, 9}, ""}, after.version).error().code,
      "letter.reason_missing");
  register_number(planner(), id, {"129", Date{2024, 1, 9}, "สารบรรณออกเลขใหม่"}, after.version)
      .value();
  const auto entries = office.db().read([&](db::Tx& tx) { return history::list(tx, ref(id)); });
  EXPECT_EQ(entries.front().action, "register");
  EXPECT_EQ(entries.front().reason, "สารบรรณออกเลขใหม่");
}

TEST_P(Letters, TakeANumberBeforeTheyAreSignedToo) {
  const auto id = complete();
  const auto before = reload(id);

  register_number(planner(), id, {"7", std::nullopt, ""}, before.version).value();

  EXPECT_EQ(reload(id).content_sha256, before.content_sha256);
  EXPECT_EQ(register_number(planner(), id, {"8", std::nullopt, "x"}, before.version).error().code,
            "letter.stale");
}

TEST_P(Letters, AreRecordedFromPaper) {
  const auto id = proposed();
  const auto head = office.person(own(), "สมศรี", "ผู้อำนวยการกลุ่ม");
  NewAct on_paper{.verdict = Verdict::sign, .content_sha256 = reload(id).content_sha256};
  on_paper.paper = {Date{2024, 1, 8}, head, "รักษาราชการแทน ผู้อำนวยการกลุ่มนโยบาย", std::nullopt};

  act(planner(), id, on_paper).value();

  EXPECT_THAT(text_of(id), HasSubstr("สมศรี"));
  EXPECT_THAT(text_of(id), HasSubstr("รักษาราชการแทน ผู้อำนวยการกลุ่มนโยบาย"));
  on_paper.paper->date = Date{2024, 1, 11};
  on_paper.verdict = Verdict::comment;
  EXPECT_EQ(act(planner(), id, on_paper).error().code, "letter.paper_date");
}

TEST_P(Letters, AreTakenBackOnlyBeforeASignature) {
  const auto id = proposed();
  EXPECT_EQ(edit(planner(), id, reload(id).said, reload(id).version, shown).error().code,
            "letter.not_editable");
  move(planner(), id, Status::draft).value();
  move(planner(), id, Status::signing).value();
  say(office.as("division_head", own()), id, Verdict::sign).value();

  EXPECT_EQ(move(planner(), id, Status::draft).error().code, "letter.no_such_move");
  move(planner(), id, Status::sent).value();
  move(planner(), id, Status::closed).value();
}

TEST_P(Letters, AreNotProposedWithGaps) {
  const auto id = begin("plain");

  const auto refused = move(planner(), id, Status::signing);

  EXPECT_EQ(refused.error().code, "letter.incomplete");
  EXPECT_EQ(refused.error().faults.front().where, "/content/subject");
}

TEST_P(Letters, CarryTheirDocumentsInOneFile) {
  const auto project = approved(own());
  const auto id = begin("project-approval", {{"project", project.uuid}});

  const auto all = build_bundle(planner(), id, documents::Copy::file).value();
  const auto text = doc::samples::text_of_pdf(doc::to_pdf(std::span<const doc::Document>(all)));

  EXPECT_EQ(all.size(), 2u);
  EXPECT_LT(text.find("บันทึกข้อความ"), text.find("หลักการและเหตุผล"));
}

TEST_P(Letters, PutNoClosingWordsOnAMemoAndNoCommentsOnALetter) {
  const auto id = complete();
  EXPECT_THAT(text_of(id), Not(HasSubstr("ขอแสดงความนับถือ")));
  auto content = reload(id).said;
  content.paper = Paper::letter;
  edit(planner(), id, content, reload(id).version, shown).value();

  EXPECT_THAT(text_of(id), HasSubstr("ขอแสดงความนับถือ"));
  EXPECT_THAT(text_of(id), Not(HasSubstr("ไม่อนุมัติ")));
}

TEST_P(Letters, HideNamesAndNumbersInThePublicCopy) {
  const auto id = complete();
  auto content = reload(id).said;
  content.phone = "036-500-000";
  edit(planner(), id, content, reload(id).version, shown).value();

  EXPECT_THAT(text_of(id), HasSubstr("036-500-000"));
  EXPECT_THAT(doc::to_text(build(planner(), id, documents::Copy::public_).value().document),
              Not(HasSubstr("036-500-000")));
}

TEST_P(Letters, AreVerifiedAgainstTheirHash) {
  const auto id = complete();
  const auto faults = [&] { return office.db().read(verify_contents).size(); };
  EXPECT_EQ(faults(), 0u);

  office.db()
      .write([&](db::Tx& tx) -> Result<void> {
        auto letter = Store{tx}.get(id).value();
        letter.content_sha256 = std::string(64, '0');
        Store{tx}.update(letter);
        return {};
      })
      .value();

  EXPECT_EQ(faults(), 1u);
}

TEST_P(Letters, KeepTheHeadOfTheOffice) {
  auto& secretary = office.as("secretariat", own());
  save_letterhead(secretary, own(), {.papers = {{"same_ministry", Paper::letter}}}, 0).value();

  const auto head = office.db().read([&](db::Tx& tx) { return Store{tx}.letterhead(own()); });
  EXPECT_EQ(paper_for(head, "same_ministry"), Paper::letter);
  EXPECT_EQ(paper_for(head, "same_office"), Paper::memo);
  EXPECT_EQ(save_letterhead(secretary, own(), {}, 0).error().code, "letter.stale");
  EXPECT_EQ(save_letterhead(secretary, own(), {.papers = {{"moon", Paper::memo}}}, 1).error().code,
            "letter.group");
}

RUAM_ON_BOTH_ENGINES(Letters);

TEST(LetterTexts, AreAllReadAndHoldTogether) {
  EXPECT_GE(list_texts().size(), 10u);
  for (const auto& text : list_texts()) {
    EXPECT_TRUE(find_group(text.receiver_group)) << text.id;
    EXPECT_FALSE(text.signers.empty()) << text.id;
    const auto content = propose(text, {}, Paper::memo);
    EXPECT_TRUE(check_content(content).has_value()) << text.id;
  }
}

TEST(LetterTexts, ShowDotsForWhatIsNotKnownAndLeaveOutWhatIsOptional) {
  Text text{.id = "x", .subject = "ขอ{a}"};
  text.body = {{"", {{"ก{a}", false}, {"ข{b}", true}, {"ค{c}", true}}}};

  const auto content = propose(text, {{"c", "1"}}, Paper::memo);

  EXPECT_THAT(content.subject, HasSubstr("...."));
  EXPECT_EQ(content.body.front().text, fill("ก{a}", {}) + " ค1");
}

TEST(LetterHints, WarnOfMonksAndOfTheOtherPaper) {
  Content content{.paper = Paper::letter, .receiver_group = "same_office"};
  content.to = {{new_uuid(), "เจ้าอาวาสวัดพิกุลทอง", "usual"}, {new_uuid(), "พระครูสุนทร", "monk"}};
  std::vector<std::string> codes;
  people::Office own{.letter_code = "ศธ 02999"};
  own.contact.address = "ถนนตัวอย่าง";
  for (const auto& hint : hints(content, {.confirmed_code = "ศธ 02999"}, own))
    codes.push_back(hint.code);

  EXPECT_THAT(codes, ::testing::UnorderedElementsAre("letter.hint_monk", "letter.hint_mixed",
                                                     "letter.hint_paper"));
}

}  // namespace
}  // namespace ruam::letters
