#include <algorithm>

#include "people/access.hpp"
#include "people/actions.hpp"
#include "people/record.hpp"
#include "people/store.hpp"
#include "platform/idempotency.hpp"

namespace ruam::people {
namespace {

/// Nobody hands out more reach than he has: roles for a whole subtree come from somebody whose own
/// reach covers it.
Result<void> check_reach(db::Tx& tx, const Context& context, OfficeId office, const Roles& roles) {
  TRY(check_roles(roles));
  if (!roles.with_subtree) return {};
  const auto path = Store{tx}.find_path(office).value_or("");
  const auto& posts = context.actor.posts;
  const bool reaches = std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
    return post.with_subtree && is_within(path, post.office) &&
           std::binary_search(post.permissions.begin(), post.permissions.end(),
                              manage_accounts.code);
  });
  if (reaches) return {};
  return Problem{Kind::forbidden, "people.subtree_not_yours"};
}

Result<void> check_login_is_free(const Store& store, std::string_view login) {
  if (!store.find_account(login)) return {};
  return Problem{Kind::conflict, "people.login_taken", {}, {{"/login", "people.login_taken"}}};
}

/// The account and its roles in one office, as history shows them.
struct AccountWithRoles {
  Account account;
  Roles roles;
};
BOOST_DESCRIBE_STRUCT(AccountWithRoles, (), (account, roles))
constexpr std::string_view personal_here[] = {"/account/login"};

}  // namespace

Result<OpenedAccount> add_account(Context& context, OfficeId office, const NewAccount& wanted) {
  const auto login = folded_login(wanted.login);
  TRY(check_login(login));
  if (wanted.password) TRY(check_password(*wanted.password, login));
  const auto now = context.clock.now();
  const auto hash =
      wanted.password ? secrets::hash_password(*wanted.password, wanted.cost) : std::string{};
  OpenedAccount opened{{new_uuid(), wanted.person_id, login},
                       wanted.password ? "" : secrets::new_code(3)};
  const auto code_hash = sha256(secrets::folded_code(opened.code));

  return context.db.write([&](db::Tx& tx) -> Result<OpenedAccount> {
    TRY(require(tx, context.actor, manage_accounts, office));
    TRY(check_reach(tx, context, office, wanted.roles));
    Store store{tx};
    TRY(store.get_person({office, wanted.person_id}));
    const AccountId id{office, opened.account.id};
    const auto insert = [&]() -> Result<void> {
      TRY(check_login_is_free(store, login));
      store.add(office, opened.account, hash, now);
      store.set_roles(office, id, wanted.roles);
      Recorder{tx, context, now, personal_here}.added(
          ref(id), AccountWithRoles{opened.account, wanted.roles});
      return {};
    };
    const auto made = TRY(idempotency::once(tx, context, id.uuid, insert));
    const AccountId made_id{office, made};
    if (!wanted.password) store.set_code(made_id, code_hash, now + one_time_code_lives);
    return OpenedAccount{TRY(store.get_account(made_id)), opened.code};
  });
}

Result<Account> save_account(Context& context, const AccountEdit& edit) {
  const auto now = context.clock.now();
  const auto& id = edit.id;
  return context.db.write([&](db::Tx& tx) -> Result<Account> {
    TRY(require(tx, context.actor, manage_accounts, id.office));
    TRY(check_reach(tx, context, id.office, edit.roles));
    Store store{tx};
    const auto before = TRY(store.get_account(id));
    const auto roles_before = store.roles(id.office, id.uuid);
    TRY(check_fresh(before, edit.version));
    const auto& roles = edit.roles.roles;
    const bool stays_admin =
        edit.active && std::find(roles.begin(), roles.end(), role::system_admin) != roles.end();
    if (id.uuid == context.actor.account && !stays_admin)
      return Problem{Kind::conflict, "people.own_administration"};

    auto after = before;
    after.active = edit.active;
    ++after.version;
    store.save(id.office, after);
    store.set_roles(id.office, id, edit.roles);
    if (!after.active) store.remove_sessions(id);
    Recorder{tx, context, now, personal_here}.changed(
        ref(id), AccountWithRoles{before, roles_before}, AccountWithRoles{after, edit.roles});
    forget_cached(tx);
    return after;
  });
}

Result<void> grant(Context& context, OfficeId office, std::string_view login, const Roles& roles) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(require(tx, context.actor, manage_accounts, office));
    TRY(check_reach(tx, context, office, roles));
    Store store{tx};
    const auto id = store.find_account(folded_login(login));
    if (!id) return Problem{Kind::not_found, "people.account_not_found"};
    const auto before = store.roles(office, id->uuid);
    store.set_roles(office, *id, roles);
    Recorder{tx, context, now}.changed(ref(AccountId{office, id->uuid}), before, roles, "grant");
    forget_cached(tx);
    return {};
  });
}

Result<std::string> reset_password(Context& context, AccountId id) {
  const auto now = context.clock.now();
  const auto code = secrets::new_code(3);
  const auto code_hash = sha256(secrets::folded_code(code));
  return context.db.write([&](db::Tx& tx) -> Result<std::string> {
    TRY(require(tx, context.actor, manage_accounts, id.office));
    Store store{tx};
    const auto account = TRY(store.get_account(id));
    store.set_code(id, code_hash, now + one_time_code_lives);
    store.remove_sessions(id);
    store.remove_limit("login:" + account.login);
    Recorder{tx, context, now}.happened(ref(id), "reset_password");
    forget_cached(tx);
    return code;
  });
}

}  // namespace ruam::people
