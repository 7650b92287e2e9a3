#include "people/queries.hpp"

#include <algorithm>
#include <map>

#include "people/store.hpp"
#include "people/store/rows.hpp"

namespace ruam::people {
namespace {

OfficeShort short_row(const db::Row& row) {
  return {row.get<OfficeId>(0),    row.get<std::string>(1), row.get<std::string>(2),
          row.get<std::string>(3), row.get<std::string>(4), row.get<std::string>(5)};
}

/// First text after all those that begin with `path` (which ends in '/').
std::string past(std::string_view path) {
  return std::string(path.substr(0, path.size() - 1)) + "0";
}

/// For LIKE: the user's own % and _ stand for themselves.
std::string containing(std::string_view text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '!') pattern += '!';
    pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return pattern + "%";
}

constexpr std::string_view filtered_offices = R"(
  offices WHERE active = 1 AND code > $1 AND path >= $2 AND path < $3
    AND kind LIKE $4 AND type_id LIKE $5 AND province_id LIKE $6
    AND (lower(code) LIKE $7 ESCAPE '!' OR lower(name_th) LIKE $7 ESCAPE '!'
      OR lower(short_th) LIKE $7 ESCAPE '!' OR lower(name_en) LIKE $7 ESCAPE '!')
  ORDER BY code LIMIT $8)";

}  // namespace

OfficeShort shorten(const Office& office) {
  return {office.id,       office.code,    office.name_th,
          office.short_th, office.type_id, office.province_id};
}

std::vector<Office> list_offices(db::Tx& tx, const OfficeFilter& filter) {
  std::string top = "/", end = "0";
  if (filter.under) {
    top = Store{tx}.find_path(*filter.under).value_or("~");
    end = past(top);
  }
  const std::string kind =
      filter.kind ? boost::describe::enum_to_string(*filter.kind, "") : std::string("%");
  return tx.list(rows::select(rows::office_columns, filtered_offices), rows::office,
                 filter.after_code, top, end, kind, filter.type_id.value_or("%"),
                 filter.province_id.value_or("%"), containing(filter.text), filter.limit);
}

Result<Office> get_office(db::Tx& tx, OfficeId id) { return Store{tx}.get_office(id); }

std::optional<Office> find_office_by_code(db::Tx& tx, std::string_view code) {
  return Store{tx}.find_office_by_code(code);
}

std::vector<OfficeId> list_subtree(db::Tx& tx, OfficeId top) {
  const auto path = Store{tx}.find_path(top);
  if (!path) return {};
  return tx.list(
      "SELECT office_id FROM offices WHERE path >= $1 AND path < $2"
      " AND (active = 1 OR import_id IS NULL) ORDER BY path",
      [](const db::Row& row) { return row.get<OfficeId>(0); }, *path, past(*path));
}

std::vector<OfficeShort> list_offices_by_name(db::Tx& tx, OfficeId top) {
  const auto path = Store{tx}.find_path(top);
  if (!path) return {};
  return tx.list(
      "SELECT office_id, code, name_th, short_th, type_id, province_id FROM offices"
      " WHERE path >= $1 AND path < $2 AND active = 1 AND kind = 'office' ORDER BY code",
      short_row, *path, past(*path));
}

std::vector<std::string> list_office_codes(db::Tx& tx) {
  return tx.list("SELECT code FROM offices",
                 [](const db::Row& row) { return row.get<std::string>(0); });
}

std::vector<OfficeId> list_tops(db::Tx& tx) {
  return tx.list("SELECT office_id FROM offices WHERE parent_id IS NULL ORDER BY code",
                 [](const db::Row& row) { return row.get<OfficeId>(0); });
}

