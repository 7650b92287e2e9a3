#include <algorithm>

#include "people/actions.hpp"
#include "people/limits.hpp"
#include "people/queries.hpp"
#include "people/record.hpp"
#include "people/store.hpp"

namespace ruam::people {
namespace {

/// The id under which history keeps what was done on the server's own command line.
constexpr Uuid operator_account{{0, 0, 0, 0, 0, 0, 0x80, 0, 0x80, 0, 0, 0, 0, 0, 0, 1}};

Result<void> check_set_up(const Store& store, const Digest& code_hash) {
  if (store.has_accounts()) return Problem{Kind::conflict, "people.set_up_done"};
  const auto expected = store.setup_code();
  if (!expected || !secrets::same(*expected, code_hash))
    return Problem{
        Kind::forbidden, "people.set_up_code_wrong", {}, {{"/code", "people.set_up_code_wrong"}}};
  return {};
}

}  // namespace

bool needs_set_up(db::Database& db) {
  return db.read([](db::Tx& tx) { return !Store{tx}.has_accounts(); });
}

std::optional<std::string> make_set_up_code(db::Database& db) {
  const auto code = secrets::new_code(4);
  const auto code_hash = sha256(secrets::folded_code(code));
  const auto made = db.write([&](db::Tx& tx) -> Result<bool> {
    Store store{tx};
    if (store.has_accounts()) return false;
    store.set_setup_code(code_hash);
    return true;
  });
  if (!made.has_value() || !*made) return std::nullopt;
  return code;
}

Result<SignedIn> set_up(Context& context, SetUp wanted) {
  const auto login = folded_login(wanted.login);
  TRY(check_office(wanted.office));
  TRY(check_person(wanted.person));
  TRY(check_login(login));
  TRY(check_password(wanted.password, login));
  TRY(count_attempt(context, "set-up", wanted.peer));

  const auto now = context.clock.now();
  const auto code_hash = sha256(secrets::folded_code(wanted.code));
  TRY(context.db.read([&](db::Tx& tx) { return check_set_up(Store{tx}, code_hash); }));
  const auto hash = secrets::hash_password(wanted.password, wanted.cost);

  auto office = wanted.office;
  office.id = {new_uuid()};
  office.parent_id.reset();
  office.path = make_path("", office.id);
  auto person = wanted.person;
  person.id = new_uuid();
  const Account account{new_uuid(), person.id, login};
  const AccountId account_id{office.id, account.id};
  auto fresh = make_session(context, account_id);
  return context.db.write([&](db::Tx& tx) -> Result<SignedIn> {
    Store store{tx};
    TRY(check_set_up(store, code_hash));
    store.add(office);
    store.add(office.id, person);
    store.add(office.id, account, hash, now);
    store.set_roles(office.id, account_id, {{std::string(role::system_admin)}, true});
    store.remove_setup_code();
    forgive_attempt(store, "set-up", wanted.peer);
    open_session(tx, fresh, person.id);
    const Recorder recorder{tx, context, now};
    recorder.added(ref(office), office);
    Recorder{tx, context, now, personal_fields}.added(ref(PersonId{office.id, person.id}), person);
    recorder.happened(ref(account_id), "set_up");
    forget_cached(tx);
    return fresh;
  });
}

Actor server_operator(db::Database& db, const Clock& clock, std::span<const PermissionRule> rules) {
  std::vector<std::string_view> permissions;
  for (const auto& rule : rules) permissions.push_back(rule.permission.code);
  std::sort(permissions.begin(), permissions.end());
  Actor actor{.account = operator_account,
              .person = {},
              .name = "ผู้ดูแลเครื่องแม่ข่าย",
              .posts = {},
              .home = {},
              .at = clock.now()};
  for (const auto& top : db.read([](db::Tx& tx) { return list_tops(tx); }))
    actor.posts.push_back({top, true, {std::string(role::system_admin)}, permissions});
  return actor;
}

bool is_server_operator(const Actor& actor) { return actor.account == operator_account; }

}  // namespace ruam::people
