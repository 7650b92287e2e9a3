#include <set>

#include "cycle/actions.hpp"
#include "cycle/feed.hpp"
#include "cycle/year.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

/// A due day that is over by more than this reminds nobody any more; none reminds earlier than
/// that.
constexpr int days_back = 7 * most_late_weeks + 7, days_ahead = 181 + 31;

/// Who holds which role that day, asked once for each role.
class Holders {
 public:
  Holders(db::Tx& tx, OfficeId office, Date day) : tx_(tx), office_(office), day_(day) {}

  const std::vector<people::Person>& of(const std::string& role) {
    const auto [it, is_new] = known_.try_emplace(role);
    if (is_new) it->second = people::list_holders(tx_, office_, role, day_);
    return it->second;
  }

 private:
  db::Tx& tx_;
  OfficeId office_;
  Date day_;
  std::map<std::string, std::vector<people::Person>> known_;
};

int remind_round(Store& store, Holders& holders, OfficeId office, const Entry& entry,
                 const Reminder& pattern) {
  int count = 0;
  std::set<Uuid> reminded;
  for (const auto& role : entry.duty->roles)
    for (const auto& person : holders.of(role)) {
      if (!reminded.insert(person.id).second) continue;
      auto reminder = pattern;
      reminder.id = new_uuid();
      reminder.person = person.id;
      reminder.role = role;
      count += store.add(office, reminder) ? 1 : 0;
    }
  return count;
}

}  // namespace

Result<int> remind(Context& context, OfficeId office, Date day) {
  const auto now = context.clock.now();
  const auto first_year = thai::fiscal_year(add_days(day, -days_back)).be;
  const auto last_year = thai::fiscal_year(add_days(day, days_ahead)).be;
  return context.db.write([&](db::Tx& tx) -> Result<int> {
    TRY(people::require(tx, context.actor, write_year, office));
    Store store{tx};
    const auto start = store.find_start(office).value_or(Start{day, day});
    if (day < start.last_day) return 0;
    store.save(office, {start.started_on, day});

    int count = 0;
    const Year year(tx, TRY(people::get_office(tx, office)), first_year, last_year);
    Holders holders(tx, office, day);
    for (const auto& entry : year.rounds()) {
      if (entry.round.facts.state != RoundState::open || !concerns(entry, start.started_on))
        continue;
      const auto stage = stage_on(stages(*entry.duty, entry.round, year.calendar()), day);
      if (!stage || days_between(stage->on, day) > days_back) continue;
      const auto& key = entry.round.key;
      const auto for_day = entry.round.due.value_or(first_of_month(key.fiscal_year, key.month));
      if (entry.record && entry.record->told_stage == stage->code &&
          entry.record->told_due == for_day)
        continue;
      count += remind_round(store, holders, office, entry,
                            {.round = entry.round.id,
                             .key = key,
                             .stage = stage->code,
                             .for_day = for_day,
                             .sent_on = day});
      auto record = entry.record ? *entry.record
                                 : RoundRecord{.key = key, .id = entry.round.id, .shown_at = now};
      record.told_stage = stage->code;
      record.told_due = for_day;
      store.save(office, record);
    }
    note_shown(tx, year, day, now);
    return count;
  });
}

}  // namespace ruam::cycle
