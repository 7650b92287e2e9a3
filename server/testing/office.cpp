#include "testing/office.hpp"

#include "people/room.hpp"

namespace ruam::testing {
namespace {

people::Office office(std::string code, std::string short_th, std::string type_id,
                      std::string affiliation_id, std::string province_id = "") {
  people::Office facts;
  facts.code = std::move(code);
  facts.name_th = "หน่วยงาน" + short_th;
  facts.name_en = "Office " + facts.code;
  facts.short_th = std::move(short_th);
  facts.type_id = std::move(type_id);
  facts.affiliation_id = std::move(affiliation_id);
  facts.province_id = std::move(province_id);
  return facts;
}

}  // namespace

TestOffice::TestOffice(db::Database::Engine engine, std::vector<PermissionRule> rules)
    : fresh_(fresh_database(engine, all_migrations())), rules_(std::move(rules)) {
  for (auto& rule : people::permission_rules()) rules_.push_back(std::move(rule));
  roles_ = people::RoleTable(rules_);
  ministry = people::add_top_office(server(), office("MOE", "ศธ.", "OT-MIN", "AF-MOE")).value().id;
  ops = add(ministry, office("OPS", "สป.ศธ.", "OT-OPS", "AF-OPS"));
  singburi = add(ops, office("SBR", "ศธจ.สิงห์บุรี", "OT-PEO", "AF-OPS", "TH-17"));
  samut_prakan = add(ops, office("SPK", "ศธจ.สมุทรปราการ", "OT-PEO", "AF-OPS", "TH-11"));
  obec = add(ministry, office("OBEC", "สพฐ.", "OT-OBEC", "AF-OBEC"));
  primary = add(obec, office("PLG2", "สพป.พัทลุง เขต 2", "OT-PESAO", "AF-OBEC-PRI", "TH-93"));
  secondary = add(obec, office("PCT", "สพม.พิจิตร", "OT-SESAO", "AF-OBEC-SEC", "TH-66"));
  auto a_school = office("SCH1", "โรงเรียนตัวอย่าง", "OT-SCH", "AF-OBEC-PRI", "TH-93");
  a_school.kind = people::OfficeKind::school;
  school = add(primary, std::move(a_school));
}

TestOffice::~TestOffice() = default;

OfficeId TestOffice::add(OfficeId parent, people::Office facts) {
  return people::add_office(server(), parent, std::move(facts)).value().id;
}

Context& TestOffice::keep(Actor actor) {
  const std::lock_guard kept(keeping_);
  actors_.push_back(std::move(actor));
  return contexts_.emplace_back(Context{db(), actors_.back(), clock, config, "test"});
}

Context& TestOffice::server() { return keep(people::server_operator(db(), clock, rules_)); }

Context& TestOffice::nobody() { return keep({}); }

Uuid TestOffice::person(OfficeId home, std::string first_name, std::string position) {
  people::Person someone;
  someone.first_name = std::move(first_name);
  someone.position = std::move(position);
  return people::add_person(server(), home, someone).value().id;
}

Context& TestOffice::employ(const std::vector<std::string>& roles, OfficeId home, Reach reach) {
  const auto login = "user" + std::to_string(++logins_);
  const auto who = person(home, "(" + roles.front() + ")", "ตำแหน่ง " + roles.front());
  const people::NewAccount wanted{
      .person_id = who, .login = login, .roles = {roles, reach == Reach::subtree}};
  const auto opened = people::add_account(server(), home, wanted).value();
  return keep(db().read([&](db::Tx& tx) {
    return people::load_actor(tx, {home, opened.account.id}, roles_, clock.now());
  }));
}

Context& TestOffice::as(std::string_view role) { return as(role, singburi); }

Context& TestOffice::as(std::string_view role, OfficeId home, Reach reach) {
  auto& known = employed_[{std::string(role), home, reach}];
  if (!known) known = &employ({std::string(role)}, home, reach);
  return *known;
}

Context& TestOffice::stranger() {
  if (!stranger_) {
    const auto all = people::all_roles();
    stranger_ = &employ({all.begin(), all.end()}, secondary, Reach::subtree);
  }
  return *stranger_;
}

Context& TestOffice::again(const Context& context) {
  const auto& old = context.actor;
  return keep(db().read([&](db::Tx& tx) {
    return people::load_actor(tx, {old.home, old.account}, roles_, clock.now());
  }));
}

}  // namespace ruam::testing
