#include "people/sessions.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "people/fields.hpp"
#include "people/limits.hpp"
#include "people/queries.hpp"
#include "people/record.hpp"
#include "people/store.hpp"
#include "platform/secrets.hpp"

namespace ruam::people {
namespace {

using namespace std::chrono_literals;

Problem unauthenticated() { return {Kind::unauthenticated, "unauthenticated"}; }

// ── limits ──

struct Subject {
  std::string name;
  std::int64_t free;
  std::chrono::milliseconds forgotten_after;
};

std::vector<Subject> subjects(std::string_view login, std::string_view peer) {
  std::vector<Subject> all{
      {"login:" + std::string(login), free_failures_of_account, account_failures_forgotten_after}};
  if (!peer.empty())
    all.push_back(
        {"peer:" + std::string(peer), free_failures_of_peer, peer_failures_forgotten_after});
  return all;
}

Result<Limit> next_limit(const Store& store, const Subject& subject, Instant now) {
  auto limit = store.limit(subject.name);
  if (now < limit.open_at) {
    const auto seconds = (limit.open_at - now + 999ms) / 1s;
    return Problem{
        Kind::too_many, "people.sign_in_too_often", {{"seconds", std::to_string(seconds)}}};
  }
  if (limit.last_at + subject.forgotten_after < now) limit.failures = 0;
  ++limit.failures;
  limit.last_at = now;
  limit.open_at = now + sign_in_delay(limit.failures, subject.free);
  return limit;
}

}  // namespace

Result<void> count_attempt(Context& context, std::string_view login, std::string_view peer) {
  const auto now = context.clock.now();
  const auto all = subjects(login, peer);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    for (const auto& subject : all) store.save(TRY(next_limit(store, subject, now)));
    return {};
  });
}

void forgive_attempt(Store& store, std::string_view login, std::string_view peer) {
  store.remove_limit("login:" + std::string(login));
  if (peer.empty()) return;
  auto limit = store.limit("peer:" + std::string(peer));
  limit.failures = std::max<std::int64_t>(0, limit.failures - 1);
  limit.open_at = limit.last_at;
  store.save(limit);
}

// ── sessions ──

namespace {

/// Compared when there is no such account, so that the answer takes as long.
const std::string& decoy_hash() {
  static const auto hash = secrets::hash_password(secrets::new_token());
  return hash;
}

}  // namespace

SignedIn make_session(const Context& context, AccountId account) {
  const auto now = context.clock.now();
  return {secrets::new_token(),
          {.id = new_uuid(),
           .account = account,
           .label = {},
           .active_office = account.office,
           .created_at = now,
           .last_seen_at = now,
           .ends_at = now + session_absolute}};
}

namespace {

/// Where screens open: home if there is a post there, else the first office with one.
OfficeId first_office(db::Tx& tx, AccountId account, Uuid person, Date day) {
  const auto roles = list_roles(tx, account.uuid, person, day);
  const bool works_at_home = std::any_of(
      roles.begin(), roles.end(), [&](const RoleRow& row) { return row.office == account.office; });
  return roles.empty() || works_at_home ? account.office : roles.front().office;
}

}  // namespace

void open_session(db::Tx& tx, SignedIn& fresh, Uuid person) {
  Store store{tx};
  const auto now = fresh.session.created_at;
  fresh.session.active_office = first_office(tx, fresh.session.account, person, civil_date(now));
  store.add(fresh.session, sha256(fresh.token));
  store.remove_sessions_ended_before(now);
  store.remove_limits_before(now - account_failures_forgotten_after);
}

namespace {

std::vector<Post> posts_of(const std::vector<RoleRow>& rows, const RoleTable& table) {
  std::vector<Post> posts;
  for (const auto& row : rows) {
    const auto same = std::find_if(posts.begin(), posts.end(), [&](const Post& post) {
      return post.office == row.office && post.with_subtree == row.with_subtree;
    });
    if (same != posts.end())
      same->roles.push_back(row.role);
    else
      posts.push_back({row.office, row.with_subtree, {row.role}, {}});
  }
  for (auto& post : posts) post.permissions = table.permissions(post.roles);
  return posts;
}

}  // namespace

