#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "people/account.hpp"
#include "people/office.hpp"
#include "people/person.hpp"
#include "people/share.hpp"
#include "people/stand_in.hpp"
#include "platform/db/db.hpp"
#include "platform/sha256.hpp"

/// Read models of people for lists, settings screens, documents and other rooms.
namespace ruam::people {

/// Which offices a list shows; empty fields do not filter.
struct OfficeFilter {
  std::string text;                ///< in any name or the code
  std::optional<OfficeId> under;   ///< this office and all below it
  std::optional<OfficeKind> kind;  ///< offices, schools or outside bodies only
  std::optional<std::string> type_id, province_id;
  std::string after_code;  ///< cursor: the code of the last row seen
  int limit = 50;
};

/// Active offices in the order of their codes.
std::vector<Office> list_offices(db::Tx& tx, const OfficeFilter& filter);
/// Refuses: people.office_not_found.
Result<Office> get_office(db::Tx& tx, OfficeId id);
std::optional<Office> find_office_by_code(db::Tx& tx, std::string_view code);
/// The office itself and everything below it, top first; without what an import has not brought
/// into sight.
std::vector<OfficeId> list_subtree(db::Tx& tx, OfficeId top);
/// The active offices (no schools) from there down, for finding one by any of its names.
std::vector<OfficeShort> list_offices_by_name(db::Tx& tx, OfficeId top);
/// Codes in use anywhere, also of what is not in sight.
std::vector<std::string> list_office_codes(db::Tx& tx);
/// Offices and outside bodies that hang below nothing.
std::vector<OfficeId> list_tops(db::Tx& tx);
/// Active offices in which somebody holds a role, by account or by order: those that work with
/// Ruam.
std::vector<OfficeId> list_staffed_offices(db::Tx& tx);
/// From the top of the tree down to the office's parent.
std::vector<OfficeShort> list_ancestors(db::Tx& tx, OfficeId id);
/// Short forms in the order asked; an unknown id gives an empty code.
std::vector<OfficeShort> describe_offices(db::Tx& tx, const std::vector<OfficeId>& ids);
OfficeShort shorten(const Office& office);

/// People of an office in Thai order; `include_inactive` for the settings screen.
enum class Include { active, all };
std::vector<Person> list_persons(db::Tx& tx, OfficeId office, Include include = Include::active);
std::vector<Division> list_divisions(db::Tx& tx, OfficeId office);
/// Refuses: people.person_not_found.
Result<Person> get_person(db::Tx& tx, PersonId id);
/// Active people who hold a role in the office now, by account or by order.
std::vector<Person> list_holders(db::Tx& tx, OfficeId office, std::string_view role, Date day);

/// Somebody who may stand in a seat: its holder, or a stand-in with the official phrase.
struct Candidate {
  Uuid person_id;
  std::string name, position, phrase;
  std::optional<Uuid> stand_in_id;
  std::optional<Date> from, to;  ///< of the stand-in's order
};
BOOST_DESCRIBE_STRUCT(Candidate, (), (person_id, name, position, phrase, stand_in_id, from, to))
/// Holders of the seat by account, then everybody ever ordered to stand in, newest order first.
std::vector<Candidate> list_candidates(db::Tx& tx, const Seat& seat);
/// Who is printed in the seat's signature block that day: a stand-in for an absent head or a vacant
/// post, else the holder, else who stands in by delegation. Nothing when nobody is known.
std::optional<Candidate> find_signer(db::Tx& tx, const Seat& seat, Date day);

/// An account as the settings screen lists it: also guests from other offices with roles here.
struct AccountRow {
  Uuid id;
  OfficeId office;
  std::string login;
  Uuid person_id;
  std::string name, position;
  std::vector<std::string> roles = {};
  bool with_subtree = false, active = true;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (id, office, login, person_id, name, position, roles, with_subtree, active,
                       version))
std::vector<AccountRow> list_accounts(db::Tx& tx, OfficeId office);
/// The account that signs in by this name.
std::optional<AccountId> find_account(db::Tx& tx, std::string_view login);
/// Refuses: people.account_not_found.
Result<AccountRow> get_account(db::Tx& tx, OfficeId office, Uuid id);

/// An API token, without its secret.
struct TokenRow {
  Uuid id;
  std::string label;
  Instant created_at, last_seen_at, ends_at;
};
BOOST_DESCRIBE_STRUCT(TokenRow, (), (id, label, created_at, last_seen_at, ends_at))
std::vector<TokenRow> list_tokens(db::Tx& tx, Uuid account);

/// A stand-in with its printed words.
struct StandInRow : StandIn {
  std::string person_name, phrase;
};
BOOST_DESCRIBE_STRUCT(StandInRow, (StandIn), (person_name, phrase))
std::vector<StandInRow> list_stand_ins(db::Tx& tx, OfficeId office);

struct ShareRow : Share {
  OfficeShort guest;
};
BOOST_DESCRIBE_STRUCT(ShareRow, (Share), (guest))
std::vector<ShareRow> list_shares(db::Tx& tx, OfficeId office);
/// Records of one kind that other offices opened to this one and that are open on that day.
std::vector<Ref> list_shared_with(db::Tx& tx, OfficeId guest, std::string_view kind, Date day);

/// What a session is made of, in one indexed read.
struct SessionRow {
  Session session;
  Uuid person;
  std::string name;
};
std::optional<SessionRow> find_session(db::Tx& tx, const Digest& token_hash);

/// One role of an account, or of the person by a stand-in's order on that day.
struct RoleRow {
  OfficeId office;
  std::string role;
  bool with_subtree = false;
};
std::vector<RoleRow> list_roles(db::Tx& tx, Uuid account, Uuid person, Date day);

}  // namespace ruam::people