std::vector<OfficeId> list_staffed_offices(db::Tx& tx) {
  return tx.list(R"(
      SELECT o.office_id FROM offices o WHERE o.active = 1 AND (
        EXISTS (SELECT 1 FROM posts p WHERE p.office_id = o.office_id)
        OR EXISTS (SELECT 1 FROM stand_ins s WHERE s.office_id = o.office_id AND s.ended = 0))
      ORDER BY o.path)",
                 [](const db::Row& row) { return row.get<OfficeId>(0); });
}

std::vector<OfficeShort> list_ancestors(db::Tx& tx, OfficeId id) {
  std::vector<OfficeId> above;
  const auto path = Store{tx}.find_path(id).value_or("/");
  constexpr std::size_t step = 37;  // '/' and an id
  for (std::size_t at = 1; at + step < path.size(); at += step)
    if (const auto uuid = parse_uuid(std::string_view(path).substr(at, step - 1)))
      above.push_back({*uuid});
  return describe_offices(tx, above);
}

std::vector<OfficeShort> describe_offices(db::Tx& tx, const std::vector<OfficeId>& ids) {
  std::vector<OfficeShort> all;
  std::map<OfficeId, OfficeShort> known;
  for (const auto& id : ids) {
    auto [place, is_new] = known.try_emplace(id, OfficeShort{.id = id});
    if (is_new)
      tx.each(
          "SELECT office_id, code, name_th, short_th, type_id, province_id FROM offices"
          " WHERE office_id = $1",
          [&](const db::Row& row) { place->second = short_row(row); }, id);
    all.push_back(place->second);
  }
  return all;
}

std::vector<Person> list_persons(db::Tx& tx, OfficeId office, Include include) {
  return tx.list(rows::select(rows::person_columns, R"(
      persons p LEFT JOIN divisions d ON d.office_id = p.office_id AND d.id = p.division_id
      WHERE p.office_id = $1 AND p.erased = 0 AND p.active >= $2
      ORDER BY p.first_name COLLATE "th-x-icu", p.last_name COLLATE "th-x-icu", p.id)"),
                 rows::person, office, include == Include::active ? 1 : 0);
}

std::vector<Division> list_divisions(db::Tx& tx, OfficeId office) {
  return tx.list(R"(SELECT id, name_th, name_en, position, active, version FROM divisions
      WHERE office_id = $1 ORDER BY position, name_th COLLATE "th-x-icu", id)",
                 rows::division, office);
}

Result<Person> get_person(db::Tx& tx, PersonId id) { return Store{tx}.get_person(id); }

std::vector<Person> list_holders(db::Tx& tx, OfficeId office, std::string_view role, Date day) {
  return tx.list(rows::select(rows::person_columns, R"(
      persons p LEFT JOIN divisions d ON d.office_id = p.office_id AND d.id = p.division_id
      WHERE p.active = 1 AND (
        EXISTS (SELECT 1 FROM posts o
            JOIN accounts a ON a.office_id = o.account_office_id AND a.id = o.account_id
          WHERE o.office_id = $1 AND o.role = $2 AND a.active = 1
            AND a.office_id = p.office_id AND a.person_id = p.id)
        OR EXISTS (SELECT 1 FROM stand_ins s
          WHERE s.office_id = $1 AND s.for_role = $2 AND s.ended = 0 AND s.from_date <= $3
            AND (s.to_date IS NULL OR s.to_date >= $3)
            AND s.person_office_id = p.office_id AND s.person_id = p.id))
      ORDER BY p.first_name COLLATE "th-x-icu", p.id)"),
                 rows::person, office, role, day);
}

