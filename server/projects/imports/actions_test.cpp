#include "projects/imports/actions.hpp"

#include <gtest/gtest.h>

#include "catalog/actions.hpp"
#include "platform/doc/zip.hpp"
#include "platform/json/json.hpp"
#include "projects/actions.hpp"
#include "projects/actions/books.hpp"
#include "projects/imports/book_for_test.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::projects::imports {
namespace {

using testing::TestOffice;

class Imports : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override { catalog::load_shipped(office.db()).value(); }

  TestOffice office{GetParam(), room().permissions};

  static std::string bytes_of(TestBook book) {
    std::vector<sheet::Form> forms;
    for (auto& grid : book.grids) {
      sheet::Form form{.sheet = {.name = grid.name, .columns = grid.rows[0]}};
      for (std::size_t i = 1; i < grid.rows.size(); ++i)
        form.sheet.rows.emplace_back(grid.rows[i].begin(), grid.rows[i].end());
      forms.push_back(std::move(form));
    }
    return sheet::write_forms(forms).value();
  }

  /// What the test's office calls itself is not what the book says.
  static TestBook book(int projects) {
    TestBook book(projects);
    for (std::size_t row = 2; row <= static_cast<std::size_t>(projects) + 1; ++row)
      book.at(0, row, Field::office) = "";
    return book;
  }

  Result<ImportId> take(const std::string& bytes, std::string_view role = "planner") {
    return take_in(office.as(role), office.singburi, {2567, "โครงการ.xlsx", bytes});
  }

  ImportRecord read(ImportId id) {
    return office.db().read([&](db::Tx& tx) { return ImportStore{tx}.get(id).value(); });
  }

  std::size_t seen() {
    const auto& reader = office.actor("planner");
    return office.db().read([&](db::Tx& tx) {
      return list(tx, reader, office.singburi, {.limit = 500}).value().rows.size();
    });
  }
};
RUAM_ON_BOTH_ENGINES(Imports);

TEST_P(Imports, MakeAllProjectsAndShowNoneBeforeTheLast) {
  const auto id = take(bytes_of(book(50))).value();
  ASSERT_EQ(read(id).status, ImportStatus::ready) << read(id).faults;
  EXPECT_EQ(seen(), 0U);

  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());
  EXPECT_EQ(read(id).status, ImportStatus::applying);
  EXPECT_EQ(read(id).made_count, chunk_size);
  EXPECT_EQ(seen(), 0U);
  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());

  EXPECT_EQ(read(id).status, ImportStatus::done);
  EXPECT_EQ(seen(), 50U);
  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());  // once more does nothing
  EXPECT_EQ(seen(), 50U);
}

TEST_P(Imports, WithAFaultMakeNothing) {
  auto wrong = book(3);
  wrong.at(2, 3, Field::amount) = "-1";
  const auto id = take(bytes_of(wrong)).value();

  EXPECT_EQ(read(id).status, ImportStatus::faulty);
  EXPECT_EQ(read(id).fault_count, 1);
  EXPECT_EQ(apply_next(office.as("planner"), id).error().code, "import.has_faults");
  EXPECT_EQ(seen(), 0U);
  const auto marked = sheet::read_xlsx(marked_workbook(office.as("planner"), id).value()).value();
  ASSERT_EQ(marked.size(), 5U);
  EXPECT_EQ(marked[0].name, "โครงการ");
  EXPECT_FALSE(marked[2].rows[2].back().empty());
}

TEST_P(Imports, AreTakenBackUntilSomebodyTouchedAProject) {
  const auto id = take(bytes_of(book(2))).value();
  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());
  EXPECT_EQ(undo(office.as("planner"), id, " ").error().code, "project.reason_missing");

  ASSERT_TRUE(undo(office.as("planner"), id, "ผิดปี").has_value());

  EXPECT_EQ(seen(), 0U);
  EXPECT_EQ(read(id).status, ImportStatus::undone);
  EXPECT_EQ(apply_next(office.as("planner"), id).error().code, "import.not_open");
  // The same file may come again, and codes start where they did.
  const auto again = take(bytes_of(book(2))).value();
  ASSERT_TRUE(apply_next(office.as("planner"), again).has_value());
  const auto made = office.db().read([&](db::Tx& tx) { return ImportStore{tx}.list_made(again); });
  EXPECT_TRUE(made[0].code.ends_with("-2567-01")) << made[0].code;

  const ProjectId first{office.singburi, made[0].id};
  const auto content = office.db().read(
      [&](db::Tx& tx) { return json::read<Content>(find(tx, first).value().content).value(); });
  ASSERT_TRUE(edit(office.as("planner"), first, content, 1).has_value());
  const auto refused = undo(office.as("planner"), again, "ผิดปี");
  EXPECT_EQ(refused.error().code, "import.in_use");
  ASSERT_EQ(refused.error().faults.size(), 1U);
  EXPECT_EQ(seen(), 2U);
}

