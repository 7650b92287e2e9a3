#include "people/access.hpp"

#include <algorithm>

#include "people/store.hpp"

namespace ruam::people {
namespace {

bool gives(const Post& post, Permission permission) {
  return std::binary_search(post.permissions.begin(), post.permissions.end(), permission.code);
}

bool holds_above(db::Tx& tx, const Actor& actor, Permission permission, OfficeId office) {
  const auto reaches_down = [&](const Post& post) {
    return post.with_subtree && gives(post, permission);
  };
  if (std::none_of(actor.posts.begin(), actor.posts.end(), reaches_down)) return false;
  const auto path = Store{tx}.find_path(office);
  return path && std::any_of(actor.posts.begin(), actor.posts.end(), [&](const Post& post) {
           return reaches_down(post) && is_within(*path, post.office);
         });
}

bool holds(db::Tx& tx, const Actor& actor, Permission permission, OfficeId office) {
  return actor.has(permission, office) || holds_above(tx, actor, permission, office);
}

bool is_invited(db::Tx& tx, const Actor& actor, Permission permission, const Ref& record) {
  if (std::none_of(actor.posts.begin(), actor.posts.end(),
                   [&](const Post& post) { return gives(post, permission); }))
    return false;
  const auto needed = needed_right(permission.code);
  const auto today = civil_date(actor.at);
  const auto shares = Store{tx}.list_shares_of(record);
  return std::any_of(shares.begin(), shares.end(), [&](const Share& share) {
    return covers(share, needed, today) && actor.has(permission, share.guest_office);
  });
}

Problem refusal(const Actor& actor) {
  if (!actor.is_signed_in()) return {Kind::unauthenticated, "unauthenticated"};
  return {Kind::forbidden, "forbidden"};
}

}  // namespace

Result<void> require(db::Tx& tx, const Actor& actor, Permission permission, OfficeId office) {
  if (holds(tx, actor, permission, office)) return {};
  return refusal(actor);
}

bool may(db::Tx& tx, const Actor& actor, Permission permission, const Ref& record) {
  return holds(tx, actor, permission, record.office) || is_invited(tx, actor, permission, record);
}

Result<void> require_on(db::Tx& tx, const Actor& actor, Permission permission, const Ref& record) {
  if (may(tx, actor, permission, record)) return {};
  return refusal(actor);
}

Result<Capacity> signing_capacity(db::Tx& tx, const Actor& actor, const Seat& seat, Date day) {
  if (!actor.is_signed_in()) return refusal(actor);
  const Store store{tx};
  const auto person = TRY(store.get_person({actor.home, actor.person}));
  Capacity capacity{actor.person, full_name(person), person.position, {}, seat.role};

  const auto held = store.roles(seat.office, actor.account).roles;
  if (std::find(held.begin(), held.end(), seat.role) != held.end()) return capacity;

  for (const auto& stand_in : store.list_stand_ins(seat.office)) {
    const bool is_theirs =
        stand_in.person_office == actor.home && stand_in.person_id == actor.person;
    if (!is_theirs || stand_in.for_role != seat.role || !counts_on(stand_in, day)) continue;
    capacity.acting_phrase = acting_phrase(stand_in);
    return capacity;
  }
  return Problem{Kind::forbidden, "people.not_the_signer", {{"role", seat.role}}};
}

}  // namespace ruam::people
