#pragma once

#include <optional>
#include <string>

#include <boost/json/value.hpp>

#include "people/account.hpp"
#include "people/office.hpp"
#include "people/permissions.hpp"
#include "people/person.hpp"
#include "people/sessions.hpp"
#include "people/share.hpp"
#include "people/stand_in.hpp"
#include "platform/context.hpp"
#include "platform/secrets.hpp"

/// What can be done with offices, people and accounts. Every action that changes something refuses
/// unauthenticated and forbidden, and edits refuse people.stale with the current record.
namespace ruam::people {

// ── offices ──

/// The top of a tree (a ministry, a municipality); only for the server's operator. Refuses: as
/// add_office.
Result<Office> add_top_office(Context& context, Office office);
/// A new office or school below `parent`; id, path and version are set here.
/// Refuses: people.office_not_found, people.office_invalid, people.office_code_taken.
Result<Office> add_office(Context& context, OfficeId parent, Office office);
/// An outside body beside the tree, kept by `keeper`. Refuses: as add_office.
Result<Office> add_outside_body(Context& context, OfficeId keeper, Office office);
/// Changes an office's facts (not its place). `office.version` is the one the editor saw.
/// Refuses: as add_office.
Result<Office> save_office(Context& context, Office office);
/// Hangs an office with all below it under another parent.
/// Refuses: people.office_not_found, people.office_below_itself.
Result<Office> move_office(Context& context, OfficeId id, OfficeId new_parent);

// ── people ──

/// Refuses: people.division_invalid, people.division_not_found.
Result<Division> add_division(Context& context, OfficeId office, Division division);
Result<Division> save_division(Context& context, OfficeId office, Division division);
/// Refuses: people.person_invalid, people.person_not_found, people.division_not_found.
Result<Person> add_person(Context& context, OfficeId office, Person person);
Result<Person> save_person(Context& context, OfficeId office, Person person);

/// Everything this room keeps about a person (PDPA s.30). Refuses: people.person_not_found.
Result<boost::json::value> export_person(Context& context, PersonId id);
/// Takes everything personal away, closes accounts and sessions; statistics and signatures stay
/// with the position (RULES §7.7). Refuses: people.person_not_found, people.reason_missing.
Result<Person> erase_person(Context& context, PersonId id, std::string reason);

// ── accounts ──

struct NewAccount {
  Uuid person_id;
  std::string login;
  Roles roles;
  std::optional<std::string> password = {};  ///< none: a one-time code is made instead
  secrets::PasswordCost cost = {};
};

/// A new or re-opened account and, if it has no password yet, the code to set one with.
struct OpenedAccount {
  Account account;
  std::string code;
};

/// Refuses: people.person_not_found, people.login_form, people.login_taken, people.role_unknown,
/// people.subtree_not_yours, people.password_*.
Result<OpenedAccount> add_account(Context& context, OfficeId office, const NewAccount& wanted);

/// What the administrator of an office decides about one of its accounts.
struct AccountEdit {
  AccountId id;
  std::int64_t version;
  bool active;
  Roles roles;
};
/// Refuses: people.account_not_found, people.role_unknown, people.subtree_not_yours,
/// people.own_administration (nobody locks himself out).
Result<Account> save_account(Context& context, const AccountEdit& edit);

/// Gives an account of any office roles in this one; none takes them away.
/// Refuses: people.account_not_found, people.role_unknown, people.subtree_not_yours.
Result<void> grant(Context& context, OfficeId office, std::string_view login, const Roles& roles);

/// Takes the password away, ends all sessions and answers a one-time code that lives three days.
/// Refuses: people.account_not_found.
Result<std::string> reset_password(Context& context, AccountId id);

// ── stand-ins and shares ──

/// Refuses: people.stand_in_invalid, people.person_not_found, people.stand_in_not_found.
Result<StandIn> add_stand_in(Context& context, OfficeId office, StandIn stand_in);
Result<StandIn> save_stand_in(Context& context, OfficeId office, StandIn stand_in);

/// Opens a record to another office. A share that is there already is replaced.
/// Refuses: people.office_not_found, people.share_with_itself.
Result<Share> add_share(Context& context, OfficeId office, Share share);
/// Refuses: people.share_not_found.
Result<void> remove_share(Context& context, ShareId id);

// ── first run ──

/// True while there is no account at all.
bool needs_set_up(db::Database& db);
/// A fresh set-up code for `ruam serve` to print; nothing when there are accounts. Only its SHA-256
/// is kept and an older code ends.
std::optional<std::string> make_set_up_code(db::Database& db);

struct SetUp {
  std::string code;
  Office office;
  Person person;
  std::string login, password, peer;
  secrets::PasswordCost cost = {};
};
/// The first office, its first person and its first system administrator.
/// Refuses: people.set_up_done, people.set_up_code_wrong, people.sign_in_too_often,
/// people.office_invalid, people.person_invalid, people.login_form, people.password_*.
Result<SignedIn> set_up(Context& context, SetUp wanted);

/// Who works on the server's own command line or loads the demonstration: may do everything that
/// `rules` name, in every office there is now.
Actor server_operator(db::Database& db, const Clock& clock, std::span<const PermissionRule> rules);
bool is_server_operator(const Actor& actor);

}  // namespace ruam::people
