#include <map>

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "platform/doc/samples_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/sheet/package.hpp"

namespace ruam::doc {
namespace {

using namespace samples;

constexpr const char* parts[] = {"[Content_Types].xml",
                                 "_rels/.rels",
                                 "docProps/core.xml",
                                 "word/document.xml",
                                 "word/_rels/document.xml.rels",
                                 "word/styles.xml",
                                 "word/settings.xml",
                                 "word/fontTable.xml",
                                 "word/header1.xml",
                                 "word/header2.xml",
                                 "word/footer1.xml"};

std::string part(const std::string& docx, const char* path) {
  auto package = sheet::Package::open(docx, {}).value();
  return package.read(path).value().value();
}

std::string text_under(const pugi::xml_node& node) {
  std::string out;
  for (const auto& one : node.select_nodes(".//w:t | .//w:br | .//w:tab"))
    out += std::string_view(one.node().name()) == "w:t" ? one.node().text().get() : " ";
  return out;
}

pugi::xml_document body_of(const Document& document) {
  pugi::xml_document xml;
  const auto bytes = part(to_docx(document), "word/document.xml");
  EXPECT_TRUE(xml.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  return xml;
}

TEST(Docx, IsAPackageOfWellFormedParts) {
  auto hard = proposal();
  hard.title = "<&\"> \x01\xFF";
  hard.blocks.push_back(paragraph("ก]]>&<b> \x02\xC3"));
  const auto docx = to_docx(hard);

  for (const char* path : parts) {
    pugi::xml_document xml;
    EXPECT_TRUE(xml.load_string(part(docx, path).c_str())) << path;
  }
}

TEST(Docx, WritesTheSameBytesForTheSameTree) {
  EXPECT_EQ(to_docx(proposal()), to_docx(proposal()));
}

TEST(Docx, MakesRealHeadingsOfHeadings) {
  const auto xml = body_of(proposal());

  const auto headings = xml.select_nodes("//w:p[w:pPr/w:pStyle/@w:val='Heading2']");

  ASSERT_EQ(headings.size(), 3U);
  EXPECT_EQ(text_under(headings[0].node()), "1. หลักการและเหตุผล");
}

TEST(Docx, RepeatsHeadRowsAndMergesCells) {
  const auto xml = body_of({.blocks = {quarter_table()}});

  EXPECT_EQ(xml.select_nodes("//w:tr[w:trPr/w:tblHeader]").size(), 2U);
  EXPECT_EQ(xml.select_nodes("//w:gridSpan[@w:val='4']").size(), 1U);
  EXPECT_EQ(xml.select_nodes("//w:vMerge[@w:val='restart']").size(), 2U);
  EXPECT_EQ(xml.select_nodes("//w:vMerge[not(@w:val)]").size(), 2U);
  for (const auto& row : xml.select_nodes("//w:tr")) {
    int columns = 0;
    for (const auto& one : row.node().select_nodes("w:tc")) {
      const auto span = one.node().select_node("w:tcPr/w:gridSpan/@w:val");
      columns += span ? span.attribute().as_int() : 1;
      EXPECT_STREQ(one.node().last_child().name(), "w:p")
          << "Word refuses a cell without paragraph";
    }
    EXPECT_EQ(columns, 6);
  }
}

TEST(Docx, HoldsTheWordsOfTheText) {
  const auto document = proposal();
  auto words = text_under(body_of(document).child("w:document"));
  std::erase_if(words, [](char c) { return c == ' '; });

  for (const char* expected : {"☐ยังไม่สิ้นสุดโครงการ☑สิ้นสุดโครงการแล้ว", "(ผู้อำนวยการกลุ่มอำนวยการ)",
                               "ไตรมาสที่1/2566(ต.ค.-ธ.ค.65)", "1.2ขั้นดำเนินการฟื้นฟูญี่ปุ่น"})
    EXPECT_NE(words.find(expected), std::string::npos) << expected;
}

TEST(Docx, NamesTheOfficesFontAtItsNominalSize) {
  const auto styles = part(to_docx(proposal()), "word/styles.xml");

  EXPECT_NE(styles.find("TH Sarabun New"), std::string::npos);
  EXPECT_NE(styles.find("<w:szCs w:val=\"32\"/>"), std::string::npos);
}

TEST(Docx, NumbersPagesInThaiDigitsWhenAsked) {
  auto document = proposal();
  document.digits = Digits::thai;
  document.draft = true;
  const auto docx = to_docx(document);

  EXPECT_NE(part(docx, "word/document.xml").find("thaiNumbers"), std::string::npos);
  EXPECT_NE(part(docx, "word/header1.xml").find("PAGE"), std::string::npos);
  EXPECT_EQ(part(docx, "word/header2.xml").find("PAGE"), std::string::npos);
  EXPECT_NE(part(docx, "word/header2.xml").find("ร่าง"), std::string::npos);
}

TEST(Text, WritesRowsWithTabsAndHeadingsAtLineStart) {
  const auto words = to_text(proposal());

  EXPECT_NE(words.find("\n1. หลักการและเหตุผล\n"), std::string::npos);
  EXPECT_NE(words.find("\nรวม\t0\t0\t6,820\t0\t6,820\n"), std::string::npos);
  EXPECT_NE(words.find("☐ ยังไม่สิ้นสุดโครงการ ☑"), std::string::npos);
}

TEST(Html, EscapesTextAndCarriesAnchorsWithoutStyleAttributes) {
  auto document = proposal();
  document.blocks.push_back(
      Paragraph{.runs = {text("<script>alert('x')</script>&")}, .anchor = "a\"b<c"});

  const auto html = to_html(document);

  EXPECT_EQ(html.body.find("<script"), std::string::npos);
  EXPECT_NE(html.body.find("&lt;script&gt;"), std::string::npos);
  EXPECT_NE(html.body.find("data-field=\"rationale\""), std::string::npos);
  EXPECT_NE(html.body.find("data-field=\"a&quot;b&lt;c\""), std::string::npos);
  EXPECT_EQ(html.body.find(" style="), std::string::npos);
  EXPECT_NE(html.body.find("<th scope=\"col\" rowspan=\"2\""), std::string::npos);
}

TEST(Html, MakesAPageThatStandsAlone) {
  const auto page = to_html_page(proposal());

  EXPECT_TRUE(page.starts_with("<!doctype html>"));
  EXPECT_NE(page.find("@font-face"), std::string::npos);
  EXPECT_EQ(page.find("http"), std::string::npos) << "nothing is fetched from anywhere";
}

}  // namespace
}  // namespace ruam::doc
