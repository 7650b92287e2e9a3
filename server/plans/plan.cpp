#include "plans/plan.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "platform/thai/letters.hpp"

namespace ruam::plans {
namespace {

constexpr std::int64_t first_year = 2400, last_year = 2700, most_years = 25;

std::string place(std::string_view list, std::size_t at, std::string_view member = "") {
  auto text = "/" + std::string(list) + "/" + std::to_string(at);
  if (!member.empty()) text.append("/").append(member);
  return text;
}

bool is_within(std::int64_t year, const Years& years) {
  return years.from <= year && year <= years.to;
}

/// What the rules look up again and again while they read a plan once.
struct Index {
  std::map<Uuid, std::size_t> nodes, factors;
  std::set<Uuid> seen;
};

class Checker {
 public:
  Checker(const Content& content, const Years& years) : content_(content), years_(years) {}

  Faults faults() && {
    nodes();
    indicators();
    board();
    links();
    return std::move(faults_);
  }

 private:
  void fault(std::string where, std::string code) {
    faults_.push_back({std::move(where), std::move(code)});
  }

  void own_id(Uuid id, const std::string& where) {
    if (!index_.seen.insert(id).second) fault(where + "/id", "plan.id_twice");
  }

  void nodes() {
    for (std::size_t i = 0; i < content_.nodes.size(); ++i) {
      const auto& node = content_.nodes[i];
      const auto where = place("nodes", i);
      own_id(node.id, where);
      shape(node, where);
      for (const auto year : node.years)
        if (!is_within(year, years_)) fault(where + "/years", "plan.year_outside");
      for (std::size_t k = 0; k < node.agencies.size(); ++k) {
        own_id(node.agencies[k].id, where + place("agencies", k));
        if (!node.agencies[k].office && thai::is_blank(node.agencies[k].text))
          fault(where + place("agencies", k, "text"), "plan.agency_missing");
      }
      index_.nodes.emplace(node.id, i);
    }
  }

  void shape(const Node& node, const std::string& where) {
    if (!node.parent) {
      if (!may_stand_below(node.kind, {})) fault(where + "/parent", "plan.kind_misplaced");
      return;
    }
    const auto parent = index_.nodes.find(*node.parent);
    if (parent == index_.nodes.end())
      fault(where + "/parent", "plan.parent_missing");
    else if (!may_stand_below(node.kind, content_.nodes[parent->second].kind))
      fault(where + "/parent", "plan.kind_misplaced");
  }

  void known_node(const Uuid& node, const std::string& where) {
    if (!index_.nodes.contains(node)) fault(where, "plan.node_missing");
  }

  void indicators() {
    for (std::size_t i = 0; i < content_.indicators.size(); ++i) {
      const auto& one = content_.indicators[i];
      own_id(one.id, place("indicators", i));
      known_node(one.node, place("indicators", i, "node"));
      std::set<std::int64_t> told;
      for (std::size_t k = 0; k < one.targets.size(); ++k) {
        const auto where = place("indicators", i) + place("targets", k, "year");
        if (!is_within(one.targets[k].year, years_)) fault(where, "plan.year_outside");
        if (!told.insert(one.targets[k].year).second) fault(where, "plan.year_twice");
      }
    }
  }

  void board() {
    for (std::size_t i = 0; i < content_.swot.size(); ++i) {
      own_id(content_.swot[i].id, place("swot", i));
      index_.factors.emplace(content_.swot[i].id, i);
    }
    for (std::size_t i = 0; i < content_.strategies.size(); ++i) {
      const auto& one = content_.strategies[i];
      own_id(one.id, place("strategies", i));
      if (one.node) known_node(*one.node, place("strategies", i, "node"));
      for (std::size_t k = 0; k < one.factors.size(); ++k)
        if (!joins(one.pairing, one.factors[k]))
          fault(place("strategies", i) + place("factors", k), "plan.factor_side");
    }
  }

  bool joins(Pairing pairing, Uuid factor) const {
    const auto found = index_.factors.find(factor);
    if (found == index_.factors.end()) return false;
    switch (content_.swot[found->second].side) {
      case Side::strength:
        return pairing == Pairing::so || pairing == Pairing::st;
      case Side::weakness:
        return pairing == Pairing::wo || pairing == Pairing::wt;
      case Side::opportunity:
        return pairing == Pairing::so || pairing == Pairing::wo;
      case Side::threat:
        return pairing == Pairing::st || pairing == Pairing::wt;
    }
    return false;
  }

  void links() {
    std::set<std::pair<std::string, Uuid>> primaries;
    for (std::size_t i = 0; i < content_.links.size(); ++i) {
      const auto& one = content_.links[i];
      own_id(one.id, place("links", i));
      if (one.node) known_node(*one.node, place("links", i, "node"));
      if (one.list.empty() == !one.plan) fault(place("links", i, "list"), "plan.link_target");
      if (!one.plan && one.item.empty() && thai::is_blank(one.text))
        fault(place("links", i, "text"), "plan.link_empty");
      if (one.primary && !one.list.empty() &&
          !primaries.emplace(one.list, one.node.value_or(Uuid{})).second)
        fault(place("links", i, "primary"), "plan.primary_twice");
    }
  }

