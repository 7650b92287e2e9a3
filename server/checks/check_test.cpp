#include "checks/check.hpp"

#include <algorithm>

#include <boost/json/parse.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/assets.hpp"

using namespace ruam;
using namespace ruam::checks;
using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

namespace {

boost::json::object sentences(std::string_view language) {
  const auto* file = find_asset("messages", "checks/messages." + std::string{language} + ".json");
  return file ? boost::json::parse(file->bytes).as_object() : boost::json::object{};
}

/// The sentence exists and every {name} in it has a parameter.
void expect_sentence(const Finding& finding) {
  static const auto thai = sentences("th");
  const auto* sentence = thai.if_contains(finding.code);
  ASSERT_TRUE(sentence) << finding.code;
  const std::string text{sentence->as_string()};
  for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
    const auto name = text.substr(open + 1, text.find('}', open) - open - 1);
    EXPECT_TRUE(finding.params.contains(name)) << finding.code << " lacks " << name;
  }
}

std::vector<std::string> codes(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) {
    all.push_back(finding.code);
    expect_sentence(finding);
  }
  return all;
}

const Finding& find(const std::vector<Finding>& findings, std::string_view code) {
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const auto& finding) { return finding.code == code; });
  if (found == findings.end()) throw std::runtime_error("no finding " + std::string{code});
  return *found;
}

}  // namespace
namespace {

constexpr auto one = Thousandths{1000};

/// Seed 003: 32×35×1×1 + 120×35×1×1 + 1,500 = 6,820 baht, all in Q3/2566.
Draft proposal() {
  Draft draft;
  draft.provinces = {"พัทลุง"};
  draft.office_short = "สพป.พัทลุง เขต 2";
  draft.fiscal_year_be = 2566;
  const Period april{"/period", {2023, 4, 1}, {2023, 4, 30}};
  draft.period = april;
  draft.objectives = {{"/objectives/0", "เพื่อสร้างความร่วมมือจากทุกภาคส่วน"}};
  draft.expected_results = {{"/expected_results/0", "ภาคีเครือข่ายมีส่วนร่วมในการจัดการศึกษา"}};
  Activity meeting{"/activities/0/activities/0", "ประชุมวางแผน"};
  meeting.lines = {{"/activities/0/activities/0/lines/0",
                    "ค่าอาหารว่างและเครื่องดื่ม",
                    baht(35),
                    {Thousandths{32'000}, one, one},
                    baht(1'120),
                    "CS-MT-01"}};
  Activity event{"/activities/0/activities/1", "จัดกิจกรรม"};
  event.lines = {{"/activities/0/activities/1/lines/0",
                  "ค่าอาหารว่างและเครื่องดื่ม",
                  baht(35),
                  {Thousandths{120'000}, one, one},
                  baht(4'200),
                  "CS-MT-01"},
                 {"/activities/0/activities/1/lines/1", "ค่าวัสดุ", {}, {}, baht(1'500)}};
  Activity activity{"/activities/0", "จัดกิจกรรมส่งเสริมความร่วมมือ"};
  activity.period = april;
  activity.activities = {meeting, event};
  activity.quarters = {{"/activities/0/quarters/0", 2566, 3, baht(6'820)}};
  draft.activities = {activity};
  draft.stated_total = baht(6'820);
  draft.sources = {{"/sources/0", "BS1.1", baht(6'820)}};
  draft.indicators = {
      {"/indicators/0",
       "จำนวนผู้เข้าร่วมกิจกรรม",
       IndicatorKind::output,
       Nature::quantitative,
       Thousandths{120'000},
       "คน",
       {},
       "นับจำนวน",
       "บัญชีลงเวลา"},
      {"/indicators/1", "ร้อยละของผู้เข้าร่วมที่มีความเข้าใจ", IndicatorKind::outcome, Nature::quantitative,
       Thousandths{80'000}, "ร้อยละ", Thousandths{120'000}, "ทดสอบก่อนและหลัง", "แบบทดสอบ"}};
  return draft;
}

Lookup world() {
  Lookup lookup;
  lookup.places = {
      {"พัทลุง", {}}, {"จันทบุรี", {}}, {"เชียงใหม่", {"เขียงใหม่"}}, {"ศรีสะเกษ", {"ศรีษะเกษ"}}, {"แพร่", {}}};
  lookup.standards = {
      {"CS-MT-01", "CS-MT-01", "อาหารว่าง สถานที่ราชการ", baht(35), {}, {}, {}},
      {"CS-TR", "CS-TR", "อาหารฝึกอบรม", baht(600), {}, Date{2013, 1, 14}, Date{2025, 10, 30}},
      {"CS-TR-Y2568", "CS-TR", "อาหารฝึกอบรม", {}, {}, Date{2025, 10, 31}, {}}};
  return lookup;
}

Report report() {
  Report report;
  report.quarter = 1;
  report.date = Date{2024, 1, 19};
  report.received = baht(5'200'000);
  report.disbursed = {Satang{0}, {}, {}, {}};
  report.transferred_out = {baht(4'465'000), {}, {}, {}};
  report.planned = {baht(4'465'000), {}, {}, {}};
  report.work_problems = {"/report/work_problems", "ไม่มี"};
  report.money_problems = {"/report/money_problems", "ไม่มี"};
  for (int i = 0; i < 5; ++i)
    report.photos.push_back({"/report/photos/" + std::to_string(i), "ภาพ", 2'400'000});
  return report;
}

/// Seed 004: 19 × 235,000 = 4,465,000 transferred of 5,200,000 received, nothing disbursed.
Draft quarterly() {
  Draft draft;
  draft.document = Document::quarterly_report;
  draft.fiscal_year_be = 2567;
  draft.period = Period{"/period", {2023, 10, 1}, {2024, 5, 31}};
  draft.report = report();
  return draft;
}

TEST(Checks, FindNothingInAProposalWhoseFiguresAgree) {
  const auto findings = check(proposal(), world());

  EXPECT_THAT(codes(findings), IsEmpty());
}

TEST(Checks, CountSeedThreeToItsWrittenTotal) { EXPECT_EQ(*total(proposal()), baht(6'820)); }

TEST(Checks, SayWhatALineMultipliesTo) {
  auto draft = proposal();
  draft.activities[0].activities[0].lines[0].amount = baht(1'121);

  const auto findings = check(draft, world());

  const auto& finding = find(findings, "checks.line_amount");
  EXPECT_EQ(finding.where, "/activities/0/activities/0/lines/0/amount");
  EXPECT_EQ(finding.params.at("counted"), "1,120");
  EXPECT_EQ(finding.params.at("stated"), "1,121");
  EXPECT_THAT(codes(findings), Contains("checks.quarters_total"));
  EXPECT_THAT(codes(findings), Contains("checks.project_total"));
  EXPECT_THAT(codes(findings), Contains("checks.sources_total"));
}

TEST(Checks, CompareAWrittenActivityTotalWithItsLines) {
  auto draft = proposal();
  draft.activities[0].stated_total = baht(7'000);

  EXPECT_EQ(find(check(draft, world()), "checks.activity_total").params.at("counted"), "6,820");
}

TEST(Checks, RefuseFiguresThatOverflow) {
  auto draft = proposal();
  auto& line = draft.activities[0].activities[0].lines[0];
  line.rate = Satang{4'000'000'000'000'000'000};
  line.quantities = {Thousandths{4'000'000'000'000'000'000}};

  EXPECT_THAT(codes(check(draft, world())), Contains("checks.line_overflow"));
}

TEST(Checks, FindMoneyInAQuarterWithoutTheActivity) {
  auto draft = proposal();
  draft.activities[0].quarters[0].quarter = 2;

  const auto finding = find(check(draft, world()), "checks.quarter_outside_activity");

  EXPECT_EQ(finding.where, "/activities/0/quarters/0");
  EXPECT_EQ(finding.severity, Severity::block);
}

TEST(Checks, AskForQuartersWhereThereIsMoney) {
  auto draft = proposal();
  draft.activities[0].quarters.clear();

  EXPECT_THAT(codes(check(draft, world())), Contains("checks.quarters_missing"));
}

TEST(Checks, AskWhatALumpSumIsMadeOf) {
  auto draft = proposal();
  auto& lump = draft.activities.back().activities.back().lines.back();
  lump = {.where = "/l", .text = "ค่าวัสดุ", .amount = lump.amount, .lacks_note = true};

  const auto finding = find(check(draft, world()), "checks.lump_without_note");

  EXPECT_EQ(finding.where, "/l/note");
  EXPECT_EQ(finding.severity, Severity::note);
}

TEST(Checks, AskAReasonForARateAboveItsCeiling) {
  auto draft = proposal();
  auto& line = draft.activities[0].activities[0].lines[0];
  line.rate = baht(50);
  line.amount = baht(1'600);

  const auto finding = find(check(draft, world()), "checks.ceiling_exceeded");

  EXPECT_EQ(finding.severity, Severity::warn);
  EXPECT_EQ(finding.params.at("ceiling"), "35");
}

TEST(Ceilings, FollowTheDayOfTheActivityAndNotTheRowChosen) {
  const auto lookup = world();

  EXPECT_EQ(judge_ceiling(lookup, "CS-TR", baht(600), {2025, 10, 30}).state, CeilingState::within);
  EXPECT_EQ(judge_ceiling(lookup, "CS-TR", baht(600), {2025, 10, 31}).state,
            CeilingState::no_figure_known);
  EXPECT_EQ(judge_ceiling(lookup, "CS-TR-Y2568", baht(601), {2024, 1, 1}).state,
            CeilingState::exceeds_needs_reason);
  EXPECT_EQ(judge_ceiling(lookup, "CS-NONE", baht(1), {2024, 1, 1}).state,
            CeilingState::no_figure_known);
}

TEST(Ceilings, TakeTheStricterOneOfTheOffice) {
  auto lookup = world();
  lookup.standards[0].office_ceiling = baht(30);

  const auto answer = judge_ceiling(lookup, "CS-MT-01", baht(35), {2024, 1, 1});

  EXPECT_EQ(answer.state, CeilingState::exceeds_needs_reason);
  EXPECT_EQ(answer.ceiling, baht(30));
}

TEST(Checks, AskForATargetABaseAndAnInstrument) {
  auto draft = proposal();
  draft.indicators[1].target.reset();
  draft.indicators[1].base.reset();
  draft.indicators[1].instrument.clear();

  const auto found = codes(check(draft, world()));

  EXPECT_THAT(found, Contains("checks.indicator_no_target"));
  EXPECT_THAT(found, Contains("checks.indicator_no_base"));
  EXPECT_THAT(found, Contains("checks.indicator_no_instrument"));
}

TEST(Checks, DoubtASatisfactionFormThatMeasuresUnderstanding) {
  auto draft = proposal();
  draft.indicators[1].method = "แบบประเมินความพึงพอใจ";

  const auto finding = find(check(draft, world()), "checks.satisfaction_measures_understanding");

  EXPECT_EQ(finding.where, "/indicators/1/instrument");
  EXPECT_EQ(finding.how_sure, Certainty::likely);
}

TEST(Checks, TellCountsFromPercentages) {
  auto draft = proposal();
  draft.indicators[0].unit = "ร้อยละ";

  const auto found = codes(check(draft, world()));

  EXPECT_THAT(found, Contains("checks.percent_or_count"));
  EXPECT_THAT(found, Contains("checks.percent_above_hundred"));
}

TEST(Checks, RefuseAnObjectiveCopiedAsResult) {
  auto draft = proposal();
  draft.expected_results = {{"/expected_results/0", "สร้างความ ร่วมมือจากทุกภาคส่วน"},
                            {"/expected_results/1", "เพื่อให้ครูเก่งขึ้น"}};

  const auto findings = check(draft, world());

  EXPECT_EQ(find(findings, "checks.result_equals_objective").where, "/expected_results/0");
  EXPECT_EQ(find(findings, "checks.result_is_purpose").where, "/expected_results/1");
}

TEST(Checks, SeeTargetsThatSayTheSameInOtherDigits) {
  auto draft = proposal();
  draft.targets = {{"/targets/0", "ผู้เข้าร่วม 120 คน"}, {"/targets/1", "ผู้เข้าร่วม  ๑๒๐ คน"}};

  EXPECT_EQ(find(check(draft, world()), "checks.target_duplicate").where, "/targets/1");
}

TEST(Checks, AskOnlyForFieldsThatTheFormRequires) {
  auto draft = proposal();
  draft.fields = {{"/title", "title", "  "}, {"/place", "place", "", false}};

  const auto findings = check(draft, world());

  EXPECT_EQ(find(findings, "checks.required.title").where, "/title");
  EXPECT_THAT(codes(findings), Not(Contains("checks.required.place")));
}

TEST(Checks, CompareThePeriodWithTheFiscalYear) {
  auto draft = proposal();
  draft.fiscal_year_be = 2567;

  EXPECT_THAT(codes(check(draft, world())), Contains("checks.period_outside_year"));
}

TEST(Checks, WarnOfAPolicyOfAnEarlierCabinet) {
  auto draft = quarterly();
  Alignment policy{"/alignments/0", "government_policy", "GP2562M08", "นโยบายหลักข้อที่ 8"};
  policy.is_primary = true;
  policy.valid_to_be = 2566;
  draft.alignments = {policy};

  const auto found = codes(check(draft, world()));

  EXPECT_THAT(found, Contains("checks.alignment_expired"));
  EXPECT_THAT(found, Contains("checks.alignment_no_reason"));
}

TEST(Checks, WantOnePrimaryLinkAndTheRightFamilyInAPlan) {
  auto draft = proposal();
  Alignment upper{"/alignments/0", "national_strategy", "NS3", "ยุทธศาสตร์ที่ 3"};
  Alignment lower{"/alignments/1", "national_strategy", "NS4.1", "ประเด็น", {"NS4"}};
  draft.alignments = {upper, lower};

  auto found = codes(check(draft, world()));
  EXPECT_THAT(found, Contains("checks.alignment_no_primary"));
  EXPECT_THAT(found, Contains("checks.alignment_wrong_parent"));

  draft.alignments[1].ancestors = {"NS3"};
  draft.alignments[0].is_primary = draft.alignments[1].is_primary = true;
  found = codes(check(draft, world()));
  EXPECT_THAT(found, Contains("checks.alignment_many_primary"));
  EXPECT_THAT(found, Not(Contains("checks.alignment_wrong_parent")));
}

TEST(Checks, FindTheOfficeOfAnotherProvinceButNotWordsThatSoundLikeOne) {
  auto draft = proposal();
  draft.texts = {{"/rationale", "สำนักงานศึกษาธิการจันทบุรีดำเนินการ"}, {"/place", "เผยแพร่ต่อสาธารณะ"}};

  const auto findings = check(draft, world());

  const auto finding = find(findings, "checks.foreign_office");
  EXPECT_EQ(finding.where, "/rationale");
  EXPECT_EQ(finding.params.at("province"), "จันทบุรี");
  EXPECT_EQ(findings.size(), 1u);
}

TEST(Checks, SpellProvincesAsTheCatalogueDoes) {
  auto draft = quarterly();
  draft.texts = {{"/target_group", "1) สตูล 3) เขียงใหม่ 5) ศรีษะเกษ"}};

  const auto findings = check(draft, world());

  EXPECT_EQ(find(findings, "checks.place_misspelt").params.at("right"), "เชียงใหม่");
  EXPECT_EQ(std::count_if(findings.begin(), findings.end(),
                          [](const auto& f) { return f.code == "checks.place_misspelt"; }),
            2);
}

TEST(Misspellings, AreNotAbbreviationsOrOtherNames) {
  EXPECT_TRUE(is_misspelling("เชียงใหม่", "เขียงใหม่"));
  EXPECT_TRUE(is_misspelling("ศรีสะเกษ", "ศรีษะเกษ"));
  EXPECT_TRUE(is_misspelling("ศรีสะเกษ", "ศีรษะเกษ"));
  EXPECT_FALSE(is_misspelling("พระนครศรีอยุธยา", "อยุธยา"));
  EXPECT_FALSE(is_misspelling("ฉะเชิงเทรา", "แปดริ้ว"));
  EXPECT_FALSE(is_misspelling("กรุงเทพมหานคร", "กทม."));
  EXPECT_FALSE(is_misspelling("ลพบุรี", "Lopburi"));
}

TEST(ReportChecks, AcceptATransferThatIsNotReportedAsSpending) {
  EXPECT_THAT(codes(check(quarterly(), world())), IsEmpty());
}

TEST(ReportChecks, RefuseATransferReportedAsSpending) {
  auto draft = quarterly();
  draft.report->disbursed[0] = baht(4'465'000);

  const auto finding = find(check(draft, world()), "checks.transfer_reported_as_spent");

  EXPECT_EQ(finding.where, "/report/disbursed/0");
  EXPECT_EQ(finding.params.at("amount"), "4,465,000");
}

TEST(ReportChecks, AddTheQuartersToTheCumulativeFigure) {
  auto draft = quarterly();
  draft.report->disbursed = {baht(100), baht(200), {}, {}};
  draft.report->stated_cumulative = baht(400);

  EXPECT_EQ(find(check(draft, world()), "checks.report_cumulative").params.at("counted"), "300");
}

TEST(ReportChecks, AskForAnExplanationOfMoneyBeyondWhatWasReceived) {
  auto draft = quarterly();
  draft.report->disbursed[0] = baht(5'200'001);

  EXPECT_EQ(find(check(draft, world()), "checks.report_over_received").severity, Severity::warn);
}

TEST(ReportChecks, DoubtThatThereIsNoProblemWhenMoneyIsBehindPlan) {
  auto draft = quarterly();
  draft.report->transferred_out[0] = baht(1'000'000);

  EXPECT_THAT(codes(check(draft, world())), Contains("checks.no_problem_but_behind"));

  draft.report->money_problems.text = "อยู่ระหว่างโอนงวดที่ 2";
  EXPECT_THAT(codes(check(draft, world())), Not(Contains("checks.no_problem_but_behind")));
}

TEST(ReportChecks, CompareDisbursementWithTheTargetOfTheQuarter) {
  auto lookup = world();
  lookup.disbursement_targets = {{2567, {3200, 5200, 7500, 9300}}};

  const auto finding = find(check(quarterly(), lookup), "checks.below_disbursement_target");

  EXPECT_EQ(finding.severity, Severity::note);
  EXPECT_EQ(finding.params.at("target"), "32");
}

TEST(ReportChecks, WantFivePhotosOfTwoMegabytesOrAReason) {
  auto draft = quarterly();
  draft.report->photos.resize(1);
  draft.report->photos[0].bytes = 180'000;

  const auto findings = check(draft, world());
  EXPECT_EQ(find(findings, "checks.photos_few").params.at("count"), "1");
  EXPECT_EQ(find(findings, "checks.photo_small").where, "/report/photos/0");

  draft.report->photos.clear();
  draft.report->no_photos_reason = "ยังไม่มีกิจกรรมในไตรมาสนี้";
  EXPECT_THAT(codes(check(draft, world())), IsEmpty());
}

TEST(ReportChecks, CompareDateAndStatusWithTheCalendar) {
  auto draft = quarterly();
  draft.report->date = Date{2023, 9, 30};
  draft.report->is_ended = true;

  const auto found = codes(check(draft, world()));
  EXPECT_THAT(found, Contains("checks.report_before_quarter"));
  EXPECT_THAT(found, Contains("checks.ended_before_period"));

  draft.report = report();
  draft.report->quarter = 4;
  draft.report->date = Date{2024, 8, 1};
  EXPECT_THAT(codes(check(draft, world())), Contains("checks.not_ended_after_period"));
}

TEST(Sentences, AreTheSameSetInBothLanguagesAndCoverEveryRequiredField) {
  const auto thai = sentences("th"), english = sentences("en");

  for (const auto& sentence : thai) EXPECT_TRUE(english.contains(sentence.key())) << sentence.key();
  EXPECT_EQ(thai.size(), english.size());
  for (const auto& name : required_fields())
    EXPECT_TRUE(thai.contains("checks.required." + name)) << name;
}

TEST(Passes, NeedAReasonAndFitOnlyTheThingTheyWereWrittenFor) {
  const Finding finding{
      "checks.ceiling_exceeded", Severity::warn, "/lines/0/rate", {}, {}, "ค่าอาหาร"};
  const Finding note{"checks.ceiling_unknown", Severity::note, "/lines/1/rate"};

  EXPECT_THAT(unpassed({finding, note}, {}), ::testing::ElementsAre(finding));
  EXPECT_THAT(unpassed({finding}, {{finding.code, finding.where, "มติที่ประชุม", "ค่าอาหาร"}}),
              IsEmpty());
  EXPECT_THAT(unpassed({finding}, {{finding.code, finding.where, " "}}), Not(IsEmpty()));
  EXPECT_THAT(unpassed({finding}, {{finding.code, finding.where, "เหตุผล", "ค่าวัสดุ"}}),
              Not(IsEmpty()));
}

}  // namespace
