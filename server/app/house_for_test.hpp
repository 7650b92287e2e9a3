#pragma once

#include <filesystem>
#include <fstream>
#include <map>

#include "app/house.hpp"
#include "catalog/actions.hpp"
#include "files/actions.hpp"
#include "files/content.hpp"
#include "followups/actions.hpp"
#include "letters/actions.hpp"
#include "money/actions.hpp"
#include "platform/imports/routes.hpp"
#include "platform/jobs.hpp"
#include "progress/actions.hpp"
#include "progress/draft.hpp"
#include "progress/queries.hpp"
#include "progress/result_actions.hpp"
#include "projects/actions.hpp"
#include "projects/queries.hpp"
#include "testing/office.hpp"
#include "testing/scenario.hpp"

namespace ruam::app {

/// A reaction's progress that nobody hears.
struct Silent final : jobs::Progress {
  void say(int, int, std::string_view) override {}
};

/// Stands in every title, text and name of the records below: where it shows, something was told.
inline constexpr const char* marker = "ลับเฉพาะยิ่ง";

/// A proposal that may be proposed as it is.
inline projects::Content marked_content() {
  using namespace projects;
  const std::string secret = marker;
  Content c;
  c.title = "โครงการ" + secret;
  c.programme = {"PG2.1", "พื้นฐาน" + secret};
  c.tactic.text = "กลยุทธ์" + secret;
  c.division = "กลุ่ม" + secret;
  c.responsible = {{new_uuid(), std::nullopt, "กลุ่ม" + secret}};
  c.period = Period{thai::Precision::month, {2024, 1, 1}, {2024, 3, 31}};
  c.rationale = "เหตุผล" + secret;
  c.objectives = {{new_uuid(), "เพื่อ" + secret}};
  c.quantitative_targets = {{new_uuid(), "ผู้เข้าร่วม", Thousandths{120'000}, "คน", 1}};
  c.qualitative_targets = {{new_uuid(), "ผู้เข้าร่วมมีความรู้"}};
  c.expected_results = {{new_uuid(), "ผล" + secret}};
  c.indicators = {{.id = new_uuid(),
                   .text = "จำนวนผู้เข้าร่วม" + secret,
                   .method = "นับจำนวน",
                   .instrument = "บัญชีลงเวลา",
                   .target = {TargetKind::count, Thousandths{120'000}, "คน", {}, ""}}};
  Activity activity{.id = new_uuid(), .title = "ประชุม" + secret, .period = c.period};
  activity.lines = {{.id = new_uuid(),
                     .text = "ค่าอาหารว่าง",
                     .rate = baht(35),
                     .rate_unit = "บาท",
                     .factors = {{Thousandths{120'000}, "คน"}}}};
  activity.quarters = {{2567, 2, baht(4'200)}};
  c.activities = {activity};
  c.sources = {{.id = new_uuid(), .text = "งบ" + secret, .amount = baht(4'200)}};
  return c;
}

/// The whole server over a small world, called in process.
class HouseWorld {
 public:
  explicit HouseWorld(db::Database::Engine engine)
      : office(engine, house.permission_rules()), api(office.db(), office.clock, all_routes()) {
    std::filesystem::create_directories(folder);
    office.config.data = api.config().data = folder;
    office.clock.set(Date{2024, 3, 20});
    catalog::load_shipped(office.db()).value();
  }
  ~HouseWorld() { std::filesystem::remove_all(folder); }

  House house;
  testing::TestOffice office;
  testing::Api api;
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("ruam-house-" + new_uuid().to_string());

  projects::ProjectId project(projects::Content content = marked_content()) {
    return projects::create(office.as("planner"), office.singburi,
                            {.fiscal_year = 2567, .content = std::move(content)})
        .value();
  }

  /// A draft of a memo; version 2.
  letters::LetterId letter() {
    auto& writer = office.as("planner");
    const auto describe = house.describe();
    const auto id = letters::create(writer, office.singburi, {}, describe).value();
    letters::Content said{.subject = "ขอ" + std::string(marker)};
    said.to = {{new_uuid(), "ผู้อำนวยการ", "usual"}};
    said.body = {{new_uuid(), "", "ด้วย" + std::string(marker)}};
    said.signers = {{new_uuid(), "", "division_head", ""}};
    said.comments = {{new_uuid(), "คำสั่ง", "office_head", ""}};
    letters::edit(writer, id, std::move(said), 1, describe).value();
    return id;
  }

  std::string sha(projects::ProjectId id) {
    return office.db().read(
        [&](db::Tx& tx) { return projects::find(tx, id).value().content_sha256; });
  }

  /// Signs the first `count` steps of the usual chain.
  projects::ProjectId signed_project(std::size_t count) {
    const auto id = project();
    constexpr const char* chain[] = {"division_head", "deputy_head", "office_head"};
    for (std::size_t i = 0; i < count; ++i)
      projects::decide(office.as(chain[i]), id, {projects::Decision::sign, sha(id), "", {}})
          .value();
    return id;
  }

  /// The second quarter's report of an approved project, led as far as that state.
  progress::ReportId report(progress::Status to) {
    using progress::Status;
    const auto id = progress::open(office.as("planner"), signed_project(3), {2567, 2}).value();
    if (to == Status::open) return id;
    write_report(id);
    for (const auto next : {Status::checked, Status::submitted}) {
      if (to == Status::drafted) return id;
      progress::move(office.as("planner"), id, next, "").value();
      if (to == next) return id;
    }
    progress::move(office.as("planner", office.ops), id, to, "เหตุผล" + std::string(marker)).value();
    return id;
  }

  /// Everything said; what the linter finds is let pass with a reason. Leaves version 3.
  void write_report(progress::ReportId id) {
    auto content = written_report(id);
    progress::edit(office.as("planner"), id, content, 1).value();
    const auto findings = office.db().read([&](db::Tx& tx) {
      return progress::get(tx, office.actor("planner"), id).value().findings;
    });
    for (const auto& f : json::read<std::vector<progress::Finding>>(findings).value())
      content.passes.push_back({f.code, f.where, "เหตุผล", f.what});
    progress::edit(office.as("planner"), id, content, 2).value();
  }

  progress::ReportContent written_report(progress::ReportId id) {
    auto content = office.db().read([&](db::Tx& tx) {
      return json::read<progress::ReportContent>(
                 progress::get(tx, office.actor("planner"), id).value().content)
          .value();
    });
    for (auto& one : content.activity_results) {
      one.state = progress::ActivityState::done;
      one.text = "จัดประชุมแล้ว" + std::string(marker);
    }
    content.no_activity_reason = "ไม่มีกิจกรรมในไตรมาสนี้" + std::string(marker);
    content.no_problems = content.no_money_problems = true;
    content.public_benefit = "ประชาชนได้ประโยชน์" + std::string(marker);
    return content;
  }

  /// The result report of a project at work, signed by the responsible officer.
  progress::ResultId signed_result(projects::ProjectId project) {
    auto& planner = office.as("planner");
    const auto id = progress::begin_result(planner, project).value();
    const auto view = [&] {
      return office.db().read(
          [&](db::Tx& tx) { return progress::get_result(tx, planner.actor, id).value(); });
    };
    auto content = view().content;
    content.place = "ห้องประชุม";
    content.method = "จัดประชุม" + std::string(marker);
    for (auto& one : content.indicators) one.typed = Thousandths{120'000};
    content.no_problems = content.no_recommendations = true;
    content.no_photos_reason = "ไม่ได้ถ่ายภาพ";
    progress::edit_result(planner, id, content, view().record.version).value();
    for (const auto& f : view().findings)
      content.passes.push_back({f.code, f.where, "เหตุผล", f.what});
    progress::edit_result(planner, id, content, view().record.version).value();
    progress::decide_result(planner, id, {projects::Decision::sign, view().record.sha256, "", {}})
        .value();
    return id;
  }

  /// Kept by somebody of singburi, with a record or loose.
  std::string file(const std::string& bytes, std::optional<Ref> record) {
    const files::NewFile wanted{.office = office.singburi,
                                .id = new_uuid(),
                                .name = std::string(marker) + ".txt",
                                .stored = files::store_bytes(office.config, bytes).value(),
                                .record = std::move(record)};
    const auto added = files::upload(office.as("planner"), wanted, house.describe()).value();
    return added.id.to_string();
  }

  /// A temporary file for an upload.
  std::string body_file(const std::string& bytes) const {
    const auto path = folder / new_uuid().to_string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

 private:
  std::vector<std::function<void(http::Router&)>> all_routes() {
    std::vector<std::function<void(http::Router&)>> all;
    for (const auto& room : house.rooms())
      if (room.add_routes) all.push_back(room.add_routes);
    all.push_back([this](http::Router& router) { live::add_routes(router, house.gate()); });
    all.push_back(
        [this](http::Router& router) { imports::add_routes(router, house.imports_desk()); });
    return all;
  }
};

inline std::string method_name(http::Method method) {
  constexpr const char* names[] = {"GET", "POST", "PUT", "DELETE"};
  return names[static_cast<int>(method)];
}

}  // namespace ruam::app
