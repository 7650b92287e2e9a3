#include "plans/deployment.hpp"

#include <algorithm>
#include <set>

#include "platform/thai/letters.hpp"

namespace ruam::plans {
namespace {

constexpr std::int64_t most_audience = 10'000'000, most_satang = 100'000'000'000'000;

/// One need, and whether it is met; what is not met says why.
class Need {
 public:
  Need(const Guideline& guideline, const Practice& practice)
      : guideline_(guideline), practice_(practice) {}

  Faults lacks(const std::string& need) const {
    if (need.starts_with("record:")) return record(guideline_.id + "." + need.substr(7));
    if (need == "leads") return counted("plan.lacks_leads", without_lead());
    if (need == "linked_up") return unless(has_link(true), "plan.lacks_links_up");
    if (need == "linked_nodes") return counted("plan.lacks_linked_nodes", unlinked());
    if (need == "linked_side")
      return unless(has_link(false) || count("DG2.link") > 0, "plan.lacks_links_side");
    if (need == "adopted") return adopted();
    if (need == "told")
      return unless(practice_.receipts > 0 || audience() > 0, "plan.lacks_audience");
    if (need == "answered") return counted("plan.lacks_request_answers", unanswered());
    if (need == "framework") return framework();
    if (need == "committee")
      return unless(
          practice_.monitoring.committee || !thai::is_blank(practice_.monitoring.committee_text),
          "plan.lacks_committee");
    if (need == "indicators")
      return unless(!practice_.content.indicators.empty(), "plan.lacks_indicators");
    if (need == "actions") return counted("plan.lacks_actions", open_actions());
    return {};
  }

 private:
  Faults unless(bool is_met, const char* code) const {
    if (is_met) return {};
    return {{guideline_.id, code}};
  }
  Faults counted(const char* code, std::int64_t open) const {
    if (open == 0) return {};
    return {{guideline_.id, code, {{"count", std::to_string(open)}}}};
  }
  Faults record(const std::string& topic) const {
    if (count(topic) > 0) return {};
    return {{guideline_.id, "plan.lacks_record", {{"topic", topic}}}};
  }

  std::int64_t count(std::string_view topic) const {
    return std::count_if(practice_.records.begin(), practice_.records.end(),
                         [&](const Record& one) { return one.content.topic == topic; });
  }

  std::int64_t audience() const {
    std::int64_t all = 0;
    for (const auto& one : practice_.records)
      if (one.content.guideline == guideline_.id) all += one.content.audience.value_or(0);
    return all;
  }

  /// Missions without a lead; of a plan without missions, its goals.
  std::int64_t without_lead() const {
    const auto& nodes = practice_.content.nodes;
    const auto is = [](NodeKind kind) { return [=](const Node& n) { return n.kind == kind; }; };
    const auto kind = std::any_of(nodes.begin(), nodes.end(), is(NodeKind::mission))
                          ? NodeKind::mission
                          : NodeKind::goal;
    return std::count_if(nodes.begin(), nodes.end(), [&](const Node& node) {
      return node.kind == kind &&
             std::none_of(node.agencies.begin(), node.agencies.end(),
                          [](const Agency& a) { return a.duty == Duty::lead; });
    });
  }

  bool has_link(bool up) const {
    const auto& links = practice_.content.links;
    return std::any_of(links.begin(), links.end(),
                       [&](const Link& link) { return up == !link.plan.has_value(); });
  }

  /// Goals that neither are linked upward nor stand in a line of nodes that is.
  std::int64_t unlinked() const {
    const auto& content = practice_.content;
    std::set<Uuid> linked;
    for (const auto& link : content.links) {
      if (link.plan) continue;
      if (!link.node) return 0;  // the plan as a whole
      linked.insert(*link.node);
    }
    std::map<Uuid, std::optional<Uuid>> above;
    for (const auto& node : content.nodes) above[node.id] = node.parent;
    for (const auto& node : content.nodes)  // a linked tactic speaks for the goal above it
      if (linked.contains(node.id))
        for (auto up = node.parent; up; up = above[*up]) linked.insert(*up);
    return std::count_if(content.nodes.begin(), content.nodes.end(), [&](const Node& node) {
      if (node.kind != NodeKind::goal) return false;
      for (std::optional<Uuid> at = node.id; at; at = above[*at])
        if (linked.contains(*at)) return false;
      return true;
    });
  }

  Faults adopted() const {
    const auto& all = practice_.adoptions;
    const auto with = [&](Answer answer) {
      return std::count_if(all.begin(), all.end(),
                           [&](const Adoption& one) { return one.answer == answer; });
    };
    if (all.empty()) return {{guideline_.id, "plan.lacks_asking"}};
    auto lacks = counted("plan.lacks_answers", with(Answer::asked));
    if (with(Answer::adopted) == 0) lacks.push_back({guideline_.id, "plan.lacks_adoption"});
    return lacks;
  }

