#include "committees/queries.hpp"

#include <algorithm>
#include <set>

#include "catalog/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/search/fold.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::committees {
namespace {

constexpr int remind_days = 90;
constexpr std::string_view committees_list = "committees",
                           categories_list = "representative_categories";

bool is_known_to(const Row& row, std::string_view folded) {
  return search::fold(row.name).find(folded) != std::string::npos ||
         search::fold(row.short_name).find(folded) != std::string::npos;
}

Row to_row(const Store& store, const Committee& c, Date today) {
  Row row{.id = c.id.uuid,
          .name = c.content.name,
          .short_name = c.content.short_name,
          .rule = c.content.rule,
          .status = c.status,
          .term_to = c.content.term_to,
          .updated_at = c.updated_at};
  const auto members = store.list_members(c.id);
  for (const auto& m : members) {
    row.members += is_in_office(m, today) ? 1 : 0;
    row.proposed += m.status == MemberStatus::proposed ? 1 : 0;
    if (m.status == MemberStatus::serving && m.until &&
        (!row.ends_first || *m.until < *row.ends_first))
      row.ends_first = m.until;
  }
  for (const auto& one : fill_of(c.content, members)) {
    row.vacant += one.fill == Fill::vacant ? 1 : 0;
    row.over_filled += one.fill == Fill::over_filled ? 1 : 0;
  }
  for (const auto& m : store.list_meetings(c.id)) {
    const bool is_ahead = is_writable(m.status) && m.content.on && *m.content.on >= today;
    if (is_ahead && (!row.next_meeting || *m.content.on < *row.next_meeting))
      row.next_meeting = m.content.on;
  }
  return row;
}

MeetingRow to_row(const Committee& c, const Meeting& m) {
  MeetingRow row{.office = m.id.office,
                 .id = m.id.uuid,
                 .committee_id = c.id.uuid,
                 .committee = c.content.name,
                 .number = number_of(m),
                 .place = m.content.mode == Mode::online ? m.content.link : m.content.place,
                 .status = m.status,
                 .on = m.content.on,
                 .starts = m.content.starts};
  for (const auto& item : m.content.agenda)
    for (const auto& matter : item.matters)
      row.resolutions += matter.resolution.outcome == Outcome::none ? 0 : 1;
  return row;
}

/// Days still to come first, the nearest before the others; then those gone, the latest first.
void sort_rows(std::vector<MeetingRow>& rows) {
  const auto is_ahead = [](const MeetingRow& r) { return is_writable(r.status); };
  std::sort(rows.begin(), rows.end(), [&](const MeetingRow& a, const MeetingRow& b) {
    if (is_ahead(a) != is_ahead(b)) return is_ahead(a);
    const auto day = [](const MeetingRow& r) { return r.on.value_or(Date{9'999, 1, 1}); };
    if (day(a) != day(b)) return is_ahead(a) ? day(a) < day(b) : day(b) < day(a);
    return a.id < b.id;
  });
}

/// What waits around the meetings of one office for who writes or certifies.
void add_meetings(const Store& store, OfficeId office, bool writes, bool certifies,
                  std::vector<WaitingItem>& items) {
  for (const auto& m : store.list_meetings(office)) {
    const bool to_write = m.status == MeetingStatus::held && writes;
    const bool to_certify = m.status == MeetingStatus::minutes_drafted && certifies;
    if (!to_write && !to_certify) continue;
    const auto committee = store.get(m.committee);
    if (committee.has_error()) continue;
    items.push_back({.ref = ref(m.id),
                     .code = number_of(m),
                     .label = committee->content.name,
                     .why = to_write ? "meeting.waits_for_minutes" : "meeting.waits_for_certifying",
                     .action = to_write ? "write" : "certify",
                     .url = "/committees/meetings/" + m.id.uuid.to_string(),
                     .since = m.updated_at});
  }
}

}  // namespace

Result<void> require_reader(db::Tx& tx, const Actor& actor, CommitteeId id) {
  auto allowed = people::require_on(tx, actor, read_committees, ref(id));
  if (allowed.has_value() || allowed.error().kind == Kind::unauthenticated) return allowed;
  for (const auto& m : Store{tx}.list_of_person(actor.person))
    if (m.committee == id && m.status == MemberStatus::serving) return {};
  return allowed;
}

std::vector<Rule> list_rules(db::Tx& tx, OfficeId office) {
  std::vector<Rule> all;
  const auto categories = catalog::list(tx, office, categories_list);
  for (const auto& item : catalog::list(tx, office, committees_list))
    all.push_back(make_rule(item, categories, "small"));
  return all;
}

Result<Rule> get_rule(db::Tx& tx, OfficeId office, std::string_view rule,
                      std::string_view variant) {
  const auto item = catalog::find(tx, office, committees_list, rule);
  if (!item)
    return Problem{Kind::invalid, "committee.no_rule", {}, {{"/rule", "committee.no_rule"}}};
  return make_rule(*item, catalog::list(tx, office, categories_list), variant);
}

Result<std::vector<Row>> list(db::Tx& tx, const Context& context, OfficeId office,
                              const Filter& filter) {
  TRY(people::require(tx, context.actor, read_committees, office));
  const Store store{tx};
  const auto folded = search::fold(filter.text);
  std::vector<Row> rows;
  for (const auto& c : store.list(office)) {
    if (filter.status && c.status != *filter.status) continue;
    if (!filter.rule.empty() && c.content.rule != filter.rule) continue;
    auto row = to_row(store, c, context.clock.today());
    if (folded.empty() || is_known_to(row, folded)) rows.push_back(std::move(row));
  }
  return rows;
}

Result<View> get(db::Tx& tx, const Actor& actor, CommitteeId id) {
  TRY(require_reader(tx, actor, id));
  const Store store{tx};
  View view{.committee = TRY(store.get(id))};
  view.members = store.list_members(id);
  sort_members(view.committee.content, view.members);
  std::stable_partition(view.members.begin(), view.members.end(),
                        [](const Member& m) { return m.status != MemberStatus::ended; });
  view.orders = store.list_orders(id);
  view.meetings = store.list_meetings(id);
  const auto& content = view.committee.content;
  if (auto rule = get_rule(tx, id.office, content.rule, content.variant); rule.has_value())
    view.rule = std::move(*rule);
  return view;
}

Result<MeetingView> get_meeting(db::Tx& tx, const Actor& actor, MeetingId id) {
  const Store store{tx};
  const auto found = store.get(id);
  // Whoever may not read the office's committees does not learn whether there is such a meeting.
  if (found.has_error()) {
    TRY(people::require(tx, actor, read_committees, id.office));
    return found.error();
  }
  TRY(require_reader(tx, actor, found->committee));
  auto committee = TRY(store.get(found->committee));
  MeetingView view{.meeting = *found, .committee = std::move(committee)};
  view.others = store.list_meetings(found->committee);
  return view;
}

Result<OrderView> get_order(db::Tx& tx, const Actor& actor, OrderId id) {
  const Store store{tx};
  const auto found = store.get(id);
  if (found.has_error()) {
    TRY(people::require(tx, actor, read_committees, id.office));
    return found.error();
  }
  TRY(require_reader(tx, actor, found->committee));
  auto committee = TRY(store.get(found->committee));
  OrderView view{.order = *found, .committee = std::move(committee)};
  auto members = store.list_members(found->committee);
  sort_members(view.committee.content, members);
  const auto has = [](const std::vector<Uuid>& ids, Uuid id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (auto& m : members) {
    if (has(found->appoints, m.id)) view.appointed.push_back(m);
    if (has(found->ends, m.id)) view.ended.push_back(m);
  }
  if (found->previous)
    if (auto one = store.get(OrderId{id.office, *found->previous}); one.has_value())
      view.previous = std::move(*one);
  return view;
}

Result<std::vector<MeetingRow>> list_meetings(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_committees, office));
  const Store store{tx};
  std::map<Uuid, Committee> known;
  for (auto& c : store.list(office)) known.emplace(c.id.uuid, std::move(c));
  std::vector<MeetingRow> rows;
  for (const auto& m : store.list_meetings(office))
    rows.push_back(to_row(known.at(m.committee.uuid), m));
  sort_rows(rows);
  return rows;
}

MySeats list_mine(db::Tx& tx, const Actor& actor) {
  MySeats mine;
  if (actor.person == Uuid{}) return mine;
  const Store store{tx};
  std::set<CommitteeId> seen;
  for (const auto& m : store.list_of_person(actor.person)) {
    if (m.status == MemberStatus::ended) continue;
    const auto committee = store.get(m.committee);
    if (committee.has_error()) continue;
    const auto& content = committee->content;
    MySeat seat{.office = m.committee.office, .committee_id = m.committee.uuid};
    seat.committee = content.name;
    if (const auto office = people::get_office(tx, m.committee.office); office.has_value())
      seat.office_name = office->short_th;
    seat.seats = seat_names(content, m);
    seat.role = print(role_of(content, m), content.member_word);
    seat.status = m.status;
    seat.from = m.from;
    seat.until = m.until;
    mine.seats.push_back(std::move(seat));
    if (m.status != MemberStatus::serving || !seen.insert(m.committee).second) continue;
    for (const auto& meeting : store.list_meetings(m.committee))
      if (meeting.status != MeetingStatus::cancelled)
        mine.meetings.push_back(to_row(*committee, meeting));
  }
  sort_rows(mine.meetings);
  return mine;
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  const auto has = [&](Permission permission) {
    return people::require(tx, actor, permission, office).has_value();
  };
  const Store store{tx};
  const bool writes = has(write_committees), certifies = has(certify_minutes);
  if (writes || certifies) add_meetings(store, office, writes, certifies, items);
  if (writes)
    for (const auto& m : store.list_ending(office, add_days(today, remind_days))) {
      const auto committee = store.get(m.committee);
      if (committee.has_error()) continue;
      items.push_back({.ref = ref(m.committee),
                       .code = committee->content.short_name,
                       .label = committee->content.name + ": " + seat_names(committee->content, m),
                       .why = "committee.term_ends",
                       .action = "renew",
                       .url = "/committees/" + m.committee.uuid.to_string(),
                       .due = m.until});
    }
  if (actor.home != office) return items;
  for (const auto& row : list_mine(tx, actor).meetings)
    if (row.status == MeetingStatus::invited && row.on && *row.on >= today)
      items.push_back(
          {.ref = {row.office, std::string(meeting_kind), row.id},
           .code = row.number,
           .label = row.committee,
           .why = "meeting.waits_for_you",
           .action = "attend",
           .url = "/committees/meetings/" + row.id.to_string() +
                  (row.office == office ? "" : "?office=" + row.office.uuid.to_string()),
           .due = row.on});
  return items;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) {
    Description d{.ref = one, .hidden = true};
    const auto path = one.uuid.to_string();
    if (one.kind == committee_kind) {
      if (const auto view = get(tx, actor, {one.office, one.uuid}); view.has_value())
        d = {one, false, view->committee.content.name, "/committees/" + path,
             code_of(view->committee.status)};
    } else if (one.kind == meeting_kind) {
      if (const auto view = get_meeting(tx, actor, {one.office, one.uuid}); view.has_value())
        d = {one, false,
             "ประชุม" + view->committee.content.name + " ครั้งที่ " + number_of(view->meeting),
             "/committees/meetings/" + path, code_of(view->meeting.status)};
    } else if (const auto view = get_order(tx, actor, {one.office, one.uuid}); view.has_value()) {
      const auto number = view->order.number.empty() ? "" : "ที่ " + view->order.number + " ";
      d = {one, false,
           "คำสั่ง" + std::string(number) + subject_of(view->order, view->committee.content),
           "/committees/" + view->committee.id.uuid.to_string() + "?tab=orders",
           code_of(view->order.status)};
    }
    all.push_back(std::move(d));
  }
  return all;
}

boost::json::value recount_resolution(db::Tx& tx, const tlog::Entry& entry) {
  const auto found = Store{tx}.find_resolved(entry.ref.office, entry.ref.uuid);
  return found ? found->record : nullptr;
}

}  // namespace ruam::committees
