#include "plans/imports/front.hpp"

#include "catalog/queries.hpp"
#include "chain/actions.hpp"
#include "people/queries.hpp"
#include "plans/actions/keep.hpp"
#include "plans/imports/book.hpp"
#include "platform/json/json.hpp"

namespace ruam::plans::imports {
namespace {

using ruam::imports::Draft, ruam::imports::ImportId, ruam::imports::Kind;

World world_of(db::Tx& tx, OfficeId office) {
  World world;
  for (const auto& list : upper_lists())
    for (const auto& item : catalog::list(tx, office, list.id))
      world.lists[list.id].push_back({item.id, item.code, item.name_th});
  auto nearby = people::list_subtree(tx, office);
  for (const auto& above : people::list_ancestors(tx, office)) nearby.push_back(above.id);
  for (const auto& one : people::describe_offices(tx, nearby))
    for (const auto& name : {one.code, one.short_th, one.name_th})
      if (!name.empty()) world.offices.emplace(ruam::imports::key_of(name), one.id);
  return world;
}

Result<std::vector<Uuid>> make(db::Tx& tx, const Context& context, ImportId id,
                               const std::vector<Draft>& drafts, Instant at) {
  std::vector<Uuid> made;
  for (const auto& draft : drafts) {
    auto book = TRY(json::read<Book>(draft.content));
    const auto ready = TRY(prepare(std::move(book.content), book.years));
    const PlanId plan{id.office, new_uuid()};
    TRY(begin(tx, context, {plan, {}, at}, ready));
    made.push_back(plan.uuid);
  }
  return made;
}

/// Refuses: import.in_use.
Result<void> withdraw(db::Tx& tx, const Context& context, ImportId id,
                      const std::vector<Uuid>& made) {
  Store store{tx};
  Problem in_use{ruam::Kind::conflict, "import.in_use"};
  for (const auto& one : made) {
    const PlanId plan{id.office, one};
    const auto found = store.get(plan);
    if (found.has_error()) continue;  // removed by hand
    if (found->version == 1 && found->edition == 0 && store.list_successors(plan).empty()) continue;
    in_use.faults.push_back(
        {"plan/" + one.to_string(), "plan.import_in_use", {{"code", found->code}}});
  }
  if (!in_use.faults.empty()) {
    in_use.details["count"] = std::to_string(in_use.faults.size());
    return in_use;
  }
  for (const auto& one : made) {
    const PlanId plan{id.office, one};
    if (store.get(plan).has_error()) continue;
    chain::replace_edges(tx, ref(plan), {});
    tell(tx, context, plan, context.clock.now(), {.action = "remove"});
    store.remove(plan);
  }
  return {};
}

}  // namespace

Kind plan_kind_of_import() {
  Kind made{.name = "plans", .permission = write_plans, .parts = parts};
  made.form = [](db::Tx& tx, OfficeId office) { return make_forms(world_of(tx, office)); };
  made.check = [](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids, Date) {
    return check_book(grids, world_of(tx, office));
  };
  made.make = make;
  made.reveal = [](db::Tx&, const Context&, ImportId, Instant) -> Result<void> { return {}; };
  made.withdraw = withdraw;
  made.chunk = 1;
  return made;
}

}  // namespace ruam::plans::imports
