#include "people/store.hpp"

#include "people/store/rows.hpp"

namespace ruam::people {
namespace {

template <class T>
Result<T> found(std::optional<T> value, std::string_view code) {
  if (!value) return Problem{Kind::not_found, std::string(code)};
  return std::move(*value);
}

}  // namespace

// ── offices, divisions, persons ──

Result<Office> Store::get_office(OfficeId id) const {
  return found(tx_.find(rows::select(rows::office_columns, "offices WHERE office_id = $1"),
                        rows::office, id),
               "people.office_not_found");
}

std::optional<std::string> Store::find_path(OfficeId id) const {
  return tx_.find(
      "SELECT path FROM offices WHERE office_id = $1",
      [](const db::Row& row) { return row.get<std::string>(0); }, id);
}

std::optional<Office> Store::find_office_by_code(std::string_view code) const {
  return tx_.find(rows::select(rows::office_columns, "offices WHERE code = $1"), rows::office,
                  code);
}

void Store::add(const Office& office) {
  tx_.run(
      "INSERT INTO offices (office_id, code, parent_id, registered_by, path, kind, type_id,"
      " affiliation_id, province_id, name_th, name_en, short_th, digits, letter_code, address,"
      " phone, fax, email, website, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
      " $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
      office.id, office.code, office.parent_id, office.registered_by, office.path, office.kind,
      office.type_id, office.affiliation_id, office.province_id, office.name_th, office.name_en,
      office.short_th, office.digits, office.letter_code, office.contact.address,
      office.contact.phone, office.contact.fax, office.contact.email, office.contact.website,
      office.active, office.version);
}

void Store::save(const Office& office) {
  tx_.run(
      "UPDATE offices SET code = $2, parent_id = $3, path = $4, kind = $5, type_id = $6,"
      " affiliation_id = $7, province_id = $8, name_th = $9, name_en = $10, short_th = $11,"
      " digits = $12, letter_code = $13, address = $14, phone = $15, fax = $16, email = $17,"
      " website = $18, active = $19, version = $20 WHERE office_id = $1",
      office.id, office.code, office.parent_id, office.path, office.kind, office.type_id,
      office.affiliation_id, office.province_id, office.name_th, office.name_en, office.short_th,
      office.digits, office.letter_code, office.contact.address, office.contact.phone,
      office.contact.fax, office.contact.email, office.contact.website, office.active,
      office.version);
}

void Store::move_paths(std::string_view old_path, std::string_view new_path) {
  const auto past_end = std::string(old_path.substr(0, old_path.size() - 1)) + "0";  // '/' + 1
  tx_.run(
      "UPDATE offices SET path = $2 || substr(path, CAST($3 AS integer)) WHERE path > $1 AND path "
      "< $4",
      old_path, new_path, static_cast<std::int64_t>(old_path.size()) + 1, past_end);
}

void Store::set_import(OfficeId id, Uuid import) {
  tx_.run("UPDATE offices SET import_id = $2 WHERE office_id = $1", id, import);
}

void Store::set_imported_active(Uuid import) {
  tx_.run("UPDATE offices SET active = 1 WHERE import_id = $1", import);
}

std::vector<std::string> Store::list_imported_in_use(Uuid import) const {
  return tx_.list(
      "SELECT o.code FROM offices o WHERE o.import_id = $1 AND (o.version > 1"
      " OR EXISTS (SELECT 1 FROM persons p WHERE p.office_id = o.office_id)"
      " OR EXISTS (SELECT 1 FROM offices b WHERE b.parent_id = o.office_id"
      "            AND (b.import_id IS NULL OR b.import_id <> $1))) ORDER BY o.code",
      [](const db::Row& row) { return row.get<std::string>(0); }, import);
}

void Store::withdraw_imported(Uuid import) {
  tx_.run(
      "UPDATE offices SET active = 0, code = code || '~' || CAST(office_id AS text)"
      " WHERE import_id = $1",
      import);
}

Result<Division> Store::get_division(DivisionId id) const {
  return found(tx_.find("SELECT id, name_th, name_en, position, active, version FROM divisions"
                        " WHERE office_id = $1 AND id = $2",
                        rows::division, id.office, id.uuid),
               "people.division_not_found");
}

void Store::add(OfficeId office, const Division& division) {
  tx_.run(
      "INSERT INTO divisions (office_id, id, name_th, name_en, position, active, version)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7)",
      office, division.id, division.name_th, division.name_en, division.position, division.active,
      division.version);
}

void Store::save(OfficeId office, const Division& division) {
  tx_.run(
      "UPDATE divisions SET name_th = $3, name_en = $4, position = $5, active = $6, version = $7"
      " WHERE office_id = $1 AND id = $2",
      office, division.id, division.name_th, division.name_en, division.position, division.active,
      division.version);
}

Result<Person> Store::get_person(PersonId id) const {
  return found(
      tx_.find(rows::select(rows::person_columns,
                            "persons p LEFT JOIN divisions d ON d.office_id = p.office_id AND d.id"
                            " = p.division_id WHERE p.office_id = $1 AND p.id = $2"),
               rows::person, id.office, id.uuid),
      "people.person_not_found");
}

void Store::add(OfficeId office, const Person& person) {
  tx_.run(
      "INSERT INTO persons (office_id, id, division_id, prefix, first_name, last_name, position,"
      " academic_standing, phone, email, active, erased, version) VALUES ($1, $2, $3, $4, $5, $6,"
      " $7, $8, $9, $10, $11, $12, $13)",
      office, person.id, person.division_id, person.prefix, person.first_name, person.last_name,
      person.position, person.academic_standing, person.phone, person.email, person.active,
      person.erased, person.version);
}

void Store::save(OfficeId office, const Person& person) {
  tx_.run(
      "UPDATE persons SET division_id = $3, prefix = $4, first_name = $5, last_name = $6,"
      " position = $7, academic_standing = $8, phone = $9, email = $10, active = $11, erased = $12,"
      " version = $13 WHERE office_id = $1 AND id = $2",
      office, person.id, person.division_id, person.prefix, person.first_name, person.last_name,
      person.position, person.academic_standing, person.phone, person.email, person.active,
      person.erased, person.version);
}

// ── accounts and roles ──

bool Store::has_accounts() const {
  return tx_.find("SELECT 1 FROM accounts LIMIT 1", [](const db::Row&) { return true; })
      .has_value();
}

Result<Account> Store::get_account(AccountId id) const {
  return found(tx_.find(
                   "SELECT id, person_id, login, active, version FROM accounts"
                   " WHERE office_id = $1 AND id = $2",
                   [](const db::Row& row) {
                     return Account{row.get<Uuid>(0), row.get<Uuid>(1), row.get<std::string>(2),
                                    row.get<bool>(3), row.get<std::int64_t>(4)};
                   },
                   id.office, id.uuid),
               "people.account_not_found");
}

std::optional<AccountId> Store::find_account(std::string_view login) const {
  return tx_.find(
      "SELECT office_id, id FROM accounts WHERE login = $1",
      [](const db::Row& row) {
        return AccountId{row.get<OfficeId>(0), row.get<Uuid>(1)};
      },
      login);
}

std::vector<AccountId> Store::list_accounts_of(PersonId person) const {
  return tx_.list(
      "SELECT office_id, id FROM accounts WHERE office_id = $1 AND person_id = $2",
      [](const db::Row& row) {
        return AccountId{row.get<OfficeId>(0), row.get<Uuid>(1)};
      },
      person.office, person.uuid);
}

namespace {

constexpr std::string_view secret_columns =
    "office_id, id, person_id, password_hash, code_hash, code_until, active";

Secrets secrets_of(const db::Row& row) {
  Secrets found{.account = {row.get<OfficeId>(0), row.get<Uuid>(1)},
                .person_id = row.get<Uuid>(2),
                .password_hash = row.get<std::string>(3),
                .code_hash = {},
                .code_until = row.get<std::optional<Instant>>(5),
                .active = row.get<bool>(6)};
  if (!row.is_null(4)) found.code_hash = rows::digest(row, 4);
  return found;
}

}  // namespace

std::optional<Secrets> Store::find_secrets(std::string_view login) const {
  return tx_.find(rows::select(secret_columns, "accounts WHERE login = $1"), secrets_of, login);
}

std::optional<Secrets> Store::find_secrets(AccountId id) const {
  return tx_.find(rows::select(secret_columns, "accounts WHERE office_id = $1 AND id = $2"),
                  secrets_of, id.office, id.uuid);
}

void Store::add(OfficeId office, const Account& account, std::string_view password_hash,
                Instant at) {
  tx_.run(
      "INSERT INTO accounts (office_id, id, person_id, login, password_hash, active, created_at,"
      " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      office, account.id, account.person_id, account.login, password_hash, account.active, at,
      account.version);
}

void Store::save(OfficeId office, const Account& account) {
  tx_.run(
      "UPDATE accounts SET login = $3, active = $4, version = $5 WHERE office_id = $1 AND id = $2",
      office, account.id, account.login, account.active, account.version);
}

void Store::set_password(AccountId id, std::string_view password_hash) {
  tx_.run(
      "UPDATE accounts SET password_hash = $3, code_hash = NULL, code_until = NULL"
      " WHERE office_id = $1 AND id = $2",
      id.office, id.uuid, password_hash);
}

void Store::set_code(AccountId id, const Digest& code_hash, Instant until) {
  tx_.run(
      "UPDATE accounts SET password_hash = '', code_hash = $3, code_until = $4"
      " WHERE office_id = $1 AND id = $2",
      id.office, id.uuid, as_bytes(code_hash), until);
}

Roles Store::roles(OfficeId office, Uuid account) const {
  Roles held;
  tx_.each(
      "SELECT role, with_subtree FROM posts WHERE office_id = $1 AND account_id = $2 ORDER BY role",
      [&](const db::Row& row) {
        held.roles.push_back(row.get<std::string>(0));
        held.with_subtree = held.with_subtree || row.get<bool>(1);
      },
      office, account);
  return held;
}

void Store::set_roles(OfficeId office, AccountId account, const Roles& roles) {
  tx_.run("DELETE FROM posts WHERE office_id = $1 AND account_id = $2", office, account.uuid);
  for (const auto& role : roles.roles)
    tx_.run(
        "INSERT INTO posts (office_id, account_id, role, account_office_id, with_subtree)"
        " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        office, account.uuid, role, account.office, roles.with_subtree);
}

// ── sessions and sign-in limits ──

void Store::add(const Session& session, const Digest& token_hash) {
  tx_.run(
      "INSERT INTO sessions (token_hash, id, office_id, account_id, kind, label,"
      " active_office_id, created_at, last_seen_at, ends_at)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      as_bytes(token_hash), session.id, session.account.office, session.account.uuid,
      session.is_token ? "token" : "browser", session.label, session.active_office,
      session.created_at, session.last_seen_at, session.ends_at);
}

void Store::touch_session(const Digest& token_hash, Instant at) {
  tx_.run("UPDATE sessions SET last_seen_at = $2 WHERE token_hash = $1", as_bytes(token_hash), at);
}

void Store::set_active_office(const Digest& token_hash, OfficeId office) {
  tx_.run("UPDATE sessions SET active_office_id = $2 WHERE token_hash = $1", as_bytes(token_hash),
          office);
}

std::int64_t Store::remove_session(const Digest& token_hash) {
  return tx_.run("DELETE FROM sessions WHERE token_hash = $1", as_bytes(token_hash));
}

std::int64_t Store::remove_session(AccountId account, Uuid id) {
  return tx_.run("DELETE FROM sessions WHERE account_id = $1 AND id = $2", account.uuid, id);
}

void Store::remove_sessions(AccountId account) {
  tx_.run("DELETE FROM sessions WHERE account_id = $1", account.uuid);
}

void Store::remove_sessions_ended_before(Instant at) {
  tx_.run("DELETE FROM sessions WHERE ends_at < $1", at);
}

Limit Store::limit(std::string_view subject) const {
  const auto kept = tx_.find(
      "SELECT failures, last_at, open_at FROM sign_in_limits WHERE subject = $1",
      [&](const db::Row& row) {
        return Limit{std::string(subject), row.get<std::int64_t>(0), row.get<Instant>(1),
                     row.get<Instant>(2)};
      },
      subject);
  return kept.value_or(Limit{std::string(subject)});
}

void Store::save(const Limit& limit) {
  tx_.run(
      "INSERT INTO sign_in_limits (subject, failures, last_at, open_at) VALUES ($1, $2, $3, $4)"
      " ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures,"
      " last_at = excluded.last_at, open_at = excluded.open_at",
      limit.subject, limit.failures, limit.last_at, limit.open_at);
}

void Store::remove_limit(std::string_view subject) {
  tx_.run("DELETE FROM sign_in_limits WHERE subject = $1", subject);
}

void Store::remove_limits_before(Instant at) {
  tx_.run("DELETE FROM sign_in_limits WHERE last_at < $1 AND open_at < $1", at);
}

// ── stand-ins, shares, set-up ──

Result<StandIn> Store::get_stand_in(StandInId id) const {
  return found(
      tx_.find(rows::select(rows::stand_in_columns, "stand_ins WHERE office_id = $1 AND id = $2"),
               rows::stand_in, id.office, id.uuid),
      "people.stand_in_not_found");
}

std::vector<StandIn> Store::list_stand_ins(OfficeId office) const {
  return tx_.list(rows::select(rows::stand_in_columns,
                               "stand_ins WHERE office_id = $1 ORDER BY from_date DESC, id DESC"),
                  rows::stand_in, office);
}

void Store::add(OfficeId office, const StandIn& stand_in) {
  tx_.run(
      "INSERT INTO stand_ins (office_id, id, person_id, for_role, position, kind, order_no,"
      " from_date, to_date, ended, version, person_office_id)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      office, stand_in.id, stand_in.person_id, stand_in.for_role, stand_in.position, stand_in.kind,
      stand_in.order_no, stand_in.from, stand_in.to, stand_in.ended, stand_in.version,
      stand_in.person_office);
}

void Store::save(OfficeId office, const StandIn& stand_in) {
  tx_.run(
      "UPDATE stand_ins SET person_id = $3, for_role = $4, position = $5, kind = $6,"
      " order_no = $7, from_date = $8, to_date = $9, ended = $10, version = $11,"
      " person_office_id = $12 WHERE office_id = $1 AND id = $2",
      office, stand_in.id, stand_in.person_id, stand_in.for_role, stand_in.position, stand_in.kind,
      stand_in.order_no, stand_in.from, stand_in.to, stand_in.ended, stand_in.version,
      stand_in.person_office);
}

Result<Share> Store::get_share(ShareId id) const {
  return found(
      tx_.find(rows::select(rows::share_columns, "shares WHERE office_id = $1 AND id = $2"),
               rows::share, id.office, id.uuid),
      "people.share_not_found");
}

std::vector<Share> Store::list_shares_of(const Ref& record) const {
  return tx_.list(
      rows::select(rows::share_columns,
                   "shares WHERE office_id = $1 AND record_id = $2 AND kind = $3 ORDER BY id"),
      rows::share, record.office, record.uuid, record.kind);
}

void Store::add(OfficeId office, const Share& share) {
  tx_.run(
      "INSERT INTO shares (office_id, id, kind, record_id, guest_office_id, access, until_date)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7)",
      office, share.id, share.kind, share.record, share.guest_office, share.right, share.until);
}

void Store::remove(ShareId id) {
  tx_.run("DELETE FROM shares WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

std::optional<Digest> Store::setup_code() const {
  return tx_.find("SELECT code_hash FROM setup_codes WHERE id = 1",
                  [](const db::Row& row) { return rows::digest(row, 0); });
}

void Store::set_setup_code(const Digest& code_hash) {
  tx_.run(
      "INSERT INTO setup_codes (id, code_hash) VALUES (1, $1)"
      " ON CONFLICT (id) DO UPDATE SET code_hash = excluded.code_hash",
      as_bytes(code_hash));
}

void Store::remove_setup_code() { tx_.run("DELETE FROM setup_codes"); }

}  // namespace ruam::people
