#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "checks/paper_slips.hpp"
#include "checks/terms.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/lexicon.hpp"
#include "platform/thai/words.hpp"

namespace ruam::checks {
namespace {

void check_list(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& own = paper.line(line);
    if (own.is_blank()) continue;
    std::string key = own.key;
    for (int next = line + 1; next <= std::min(line + 2, paper.size()); ++next)
      if (!paper.line(next).is_blank()) {
        key += paper.line(next).key.substr(0, 30);
        break;
      }
    std::set<std::string> seen;
    words.each_misspelling(key, [&](const Misspelling& one, std::size_t at) {
      if (at >= own.key.size()) return;
      // A right word may hold the wrong one: วัตถุประสงค in วัตถุประสงค์.
      for (auto inside = one.right.find(one.wrong); inside != one.right.npos;
           inside = one.right.find(one.wrong, inside + 1))
        if (at >= inside && std::string_view{key}.substr(at - inside).starts_with(one.right))
          return;
      if (thai::is_mark(
              thai::letter_at(key, std::min(at + one.wrong.size(), key.size() - 1)).code) &&
          at + one.wrong.size() < key.size())
        return;
      if (seen.insert(one.wrong).second) misspelling(line, one.wrong, one.right, faults);
    });
  }
}

using thai::Lexicon;

/// Where a word stands in a run of letters: its first and the one behind it.
using LetterSpans = std::vector<std::pair<std::size_t, std::size_t>>;

/// The words of a run of Thai letters: where the lexicon can read it and where not. `known` are
/// places of words that are right, be they in the lexicon or not.
class WordReader {
 public:
  WordReader(std::u32string_view run, const LetterSpans& known)
      : run_(run), known_(known), lexicon_(Lexicon::ours()) {
    before_ = reach(true);
    if (!is_readable()) after_ = reach(false);
  }

  bool is_readable() const { return before_[run_.size()]; }

  /// A long word that one wrong letter keeps from being read, and what stands there.
  std::optional<std::pair<std::u32string, std::u32string>> slip() const {
    if (is_readable()) return {};
    for (std::size_t from = 0; from < run_.size(); ++from)
      if (before_[from])
        if (auto found = search(from)) return found;
    return {};
  }

  /// A word that the document writes elsewhere, here with one letter wrong.
  std::optional<std::pair<std::u32string, std::u32string>> slip_of(
      const std::vector<std::u32string>& own) const {
    if (is_readable()) return {};
    for (const auto& word : own)
      for (std::size_t at = 0; at + word.size() <= run_.size() + 1; ++at) {
        if (!before_[at] || at == run_.size() || run_[at] != word[0]) continue;
        for (const int more : {0, -1, 1}) {
          const auto size = static_cast<std::size_t>(static_cast<int>(word.size()) + more);
          if (at + size > run_.size() || !after_[at + size]) continue;
          const auto said = run_.substr(at, size);
          if (is_one_off(said, word)) return std::pair{std::u32string{said}, word};
        }
      }
    return {};
  }

 private:
  static constexpr std::size_t least = 7;  ///< shorter words lie too close to each other

  static thai::LetterCode code(char32_t c) { return static_cast<thai::LetterCode>(c - 0x0E00); }

  /// Can the run be read up to each place from its start, or from each place to its end?
  std::vector<bool> reach(bool forward) const {
    std::vector<bool> can(run_.size() + 1, false);
    can[forward ? 0 : run_.size()] = true;
    if (forward) {
      for (std::size_t at = 0; at < run_.size(); ++at)
        if (can[at]) each_word(at, [&](std::size_t end) { can[end] = true; });
    } else {
      for (std::size_t at = run_.size(); at-- > 0;)
        each_word(at, [&](std::size_t end) { can[at] = can[at] || can[end]; });
    }
    return can;
  }

