#pragma once

#include <map>

#include "forums/queries/synthesis.hpp"
#include "platform/context.hpp"

/// What came of the forum, told to those who took part: on the phone that spoke, and by the office
/// to those who left a contact. Which person has which voice is not kept: a person is told of the
/// forum, only the phone knows its own words.
namespace ruam::forums {

enum class BecameKind { merged, theme, guideline, resolution, followup, nothing };
BOOST_DESCRIBE_ENUM(BecameKind, merged, theme, guideline, resolution, followup, nothing)

/// One step of what became of a statement, as a sentence.
struct Became {
  BecameKind kind = BecameKind::nothing;
  std::string sentence, sentence_en;
};
BOOST_DESCRIBE_STRUCT(Became, (), (kind, sentence, sentence_en))

/// By statement, of those shown or merged: nothing before the forum's results are disclosed.
std::map<Uuid, std::vector<Became>> became_of(db::Tx& tx, const Forum& forum,
                                              const std::vector<Statement>& own);
/// The same from a synthesis at hand; no I/O.
std::vector<Became> became_of(const Synthesis& all, const Statement& statement);

/// A person of the list or a group, told by whom and when.
struct ToldLine {
  Uuid whom;
  std::string by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ToldLine, (), (whom, by, at))
/// Refuses: forum.not_found.
Result<std::vector<ToldLine>> list_told(db::Tx& tx, const Actor& actor, ForumId id);

struct MarkTold {
  std::vector<Uuid> whom;  ///< people of the list, or groups; up to 1,000
  bool told = true;        ///< false takes the mark back
};
BOOST_DESCRIBE_STRUCT(MarkTold, (), (whom, told))
/// Refuses: forum.not_found, forum.told_nobody, forum.people_too_many, forum.not_disclosed,
/// forum.person_not_found (neither a person nor a group of the forum).
Result<void> mark_told(Context& context, ForumId id, const MarkTold& request);

}  // namespace ruam::forums