  const Content& content_;
  const Years& years_;
  Index index_;
  Faults faults_;
};

}  // namespace

bool is_under_review(const Plan& plan) {
  return plan.edition > 0 && plan.approved_sha256 != plan.content_sha256;
}

bool is_proposed(const Plan& plan) {
  return plan.status != Status::ended && plan.proposed_sha256 == plan.content_sha256 &&
         plan.approved_sha256 != plan.content_sha256;
}

std::string signed_text(std::string_view content, const Years& years) {
  auto text = "{\"content\":" + std::string(content);
  text += ",\"years\":{\"from\":" + std::to_string(years.from);
  return text + ",\"to\":" + std::to_string(years.to) + "}}";
}

std::string make_code(std::string_view office_code, const Years& years, std::int64_t number) {
  auto code = std::string(office_code) + "-PLAN-" + std::to_string(years.from);
  if (number > 1) code += "-" + std::to_string(number);
  return code;
}

Result<void> check_frame(std::string_view title, const Years& years) {
  if (thai::is_blank(title))
    return Problem{Kind::invalid, "plan.name_missing", {}, {{"/content/title", "missing"}}};
  const auto& [from, to] = years;
  if (from < first_year || to > last_year || to < from || to - from >= most_years)
    return Problem{Kind::invalid, "plan.years", {}, {{"/years", "plan.years"}}};
  return {};
}

bool may_stand_below(NodeKind child, std::optional<NodeKind> parent) {
  using enum NodeKind;
  switch (child) {
    case issue:
    case mission:
    case focus:
      return !parent;
    case goal:
      return !parent || *parent == issue;
    case tactic:
      return parent && (*parent == issue || *parent == goal);
    case way:
      return parent && (*parent == focus || *parent == tactic);
    case output:
      return parent && *parent != output && *parent != outcome;
    case outcome:
      return !parent || (*parent != output && *parent != outcome);
  }
  return false;
}

Result<void> check_content(const Content& content, const Years& years) {
  auto faults = Checker{content, years}.faults();
  if (faults.empty()) return {};
  for (auto& fault : faults) fault.where = "/content" + fault.where;
  return Problem{Kind::invalid, "plan.content", {}, std::move(faults)};
}

Faults find_gaps(const Content& content, const Years& years) {
  Faults gaps;
  if (thai::is_blank(content.vision)) gaps.push_back({"/vision", "plan.no_vision"});
  std::set<Uuid> measured;
  for (const auto& one : content.indicators) measured.insert(one.node);
  bool has_goal = false;
  for (std::size_t i = 0; i < content.nodes.size(); ++i) {
    const auto& node = content.nodes[i];
    if (thai::is_blank(node.text)) gaps.push_back({place("nodes", i, "text"), "plan.no_text"});
    if (node.kind == NodeKind::goal) {
      has_goal = true;
      if (!measured.contains(node.id))
        gaps.push_back({place("nodes", i), "plan.goal_without_indicator"});
    }
    const bool has_lead = std::any_of(node.agencies.begin(), node.agencies.end(),
                                      [](const Agency& a) { return a.duty == Duty::lead; });
    if (node.kind == NodeKind::mission && !has_lead)
      gaps.push_back({place("nodes", i, "agencies"), "plan.no_lead"});
  }
  if (!has_goal) gaps.push_back({"/nodes", "plan.no_goal"});
  for (std::size_t i = 0; i < content.indicators.size(); ++i) {
    const auto& targets = content.indicators[i].targets;
    const auto told = std::count_if(targets.begin(), targets.end(),
                                    [](const YearTarget& t) { return t.value.has_value(); });
    if (told < years.to - years.from + 1)
      gaps.push_back({place("indicators", i, "targets"), "plan.indicator_without_target"});
  }
  for (std::size_t i = 0; i < content.links.size(); ++i)
    if (content.links[i].primary && thai::is_blank(content.links[i].reason))
      gaps.push_back({place("links", i, "reason"), "plan.primary_without_reason"});
  return gaps;
}

std::vector<std::string> numbers(const Content& content) {
  std::map<Uuid, std::string> by_node;
  std::map<std::pair<Uuid, NodeKind>, int> counted;
  std::vector<std::string> all;
  for (const auto& node : content.nodes) {
    const auto count = ++counted[{node.parent.value_or(Uuid{}), node.kind}];
    auto number = node.number;
    if (number.empty()) {
      const auto above = node.parent ? by_node[*node.parent] : std::string{};
      number = above.empty() ? std::to_string(count) : above + "." + std::to_string(count);
    }
    by_node[node.id] = number;
    all.push_back(std::move(number));
  }
  return all;
}

Content inherit(const Content& content, const Years& next, const std::function<Uuid()>& make_id) {
  auto out = content;
  std::map<Uuid, Uuid> fresh;
  const auto renew = [&](Uuid& id) { id = fresh[id] = make_id(); };
  for (auto& node : out.nodes) {
    node.inherited = node.id;
    renew(node.id);
    if (node.parent) node.parent = fresh[*node.parent];
    for (auto& agency : node.agencies) agency.id = make_id();
    std::erase_if(node.years, [&](std::int64_t year) { return !is_within(year, next); });
  }
  for (auto& one : out.indicators) {
    one.inherited = one.id;
    one.id = make_id();
    one.node = fresh[one.node];
    one.targets.clear();
    for (auto year = next.from; year <= next.to; ++year) one.targets.push_back({year, {}});
  }
  for (auto& factor : out.swot) renew(factor.id);
  for (auto& strategy : out.strategies) {
    strategy.id = make_id();
    if (strategy.node) strategy.node = fresh[*strategy.node];
    for (auto& factor : strategy.factors) factor = fresh[factor];
  }
  std::erase_if(out.links, [](const Link& link) { return link.plan.has_value(); });
  for (auto& link : out.links) {
    link.id = make_id();
    if (link.node) link.node = fresh[*link.node];
  }
  return out;
}

}  // namespace ruam::plans
