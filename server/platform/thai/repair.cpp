#include "platform/thai/repair.hpp"

#include <algorithm>
#include <cstdint>

#include "platform/thai/letters.hpp"
#include "platform/thai/mender.hpp"
#include "platform/thai/normal_form.hpp"

namespace ruam::thai {
namespace {

constexpr char32_t sara_aa = 0x0E32, sara_am = 0x0E33, phinthu = 0x0E3A, nikhahit = 0x0E4D;

bool is_plain_tone(char32_t c) { return is_tone_mark(c) && c != nikhahit; }
bool is_low_mark(char32_t c) { return c >= 0x0E38 && c <= phinthu; }
bool is_joiner(char32_t c) { return c == 0x200C || c == 0x200D; }
bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f') || (c >= 0x7F && c < 0xA0);
}
/// Letters that NFC may touch; those of Thai are in the hands of rule 4, dashes and quotes in none.
bool may_compose(char32_t c) { return c >= 0x0300 && !is_thai(c) && !(c >= 0x2010 && c <= 0x205E); }

/// Rewrites a text letter by letter: what is behind is done, what is ahead is taken.
class Mender {
 public:
  explicit Mender(std::string_view raw) : raw_(raw) { decode(); }

  Mended run() {
    // One repair can make room for another (a blank gone, two marks meet): until all is still.
    do {
      still_ = true;
      if (foreign_) pass(&Mender::compose);
      pass(&Mender::mend);
    } while (!still_);
    return {std::move(cells_), std::move(changes_)};
  }

 private:
  using Step = std::size_t (Mender::*)();