TEST_P(Imports, AreNotTakenBackWhileAPlanBookHoldsOneOfTheirProjects) {
  const auto id = take(bytes_of(book(2))).value();
  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());
  const auto made = office.db().read([&](db::Tx& tx) { return ImportStore{tx}.list_made(id); });
  const auto plan =
      create_book(office.as("planner"), office.singburi, {2567, "แผน 2567", {made[1].id}});
  ASSERT_TRUE(plan.has_value()) << plan.error().code;

  const auto refused = undo(office.as("planner"), id, "ผิดปี");

  EXPECT_EQ(refused.error().code, "import.in_use");
  ASSERT_EQ(refused.error().faults.size(), 1U);
  EXPECT_EQ(refused.error().faults[0].code, "import.project_in_book");
  EXPECT_EQ(seen(), 2U);
  ASSERT_TRUE(withdraw_book(office.as("planner"), *plan).has_value());
  EXPECT_TRUE(undo(office.as("planner"), id, "ผิดปี").has_value());
}

TEST_P(Imports, AreRefusedWhenSomebodyElseBeganAProjectOfThatNameMeanwhile) {
  const auto id = take(bytes_of(book(3))).value();
  const auto drafts = office.db().read([&](db::Tx& tx) { return ImportStore{tx}.list_drafts(id); });
  ASSERT_TRUE(create(office.as("planner"), office.singburi, {2567, drafts[1].title, std::nullopt})
                  .has_value());

  const auto refused = apply_next(office.as("planner"), id);

  EXPECT_EQ(refused.error().code, "import.titles_taken");
  ASSERT_EQ(refused.error().faults.size(), 1U);
  EXPECT_EQ(refused.error().faults[0].where, "/projects/1");
  EXPECT_EQ(refused.error().faults[0].params.at("title"), drafts[1].title);
  EXPECT_EQ(seen(), 1U);
  EXPECT_EQ(read(id).made_count, 0);
}

TEST_P(Imports, OfTheSameProjectsTwiceAreFaulty) {
  const auto id = take(bytes_of(book(2))).value();
  ASSERT_TRUE(apply_next(office.as("planner"), id).has_value());

  const auto again = take(bytes_of(book(2))).value();

  EXPECT_EQ(read(again).status, ImportStatus::faulty);
  EXPECT_NE(read(again).faults.find("import.title_exists"), std::string::npos);
}

TEST_P(Imports, SentTwiceAreTakenInOnce) {
  auto context = office.as("planner");
  context.replay = Replay{"key", "POST /project-imports", "body"};
  const auto bytes = bytes_of(book(1));

  const auto first = take_in(context, office.singburi, {2567, "ก.xlsx", bytes}).value();
  const auto second = take_in(context, office.singburi, {2567, "ก.xlsx", bytes}).value();

  EXPECT_EQ(first, second);
}

TEST_P(Imports, AreRefusedForStrangersOtherYearsAndOtherFiles) {
  const auto bytes = bytes_of(book(1));
  EXPECT_EQ(take(bytes, "auditor_readonly").error().kind, Kind::forbidden);
  EXPECT_EQ(take_in(office.as("planner"), office.singburi, {2024, "ก.xlsx", bytes}).error().code,
            "project.fiscal_year");
  EXPECT_EQ(take("PK").error().code, "sheet.not_xlsx");
  EXPECT_EQ(take(doc::zip_of({{"xl/workbook.xml", "<workbook/>"}, {"xl/vbaProject.bin", "x"}}))
                .error()
                .code,
            "sheet.has_macros");
  EXPECT_EQ(take(doc::zip_of({{"xl/workbook.xml", std::string(50 << 20, ' ')}})).error().code,
            "sheet.too_large");
  const auto id = take(bytes).value();
  EXPECT_EQ(apply_next(office.stranger(), id).error().kind, Kind::forbidden);
  EXPECT_TRUE(blank_form(office.as("planner"), office.singburi, 2567).has_value());
}

}  // namespace
}  // namespace ruam::projects::imports
