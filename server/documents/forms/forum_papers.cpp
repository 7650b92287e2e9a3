#include "documents/forms/forum.hpp"

namespace ruam::documents {
namespace {

std::string clock_words(Instant at) {
  constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
  const auto in_day = (at.ms + 7 * hour) % day;
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(in_day / hour) + "." + two(in_day % hour / minute);
}

}  // namespace

AttendanceFacts sign_in_sheet(const ForumFacts& facts, bool blank) {
  const auto& c = facts.forum.content;
  AttendanceFacts all{.office_name = facts.office_name,
                      .project_title = facts.project ? facts.project->title : std::string()};
  all.blank = blank;
  all.sheet.title = c.title;
  all.sheet.date = c.on;
  all.sheet.time = c.time;
  all.sheet.place = c.place;
  all.sheet.half_day = true;
  for (const auto& group : c.groups)
    for (const auto& one : facts.people) {
      if (one.words.group != group.id || (!blank && !one.came_at)) continue;
      progress::Attendee who{.id = one.id.uuid, .group = group.name, .name = one.words.name};
      who.position = one.words.position;
      const bool instead = one.answer == forums::Answer::delegated;
      if (instead) {
        who.name = one.delegate.name;
        who.position = one.delegate.position;
        who.note = "แทน " + one.words.name;
      }
      who.office = one.words.organisation;
      who.invited = one.invited_on.has_value();
      who.morning = one.came_at.has_value();
      if (one.came_at) who.morning_time = clock_words(*one.came_at);
      if (!blank && one.came_how == forums::Arrival::staff)
        who.note += who.note.empty() ? "ลงแทน" : " (ลงแทน)";
      all.sheet.attendees.push_back(std::move(who));
    }
  return all;
}

}  // namespace ruam::documents
