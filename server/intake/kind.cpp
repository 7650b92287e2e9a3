#include <array>

#include "intake/outline.hpp"
#include "intake/vocabulary.hpp"
#include "platform/thai/find.hpp"

namespace ruam::intake {
namespace {

using Where = Vocabulary::KindWord::Where;

/// The first lines that say something, their keys one behind the other.
std::string first_words(const checks::Paper& paper, int most) {
  std::string words;
  for (const auto& line : paper.lines) {
    if (line.is_blank() || line.is_furniture) continue;
    words += line.key + "\n";
    if (--most == 0) break;
  }
  return words;
}

/// Does a phrase begin one of the first lines?
bool begins_line(const std::string& words, const std::string& phrase) {
  if (words.starts_with(phrase)) return true;
  return words.find("\n" + phrase) != std::string::npos;
}

}  // namespace

checks::PaperKind kind_of(const checks::Paper& paper) {
  const auto top = first_words(paper, 4), head = first_words(paper, 12);
  std::string all;  // a phrase stands on one line
  for (const auto& line : paper.lines) all.append(line.key).push_back('\n');
  std::array<int, 8> points{};
  for (const auto& word : Vocabulary::shipped().kinds()) {
    const bool is_there = word.where == Where::top ? begins_line(top, word.key)
                          : word.where == Where::head
                              ? thai::find(head, word.key) != std::string::npos
                              : thai::find(all, word.key) != std::string::npos;
    if (is_there) points[static_cast<std::size_t>(word.kind)] += word.weight;
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i] > points[best]) best = i;
  return static_cast<checks::PaperKind>(best);
}

}  // namespace ruam::intake
