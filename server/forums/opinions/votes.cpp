#include "forums/opinions/votes.hpp"

#include <algorithm>
#include <tuple>

namespace ruam::forums {
namespace {

bool same_cell(const Vote& a, const Vote& b) {
  return a.person == b.person && a.statement == b.statement;
}

/// The answer that counts among the votes on one cell, sorted by order.
int last_answer(std::span<const Vote> votes) {
  const auto& last = votes.back();
  const bool is_clear = std::all_of(votes.begin(), votes.end(), [&](const Vote& vote) {
    return vote.order != last.order || vote.answer == last.answer;
  });
  return is_clear ? last.answer : 0;
}

}  // namespace

VoteTable tabulate(std::vector<Vote> votes) {
  std::sort(votes.begin(), votes.end(), [](const Vote& a, const Vote& b) {
    return std::tie(a.person, a.statement, a.order) < std::tie(b.person, b.statement, b.order);
  });
  VoteTable table;
  for (const auto& vote : votes) table.statements.push_back(vote.statement);
  std::sort(table.statements.begin(), table.statements.end());
  table.statements.erase(std::unique(table.statements.begin(), table.statements.end()),
                         table.statements.end());
  for (std::size_t i = 0; i < votes.size();) {
    auto end = i + 1;
    while (end < votes.size() && same_cell(votes[i], votes[end])) ++end;
    if (table.people.empty() || table.people.back() != votes[i].person) {
      table.people.push_back(votes[i].person);
      table.starts.push_back(table.starts.back());
    }
    const auto at =
        std::lower_bound(table.statements.begin(), table.statements.end(), votes[i].statement);
    table.cells.push_back(cell_of(static_cast<std::size_t>(at - table.statements.begin()),
                                  last_answer({votes.data() + i, end - i})));
    table.starts.back() = table.cells.size();
    i = end;
  }
  return table;
}

}  // namespace ruam::forums
