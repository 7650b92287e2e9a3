#include "documents/forms/proposal.hpp"

#include "documents/forms/phrases.hpp"
#include "documents/forms/proposal_tables.hpp"
#include "documents/forms/signatures.hpp"

namespace ruam::documents {
namespace {

using projects::Content;

class Proposal {
 public:
  Proposal(const ProjectFacts& project, const Template& form, const Style& style)
      : facts_(project),
        content_(project.content),
        out_(form, style,
             {{"office", project.office_name},
              {"office_short", project.office_short},
              {"year", std::to_string(project.fiscal_year)},
              {"last_year", std::to_string(project.fiscal_year - 1)},
              {"next_year", std::to_string(project.fiscal_year + 1)}}) {}

  doc::Document build() {
    out_.document.title = content_.title;
    out_.title_lines();
    print_sections(*this, out_, content_, printers());
    return std::move(out_.document);
  }

 private:
  static const Printers<Proposal>& printers() {
    static const Printers<Proposal> all = {
        {"title", &Proposal::title},
        {"code", &Proposal::code},
        {"office", &Proposal::office},
        {"fiscal_year", &Proposal::fiscal_year},
        {"programme", &Proposal::programme},
        {"tactic", &Proposal::tactic},
        {"division", &Proposal::division},
        {"responsible", &Proposal::responsible},
        {"period", &Proposal::period},
        {"place", &Proposal::place},
        {"target_group", &Proposal::target_group},
        {"part", &Proposal::part},
        {"rationale", &Proposal::rationale},
        {"objectives", &Proposal::objectives},
        {"targets", &Proposal::part},
        {"quantitative_targets", &Proposal::quantitative_targets},
        {"qualitative_targets", &Proposal::qualitative_targets},
        {"expected_results", &Proposal::expected_results},
        {"alignment", &Proposal::alignment},
        {"strategy_line", &Proposal::strategy_line},
        {"action_plan_line", &Proposal::action_plan_line},
        {"inspection_policy", &Proposal::inspection_policy},
        {"indicators", &Proposal::table<add_indicators>},
        {"activities", &Proposal::table<add_activities>},
        {"schedule", &Proposal::table<add_schedule>},
        {"estimate", &Proposal::table<add_estimate>},
        {"cost_table", &Proposal::table<add_cost_table>},
        {"quarter_plan", &Proposal::table<add_quarter_plan>},
        {"category_table", &Proposal::table<add_category_table>},
        {"source_table", &Proposal::table<add_source_table>},
        {"sources", &Proposal::table<add_sources>},
        {"budget_total", &Proposal::table<add_budget_total>},
        {"signatures", &Proposal::signatures},
        {"page_break", &Proposal::page_break},
    };
    return all;
  }

  template <void (*add)(Builder&, const Section&, const ProjectFacts&)>
  void table(const Section& s) {
    add(out_, s, facts_);
  }

  void title(const Section& s) {
    // «โครงการ» prints once even when the name already begins with it.
    const auto& name = content_.title;
    const bool has_word = name.starts_with("โครงการ") || name.empty();
    out_.value(s, has_word ? name : "โครงการ" + name, "/title");
  }
  void code(const Section& s) { out_.value(s, facts_.code, "/code"); }
  void office(const Section& s) { out_.value(s, facts_.office_name, "/office"); }
  void fiscal_year(const Section& s) {
    out_.value(s, std::to_string(facts_.fiscal_year), "/fiscal_year");
  }

  void programme(const Section& s) {
    std::string_view text = content_.programme.text;
    const std::string_view word = "แผนงาน";
    if (s.label.starts_with(word) && text.starts_with(word)) text.remove_prefix(word.size());
    out_.value(s, text, "/programme");
  }

  void tactic(const Section& s) { out_.value(s, tactic_text(content_), "/tactic"); }
  void division(const Section& s) { out_.value(s, content_.division, "/division"); }
  void responsible(const Section& s) {
    out_.value(s, joined(facts_.responsible, " และ"), "/responsible");
  }
  void period(const Section& s) { out_.value(s, period_text(content_.period), "/period"); }
  void place(const Section& s) { out_.value(s, content_.place, "/place"); }
  void target_group(const Section& s) { out_.value(s, content_.target_group, "/target_group"); }
  void part(const Section& s) { out_.heading(s); }
  void rationale(const Section& s) { out_.value(s, content_.rationale, "/rationale"); }
  void objectives(const Section& s) { out_.values(s, texts(content_.objectives), "/objectives"); }
  void quantitative_targets(const Section& s) {
    std::vector<std::string> items;
    for (const auto& t : content_.quantitative_targets) items.push_back(target_text(out_, t));
    out_.values(s, items, "/quantitative_targets");
  }
  void qualitative_targets(const Section& s) {
    out_.values(s, texts(content_.qualitative_targets), "/qualitative_targets");
  }
  void expected_results(const Section& s) {
    out_.values(s, texts(content_.expected_results), "/expected_results");
  }
  void strategy_line(const Section& s) { out_.value(s, content_.strategy_line, "/strategy_line"); }
  void action_plan_line(const Section& s) {
    out_.value(s, content_.action_plan_line, "/action_plan_line");
  }
  void inspection_policy(const Section& s) {
    out_.value(s, content_.inspection_policy, "/inspection_policy");
  }

  /// «ยุทธศาสตร์ชาติ 20 ปี : ด้านการพัฒนา...», of all catalogues or of the one the section names.
  void alignment(const Section& s) {
    std::vector<std::string> items;
    for (const auto& one : facts_.alignment) {
      if (!s.text.empty() && one.list != s.text) continue;
      const bool alone = !s.text.empty() || one.list_name.empty();
      items.push_back(alone ? one.name : one.list_name + " : " + one.name);
    }
    out_.values(s, items, "/alignment");
  }

  void signatures(const Section& s) {
    out_.heading(s);
    add_signatures(out_, facts_);
  }
  void page_break(const Section&) { out_.blocks().push_back(doc::PageBreak{}); }

  const ProjectFacts& facts_;
  const Content& content_;
  Builder out_;
};

}  // namespace

doc::Document proposal(const ProjectFacts& project, const Template& form, const Style& style) {
  return Proposal{project, form, style}.build();
}

}  // namespace ruam::documents
