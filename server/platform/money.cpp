#include "platform/money.hpp"

#include <cassert>
#include <limits>

namespace ruam {
namespace {

using Wide = __int128;

const Problem overflow{Kind::invalid, "money.overflow"};

Result<Satang> narrowed(Wide value) {
  if (value > std::numeric_limits<std::int64_t>::max() ||
      value < std::numeric_limits<std::int64_t>::min())
    return overflow;
  return Satang{static_cast<std::int64_t>(value)};
}

Wide divided_half_up(Wide value, Wide by) {
  const Wide doubled = 2 * (value < 0 ? -value : value) + by;
  const Wide rounded = doubled / (2 * by);
  return value < 0 ? -rounded : rounded;
}

}  // namespace

Result<Satang> add(Satang a, Satang b) { return narrowed(Wide{a.value} + b.value); }

Result<Satang> subtract(Satang a, Satang b) { return narrowed(Wide{a.value} - b.value); }

Result<Satang> multiply(Satang rate, const std::vector<Thousandths>& quantities) {
  // The scale is kept apart so that rounding happens once, at the end.
  constexpr Wide limit = Wide{1} << 100;
  Wide product = rate.value;
  Wide scale = 1;
  for (const auto quantity : quantities) {
    auto factor = quantity.value;
    Wide unit = 1000;
    while (unit > 1 && factor % 10 == 0) {
      factor /= 10;
      unit /= 10;
    }
    if (__builtin_mul_overflow(product, Wide{factor}, &product) || product > limit ||
        product < -limit || __builtin_mul_overflow(scale, unit, &scale) || scale > limit)
      return overflow;
  }
  return narrowed(divided_half_up(product, scale));
}

std::int64_t percent_hundredths(Satang part, Satang whole) {
  assert(whole.value != 0);
  const bool negative = (part.value < 0) != (whole.value < 0);
  const Wide magnitude = (part.value < 0 ? -Wide{part.value} : Wide{part.value}) * 10'000;
  const Wide base = whole.value < 0 ? -Wide{whole.value} : Wide{whole.value};
  const auto rounded = static_cast<std::int64_t>(divided_half_up(magnitude, base));
  return negative ? -rounded : rounded;
}

std::int64_t percent_hundredths(Thousandths part, Thousandths whole) {
  return percent_hundredths(Satang{part.value}, Satang{whole.value});
}

}  // namespace ruam
