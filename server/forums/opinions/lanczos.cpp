#include <algorithm>
#include <cmath>
#include <optional>

#include "forums/opinions/components.hpp"
#include "forums/opinions/kernels.hpp"
#include "forums/opinions/random.hpp"

namespace ruam::forums {
namespace {

constexpr double rounding = 1e-14;

/// A symmetric matrix with three diagonals.
struct Tridiagonal {
  std::vector<double> diagonal, beside;  ///< beside[i] joins i and i + 1

  std::size_t size() const { return diagonal.size(); }
  double bound() const {
    double most = 0;
    for (std::size_t i = 0; i < size(); ++i)
      most = std::max(most, std::abs(diagonal[i]) + (i > 0 ? std::abs(beside[i - 1]) : 0) +
                                (i + 1 < size() ? std::abs(beside[i]) : 0));
    return most;
  }
  /// How many eigenvalues are above `value` (Sturm).
  std::size_t count_above(double value) const {
    std::size_t above = 0;
    double pivot = 1;
    for (std::size_t i = 0; i < size(); ++i) {
      const auto join = i > 0 ? beside[i - 1] * beside[i - 1] / pivot : 0;
      pivot = diagonal[i] - value - join;
      if (pivot == 0) pivot = 1e-300;
      above += pivot > 0;
    }
    return above;
  }
  /// The eigenvalue that `rank` others are above, by bisection to the last digit.
  double eigenvalue(std::size_t rank) const {
    auto high = bound() * (1 + 1e-12) + 1e-300, low = -high;
    for (int i = 0; i < 200; ++i) {
      const auto middle = low + (high - low) / 2;
      if (middle == low || middle == high) break;
      (count_above(middle) > rank ? low : high) = middle;
    }
    return low + (high - low) / 2;
  }
};

void scale(std::span<double> vector, double factor) {
  for (auto& value : vector) value *= factor;
}

double length(std::span<const double> vector) { return std::sqrt(dot(vector, vector)); }

/// Solves (matrix − shift) x = x by elimination with row exchanges.
void solve_shifted(const Tridiagonal& matrix, double shift, std::vector<double>& x) {
  const auto n = matrix.size();
  std::vector<double> at(n), next(n), after(n);
  const auto tiny = rounding * 1e-2 * matrix.bound() + 1e-300;
  double here = matrix.diagonal[0] - shift, right = n > 1 ? matrix.beside[0] : 0;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const auto below = matrix.beside[i];
    auto below_at = matrix.diagonal[i + 1] - shift,
         below_right = i + 2 < n ? matrix.beside[i + 1] : 0;
    at[i] = here, next[i] = right;
    if (std::abs(below) > std::abs(here)) {
      at[i] = below, next[i] = below_at, after[i] = below_right;
      std::swap(x[i], x[i + 1]);
      const auto factor = here / below;
      here = right - factor * below_at, right = -factor * below_right;
      x[i + 1] -= factor * x[i];
      continue;
    }
    if (at[i] == 0) at[i] = tiny;
    const auto factor = below / at[i];
    here = below_at - factor * right, right = below_right;
    x[i + 1] -= factor * x[i];
  }
  at[n - 1] = std::abs(here) < tiny ? tiny : here;
  for (auto i = n; i-- > 0;) {
    if (i + 1 < n) x[i] -= next[i] * x[i + 1];
    if (i + 2 < n) x[i] -= after[i] * x[i + 2];
    x[i] /= at[i];
  }
}

/// The eigenvector of a value, orthogonal to those found before (inverse iteration).
std::vector<double> eigenvector(const Tridiagonal& matrix, double value,
                                const std::vector<std::vector<double>>& before) {
  std::vector<double> x(matrix.size());
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 1 + share_at(before.size(), i);
  for (int round = 0; round < 4; ++round) {
    solve_shifted(matrix, value, x);
    scale(x, 1 / *std::ranges::max_element(x, {}, [](double v) { return std::abs(v); }));
    for (const auto& other : before) add_scaled(x, -dot(x, other), other);
    scale(x, 1 / length(x));
  }
  return x;
}

/// The Krylov space of a matrix: orthonormal directions and the matrix as they see it.
class Lanczos {
 public:
  Lanczos(std::span<const double> matrix, std::size_t size) : matrix_(matrix), size_(size) {
    for (std::size_t i = 0; i < size; ++i) largest_ += std::abs(matrix[i * size + i]);
    basis_.push_back(fresh());
  }

  bool is_whole() const { return seen_.size() == size_; }

  /// One direction more.
  void step() {
    const auto at = seen_.size();
    std::vector<double> image(size_);
    for (std::size_t i = 0; i < size_; ++i)
      image[i] = dot(matrix_.subspan(i * size_, size_), basis_[at]);
    seen_.diagonal.push_back(dot(image, basis_[at]));
    orthogonalize(image);
    const auto left = length(image);
    const bool is_spent = left <= rounding * largest_;
    seen_.beside.push_back(is_spent ? 0 : left);
    if (is_whole()) return;
    if (!is_spent) scale(image, 1 / left);
    basis_.push_back(is_spent ? fresh() : std::move(image));
  }

  /// The two strongest directions, if they are final.
  std::optional<std::array<Component, 2>> strongest() const {
    std::array<Component, 2> found;
    std::vector<std::vector<double>> inner;
    for (std::size_t rank = 0; rank < 2; ++rank) {
      found[rank].resize(size_);
      if (rank >= seen_.size()) continue;
      const auto value = seen_.eigenvalue(rank);
      if (value <= rounding * largest_) continue;
      inner.push_back(eigenvector(seen_, value, inner));
      if (!is_whole() && std::abs(inner.back().back()) * seen_.beside.back() > 1e-12 * value)
        return std::nullopt;
      for (std::size_t i = 0; i < seen_.size(); ++i)
        add_scaled(found[rank], inner.back()[i], basis_[i]);
    }
    return found;
  }

 private:
  void orthogonalize(std::vector<double>& vector) const {
    for (int twice = 0; twice < 2; ++twice)
      for (const auto& other : basis_) add_scaled(vector, -dot(vector, other), other);
  }

  /// A fixed start, the same for every matrix of this size, outside what was seen.
  std::vector<double> fresh() const {
    std::vector<double> start(size_);
    for (std::uint64_t seed = 0; length(start) < 1e-6; ++seed) {
      for (std::size_t i = 0; i < size_; ++i)
        start[i] = share_at(basis_.size() * 1000 + seed, i) - 0.5;
      scale(start, 1 / length(start));
      orthogonalize(start);
    }
    orthogonalize(start);
    scale(start, 1 / length(start));
    return start;
  }

  std::span<const double> matrix_;
  std::size_t size_;
  double largest_ = 0;  ///< at least the largest eigenvalue: the trace
  std::vector<std::vector<double>> basis_;
  Tridiagonal seen_;
};

void turn_positive(Component& component) {
  const auto most =
      std::ranges::max_element(component, {}, [](double value) { return std::abs(value); });
  if (most != component.end() && *most < 0) scale(component, -1);
}

}  // namespace

std::array<Component, 2> two_components(std::span<const double> matrix, std::size_t size) {
  if (size == 0) return {};
  Lanczos lanczos(matrix, size);
  for (std::size_t steps = 16;; steps = 8) {
    for (std::size_t i = 0; i < steps && !lanczos.is_whole(); ++i) lanczos.step();
    auto found = lanczos.strongest();
    if (!found && !lanczos.is_whole()) continue;
    for (auto& component : *found) turn_positive(component);
    return *found;
  }
}

}  // namespace ruam::forums
