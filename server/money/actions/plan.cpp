#include "money/plan.hpp"

#include "money/actions.hpp"
#include "money/store.hpp"
#include "people/access.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::money {

Result<void> write_plan(Context& context, OfficeId office, const PlanRecord& plan,
                        const std::string& reason) {
  const auto at = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require(tx, context.actor, write_permission, office));
    Store store{tx};
    const auto before = store.get_plan(office, plan.fiscal_year);
    if (before.version != plan.version)
      return Problem{Kind::stale, "money.stale", {{"current", json::write(before.content)}}};
    if (before.version > 0 && thai::is_blank(reason))
      return Problem{Kind::invalid, "money.reason_missing", {}, {{"/reason", "missing"}}};
    std::vector<Uuid> known;
    for (const auto& source : store.list_sources(office, plan.fiscal_year))
      known.push_back(source.id);
    TRY(check_plan(plan.content, known));
    auto after = plan;
    after.version = before.version + 1;
    store.save_plan(office, after, {.reason = reason, .by_name = context.actor.name, .at = at});
    history::record(tx, context, plan_ref(office, plan.fiscal_year), at,
                    {"revise", json::parse(json::write(before.content)).value(),
                     json::parse(json::write(after.content)).value(), reason});
    return {};
  });
}

}  // namespace ruam::money
