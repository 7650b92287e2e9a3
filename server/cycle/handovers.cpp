#include "cycle/handovers.hpp"

#include <algorithm>
#include <set>

#include "cycle/duty.hpp"
#include "cycle/store/handovers.hpp"
#include "people/access.hpp"
#include "people/permissions.hpp"
#include "people/queries.hpp"
#include "platform/history.hpp"
#include "platform/idempotency.hpp"
#include "platform/messages.hpp"

namespace ruam::cycle {
namespace {

constexpr std::size_t longest_note = 3'000;

Ref ref_of(OfficeId office, Uuid id) { return {office, std::string(handover_kind), id}; }

Result<void> check_note(const std::string& note) {
  if (note.size() <= longest_note) return {};
  return Problem{Kind::invalid, "cycle.handover_invalid", {}, {{"/note", "cycle.note_long"}}};
}

/// Who may take a pack over on that day: who was named, else who holds one of its roles.
std::vector<people::Person> successors(db::Tx& tx, OfficeId office, const KeptHandover& pack,
                                       Date day) {
  std::vector<people::Person> all;
  if (pack.to_person) {
    const auto named = people::get_person(tx, {office, *pack.to_person});
    if (named.has_value() && named->active) all.push_back(*named);
    return all;
  }
  for (const auto& role : pack.content.roles)
    for (auto& person : people::list_holders(tx, office, role, day)) {
      const bool is_known =
          person.id == pack.content.person ||
          std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == person.id; });
      if (!is_known) all.push_back(std::move(person));
    }
  return all;
}

bool contains(const std::vector<people::Person>& all, Uuid person) {
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == person; });
}

HandoverView view_of(db::Tx& tx, const Context& context, OfficeId office, KeptHandover pack) {
  HandoverView out{.id = pack.id,
                   .office = office,
                   .reason = pack.reason,
                   .made_at = pack.made_at,
                   .made_by = pack.made_by,
                   .accepted_by = pack.accepted_by,
                   .accepted_on = pack.accepted_on,
                   .accepted_note = pack.accepted_note};
  const auto takers = successors(tx, office, pack, context.clock.today());
  for (const auto& person : takers) out.successors.push_back(people::full_name(person));
  if (!pack.accepted_on && contains(takers, context.actor.person)) out.may.push_back("accept");
  out.content = std::move(pack.content);
  return out;
}

bool arranges(db::Tx& tx, const Actor& actor, OfficeId office) {
  return people::require(tx, actor, people::manage_stand_ins, office).has_value();
}

/// The giver, the successor, whoever took it over, and who arranges posts.
bool may_see(db::Tx& tx, const Actor& actor, OfficeId office, const KeptHandover& pack) {
  return pack.content.person == actor.person || pack.accepted_by_person == actor.person ||
         arranges(tx, actor, office) ||
         contains(successors(tx, office, pack, civil_date(actor.at)), actor.person);
}

void keep(db::Tx& tx, const Context& context, OfficeId office, const KeptHandover& pack) {
  HandoverStore{tx}.insert(office, pack);
  history::record(tx, context, ref_of(office, pack.id), pack.made_at,
                  {.action = "create",
                   .before = nullptr,
                   .after = {{"reason", boost::describe::enum_to_string(pack.reason, "")},
                             {"waiting", pack.content.waiting.size()},
                             {"duties", pack.content.duties.size()}}});
  jobs::emit(tx, context, "handover.made", ref_of(office, pack.id));
}

/// Everybody's roles in the office today, in the order of the table.
std::vector<HeldPost> posts_today(db::Tx& tx, OfficeId office, Date day) {
  const auto orders = people::list_stand_ins(tx, office);
  const auto accounts = people::list_accounts(tx, office);
  std::set<HeldPost> all;
  for (const auto role : people::all_roles())
    for (const auto& person : people::list_holders(tx, office, role, day)) {
      HeldPost post{person.id, std::string(role), office, false};
      const auto order = std::find_if(orders.begin(), orders.end(), [&](const auto& one) {
        return one.person_id == person.id && one.for_role == role && people::counts_on(one, day);
      });
      const auto account = std::find_if(accounts.begin(), accounts.end(), [&](const auto& one) {
        return one.person_id == person.id && one.active;
      });
      if (account != accounts.end()) post.person_office = account->office;
      if (order != orders.end()) {
        post.person_office = order->person_office;
        post.is_stand_in = true;
      }
      all.insert(std::move(post));
    }
  return {all.begin(), all.end()};
}

