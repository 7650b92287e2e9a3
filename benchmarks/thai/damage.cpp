#include "damage.hpp"

#include <algorithm>

#include "platform/thai/letters.hpp"
#include "platform/thai/words.hpp"

namespace ruam::thai_bench {
namespace {

using namespace thai;

constexpr char32_t sara_aa = 0x0E32, sara_am = 0x0E33;

double draw(std::uint64_t& seed) {
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return static_cast<double>(seed >> 11) * 0x1p-53;
}

/// A place where a class fits: letters [at, at + count) become `now`.
struct Site {
  std::size_t at, count;
  std::u32string now;
};

/// All places of a class that begin inside a word.
class Finder {
 public:
  Finder(std::u32string_view text, const Unit& unit) : text_(text), unit_(unit) {}

  std::vector<Site> find(int artefact) {
    sites_.clear();
    for (at_ = unit_.begin; at_ < unit_.end; ++at_) look(artefact);
    return std::move(sites_);
  }

 private:
  char32_t letter(std::ptrdiff_t by) const {
    const auto at = static_cast<std::ptrdiff_t>(at_) + by;
    return at >= 0 && at < static_cast<std::ptrdiff_t>(text_.size()) ? text_[at] : U' ';
  }
  bool is_tone(std::ptrdiff_t by) const { return is_tone_mark(letter(by)) && letter(by) != 0x0E4D; }
  bool is_vowel(std::ptrdiff_t by) const { return is_vowel_mark(letter(by)); }
  bool is_base(std::ptrdiff_t by) const { return is_consonant(letter(by)); }
  bool is_bare(std::ptrdiff_t by) const { return is_base(by) && !is_mark(letter(by + 1)); }

  void add(std::size_t count, std::u32string now) {
    sites_.push_back({at_, count, std::move(now)});
  }

  void look(int artefact) {
    const auto a = letter(0), b = letter(1), c = letter(2);
    switch (artefact) {
      case 0:
        if (a == sara_am && is_base(-1)) add(1, {U' ', sara_aa});
        break;
      case 1:
        if (is_tone(0) && b == sara_am) add(2, {a, U' ', sara_aa});
        break;
      case 2:
        if (is_vowel(0) && is_tone(1)) add(2, {b, a});
        break;
      case 3:
        if (is_mark(a)) add(1, {U' ', a});
        break;
      case 4:
        if (is_mark(a) && !is_mark(b) && is_lead_vowel(b)) add(2, {b, a});
        break;
      case 5:
        if (is_tone(0) && is_bare(1)) add(2, {b, a});
        break;
      case 6:
        if (is_vowel(0) && is_bare(1)) add(2, {b, a});
        break;
      case 7:
        if (is_tone(0) && is_base(1) && is_vowel(2) && !is_mark(letter(3))) add(3, {b, c, a});
        break;
      case 8:
        if (a == sara_aa && (is_base(-1) || is_tone(-1))) add(1, {sara_am});
        break;
      case 9:
        if (at_ > unit_.begin && (is_base(0) || is_lead_vowel(a)) && !is_lead_vowel(letter(-1)))
          add(0, {U' '});
        break;
      case 10:
        if (is_vowel(0) && is_base(1) && c == sara_am) add(3, {b, a, U' ', sara_aa});
        break;
      default:
        break;
    }
  }

  std::u32string_view text_;
  const Unit& unit_;
  std::size_t at_ = 0;
  std::vector<Site> sites_;
};

int pick(const std::vector<double>& weights, const std::vector<std::vector<Site>>& sites,
         std::uint64_t& seed) {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += sites[i].empty() ? 0 : weights[i];
  auto left = draw(seed) * sum;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (sites[i].empty() || weights[i] <= 0) continue;
    if ((left -= weights[i]) <= 0) return static_cast<int>(i);
  }
  return -1;
}

bool is_word_of_thai(std::u32string_view word) {
  return std::all_of(word.begin(), word.end(), [](char32_t c) { return is_thai_letter(c); });
}

std::vector<Unit> units_of(std::string_view clean) {
  std::vector<Unit> units;
  std::size_t byte = 0;
  std::uint32_t at = 0;
  for (const auto end : word_breaks(clean)) {
    const auto begin = at;
    for (; byte < end; byte += letter_at(clean, byte).size) ++at;
    units.push_back({begin, at});
  }
  return units;
}

/// Which letters of `clean` stand in `now` too, and whether something strange follows them.
void align(std::u32string_view clean, std::u32string_view now, std::vector<bool>& kept,
           std::size_t offset) {
  const auto rows = clean.size() + 1, columns = now.size() + 1;
  std::vector<std::uint32_t> cost(rows * columns);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return cost[i * columns + j];
  };
  for (auto i = rows; i-- > 0;)
    for (auto j = columns; j-- > 0;) {
      if (i + 1 == rows || j + 1 == columns)
        at(i, j) = static_cast<std::uint32_t>(rows - 1 - i + columns - 1 - j);
      else if (clean[i] == now[j])
        at(i, j) = at(i + 1, j + 1);
      else
        at(i, j) = 1 + std::min({at(i + 1, j), at(i, j + 1), at(i + 1, j + 1)});
    }
  for (std::size_t i = 0, j = 0; i < clean.size() || j < now.size();) {
    if (i < clean.size() && j < now.size() && clean[i] == now[j]) {
      ++i, ++j;
      continue;
    }
    if (i < clean.size())
      kept[offset + i] = false;
    else if (offset + i > 0)
      kept[offset + i - 1] = false;
    if (i < clean.size() && j < now.size() && at(i, j) == 1 + at(i + 1, j + 1))
      ++i, ++j;
    else if (i < clean.size() && at(i, j) == 1 + at(i + 1, j))
      ++i;
    else {
      if (offset + i > 0) kept[offset + i - 1] = false;
      ++j;
    }
  }
}

}  // namespace