  void decode() {
    cells_.reserve(raw_.size() / 2);
    for (std::size_t at = 0; at < raw_.size();) {
      const auto letter = letter_at(raw_, at);
      const auto end = at + letter.size;
      const auto now = cleaned(letter.code, end);
      const Cell cell{now, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      if (now) cells_.push_back(cell);
      if (!now || now != letter.code || (now == no_letter && letter.size == 1)) note(0, at, end);
      foreign_ |= may_compose(now);
      at = end;
    }
  }

  /// The letter that stands for this one, 0 if it is dropped.
  char32_t cleaned(char32_t c, std::size_t end) const {
    if (c >= 0x20 && c < 0x7F) return c;
    if (c == '\r') return end < raw_.size() && raw_[end] == '\n' ? 0 : U'\n';
    if (is_invisible(c) || is_control(c)) return 0;
    if (is_odd_blank(c)) return ' ';
    return plain_letter(c);
  }

  /// Moves all cells through a step, which takes some and returns how many, or 0.
  void pass(Step step) {
    done_.clear();
    done_.reserve(cells_.size());
    for (at_ = 0; at_ < cells_.size();) {
      const auto taken = (this->*step)();
      if (taken == 0) done_.push_back(cells_[at_]);
      at_ += std::max<std::size_t>(taken, 1);
    }
    cells_.swap(done_);
  }

  char32_t ahead(std::size_t by) const {
    return at_ + by < cells_.size() ? cells_[at_ + by].code : 0;
  }
  char32_t behind(std::size_t by = 1) const {
    return by <= done_.size() ? done_[done_.size() - by].code : 0;
  }

  /// Puts `now` for the next `count` letters; each takes one's raw bytes, the last all that is
  /// left.
  std::size_t put(int rule, std::size_t count, std::u32string_view now) {
    const auto end = cells_[at_ + count - 1].end;
    for (std::size_t i = 0; i < now.size(); ++i) {
      auto cell = cells_[at_ + std::min(i, count - 1)];
      cell.code = now[i];
      if (i + 1 == now.size()) cell.end = end;
      done_.push_back(cell);
      foreign_ |= may_compose(now[i]);
    }
    note(rule, cells_[at_].begin, end);
    still_ = false;
    return count;
  }

  void note(int rule, std::size_t begin, std::size_t end) {
    changes_.push_back({rule, begin, std::string(raw_.substr(begin, end - begin))});
  }

  std::size_t compose() {
    if (!may_compose(ahead(0)) && !may_compose(ahead(1)) && !is_mark(ahead(1))) return 0;
    std::u32string segment{ahead(0)};
    while (ahead(segment.size()) && !begins_segment(ahead(segment.size())))
      segment += ahead(segment.size());
    if (std::none_of(segment.begin(), segment.end(), may_compose)) return 0;
    const auto now = composed(segment);
    return now ? put(0, segment.size(), *now) : 0;
  }

  std::size_t mend() {
    const auto c = ahead(0);
    if (c == ' ') return join_blank();
    if (is_joiner(c) && (is_thai(behind()) || is_thai(ahead(1)))) return put(0, 1, {});
    if (!is_thai(c)) return 0;
    if (is_mark(c)) return mend_mark(c);
    if (is_lead_vowel(c)) return mend_lead_vowel(c);
    if (c == sara_am && is_plain_tone(ahead(1)))
      return put(1, 2, std::u32string{ahead(1), sara_am});
    if (c == 0x0E45 && behind() != 0x0E24 && behind() != 0x0E26)
      return put(0, 1, std::u32string{sara_aa});
    return 0;
  }

  std::size_t mend_mark(char32_t c) {
    if (c == behind()) return put(0, 1, {});
    if (c == nikhahit && ahead(1) == sara_aa) return put(1, 2, std::u32string{sara_am});
    if (c == nikhahit && is_plain_tone(ahead(1)) && ahead(2) == sara_aa)
      return put(1, 3, std::u32string{ahead(1), sara_am});
    return is_mark(ahead(1)) && !is_mark(behind()) ? sort_marks() : 0;
  }

  std::u32string marks_from(std::size_t by) const {
    std::u32string marks;
    while (is_mark(ahead(by + marks.size()))) marks += ahead(by + marks.size());
    return marks;
  }

  /// Rule 4: vowels before tones, and phinthu before ุ ู as NFC has it.
  std::size_t sort_marks() {
    const auto marks = marks_from(0);
    auto sorted = marks;
    std::stable_partition(sorted.begin(), sorted.end(), is_vowel_mark);
    for (auto from = sorted.begin(); from != sorted.end();) {
      const auto low = std::find_if(from, sorted.end(), is_low_mark);
      from = std::find_if_not(low, sorted.end(), is_low_mark);
      std::stable_partition(low, from, [](char32_t c) { return c == phinthu; });
    }
    if (sorted != marks) return put(4, marks.size(), sorted);
    return 0;
  }

  std::size_t mend_lead_vowel(char32_t c) {
    if (c == 0x0E40 && ahead(1) == 0x0E40) return put(0, 2, std::u32string{0x0E41});
    if (!is_mark(ahead(1))) return 0;
    if (!is_consonant(is_vowel_mark(behind()) ? behind(2) : behind())) return 0;
    const auto marks = marks_from(1);
    return put(5, 1 + marks.size(), marks + c);
  }

  /// Rules 2 and 3.
  std::size_t join_blank() {
    const auto before = behind();
    if (!is_consonant(before) && !is_mark(before)) return 0;
    std::size_t blanks = 1;
    while (ahead(blanks) == ' ') ++blanks;
    const bool tone = is_plain_tone(ahead(blanks));
    const bool split = ahead(blanks + (tone ? 1 : 0)) == sara_aa && ends_cluster();
    if (split && before == nikhahit) return put(3, blanks, {});  // then rule 1
    if (split)
      return tone ? put(3, blanks + 2, std::u32string{ahead(blanks), sara_am})
                  : put(3, blanks + 1, std::u32string{sara_am});
    return is_mark(ahead(blanks)) ? put(2, blanks, {}) : 0;
  }

  /// Is what is behind C V? T? ?
  bool ends_cluster() const {
    std::size_t by = 1;
    if (is_tone_mark(behind(by))) ++by;
    if (is_vowel_mark(behind(by))) ++by;
    return is_consonant(behind(by));
  }

  std::string_view raw_;
  Cells cells_, done_;
  std::size_t at_ = 0;
  bool still_ = true, foreign_ = false;
  std::vector<Change> changes_;
};

}  // namespace

Mended mend(std::string_view raw) { return Mender{raw}.run(); }

Repaired repair(std::string_view raw) {
  auto [cells, changes] = mend(raw);
  if (changes.empty()) return {std::string(raw), {}};
  Repaired repaired;
  repaired.text.reserve(raw.size());
  for (const auto& cell : cells) append(repaired.text, cell.code);
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.offset < b.offset; });
  repaired.changes = std::move(changes);
  return repaired;
}

}  // namespace ruam::thai
