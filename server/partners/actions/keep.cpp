#include "partners/actions/keep.hpp"

#include <algorithm>
#include <set>

#include "chain/actions.hpp"
#include "files/actions.hpp"
#include "followups/actions.hpp"
#include "people/queries.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/search/fold.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::partners::keeping {
namespace {

/// Who types the keeping office's own name means the office.
bool is_name_of(const people::Office& office, const std::string& name) {
  const auto said = search::fold(name);
  return said == search::fold(office.name_th) || said == search::fold(office.short_th);
}

bool settle_one(db::Tx& tx, OfficeId office, Body& body) {
  if (!body.entry && !body.office) {
    const auto own = people::get_office(tx, office);
    if (own.has_value() && is_name_of(*own, body.name)) body.office = office;
  }
  if (body.entry) {
    const auto entry = Store{tx}.get(EntryId{office, *body.entry});
    if (entry.has_error()) return false;
    if (!body.office) body.office = entry->content.organisation;
    if (thai::is_blank(body.name)) body.name = entry->content.name;
  }
  if (body.office) {
    const auto known = people::get_office(tx, *body.office);
    if (known.has_error()) return false;
    if (thai::is_blank(body.name)) body.name = known->name_th;
  }
  return true;
}

Part tie(const Ref& record, const Body& body, std::string stakeholder = {}) {
  return {record.office, record.kind, record.uuid, body, std::move(stakeholder)};
}

void add_body_edges(std::vector<chain::Edge>& edges, const Ref& record,
                    const std::vector<Part>& ties, std::string_view kind) {
  for (const auto& one : ties)
    if (one.body.entry)
      edges.push_back({ref(EntryId{record.office, *one.body.entry}), record, std::string(kind)});
}

/// Whose duty it is in words, else the party's name.
std::string owner_of(const Mou& mou, const Duty& duty) {
  if (!thai::is_blank(duty.owner)) return duty.owner;
  for (const auto& party : mou.content.parties)
    if (duty.party == party.id) return party.body.name;
  return {};
}

}  // namespace

void note(db::Tx& tx, const Context& context, const Ref& record, Instant at,
          const history::Change& change) {
  history::record(tx, context, record, at, change);
  jobs::emit(tx, context, record.kind + "." + change.action, record);
}

Result<void> check_reason(const std::string& reason) {
  if (!thai::is_blank(reason)) return {};
  return Problem{
      Kind::invalid, "partner.reason_missing", {}, {{"/reason", "partner.reason_missing"}}};
}

Result<void> check_fresh(std::int64_t version, std::int64_t expected) {
  if (version == expected) return {};
  return Problem{Kind::stale, "partner.stale", {{"version", std::to_string(version)}}};
}

Result<void> settle(db::Tx& tx, OfficeId office,
                    const std::vector<std::pair<std::string, Body*>>& bodies) {
  Problem problem{Kind::invalid, "partner.body_missing"};
  for (const auto& [where, body] : bodies)
    if (!settle_one(tx, office, *body)) problem.faults.push_back({where, "partner.body_missing"});
  if (problem.faults.empty()) return {};
  return problem;
}

Result<void> check_files(db::Tx& tx, OfficeId office, const std::vector<Evidence>& evidence) {
  for (const auto& one : evidence)
    if (one.file_id && files::get(tx, {office, *one.file_id}).has_error())
      return Problem{
          Kind::invalid, "partner.file_missing", {}, {{"/evidence", "partner.file_missing"}}};
  return {};
}

Result<void> attach(db::Tx& tx, const Context& context, const Ref& record,
                    const std::vector<Evidence>& evidence, Instant at) {
  TRY(check_files(tx, record.office, evidence));
  for (const auto& one : evidence) {
    if (!one.file_id) continue;
    const auto file = files::get(tx, {record.office, *one.file_id});
    if (file.has_value() && file->record) continue;  // of this record, or shown from another
    TRY(files::attach(tx, context, {record.office, *one.file_id}, record, at));
  }
  return {};
}

Result<void> check_divisions(db::Tx& tx, OfficeId office, const std::vector<Uuid>& divisions) {
  if (divisions.empty()) return {};
  std::set<Uuid> known;
  for (const auto& one : people::list_divisions(tx, office)) known.insert(one.id);
  for (std::size_t i = 0; i < divisions.size(); ++i)
    if (!known.contains(divisions[i]))
      return Problem{Kind::invalid,
                     "partner.division_missing",
                     {},
                     {{Faults::at("/divisions", i), "partner.division_missing"}}};
  return {};
}

