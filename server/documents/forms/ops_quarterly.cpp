#include "documents/forms/ops_quarterly.hpp"

#include <fmt/format.h>

#include "documents/forms/builder.hpp"
#include "documents/forms/ops_alignment.hpp"
#include "documents/forms/ops_results.hpp"
#include "documents/forms/phrases.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/period.hpp"

namespace ruam::documents {
namespace {

constexpr double sub_mm = 8, item_mm = 14;

/// «ตุลาคม – ธันวาคม 2566»
std::string months_of(thai::Quarter quarter) {
  const auto first = thai::first_day(quarter), last = thai::last_day(quarter);
  return fmt::format("{} – {}", thai::month_name(first.month), thai::print_month(last));
}

std::map<std::string, std::string> values_of(const ReportFacts& report) {
  const auto year = report.fiscal_year;
  return {
      {"year", std::to_string(year)},
      {"last_year", std::to_string(year - 1)},
      {"quarter", std::to_string(report.quarter)},
      {"quarter_months", months_of({{static_cast<int>(year)}, static_cast<int>(report.quarter)})},
      {"office", report.project.office_name}};
}

class OpsQuarterly {
 public:
  OpsQuarterly(const ReportFacts& report, const Template& form, const Style& style)
      : facts_(report), content_(report.project.content), out_(form, style, values_of(report)) {}

  doc::Document build() {
    out_.title_lines();
    print_sections(*this, out_, content_, printers());
    return std::move(out_.document);
  }

 private:
  static const Printers<OpsQuarterly>& printers() {
    static const Printers<OpsQuarterly> all = {
        {"title", &OpsQuarterly::title},
        {"unit", &OpsQuarterly::unit},
        {"status", &OpsQuarterly::status},
        {"alignment", &OpsQuarterly::alignment},
        {"inspection_policy", &OpsQuarterly::inspection_policy},
        {"action_plan_line", &OpsQuarterly::action_plan_line},
        {"rationale", &OpsQuarterly::rationale},
        {"objectives", &OpsQuarterly::objectives},
        {"indicators", &OpsQuarterly::indicators},
        {"target_group", &OpsQuarterly::target_group},
        {"period", &OpsQuarterly::period},
        {"place", &OpsQuarterly::place},
        {"activities", &OpsQuarterly::activities},
        {"activity_results", &OpsQuarterly::activity_results},
        {"indicator_results", &OpsQuarterly::indicator_results},
        {"photos", &OpsQuarterly::photos},
        {"money", &OpsQuarterly::money},
        {"problems", &OpsQuarterly::problems},
        {"money_problems", &OpsQuarterly::money_problems},
        {"next_plan", &OpsQuarterly::next_plan},
        {"public_benefit", &OpsQuarterly::public_benefit},
        {"reporter", &OpsQuarterly::reporter},
        {"reported_on", &OpsQuarterly::reported_on},
        {"footer", &OpsQuarterly::footer},
    };
    return all;
  }

  bool is_public() const { return out_.style().copy == Copy::public_; }
  bool is_draft() const { return out_.style().copy == Copy::draft; }

  void title(const Section& s) { out_.heading_line(s, content_.title, "/title"); }

  void unit(const Section& s) {
    auto text = content_.division;
    text.append(text.empty() ? "" : " ").append(facts_.project.office_name);
    out_.heading_line(s, text, "/division");
  }

  void status(const Section& s) {
    out_.heading(s);
    const bool ended = projects::has_ended(facts_.project.status);
    doc::Paragraph p{.left_mm = sub_mm};
    p.runs = {doc::text(out_.words("status") + "  "), doc::check_box(!ended),
              doc::text(" " + out_.words("not_ended") + "  "), doc::check_box(ended),
              doc::text(" " + out_.words("ended"))};
    out_.blocks().push_back(std::move(p));
  }

  void alignment(const Section& s) {
    out_.heading(s);
    add_alignment(out_, facts_.project);
  }

