#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include "forums/opinions/groups.hpp"
#include "forums/opinions/random.hpp"

namespace ruam::forums {

/// Votes of `people` on `statements`, of two to four planted groups: one bit of a group's number
/// decides how it leans on the even statements, the other on the odd ones. A share of answers is
/// against the leaning, another is missing.
struct Planted {
  std::size_t people = 200, statements = 30, groups = 3;
  double against = 0.05, missing = 0.3;
  std::uint64_t seed = 1;

  std::size_t group_of(std::size_t person) const { return number_at(seed, person) % groups; }

  std::vector<Vote> votes() const {
    std::vector<Vote> all;
    for (std::size_t i = 0; i < people; ++i)
      for (std::size_t j = 0; j < statements; ++j) {
        const auto at = i * statements + j;
        if (share_at(seed + 2, at) < missing) continue;
        const bool leans = ((group_of(i) >> (j % 2)) + number_at(seed + 1, j)) % 2 == 0;
        const bool turns = share_at(seed + 3, at) < against;
        all.push_back({static_cast<std::int64_t>(1000 + 7 * i), static_cast<std::int64_t>(j + 1),
                       static_cast<std::int8_t>(leans != turns ? 1 : -1),
                       static_cast<std::int64_t>(at)});
      }
    return all;
  }
};

/// The mean silhouette as its definition reads.
inline double naive_silhouette(const std::vector<double>& x, const std::vector<double>& y,
                               const std::vector<std::uint8_t>& labels, std::size_t k) {
  double sum = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    std::vector<double> far(k), count(k);
    for (std::size_t j = 0; j < x.size(); ++j) {
      if (i == j) continue;
      far[labels[j]] += std::sqrt(std::pow(x[i] - x[j], 2) + std::pow(y[i] - y[j], 2));
      ++count[labels[j]];
    }
    if (count[labels[i]] == 0) continue;
    const auto inside = far[labels[i]] / count[labels[i]];
    auto outside = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < k; ++c)
      if (c != labels[i]) outside = std::min(outside, far[c] / count[c]);
    sum += (outside - inside) / std::max(inside, outside);
  }
  return sum / static_cast<double>(x.size());
}

/// The least inertia of twenty plain Lloyd runs from random points.
inline double naive_inertia(const std::vector<double>& x, const std::vector<double>& y,
                            std::size_t k) {
  std::mt19937_64 random(7);
  auto least = std::numeric_limits<double>::infinity();
  for (int start = 0; start < 20; ++start) {
    std::vector<double> cx, cy;
    for (std::size_t c = 0; c < k; ++c) {
      const auto i = random() % x.size();
      cx.push_back(x[i]), cy.push_back(y[i]);
    }
    double before = std::numeric_limits<double>::infinity(), now = 0;
    for (int round = 0; round < 500; ++round, before = now) {
      std::vector<double> sx(k), sy(k), n(k);
      now = 0;
      for (std::size_t i = 0; i < x.size(); ++i) {
        std::size_t best = 0;
        auto nearest = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < k; ++c) {
          const auto d = std::pow(x[i] - cx[c], 2) + std::pow(y[i] - cy[c], 2);
          if (d < nearest) nearest = d, best = c;
        }
        sx[best] += x[i], sy[best] += y[i], ++n[best], now += nearest;
      }
      if (now >= before) break;
      for (std::size_t c = 0; c < k; ++c)
        if (n[c] > 0) cx[c] = sx[c] / n[c], cy[c] = sy[c] / n[c];
    }
    least = std::min(least, now);
  }
  return least;
}

}  // namespace ruam::forums
