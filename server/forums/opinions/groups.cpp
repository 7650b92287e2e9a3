#include "forums/opinions/groups.hpp"

#include <algorithm>
#include <mutex>
#include <numeric>

#include "forums/opinions/clusters.hpp"
#include "forums/opinions/parallel.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t most_groups = 5;
constexpr std::size_t filled_up_to = 15;           // with the next most active
constexpr std::size_t most_compared_all = 20'000;  // above, base clusters are compared

std::size_t answered(const VoteTable& votes, std::size_t person) {
  return votes.starts[person + 1] - votes.starts[person];
}

/// Rows of those who answered enough; of too few, the most active.
std::vector<std::size_t> choose_people(const VoteTable& votes, std::size_t minimum_votes) {
  const auto enough = std::min(minimum_votes, votes.statements.size());
  std::vector<std::size_t> rows(votes.people.size()), chosen;
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  std::ranges::copy_if(rows, std::back_inserter(chosen),
                       [&](std::size_t i) { return answered(votes, i) >= enough; });
  if (chosen.size() >= filled_up_to) return chosen;
  std::ranges::stable_sort(rows, std::greater{}, [&](std::size_t i) { return answered(votes, i); });
  rows.resize(std::min(rows.size(), filled_up_to));
  std::ranges::sort(rows);
  return rows;
}

/// The grouping of points that wins by silhouette.
struct Chosen {
  std::map<std::size_t, double> silhouettes;
  Partition best;
};

Chosen choose(const Plane& points, std::span<const double> weights, unsigned threads) {
  const auto count = points.x.size();
  const auto most = std::min(std::min(most_groups, 2 + std::min(count, std::size_t{100}) / 12),
                             count_distinct(points, most_groups));
  auto partitions = cluster(points, weights, most, threads);
  const auto scores = silhouettes(points, partitions, threads);
  Chosen chosen;
  std::size_t best = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    chosen.silhouettes[i + 2] = scores[i];
    if (scores[i] >= scores[best]) best = i;
  }
  chosen.best = std::move(partitions[best]);
  return chosen;
}

/// Above 20,000 people: 100 base clusters stand for them, each with the weight of its people.
Chosen choose_by_base(const Plane& points, unsigned threads) {
  const auto base = base_clusters(points, threads);
  std::vector<double> weights(base.size());
  for (const auto label : base.labels) ++weights[label];
  auto chosen = choose({base.x, base.y}, weights, threads);
  auto of_people = base.labels;
  for (auto& label : of_people) label = chosen.best.labels[label];
  chosen.best.labels = std::move(of_people);
  return chosen;
}

/// Groups with their members, the largest first, equals by their first member.
std::vector<OpinionGroup> make_groups(const Partition& best,
                                      const std::vector<std::size_t>& people) {
  std::vector<OpinionGroup> groups(best.size());
  for (std::size_t i = 0; i < people.size(); ++i)
    groups[best.labels[i]].members.push_back(people[i]);
  for (std::size_t g = 0; g < groups.size(); ++g) groups[g].x = best.x[g], groups[g].y = best.y[g];
  std::ranges::sort(groups, [](const OpinionGroup& a, const OpinionGroup& b) {
    if (a.members.size() != b.members.size()) return a.members.size() > b.members.size();
    return a.members < b.members;
  });
  return groups;
}

void count_cell(std::uint32_t cell, std::span<Counts> counts) {
  auto& own = counts[column_of(cell)];
  const auto answer = answer_of(cell);
  own.agree += answer > 0;
  own.disagree += answer < 0;
  ++own.seen;
}

