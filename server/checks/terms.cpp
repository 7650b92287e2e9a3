#include "checks/terms.hpp"

#include <algorithm>

#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

constexpr std::size_t least = 7;  ///< letters; shorter words lie too close to each other

/// Letters that are taken for each other when read or typed.
class LookAlikes {
 public:
  LookAlikes() {
    static constexpr std::u32string_view classes[] = {U"พฟฬ", U"ัิีึื",    U"ขชซ", U"คดต", U"ฎฏ",
                                                      U"ถภ",  U"บปษ", U"ผฝ",  U"นม",  U"ศส",
                                                      U"ฐธร", U"่้๊๋์็",    U"ณน",  U"ทธฑ"};
    unsigned bit = 1;
    for (const auto& one : classes) {
      for (const auto letter : one) classes_[letter - 0x0E00U] |= bit;
      bit <<= 1U;
    }
  }
  bool holds(char32_t a, char32_t b) const {
    if (a == b) return true;
    return is_thai(a) && is_thai(b) && (classes_[a - 0x0E00U] & classes_[b - 0x0E00U]) != 0;
  }

 private:
  static bool is_thai(char32_t c) { return c >= 0x0E00 && c < 0x0E80; }
  std::array<unsigned, 128> classes_{};
};

bool look_alike(char32_t a, char32_t b) {
  static const LookAlikes known;
  return known.holds(a, b);
}

/// Does a term stand at the start of the letters, but for a slip? The letters that it takes.
std::size_t near_term(std::u32string_view said, std::u32string_view term) {
  const auto size = term.size();
  if (said.size() + 1 < size || !look_alike(said[0], term[0])) return 0;
  std::size_t same = 0;
  while (same < std::min(size, said.size()) && said[same] == term[same]) ++same;
  if (same == size) return 0;
  const auto ends = [&](std::size_t taken) {
    return taken == said.size() || (taken < said.size() && !thai::is_mark(said[taken]));
  };
  const auto rest = [&](std::size_t from, std::size_t of) { return said.substr(from, size - of); };
  // one letter left out, one too many, two the wrong way round
  if (same >= 2 && same + 2 < size && ends(size - 1) &&
      rest(same, same + 1) == term.substr(same + 1))
    return size - 1;
  if (same >= 2 && (same + 1 < size || (same + 1 == size && size >= 8)) && ends(size + 1) &&
      rest(same + 1, same) == term.substr(same))
    return size + 1;
  if (said.size() < size || !ends(size)) return 0;
  std::size_t others = 0, alike = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (said[i] == term[i]) continue;
    if (++others > 2) return 0;
    alike += look_alike(said[i], term[i]) ? 1U : 0U;
  }
  if (others == alike) return size;
  const bool framed = size >= 10 && same >= 4 && said.substr(size - 3, 3) == term.substr(size - 3);
  return framed ? size : 0;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string all;
  all.reserve(text.size() / 3 + 1);
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = thai::letter_at(text, at);
    all += letter.code;
    at += letter.size;
  }
  return all;
}

std::string text_of(std::u32string_view letters) {
  std::string text;
  for (const auto letter : letters) thai::append(text, letter);
  return text;
}

Terms::Terms(const std::vector<std::string>& words) {
  for (const auto& word : words) {
    auto letters = code_points(word);
    if (letters.size() < least || !thai::is_thai(letters[0]) || !thai::is_thai(letters[1]))
      continue;
    const auto number = static_cast<std::uint32_t>(all_.size());
    by_first_[letters[0] - 0x0E00U].push_back(number);
    by_second_[letters[1] - 0x0E00U].push_back(number);
    all_.push_back(std::move(letters));
  }
}

std::vector<Terms::Slip> Terms::slips_in(std::u32string_view said) const {
  std::vector<Slip> found;
  const auto look = [&](std::uint32_t term, std::size_t at) {
    const auto taken = near_term(said.substr(at), all_[term]);
    if (taken &&
        std::none_of(found.begin(), found.end(), [&](const Slip& one) { return one.term == term; }))
      found.push_back({term, at, taken});
  };
  // Of a slip, one of the first two letters is right.
  for (std::size_t at = 0; at + 6 <= said.size(); ++at) {
    if (!thai::is_thai(said[at])) continue;
    for (const auto term : by_first_[said[at] - 0x0E00U]) look(term, at);
    if (!thai::is_thai(said[at + 1])) continue;
    for (const auto term : by_second_[said[at + 1] - 0x0E00U])
      if (const auto first = all_[term][0]; first != said[at] && look_alike(said[at], first))
        look(term, at);
  }
  std::sort(found.begin(), found.end(),
            [](const Slip& one, const Slip& other) { return one.term < other.term; });
  return found;
}

}  // namespace ruam::checks
