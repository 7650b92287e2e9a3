#include "cycle/queries.hpp"

#include <algorithm>
#include <map>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::cycle {
namespace {

std::string page_of(const RoundKey& key) {
  return "/year?y=" + std::to_string(key.fiscal_year) + "&duty=" + key.duty +
         "&m=" + std::to_string(key.month);
}

Date started_on(db::Tx& tx, OfficeId office, Date today) {
  const auto start = Store{tx}.find_start(office);
  return start ? start->started_on : today;
}

/// Turns entries into rows; asks for holders of each role once.
class Rows {
 public:
  Rows(db::Tx& tx, const Viewer& viewer, const Year& year)
      : tx_(tx),
        viewer_(viewer),
        year_(year),
        started_on_(started_on(tx, year.office().id, viewer.today)),
        may_write_(people::require(tx, viewer.actor, write_year, year.office().id).has_value()) {}

  bool may_write() const { return may_write_; }

  wire::Round row(const Entry& entry) {
    const auto& [duty, round, record] = entry;
    const auto all = stages(*duty, round, year_.calendar());
    wire::Round out{.id = round.id,
                    .duty = duty->id,
                    .fiscal_year = round.key.fiscal_year,
                    .month = round.key.month,
                    .name_th = duty->name_th,
                    .name_en = duty->name_en,
                    .due_rule = duty->due_rule,
                    .nominal = round.nominal,
                    .due = round.due,
                    .is_whole_month = round.is_whole_month,
                    .is_approximate = duty->is_approximate && !round.facts.typed_due,
                    .is_own = duty->is_own,
                    .roles = duty->roles,
                    .people = people_of(*duty),
                    .typed_due = round.facts.typed_due,
                    .circular_no = round.facts.circular_no,
                    .circular_on = round.facts.circular_on,
                    .state = round.facts.state,
                    .done_on = round.facts.done_on,
                    .done_by = round.facts.done_by,
                    .note = round.facts.note,
                    .documents = duty->documents,
                    .version = round.facts.version};
    if (!all.empty()) out.reminds_on = all.front().on;
    const bool is_open = round.facts.state == RoundState::open;
    if (const auto stage = stage_on(all, viewer_.today);
        stage && is_open && concerns(entry, started_on_))
      out.stage = stage->code;
    out.is_late =
        is_open && round.due && *round.due < viewer_.today && concerns(entry, started_on_);
    if (may_write_) out.may.push_back("date");
    if (may_write_ || holds_role(viewer_.actor, year_.office().id, *duty))
      out.may.push_back("state");
    out.chat_text =
        chat_text(*duty, round, year_.office().short_th, viewer_.origin + page_of(round.key));
    return out;
  }

 private:
  std::vector<std::string> people_of(const Duty& duty) {
    std::vector<std::string> names;
    for (const auto& role : duty.roles)
      for (const auto& name : holders(role))
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    return names;
  }

  const std::vector<std::string>& holders(const std::string& role) {
    const auto [it, is_new] = holders_.try_emplace(role);
    if (is_new)
      for (const auto& person : people::list_holders(tx_, year_.office().id, role, viewer_.today))
        it->second.push_back(people::full_name(person));
    return it->second;
  }

  db::Tx& tx_;
  const Viewer& viewer_;
  const Year& year_;
  Date started_on_;  ///< what was due before is not the office's concern
  bool may_write_;
  std::map<std::string, std::vector<std::string>> holders_;
};

/// Everybody who was ever to be reminded here: the office's own people, guests, stand-ins.
std::map<Uuid, std::string> names_of(db::Tx& tx, OfficeId office) {
  std::map<Uuid, std::string> names;
  for (const auto& person : people::list_persons(tx, office, people::Include::all))
    names.emplace(person.id, people::full_name(person));
  for (const auto& account : people::list_accounts(tx, office))
    names.emplace(account.person_id, account.name);
  for (const auto& order : people::list_stand_ins(tx, office))
    names.emplace(order.person_id, order.person_name);
  return names;
}

/// In the order of the calendar; what has no day stands at the end of its month.
bool comes_first(const wire::Round& a, const wire::Round& b) {
  const auto place = [](const wire::Round& row) {
    const auto first = first_of_month(row.fiscal_year, row.month == 0 ? 9 : row.month);
    return std::pair(row.due.value_or(last_day_of_month(first.year, first.month)), row.due ? 0
                                                                                   : row.month == 0
                                                                                       ? 2
                                                                                       : 1);
  };
  return place(a) < place(b);
}

/// What is over by more than this waits for nobody any more; the calendar still shows it.
constexpr int days_waiting = 7 * most_late_weeks, days_without_date = 30;

bool is_over(const Entry& entry, Date today) {
  if (entry.round.due) return days_between(*entry.round.due, today) > days_waiting;
  const auto first = first_of_month(entry.round.key.fiscal_year, entry.round.key.month);
  return days_between(last_day_of_month(first.year, first.month), today) > days_without_date;
}

WaitingItem item_of(OfficeId office, const Entry& entry, const std::string& stage, Date today) {
  const bool is_dated = entry.round.due.has_value();
  const bool is_late = is_dated && *entry.round.due < today;
  return {.ref = {office, "duty", entry.round.id},
          .code = "",
          .label = entry.duty->name_th,
          .why = !is_dated        ? "cycle.waiting.ask"
                 : is_late        ? "cycle.waiting.late"
                 : stage == "due" ? "cycle.waiting.due"
                                  : "cycle.waiting.lead",
          .action = is_dated ? "do_duty" : "type_date",
          .url = page_of(entry.round.key),
          .due = entry.round.due};
}

}  // namespace

