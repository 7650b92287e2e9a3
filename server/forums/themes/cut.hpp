#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "forums/themes/kin.hpp"

namespace ruam::forums {

/// Cuts spoken Thai into the words that may tell a matter: the cheapest way through the words of
/// Thai and those of Kin, so that what Kin lists stays whole. Stop words, numbers and single
/// letters are left out; each word once, in order of place. One per thread: keeps its buffers.
class Cutter {
 public:
  explicit Cutter(const Kin& kin) : kin_(kin) {}
  std::vector<std::u16string> terms(std::string_view text);

 private:
  struct Step {
    int cost;
    std::size_t from;
    bool is_word;
  };
  void take_words(std::size_t from);
  void take_kin(std::size_t from);
  void take_rest(std::size_t from);
  void reach(std::size_t to, int cost, std::size_t from, bool is_word);
  std::vector<std::u16string> pieces() const;
  bool may_end(std::size_t at) const;

  const Kin& kin_;
  std::u16string text_;
  std::vector<Step> steps_;
};

}  // namespace ruam::forums
