#include <regex>

#include <gmock/gmock.h>

#include "documents/facts_for_test.hpp"
#include "documents/forms/plan.hpp"
#include "documents/template.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/page_refs.hpp"

/// The papers of a plan: the book with its contents, the alignment table, the matrix.
namespace ruam::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Uuid id(int n) {
  Uuid out;
  out.bytes[15] = static_cast<std::uint8_t>(n);
  return out;
}

plans::Node node(int n, plans::NodeKind kind, std::string text, int parent = 0) {
  plans::Node out{.id = id(n), .kind = kind, .text = std::move(text)};
  if (parent > 0) out.parent = id(parent);
  return out;
}

plans::Agency agency(int n, std::string text, plans::Duty duty) {
  return {.id = id(n), .text = std::move(text), .duty = duty};
}

plans::Content small_plan() {
  using enum plans::NodeKind;
  plans::Content c;
  c.title = "แผนพัฒนาการศึกษาจังหวัดตัวอย่าง (พ.ศ. 2562 - 2565)";
  c.vision = "ผู้เรียนทุกคนได้รับการศึกษาที่มีคุณภาพ ทุกภาคส่วนร่วมจัดการศึกษา";
  c.situation = std::string("จังหวัดมีสถานศึกษาทุกสังกัด 300 แห่ง\nคุณภาพการศึกษายังต่างกันมากระหว่างพื้นที่");
  c.nodes = {node(1, issue, "พัฒนาคุณภาพผู้เรียน"),
             node(2, goal, "ผู้เรียนมีผลสัมฤทธิ์สูงขึ้น", 1),
             node(3, tactic, "ยกระดับการอ่านการเขียนทุกสังกัด", 2),
             node(4, focus, "อ่านออกเขียนได้ทุกคน"),
             node(5, way, "นิเทศติดตามร่วมกันทุกสังกัด", 4),
             node(6, mission, "ประสานเครือข่ายความร่วมมือทุกภาคส่วน"),
             node(7, mission, "พัฒนาระบบข้อมูลสารสนเทศ")};
  c.nodes[3].years = {2562};
  c.nodes[5].agencies = {agency(20, "ศธจ.ตัวอย่าง", plans::Duty::lead),
                         agency(21, "สพป.ตัวอย่าง เขต 1", plans::Duty::support)};
  c.indicators = {{.id = id(30),
                   .node = id(2),
                   .text = "คะแนนเฉลี่ย O-NET",
                   .unit = "ร้อยละ",
                   .baseline = {2561, Thousandths{38'250}, "สทศ."},
                   .targets = {{2562, Thousandths{40'000}},
                               {2563, Thousandths{42'000}},
                               {2564, Thousandths{44'000}},
                               {2565, Thousandths{46'500}}}}};
  c.swot = {{id(40), plans::Side::strength, "เครือข่ายเข้มแข็ง", "รายงานปี 2561"},
            {id(41), plans::Side::opportunity, "ภาคเอกชนสนับสนุน", ""}};
  c.strategies = {{id(50), plans::Pairing::so, "ใช้เครือข่ายระดมทรัพยากร", {id(40), id(41)}, {}}};
  c.links = {{.id = id(60),
              .node = id(2),
              .list = "national_strategy",
              .item = "NS3",
              .text = "ด้านการพัฒนาและเสริมสร้างศักยภาพทรัพยากรมนุษย์",
              .primary = true,
              .reason = "ยกระดับผู้เรียนทุกช่วงวัย"},
             {.id = id(61), .list = "province", .text = "เมืองน่าอยู่"},
             {.id = id(62), .list = "nesdp12", .item = "N12", .text = "แผนเดิม"}};
  return c;
}

PlanFacts plan_facts() {
  PlanFacts out{.office_name = "สำนักงานศึกษาธิการจังหวัดตัวอย่าง", .code = "TST-PLAN-2562"};
  out.years = {2562, 2565};
  out.edition = 1;
  out.is_approved = true;
  out.approved_on = Date{2019, 1, 18};
  out.approved_by = "กศจ. ในการประชุมครั้งที่ 1/2562";
  out.content = small_plan();
  out.targets[id(60)] = {"3", {}};
  out.targets[id(62)] = {"4", 2564};
  out.list_names = {{"national_strategy", "ยุทธศาสตร์ชาติ"}, {"province", "แผนพัฒนาจังหวัด"}};
  out.projects[id(2)] = {{"TST-2562-01", "โครงการรักการอ่าน", Satang{12'000'000}}};
  out.results[id(30)][2562] = Thousandths{41'000};
  out.guidelines = {
      {plans::Group::deployment, 1, "สร้างเครือข่ายความร่วมมือ", plans::Progress::done, {}},
      {plans::Group::monitoring, 1, "ติดตามอย่างต่อเนื่อง", plans::Progress::not_begun, {}}};
  out.guidelines[0].records = {
      {.guideline = "DG1", .on = {2019, 2, 1}, .text = "ประชุมหน่วยงานทุกสังกัด", .audience = 45}};
  out.adoptions = {
      {"สพป.ตัวอย่าง เขต 1", plans::Answer::adopted, Date{2019, 3, 1}, "ผู้อำนวยการสำนักงานเขตพื้นที่", ""}};
  out.framework = "รายงานทุกไตรมาส";
  return out;
}

doc::Document book(const PlanFacts& facts, Copy copy = Copy::file) {
  return doc::with_page_numbers(
      development_plan(facts, find_template("development-plan", 2562).value(), {.copy = copy}));
}
doc::Document alignment(const PlanFacts& facts) {
  return plan_alignment(facts, find_template("plan-alignment", 2562).value(), {.copy = Copy::file});
}
doc::Document matrix(const PlanFacts& facts) {
  return plan_matrix(facts, find_template("plan-matrix", 2562).value(), {.copy = Copy::file});
}

TEST(PlanBookPaper, TellsTheTreeWithTargetsOfEveryYearAndWhatWasReached) {
  const auto text = doc::to_text(book(plan_facts()));

  for (const auto* words :
       {"ประเด็นยุทธศาสตร์ที่ 1 พัฒนาคุณภาพผู้เรียน", "เป้าประสงค์ที่ 1.1 ผู้เรียนมีผลสัมฤทธิ์สูงขึ้น",
        "กลยุทธ์ที่ 1.1.1 ยกระดับการอ่าน", "โครงการรักการอ่าน (TST-2562-01)", "46.5", "(ผล 41)",
        "ปี พ.ศ. 2562", "กศจ. ในการประชุมครั้งที่ 1/2562", "ผู้รับทราบ 45 คน", "ประกาศใช้"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(PlanBookPaper, NamesThePageOfEveryPartInItsContents) {
  const auto text = doc::to_text(book(plan_facts()));

  const std::regex row("ส่วนที่ 4 [^\\t\\n]*\\t(\\d+)");
  std::smatch said;
  ASSERT_TRUE(std::regex_search(text, said, row)) << text.substr(0, 2'000);
  EXPECT_GT(std::stoi(said[1]), 3);
}

TEST(PlanBookPaper, DotsWhatADraftLacks) {
  PlanFacts empty{.office_name = "สำนักงานตัวอย่าง"};
  empty.years = {2566, 2570};
  empty.content.title = "แผน";

  EXPECT_THAT(doc::to_text(book(empty, Copy::draft)), HasSubstr("...."));
}

TEST(PlanAlignmentTable, PutsWhatIsOverInBracketsAndOtherListsLast) {
  const auto text = doc::to_text(alignment(plan_facts()));

  EXPECT_THAT(text, HasSubstr("3 ด้านการพัฒนาและเสริมสร้าง"));
  EXPECT_THAT(text, HasSubstr("(4 แผนเดิม สิ้นสุด พ.ศ. 2564)"));
  EXPECT_THAT(text, HasSubstr("ยกระดับผู้เรียนทุกช่วงวัย"));
}

TEST(PlanAlignmentTable, LeavesOutColumnsThatTheTemplateHides) {
  auto form = find_template("plan-alignment", 2562).value();
  for (auto& column : form.sections.front().columns)
    if (column.id == "sdg") column.shown = false;

  const auto text = doc::to_text(plan_alignment(plan_facts(), form, {.copy = Copy::file}));

  EXPECT_THAT(text, Not(HasSubstr("SDGs")));
}

TEST(PlanMatrix, MarksWhoLeadsAndWhoSupportsAndCountsBoth) {
  const auto text = doc::to_text(matrix(plan_facts()));

  EXPECT_THAT(text, HasSubstr("ประสานเครือข่ายความร่วมมือทุกภาคส่วน\t●\t○"));
  EXPECT_THAT(text, HasSubstr("เป็นเจ้าภาพหลัก (เรื่อง)\t1\t0"));
  EXPECT_THAT(pdf_text(matrix(plan_facts())), HasSubstr("●"));
}

TEST(GoldenPlanPapers, LookAsTheyDid) {
  const auto folder = doc::samples::source_folder() / "server/documents/goldens";

  doc::samples::expect_pages(book(plan_facts()), folder, "development-plan");
  doc::samples::expect_pages(alignment(plan_facts()), folder, "plan-alignment");
  doc::samples::expect_pages(matrix(plan_facts()), folder, "plan-matrix");
}

}  // namespace
}  // namespace ruam::documents
