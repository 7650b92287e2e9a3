#include "platform/thai/lexicon.hpp"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>

#include "platform/assets.hpp"

namespace ruam::thai {
namespace {

constexpr std::string_view model_path = "platform/thai/model/thai.model";
constexpr std::uint8_t strange_letters = 150;  // three that were never seen together

struct ModelHead {
  char magic[4];
  std::uint32_t words, word_bytes, firsts, pair_bytes, triples, triple_bytes, doubles, double_bytes,
      unit;
};

std::size_t pair_hash(std::uint32_t one, std::uint32_t two) {
  return (std::uint64_t{one} << 32 | two) * 0x9E3779B97F4A7C15u >> 40;
}

}  // namespace

/// Takes bytes of the file one after the other.
class Lexicon::Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() { return static_cast<std::uint8_t>(take(1)[0]); }
  std::string_view take(std::size_t count) {
    if (count > bytes_.size()) throw std::runtime_error("the Thai model is cut off");
    const auto taken = bytes_.substr(0, count);
    bytes_.remove_prefix(count);
    return taken;
  }
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (int shift = 0; shift < 32; shift += 7) {
      const auto next = byte();
      value |= std::uint32_t{next & 0x7Fu} << shift;
      if (next < 0x80) break;
    }
    return value;
  }

 private:
  std::string_view bytes_;
};

/// Lays sorted words out as a double array: every branch has a base of its own, so that a child's
/// letter alone tells whose it is.
class Lexicon::Planter {
 public:
  explicit Planter(std::vector<std::string> words) : words_(std::move(words)) {
    tree_.resize(words_.size() * 5 + 1024);
    used_.resize(tree_.size());
    used_[nowhere] = used_[root] = true;
  }

  std::vector<Branch> plant() {
    if (!words_.empty()) grow(root, 0, words_.size(), 0);
    tree_.resize(last_ + letter_count + 1);
    return std::move(tree_);
  }

 private:
  void grow(Place at, std::size_t from, std::size_t to, std::size_t depth) {
    if (words_[from].size() == depth) tree_[at].word = static_cast<std::uint32_t>(++from);
    std::vector<std::pair<LetterCode, std::size_t>> children;
    for (auto i = from; i < to; ++i)
      if (const auto letter = static_cast<LetterCode>(words_[i][depth]);
          children.empty() || children.back().first != letter)
        children.emplace_back(letter, i);
    if (children.empty()) return;
    const auto base = find_base(children);
    tree_[at].base |= base;
    for (const auto& [letter, first] : children) {
      used_[base + letter] = true;
      tree_[base + letter].base = std::uint32_t{letter} << 24;
    }
    for (std::size_t i = 0; i < children.size(); ++i)
      grow(base + children[i].first, children[i].second,
           i + 1 < children.size() ? children[i + 1].second : to, depth + 1);
  }

  std::uint32_t find_base(const std::vector<std::pair<LetterCode, std::size_t>>& children) {
    while (used_[free_]) ++free_;
    const auto first = children.front().first;
    auto base = free_ > first ? free_ - first : 1;
    // Where nearly all is taken a long search is not worth the few places.
    for (std::size_t tries = 0;; ++base, ++tries) {
      if (base + 2 * letter_count > tree_.size()) widen();
      if (tries == 150) free_ = base;
      if (!bases_[base] && std::all_of(children.begin(), children.end(), [&](const auto& child) {
            return !used_[base + child.first];
          }))
        break;
    }
    bases_[base] = true;
    last_ = std::max(last_, base + letter_count);
    return static_cast<std::uint32_t>(base);
  }

  void widen() {
    tree_.resize(tree_.size() * 2);
    used_.resize(tree_.size());
    bases_.resize(tree_.size());
  }

  std::vector<std::string> words_;
  std::vector<Branch> tree_;
  std::vector<bool> used_, bases_ = std::vector<bool>(words_.size() * 5 + 1024);
  std::size_t free_ = 1, last_ = 1;
};

Lexicon::Lexicon(std::string_view file) {
  ModelHead head;
  if (file.size() < sizeof head) throw std::runtime_error("the Thai model is cut off");
  std::memcpy(&head, file.data(), sizeof head);
  if (std::memcmp(head.magic, "RTM1", 4) != 0) throw std::runtime_error("this is no Thai model");
  Reader all{file.substr(sizeof head)};
  Reader words{all.take(head.word_bytes)}, pairs{all.take(head.pair_bytes)};
  Reader triples{all.take(head.triple_bytes)}, doubles{all.take(head.double_bytes)};
  read_words(words, head.words);
  read_pairs(pairs, head.firsts);
  letters_.assign(letter_count * letter_count * letter_count, strange_letters);
  for (std::uint32_t i = 0; i < head.doubles; ++i) {
    const LetterCode b = doubles.byte(), c = doubles.byte();
    const auto cost = doubles.byte();
    for (std::size_t a = 0; a < letter_count; ++a)
      letters_.at((a * letter_count + b) * letter_count + c) = cost;
  }
  for (std::uint32_t i = 0; i < head.triples; ++i) {
    const LetterCode a = triples.byte(), b = triples.byte(), c = triples.byte();
    letters_.at((a * letter_count + b) * letter_count + c) = triples.byte();
  }
}

const Lexicon& Lexicon::ours() {
  static const Lexicon lexicon = [] {
    const auto* file = find_asset("language", model_path);
    if (!file) throw std::runtime_error("the program lacks its Thai model");
    return Lexicon{file->bytes};
  }();
  return lexicon;
}

void Lexicon::read_words(Reader& reader, std::size_t count) {
  std::vector<std::string> words;
  words.reserve(count);
  costs_.reserve(count);
  std::string word;
  for (std::size_t i = 0; i < count; ++i) {
    word.resize(std::min<std::size_t>(reader.byte(), word.size()));
    const auto size = reader.byte();
    word += reader.take(size);
    words.push_back(word);
    costs_.push_back(reader.byte());
  }
  tree_ = Planter{std::move(words)}.plant();
}

void Lexicon::read_pairs(Reader& reader, std::size_t firsts) {
  gains_.resize(1 << 14);
  std::size_t kept = 0;
  for (Word one = 0; firsts > 0; --firsts) {
    one += reader.number();
    Word two = 0;
    for (auto count = reader.number(); count > 0; --count) {
      two += reader.number();
      if (2 * ++kept > gains_.size()) {
        const auto before = std::move(gains_);
        gains_ = std::vector<Gain>(2 * before.size());
        for (const auto& gain : before)
          if (gain.one != no_word) keep_gain(gain.one, gain.two, gain.gain);
      }
      keep_gain(one, two, reader.byte());
    }
  }
}

void Lexicon::keep_gain(Word one, Word two, std::uint8_t gain) {
  const auto mask = gains_.size() - 1;
  auto at = pair_hash(one, two) & mask;
  while (gains_[at].one != no_word) at = (at + 1) & mask;
  gains_[at] = {one, two, gain};
}

int Lexicon::gain(Word one, Word two) const {
  if (one == no_word) return 0;
  const auto mask = gains_.size() - 1;
  for (auto at = pair_hash(one, two) & mask; gains_[at].one != no_word; at = (at + 1) & mask)
    if (gains_[at].one == one && gains_[at].two == two) return gains_[at].gain;
  return 0;
}

std::size_t Lexicon::bytes() const {
  return tree_.size() * sizeof(Branch) + costs_.size() + gains_.size() * sizeof(Gain) +
         letters_.size();
}

}  // namespace ruam::thai
