#include "forums/opinions/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "forums/opinions/parallel.hpp"
#include "forums/opinions/random.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t starts = 10, base_count = 100;
constexpr double base_still = 0.01;  // base centres that all move less have settled

/// How one k-means runs.
struct Run {
  Plane points;
  std::span<const double> weights;
  std::size_t k;
  std::uint64_t seed;
  std::size_t tries;   ///< candidates for each next centre, the best is taken
  std::size_t rounds;  ///< at most
  double still;        ///< centres that all move less than this have settled
  unsigned threads = 1;

  std::size_t count() const { return points.x.size(); }
  double weight(std::size_t i) const { return weights.empty() ? 1 : weights[i]; }
};

double weighted_sum(const Run& run, std::span<const double> squared) {
  double sum = 0;
  for (std::size_t i = 0; i < squared.size(); ++i) sum += run.weight(i) * squared[i];
  return sum;
}

/// The point where the running weighted sum passes `target`; one that adds something.
std::size_t pick(const Run& run, std::span<const double> squared, double target) {
  double sum = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < squared.size(); ++i) {
    if (squared[i] <= 0) continue;
    sum += run.weight(i) * squared[i];
    last = i;
    if (sum > target) break;
  }
  return last;
}

void add_centre(Partition& part, const Run& run, std::size_t point) {
  part.x.push_back(run.points.x[point]);
  part.y.push_back(run.points.y[point]);
}

/// k-means++: each next centre with a chance that grows with the squared distance.
Partition start(const Run& run) {
  Partition part;
  std::uint64_t drawn = 0;
  const auto draw = [&] { return share_at(run.seed, drawn++); };
  add_centre(part, run, static_cast<std::size_t>(draw() * static_cast<double>(run.count())));
  std::vector<double> squared(run.count(), std::numeric_limits<double>::infinity());
  lower_to(run.points, part.x[0], part.y[0], squared);
  std::vector<double> lowered, best;
  while (part.size() < run.k) {
    const auto total = weighted_sum(run, squared);
    auto least = std::numeric_limits<double>::infinity();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < run.tries; ++i) {
      const auto point = pick(run, squared, draw() * total);
      lowered = squared;
      lower_to(run.points, run.points.x[point], run.points.y[point], lowered);
      const auto left = run.tries == 1 ? 0 : weighted_sum(run, lowered);
      if (left >= least) continue;
      least = left, chosen = point;
      std::swap(best, lowered);
    }
    add_centre(part, run, chosen);
    std::swap(squared, best);
  }
  return part;
}

/// Labels and squared distances; true when a label changed.
bool assign(const Run& run, Partition& part, std::span<double> squared) {
  const auto before = part.labels;
  part.labels.resize(run.count());
  in_pieces(run.count(), run.threads > 1 ? 8192 : run.count(), run.threads,
            [&](std::size_t first, std::size_t last) {
              find_nearest({run.points.x.subspan(first, last - first),
                            run.points.y.subspan(first, last - first)},
                           {part.x, part.y}, std::span(part.labels).subspan(first, last - first),
                           squared.subspan(first, last - first));
            });
  return before != part.labels;
}

/// A cluster that lost all its points starts anew at the point farthest from its centre.
void reseat(const Run& run, Partition& part, std::size_t cluster, std::span<double> squared) {
  const auto far = static_cast<std::size_t>(std::ranges::max_element(squared) - squared.begin());
  part.x[cluster] = run.points.x[far];
  part.y[cluster] = run.points.y[far];
  squared[far] = 0;
}

/// Centres move to the means of their points; the farthest move.
double move_centres(const Run& run, Partition& part, std::span<double> squared) {
  std::vector<double> x(part.size()), y(part.size()), mass(part.size());
  for (std::size_t i = 0; i < run.count(); ++i) {
    const auto weight = run.weight(i);
    x[part.labels[i]] += weight * run.points.x[i];
    y[part.labels[i]] += weight * run.points.y[i];
    mass[part.labels[i]] += weight;
  }
  double farthest = 0;
  for (std::size_t c = 0; c < part.size(); ++c) {
    const auto old_x = part.x[c], old_y = part.y[c];
    if (mass[c] > 0)
      part.x[c] = x[c] / mass[c], part.y[c] = y[c] / mass[c];
    else
      reseat(run, part, c, squared);
    farthest = std::max(farthest, std::hypot(part.x[c] - old_x, part.y[c] - old_y));
  }
  return farthest;
}

/// Lloyd's rounds from the centres that stand.
Partition settle_from(const Run& run, Partition part) {
  part.labels.clear();
  std::vector<double> squared(run.count());
  for (std::size_t round = 0; round < run.rounds && assign(run, part, squared); ++round)
    if (move_centres(run, part, squared) < run.still) break;
  assign(run, part, squared);
  part.inertia = weighted_sum(run, squared);
  return part;
}

Partition settle(const Run& run) { return settle_from(run, start(run)); }