namespace {

std::vector<Person> list_holders_by_account(db::Tx& tx, const Seat& seat) {
  return tx.list(rows::select(rows::person_columns, R"(
      persons p LEFT JOIN divisions d ON d.office_id = p.office_id AND d.id = p.division_id
      WHERE p.active = 1 AND EXISTS (SELECT 1 FROM posts o
          JOIN accounts a ON a.office_id = o.account_office_id AND a.id = o.account_id
        WHERE o.office_id = $1 AND o.role = $2 AND a.active = 1
          AND a.office_id = p.office_id AND a.person_id = p.id)
      ORDER BY p.first_name COLLATE "th-x-icu", p.id)"),
                 rows::person, seat.office, seat.role);
}

Candidate to_candidate(db::Tx& tx, const StandInRow& order) {
  const auto person = get_person(tx, {order.person_office, order.person_id});
  return {order.person_id, order.person_name, person ? person->position : "",
          order.phrase,    order.id,          order.from,
          order.to};
}

/// Whether that order takes the place of a head who is away, not of one who is present.
bool replaces(const StandIn& order) { return order.kind != StandInKind::on_behalf; }

}  // namespace

std::vector<Candidate> list_candidates(db::Tx& tx, const Seat& seat) {
  std::vector<Candidate> all;
  for (const auto& person : list_holders_by_account(tx, seat))
    all.push_back({person.id, full_name(person), person.position, {}, {}, {}, {}});
  auto orders = list_stand_ins(tx, seat.office);
  std::stable_sort(orders.begin(), orders.end(),
                   [](const StandIn& a, const StandIn& b) { return a.from > b.from; });
  for (const auto& order : orders)
    if (order.for_role == seat.role) all.push_back(to_candidate(tx, order));
  return all;
}

std::optional<Candidate> find_signer(db::Tx& tx, const Seat& seat, Date day) {
  std::optional<Candidate> delegate;
  for (const auto& order : list_stand_ins(tx, seat.office)) {
    if (order.for_role != seat.role || !counts_on(order, day)) continue;
    if (replaces(order)) return to_candidate(tx, order);
    if (!delegate) delegate = to_candidate(tx, order);
  }
  for (const auto& person : list_holders_by_account(tx, seat))
    return Candidate{person.id, full_name(person), person.position, {}, {}, {}, {}};
  return delegate;
}

std::vector<AccountRow> list_accounts(db::Tx& tx, OfficeId office) {
  std::vector<AccountRow> accounts;
  const auto take = [&](const db::Row& row) {
    const auto id = row.get<Uuid>(0);
    if (accounts.empty() || accounts.back().id != id) {
      const Person named{.id = row.get<Uuid>(3),
                         .prefix = row.get<std::string>(4),
                         .first_name = row.get<std::string>(5),
                         .last_name = row.get<std::string>(6)};
      accounts.push_back({.id = id,
                          .office = row.get<OfficeId>(1),
                          .login = row.get<std::string>(2),
                          .person_id = named.id,
                          .name = full_name(named),
                          .position = row.get<std::string>(7),
                          .active = row.get<bool>(8),
                          .version = row.get<std::int64_t>(9)});
    }
    if (row.is_null(10)) return;
    accounts.back().roles.push_back(row.get<std::string>(10));
    accounts.back().with_subtree = accounts.back().with_subtree || row.get<bool>(11);
  };
  tx.each(R"(SELECT a.id, a.office_id, a.login, a.person_id, p.prefix, p.first_name, p.last_name,
        p.position, a.active, a.version, o.role, o.with_subtree
      FROM accounts a
        JOIN persons p ON p.office_id = a.office_id AND p.id = a.person_id
        LEFT JOIN posts o ON o.office_id = $1 AND o.account_id = a.id
      WHERE a.office_id = $1 OR o.office_id = $1
      ORDER BY a.login, o.role)",
          take, office);
  return accounts;
}

std::optional<AccountId> find_account(db::Tx& tx, std::string_view login) {
  return Store{tx}.find_account(folded_login(login));
}

Result<AccountRow> get_account(db::Tx& tx, OfficeId office, Uuid id) {
  for (auto& account : list_accounts(tx, office))
    if (account.id == id) return std::move(account);
  return Problem{Kind::not_found, "people.account_not_found"};
}