  void inspection_policy(const Section& s) {
    out_.heading(s);
    doc::Paragraph p{.left_mm = sub_mm};
    p.runs = {doc::text(out_.words("name_policy") + " ")};
    // The dots of this question stay when there is no answer, in every copy (FORMS §2, 5).
    p.runs.push_back(content_.inspection_policy.empty() ? doc::dots(120)
                                                        : doc::text(content_.inspection_policy));
    p.runs.push_back(doc::text(")"));
    p.anchor = "/inspection_policy";
    out_.blocks().push_back(std::move(p));
  }

  void action_plan_line(const Section& s) {
    auto named = s;
    named.label = filled(
        s.label, {{"provisional", out_.words(content_.provisional ? "provisional" : "full_year")}});
    out_.heading(named);
    out_.prose(content_.action_plan_line, "/action_plan_line");
  }

  void rationale(const Section& s) {
    out_.heading(s);
    out_.prose(content_.rationale, "/rationale");
  }

  void objectives(const Section& s) {
    out_.heading(s);
    std::vector<std::string> items;
    for (const auto& item : content_.objectives) items.push_back(item.text);
    out_.list(items, "/objectives");
  }

  void indicators(const Section& s) {
    out_.heading(s);
    indicator_list("quantitative", projects::Nature::quantitative);
    indicator_list("qualitative", projects::Nature::qualitative);
  }

  void indicator_list(std::string_view key, projects::Nature nature) {
    out_.line(out_.words(key), "/indicators", sub_mm);
    std::vector<std::string> items;
    for (const auto& i : content_.indicators)
      if (i.nature == nature) items.push_back(i.text);
    out_.list(items, "/indicators");
  }

  void target_group(const Section& s) {
    out_.heading(s);
    out_.prose(content_.target_group, "/target_group");
  }

  void period(const Section& s) {
    out_.heading_line(s, content_.period ? thai::print(*content_.period) : "", "/period");
  }

  void place(const Section& s) {
    out_.heading(s);
    out_.prose(content_.place, "/place");
  }

  void activities(const Section& s) {
    out_.heading(s);
    for (std::size_t a = 0; a < content_.activities.size(); ++a)
      out_.line(activity_name(out_, content_, a), "/activities/" + std::to_string(a), sub_mm);
    if (content_.activities.empty()) out_.prose("", "/activities");
  }

  void activity_results(const Section& s) {
    out_.heading(s);
    add_activity_results(out_, facts_);
  }

  void indicator_results(const Section& s) {
    out_.heading(s);
    add_indicator_results(out_, facts_);
  }

  void photos(const Section& s) {
    out_.heading(s);
    doc::Pictures pictures;
    for (std::size_t i = 0; i < facts_.photos.size(); ++i) {
      const auto& photo = facts_.photos[i];
      doc::Picture one{.bytes = photo.bytes, .caption = photo.caption, .alt = photo.caption};
      one.anchor = "/photos/" + std::to_string(i);
      pictures.pictures.push_back(std::move(one));
    }
    if (!pictures.pictures.empty()) {
      out_.blocks().push_back(std::move(pictures));
      return;
    }
    const auto& reason = facts_.content.no_activity_reason;
    if (reason.empty()) return out_.prose("", "/photos");
    out_.prose(out_.words("no_photos") + " " + reason, "/no_activity_reason");
  }

  void money(const Section& s) {
    out_.heading(s);
    const auto& m = facts_.money;
    auto table = out_.table("money");
    for (auto& column : table.columns) column.align = doc::Align::right;
    doc::Row row;
    row.cells = {doc::cell(thai::format_money(m.received)), spent(m.transferred_out, m.disbursed)};
    for (std::int64_t q = 1; q <= 4; ++q) row.cells.push_back(quarter_cell(q));
    row.anchor = "/money";
    table.rows.push_back(std::move(row));
    out_.blocks().push_back(std::move(table));
    if (m.transferred_out.value > 0 && m.received.value > 0)
      out_.line(
          filled(out_.words("transferred_note"),
                 {{"transferred", percent_text(percent_hundredths(m.transferred_out, m.received))},
                  {"disbursed", percent_text(percent_hundredths(m.disbursed, m.received))}}));
    out_.line(out_.words("source"), "/sources");
    for (const auto& sentence : m.source_sentences) out_.prose(sentence, "/sources");
    if (m.source_sentences.empty()) out_.prose("", "/sources");
  }

