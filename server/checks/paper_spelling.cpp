#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/lexicon.hpp"
#include "platform/thai/words.hpp"

namespace ruam::checks {
namespace {

/// The byte of the line's text where a byte of its key stands is not known: the line is enough.
void fault(int line, std::string wrong, std::string right, PaperFaults& faults) {
  faults.push_back({"misspelling",
                    line,
                    0,
                    {},
                    {{"wrong", std::move(wrong)}, {"right", std::move(right)}},
                    Severity::note,
                    Certainty::likely});
}

std::u32string letters(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = thai::letter_at(text, at);
    all += letter.code;
    at += letter.size;
  }
  return all;
}

/// One letter more, less or other.
bool is_one_off(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.size() == b.size() ? a.substr(i + 1) == b.substr(i + 1) : a.substr(i) == b.substr(i + 1);
}

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
      if (seen.insert(one.wrong).second) fault(line, one.wrong, one.right, faults);
    });
  }
}

/// Behind จังหวัด stands what is nearly a province.
void check_places(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  std::vector<std::u32string> names;
  for (const auto& one : words.provinces()) names.push_back(letters(one));
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& key = paper.line(line).key;
    const std::string_view word = "จังหวัด";
    for (auto at = key.find(word); at != key.npos; at = key.find(word, at + 1)) {
      const auto rest = std::string_view{key}.substr(at + word.size(), 80);
      if (!words.province_at(rest).empty()) continue;
      const auto said = letters(rest);
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].size() < 5) continue;
        bool near = false;
        for (const int more : {-1, 0, 1}) {
          const auto size = static_cast<std::size_t>(static_cast<int>(names[i].size()) + more);
          if (said.size() < size || (said.size() > size && thai::is_mark(said[size]))) continue;
          if (said[0] == names[i][0])
            near = near || is_one_off(std::u32string_view{said}.substr(0, size), names[i]);
        }
        if (!near) continue;
        const auto known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
          return one.kind == "misspelling" && one.first == line;
        });
        if (!known)
          fault(line,
                std::string{rest.substr(
                    0, std::min<std::size_t>(rest.size(), words.provinces()[i].size()))},
                words.provinces()[i], faults);
        break;
      }
    }
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
    after_ = reach(false);
  }

  /// A long word that one wrong letter keeps from being read, and what stands there.
  std::optional<std::pair<std::u32string, std::u32string>> slip() const {
    if (before_[run_.size()]) return {};
    for (std::size_t from = 0; from < run_.size(); ++from)
      if (before_[from])
        if (auto found = search(from)) return found;
    return {};
  }

  /// A word that the document writes elsewhere, here with one letter wrong.
  std::optional<std::pair<std::u32string, std::u32string>> slip_of(
      const std::vector<std::u32string>& own) const {
    if (before_[run_.size()]) return {};
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

std::string text_of(std::u32string_view letters) {
  std::string text;
  for (const auto c : letters) thai::append(text, c);
  return text;
}

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

bool is_faulty(const PaperFaults& faults, int line) {
  return std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "misspelling" && one.first == line;
  });
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
    if (count >= 2) all.push_back(letters(word));
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
void check_words(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  const auto own_words = words_of_its_own(paper);
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    bool is_surname = false;
    std::u32string run;
    std::size_t start = 0;
    LetterSpans places;
    words.each_known(text,
                     [&](std::size_t begin, std::size_t end) { places.emplace_back(begin, end); });
    const auto flush = [&] {
      const bool names = names_something(run);
      const bool skip = names || is_surname;
      is_surname = names && has_any(text_of(run), {"นาย", "นาง", "พระครู", "พระมหา"});
      if (run.size() >= 6 && !skip && !is_faulty(faults, line)) {
        LetterSpans known;
        for (const auto& [begin, end] : places)
          if (begin >= start && end <= start + run.size() * 3)
            known.emplace_back((begin - start) / 3, (end - start) / 3);
        const WordReader reader{run, known};
        auto slip = run.size() >= 7 ? reader.slip() : std::nullopt;
        if (!slip) slip = reader.slip_of(own_words);
        if (slip) {
          auto wrong = text_of(slip->first), right = text_of(slip->second);
          if (!is_own_word(paper, wrong, right))
            fault(line, std::move(wrong), std::move(right), faults);
        }
      }
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
}

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
  if (same >= 2 && same + 1 < size && ends(size + 1) && rest(same + 1, same) == term.substr(same))
    return size + 1;
  if (said.size() < size || !ends(size)) return 0;
  std::size_t others = 0, alike = 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (said[i] == term[i]) continue;
    ++others;
    alike += look_alike(said[i], term[i]) ? 1U : 0U;
  }
  if (others == alike && others <= 2) return size;
  const bool framed = size >= 10 && same >= 4 && said.substr(size - 3, 3) == term.substr(size - 3);
  return framed && others <= 2 ? size : 0;
}

/// A short heading that ends as a term does and is nearly as long, but begins otherwise.
bool is_near_heading(std::u32string_view said, std::u32string_view term) {
  if (said.size() < 8 || said.size() > 20 || said.size() > term.size() + 1 ||
      term.size() > said.size() + 1)
    return false;
  if (said[0] != term[0] || said == term) return false;
  if (said.substr(said.size() - 5) != term.substr(term.size() - 5)) return false;
  return likeness(text_of(said), text_of(term)) >= 72;
}

/// Long words of these documents with a slip that the lexicon may read as two other words.
void check_terms(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  std::vector<std::u32string> terms;
  for (const auto& one : words.terms())
    if (auto term = letters(one); term.size() >= 7) terms.push_back(std::move(term));
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& own = paper.line(line);
    if (own.is_blank() || is_faulty(faults, line)) continue;
    const auto said = letters(own.key);
    const auto marker = thai::marker_of(own.text);
    const auto head = letters(
        thai::key_of(std::string_view{own.text}.substr(std::min(marker.size, own.text.size()))));
    const bool is_heading = head.size() >= 8 && head.size() <= 20 && !words.is_known(text_of(head));
    for (const auto& term : terms) {
      for (std::size_t at = 0; at + 6 <= said.size(); ++at) {
        // Of a slip, one of the first two letters is right.
        if (said[at] != term[0] && (said[at + 1] != term[1] || !look_alike(said[at], term[0])))
          continue;
        const auto taken = near_term(std::u32string_view{said}.substr(at), term);
        if (!taken) continue;
        auto wrong = text_of(std::u32string_view{said}.substr(at, taken)), right = text_of(term);
        if (!words.is_known(wrong)) fault(line, std::move(wrong), std::move(right), faults);
        break;
      }
      if (is_heading && is_near_heading(head, term))
        fault(line, text_of(head), text_of(term), faults);
    }
  }
}

}  // namespace

void check_paper_spelling(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  check_list(paper, words, faults);
  check_places(paper, words, faults);
  check_terms(paper, words, faults);
  check_words(paper, words, faults);
}

}  // namespace ruam::checks
