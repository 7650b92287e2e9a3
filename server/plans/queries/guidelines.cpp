#include "plans/queries/guidelines.hpp"

#include <algorithm>
#include <set>

#include "catalog/queries.hpp"
#include "plans/actions/keep.hpp"
#include "plans/store/deployment.hpp"

namespace ruam::plans {
namespace {

constexpr std::string_view list_name = "plan_guidelines";

std::optional<Group> group_of(const std::string& parent) {
  if (parent == "DG") return Group::deployment;
  if (parent == "MG") return Group::monitoring;
  return std::nullopt;
}

}  // namespace

std::vector<Guideline> list_guidelines(db::Tx& tx, OfficeId office) {
  const auto items = catalog::list(tx, office, list_name);
  std::vector<Guideline> all;
  std::map<Group, std::int64_t> counted;
  for (const auto& item : items) {
    const auto group = group_of(item.parent_id);
    if (!group) continue;
    Guideline one{.id = item.id,
                  .group = *group,
                  .number = ++counted[*group],
                  .name_th = item.name_th,
                  .name_en = item.name_en};
    one.needs = catalog::split_bars(catalog::extra(item, "needs").value_or(""));
    one.opens = catalog::extra(item, "opens") == "yes";
    for (const auto& topic : items)
      if (topic.parent_id == item.id)
        one.topics.push_back({topic.id, topic.name_th, topic.name_en});
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Standing> find_standings(db::Tx& tx, const Plan& plan,
                                     const std::vector<Guideline>& guidelines, Date today) {
  DeploymentStore store{tx};
  auto content = approved_content(tx, plan);
  if (!content) content = read_content(plan.content);
  const auto records = store.list_records(plan.id);
  const auto adoptions = store.list_adoptions(plan.id);
  const auto monitoring = store.monitoring(plan.id).said;
  return stand(guidelines,
               {.content = *content,
                .records = records,
                .adoptions = adoptions,
                .receipts = static_cast<std::int64_t>(store.list_receipts(plan.id).size()),
                .monitoring = monitoring,
                .today = today});
}

}  // namespace ruam::plans
