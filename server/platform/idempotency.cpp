#include "platform/idempotency.hpp"

#include "platform/db/db.hpp"

namespace ruam::idempotency {
namespace {

constexpr auto kept_for = std::chrono::hours(24 * 30);

struct Known {
  std::string route, body_sha256;
  Uuid made;
};

}  // namespace

Result<std::optional<Uuid>> find(db::Tx& tx, const Context& context) {
  if (!context.replay) return std::optional<Uuid>{};
  const auto& replay = *context.replay;
  const auto known = tx.find(
      "SELECT route, body_sha256, made FROM replays WHERE account_id = $1 AND key = $2 AND at > $3",
      [](const db::Row& row) {
        return Known{row.get<std::string>(0), row.get<std::string>(1), row.get<Uuid>(2)};
      },
      context.actor.account, replay.key, context.clock.now() - kept_for);
  if (!known) return std::optional<Uuid>{};
  if (known->route != replay.route || known->body_sha256 != replay.body_sha256)
    return Problem{Kind::conflict, "idempotency.other_request"};
  return std::optional<Uuid>{known->made};
}

void keep(db::Tx& tx, const Context& context, Uuid made) {
  if (!context.replay) return;
  const auto& replay = *context.replay;
  // A key of more than 30 days ago may still be there: it counts as new.
  tx.run(
      "INSERT INTO replays (account_id, key, route, body_sha256, made, at) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (account_id, key) DO UPDATE SET "
      "route = excluded.route, body_sha256 = excluded.body_sha256, made = excluded.made, "
      "at = excluded.at",
      context.actor.account, replay.key, replay.route, replay.body_sha256, made,
      context.clock.now());
}

void forget_old(db::Tx& tx, Instant now) {
  tx.run("DELETE FROM replays WHERE at <= $1", now - kept_for);
}

}  // namespace ruam::idempotency
