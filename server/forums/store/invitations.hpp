#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forums/invitations.hpp"
#include "platform/db/db.hpp"

namespace ruam::forums {

struct KeptReminder {
  Uuid id;
  ReminderKind kind = ReminderKind::unanswered;
  std::int64_t people = 0;
  std::string by;
  Instant at;
};

/// Letters, reply codes and reminders over one transaction.
class InvitationStore {
 public:
  explicit InvitationStore(db::Tx& tx) : tx_(tx) {}

  struct Place {
    ForumId forum;
    Uuid person;
  };
  std::optional<Place> find_by_reply_code(std::string_view code) const;
  /// Those on the list without a day of invitation who have not come get this one.
  std::int64_t set_invited(ForumId forum, Date on);

  void keep_letter(ForumId forum, const LetterNote& note, Instant at);
  void remove_letter(ForumId forum, Uuid letter);
  /// The newest that has a number first.
  std::vector<LetterNote> list_letters(ForumId forum) const;

  void insert(ForumId forum, const KeptReminder& reminder);
  /// The newest first.
  std::vector<KeptReminder> list_reminders(ForumId forum) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::forums
