#include "plans/routes/shared.hpp"

#include <algorithm>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "plans/access.hpp"
#include "plans/content_text.hpp"
#include "plans/queries/guidelines.hpp"
#include "plans/store/deployment.hpp"

namespace ruam::plans {
namespace {

wire::Mention mention(const Plan& plan) {
  return {plan.id.uuid, plan.code, plan.title, plan.years, plan.status};
}

std::set<OfficeId> offices_in(const Content& content) {
  std::set<OfficeId> ids;
  for (const auto& node : content.nodes)
    for (const auto& agency : node.agencies)
      if (agency.office) ids.insert(*agency.office);
  for (const auto& link : content.links)
    if (link.plan) ids.insert(link.plan->office);
  return ids;
}

/// Offices in whose name the actor may answer now.
std::vector<OfficeId> answers_for(db::Tx& tx, const Context& context, const Plan& plan) {
  std::vector<OfficeId> offices;
  if (!is_in_force(plan.status)) return offices;
  for (const auto& one : DeploymentStore{tx}.list_adoptions(plan.id)) {
    if (one.answer != Answer::asked) continue;
    if (people::require(tx, context.actor, adopt_plans, one.adopter).has_error()) continue;
    const people::Seat seat{one.adopter, "office_head"};
    if (people::signing_capacity(tx, context.actor, seat, context.clock.today()).has_value())
      offices.push_back(one.adopter);
  }
  return offices;
}

/// What this person can do now.
std::vector<std::string> allowed(db::Tx& tx, const Context& context, const Plan& p) {
  std::vector<std::string> may;
  const auto has = [&](Permission permission) {
    return people::require_on(tx, context.actor, permission, ref(p.id)).has_value();
  };
  const bool is_over = p.status == Status::ended;
  if (has(write_plans)) {
    if (!is_over) may.push_back("edit");
    if (!is_over && p.approved_sha256 != p.content_sha256 && !is_proposed(p))
      may.push_back("propose");
    if (!is_over && is_under_review(p)) may.push_back("discard");
    if (p.edition == 0) may.push_back("remove");
    may.push_back("inherit");
  }
  const people::Seat head{p.id.office, "office_head"};
  if (!is_over && p.approved_sha256 != p.content_sha256 &&
      people::require(tx, context.actor, approve_plans, p.id.office).has_value() &&
      people::signing_capacity(tx, context.actor, head, context.clock.today()).has_value())
    may.push_back("approve");
  if (p.edition > 0 && has(deploy_plans)) {
    may.push_back("deploy");
    if (!is_over) may.push_back("end");
  }
  return may;
}

bool has_read(db::Tx& tx, const Actor& actor, const Plan& plan) {
  const auto all = DeploymentStore{tx}.list_receipts(plan.id);
  return std::any_of(all.begin(), all.end(), [&](const Receipt& one) {
    return one.person == actor.person && one.edition == plan.edition;
  });
}

Result<wire::Plan> to_wire(db::Tx& tx, const Context& context, Plan p) {
  Store store{tx};
  const auto content = read_content(p.content);
  const bool is_adopter = reads_as_adopter(tx, context.actor, p.id);
  auto ids = offices_in(content);
  ids.insert(p.id.office);
  auto names = name_offices(tx, ids);
  wire::Plan out{.id = p.id.uuid, .office = names[p.id.office]};
  names.erase(p.id.office);
  out.code = p.code;
  out.title = p.title;
  out.years = p.years;
  out.status = p.status;
  out.edition = p.edition;
  out.version = p.version;
  out.content_sha256 = p.content_sha256;
  out.under_review = !is_adopter && is_under_review(p);
  out.proposed = !is_adopter && is_proposed(p);
  out.approved_on = p.approved_on;
  out.approved_by = p.approved_by;
  out.ended_on = p.ended_on;
  out.end_reason = p.end_reason;
  out.author = p.author;
  if (!is_adopter) {
    if (p.predecessor)
      if (const auto before = store.get({p.id.office, *p.predecessor}); before.has_value())
        out.predecessor = mention(*before);
    for (const auto& one : store.list_successors(p.id)) out.successors.push_back(mention(one));
    out.gaps = to_notes(find_gaps(content, p.years));
    out.may = allowed(tx, context, p);
  }
  out.warnings =
      to_notes(list_link_warnings(tx, p.id.office, content, p.years, context.clock.today()));
  out.numbers = numbers(content);
  for (auto& [id, name] : names) out.offices.push_back(std::move(name));
  out.adopts_for = answers_for(tx, context, p);
  if (!out.adopts_for.empty()) out.may.push_back("adopt");
  out.read = p.edition > 0 && has_read(tx, context.actor, p);
  if (p.edition > 0 && !out.read) out.may.push_back("acknowledge");
  out.created_at = p.created_at;
  out.updated_at = p.updated_at;
  out.content = {std::move(p.content)};
  return out;
}

std::vector<wire::GuidelineState> to_wire(const std::vector<Guideline>& guidelines,
                                          const std::vector<Standing>& standings) {
  std::vector<wire::GuidelineState> all;
  for (std::size_t i = 0; i < guidelines.size(); ++i) {
    wire::GuidelineState one{guidelines[i]};
    one.progress = standings[i].progress;
    one.lacks = to_notes(standings[i].lacks);
    one.records = standings[i].records;
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<wire::ReadersOf> readers(const std::vector<Receipt>& receipts, std::int64_t edition,
                                     const std::map<OfficeId, wire::OfficeName>& names,
                                     bool with_names) {
  std::map<OfficeId, wire::ReadersOf> by_office;
  for (const auto& one : receipts) {
    if (one.edition != edition) continue;
    auto& readers = by_office[one.office];
    if (const auto name = names.find(one.office); name != names.end())
      readers.office = name->second;
    ++readers.count;
    if (with_names && !one.person_name.empty()) readers.names.push_back(one.person_name);
  }
  std::vector<wire::ReadersOf> all;
  for (auto& [office, of] : by_office) all.push_back(std::move(of));
  return all;
}

wire::MonitoringState to_wire(db::Tx& tx, const Context& context, PlanId id,
                              const KeptMonitoring& kept, const Describe& describe) {
  wire::MonitoringState out{.said = kept.said, .version = kept.version};
  if (!kept.said.committee) return out;
  const Ref committee{id.office, "committee", *kept.said.committee};
  const auto told = describe(tx, context.actor, {&committee, 1}).front();
  out.committee_label = told.label;
  out.committee_url = told.url;
  return out;
}

}  // namespace

std::vector<wire::Note> to_notes(const Faults& faults) {
  std::vector<wire::Note> notes;
  for (const auto& fault : faults) notes.push_back({fault.where, fault.code, fault.params});
  return notes;
}

std::map<OfficeId, wire::OfficeName> name_offices(db::Tx& tx, const std::set<OfficeId>& ids) {
  std::map<OfficeId, wire::OfficeName> names;
  for (auto& one : people::describe_offices(tx, {ids.begin(), ids.end()}))
    if (!one.code.empty()) names[one.id] = {one.id, one.code, one.name_th, one.short_th};
  return names;
}

wire::Adoption to_wire(const Adoption& a, const wire::OfficeName& office, Date today) {
  return {.office = office,
          .answer = a.answer,
          .message = a.message,
          .due_on = a.due_on,
          .overdue = a.answer == Answer::asked && a.due_on && *a.due_on < today,
          .asked_by = a.asked_by,
          .asked_at = a.asked_at,
          .edition = a.edition,
          .content_sha256 = a.content_sha256,
          .declared_on = a.declared_on,
          .declared_at = a.declared_at,
          .reason = a.reason,
          .person_name = a.person_name,
          .position = a.position,
          .acting_phrase = a.acting_phrase,
          .role = a.role,
          .paper_file = a.paper_file,
          .recorded_by = a.recorded_by};
}

Result<http::Reply<wire::Plan>> reply(Context& context, PlanId id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<http::Reply<wire::Plan>> {
    auto plan = TRY(get(tx, context.actor, id));
    auto out = TRY(to_wire(tx, context, std::move(plan)));
    const auto version = out.version;
    return http::Reply<wire::Plan>{.value = std::move(out), .version = version, .status = status};
  });
}

Result<wire::Deployment> deployment(Context& context, PlanId id, const Describe& describe) {
  return context.db.read([&](db::Tx& tx) -> Result<wire::Deployment> {
    const auto plan = TRY(get(tx, context.actor, id));
    const auto today = context.clock.today();
    const bool is_adopter = reads_as_adopter(tx, context.actor, id);
    DeploymentStore store{tx};
    const auto adoptions = store.list_adoptions(id);
    const auto records = store.list_records(id);
    const auto receipts = store.list_receipts(id);
    std::set<OfficeId> ids;
    for (const auto& one : adoptions) ids.insert(one.adopter);
    for (const auto& one : receipts) ids.insert(one.office);
    for (const auto& one : records)
      if (one.content.with_office) ids.insert(*one.content.with_office);
    auto names = name_offices(tx, ids);
    const auto guidelines = list_guidelines(tx, id.office);
    wire::Deployment out;
    out.guidelines = to_wire(guidelines, find_standings(tx, plan, guidelines, today));
    for (const auto& one : adoptions)
      out.adoptions.push_back(to_wire(one, names[one.adopter], today));
    for (const auto& one : records) {
      wire::Record row{one.content};
      row.id = one.id;
      if (one.content.with_office) row.with_short = names[*one.content.with_office].short_th;
      row.by_name = one.by_name;
      row.version = one.version;
      row.created_at = one.created_at;
      row.updated_at = one.updated_at;
      out.audience += one.content.audience.value_or(0);
      out.records.push_back(std::move(row));
    }
    out.readers = readers(receipts, plan.edition, names, !is_adopter);
    out.funding = sum_funding(records);
    out.monitoring = to_wire(tx, context, id, store.monitoring(id), describe);
    return out;
  });
}

}  // namespace ruam::plans
