#pragma once

#include <map>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "people/account.hpp"
#include "people/actions.hpp"
#include "people/office.hpp"
#include "people/roles.hpp"
#include "platform/assets.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/json/json.hpp"

namespace ruam::app::demo {

/// demo/offices.json
struct OfficeData {
  std::string code, parent;
  people::OfficeKind kind = people::OfficeKind::office;
  std::string type_id, affiliation_id, province_id, name_th, name_en, short_th;
  std::string letter_code;  ///< invented, so that every letter warns of it until it is confirmed
};
BOOST_DESCRIBE_STRUCT(OfficeData, (),
                      (code, parent, kind, type_id, affiliation_id, province_id, name_th, name_en,
                       short_th, letter_code))

struct AccountData {
  std::string office, login;
  std::vector<std::string> roles;
  std::string position, division;
  bool with_subtree = false;
};
BOOST_DESCRIBE_STRUCT(AccountData, (), (office, login, roles, position, division, with_subtree))

struct WorldData {
  std::vector<OfficeData> offices;
  std::vector<AccountData> accounts;
};
BOOST_DESCRIBE_STRUCT(WorldData, (), (offices, accounts))

/// A shipped file of demo/, read; a fault in it is ours and throws.
template <class T>
T read_data(std::string_view path) {
  const auto* asset = find_asset("demo", path);
  if (!asset) throw std::runtime_error("the program has no demo/" + std::string(path));
  return json::read<T>(asset->bytes).value();
}

/// What an action answered; a refusal of shipped data throws with its code and first fault.
template <class T>
T accepted(Result<T> result, std::string_view what) {
  if (result.has_value()) {
    if constexpr (!std::is_void_v<T>)
      return std::move(result).value();
    else
      return;
  }
  const auto& problem = result.error();
  std::string text = "demo: " + std::string(what) + ": " + problem.code;
  for (const auto& fault : problem.faults) text += " " + fault.where + " " + fault.code;
  throw std::runtime_error(text);
}

/// Time stands where the demonstration's papers say it does.
class PaperClock final : public Clock {
 public:
  Instant now() const override { return now_; }
  void set(Date day) { now_ = start_of_day(day) + std::chrono::hours{9}; }

 private:
  Instant now_ = SystemClock{}.now();
};

/// The offices and who acts in them.
class World {
 public:
  World(db::Database& db, const Config& config, std::span<const PermissionRule> rules);

  /// Whether all of it is there; whether some of it is.
  bool is_loaded() const;
  bool is_begun() const;
  void build();

  OfficeId office(std::string_view code) const { return offices_.at(std::string(code)); }
  /// Runs f(Context&) as that account.
  template <class F>
  auto as(std::string_view login, F&& f) {
    const auto actor = load(login);
    Context context{db_, actor, clock, config_};
    return f(context);
  }

  /// Runs f(Context&) as the server's operator, whose rights cover the offices there are now.
  template <class F>
  auto as_operator(F&& f) {
    const auto actor = people::server_operator(db_, clock, rules_);
    Context context{db_, actor, clock, config_};
    return f(context);
  }

  PaperClock clock;

 private:
  Actor load(std::string_view login) const;
  void add_office(const OfficeData& data);
  void add_account(const AccountData& data);

  db::Database& db_;
  const Config& config_;
  std::span<const PermissionRule> rules_;
  people::RoleTable roles_;
  std::map<std::string, OfficeId> offices_;
  std::map<std::string, people::AccountId, std::less<>> accounts_;
  std::map<std::pair<OfficeId, std::string>, Uuid> divisions_;
};

/// Phatthalung primary area 2: PLG2-2566-01, signed by its three signers.
void load_phatthalung(World& world);
/// Samut Prakan's plan of 2562 to 2565, adopted by three offices, with what was done for its
/// guidelines (seed 001; what the seed does not tell is marked as an example).
void load_samut_prakan(World& world);
/// The permanent secretary's office: OPS-2567-01, its money and its first quarter.
void load_ops(World& world);
/// Phichit secondary area: five outside partners, memoranda, networks, schools of seed 002.
void load_phichit_partners(World& world);
/// Sing Buri: its provincial memorandum and the working group of six affiliations of seed 000.
void load_singburi_partners(World& world);
/// A forum of 200 invented people, its statements, votes and proposed themes (seed 000).
void load_singburi_forum(World& world);
/// Phichit secondary area: its ก.ต.ป.น., eighteen roles by category, the order a draft.
void load_phichit(World& world);
/// The eight ways in which Phichit uses its results, in the register of follow-ups (seed 002).
void load_phichit_followups(World& world);

}  // namespace ruam::app::demo
