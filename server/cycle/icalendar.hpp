#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/clock.hpp"
#include "platform/ids.hpp"

/// Calendars as other programs read them (RFC 5545). No I/O.
namespace ruam::cycle {

/// Something on one whole day. `sequence` rises and `changed_at` moves when it says something else.
struct CalendarEvent {
  Uuid id;
  std::string summary;
  Date day;
  std::int64_t sequence = 0;
  Instant changed_at;
};

/// A VCALENDAR: CRLF, lines of at most 75 octets that never part a letter, days without a time
/// zone. `name` is shown by the reading program, `host` makes the UIDs worldwide unique.
std::string to_icalendar(const std::string& name, const std::string& host,
                         const std::vector<CalendarEvent>& events);

}  // namespace ruam::cycle
