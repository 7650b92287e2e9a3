#include "cycle/feed.hpp"

#include <algorithm>

#include "cycle/actions.hpp"
#include "cycle/icalendar.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/secrets.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

constexpr int feed_days_back = 92, feed_days_ahead = 400;

Ref ref(FeedId id) { return {id.office, "calendar_feed", id.uuid}; }

Year year_around(db::Tx& tx, people::Office office, Date today) {
  return {tx, std::move(office), thai::fiscal_year(add_days(today, -feed_days_back)).be,
          thai::fiscal_year(add_days(today, feed_days_ahead)).be};
}

bool is_shown(const Entry& entry, Date today) {
  if (!entry.round.due || entry.round.facts.state == RoundState::skipped) return false;
  const auto ahead = days_between(today, *entry.round.due);
  return -feed_days_back <= ahead && ahead <= feed_days_ahead;
}

std::string summary(const Entry& entry) {
  auto text = entry.duty->name_th;
  if (entry.round.facts.state == RoundState::done) text = "✓ " + text;
  if (entry.round.is_whole_month) text += " (ภายในเดือน)";
  if (entry.duty->is_approximate && !entry.round.facts.typed_due) text += " (กำหนดโดยประมาณ)";
  return text;
}

CalendarEvent event_of(const Entry& entry, Date today) {
  CalendarEvent event{entry.round.id, summary(entry), *entry.round.due, 0, start_of_day(today)};
  if (!entry.record || entry.record->shown_name.empty()) return event;
  event.sequence = entry.record->shown_number;
  event.changed_at = entry.record->shown_at;
  const bool is_same =
      entry.record->shown_due == event.day && entry.record->shown_name == event.summary;
  if (is_same) return event;
  ++event.sequence;  // moved since this morning; tomorrow's note keeps the number
  event.changed_at = start_of_day(today);
  return event;
}

bool holds_one_of(const std::vector<people::RoleRow>& held, OfficeId office, const Duty& duty) {
  return std::any_of(held.begin(), held.end(), [&](const people::RoleRow& row) {
    return row.office == office &&
           std::find(duty.roles.begin(), duty.roles.end(), row.role) != duty.roles.end();
  });
}

}  // namespace

Result<FeedRows> list_feeds(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_year, office));
  FeedRows out;
  for (const auto& feed : Store{tx}.list_feeds(office, actor.account))
    out.rows.push_back({feed.id.uuid, feed.created_at});
  return out;
}

Result<NewFeed> add_feed(Context& context, OfficeId office, const std::string& origin) {
  const auto now = context.clock.now();
  const auto today = context.clock.today();
  const auto token = secrets::new_token();
  const Feed feed{
      {office, new_uuid()}, context.actor.home, context.actor.account, context.actor.person, now,
      std::nullopt};
  return context.db.write([&](db::Tx& tx) -> Result<NewFeed> {
    TRY(people::require(tx, context.actor, read_year, office));
    Store store{tx};
    if (store.list_feeds(office, context.actor.account).size() >= most_feeds)
      return Problem{Kind::conflict, "cycle.feed_too_many", {{"most", std::to_string(most_feeds)}}};
    store.add(feed, sha256(token));
    note_shown(tx, year_around(tx, TRY(people::get_office(tx, office)), today), today, now);
    history::record(tx, context, ref(feed.id), now, {"create", nullptr, nullptr});
    return NewFeed{feed.id.uuid, origin + "/api/v1/calendars/" + token + "/ruam.ics"};
  });
}

Result<void> revoke_feed(Context& context, FeedId id) {
  const auto now = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_year, id.office));
    if (Store{tx}.revoke_feed(id, context.actor.account, now) == 0)
      return Problem{Kind::not_found, "cycle.feed_not_found"};
    history::record(tx, context, ref(id), now, {"revoke", nullptr, nullptr});
    return {};
  });
}

Result<std::string> read_feed(db::Tx& tx, std::string_view token, Date today,
                              const std::string& host) {
  const Problem none{Kind::not_found, "cycle.feed_not_found"};
  const auto feed = Store{tx}.find_feed(sha256(token));
  if (!feed || feed->revoked_at) return none;
  const auto account = people::get_account(tx, feed->account_office, feed->account);
  if (!account || !account->active) return none;
  const auto held = people::list_roles(tx, feed->account, feed->person, today);
  const auto office = people::get_office(tx, feed->id.office);
  if (!office || !office->active) return none;

  const auto year = year_around(tx, *office, today);
  std::vector<CalendarEvent> events;
  for (const auto& entry : year.rounds())
    if (is_shown(entry, today) && holds_one_of(held, office->id, *entry.duty))
      events.push_back(event_of(entry, today));
  std::sort(events.begin(), events.end(), [](const auto& a, const auto& b) {
    return std::tie(a.day, a.id) < std::tie(b.day, b.id);
  });
  return to_icalendar("ปฏิทินงาน " + office->short_th, host, events);
}

void note_shown(db::Tx& tx, const Year& year, Date today, Instant now) {
  Store store{tx};
  const auto office = year.office().id;
  if (!store.has_feeds(office)) return;
  for (const auto& entry : year.rounds()) {
    if (!is_shown(entry, today)) continue;
    const auto text = summary(entry);
    auto record = store.find_round(office, entry.round.id)
                      .value_or(RoundRecord{.key = entry.round.key, .id = entry.round.id});
    if (record.shown_due == entry.round.due && record.shown_name == text) continue;
    if (!record.shown_name.empty()) ++record.shown_number;
    record.shown_due = entry.round.due;
    record.shown_name = text;
    record.shown_at = now;
    store.save(office, record);
  }
}

Result<void> RateLimit::take(const std::string& key, Instant now) {
  const std::lock_guard lock(mutex_);
  if (windows_.size() > 10'000)
    std::erase_if(windows_, [&](const auto& one) { return now - one.second.began >= window_; });
  auto& window = windows_[key];
  if (now - window.began >= window_) window = {now, 0};
  if (++window.count <= most_) return {};
  const auto left = std::chrono::ceil<std::chrono::seconds>(window_ - (now - window.began));
  return Problem{Kind::too_many,
                 "cycle.feed_too_often",
                 {{"retry_after", std::to_string(std::max<std::int64_t>(left.count(), 1))}}};
}

}  // namespace ruam::cycle
