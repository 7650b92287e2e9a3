#include "platform/doc/page_refs.hpp"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/sheet/package.hpp"

namespace ruam::doc {
namespace {

using namespace samples;

/// A contents table, then chapters of so many lines each on a page of its own.
Document book(const std::vector<int>& lines) {
  Document out{.title = "เล่ม"};
  Table contents{.columns = {{.percent = 80}, {.percent = 20, .align = Align::right}},
                 .head_rows = 1};
  contents.rows.push_back({.cells = {cell("บท"), cell("หน้า")}});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto name = "c" + std::to_string(i + 1);
    Row row{.cells = {cell("บทที่ " + std::to_string(i + 1))}};
    row.cells.push_back({.blocks = {Paragraph{.runs = {page_of(name)}}}});
    contents.rows.push_back(std::move(row));
  }
  out.blocks.push_back(std::move(contents));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto head = heading(1, "บท" + std::to_string(i + 1));
    head.name = "c" + std::to_string(i + 1);
    head.new_page = true;
    out.blocks.push_back(std::move(head));
    for (int k = 0; k < lines[i]; ++k) out.blocks.push_back(paragraph("บรรทัด"));
  }
  return out;
}

std::string says(const Document& document, std::size_t row) {
  const auto& table = std::get<Table>(document.blocks.front().node);
  const auto& cell = table.rows.at(row).cells.at(1);
  return std::get<Paragraph>(cell.blocks.front().node).runs.front().text;
}

TEST(PageRefs, SayThePageOnWhichTheHeadingStands) {
  const auto document = with_page_numbers(book({5, 70, 1}));

  EXPECT_EQ(says(document, 1), "2");
  EXPECT_EQ(says(document, 2), "3");
  EXPECT_EQ(says(document, 3), "6");
}

TEST(PageRefs, SettleWhenTheContentsThemselvesGrowOverAPage) {
  const auto document = with_page_numbers(book(std::vector<int>(120, 1)));
  const Scratch scratch;
  const auto pdf = scratch.put("book.pdf", to_pdf(document));

  for (const auto* row : {"1", "60", "120"}) {
    const auto page = says(document, std::stoul(row));
    const auto text = run("pdftotext -enc UTF-8 -f " + page + " -l " + page + " " + pdf + " -");
    EXPECT_NE(text.find("บท" + std::string(row) + "\n"), std::string::npos) << page << text;
  }
}

TEST(PageRefs, AreResolvedByEveryWriterThatMeetsThemBlank) {
  const auto document = book({5, 70, 1});

  EXPECT_EQ(to_pdf(document), to_pdf(with_page_numbers(document)));
  EXPECT_EQ(to_docx(document), to_docx(with_page_numbers(document)));
  EXPECT_NE(to_text(document).find("บทที่ 3\t6\n"), std::string::npos);
  EXPECT_NE(to_html(document).body.find("<a href=\"#c3\">6</a>"), std::string::npos);
}

TEST(PageRefs, AreFieldsToABookmarkInWord) {
  pugi::xml_document xml;
  const auto bytes = to_docx(book({5, 70, 1}));
  auto package = sheet::Package::open(bytes, {}).value();
  ASSERT_TRUE(xml.load_string(package.read("word/document.xml").value().value().c_str()));

  const auto mark = xml.select_node("//w:p[w:bookmarkStart/@w:name='c3']").node();
  EXPECT_TRUE(mark.select_node("w:pPr/w:pageBreakBefore"));
  EXPECT_TRUE(mark.select_node("w:bookmarkEnd"));
  const auto field = xml.select_node("//w:instrText[contains(., 'PAGEREF c3 ')]").node();
  const auto cached = field.parent().next_sibling().next_sibling();
  EXPECT_STREQ(cached.child("w:t").text().get(), "6");
}

TEST(PageRefs, ToNothingSayADash) {
  auto document = book({1});
  document.blocks.push_back(Paragraph{.runs = {text("ดูหน้า "), page_of("nowhere")}});

  EXPECT_NE(to_text(document).find("ดูหน้า -"), std::string::npos);
}

}  // namespace
}  // namespace ruam::doc
