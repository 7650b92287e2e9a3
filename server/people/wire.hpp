#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "people/queries.hpp"

/// What of people crosses the wire. Lists answer {rows, next}.
namespace ruam::people::wire {

struct Offices {
  std::vector<Office> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Offices, (), (rows, next))
struct OfficeDetail : Office {
  std::vector<OfficeShort> above;
};
BOOST_DESCRIBE_STRUCT(OfficeDetail, (Office), (above))

/// What a client sends back of a record it was given and may not change: taken and ignored, so that
/// an edit is the record itself with some fields changed.
using Ignored = std::optional<boost::json::value>;

/// An office as it is written; what is left out is empty.
struct OfficeIn {
  std::string code, name_th, short_th, type_id;
  std::optional<OfficeKind> kind;
  std::optional<std::string> name_en, affiliation_id, province_id, letter_code;
  std::optional<Digits> digits;
  std::optional<Contact> contact;
  std::optional<bool> active;
  Ignored id, version, parent_id, registered_by, path, above;
};
BOOST_DESCRIBE_STRUCT(OfficeIn, (),
                      (code, name_th, short_th, type_id, kind, name_en, affiliation_id, province_id,
                       letter_code, digits, contact, active, id, version, parent_id, registered_by,
                       path, above))

struct MoveIn {
  OfficeId parent_id;
};
BOOST_DESCRIBE_STRUCT(MoveIn, (), (parent_id))

struct Divisions {
  std::vector<Division> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Divisions, (), (rows, next))
struct DivisionIn {
  std::string name_th;
  std::optional<std::string> name_en;
  std::optional<std::int64_t> position;
  std::optional<bool> active;
  Ignored id, version;
};
BOOST_DESCRIBE_STRUCT(DivisionIn, (), (name_th, name_en, position, active, id, version))

struct Persons {
  std::vector<Person> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Persons, (), (rows, next))
struct PersonIn {
  std::optional<std::string> prefix;
  std::string first_name;
  std::optional<std::string> last_name;
  std::string position;
  std::optional<std::string> academic_standing;
  std::optional<Uuid> division_id;
  std::optional<std::string> phone, email;
  std::optional<bool> active;
  Ignored id, version, division, erased;
};
BOOST_DESCRIBE_STRUCT(PersonIn, (),
                      (prefix, first_name, last_name, position, academic_standing, division_id,
                       phone, email, active, id, version, division, erased))
struct Reason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

struct Accounts {
  std::vector<AccountRow> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Accounts, (), (rows, next))
struct AccountIn {
  Uuid person_id;
  std::string login;
  std::vector<std::string> roles;
  std::optional<bool> with_subtree;
};
BOOST_DESCRIBE_STRUCT(AccountIn, (), (person_id, login, roles, with_subtree))
struct AccountEditIn {
  std::vector<std::string> roles;
  bool with_subtree = false, active = true;
  Ignored id, version, office, login, person_id, name, position;
};
BOOST_DESCRIBE_STRUCT(AccountEditIn, (),
                      (roles, with_subtree, active, id, version, office, login, person_id, name,
                       position))
/// A fresh account and the one-time code to hand to its person.
struct Opened : AccountRow {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(Opened, (AccountRow), (code))
struct Code {
  std::string code;
};
BOOST_DESCRIBE_STRUCT(Code, (), (code))
struct GrantIn {
  std::string login;
  std::vector<std::string> roles;
  std::optional<bool> with_subtree;
};
BOOST_DESCRIBE_STRUCT(GrantIn, (), (login, roles, with_subtree))

struct StandIns {
  std::vector<StandInRow> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(StandIns, (), (rows, next))
struct StandInIn {
  std::optional<OfficeId> person_office;
  Uuid person_id;
  std::string for_role, position;
  StandInKind kind = StandInKind::acting_for;
  std::optional<std::string> order_no;
  Date from;
  std::optional<Date> to;
  std::optional<bool> ended;
  Ignored id, version, person_name, phrase;
};
BOOST_DESCRIBE_STRUCT(StandInIn, (),
                      (person_office, person_id, for_role, position, kind, order_no, from, to,
                       ended, id, version, person_name, phrase))

struct Shares {
  std::vector<ShareRow> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Shares, (), (rows, next))
struct ShareIn {
  std::string kind;
  Uuid record;
  OfficeId guest_office;
  Right right = Right::read;
  std::optional<Date> until;
};
BOOST_DESCRIBE_STRUCT(ShareIn, (), (kind, record, guest_office, right, until))

// ── sessions and set-up ──

struct SignInIn {
  std::string login, password;
};
BOOST_DESCRIBE_STRUCT(SignInIn, (), (login, password))
struct RecoveryIn {
  std::string login, code, new_password;
};
BOOST_DESCRIBE_STRUCT(RecoveryIn, (), (login, code, new_password))
struct PasswordIn {
  std::string old_password, new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordIn, (), (old_password, new_password))
struct ActiveOfficeIn {
  OfficeId office;
};
BOOST_DESCRIBE_STRUCT(ActiveOfficeIn, (), (office))

struct SessionPerson {
  Uuid id;
  std::string name, position;
};
BOOST_DESCRIBE_STRUCT(SessionPerson, (), (id, name, position))
struct SessionPost {
  OfficeShort office;
  bool with_subtree;
  std::vector<std::string> roles, permissions;
};
BOOST_DESCRIBE_STRUCT(SessionPost, (), (office, with_subtree, roles, permissions))
/// Who is signed in and what he may do where.
struct Session {
  Uuid account_id;
  SessionPerson person;
  std::vector<SessionPost> posts;
  OfficeId active_office;
};
BOOST_DESCRIBE_STRUCT(Session, (), (account_id, person, posts, active_office))

struct Tokens {
  std::vector<TokenRow> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Tokens, (), (rows, next))
struct TokenIn {
  std::string label;
  std::optional<int> days;
};
BOOST_DESCRIBE_STRUCT(TokenIn, (), (label, days))
struct TokenOut {
  Uuid id;
  std::string token;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(TokenOut, (), (id, token, ends_at))

struct SetUpState {
  bool needed;
};
BOOST_DESCRIBE_STRUCT(SetUpState, (), (needed))
struct SetUpIn {
  std::string code;
  OfficeIn office;
  PersonIn person;
  std::string login, password;
};
BOOST_DESCRIBE_STRUCT(SetUpIn, (), (code, office, person, login, password))

/// Whether somebody has given a picture of their own signature.
struct SignaturePictureState {
  bool given = false;
  std::int64_t width = 0, height = 0;
  std::optional<Instant> at = {};
};
BOOST_DESCRIBE_STRUCT(SignaturePictureState, (), (given, width, height, at))

// ── history of any record ──

struct HistoryRow {
  std::int64_t version;
  Instant at;
  std::string name, role, action, reason;
  boost::json::value diff;
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (version, at, name, role, action, reason, diff))
struct History {
  std::vector<HistoryRow> rows;
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(History, (), (rows, next))

}  // namespace ruam::people::wire
