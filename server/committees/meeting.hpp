#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "committees/committee.hpp"

/// A meeting of a committee from plan to certified minutes: nouns and rules. No I/O.
namespace ruam::committees {

using MeetingId = RecordId<struct MeetingKind>;
inline constexpr std::string_view meeting_kind = "meeting", resolution_kind = "resolution";
inline Ref ref(const MeetingId& id) { return {id.office, std::string(meeting_kind), id.uuid}; }

enum class MeetingStatus { planned, invited, held, minutes_drafted, certified, cancelled };
BOOST_DESCRIBE_ENUM(MeetingStatus, planned, invited, held, minutes_drafted, certified, cancelled)

/// Whether agenda, attendance and what was said may still be written.
bool is_writable(MeetingStatus status);
/// planned → invited → held → minutes_drafted → certified; minutes go back to held with a reason; a
/// meeting that was not held is cancelled. Refuses: meeting.no_such_move {from, to}.
Result<void> check_move(MeetingStatus from, MeetingStatus to);
std::vector<MeetingStatus> moves_from(MeetingStatus status);

enum class Mode { in_person, online, hybrid };
BOOST_DESCRIBE_ENUM(Mode, in_person, online, hybrid)

enum class Presence { unknown, present, proxy, excused, absent };
BOOST_DESCRIBE_ENUM(Presence, unknown, present, proxy, excused, absent)

/// A member at the meeting: the name and seat as they were then.
struct Attendance {
  Uuid member;
  std::string name, position, organisation, category;  ///< names of the seats
  SeatRole role = SeatRole::member;
  Presence presence = Presence::unknown;
  std::string proxy_name, proxy_position;
  bool online = false;
  std::string reason;  ///< «ติดราชการ»
};
BOOST_DESCRIBE_STRUCT(Attendance, (),
                      (member, name, position, organisation, category, role, presence, proxy_name,
                       proxy_position, online, reason))

/// Somebody who is no member (FORMS §7 row 4).
struct Guest {
  Uuid id;
  std::string name, position;
};
BOOST_DESCRIBE_STRUCT(Guest, (), (id, name, position))

/// What the meeting made of a matter. «none» is nothing to decide.
enum class Outcome { none, acknowledged, certified, agreed, rejected, assigned, deferred };
BOOST_DESCRIBE_ENUM(Outcome, none, acknowledged, certified, agreed, rejected, assigned, deferred)
/// Whether it wants a quorum: all but taking note.
bool decides(Outcome outcome);
/// «เห็นชอบ»
std::string print(Outcome outcome);

enum class Way { consent, counted, named, secret };
BOOST_DESCRIBE_ENUM(Way, consent, counted, named, secret)
enum class Choice { agree, disagree, abstain };
BOOST_DESCRIBE_ENUM(Choice, agree, disagree, abstain)

struct NamedVote {
  Uuid member;
  Choice choice = Choice::agree;
};
BOOST_DESCRIBE_STRUCT(NamedVote, (), (member, choice))

/// Who has an interest leaves for that matter (RULES §4).
struct Recusal {
  Uuid member;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Recusal, (), (member, reason))

struct Resolution {
  Outcome outcome = Outcome::none;
  json::LongText text;  ///< more than the outcome's word
  Way way = Way::consent;
  std::optional<std::int64_t> agree, disagree, abstain;  ///< of named votes they are counted
  bool chair_cast = false;  ///< a tie was decided by the chair's further vote
  std::vector<NamedVote> votes;
  std::vector<Recusal> left;
  bool follow_up = false;
  std::string owner;  ///< of the follow-up, in words: «กลุ่มนโยบายและแผน»
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Resolution, (),
                      (outcome, text, way, agree, disagree, abstain, chair_cast, votes, left,
                       follow_up, owner, due_on))

struct Matter {
  Uuid id;
  std::string title;
  json::LongText text;
  Resolution resolution;
};
BOOST_DESCRIBE_STRUCT(Matter, (), (id, title, text, resolution))

/// «ระเบียบวาระที่ 5 เรื่องเสนอให้ที่ประชุมพิจารณา»
struct AgendaItem {
  Uuid id;
  std::string heading;
  std::vector<Matter> matters;
};
BOOST_DESCRIBE_STRUCT(AgendaItem, (), (id, heading, matters))

/// What the emergency decree on e-meetings B.E. 2563 asks to be kept: identity check, votes,
/// minutes, recording, log (RULES §4 [P]). Words of where each lies.
struct Electronic {
  std::string system, identification, voting, recording, log;
  bool told = false;  ///< those present were told that it is recorded
};
BOOST_DESCRIBE_STRUCT(Electronic, (), (system, identification, voting, recording, log, told))

/// All that is written of a meeting.
struct MeetingContent {
  std::optional<Date> on;
  std::string starts, ends;  ///< «09.30»
  std::string place, link;
  Mode mode = Mode::in_person;
  std::vector<AgendaItem> agenda;
  std::vector<Attendance> attendance;
  std::vector<Guest> guests;
  json::LongText opening;
  Electronic electronic;
  std::string recorder, recorder_position, checker, checker_position;
  std::string no_quorum_reason;  ///< why it went on all the same
};
BOOST_DESCRIBE_STRUCT(MeetingContent, (),
                      (on, starts, ends, place, link, mode, agenda, attendance, guests, opening,
                       electronic, recorder, recorder_position, checker, checker_position,
                       no_quorum_reason))

struct Meeting {
  MeetingId id;
  CommitteeId committee;
  std::int64_t year = 0, number = 0;  ///< «ครั้งที่ 1/2567»: the calendar year, B.E.
  MeetingStatus status = MeetingStatus::planned;
  MeetingContent content;
  std::optional<Uuid> certified_in;  ///< the later meeting that confirmed its minutes
  std::optional<Date> certified_on;
  std::string certified_words;  ///< corrections, or how it was confirmed without a meeting
  std::string last_reason;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// «1/2567»
std::string number_of(const Meeting& meeting);
/// The six headings of the regulation (FORMS §7).
std::vector<AgendaItem> usual_agenda();

struct QuorumCount {
  std::int64_t in_office = 0, needed = 0, present = 0, online = 0, proxies = 0;
  bool reached = false;
};
BOOST_DESCRIBE_STRUCT(QuorumCount, (), (in_office, needed, present, online, proxies, reached))

/// Members in office who vote; vacant seats do not count. Proxies count where the committee allows
/// them.
QuorumCount count_quorum(const Content& committee, const std::vector<Attendance>& attendance);

/// How many came of each category.
struct CategoryCount {
  std::string category;
  std::int64_t members = 0, present = 0;
};
BOOST_DESCRIBE_STRUCT(CategoryCount, (), (category, members, present))
std::vector<CategoryCount> count_categories(const std::vector<Attendance>& attendance);

/// Sums of a vote: named votes are counted, else as written.
struct Votes {
  std::int64_t agree = 0, disagree = 0, abstain = 0;
};
Votes votes_of(const Resolution& resolution);

/// What can be kept at all. Refuses: meeting.invalid with a fault for each wrong place.
Result<void> check_meeting(const MeetingContent& content);

/// What must be there before that state. Refuses: meeting.incomplete with a fault for each place
/// (missing, meeting.presence_unknown, meeting.in_future, meeting.too_many_votes,
/// meeting.vote_contradicts, meeting.voter_absent, meeting.left_but_voted, meeting.no_votes),
/// meeting.no_quorum {present, needed}.
Result<void> check_ready(const Content& committee, const MeetingContent& content, MeetingStatus to,
                         Date today);

/// «(เห็นด้วย 7 ไม่เห็นด้วย 1 งดออกเสียง 1)», where a vote was taken.
std::string print_votes(const Resolution& resolution);

}  // namespace ruam::committees
