#pragma once

#include "forums/forum.hpp"

/// Who was asked, what they answered, who came: the sign-in sheet and its count. No I/O.
namespace ruam::forums {

using PersonId = RecordId<struct ForumPersonKind>;

enum class Answer { none, accepted, declined };
BOOST_DESCRIBE_ENUM(Answer, none, accepted, declined)

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
/// A drawn signature: PNG up to 60,000 bytes. Refuses: forum.signature_invalid.
Result<void> check_signature(std::string_view png);

/// One line of table D (FORMS §3): planned, asked, accepted, came; and who was heard.
struct GroupCount {
  Uuid group;
  std::string name;
  bool is_outside = true;
  std::int64_t target = 0, invited = 0, accepted = 0, came = 0, spoke = 0, voted = 0;
};
BOOST_DESCRIBE_STRUCT(GroupCount, (),
                      (group, name, is_outside, target, invited, accepted, came, spoke, voted))

}  // namespace ruam::forums
