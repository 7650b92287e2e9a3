#include "cycle/export.hpp"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include "cycle/calendar_for_test.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "money/actions.hpp"
#include "progress/room.hpp"
#include "projects/actions.hpp"
#include "projects/room.hpp"

namespace ruam::cycle {
namespace {

using ::testing::Contains;

Pack own_pack() {
  return {"our-list",
          "รายการของเรา",
          "",
          "ระบบจังหวัด",
          PackFormat::xlsx,
          {{"แผ่น 1", PackRows::projects, {{"ชื่อ", "title"}, {"ว่าง", ""}, {"เงิน", "planned"}}}}};
}

TEST(Pack, IsRefusedWithAFaultForEachPlace) {
  auto pack = own_pack();
  EXPECT_TRUE(check_pack(pack).has_value());
  pack.id = "../x";
  pack.sheets.push_back(pack.sheets.front());
  pack.sheets[0].columns[0].field = "salary";
  pack.sheets[0].columns[2].label = " ";
  pack.sheets[1].name = "a/b";

  const auto problem = check_pack(pack).error();

  std::vector<std::string> where;
  for (const auto& fault : problem.faults) where.push_back(fault.where);
  for (const auto* place :
       {"/id", "/sheets/0/columns/0/field", "/sheets/0/columns/2/label", "/sheets/1/name"})
    EXPECT_THAT(where, Contains(place));
}

TEST(Pack, PutsFieldsUnderTheLabelsOfTheOutsideSystem) {
  const auto sheet = to_sheet(own_pack().sheets[0], {{{"title", "โครงการ"}, {"planned", baht(5)}}});

  EXPECT_THAT(sheet.columns, ::testing::ElementsAre("ชื่อ", "ว่าง", "เงิน"));
  EXPECT_EQ(sheet::printed(sheet.rows.at(0).at(0)), "โครงการ");
  EXPECT_EQ(sheet::printed(sheet.rows.at(0).at(1)), "");
  EXPECT_EQ(sheet::printed(sheet.rows.at(0).at(2)), "5.00");
}

class Exports : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  Exports() {
    office.clock.set(Date{2026, 10, 12});
    office.config.data = folder;
    catalog::load_shipped(office.db()).value();
    projects::create(office.as("planner"), office.singburi,
                     {.fiscal_year = 2570, .title = "โครงการส่งออก", .content = {}})
        .value();
  }
  ~Exports() override { std::filesystem::remove_all(folder); }

