#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "forums/opinions/statistics.hpp"
#include "forums/queries.hpp"

/// What people think and who was heard, as offices and citizens read it: nobody can be told apart.
namespace ruam::forums {

BOOST_DESCRIBE_ENUM(Side, agree, disagree)

/// A statement with its plain counts. `together`: how much all groups agree at once, in
/// thousandths; nothing without groups.
struct MapStatement {
  Uuid id;
  std::int64_t number = 0;
  Uuid issue;
  std::string text;
  std::int64_t agree = 0, disagree = 0, pass = 0;
  std::optional<std::int64_t> together;
  std::int64_t merged = 0;  ///< statements merged into it, whose votes count for it
};
BOOST_DESCRIBE_STRUCT(MapStatement, (),
                      (id, number, issue, text, agree, disagree, pass, together, merged))

/// Why a statement stands for a group: the figures and the sentence made of them.
struct MapReason {
  std::int64_t statement = 0;  ///< its number
  Side side = Side::agree;
  std::int64_t agree = 0, disagree = 0, seen = 0;
  std::int64_t others_agree = 0, others_disagree = 0, others_seen = 0;
  std::int64_t z = 0;  ///< of two proportions, in hundredths
  std::string sentence, sentence_en;
};
BOOST_DESCRIBE_STRUCT(MapReason, (),
                      (statement, side, agree, disagree, seen, others_agree, others_disagree,
                       others_seen, z, sentence, sentence_en))

struct MapGroup {
  std::int64_t number = 0, size = 0;
  std::int64_t x = 0, y = 0;  ///< the centre, in thousandths
  std::vector<MapReason> representative;
};
BOOST_DESCRIBE_STRUCT(MapGroup, (), (number, size, x, y, representative))

struct MapMajority {
  std::int64_t statement = 0;  ///< its number
  Side side = Side::agree;
  std::int64_t agree = 0, disagree = 0, seen = 0;
  std::string sentence, sentence_en;
};
BOOST_DESCRIBE_STRUCT(MapMajority, (),
                      (statement, side, agree, disagree, seen, sentence, sentence_en))

/// Where somebody stands, in thousandths; group 0: answered too little to be grouped.
struct MapPoint {
  std::int64_t x = 0, y = 0, group = 0;
};
BOOST_DESCRIBE_STRUCT(MapPoint, (), (x, y, group))

struct MapScore {
  std::int64_t groups = 0, silhouette = 0;  ///< in thousandths
};
BOOST_DESCRIBE_STRUCT(MapScore, (), (groups, silhouette))

/// A voice whose votes do not count, as everybody may read it: not who, but when and why.
struct Exclusion {
  Date on;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Exclusion, (), (on, reason))

/// Opinion groups of the votes that count, or why there are none and the plain counts alone.
struct OpinionMap {
  std::int64_t people = 0, grouped = 0, votes = 0;
  std::string refused, sentence, sentence_en;  ///< code and words; empty with groups
  std::vector<MapGroup> groups;                ///< the largest first
  std::vector<MapMajority> majorities;
  std::vector<MapStatement> statements;  ///< what all groups agree on first; else by number
  std::vector<MapPoint> points;
  std::vector<MapScore> scores;
  std::vector<Exclusion> excluded;  ///< by day
};
BOOST_DESCRIBE_STRUCT(OpinionMap, (),
                      (people, grouped, votes, refused, sentence, sentence_en, groups, majorities,
                       statements, points, scores, excluded))

/// What the map is made of, read in one transaction; the maths runs outside of it.
struct OpinionSource {
  std::vector<PublishedVote> votes;
  std::vector<Statement> shown;
  std::vector<Exclusion> excluded;
  std::map<Uuid, std::int64_t> merged = {};  ///< how many statements, by the one shown instead
};
OpinionSource opinion_source(db::Tx& tx, const Forum& forum);
OpinionMap opinion_map(const OpinionSource& source);

/// The votes as `ruam opinions` reads them: final ones only, so every line has the forum's day.
std::string votes_csv(const Forum& forum, const std::vector<PublishedVote>& votes);
/// The statements as `ruam opinions --comments` reads them.
std::string statements_csv(const std::vector<Statement>& shown);

/// A line of the public table; nothing where fewer than the forum's smallest would be told.
struct PublicCount {
  std::string name;  ///< empty: small groups gathered
  bool is_outside = true;
  std::int64_t target = 0;
  std::optional<std::int64_t> invited, accepted, came, spoke, voted;
};
BOOST_DESCRIBE_STRUCT(PublicCount, (),
                      (name, is_outside, target, invited, accepted, came, spoke, voted))

struct PublicRepresentation {
  std::int64_t smallest = 5;
  std::vector<PublicCount> rows;
  std::vector<std::string> unheard;  ///< groups of whom nobody spoke or voted
};
BOOST_DESCRIBE_STRUCT(PublicRepresentation, (), (smallest, rows, unheard))

struct Representation {
  std::vector<GroupCount> rows;
  std::vector<Uuid> absent, unheard;  ///< nobody came; somebody came, nobody spoke or voted
  PublicRepresentation shown;         ///< what the public is told
};
BOOST_DESCRIBE_STRUCT(Representation, (), (rows, absent, unheard, shown))
Representation representation(const Forum& forum, const std::vector<GroupCount>& counts);

}  // namespace ruam::forums