std::u32string letters_of(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = letter_at(text, at);
    letters += code;
    at += size;
  }
  return letters;
}

std::string text_of(std::u32string_view letters) {
  std::string text;
  for (const auto letter : letters) append(text, letter);
  return text;
}

Line tear(std::string_view clean, double share, const std::vector<double>& weights,
          std::uint64_t& seed) {
  Line line{letters_of(clean), {}, units_of(clean)};
  std::size_t done = 0, free_from = 0;
  for (auto& unit : line.units) {
    const std::u32string_view word{line.clean.data() + unit.begin, unit.end - unit.begin};
    if (unit.begin < free_from || !is_word_of_thai(word) || draw(seed) >= share) continue;
    std::vector<std::vector<Site>> sites;
    for (std::size_t i = 0; i < weights.size(); ++i)
      sites.push_back(weights[i] > 0 ? Finder{line.clean, unit}.find(static_cast<int>(i))
                                     : std::vector<Site>{});
    const auto artefact = pick(weights, sites, seed);
    if (artefact < 0) continue;
    const auto& choice = sites[artefact];
    const auto& site = choice[static_cast<std::size_t>(draw(seed) * choice.size()) % choice.size()];
    line.torn += line.clean.substr(done, site.at - done) + site.now;
    done = site.at + site.count;
    unit.artefact = artefact;
    free_from = std::max<std::size_t>(done, unit.end) + 6;
    // What the damage reaches into belongs to the torn word.
    for (auto* next = &unit + 1; next < line.units.data() + line.units.size(); ++next)
      if (next->begin < done) next->artefact = artefact;
  }
  line.torn += line.clean.substr(done);
  return line;
}

std::string wear(std::string_view clean, std::uint64_t& seed) {
  auto text = letters_of(clean);
  std::u32string worn;
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : U' '; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto a = at(i), b = at(i + 1), c = at(i + 2);
    const bool is_alone = is_mark(a) && !is_mark(b);
    if (a == sara_am && draw(seed) < 0.5) {
      worn += {U' ', sara_aa};
    } else if (is_vowel_mark(a) && is_tone_mark(b) && draw(seed) < 0.3) {
      worn += {b, a}, ++i;
    } else if (is_alone && is_lead_vowel(b) && draw(seed) < 0.1) {
      worn += {b, a}, ++i;
    } else if (is_alone && is_consonant(b) && !is_mark(c) &&
               draw(seed) < (is_tone_mark(a) ? 0.01 : 0.002)) {
      worn += {b, a}, ++i;
    } else if (is_mark(a) && draw(seed) < 0.01) {
      worn += {U' ', a};
    } else if (is_tone_mark(a) && draw(seed) < 0.005) {
      worn += {a, U' '};
    } else {
      worn += a;
    }
  }
  return text_of(worn);
}

std::vector<bool> came_back(const Line& line, std::u32string_view now) {
  std::vector<bool> back(line.units.size(), true);
  if (line.clean == now) return back;
  std::size_t head = 0, tail = 0;
  const auto limit = std::min(line.clean.size(), now.size());
  while (head < limit && line.clean[head] == now[head]) ++head;
  while (tail < limit - head &&
         line.clean[line.clean.size() - 1 - tail] == now[now.size() - 1 - tail])
    ++tail;
  std::vector<bool> kept(line.clean.size(), true);
  const std::u32string_view clean{line.clean};
  align(clean.substr(head, clean.size() - tail - head), now.substr(head, now.size() - tail - head),
        kept, head);
  for (std::size_t i = 0; i < line.units.size(); ++i)
    for (auto at = line.units[i].begin; at < line.units[i].end; ++at)
      if (!kept[at]) back[i] = false;
  return back;
}

}  // namespace ruam::thai_bench
