#include "platform/thai/lattice.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "platform/thai/letters.hpp"

namespace ruam::thai {
namespace {

constexpr int unit = 12, unreached = std::numeric_limits<int>::max() / 2;
constexpr int blank_cost = 18, alien_cost = 84, alien_letter_cost = 36, alien_mending_cost = 30,
              alien_joining_cost = 60;
// Nodes of a letter: the place before it, and those inside the five ways to mend what begins there.
constexpr std::uint32_t slots = 6;
constexpr LetterCode sara_aa_code = 0x32, sara_am_code = 0x33;

bool is_consonant_code(LetterCode c) { return is_consonant(0x0E00 + c); }
bool is_vowel_mark_code(LetterCode c) { return is_vowel_mark(0x0E00 + c); }
bool is_tone_code(LetterCode c) { return is_tone_mark(0x0E00 + c); }
bool is_mark_code(LetterCode c) { return is_mark(0x0E00 + c); }
/// Never begins a word.
bool never_begins(LetterCode c) { return is_mark_code(c) || is_follow_vowel(0x0E00 + c); }

// Of what was mended: the damage, whether two marks were late together (of doubled ones whether the
// first is kept), the letter.
constexpr std::uint32_t both_marks = 1u << 23, keeps_first = both_marks;
std::uint32_t trace_of(Damage damage, std::uint32_t at) {
  return static_cast<std::uint32_t>(damage) << 24 | at;
}

}  // namespace

/// A letter on the way from a node to another; mended ways pay and leave a mark at their first hop.
struct Lattice::Hop {
  LetterCode letter;  ///< 0: none, a blank is left out
  std::uint32_t to;
  int toll = 0;
  std::uint32_t mark = 0;
};

/// A way from the beginning of a word, letter by letter.
struct Lattice::Walk {
  std::uint32_t start, node;
  Lexicon::Place place;
  int cost;
  std::uint8_t marks;
  std::uint32_t mark[2];
  LetterCode last[2];
  bool is_torn;  ///< a blank was left out: the word must go on
};

void Lattice::cut(std::span<const LetterCode> letters, std::vector<Piece>& pieces) {
  const auto size = static_cast<std::uint32_t>(letters.size());
  steps_.assign(size + 1, {unreached, 0, Lexicon::no_word});
  steps_[0].cost = 0;
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto here = steps_[i].cost;
    if (here >= unreached) continue;
    const auto reach = [&](std::uint32_t to, int cost, Lexicon::Word word) {
      if (cost < steps_[to].cost) steps_[to] = {cost, i, word};
    };
    if (letters[i] == blank_code) {
      reach(i + 1, here + blank_cost, Lexicon::no_word);
      continue;
    }
    auto place = Lexicon::root;
    for (auto j = i; j < size; ++j) {
      place = lexicon_.step(place, letters[j]);
      if (place == Lexicon::nowhere) break;
      const auto word = lexicon_.word_at(place);
      if (word != Lexicon::no_word) reach(j + 1, here + lexicon_.cost(word), word);
    }
    // What is no word is taken cluster by cluster.
    auto end = i + 1;
    if (is_lead_vowel(0x0E00 + letters[i]) && end < size && letters[end] != blank_code) ++end;
    while (end < size && never_begins(letters[end])) ++end;
    const bool goes_on =
        i > 0 && steps_[i].word == Lexicon::no_word && letters[i - 1] != blank_code;
    reach(end, here + (goes_on ? 0 : alien_cost) + alien_letter_cost * static_cast<int>(end - i),
          Lexicon::no_word);
  }
  pieces.clear();
  for (auto at = size; at > 0; at = steps_[at].from)
    pieces.push_back({steps_[at].from, at, steps_[at].word});
  std::reverse(pieces.begin(), pieces.end());
}

bool Lattice::joins(std::span<const LetterCode> letters, std::uint32_t at,
                    std::span<const std::uint32_t> starts) const {
  for (const auto start : starts) {
    auto place = Lexicon::root;
    for (auto i = start; i < at && place != Lexicon::nowhere; ++i)
      place = lexicon_.step(place, letters[i]);
    for (auto i = at + 1; i < letters.size() && place != Lexicon::nowhere; ++i) {
      place = lexicon_.step(place, letters[i]);
      if (place != Lexicon::nowhere && lexicon_.word_at(place) != Lexicon::no_word) return true;
    }
  }
  return false;
}

