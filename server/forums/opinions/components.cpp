#include "forums/opinions/components.hpp"

#include <algorithm>
#include <cmath>

#include "forums/opinions/parallel.hpp"

namespace ruam::forums {

WorkTable make_work_table(const VoteTable& votes, std::span<const std::int64_t> rejected) {
  const auto size = votes.statements.size();
  WorkTable work{votes, std::vector<bool>(size), std::vector<double>(size)};
  for (std::size_t j = 0; j < size; ++j)
    work.is_rejected[j] = std::ranges::find(rejected, votes.statements[j]) != rejected.end();
  std::vector<std::int64_t> sum(size), seen(size);
  for (const auto cell : votes.cells) {
    sum[column_of(cell)] += answer_of(cell);
    ++seen[column_of(cell)];
  }
  for (std::size_t j = 0; j < size; ++j)
    if (!work.is_rejected[j] && seen[j] > 0)
      work.means[j] = static_cast<double>(sum[j]) / static_cast<double>(seen[j]);
  return work;
}

namespace {

/// What a row's cells deviate by.
struct Deviations {
  std::vector<std::uint32_t> columns;
  std::vector<double> values;

  void read(const WorkTable& work, std::size_t person, std::size_t first_column) {
    columns.clear();
    values.clear();
    const auto row = work.votes.row(person);
    const auto from = std::lower_bound(row.begin(), row.end(), cell_of(first_column, -1));
    for (auto cell = from; cell != row.end(); ++cell) {
      const auto j = column_of(*cell);
      if (work.is_rejected[j]) continue;
      columns.push_back(static_cast<std::uint32_t>(j));
      values.push_back(answer_of(*cell) - work.means[j]);
    }
  }
};

/// The rows [first, last) of the upper triangle, people in order of id.
void add_products(const WorkTable& work, std::size_t first, std::size_t last,
                  std::vector<double>& matrix) {
  const auto size = work.means.size();
  Deviations row;
  for (std::size_t i = 0; i < work.votes.people.size(); ++i) {
    row.read(work, i, first);
    const auto count = row.columns.size();
    const auto* columns = row.columns.data();
    const auto* values = row.values.data();
    for (std::size_t a = 0; a < count && columns[a] < last; ++a) {
      auto* line = matrix.data() + columns[a] * size;
      const auto value = values[a];
      for (std::size_t b = a; b < count; ++b) line[columns[b]] += value * values[b];
    }
  }
}

}  // namespace

std::vector<double> cross_products(const WorkTable& work, unsigned threads) {
  const auto size = work.means.size();
  std::vector<double> matrix(size * size);
  // Every cell is summed by one thread over people in the same order, whatever their number.
  in_pieces(size, 32, work.votes.cells.size() > 50'000 ? threads : 1,
            [&](std::size_t first, std::size_t last) { add_products(work, first, last, matrix); });
  for (std::size_t j = 0; j < size; ++j)
    for (std::size_t k = 0; k < j; ++k) matrix[j * size + k] = matrix[k * size + j];
  return matrix;
}

Points project(const WorkTable& work, const std::array<Component, 2>& components,
               unsigned threads) {
  const auto people = work.votes.people.size();
  const auto all = work.means.size();
  const auto rejected = std::count(work.is_rejected.begin(), work.is_rejected.end(), true);
  Points points{std::vector<double>(people), std::vector<double>(people)};
  in_pieces(people, 4096, people > 4096 ? threads : 1, [&](std::size_t first, std::size_t last) {
    for (auto i = first; i < last; ++i) {
      auto answered = static_cast<std::size_t>(rejected);
      for (const auto cell : work.votes.row(i)) {
        const auto j = column_of(cell);
        if (work.is_rejected[j]) continue;
        const auto value = answer_of(cell) - work.means[j];
        points.x[i] += value * components[0][j];
        points.y[i] += value * components[1][j];
        ++answered;
      }
      const auto scale = std::sqrt(static_cast<double>(all) /
                                   static_cast<double>(std::max<std::size_t>(answered, 1)));
      points.x[i] *= scale;
      points.y[i] *= scale;
    }
  });
  return points;
}

}  // namespace ruam::forums
