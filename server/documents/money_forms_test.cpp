#include <gmock/gmock.h>

#include "documents/forms/money.hpp"
#include "documents/forms/money_cells.hpp"
#include "documents/workbook.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/sheet/sheet.hpp"

/// The papers of money from figures made by hand: seed 004's and two small sources beside it.
namespace ruam::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Uuid money_id(int n) {
  Uuid out;
  out.bytes[15] = static_cast<std::uint8_t>(n);
  return out;
}

constexpr int seed_source = 1, gift_source = 2, seed_project = 9;

money::Source source(int n, std::string name, std::string of_class, std::string category) {
  return {.id = money_id(n),
          .class_id = std::move(of_class),
          .name = std::move(name),
          .fiscal_year = 2567,
          .programme = n == seed_source ? "แผนงานยุทธศาสตร์เพื่อสนับสนุนด้านการพัฒนา" : "",
          .output = n == seed_source ? "โครงการขับเคลื่อนการพัฒนาการศึกษาที่ยั่งยืน" : "",
          .category = std::move(category)};
}

StatementFacts statement(int quarter) {
  using money::LineKind;
  StatementFacts facts{.office_name = "สำนักงานตัวอย่าง"};
  facts.span = {2567, quarter, {}};
  facts.on = {2024, 1, 19};
  facts.money.sources = {source(seed_source, "งบปี 2566 ไปพลางก่อน", "BS1.1", "งบรายจ่ายอื่น"),
                         source(gift_source, "เงินบริจาค", "BS3", "")};
  facts.classes = {{"BS1.1", "งบประมาณรายจ่ายประจำปี"}, {"BS3", "งบประมาณจากท้องถิ่นและภาคเอกชน"}};
  facts.projects[money_id(seed_project)] = {"OPS-2567-01", "โครงการขับเคลื่อนพื้นที่นวัตกรรมการศึกษา",
                                            "ยุทธศาสตร์ที่ 3", ""};
  money::StatementRow seed{.source = money_id(seed_source), .project = money_id(seed_project)};
  seed.months[0].add(LineKind::allocation, baht(5'200'000), {});
  seed.months[2].add(LineKind::transfer_out, baht(4'465'000), {});
  seed.months[4].add(LineKind::disbursement, Satang{10'000'050}, {});
  seed.planned = {baht(4'465'000), baht(435'000), baht(300'000), Satang{}};
  seed.is_planned_by_month = false;
  money::StatementRow gift{.source = money_id(gift_source)};
  gift.months[1].add(LineKind::allocation, baht(20'000), {});
  gift.months[1].add(LineKind::advance, baht(5'000), {});
  facts.money.rows = {seed, gift};
  facts.money.plan = {{money_id(20),
                       money_id(seed_source),
                       money_id(seed_project),
                       "กิจกรรมที่ 1",
                       {baht(4'465'000), Satang{}, Satang{}, Satang{}},
                       {}},
                      {money_id(21),
                       money_id(seed_source),
                       money_id(seed_project),
                       "กิจกรรมที่ 2",
                       {Satang{}, baht(435'000), baht(300'000), Satang{}},
                       {}}};
  facts.money.plan_version = 2;
  facts.money.year.targets_id = "DT-DEFAULT";
  facts.money.year.quarters.resize(4);
  facts.money.year.quarters[0].target = 3200;
  facts.money.year.quarters[1].target = 5200;
  facts.signing.holders["office_head"] = {"นางรับรอง ตัวอย่าง", "ศึกษาธิการจังหวัด"};
  return facts;
}

doc::Document paper(std::string_view form, const StatementFacts& facts, Copy copy = Copy::file) {
  const auto shape = find_template(form, 2567).value();
  if (form == "budget-plan") return budget_plan(facts, shape, {.copy = copy});
  if (form == "budget-result") return budget_result(facts, shape, {.copy = copy});
  return money_statement(facts, shape, {.copy = copy});
}

std::string text_of(std::string_view form, const StatementFacts& facts, Copy copy = Copy::file) {
  return doc::to_text(paper(form, facts, copy));
}

TEST(MoneyStatementForm, PrintsSeed004AndNeverCallsATransferSpending) {
  const auto text = text_of("money-statement", statement(1));

  EXPECT_THAT(text, HasSubstr("ไตรมาสที่ 1 (สะสมถึง 31 ธันวาคม 2566)"));
  EXPECT_THAT(
      text,
      HasSubstr("5,200,000\t5,200,000\t4,465,000\t-\t-\t\t\t\t-\t0.00\t0.00\t735,000\t32.00"));
  EXPECT_THAT(text, HasSubstr("4,465,000 บาท (สี่ล้านสี่แสนหกหมื่นห้าพันบาทถ้วน) คิดเป็นร้อยละ 85.54"));
  EXPECT_THAT(text, HasSubstr("เบิกจ่ายรวม 0 บาท (ศูนย์บาทถ้วน)"));
  EXPECT_THAT(text, HasSubstr("[(2) − (3)]")) << "the base of an office that passes money on";
  EXPECT_THAT(text, HasSubstr("เงินยืมค้างส่งใบสำคัญ 5,000 บาท"));
  EXPECT_THAT(text, HasSubstr("(ยังไม่ได้ตรวจกับหนังสือแจ้งของปีนี้)"));
}

TEST(MoneyStatementForm, AddsUpQuartersAndLeavesThoseToComeBlank) {
  const auto text = text_of("money-statement", statement(2));

  EXPECT_THAT(text, HasSubstr("\t-\t100,000.50\t\t\t100,000.50\t13.61\t13.61\t634,999.50\t52.00"));
}

TEST(MoneyStatementForm, WantsAReasonWhereARowIsOffItsPlan) {
  auto facts = statement(2);
  EXPECT_THAT(text_of("money-statement", facts), Not(HasSubstr("ต้องชี้แจง"))) << "6.8 % is near";
  facts.money.rows[0].planned[1] = baht(1'000'000);
  EXPECT_THAT(text_of("money-statement", facts), HasSubstr("ต่ำกว่าแผนร้อยละ 16.47: ต้องชี้แจง"));
  facts.projects.begin()->second.variance_reason = "งบออกช้า";
  EXPECT_THAT(text_of("money-statement", facts), HasSubstr("ต่ำกว่าแผนร้อยละ 16.47: งบออกช้า"));
  facts.money.rows[0].planned = {};
  EXPECT_THAT(text_of("money-statement", facts), HasSubstr("ไม่มีในแผนถึงงวดนี้"));
}

TEST(MoneyStatementForm, TellsOneMonth) {
  auto facts = statement(2);
  facts.span.month = 4;

  const auto text = text_of("money-month", facts);

  EXPECT_THAT(text, HasSubstr("ประจำเดือนกุมภาพันธ์ 2567 (สะสมถึง 29 กุมภาพันธ์ 2567)"));
  EXPECT_THAT(text, HasSubstr("\t\t100,000.50\t100,000.50\t13.61")) << "no plan by month";
}

TEST(MoneyStatementForm, OpensTheLinesOfEveryFigure) {
  const auto html = doc::to_html(paper("money-statement", statement(2))).body;

  EXPECT_THAT(
      html, HasSubstr("href=\"/money?year=2567&amp;figure=disbursed&amp;from=2024-01-01&amp;"
                      "until=2024-03-31&amp;source=" +
                      money_id(seed_source).to_string() +
                      "&amp;project=" + money_id(seed_project).to_string() + "\">100,000.50</a>"));
  EXPECT_THAT(html, HasSubstr("&amp;project=none\">20,000</a>"));
  EXPECT_THAT(html, HasSubstr("&amp;in_kind=false\">5,220,000</a>")) << "the total, without goods";
}

TEST(MoneyStatementForm, LeavesGoodsOutOfItsSums) {
  auto facts = statement(1);
  facts.money.sources[1].in_kind = true;
  const auto text = text_of("money-statement", facts);
  EXPECT_THAT(text, HasSubstr("ทรัพยากรที่ไม่ใช่ตัวเงิน มูลค่า 20,000 บาท"));
  EXPECT_THAT(text, HasSubstr("ได้รับจัดสรรรวม 5,200,000 บาท"));
}

TEST(MoneyStatementForm, NamesNobodyInPublicAndSaysWhatIsEmpty) {
  EXPECT_THAT(text_of("money-statement", statement(1)), HasSubstr("นางรับรอง ตัวอย่าง"));
  EXPECT_THAT(text_of("money-statement", statement(1), Copy::public_),
              Not(HasSubstr("นางรับรอง ตัวอย่าง")));
  StatementFacts empty{.office_name = "สำนักงานตัวอย่าง", .span = {2567, 1, {}}, .on = {2024, 1, 1}};
  EXPECT_THAT(text_of("money-statement", empty), HasSubstr("ยังไม่มีรายการในบัญชีงบประมาณของปีนี้"));
}

TEST(BudgetTables, PrintThePlanByTheStepsOfTheBudgetPath) {
  const auto text = text_of("budget-plan", statement(4));

  EXPECT_THAT(text, HasSubstr("แผนงานยุทธศาสตร์เพื่อสนับสนุนด้านการพัฒนา\n"));
  EXPECT_THAT(text, HasSubstr("งบรายจ่ายอื่น\t4,465,000\t435,000\t300,000\t-\t5,200,000"));
  EXPECT_THAT(text, HasSubstr("2\tกิจกรรมที่ 2\tงบปี 2566 ไปพลางก่อน\t-\t435,000\t300,000\t-\t735,000"));
  EXPECT_THAT(text, HasSubstr("แผนการใช้จ่ายทั้งปี 5,200,000 บาท (ห้าล้านสองแสนบาทถ้วน)"));
  EXPECT_THAT(text, Not(HasSubstr("รายเดือน"))) << "no row says its months";
}

TEST(BudgetTables, PrintResultsBesideThePlanAndTransfersApart) {
  const auto text = text_of("budget-result", statement(2));

  EXPECT_THAT(text, HasSubstr("4,465,000\t-\t435,000\t100,000.50\t300,000\t\t-\t\t4,900,000\t"
                              "100,000.50\t2.04\t4,465,000"));
  EXPECT_THAT(text, HasSubstr("สงป. 302"));
}

TEST(Workbooks, HoldTheSameFiguresAsNumbers) {
  const auto sheets = sheet::read_xlsx(to_workbook(paper("money-statement", statement(2)))).value();

  ASSERT_EQ(sheets.size(), 2u) << "a table and the words; signatures are no table";
  EXPECT_EQ(sheets[0].rows[0][7], "เบิกจ่าย ไตรมาส 1");
  const auto& seed = sheets[0].rows[4];
  EXPECT_EQ(seed[4], "5200000");
  EXPECT_EQ(seed[8], "100000.5");
  EXPECT_EQ(seed[9], "") << "a quarter to come";
}

TEST(AllocationLists, SumWhatEachOfficeGets) {
  AllocationFacts facts{.office_name = "สำนักงานตัวอย่าง", .on = {2024, 1, 19}};
  facts.source = statement(1).money.sources[0];
  for (const auto* name : {"ศธจ.ระยอง", "ศธจ.สตูล"}) {
    money::TransferRow row{};
    row.other_office.name_th = name;
    row.amount = baht(235'000);
    row.document_no = "ศธ 0210/99";
    row.date = {2023, 12, 15};
    facts.rows.push_back(row);
  }
  const auto form = find_template("allocation-list", 2567).value();

  const auto text = doc::to_text(allocation_list(facts, form, {.copy = Copy::file}));

  EXPECT_THAT(text, HasSubstr("2\tศธจ.สตูล\tศธ 0210/99\t15 ธ.ค. 2566\t235,000"));
  EXPECT_THAT(text, HasSubstr("รวม 2 รายการ\t470,000"));
  EXPECT_THAT(text, HasSubstr("470,000 บาท (สี่แสนเจ็ดหมื่นบาทถ้วน)"));
  EXPECT_THAT(text, HasSubstr("เบิกจากแผนงานยุทธศาสตร์เพื่อสนับสนุนด้านการพัฒนา"));
}

TEST(GoldenMoneyForms, LookAsTheyDid) {
  const auto folder = doc::samples::source_folder() / "server/documents/goldens";

  doc::samples::expect_pages(paper("money-statement", statement(2)), folder, "money-statement");
  doc::samples::expect_pages(paper("budget-result", statement(2)), folder, "budget-result");
}

}  // namespace
}  // namespace ruam::documents
