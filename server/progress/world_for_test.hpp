#pragma once

#include <filesystem>

#include "catalog/actions.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "files/room.hpp"
#include "followups/room.hpp"
#include "money/actions.hpp"
#include "money/room.hpp"
#include "platform/json/json.hpp"
#include "progress/actions.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "progress/room.hpp"
#include "projects/actions.hpp"
#include "projects/queries.hpp"
#include "projects/room.hpp"
#include "testing/office.hpp"

namespace ruam::progress {

/// An approved project of the permanent secretary's office with money, in the days of its first
/// quarter's report; singburi, below it, has one of its own on demand.
class ProgressWorld : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  explicit ProgressWorld(std::vector<PermissionRule> rules = all_rules())
      : office(GetParam(), std::move(rules)) {
    office.clock.set(Date{2024, 1, 10});
    office.config.data = folder;
    catalog::load_shipped(office.db()).value();
  }
  ~ProgressWorld() override { std::filesystem::remove_all(folder); }

  static std::vector<PermissionRule> all_rules() {
    std::vector<PermissionRule> all;
    for (const auto& rules :
         {room().permissions, projects::room().permissions, followups::room({}).permissions,
          money::room().permissions, files::permission_rules()})
      all.insert(all.end(), rules.begin(), rules.end());
    return all;
  }

  static projects::Content content() {
    using namespace projects;
    Content c;
    c.title = "โครงการขับเคลื่อนพื้นที่นวัตกรรม";
    c.programme = {"PG3.1", "ยุทธศาสตร์"};
    c.tactic.text = "กลยุทธ์";
    c.division = "กลุ่มนโยบาย";
    c.responsible = {{new_uuid(), std::nullopt, "กลุ่มนโยบาย"}};
    c.period = Period{thai::Precision::month, {2023, 10, 1}, {2024, 9, 30}};
    c.rationale = std::string("เหตุผล");
    c.objectives = {{new_uuid(), "เพื่อส่งเสริมการมีส่วนร่วม"}};
    c.quantitative_targets = {{new_uuid(), "จังหวัด", Thousandths{19'000}, "จังหวัด", 1}};
    c.qualitative_targets = {{new_uuid(), "จังหวัดมีกลไก"}};
    c.expected_results = {{new_uuid(), "จังหวัดจัดการตนเอง"}};
    c.indicators = {{.id = new_uuid(),
                     .text = "จำนวนจังหวัด",
                     .method = "นับ",
                     .instrument = "แบบรายงาน",
                     .target = {TargetKind::count, Thousandths{19'000}, "จังหวัด", {}, ""}}};
    Activity first{.id = new_uuid(), .title = "โอนจัดสรร", .period = c.period};
    first.lines = {{.id = new_uuid(),
                    .text = "จัดสรร",
                    .amount = baht(4'465'000),
                    .lump = true,
                    .note = "19 จังหวัด"}};
    first.quarters = {{2567, 1, baht(4'465'000)}};
    Activity second{.id = new_uuid(), .title = "ประชุม", .period = c.period};
    second.lines = {{.id = new_uuid(),
                     .text = "ประชุม",
                     .amount = baht(735'000),
                     .lump = true,
                     .note = "ตามแผน"}};
    second.quarters = {{2567, 2, baht(735'000)}};
    c.activities = {first, second};
    c.sources = {{.id = new_uuid(), .text = "งบรายจ่ายอื่น", .amount = baht(5'200'000)}};
    return c;
  }

  projects::ProjectId draft(OfficeId where) {
    auto& writer = office.as("planner", where);
    const auto id =
        projects::create(writer, where, {.fiscal_year = 2567, .content = content()}).value();
    auto said = json::read<projects::Content>(project(id).content).value();
    said.passes = passes_of(project(id).findings);
    projects::edit(writer, id, said, 1).value();
    return id;
  }

  projects::ProjectId approved(OfficeId where) {
    const auto id = draft(where);
    for (const auto* role : {"division_head", "deputy_head", "office_head"})
      projects::decide(office.as(role, where), id,
                       {projects::Decision::sign, project(id).content_sha256, "", {}})
          .value();
    return id;
  }

  projects::Record project(projects::ProjectId id) {
    return office.db().read([&](db::Tx& tx) { return projects::find(tx, id).value(); });
  }

  static std::vector<checks::Pass> passes_of(const std::string& findings) {
    std::vector<checks::Pass> passes;
    for (const auto& f : json::read<std::vector<Finding>>(findings).value())
      passes.push_back({f.code, f.where, "เหตุผลที่เขียนไว้", f.what});
    return passes;
  }

  ReportId opened(projects::ProjectId id, std::int64_t quarter = 1) {
    return open(office.as("planner", id.office), id, {2567, quarter}).value();
  }

  Record reload(ReportId id) {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.get(id).value(); });
  }
  ReportContent said(ReportId id) { return json::read<ReportContent>(reload(id).content).value(); }
  Money money_in(ReportId id) {
    return office.db().read([&](db::Tx& tx) { return money_of(tx, Store{tx}.get(id).value()); });
  }
  std::vector<Receipt> receipts(ReportId id) {
    return office.db().read([&](db::Tx& tx) { return Store{tx}.list_receipts(id); });
  }

  Result<void> write(ReportId id, const ReportContent& content) {
    return edit(office.as("planner", id.office), id, content, reload(id).version);
  }

  /// Everything said; what the linter finds is passed with a reason.
  void write_whole(ReportId id) {
    auto content = said(id);
    content.activity_results.front().state = ActivityState::running;
    content.activity_results.front().text = "โอนจัดสรรแล้ว 19 จังหวัด";
    content.no_activity_reason = "เป็นการโอนจัดสรร ยังไม่มีกิจกรรมในพื้นที่";
    content.no_problems = content.no_money_problems = true;
    content.public_benefit = std::string("จังหวัดจัดการตนเอง");
    write(id, content).value();
    content.passes = passes_of(reload(id).findings);
    write(id, content).value();
  }

  Result<void> move_as(std::string_view role, OfficeId where, ReportId id, Status to,
                       std::string_view reason = "") {
    return move(office.as(role, where), id, to, reason);
  }
  void submit(ReportId id) {
    write_whole(id);
    for (const auto to : {Status::checked, Status::submitted})
      move_as("planner", id.office, id, to).value();
  }

  Uuid open_source() {
    return money::open_source(office.as("finance_officer", office.ops), office.ops,
                              {.class_id = "BS1.1", .name = "งบ", .fiscal_year = 2567})
        .value()
        .uuid;
  }
  Result<money::LineId> enter(money::LineKind kind, projects::ProjectId of, Uuid source,
                              Satang amount) {
    return money::enter(office.as("finance_officer", office.ops), office.ops,
                        {.kind = kind,
                         .amount = amount,
                         .source_id = source,
                         .project_id = of.uuid,
                         .date = {2023, 12, 15},
                         .document_no = "ศธ 1"});
  }

  Uuid picture(OfficeId where, const std::string& bytes) {
    const files::NewFile wanted{.office = where,
                                .id = new_uuid(),
                                .name = "ภาพ.jpg",
                                .stored = files::store_bytes(office.config, bytes).value()};
    const auto all_hidden = [](db::Tx&, const Actor&, std::span<const Ref>) {
      return std::vector<Description>{};
    };
    return files::upload(office.as("planner", where), wanted, all_hidden).value().id;
  }

  testing::TestOffice office;
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-progress-" + new_uuid().to_string());
};

}  // namespace ruam::progress
