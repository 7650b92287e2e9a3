#include "platform/doc/docx/read.hpp"

#include <gtest/gtest.h>

#include "platform/doc/write.hpp"
#include "platform/doc/zip.hpp"

namespace ruam::doc {
namespace {

std::string docx_of(std::string body, std::string head = "") {
  return zip_of({{"word/document.xml", "<?xml version=\"1.0\"?>" + head +
                                           "<w:document xmlns:w=\"w\"><w:body>" + body +
                                           "</w:body></w:document>"}});
}

std::vector<std::string> texts(std::string body) {
  std::vector<std::string> all;
  for (const auto& block : read_docx(docx_of(std::move(body))).value()) all.push_back(block.text);
  return all;
}

TEST(DocxReader, GivesBackWhatTheWriterWroteWithItsMarks) {
  Document document;
  auto named = paragraph("หลักการและเหตุผล");
  named.anchor = "/rationale";
  document.blocks.push_back(named);
  document.blocks.push_back(paragraph("ไม่มีที่มา"));
  LabelValue pair{.label = {text("ชื่อโครงการ")}, .value = {text("โครงการหนึ่ง")}, .anchor = "/title"};
  document.blocks.push_back(pair);
  Table table;
  table.columns = {{}, {}};
  table.rows.push_back({.cells = {cell("กิจกรรม"), cell("1,120")}, .anchor = "/activities/0"});
  document.blocks.push_back(table);

  const auto read = read_docx(to_docx(document)).value();

  ASSERT_EQ(read.size(), 5u);
  EXPECT_EQ(read[0].text, "หลักการและเหตุผล");
  EXPECT_EQ(read[0].mark, mark_of("/rationale"));
  EXPECT_EQ(read[1].mark, "");
  EXPECT_EQ(read[2].text, "ชื่อโครงการ\tโครงการหนึ่ง");
  EXPECT_EQ(read[2].mark, mark_of("/title"));
  EXPECT_EQ(read[4].text, "1,120");
  EXPECT_EQ(read[4].mark, mark_of("/activities/0"));
  EXPECT_EQ(read[4].table, 0);
  EXPECT_EQ(read[4].column, 1);
}

TEST(DocxReader, TakesTrackedChangesAsAccepted) {
  EXPECT_EQ(texts("<w:p><w:r><w:t>งบ </w:t></w:r><w:del><w:r><w:delText>100</w:delText></w:r>"
                  "</w:del><w:ins><w:r><w:t>200</w:t></w:r></w:ins><w:r><w:br/><w:t>บาท</w:t></w:r>"
                  "</w:p>"),
            (std::vector<std::string>{"งบ 200\nบาท"}));
}

TEST(DocxReader, LooksIntoControlsAndTablesWithinCells) {
  EXPECT_EQ(
      texts("<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:p><w:r><w:t>ก</w:t>"
            "</w:r></w:p></w:sdtContent></w:sdt><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ข</w:t></w:r>"
            "</w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ค</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            "</w:tc></w:tr></w:tbl>"),
      (std::vector<std::string>{"ก", "ข\nค"}));
}

TEST(DocxReader, RefusesWhatIsNoWordFile) {
  for (const std::string& bytes :
       {std::string(), std::string("PK\3\4"), std::string("%PDF-1.4"), zip_of({{"a.txt", "a"}}),
        zip_of({{"word/document.xml", "<w:document>"}}),
        zip_of({{"word/document.xml", "<w:document/>"}})})
    EXPECT_EQ(read_docx(bytes).error().code, "docx.not_docx");
}

TEST(DocxReader, ExpandsNoEntities) {
  EXPECT_EQ(read_docx(docx_of("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>",
                              "<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>"))
                .error()
                .code,
            "docx.not_docx");
}

TEST(DocxReader, RefusesBombsAndDepths) {
  EXPECT_EQ(read_docx(docx_of(std::string(30'000'000, ' '))).error().code, "docx.too_large");
  std::string deep, end;
  for (int i = 0; i < 100'000; ++i) deep += "<w:sdt>", end += "</w:sdt>";
  EXPECT_EQ(read_docx(docx_of(deep + end)).error().code, "docx.too_large");
  std::string many;
  for (int i = 0; i < 30; ++i) many += "<w:p/>";
  EXPECT_EQ(read_docx(docx_of(many), {.blocks = 20}).error().code, "docx.too_large");
}

TEST(DocxReader, SurvivesEveryCutOfAFile) {
  const auto whole = to_docx({.blocks = {paragraph("หนึ่ง"), paragraph("สอง")}});
  for (std::size_t size = 0; size < whole.size(); size += 37) {
    const auto read = read_docx(std::string_view(whole).substr(0, size));
    EXPECT_TRUE(read.has_error()) << size;
    if (read.has_error()) {
      EXPECT_TRUE(read.error().code.starts_with("docx.")) << size;
    }
  }
}

}  // namespace
}  // namespace ruam::doc
