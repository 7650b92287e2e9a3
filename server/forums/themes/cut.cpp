#include "forums/themes/cut.hpp"

#include <algorithm>
#include <limits>

#include "platform/thai/letters.hpp"
#include "platform/thai/lexicon.hpp"

namespace ruam::forums {
namespace {

// Twelfths of a nat, as the model of words counts.
constexpr int listed_cost = 100;    ///< of a word that only Kin lists
constexpr int unknown_cost = 110;   ///< of beginning letters of no word
constexpr int unknown_letter = 30;  ///< and of each of them
constexpr int unreached = std::numeric_limits<int>::max() / 2;

bool is_latin(char16_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_thai_letter(char16_t c) { return thai::is_thai_letter(c); }

/// A mark or a vowel that never stands first.
bool never_begins(char16_t c) { return thai::is_mark(c) || thai::is_follow_vowel(c); }

bool is_number(std::u16string_view word) {
  return std::ranges::all_of(word, [](char16_t c) { return c >= '0' && c <= '9'; });
}

}  // namespace

/// Not before a mark, nor inside a Latin word.
bool Cutter::may_end(std::size_t at) const {
  if (at >= text_.size()) return true;
  if (never_begins(text_[at])) return false;
  return !is_latin(text_[at]) || !is_latin(text_[at - 1]);
}

void Cutter::reach(std::size_t to, int cost, std::size_t from, bool is_word) {
  if (cost < steps_[to].cost) steps_[to] = {cost, from, is_word};
}

void Cutter::take_words(std::size_t from) {
  const auto& lexicon = thai::Lexicon::ours();
  auto place = thai::Lexicon::root;
  for (auto at = from; at < text_.size() && is_thai_letter(text_[at]);) {
    place = lexicon.step(place, static_cast<thai::LetterCode>(text_[at] - 0x0E00));
    if (place == thai::Lexicon::nowhere) return;
    const auto word = lexicon.word_at(place);
    if (++at, word != thai::Lexicon::no_word && may_end(at))
      reach(at, steps_[from].cost + lexicon.cost(word), from, true);
  }
}

void Cutter::take_kin(std::size_t from) {
  auto range = kin_.all();
  for (auto at = from; at < text_.size();) {
    range = kin_.step(range, text_[at]);
    if (Kin::is_empty(range)) return;
    if (++at; kin_.is_word(range) && may_end(at))
      reach(at, steps_[from].cost + listed_cost, from, true);
  }
}

/// What is no word: a sign, a Latin word, or the letters of one cluster.
void Cutter::take_rest(std::size_t from) {
  const auto letter = text_[from];
  auto to = from + 1;
  if (is_latin(letter)) {
    while (to < text_.size() && is_latin(text_[to])) ++to;
    return reach(to, steps_[from].cost + listed_cost + 1, from, true);
  }
  if (!is_thai_letter(letter)) return reach(to, steps_[from].cost, from, true);
  if (thai::is_lead_vowel(letter) && to < text_.size() && is_thai_letter(text_[to])) ++to;
  while (to < text_.size() && never_begins(text_[to])) ++to;
  const bool goes_on = from > 0 && !steps_[from].is_word;
  reach(to,
        steps_[from].cost + (goes_on ? 0 : unknown_cost) +
            unknown_letter * static_cast<int>(to - from),
        from, false);
}

/// Words along the cheapest way; letters of no word that follow each other are one.
std::vector<std::u16string> Cutter::pieces() const {
  std::vector<std::u16string> found;
  bool was_unknown = false;
  for (auto at = text_.size(); at > 0; at = steps_[at].from) {
    const auto piece = text_.substr(steps_[at].from, at - steps_[at].from);
    if (!steps_[at].is_word && was_unknown)
      found.back().insert(0, piece);
    else
      found.push_back(piece);
    was_unknown = !steps_[at].is_word;
  }
  std::ranges::reverse(found);
  return found;
}

std::vector<std::u16string> Cutter::terms(std::string_view text) {
  text_ = folded(text);
  steps_.assign(text_.size() + 1, {unreached, 0, true});
  steps_[0].cost = 0;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (steps_[at].cost >= unreached) continue;
    take_words(at);
    take_kin(at);
    take_rest(at);
  }
  std::vector<std::u16string> terms;
  for (auto& piece : pieces()) {
    const bool tells = piece.size() > 1 && !is_number(piece) && !kin_.is_stop(piece);
    if (tells && std::ranges::find(terms, piece) == terms.end()) terms.push_back(std::move(piece));
  }
  return terms;
}

}  // namespace ruam::forums