Ref project_ref(OfficeId office, Uuid project) { return {office, "project", project}; }

Result<void> check_projects(db::Tx& tx, const Context& context, OfficeId office,
                            const std::vector<Uuid>& projects, const std::vector<Uuid>& known,
                            const Describe& describe) {
  std::vector<Ref> asked;
  for (const auto& one : projects)
    if (std::find(known.begin(), known.end(), one) == known.end())
      asked.push_back(project_ref(office, one));
  if (asked.empty()) return {};
  for (const auto& told : describe(tx, context.actor, asked))
    if (told.hidden)
      return Problem{
          Kind::invalid, "partner.project_hidden", {}, {{"/projects", "partner.project_hidden"}}};
  return {};
}

std::vector<Part> ties_of(const Mou& mou) {
  std::vector<Part> ties;
  for (const auto& party : mou.content.parties) ties.push_back(tie(ref(mou.id), party.body));
  return ties;
}

std::vector<Part> ties_of(const Network& network) {
  std::vector<Part> ties;
  for (const auto* member : members_of(network.content))
    ties.push_back(tie(ref(network.id), member->body, member->stakeholder));
  return ties;
}

std::vector<Part> ties_of(const Activity& activity) {
  std::vector<Part> ties;
  for (const auto& one : activity.content.participants)
    ties.push_back(tie(ref(activity.id), one.body));
  return ties;
}

void declare(db::Tx& tx, const Mou& mou) {
  const auto self = ref(mou.id);
  const auto ties = ties_of(mou);
  Store{tx}.replace_ties(self, ties);
  std::vector<chain::Edge> edges;
  add_body_edges(edges, self, ties, "agrees");
  if (mou.predecessor)
    edges.push_back({ref(MouId{mou.id.office, *mou.predecessor}), self, "renews"});
  for (const auto& project : mou.content.projects)
    edges.push_back({self, project_ref(mou.id.office, project), "carries"});
  chain::replace_edges(tx, self, std::move(edges));
}

void declare(db::Tx& tx, const Network& network) {
  const auto self = ref(network.id);
  const auto ties = ties_of(network);
  Store{tx}.replace_ties(self, ties);
  std::vector<chain::Edge> edges;
  add_body_edges(edges, self, ties, "joins");
  for (const auto& mou : network.content.mous)
    edges.push_back({self, ref(MouId{network.id.office, mou}), "agrees"});
  chain::replace_edges(tx, self, std::move(edges));
}

void declare(db::Tx& tx, const Activity& activity) {
  const auto self = ref(activity.id);
  const auto& c = activity.content;
  const auto office = activity.id.office;
  Store{tx}.replace_ties(self, ties_of(activity));
  std::vector<chain::Edge> edges;
  if (c.mou) edges.push_back({ref(MouId{office, *c.mou}), self, "carries"});
  if (c.network) edges.push_back({ref(NetworkId{office, *c.network}), self, "carries"});
  if (c.project) edges.push_back({project_ref(office, *c.project), self, "carries"});
  chain::replace_edges(tx, self, std::move(edges));
}

Result<void> keep_duties(db::Tx& tx, const Context& context, const Mou& mou) {
  for (const auto& duty : mou.content.duties) {
    followups::Opening opening{.source = ref(mou.id),
                               .item = duty.id,
                               .words = "บันทึกข้อตกลง " + mou.code + " " + mou.content.title,
                               .plan = {},
                               .accepted_by = "คู่ความร่วมมือ"};
    opening.plan.text = duty.text;
    opening.plan.owner.person_id = duty.owner_person;
    opening.plan.owner.name = owner_of(mou, duty);
    opening.plan.due_on = duty.due_on;
    TRY(followups::open_from(tx, context, opening));
  }
  return {};
}

Mou add_mou(db::Tx& tx, const Context& context, Mou mou, std::string_view office_code) {
  Store store{tx};
  mou.code = make_mou_code(office_code, mou.fiscal_year,
                           store.next_number(mou.id.office, "M", mou.fiscal_year));
  store.insert(mou);
  declare(tx, mou);
  note(tx, context, ref(mou.id), mou.created_at,
       {.action = "create", .before = {}, .after = json::to_value(mou.content)});
  return mou;
}

}  // namespace ruam::partners::keeping
