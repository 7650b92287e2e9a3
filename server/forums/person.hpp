#pragma once

#include "forums/forum.hpp"

/// Who was asked, what they answered, who came: the sign-in sheet and its count. No I/O.
namespace ruam::forums {

using PersonId = RecordId<struct ForumPersonKind>;

/// delegated: somebody else comes in their place.
enum class Answer { none, accepted, declined, delegated };
BOOST_DESCRIBE_ENUM(Answer, none, accepted, declined, delegated)
/// Whether somebody comes.
bool is_coming(Answer answer);

/// By the link of the invitation, or typed in by the office from paper or a call.
enum class AnsweredHow { link, office };
BOOST_DESCRIBE_ENUM(AnsweredHow, link, office)

/// Who comes instead. personal: name.
struct Delegate {
  std::string name, position;
};
BOOST_DESCRIBE_STRUCT(Delegate, (), (name, position))

/// How somebody signed in: own phone, the door's tablet, or entered by staff for them.
enum class Arrival { phone, kiosk, staff };
BOOST_DESCRIBE_ENUM(Arrival, phone, kiosk, staff)

/// personal: name, position, contact, signature.
struct PersonWords {
  Uuid group;  ///< of the forum's groups
  std::string name, organisation, position;
  std::string contact;  ///< for invitation and answer only, never printed in public
};
BOOST_DESCRIBE_STRUCT(PersonWords, (), (group, name, organisation, position, contact))

struct Person {
  PersonId id;
  Uuid forum;
  PersonWords words;
  std::optional<Date> invited_on;
  Answer answer = Answer::none;
  std::optional<Instant> answered_at;
  std::optional<AnsweredHow> answered_how;
  std::int64_t party = 1;  ///< how many come with that answer
  Delegate delegate;       ///< of a delegated answer
  std::string reply_code;  ///< by which they answer; empty for who walked in
  std::optional<Instant> came_at;
  std::optional<Arrival> came_how;
  std::string entered_by;             ///< who of the office typed it, when it was not the person
  bool has_signed = false;            ///< drew a signature
  std::optional<Instant> noticed_at;  ///< confirmed the notice on personal data; none for those
                                      ///< whom the desk wrote down
  bool has_voice = false;             ///< a voice was given out to them; which one is not kept
  std::int64_t version = 1;
};

/// Refuses: forum.person_invalid with a fault per field (a name, a group of the forum).
Result<void> check_person(const ForumContent& forum, const PersonWords& words);
/// How many may come on one invitation.
inline constexpr std::int64_t most_of_party = 50;
/// Refuses: forum.answer_invalid with a fault per field (how many, a delegate's name).
Result<void> check_answer(Answer answer, std::int64_t party, const Delegate& delegate);
/// A drawn signature: PNG up to 60,000 bytes. Refuses: forum.signature_invalid.
Result<void> check_signature(std::string_view png);

/// One line of table D (FORMS §3): planned, asked, accepted, came; and who was heard. All are
/// people: an invitation that three come on asked three.
struct GroupCount {
  Uuid group;
  std::string name;
  bool is_outside = true;
  std::int64_t target = 0, invited = 0, accepted = 0, came = 0, spoke = 0, voted = 0;
};
BOOST_DESCRIBE_STRUCT(GroupCount, (),
                      (group, name, is_outside, target, invited, accepted, came, spoke, voted))

}  // namespace ruam::forums
