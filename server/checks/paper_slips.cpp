#include "checks/paper_slips.hpp"

#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

// Twelfths of a nat, as the lexicon counts.
constexpr int alien_cost = 84, alien_letter_cost = 36;
constexpr int slip_cost = 90;     ///< how rarely a letter is put wrong
constexpr int least_gain = 72;    ///< by how much the other word must be likelier
constexpr int common_cost = 118;  ///< rarer words are proposed for nothing
constexpr std::size_t least_letters = 6, most_pieces = 5;

bool never_ends_before(char32_t letter) {
  return thai::is_mark(letter) || thai::is_follow_vowel(letter);
}

}  // namespace

ScrapReader::ScrapReader() : lexicon_(thai::Lexicon::ours()), lattice_(lexicon_) {}

bool ScrapReader::read(std::u32string_view run) {
  run_ = run;
  codes_.clear();
  for (const auto letter : run) codes_.push_back(static_cast<thai::LetterCode>(letter - 0x0E00));
  lattice_.cut(codes_, pieces_);
  for (const auto& piece : pieces_)
    if (piece.word == thai::Lexicon::no_word) return false;
  return true;
}

int ScrapReader::cost_of(const thai::Piece& piece) const {
  return piece.word == thai::Lexicon::no_word
             ? alien_cost + alien_letter_cost * static_cast<int>(piece.end - piece.begin)
             : lexicon_.cost(piece.word);
}

bool ScrapReader::is_scrap(const thai::Piece& piece) const {
  return piece.word == thai::Lexicon::no_word ||
         (piece.end - piece.begin <= 4 && lexicon_.cost(piece.word) >= 96);
}

std::optional<std::pair<std::u32string, std::u32string>> ScrapReader::slip() {
  best_ = {};
  cost_to_.assign(run_.size() + 1, -1);
  int cost = 0;
  cost_to_[0] = 0;
  for (const auto& piece : pieces_) cost_to_[piece.end] = cost += cost_of(piece);
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (!is_scrap(pieces_[i])) continue;
    for (std::size_t first = i >= 2 ? i - 2 : 0; first <= i; ++first) search(first);
  }
  if (best_.gain < least_gain) return {};
  return std::pair{run_.substr(best_.from, best_.to - best_.from), best_.word};
}

void ScrapReader::search(std::size_t first) {
  from_ = pieces_[first].begin;
  auto place = thai::Lexicon::root;
  std::u32string word;
  const auto end = pieces_[std::min(first + most_pieces, pieces_.size()) - 1].end;
  for (auto at = from_; at <= end; ++at) {
    try_edits(at, place, word);
    if (at == end) break;
    place = lexicon_.step(place, codes_[at]);
    if (place == thai::Lexicon::nowhere) break;
    word += run_[at];
  }
}

void ScrapReader::try_edits(std::size_t at, thai::Lexicon::Place place,
                            const std::u32string& word) {
  const auto size = run_.size();
  for (thai::LetterCode letter = 1; letter < 0x4F; ++letter) {
    const auto next = lexicon_.step(place, letter);
    if (next == thai::Lexicon::nowhere) continue;
    const char32_t put = 0x0E00U + letter;
    if (at < size && at > from_ && run_[at] != put) finish(at + 1, next, word + put);
    if (at > from_) finish(at, next, word + put);
  }
  if (at <= from_ || at + 1 > size) return;
  finish(at + 1, place, word);  // one too many
  if (at + 1 >= size || run_[at] == run_[at + 1]) return;
  const auto second = lexicon_.step(place, codes_[at + 1]);
  if (second == thai::Lexicon::nowhere) return;
  const auto both = lexicon_.step(second, codes_[at]);
  if (both != thai::Lexicon::nowhere) finish(at + 2, both, word + run_[at + 1] + run_[at]);
}

void ScrapReader::finish(std::size_t at, thai::Lexicon::Place place, std::u32string word) {
  for (;;) {
    if (const auto number = lexicon_.word_at(place); number != thai::Lexicon::no_word)
      weigh(at, number, word);
    if (at >= run_.size()) return;
    place = lexicon_.step(place, codes_[at]);
    if (place == thai::Lexicon::nowhere) return;
    word += run_[at++];
  }
}

void ScrapReader::weigh(std::size_t to, thai::Lexicon::Word number, const std::u32string& word) {
  if (word.size() < least_letters || cost_to_[to] < 0 || lexicon_.cost(number) > common_cost)
    return;
  if (to < run_.size() && never_ends_before(run_[to])) return;
  const int gain = cost_to_[to] - cost_to_[from_] - lexicon_.cost(number) - slip_cost;
  if (gain > best_.gain && word != run_.substr(from_, to - from_)) best_ = {from_, to, word, gain};
}

}  // namespace ruam::checks