/// Somebody's roles that are gone.
struct Ended {
  HeldPost who;
  std::vector<std::string> roles;
};

std::vector<Ended> ended(const std::vector<HeldPost>& before, const std::vector<HeldPost>& now) {
  std::vector<Ended> all;
  for (const auto& post : before) {
    const bool is_held = std::any_of(now.begin(), now.end(), [&](const auto& one) {
      return one.person == post.person && one.role == post.role;
    });
    if (is_held) continue;
    if (all.empty() || all.back().who.person != post.person) all.push_back({post, {}});
    all.back().roles.push_back(post.role);
    all.back().who.is_stand_in = all.back().who.is_stand_in && post.is_stand_in;
  }
  return all;
}

HandoverReason reason_of(db::Tx& tx, OfficeId office, const Ended& one) {
  if (one.who.is_stand_in) return HandoverReason::stand_in_ended;
  const auto person = people::get_person(tx, {one.who.person_office, one.who.person});
  if (person.has_error() || !person->active) return HandoverReason::person_left;
  for (const auto& account : people::list_accounts(tx, office))
    if (account.person_id == one.who.person && account.active) return HandoverReason::role_ended;
  return HandoverReason::person_left;
}

}  // namespace

Result<Uuid> make_handover(Context& context, OfficeId office, const NewHandover& wanted,
                           const Asking& asking) {
  TRY(check_note(wanted.note));
  KeptHandover pack{.id = new_uuid(),
                    .made_at = context.clock.now(),
                    .made_by = context.actor.name,
                    .to_person = wanted.to_person};
  auto gathered = context.db.read([&](db::Tx& tx) {
    return gather_handover(tx, context, office, wanted.person, asking.waiting, asking.roles);
  });
  pack.content = TRY(std::move(gathered));
  pack.content.note = wanted.note;
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(list_holders(tx, context.actor, office));
    if (pack.to_person && people::get_person(tx, {office, *pack.to_person}).has_error())
      return Problem{
          Kind::invalid, "cycle.handover_invalid", {}, {{"/to_person", "people.person_not_found"}}};
    return TRY(idempotency::once(tx, context, pack.id, [&]() -> Result<void> {
      HandoverStore{tx}.replace_asked(office, wanted.person);
      keep(tx, context, office, pack);
      return {};
    }));
  });
}

Result<void> accept_handover(Context& context, OfficeId office, Uuid id,
                             const AcceptHandover& request) {
  TRY(check_note(request.note));
  const auto now = context.clock.now();
  const auto today = context.clock.today();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, read_year, office));
    auto pack = HandoverStore{tx}.find(office, id);
    if (!pack || !may_see(tx, context.actor, office, *pack))
      return Problem{Kind::not_found, "cycle.handover_not_found"};
    if (!contains(successors(tx, office, *pack, today), context.actor.person))
      return Problem{Kind::forbidden, "cycle.handover_not_yours"};
    if (pack->accepted_on) return Problem{Kind::conflict, "cycle.handover_accepted"};
    pack->accepted_by_person = context.actor.person;
    pack->accepted_by = context.actor.name;
    pack->accepted_on = today;
    pack->accepted_note = request.note;
    HandoverStore{tx}.accept(office, *pack);
    history::record(tx, context, ref_of(office, id), now,
                    {.action = "accept", .before = nullptr, .after = {{"on", to_string(today)}}});
    jobs::emit(tx, context, "handover.accepted", ref_of(office, id));
    return {};
  });
}