  std::int64_t unanswered() const {
    return std::count_if(practice_.records.begin(), practice_.records.end(), [](const Record& one) {
      return one.content.asked && !one.content.answered_on;
    });
  }

  std::int64_t open_actions() const {
    return std::count_if(practice_.records.begin(), practice_.records.end(),
                         [&](const Record& one) {
                           return one.content.guideline == guideline_.id && one.content.due_on &&
                                  thai::is_blank(one.content.answer);
                         });
  }

  Faults framework() const {
    Faults lacks;
    if (thai::is_blank(practice_.monitoring.framework))
      lacks.push_back({guideline_.id, "plan.lacks_framework"});
    if (!practice_.monitoring.starts_on || !practice_.monitoring.ends_on)
      lacks.push_back({guideline_.id, "plan.lacks_monitoring_dates"});
    return lacks;
  }

  const Guideline& guideline_;
  const Practice& practice_;
};

/// A need that is met before anybody did anything says nothing of the guideline's beginning.
bool begins_by_itself(const std::string& need) {
  return need == "answered" || need == "actions" || need == "linked_nodes";
}

const Guideline* find(const std::vector<Guideline>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Guideline& one) { return one.id == id; });
  return found == all.end() ? nullptr : &*found;
}

void check_sums(const RecordContent& c, Faults& faults) {
  if (c.audience && (*c.audience < 0 || *c.audience > most_audience))
    faults.push_back({"/audience", "out_of_range"});
  for (const auto& [sum, where] : {std::pair{c.asked, "/asked"}, std::pair{c.granted, "/granted"}})
    if (sum && (sum->value < 0 || sum->value > most_satang))
      faults.push_back({where, "out_of_range"});
  if (c.granted && !c.asked) faults.push_back({"/asked", "missing"});
}

}  // namespace

std::vector<Standing> stand(const std::vector<Guideline>& guidelines, const Practice& practice) {
  std::vector<Standing> all;
  for (const auto& guideline : guidelines) {
    Standing one{.guideline = guideline.id};
    one.records = std::count_if(practice.records.begin(), practice.records.end(),
                                [&](const auto& r) { return r.content.guideline == guideline.id; });
    bool has_begun = one.records > 0;
    const Need need{guideline, practice};
    for (const auto& word : guideline.needs) {
      auto lacks = need.lacks(word);
      if (lacks.empty() && !begins_by_itself(word)) has_begun = true;
      one.lacks.insert(one.lacks.end(), std::make_move_iterator(lacks.begin()),
                       std::make_move_iterator(lacks.end()));
    }
    if (guideline.id == "DG3" && !practice.adoptions.empty()) has_begun = true;
    one.progress = one.lacks.empty() ? Progress::done
                   : has_begun       ? Progress::under_way
                                     : Progress::not_begun;
    all.push_back(std::move(one));
  }
  return all;
}

bool is_deployed(const std::vector<Guideline>& guidelines, const std::vector<Standing>& standings) {
  bool has_any = false;
  for (std::size_t i = 0; i < guidelines.size(); ++i) {
    if (!guidelines[i].opens) continue;
    has_any = true;
    if (standings[i].progress != Progress::done) return false;
  }
  return has_any;
}

Result<void> check_record(const RecordContent& c, const std::vector<Guideline>& guidelines,
                          Date today) {
  Faults faults;
  if (thai::is_blank(c.text)) faults.push_back({"/text", "missing"});
  const auto* guideline = find(guidelines, c.guideline);
  if (!guideline)
    faults.push_back({"/guideline", "not_one_of"});
  else if (std::none_of(guideline->topics.begin(), guideline->topics.end(),
                        [&](const Topic& topic) { return topic.id == c.topic; }))
    faults.push_back({"/topic", "not_one_of"});
  if (c.on > today) faults.push_back({"/on", "plan.in_the_future"});
  if (c.on.year < 1950) faults.push_back({"/on", "out_of_range"});
  if (c.answered_on && (*c.answered_on < c.on || *c.answered_on > today))
    faults.push_back({"/answered_on", "plan.answer_day"});
  if (c.granted && !c.answered_on) faults.push_back({"/answered_on", "missing"});
  if (c.due_on && *c.due_on < c.on) faults.push_back({"/due_on", "plan.due_before"});
  check_sums(c, faults);
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "plan.record", {}, std::move(faults)};
}

std::vector<Funding> sum_funding(std::span<const Record> records) {
  std::map<std::string, Funding> by_source;
  for (const auto& [id, plan, c, by, version, created, updated] : records) {
    if (!c.asked) continue;
    auto& sum = by_source[c.source];
    sum.source = c.source;
    ++sum.requests;
    if (c.answered_on) ++sum.answered;
    sum.asked.value += c.asked->value;
    if (c.granted) sum.granted.value += c.granted->value;
  }
  std::vector<Funding> all;
  for (auto& [source, sum] : by_source) all.push_back(std::move(sum));
  return all;
}

}  // namespace ruam::plans
