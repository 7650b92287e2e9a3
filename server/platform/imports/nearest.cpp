#include <algorithm>

#include "platform/imports/table.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::imports {

std::string column_letters(std::size_t column) {
  std::string letters;
  for (auto n = column + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

namespace {

std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size() && out.size() < 200;) {
    const auto [code, size] = thai::letter_at(text, at);
    if (code != U' ') out += code;
    at += size;
  }
  return out;
}

/// How many letters must change, come or go (Levenshtein).
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view value, const std::vector<std::string>& options) {
  const auto wanted = letters_of(value);
  if (wanted.size() < 4) return {};  // of short words everything is near
  std::string best;
  auto least = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  for (const auto& option : options) {
    const auto letters = letters_of(option);
    auto far = distance(wanted, letters);
    // A part of the name («พื้นฐาน» of «แผนงานพื้นฐาน») is near.
    if (wanted.size() >= 4 && letters.find(wanted) != std::u32string::npos)
      far = std::min<std::size_t>(far, 1);
    if (far < least) {
      least = far;
      best = option;
    }
  }
  return best;
}

}  // namespace ruam::imports
