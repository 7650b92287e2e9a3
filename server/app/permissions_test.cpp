#include <set>
#include <sstream>

#include "app/house_for_test.hpp"
#include "app/permission_rows_for_test.hpp"
#include "cycle/duty.hpp"
#include "documents/actions/templates.hpp"
#include "people/actions.hpp"
#include "projects/actions/books.hpp"
#include "projects/queries/books.hpp"

namespace ruam::app {
namespace {

using testing::Answer;

std::vector<std::string> split(std::string_view text, char between) {
  std::vector<std::string> parts;
  std::istringstream in{std::string(text)};
  for (std::string part; std::getline(in, part, between);)
    if (!part.empty()) parts.push_back(part);
  return parts;
}

bool holds(std::string_view set, std::string_view role) {
  const auto roles = split(role_sets.find(set)->second, ' ');
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

struct Row {
  std::string line, method, path, body, version = "999";
  std::string own, guests, receiver;
  int good = 0, refused = 403, nobody = 401;
  bool shows = false;
};

Row parse_row(const std::string& line) {
  Row row{.line = line};
  auto columns = split(line, '|');
  const auto words = split(columns.at(0), ' ');
  row.method = words.at(0);
  row.path = words.at(1);
  if (words.at(2) != "-") row.body = words[2];
  if (words.size() > 3) row.version = words[3].substr(1);
  const auto word = [&](std::size_t i) { return split(columns.at(i), ' ').at(0); };
  row.own = word(1);
  row.guests = word(2);
  row.receiver = word(3);
  row.shows = word(4).back() == '!';
  row.good = std::stoi(word(4));
  if (columns.size() < 6) return row;
  const auto other = split(word(5), '/');
  row.refused = std::stoi(other.at(0));
  row.nobody = std::stoi(other.at(1));
  return row;
}

/// Who asks, and from where.
enum class Place { own, reader, writer, receiver, foreign };
constexpr Place places[] = {Place::own, Place::reader, Place::writer, Place::receiver,
                            Place::foreign};
constexpr const char* place_names[] = {"own office", "guest for reading", "guest for writing",
                                       "receiver", "foreign office"};

bool is_let_in(const Row& row, Place place, std::string_view role) {
  if (row.own == "anyone" || row.own == "signed_in") return true;
  switch (place) {
    case Place::own:
      return holds(row.own, role);
    case Place::reader:
      return row.guests == "read" && holds(row.own, role);
    case Place::writer:
      return row.guests != "-" && holds(row.own, role);
    case Place::receiver:
      return holds(row.receiver, role);
    case Place::foreign:
      return false;
  }
  return false;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

class Permissions : public ::testing::TestWithParam<db::Database::Engine> {
 protected:
  void SetUp() override {
    offices();
    add_projects();
    add_books();
    add_reports();
    add_money();
    add_followups();
    add_letters();
    add_result();
    add_people();
    add_templates();
    name_bodies();
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

  void add_letters() {
    ids["@letter"] = world.letter().uuid.to_string();
    const auto signing = world.letter();
    letters::move(world.office.as("planner"), signing, letters::Status::signing).value();
    ids["@letter_signing"] = signing.uuid.to_string();
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

  void name_bodies() {
    const auto content = json::write(marked_content());
    const auto person = id("@person");
    bodies = {
        {"wrong", R"({"unknown":1})"},
        {"active_office", R"({"office":")" + id("@receiver") + "\"}"},
        {"password", R"({"old_password":"x","new_password":"ข้าวเหนียวมะม่วง"})"},
        {"token", R"({"label":"สคริปต์","days":1})"},
        {"office", R"({"code":"@code","name_th":"ใหม่","short_th":"ใหม่","type_id":"OT-SCH"})"},
        {"outside", R"({"code":"@code","name_th":"มูลนิธิ","short_th":"มูลนิธิ","type_id":"OT-OTHER"})"},
        {"parent", R"({"parent_id":")" + id("@receiver") + "\"}"},
        {"person", R"({"first_name":"ก","position":"ครู"})"},
        {"division", R"({"name_th":"กลุ่มอำนวยการ"})"},
        {"account", R"({"person_id":")" + id("@nothing") + R"(","login":"new.user","roles":[]})"},
        {"account_edit", R"({"roles":[],"with_subtree":false,"active":true})"},
        {"grant", R"({"login":"no.such.user","roles":[]})"},
        {"share", R"({"kind":"project","record":")" + person + R"(","guest_office":")" +
                      id("@receiver") + R"(","right":"read"})"},
        {"stand_in",
         R"({"person_id":")" + person +
             R"(","for_role":"office_head","position":"ศธจ.","kind":"acting_for","from":"2026-11-01"})"},
        {"reason", R"({"reason":"ทดสอบ"})"},
        {"pasted_grid", R"({"fiscal_year":2567,"text":"จัดประชุม"})"},
        {"copy", R"({"fiscal_year":2569,"accepted":[]})"},
        {"pasted", R"({"text":"ค่าวัสดุ 1,500 บาท"})"},
        {"no_reason", R"({"reason":" "})"},
        {"future", R"({"date":"2100-01-01"})"},
        {"today", R"({"date":"2024-03-20"})"},
        {"item",
         R"({"parent_id":"","code":"","name_th":"ก","name_en":"","valid_from_be":null,"valid_to_be":null,"verified":"yes","note":"","extra":{}})"},
        {"source",
         R"({"class_id":"BS1.1","name":"งบ","fiscal_year":2567,"programme":"","output":"","activity":"","category":"","project_line":"","provisional":null})"},
        {"line", R"({"kind":"obligation","amount":-1,"source_id":")" + id("@source") +
                     R"(","date":"2024-01-08","document_no":"ศธ 1"})"},
        {"transfer", R"({"source_id":")" + id("@nothing") + R"(","to_office":")" + id("@receiver") +
                         R"(","amount":1,"date":"2024-01-08","document_no":"ศธ 1"})"},
        {"project", R"({"fiscal_year":2567,"title":"ใหม่","content":null})"},
        {"check", R"({"fiscal_year":2567,"content":)" + content + "}"},
        {"content", R"({"content":)" + content + "}"},
        {"change", R"({"reason":"เปลี่ยน","content":)" + content + "}"},
        {"book", R"({"fiscal_year":2567,"title":"เล่ม","projects":[")" + id("@nothing") + R"("]})"},
        {"book_edit", R"({"title":"เล่ม","projects":[")" + id("@nothing") + R"("]})"},
        {"signature", R"({"decision":"sign","content_sha256":"0","reason":"","paper":null})"},
        {"paper",
         R"({"decision":"sign","content_sha256":"0","reason":"","paper":{"date":"2024-01-01","signer_person_id":")" +
             person + R"(","file_id":null}})"},
        {"sheet", R"({"content_sha256":"0","files":[")" + id("@nothing") +
                      R"("],"signatures":[{"step":0,"signer_person_id":")" + person +
                      R"(","stand_in_id":null,"position":"","date":"2024-01-01","reason":""}]})"},
        {"status", R"({"to":"closed","reason":""})"},
        {"filling", R"({"filling":"note"})"},
        {"steps",
         R"({"steps":[{"label":"ผู้เสนอ","role":"division_head","position":""},{"label":"ผู้อนุมัติ","role":"office_head","position":""}]})"},
        {"attendance_sheet",
         R"({"content":)" + json::write(progress::Register{.title = "ประชุม"}) + "}"},
        {"attendance_people", R"({"text":"นายหนึ่ง\tครู"})"},
        {"result", R"({"content":)" + json::write(progress::ResultContent{}) + "}"},
        {"followup",
         R"({"source":{"kind":"","words":"หนังสือ"},"plan":{"text":"ใหม่","use":"","owner":{"name":""}}})"},
        {"followup_plan", R"({"plan":{"text":"ใหม่","use":"","owner":{"name":""}}})"},
        {"refusal", R"({"decision":"refused","reason":"ไม่มีงบ"})"},
        {"followup_to_done", R"({"to":"done","reason":"","result":"ทำ","evidence":[]})"},
        {"followup_to_confirmed", R"({"to":"confirmed","reason":"","result":"","evidence":[]})"},
        {"followup_to_dropped", R"({"to":"dropped","reason":"เลิก","result":"","evidence":[]})"},
        {"letter", R"({"topic":"plain","about":[]})"},
        {"letter_content", R"({"content":)" + json::write(letters::Content{}) + "}"},
        {"letter_act", R"({"verdict":"sign","text":"","content_sha256":"0"})"},
        {"letter_closed", R"({"to":"closed"})"},
        {"number", R"({"number":"1","dated":null,"reason":""})"},
        {"letterhead", R"({"papers":{},"shows_system_note":false})"},
        {"quarter", R"({"fiscal_year":2567,"quarter":3})"},
        {"round", R"({"day":"2024-05-01"})"},
        {"empty_round", R"({"day":"2030-05-01"})"},
        {"report", R"({"content":)" + json::write(progress::ReportContent{}) + "}"},
        {"export_order", R"({"pack":""})"},
        {"pack",
         R"({"id":"our-list","name_th":"ก","name_en":"","system":"","format":"xlsx","sheets":[{"name":"ก","rows":"projects","columns":[{"label":"ก","field":"title"}]}]})"},
        {"step_prepared",
         R"({"to":"prepared","on":"2024-01-05","how":"none","number":"","note":"","file":null,"due_again":null})"},
        {"step_received",
         R"({"to":"acknowledged","on":"2024-01-05","how":"none","number":"1","note":"","file":null,"due_again":null})"},
        {"duty",
         R"({"name_th":"ก","name_en":"","month":10,"due_rule":"day:5","roles":["planner"],"remind_days":3,"is_off":false})"},
        {"round_date",
         R"({"due":"2023-10-20","circular_no":"ศธ 1","circular_on":null,"state":"open","note":""})"},
        {"round_done",
         R"({"due":null,"circular_no":"","circular_on":null,"state":"done","note":""})"},
        {"template", R"({"from":"proposal-2566","name":"แบบใหม่","next_edition":false})"},
        {"template_edit",
         R"({"content":)" + json::write(*documents::find_shipped("proposal-2566")) + "}"},
        {"publication", R"({"from_year":2567,"given_below":false})"},
    };
    for (const auto* to : {"checked", "drafted", "submitted", "accepted", "returned"})
      bodies[std::string("to_") + to] = R"({"to":")" + std::string(to) + R"(","reason":"เพราะ"})";
    bodies["to_drafted_wrong"] = R"({"to":"checked","reason":""})";
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

  /// One row for each state that the path names.
  std::vector<Row> rows() {
    std::vector<Row> all;
    for (const auto& line : split(permission_rows, '\n')) {
      const auto row = parse_row(line);
      const auto group = std::find_if(states.begin(), states.end(), [&](const auto& one) {
        return holds_name(row.path, one.first);
      });
      if (group == states.end()) all.push_back(row);
      if (group == states.end()) continue;
      for (const auto& state : group->second) {
        all.push_back(row);
        all.back().path = replaced(row.path, group->first, state);
        all.back().line += "  (" + state + ")";
      }
    }
    return all;
  }

  /// Whether the path has that name and not a longer one.
  static bool holds_name(const std::string& path, const std::string& name) {
    const auto at = path.find(name);
    if (at == path.npos) return false;
    const auto after = at + name.size() < path.size() ? path[at + name.size()] : '/';
    return std::isalpha(static_cast<unsigned char>(after)) == 0 && after != '_';
  }

  std::string with_ids(std::string path) {
    for (auto it = ids.rbegin(); it != ids.rend(); ++it)  // longer names before their beginnings
      path = replaced(path, it->first, it->second);
    return path;
  }

  Answer ask(const Row& row, const Actor* actor) {
    const auto path = with_ids(row.path);
    if (row.body == "no_picture") return world.api.upload(path, actor, world.body_file("ไม่ใช่ภาพ"));
    if (row.body == "upload") return world.api.upload(path, actor, world.body_file("หลักฐาน"));
    auto body = row.body.empty() ? "" : bodies.at(row.body);
    body = replaced(body, "@code", "N" + std::to_string(++codes));
    return world.api.call(row.method, path, actor, body, {{"if-match", '"' + row.version + '"'}});
  }

  void expect(const Row& row, const Answer& answer, bool is_in, int refused) {
    EXPECT_EQ(answer.status, is_in ? row.good : refused) << answer.body.substr(0, 300);
    const bool shows = answer.body.find(marker) != std::string::npos;
    if (is_in && row.shows) {
      EXPECT_TRUE(shows) << answer.body.substr(0, 300);
    }
    if (!is_in) {
      EXPECT_FALSE(shows) << answer.body;
    }
  }

  HouseWorld world{GetParam()};
  std::map<std::string, std::string> ids, bodies;
  std::map<std::string, std::vector<std::string>> states;
  std::vector<Ref> shared;
  int codes = 0;
};
RUAM_ON_BOTH_ENGINES(Permissions);

