#include "projects/draft.hpp"

#include <algorithm>

#include "catalog/queries.hpp"
#include "checks/check.hpp"
#include "checks/from_catalog.hpp"
#include "people/queries.hpp"
#include "plans/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "platform/thai/letters.hpp"
#include "projects/amounts.hpp"

namespace ruam::projects {
namespace {

std::string at(std::string_view list, std::size_t index) {
  return "/" + std::string(list) + "/" + std::to_string(index);
}

std::optional<checks::Period> to_period(const std::optional<Period>& period, std::string where) {
  if (!period) return std::nullopt;
  return checks::Period{std::move(where), period->start, period->end};
}

std::vector<checks::Text> to_texts(const std::vector<Item>& items, std::string_view list) {
  std::vector<checks::Text> texts;
  for (std::size_t i = 0; i < items.size(); ++i)
    texts.push_back({at(list, i) + "/text", items[i].text});
  return texts;
}

std::vector<checks::CostLine> to_lines(const std::vector<CostLine>& lines,
                                       const std::string& where) {
  std::vector<checks::CostLine> all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto& line = lines[i];
    checks::CostLine one{.where = where + at("lines", i), .text = line.text};
    if (!line.lump) {
      one.rate = line.rate.value_or(Satang{});
      for (const auto& factor : line.factors) one.quantities.push_back(factor.quantity);
    }
    one.amount = line.amount;
    one.standard = line.standard_id;
    one.lacks_note = line.lump && line.amount > Satang{} && thai::is_blank(line.note);
    all.push_back(std::move(one));
  }
  return all;
}

checks::Activity to_activity(const SubActivity& child, const std::string& where) {
  return {.where = where,
          .title = child.title,
          .period = to_period(child.period, where + "/period"),
          .lines = to_lines(child.lines, where)};
}

checks::Activity to_activity(const Activity& activity, const std::string& where) {
  checks::Activity one{.where = where,
                       .title = activity.title,
                       .period = to_period(activity.period, where + "/period"),
                       .lines = to_lines(activity.lines, where)};
  for (std::size_t i = 0; i < activity.children.size(); ++i)
    one.activities.push_back(to_activity(activity.children[i], where + at("children", i)));
  for (std::size_t i = 0; i < activity.quarters.size(); ++i) {
    const auto& q = activity.quarters[i];
    one.quarters.push_back({where + at("quarters", i) + "/amount", static_cast<int>(q.year),
                            static_cast<int>(q.quarter), q.amount});
  }
  return one;
}

checks::Indicator to_indicator(const Indicator& from, std::string where) {
  checks::Indicator to{.where = std::move(where), .text = from.text};
  to.kind = from.kind == IndicatorKind::output ? checks::IndicatorKind::output
                                               : checks::IndicatorKind::outcome;
  to.nature = from.nature == Nature::quantitative ? checks::Nature::quantitative
                                                  : checks::Nature::qualitative;
  if (from.target.kind != TargetKind::none) to.target = from.target.value;
  to.unit = from.target.kind == TargetKind::percent ? "ร้อยละ" : from.target.unit;
  to.base = from.target.base;
  to.method = from.method;
  to.instrument = from.instrument;
  return to;
}

/// The fields of catalog/proposal_form_fields that must be filled before it is proposed.
std::vector<checks::Field> to_fields(const Content& c) {
  const auto first = [](const auto& list) { return list.empty() ? "" : list.front().text; };
  const std::string period = c.period ? to_string(c.period->start) : "";
  return {{"/title", "title", c.title},
          {"/programme", "programme", c.programme.text + c.programme.id},
          {"/tactic", "tactic", tactic_text(c) + c.tactic.id},
          {"/responsible", "owner", first(c.responsible)},
          {"/period", "period", period},
          {"/rationale", "rationale", c.rationale},
          {"/objectives", "objectives", first(c.objectives)},
          {"/quantitative_targets", "target_count", first(c.quantitative_targets)},
          {"/qualitative_targets", "target_quality", first(c.qualitative_targets)},
          {"/expected_results", "results", first(c.expected_results)}};
}

checks::Alignment to_alignment(db::Tx& tx, OfficeId office, const Alignment& from,
                               std::string where) {
  checks::Alignment to{.where = std::move(where),
                       .catalogue = from.list,
                       .item = from.item,
                       .title = from.text,
                       .is_primary = from.primary,
                       .is_not_applicable = from.item.empty(),
                       .reason = from.reason};
  for (auto id = from.item; !id.empty();) {
    const auto item = catalog::find(tx, office, from.list, id);
    if (!item) break;
    if (id == from.item) {
      to.valid_from_be = item->valid_from_be;
      to.valid_to_be = item->valid_to_be;
      to.is_verified = item->verified == catalog::Verified::yes;
    } else {
      to.ancestors.push_back(id);
    }
    id = item->parent_id;
  }
  return to;
}

/// A node of a plan holds as long as its plan.
checks::Alignment to_alignment(db::Tx& tx, const Service& from, std::string where) {
  checks::Alignment to{.where = std::move(where),
                       .catalogue = "plan",
                       .item = from.node.to_string(),
                       .title = from.text,
                       .is_primary = from.primary,
                       .reason = from.reason};
  to.is_verified = true;
  if (const auto node = plans::find_node(tx, from.office, from.node)) {
    to.valid_from_be = static_cast<int>(node->years.from);
    to.valid_to_be = static_cast<int>(node->years.to);
  }
  return to;
}

checks::Draft to_draft(db::Tx& tx, OfficeId office, std::int64_t fiscal_year, const Content& c) {
  checks::Draft draft;
  if (const auto own = people::get_office(tx, office); own.has_value()) {
    draft.office_name = own->name_th;
    draft.office_short = own->short_th;
    if (const auto province = catalog::find(tx, office, "provinces", own->province_id))
      draft.provinces.push_back(province->name_th);
  }
  draft.fiscal_year_be = static_cast<int>(fiscal_year);
  draft.period = to_period(c.period, "/period");
  draft.fields = to_fields(c);
  draft.texts = {{"/rationale", c.rationale},
                 {"/target_group", c.target_group},
                 {"/place", c.place},
                 {"/tactic/text", c.tactic.text},
                 {"/strategy_line", c.strategy_line}};
  draft.objectives = to_texts(c.objectives, "objectives");
  draft.expected_results = to_texts(c.expected_results, "expected_results");
  draft.targets = to_texts(c.qualitative_targets, "qualitative_targets");
  for (std::size_t i = 0; i < c.quantitative_targets.size(); ++i)
    draft.targets.push_back(
        {at("quantitative_targets", i) + "/text", c.quantitative_targets[i].text});
  for (std::size_t i = 0; i < c.activities.size(); ++i)
    draft.activities.push_back(to_activity(c.activities[i], at("activities", i)));
  for (std::size_t i = 0; i < c.sources.size(); ++i)
    draft.sources.push_back({at("sources", i) + "/amount", c.sources[i].text, c.sources[i].amount});
  for (std::size_t i = 0; i < c.indicators.size(); ++i)
    draft.indicators.push_back(to_indicator(c.indicators[i], at("indicators", i)));
  for (std::size_t i = 0; i < c.alignment.size(); ++i)
    draft.alignments.push_back(to_alignment(tx, office, c.alignment[i], at("alignment", i)));
  for (std::size_t i = 0; i < c.serves.size(); ++i)
    draft.alignments.push_back(to_alignment(tx, c.serves[i], at("serves", i)));
  draft.activities_where = "/activities";
  draft.indicators_where = "/indicators";
  draft.sources_where = "/sources";
  return draft;
}

Summary summarise(const Content& c) {
  Summary s;
  s.title = c.title;
  s.division = c.division;
  s.programme = c.programme.text;
  s.tactic = tactic_text(c);
  for (const auto& one : c.responsible)
    s.responsible += (s.responsible.empty() ? "" : " และ") + one.text;
  if (!c.objectives.empty()) s.objective = c.objectives.front().text;
  if (c.period) s.period = json::write(*c.period);
  s.planned = total(c);
  for (const auto& one : c.extras)
    s.extras += (s.extras.empty() ? "" : "\n") + std::string(one.text);
  return s;
}

/// Puts the nodes' words as they are now. Refuses: project.plan_node_unknown with a fault for each
/// node that is gone or that the office may not read.
Result<void> name_services(db::Tx& tx, OfficeId office, Date today, Content& content) {
  Problem problem{Kind::invalid, "project.plan_node_unknown"};
  for (std::size_t i = 0; i < content.serves.size(); ++i) {
    auto& one = content.serves[i];
    const auto node = plans::find_node(tx, one.office, one.node);
    if (node && plans::may_office_read(tx, office, {one.office, node->plan}, today))
      one.text = node->text;
    else
      problem.faults.push_back({"/content" + at("serves", i), "project.plan_node_unknown"});
  }
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace

const std::string& tactic_text(const Content& content) {
  for (const auto& one : content.serves)
    if (one.primary && !one.text.empty()) return one.text;
  return content.tactic.text;
}

Result<Prepared> prepare(const Context& context, OfficeId office, std::int64_t fiscal_year,
                         Content content) {
  if (content.title.find_first_not_of(" \n\t") == std::string::npos)
    return Problem{Kind::invalid, "project.title_missing", {}, {{"/content/title", "missing"}}};
  Prepared ready;
  if (!content.serves.empty()) {
    const auto today = context.clock.today();
    const auto named =
        context.db.read([&](db::Tx& tx) { return name_services(tx, office, today, content); });
    TRY(named);
  }
  ready.content = TRY(with_amounts(std::move(content)));
  ready.text = json::canonical(TRY(json::parse(json::write(ready.content))));
  ready.sha256 = to_hex(sha256(ready.text));
  ready.summary = summarise(ready.content);
  ready.findings = context.db.read(
      [&](db::Tx& tx) { return find_faults(tx, office, fiscal_year, ready.content); });
  return ready;
}

std::vector<Finding> find_faults(db::Tx& tx, OfficeId office, std::int64_t fiscal_year,
                                 const Content& content) {
  return find_faults(tx, office, fiscal_year, content, *checks::make_lookup(tx, office));
}

std::vector<Finding> find_faults(db::Tx& tx, OfficeId office, std::int64_t fiscal_year,
                                 const Content& content, const checks::Lookup& lookup) {
  return with_passes(checks::check(to_draft(tx, office, fiscal_year, content), lookup),
                     content.passes);
}

std::vector<Finding> with_passes(const std::vector<checks::Finding>& found,
                                 const std::vector<checks::Pass>& passes) {
  const auto open = checks::unpassed(found, passes);
  std::vector<Finding> all;
  for (const auto& f : found) {
    Finding one{f.code, f.severity, f.where, f.params, f.what, false, {}};
    one.passed = f.severity != checks::Severity::note &&
                 std::find(open.begin(), open.end(), f) == open.end();
    for (const auto& pass : passes)
      if (one.passed && pass.code == f.code && pass.where == f.where) one.reason = pass.reason;
    all.push_back(std::move(one));
  }
  return all;
}

std::int64_t count_open(const std::vector<Finding>& findings) {
  return std::count_if(findings.begin(), findings.end(), [](const Finding& f) {
    return !f.passed && f.severity != checks::Severity::note;
  });
}

}  // namespace ruam::projects