/// The ways on from a node: the letter itself, and what it may have been before it was torn.
std::size_t Lattice::hops(std::uint32_t node, Hop* out) const {
  const auto i = node / slots, way = node % slots, base = i * slots;
  const auto letter = [&](std::uint32_t at) {
    return at < letters_.size() ? letters_[at] : blank_code;
  };
  const auto next = [](std::uint32_t at) { return at * slots; };
  switch (way) {  // inside a mended place
    case 1:
      return *out = {letter(i), next(i + 2)}, 1;
    case 2:
      return *out = {letter(i), base + 3}, 1;
    case 3:
      return *out = {letter(i + 1), next(i + 3)}, 1;
    case 4:
      return *out = {letter(i + 2), base + 5}, 1;
    case 5:
      return *out = {letter(i), next(i + 3)}, 1;
    default:
      break;
  }
  if (i >= letters_.size()) return 0;
  std::size_t count = 0;
  const auto c = letter(i), second = letter(i + 1), third = letter(i + 2);
  const auto mend = [&](LetterCode now, std::uint32_t to, Damage damage) {
    out[count++] = {now, to, toll_[static_cast<std::size_t>(damage)], trace_of(damage, i)};
  };
  if (c != blank_code) out[count++] = {c, next(i + 1)};
  if (!may_mend_) return count;
  if (c == blank_code) mend(0, next(i + 1), Damage::blank_inside);
  if (c == sara_am_code) mend(sara_aa_code, next(i + 1), Damage::am_for_aa);
  if (c == sara_aa_code) mend(sara_am_code, next(i + 1), Damage::aa_for_am);
  if ((is_tone_code(c) && is_tone_code(second)) ||
      (is_vowel_mark_code(c) && is_vowel_mark_code(second))) {
    mend(second, next(i + 2), Damage::mark_doubled);
    mend(c, next(i + 2), Damage::mark_doubled);
    out[count - 1].mark |= keeps_first;
  }
  if (i == 0 || !is_consonant_code(c) || letters_[i - 1] == blank_code) return count;
  if (is_mark_code(second))
    mend(second, base + 1, is_tone_code(second) ? Damage::tone_late : Damage::vowel_late);
  if (is_vowel_mark_code(second) && is_tone_code(third)) {
    mend(third, base + 2, Damage::pair_torn);
    mend(second, base + 4, Damage::vowel_late);
    out[count - 1].mark |= both_marks;
  }
  return count;
}

void Lattice::reach(std::uint32_t node, int cost, const Reached& way) {
  // Known words and aliens that go on are kept apart.
  const auto at = 2 * node + way.is_alien;
  if (cost >= costs_[at]) return;
  costs_[at] = cost;
  best_[at] = way;
}

int Lattice::cost_of(std::uint32_t node) const {
  return std::min(costs_[2 * node], costs_[2 * node + 1]);
}

/// Follows the words of the list from a node.
void Lattice::walk(const Walk& at) {
  if (const auto word = lexicon_.word_at(at.place); word != Lexicon::no_word && !at.is_torn) {
    for (const auto alien : {0u, 1u}) {
      const auto from = 2 * at.start + alien;
      if (costs_[from] >= unreached) continue;
      const auto gain = alien ? 0 : lexicon_.gain(best_[from].word, word);
      const auto cost = costs_[from] + at.cost + std::max(lexicon_.cost(word) - gain, 4);
      reach(at.node, cost,
            {from, word, at.marks, 0, {at.mark[0], at.mark[1]}, {at.last[0], at.last[1]}});
    }
  }
  Hop ways[8];
  const auto count = hops(at.node, ways);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& hop = ways[i];
    if (hop.mark && at.marks == 2) continue;
    if (!hop.letter && at.place == Lexicon::root) continue;
    const auto place = hop.letter ? lexicon_.step(at.place, hop.letter) : at.place;
    if (place == Lexicon::nowhere) continue;
    auto on = at;
    on.node = hop.to, on.place = place, on.cost += hop.toll, on.is_torn = !hop.letter;
    if (hop.letter) on.last[0] = at.last[1], on.last[1] = hop.letter;
    if (hop.mark) on.mark[on.marks++] = hop.mark;
    walk(on);
  }
}

