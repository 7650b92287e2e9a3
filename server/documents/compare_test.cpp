#include "documents/compare.hpp"

#include <gtest/gtest.h>

#include "platform/doc/write.hpp"
#include "platform/json/json.hpp"

namespace ruam::documents {
namespace {

doc::Paragraph marked(std::string text, std::string anchor) {
  auto p = doc::paragraph(std::move(text));
  p.anchor = std::move(anchor);
  return p;
}

/// A small proposal as it prints.
doc::Document proposal_of(std::vector<std::string> rationale, std::string objective = "เพื่อการอ่าน",
                          std::string line = "- 32 คน X 35 บาท X 1 มื้อ = 1,120 บาท",
                          std::string total = "1,120") {
  doc::Document d;
  d.blocks.push_back(doc::heading(2, "1. หลักการและเหตุผล"));
  for (auto& one : rationale) d.blocks.push_back(marked(std::move(one), "/rationale"));
  d.blocks.push_back(doc::heading(2, "2. วัตถุประสงค์"));
  d.blocks.push_back(marked("1) " + objective, "/objectives/0"));
  d.blocks.push_back(marked(std::move(line), "/activities/0/lines/0"));
  doc::Table table;
  table.columns = {{}, {}};
  for (const auto& [name, amount] :
       {std::pair<std::string, std::string>{"กิจกรรมหนึ่ง", "1,000"}, {"กิจกรรมสอง", "120"}})
    table.rows.push_back({.cells = {doc::cell(name), doc::cell(amount)}});
  table.rows.push_back({.cells = {doc::cell("รวม"), doc::cell(total)}});
  d.blocks.push_back(std::move(table));
  return d;
}

const boost::json::value content = json::parse(R"({"rationale":"ย่อหน้าหนึ่ง\n\nย่อหน้าสอง",
  "objectives":[{"id":"1","text":"เพื่อการอ่าน"}]})")
                                       .value();

DocxComparison compared(const doc::Document& file) {
  const auto printed = proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"});
  return compare(printed, doc::read_docx(doc::to_docx(file)).value(), content).value();
}

TEST(DocxComparison, FindsNothingInAFileThatNobodyTouched) {
  const auto same = compared(proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"}));

  EXPECT_TRUE(same.rows.empty());
  EXPECT_TRUE(same.figures.empty());
}

TEST(DocxComparison, ProposesAChangedTextForItsField) {
  const auto found = compared(proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"}, "เพื่อการอ่านและการเขียน"));

  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].field, "/objectives/0");
  EXPECT_EQ(found.rows[0].path, "/objectives/0/text");
  EXPECT_EQ(found.rows[0].value_from, "เพื่อการอ่าน");
  EXPECT_EQ(found.rows[0].value_to, "เพื่อการอ่านและการเขียน");
}

TEST(DocxComparison, KeepsTheParagraphsOfOneFieldTogether) {
  const auto found = compared(proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสองใหม่", "ย่อหน้าสาม"}));

  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].path, "/rationale");
  EXPECT_EQ(found.rows[0].value_to, "ย่อหน้าหนึ่ง\n\nย่อหน้าสองใหม่\n\nย่อหน้าสาม");
}

TEST(DocxComparison, FindsAChangeWhenAnotherProgramDroppedTheMarks) {
  auto bare = proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"}, "เพื่อการเขียน");
  for (auto& block : bare.blocks)
    if (auto* paragraph = std::get_if<doc::Paragraph>(&block.node)) paragraph->anchor.clear();

  const auto found = compared(bare);

  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].field, "/objectives/0");
  EXPECT_EQ(found.rows[0].value_to, "เพื่อการเขียน");
}

TEST(DocxComparison, NamesWhatWasPutInAndTakenOut) {
  auto file = proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"});
  file.blocks.push_back(doc::paragraph("หมายเหตุท้ายเรื่อง"));
  const auto added = compared(file);
  ASSERT_EQ(added.rows.size(), 1u);
  EXPECT_EQ(added.rows[0].change, Change::added);
  EXPECT_EQ(added.rows[0].to, "หมายเหตุท้ายเรื่อง");

  file = proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"});
  file.blocks.erase(file.blocks.begin());
  const auto removed = compared(file);
  ASSERT_EQ(removed.rows.size(), 1u);
  EXPECT_EQ(removed.rows[0].change, Change::removed);
  EXPECT_TRUE(removed.rows[0].path.empty());
}

TEST(DocxComparison, ComputesTheFiguresAgain) {
  const auto found = compared(proposal_of({"ย่อหน้าหนึ่ง", "ย่อหน้าสอง"}, "เพื่อการอ่าน",
                                          "- 32 คน X 35 บาท X 1 มื้อ = 1,210 บาท", "1,210"));

  ASSERT_EQ(found.rows.size(), 2u);
  EXPECT_TRUE(found.rows[0].is_money);
  EXPECT_TRUE(found.rows[0].path.empty()) << "money is never taken over as text";
  ASSERT_EQ(found.figures.size(), 2u);
  EXPECT_EQ(found.figures[0].said, "1,210");
  EXPECT_EQ(found.figures[0].computed, "1,120");
  EXPECT_EQ(found.figures[1].where, "รวม");
}

TEST(WrongProducts, AreFoundInThaiDigitsAndDecimalsAndNowhereElse) {
  EXPECT_EQ(wrong_products("๓๒ คน x ๓๕ บาท = ๑,๑๒๑ บาท").size(), 1u);
  EXPECT_TRUE(wrong_products("32 คน x 35 บาท = 1,120 บาท").empty());
  EXPECT_TRUE(wrong_products("ประชุม 2 วัน 32 คน x 35 บาท = 1,120 บาท").empty());
  EXPECT_TRUE(wrong_products("ค่าอบรม Excel 2 วัน = 1,120 บาท").empty());
  EXPECT_TRUE(wrong_products("12 กม. x 4.50 บาท = 54 บาท").empty());
  EXPECT_TRUE(wrong_products("ค่าใช้จ่ายปี 2567 = 5,000 บาท").empty());
  EXPECT_TRUE(wrong_products("999999999999 x 999999999999 = 1").empty());
}

}  // namespace
}  // namespace ruam::documents
