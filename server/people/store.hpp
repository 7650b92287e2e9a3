#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/account.hpp"
#include "people/office.hpp"
#include "people/person.hpp"
#include "people/share.hpp"
#include "people/signature_picture.hpp"
#include "people/stand_in.hpp"
#include "platform/db/db.hpp"
#include "platform/sha256.hpp"

namespace ruam::people {

/// What sign-in needs of an account.
struct Secrets {
  AccountId account;
  Uuid person_id;
  std::string password_hash;
  std::optional<Digest> code_hash;
  std::optional<Instant> code_until;
  bool active;
};

/// Failures of one login name ("login:NAME") or one address ("peer:ADDRESS").
struct Limit {
  std::string subject;
  std::int64_t failures = 0;
  Instant last_at = {}, open_at = {};
};

/// Every statement that writes people's tables, and the reads that actions need.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: people.office_not_found.
  Result<Office> get_office(OfficeId id) const;
  /// The office's path in its tree, or nothing.
  std::optional<std::string> find_path(OfficeId id) const;
  std::optional<Office> find_office_by_code(std::string_view code) const;
  void add(const Office& office);
  void save(const Office& office);
  /// Gives everything below `old_path` the new beginning.
  void move_paths(std::string_view old_path, std::string_view new_path);

  void set_import(OfficeId id, Uuid import);
  void set_imported_active(Uuid import);
  /// Codes of those that were edited, have people, or have others below them.
  std::vector<std::string> list_imported_in_use(Uuid import) const;
  /// Out of sight, their codes free.
  void withdraw_imported(Uuid import);

  /// Refuses: people.division_not_found.
  Result<Division> get_division(DivisionId id) const;
  void add(OfficeId office, const Division& division);
  void save(OfficeId office, const Division& division);

  /// Refuses: people.person_not_found.
  Result<Person> get_person(PersonId id) const;
  void add(OfficeId office, const Person& person);
  void save(OfficeId office, const Person& person);

  bool has_accounts() const;
  /// Refuses: people.account_not_found.
  Result<Account> get_account(AccountId id) const;
  std::optional<AccountId> find_account(std::string_view login) const;
  std::vector<AccountId> list_accounts_of(PersonId person) const;
  std::optional<Secrets> find_secrets(std::string_view login) const;
  std::optional<Secrets> find_secrets(AccountId id) const;
  void add(OfficeId office, const Account& account, std::string_view password_hash, Instant at);
  void save(OfficeId office, const Account& account);
  void set_password(AccountId id, std::string_view password_hash);
  /// The one-time code replaces the password until it is used.
  void set_code(AccountId id, const Digest& code_hash, Instant until);

  Roles roles(OfficeId office, Uuid account) const;
  void set_roles(OfficeId office, AccountId account, const Roles& roles);

  void add(const Session& session, const Digest& token_hash);
  void touch_session(const Digest& token_hash, Instant at);
  void set_active_office(const Digest& token_hash, OfficeId office);
  /// Answers how many there were.
  std::int64_t remove_session(const Digest& token_hash);
  std::int64_t remove_session(AccountId account, Uuid id);
  void remove_sessions(AccountId account);
  void remove_sessions_ended_before(Instant at);

  Limit limit(std::string_view subject) const;
  void save(const Limit& limit);
  void remove_limit(std::string_view subject);
  void remove_limits_before(Instant at);

  /// Refuses: people.stand_in_not_found.
  Result<StandIn> get_stand_in(StandInId id) const;
  std::vector<StandIn> list_stand_ins(OfficeId office) const;
  std::optional<SignaturePicture> find_signature_picture(PersonId id) const;
  void set_signature_picture(PersonId id, const SignaturePicture& picture);
  /// Answers whether there was one.
  bool remove_signature_picture(PersonId id);
  void add(OfficeId office, const StandIn& stand_in);
  void save(OfficeId office, const StandIn& stand_in);

  /// Refuses: people.share_not_found.
  Result<Share> get_share(ShareId id) const;
  std::vector<Share> list_shares_of(const Ref& record) const;
  void add(OfficeId office, const Share& share);
  void remove(ShareId id);

  std::optional<Digest> setup_code() const;
  void set_setup_code(const Digest& code_hash);
  void remove_setup_code();

 private:
  db::Tx& tx_;
};

}  // namespace ruam::people
