#include "forums/opinions/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ruam::forums {
namespace {

constexpr std::size_t most_listed = 5;

double on(Side side, const Counts& counts) {
  return static_cast<double>(side == Side::agree ? counts.agree : counts.disagree);
}

double share(Side side, const Counts& counts) {
  return (on(side, counts) + 1) / (static_cast<double>(counts.seen) + 2);
}

double certainty(Side side, const Counts& counts) {
  const auto n = static_cast<double>(counts.seen) + 1;
  return 2 * std::sqrt(n) * ((on(side, counts) + 1) / n - 0.5);
}

double difference(Side side, const Counts& group, const Counts& others) {
  const auto n1 = static_cast<double>(group.seen) + 1, n2 = static_cast<double>(others.seen) + 1;
  const auto s1 = on(side, group) + 1, s2 = on(side, others) + 1;
  const auto both = (s1 + s2) / (n1 + n2);
  if (both == 1) return 0;
  return (s1 / n1 - s2 / n2) / std::sqrt(both * (1 - both) * (1 / n1 + 1 / n2));
}

bool qualifies(const Measure& figures) {
  return figures.difference > z90 && figures.certainty > z90;
}

/// The one statement that the group agrees with most, also where nothing qualifies.
class BestAgree {
 public:
  void offer(std::size_t statement, const Counts& group, const Counts& others) {
    if (group.agree == 0 && group.disagree == 0) return;
    const auto figures = measure(Side::agree, group, others);
    if (is_better(figures)) best_ = Representative{statement, Side::agree, group, others, figures};
  }
  const std::optional<Representative>& best() const { return best_; }

 private:
  bool is_better(const Measure& now) const {
    if (!best_) return now.certainty > z90 || (now.ratio > 1 && now.share > 0.5);
    const auto& held = best_->figures;
    if (held.ratio > 1) return now.score() > held.score();
    return now.share * now.certainty > held.share * held.certainty;
  }
  std::optional<Representative> best_;
};

/// Best-agree first, then by score, five of them, agreed ones before the others.
std::vector<Representative> in_order(std::vector<Representative> qualified,
                                     const std::optional<Representative>& first) {
  std::ranges::stable_sort(qualified, std::greater{},
                           [](const Representative& one) { return one.figures.score(); });
  if (first) {
    std::erase_if(qualified,
                  [&](const Representative& one) { return one.statement == first->statement; });
    qualified.insert(qualified.begin(), *first);
  }
  qualified.resize(std::min(qualified.size(), most_listed));
  std::ranges::stable_partition(qualified,
                                [](const Representative& one) { return one.side == Side::agree; });
  return qualified;
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  agree += other.agree, disagree += other.disagree, seen += other.seen;
  return *this;
}

Measure measure(Side side, const Counts& group, const Counts& others) {
  return {share(side, group), certainty(side, group), share(side, group) / share(side, others),
          difference(side, group, others)};
}

std::vector<Representative> representative_of(std::span<const Counts> group,
                                              std::span<const Counts> others,
                                              const std::vector<bool>& is_rejected) {
  std::vector<Representative> qualified;
  std::optional<Representative> fallback;
  BestAgree best_agree;
  for (std::size_t j = 0; j < group.size(); ++j) {
    if (is_rejected[j]) continue;
    const auto agreed = measure(Side::agree, group[j], others[j]);
    const auto disagreed = measure(Side::disagree, group[j], others[j]);
    const auto side = agreed.difference > disagreed.difference ? Side::agree : Side::disagree;
    const Representative one{j, side, group[j], others[j],
                             side == Side::agree ? agreed : disagreed};
    if (qualifies(agreed) || qualifies(disagreed)) qualified.push_back(one);
    if (qualified.empty() && (!fallback || one.figures.difference > fallback->figures.difference))
      fallback = one;
    best_agree.offer(j, group[j], others[j]);
  }
  if (!qualified.empty()) return in_order(std::move(qualified), best_agree.best());
  if (best_agree.best()) return {*best_agree.best()};
  if (fallback) return {*fallback};
  return {};
}

std::vector<Majority> majority(Side side, std::span<const Counts> all,
                               const std::vector<bool>& is_rejected) {
  std::vector<Majority> found;
  for (std::size_t j = 0; j < all.size(); ++j) {
    const Measure figures{.share = share(side, all[j]), .certainty = certainty(side, all[j])};
    if (!is_rejected[j] && figures.share > 0.5 && figures.certainty > z90)
      found.push_back({j, all[j], figures});
  }
  std::ranges::stable_sort(found, std::greater{}, [](const Majority& one) {
    return one.figures.share * one.figures.certainty;
  });
  found.resize(std::min(found.size(), most_listed));
  return found;
}

double group_aware_consensus(std::span<const Counts> groups) {
  double product = 1;
  for (const auto& counts : groups) product *= share(Side::agree, counts);
  return product;
}

}  // namespace ruam::forums
