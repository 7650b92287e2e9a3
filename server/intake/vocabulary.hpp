#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checks/paper.hpp"

/// Words that recognition works with; they are data: words/*.txt.
namespace ruam::intake {

enum class Follow {
  nothing,  ///< only nothing, a colon, a tab or brackets may follow the heading on its line
  words,    ///< a blank and the content may follow
  anything  ///< the heading may go on without a blank
};

struct HeadingWord {
  std::string field;
  Follow follow = Follow::nothing;
  bool is_sub = false;
  bool is_strict = false;  ///< also refuses brackets: a word in common use
  std::size_t size = 0;    ///< bytes of its bones
};

class Vocabulary {
 public:
  static const Vocabulary& shipped();

  /// The longest heading whose bones `bones` begins with, or nullptr.
  const HeadingWord* heading(std::string_view bones) const;

  /// A heading that these words are but for a slip of the pen, or nullptr.
  const HeadingWord* near_heading(std::string_view words) const;
  /// The field that an unknown heading speaks of; empty when none is known.
  std::string stem(std::string_view heading) const;
  /// Does the heading begin with a word that headings begin with?
  bool is_stem(std::string_view heading) const;

  struct KindWord {
    checks::PaperKind kind;
    int weight;
    enum class Where { top, head, any } where;
    std::string key;
  };
  const std::vector<KindWord>& kinds() const { return kinds_; }

 private:
  Vocabulary();
  void read_headings(std::string_view text);
  void read_stems(std::string_view text);
  void read_kinds(std::string_view text);

  std::unordered_map<std::string, HeadingWord> headings_;
  std::vector<std::size_t> sizes_;  ///< of headings, longest first
  std::vector<KindWord> kinds_;

  struct Stem {
    std::string field, bones;
    bool at_start;
    bool only_tells;  ///< the field of a heading, not that a line is one
  };
  std::vector<Stem> stems_;
};

/// Calls f(line) for each line of a words file that says something.
template <class F>
void each_word_line(std::string_view text, F&& f) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!line.empty() && line.front() != '#') f(line);
  }
}

}  // namespace ruam::intake
