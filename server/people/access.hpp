#pragma once

#include "people/stand_in.hpp"
#include "platform/actor.hpp"
#include "platform/db/db.hpp"
#include "platform/result.hpp"

/// Who may do what: the questions that every room's actions ask first.
namespace ruam::people {

/// Whether the actor holds the permission in the office: by a post there, or by one above it that
/// covers the subtree. Refuses: unauthenticated, forbidden.
Result<void> require(db::Tx& tx, const Actor& actor, Permission permission, OfficeId office);

/// As `require` on the record's office, or by a share that opens this record to an office where the
/// actor holds the permission. A share to read covers codes that end in ".read", one to write all.
/// Refuses: unauthenticated, forbidden.
Result<void> require_on(db::Tx& tx, const Actor& actor, Permission permission, const Ref& record);

/// `require_on` as a question, for lists and descriptions.
bool may(db::Tx& tx, const Actor& actor, Permission permission, const Ref& record);

/// As whom the actor signs in that seat on that day: the holder of the role, or a stand-in by
/// order. Refuses: unauthenticated, people.not_the_signer {role}.
Result<Capacity> signing_capacity(db::Tx& tx, const Actor& actor, const Seat& seat, Date day);

}  // namespace ruam::people