  template <class F>
  void each_word(std::size_t at, F&& f) const {
    for (const auto& [begin, end] : known_)
      if (begin == at) f(end);
    auto place = Lexicon::root;
    for (auto end = at; end < run_.size(); ++end) {
      place = lexicon_.step(place, code(run_[end]));
      if (place == Lexicon::nowhere) return;
      if (lexicon_.word_at(place) != Lexicon::no_word) f(end + 1);
    }
  }

  /// A word of the lexicon that stands at `from` but for one letter, and lets the rest be read.
  std::optional<std::pair<std::u32string, std::u32string>> search(std::size_t from) const {
    auto place = Lexicon::root;
    std::u32string word;
    for (auto at = from; at <= run_.size() && at < from + 24; ++at) {
      for (thai::LetterCode letter = 1; letter < 0x4F; ++letter) {
        const auto next = lexicon_.step(place, letter);
        if (next == Lexicon::nowhere) continue;
        const char32_t put = 0x0E00U + letter;
        if (at < run_.size() && run_[at] != put)
          if (auto found = finish(from, at + 1, next, word + put)) return found;  // another letter
        if (auto found = finish(from, at, next, word + put)) return found;        // one left out
      }
      if (at + 1 < run_.size() && at > from)
        if (auto found = finish(from, at + 1, place, word)) return found;  // one too many
      if (at == run_.size()) break;
      place = lexicon_.step(place, code(run_[at]));
      if (place == Lexicon::nowhere) break;
      word += run_[at];
    }
    return {};
  }

  /// Goes on without a further slip.
  std::optional<std::pair<std::u32string, std::u32string>> finish(std::size_t from, std::size_t at,
                                                                  Lexicon::Place place,
                                                                  std::u32string word) const {
    for (;;) {
      if (word.size() >= least && after_[at] && lexicon_.word_at(place) != Lexicon::no_word &&
          word != run_.substr(from, at - from))
        return std::pair{std::u32string{run_.substr(from, at - from)}, word};
      if (at == run_.size()) return {};
      place = lexicon_.step(place, code(run_[at]));
      if (place == Lexicon::nowhere) return {};
      word += run_[at++];
    }
  }

  std::u32string_view run_;
  const LetterSpans& known_;
  const Lexicon& lexicon_;
  std::vector<bool> before_, after_;
};

/// A word that the document writes twice or more and never as proposed is a word of its own.
bool is_own_word(const Paper& paper, const std::string& wrong, const std::string& right) {
  int times = 0;
  for (const auto& line : paper.lines) {
    if (line.key.find(right) != std::string::npos) return false;
    for (auto at = line.key.find(wrong); at != std::string::npos; at = line.key.find(wrong, at + 1))
      ++times;
  }
  return times >= 2;
}

/// Longer words that the document writes twice or more.
std::vector<std::u32string> words_of_its_own(const Paper& paper) {
  std::map<std::string, int> times;
  for (const auto& line : paper.lines)
    if (!line.is_blank() && !line.is_furniture)
      for (const auto word : thai::words(line.text))
        if (word.size() >= 15 && word.size() <= 60 && word.front() == '\xE0')
          ++times[std::string{word}];
  std::vector<std::u32string> all;
  for (const auto& [word, count] : times)
    if (count >= 2) all.push_back(code_points(word));
  return all;
}

/// Names of people and places follow no lexicon.
bool names_something(std::u32string_view run) {
  return has_any(text_of(run), {"นาย",  "นาง",     "ตัวอย่าง", "พระครู",  "พระมหา",    "บ้าน",  "วัด",
                                "ตำบล", "โรงเรียน", "อำเภอ",  "เทศบาล", "วิทยาลัย",    "ถนน",  "ห้วย",
                                "คลอง", "เกาะ",    "ชุมชน",   "หมู่บ้าน",  "มหาวิทยาลัย", "มูลนิธิ", "บริษัท",
                                "ดอย",  "เขา",     "ลุ่มน้ำ",   "แม่น้ำ"});
}

/// Words that the lexicon would know but for one letter; names of people and places are left alone.
/// Nearly every run can be read as it stands: the rest of the work is done only for the others.
class SlipSearch {
 public:
  SlipSearch(const Paper& paper, const PaperWords& words, PaperFaults& faults)
      : paper_(paper), words_(words), faults_(faults) {}

