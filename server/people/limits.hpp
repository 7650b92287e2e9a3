#pragma once

#include "people/sessions.hpp"
#include "people/store.hpp"

/// The parts of signing in that set-up uses too; private to the room.
namespace ruam::people {

/// Counts the attempt as failed before it is judged, so that many at once gain nothing.
/// Refuses: people.sign_in_too_often {seconds}.
Result<void> count_attempt(Context& context, std::string_view login, std::string_view peer);
/// The attempt was good: the login name starts afresh, the address loses this one count.
void forgive_attempt(Store& store, std::string_view login, std::string_view peer);

/// A session with its token, not yet kept.
SignedIn make_session(const Context& context, AccountId account);
/// Keeps it, opening in the office where the person works, and clears away what has ended.
void open_session(db::Tx& tx, SignedIn& fresh, Uuid person);

}  // namespace ruam::people
