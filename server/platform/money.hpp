#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "platform/result.hpp"

namespace ruam {

/// Money: whole satang (1/100 baht), 64 bits, never floating point.
struct Satang {
  std::int64_t value = 0;

  friend auto operator<=>(Satang, Satang) = default;
};

/// A count or measure in whole thousandths (1.5 hours = 1500).
struct Thousandths {
  std::int64_t value = 0;

  friend auto operator<=>(Thousandths, Thousandths) = default;
};

constexpr Satang baht(std::int64_t whole) { return {whole * 100}; }

/// Sum or difference. Refuses: money.overflow.
Result<Satang> add(Satang a, Satang b);
Result<Satang> subtract(Satang a, Satang b);

/// rate × every quantity, in 128 bits, rounded half up to satang once (RULES §2.1).
/// Refuses: money.overflow.
Result<Satang> multiply(Satang rate, const std::vector<Thousandths>& quantities);

/// part / whole × 100 in hundredths of a percent, half up (8587 = 85.87 %). whole must not be 0.
std::int64_t percent_hundredths(Satang part, Satang whole);
std::int64_t percent_hundredths(Thousandths part, Thousandths whole);

}  // namespace ruam
