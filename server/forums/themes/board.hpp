#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "forums/themes/themes.hpp"

namespace ruam::forums {

/// A theme's number: in the order of making, never given twice. 0 is where statements lie that
/// are in no theme.
using ThemeNumber = std::uint32_t;
inline constexpr ThemeNumber no_theme = 0;

/// A theme as proposed or as people made it.
struct BoardTheme {
  ThemeNumber number = no_theme;
  std::string name;
  std::vector<ThemeNumber> from;       ///< what it was merged from or split off; none as proposed
  std::vector<std::uint16_t> matters;  ///< of Kin, for placing what is left
  bool stands = true;                  ///< false once merged into another or dropped

  friend bool operator==(const BoardTheme&, const BoardTheme&) = default;
};

/// Who put a statement where it is. What a hand put somewhere only a hand takes away.
enum class By { program, term, hand };

struct Seat {
  ThemeNumber theme = no_theme;
  By by = By::program;
  double confidence = 0;  ///< of the program; 1 where people decided

  friend bool operator==(const Seat&, const Seat&) = default;
};

// What people do with a proposal.
struct Merge {
  ThemeNumber one = no_theme, into = no_theme;  ///< the new theme has the name of `into`
};
struct Split {
  ThemeNumber theme = no_theme;
  std::string name;
  std::vector<std::size_t> statements;  ///< all of it, or in no theme, now
};
struct Rename {
  ThemeNumber theme = no_theme;
  std::string name;
};
struct Drop {
  ThemeNumber theme = no_theme;  ///< its statements are in no theme then
};
struct Move {
  std::size_t statement = 0;
  ThemeNumber to = no_theme;
};
/// All statements with a term, or with any word that tells a matter, of one theme or of all, go to
/// a theme, or to a new one of `name`.
struct TakeAll {
  std::string term;
  std::optional<ThemeNumber> of;  ///< all themes and none when not said
  ThemeNumber to = no_theme;
  std::string name;  ///< makes a new theme when not empty; `to` is not read then
  std::optional<std::uint16_t> matter = {};  ///< of Kin; the term is not read then
};
/// The program places again what people did not, after what they decided.
struct PlaceRest {};

using Deed = std::variant<Merge, Split, Rename, Drop, Move, TakeAll, PlaceRest>;

/// A seat that changed with a deed.
struct Step {
  std::size_t deed = 0;  ///< from 1; 0 is the proposal
  std::size_t statement = 0;
  Seat before, after;
};

/// Themes and where every statement is, with how it came there.
struct Board {
  std::vector<BoardTheme> themes;  ///< by number − 1, those that no longer stand too
  std::vector<Seat> seats;         ///< by statement of the corpus
  std::vector<Deed> deeds;
  std::vector<Step> steps;  ///< in order
};

Board lay_out(const Corpus& corpus, const Themes& proposed);

/// The board after a deed; the one before stays as it was. Refuses: themes.no_such_theme (also one
/// that no longer stands), themes.no_such_statement, themes.name_missing, themes.nothing_to_do.
Result<Board> act(const Board& board, const Corpus& corpus, const Kin& kin, const Deed& deed);

/// Does the statement have these letters in it, as people see it on the screen?
bool uses(const Corpus& corpus, std::size_t statement, std::u16string_view letters);
/// Has the statement a word that tells the matter?
bool tells(const Corpus& corpus, const Kin& kin, std::size_t statement, std::uint16_t matter);

/// Statements of a theme, or of none, in the order of the corpus.
std::vector<std::size_t> members(const Board& board, ThemeNumber theme);
/// The proposed themes that a theme came from, over all merges and splits; itself when proposed.
std::vector<ThemeNumber> origins(const Board& board, ThemeNumber theme);
/// Where a statement was, the proposal first.
std::vector<Seat> trail(const Board& board, std::size_t statement);

}  // namespace ruam::forums