Result<SignedIn> sign_in(Context& context, const SignIn& who) {
  const auto login = folded_login(who.login);
  TRY(count_attempt(context, login, who.peer));

  const auto found = context.db.read([&](db::Tx& tx) { return Store{tx}.find_secrets(login); });
  const bool may_enter = found && found->active && !found->password_hash.empty();
  const bool is_right =
      secrets::verify_password(may_enter ? found->password_hash : decoy_hash(), who.password);
  if (!may_enter || !is_right) return Problem{Kind::unauthenticated, "people.sign_in_wrong"};

  auto fresh = make_session(context, found->account);
  return context.db.write([&](db::Tx& tx) -> Result<SignedIn> {
    Store store{tx};
    forgive_attempt(store, login, who.peer);
    open_session(tx, fresh, found->person_id);
    return fresh;
  });
}

Result<SignedIn> recover(Context& context, const Recovery& recovery) {
  const auto login = folded_login(recovery.login);
  TRY(check_password(recovery.new_password, login));
  TRY(count_attempt(context, login, recovery.peer));

  const auto now = context.clock.now();
  const auto code = sha256(secrets::folded_code(recovery.code));
  const auto hash = secrets::hash_password(recovery.new_password);
  auto fresh = make_session(context, {});
  return context.db.write([&](db::Tx& tx) -> Result<SignedIn> {
    Store store{tx};
    const auto found = store.find_secrets(login);
    const bool fits = found && found->active && found->code_hash && found->code_until &&
                      now < *found->code_until && secrets::same(*found->code_hash, code);
    if (!fits) return Problem{Kind::unauthenticated, "people.code_wrong"};
    fresh.session.account = found->account;
    store.set_password(found->account, hash);
    store.remove_sessions(found->account);
    forgive_attempt(store, login, recovery.peer);
    open_session(tx, fresh, found->person_id);
    Recorder{tx, context, now}.happened(ref(found->account), "recover");
    forget_cached(tx);
    return fresh;
  });
}

Result<void> sign_out(Context& context, std::string_view token) {
  const auto token_hash = sha256(token);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    if (Store{tx}.remove_session(token_hash) > 0) forget_cached(tx);
    return {};
  });
}

Result<void> change_password(Context& context, std::string_view token,
                             const PasswordChange& change) {
  const auto session = TRY(current_session(context, token));
  const auto now = context.clock.now();
  const auto account =
      TRY(context.db.read([&](db::Tx& tx) { return Store{tx}.get_account(session.account); }));
  TRY(check_password(change.new_password, account.login));
  TRY(count_attempt(context, account.login, {}));

  const auto kept =
      context.db.read([&](db::Tx& tx) { return Store{tx}.find_secrets(session.account); });
  if (!kept || !secrets::verify_password(kept->password_hash, change.old_password))
    return Problem{Kind::invalid,
                   "people.old_password_wrong",
                   {},
                   {{"/old_password", "people.old_password_wrong"}}};
  const auto hash = secrets::hash_password(change.new_password);
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    store.set_password(session.account, hash);
    store.remove_sessions(session.account);
    store.add(session, sha256(token));
    forgive_attempt(store, account.login, {});
    Recorder{tx, context, now}.happened(ref(session.account), "change_password");
    forget_cached(tx);
    return {};
  });
}

Result<Session> current_session(Context& context, std::string_view token) {
  const auto found = context.db.read([&](db::Tx& tx) { return find_session(tx, sha256(token)); });
  if (!found || !is_alive(found->session, context.clock.now())) return unauthenticated();
  return found->session;
}

Result<Session> switch_office(Context& context, std::string_view token, OfficeId office) {
  auto session = TRY(current_session(context, token));
  const auto& posts = context.actor.posts;
  if (std::none_of(posts.begin(), posts.end(),
                   [&](const Post& post) { return post.office == office; }))
    return Problem{Kind::forbidden, "people.no_post_there"};
  session.active_office = office;
  return context.db.write([&](db::Tx& tx) -> Result<Session> {
    Store{tx}.set_active_office(sha256(token), office);
    return session;
  });
}

Result<SignedIn> add_token(Context& context, const NewToken& wanted) {
  if (!context.actor.is_signed_in()) return unauthenticated();
  TRY(Fields{}
          .required("/label", wanted.label, 100)
          .must(wanted.days >= 1 && wanted.days <= 366, "/days", "people.token_days")
          .check("people.token_invalid"));
  auto fresh = make_session(context, {context.actor.home, context.actor.account});
  fresh.session.is_token = true;
  fresh.session.label = wanted.label;
  fresh.session.ends_at = fresh.session.created_at + std::chrono::hours{24} * wanted.days;
  return context.db.write([&](db::Tx& tx) -> Result<SignedIn> {
    Store{tx}.add(fresh.session, sha256(fresh.token));
    Recorder{tx, context, fresh.session.created_at}.happened(ref(fresh.session.account),
                                                             "add_token");
    return fresh;
  });
}

