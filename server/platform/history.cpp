#include "platform/history.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sodium.h>

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::history {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

/// Moves what lies at `pointer` ("*" is every item) out of `from` into `taken`.
void take_out(value& from, std::string_view pointer, array& taken) {
  const auto cut = pointer.find('/', 1);
  const auto segment = pointer.substr(1, cut == pointer.npos ? pointer.npos : cut - 1);
  const auto rest = cut == pointer.npos ? std::string_view{} : pointer.substr(cut);
  if (segment == "*") {
    if (auto* items = from.if_array())
      for (auto& item : *items) take_out(item, rest, taken);
    return;
  }
  auto* members = from.if_object();
  auto* member = members ? members->if_contains(segment) : nullptr;
  if (!member) return;
  if (!rest.empty()) return take_out(*member, rest, taken);
  taken.push_back(std::move(*member));
  members->erase(segment);
}

/// The difference, with personal places only as {"path": …, "changed": true}.
std::string diff_text(const Change& change) {
  const auto begins = [](std::string_view text) {
    return R"([{"from":null,"path":"","to":)" + std::string(text) + "}]";
  };
  if (!change.begun.empty()) return begins(change.begun);
  if (change.personal.empty() && change.before.is_null() && !change.after.is_null())
    return begins(json::canonical(change.after));
  if (change.personal.empty()) return json::canonical(json::diff(change.before, change.after));
  auto before = change.before, after = change.after;
  array hidden;
  for (const auto pointer : change.personal) {
    array old_values, new_values;
    take_out(before, pointer, old_values);
    take_out(after, pointer, new_values);
    if (old_values != new_values) hidden.push_back(object{{"path", pointer}, {"changed", true}});
  }
  auto diff = json::diff(before, after);
  for (auto& place : hidden) diff.as_array().push_back(std::move(place));
  return json::canonical(diff);
}

std::string roles_of(const Actor& actor, OfficeId office) {
  const auto own = std::find_if(actor.posts.begin(), actor.posts.end(),
                                [&](const Post& post) { return post.office == office; });
  const auto post = own != actor.posts.end() ? own : actor.posts.begin();
  std::string roles;
  if (post == actor.posts.end()) return roles;
  for (const auto& role : post->roles) roles += (roles.empty() ? "" : ",") + role;
  return roles;
}

/// All that the chain vouches for; the name only through its digest, so that it can be erased.
struct Row {
  Ref ref;
  std::int64_t version;
  std::string at;
  Uuid account;
  std::vector<std::byte> name_digest;
  std::string role, action, reason, diff;
};

Digest hash_of(std::span<const std::byte> previous, const Row& row) {
  const object canonical{{"account", row.account.to_string()},
                         {"action", row.action},
                         {"at", row.at},
                         {"diff", row.diff},
                         {"id", row.ref.uuid.to_string()},
                         {"kind", row.ref.kind},
                         {"office", row.ref.office.uuid.to_string()},
                         {"reason", row.reason},
                         {"role", row.role},
                         {"version", row.version}};
  return Sha256().add(previous).add(row.name_digest).add(json::canonical(canonical)).finish();
}

struct Head {
  std::int64_t version = 0;
  std::vector<std::byte> hash = std::vector<std::byte>(32);
};

Head head_of(db::Tx& tx, const Ref& ref) {
  const auto head = tx.find(
      "SELECT version, hash FROM history WHERE office_id = $1 AND kind = $2 AND record_id = $3 "
      "ORDER BY version DESC LIMIT 1",
      [](const db::Row& row) {
        return Head{row.get<std::int64_t>(0), row.get<std::vector<std::byte>>(1)};
      },
      ref.office, ref.kind, ref.uuid);
  return head.value_or(Head{});
}

/// Of many records of one kind; those without history are left out.
std::map<Uuid, Head> heads_of(db::Tx& tx, const std::vector<Changed>& all) {
  constexpr std::size_t at_once = 64;
  static const auto sql =
      "SELECT record_id, version, hash FROM history h WHERE office_id = $1 AND kind = $2 "
      "AND record_id IN (" +
      db::parameters(3, at_once) +
      ") AND version = (SELECT MAX(version) FROM history l WHERE l.office_id = h.office_id "
      "AND l.kind = h.kind AND l.record_id = h.record_id)";
  std::map<Uuid, Head> heads;
  const auto keep = [&](const db::Row& row) {
    heads[row.get<Uuid>(0)] = {row.get<std::int64_t>(1), row.get<std::vector<std::byte>>(2)};
  };
  for (std::size_t from = 0; from < all.size(); from += at_once) {
    std::array<Uuid, at_once> ids;
    for (std::size_t i = 0; i < at_once; ++i)
      ids[i] = all[std::min(from + i, all.size() - 1)].ref.uuid;
    const auto& of = all[from].ref;
    std::apply([&](const auto&... id) { tx.each(sql, keep, of.office, of.kind, id...); }, ids);
  }
  return heads;
}

std::vector<std::byte> to_vector(std::span<const std::byte> bytes) {
  return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> name_digest(std::span<const std::byte> salt, std::string_view name) {
  return to_vector(as_bytes(Sha256().add(salt).add(name).finish()));
}

constexpr std::string_view into =
    "INSERT INTO history (office_id, kind, record_id, version, at, account_id, name, name_salt, "
    "name_digest, role, action, reason, diff, hash)";

/// The row that follows `head`.
void add(db::Rows& rows, const Context& context, Instant at, const Ref& ref, const Change& change,
         const Head& head) {
  std::array<std::byte, 16> salt;
  randombytes_buf(salt.data(), salt.size());
  const auto& actor = context.actor;
  const Row row{ref,
                head.version + 1,
                to_string(at),
                actor.account,
                name_digest(salt, actor.name),
                roles_of(actor, ref.office),
                change.action,
                change.reason,
                diff_text(change)};
  const auto hash = hash_of(head.hash, row);
  rows.add(ref.office, ref.kind, ref.uuid, row.version, row.at, row.account, actor.name,
           std::span<const std::byte>(salt), row.name_digest, row.role, row.action, row.reason,
           row.diff, as_bytes(hash));
}

}  // namespace

void record(db::Tx& tx, const Context& context, const Ref& ref, Instant at, const Change& change) {
  db::Rows rows{into};
  add(rows, context, at, ref, change, head_of(tx, ref));
  rows.insert(tx);
}

void record_all(db::Tx& tx, const Context& context, Instant at, const std::vector<Changed>& all) {
  const auto heads = heads_of(tx, all);
  db::Rows rows{into};
  for (const auto& one : all) {
    const auto head = heads.find(one.ref.uuid);
    add(rows, context, at, one.ref, one.change, head == heads.end() ? Head{} : head->second);
  }
  rows.insert(tx);
}

std::vector<Entry> list(db::Tx& tx, const Ref& ref) {
  return tx.list(
      "SELECT version, at, account_id, name, role, action, reason, diff FROM history "
      "WHERE office_id = $1 AND kind = $2 AND record_id = $3 ORDER BY version DESC",
      [](const db::Row& row) {
        return Entry{row.get<std::int64_t>(0), row.get<Instant>(1),
                     row.get<Uuid>(2),         row.get<std::string>(3),
                     row.get<std::string>(4),  row.get<std::string>(5),
                     row.get<std::string>(6),  boost::json::parse(row.text(7))};
      },
      ref.office, ref.kind, ref.uuid);
}

void erase_name(db::Tx& tx, Uuid account) {
  tx.run("UPDATE history SET name = '', name_salt = $1 WHERE account_id = $2",
         std::span<const std::byte>{}, account);
}

std::vector<Fault> verify(db::Tx& tx) {
  std::vector<Fault> faults;
  Ref current;
  Head head;
  tx.each(
      "SELECT office_id, kind, record_id, version, at, account_id, name_digest, role, action, "
      "reason, diff, name, name_salt, hash FROM history "
      "ORDER BY office_id, kind, record_id, version",
      [&](const db::Row& r) {
        const Ref ref{r.get<OfficeId>(0), r.get<std::string>(1), r.get<Uuid>(2)};
        if (ref != std::exchange(current, ref)) head = {};
        const Row row{ref,
                      r.get<std::int64_t>(3),
                      r.get<std::string>(4),
                      r.get<Uuid>(5),
                      r.get<std::vector<std::byte>>(6),
                      r.get<std::string>(7),
                      r.get<std::string>(8),
                      r.get<std::string>(9),
                      r.get<std::string>(10)};
        const bool is_erased = r.text(11).empty() && r.bytes(12).empty();
        const bool is_named = is_erased || name_digest(r.bytes(12), r.text(11)) == row.name_digest;
        const auto hash = hash_of(head.hash, row);
        const bool is_next = row.version == head.version + 1;
        if (!is_named || !is_next || !std::ranges::equal(as_bytes(hash), r.bytes(13)))
          faults.push_back({"history/" + row.ref.kind + "/" + row.ref.uuid.to_string() + "/" +
                                std::to_string(row.version),
                            "verify.history_changed"});
        // Goes on from what is stored: one changed row is one fault, not a fault for all after it.
        head = {row.version, r.get<std::vector<std::byte>>(13)};
      });
  return faults;
}

}  // namespace ruam::history
