#include <algorithm>

#include "committees/actions.hpp"
#include "committees/actions/keep.hpp"
#include "files/actions.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::committees {
namespace {

/// The order that a later one amends.
std::optional<Uuid> last_in_force(const std::vector<Order>& orders) {
  std::optional<Uuid> last;
  for (const auto& one : orders)
    if (one.status == OrderStatus::in_force) last = one.id.uuid;
  return last;
}

Result<void> check_ends(const std::vector<Member>& members, const std::vector<Uuid>& ends) {
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const bool is_serving = std::any_of(members.begin(), members.end(), [&](const Member& m) {
      return m.id == ends[i] && m.status == MemberStatus::serving;
    });
    if (!is_serving)
      return Problem{Kind::conflict,
                     "committee.not_serving",
                     {},
                     {{"/ends/" + std::to_string(i), "committee.not_serving"}}};
  }
  return {};
}

/// Who comes and goes by the order that is wanted.
Result<void> fill(const Committee& committee, const std::vector<Member>& members, Order& order) {
  const bool is_first = committee.status == Status::draft;
  if (is_first != (order.type == OrderType::appoint))
    return Problem{Kind::conflict, "committee.order_type", {}, {{"/type", "committee.order_type"}}};
  if (order.type == OrderType::dissolve) {
    order.ends.clear();
    for (const auto& one : members)
      if (one.status == MemberStatus::serving) order.ends.push_back(one.id);
    return {};
  }
  TRY(check_ends(members, order.ends));
  for (const auto& one : members)
    if (one.status == MemberStatus::proposed) order.appoints.push_back(one.id);
  if (order.appoints.empty() && order.ends.empty())
    return Problem{Kind::conflict, "committee.order_empty"};
  return {};
}

std::string words_of(const Order& order) {
  std::string words = "คำสั่ง";
  if (!order.number.empty()) words += "ที่ " + order.number;
  if (order.dated) words += " ลงวันที่ " + thai::print(*order.dated, thai::DateForm::full);
  return words;
}

void appoint(db::Tx& tx, const Context& context, const Committee& committee, const Order& order,
             Instant at) {
  const auto day = *order.effective_on;
  for (const auto& before : Store{tx}.list_members(committee.id)) {
    auto after = before;
    if (std::find(order.appoints.begin(), order.appoints.end(), before.id) !=
            order.appoints.end() &&
        before.status == MemberStatus::proposed) {
      after.status = MemberStatus::serving;
      if (!after.from) after.from = day;
      if (!after.until) after.until = committee.content.term_to;
      if (!after.until && committee.content.term_years)
        after.until = end_of_term(*after.from, *committee.content.term_years);
      after.appointed_by = order.id.uuid;
      keep(tx, context, {at, "appoint", words_of(order)}, &before, after);
    } else if (std::find(order.ends.begin(), order.ends.end(), before.id) != order.ends.end() &&
               before.status == MemberStatus::serving) {
      after.status = MemberStatus::ended;
      after.ended_on = day;
      after.end_reason = words_of(order);
      after.ended_by = order.id.uuid;
      keep(tx, context, {at, "relieve", words_of(order)}, &before, after);
    }
  }
}

/// The order does what it says.
Result<void> take_effect(db::Tx& tx, const Context& context, Order& order, const Order& before,
                         Instant at) {
  Store store{tx};
  auto committee = TRY(store.get(order.committee));
  if (!order.effective_on) order.effective_on = order.dated;
  order.status = OrderStatus::in_force;
  keep(tx, context, {at, "in_force"}, &before, order);
  const auto was = committee;
  committee.status = order.type == OrderType::dissolve ? Status::ended : Status::active;
  if (order.type == OrderType::appoint && !committee.content.term_from)
    committee.content.term_from = order.effective_on;
  if (order.type == OrderType::appoint && !committee.content.term_to &&
      committee.content.term_years)
    committee.content.term_to = end_of_term(*order.effective_on, *committee.content.term_years);
  appoint(tx, context, committee, order, at);
  keep(tx, context, {at, "order_in_force", words_of(order)}, &was, committee);
  jobs::emit(tx, context, "committee.order_in_force", ref(order.id));
  return {};
}

}  // namespace