std::vector<Counts> count_members(const VoteTable& votes, const std::vector<std::size_t>& members,
                                  unsigned threads) {
  std::vector<Counts> counts(votes.statements.size());
  std::mutex adding;  // whole numbers: their sum knows no order
  const auto piece = threads > 1 ? std::size_t{8192} : std::max<std::size_t>(1, members.size());
  in_pieces(members.size(), piece, threads, [&](std::size_t first, std::size_t last) {
    std::vector<Counts> own(counts.size());
    for (auto i = first; i < last; ++i)
      for (const auto cell : votes.row(members[i])) count_cell(cell, own);
    const std::lock_guard lock(adding);
    for (std::size_t j = 0; j < own.size(); ++j) counts[j] += own[j];
  });
  return counts;
}

/// Representative statements of every group, and what all groups agree on.
void tell_of(const VoteTable& votes, unsigned threads, OpinionGroups& found) {
  const auto size = votes.statements.size();
  std::vector<std::vector<Counts>> counts;
  for (const auto& group : found.groups)
    counts.push_back(count_members(votes, group.members, threads));
  for (std::size_t g = 0; g < counts.size(); ++g) {
    std::vector<Counts> others(size);
    for (std::size_t other = 0; other < counts.size(); ++other)
      for (std::size_t j = 0; other != g && j < size; ++j) others[j] += counts[other][j];
    found.groups[g].representative = representative_of(counts[g], others, found.is_rejected);
  }
  std::vector<Counts> of_groups(counts.size());
  for (std::size_t j = 0; j < size; ++j) {
    for (std::size_t g = 0; g < counts.size(); ++g) of_groups[g] = counts[g][j];
    found.group_aware.push_back(group_aware_consensus(of_groups));
  }
}

Result<void> check_enough(const VoteTable& votes, const WorkTable& work,
                          const OpinionSettings& settings) {
  if (votes.people.size() < settings.minimum_people)
    return Problem{Kind::conflict,
                   "opinions.too_few_people",
                   {{"people", std::to_string(votes.people.size())},
                    {"minimum", std::to_string(settings.minimum_people)}}};
  const auto left = std::count(work.is_rejected.begin(), work.is_rejected.end(), false);
  if (left < 2)
    return Problem{
        Kind::conflict, "opinions.too_few_statements", {{"statements", std::to_string(left)}}};
  return {};
}

}  // namespace

std::vector<Counts> count_answers(const VoteTable& votes) {
  std::vector<Counts> counts(votes.statements.size());
  for (const auto cell : votes.cells) count_cell(cell, counts);
  return counts;
}

Result<OpinionGroups> find_opinion_groups(const VoteTable& votes, const OpinionSettings& settings) {
  const auto threads = votes.cells.size() > 10'000 ? settings.threads : 1;
  auto work = make_work_table(votes, settings.rejected);
  TRY(check_enough(votes, work, settings));
  const auto size = votes.statements.size();
  OpinionGroups found;
  found.components = two_components(cross_products(work, threads), size);
  found.points = project(work, found.components, threads);
  const auto people = choose_people(votes, settings.minimum_votes);
  Points chosen;
  for (const auto i : people) {
    chosen.x.push_back(found.points.x[i]);
    chosen.y.push_back(found.points.y[i]);
  }
  const Plane plane{chosen.x, chosen.y};
  if (count_distinct(plane, 2) < 2) return Problem{Kind::conflict, "opinions.all_alike"};
  const auto best = people.size() > most_compared_all ? choose_by_base(plane, threads)
                                                      : choose(plane, {}, threads);
  found.silhouettes = best.silhouettes;
  found.groups = make_groups(best.best, people);
  found.is_rejected = std::move(work.is_rejected);
  found.means = std::move(work.means);
  tell_of(votes, threads, found);
  const auto all = count_answers(votes);
  found.agreed = majority(Side::agree, all, found.is_rejected);
  found.disagreed = majority(Side::disagree, all, found.is_rejected);
  return found;
}

Result<OpinionGroups> find_opinion_groups(std::vector<Vote> votes,
                                          const OpinionSettings& settings) {
  return find_opinion_groups(tabulate(std::move(votes)), settings);
}

}  // namespace ruam::forums