  /// The form has no column for transfers: two lines keep them apart from what was spent.
  doc::Cell spent(Satang transferred_out, Satang disbursed) const {
    if (transferred_out.value == 0) return doc::cell(thai::format_money(disbursed));
    doc::Cell both;
    both.blocks = {
        doc::paragraph(out_.words("transferred") + " " + thai::format_money(transferred_out)),
        doc::paragraph(out_.words("disbursed") + " " + thai::format_money(disbursed))};
    return both;
  }

  doc::Cell quarter_cell(std::int64_t quarter) const {
    for (const auto& q : facts_.money.quarters)
      if (q.quarter == quarter && q.is_past) return spent(q.transferred_out, q.disbursed);
    return doc::cell("");
  }

  void problems(const Section& s) {
    out_.heading(s);
    pairs("problems", "solutions", facts_.content.problems, facts_.content.no_problems);
  }

  void money_problems(const Section& s) {
    out_.heading(s);
    pairs("money_problems", "money_solutions", facts_.content.money_problems,
          facts_.content.no_money_problems);
  }

  /// The k-th solution answers the k-th problem; «ไม่มี» only when it was said on purpose.
  void pairs(const std::string& problems, const std::string& solutions,
             const std::vector<progress::ProblemSolution>& all, bool none) {
    std::vector<std::string> left, right;
    for (const auto& one : all) {
      left.push_back(one.problem);
      right.push_back(one.solution);
    }
    if (all.empty() && none) left = right = {out_.words("none")};
    out_.line(out_.words(problems), "/" + problems, sub_mm);
    out_.list(left, "/" + problems);
    out_.line(out_.words(solutions), "/" + problems, sub_mm);
    out_.list(right, "/" + problems);
  }

  void next_plan(const Section& s) {
    out_.heading(s);
    const auto& steps = facts_.content.next_plan;
    if (steps.empty() && projects::has_ended(facts_.project.status))
      return out_.prose(out_.words("project_ended"), "/next_plan");
    if (steps.empty()) return out_.prose("", "/next_plan");
    for (std::size_t i = 0; i < steps.size(); ++i) {
      auto text = steps[i].text;
      const auto when = filled(out_.words("in_quarter"), {{"n", std::to_string(steps[i].quarter)}});
      if (steps[i].quarter > 0 && text.find(when) == std::string::npos) text += " " + when;
      out_.prose(text, "/next_plan/" + std::to_string(i));
    }
  }

  void public_benefit(const Section& s) {
    out_.heading(s);
    out_.prose(facts_.content.public_benefit, "/public_benefit");
  }

  /// Full in every copy that stays inside or goes to the parent agency; a position only in public.
  void reporter(const Section& s) {
    const auto position = out_.words("position") + " " + facts_.position;
    if (is_public()) return out_.heading_line(s, facts_.position, "/reporter");
    out_.heading_line(s, facts_.reporter + " " + position, "/reporter");
    const auto or_dash = [](const std::string& text) { return text.empty() ? "-" : text; };
    doc::Paragraph p{.left_mm = sub_mm};
    p.runs = {doc::text(out_.words("phone") + " " + or_dash(facts_.phone) + " " +
                        out_.words("fax") + " " + or_dash(facts_.fax) + " " + out_.words("email") +
                        " ")};
    p.runs.push_back({.text = or_dash(facts_.email), .keep_digits = true});
    p.anchor = "/reporter";
    out_.blocks().push_back(std::move(p));
  }

  void reported_on(const Section& s) {
    const auto day = facts_.reported_on
                         ? out_.words("on_day") + " " +
                               thai::print(*facts_.reported_on, thai::DateForm::by_parts)
                         : std::string{};
    out_.heading_line(s, day, "/reported_on");
  }

  void footer(const Section&) {
    if (out_.form().footer.empty() || is_public()) return;
    out_.blocks().push_back(doc::Rule{.dashed = true});
    for (const auto& text : out_.form().footer) out_.line(out_.fill(text));
  }

  const ReportFacts& facts_;
  const projects::Content& content_;
  Builder out_;
};

}  // namespace

doc::Document ops_quarterly(const ReportFacts& report, const Template& form, const Style& style) {
  return OpsQuarterly{report, form, style}.build();
}

}  // namespace ruam::documents
