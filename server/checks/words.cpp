#include "checks/words.hpp"

#include <algorithm>

namespace ruam::checks {

void Words::add(std::string_view word, int meaning) {
  const auto key = word.size() < 6 ? -1 : pair_at(word, 0);
  if (key < 0) return;
  starts_.set(static_cast<std::size_t>(key));
  words_.push_back({key, word, meaning});
}

void Words::arrange() {
  std::stable_sort(words_.begin(), words_.end(),
                   [](const Word& a, const Word& b) { return a.key < b.key; });
}

std::vector<Words::Word>::const_iterator Words::first(int key) const {
  return std::lower_bound(words_.begin(), words_.end(), key,
                          [](const Word& word, int wanted) { return word.key < wanted; });
}

}  // namespace ruam::checks
