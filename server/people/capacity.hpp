#pragma once

#include "people/stand_in.hpp"
#include "platform/db/db.hpp"
#include "platform/result.hpp"

namespace ruam::people {

/// That person of the office in that seat, as whoever records a signature from paper says.
/// Refuses: people.person_not_found.
Result<Capacity> named_capacity(db::Tx& tx, const Seat& seat, Uuid person);

}  // namespace ruam::people
