#pragma once

#include <string>
#include <vector>

#include "forums/themes/placing.hpp"
#include "forums/themes/statements.hpp"
#include "platform/result.hpp"

namespace ruam::forums {

/// A statement in a theme, by its index in the corpus.
struct Member {
  std::size_t statement = 0;
  double confidence = 0;  ///< above 0, at most 1

  friend bool operator==(const Member&, const Member&) = default;
};

/// What some statements are about, as the program proposes it.
struct Theme {
  std::string name;
  std::vector<std::string> terms;      ///< what tells it from the others, five at most
  std::vector<std::uint16_t> matters;  ///< of Kin; none when it stands on shared terms alone
  std::vector<Member> members;         ///< the surest first
};

/// Why a statement is in no theme.
enum class Unplaced { aside, nothing_known, too_few_alike, unsure };

struct LeftOut {
  std::size_t statement = 0;
  Unplaced why = Unplaced::unsure;

  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

struct Themes {
  std::vector<Theme> themes;      ///< the largest first
  std::vector<LeftOut> left_out;  ///< in the order of the corpus
};

/// Fewer statements are read one by one: no themes are proposed.
inline constexpr std::size_t fewest_statements = 20;
/// What a theme must have at least: more where there are many statements.
std::size_t fewest_members(std::size_t statements);
/// A statement that belongs nowhere more than this is left out.
inline constexpr double least_confidence = 0.1;

/// Proposes themes as docs/themes.md tells: how many, the statements say. A pure function of the
/// statements. Refuses: themes.too_few_statements, themes.nothing_alike.
Result<Themes> propose_themes(const Corpus& corpus, const Kin& kin);

/// Up to five terms that tell `members` from the other statements, the strongest first.
std::vector<std::string> key_terms(const Corpus& corpus, const std::vector<Member>& members);

}  // namespace ruam::forums