Result<wire::Year> view_year(db::Tx& tx, const Viewer& viewer, OfficeId office,
                             std::int64_t fiscal_year) {
  TRY(people::require(tx, viewer.actor, read_year, office));
  const Year year(tx, TRY(people::get_office(tx, office)), fiscal_year, fiscal_year);
  Rows rows(tx, viewer, year);
  wire::Year out{.fiscal_year = fiscal_year, .may_write = rows.may_write()};
  for (const auto& entry : year.rounds()) out.rounds.push_back(rows.row(entry));
  std::stable_sort(out.rounds.begin(), out.rounds.end(), comes_first);
  out.duties = year.duties();
  const auto first = first_of_month(fiscal_year, 10), last = first_of_month(fiscal_year, 9);
  out.holidays = year.calendar().between(first, last_day_of_month(last.year, last.month));
  if (const auto start = Store{tx}.find_start(office)) out.reminded_since = start->started_on;
  return out;
}

Result<wire::Round> view_round(db::Tx& tx, const Viewer& viewer, OfficeId office,
                               const RoundKey& key) {
  TRY(people::require(tx, viewer.actor, read_year, office));
  const Year year(tx, TRY(people::get_office(tx, office)), key.fiscal_year, key.fiscal_year);
  const auto entry = year.find(key);
  if (!entry) return Problem{Kind::not_found, "cycle.round_not_found"};
  return Rows(tx, viewer, year).row(*entry);
}

Result<wire::Reminders> view_reminders(db::Tx& tx, const Viewer& viewer, OfficeId office,
                                       Whose whose) {
  TRY(people::require(tx, viewer.actor, read_year, office));
  if (whose == Whose::all) TRY(people::require(tx, viewer.actor, write_year, office));
  const auto since = add_days(viewer.today, -90);
  const Year year(tx, TRY(people::get_office(tx, office)), thai::fiscal_year(since).be,
                  thai::fiscal_year(add_days(viewer.today, 366)).be);
  Rows rows(tx, viewer, year);
  wire::Reminders out{.rows = {}, .may_see_all = rows.may_write()};
  const auto person =
      whose == Whose::mine ? std::optional{viewer.actor.person} : std::optional<Uuid>{};
  const auto names = names_of(tx, office);
  for (const auto& told : Store{tx}.list_reminders(office, person, since)) {
    const auto entry = year.find(told.key);
    if (!entry) continue;
    const auto name = names.find(told.person);
    out.rows.push_back({told.id, name == names.end() ? "" : name->second, told.stage, told.role,
                        told.sent_on, told.for_day, rows.row(*entry)});
  }
  return out;
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office) {
  std::vector<WaitingItem> items;
  if (!people::require(tx, actor, read_year, office).has_value()) return items;
  const auto start = Store{tx}.find_start(office);
  if (!start) return items;
  const auto today = civil_date(actor.at);
  const Year year(tx, people::get_office(tx, office).value(),
                  thai::fiscal_year(add_days(today, -days_waiting)).be,
                  thai::fiscal_year(add_days(today, 212)).be);
  for (const auto& entry : year.rounds()) {
    if (entry.round.facts.state != RoundState::open || !concerns(entry, start->started_on) ||
        is_over(entry, today) || !holds_role(actor, office, *entry.duty))
      continue;
    const auto stage = stage_on(stages(*entry.duty, entry.round, year.calendar()), today);
    if (stage) items.push_back(item_of(office, entry, stage->code, today));
  }
  return items;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs) {
    all.push_back({.ref = ref, .hidden = true});
    const auto record = Store{tx}.find_round(ref.office, ref.uuid);
    if (!record || !people::require(tx, actor, read_year, ref.office).has_value()) continue;
    const Year year(tx, people::get_office(tx, ref.office).value(), record->key.fiscal_year,
                    record->key.fiscal_year);
    const auto* duty = year.find_duty(record->key.duty);
    if (duty)
      all.back() = {ref, false, duty->name_th, page_of(record->key),
                    boost::describe::enum_to_string(record->facts.state, "")};
  }
  return all;
}

}  // namespace ruam::cycle
