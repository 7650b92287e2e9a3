#pragma once

#include <array>
#include <map>
#include <vector>

#include "forums/opinions/components.hpp"
#include "forums/opinions/statistics.hpp"
#include "platform/result.hpp"

namespace ruam::forums {

/// What a run may choose; the rest is fixed, so that anybody gets the same groups.
struct OpinionSettings {
  std::vector<std::int64_t> rejected;  ///< statements that were moderated away
  std::size_t minimum_votes = 7;    ///< who answered fewer is not grouped, while enough others did
  std::size_t minimum_people = 15;  ///< fewer make no groups
  unsigned threads = 2;             ///< decides nothing but the time
};

/// People who answered alike.
struct OpinionGroup {
  std::vector<std::size_t> members;  ///< rows of the table, ascending
  double x = 0, y = 0;               ///< the centre
  std::vector<Representative> representative;
};

/// The groups of a conversation and what they and all people say.
struct OpinionGroups {
  std::map<std::size_t, double> silhouettes;  ///< by number of groups; the highest was taken
  std::vector<OpinionGroup> groups;           ///< the largest first
  std::vector<Majority> agreed, disagreed;    ///< by most of all people
  std::vector<double> group_aware;            ///< by statement's index, agree side
  std::vector<double> means;
  std::array<Component, 2> components;
  Points points;  ///< of every row of the table
  std::vector<bool> is_rejected;
};

/// Answers to each statement, by its index.
std::vector<Counts> count_answers(const VoteTable& votes);

/// Finds groups as docs/opinions.md tells: a pure function of the votes that count. Refuses:
/// opinions.too_few_people, opinions.too_few_statements, opinions.all_alike.
Result<OpinionGroups> find_opinion_groups(const VoteTable& votes, const OpinionSettings& settings);
Result<OpinionGroups> find_opinion_groups(std::vector<Vote> votes, const OpinionSettings& settings);

}  // namespace ruam::forums
