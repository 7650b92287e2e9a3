#pragma once

#include "forums/actions.hpp"
#include "forums/guests.hpp"
#include "forums/moderation/personal.hpp"
#include "forums/queries.hpp"
#include "forums/queries/invitations.hpp"
#include "forums/queries/synthesis.hpp"
#include "forums/synthesis.hpp"
#include "forums/telling.hpp"
#include "platform/json/wire.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::forums::wire {

struct Forums {
  std::vector<ForumRow> rows;
};
BOOST_DESCRIBE_STRUCT(Forums, (), (rows))

struct Forum {
  Uuid id;
  OfficeId office;
  std::string code;
  std::int64_t fiscal_year = 0;
  Stage stage = Stage::planned;
  std::optional<std::string> room_code;
  Doors doors;
  ForumContent content;
  std::vector<GroupCount> counts;
  HallFigures figures;  ///< with tallies, whatever the hall may see
  std::int64_t version = 1;
  Instant created_at, updated_at;
  std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(Forum, (),
                      (id, office, code, fiscal_year, stage, room_code, doors, content, counts,
                       figures, version, created_at, updated_at, may))

struct EditForum {
  ForumContent content;
};
BOOST_DESCRIBE_STRUCT(EditForum, (), (content))

struct Person {
  Uuid id, group;
  std::string name, organisation, position, contact;
  std::optional<Date> invited_on;
  Answer answer = Answer::none;
  std::optional<Instant> answered_at;
  std::optional<AnsweredHow> answered_how;
  std::int64_t party = 1;
  Delegate delegate;
  std::string reply_code;  ///< for those who may write; else empty
  std::optional<Instant> came_at;
  std::optional<Arrival> came_how;
  std::string entered_by;
  bool has_signed = false, has_voice = false;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, group, name, organisation, position, contact, invited_on, answer,
                       answered_at, answered_how, party, delegate, reply_code, came_at, came_how,
                       entered_by, has_signed, has_voice, version))
struct People {
  std::vector<Person> rows;
  std::vector<GroupCount> counts;
  Invitations invitations;
};
BOOST_DESCRIBE_STRUCT(People, (), (rows, counts, invitations))
/// The statement that a slip became.
struct Made {
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(Made, (), (id))

/// A piece of a text that may tell who somebody is.
struct PersonalMark {
  PersonalKind kind = PersonalKind::name;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(PersonalMark, (), (kind, text))
/// Another statement that says nearly the same.
struct NearStatement {
  Uuid id;
  std::int64_t number = 0, percent = 0;
};
BOOST_DESCRIBE_STRUCT(NearStatement, (), (id, number, percent))
struct Statement {
  Uuid id;
  std::int64_t number = 0;
  Uuid issue, voice, group;
  std::string text;
  StatementState state = StatementState::waiting;
  std::string reason;
  std::optional<Uuid> merged_into;
  std::string decided_by;
  Instant said_at;
  VoiceKind kind = VoiceKind::phone;
  std::string label;
  std::int64_t agree = 0, disagree = 0, pass = 0;
  std::vector<PersonalMark> personal;  ///< for people to look at before it is shown
  std::vector<NearStatement> alike;    ///< of one that waits: those it may be merged into
};
BOOST_DESCRIBE_STRUCT(Statement, (),
                      (id, number, issue, voice, group, text, state, reason, merged_into,
                       decided_by, said_at, kind, label, agree, disagree, pass, personal, alike))
struct Statements {
  std::vector<Statement> rows;
};
BOOST_DESCRIBE_STRUCT(Statements, (), (rows))

struct Words {
  std::vector<WordCount> rows;
};
BOOST_DESCRIBE_STRUCT(Words, (), (rows))

/// A voice as the moderator sees it: what it did, never for what it voted.
struct Voice {
  Uuid id, group;
  VoiceKind kind = VoiceKind::phone;
  std::string label, origin;
  bool is_excluded = false;
  std::int64_t said = 0, voted = 0;
};
BOOST_DESCRIBE_STRUCT(Voice, (), (id, group, kind, label, origin, is_excluded, said, voted))
struct Voices {
  std::vector<Voice> rows;
};
BOOST_DESCRIBE_STRUCT(Voices, (), (rows))

struct Families {
  std::vector<Family> rows;
};
BOOST_DESCRIBE_STRUCT(Families, (), (rows))

struct ToldList {
  std::vector<ToldLine> rows;
};
BOOST_DESCRIBE_STRUCT(ToldList, (), (rows))

/// What the office writes into the forum's report.
struct Report {
  ReportWords words;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(Report, (), (words, version))
struct EditReport {
  ReportWords words;
};
BOOST_DESCRIBE_STRUCT(EditReport, (), (words))

// ── what phones see ──

struct RoomGroup {
  Uuid id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(RoomGroup, (), (id, name))
struct Room {
  std::string room_code, code, office_name, title, place, time, notice;
  std::optional<Date> on;
  std::vector<Issue> issues;
  std::vector<RoomGroup> groups;
  HallFigures figures;
};
BOOST_DESCRIBE_STRUCT(Room, (),
                      (room_code, code, office_name, title, place, time, notice, on, issues, groups,
                       figures))

/// A statement as everybody reads it, and how this voice stands to it.
struct Heard {
  Uuid id;
  std::int64_t number = 0;
  Uuid issue;
  std::string text;
  std::optional<Stand> stand;
};
BOOST_DESCRIBE_STRUCT(Heard, (), (id, number, issue, text, stand))
/// One's own words and what became of them.
struct Own {
  Uuid id, issue;
  std::string text;
  StatementState state = StatementState::waiting;
  std::string reason;
  std::optional<Uuid> merged_into;
  std::vector<Became> became;  ///< once the results are disclosed
};
BOOST_DESCRIBE_STRUCT(Own, (), (id, issue, text, state, reason, merged_into, became))
struct Conversation {
  Uuid group;
  std::vector<Heard> statements;
  std::vector<Own> own;
};
BOOST_DESCRIBE_STRUCT(Conversation, (), (group, statements, own))

}  // namespace ruam::forums::wire