/// One letter of no word.
void Lattice::take_alien(std::uint32_t node) {
  Hop ways[8];
  const auto count = hops(node, ways);
  for (const auto alien : {0u, 1u}) {
    const auto from = 2 * node + alien;
    if (costs_[from] >= unreached) continue;
    const auto& start = best_[from];
    const LetterCode a = alien ? start.last[0] : 0, b = alien ? start.last[1] : 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& hop = ways[i];
      const auto marks = static_cast<std::uint8_t>(hop.mark ? 1 : 0);
      if (!alien && (!hop.letter || (hop.mark && never_begins(hop.letter)))) continue;
      const auto cost = costs_[from] + (alien ? 0 : alien_cost) + hop.toll;
      if (hop.letter)
        reach(hop.to,
              cost + (marks ? alien_mending_cost : 0) + lexicon_.letter_cost(a, b, hop.letter),
              {from, Lexicon::no_word, marks, 1, {hop.mark, 0}, {b, hop.letter}});
      else
        reach(hop.to, cost + alien_joining_cost,
              {from, Lexicon::no_word, marks, 1, {hop.mark, 0}, {a, b}});
    }
  }
}

void Lattice::leave_blank(std::uint32_t node) {
  for (const auto from : {2 * node, 2 * node + 1})
    if (costs_[from] < unreached)
      reach(node + slots, costs_[from] + blank_cost,
            {from, Lexicon::no_word, 0, 0, {0, 0}, {0, 0}});
}

int Lattice::decode(bool may_mend) {
  may_mend_ = may_mend;
  const auto end = static_cast<std::uint32_t>(letters_.size()) * slots;
  std::fill(costs_.begin() + 2, costs_.end(), unreached);
  for (std::uint32_t node = 0; node < end; node += may_mend ? 1 : slots) {
    if (cost_of(node) >= unreached) continue;
    if (node % slots == 0 && letters_[node / slots] == blank_code)
      leave_blank(node);
    else
      walk({node, node, Lexicon::root, 0, 0, {0, 0}, {0, 0}, false});
    take_alien(node);
  }
  return cost_of(end);
}

Reading Lattice::read(std::span<const LetterCode> letters, Lexicon::Word before,
                      const Doubts& doubts) {
  letters_ = letters;
  best_.resize(2 * (letters.size() * slots + 1));
  costs_.resize(best_.size());
  const auto toll = [&](Damage damage, double nats) {
    toll_[static_cast<std::size_t>(damage)] = static_cast<int>(std::lround(nats * unit));
  };
  toll(Damage::tone_late, doubts.tone_late);
  toll(Damage::vowel_late, doubts.tone_late);
  toll(Damage::pair_torn, doubts.pair_torn);
  toll(Damage::am_for_aa, doubts.am_for_aa);
  toll(Damage::aa_for_am, doubts.aa_for_am);
  toll(Damage::blank_inside, doubts.blank_inside);
  toll(Damage::mark_doubled, doubts.mark_doubled);
  best_[0] = {0, before, 0, 0, {}, {}};
  costs_[0] = 0, costs_[1] = unreached;
  const auto as_it_stands = decode(false), mended = decode(true);
  if (mended >= as_it_stands) return {};
  return {trace(), static_cast<double>(as_it_stands - mended) / unit};
}

std::vector<Mending> Lattice::trace() const {
  const auto end = static_cast<std::uint32_t>(letters_.size()) * slots;
  std::vector<std::uint32_t> marks;
  auto at = 2 * end + (costs_[2 * end + 1] < costs_[2 * end] ? 1 : 0);
  for (; at > 1; at = best_[at].from)
    for (auto i = best_[at].marks; i > 0; --i) marks.push_back(best_[at].mark[i - 1]);
  std::vector<Mending> mendings;
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
    const auto damage = static_cast<Damage>(*mark >> 24);
    const auto i = *mark & (both_marks - 1);
    const auto letter = [&](std::uint32_t by) { return letters_[i + by]; };
    switch (damage) {
      case Damage::blank_inside:
        mendings.push_back({damage, i, 1, {}});
        break;
      case Damage::am_for_aa:
        mendings.push_back({damage, i, 1, {sara_aa_code}});
        break;
      case Damage::aa_for_am:
        mendings.push_back({damage, i, 1, {sara_am_code}});
        break;
      case Damage::mark_doubled:
        mendings.push_back({damage, i, 2, {letter(*mark & keeps_first ? 0 : 1)}});
        break;
      case Damage::pair_torn:
        mendings.push_back({damage, i, 3, {letter(2), letter(0), letter(1)}});
        break;
      default:
        if (*mark & both_marks)
          mendings.push_back({damage, i, 3, {letter(1), letter(2), letter(0)}});
        else
          mendings.push_back({damage, i, 2, {letter(1), letter(0)}});
    }
  }
  return mendings;
}

}  // namespace ruam::thai
