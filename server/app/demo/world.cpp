#include "app/demo/world.hpp"

#include "app/demo/demo.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "progress/queries.hpp"
#include "projects/queries.hpp"

namespace ruam::app::demo {

World::World(db::Database& db, const Config& config, std::span<const PermissionRule> rules)
    : db_(db), config_(config), rules_(rules), roles_(rules) {}

bool World::is_begun() const {
  return db_.read([](db::Tx& tx) { return people::find_office_by_code(tx, "MOE").has_value(); });
}

bool World::is_loaded() const {
  return db_.read([](db::Tx& tx) {
    const auto ops = people::find_office_by_code(tx, "OPS");
    const auto project = ops ? projects::find_code(tx, ops->id, "OPS-2567-01") : std::nullopt;
    return project && progress::find(tx, ops->id, project->uuid, 2567, 1);
  });
}

void World::build() {
  const auto data = read_data<WorldData>("offices.json");
  for (const auto& one : data.offices) add_office(one);
  for (const auto& one : data.accounts) add_account(one);
}

void World::add_office(const OfficeData& data) {
  // The operator's rights cover the offices there are: look again after each.
  const auto actor = people::server_operator(db_, clock, rules_);
  Context context{db_, actor, clock, config_};
  people::Office office;
  office.code = data.code;
  office.kind = data.kind;
  office.type_id = data.type_id;
  office.affiliation_id = data.affiliation_id;
  office.province_id = data.province_id;
  office.name_th = data.name_th;
  office.name_en = data.name_en;
  office.short_th = data.short_th;
  office.letter_code = data.letter_code;
  const auto made = data.parent.empty()
                        ? people::add_top_office(context, office)
                        : people::add_office(context, offices_.at(data.parent), office);
  offices_[data.code] = accepted(made, data.code).id;
}

void World::add_account(const AccountData& data) {
  const auto actor = people::server_operator(db_, clock, rules_);
  Context context{db_, actor, clock, config_};
  const auto home = office(data.office);
  people::Person person;
  person.first_name = data.position;  // a role in the name's place (FORMS §0.4)
  person.position = data.position;
  if (!data.division.empty()) {
    auto& division = divisions_[{home, data.division}];
    if (division == Uuid{})
      division =
          accepted(people::add_division(context, home, {.name_th = data.division}), data.division)
              .id;
    person.division_id = division;
  }
  const auto somebody = accepted(people::add_person(context, home, person), data.login);
  const people::NewAccount wanted{.person_id = somebody.id,
                                  .login = data.login,
                                  .roles = {data.roles, data.with_subtree},
                                  .password = std::string(password)};
  accounts_[data.login] = {
      home, accepted(people::add_account(context, home, wanted), data.login).account.id};
}

Actor World::load(std::string_view login) const {
  const auto account = accounts_.find(login)->second;
  return db_.read(
      [&](db::Tx& tx) { return people::load_actor(tx, account, roles_, SystemClock{}.now()); });
}

}  // namespace ruam::app::demo