  static std::vector<PermissionRule> rules() {
    const Waiting nothing = [](db::Tx&, const Actor&, OfficeId) {
      return std::vector<WaitingItem>{};
    };
    static const people::RoleTable none;
    auto all = room(nothing, none).permissions;
    for (const auto& more : {projects::room().permissions, progress::room().permissions})
      all.insert(all.end(), more.begin(), more.end());
    all.push_back({money::read_permission, {"planner", "finance_officer"}});
    all.push_back({money::write_permission, {"finance_officer"}});
    return all;
  }
  SubmissionRow row(const std::string& kind, std::int64_t month) {
    const auto all = office.db()
                         .read([&](db::Tx& tx) {
                           return view_register(tx, office.as("planner"), office.singburi, 2570);
                         })
                         .value();
    for (const auto& one : all.rows)
      if (one.kind == kind && one.month == month) return one;
    return {};
  }
  std::vector<sheet::Grid> exported(const SubmissionRow& row) {
    const auto file = office.db().read([&](db::Tx& tx) {
      return files::get(tx, {office.singburi, row.steps.back().file.value()}).value();
    });
    EXPECT_THAT(row.steps.back().note, ::testing::HasSubstr(file.sha256));
    std::ifstream in(files::content_path(office.config, file.sha256), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return sheet::read_xlsx(bytes).value();
  }

  testing::TestOffice office{GetParam(), rules()};
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-exports-" + new_uuid().to_string());
};
RUAM_ON_BOTH_ENGINES(Exports);

TEST_P(Exports, KeepTheFileWithTheReturnAndSayExportedAndNoMore) {
  const auto before = row("SB-EMENSCR", 10);

  export_pack(office.as("planner"), office.singburi, before.id, 2570, "", 0).value();

  const auto after = row("SB-EMENSCR", 10);
  EXPECT_EQ(after.state, SubmissionState::exported);
  const auto grids = exported(after);
  EXPECT_EQ(grids.at(0).rows.at(0).at(1), "ชื่อโครงการ");
  EXPECT_EQ(grids.at(0).rows.at(1).at(1), "โครงการส่งออก");
  EXPECT_EQ(export_pack(office.as("planner"), office.singburi, before.id, 2570, "", 0).error().code,
            "cycle.stale");
  EXPECT_EQ(
      export_pack(office.as("planner"), office.singburi, before.id, 2570, "none", 1).error().code,
      "cycle.pack_not_found");
  EXPECT_EQ(
      export_pack(office.as("supervisor"), office.singburi, before.id, 2570, "", 1).error().code,
      "forbidden");
}

TEST_P(Exports, EveryShippedPackMakesAWorkbook) {
  for (const auto& [kind, month] : {std::pair("SB-BB-301", 10), std::pair("SB-ANNUAL", 12)}) {
    export_pack(office.as("planner"), office.singburi, row(kind, month).id, 2570, "", 0).value();
    EXPECT_FALSE(exported(row(kind, month)).empty()) << kind;
  }
}

TEST_P(Exports, AMonthlyTableNamesItsMonthAndTheYearToDate) {
  auto& finance = office.as("finance_officer");
  const auto source = money::open_source(finance, office.singburi,
                                         {.class_id = "BS1.1", .name = "งบ", .fiscal_year = 2569})
                          .value()
                          .uuid;
  const auto pay = [&](money::LineKind kind, Satang amount, Date day) {
    money::enter(
        finance, office.singburi,
        {.kind = kind, .amount = amount, .source_id = source, .date = day, .document_no = "ศธ 1"})
        .value();
  };
  pay(money::LineKind::allocation, baht(1'000), {2026, 7, 1});
  pay(money::LineKind::disbursement, baht(100), {2026, 8, 20});
  pay(money::LineKind::disbursement, baht(30), {2026, 9, 30});
  pay(money::LineKind::disbursement, baht(5), {2026, 10, 1});
  const auto due_in_october = row("SB-MONEY-M", 10);

  export_pack(office.as("planner"), office.singburi, due_in_october.id, 2570, "", 0).value();

  const auto made = row("SB-MONEY-M", 10);
  EXPECT_THAT(made.steps.back().number, ::testing::HasSubstr("-2569-09.xlsx"));
  const auto grids = exported(made);
  ASSERT_EQ(grids.size(), 2u);
  EXPECT_EQ(grids[0].name, "เฉพาะเดือนกันยายน 2569");
  EXPECT_EQ(grids[1].name, "สะสมถึงกันยายน 2569");
  const auto paid = [](const sheet::Grid& grid) {
    const auto& head = grid.rows.at(0);
    const auto at = std::find(head.begin(), head.end(), "เบิกจ่าย (บาท)") - head.begin();
    return grid.rows.at(1).at(static_cast<std::size_t>(at));
  };
  EXPECT_EQ(paid(grids[0]).substr(0, 2), "30");
  EXPECT_EQ(paid(grids[1]).substr(0, 3), "130");
}

TEST_P(Exports, GoOutAsOneArchiveWithItsManifest) {
  auto& planner = office.as("planner");
  EXPECT_EQ(zip_exports(planner, office.singburi, 2570).error().code, "cycle.nothing_exported");
  export_pack(planner, office.singburi, row("SB-EMENSCR", 10).id, 2570, "", 0).value();

  const auto archive = zip_exports(planner, office.singburi, 2570).value();

  EXPECT_THAT(archive.bytes, ::testing::StartsWith("PK"));
  for (const auto* name : {"manifest.json", "รายการ.csv", "emenscr-projects-"})
    EXPECT_THAT(archive.bytes, ::testing::HasSubstr(name));
  EXPECT_EQ(zip_exports(office.as("supervisor"), office.singburi, 2570).error().code, "forbidden");
}

TEST_P(Exports, AnOfficesOwnMappingIsKeptAndUsed) {
  auto& planner = office.as("planner");
  EXPECT_EQ(save_pack(office.as("supervisor"), office.singburi, own_pack(), 0).error().code,
            "forbidden");
  save_pack(planner, office.singburi, own_pack(), 0).value();
  EXPECT_EQ(save_pack(planner, office.singburi, own_pack(), 0).error().code, "cycle.stale");

  export_pack(planner, office.singburi, row("SB-EMENSCR", 10).id, 2570, "our-list", 0).value();

  EXPECT_EQ(exported(row("SB-EMENSCR", 10)).at(0).rows.at(0).at(0), "ชื่อ");
}

}  // namespace
}  // namespace ruam::cycle
