#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "forums/themes/kin.hpp"
#include "platform/result.hpp"

namespace ruam::forums {

/// What one person said.
struct Said {
  std::string id;
  std::string text;
};

/// Statements in the order of their ids, cut into terms; terms in the order of letters. The same
/// for the same statements, whatever their order of arrival.
struct Corpus {
  std::vector<Said> statements;
  std::vector<std::u16string> letters;  ///< of each statement, folded
  std::vector<std::u16string> vocabulary;
  std::vector<std::vector<std::uint32_t>> terms;  ///< of each statement, ascending

  /// The index of a term; the size of the vocabulary when nobody used it.
  std::uint32_t term(std::u16string_view word) const;
  bool has(std::size_t statement, std::uint32_t term) const;
};

/// Bytes that a statement may have; longer ones are refused, not cut.
inline constexpr std::size_t longest_statement = 8'000;

/// Refuses: themes.too_long, themes.not_text (broken UTF-8), themes.empty_statement,
/// themes.doubled_id, each with the id.
Result<Corpus> make_corpus(std::vector<Said> statements, const Kin& kin);

/// Reads statements of the columns id and text, wherever they stand. Refuses as sheet::read_csv
/// does, and themes.csv_missing_column.
Result<std::vector<Said>> read_theme_statements(std::string_view bytes);

}  // namespace ruam::forums
