#pragma once

#include <bitset>
#include <string_view>
#include <utility>
#include <vector>

namespace ruam::checks {

/// Finds many Thai words in one pass over a text: a table of first letter pairs says where a word
/// may begin. Every Thai letter starts with the same byte, so that searching word by word tries
/// every place for each. Private to the room; the words must outlive it.
class Words {
 public:
  /// A word of at least two Thai letters at its start; others are ignored.
  void add(std::string_view word, int meaning);
  /// After the last add().
  void arrange();

  /// Calls f(meaning, text after the word) for every place where a word stands.
  template <class F>
  void each_in(std::string_view text, F&& f) const {
    for (std::size_t at = 0; at + 6 <= text.size(); ++at) {
      const auto key = pair_at(text, at);
      if (key < 0 || !starts_[static_cast<std::size_t>(key)]) continue;
      for (auto word = first(key); word != words_.end() && word->key == key; ++word)
        if (text.substr(at).starts_with(word->text))
          f(word->meaning, text.substr(at + word->text.size()));
    }
  }

 private:
  struct Word {
    int key;
    std::string_view text;
    int meaning;
  };

  /// A number below 16,384 for the two Thai letters that stand there, or -1.
  static int pair_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (byte(0) != 0xE0 || byte(3) != 0xE0) return -1;
    return (byte(1) & 1) << 13 | (byte(2) & 0x3F) << 7 | (byte(4) & 1) << 6 | (byte(5) & 0x3F);
  }
  std::vector<Word>::const_iterator first(int key) const;

  std::bitset<16'384> starts_;
  std::vector<Word> words_;
};

}  // namespace ruam::checks
