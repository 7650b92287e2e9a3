#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forums/forum.hpp"
#include "platform/db/db.hpp"
#include "platform/live/hub.hpp"

/// The hall's screens and phones hear within a second what changed in the room: see live::Board.
namespace ruam::forums {

/// The database's channel; its payload is hall_payload() of the forum whose figures moved.
inline constexpr std::string_view hall_channel = "forum";
std::string hall_payload(ForumId forum);
/// Listeners of one room.
std::string room_topic(std::string_view room_code);
/// The figures as an event `room`; nothing for a forum without a room.
std::optional<live::Frame> hall_frame(db::Tx& tx, std::string_view payload);

}  // namespace ruam::forums
