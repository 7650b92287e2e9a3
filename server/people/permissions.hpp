#pragma once

#include "platform/actor.hpp"

namespace ruam::people {

inline constexpr Permission read_people{"people.read"};
inline constexpr Permission manage_offices{"people.offices"};
inline constexpr Permission manage_persons{"people.persons"};
inline constexpr Permission manage_accounts{"people.accounts"};
inline constexpr Permission manage_stand_ins{"people.stand_ins"};
inline constexpr Permission manage_shares{"people.shares"};
inline constexpr Permission manage_privacy{"people.privacy"};

}  // namespace ruam::people