/// One point at a time moves where the sum of squares falls, centres following at once: leaves
/// the places where Lloyd's rounds stay stuck. True when a point moved.
bool exchange(const Run& run, Partition& part) {
  std::vector<double> mass(part.size());
  for (std::size_t i = 0; i < run.count(); ++i) mass[part.labels[i]] += run.weight(i);
  bool has_moved = false;
  for (std::size_t i = 0; i < run.count(); ++i) {
    const auto px = run.points.x[i], py = run.points.y[i], weight = run.weight(i);
    const auto own = part.labels[i];
    if (mass[own] <= weight) continue;
    const auto cost = [&](std::size_t c, double change) {
      const auto dx = px - part.x[c], dy = py - part.y[c];
      return mass[c] / (mass[c] + change) * (dx * dx + dy * dy);
    };
    const auto follow = [&](std::size_t c, double change) {
      mass[c] += change;
      part.x[c] += change * (px - part.x[c]) / mass[c];
      part.y[c] += change * (py - part.y[c]) / mass[c];
    };
    auto least = cost(own, -weight) * (1 - 1e-9);
    auto to = static_cast<std::size_t>(own);
    for (std::size_t c = 0; c < part.size(); ++c)
      if (c != own && cost(c, weight) < least) least = cost(c, weight), to = c;
    if (to == own) continue;
    follow(own, -weight);
    follow(to, weight);
    part.labels[i] = static_cast<std::uint8_t>(to);
    has_moved = true;
  }
  return has_moved;
}

/// Lloyd's rounds and exchanges in turn until neither finds better.
Partition settle_well(const Run& run, Partition part) {
  part = settle_from(run, std::move(part));
  for (int round = 0; round < 20; ++round) {
    auto moved = part;
    if (!exchange(run, moved)) break;
    moved = settle_from(run, std::move(moved));
    if (moved.inertia >= part.inertia) break;
    part = std::move(moved);
  }
  return part;
}

/// Tries to put each centre in turn where points lie far from theirs, and keeps what is better.
Partition improve(const Run& run, Partition best) {
  best = settle_well(run, std::move(best));
  std::uint64_t drawn = 0;
  std::vector<double> squared(run.count());
  const std::size_t turns = run.count() <= 5000 ? 3 : 1;
  for (std::size_t i = 0; i < turns * run.k; ++i) {
    auto other = best;
    assign(run, best, squared);
    const auto target = share_at(run.seed, drawn++) * weighted_sum(run, squared);
    const auto point = pick(run, squared, target);
    other.x[i % run.k] = run.points.x[point];
    other.y[i % run.k] = run.points.y[point];
    other = settle_well(run, std::move(other));
    if (other.inertia < best.inertia) best = std::move(other);
  }
  return best;
}

void drop_empty(Partition& part) {
  std::vector<std::size_t> size(part.size());
  for (const auto label : part.labels) ++size[label];
  std::vector<std::uint8_t> now(part.size());
  std::vector<double> x, y;
  for (std::size_t c = 0; c < size.size(); ++c) {
    now[c] = static_cast<std::uint8_t>(x.size());
    if (size[c] > 0) x.push_back(part.x[c]), y.push_back(part.y[c]);
  }
  for (auto& label : part.labels) label = now[label];
  part.x = std::move(x);
  part.y = std::move(y);
}

}  // namespace

std::size_t count_distinct(const Plane& points, std::size_t enough) {
  std::set<std::pair<double, double>> found;
  for (std::size_t i = 0; i < points.x.size() && found.size() < enough; ++i)
    found.emplace(points.x[i], points.y[i]);
  return found.size();
}

std::vector<Partition> cluster(const Plane& points, std::span<const double> weights,
                               std::size_t most, unsigned threads) {
  const auto sizes = most - 1;
  const auto run_of = [&](std::size_t k, std::uint64_t seed) {
    return Run{.points = points,
               .weights = weights,
               .k = k,
               .seed = seed,
               .tries = 3,
               .rounds = 300,
               .still = 0};
  };
  if (points.x.size() <= 500) threads = 1;
  std::vector<Partition> tried(sizes * starts), best(sizes);
  in_parallel(tried.size(), threads, [&](std::size_t i) {
    const auto k = most - i / starts;  // the slowest first
    tried[i] = settle(run_of(k, k * 1000 + i % starts));
  });
  in_parallel(sizes, threads, [&](std::size_t i) {
    const auto k = most - i;
    const auto from = tried.begin() + static_cast<std::ptrdiff_t>(i * starts);
    const auto least = std::min_element(
        from, from + starts,
        [](const Partition& a, const Partition& b) { return a.inertia < b.inertia; });
    best[k - 2] = improve(run_of(k, k * 1000 + starts), std::move(*least));
    drop_empty(best[k - 2]);
  });
  return best;
}

Partition base_clusters(const Plane& points, unsigned threads) {
  auto part = settle({.points = points,
                      .weights = {},
                      .k = count_distinct(points, base_count),
                      .seed = 1,
                      .tries = 1,
                      .rounds = 100,
                      .still = base_still,
                      .threads = threads});
  drop_empty(part);
  return part;
}

}  // namespace ruam::forums