  void look_at(int line) {
    const auto& text = paper_.line(line).text;
    std::u32string run, before;
    std::size_t start = 0;
    const auto flush = [&] {
      if (run.size() >= 6) look_at(run, before, start, line);
      std::swap(before, run);
      run.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
      const auto letter = thai::letter_at(text, at);
      if (thai::is_thai_letter(letter.code) && letter.code != 0x0E2F && letter.code != 0x0E46) {
        if (run.empty()) start = at;
        run += letter.code;
      } else {
        flush();
      }
      at += letter.size;
    }
    flush();
  }

 private:
  void look_at(const std::u32string& run, const std::u32string& before, std::size_t start,
               int line) {
    const bool is_read = scraps_.read(run);
    auto slip = scraps_.slip();
    if (is_read && !slip) return;
    const bool is_surname = has_any(text_of(before), {"นาย", "นาง", "พระครู", "พระมหา"});
    if (is_surname || names_something(run) || is_misspelt(faults_, line)) return;
    const auto known = known_in(paper_.line(line).text, start, run.size());
    if (slip && holds_known(run, slip->first, known)) slip.reset();
    if (!slip && !is_read) {
      const WordReader reader{run, known};
      slip = run.size() >= 7 ? reader.slip() : std::nullopt;
      if (!slip) slip = reader.slip_of(own_words());
    }
    if (!slip) return;
    auto wrong = text_of(slip->first), right = text_of(slip->second);
    if (!is_own_word(paper_, wrong, right))
      misspelling(line, std::move(wrong), std::move(right), faults_);
  }

  /// Words that are right as they stand, in letters of the run.
  LetterSpans known_in(std::string_view text, std::size_t start, std::size_t letters) const {
    LetterSpans known;
    words_.each_known(text, [&](std::size_t begin, std::size_t end) {
      if (begin >= start && end <= start + letters * 3)
        known.emplace_back((begin - start) / 3, (end - start) / 3);
    });
    return known;
  }

  /// Does a word that is right as it stands overlap what is held to be wrong?
  static bool holds_known(const std::u32string& run, const std::u32string& wrong,
                          const LetterSpans& known) {
    const auto at = run.find(wrong);
    return std::any_of(known.begin(), known.end(), [&](const auto& span) {
      return span.first < at + wrong.size() && at < span.second;
    });
  }

  const std::vector<std::u32string>& own_words() {
    if (!own_words_) own_words_ = words_of_its_own(paper_);
    return *own_words_;
  }

  const Paper& paper_;
  const PaperWords& words_;
  PaperFaults& faults_;
  ScrapReader scraps_;
  std::optional<std::vector<std::u32string>> own_words_;
};

void check_words(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  SlipSearch search{paper, words, faults};
  for (int line = 1; line <= paper.size(); ++line) search.look_at(line);
}

}  // namespace

/// The byte of the line's text where a byte of its key stands is not known: the line is enough.
void misspelling(int line, std::string wrong, std::string right, PaperFaults& faults) {
  faults.push_back({"misspelling",
                    line,
                    0,
                    {},
                    {{"wrong", std::move(wrong)}, {"right", std::move(right)}},
                    Severity::note,
                    Certainty::likely});
}

bool is_misspelt(const PaperFaults& faults, int line) {
  return std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "misspelling" && one.first == line;
  });
}

void check_paper_spelling(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  check_list(paper, words, faults);
  check_paper_places(paper, words, faults);
  check_paper_terms(paper, words, faults);
  check_words(paper, words, faults);
}

}  // namespace ruam::checks
