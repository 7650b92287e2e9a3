#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Accounts of people: how they sign in and which roles they hold.
namespace ruam::people {

using AccountId = RecordId<struct AccountKind>;
inline Ref ref(AccountId id) { return {id.office, "account", id.uuid}; }

/// An account as its own office keeps it; the secrets stay in the store.
struct Account {
  Uuid id, person_id;
  std::string login;
  bool active = true;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Account, (), (id, person_id, login, active, version))

/// Roles of one account in one office.
struct Roles {
  std::vector<std::string> roles;
  bool with_subtree = false;
  friend bool operator==(const Roles&, const Roles&) = default;
};
BOOST_DESCRIBE_STRUCT(Roles, (), (roles, with_subtree))

/// JSON pointers of an Account that history only calls "changed".
inline constexpr std::string_view personal_account_fields[] = {"/login"};

/// A login name as it is stored and compared: no outer blanks, ASCII letters small.
std::string folded_login(std::string_view typed);
/// Three to 64 of a-z 0-9 . _ - @. Refuses: people.login_form.
Result<void> check_login(std::string_view folded);
/// Ten characters or more, not the login name, at most 200. Refuses: people.password_short,
/// people.password_easy, people.password_long, people.password_is_login.
Result<void> check_password(std::string_view password, std::string_view login);
/// Refuses: people.role_unknown with the role in details.
Result<void> check_roles(const Roles& roles);

/// Sign-in limit after `failures` in a row: nothing for the first `free`, then 5 s, doubling up to
/// 15 minutes.
std::chrono::milliseconds sign_in_delay(std::int64_t failures, std::int64_t free);

inline constexpr std::int64_t free_failures_of_account = 5;
inline constexpr std::int64_t free_failures_of_peer = 20;  ///< an office may share one address
inline constexpr auto account_failures_forgotten_after = std::chrono::hours{24};
inline constexpr auto peer_failures_forgotten_after = std::chrono::minutes{15};

inline constexpr auto session_idle = std::chrono::hours{8};
inline constexpr auto session_absolute = std::chrono::hours{24 * 30};
inline constexpr auto one_time_code_lives = std::chrono::hours{72};
/// How old the noted last use of a session may grow before it is written again.
inline constexpr auto session_touch = std::chrono::minutes{5};

/// What the database keeps of a signed-in browser or an API token.
struct Session {
  Uuid id;
  AccountId account;
  bool is_token = false;  ///< an API token: no idle limit
  std::string label;      ///< of an API token
  OfficeId active_office;
  Instant created_at, last_seen_at, ends_at;
};

/// Whether the session still counts at that moment.
bool is_alive(const Session& session, Instant now);

}  // namespace ruam::people
