#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Server-sent events down to browsers.
namespace ruam::live {

/// One event as it goes over the wire, built once for all who listen.
struct Frame {
  std::vector<std::string> topics;  ///< listeners of any of these get it
  std::string text;                 ///< "id: …\nevent: …\ndata: …\n\n"
};

/// What one connection listens to; its events start with `first`.
struct Subscription {
  std::vector<std::string> topics;
  std::string first = {};
};

/// `data` as one event; a line break in it is kept.
std::string event_text(std::string_view id, std::string_view event, std::string_view data);

/// Where frames pass from whoever knows something to the server that holds the connections.
class Hub {
 public:
  using Deliver = std::function<void(std::shared_ptr<const Frame>)>;

  /// From any thread; nothing happens while nobody serves.
  void publish(Frame frame);
  /// The server's end; an empty one takes it away.
  void deliver_by(Deliver deliver);

  /// How many connections listen, so that nobody works for none.
  void count_listeners(int change) { listeners_ += change; }
  bool has_listeners() const { return listeners_ > 0; }

 private:
  std::mutex mutex_;
  Deliver deliver_;
  std::atomic<int> listeners_ = 0;
};

}  // namespace ruam::live
