#include "forums/store/invitations.hpp"

namespace ruam::forums {

std::optional<InvitationStore::Place> InvitationStore::find_by_reply_code(
    std::string_view code) const {
  return tx_.find(
      "SELECT office_id, forum_id, id FROM forum_people WHERE reply_code = $1",
      [](const db::Row& r) {
        return Place{{r.get<OfficeId>(0), r.get<Uuid>(1)}, r.get<Uuid>(2)};
      },
      code);
}

std::int64_t InvitationStore::set_invited(ForumId forum, Date on) {
  const auto found = tx_.find(
      "SELECT COUNT(*) FROM forum_people WHERE office_id = $1 AND forum_id = $2 "
      "AND invited_on IS NULL AND came_at IS NULL",
      [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid);
  tx_.run(
      "UPDATE forum_people SET invited_on = $3, version = version + 1 WHERE office_id = $1 "
      "AND forum_id = $2 AND invited_on IS NULL AND came_at IS NULL",
      forum.office, forum.uuid, on);
  return found.value_or(0);
}

void InvitationStore::keep_letter(ForumId forum, const LetterNote& note, Instant at) {
  tx_.run(
      "INSERT INTO forum_letters (office_id, forum_id, letter_id, number, dated, is_sent, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (office_id, forum_id, letter_id) "
      "DO UPDATE SET number = $4, dated = $5, is_sent = $6, at = $7",
      forum.office, forum.uuid, note.letter, note.number, note.dated, note.is_sent, at);
}

void InvitationStore::remove_letter(ForumId forum, Uuid letter) {
  tx_.run("DELETE FROM forum_letters WHERE office_id = $1 AND forum_id = $2 AND letter_id = $3",
          forum.office, forum.uuid, letter);
}

std::vector<LetterNote> InvitationStore::list_letters(ForumId forum) const {
  return tx_.list(
      "SELECT letter_id, number, dated, is_sent FROM forum_letters WHERE office_id = $1 "
      "AND forum_id = $2 ORDER BY CASE WHEN number = '' THEN 1 ELSE 0 END, at DESC, letter_id",
      [](const db::Row& r) {
        return LetterNote{.letter = r.get<Uuid>(0),
                          .number = r.get<std::string>(1),
                          .dated = r.get<std::optional<Date>>(2),
                          .is_issued = true,
                          .is_sent = r.get<bool>(3)};
      },
      forum.office, forum.uuid);
}

void InvitationStore::insert(ForumId forum, const KeptReminder& one) {
  tx_.run(
      "INSERT INTO forum_reminders (office_id, forum_id, id, kind, people, by_name, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      forum.office, forum.uuid, one.id, one.kind, one.people, one.by, one.at);
}

std::vector<KeptReminder> InvitationStore::list_reminders(ForumId forum) const {
  return tx_.list(
      "SELECT id, kind, people, by_name, at FROM forum_reminders WHERE office_id = $1 "
      "AND forum_id = $2 ORDER BY at DESC, id DESC",
      [](const db::Row& r) {
        return KeptReminder{r.get<Uuid>(0), r.get<ReminderKind>(1), r.get<std::int64_t>(2),
                            r.get<std::string>(3), r.get<Instant>(4)};
      },
      forum.office, forum.uuid);
}

}  // namespace ruam::forums
