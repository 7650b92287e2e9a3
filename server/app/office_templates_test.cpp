#include <gmock/gmock.h>

#include "app/house_for_test.hpp"
#include "documents/actions/templates.hpp"
#include "documents/issue.hpp"
#include "documents/parts.hpp"
#include "documents/render.hpp"
#include "documents/store.hpp"
#include "people/actions.hpp"
#include "platform/doc/write.hpp"
#include "platform/sha256.hpp"

namespace ruam::app {
namespace {

using documents::Section;
using documents::Template;
using documents::TemplateId;
using ::testing::HasSubstr;
using ::testing::Not;

class OfficeTemplates : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  TemplateId copy(OfficeId office, Context& context, const std::string& from = "proposal-2566") {
    return documents::create_template(context, office, {.from = from}).value();
  }
  TemplateId copy() { return copy(world.office.singburi, planner()); }
  Context& planner() { return world.office.as("planner"); }

  Template content(TemplateId id) {
    auto& context = planner();
    return context.db.read([&](db::Tx& tx) {
      return documents::usable_template(tx, context.actor, id.office, id.uuid.to_string()).value();
    });
  }

  /// Another form of the same record: other headings and order, a cost table, five signers.
  void make_other(TemplateId id) {
    auto form = content(id);
    form.name = "แบบของเรา";
    form.title = {"แบบเสนอโครงการ ประจำปีงบประมาณ พ.ศ. {year}"};
    form.numbers = "๑.";
    std::vector<Section> all = {
        {.id = "name", .label = "โครงการ", .kind = "title", .look = "line"},
        {.id = "why", .label = "ความเป็นมา", .kind = "rationale", .look = "heading"},
        {.id = "risk",
         .label = "ความเสี่ยง",
         .kind = "extra",
         .look = "heading",
         .input = "long",
         .hint = "อะไรอาจผิดแผน"}};
    for (const auto& part : documents::list_parts("proposal"))
      if (part.kind == "cost_table" || part.kind == "category_table")
        all.push_back({.id = part.kind,
                       .label = part.label,
                       .kind = part.kind,
                       .look = "heading",
                       .columns = part.columns});
    all.push_back({.id = "end", .kind = "signatures", .look = "plain"});
    form.sections = all;
    form.signatures = documents::SignatureShape{"two_columns",
                                                "ลงชื่อ",
                                                "behind",
                                                true,
                                                {{"ผู้เขียนโครงการ", "division_head", ""},
                                                 {"ผู้ตรวจสอบโครงการ", "planner", ""},
                                                 {"ผู้ตรวจสอบงบประมาณ", "finance_officer", ""},
                                                 {"ผู้เห็นชอบ", "deputy_head", ""},
                                                 {"ผู้อนุมัติ", "office_head", "ศึกษาธิการจังหวัด"}}};
    documents::edit_template(planner(), id, form, 1).value();
  }

  void publish(TemplateId id, std::int64_t year) {
    documents::publish_template(planner(), id, {.from_year = year}).value();
  }

  std::string paper(projects::ProjectId id, const std::string& with = "") {
    const auto built = documents::build(
        planner(), {documents::Form::proposal, id.office, id.uuid, documents::Copy::file, with});
    EXPECT_TRUE(built.has_value()) << built.error().code;
    return doc::to_text(built->document);
  }

  /// The ministry's form as its office would bring it next year, from a file.
  static documents::NewTemplate renewed_ministry_form() {
    auto file = *documents::find_shipped("ops-quarterly-2567");
    file.sections[0].label = "ชื่อโครงการหรือกิจกรรม";
    return {.content = file};
  }

  /// The office at the top takes the name that the shipped form is issued under.
  void become_issuer(const std::string& name) {
    auto& server = world.office.server();
    auto office = world.office.db().read(
        [&](db::Tx& tx) { return people::get_office(tx, world.office.ops).value(); });
    office.name_th = name;
    people::save_office(server, office).value();
  }

