#pragma once

#include <fstream>
#include <sstream>

#include "committees/queries.hpp"
#include "committees/room.hpp"
#include "intake/actions.hpp"
#include "intake/make.hpp"
#include "intake/queries.hpp"
#include "intake/room.hpp"
#include "plans/queries.hpp"
#include "plans/room.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "progress/world_for_test.hpp"

namespace ruam::intake {

inline std::vector<Description> shown(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back(projects::describe(tx, actor, {&one, 1}).front());
  return all;
}

struct Quiet final : jobs::Progress {
  void say(int, int, std::string_view) override {}
};

/// An office that hands papers in, on the world of projects and reports.
class IntakeWorld : public progress::ProgressWorld {
 protected:
  IntakeWorld() : ProgressWorld(intake_rules()) {}

  static std::vector<PermissionRule> intake_rules() {
    auto rules = all_rules();
    const auto add = [&](const Room& other) {
      for (const auto& rule : other.permissions) rules.push_back(rule);
    };
    add(room(shown));
    add(committees::room(shown));
    add(plans::room(shown));
    return rules;
  }

  OfficeId own() { return office.singburi; }
  Context& planner() { return office.as("planner", own()); }

  static std::string sample(const std::string& name) {
    std::ifstream in(doc::samples::source_folder() / "server/intake/samples" / name,
                     std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
  }
  PaperId hand(const std::string& bytes, const std::string& name = "โครงการ.txt") {
    const auto stored = files::store_bytes(office.config, bytes).value();
    return hand_in(planner(), own(), {.name = name, .stored = stored}).value();
  }
  void read(PaperId id) {
    Quiet progress;
    const auto done = read_handed_in(office.server(),
                                     {new_uuid(), std::string(handed_in), ref(id), {}}, progress);
    ASSERT_TRUE(done.has_value()) << done.error().code;
  }
  View see(PaperId id) {
    return office.db().read([&](db::Tx& tx) { return get(tx, planner().actor, id).value(); });
  }
  Field field(PaperId id, Name name) {
    for (const auto& one : see(id).fields)
      if (one.name == name) return one;
    ADD_FAILURE() << "no such field";
    return {};
  }
  Result<void> say(PaperId id, const Field& field, FieldState state,
                   std::optional<Value> value = {}) {
    return decide(planner(), id, field.id, {state, std::move(value)}, field.version);
  }
  void accept_all(PaperId id) {
    accept_certain(planner(), id).value();
    for (const auto& one : see(id).fields) {
      if (!is_open(one)) continue;
      if (say(id, one, FieldState::accepted).has_error()) say(id, one, FieldState::cleared).value();
    }
  }
};

}  // namespace ruam::intake
