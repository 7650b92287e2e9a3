#pragma once

#include <atomic>

#include "platform/clock.hpp"

namespace ruam::testing {

/// A clock that stands still until a test moves it; starts at 2026-11-22T09:30:00.123Z.
class FakeClock final : public Clock {
 public:
  FakeClock() = default;
  explicit FakeClock(Instant start) : ms_(start.ms) {}

  Instant now() const override { return {ms_.load()}; }
  void set(Instant instant) { ms_ = instant.ms; }
  /// Moves to the start of that day in Thailand.
  void set(Date date) { set(start_of_day(date)); }
  void advance(std::chrono::milliseconds span) { ms_ += span.count(); }

 private:
  std::atomic<std::int64_t> ms_ = 1'795'339'800'123;
};

}  // namespace ruam::testing
