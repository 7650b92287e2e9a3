#include "committees/actions/keep.hpp"

#include "chain/actions.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"

namespace ruam::committees {
namespace {

boost::json::value as_value(const Committee& c) {
  auto value = json::to_value(c.content);
  value.as_object()["status"] = code_of(c.status);
  return value;
}

boost::json::value as_value(const Member& m) {
  const auto day = [](const std::optional<Date>& d) { return d ? to_string(*d) : std::string{}; };
  return {{"id", m.id.to_string()},
          {"holder", json::to_value(m.holder)},
          {"seats", json::to_value(m.seats)},
          {"status", code_of(m.status)},
          {"from", day(m.from)},
          {"until", day(m.until)},
          {"ended_on", day(m.ended_on)},
          {"end_reason", m.end_reason}};
}

boost::json::value as_value(const Order& o) {
  return {{"type", code_of(o.type)},
          {"status", code_of(o.status)},
          {"number", o.number},
          {"dated", o.dated ? to_string(*o.dated) : ""},
          {"effective_on", o.effective_on ? to_string(*o.effective_on) : ""},
          {"appoints", json::to_value(o.appoints)},
          {"ends", json::to_value(o.ends)},
          {"reason", o.reason}};
}

}  // namespace

Problem stale(std::string code, std::int64_t version) {
  return {Kind::stale, std::move(code), {{"version", std::to_string(version)}}};
}

void keep(db::Tx& tx, const Context& context, const What& what, const Committee* before,
          Committee& now) {
  Store store{tx};
  now.updated_at = what.at;
  if (before) {
    ++now.version;
    store.update(now);
  } else {
    store.insert(now);
  }
  history::record(tx, context, ref(now.id), what.at,
                  {.action = what.action,
                   .before = before ? as_value(*before) : boost::json::value{},
                   .after = as_value(now),
                   .reason = what.reason});
  std::vector<chain::Edge> edges;
  for (const auto& one : now.content.steers)
    edges.push_back(
        {.from = {now.id.office, one.kind, one.id}, .to = ref(now.id), .kind = "steers"});
  chain::replace_edges(tx, ref(now.id), std::move(edges));
  jobs::emit(tx, context, "committee.changed", ref(now.id));
}

void keep(db::Tx& tx, const Context& context, const What& what, const Member* before, Member& now) {
  Store store{tx};
  if (before) {
    ++now.version;
    store.update(now);
  } else {
    store.insert(now);
  }
  boost::json::array was, is;
  if (before) was.push_back(as_value(*before));
  is.push_back(as_value(now));
  history::record(tx, context, ref(now.committee), what.at,
                  {.action = what.action,
                   .before = boost::json::object{{"members", std::move(was)}},
                   .after = boost::json::object{{"members", std::move(is)}},
                   .reason = what.reason,
                   .personal = {"/members/*/holder/name"}});
  jobs::emit(tx, context, "committee.changed", ref(now.committee));
}

void drop(db::Tx& tx, const Context& context, const What& what, const Member& member) {
  Store{tx}.remove(member.committee, member.id);
  boost::json::array was;
  was.push_back(as_value(member));
  history::record(tx, context, ref(member.committee), what.at,
                  {.action = what.action,
                   .before = boost::json::object{{"members", std::move(was)}},
                   .after = boost::json::object{{"members", boost::json::array{}}},
                   .reason = what.reason,
                   .personal = {"/members/*/holder/name"}});
  jobs::emit(tx, context, "committee.changed", ref(member.committee));
}

void keep(db::Tx& tx, const Context& context, const What& what, const Order* before, Order& now) {
  Store store{tx};
  now.updated_at = what.at;
  if (before) {
    ++now.version;
    store.update(now);
  } else {
    store.insert(now);
    chain::link(tx, ref(now.id), ref(now.committee), "appoints");
    if (now.previous)
      chain::link(tx, ref(OrderId{now.id.office, *now.previous}), ref(now.id), "amends");
  }
  history::record(tx, context, ref(now.id), what.at,
                  {.action = what.action,
                   .before = before ? as_value(*before) : boost::json::value{},
                   .after = as_value(now),
                   .reason = what.reason});
  jobs::emit(tx, context, "committee.changed", ref(now.committee));
}

Result<Committee> open_committee(db::Tx& tx, CommitteeId id) {
  auto found = TRY(Store{tx}.get(id));
  if (found.status == Status::ended) return Problem{Kind::conflict, "committee.ended"};
  return found;
}

Result<void> check_steered(db::Tx& tx, const Context& context, OfficeId office,
                           const std::vector<Steered>& all, const Describe& describe) {
  std::vector<Ref> refs;
  Problem problem{Kind::invalid, "committee.steered_unknown"};
  for (std::size_t i = 0; i < all.size(); ++i) {
    refs.push_back({office, all[i].kind, all[i].id});
    if (all[i].kind != "plan" && all[i].kind != "project")
      problem.faults.push_back({"/steers/" + std::to_string(i), "committee.steered_unknown"});
  }
  const auto told = describe(tx, context.actor, refs);
  for (std::size_t i = 0; i < told.size() && problem.faults.empty(); ++i)
    if (told[i].hidden)
      problem.faults.push_back({"/steers/" + std::to_string(i), "committee.steered_unknown"});
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace ruam::committees
