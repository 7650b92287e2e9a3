#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/house_for_test.hpp"
#include "app/permission_bodies_for_test.hpp"
#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"
#include "cycle/duty.hpp"
#include "documents/actions/templates.hpp"
#include "forums/actions.hpp"
#include "forums/polls_actions.hpp"
#include "forums/queries.hpp"
#include "intake/actions.hpp"
#include "money/desk.hpp"
#include "money/plan.hpp"
#include "partners/actions.hpp"
#include "people/actions.hpp"
#include "plans/actions.hpp"
#include "plans/content_for_test.hpp"
#include "plans/queries.hpp"
#include "projects/actions/books.hpp"
#include "projects/queries/books.hpp"

namespace ruam::app {

/// Who asks, and from where.
enum class Place { own, reader, writer, receiver, foreign };
inline constexpr Place places[] = {Place::own, Place::reader, Place::writer, Place::receiver,
                                   Place::foreign};
inline constexpr const char* place_names[] = {"own office", "guest for reading",
                                              "guest for writing", "receiver", "foreign office"};

/// Records of every kind in every state, each open to a guest for reading and to one for writing.
class PermissionWorld : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    offices();
    add_projects();
    add_books();
    add_reports();
    add_money();
    add_followups();
    add_letters();
    add_plans();
    add_partners();
    add_committees();
    add_forums();
    add_result();
    add_people();
    add_handed_in();
    add_templates();
    bodies = permission_bodies(ids);
    open_to_guests();
  }

  void offices() {
    ids["@own"] = world.office.singburi.uuid.to_string();
    ids["@receiver"] = world.office.ops.uuid.to_string();
    ids["@nothing"] = new_uuid().to_string();
    ids["@to_above"] =
        cycle::round_id(world.office.singburi, {"SB-ANNUAL|OY-12-03", 2567, 12}).to_string();
  }

  OfficeId office_of(Place place) {
    auto& o = world.office;
    const OfficeId all[] = {o.singburi, o.samut_prakan, o.primary, o.ops, o.obec};
    return all[static_cast<int>(place)];
  }

  void keep(const std::string& name, const Ref& ref, const std::vector<std::string>& groups) {
    ids["@" + name] = ref.uuid.to_string();
    shared.push_back(ref);
    for (const auto& group : groups) states["@" + group].push_back("@" + name);
  }

  void add_projects() {
    auto& office = world.office;
    keep("draft", projects::ref(world.project()), {"project"});
    keep("proposed", projects::ref(world.signed_project(1)), {"project"});
    keep("endorsed", projects::ref(world.signed_project(2)), {"project"});
    const auto returned = world.signed_project(1);
    projects::decide(office.as("deputy_head"), returned,
                     {projects::Decision::send_back, world.sha(returned), "แก้ไข", {}})
        .value();
    keep("returned", projects::ref(returned), {"project"});
    const auto approved = world.signed_project(3);
    keep("approved", projects::ref(approved), {"project"});
    auto& planner = office.as("planner");
    const auto closed =
        projects::request_change(planner, approved, "เปลี่ยน", marked_content()).value();
    projects::withdraw_change(planner, office.singburi, closed).value();
    ids["@closed_change"] = closed.to_string();
    ids["@change"] =
        projects::request_change(planner, approved, "เปลี่ยน" + std::string(marker), marked_content())
            .value()
            .to_string();
    ids["@project_file"] = world.file("แนบ", shared.front());
    ids["@loose_file"] = world.file("ยังไม่แนบ", std::nullopt);
  }

  void add_books() {
    auto& office = world.office;
    const auto book = [&] {
      return projects::create_book(office.as("planner"), office.singburi,
                                   {2567, "แผน" + std::string(marker), {world.project().uuid}})
          .value();
    };
    ids["@book"] = book().uuid.to_string();
    const auto up = book();
    const auto sha = office.db().read([&](db::Tx& tx) {
      return projects::get_book(tx, office.actor("planner"), up).value().book.content_sha256;
    });
    projects::decide_book(office.as("division_head"), up,
                          {projects::Decision::sign, sha, "", std::nullopt})
        .value();
    ids["@book_up"] = up.uuid.to_string();
  }

  void add_reports() {
    using progress::Status;
    for (const auto state : {Status::open, Status::drafted, Status::checked})
      keep(boost::describe::enum_to_string(state, ""), progress::ref(world.report(state)),
           {"report", "unsent"});
    for (const auto state : {Status::submitted, Status::accepted})
      keep(boost::describe::enum_to_string(state, ""), progress::ref(world.report(state)),
           {"report", "sent"});
    keep("sent_back", progress::ref(world.report(Status::returned)), {"report", "sent"});
    ids["@report_file"] =
        world.file("ภาพ", Ref{world.office.singburi, "report", *parse_uuid(id("@submitted"))});
  }

  void add_money() {
    auto& office = world.office;
    const auto source = [&](OfficeId where) {
      return money::open_source(
                 office.as("finance_officer", where), where,
                 {.class_id = "BS1.1", .name = "งบ" + std::string(marker), .fiscal_year = 2567})
          .value();
    };
    const auto give = [&](OfficeId where, Uuid from) {
      return money::enter(office.as("finance_officer", where), where,
                          {.kind = money::LineKind::allocation,
                           .amount = baht(1'000),
                           .source_id = from,
                           .date = {2024, 1, 5},
                           .document_no = marker})
          .value();
    };
    const auto pass = [&](OfficeId from, Uuid source_id, OfficeId to) {
      return money::transfer(office.as("finance_officer", from), from,
                             {.source_id = source_id,
                              .to_office = to,
                              .amount = baht(100),
                              .date = {2024, 1, 6},
                              .document_no = "โอน"})
          .value()
          .to_string();
    };
    const auto own = source(office.singburi), above = source(office.ops);
    ids["@source"] = own.uuid.to_string();
    ids["@allocation"] = give(office.singburi, own.uuid).uuid.to_string();
    give(office.ops, above.uuid);
    ids["@outgoing"] = pass(office.singburi, own.uuid, office.samut_prakan);
    ids["@incoming"] = pass(office.ops, above.uuid, office.singburi);
    auto& planner = office.as("planner");
    money::PlanRow row{.id = new_uuid(), .source_id = own.uuid, .text = std::string(marker)};
    row.quarters.resize(4);
    money::write_plan(planner, office.singburi, {2567, 0, {{row}}}, "").value();
    const money::NewLine line{.amount = baht(1),
                              .source_id = own.uuid,
                              .date = {2024, 1, 5},
                              .document_no = std::string(marker)};
    const auto asked =
        money::ask(office.as("finance_officer"), office.singburi, {.line = line}).value();
    ids["@money_request"] = asked.uuid.to_string();
    money::refuse(office.as("finance_officer"), asked, "ถอน").value();
  }

  void add_result() {
    auto& planner = world.office.as("planner");
    const auto project = world.signed_project(3);
    projects::move(planner, project, projects::Status::running, "").value();
    progress::Register sheet{.title = std::string("ประชุม") + marker, .difference_reason = "ฝนตก"};
    sheet.attendees = {{.id = new_uuid(), .name = marker, .morning = true}};
    keep("sheet", progress::ref(progress::start_register(planner, project, sheet).value()), {});
    keep("result", progress::ref(world.signed_result(project)), {});
    keep("reported", projects::ref(project), {});
  }

  void add_followups() {
    using followups::Status;
    auto& office = world.office;
    const auto led_to = [&](const std::vector<Status>& steps) {
      const auto id = followups::create(office.as("secretariat"), office.singburi,
                                        {.source = {"", {}, {}, "หนังสือ"},
                                         .plan = {.text = std::string("เสนอ") + marker,
                                                  .use = {},
                                                  .owner = {{}, {}, "กลุ่ม"},
                                                  .due_on = {}}},
                                        world.house.describe())
                          .value();
      if (!steps.empty())
        followups::decide(office.as("office_head"), id, {followups::Decision::accepted, ""})
            .value();
      for (const auto to : steps)
        followups::move(office.as(to == Status::confirmed ? "deputy_head" : "planner"), id,
                        {to, "", "ทำแล้ว", {{new_uuid(), {}, "แฟ้ม"}}})
            .value();
      return followups::ref(id);
    };
    keep("followup_open", led_to({}), {});
    keep("followup_done", led_to({Status::in_progress, Status::done}), {});
    keep("followup_confirmed", led_to({Status::in_progress, Status::done, Status::confirmed}), {});
  }

  void add_plans() {
    auto& office = world.office;
    const auto made = [&] {
      const auto content = plans::whole_content(marker);
      return plans::create(office.as("planner"), office.singburi,
                           {content.title, {2566, 2570}, {}, content})
          .value();
    };
    keep("plan_draft", plans::ref(made()), {});
    const auto approved = made();
    const auto sha = office.db().read(
        [&](db::Tx& tx) { return plans::find(tx, approved).value().content_sha256; });
    plans::approve(office.as("office_head"), approved,
                   {sha, {2024, 3, 1}, std::string("กศจ.") + marker, "", {}})
        .value();
    plans::ask_adoption(office.as("planner"), approved, {{office.ops}, marker, {}}).value();
    keep("plan", plans::ref(approved), {});
  }

  void add_letters() {
    ids["@letter"] = world.letter().uuid.to_string();
    const auto signing = world.letter();
    letters::move(world.office.as("planner"), signing, letters::Status::signing).value();
    ids["@letter_signing"] = signing.uuid.to_string();
  }

  void add_partners() {
    auto& office = world.office;
    auto& planner = office.as("planner");
    const auto name = std::string("ภาคี") + marker;
    keep("partner",
         partners::ref(partners::create_entry(planner, office.singburi, {.name = name}).value()),
         {});
    const auto memorandum = [&] {
      return partners::create_mou(planner, office.singburi, {.title = name}, world.house.describe())
          .value();
    };
    keep("mou", partners::ref(memorandum()), {});
    const auto closed = memorandum();
    partners::close_mou(office.as("office_head"), closed, "เลิก").value();
    ids["@mou_closed"] = closed.uuid.to_string();
    keep("network",
         partners::ref(partners::create_network(planner, office.singburi, {.name = name}).value()),
         {});
    partners::ActivityContent done{.title = name, .on = Date{2024, 1, 5}};
    done.mou = closed.uuid;
    keep("partner_activity",
         partners::ref(
             partners::create_activity(planner, office.singburi, done, world.house.describe())
                 .value()),
         {});
  }

  /// One with its doors open, somebody on its list and something said.
  void add_forums() {
    auto& office = world.office;
    auto& planner = office.as("planner");
    const std::string name = marker;
    const auto group = new_uuid(), issue = new_uuid();
    const forums::ForumContent content{.title = name,
                                       .issues = {{issue, name, {}}},
                                       .groups = {{.id = group, .name = "ผู้ปกครอง", .target = 5}}};
    const auto forum =
        forums::create(planner, office.singburi, {2567, content}, world.house.describe()).value();
    forums::set_doors(planner, forum, {.sign_in = true, .statements = true, .votes = true}).value();
    forums::add_people(planner, forum, {{{.group = group, .name = name}}, Date{2024, 1, 5}})
        .value();
    forums::add_slip(planner, forum, {group, issue, name, "โต๊ะ 1"}).value();
    const forums::PollContent poll{.question = name, .options = {"ก", "ข"}};
    forums::add_poll(planner, forum, poll).value();
    ids["@forum_group"] = group.to_string();
    ids["@forum_issue"] = issue.to_string();
    ids["@room_code"] = *office.db().read(
        [&](db::Tx& tx) { return forums::get_forum(tx, planner.actor, forum).value().room_code; });
    ids["@reply_code"] = office.db().read([&](db::Tx& tx) {
      return forums::list_people(tx, planner.actor, forum).value().at(0).reply_code;
    });
    keep("forum", forums::ref(forum), {});
  }

  /// One that serves, with an order being drafted, somebody proposed and a meeting; one that is
  /// new.
  void add_committees() {
    auto& clerk = world.office.as("secretariat");
    const auto describe = world.house.describe();
    const auto made = [&] {
      return committees::create(clerk, world.office.singburi, {.name = std::string("คณะ") + marker},
                                describe)
          .value();
    };
    const auto id = made();
    keep("committee", committees::ref(id), {});
    ids["@unappointed"] = made().uuid.to_string();
    const auto seat = world.office.db().read([&](db::Tx& tx) {
      return committees::get(tx, clerk.actor, id).value().committee.content.seats.front().id;
    });
    ids["@seat"] = seat.to_string();
    const auto add = [&] {
      committees::NewMember who{.seats = {seat}};
      who.holder.name = marker;
      return committees::add_member(clerk, id, who).value().to_string();
    };
    ids["@chair"] = add();
    const auto order = committees::draft_order(clerk, id, {}).value();
    committees::record_order(clerk, order, {"1/2567", {2024, 1, 5}, {}, {}}).value();
    ids["@order"] = order.uuid.to_string();
    ids["@candidate"] = add();
    committees::draft_order(clerk, id, {.type = committees::OrderType::change}).value();
    ids["@meeting"] =
        committees::plan_meeting(clerk, id, {Date{2024, 5, 1}, {}}).value().uuid.to_string();
  }

  void add_handed_in() {
    auto& office = world.office;
    const auto stored = files::store_bytes(office.config, "ข้อความของเอกสาร").value();
    ids["@paper"] = intake::hand_in(office.as("planner"), office.singburi,
                                    {.name = std::string(marker) + ".txt", .stored = stored})
                        .value()
                        .uuid.to_string();
  }

  void add_people() {
    auto& office = world.office;
    const auto person = office.person(office.singburi, marker, "ครู");
    ids["@person"] = person.to_string();
    ids["@account"] = office.actor("planner").account.to_string();
    people::add_division(office.as("system_admin"), office.singburi, {.name_th = marker}).value();
    people::add_account(office.as("system_admin"), office.singburi,
                        {.person_id = person, .login = "marked"})
        .value();
    people::StandIn order{.person_office = office.singburi,
                          .person_id = person,
                          .for_role = "office_head",
                          .position = "ศธจ.",
                          .from = {2024, 1, 1}};
    people::add_stand_in(office.as("office_head"), office.singburi, order).value();
    catalog::put_item(office.as("planner"), office.singburi,
                      {.list = "budget_sources", .id = "BS-MINE", .name_th = marker}, 0)
        .value();
  }

  void add_templates() {
    auto& planner = world.office.as("planner");
    const auto make = [&] {
      return documents::create_template(planner, world.office.singburi, {.from = "proposal-2566"})
          .value();
    };
    ids["@form_draft"] = make().uuid.to_string();
    const auto published = make();
    documents::publish_template(planner, published, {.from_year = 2560}).value();
    ids["@form_published"] = published.uuid.to_string();
  }
  /// Every record is open to one office for reading and to another for writing.
  void open_to_guests() {
    for (const auto& ref : shared)
      for (const auto place : {Place::reader, Place::writer})
        people::add_share(
            world.office.server(), world.office.singburi,
            {.kind = ref.kind,
             .record = ref.uuid,
             .guest_office = office_of(place),
             .right = place == Place::writer ? people::Right::write : people::Right::read})
            .value();
  }

  std::string id(const std::string& name) { return ids.at(name); }

  HouseWorld world{GetParam()};
  std::map<std::string, std::string> ids, bodies;
  std::map<std::string, std::vector<std::string>> states;
  std::vector<Ref> shared;
};

}  // namespace ruam::app
