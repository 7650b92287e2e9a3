#include <regex>
#include <set>

#include <gmock/gmock.h>

#include "documents/facts_for_test.hpp"
#include "documents/forms/ops_quarterly.hpp"
#include "documents/forms/proposal.hpp"
#include "documents/forms/signatures.hpp"
#include "documents/parts.hpp"
#include "documents/template.hpp"
#include "platform/doc/goldens_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/json/json.hpp"

/// Both forms, from the contents of the demonstration, without a database.
namespace ruam::documents {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ProjectFacts proposal_facts() { return facts("project-plg2-2566-01.json", 2566); }

ReportFacts report_facts() {
  ReportFacts out{.project = facts("project-ops-2567-01.json", 2567)};
  out.fiscal_year = 2567;
  out.quarter = 1;
  out.content = json::read<progress::ReportContent>(demo("report-ops-2567-01-q1.json")).value();
  out.money = {baht(5'200'000), baht(4'465'000), {}, {}, {"จากแผนงานตัวอย่าง งบรายจ่ายอื่น"}};
  for (int q = 1; q <= 4; ++q)
    out.money.quarters.push_back({q, q == 1, q == 1 ? baht(4'465'000) : Satang{}, {}});
  out.reporter = "นางสาวรายงาน ตัวอย่าง";
  out.position = "นักวิเคราะห์นโยบายและแผน";
  out.phone = "02-628-0000";
  out.email = "reporter@example.go.th";
  out.reported_on = Date{2024, 1, 19};
  return out;
}

doc::Document make_proposal(Copy copy, const ProjectFacts& from = proposal_facts()) {
  return proposal(from, find_template("proposal", 2566).value(), {.copy = copy});
}
doc::Document make_report(Copy copy, const ReportFacts& from = report_facts()) {
  return ops_quarterly(from, find_template("ops-quarterly", 2567).value(), {.copy = copy});
}

/// Every text of the JSON whose key is among those that the form prints.
void collect(const boost::json::value& from, const std::set<std::string>& printed, bool is_printed,
             std::vector<std::string>& texts) {
  if (const auto* object = from.if_object())
    for (const auto& [key, value] : *object)
      collect(
          value, printed,
          is_printed ? key != "id" && !key.ends_with("_id") : printed.contains(std::string(key)),
          texts);
  if (const auto* list = from.if_array())
    for (const auto& value : *list) collect(value, printed, is_printed, texts);
  if (const auto* text = from.if_string(); text && is_printed && !text->empty())
    texts.emplace_back(*text);
}

std::vector<std::string> texts_of(const char* file, const std::vector<std::string>& pointers) {
  const auto content = json::parse(demo(file)).value();
  std::vector<std::string> texts;
  for (const auto& pointer : pointers) {
    const auto cut = pointer.find('*');
    const auto& part = content.at_pointer(pointer.substr(0, cut));
    if (cut == pointer.npos)
      collect(part, {}, true, texts);
    else
      collect(part, {pointer.substr(cut + 1)}, false, texts);
  }
  return texts;
}

/// FORMS §1: what the proposal prints; `*key` stands for that key anywhere below.
const std::vector<std::string> proposal_fields = {"/title",
                                                  "/programme/text",
                                                  "/tactic/text",
                                                  "/responsible*text",
                                                  "/rationale",
                                                  "/objectives",
                                                  "/quantitative_targets*text",
                                                  "/qualitative_targets",
                                                  "/expected_results",
                                                  "/indicators*text",
                                                  "/indicators*method",
                                                  "/indicators*instrument",
                                                  "/activities*title",
                                                  "/activities*detail",
                                                  "/activities/0/responsible",
                                                  "/activities*text",
                                                  "/activities*unit",
                                                  "/activities*rate_unit",
                                                  "/sources*text"};
/// FORMS §2: what sections 1 to 13 and 17 print of the project, 14 to 21 of the report.
const std::vector<std::string> report_project_fields = {
    "/title",        "/division", "/rationale",        "/objectives",        "/indicators*text",
    "/target_group", "/place",    "/activities*title", "/inspection_policy", "/sources*programme"};
const std::vector<std::string> report_fields = {"/activity_results*text", "/next_plan*text",
                                                "/public_benefit"};

void expect_all(const std::string& text, const std::vector<std::string>& wanted) {
  ASSERT_GT(wanted.size(), 3u);
  for (const auto& one : wanted)
    EXPECT_NE(text.find(flat(one)), std::string::npos) << "lost: " << one;
}

TEST(Forms, GiveEveryStoredTextBack) {
  const auto wanted = texts_of("project-plg2-2566-01.json", proposal_fields);
  const auto paper = make_proposal(Copy::file);

  expect_all(flat(doc::to_text(paper)), wanted);
  for (const auto* order : {"", "-raw"}) expect_all(flat(pdf_text(paper, order)), wanted);
}

TEST(Forms, GiveEveryStoredTextOfAReportBack) {
  const auto paper = make_report(Copy::submission);
  for (const auto& text :
       {flat(doc::to_text(paper)), flat(pdf_text(paper)), flat(pdf_text(paper, "-raw"))}) {
    expect_all(text, texts_of("project-ops-2567-01.json", report_project_fields));
    auto rest = texts_of("report-ops-2567-01-q1.json", report_fields);
    rest.push_back("19 เดือน มกราคม พ.ศ. 2567");
    rest.push_back("02-628-0000");
    expect_all(text, rest);
  }
}

TEST(Forms, HaveNoBlankInsideAWord) {
  for (const auto& paper : {make_proposal(Copy::file), make_report(Copy::submission)}) {
    const auto text = pdf_text(paper);
    for (const auto* word : {"สำนัก", "เพื่อ", "ที่"}) EXPECT_THAT(text, HasSubstr(word));
    for (const auto* torn : {"ส ำ", "สํ า", "สำ นัก", "เพ ื่อ", "เพื ่อ", "เพื่ อ", "ท ี่", "ที ่"})
      EXPECT_THAT(text, Not(HasSubstr(torn)));
  }
}

TEST(Forms, PrintTheTwentyThreeHeadingsInOrderAtLineStart) {
  const auto form = find_template("ops-quarterly", 2567).value();
  const auto text = "\n" + pdf_text(make_report(Copy::submission));

  std::size_t at = 0;
  int count = 0;
  for (const auto& section : form.sections) {
    if (section.number.empty()) continue;
    const auto found = text.find("\n" + section.number + " " + section.label.substr(0, 24), at);
    EXPECT_NE(found, std::string::npos) << section.number << section.label;
    if (found != std::string::npos) at = found + 1;
    EXPECT_EQ(section.number, std::to_string(++count) + ".");
  }
  EXPECT_EQ(count, 23);
}

TEST(Forms, PrintTheSumsOfTheSource) {
  const auto text = flat(doc::to_text(make_proposal(Copy::file)));

  for (const auto* sum : {"=1,120บาท", "=4,200บาท", "6,820", "(หกพันแปดร้อยยี่สิบบาทถ้วน)"})
    EXPECT_THAT(text, HasSubstr(sum));
}

TEST(Forms, NeverShowTransferredMoneyAsSpent) {
  const auto text = doc::to_text(make_report(Copy::submission));

  EXPECT_THAT(text, HasSubstr("4,465,000"));
  EXPECT_THAT(text, HasSubstr("85.87"));
  EXPECT_THAT(text, HasSubstr("0.00"));
}

TEST(Forms, HideNamesAndNumbersInThePublicCopyOnly) {
  auto report = report_facts();
  report.project.content.activities[0].responsible = "นายสมชาย ใจดี";
  const auto open = doc::to_text(make_report(Copy::public_, report)),
             sent = doc::to_text(make_report(Copy::submission, report)),
             paper = doc::to_text(make_proposal(Copy::public_));

  for (const auto* secret : {"02-628-0000", "reporter@example.go.th", "นางสาวรายงาน"}) {
    EXPECT_THAT(open, Not(HasSubstr(secret)));
    EXPECT_THAT(sent, HasSubstr(secret));
  }
  EXPECT_THAT(open, Not(HasSubstr("นายสมชาย")));
  EXPECT_THAT(paper, Not(HasSubstr("นายเสนอ")));
  EXPECT_THAT(doc::to_text(make_proposal(Copy::file)), HasSubstr("นายเสนอ ตัวอย่าง"));
}

TEST(Forms, ShowGapsAndTheWordDraftInDraftsOnly) {
  ProjectFacts empty;
  empty.content.title = "โครงการ";
  empty.fiscal_year = 2566;

  EXPECT_THAT(doc::to_text(make_proposal(Copy::draft, empty)), HasSubstr("...."));
  EXPECT_THAT(pdf_text(make_proposal(Copy::draft)), HasSubstr("ร่าง"));
  EXPECT_FALSE(make_proposal(Copy::file).draft);
  EXPECT_FALSE(make_report(Copy::submission).draft);
}

TEST(GoldenForms, LookAsTheyDid) {
  const auto folder = doc::samples::source_folder() / "server/documents/goldens";

  doc::samples::expect_pages(make_proposal(Copy::file), folder, "proposal");
  doc::samples::expect_pages(make_report(Copy::submission), folder, "ops-quarterly");
}

/// The same record in a form made of every part that an office may choose.
Template form_of_all_parts() {
  auto form = find_template("proposal", 2566).value();
  form.numbers = "1)";
  form.sections.clear();
  for (const auto& part : list_parts("proposal")) {
    Section section{.id = part.kind, .label = part.label};
    section.look = part.look;
    section.columns = part.columns;
    if (part.input) section.input = *part.input;
    form.sections.push_back(std::move(section));
  }
  return form;
}

TEST(Forms, PrintEveryPartThatAnOfficeMayChoose) {
  const auto form = form_of_all_parts();
  ASSERT_TRUE(check_template(form).has_value());
  auto project = proposal_facts();
  project.content.extras = {{"extra", "หัวข้อใหม่", std::string("ข้อความของสำนักงาน")}};
  project.categories = {{"", {"", ""}}};

  const auto text = doc::to_text(proposal(project, form, {.copy = Copy::file}));

  for (const auto& part : list_parts("proposal"))
    EXPECT_THAT(text, HasSubstr(part.label.substr(0, part.label.find('{')))) << part.kind;
  for (const auto* words : {"ข้อความของสำนักงาน", "6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)", "ต.ค.", "√"})
    EXPECT_THAT(text, HasSubstr(words));
}

TEST(Forms, MultiplyInTheCostTableToWhatTheLineCosts) {
  const auto text =
      doc::to_text(proposal(proposal_facts(), form_of_all_parts(), {.copy = Copy::file}));

  EXPECT_THAT(text, HasSubstr("ค่าอาหารว่างและเครื่องดื่ม\t32\tคน\t35\t1,120"));
}

TEST(Forms, CountTheirHeadings) {
  auto form = form_of_all_parts();
  const auto numbers = [&](const std::string& style) {
    form.numbers = style;
    std::vector<std::string> all;
    for (const auto& section : printed_sections(form))
      if (!section.number.empty()) all.push_back(section.number);
    return all;
  };
  EXPECT_EQ(numbers("๑.").at(0), "๑.");
  EXPECT_EQ(numbers("1)").at(1), "2)");
  EXPECT_THAT(numbers("1."), ::testing::Contains("4.1"));
  EXPECT_TRUE(numbers("none").empty());
}

TEST(Forms, LetNoSignatureBeLostInBlocksOfTheTemplate) {
  auto form = find_template("proposal", 2566).value();
  auto project = proposal_facts();
  project.signers[0].role = "division_head";
  project.signers[1].role = "office_head";
  project.holders["planner"] = {"นางสาวตรวจ ตัวอย่าง", "นักวิเคราะห์นโยบายและแผน"};
  form.signatures->blocks = {{"ผู้เขียน", "division_head", ""}, {"ผู้ตรวจสอบ", "planner", ""}};

  const auto places = places_to_sign(project, form);

  ASSERT_EQ(places.size(), 3u);
  EXPECT_EQ(places[0].label, "ผู้เขียน");
  EXPECT_EQ(places[0].name, "นายเสนอ ตัวอย่าง");
  EXPECT_EQ(places[1].name, "นางสาวตรวจ ตัวอย่าง");
  EXPECT_EQ(places[2].name, "นางอนุมัติ ตัวอย่าง");
}

TEST(Templates, AreFoundByTheirYear) {
  EXPECT_EQ(find_template("proposal", 2566).value().id, "proposal-2566");
  EXPECT_EQ(find_template("ops-quarterly", 2570).value().id, "ops-quarterly-2567");
  EXPECT_EQ(find_template("ops-quarterly", 2400).error().code, "document.no_template");
  EXPECT_EQ(find_template("nothing", 2567).error().code, "document.no_template");
}

TEST(Templates, AreFilledOnceAndKeepUnknownNames) {
  const std::map<std::string, std::string> values{{"year", "2567"}, {"office", "{year}"}};

  EXPECT_EQ(filled("ปี {year} ของ {office}", values), "ปี 2567 ของ {year}");
  EXPECT_EQ(filled("{nobody} {", values), "{nobody} {");
  EXPECT_EQ(filled("{{year}}", values), "{2567}");
  EXPECT_EQ(filled("", values), "");
}

}  // namespace
}  // namespace ruam::documents
