#include <gmock/gmock.h>

#include "documents/forms/attendance.hpp"
#include "documents/forms/forum.hpp"
#include "documents/forms/forum_words.hpp"
#include "platform/doc/write.hpp"
#include "platform/image/pixels.hpp"

namespace ruam::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A forum of two groups, one guideline from three statements, and one follow-up.
ForumFacts forum_facts() {
  ForumFacts facts{.office_name = "สำนักงานศึกษาธิการจังหวัดสิงห์บุรี", .on = {2024, 9, 1}};
  facts.forum.fiscal_year = 2567;
  auto& c = facts.forum.content;
  c.title = "ระดมความคิดเห็นในการพัฒนาการศึกษา";
  c.on = Date{2024, 7, 18};
  c.groups = {{new_uuid(), "", "ผู้แทนผู้ปกครอง", true, 20}, {new_uuid(), "", "ผู้แทนครู", false, 10}};
  c.issues = {{new_uuid(), "การสร้างเครือข่าย", ""}};
  forums::GroupCount parents{c.groups[0].id, "ผู้แทนผู้ปกครอง", true, 20, 25, 22, 18, 9, 12};
  forums::GroupCount teachers{c.groups[1].id, "ผู้แทนครู", false, 10, 8, 3, 3, 0, 0};
  facts.heard = forums::representation(facts.forum, {parents, teachers});
  forums::GuidelineLine guideline{.id = new_uuid(), .number = 1};
  guideline.content.text = "จัดรถรับส่งร่วมกับท้องถิ่น";
  guideline.sources = {1, 2, 3};
  facts.synthesis.guidelines = {guideline};
  forums::ResolutionLine resolution{.id = new_uuid(), .number = 1};
  resolution.content.text = "เห็นชอบ";
  resolution.content.meeting = "ที่ประชุม กศจ.";
  resolution.content.on = Date{2024, 8, 1};
  resolution.content.guidelines = {guideline.id};
  resolution.sources = {1, 2, 3};
  forums::FollowupLine line{.id = new_uuid(), .code = "SBR-2567-F001", .text = "ทำบันทึกข้อตกลง"};
  line.owner = "กลุ่มนโยบายและแผน";
  line.result = "ลงนามแล้ว 3 ตำบล";
  resolution.followups = {line};
  facts.synthesis.resolutions = {resolution};
  facts.words.objectives = {"เพื่อสร้างเครือข่ายความร่วมมือในการจัดการศึกษา"};
  forums::Person person{.words = {c.groups[0].id, "ผู้เข้าร่วมคนที่หนึ่ง", "ชุมชน ก", "ประธาน", ""}};
  person.came_at = Instant{1'721'268'000'000};
  facts.people = {person};
  return facts;
}

