#include "checks/lookup.hpp"

#include <algorithm>
#include <string>

#include "checks/rules.hpp"

namespace ruam::checks {
namespace {

std::u32string characters(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t character = size == 1 ? lead : lead & (0x7F >> size);
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
      character = character << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3F);
    out += character;
    i += size;
  }
  return out;
}

int edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

bool is_in_force(const CostStandard& standard, Date on) {
  return (!standard.from || *standard.from <= on) && (!standard.to || on <= *standard.to);
}

}  // namespace

bool is_misspelling(std::string_view name, std::string_view alias) {
  const auto is_thai = [](char32_t c) { return c >= 0x0E00 && c <= 0x0E7F; };
  const auto right = characters(name), wrong = characters(alias);
  if (wrong.empty() || !std::all_of(wrong.begin(), wrong.end(), is_thai)) return false;
  if (contains(name, alias) || contains(alias, name)) return false;
  const auto longer = std::max(right.size(), wrong.size());
  const auto shorter = std::min(right.size(), wrong.size());
  return longer - shorter <= 1 && edit_distance(right, wrong) <= 3;
}

CeilingAnswer judge_ceiling(const Lookup& lookup, std::string_view standard, Satang rate, Date on) {
  const auto chosen = std::find_if(lookup.standards.begin(), lookup.standards.end(),
                                   [&](const CostStandard& row) { return row.id == standard; });
  if (chosen == lookup.standards.end()) return {CeilingState::no_figure_known, nullptr, {}};
  const auto in_force =
      std::find_if(lookup.standards.begin(), lookup.standards.end(), [&](const CostStandard& row) {
        return row.family == chosen->family && is_in_force(row, on);
      });
  if (in_force == lookup.standards.end()) return {CeilingState::no_figure_known, nullptr, {}};
  auto ceiling = in_force->ceiling;
  if (in_force->office_ceiling && (!ceiling || *in_force->office_ceiling < *ceiling))
    ceiling = in_force->office_ceiling;
  if (!ceiling) return {CeilingState::no_figure_known, &*in_force, {}};
  const auto state = rate > *ceiling ? CeilingState::exceeds_needs_reason : CeilingState::within;
  return {state, &*in_force, ceiling};
}

}  // namespace ruam::checks
