#pragma once

#include <string>
#include <string_view>

#include "checks/paper.hpp"
#include "checks/paper_words.hpp"

/// Roles of people; private to the room.
namespace ruam::intake {

/// Does a text name a post: ผู้อำนวยการ…, ครู…?
bool is_role(std::string_view text);
/// The post alone, without names and telephone numbers.
std::string plain_role(std::string text);
/// Seats: the role of a listed person, without the name and the seat's kind.
std::string seat_role(std::string text, const checks::PaperWords& words);
/// Adds a group that is not yet known and no total.
void add_group(checks::Paper& paper, checks::Passage passage);
/// Where no section tells of people: those whom the targets and objectives are for.
void groups_of_words(checks::Paper& paper);
/// «มีผู้ปกครอง ครู และผู้นำชุมชนมาร่วม» in a report's sentence.
void groups_of_event(checks::Paper& paper);

}  // namespace ruam::intake