TEST_P(Permissions, AreAsTheTableSaysForEveryRoleOfficeAndState) {
  for (const auto& row : rows()) {
    SCOPED_TRACE(row.line);
    expect(row, ask(row, nullptr), row.own == "anyone", row.nobody);
    expect(row, ask(row, &world.office.stranger().actor),
           row.own == "anyone" || row.own == "signed_in", row.refused);
    for (const auto place : places)
      for (const auto role : people::all_roles()) {
        SCOPED_TRACE(std::string(role) + ", " + place_names[static_cast<int>(place)]);
        const auto& actor = world.office.actor(role, office_of(place));
        expect(row, ask(row, &actor), is_let_in(row, place, role), row.refused);
      }
  }
}

/// How many segments are literally the same; nothing when the path is not of that pattern.
std::optional<int> likeness(const std::string& pattern, const std::string& path) {
  const auto wanted = split(pattern, '/'), given = split(path.substr(0, path.find('?')), '/');
  if (wanted.size() != given.size()) return std::nullopt;
  int same = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == given[i])
      ++same;
    else if (wanted[i].front() != '{')
      return std::nullopt;
  }
  return same;
}

TEST_P(Permissions, HaveARowForEveryRouteOfTheHouse) {
  const auto router = world.house.router();
  std::set<std::string> rowless, covered;
  for (const auto& route : router.routes())
    rowless.insert(method_name(route.method) + " " + route.pattern);
  for (const auto& row : rows()) {
    std::pair<int, std::string> best{-1, ""};
    for (const auto& route : router.routes())
      if (const auto like = likeness(route.pattern, row.path);
          like && method_name(route.method) == row.method)
        best = std::max(best, {*like, row.method + " " + route.pattern});
    EXPECT_GE(best.first, 0) << "no route for " << row.line;
    rowless.erase(best.second);
  }

  for (const auto& route : rowless) ADD_FAILURE() << route << " has no row";
}

}  // namespace
}  // namespace ruam::app
