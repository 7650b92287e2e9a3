#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/paper.hpp"
#include "checks/terms.hpp"
#include "checks/words.hpp"

namespace ruam::checks {

/// An office, school or local body that a text names.
struct OfficeName {
  enum class Kind { peo, reo, pesao, sesao, esa, learning, national, school, college, local };
  Kind kind = Kind::peo;
  std::string name;  ///< in full: สำนักงานเขตพื้นที่การศึกษาประถมศึกษา… เขต 2
  std::vector<std::string> provinces;  ///< it lies in, as its name says
  std::size_t begin = 0, end = 0;      ///< bytes of the text
};

/// A name of a plan catalogue and the years it is valid in.
struct PlanName {
  std::string list, name, key;
  std::optional<int> from_be, to_be;
};

struct Misspelling {
  std::string wrong, right;
};

/// A district (อำเภอ) and its province.
struct District {
  std::string name, province;
};

/// What is known of the world outside the document; made once from the shipped lists.
class PaperWords {
 public:
  PaperWords();

  const std::vector<std::string>& provinces() const { return provinces_; }
  /// By name.
  const std::vector<District>& districts() const { return districts_; }
  const std::vector<PlanName>& plans() const { return plans_; }
  const std::vector<Misspelling>& misspellings() const { return misspellings_; }
  const Terms& terms() const { return terms_; }

  /// The province that begins the text, or empty.
  std::string_view province_at(std::string_view text) const;
  /// Offices of a text, in its order.
  std::vector<OfficeName> offices(std::string_view text) const;
  /// Provinces of a text, in its order, with where they stand.
  std::vector<std::pair<std::string_view, std::size_t>> provinces_in(std::string_view text) const;
  /// Calls f(wrong, right, place) for frequent misspellings of a key.
  template <class F>
  void each_misspelling(std::string_view key, F&& f) const {
    wrong_.each_in(key, [&](int which, std::string_view rest) {
      const auto& one = misspellings_[static_cast<std::size_t>(which)];
      f(one, key.size() - rest.size() - one.wrong.size());
    });
  }

  /// Calls f(begin, end) for words of the text that are right as they stand.
  template <class F>
  void each_known(std::string_view text, F&& f) const {
    known_.each_in(text, [&](int which, std::string_view rest) {
      const auto end = text.size() - rest.size();
      f(end - known_words_[static_cast<std::size_t>(which)].size(), end);
    });
  }
  /// Is it a word that is right as it stands?
  bool is_known(std::string_view word) const;

 private:
  void read_districts(std::string_view text);
  /// The provinces behind an office's words, and its number.
  void read_provinces(std::string_view text, std::size_t at, OfficeName& office) const;

  std::vector<std::string> provinces_, known_words_;
  std::vector<District> districts_;
  Terms terms_;
  std::vector<PlanName> plans_;
  std::vector<Misspelling> misspellings_;
  Words wrong_, province_words_, office_words_, known_;
};

}  // namespace ruam::checks
