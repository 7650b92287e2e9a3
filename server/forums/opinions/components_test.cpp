#include "forums/opinions/components.hpp"

#include <gmock/gmock.h>

#include "forums/opinions/groups_for_test.hpp"

namespace ruam::forums {
namespace {

/// Deviations of every person with the mean where they did not answer, as one plain matrix.
std::vector<std::vector<double>> imputed(const VoteTable& table) {
  const auto size = table.statements.size();
  std::vector<double> sum(size), seen(size);
  for (const auto cell : table.cells) {
    sum[column_of(cell)] += answer_of(cell);
    ++seen[column_of(cell)];
  }
  std::vector<std::vector<double>> rows(table.people.size(), std::vector<double>(size));
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const auto cell : table.row(i)) {
      const auto j = column_of(cell);
      rows[i][j] = answer_of(cell) - sum[j] / seen[j];
    }
  return rows;
}

/// All eigenvectors by Jacobi's rotations, the strongest first: slow and independent of ours.
std::vector<std::vector<double>> jacobi(std::vector<std::vector<double>> a) {
  const auto n = a.size();
  std::vector<std::vector<double>> v(n, std::vector<double>(n));
  for (std::size_t i = 0; i < n; ++i) v[i][i] = 1;
  for (int sweep = 0; sweep < 60; ++sweep)
    for (std::size_t p = 0; p < n; ++p)
      for (std::size_t q = p + 1; q < n; ++q) {
        if (std::abs(a[p][q]) < 1e-15) continue;
        const auto theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        const auto t = (theta < 0 ? -1 : 1) / (std::abs(theta) + std::sqrt(theta * theta + 1));
        const auto c = 1 / std::sqrt(t * t + 1), s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const auto x = a[k][p], y = a[k][q];
          a[k][p] = c * x - s * y, a[k][q] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const auto x = a[p][k], y = a[q][k];
          a[p][k] = c * x - s * y, a[q][k] = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const auto x = v[p][k], y = v[q][k];
          v[p][k] = c * x - s * y, v[q][k] = s * x + c * y;
        }
      }
  std::vector<std::size_t> order(n);
  for (std::size_t i = 0; i < n; ++i) order[i] = i;
  std::ranges::sort(order, std::greater{}, [&](std::size_t i) { return a[i][i]; });
  std::vector<std::vector<double>> sorted;
  for (const auto i : order) sorted.push_back(v[i]);
  return sorted;
}

TEST(Components, AreThoseOfAnIndependentSolverUpToSign) {
  for (const auto& planted : {Planted{.people = 60, .statements = 20},
                              Planted{.people = 300, .statements = 40, .against = 0.3, .seed = 9},
                              Planted{.people = 40, .statements = 70, .missing = 0.8, .seed = 4}}) {
    const auto table = tabulate(planted.votes());
    const auto rows = imputed(table);
    const auto size = table.statements.size();
    std::vector<std::vector<double>> matrix(size, std::vector<double>(size));
    for (const auto& row : rows)
      for (std::size_t j = 0; j < size; ++j)
        for (std::size_t k = 0; k < size; ++k) matrix[j][k] += row[j] * row[k];
    const auto expected = jacobi(matrix);

    const auto work = make_work_table(table, {});
    const auto found = two_components(cross_products(work, 2), size);

    for (std::size_t c = 0; c < 2; ++c) {
      double cosine = 0;
      for (std::size_t j = 0; j < size; ++j) cosine += found[c][j] * expected[c][j];
      for (std::size_t j = 0; j < size; ++j)
        EXPECT_NEAR(found[c][j], expected[c][j] * (cosine < 0 ? -1 : 1), 1e-9);
    }
  }
}

TEST(Components, PointTheirFarthestEntryUpwards) {
  const auto table = tabulate(Planted{}.votes());
  const auto found = two_components(cross_products(make_work_table(table, {}), 1), 30);
  for (const auto& component : found)
    EXPECT_GT(*std::ranges::max_element(component, {}, [](double v) { return std::abs(v); }), 0);
}

TEST(Components, OfEqualStrengthAreBothFound) {
  // Two statements that know nothing of each other, of the same spread.
  const std::vector<double> matrix = {5, 0, 0, 0, 5, 0, 0, 0, 0};
  const auto found = two_components(matrix, 3);
  EXPECT_NEAR(found[0][0] * found[1][0] + found[0][1] * found[1][1], 0, 1e-12);
  EXPECT_NEAR(std::hypot(found[0][0], found[0][1]), 1, 1e-12);
  EXPECT_NEAR(std::hypot(found[1][0], found[1][1]), 1, 1e-12);
}

TEST(Components, OfNothingAreZero) {
  const auto found = two_components(std::vector<double>(9), 3);
  EXPECT_THAT(found[0], ::testing::Each(0));
  EXPECT_THAT(found[1], ::testing::Each(0));
}

TEST(Projection, IsScaledByHowFewStatementsAPersonAnswered) {
  const auto table = tabulate(Planted{.people = 50, .statements = 12}.votes());
  const auto work = make_work_table(table, {});
  const auto components = two_components(cross_products(work, 1), 12);
  const auto points = project(work, components, 1);

  const auto rows = imputed(table);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double plain = 0;
    for (std::size_t j = 0; j < 12; ++j) plain += rows[i][j] * components[0][j];
    EXPECT_NEAR(points.x[i], plain * std::sqrt(12.0 / static_cast<double>(table.row(i).size())),
                1e-12);
  }
}

}  // namespace
}  // namespace ruam::forums
