#pragma once

#include <cmath>
#include <string>
#include <string_view>

/// Small writers of content-stream operators.
namespace ruam::doc::pdf {

inline constexpr double points_a_mm = 72 / 25.4;

/// Appends a number with at most two decimals, and a blank.
inline void put(std::string& out, double value) {
  auto hundredths = std::llround(value * 100);
  if (hundredths < 0) {
    out += '-';
    hundredths = -hundredths;
  }
  char digits[24];
  int n = 0;
  for (auto whole = hundredths / 100; whole > 0 || n == 0; whole /= 10)
    digits[n++] = char('0' + whole % 10);
  while (n > 0) out += digits[--n];
  if (const int part = int(hundredths % 100); part != 0) {
    out += '.';
    out += char('0' + part / 10);
    if (part % 10 != 0) out += char('0' + part % 10);
  }
  out += ' ';
}

template <class... Numbers>
void put(std::string& out, std::string_view op, Numbers... numbers) {
  (put(out, double(numbers)), ...);
  out += op;
  out += '\n';
}

inline void stroke_line(std::string& out, double x0, double y0, double x1, double y1) {
  put(out, "m", x0, y0);
  put(out, "l S", x1, y1);
}

/// Appends `ops` moved so that its origin lies at (x, y).
inline void put_moved(std::string& out, double x, double y, std::string_view ops) {
  if (ops.empty()) return;
  out += "q 1 0 0 1 ";
  put(out, "cm", x, y);
  out += ops;
  out += "Q\n";
}

}  // namespace ruam::doc::pdf