Result<void> remove_token(Context& context, Uuid id) {
  if (!context.actor.is_signed_in()) return unauthenticated();
  const AccountId account{context.actor.home, context.actor.account};
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    if (Store{tx}.remove_session(account, id) == 0)
      return Problem{Kind::not_found, "people.token_not_found"};
    Recorder{tx, context, now}.happened(ref(account), "remove_token");
    forget_cached(tx);
    return {};
  });
}

Actor load_actor(db::Tx& tx, AccountId account, const RoleTable& roles, Instant at) {
  const Store store{tx};
  const auto found = store.get_account(account);
  if (!found || !found->active) return {};
  const auto person = store.get_person({account.office, found->person_id});
  const auto rows = list_roles(tx, account.uuid, found->person_id, civil_date(at));
  return {.account = account.uuid,
          .person = found->person_id,
          .name = person ? full_name(*person) : "",
          .posts = posts_of(rows, roles),
          .home = account.office,
          .at = at};
}

// ── every request ──

namespace {
constexpr auto believed_for = 60s;
constexpr std::size_t most_cached = 20'000;

struct DigestHash {
  std::size_t operator()(const Digest& digest) const {
    std::size_t head = 0;
    std::copy_n(digest.begin(), sizeof head, reinterpret_cast<std::uint8_t*>(&head));
    return head;
  }
};
}  // namespace

struct Authenticator::Cache {
  std::mutex mutex;
  std::unordered_map<Digest, Entry, DigestHash> entries;  // guarded by mutex
  std::atomic<std::uint64_t> generation = 0;              // grows when people change

  void clear() {
    const std::scoped_lock lock{mutex};
    ++generation;
    entries.clear();
  }
  std::optional<Entry> find(const Digest& key) {
    const std::scoped_lock lock{mutex};
    const auto found = entries.find(key);
    if (found == entries.end()) return std::nullopt;
    return found->second;
  }
  void keep(const Digest& key, const Entry& entry, std::uint64_t read_in) {
    const std::scoped_lock lock{mutex};
    if (read_in != generation) return;
    if (entries.size() >= most_cached) entries.clear();
    entries[key] = entry;
  }
};

Authenticator::Authenticator(db::Database& db, const Clock& clock,
                             std::span<const PermissionRule> rules)
    : db_(db), clock_(clock), roles_(rules), cache_(std::make_shared<Cache>()) {
  db.listen("people", [cache = cache_](std::string_view) { cache->clear(); });
}

Result<std::shared_ptr<const Actor>> Authenticator::authenticate(std::string_view token) {
  const auto now = clock_.now();
  const auto token_hash = sha256(token);
  auto entry = cache_->find(token_hash);
  const bool is_believed =
      entry && now < entry->loaded_at + believed_for && is_alive(entry->session, now);
  if (!is_believed) entry = load(token_hash, now);
  if (!entry) return unauthenticated();
  if (entry->session.last_seen_at + session_touch <= now) touch(token_hash, now);
  return entry->actor;
}

std::optional<Authenticator::Entry> Authenticator::load(const Digest& token_hash, Instant now) {
  const auto generation = cache_->generation.load();
  const auto entry = db_.read([&](db::Tx& tx) -> std::optional<Entry> {
    const auto found = find_session(tx, token_hash);
    if (!found || !is_alive(found->session, now)) return std::nullopt;
    const auto& account = found->session.account;
    const auto rows = list_roles(tx, account.uuid, found->person, civil_date(now));
    Actor actor{.account = account.uuid,
                .person = found->person,
                .name = found->name,
                .posts = posts_of(rows, roles_),
                .home = account.office,
                .at = now};
    return Entry{std::make_shared<const Actor>(std::move(actor)), found->session, now};
  });
  if (entry) cache_->keep(token_hash, *entry, generation);
  return entry;
}

void Authenticator::touch(const Digest& token_hash, Instant now) {
  const auto written = db_.write([&](db::Tx& tx) -> Result<void> {
    Store{tx}.touch_session(token_hash, now);
    return {};
  });
  if (written.has_value()) load(token_hash, now);
}

}  // namespace ruam::people
