#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forums/forum.hpp"

/// A poll (การลงคะแนน): a question that the hall decides on, and how its votes are counted. No I/O.
namespace ruam::forums {

using PollId = RecordId<struct ForumPollKind>;
inline constexpr std::string_view poll_kind = "forum_poll";
inline Ref ref(const PollId& id) { return {id.office, std::string(poll_kind), id.uuid}; }

/// choice: one of several, openly; secret: one of several by secret ballot; rating: 1 to 5 for each
/// option; ranking: all options in order; hands: for, against and abstaining, counted in the room.
enum class PollKind { choice, secret, rating, ranking, hands };
BOOST_DESCRIBE_ENUM(PollKind, choice, secret, rating, ranking, hands)

enum class PollState { draft, open, closed };
BOOST_DESCRIBE_ENUM(PollState, draft, open, closed)

/// Of how many voters a poll needs a vote to be a resolution.
enum class Quorum { none, count, percent };
BOOST_DESCRIBE_ENUM(Quorum, none, count, percent)

struct PollContent {
  PollKind kind = PollKind::choice;
  std::string question, detail;
  std::vector<std::string> options;  ///< none for hands
  std::vector<Uuid> groups;          ///< who may vote; empty: all who signed in
  Quorum quorum = Quorum::none;
  std::int64_t quorum_value = 0;  ///< people, or whole percent of those who may vote
};
BOOST_DESCRIBE_STRUCT(PollContent, (),
                      (kind, question, detail, options, groups, quorum, quorum_value))

/// What one voter says. choice, secret: the place of one option, from 0; rating: for each option 1
/// to 5, or 0 for none; ranking: the places of all options, the best first.
struct PollAnswer {
  std::vector<std::int64_t> marks;
};
BOOST_DESCRIBE_STRUCT(PollAnswer, (), (marks))

/// What people counted in the room and typed in as sums. hands: for, against, abstaining; secret:
/// paper ballots for each option.
struct RoomCount {
  std::vector<std::int64_t> votes;
  std::int64_t spoiled = 0;  ///< paper ballots that say nothing
  std::string counted_by;    ///< those who counted
};
BOOST_DESCRIBE_STRUCT(RoomCount, (), (votes, spoiled, counted_by))
std::int64_t sum_of(const RoomCount& count);

struct OptionResult {
  std::int64_t votes = 0;   ///< for it; ranking: put it first; rating: rated it
  std::int64_t paper = 0;   ///< of these, from paper ballots
  std::int64_t points = 0;  ///< ranking, after Borda (1781): with n options n-1 for the first place
                            ///< down to 0 for the last
  std::vector<std::int64_t> marks;     ///< rating: how many gave 1, 2, 3, 4, 5
  std::optional<std::int64_t> median;  ///< rating, in tenths
  std::optional<std::int64_t> mean;    ///< rating, in hundredths, half up
};
BOOST_DESCRIBE_STRUCT(OptionResult, (), (votes, paper, points, marks, median, mean))

/// How one stakeholder group voted; without a name: small groups gathered.
struct PollGroup {
  std::string name;
  std::int64_t voters = 0, voted = 0;
  std::vector<OptionResult> options;
};
BOOST_DESCRIBE_STRUCT(PollGroup, (), (name, voters, voted, options))

struct PollResult {
  std::int64_t voters = 0, voted = 0;
  std::int64_t proxies = 0;  ///< typed in for people without a phone
  std::int64_t paper = 0;    ///< paper ballots, spoiled ones too
  std::int64_t spoiled = 0;  ///< said nothing
  std::int64_t needed = 0;   ///< the quorum in votes; 0: none was asked for
  bool has_quorum = true;    ///< without it nothing is resolved
  std::string counted_by;    ///< hands and paper
  std::vector<OptionResult> options;
  std::vector<PollGroup> groups;  ///< of polls that are neither secret nor by hands
};
BOOST_DESCRIBE_STRUCT(PollResult, (),
                      (voters, voted, proxies, paper, spoiled, needed, has_quorum, counted_by,
                       options, groups))

struct Poll {
  PollId id;
  Uuid forum;
  std::int64_t number = 0;  ///< within the forum
  PollState state = PollState::draft;
  PollContent content;
  std::optional<RoomCount> counted;
  std::optional<PollResult> result;  ///< since it is closed
  std::int64_t voters = 0;           ///< since it is open
  std::optional<Instant> opened_at, closed_at;
  std::int64_t version = 1;

  ForumId of() const { return {id.office, forum}; }
};

/// Somebody who may vote in a poll: a voice, or a person who signed in without a phone.
struct Elector {
  Uuid id, group;
  bool has_phone = true;
};

/// A secret poll among fewer is opened only after a warning: the others can work out how one voted.
inline constexpr std::int64_t small_room = 10;
/// Each secret vote writes all ballots anew, so there is an end to them.
inline constexpr std::int64_t most_secret_voters = 2'000;

/// Options as they are counted: three of a show of hands.
std::size_t count_options(const PollContent& content);
/// Refuses: forum.poll_invalid with a fault per field.
Result<void> check_poll(const ForumContent& forum, const PollContent& content);
/// Refuses: forum.poll_answer.
Result<void> check_answer(const PollContent& content, const PollAnswer& answer);
/// Refuses: forum.poll_count (not a figure for each option, or nobody counted), forum.poll_too_many
/// {most} (more than may vote and have not).
Result<void> check_count(const PollContent& content, const RoomCount& count, std::int64_t most);

/// How many of so many voters have to vote, rounded up; 0: any number.
std::int64_t quorum_of(const PollContent& content, std::int64_t voters);

/// One answer as it counts.
struct CountedAnswer {
  Uuid group;
  PollAnswer answer;
  bool is_proxy = false;
};
/// Median in tenths and mean in hundredths, from how many gave 1, 2, 3, 4, 5.
std::optional<std::int64_t> median_of(const std::vector<std::int64_t>& marks);
std::optional<std::int64_t> mean_of(const std::vector<std::int64_t>& marks);
/// What each option got; of choice, rating and ranking.
std::vector<OptionResult> count_answers(const PollContent& content,
                                        const std::vector<CountedAnswer>& answers);

/// As everybody may read it: a group is shown by itself only when each of its counts is 0 or at
/// least `smallest`; the others are gathered in one line of two groups or more.
PollResult public_result(PollResult result, std::int64_t smallest);

}  // namespace ruam::forums
