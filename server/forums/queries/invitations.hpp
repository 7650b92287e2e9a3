#pragma once

#include <string>
#include <vector>

#include "forums/invitations.hpp"
#include "platform/room.hpp"

/// What may be read of invitations and their answers.
namespace ruam::forums {

struct InvitationLetter {
  Uuid letter;
  std::string number;
  std::optional<Date> dated;
  bool is_sent = false;
};
BOOST_DESCRIBE_STRUCT(InvitationLetter, (), (letter, number, dated, is_sent))

/// Somebody of the office said that it reminded these.
struct Reminder {
  ReminderKind kind = ReminderKind::unanswered;
  std::int64_t people = 0;
  std::string by;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Reminder, (), (kind, people, by, at))

/// How far the invitations of a forum are. Numbers of invitations, but `coming` is of people.
struct Invitations {
  std::int64_t listed = 0, asked = 0, unanswered = 0, accepted = 0, delegated = 0, declined = 0;
  std::int64_t coming = 0;
  std::int64_t by_link = 0;  ///< answers that came without the office typing them
  std::vector<InvitationLetter> letters;
  std::vector<Reminder> reminders;
};
BOOST_DESCRIBE_STRUCT(Invitations, (),
                      (listed, asked, unanswered, accepted, delegated, declined, coming, by_link,
                       letters, reminders))
Invitations invitations_of(db::Tx& tx, const Forum& forum);

/// So long before the last day to answer, and before the day, people are reminded.
inline constexpr int remind_answer_days = 3, remind_day_days = 3;
/// Whether that reminder is to be given now: its time has come, there are people, and nobody said
/// since then that it was given.
bool is_due(const Forum& forum, const Invitations& state, ReminderKind kind, Date today);

/// Reminders to give, for those who run forums.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);

}  // namespace ruam::forums
