#pragma once

#include "followups/followup.hpp"
#include "forums/queries.hpp"
#include "forums/synthesis.hpp"

/// From what was said to what changed, readable both ways.
namespace ruam::forums {

/// A follow-up as those who read the synthesis see it.
struct FollowupLine {
  Uuid id;
  std::optional<Uuid> item;  ///< of the resolution's actions
  std::string code, text, use, owner;
  std::optional<Date> due_on, done_on;
  followups::Status status = followups::Status::open;
  followups::Decision decision = followups::Decision::undecided;
  std::string result;
  std::int64_t evidence = 0;
  std::vector<std::string> evidence_words;
};
BOOST_DESCRIBE_STRUCT(FollowupLine, (),
                      (id, item, code, text, use, owner, due_on, done_on, status, decision, result,
                       evidence, evidence_words))

/// A statement on the board with how all stand to it.
struct BoardStatement {
  Uuid id;
  std::int64_t number = 0;
  Uuid issue, group;
  std::string text;
  std::int64_t agree = 0, disagree = 0, pass = 0;
  std::optional<Uuid> theme;
  By by = By::program;
  std::int64_t confidence = 0;  ///< of the program, in thousandths
};
BOOST_DESCRIBE_STRUCT(BoardStatement, (),
                      (id, number, issue, group, text, agree, disagree, pass, theme, by,
                       confidence))

struct ThemeLine {
  Uuid id;
  std::int64_t number = 0;
  std::string name;
  std::vector<std::string> terms;
  bool stands = true;
  std::vector<Uuid> from;    ///< what it was merged from or split off
  std::vector<Uuid> became;  ///< what was made of it
  std::int64_t statements = 0, agree = 0, disagree = 0, pass = 0;
};
BOOST_DESCRIBE_STRUCT(ThemeLine, (),
                      (id, number, name, terms, stands, from, became, statements, agree, disagree,
                       pass))

struct GuidelineLine {
  Uuid id;
  std::int64_t number = 0, version = 1;
  GuidelineContent content;
  /// Of its themes as they stand now, of those they became, and its own: their numbers.
  std::vector<std::int64_t> sources;
  std::int64_t agree = 0, disagree = 0, pass = 0;
};
BOOST_DESCRIBE_STRUCT(GuidelineLine, (),
                      (id, number, version, content, sources, agree, disagree, pass))

struct ResolutionLine {
  Uuid id;
  std::int64_t number = 0, version = 1;
  ResolutionContent content;
  std::vector<std::int64_t> sources;  ///< statements' numbers, through its guidelines
  std::vector<FollowupLine> followups;
};
BOOST_DESCRIBE_STRUCT(ResolutionLine, (), (id, number, version, content, sources, followups))

struct DeedLine {
  std::int64_t number = 0;
  ThemeDeed deed;
  std::string by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(DeedLine, (), (number, deed, by, at))

/// What the program was asked to think of last, and how far it is.
enum class Thought { waiting, running, done, failed };
BOOST_DESCRIBE_ENUM(Thought, waiting, running, done, failed)
struct Thinking {
  Uuid job;
  Thought state = Thought::done;
  std::int64_t done = 0, total = 0;
  std::string refused, sentence, sentence_en;  ///< why it failed
};
BOOST_DESCRIBE_STRUCT(Thinking, (), (job, state, done, total, refused, sentence, sentence_en))
/// Refuses: forum.not_found.
Result<Thinking> get_thinking(db::Tx& tx, const Actor& actor, ForumId id);

struct Synthesis {
  bool is_proposed = false;
  std::optional<Instant> proposed_at;
  std::string proposed_by;
  std::vector<BoardStatement> statements;  ///< all that is shown, by number
  std::vector<ThemeLine> themes;           ///< those that no longer stand too
  std::vector<GuidelineLine> guidelines;
  std::vector<ResolutionLine> resolutions;
  std::vector<DeedLine> deeds;
  std::vector<std::string> may;  ///< themes, write
  Thinking thinking;
};
BOOST_DESCRIBE_STRUCT(Synthesis, (),
                      (is_proposed, proposed_at, proposed_by, statements, themes, guidelines,
                       resolutions, deeds, may, thinking))
/// Refuses: forum.not_found.
Result<Synthesis> get_synthesis(db::Tx& tx, const Actor& actor, ForumId id);

/// The same for the program itself, without how people voted.
Synthesis synthesis_without_votes(db::Tx& tx, ForumId id);

/// Statements with a word that tells a matter: what may be taken at once.
struct Family {
  std::string matter;
  std::vector<std::string> words;  ///< of those statements, the most used first, twelve at most
  std::vector<Uuid> statements;
};
BOOST_DESCRIBE_STRUCT(Family, (), (matter, words, statements))
/// The largest first, of two statements at least.
std::vector<Family> families_of(std::vector<Statement> shown);
/// All that is shown. Refuses: forum.not_found.
Result<std::vector<Statement>> list_shown(db::Tx& tx, const Actor& actor, ForumId id);

/// Where a statement was, step by step, and what came of it.
struct StoryStep {
  std::string theme;  ///< its name; empty: in none
  By by = By::program;
  std::string who;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(StoryStep, (), (theme, by, who, at))
struct Story {
  BoardStatement statement;
  std::vector<StoryStep> steps;
  std::vector<GuidelineLine> guidelines;
  std::vector<ResolutionLine> resolutions;
};
BOOST_DESCRIBE_STRUCT(Story, (), (statement, steps, guidelines, resolutions))
/// Refuses: forum.not_found, forum.statement_not_found (also one that is not shown).
Result<Story> get_story(db::Tx& tx, const Actor& actor, ForumId id, Uuid statement);

/// What the office wrote into the report. Refuses: forum.not_found.
Result<KeptWords> get_report_words(db::Tx& tx, const Actor& actor, ForumId id);

/// One record of the synthesis for the chain; nothing for another kind or none there.
struct Told {
  Uuid forum;
  std::string label;
};
std::optional<Told> tell(db::Tx& tx, const Ref& ref);

}  // namespace ruam::forums
