#include <cstdio>
#include <sstream>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "platform/messages.hpp"

namespace ruam::app {
namespace {

/// The operator at work: everything a people action needs.
struct Desk {
  explicit Desk(const Arguments& arguments) : config(arguments.config), db(open_database(config)) {
    bring_up_to_date(*db, arguments.config, clock);
    const House house;
    actor = people::server_operator(*db, clock, house.permission_rules());
  }

  SystemClock clock;
  const Config& config;
  std::unique_ptr<db::Database> db;
  Actor actor;
  Context context{*db, actor, clock, config, "command line"};
};

std::string word(const Arguments& arguments, std::size_t place, const char* what) {
  if (place < arguments.words.size()) return arguments.words[place];
  throw UsageError(std::string("user: ") + what + " is missing");
}

std::string needed(const Arguments& arguments, const char* option) {
  if (auto value = arguments.value(option)) return *value;
  throw UsageError(std::string("user: ") + option + " is missing");
}

people::Office office_of(Desk& desk, const std::string& code) {
  auto office = desk.db->read([&](db::Tx& tx) { return people::find_office_by_code(tx, code); });
  if (!office) throw UsageError("user: there is no office with the code " + code);
  return *office;
}

people::Roles roles_of(const Arguments& arguments) {
  people::Roles roles{{}, arguments.has("--subtree")};
  std::istringstream list(arguments.value("--role").value_or(""));
  for (std::string role; std::getline(list, role, ',');) roles.roles.push_back(role);
  return roles;
}

int refused(const Problem& problem) {
  const auto& messages = Messages::built_in();
  std::fprintf(stderr, "%s\n", messages.say(Language::thai, problem.code, problem.details).c_str());
  for (const auto& fault : problem.faults)
    std::fprintf(stderr, "  %s: %s\n", fault.where.c_str(),
                 messages.say(Language::thai, fault.code, fault.params).c_str());
  return 1;
}

void print_code(const std::string& login, const std::string& code) {
  std::printf("%s: one-time code %s (three days); set a password with it on the sign-in page\n",
              login.c_str(), code.c_str());
}

int add(Desk& desk, const Arguments& arguments) {
  const auto login = word(arguments, 1, "the login name");
  const auto office = office_of(desk, needed(arguments, "--office")).id;
  people::Person person;
  person.prefix = arguments.value("--prefix").value_or("");
  person.first_name = needed(arguments, "--first-name");
  person.last_name = arguments.value("--last-name").value_or("");
  person.position = needed(arguments, "--position");
  const auto added = people::add_person(desk.context, office, person);
  if (!added) return refused(added.error());
  const auto opened = people::add_account(
      desk.context, office, {.person_id = added->id, .login = login, .roles = roles_of(arguments)});
  if (!opened) return refused(opened.error());
  print_code(opened->account.login, opened->code);
  return 0;
}

int passwd(Desk& desk, const Arguments& arguments) {
  const auto login = word(arguments, 1, "the login name");
  const auto account = desk.db->read([&](db::Tx& tx) { return people::find_account(tx, login); });
  if (!account) return refused({Kind::not_found, "people.account_not_found"});
  const auto code = people::reset_password(desk.context, *account);
  if (!code) return refused(code.error());
  print_code(login, *code);
  return 0;
}

int role(Desk& desk, const Arguments& arguments) {
  const auto login = word(arguments, 1, "the login name");
  const auto office = office_of(desk, needed(arguments, "--office")).id;
  const auto given = people::grant(desk.context, office, login, roles_of(arguments));
  return given ? 0 : refused(given.error());
}

void print_accounts(db::Tx& tx, const people::Office& office) {
  for (const auto& account : people::list_accounts(tx, office.id)) {
    std::string roles;
    for (const auto& held : account.roles) roles += (roles.empty() ? "" : ",") + held;
    std::printf("%-12s %-24s %-40s %s%s%s\n", office.code.c_str(), account.login.c_str(),
                roles.c_str(), account.name.c_str(), account.with_subtree ? " (subtree)" : "",
                account.active ? "" : " (closed)");
  }
}

int list(Desk& desk, const Arguments& arguments) {
  const auto code = arguments.value("--office");
  if (code) {
    const auto office = office_of(desk, *code);
    return desk.db->read([&](db::Tx& tx) { return print_accounts(tx, office), 0; });
  }
  return desk.db->read([&](db::Tx& tx) {
    people::OfficeFilter page;
    for (page.limit = 500;;) {
      const auto offices = people::list_offices(tx, page);
      for (const auto& office : offices) print_accounts(tx, office);
      if (std::ssize(offices) < page.limit) return 0;
      page.after_code = offices.back().code;
    }
  });
}

int run_user(const Arguments& arguments) {
  const auto verb = word(arguments, 0, "add, passwd, role or list");
  Desk desk(arguments);
  if (verb == "add") return add(desk, arguments);
  if (verb == "passwd") return passwd(desk, arguments);
  if (verb == "role") return role(desk, arguments);
  if (verb == "list") return list(desk, arguments);
  throw UsageError("user: " + verb + " is none of add, passwd, role, list");
}

}  // namespace

Command user_command() {
  return {
      .name = "user",
      .words = "add|passwd|role LOGIN, or list",
      .summary = "accounts: add one, send one a new code, change roles, list them",
      .details =
          "user add LOGIN --office CODE --first-name N --position P --role planner\n"
          "    adds a person with an account and prints a one-time code for the first password\n"
          "user passwd LOGIN\n"
          "    takes the password away and prints a one-time code\n"
          "user role LOGIN --office CODE --role planner,finance_officer [--subtree]\n"
          "    sets the roles of an account in an office; without --role it has none there\n"
          "user list [--office CODE]\n"
          "    accounts with their roles\n\n"
          "Roles: system_admin office_head deputy_head division_head planner finance_officer\n"
          "project_owner secretariat supervisor committee_member school_user partner citizen\n"
          "web_officer auditor_readonly dpo",
      .options = {{"--office", "CODE", "the office's code, e.g. PLG2"},
                  {"--role", "ROLES", "one role or several with commas"},
                  {"--subtree", "", "the roles count in all offices below, too"},
                  {"--prefix", "TEXT", "คำนำหน้าชื่อ"},
                  {"--first-name", "TEXT", "ชื่อ"},
                  {"--last-name", "TEXT", "สกุล"},
                  {"--position", "TEXT", "ตำแหน่ง"}},
      .run = run_user};
}

}  // namespace ruam::app
