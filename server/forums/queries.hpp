#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forums/person.hpp"
#include "forums/polls.hpp"
#include "forums/statement.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// What may be read of forums. Those with an actor refuse unauthenticated and forbidden.
namespace ruam::forums {

/// Refuses: forum.not_found.
Result<Forum> get_forum(db::Tx& tx, const Actor& actor, ForumId id);

struct ForumRow {
  Uuid id;
  std::string code, title;
  std::int64_t fiscal_year = 0;
  std::optional<Date> on;
  Stage stage = Stage::planned;
  std::int64_t target = 0, came = 0;
  bool is_open = false;  ///< a door is
};
BOOST_DESCRIBE_STRUCT(ForumRow, (),
                      (id, code, title, fiscal_year, on, stage, target, came, is_open))
Result<std::vector<ForumRow>> list_forums(db::Tx& tx, const Actor& actor, OfficeId office);

/// A word of what is shown and how many statements use it.
struct WordCount {
  std::string word;
  std::int64_t statements = 0;
};
BOOST_DESCRIBE_STRUCT(WordCount, (), (word, statements))
/// The words that most statements shown use, the commonest first, at most 60.
Result<std::vector<WordCount>> list_words(db::Tx& tx, const Actor& actor, ForumId id);

/// Those asked and those who came, by name.
Result<std::vector<Person>> list_people(db::Tx& tx, const Actor& actor, ForumId id);
/// Signatures drawn when signing in, PNG by person. Refuses: forum.not_found.
Result<std::vector<std::pair<Uuid, std::string>>> list_signatures(db::Tx& tx, const Actor& actor,
                                                                  ForumId id);
/// Everything said, in its order, for the moderator.
Result<std::vector<Statement>> list_statements(db::Tx& tx, const Actor& actor, ForumId id);
/// One act of those who moderated, as its history keeps it.
struct LogLine {
  Instant at;
  std::string name, action;  ///< who; decide, type_in, exclude, set_doors or what befell a poll
  std::int64_t number = 0;   ///< of the statement or the poll, if it is of one
  std::string text;          ///< of the statement, which voice, or the poll's question
  std::string outcome;       ///< the state it came to; for a voice excluded or counted
  std::string reason;
};
/// For the moderator: who showed, refused, merged, typed in, left out, in the order of time.
Result<std::vector<LogLine>> list_log(db::Tx& tx, const Actor& actor, ForumId id);
/// For the moderator: how much each voice did.
Result<std::vector<Voice>> list_voices(db::Tx& tx, const Actor& actor, ForumId id);

/// Planned, asked, accepted, came, spoke and voted by group, in the forum's order.
std::vector<GroupCount> count_groups(db::Tx& tx, const Forum& forum);
/// The same for the public: figures of a group with fewer people than the forum's smallest are
/// gathered in one last line, with the next larger one where they are still too few together.
std::vector<GroupCount> public_counts(const Forum& forum, std::vector<GroupCount> counts);

/// A poll that is open or closed, and how many of its voters have voted.
struct PollFigure {
  Uuid id;
  PollState state = PollState::open;
  std::int64_t voted = 0, voters = 0;
};
BOOST_DESCRIBE_STRUCT(PollFigure, (), (id, state, voted, voters))
std::vector<PollFigure> poll_figures(db::Tx& tx, ForumId forum);

/// What everybody in the hall may know at this moment.
struct HallFigures {
  std::int64_t version = 0;  ///< of the forum: a new one, and phones ask again
  Doors doors;
  std::int64_t came = 0, voices = 0, statements = 0, votes = 0;
  std::vector<Tally> tallies;  ///< only while results are open
  std::vector<PollFigure> polls;
};
BOOST_DESCRIBE_STRUCT(HallFigures, (),
                      (version, doors, came, voices, statements, votes, tallies, polls))
/// All of it, with the tallies whether results are open or not.
HallFigures figures_of(db::Tx& tx, const Forum& forum);
struct Hall {
  std::string room_code;
  HallFigures wire;
};
/// Nothing for a forum that never had a room.
std::optional<Hall> hall_figures(db::Tx& tx, ForumId id);

/// Final votes as the opinion maths takes them; ids are the numbers of voices and statements in
/// the order of their records, so that nothing tells who is who.
struct PublishedVote {
  std::int64_t voice = 0, statement = 0, vote = 0;
};
std::vector<PublishedVote> published_votes(db::Tx& tx, const Forum& forum);

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::forums
