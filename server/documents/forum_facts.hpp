#pragma once

#include <optional>
#include <string>
#include <vector>

#include "documents/facts.hpp"
#include "forums/person.hpp"
#include "forums/queries/opinions.hpp"
#include "forums/queries/polls.hpp"
#include "forums/queries/synthesis.hpp"

namespace ruam::documents {

/// Everything a forum's papers print, gathered beforehand.
struct ForumFacts {
  std::string office_name, office_short;
  Date on;  ///< the day of printing
  forums::Forum forum;
  std::optional<projects::Content> project;  ///< where the reader may see it
  forums::Representation heard;
  forums::Synthesis synthesis;
  forums::OpinionMap map;
  forums::ReportWords words;
  std::vector<forums::Person> people;
  std::vector<forums::PollLine> polls;
  std::string letter_number;  ///< of the invitation, «ศธ 04105/12»; empty while it has none
  std::optional<Date> letter_dated;
  std::vector<PhotoFacts> photos;
  std::string address;  ///< how people reach this server: printed with their codes
};

/// The objectives that a report prints: the office's own words, else the project's.
std::vector<std::string> objectives_of(const ForumFacts& facts);

/// Whether a result says no more than an objective does: the same letters but for «เพื่อ» and
/// blanks, or nearly.
bool repeats(std::string_view result, std::string_view objective);

/// What keeps a report from being handed out. Refuses: document.no_results, document.no_use (no
/// follow-up shows how results are used), document.repeats_objective with a fault for each.
Result<void> check_report(const ForumFacts& facts);

}  // namespace ruam::documents