std::string printed(const ForumFacts& facts, ReportShape shape, Copy copy) {
  const auto form = find_template("forum-report", 9'999).value();
  return doc::to_text(forum_report(facts, form, {.copy = copy}, shape));
}

TEST(ForumReport, HasTheFourHeadingsAndTheStatementsBehindEachResult) {
  const auto text = printed(forum_facts(), ReportShape::web, Copy::file);
  for (const auto* words :
       {"1. ประเด็นหรือเรื่องในการมีส่วนร่วม", "2. สรุปข้อมูลของผู้มีส่วนร่วม", "3. ผลจากการมีส่วนร่วม",
        "4. การนำผลจากการมีส่วนร่วมไปปรับปรุงพัฒนาการดำเนินงานของหน่วยงาน", "มาจากความเห็นที่ 1–3 รวม 3 ข้อ",
        "ทำบันทึกข้อตกลง (มติที่ 1 แนวทางที่ 1 จากความเห็นที่ 1–3)",
        "มติที่ 1 เห็นชอบ (ที่ประชุม กศจ. วันที่ 1 สิงหาคม 2567)", "ลงนามแล้ว 3 ตำบล"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(ForumReport, TellsThePublicNeitherNamesNorSmallFigures) {
  const auto own = printed(forum_facts(), ReportShape::book, Copy::file);
  EXPECT_THAT(own, HasSubstr("ผู้เข้าร่วมคนที่หนึ่ง"));
  const auto shown = printed(forum_facts(), ReportShape::book, Copy::public_);
  EXPECT_THAT(shown, Not(HasSubstr("ผู้เข้าร่วมคนที่หนึ่ง")));
  EXPECT_THAT(shown, HasSubstr("กลุ่มเล็กรวมกัน"));
}

TEST(ForumReport, IsNotHandedOutWithoutResultsTheirUseOrWithAnObjectiveAsAResult) {
  auto facts = forum_facts();
  EXPECT_TRUE(check_report(facts).has_value());
  facts.synthesis.guidelines[0].content.text = "สร้างเครือข่ายความร่วมมือ ในการจัดการศึกษา";
  EXPECT_EQ(check_report(facts).error().code, "document.repeats_objective");
  EXPECT_THAT(printed(facts, ReportShape::short_, Copy::draft), HasSubstr("ซ้ำกับวัตถุประสงค์"));
  facts.synthesis.resolutions[0].followups.clear();
  EXPECT_EQ(check_report(facts).error().code, "document.no_use");
  facts.synthesis.guidelines.clear();
  EXPECT_EQ(check_report(facts).error().code, "document.no_results");
}

TEST(ForumReport, TellsWhatEachClosedPollCameToAndWhetherItIsAResolution) {
  auto facts = forum_facts();
  forums::PollLine secret{.number = 1, .state = forums::PollState::closed};
  secret.content = {.kind = forums::PollKind::secret, .question = "เสนอต่อหรือไม่"};
  secret.content.options = {"เห็นชอบ", "ไม่เห็นชอบ"};
  secret.result = forums::PollResult{.voters = 40, .voted = 12, .needed = 20, .has_quorum = false};
  secret.result->options = {{.votes = 9, .paper = 2}, {.votes = 3}};
  forums::PollLine rating{.number = 2, .state = forums::PollState::closed};
  rating.content = {.kind = forums::PollKind::rating, .question = "ทำก่อน", .options = {"รถรับส่ง"}};
  rating.result = forums::PollResult{.voters = 40, .voted = 2};
  rating.result->options = {{.votes = 2, .marks = {0, 0, 0, 1, 1}, .median = 45, .mean = 450}};
  forums::PollLine open{.number = 3, .state = forums::PollState::open};
  open.content.question = "ยังเปิดอยู่";
  facts.polls = {secret, rating, open};
  const auto text = printed(facts, ReportShape::web, Copy::public_);
  for (const auto* words :
       {"การลงคะแนนที่ 1 เสนอต่อหรือไม่ (ลงคะแนนลับ)",
        "ผู้ลงคะแนน 12 คน จากผู้มีสิทธิ 40 คน ไม่ครบองค์ประชุม (อย่างน้อย 20 คน) จึงยังไม่เป็นมติ",
        "เห็นชอบ 9 คะแนน (บัตรกระดาษ 2 ใบ)", "รถรับส่ง มัธยฐาน 4.5 ค่าเฉลี่ย 4.50 จาก 2 คน"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(text, Not(HasSubstr("ยังเปิดอยู่")));
}

TEST(ForumReport, KnowsAnObjectiveInOtherWordsFromAResult) {
  EXPECT_TRUE(repeats("พัฒนาเครือข่ายการศึกษา", "เพื่อพัฒนาเครือข่ายการศึกษา"));
  EXPECT_FALSE(repeats("ตั้งคณะทำงาน 13 ตำบล ประชุมทุกเดือน", "เพื่อพัฒนาเครือข่ายการศึกษา"));
}

TEST(ForumSheet, PrintsEachGroupsPeopleAndWhenTheyCame) {
  const auto form = find_template("attendance", 9'999).value();
  const auto signed_sheet = sign_in_sheet(forum_facts(), false);
  EXPECT_THAT(doc::to_text(attendance(signed_sheet, form, {.copy = Copy::file})),
              HasSubstr("09.00"));
  const auto blank = doc::to_text(attendance(sign_in_sheet(forum_facts(), true), form, {}));
  EXPECT_THAT(blank, HasSubstr("ผู้เข้าร่วมคนที่หนึ่ง"));
  EXPECT_THAT(blank, Not(HasSubstr("09.00")));
}

TEST(ForumSlides, SayOneThingAPage) {
  const auto form = find_template("forum-slides", 9'999).value();
  const auto own = forum_slides(forum_facts(), form, {.copy = Copy::file});
  EXPECT_TRUE(own.page.landscape);
  const auto text = doc::to_text(own);
  for (const auto* words : {"มาร่วม 21 คน จากเป้าหมาย 30 คน", "18 / 20 คน", "จัดรถรับส่งร่วมกับท้องถิ่น",
                            "มาจากความเห็นที่ 1–3 รวม 3 ข้อ", "ทำบันทึกข้อตกลง", "ผล: ลงนามแล้ว 3 ตำบล"})
    EXPECT_THAT(text, HasSubstr(words));
  const auto shown = doc::to_text(forum_slides(forum_facts(), form, {.copy = Copy::public_}));
  EXPECT_THAT(shown, HasSubstr("กลุ่มเล็กรวมกัน"));
  EXPECT_THAT(shown, Not(HasSubstr("3 / 10")));
}

TEST(ForumReplyForm, TravelsBlankUnderTheLetter) {
  const auto form = find_template("forum-reply", 9'999).value();
  const auto text = doc::to_text(forum_reply(forum_facts(), form, {.copy = Copy::file}));
  EXPECT_THAT(text, HasSubstr("วันพฤหัสบดีที่ 18 กรกฎาคม 2567"));
  EXPECT_THAT(text, HasSubstr("แบบตอบรับการเข้าร่วม"));
  EXPECT_THAT(text, Not(HasSubstr("ตอบด้วยโทรศัพท์")));
}

TEST(ForumReplyForm, HasAPageForEachWhoDidNotComeWithTheirCodeAndAnswer) {
  auto facts = forum_facts();
  facts.address = "https://ruam.example.go.th/";
  facts.letter_number = "ศธ 02999/12";
  facts.forum.content.reply_by = Date{2024, 7, 11};
  forums::Person asked{.words = {facts.forum.content.groups[0].id, "ผู้ได้รับเชิญ", "", "", ""}};
  asked.answer = forums::Answer::delegated;
  asked.delegate = {"ผู้แทนคนหนึ่ง", "ครู"};
  asked.party = 2;
  asked.reply_code = "K7QM4TXD9HWE2ABC";
  facts.people.push_back(asked);
  const auto form = find_template("forum-reply", 9'999).value();
  const auto document = forum_replies(facts, form, {.copy = Copy::file});
  const auto text = doc::to_text(document);

  for (const auto* words :
       {"ผู้ได้รับเชิญ", "ศธ 02999/12", "https://ruam.example.go.th/reply ", "K7QM-4TXD-9HWE-2ABC",
        "☑ มอบผู้แทน ชื่อ ผู้แทนคนหนึ่ง", "โปรดตอบภายในวันที่ 11 กรกฎาคม 2567"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(text, Not(HasSubstr("ผู้เข้าร่วมคนที่หนึ่ง")));  // came already
}

TEST(ForumReport, ShowsItsPicturesAtItsEnd) {
  auto facts = forum_facts();
  const image::Pixels grey{4, 3, std::vector<std::uint8_t>(48, 128)};
  facts.photos = {{image::to_png(grey), "ประธานเปิดเวที โทร 081-234-5678"}};
  EXPECT_THAT(printed(facts, ReportShape::book, Copy::file), HasSubstr("081-234-5678"));
  const auto shown = printed(facts, ReportShape::short_, Copy::public_);
  EXPECT_THAT(shown, HasSubstr("ประธานเปิดเวที"));
  EXPECT_THAT(shown, Not(HasSubstr("081-234-5678")));
  EXPECT_THAT(printed(facts, ReportShape::web, Copy::file), Not(HasSubstr("ประธานเปิดเวที")));
}

TEST(ForumSheet, PrintsADelegateInPlaceOfWhoSentThem) {
  auto facts = forum_facts();
  facts.people[0].answer = forums::Answer::delegated;
  facts.people[0].delegate = {"ผู้แทนคนหนึ่ง", "ครู"};
  const auto sheet = sign_in_sheet(facts, false).sheet;
  ASSERT_EQ(sheet.attendees.size(), 1u);
  EXPECT_EQ(sheet.attendees[0].name, "ผู้แทนคนหนึ่ง");
  EXPECT_EQ(sheet.attendees[0].note, "แทน ผู้เข้าร่วมคนที่หนึ่ง");
}

TEST(PrintedNumbers, JoinRuns) {
  EXPECT_EQ(printed_numbers({3, 1, 2, 7, 9, 10}), "1–3, 7, 9, 10");
  EXPECT_EQ(printed_numbers({}), "-");
}

}  // namespace
}  // namespace ruam::documents
