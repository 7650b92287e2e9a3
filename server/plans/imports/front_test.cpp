#include "plans/imports/front.hpp"

#include <gtest/gtest.h>

#include "people/access.hpp"
#include "plans/actions.hpp"
#include "plans/content_text.hpp"
#include "plans/imports/book.hpp"
#include "plans/queries.hpp"
#include "plans/room.hpp"
#include "platform/imports/actions.hpp"
#include "testing/office.hpp"

namespace ruam::plans::imports {
namespace {

using ruam::imports::ImportId, ruam::imports::ImportRecord, ruam::imports::Status;

class PlanImport : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  PlanImport() {
    desk.kinds.emplace("plans", plan_kind_of_import());
    desk.gate = [](db::Tx& tx, const Actor& actor, const Permission& permission, OfficeId where) {
      return people::require(tx, actor, permission, where);
    };
  }

  testing::TestOffice office{GetParam(), room({}).permissions};
  ruam::imports::Desk desk;

  /// A small plan; `kind` is what its only node is.
  static std::string book(const std::string& kind) {
    const std::vector<std::vector<std::string>> rows = {{"แผนจากไฟล์", "2566", "2570"},
                                                        {"ป1", kind, "อ่านออก"}};
    std::vector<sheet::Form> forms;
    for (std::size_t i = 0; i < parts().size(); ++i) {
      sheet::Form form{.sheet = {.name = std::string(parts()[i].name)}};
      for (const auto& column : parts()[i].columns) form.sheet.columns.emplace_back(column.head);
      if (i < rows.size()) form.sheet.rows.emplace_back(rows[i].begin(), rows[i].end());
      forms.push_back(std::move(form));
    }
    return sheet::write_forms(forms).value();
  }
  ImportId take(const std::string& bytes) {
    return ruam::imports::take_in(desk, office.as("planner"), office.singburi,
                                  {"plans", "แผน.xlsx", bytes})
        .value();
  }
  ImportRecord read(ImportId id) {
    return office.db().read([&](db::Tx& tx) { return ruam::imports::Store{tx}.get(id).value(); });
  }
  void apply_all(ImportId id) {
    for (int i = 0; i < 5 && read(id).status != Status::done; ++i)
      ruam::imports::apply_next(desk, office.as("planner"), id).value();
  }
  std::vector<Plan> plans() {
    return office.db().read([&](db::Tx& tx) { return list_all(tx, office.singburi); });
  }
};
RUAM_ON_BOTH_ENGINES(PlanImport);

TEST_P(PlanImport, MakesADraftAndTakesItBack) {
  auto& planner = office.as("planner");
  const auto id = take(book("เป้าประสงค์"));
  ASSERT_EQ(read(id).status, Status::ready) << read(id).faults;
  EXPECT_TRUE(plans().empty());

  apply_all(id);

  EXPECT_EQ(read(id).status, Status::done);
  ASSERT_EQ(plans().size(), 1u);
  EXPECT_EQ(plans()[0].title, "แผนจากไฟล์");
  EXPECT_EQ(plans()[0].node_count, 1);
  ASSERT_TRUE(ruam::imports::undo(desk, planner, id, "ผิดไฟล์").has_value());
  EXPECT_TRUE(plans().empty());
}

TEST_P(PlanImport, IsNotTakenBackOnceSomebodyChangedThePlan) {
  auto& planner = office.as("planner");
  const auto id = take(book("เป้าประสงค์"));
  apply_all(id);
  const auto plan = plans()[0].id;
  const auto content =
      read_content(office.db().read([&](db::Tx& tx) { return find(tx, plan).value().content; }));
  ASSERT_TRUE(edit(planner, plan, {2566, 2571}, content, 1).has_value());

  const auto refused = ruam::imports::undo(desk, planner, id, "ผิดไฟล์");

  EXPECT_EQ(refused.error().code, "import.in_use");
  EXPECT_EQ(plans().size(), 1u);
}

TEST_P(PlanImport, MakesNothingWhileAFaultStands) {
  const auto id = take(book("ความฝัน"));

  EXPECT_EQ(read(id).status, Status::faulty);
  EXPECT_EQ(ruam::imports::apply_next(desk, office.as("planner"), id).error().code,
            "import.has_faults");
  EXPECT_TRUE(plans().empty());
}

}  // namespace
}  // namespace ruam::plans::imports
