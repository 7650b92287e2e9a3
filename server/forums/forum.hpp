#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// A forum: people from outside help to decide what an office does. What was planned, how far it
/// is, what its doors let in. No I/O.
namespace ruam::forums {

inline constexpr Permission read_forums{"forums.read"};
inline constexpr Permission write_forums{"forums.write"};
inline constexpr Permission moderate_forums{"forums.moderate"};

using ForumId = RecordId<struct ForumKind>;
inline constexpr std::string_view forum_kind = "forum";
inline Ref ref(const ForumId& id) { return {id.office, std::string(forum_kind), id.uuid}; }

/// The steps of a participation project (PROCESSES §1), each done when the forum stands in it.
enum class Stage {
  planned,
  committee_appointed,
  planning_meeting_held,
  forum_held,
  wrap_up_meeting_held,
  synthesised,
  report_drafted,
  presented,
  disclosed
};
BOOST_DESCRIBE_ENUM(Stage, planned, committee_appointed, planning_meeting_held, forum_held,
                    wrap_up_meeting_held, synthesised, report_drafted, presented, disclosed)

/// What people are asked about (ประเด็นการมีส่วนร่วม).
struct Issue {
  Uuid id;
  std::string text, detail;
};
BOOST_DESCRIBE_STRUCT(Issue, (), (id, text, detail))

/// Those who are to be heard (กลุ่มผู้มีส่วนร่วม) and how many of them are wanted.
struct Group {
  Uuid id;
  std::string catalog_id;  ///< of stakeholder_groups, may be empty
  std::string name;
  bool is_outside = true;  ///< not of the office itself
  std::int64_t target = 0;
};
BOOST_DESCRIBE_STRUCT(Group, (), (id, catalog_id, name, is_outside, target))

/// What was done in a step, for the report's «การดำเนินงานของกิจกรรม».
struct StepDone {
  Stage stage = Stage::planned;
  std::optional<Date> on;
  std::string place, text;
  std::optional<Uuid> meeting;  ///< of a committee, whose minutes tell of it
};
BOOST_DESCRIBE_STRUCT(StepDone, (), (stage, on, place, text, meeting))

struct ForumContent {
  std::string title;
  std::optional<Uuid> project;  ///< of the office, whose activity this is
  std::optional<Date> on;
  std::string time, place;
  std::vector<Issue> issues;
  std::vector<Group> groups;
  std::vector<StepDone> steps;
  std::string notice;            ///< the office's own words on personal data; empty: the usual ones
  std::int64_t smallest = 5;     ///< a group of fewer than so many is not shown by itself in public
  std::optional<Date> reply_by;  ///< the last day to answer an invitation
};
BOOST_DESCRIBE_STRUCT(ForumContent, (),
                      (title, project, on, time, place, issues, groups, steps, notice, smallest,
                       reply_by))

/// What phones may do now.
struct Doors {
  bool sign_in = false, statements = false, votes = false, results = false;
  bool show_at_once = false;  ///< statements are shown before a moderator has looked at them
  bool only_present = true;   ///< only those who signed in get a voice, each one
  friend bool operator==(const Doors&, const Doors&) = default;
};
BOOST_DESCRIBE_STRUCT(Doors, (), (sign_in, statements, votes, results, show_at_once, only_present))

struct Forum {
  ForumId id;
  std::string code;  ///< SBR-F2567-01
  std::int64_t fiscal_year = 0;
  Stage stage = Stage::planned;
  std::optional<std::string> room_code;
  Doors doors;
  ForumContent content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// Refuses: forum.invalid with a fault per field.
Result<void> check_forum(const ForumContent& content);

/// What a step needs beside its own words.
struct Reached {
  std::int64_t came = 0, statements = 0;
};

/// Moves on by one step. Refuses: forum.last_stage, forum.step_missing (nothing written of the
/// step, or no day), forum.step_order (a day before the step before), forum.nobody_came,
/// forum.nothing_said.
Result<Stage> next_stage(const Forum& forum, const Reached& reached);
/// Back by one step. Refuses: forum.first_stage.
Result<Stage> stage_before(Stage stage);

const Group* find_group(const ForumContent& content, Uuid id);
const Issue* find_issue(const ForumContent& content, Uuid id);

/// "SBR-F2567-01"
std::string make_forum_code(std::string_view office_code, std::int64_t year, std::int64_t number);
/// Eight digits from random bytes: typed on any phone, whatever its keyboard.
std::string make_room_code();
/// Digits only, whatever stands between them; nothing unless they are eight.
std::optional<std::string> parse_room_code(std::string_view text);

}  // namespace ruam::forums
