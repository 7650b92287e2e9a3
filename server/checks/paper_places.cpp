#include <algorithm>
#include <set>

#include "checks/paper_rules.hpp"
#include "checks/terms.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

/// Names of provinces and districts with a slip, each with the name that was meant.
namespace ruam::checks {
namespace {

using PlaceLetters = std::u32string;

/// A place and what stands where its name should.
struct PlaceSlip {
  std::string wrong, right;
};

/// Words that may follow a place's name without a blank.
bool goes_on_behind(std::u32string_view rest) {
  if (rest.empty() || !thai::is_thai_letter(rest.front())) return true;
  for (const std::u32string_view word :
       {U"และ", U"จังหวัด", U"อำเภอ", U"ที่",   U"ใน", U"เป็น", U"มี",  U"ได้", U"ซึ่ง",  U"โดย", U"เขต",
        U"ขอ",  U"จำนวน", U"รวม",   U"เพื่อ", U"ทุก", U"จัด",  U"ให้", U"กับ", U"ของ", U"จึง",  U"เมื่อ"})
    if (rest.starts_with(word)) return true;
  return false;
}

/// A right name with a letter too many at its end: «เบตงค์», «อู่ทองง».
std::size_t tail_behind(std::u32string_view said, std::u32string_view name) {
  if (!said.starts_with(name) || said.size() <= name.size()) return 0;
  const auto rest = said.substr(name.size());
  const char32_t killer = 0x0E4C;
  if (rest.size() >= 2 && thai::is_consonant(rest[0]) && rest[1] == killer) return 2;
  const bool doubled = rest[0] == name.back() && thai::is_consonant(rest[0]) &&
                       (rest.size() == 1 || !thai::is_thai_letter(rest[1]));
  return doubled ? 1 : 0;
}

class PlaceReader {
 public:
  /// `is_strict`: a slip is told only where the name ends with the word.
  PlaceReader(std::vector<std::string> names, bool is_strict)
      : names_(std::move(names)), is_strict_(is_strict) {
    for (const auto& name : names_) letters_.push_back(code_points(name));
  }

  /// Does the text begin with a place's name, rightly written?
  bool is_met(std::u32string_view said) const {
    return std::any_of(letters_.begin(), letters_.end(), [&](const PlaceLetters& name) {
      return said.starts_with(name) && tail_behind(said, name) == 0;
    });
  }

  std::optional<PlaceSlip> slip_at(std::u32string_view said) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const auto& name = letters_[i];
      if (const auto tail = tail_behind(said, name))
        return PlaceSlip{text_of(said.substr(0, name.size() + tail)), names_[i]};
      if (name.size() < 5 || said.empty() || said[0] != name[0]) continue;
      for (const int more : {0, 1, -1}) {
        const auto size = static_cast<std::size_t>(static_cast<int>(name.size()) + more);
        if (said.size() < size || !may_end(said.substr(size))) continue;
        const auto own = said.substr(0, size);
        if (is_one_off(own, name)) return PlaceSlip{text_of(own), names_[i]};
      }
    }
    return {};
  }

 private:
  bool may_end(std::u32string_view rest) const {
    return is_strict_ ? goes_on_behind(rest) : rest.empty() || !thai::is_mark(rest.front());
  }

  std::vector<std::string> names_;
  std::vector<PlaceLetters> letters_;
  bool is_strict_;
};

const PlaceReader& provinces_of(const PaperWords& words) {
  static const PlaceReader reader{words.provinces(), false};
  return reader;
}

const PlaceReader& districts_of(const PaperWords& words) {
  static const PlaceReader reader{[&] {
                                    std::vector<std::string> names{"เมือง"};
                                    for (const auto& one : words.districts())
                                      names.push_back(one.name);
                                    return names;
                                  }(),
                                  true};
  return reader;
}

/// The Thai letters of a text from a place on, a blank before them skipped.
PlaceLetters letters_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  PlaceLetters all;
  while (at < text.size() && all.size() < 40) {
    const auto letter = thai::letter_at(text, at);
    if (!thai::is_thai_letter(letter.code)) break;
    all += letter.code;
    at += letter.size;
  }
  return all;
}

void check_behind(const Flow& flow, std::string_view word, const PlaceReader& places,
                  PaperFaults& faults) {
  for (auto at = thai::find(flow.text, word); at != flow.text.npos;
       at = thai::find(flow.text, word, at + word.size())) {
    const auto said = letters_at(flow.text, at + word.size());
    if (said.size() < 4 || places.is_met(said)) continue;
    const int line = flow.line_at(at + word.size());
    if (const auto slip = places.slip_at(said); slip && !is_misspelt(faults, line))
      misspelling(line, slip->wrong, slip->right, faults);
  }
}

/// A cell that is nearly a district of the own province.
void check_cells(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  if (paper.provinces.empty()) return;
  std::vector<std::string> names;
  for (const auto& one : words.districts())
    if (std::find(paper.provinces.begin(), paper.provinces.end(), one.province) !=
            paper.provinces.end() &&
        one.name.size() >= 15)
      names.push_back(one.name);
  const PlaceReader own{names, true};
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& text = paper.line(number).text;
    const auto marker = thai::marker_of(text);
    const auto from = std::max(marker.size, paper.line(number).indent);
    const auto end = std::min({text.find('\t', from), text.find("  ", from), text.size()});
    if (end == text.size() || end <= from || end - from > 75 || is_misspelt(faults, number))
      continue;
    const auto cell = code_points(thai::tidy(std::string_view{text}.substr(from, end - from)));
    const auto slip = own.is_met(cell) ? std::nullopt : own.slip_at(cell);
    if (slip && code_points(slip->wrong) == cell)
      misspelling(number, slip->wrong, slip->right, faults);
  }
}

}  // namespace

bool is_one_off(std::u32string_view a, std::u32string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.size() == b.size() ? a.substr(i + 1) == b.substr(i + 1) : a.substr(i) == b.substr(i + 1);
}

void check_paper_places(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    check_behind(flow, "จังหวัด", provinces_of(words), faults);
    check_behind(flow, "อำเภอ", districts_of(words), faults);
  }
  check_cells(paper, words, faults);
}

}  // namespace ruam::checks
