#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ruam::forums {

/// Points of the plane, coordinate by coordinate.
struct Plane {
  std::span<const double> x, y;
};

/// The nearest of the centres (the first of equals) for each point; `squared` gets how far.
void find_nearest(const Plane& points, const Plane& centres, std::span<std::uint8_t> nearest,
                  std::span<double> squared);

/// Lowers squared[i] to the squared distance from (x, y) where that is less.
void lower_to(const Plane& points, double x, double y, std::span<double> squared);

/// Sum of the distances from (x, y) to the points [first, last); summed in an order that depends
/// on nothing else.
double sum_distances(const Plane& points, std::size_t first, std::size_t last, double x, double y);

/// Sum of a[i] · b[i], in a fixed order.
double dot(std::span<const double> a, std::span<const double> b);
/// a[i] += factor · b[i].
void add_scaled(std::span<double> a, double factor, std::span<const double> b);

/// a[i] += b[i].
void add_bytes(std::span<std::int8_t> a, std::span<const std::int8_t> b);
/// into[i] += from[i], and from[i] = 0.
void drain(std::span<std::int32_t> into, std::span<std::int8_t> from);

}  // namespace ruam::forums
