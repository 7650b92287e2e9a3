#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "forums/person.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// Invitations: the letter that goes out, and the answers that come back without an account.
namespace ruam::forums {

/// Sixteen letters that nobody guesses and a person can type.
std::string new_reply_code();
/// «K7QM-4TXD-9HWE-2ABC», as it is printed.
std::string printed_reply_code(std::string_view code);

/// What whoever holds a reply code may read: the invitation that it was printed on.
struct InvitationView {
  std::string office_name, title, time, place;
  std::optional<Date> on, reply_by;
  std::vector<Issue> issues;
  std::string letter_number;  ///< «ศธ 04105/12»; empty while the registry gave none
  std::optional<Date> letter_dated;
  std::string name, position, organisation, group;
  Answer answer = Answer::none;
  std::int64_t party = 1;
  Delegate delegate;
  bool is_open = true;  ///< may still be answered
  std::string notice;   ///< the office's own words on personal data; empty: the usual ones
};
BOOST_DESCRIBE_STRUCT(InvitationView, (),
                      (office_name, title, time, place, on, reply_by, issues, letter_number,
                       letter_dated, name, position, organisation, group, answer, party, delegate,
                       is_open, notice))

/// How a code is shown: what was typed, and from where.
struct Held {
  std::string_view code, peer;
};

/// Refuses: forum.invitation_unknown, forum.room_guesses (wrong codes are counted by address
/// together with wrong room codes).
Result<InvitationView> read_invitation(Context& context, const Held& held);

struct AnswerInvitation {
  Answer answer = Answer::accepted;
  std::int64_t party = 1;
  std::optional<Delegate> delegate = {};
};
BOOST_DESCRIBE_STRUCT(AnswerInvitation, (), (answer, party, delegate))
/// The last answer counts. Refuses: as read_invitation(), forum.answer_missing,
/// forum.answer_invalid, forum.invitation_closed (the day is over, or they signed in already).
Result<InvitationView> answer_invitation(Context& context, const Held& held,
                                         const AnswerInvitation& request);

/// A letter of invitation as its room tells of it.
struct LetterNote {
  Uuid letter;
  std::string number;
  std::optional<Date> dated;
  bool is_issued = false, is_sent = false;
};
/// Called by the room of letters in the transaction that changed the letter. Once it is sent,
/// everybody on the list who was not yet asked was asked on its day. Refuses: forum.not_found.
Result<void> note_invitation_letter(db::Tx& tx, const Context& context, ForumId id,
                                    const LetterNote& note);

/// Whom a reminder is for: those asked who have not answered, or those who said they come.
enum class ReminderKind { unanswered, coming };
BOOST_DESCRIBE_ENUM(ReminderKind, unanswered, coming)

struct SayReminded {
  ReminderKind kind = ReminderKind::unanswered;
};
BOOST_DESCRIBE_STRUCT(SayReminded, (), (kind))
/// Keeps that the office reminded them itself; nothing is sent from here. Refuses: forbidden,
/// forum.not_found, forum.nobody_to_remind.
Result<void> say_reminded(Context& context, ForumId id, const SayReminded& request);

}  // namespace ruam::forums
