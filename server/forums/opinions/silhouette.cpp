#include <algorithm>
#include <limits>
#include <numeric>

#include "forums/opinions/clusters.hpp"
#include "forums/opinions/parallel.hpp"

namespace ruam::forums {
namespace {

/// Points ordered so that those whom all partitions put together stand together.
class Together {
 public:
  Together(const Plane& points, std::span<const Partition> partitions)
      : order_(points.x.size()), x_(points.x.size()), y_(points.x.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    const auto labels_of = [&](std::size_t i) {
      std::vector<std::uint8_t> labels;
      for (const auto& part : partitions) labels.push_back(part.labels[i]);
      return labels;
    };
    std::vector<std::vector<std::uint8_t>> labels;
    for (const auto i : order_) labels.push_back(labels_of(i));
    std::ranges::stable_sort(order_, {}, [&](std::size_t i) { return labels[i]; });
    for (std::size_t i = 0; i < order_.size(); ++i) {
      x_[i] = points.x[order_[i]], y_[i] = points.y[order_[i]];
      if (i == 0 || labels[order_[i]] != labels[order_[i - 1]]) starts_.push_back(i);
    }
    starts_.push_back(order_.size());
  }

  std::size_t count() const { return starts_.size() - 1; }
  /// A point of the piece; all of them have its labels.
  std::size_t member(std::size_t piece) const { return order_[starts_[piece]]; }
  double sum_distances_from(const Plane& points, std::size_t point, std::size_t piece) const {
    return sum_distances({x_, y_}, starts_[piece], starts_[piece + 1], points.x[point],
                         points.y[point]);
  }

 private:
  std::vector<std::size_t> order_, starts_;
  std::vector<double> x_, y_;
};

/// Of one point, from its summed distance to each cluster.
double silhouette(std::span<const double> sums, std::span<const std::size_t> sizes,
                  std::size_t own) {
  if (sizes[own] < 2) return 0;
  const auto inside = sums[own] / static_cast<double>(sizes[own] - 1);
  auto outside = std::numeric_limits<double>::infinity();
  for (std::size_t c = 0; c < sums.size(); ++c)
    if (c != own) outside = std::min(outside, sums[c] / static_cast<double>(sizes[c]));
  const auto most = std::max(inside, outside);
  return most > 0 ? (outside - inside) / most : 0;
}

}  // namespace

std::vector<double> silhouettes(const Plane& points, std::span<const Partition> partitions,
                                unsigned threads) {
  const auto count = points.x.size();
  const Together together(points, partitions);
  std::vector<std::vector<std::size_t>> sizes;
  for (const auto& part : partitions) {
    sizes.emplace_back(part.size());
    for (const auto label : part.labels) ++sizes.back()[label];
  }
  std::vector<double> each(partitions.size() * count);
  in_pieces(count, 64, count > 500 ? threads : 1, [&](std::size_t first, std::size_t last) {
    std::vector<double> pieces(together.count()), sums;
    for (auto i = first; i < last; ++i) {
      for (std::size_t piece = 0; piece < pieces.size(); ++piece)
        pieces[piece] = together.sum_distances_from(points, i, piece);
      for (std::size_t p = 0; p < partitions.size(); ++p) {
        const auto& labels = partitions[p].labels;
        sums.assign(partitions[p].size(), 0);
        for (std::size_t piece = 0; piece < pieces.size(); ++piece)
          sums[labels[together.member(piece)]] += pieces[piece];
        each[p * count + i] = silhouette(sums, sizes[p], labels[i]);
      }
    }
  });
  std::vector<double> means;
  for (std::size_t p = 0; p < partitions.size(); ++p)
    means.push_back(std::accumulate(each.begin() + static_cast<std::ptrdiff_t>(p * count),
                                    each.begin() + static_cast<std::ptrdiff_t>((p + 1) * count),
                                    0.0) /
                    static_cast<double>(count));
  return means;
}

}  // namespace ruam::forums
