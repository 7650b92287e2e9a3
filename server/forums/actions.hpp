#pragma once

#include <string>
#include <vector>

#include "forums/person.hpp"
#include "forums/statement.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/json/wire.hpp"
#include "platform/room.hpp"

/// Verbs of the office's side. All refuse unauthenticated and forbidden, and forum.not_found.
namespace ruam::forums {

// ── the forum ──

struct NewForum {
  std::int64_t fiscal_year = 0;
  ForumContent content;
};
BOOST_DESCRIBE_STRUCT(NewForum, (), (fiscal_year, content))

/// Refuses: forum.invalid, forum.fiscal_year, forum.project_hidden, forum.meeting_hidden.
Result<ForumId> create(Context& context, OfficeId office, const NewForum& request,
                       const Describe& describe);
/// Refuses: forum.stale, forum.group_in_use, forum.issue_in_use (somebody came or spoke for it),
/// and as create().
Result<void> edit(Context& context, ForumId id, const ForumContent& content,
                  std::int64_t expected_version, const Describe& describe);

struct MoveForum {
  bool forward = true;
  std::string reason;  ///< for going back
};
BOOST_DESCRIBE_STRUCT(MoveForum, (), (forward, reason))
/// Refuses: as next_stage() and stage_before(), forum.reason_missing.
Result<void> move(Context& context, ForumId id, const MoveForum& request);

/// Opens and shuts what phones may do; the first time it gets its room code. Refuses:
/// forum.no_groups, forum.no_issues (nothing to speak to).
Result<void> set_doors(Context& context, ForumId id, const Doors& doors);

// ── people ──

struct AddPeople {
  std::vector<PersonWords> people;  ///< up to 1,000
  std::optional<Date> invited_on;
};
BOOST_DESCRIBE_STRUCT(AddPeople, (), (people, invited_on))
/// Refuses: forum.person_invalid with every fault at its row, forum.people_too_many.
Result<void> add_people(Context& context, ForumId id, const AddPeople& request);

struct EditPerson {
  PersonWords words;
  std::optional<Date> invited_on;
  Answer answer = Answer::none;
  std::optional<std::int64_t> party = {};  ///< nothing: as it was
  std::optional<Delegate> delegate = {};   ///< nothing: as it was
};
BOOST_DESCRIBE_STRUCT(EditPerson, (), (words, invited_on, answer, party, delegate))
/// An answer that changes here is marked as typed in by the office. Refuses:
/// forum.person_not_found, forum.person_invalid, forum.answer_invalid, forum.stale.
Result<void> edit_person(Context& context, ForumId forum, Uuid person, const EditPerson& request,
                         std::int64_t expected_version);

/// Somebody who came, as the door's tablet or the desk wrote it down, perhaps hours ago.
struct ArrivalLine {
  Uuid id;  ///< made where it was written; of somebody on the list, or new
  PersonWords words;
  Instant at;
  Arrival how = Arrival::kiosk;
  json::LongText signature;  ///< PNG as base64; may be empty
};
BOOST_DESCRIBE_STRUCT(ArrivalLine, (), (id, words, at, how, signature))
struct Arrivals {
  std::vector<ArrivalLine> rows;  ///< up to 500
};
BOOST_DESCRIBE_STRUCT(Arrivals, (), (rows))
/// Takes each of them once, however often it is sent. Refuses: forum.person_invalid,
/// forum.arrival_invalid (phone: those sign in themselves), forum.arrival_to_come,
/// forum.signature_invalid, forum.people_too_many.
Result<void> take_arrivals(Context& context, ForumId forum, const Arrivals& request);
struct Reason {
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))
/// Takes back an arrival that was entered by mistake. Refuses: forum.person_not_found,
/// forum.reason_missing, forum.not_come.
Result<void> undo_arrival(Context& context, ForumId forum, Uuid person, const Reason& request);

// ── what was said ──

struct DecideStatement {
  StatementState state = StatementState::shown;
  std::string reason;               ///< of a refusal
  std::optional<Uuid> merged_into;  ///< of a merge, one that is shown
  std::optional<Uuid> issue;        ///< moved under another
};
BOOST_DESCRIBE_STRUCT(DecideStatement, (), (state, reason, merged_into, issue))
/// Refuses: forum.statement_not_found, forum.reason_missing, forum.merge_target,
/// forum.issue_unknown, forum.statement_withdrawn.
Result<void> decide(Context& context, ForumId forum, Uuid statement,
                    const DecideStatement& request);

/// A slip of paper or a table's sheet, typed in for people without a phone.
struct Slip {
  Uuid group, issue;
  std::string text, label;
};
BOOST_DESCRIBE_STRUCT(Slip, (), (group, issue, text, label))
/// Refuses: forum.text_missing, forum.text_too_long, forum.issue_unknown, forum.group_unknown.
Result<StatementId> add_slip(Context& context, ForumId forum, const Slip& request);

struct ExcludeVoice {
  bool excluded = true;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExcludeVoice, (), (excluded, reason))
/// Its votes no longer count, or count again; who, when and why is kept and published. Refuses:
/// forum.voice_not_found, forum.reason_missing.
Result<void> exclude_voice(Context& context, ForumId forum, Uuid voice,
                           const ExcludeVoice& request);

}  // namespace ruam::forums
