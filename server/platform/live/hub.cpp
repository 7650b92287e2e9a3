#include "platform/live/hub.hpp"

namespace ruam::live {

std::string event_text(std::string_view id, std::string_view event, std::string_view data) {
  std::string text;
  if (!id.empty()) text.append("id: ").append(id).append("\n");
  if (!event.empty()) text.append("event: ").append(event).append("\n");
  do {
    const auto end = std::min(data.find('\n'), data.size());
    text.append("data: ").append(data.substr(0, end)).append("\n");
    data.remove_prefix(std::min(end + 1, data.size()));
  } while (!data.empty());
  return text.append("\n");
}

void Hub::publish(Frame frame) {
  const std::lock_guard lock(mutex_);
  if (deliver_) deliver_(std::make_shared<const Frame>(std::move(frame)));
}

void Hub::deliver_by(Deliver deliver) {
  const std::lock_guard lock(mutex_);
  deliver_ = std::move(deliver);
}

}  // namespace ruam::live
