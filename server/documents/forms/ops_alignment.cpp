#include "documents/forms/ops_alignment.hpp"

#include <algorithm>

#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

constexpr double sub_indent_mm = 8, box_indent_mm = 14;

using Items = std::vector<const Aligned*>;

class Alignment {
 public:
  Alignment(Builder& out, const ProjectFacts& project) : out_(out), facts_(project) {}

  void add() {
    out_.line(out_.words("alignment_note"), "/alignment", sub_indent_mm);
    national_strategy();
    master_plan();
    nesdp();
    security();
    policy();
    action_plan();
  }

 private:
  /// Linked items of one catalogue, primary first; `level` empty means any.
  Items items(std::string_view list, std::string_view level = {}) const {
    Items found;
    for (const auto& one : facts_.alignment)
      if (one.list == list && (level.empty() || one.level == level)) found.push_back(&one);
    std::stable_partition(found.begin(), found.end(),
                          [](const Aligned* one) { return one->is_primary; });
    return found;
  }

  std::string numbered(std::string_view key, const std::string& n) const {
    return filled(out_.words(key), {{"n", n}});
  }

  doc::Paragraph boxed(double left_mm, bool ticked, const std::string& words) const {
    doc::Paragraph p{.left_mm = left_mm, .hanging_mm = 6};
    p.runs = {doc::check_box(ticked), doc::text(" " + words)};
    p.anchor = "/alignment";
    return p;
  }

  void add(doc::Paragraph p) { out_.blocks().push_back(std::move(p)); }

  /// The sub-heading alone, with «-» behind it when nothing is linked.
  void heading(std::string_view key, bool has_items) {
    doc::Paragraph p{.left_mm = sub_indent_mm};
    p.runs = {doc::text(out_.words(key) + (has_items ? "" : " -"))};
    p.anchor = "/alignment";
    p.keep_with_next = has_items;
    add(std::move(p));
  }

  void national_strategy() {
    const auto linked = items("national_strategy");
    heading("national_strategy", !linked.empty());
    for (const auto* one : linked) {
      auto strategy = one->has_own_words || one->parent_name.empty() ? one->name : one->parent_name;
      if (strategy.starts_with("ด้าน")) strategy.erase(0, std::string_view("ด้าน").size());
      const auto& code = one->parent_code.empty() ? one->code : one->parent_code;
      add(boxed(box_indent_mm, true, strategy + " " + numbered("strategy_no", code)));
    }
  }

  void master_plan() {
    Items issues, sub_plans;
    for (const auto* one : items("master_plan"))
      (one->level == "sub_plan" ? sub_plans : issues).push_back(one);
    std::vector<std::string> names;
    for (const auto* one : issues) names.push_back(one->name);
    for (const auto* one : sub_plans)
      if (std::find(names.begin(), names.end(), one->parent_name) == names.end())
        names.push_back(one->parent_name);
    heading("master_plan", !names.empty());
    for (const auto& name : names) add(boxed(box_indent_mm, true, out_.words("issue") + name));
    heading("sub_plan", !sub_plans.empty());
    for (const auto* one : sub_plans) add(boxed(box_indent_mm, true, one->name));
  }

  void nesdp() {
    const auto linked = items("nesdp13_milestones");
    heading("nesdp", !linked.empty());
    for (const auto* milestone : linked) {
      if (milestone->level != "milestone") continue;
      auto text = numbered("milestone", milestone->code) + " " + milestone->name;
      for (const auto* strategy : linked)
        if (strategy->parent_code == milestone->code && strategy->level != "milestone")
          text += " " + numbered("milestone_strategy", strategy->code) + " " + strategy->name;
      add(boxed(box_indent_mm, true, text));
    }
  }

  void security() {
    const auto linked = items("national_security_plan");
    heading("security", !linked.empty());
    for (const auto* one : linked)
      add(boxed(box_indent_mm, true,
                one->item.empty() ? out_.words("not_related")
                                  : numbered("security_no", one->code) + " " + one->name));
  }

  void policy() {
    heading("policy", true);
    policy_kind("main_policy", items("government_policy", "main_policy"));
    policy_kind("urgent_policy", items("government_policy", "urgent_policy"));
  }

  void policy_kind(const std::string& key, const Items& linked) {
    if (linked.empty()) add(boxed(box_indent_mm, false, out_.words(key)));
    for (const auto* one : linked)
      add(boxed(box_indent_mm, true,
                out_.words(key) + " " + numbered(key + "_no", one->code) + " " + one->name));
  }

  void action_plan() {
    auto head = out_.words("action_plan");
    if (const auto& span = facts_.content.provisional)
      head += " " + out_.words("provisional") + " " +
              filled(out_.words("between_months"), {{"from", thai::print_month(span->from)},
                                                    {"to", thai::print_month(span->to)}});
    out_.line(head, "/provisional", sub_indent_mm);
    doc::Paragraph strategy{.runs = out_.value_or_gap(facts_.content.strategy_line),
                            .left_mm = box_indent_mm};
    strategy.anchor = "/strategy_line";
    add(std::move(strategy));
    programme_box("basic_programme", facts_.programme_kind == "basic");
    programme_box("strategic_programme", facts_.programme_kind == "strategic");
    programme_box("integrated_programme", facts_.programme_kind == "integrated");
    doc::Paragraph name{.left_mm = box_indent_mm};
    name.runs = {doc::text(out_.words("name_programme") + " ")};
    if (facts_.content.programme.text.empty())
      name.runs.push_back(doc::dots(90));
    else
      name.runs.push_back(doc::text(facts_.content.programme.text));
    name.runs.push_back(doc::text(")"));
    name.anchor = "/programme";
    add(std::move(name));
  }

  /// «4.7.1 ☐ แผนงานพื้นฐาน»: the template keeps number and name apart by a bar.
  void programme_box(std::string_view key, bool ticked) {
    const auto words = out_.words(key);
    const auto cut = words.find('|');
    doc::Paragraph p{.left_mm = box_indent_mm};
    p.runs = {doc::text(words.substr(0, cut) + " "), doc::check_box(ticked),
              doc::text(" " + words.substr(cut + 1))};
    p.anchor = "/programme";
    add(std::move(p));
  }

  Builder& out_;
  const ProjectFacts& facts_;
};

}  // namespace

void add_alignment(Builder& out, const ProjectFacts& project) { Alignment{out, project}.add(); }

}  // namespace ruam::documents
