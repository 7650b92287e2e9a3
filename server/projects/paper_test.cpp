#include "projects/paper.hpp"

#include <gtest/gtest.h>

namespace ruam::projects {
namespace {

TEST(PaperFlags, AreNoneForAnOrdinarySignature) {
  EXPECT_TRUE(flags_of({.date = {2024, 1, 9}, .content_made = {2024, 1, 9}}).empty());
}

TEST(PaperFlags, NameADateBeforeTheContentAndBeforeTheSignerBefore) {
  const auto flags =
      flags_of({.date = {2024, 1, 8}, .content_made = {2024, 1, 9}, .before = Date{2024, 1, 10}});

  EXPECT_EQ(to_text(flags), "before_content order");
  EXPECT_TRUE(needs_reason(flags));
}

TEST(PaperFlags, LetAnUnknownPostStandAsANote) {
  const auto flags =
      flags_of({.date = {2024, 1, 9}, .content_made = {2024, 1, 9}, .is_holder = false});

  EXPECT_EQ(to_text(flags), "not_holder");
  EXPECT_FALSE(needs_reason(flags));
}

TEST(SheetRules, NeedPagesAndSignersThatFollowEachOther) {
  NewPaper sheet{.files = {new_uuid()}, .signatures = {{.step = 1}, {.step = 2}}};
  EXPECT_TRUE(check_sheet(sheet, 1, 3).has_value());

  EXPECT_EQ(check_sheet(sheet, 0, 3).error().code, "project.paper_steps");
  EXPECT_EQ(check_sheet(sheet, 1, 2).error().code, "project.paper_steps");
  sheet.signatures[1].step = 1;
  EXPECT_EQ(check_sheet(sheet, 1, 3).error().code, "project.paper_steps");
  EXPECT_EQ(check_sheet({.files = {new_uuid()}}, 0, 3).error().code, "project.paper_empty");
}

TEST(SheetRules, AreRefusedWithoutPagesWithOnePageTwiceOrWithTooMany) {
  const auto page = new_uuid();
  NewPaper sheet{.signatures = {{.step = 0}}};
  EXPECT_EQ(check_sheet(sheet, 0, 3).error().code, "project.paper_pages");
  sheet.files = {page, page};
  EXPECT_EQ(check_sheet(sheet, 0, 3).error().code, "project.paper_pages");
  sheet.files.clear();
  for (std::size_t i = 0; i <= most_pages; ++i) sheet.files.push_back(new_uuid());
  EXPECT_EQ(check_sheet(sheet, 0, 3).error().code, "project.paper_pages");
}

}  // namespace
}  // namespace ruam::projects
