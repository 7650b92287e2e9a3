#include <algorithm>
#include <map>

#include "forums/actions.hpp"
#include "forums/actions/keep.hpp"
#include "forums/invitations.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

constexpr std::size_t most_at_once = 1000, most_arrivals = 500;
constexpr std::string_view person_kind = "forum_person";

Ref ref_of(const PersonId& id) { return {id.office, std::string(person_kind), id.uuid}; }

/// Faults of many rows at once, each at its row.
Result<void> check_rows(const ForumContent& forum, const std::string& list,
                        const std::vector<const PersonWords*>& rows) {
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto checked = check_person(forum, *rows[i]);
    if (checked.has_value()) continue;
    for (auto fault : checked.error().faults) {
      fault.where = "/" + list + "/" + std::to_string(i) + fault.where;
      faults.push_back(std::move(fault));
    }
  }
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.person_invalid", {}, std::move(faults)};
}

Problem too_many(std::size_t most) {
  return {Kind::invalid, "forum.people_too_many", {{"most", std::to_string(most)}}};
}

/// History of people keeps that something changed, never what: their names can be forgotten.
void note_people(db::Tx& tx, const Context& context, ForumId forum, Instant at, const char* action,
                 std::size_t count, const std::string& reason = {}) {
  note(tx, context, ref(forum), at,
       {.action = action,
        .before = {},
        .after = {{"people", static_cast<std::int64_t>(count)}},
        .reason = reason});
}

struct Line {
  const ArrivalLine* row;
  std::string signature;
};

Result<std::vector<Line>> read_lines(const Arrivals& request, Instant now) {
  std::vector<Line> lines;
  for (const auto& row : request.rows) {
    if (row.how == Arrival::phone) return Problem{Kind::invalid, "forum.arrival_invalid"};
    if (row.at > now + std::chrono::minutes(5))
      return Problem{Kind::invalid, "forum.arrival_to_come"};
    lines.push_back({&row, TRY(read_signature(row.signature))});
  }
  return lines;
}

/// What the office typed in of somebody's answer.
void take_answer(Person& row, const EditPerson& request, Instant now) {
  const bool changes = row.answer != request.answer ||
                       row.party != request.party.value_or(row.party) ||
                       (request.delegate && (request.delegate->name != row.delegate.name ||
                                             request.delegate->position != row.delegate.position));
  if (!changes) return;
  row.answer = request.answer;
  if (request.party) row.party = *request.party;
  if (request.delegate) row.delegate = *request.delegate;
  if (row.answer != Answer::delegated) row.delegate = {};
  if (!is_coming(row.answer)) row.party = 1;
  row.answered_at = now;
  row.answered_how = AnsweredHow::office;
}

void take(Store& store, const Context& context, const Forum& forum, const Line& line) {
  const PersonId id{forum.id.office, line.row->id};
  const auto known = store.get(id, forum.id.uuid);
  Person person = known.has_value() ? known.value() : Person{.id = id, .forum = forum.id.uuid};
  if (person.came_at) return;  // sent before
  const auto contact = person.words.contact;
  person.words = line.row->words;
  if (person.words.contact.empty())
    person.words.contact = contact;  // a tablet at the door holds none
  person.came_at = line.row->at;
  person.came_how = line.row->how;
  if (line.row->how == Arrival::staff) person.entered_by = context.actor.name;
  if (known.has_error()) {
    store.insert(person, line.signature);
  } else {
    ++person.version;
    store.update(person);
    if (!line.signature.empty()) store.keep_signature(id, forum.id.uuid, line.signature);
  }
}

}  // namespace

Result<void> add_people(Context& context, ForumId id, const AddPeople& request) {
  if (request.people.size() > most_at_once) return too_many(most_at_once);
  const auto now = context.clock.now();
  // fixed before a write that may run again
  std::vector<Uuid> ids(request.people.size());
  std::vector<std::string> codes;
  for (auto& one : ids) {
    one = new_uuid();
    codes.push_back(new_reply_code());
  }
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto forum = TRY(store.get(id));
    std::vector<const PersonWords*> rows;
    for (const auto& words : request.people) rows.push_back(&words);
    TRY(check_rows(forum.content, "people", rows));
    for (std::size_t i = 0; i < ids.size(); ++i) {
      Person person{.id = {id.office, ids[i]}, .forum = id.uuid};
      person.words = request.people[i];
      person.invited_on = request.invited_on;
      person.entered_by = context.actor.name;
      person.reply_code = codes[i];
      store.insert(person, {});
    }
    note_people(tx, context, id, now, "invite", ids.size());
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> edit_person(Context& context, ForumId forum, Uuid person, const EditPerson& request,
                         std::int64_t expected_version) {
  const auto now = context.clock.now();
  const PersonId id{forum.office, person};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto of = TRY(store.get(forum));
    auto row = TRY(store.get(id, forum.uuid));
    TRY(check_fresh(row.version, expected_version));
    TRY(check_person(of.content, request.words));
    TRY(check_answer(request.answer, request.party.value_or(row.party),
                     request.delegate.value_or(row.delegate)));
    take_answer(row, request, now);
    row.words = request.words;
    row.invited_on = request.invited_on;
    ++row.version;
    store.update(row);
    history::record(tx, context, ref_of(id), now,
                    {.action = "edit",
                     .before = {},
                     .after = {{"answer", boost::describe::enum_to_string(row.answer, "")}}});
    ring(tx, forum);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(forum)));
    TRY(idempotency::once(tx, context, person, [&] { return work(tx); }));
    return {};
  });
}

Result<void> take_arrivals(Context& context, ForumId id, const Arrivals& request) {
  if (request.rows.size() > most_arrivals) return too_many(most_arrivals);
  const auto now = context.clock.now();
  const auto lines = TRY(read_lines(request, now));
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto forum = TRY(store.get(id));
    std::vector<const PersonWords*> rows;
    for (const auto& row : request.rows) rows.push_back(&row.words);
    TRY(check_rows(forum.content, "rows", rows));
    for (const auto& line : lines) take(store, context, forum, line);
    note_people(tx, context, id, now, "arrivals", lines.size());
    ring(tx, id);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> undo_arrival(Context& context, ForumId forum, Uuid person, const Reason& request) {
  TRY(check_reason(request.reason));
  const auto now = context.clock.now();
  const PersonId id{forum.office, person};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    TRY(store.get(forum));
    auto row = TRY(store.get(id, forum.uuid));
    if (!row.came_at) return Problem{Kind::conflict, "forum.not_come"};
    row.came_at.reset();
    row.came_how.reset();
    ++row.version;
    store.update(row);
    store.keep_signature(id, forum.uuid, {});
    note_people(tx, context, forum, now, "undo_arrival", 1, request.reason);
    ring(tx, forum);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, write_forums, ref(forum)));
    TRY(idempotency::once(tx, context, person, [&] { return work(tx); }));
    return {};
  });
}

}  // namespace ruam::forums
