#include "documents/gather_plan.hpp"

#include "catalog/queries.hpp"
#include "documents/forms/builder.hpp"
#include "people/queries.hpp"
#include "plans/actions/keep.hpp"
#include "plans/content_text.hpp"
#include "plans/queries.hpp"
#include "plans/queries/guidelines.hpp"
#include "plans/queries/practice.hpp"
#include "projects/queries/serving.hpp"

namespace ruam::documents {
namespace {

/// Whether the plan goes on after what it is aligned to has ended.
PlanTarget target_of(db::Tx& tx, OfficeId office, const plans::Link& link, const PlanFacts& facts) {
  PlanTarget target;
  if (link.list.empty()) return target;
  const auto item = catalog::find(tx, office, link.list, link.item);
  if (!item) return target;
  target.code = item->code;
  if (item->valid_to_be && *item->valid_to_be < facts.years.to) target.ended_in = item->valid_to_be;
  return target;
}

void name_targets(db::Tx& tx, OfficeId office, PlanFacts& facts) {
  for (auto& link : facts.content.links)
    facts.targets[link.id] = target_of(tx, office, link, facts);
  // What no catalogue ships is aligned to in the office's own words.
  facts.list_names = {{"ministry", "นโยบายกระทรวงศึกษาธิการ"}, {"province", "แผนพัฒนาจังหวัด"}};
  for (auto& list : catalog::list_lists(tx, office)) facts.list_names[list.list] = list.name_th;
}

void add_projects(db::Tx& tx, const Context& context, OfficeId office, PlanFacts& facts) {
  std::vector<Uuid> nodes;
  for (const auto& node : facts.content.nodes) nodes.push_back(node.id);
  for (const auto& one : projects::list_serving(tx, context.actor, office, nodes))
    facts.projects[one.node].push_back({one.code, one.title, one.planned});
}

void add_results(db::Tx& tx, const plans::Plan& plan, PlanFacts& facts) {
  for (const auto& one : plans::list_results(tx, plan))
    for (const auto& year : one.years)
      if (year.value) facts.results[one.indicator][year.year] = *year.value;
}

/// In public an office answers by the post of who signed, never by a name.
PlanAdoption to_adoption(db::Tx& tx, const plans::Adoption& from, Copy copy) {
  PlanAdoption to{.answer = from.answer, .on = from.declared_on, .reason = from.reason};
  if (const auto office = people::get_office(tx, from.adopter); office.has_value())
    to.office = office->name_th;
  const auto post = from.acting_phrase.empty() ? from.position : from.acting_phrase;
  to.by = from.position;
  if (copy != Copy::public_ && !from.person_name.empty())
    to.by = from.person_name == post ? post : from.person_name + "\n" + post;
  return to;
}

void add_practice(db::Tx& tx, const Context& context, const plans::Plan& plan, Copy copy,
                  PlanFacts& facts) {
  const auto guidelines = plans::list_guidelines(tx, plan.id.office);
  const auto standings = plans::find_standings(tx, plan, guidelines, context.clock.today());
  auto practice = plans::list_practice(tx, plan);
  for (std::size_t i = 0; i < guidelines.size(); ++i) {
    PlanGuideline one{guidelines[i].group,
                      guidelines[i].number,
                      guidelines[i].name_th,
                      standings[i].progress,
                      {}};
    for (auto& record : practice.records)
      if (record.content.guideline == guidelines[i].id)
        one.records.push_back(std::move(record.content));
    facts.guidelines.push_back(std::move(one));
  }
  for (const auto& one : practice.adoptions) facts.adoptions.push_back(to_adoption(tx, one, copy));
  facts.readers = practice.readers;
  facts.committee = practice.monitoring.committee_text;
  facts.framework = practice.monitoring.framework;
}

}  // namespace

Result<PlanFacts> gather_plan(db::Tx& tx, const Context& context, plans::PlanId id, Copy copy) {
  const auto plan = TRY(plans::get(tx, context.actor, id));
  const auto own = TRY(people::get_office(tx, id.office));
  PlanFacts facts{.office_name = own.name_th, .office_short = own.short_th, .code = plan.code};
  facts.years = plan.years;
  facts.edition = plan.edition;
  auto approved = copy == Copy::draft ? std::nullopt : plans::approved_content(tx, plan);
  facts.is_approved = approved.has_value();
  facts.content = approved ? std::move(*approved) : plans::read_content(plan.content);
  if (facts.is_approved) {
    facts.approved_on = plan.approved_on;
    facts.approved_by = plan.approved_by;
  }
  name_targets(tx, id.office, facts);
  add_projects(tx, context, id.office, facts);
  add_results(tx, plan, facts);
  if (plan.edition > 0) add_practice(tx, context, plan, copy, facts);
  return facts;
}

}  // namespace ruam::documents
