#include "forums/moderation/likeness.hpp"

#include <algorithm>

#include "forums/themes/kin.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

bool is_said(char16_t c) {
  return thai::is_thai_letter(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c > 0x0EFF;
}

/// Pieces of three letters, each once; a short text has its edges among them.
std::vector<std::uint64_t> pieces_of(std::string_view text) {
  auto letters = folded(text);
  std::erase_if(letters, [](char16_t c) { return !is_said(c); });
  if (letters.empty()) return {};
  letters = u" " + letters + u" ";
  std::vector<std::uint64_t> pieces;
  for (std::size_t i = 0; i + 2 < letters.size(); ++i)
    pieces.push_back(std::uint64_t{letters[i]} << 32 | std::uint64_t{letters[i + 1]} << 16 |
                     letters[i + 2]);
  std::ranges::sort(pieces);
  const auto rest = std::ranges::unique(pieces);
  pieces.erase(rest.begin(), rest.end());
  return pieces;
}

}  // namespace

void NearSame::add(std::string_view text) {
  const auto pieces = pieces_of(text);
  for (const auto piece : pieces)
    holders_[piece].push_back(static_cast<std::uint32_t>(sizes_.size()));
  sizes_.push_back(static_cast<std::uint32_t>(pieces.size()));
}

std::vector<Alike> NearSame::like(std::string_view text, std::size_t most) const {
  const auto pieces = pieces_of(text);
  std::vector<std::uint32_t> shared(sizes_.size());
  for (const auto piece : pieces)
    if (const auto found = holders_.find(piece); found != holders_.end())
      for (const auto holder : found->second) ++shared[holder];
  std::vector<Alike> alike;
  for (std::size_t i = 0; i < shared.size(); ++i) {
    if (shared[i] == 0) continue;
    const auto likeness = 2.0 * shared[i] / static_cast<double>(pieces.size() + sizes_[i]);
    if (likeness >= least) alike.push_back({i, likeness});
  }
  std::ranges::stable_sort(alike, std::greater{}, &Alike::likeness);
  if (alike.size() > most) alike.resize(most);
  return alike;
}

}  // namespace ruam::forums