  /// SHA-256 of the report's issued PDF and DOCX, asked for once more.
  std::vector<std::string> issued_hashes(progress::ReportId report) {
    Silent progress;
    documents::issue_report(world.office.server(),
                            {new_uuid(), "report.submitted", progress::ref(report), {}}, progress)
        .value();
    const auto all = world.office.db().read(
        [&](db::Tx& tx) { return documents::Store{tx}.list(progress::ref(report)); });
    std::vector<std::string> hashes;
    for (const auto& one : all)
      for (const auto file : {one.pdf_file, one.docx_file})
        hashes.push_back(to_hex(sha256(file_bytes(file))));
    EXPECT_EQ(hashes.size(), 2u);
    return hashes;
  }

  std::string file_bytes(Uuid file) {
    return world.api
        .call("GET",
              "/offices/" + world.office.singburi.uuid.to_string() + "/files/" + file.to_string(),
              &world.office.actor("planner"))
        .body;
  }

  HouseWorld world{GetParam()};
};
RUAM_ON_BOTH_ENGINES(OfficeTemplates);

TEST_P(OfficeTemplates, PrintOneRecordInAnotherForm) {
  const auto project = world.project();
  const auto id = copy();
  make_other(id);

  const auto text = paper(project, id.uuid.to_string());

  for (const auto* words :
       {"แบบเสนอโครงการ ประจำปีงบประมาณ พ.ศ. 2567", "๑. โครงการ", "๒. ความเป็นมา", "๓. ความเสี่ยง",
        "ลำดับ\tรายการ", "120\tคน\t35\t4,200", "ผู้ตรวจสอบงบประมาณ", "ผู้เห็นชอบ"})
    EXPECT_THAT(text, HasSubstr(words));
  EXPECT_THAT(text, Not(HasSubstr("ส่วนที่ 1")));
  EXPECT_THAT(paper(project), HasSubstr("ส่วนที่ 1"));  // a draft is not used
}

TEST_P(OfficeTemplates, PrintWhatWasTypedInTheirOwnFields) {
  auto project_content = marked_content();
  project_content.extras = {{"risk", "ความเสี่ยง", std::string("ฝนตกหนัก")}};
  const auto project =
      projects::create(planner(), world.office.singburi, {2567, "", project_content}).value();
  const auto id = copy();
  make_other(id);
  publish(id, 2567);

  EXPECT_THAT(paper(project), HasSubstr("ฝนตกหนัก"));
  const auto fields = world.office.db().read([&](db::Tx& tx) {
    return documents::extra_fields(tx, world.office.singburi, "proposal", 2567);
  });
  ASSERT_EQ(fields.size(), 1u);
  EXPECT_EQ(fields[0].label, "ความเสี่ยง");
  EXPECT_EQ(fields[0].after, "rationale");
}

TEST_P(OfficeTemplates, HoldFromTheirYearOn) {
  const auto used = [&](std::int64_t year) {
    return world.office.db().read([&](db::Tx& tx) {
      return documents::template_for(tx, world.office.singburi, "proposal", year).value().id;
    });
  };
  const auto first = copy();
  publish(first, 2567);
  const auto second =
      documents::create_template(planner(), world.office.singburi,
                                 {.from = first.uuid.to_string(), .next_edition = true})
          .value();
  publish(second, 2568);

  EXPECT_EQ(used(2566), "proposal-2566");
  EXPECT_EQ(used(2567), first.uuid.to_string());
  EXPECT_EQ(used(2569), second.uuid.to_string());
  documents::retire_template(planner(), second).value();
  EXPECT_EQ(used(2569), first.uuid.to_string());
}

TEST_P(OfficeTemplates, AreNeverChangedOncePublished) {
  const auto id = copy();
  publish(id, 2567);
  const auto form = content(id);

  EXPECT_EQ(documents::edit_template(planner(), id, form, 2).error().code, "template.not_draft");
  EXPECT_EQ(documents::remove_template(planner(), id).error().code, "template.not_draft");
  EXPECT_EQ(documents::publish_template(planner(), id, {.from_year = 2568}).error().code,
            "template.not_draft");
}

TEST_P(OfficeTemplates, AreGivenToOfficesBelow) {
  auto& office = world.office;
  auto& above = office.server();
  const auto id = copy(office.ops, above);
  const auto used = [&] {
    return office.db().read([&](db::Tx& tx) {
      return documents::template_for(tx, office.singburi, "proposal", 2567).value().id;
    });
  };
  documents::publish_template(above, id, {.from_year = 2567, .given_below = true}).value();
  EXPECT_EQ(used(), id.uuid.to_string());

  const auto own = copy();
  publish(own, 2560);
  EXPECT_EQ(used(), own.uuid.to_string());
}

TEST_P(OfficeTemplates, OfAMinistryAreRenewedByItsOfficeAlone) {
  auto& office = world.office;
  const auto request = renewed_ministry_form();

  EXPECT_EQ(documents::create_template(planner(), office.singburi, request).error().code,
            "template.of_issuer");
  EXPECT_EQ(documents::create_template(office.server(), office.ops, request).error().code,
            "template.of_issuer");
  become_issuer(request.content->issuer);
  const auto made = documents::create_template(office.server(), office.ops, request);
  ASSERT_TRUE(made.has_value()) << made.error().code;
  documents::publish_template(office.server(), made.value(), {.from_year = 2568}).value();

  const auto used = [&](std::int64_t year) {
    return office.db().read([&](db::Tx& tx) {
      return documents::template_for(tx, office.singburi, "ops-quarterly", year).value();
    });
  };
  EXPECT_EQ(used(2567).id, "ops-quarterly-2567");
  EXPECT_EQ(used(2568).id, made->uuid.to_string());
  EXPECT_EQ(used(2568).sections[0].label, "ชื่อโครงการหรือกิจกรรม");
}

TEST_P(OfficeTemplates, OfAMinistryLeaveReportsThatWereSentToTheByteWhenTheyAreRenewed) {
  auto& office = world.office;
  const auto report = world.report(progress::Status::submitted);
  const auto before = issued_hashes(report);
  const auto request = renewed_ministry_form();
  become_issuer(request.content->issuer);

  const auto made = documents::create_template(office.server(), office.ops, request).value();
  documents::publish_template(office.server(), made, {.from_year = 2567}).value();

  EXPECT_EQ(issued_hashes(report), before);
  const auto fresh = documents::build(planner(), {documents::Form::ops_quarterly, report.office,
                                                  report.uuid, documents::Copy::submission});
  EXPECT_EQ(fresh->template_id, made.uuid.to_string());
  EXPECT_THAT(doc::to_text(fresh->document), HasSubstr("ชื่อโครงการหรือกิจกรรม"));
}

TEST_P(OfficeTemplates, LeaveWhatWasIssuedAsItIs) {
  const auto project = world.signed_project(3);
  Silent progress;
  auto& server = world.office.server();
  const auto issue = [&] {
    return documents::issue_proposal(
               server, {new_uuid(), "project.approved", projects::ref(project), {}}, progress)
        .value();
  };
  const auto bytes = [&] {
    const auto all = world.office.db().read(
        [&](db::Tx& tx) { return documents::Store{tx}.list(projects::ref(project)); });
    EXPECT_EQ(all.size(), 1u);
    return file_bytes(all.at(0).pdf_file);
  };
  issue();
  const auto before = bytes();

  const auto id = copy();
  make_other(id);
  publish(id, 2567);
  issue();

  EXPECT_EQ(bytes(), before);
  EXPECT_THAT(paper(project), HasSubstr("๑. โครงการ"));
}

}  // namespace
}  // namespace ruam::app
