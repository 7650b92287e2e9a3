#pragma once

#include <map>
#include <string>

#include "forums/opinions/groups.hpp"
#include "platform/messages.hpp"

namespace ruam::forums {

/// What stands in a result besides the votes.
struct ReportSource {
  const VoteTable& votes;
  std::size_t votes_read;  ///< lines, before the last one of each counted
  std::map<std::int64_t, std::string> texts;
  std::vector<std::int64_t> rejected;
};

/// The result as JSON, fields as docs/opinions.md names them. A refusal gives the plain counts and
/// its sentences, without groups.
std::string opinions_json(const ReportSource& source, const Result<OpinionGroups>& found);

/// Why a statement stands for group `number` (from 1), in words with the figures.
std::string explain(Language language, std::size_t number, const Representative& one);

/// Why a statement is one that most agree (disagree) with.
std::string explain(Language language, Side side, const Majority& one);

}  // namespace ruam::forums
