#include "platform/log.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include <unistd.h>

#include "platform/clock.hpp"
#include "platform/json/text.hpp"

namespace ruam::log {
namespace {

constexpr std::string_view level_names[] = {"debug", "info", "warning", "error"};
constexpr std::size_t most_waiting = 8 << 20;  // beyond it lines are dropped: logging never blocks

std::atomic<Level> least{Level::info};

void write_out(std::string_view lines) {
  while (!lines.empty()) {
    const auto written = ::write(STDERR_FILENO, lines.data(), lines.size());
    if (written <= 0) return;
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

class Sink {
 public:
  ~Sink() {
    thread_.request_stop();
    thread_.join();
    flush();
  }

  void add(std::string_view line, bool at_once) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() < most_waiting) waiting_.append(line);
    urgent_ |= at_once;
    if (at_once) wake_.notify_one();
  }

  void flush() {
    const std::lock_guard writing(writing_);
    {
      const std::lock_guard lock(mutex_);
      waiting_.swap(leaving_);
    }
    write_out(leaving_);
    leaving_.clear();
  }

 private:
  void run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      {
        std::unique_lock lock(mutex_);
        wake_.wait_for(lock, stop, std::chrono::milliseconds{100}, [&] { return urgent_; });
        urgent_ = false;
      }
      flush();
    }
  }

  std::mutex mutex_, writing_;
  std::condition_variable_any wake_;
  std::string waiting_, leaving_;
  bool urgent_ = false;
  std::jthread thread_{[this](const std::stop_token& stop) { run(stop); }};
};

Sink& sink() {
  static Sink one;
  return one;
}

}  // namespace

void set_level(std::string_view name) {
  for (std::size_t i = 0; i < std::size(level_names); ++i)
    if (level_names[i] == name) least = static_cast<Level>(i);
}

bool is_on(Level level) { return level >= least; }

void write(Level level, std::string_view event, Fields fields) {
  if (!is_on(level)) return;
  std::string line = "{\"at\":\"" + to_string(SystemClock{}.now()) + "\",\"level\":\"";
  line.append(level_names[static_cast<std::size_t>(level)]).append("\",\"event\":");
  json::append_text(line, event);
  for (const auto& [key, value] : fields) {
    line += ',';
    json::append_text(line, key);
    line += ':';
    json::append_text(line, value);
  }
  line += "}\n";
  sink().add(line, level >= Level::warning);
}

void flush() { sink().flush(); }

}  // namespace ruam::log
