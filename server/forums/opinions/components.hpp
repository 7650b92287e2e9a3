#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "forums/opinions/votes.hpp"

namespace ruam::forums {

/// The votes as the components see them: rejected statements answered "pass" by everybody.
struct WorkTable {
  const VoteTable& votes;
  std::vector<bool> is_rejected;  ///< by statement's index
  std::vector<double> means;      ///< of the answers given; 0 where rejected
};

WorkTable make_work_table(const VoteTable& votes, std::span<const std::int64_t> rejected);

/// Sum over people of their deviations' products, statement by statement: rows of equal length.
/// Who did not answer deviates by nothing (the mean stands in for them).
std::vector<double> cross_products(const WorkTable& work, unsigned threads);

/// A direction of length 1 whose entry farthest from zero is positive.
using Component = std::vector<double>;

/// The two strongest eigenvectors of a symmetric matrix of `size` rows, to rounding (Lanczos with
/// full orthogonalization from a fixed start). Zeros where the matrix has no such direction.
std::array<Component, 2> two_components(std::span<const double> matrix, std::size_t size);

/// Where each person stands: deviations along the components, scaled by √(statements / answered).
struct Points {
  std::vector<double> x, y;
};
Points project(const WorkTable& work, const std::array<Component, 2>& components, unsigned threads);

}  // namespace ruam::forums