Result<OrderId> draft_order(Context& context, CommitteeId id, const NewOrder& request) {
  const auto now = context.clock.now();
  const OrderId order_id{id.office, new_uuid()};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto committee = TRY(open_committee(tx, id));
    const auto orders = store.list_orders(id);
    for (const auto& one : orders)
      if (one.status == OrderStatus::draft) return Problem{Kind::conflict, "committee.order_open"};
    Order order{.id = order_id, .committee = id, .type = request.type, .ends = request.ends};
    TRY(fill(committee, store.list_members(id), order));
    order.effective_on = request.effective_on;
    order.reason = request.reason;
    order.author_name = context.actor.name;
    order.previous = last_in_force(orders);
    order.created_at = now;
    keep(tx, context, {now, "create"}, static_cast<const Order*>(nullptr), order);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<OrderId> {
    TRY(people::require_on(tx, context.actor, write_committees, ref(id)));
    const auto made = idempotency::once(tx, context, order_id.uuid, [&] { return work(tx); });
    return OrderId{id.office, TRY(made)};
  });
}

Result<void> remove_order(Context& context, OrderId id) {
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    Store store{tx};
    const auto before = TRY(store.get(id));
    TRY(people::require_on(tx, context.actor, write_committees, ref(before.committee)));
    if (before.status == OrderStatus::in_force)
      return Problem{Kind::conflict, "committee.order_in_force"};
    if (before.letter_id && before.status == OrderStatus::draft)
      return Problem{Kind::conflict, "committee.order_on_its_way"};
    auto after = before;
    after.status = OrderStatus::cancelled;
    keep(tx, context, {now, "cancel"}, &before, after);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_committees, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> record_order(Context& context, OrderId id, const RecordOrder& request) {
  if (thai::is_blank(request.number) || request.number.size() > 60)
    return Problem{Kind::invalid, "committee.order_number", {}, {{"/number", "missing"}}};
  if (request.dated > context.clock.today() || request.dated.year < 1957)
    return Problem{
        Kind::invalid, "committee.order_in_future", {}, {{"/dated", "committee.order_in_future"}}};
  const auto now = context.clock.now();
  const auto work = [&](db::Tx& tx) -> Result<void> {
    const auto before = TRY(Store{tx}.get(id));
    if (before.status != OrderStatus::draft)
      return Problem{Kind::conflict, "committee.order_in_force"};
    auto order = before;
    order.number = request.number;
    order.dated = request.dated;
    if (request.effective_on) order.effective_on = request.effective_on;
    if (request.file_id) {
      TRY(files::attach(tx, context, {id.office, *request.file_id}, ref(id), now));
      order.file_id = request.file_id;
    }
    return take_effect(tx, context, order, before, now);
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_committees, id.office));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

Result<void> note_order_paper(db::Tx& tx, const Context& context, OrderId id, const Issued& paper,
                              bool is_signed) {
  const auto before = TRY(Store{tx}.get(id));
  const auto at = context.clock.now();
  auto order = before;
  order.letter_id = paper.letter_id;
  order.number = paper.number;
  order.dated = paper.dated;
  if (before.status == OrderStatus::draft && is_signed && order.dated && !order.number.empty())
    return take_effect(tx, context, order, before, at);
  if (order.letter_id == before.letter_id && order.number == before.number &&
      order.dated == before.dated)
    return {};
  keep(tx, context, {at, "paper"}, &before, order);
  return {};
}

Result<void> note_order_cancelled(db::Tx& tx, const Context& context, OrderId id) {
  const auto before = TRY(Store{tx}.get(id));
  if (before.status != OrderStatus::draft) return {};
  auto order = before;
  order.letter_id.reset();
  order.number.clear();
  order.dated.reset();
  keep(tx, context, {context.clock.now(), "paper_cancelled"}, &before, order);
  return {};
}

}  // namespace ruam::committees
