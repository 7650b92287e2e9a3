#include "cycle/year.hpp"

#include <algorithm>

#include "cycle/actions.hpp"
#include "cycle/feed.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

Ref duty_ref(OfficeId office, Uuid id) { return {office, "duty_setting", id}; }

boost::json::value as_value(const Duty& duty) { return json::parse(json::write(duty)).value(); }

boost::json::value as_value(const RoundFacts& facts) {
  return json::parse(json::write(RoundEdit{facts.typed_due, facts.circular_no, facts.circular_on,
                                           facts.state, facts.note}))
      .value();
}

void apply(Duty& duty, DutyEdit edit) {
  duty.name_th = std::move(edit.name_th);
  duty.name_en = std::move(edit.name_en);
  duty.month = edit.month;
  duty.due_rule = std::move(edit.due_rule);
  duty.roles = std::move(edit.roles);
  duty.remind_days = edit.remind_days;
  duty.is_off = edit.is_off;
}

/// Own duties come after the shipped ones of their month.
std::int64_t place(const std::optional<std::int64_t>& month) {
  return month ? (*month + 2) % 12 * 100 + 2'000 : 4'000;
}

Result<void> check_edit(const RoundEdit& edit, std::int64_t fiscal_year) {
  Problem problem{Kind::invalid, "cycle.round_invalid"};
  const auto first = add_days(first_of_month(fiscal_year, 10), -366);
  const auto last = add_days(first_of_month(fiscal_year, 9), 30 + 366);
  const auto is_near = [&](Date day) { return first <= day && day <= last; };
  if (edit.due && !is_near(*edit.due)) problem.faults.push_back({"/due", "cycle.day_too_far"});
  if (edit.circular_on && !is_near(*edit.circular_on))
    problem.faults.push_back({"/circular_on", "cycle.day_too_far"});
  if (edit.circular_no.size() > 300)
    problem.faults.push_back({"/circular_no", "cycle.number_long"});
  if (edit.note.size() > 3'000) problem.faults.push_back({"/note", "cycle.note_long"});
  if (edit.state == RoundState::skipped &&
      edit.note.find_first_not_of(" \t\n") == std::string::npos)
    problem.faults.push_back({"/note", "cycle.skip_reason"});
  if (problem.faults.empty()) return {};
  return problem;
}

bool moves_date(const RoundFacts& before, const RoundEdit& edit) {
  return before.typed_due != edit.due || before.circular_no != edit.circular_no ||
         before.circular_on != edit.circular_on;
}

}  // namespace

bool holds_role(const Actor& actor, OfficeId office, const Duty& duty) {
  for (const auto& post : actor.posts)
    if (post.office == office)
      for (const auto& role : post.roles)
        if (std::find(duty.roles.begin(), duty.roles.end(), role) != duty.roles.end()) return true;
  return false;
}

Result<Duty> add_duty(Context& context, OfficeId office, DutyEdit edit) {
  const auto now = context.clock.now();
  DutyRecord record{new_uuid(), {}};
  apply(record.duty, std::move(edit));
  record.duty.id = "OWN-" + record.id.to_string();
  record.duty.is_own = true;
  record.duty.version = 1;
  record.duty.seq = place(record.duty.month);
  return context.db.write([&](db::Tx& tx) -> Result<Duty> {
    TRY(people::require(tx, context.actor, write_year, office));
    TRY(check_duty(record.duty));
    const auto id = TRY(idempotency::once(tx, context, record.id, [&]() -> Result<void> {
      Store{tx}.save(office, record, now);
      history::record(tx, context, duty_ref(office, record.id), now,
                      {"create", nullptr, as_value(record.duty)});
      return {};
    }));
    return Store{tx}.find_duty(office, "OWN-" + id.to_string())->duty;
  });
}

Result<Duty> save_duty(Context& context, OfficeId office, const std::string& duty_id, DutyEdit edit,
                       std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto fresh = new_uuid();
  const auto fiscal_year = thai::fiscal_year(context.clock.today()).be;
  return context.db.write([&](db::Tx& tx) -> Result<Duty> {
    TRY(people::require(tx, context.actor, write_year, office));
    const Year year(tx, TRY(people::get_office(tx, office)), fiscal_year, fiscal_year);
    const auto* known = year.find_duty(duty_id);
    if (!known) return Problem{Kind::not_found, "cycle.duty_not_found"};
    if (known->version != expected_version)
      return Problem{Kind::stale, "cycle.stale", {{"current", json::write(*known)}}};
    const auto own = Store{tx}.find_duty(office, duty_id);
    DutyRecord record{own ? own->id : fresh, *known};
    apply(record.duty, edit);
    TRY(check_duty(record.duty));
    record.duty.version = expected_version + 1;
    Store{tx}.save(office, record, now);
    history::record(tx, context, duty_ref(office, record.id), now,
                    {"edit", as_value(*known), as_value(record.duty)});
    const Year after(tx, year.office(), fiscal_year, fiscal_year);
    note_shown(tx, after, context.clock.today(), now);
    return *after.find_duty(duty_id);
  });
}

Result<void> save_round(Context& context, OfficeId office, const RoundKey& key, RoundEdit edit,
                        std::int64_t expected_version) {
  const auto now = context.clock.now();
  const auto today = context.clock.today();
  if (key.fiscal_year < 2500 || key.fiscal_year > 2700)
    return Problem{Kind::not_found, "cycle.round_not_found"};
  TRY(check_edit(edit, key.fiscal_year));
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_year, office));
    const Year year(tx, TRY(people::get_office(tx, office)), key.fiscal_year, key.fiscal_year);
    const auto entry = year.find(key);
    if (!entry) return Problem{Kind::not_found, "cycle.round_not_found"};
    const auto& before = entry->round.facts;
    if (moves_date(before, edit) || !holds_role(context.actor, office, *entry->duty))
      TRY(people::require(tx, context.actor, write_year, office));
    if (before.version != expected_version)
      return Problem{Kind::stale, "cycle.stale", {{"version", std::to_string(before.version)}}};

    RoundRecord record = entry->record
                             ? *entry->record
                             : RoundRecord{.key = key, .id = entry->round.id, .shown_at = now};
    record.facts.typed_due = edit.due;
    record.facts.circular_no = edit.circular_no;
    record.facts.circular_on = edit.circular_on;
    if (record.facts.state != edit.state) {
      record.facts.done_on = edit.state == RoundState::open ? std::nullopt : std::optional(today);
      record.facts.done_by = edit.state == RoundState::open ? "" : context.actor.name;
    }
    record.facts.state = edit.state;
    record.facts.note = edit.note;
    ++record.facts.version;
    Store{tx}.save(office, record);
    history::record(tx, context, {office, "duty", record.id}, now,
                    {"edit", as_value(before), as_value(record.facts)});
    note_shown(tx, Year(tx, year.office(), key.fiscal_year, key.fiscal_year), today, now);
    return {};
  });
}

}  // namespace ruam::cycle
