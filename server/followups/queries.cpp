#include "followups/queries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "people/reader.hpp"
#include "platform/search/fold.hpp"

namespace ruam::followups {
namespace {

OfficeId owner_office(const Followup& f) { return f.plan.owner.office.value_or(f.id.office); }

bool is_owner(const Actor& actor, const Followup& f) {
  return f.plan.owner.person_id && *f.plan.owner.person_id == actor.person &&
         actor.home == owner_office(f);
}

/// The owner's own work, or that of those who write for the record's or the owner's office.
Result<void> require_work(db::Tx& tx, const Actor& actor, const Followup& f) {
  if (is_owner(actor, f) ||
      people::require(tx, actor, write_followups, owner_office(f)).has_value())
    return {};
  return people::require_on(tx, actor, write_followups, ref(f.id));
}

/// The verb that leads to a state.
std::string verb_of(Status from, Status to) {
  switch (to) {
    case Status::in_progress:
      return is_reopening(from, to) ? "reopen" : from == Status::done ? "send_back" : "start";
    case Status::done:
      return "finish";
    case Status::confirmed:
      return "confirm";
    case Status::closed:
      return "close";
    case Status::open:
      return "reopen";
    case Status::dropped:
    case Status::merged:
    case Status::split:
    case Status::reworded:
      return "drop";
  }
  return {};
}

bool is_to_do(const Followup& f) {
  return f.status == Status::open || f.status == Status::in_progress;
}

/// Accepted, and nobody of the office that is to do it is named.
bool waits_for_person(const Followup& f, OfficeId office) {
  const bool has_words = f.id.office == office && !f.plan.owner.name.empty();
  return f.status == Status::open && is_taken_up(f.decision) && owner_office(f) == office &&
         !f.plan.owner.person_id && !has_words;
}

/// What is late, then what is due, then what has no day, then what has ended.
auto urgency(const Row& row) {
  constexpr Date never{9999, 12, 31};
  return std::tuple(has_ended(row.status), row.due_on.value_or(never));
}

void add(Counts& counts, const Followup& f, Date today) {
  if (f.decision == Decision::undecided && !has_ended(f.status)) ++counts.undecided;
  if (is_to_do(f)) ++counts.open;
  if (is_overdue(f, today)) ++counts.overdue;
  if (f.status == Status::done) ++counts.done;
  if (f.status == Status::confirmed) ++counts.confirmed;
  if (f.status == Status::closed) ++counts.closed;
  if (f.reopened > 0) ++counts.reopened;
  if (f.status == Status::dropped) ++counts.dropped;
}

bool matches(const Followup& f, const std::string& owner, std::string_view folded) {
  if (folded.empty()) return true;
  for (const auto* text : {&f.code, &f.plan.text, &f.plan.use, &owner, &f.source.words})
    if (search::fold(*text).find(folded) != std::string::npos) return true;
  return false;
}

bool fits(const Followup& f, const Filter& filter, const Context& context) {
  return (!filter.status || f.status == *filter.status) &&
         (!filter.decision || f.decision == *filter.decision) &&
         (!filter.fiscal_year || f.fiscal_year == *filter.fiscal_year) &&
         (!filter.source || f.source.id == filter.source) &&
         (!filter.source_kind || f.source.kind == *filter.source_kind) &&
         (!filter.use_type || f.plan.use_type == filter.use_type) &&
         (!filter.reopened || f.reopened > 0) && (!filter.mine || is_owner(context.actor, f)) &&
         (!filter.open_only || !has_ended(f.status)) &&
         (!filter.overdue || is_overdue(f, context.clock.today()));
}

Row to_row(const Followup& f, std::string owner, Date today) {
  return {
      .id = f.id.uuid,
      .office = f.id.office,
      .code = f.code,
      .fiscal_year = f.fiscal_year,
      .source = f.source,
      .text = f.plan.text,
      .use = f.plan.use,
      .owner_name = std::move(owner),
      .due_on = f.plan.due_on,
      .overdue = is_overdue(f, today),
      .decision = f.decision,
      .status = f.status,
      .use_type = f.plan.use_type.value_or(""),
      .evidence_count = static_cast<std::int64_t>(f.evidence.size()),
      .steps = static_cast<std::int64_t>(f.steps.size()),
      .steps_done = std::count_if(f.steps.begin(), f.steps.end(),
                                  [](const WorkStep& step) { return step.done_on.has_value(); }),
      .reopened = f.reopened,
      .version = f.version,
      .updated_at = f.updated_at};
}

}  // namespace

Result<Rows> list(db::Tx& tx, const Context& context, OfficeId office, const Filter& filter) {
  TRY(people::require(tx, context.actor, read_followups, office));
  const auto today = context.clock.today();
  const auto folded = search::fold(filter.text);
  Rows out;
  std::vector<OfficeId> owners;
  for (const auto& f : Store{tx}.list(office)) {
    add(out.counts, f, today);
    if (!fits(f, filter, context)) continue;
    auto owner = owner_name(tx, f);
    if (!matches(f, owner, folded)) continue;
    auto row = to_row(f, std::move(owner), today);
    if (owner_office(f) != f.id.office)
      row.owner_office_short = people::describe_offices(tx, {owner_office(f)}).front().short_th;
    if (f.id.office != office)
      row.office_short = people::describe_offices(tx, {f.id.office}).front().short_th;
    out.rows.push_back(std::move(row));
  }
  std::stable_sort(out.rows.begin(), out.rows.end(),
                   [](const Row& a, const Row& b) { return urgency(a) < urgency(b); });
  return out;
}

Result<Followup> get(db::Tx& tx, const Actor& actor, FollowupId id) {
  const auto right = people::require_on(tx, actor, read_followups, ref(id));
  auto found = Store{tx}.get(id);
  if (right.has_value()) return found;
  if (found.has_value() &&
      people::require(tx, actor, read_followups, owner_office(*found)).has_value())
    return found;
  return right.error();
}

std::vector<Followup> list_of(db::Tx& tx, const Ref& record) {
  return Store{tx}.list_of(record.office, record.uuid);
}

std::string owner_name(db::Tx& tx, const Followup& f) {
  if (f.plan.owner.person_id)
    if (const auto person = people::get_person(tx, {owner_office(f), *f.plan.owner.person_id});
        person.has_value())
      return people::full_name(*person);
  return f.plan.owner.name;
}

Result<void> require_step(db::Tx& tx, const Actor& actor, const Followup& f, Status to) {
  switch (to) {
    case Status::in_progress:
      if (f.status == Status::done || is_reopening(f.status, to))
        return people::require(tx, actor, confirm_followups, f.id.office);
      return require_work(tx, actor, f);
    case Status::done:
      return require_work(tx, actor, f);
    case Status::confirmed:
      return people::require(tx, actor, confirm_followups, f.id.office);
    case Status::closed:
      return people::require(tx, actor, write_followups, f.id.office);
    case Status::open:
    case Status::dropped:
    case Status::merged:
    case Status::split:
    case Status::reworded:
      return people::require(tx, actor, decide_followups, f.id.office);
  }
  return {};
}

bool may_assign(db::Tx& tx, const Actor& actor, const Followup& f) {
  return owner_office(f) != f.id.office &&
         people::require(tx, actor, write_followups, owner_office(f)).has_value();
}

std::vector<std::string> allowed(db::Tx& tx, const Actor& actor, const Followup& f) {
  std::vector<std::string> may;
  if (!has_ended(f.status) && people::may(tx, actor, write_followups, ref(f.id)))
    may.push_back("edit");
  else if (!has_ended(f.status) && may_assign(tx, actor, f))
    may.push_back("assign");
  const bool is_refused = f.status == Status::dropped && f.decision == Decision::refused;
  const bool decides = people::require(tx, actor, decide_followups, f.id.office).has_value();
  if ((f.status == Status::open || is_refused) && decides) may.push_back("decide");
  if (is_changeable(f) && decides)
    for (const auto* what : {"merge", "split", "reword"}) may.emplace_back(what);
  if (is_changeable(f) && require_work(tx, actor, f).has_value()) may.push_back("steps");
  for (const auto to : moves_from(f)) {
    if (to == Status::confirmed && check_confirmer(f, actor.person).has_error()) continue;
    if (to == Status::closed && check_closer(f, actor.person).has_error()) continue;
    if (require_step(tx, actor, f, to).has_value()) may.push_back(verb_of(f.status, to));
  }
  return may;
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office) {
  std::vector<WaitingItem> items;
  if (!people::require(tx, actor, read_followups, office).has_value()) return items;
  const auto has = [&](Permission permission) {
    return people::require(tx, actor, permission, office).has_value();
  };
  const bool decides = has(decide_followups), confirms = has(confirm_followups);
  const bool writes = has(write_followups);
  for (const auto& f : Store{tx}.list(office)) {
    const auto add = [&](std::string why, std::string action) {
      items.push_back({.ref = ref(f.id),
                       .code = f.code,
                       .label = f.plan.text,
                       .why = std::move(why),
                       .action = std::move(action),
                       .url = "/followups/" + f.id.uuid.to_string(),
                       .due = f.plan.due_on,
                       .since = f.updated_at});
    };
    const bool is_ours = f.id.office == office;
    if (is_ours && decides && f.status == Status::open && f.decision == Decision::undecided)
      add("followup.waits_for_decision", "decide");
    if (is_to_do(f) && is_taken_up(f.decision) && is_owner(actor, f))
      add("followup.waits_for_owner", f.status == Status::open ? "start" : "finish");
    if (decides && writes && waits_for_person(f, office))
      add("followup.waits_for_person", "assign");
    if (is_ours && confirms && f.status == Status::done && f.done_by != actor.person)
      add("followup.waits_for_confirmation", "confirm");
    const bool closes = is_ours && writes && (decides || f.done_by == actor.person);
    if (closes && f.status == Status::confirmed && check_closer(f, actor.person).has_value())
      add("followup.waits_for_closing", "close");
  }
  return items;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::map<OfficeId, std::vector<Uuid>> asked;
  for (const auto& one : refs) asked[one.office].push_back(one.uuid);
  people::Reader reader{tx, actor, read_followups};
  std::map<Ref, Description> known;
  for (const auto& [office, ids] : asked)
    for (const auto& f : Store{tx}.list_these(office, ids))
      if (reader.may(ref(f.id)) || reader.may_in(owner_office(f)))
        known[ref(f.id)] = {ref(f.id), false, f.code + " " + f.plan.text,
                            "/followups/" + f.id.uuid.to_string(),
                            boost::describe::enum_to_string(f.status, "")};
  std::vector<Description> all;
  for (const auto& one : refs) {
    const auto found = known.find(one);
    all.push_back(found == known.end() ? Description{.ref = one, .hidden = true} : found->second);
  }
  return all;
}

Result<Trace> trace(db::Tx& tx, const Context& context, FollowupId id) {
  const auto self = TRY(get(tx, context.actor, id));
  Store store{tx};
  std::set<Uuid> met{id.uuid};
  std::set<std::pair<Uuid, Uuid>> told;
  std::vector<Uuid> front{id.uuid};
  Trace out;
  while (!front.empty()) {
    std::vector<Uuid> next;
    for (const auto& one : front)
      for (auto& link : store.lineage_at(id.office, one)) {
        for (const auto& end : {link.from, link.to})
          if (met.insert(end).second) next.push_back(end);
        if (told.emplace(link.from, link.to).second) out.links.push_back(std::move(link));
      }
    front = std::move(next);
  }
  auto all = store.list_these(id.office, std::vector<Uuid>(met.begin(), met.end()));
  std::sort(all.begin(), all.end(), [](const Followup& a, const Followup& b) {
    return std::tie(a.created_at, a.code) < std::tie(b.created_at, b.code);
  });
  const auto today = context.clock.today();
  for (const auto& f : all) out.rows.push_back(to_row(f, owner_name(tx, f), today));
  std::sort(out.links.begin(), out.links.end(), [](const Lineage& a, const Lineage& b) {
    return std::tie(a.at, a.from, a.to) < std::tie(b.at, b.from, b.to);
  });
  return out;
}

}  // namespace ruam::followups