std::vector<TokenRow> list_tokens(db::Tx& tx, Uuid account) {
  return tx.list(
      "SELECT id, label, created_at, last_seen_at, ends_at FROM sessions"
      " WHERE account_id = $1 AND kind = 'token' ORDER BY id",
      [](const db::Row& row) {
        return TokenRow{row.get<Uuid>(0), row.get<std::string>(1), row.get<Instant>(2),
                        row.get<Instant>(3), row.get<Instant>(4)};
      },
      account);
}

std::vector<StandInRow> list_stand_ins(db::Tx& tx, OfficeId office) {
  std::vector<StandInRow> all;
  const Store store{tx};
  for (auto& stand_in : store.list_stand_ins(office)) {
    const auto person = store.get_person({stand_in.person_office, stand_in.person_id});
    const auto phrase = acting_phrase(stand_in);
    all.push_back({std::move(stand_in), person ? full_name(*person) : "", phrase});
  }
  return all;
}

std::vector<ShareRow> list_shares(db::Tx& tx, OfficeId office) {
  std::vector<OfficeId> guests;
  std::vector<ShareRow> all;
  for (auto& share :
       tx.list(rows::select(rows::share_columns, "shares WHERE office_id = $1 ORDER BY id DESC"),
               rows::share, office)) {
    guests.push_back(share.guest_office);
    all.push_back({std::move(share), {}});
  }
  auto described = describe_offices(tx, guests);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].guest = std::move(described[i]);
  return all;
}

std::vector<Ref> list_shared_with(db::Tx& tx, OfficeId guest, std::string_view kind, Date day) {
  return tx.list(
      "SELECT office_id, record_id FROM shares WHERE guest_office_id = $1 AND kind = $2"
      " AND (until_date IS NULL OR until_date >= $3) ORDER BY id",
      [&](const db::Row& row) {
        return Ref{row.get<OfficeId>(0), std::string(kind), row.get<Uuid>(1)};
      },
      guest, kind, day);
}

std::optional<SessionRow> find_session(db::Tx& tx, const Digest& token_hash) {
  return tx.find(R"(SELECT s.id, s.office_id, s.account_id, s.kind, s.label, s.active_office_id,
        s.created_at, s.last_seen_at, s.ends_at, p.id, p.prefix, p.first_name, p.last_name
      FROM sessions s
        JOIN accounts a ON a.office_id = s.office_id AND a.id = s.account_id
        JOIN persons p ON p.office_id = a.office_id AND p.id = a.person_id
      WHERE s.token_hash = $1 AND a.active = 1)",
                 [](const db::Row& row) {
                   const Person person{.id = row.get<Uuid>(9),
                                       .prefix = row.get<std::string>(10),
                                       .first_name = row.get<std::string>(11),
                                       .last_name = row.get<std::string>(12)};
                   return SessionRow{{.id = row.get<Uuid>(0),
                                      .account = {row.get<OfficeId>(1), row.get<Uuid>(2)},
                                      .is_token = row.get<std::string_view>(3) == "token",
                                      .label = row.get<std::string>(4),
                                      .active_office = row.get<OfficeId>(5),
                                      .created_at = row.get<Instant>(6),
                                      .last_seen_at = row.get<Instant>(7),
                                      .ends_at = row.get<Instant>(8)},
                                     person.id,
                                     full_name(person)};
                 },
                 as_bytes(token_hash));
}

std::vector<RoleRow> list_roles(db::Tx& tx, Uuid account, Uuid person, Date day) {
  return tx.list(R"(
      SELECT office_id, role, with_subtree FROM posts WHERE account_id = $1
      UNION ALL
      SELECT office_id, for_role, 0 FROM stand_ins WHERE person_id = $2 AND ended = 0
        AND from_date <= $3 AND (to_date IS NULL OR to_date >= $3)
      ORDER BY 1, 2)",
                 [](const db::Row& row) {
                   return RoleRow{row.get<OfficeId>(0), row.get<std::string>(1), row.get<bool>(2)};
                 },
                 account, person, day);
}

}  // namespace ruam::people
