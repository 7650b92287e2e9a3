#include "forums/hall.hpp"

#include <algorithm>

#include "forums/queries.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {

std::string hall_payload(ForumId forum) {
  return forum.office.uuid.to_string() + '/' + forum.uuid.to_string();
}

std::string room_topic(std::string_view room_code) { return "room/" + std::string(room_code); }

std::optional<live::Frame> hall_frame(db::Tx& tx, std::string_view payload) {
  const auto cut = std::min(payload.find('/'), payload.size());
  const auto office = parse_uuid(payload.substr(0, cut));
  const auto forum = parse_uuid(payload.substr(std::min(cut + 1, payload.size())));
  if (!office || !forum) return {};
  const auto hall = hall_figures(tx, ForumId{{*office}, *forum});
  if (!hall) return {};
  return live::Frame{{room_topic(hall->room_code)},
                     live::event_text("", "room", json::write(hall->wire))};
}

}  // namespace ruam::forums
