#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "committees/meeting.hpp"

/// What minutes say of a matter, for paper, follow-ups and the transparency log. Pure.
namespace ruam::committees {

/// «เห็นชอบ มอบหมายกลุ่มนโยบายและแผนดำเนินการ ภายในวันที่ …», without votes.
std::string resolution_text(const Matter& matter);
/// «เรื่อง: มติ», as the follow-up register has it.
std::string followup_text(const Matter& matter);
/// One record for each matter that was resolved; no names of people.
std::vector<boost::json::value> resolutions_of(const Content& committee, const Meeting& meeting);

}  // namespace ruam::committees
