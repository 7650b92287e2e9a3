#pragma once

#include <optional>
#include <string>

#include "committees/store.hpp"
#include "platform/context.hpp"

/// Verbs on meetings. All refuse unauthenticated and forbidden, and meeting.not_found.
namespace ruam::committees {

struct NewMeeting {
  std::optional<Date> on;
  std::optional<std::int64_t> number;  ///< nothing: the next of the calendar year
};
BOOST_DESCRIBE_STRUCT(NewMeeting, (), (on, number))

/// Plans the next meeting with the usual agenda; minutes that wait for certification and work that
/// was assigned last time are on it already. Refuses: committee.not_found, committee.not_active,
/// meeting.number_taken, meeting.invalid.
Result<MeetingId> plan_meeting(Context& context, CommitteeId id, const NewMeeting& request);

/// Replaces what is written of it. Who is a member, and on which seat, is the committee's to say.
/// Refuses: meeting.stale, meeting.not_writable, meeting.invalid, meeting.number_taken.
struct EditMeeting {
  std::int64_t number = 0;
  MeetingContent content;
};
BOOST_DESCRIBE_STRUCT(EditMeeting, (), (number, content))
Result<void> edit_meeting(Context& context, MeetingId id, EditMeeting request,
                          std::int64_t expected_version);

struct MoveMeeting {
  MeetingStatus to = MeetingStatus::invited;
  std::string reason;                ///< for going back and cancelling
  std::optional<Uuid> certified_in;  ///< for certified: the meeting that did it
  std::string words;                 ///< for certified: corrections, or how without a meeting
};
BOOST_DESCRIBE_STRUCT(MoveMeeting, (), (to, reason, certified_in, words))

/// Moves it on. With the minutes, resolutions that ask for it become follow-ups; certified, all of
/// them enter the transparency log. Refuses: meeting.no_such_move, meeting.incomplete,
/// meeting.no_quorum, meeting.reason_missing, meeting.certified_by (an earlier meeting, or another
/// committee's; or nothing said of how).
Result<void> move_meeting(Context& context, MeetingId id, const MoveMeeting& request);

/// Called by the room of the invitation once it was signed: who was planned for is invited.
Result<void> note_invitation(db::Tx& tx, const Context& context, MeetingId id);

}  // namespace ruam::committees
