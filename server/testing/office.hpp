#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "people/actions.hpp"
#include "people/queries.hpp"
#include "people/roles.hpp"
#include "platform/config.hpp"
#include "platform/context.hpp"
#include "testing/clock.hpp"
#include "testing/database.hpp"

namespace ruam::testing {

/// Whether a post reaches into the offices below.
enum class Reach { office, subtree };

/// A small world for tests: a fresh database, a tree of offices and, on demand, one account for
/// each role.
///
///   ministry ─┬─ ops ─┬─ singburi (PEO)          obec ─┬─ primary (ESA) ── school
///             └─ obec └─ samut_prakan (PEO)            └─ secondary (ESA)
class TestOffice {
 public:
  /// `rules`: those of the rooms under test; people's own are always there.
  explicit TestOffice(db::Database::Engine engine, std::vector<PermissionRule> rules = {});
  ~TestOffice();
  TestOffice(const TestOffice&) = delete;

  db::Database& db() { return fresh_->db(); }
  FakeClock clock;
  Config config;

  OfficeId ministry, ops, singburi, samut_prakan, obec, primary, secondary, school;

  /// Somebody who holds that role in that office (nothing said: singburi). The same call gives the
  /// same person; the reference lives as long as the TestOffice.
  Context& as(std::string_view role);
  Context& as(std::string_view role, OfficeId office, Reach reach = Reach::office);
  /// The actor of `as`, for Api and Scenario.
  const Actor& actor(std::string_view role) { return as(role).actor; }
  const Actor& actor(std::string_view role, OfficeId office, Reach reach = Reach::office) {
    return as(role, office, reach).actor;
  }
  /// Signed in, in an office that has nothing to do with singburi, with every role.
  Context& stranger();
  /// Not signed in.
  Context& nobody();
  /// The server's operator: may do everything everywhere.
  Context& server();

  /// A person of that office without an account.
  Uuid person(OfficeId office, std::string first_name, std::string position);
  /// A fresh look at an account's posts, e.g. after a stand-in's order.
  Context& again(const Context& context);

  const people::RoleTable& roles() const { return roles_; }
  const std::vector<PermissionRule>& rules() const { return rules_; }

 private:
  struct Role {
    std::string role;
    OfficeId office;
    Reach reach;
    auto operator<=>(const Role&) const = default;
  };

  OfficeId add(OfficeId parent, people::Office office);
  Context& keep(Actor actor);
  Context& employ(const std::vector<std::string>& roles, OfficeId office, Reach reach);

  std::unique_ptr<TestDatabase> fresh_;
  std::vector<PermissionRule> rules_;
  people::RoleTable roles_;
  std::mutex keeping_;
  std::deque<Actor> actors_;
  std::deque<Context> contexts_;
  std::map<Role, Context*> employed_;
  Context* stranger_ = nullptr;
  int logins_ = 0;
};

}  // namespace ruam::testing
