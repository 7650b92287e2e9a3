#pragma once

#include <vector>

#include "forums/opinions/kernels.hpp"

namespace ruam::forums {

/// Points parted into clusters numbered from 0, none of them empty.
struct Partition {
  std::vector<std::uint8_t> labels;
  std::vector<double> x, y;  ///< centres
  double inertia = 0;        ///< weighted sum of squared distances to the own centre

  std::size_t size() const { return x.size(); }
};

/// How many different points there are, counted up to `enough`.
std::size_t count_distinct(const Plane& points, std::size_t enough);

/// The best k-means partition of ten k-means++ starts for each k of [2, most]; starts come from a
/// counter, so nothing but the points decides. Wants at least `most` distinct points.
/// `weights` may be empty: all 1.
std::vector<Partition> cluster(const Plane& points, std::span<const double> weights,
                               std::size_t most, unsigned threads);

/// Up to 100 clusters from one start, for what is too large to compare all with all.
Partition base_clusters(const Plane& points, unsigned threads);

/// The exact mean silhouette (Euclidean) of each partition of the same points; 0 counts for who is
/// alone in a cluster.
std::vector<double> silhouettes(const Plane& points, std::span<const Partition> partitions,
                                unsigned threads);

}  // namespace ruam::forums
