#include "followups/queries.hpp"
#include "followups/room.hpp"
#include "platform/history.hpp"
#include "progress/result_actions.hpp"
#include "progress/series.hpp"
#include "progress/world_for_test.hpp"

namespace ruam::progress {
namespace {

using projects::Decision;

class Closing : public ProgressWorld {
 protected:
  projects::ProjectId running() {
    const auto id = approved(office.ops);
    projects::move(office.as("planner", office.ops), id, projects::Status::running, "").value();
    return id;
  }
  ResultId begun(projects::ProjectId id) {
    return begin_result(office.as("planner", office.ops), id).value();
  }
  ResultView view(ResultId id) {
    return office.db().read([&](db::Tx& tx) {
      return get_result(tx, office.as("planner", office.ops).actor, id).value();
    });
  }
  Result<void> write(ResultId id, const ResultContent& content) {
    return edit_result(office.as("planner", office.ops), id, content, view(id).record.version);
  }
  ResultContent whole(ResultId id) {
    auto content = view(id).content;
    content.place = "สำนักงาน";
    content.method = std::string("โอนจัดสรรและติดตาม");
    content.indicators.at(0).typed = Thousandths{19'000};
    content.no_problems = true;
    content.recommendations = {{new_uuid(), "โอนจัดสรรให้เร็วขึ้น"}};
    content.no_photos_reason = "เป็นการโอนจัดสรร";
    return content;
  }
  Result<void> sign_as(std::string_view role, ResultId id, Decision decision = Decision::sign,
                       std::string reason = "") {
    return decide_result(office.as(role, office.ops), id,
                         {decision, view(id).record.sha256, std::move(reason), {}});
  }
  std::vector<followups::Followup> recommended(ResultId id) {
    return office.db().read([&](db::Tx& tx) { return followups::list_of(tx, ref(id)); });
  }
  Result<void> close(projects::ProjectId id) {
    return projects::move(office.as("planner", office.ops), id, projects::Status::closed, "");
  }
};
RUAM_ON_BOTH_ENGINES(Closing);

TEST_P(Closing, LeadsFromARunningProjectToAClosedOne) {
  const auto project = running();
  const auto id = begun(project);
  EXPECT_EQ(begun(project), id) << "one report a project";
  write(id, whole(id)).value();
  EXPECT_EQ(close(project).error().code, "project.no_such_move");

  for (const auto* role : {"planner", "division_head", "deputy_head"}) {
    sign_as(role, id).value();
    EXPECT_EQ(close(project).error().code, "project.result_missing");
  }
  sign_as("office_head", id).value();

  EXPECT_EQ(view(id).record.status, ResultStatus::seen);
  EXPECT_EQ(this->project(project).status, projects::Status::reported);
  close(project).value();
  ASSERT_EQ(recommended(id).size(), 1u);
  EXPECT_EQ(recommended(id)[0].plan.text, "โอนจัดสรรให้เร็วขึ้น");
}

TEST_P(Closing, FixesTheFiguresWhenTheReporterSigns) {
  const auto project = running();
  const auto source = open_source();
  enter(money::LineKind::allocation, project, source, baht(1'000)).value();
  enter(money::LineKind::disbursement, project, source, baht(1'000)).value();
  const auto id = begun(project);
  write(id, whole(id)).value();
  sign_as("planner", id).value();
  enter(money::LineKind::allocation, project, source, baht(500)).value();

  EXPECT_EQ(view(id).figures.money.allocated, baht(1'000));
  EXPECT_TRUE(office.db().read([](db::Tx& tx) { return verify_results(tx); }).empty());
  EXPECT_EQ(write(id, view(id).content).error().code, "result.not_editable");
  sign_as("division_head", id, Decision::send_back, "ใส่เงินเพิ่ม").value();
  EXPECT_EQ(view(id).figures.money.allocated, baht(1'500));
  EXPECT_EQ(this->project(project).status, projects::Status::completed);
}

TEST_P(Closing, WritesTheResultIntoTheIndicatorWithItsBaseAndItsSource) {
  const auto project = running();
  const auto series = [&] {
    return office.db().read([&](db::Tx& tx) {
      return read_series(tx, office.as("planner", office.ops).actor, project).value();
    });
  };
  const auto id = begun(project);
  auto content = whole(id);
  content.indicators.at(0).base = Thousandths{20'000};
  write(id, content).value();
  for (const auto* role : {"planner", "division_head", "deputy_head"}) sign_as(role, id).value();
  EXPECT_TRUE(series().rows.empty()) << "the head has not seen it";

  sign_as("office_head", id).value();

  const auto rows = series().rows;
  ASSERT_FALSE(rows.empty());
  ASSERT_EQ(rows[0].points.size(), 1u);
  const auto& point = rows[0].points[0];
  EXPECT_EQ(point.count, Thousandths{19'000});
  EXPECT_EQ(point.base, view(id).figures.outcomes.at(0).base);
  EXPECT_EQ(point.period, (indicators::Period{indicators::YearKind::fiscal, 2567, 0}));
  EXPECT_EQ(point.source_kind, "result");
  EXPECT_NE(point.source_url.find(project.uuid.to_string()), std::string::npos);
}

TEST_P(Closing, SentQuartersStandInTheSeriesBeforeTheResult) {
  const auto project = running();
  const auto quarter = opened(project);
  auto content = said(quarter);
  content.indicator_results.at(0).state = ResultState::measured;
  content.indicator_results.at(0).count = Thousandths{17'000};
  ProgressWorld::write(quarter, content).value();
  submit(quarter);

  const auto rows = office.db().read([&](db::Tx& tx) {
    return read_series(tx, office.as("planner", office.ops).actor, project).value().rows;
  });
  ASSERT_FALSE(rows.empty());
  ASSERT_EQ(rows[0].points.size(), 1u);
  EXPECT_EQ(rows[0].points[0].count, Thousandths{17'000});
  EXPECT_EQ(rows[0].points[0].source_kind, "report");
}

TEST_P(Closing, CarriesTheQuarterAndAsksWhyAnotherNumberIsTyped) {
  const auto project = running();
  const auto quarter = opened(project);
  auto content = said(quarter);
  content.indicator_results.at(0).state = ResultState::measured;
  content.indicator_results.at(0).count = Thousandths{17'000};
  ProgressWorld::write(quarter, content).value();

  const auto id = begun(project);
  EXPECT_EQ(view(id).figures.outcomes.at(0).from, From::quarterly);
  EXPECT_EQ(view(id).figures.outcomes.at(0).count, Thousandths{17'000});
  EXPECT_EQ(view(id).figures.outcomes.at(0).reached, false);

  write(id, whole(id)).value();
  EXPECT_EQ(sign_as("planner", id).error().code, "result.findings");
  auto explained = view(id).content;
  explained.indicators.at(0).why = "รับรายงานเพิ่มสองจังหวัด";
  write(id, explained).value();
  EXPECT_TRUE(sign_as("planner", id).has_value());
}

TEST_P(Closing, WantsTheNextSignerTheRightHashAndAProjectAtWork) {
  const auto project = approved(office.ops);
  const auto id = begun(project);
  write(id, whole(id)).value();
  EXPECT_EQ(sign_as("planner", id).error().code, "project.result_too_early");
  projects::move(office.as("planner", office.ops), project, projects::Status::running, "").value();
  auto& planner = office.as("planner", office.ops);
  EXPECT_EQ(decide_result(planner, id, {Decision::sign, "0", "", {}}).error().code,
            "result.content_changed");
  EXPECT_EQ(sign_as("planner", id, Decision::send_back, "x").error().code,
            "result.first_step_signs_only");
  sign_as("planner", id).value();
  EXPECT_EQ(sign_as("deputy_head", id).error().code, "people.not_the_signer");
  EXPECT_EQ(sign_as("division_head", id, Decision::send_back, " ").error().code,
            "result.reason_missing");
  EXPECT_EQ(begin_result(planner, draft(office.ops)).error().code, "result.project_not_at_work");
  EXPECT_EQ(edit_result(planner, id, {}, 1).error().code, "result.stale");
}

TEST_P(Closing, RecordsInkWithThePapersDate) {
  const auto project = running();
  const auto id = begun(project);
  write(id, whole(id)).value();
  const auto head = office.person(office.ops, "หัวหน้า", "ผู้อำนวยการ");
  auto& planner = office.as("planner", office.ops);
  const auto ink = [&](Date day) {
    return decide_result(planner, id,
                         {Decision::sign, view(id).record.sha256, "",
                          projects::PaperSignature{day, head, std::nullopt}});
  };
  EXPECT_EQ(ink({2030, 1, 1}).error().code, "project.paper_date");
  ink({2024, 1, 5}).value();
  EXPECT_EQ(view(id).signatures.at(0).paper_date, (Date{2024, 1, 5}));
}

TEST_P(Closing, KeepsSheetsAndForgetsNobodyInHistory) {
  const auto project = running();
  Register sheet{.title = "ประชุมชี้แจง"};
  sheet.attendees = {{.id = new_uuid(), .name = "นายลับ เฉพาะ", .office = "รร.", .morning = true}};
  auto& planner = office.as("planner", office.ops);
  const auto id = start_register(planner, project, sheet).value();
  sheet.attendees[0].afternoon = true;
  edit_register(planner, id, sheet, 1).value();
  EXPECT_EQ(edit_register(planner, id, sheet, 1).error().code, "attendance.stale");
  const auto rows = office.db().read(
      [&](db::Tx& tx) { return list_registers(tx, planner.actor, project).value(); });
  EXPECT_EQ(rows.people, 1);
  const auto told = office.db().read([&](db::Tx& tx) { return history::list(tx, ref(id)); });
  for (const auto& entry : told)
    EXPECT_EQ(json::write(entry.diff).find("นายลับ"), std::string::npos);

  auto unknown = sheet;
  unknown.scans = {new_uuid()};
  EXPECT_EQ(edit_register(planner, id, unknown, 2).error().code, "attendance.scan_unknown");

  remove_register(planner, id).value();
  EXPECT_EQ(office.db().read(
                [&](db::Tx& tx) { return get_register(tx, planner.actor, id).error().code; }),
            "attendance.not_found");
}

}  // namespace
}  // namespace ruam::progress
