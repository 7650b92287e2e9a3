#include "forums/queries/invitations.hpp"

#include <algorithm>

#include "forums/store.hpp"
#include "forums/store/invitations.hpp"
#include "people/access.hpp"

namespace ruam::forums {
namespace {

/// The first day on which it is time, and the last.
struct Span {
  Date from, until;
};

std::optional<Span> span_of(const Forum& forum, ReminderKind kind) {
  const auto& on = forum.content.on;
  if (!on) return {};
  if (kind == ReminderKind::coming) return Span{add_days(*on, -remind_day_days), *on};
  const auto by = forum.content.reply_by.value_or(add_days(*on, -remind_answer_days));
  return Span{add_days(by, -remind_answer_days), *on};
}

}  // namespace

Invitations invitations_of(db::Tx& tx, const Forum& forum) {
  Invitations all;
  for (const auto& one : Store{tx}.list_people(forum.id)) {
    if (one.reply_code.empty() && !one.invited_on) continue;  // walked in
    ++all.listed;
    all.asked += one.invited_on || one.answer != Answer::none;
    all.unanswered += one.invited_on && one.answer == Answer::none && !one.came_at;
    all.accepted += one.answer == Answer::accepted;
    all.delegated += one.answer == Answer::delegated;
    all.declined += one.answer == Answer::declined;
    all.coming += is_coming(one.answer) ? one.party : 0;
    all.by_link += one.answered_how == AnsweredHow::link;
  }
  const InvitationStore store{tx};
  for (const auto& one : store.list_letters(forum.id))
    all.letters.push_back({one.letter, one.number, one.dated, one.is_sent});
  for (const auto& one : store.list_reminders(forum.id))
    all.reminders.push_back({one.kind, one.people, one.by, one.at});
  return all;
}

bool is_due(const Forum& forum, const Invitations& state, ReminderKind kind, Date today) {
  const auto span = span_of(forum, kind);
  if (!span || today < span->from || span->until < today) return false;
  if (forum.stage >= Stage::forum_held) return false;
  const auto people = kind == ReminderKind::unanswered ? state.unanswered : state.coming;
  if (people == 0) return false;
  return std::none_of(state.reminders.begin(), state.reminders.end(), [&](const Reminder& one) {
    return one.kind == kind && civil_date(one.at) >= span->from;
  });
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  if (people::require(tx, actor, write_forums, office).has_error()) return items;
  for (const auto& forum : Store{tx}.list_forums(office)) {
    const auto& on = forum.content.on;
    if (!on || *on < today || add_days(today, 90) < *on || forum.stage >= Stage::forum_held)
      continue;
    const auto state = invitations_of(tx, forum);
    for (const auto kind : {ReminderKind::unanswered, ReminderKind::coming}) {
      if (!is_due(forum, state, kind, today)) continue;
      const bool asks = kind == ReminderKind::unanswered;
      items.push_back({.ref = ref(forum.id),
                       .code = forum.code,
                       .label = forum.content.title,
                       .why = asks ? "forum.waits_for_answers" : "forum.waits_for_day",
                       .action = "remind",
                       .url = "/forums/" + forum.id.uuid.to_string() + "/people#remind",
                       .due = asks ? forum.content.reply_by.value_or(*on) : *on});
    }
  }
  return items;
}

}  // namespace ruam::forums