Result<HandoverViews> list_handovers(db::Tx& tx, const Context& context, OfficeId office) {
  TRY(people::require(tx, context.actor, read_year, office));
  HandoverViews out;
  for (auto& pack : HandoverStore{tx}.list(office))
    if (may_see(tx, context.actor, office, pack))
      out.rows.push_back(view_of(tx, context, office, std::move(pack)));
  return out;
}

Result<HandoverView> get_handover(db::Tx& tx, const Context& context, OfficeId office, Uuid id) {
  TRY(people::require(tx, context.actor, read_year, office));
  auto pack = HandoverStore{tx}.find(office, id);
  if (!pack || !may_see(tx, context.actor, office, *pack))
    return Problem{Kind::not_found, "cycle.handover_not_found"};
  return view_of(tx, context, office, std::move(*pack));
}

Result<int> watch_posts(Context& context, OfficeId office, const Asking& asking) {
  const auto day = context.clock.today();
  std::vector<HeldPost> before, now;
  std::vector<KeptHandover> packs;
  const auto looked = context.db.read([&](db::Tx& tx) -> Result<void> {
    before = HandoverStore{tx}.list_posts(office);
    now = posts_today(tx, office, day);
    for (const auto& one : ended(before, now)) {
      KeptHandover pack{.id = new_uuid(), .made_at = context.clock.now()};
      pack.reason = reason_of(tx, office, one);
      pack.content =
          TRY(gather_ended(tx, context, office, {one.who.person, one.who.person_office, one.roles},
                           asking.waiting, asking.roles));
      packs.push_back(std::move(pack));
    }
    return {};
  });
  TRY(looked);
  if (before == now) return 0;
  return context.db.write([&](db::Tx& tx) -> Result<int> {
    TRY(people::require(tx, context.actor, write_year, office));
    HandoverStore store{tx};
    if (store.list_posts(office) != before) return 0;  // another process was faster
    store.replace_posts(office, now);
    for (const auto& pack : packs) keep(tx, context, office, pack);
    return static_cast<int>(packs.size());
  });
}

Result<boost::json::value> watch_all_posts(Context& context, const Asking& asking,
                                           jobs::Progress& progress) {
  const auto offices = context.db.read([](db::Tx& tx) {
    auto all = people::list_staffed_offices(tx);
    for (const auto office : HandoverStore{tx}.list_offices())
      if (std::find(all.begin(), all.end(), office) == all.end()) all.push_back(office);
    return all;
  });
  int made = 0, done = 0;
  for (const auto office : offices) {
    made += TRY(watch_posts(context, office, asking));
    progress.say(++done, static_cast<int>(offices.size()), "ทำชุดส่งมอบงาน");
  }
  return boost::json::value{{"made", made}};
}

std::vector<WaitingItem> waiting_handovers(db::Tx& tx, const Actor& actor, OfficeId office) {
  std::vector<WaitingItem> items;
  if (!people::require(tx, actor, read_year, office).has_value()) return items;
  const auto today = civil_date(actor.at);
  for (const auto& pack : HandoverStore{tx}.list_open(office)) {
    const auto takers = successors(tx, office, pack, today);
    const bool is_mine = contains(takers, actor.person);
    if (!is_mine && !(takers.empty() && arranges(tx, actor, office))) continue;
    items.push_back({.ref = ref_of(office, pack.id),
                     .code = "",
                     .label = pack.content.name + "  " + pack.content.position,
                     .why = is_mine ? "cycle.handover.waits" : "cycle.handover.nobody",
                     .action = is_mine ? "take_over" : "find_successor",
                     .url = "/year/handover/" + pack.id.to_string(),
                     .since = pack.made_at});
  }
  return items;
}

std::vector<Description> describe_handovers(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs) {
    all.push_back({.ref = ref, .hidden = true});
    const auto pack = HandoverStore{tx}.find(ref.office, ref.uuid);
    if (pack && people::require(tx, actor, read_year, ref.office).has_value() &&
        may_see(tx, actor, ref.office, *pack))
      all.back() = {ref, false, pack->content.name, "/year/handover/" + ref.uuid.to_string(),
                    pack->accepted_on ? "accepted" : "open"};
  }
  return all;
}

}  // namespace ruam::cycle
