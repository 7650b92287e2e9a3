#include <gmock/gmock.h>

#include "app/house_for_test.hpp"
#include "documents/render.hpp"
#include "letters/build.hpp"
#include "platform/doc/write.hpp"

/// Papers of money from the ledger to the page, on both engines.
namespace ruam::app {
namespace {

using documents::Form;
using ::testing::HasSubstr;

class MoneyPapers : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    source = money::open_source(officer, own,
                                {.class_id = "BS1.1",
                                 .name = "งบดำเนินงาน",
                                 .fiscal_year = 2567,
                                 .programme = "แผนงานพื้นฐาน",
                                 .category = "งบดำเนินงาน"})
                 .value()
                 .uuid;
    enter(money::LineKind::allocation, 5'200'000, {2023, 10, 20}, "ศธ 1");
    pair = money::transfer(officer, own,
                           {.source_id = source,
                            .to_office = world.office.ops,
                            .amount = baht(4'465'000),
                            .date = {2023, 12, 15},
                            .document_no = "ศธ 2"})
               .value();
    spent = enter(money::LineKind::disbursement, 12'000, {2024, 1, 10}, "ฎ 3");
  }
  money::LineId enter(money::LineKind kind, int amount, Date day, const std::string& number) {
    const money::NewLine line{.kind = kind,
                              .amount = baht(amount),
                              .source_id = source,
                              .date = day,
                              .document_no = number};
    return money::enter(officer, own, line).value();
  }
  std::string paper(documents::Order order) {
    order.office = own;
    order.copy = documents::Copy::file;
    const auto built = documents::build(officer, order);
    EXPECT_TRUE(built.has_value()) << built.error().code;
    return built.has_value() ? doc::to_text(built->document) : "";
  }
  Uuid sent_line() {
    return world.office.db().read([&](db::Tx& tx) {
      return money::list_transfers(tx, own, 2567, {2024, 3, 20}).front().line_id;
    });
  }
  std::string memo(std::string_view topic, const std::string& kind, Uuid id) {
    const auto built = letters::build_proposed(world.office.as("planner"), own, topic, {kind, id});
    EXPECT_TRUE(built.has_value()) << built.error().code;
    return built.has_value() ? doc::to_text(*built) : "";
  }

  HouseWorld world{GetParam()};
  const OfficeId own = world.office.singburi;
  Context& officer = world.office.as("finance_officer");
  Uuid source, pair;
  money::LineId spent{};
};
RUAM_ON_BOTH_ENGINES(MoneyPapers);

TEST_P(MoneyPapers, AgreeWithTheLedgerOnEveryDay) {
  const auto first = paper({.form = Form::money_statement, .fiscal_year = 2567, .quarter = 1});
  EXPECT_THAT(first, HasSubstr("5,200,000\t4,465,000\t-\t-\t\t\t\t-\t0.00\t0.00\t735,000"));
  const auto second = paper({.form = Form::money_statement, .fiscal_year = 2567, .quarter = 2});
  EXPECT_THAT(second, HasSubstr("\t-\t12,000\t\t\t12,000\t1.63\t1.63\t723,000"));
  EXPECT_THAT(second, HasSubstr("คิดเป็นร้อยละ 85.87 ของที่ได้รับ"));
  EXPECT_THAT(paper({.form = Form::money_month, .fiscal_year = 2567, .month = 1}),
              HasSubstr("12,000\t12,000"));
  EXPECT_THAT(paper({.form = Form::budget_result, .fiscal_year = 2567, .quarter = 2}),
              HasSubstr("12,000\t-\t4,465,000"));
  EXPECT_THAT(paper({.form = Form::budget_plan, .fiscal_year = 2567}),
              HasSubstr("ยังไม่ได้บันทึกแผนการใช้จ่าย"));
}

TEST_P(MoneyPapers, ListWhoGotTheMoneyAndForgetWhatWasTakenBack) {
  const documents::Order list{.form = Form::allocation_list, .record = source};
  EXPECT_THAT(paper(list), HasSubstr("รวม 1 รายการ\t4,465,000"));
  money::reverse(officer, {own, sent_line()}, {"ผิดหน่วย", {}}).value();
  EXPECT_THAT(paper(list), HasSubstr("ยังไม่มีการโอนจัดสรร"));
}

TEST_P(MoneyPapers, AreProposedAsMemosWithTheirFigures) {
  const auto notice = memo("allocation-notice", "money_line", sent_line());
  EXPECT_THAT(notice, HasSubstr("4,465,000 บาท (สี่ล้านสี่แสนหกหมื่นห้าพันบาทถ้วน)"));
  EXPECT_THAT(notice, HasSubstr("ลงวันที่ 15 ธันวาคม 2566"));
  EXPECT_THAT(notice, HasSubstr("จากแผนงานพื้นฐาน"));
  const auto report = memo("allocation-memo", "money_source", source);
  EXPECT_THAT(report, HasSubstr("จำนวน 1 แห่ง"));
  EXPECT_THAT(report, HasSubstr("คิดเป็นร้อยละ 85.87"));
  const auto request = memo("disbursement-request", "money_line", spent.uuid);
  EXPECT_THAT(request, HasSubstr("ขออนุมัติเบิกเงิน จำนวน 12,000 บาท (หนึ่งหมื่นสองพันบาทถ้วน)"));
  EXPECT_THAT(request, HasSubstr("- คงเหลือ 723,000 บาท"));
  EXPECT_THAT(request, ::testing::Not(HasSubstr("......ประจำปี"))) << "nothing is left to type";
}

TEST_P(MoneyPapers, AreKeptAsLettersWithTheListBehindThem) {
  const auto base = "/offices/" + own.uuid.to_string();
  const auto made =
      world.api.call("POST", base + "/letters", &world.office.actor("planner"),
                     R"({"topic":"allocation-memo","about":[{"kind":"money_source","id":")" +
                         source.to_string() + R"("}]})");
  ASSERT_EQ(made.status, 201) << made.body;
  EXPECT_THAT(made.body, HasSubstr("บัญชีโอนจัดสรรงบประมาณ"));
  const auto enclosed = letters::build_enclosed(world.office.as("planner"), own,
                                                {{"money_source", source}}, documents::Copy::file);
  ASSERT_TRUE(enclosed.has_value());
  ASSERT_EQ(enclosed->size(), 1u);
  EXPECT_THAT(doc::to_text(enclosed->front()), HasSubstr("4,465,000"));
}

TEST_P(MoneyPapers, AreNotForOthers) {
  const auto of = [&](OfficeId office) {
    const documents::Order order{
        .form = Form::money_statement, .office = office, .fiscal_year = 2567, .quarter = 1};
    return documents::build(officer, order);
  };
  EXPECT_EQ(of(world.office.samut_prakan).error().code, "forbidden");
}

}  // namespace
}  // namespace ruam::app
