#include "cycle/icalendar.hpp"

namespace ruam::cycle {
namespace {

/// RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks; other control characters go.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out;
}

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// RFC 5545 §3.1: at most 75 octets without the line break; what follows begins with a blank.
void append_line(std::string& out, const std::string& line) {
  constexpr std::size_t most = 75;
  std::size_t at = 0, room = most;
  while (line.size() - at > room) {
    auto end = at + room;
    while (!begins_letter(line[end])) --end;
    out.append(line, at, end - at).append("\r\n ");
    at = end;
    room = most - 1;
  }
  out.append(line, at, std::string::npos).append("\r\n");
}

std::string basic(Date day) {
  auto text = to_string(day);
  std::erase(text, '-');
  return text;
}

/// 20261122T093000Z
std::string basic(Instant instant) {
  const auto text = to_string(instant);
  std::string out;
  for (const char c : text.substr(0, 19))
    if (c != '-' && c != ':') out += c;
  return out + 'Z';
}

}  // namespace

std::string to_icalendar(const std::string& name, const std::string& host,
                         const std::vector<CalendarEvent>& events) {
  std::string out;
  for (const auto& line :
       {std::string("BEGIN:VCALENDAR"), std::string("VERSION:2.0"),
        std::string("PRODID:-//Ruam//Office year//TH"), std::string("CALSCALE:GREGORIAN"),
        std::string("METHOD:PUBLISH"), "X-WR-CALNAME:" + escaped(name),
        std::string("REFRESH-INTERVAL;VALUE=DURATION:PT6H"), std::string("X-PUBLISHED-TTL:PT6H")})
    append_line(out, line);
  for (const auto& event : events) {
    append_line(out, "BEGIN:VEVENT");
    append_line(out, "UID:" + event.id.to_string() + "@" + host);
    append_line(out, "DTSTAMP:" + basic(event.changed_at));
    append_line(out, "LAST-MODIFIED:" + basic(event.changed_at));
    append_line(out, "SEQUENCE:" + std::to_string(event.sequence));
    append_line(out, "DTSTART;VALUE=DATE:" + basic(event.day));
    append_line(out, "DTEND;VALUE=DATE:" + basic(add_days(event.day, 1)));
    append_line(out, "SUMMARY:" + escaped(event.summary));
    append_line(out, "TRANSP:TRANSPARENT");
    append_line(out, "END:VEVENT");
  }
  append_line(out, "END:VCALENDAR");
  return out;
}

}  // namespace ruam::cycle
