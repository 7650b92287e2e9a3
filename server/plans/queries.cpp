#include "plans/queries.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "plans/access.hpp"
#include "plans/content_text.hpp"
#include "platform/search/fold.hpp"
#include "platform/thai/collate.hpp"

namespace ruam::plans {
namespace {

struct Counts {
  std::int64_t asked = 0, adopted = 0;
};

std::map<Uuid, Counts> count_adoptions(db::Tx& tx, OfficeId office) {
  std::map<Uuid, Counts> counts;
  tx.each(
      "SELECT plan_id, COUNT(*), SUM(CASE WHEN answer = 'adopted' THEN 1 ELSE 0 END) "
      "FROM plan_adoptions WHERE office_id = $1 AND is_current = 1 GROUP BY plan_id",
      [&](const db::Row& row) {
        counts[row.get<Uuid>(0)] = {row.get<std::int64_t>(1), row.get<std::int64_t>(2)};
      },
      office);
  return counts;
}

Row to_row(const Plan& p, const Counts& counts) {
  return {.id = p.id.uuid,
          .code = p.code,
          .title = p.title,
          .years = p.years,
          .status = p.status,
          .edition = p.edition,
          .under_review = is_under_review(p),
          .proposed = is_proposed(p),
          .node_count = p.node_count,
          .indicator_count = p.indicator_count,
          .gap_count = p.gap_count,
          .approved_on = p.approved_on,
          .asked = counts.asked,
          .adopted = counts.adopted,
          .version = p.version,
          .updated_at = p.updated_at};
}

bool keeps(const Filter& filter, const std::string& folded, const Plan& p) {
  if (filter.status && p.status != *filter.status) return false;
  if (filter.year && (*filter.year < p.years.from || *filter.year > p.years.to)) return false;
  if (folded.empty()) return true;
  return search::fold(p.code).find(folded) != std::string::npos ||
         search::fold(p.title).find(folded) != std::string::npos;
}

/// An office has few plans: they are put in order here, those by years come so.
void put_in_order(std::vector<Plan>& plans, Sort sort) {
  const auto by = [&](auto less) { std::stable_sort(plans.begin(), plans.end(), less); };
  if (sort == Sort::code) by([](const Plan& a, const Plan& b) { return a.code < b.code; });
  if (sort == Sort::title)
    by([](const Plan& a, const Plan& b) { return thai::compare(a.title, b.title) < 0; });
  if (sort == Sort::updated)
    by([](const Plan& a, const Plan& b) { return a.updated_at > b.updated_at; });
}

Problem bad_cursor() { return {Kind::invalid, "list.cursor", {}, {{"?after", "list.cursor"}}}; }

}  // namespace

Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter) {
  TRY(people::require(tx, actor, read_plans, office));
  auto plans = Store{tx}.list(office);
  const auto folded = search::fold(filter.text);
  std::erase_if(plans, [&](const Plan& p) { return !keeps(filter, folded, p); });
  put_in_order(plans, filter.sort);
  std::size_t from = 0;
  if (!filter.after.empty()) {
    const auto id = parse_uuid(filter.after);
    if (!id) return bad_cursor();
    const auto at =
        std::find_if(plans.begin(), plans.end(), [&](const Plan& p) { return p.id.uuid == *id; });
    if (at == plans.end()) return bad_cursor();
    from = static_cast<std::size_t>(at - plans.begin()) + 1;
  }
  const auto counts = count_adoptions(tx, office);
  const auto limit = static_cast<std::size_t>(std::clamp(filter.limit, 1, 500));
  Page page{.total = static_cast<std::int64_t>(plans.size())};
  for (auto i = from; i < plans.size(); ++i) {
    if (page.rows.size() == limit) {
      page.next = page.rows.back().id.to_string();
      break;
    }
    const auto counted = counts.find(plans[i].id.uuid);
    page.rows.push_back(to_row(plans[i], counted == counts.end() ? Counts{} : counted->second));
  }
  return page;
}

Result<Plan> get(db::Tx& tx, const Actor& actor, PlanId id) {
  TRY(require_reader(tx, actor, id));
  Store store{tx};
  auto plan = TRY(store.get(id));
  if (!reads_as_adopter(tx, actor, id)) return plan;
  const auto edition = store.find_edition(id, plan.edition);
  if (!edition) return Problem{Kind::not_found, "plan.not_found"};
  plan.content = edition->content;
  plan.content_sha256 = edition->content_sha256;
  plan.years = edition->years;
  plan.title = read_content(edition->content).title;
  plan.gap_count = static_cast<std::int64_t>(edition->gaps.size());
  return plan;
}

Result<Plan> find(db::Tx& tx, PlanId id) { return Store{tx}.get(id); }

std::optional<PlanId> find_code(db::Tx& tx, OfficeId office, std::string_view code) {
  return Store{tx}.find_code(office, code);
}

std::vector<Plan> list_all(db::Tx& tx, OfficeId office) { return Store{tx}.list(office); }

Faults verify_contents(db::Tx& tx) { return Store{tx}.verify(); }

}  // namespace ruam::plans
