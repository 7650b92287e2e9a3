#include "forums/opinions/kernels.hpp"

#include <cmath>
#include <cstring>

// Compiled with -O3 everywhere (CMakeLists.txt): lanes of four, once for AVX2 and once for any
// processor. Both do the same operations in the same order, so results are equal to the last bit.

namespace ruam::forums {
namespace {

constexpr std::size_t lanes = 4;
using Lanes = double __attribute__((vector_size(lanes * sizeof(double))));

[[gnu::always_inline]] inline double total(const double (&sum)[2 * lanes], double rest) {
  return (((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]))) + rest;
}

[[gnu::always_inline]] inline void nearest_body(const Plane& points, const Plane& centres,
                                                std::uint8_t* nearest, double* squared) {
  const auto count = points.x.size();
  const auto places = centres.x.size();
  for (std::size_t i = 0; i < count; i += lanes) {
    const auto width = count - i < lanes ? count - i : lanes;
    Lanes px = {}, py = {}, best = Lanes{} + HUGE_VAL, which = {};
    if (width == lanes) {
      std::memcpy(&px, points.x.data() + i, sizeof(Lanes));
      std::memcpy(&py, points.y.data() + i, sizeof(Lanes));
    } else {
      for (std::size_t l = 0; l < width; ++l) px[l] = points.x[i + l], py[l] = points.y[i + l];
    }
    for (std::size_t c = 0; c < places; ++c) {
      const Lanes dx = px - centres.x[c], dy = py - centres.y[c], d = dx * dx + dy * dy;
      which = d < best ? Lanes{} + static_cast<double>(c) : which;
      best = d < best ? d : best;
    }
    if (width == lanes) {
      std::memcpy(squared + i, &best, sizeof(Lanes));
    } else {
      for (std::size_t l = 0; l < width; ++l) squared[i + l] = best[l];
    }
    for (std::size_t l = 0; l < width; ++l)
      nearest[i + l] = static_cast<std::uint8_t>(static_cast<int>(which[l]));
  }
}

[[gnu::always_inline]] inline void lower_body(const Plane& points, double x, double y,
                                              double* squared) {
  const auto* px = points.x.data();
  const auto* py = points.y.data();
  for (std::size_t i = 0; i < points.x.size(); ++i) {
    const double dx = px[i] - x, dy = py[i] - y, d = dx * dx + dy * dy;
    squared[i] = d < squared[i] ? d : squared[i];
  }
}

[[gnu::always_inline]] inline double dot_body(const double* a, const double* b, std::size_t count) {
  Lanes low = {}, high = {};
  double rest = 0;
  std::size_t i = 0;
  for (; i + 2 * lanes <= count; i += 2 * lanes) {
    Lanes values[4];
    std::memcpy(&values[0], a + i, sizeof(Lanes));
    std::memcpy(&values[1], a + i + lanes, sizeof(Lanes));
    std::memcpy(&values[2], b + i, sizeof(Lanes));
    std::memcpy(&values[3], b + i + lanes, sizeof(Lanes));
    low += values[0] * values[2];
    high += values[1] * values[3];
  }
  for (; i < count; ++i) rest += a[i] * b[i];
  const double sum[2 * lanes] = {low[0],  low[1],  low[2],  low[3],
                                 high[0], high[1], high[2], high[3]};
  return total(sum, rest);
}

[[gnu::always_inline]] inline double distances_body(const double* px, const double* py,
                                                    std::size_t count, double x, double y) {
  constexpr std::size_t piece = 256;
  double far[piece], sum[2 * lanes] = {}, rest = 0;
  for (std::size_t first = 0; first < count; first += piece) {
    const auto width = count - first < piece ? count - first : piece;
    for (std::size_t i = 0; i < width; ++i) {
      const double dx = px[first + i] - x, dy = py[first + i] - y;
      far[i] = std::sqrt(dx * dx + dy * dy);
    }
    std::size_t i = 0;
    for (; i + 2 * lanes <= width; i += 2 * lanes)
      for (std::size_t l = 0; l < 2 * lanes; ++l) sum[l] += far[i + l];
    for (; i < width; ++i) rest += far[i];
  }
  return total(sum, rest);
}

[[gnu::always_inline]] inline void scaled_body(double* a, double factor, const double* b,
                                               std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) a[i] += factor * b[i];
}

[[gnu::always_inline]] inline void bytes_body(std::int8_t* a, const std::int8_t* b,
                                              std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) a[i] = static_cast<std::int8_t>(a[i] + b[i]);
}

[[gnu::always_inline]] inline void drain_body(std::int32_t* into, std::int8_t* from,
                                              std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) into[i] += from[i];
  std::memset(from, 0, count);
}

#if defined(__x86_64__)
#define RUAM_WIDE [[gnu::target("avx2")]]
const bool is_wide = __builtin_cpu_supports("avx2");
#else
#define RUAM_WIDE
constexpr bool is_wide = false;
#endif

RUAM_WIDE void nearest_wide(const Plane& points, const Plane& centres, std::uint8_t* nearest,
                            double* squared) {
  nearest_body(points, centres, nearest, squared);
}
RUAM_WIDE void lower_wide(const Plane& points, double x, double y, double* squared) {
  lower_body(points, x, y, squared);
}
RUAM_WIDE double distances_wide(const double* px, const double* py, std::size_t count, double x,
                                double y) {
  return distances_body(px, py, count, x, y);
}
RUAM_WIDE double dot_wide(const double* a, const double* b, std::size_t count) {
  return dot_body(a, b, count);
}
RUAM_WIDE void scaled_wide(double* a, double factor, const double* b, std::size_t count) {
  scaled_body(a, factor, b, count);
}

RUAM_WIDE void bytes_wide(std::int8_t* a, const std::int8_t* b, std::size_t count) {
  bytes_body(a, b, count);
}
RUAM_WIDE void drain_wide(std::int32_t* into, std::int8_t* from, std::size_t count) {
  drain_body(into, from, count);
}

}  // namespace

void find_nearest(const Plane& points, const Plane& centres, std::span<std::uint8_t> nearest,
                  std::span<double> squared) {
  if (is_wide) return nearest_wide(points, centres, nearest.data(), squared.data());
  nearest_body(points, centres, nearest.data(), squared.data());
}

void lower_to(const Plane& points, double x, double y, std::span<double> squared) {
  if (is_wide) return lower_wide(points, x, y, squared.data());
  lower_body(points, x, y, squared.data());
}

double sum_distances(const Plane& points, std::size_t first, std::size_t last, double x, double y) {
  const auto* px = points.x.data() + first;
  const auto* py = points.y.data() + first;
  if (is_wide) return distances_wide(px, py, last - first, x, y);
  return distances_body(px, py, last - first, x, y);
}

double dot(std::span<const double> a, std::span<const double> b) {
  if (is_wide) return dot_wide(a.data(), b.data(), a.size());
  return dot_body(a.data(), b.data(), a.size());
}

void add_scaled(std::span<double> a, double factor, std::span<const double> b) {
  if (is_wide) return scaled_wide(a.data(), factor, b.data(), a.size());
  scaled_body(a.data(), factor, b.data(), a.size());
}

void add_bytes(std::span<std::int8_t> a, std::span<const std::int8_t> b) {
  if (is_wide) return bytes_wide(a.data(), b.data(), a.size());
  bytes_body(a.data(), b.data(), a.size());
}

void drain(std::span<std::int32_t> into, std::span<std::int8_t> from) {
  if (is_wide) return drain_wide(into.data(), from.data(), from.size());
  drain_body(into.data(), from.data(), from.size());
}

}  // namespace ruam::forums
