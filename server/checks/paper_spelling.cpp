#include <algorithm>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/letters.hpp"

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

}  // namespace

void check_paper_spelling(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  check_list(paper, words, faults);
  check_places(paper, words, faults);
}

}  // namespace ruam::checks
