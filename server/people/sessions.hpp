#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "people/account.hpp"
#include "people/roles.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/sha256.hpp"

/// Signing in and out, and who a request comes from.
namespace ruam::people {

/// Who signs in, and from which address.
struct SignIn {
  std::string login, password, peer;
};

/// A fresh session; its token is shown this once, only its SHA-256 is kept.
struct SignedIn {
  std::string token;
  Session session;
};

/// Refuses: people.sign_in_wrong, people.sign_in_too_often {seconds}.
Result<SignedIn> sign_in(Context& context, const SignIn& who);

/// The way back in with a one-time code from the administrator.
struct Recovery {
  std::string login, code, new_password, peer;
};
/// Refuses: people.code_wrong, people.sign_in_too_often {seconds}, people.password_short,
/// people.password_easy, people.password_long, people.password_is_login.
Result<SignedIn> recover(Context& context, const Recovery& recovery);

/// Ends this session; one that has ended already is as good.
Result<void> sign_out(Context& context, std::string_view token);

struct PasswordChange {
  std::string old_password, new_password;
};
/// Sets a new password and ends every other session of the account. Refuses: unauthenticated,
/// people.old_password_wrong, people.sign_in_too_often, people.password_*.
Result<void> change_password(Context& context, std::string_view token,
                             const PasswordChange& change);

/// The session this token belongs to. Refuses: unauthenticated.
Result<Session> current_session(Context& context, std::string_view token);
/// Makes another of the actor's offices the one that screens open in.
/// Refuses: unauthenticated, people.no_post_there.
Result<Session> switch_office(Context& context, std::string_view token, OfficeId office);

/// A token for programs, shown this once. Refuses: unauthenticated, people.token_invalid.
struct NewToken {
  std::string label;
  int days = 365;
};
Result<SignedIn> add_token(Context& context, const NewToken& wanted);
/// Refuses: unauthenticated, people.token_not_found.
Result<void> remove_token(Context& context, Uuid id);

/// The actor that an account is at that moment, with all its posts; nobody if it may not act.
Actor load_actor(db::Tx& tx, AccountId account, const RoleTable& roles, Instant at);

/// Turns a token into an Actor, for every request: from memory while nothing about people changed
/// (at most a minute), else by two indexed reads. Safe for all threads; lives as long as `db`.
class Authenticator {
 public:
  Authenticator(db::Database& db, const Clock& clock, std::span<const PermissionRule> rules);

  /// The actor is shared by requests in flight and the cache. Refuses: unauthenticated.
  Result<std::shared_ptr<const Actor>> authenticate(std::string_view token);

 private:
  struct Cache;
  struct Entry {
    std::shared_ptr<const Actor> actor;
    Session session;
    Instant loaded_at;
  };

  std::optional<Entry> load(const Digest& token_hash, Instant now);
  void touch(const Digest& token_hash, Instant now);

  db::Database& db_;
  const Clock& clock_;
  RoleTable roles_;
  std::shared_ptr<Cache> cache_;  // the database's listener keeps it beyond this object
};

}  // namespace ruam::people
