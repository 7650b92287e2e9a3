#include "documents/forms/plan_book.hpp"

#include <regex>

#include <gmock/gmock.h>

#include "documents/facts_for_test.hpp"
#include "documents/template.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/page_refs.hpp"

/// A plan book: cover, contents with the page of every project, summaries, one place to sign.
namespace ruam::documents {
namespace {

using doc::samples::run, doc::samples::Scratch;
using ::testing::HasSubstr;

BookFacts book(int projects) {
  BookFacts out{.office_name = "สำนักงานตัวอย่าง", .office_short = "สนง.ตัวอย่าง"};
  out.title = "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2566";
  out.fiscal_year = 2566;
  for (int i = 1; i <= projects; ++i) {
    auto one = facts("project-plg2-2566-01.json", 2566);
    one.code = "TST-2566-" + std::to_string(i);
    one.content.title = "โครงการตัวอย่างที่ " + std::to_string(i);
    // Of different lengths, so that no page follows from the place alone.
    if (i % 2 == 0) one.content.rationale = std::string("เพื่อพัฒนา");
    if (i % 3 == 0) one.content.tactic.text = "กลยุทธ์ตัวอย่าง";
    out.projects.push_back(std::move(one));
  }
  out.signers = out.projects.front().signers;
  return out;
}

doc::Document printed(const BookFacts& facts) {
  return doc::with_page_numbers(plan_book(facts, find_template("plan-book", 2566).value(),
                                          find_template("proposal", 2566).value(),
                                          {.copy = Copy::file}));
}

doc::Document make(int projects) { return printed(book(projects)); }

/// The pages of the file, as poppler reads them.
std::vector<std::string> pages_of(const doc::Document& document) {
  const Scratch scratch;
  const auto text =
      run("pdftotext -raw -enc UTF-8 " + scratch.put("d.pdf", doc::to_pdf(document)) + " -");
  std::vector<std::string> pages;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\f', at), text.size());
    pages.push_back(flat(text.substr(at, end - at)));
    at = end + 1;
  }
  return pages;
}

TEST(PlanBook, NamesInItsContentsThePageOnWhichEveryProjectBegins) {
  constexpr int many = 30;
  const auto document = make(many);
  const auto pages = pages_of(document);
  const auto text = doc::to_text(document);

  for (int i = 1; i <= many; ++i) {
    const auto n = std::to_string(i);
    const std::regex row("TST-2566-" + n + "\\tโครงการตัวอย่างที่ " + n +
                         "\\t[^\\t]*\\t6,820\\t(\\d+)");
    std::smatch said;
    ASSERT_TRUE(std::regex_search(text, said, row)) << n << " in " << text.substr(0, 2'000);
    const auto page = std::stoul(said[1]);
    ASSERT_LE(page, pages.size());
    EXPECT_THAT(pages[page - 1], HasSubstr(flat("โครงการลำดับที่ " + n + "  TST-2566-" + n))) << n;
  }
}

TEST(PlanBook, AddsUpItsProjectsByTacticAndBySource) {
  const auto text = doc::to_text(make(6));

  EXPECT_THAT(text, HasSubstr("จำนวน 6 โครงการ"));
  EXPECT_THAT(text, HasSubstr("งบประมาณรวม 40,920 บาท (สี่หมื่นเก้าร้อยยี่สิบบาทถ้วน)"));
  EXPECT_THAT(text, HasSubstr("กลยุทธ์ตัวอย่าง\t2\t13,640"));
  EXPECT_THAT(text, HasSubstr("รวมทั้งสิ้น\t40,920"));
}

TEST(PlanBook, CarriesItsPageNumbersIntoWordAsFieldsThatWordCanRenew) {
  const Scratch scratch;
  const auto docx = scratch.put("d.docx", doc::to_docx(make(3)));
  const auto body = run("unzip -p " + docx + " word/document.xml");

  for (const auto* name : {"p1", "p2", "p3"}) {
    EXPECT_THAT(body, HasSubstr("PAGEREF " + std::string(name)));
    EXPECT_THAT(body, HasSubstr("w:name=\"" + std::string(name) + "\""));
  }
}

TEST(GoldenPlanBook, LooksAsItDid) {
  auto two = book(2);
  for (auto& one : two.projects) {
    one.content.rationale = std::string("เพื่อพัฒนา");
    one.content.indicators.clear();
  }
  const auto folder = doc::samples::source_folder() / "server/documents/goldens";

  doc::samples::expect_pages(printed(two), folder, "plan-book");
}

}  // namespace
}  // namespace ruam::documents
