#include "forums/opinions/clusters.hpp"

#include <gmock/gmock.h>

#include "forums/opinions/groups_for_test.hpp"

namespace ruam::forums {
namespace {

/// Blobs around five places and a cloud between them.
Points blobs(std::size_t count, std::uint64_t seed) {
  Points points;
  for (std::size_t i = 0; i < count; ++i) {
    const auto blob = number_at(seed, i) % 6;
    const auto spread = blob == 5 ? 8.0 : 1.0;
    points.x.push_back(3.0 * (blob % 3) + spread * (share_at(seed + 1, i) - 0.5));
    points.y.push_back(4.0 * (blob / 3) + spread * (share_at(seed + 2, i) - 0.5));
  }
  return points;
}

/// Where the people of a conversation stand.
Points conversation(const Planted& planted) {
  const auto table = tabulate(planted.votes());
  const auto work = make_work_table(table, {});
  const auto components = two_components(cross_products(work, 1), planted.statements);
  return project(work, components, 1);
}

TEST(Clusters, AreNoWorseThanTwentyPlainRuns) {
  const Planted clear{.people = 400}, torn{.people = 300, .groups = 4, .against = 0.3},
      sparse{.people = 500, .statements = 60, .groups = 4, .against = 0.2, .missing = 0.8},
      small{.people = 60, .statements = 20, .groups = 4, .against = 0.2};
  for (const auto& points : {conversation(clear), conversation(torn), conversation(sparse),
                             conversation(small), blobs(333, 1), blobs(1200, 50)}) {
    const auto partitions = cluster({points.x, points.y}, {}, 5, 2);
    for (std::size_t k = 2; k <= 5; ++k)
      EXPECT_LE(partitions[k - 2].inertia, naive_inertia(points.x, points.y, k) * 1.0001)
          << points.x.size() << " points, k " << k;
  }
}

TEST(Silhouettes, AreExactForTheirOwnLabels) {
  for (const std::size_t count : {17, 60, 901}) {
    const auto points = blobs(count, count);
    const auto partitions = cluster({points.x, points.y}, {}, 5, 2);
    const auto found = silhouettes({points.x, points.y}, partitions, 2);
    for (std::size_t i = 0; i < partitions.size(); ++i)
      EXPECT_NEAR(found[i], naive_silhouette(points.x, points.y, partitions[i].labels, i + 2),
                  1e-9);
  }
}

TEST(Clusters, OfWeightedPointsAreThoseOfRepeatedOnes) {
  const auto points = blobs(40, 3);
  std::vector<double> weights;
  Points repeated;
  for (std::size_t i = 0; i < 40; ++i) {
    weights.push_back(static_cast<double>(1 + i % 4));
    for (std::size_t copy = 0; copy <= i % 4; ++copy) {
      repeated.x.push_back(points.x[i]);
      repeated.y.push_back(points.y[i]);
    }
  }

  const auto weighted = cluster({points.x, points.y}, weights, 3, 1);
  const auto plain = cluster({repeated.x, repeated.y}, {}, 3, 1);

  for (std::size_t i = 0; i < 2; ++i)
    EXPECT_NEAR(weighted[i].inertia, plain[i].inertia, 1e-9 * plain[i].inertia);
}

TEST(BaseClusters, AreAtMostAHundredAndNeverEmpty) {
  const auto points = blobs(5000, 8);

  const auto base = base_clusters({points.x, points.y}, 2);

  EXPECT_EQ(base.size(), 100u);
  std::vector<int> size(base.size());
  for (const auto label : base.labels) ++size.at(label);
  EXPECT_THAT(size, ::testing::Each(::testing::Gt(0)));
}

TEST(BaseClusters, OfFewPlacesAreThosePlaces) {
  Points points;
  for (int i = 0; i < 300; ++i) points.x.push_back(i % 3), points.y.push_back(0);

  EXPECT_EQ(base_clusters({points.x, points.y}, 1).size(), 3u);
  EXPECT_EQ(count_distinct({points.x, points.y}, 5), 3u);
}

}  // namespace
}  // namespace ruam::forums
