#include "forums/opinions/components.hpp"

#include <algorithm>
#include <cmath>

#include "forums/opinions/kernels.hpp"
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

constexpr std::size_t stripe = 96;       // statements whose lines are counted at a time
constexpr std::size_t most_bytes = 127;  // additions before a line of bytes is full

/// How often each answer to the statements [first, last) met each answer to those from `first` on:
/// whole numbers, so their sums know no order. Bytes are added many at a time and drained when
/// full.
class Meetings {
 public:
  Meetings(const WorkTable& work, std::size_t first, std::size_t last)
      : work_(work),
        first_(first),
        width_(work.means.size() - first),
        bytes_((last - first) * 3 * 2 * width_),
        sums_(bytes_.size()),
        added_((last - first) * 3),
        row_(2 * width_) {
    for (std::size_t i = 0; i < work.votes.people.size(); ++i) add(i, last);
    for (std::size_t line = 0; line < added_.size(); ++line) drain_line(line);
  }

  /// The sum of the products of deviations from the means.
  double product(std::size_t j, std::size_t k) const {
    const auto at = [&](std::size_t answer, std::size_t what) {
      return sums_[(((j - first_) * 3 + answer) * 2 + what) * width_ + k - first_];
    };
    const auto answers = at(2, 0) - at(0, 0), of_k = at(0, 0) + at(1, 0) + at(2, 0),
               of_j = at(2, 1) - at(0, 1), both = at(0, 1) + at(1, 1) + at(2, 1);
    return answers - work_.means[j] * of_k - work_.means[k] * of_j +
           work_.means[j] * work_.means[k] * both;
  }

 private:
  /// A row as bytes: its answers, then where it has any.
  void add(std::size_t person, std::size_t last) {
    const auto all = work_.votes.row(person);
    const auto from = std::lower_bound(all.begin(), all.end(), cell_of(first_, -1));
    std::ranges::fill(row_, 0);
    for (auto cell = from; cell != all.end(); ++cell) {
      const auto k = column_of(*cell);
      if (work_.is_rejected[k]) continue;
      row_[k - first_] = static_cast<std::int8_t>(answer_of(*cell));
      row_[width_ + k - first_] = 1;
    }
    for (auto cell = from; cell != all.end() && column_of(*cell) < last; ++cell) {
      const auto line =
          (column_of(*cell) - first_) * 3 + static_cast<std::size_t>(answer_of(*cell) + 1);
      add_bytes({bytes_.data() + line * 2 * width_, 2 * width_}, row_);
      if (++added_[line] == most_bytes) drain_line(line);
    }
  }

  void drain_line(std::size_t line) {
    drain({sums_.data() + line * 2 * width_, 2 * width_},
          {bytes_.data() + line * 2 * width_, 2 * width_});
    added_[line] = 0;
  }

  const WorkTable& work_;
  std::size_t first_, width_;  ///< width_: statements from first_ on
  std::vector<std::int8_t> bytes_;
  std::vector<std::int32_t> sums_;
  std::vector<std::size_t> added_;
  std::vector<std::int8_t> row_;
};

}  // namespace

std::vector<double> cross_products(const WorkTable& work, unsigned threads) {
  const auto size = work.means.size();
  std::vector<double> matrix(size * size);
  in_pieces(size, stripe, work.votes.cells.size() > 50'000 ? threads : 1,
            [&](std::size_t first, std::size_t last) {
              const Meetings meetings(work, first, last);
              for (auto j = first; j < last; ++j)
                for (auto k = j; k < size; ++k)
                  if (!work.is_rejected[j] && !work.is_rejected[k])
                    matrix[j * size + k] = meetings.product(j, k);
            });
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
