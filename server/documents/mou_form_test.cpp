#include <gmock/gmock.h>

#include "documents/forms/mou.hpp"
#include "platform/doc/write.hpp"

namespace ruam::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

MouFacts memorandum() {
  MouFacts facts;
  auto& c = facts.mou.content;
  c.title = "องค์กรคุณธรรม";
  c.place = "ห้องประชุม 1";
  c.parties = {{.id = new_uuid(),
                .body = {{}, {}, "สพม.พิจิตร"},
                .short_name = "เขตพื้นที่",
                .signer_position = "ผู้อำนวยการ"},
               {.id = new_uuid(), .body = {{}, {}, "มูลนิธิหนึ่ง"}, .signer = "ประธานมูลนิธิ"},
               {.id = new_uuid(), .body = {{}, {}, "เทศบาลสอง"}}};
  c.objectives = {"ส่งเสริมคุณธรรม", "ประกาศเกียรติคุณ"};
  c.scope = "โรงเรียนในสังกัด";
  c.duties = {
      {.id = new_uuid(), .party = c.parties[1].id, .text = "ให้ทุน", .due_on = Date{2024, 9, 30}},
      {.id = new_uuid(), .party = c.parties[0].id, .text = "จัดอบรม"},
      {.id = new_uuid(), .text = "ร่วมติดตาม"}};
  c.term_months = 36;
  facts.mou.signed_on = Date{2024, 7, 18};
  facts.mou.ends_on = Date{2027, 7, 17};
  return facts;
}

std::string text_of(const MouFacts& facts, Copy copy = Copy::file) {
  return doc::to_text(mou(facts, find_template("mou", 2567).value(), {.copy = copy}));
}

TEST(MouForm, NamesPartiesAndCountsItsClauses) {
  const auto text = text_of(memorandum());

  EXPECT_THAT(text, HasSubstr("ระหว่าง\nสพม.พิจิตร\nกับ\nมูลนิธิหนึ่ง\nกับ\nเทศบาลสอง"));
  EXPECT_THAT(text, HasSubstr("เมื่อวันที่ 18 กรกฎาคม 2567"));
  EXPECT_THAT(text, HasSubstr("เรียกว่า “เขตพื้นที่” ฝ่ายหนึ่ง กับ มูลนิธิหนึ่ง"));
  EXPECT_THAT(text, HasSubstr("ข้อ 3 หน้าที่และความรับผิดชอบ"));
  EXPECT_THAT(text, HasSubstr("3.1 สพม.พิจิตร"));
  EXPECT_THAT(text, HasSubstr("3.2.1 ให้ทุน ภายในวันที่ 30 กันยายน 2567"));
  EXPECT_THAT(text, HasSubstr("3.3 ทุกฝ่าย"));
  EXPECT_THAT(text, HasSubstr("ข้อ 4 ระยะเวลา")) << "resources are empty and left out";
  EXPECT_THAT(text, HasSubstr("มีกำหนด 3 ปี นับแต่วันลงนาม จนถึงวันที่ 17 กรกฎาคม 2570"));
  EXPECT_THAT(text, HasSubstr("พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล"));
  EXPECT_THAT(text, HasSubstr("ทำขึ้นเป็น 3 ฉบับ"));
  EXPECT_THAT(text, HasSubstr("พยาน"));
}

TEST(MouForm, NamesNobodyInPublic) {
  EXPECT_THAT(text_of(memorandum()), HasSubstr("ประธานมูลนิธิ"));
  EXPECT_THAT(text_of(memorandum(), Copy::public_), Not(HasSubstr("(ประธานมูลนิธิ)")));
}

TEST(DirectoryForm, ListsByKindAndHidesPersonsInPublic) {
  DirectoryFacts facts{"สพม.พิจิตร", "พิจิตร", {2024, 7, 18}, {}};
  facts.rows.push_back(
      {.name = "นายตัวอย่าง", .role = "ปราชญ์ด้านจักสาน", .kind = partners::EntryKind::scholar});
  facts.rows.push_back({.name = "วัดหนึ่ง", .kind = partners::EntryKind::religious, .offers = "ศาลา"});
  const auto form = find_template("directory", 2567).value();
  const auto text = [&](Copy copy) { return doc::to_text(directory(facts, form, {.copy = copy})); };

  EXPECT_THAT(text(Copy::file), HasSubstr("ปราชญ์ชาวบ้าน (1)"));
  EXPECT_THAT(text(Copy::file), HasSubstr("นายตัวอย่าง"));
  EXPECT_THAT(text(Copy::public_), Not(HasSubstr("นายตัวอย่าง")));
  EXPECT_THAT(text(Copy::public_), HasSubstr("ปราชญ์ด้านจักสาน"));
}

}  // namespace
}  // namespace ruam::documents
