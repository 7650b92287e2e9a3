#include "documents/forms/proposal.hpp"

#include <functional>
#include <set>

#include "documents/forms/builder.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/period.hpp"
#include "projects/amounts.hpp"

namespace ruam::documents {
namespace {

using projects::Content;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) out.append(out.empty() ? "" : between).append(part);
  return out;
}

std::string period_text(const std::optional<projects::Period>& period) {
  return period ? thai::print(*period) : "";
}

std::vector<std::string> texts(const std::vector<projects::Item>& items) {
  std::vector<std::string> all;
  for (const auto& item : items) all.push_back(item.text);
  return all;
}

class Form {
 public:
  Form(const ProjectFacts& project, const Template& form, const Style& style)
      : facts_(project),
        content_(project.content),
        out_(form, style,
             {{"office", project.office_name},
              {"office_short", project.office_short},
              {"year", std::to_string(project.fiscal_year)}}) {}

  doc::Document build() {
    out_.document.title = content_.title;
    for (const auto& section : out_.form().sections)
      if (section.shown) show(section);
    return std::move(out_.document);
  }

 private:
  void show(const Section& s) {
    static const std::map<std::string, void (Form::*)(const Section&)> sections = {
        {"title", &Form::title},
        {"programme", &Form::programme},
        {"tactic", &Form::tactic},
        {"responsible", &Form::responsible},
        {"period", &Form::period},
        {"part_1", &Form::part},
        {"part_2", &Form::part},
        {"part_3", &Form::part},
        {"rationale", &Form::rationale},
        {"objectives", &Form::objectives},
        {"targets", &Form::targets},
        {"quantitative_targets", &Form::quantitative_targets},
        {"qualitative_targets", &Form::qualitative_targets},
        {"expected_results", &Form::expected_results},
        {"indicators", &Form::indicators},
        {"activities", &Form::activities},
        {"estimate", &Form::estimate},
        {"quarter_plan", &Form::quarter_plan},
        {"signatures", &Form::signatures},
    };
    (this->*sections.at(s.id))(s);
  }

  void label_value(const Section& s, std::string_view value, std::string anchor) {
    doc::LabelValue row{.label = {doc::text(out_.label(s))}, .value = out_.value_or_gap(value)};
    row.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(row));
  }

  void title(const Section& s) {
    // «โครงการ» prints once even when the name already begins with it.
    const auto& name = content_.title;
    const bool has_word = name.starts_with("โครงการ") || name.empty();
    label_value(s, has_word ? name : "โครงการ" + name, "/title");
  }

  void programme(const Section& s) {
    std::string_view text = content_.programme.text;
    if (text.starts_with("แผนงาน")) text.remove_prefix(std::string_view("แผนงาน").size());
    label_value(s, text, "/programme");
  }

  void tactic(const Section& s) { label_value(s, content_.tactic.text, "/tactic"); }
  void responsible(const Section& s) {
    label_value(s, joined(facts_.responsible, " และ"), "/responsible");
  }
  void period(const Section& s) { label_value(s, period_text(content_.period), "/period"); }

  void part(const Section& s) {
    auto h = doc::heading(1, out_.label(s));
    h.space_before = 10;
    out_.blocks().push_back(std::move(h));
  }

  void rationale(const Section& s) {
    out_.heading(s);
    out_.prose(content_.rationale, "/rationale");
  }
  void objectives(const Section& s) {
    out_.heading(s);
    out_.list(texts(content_.objectives), "/objectives");
  }
  void targets(const Section& s) { out_.heading(s); }
  void quantitative_targets(const Section& s) {
    out_.heading(s, 3);
    std::vector<std::string> items;
    for (const auto& t : content_.quantitative_targets) items.push_back(target_text(t));
    out_.list(items, "/quantitative_targets");
  }
  void qualitative_targets(const Section& s) {
    out_.heading(s, 3);
    out_.list(texts(content_.qualitative_targets), "/qualitative_targets");
  }
  void expected_results(const Section& s) {
    out_.heading(s);
    out_.list(texts(content_.expected_results), "/expected_results");
  }

  /// «... จำนวน 120 คน จำนวน 1 ครั้ง», unless the sentence already says so.
  std::string target_text(const projects::QuantitativeTarget& t) const {
    auto text = t.text;
    const auto add = [&](const std::string& phrase) {
      if (text.find(phrase) == std::string::npos) text += " " + phrase;
    };
    if (t.count)
      add(out_.words("count_word") + " " + thai::format_quantity(*t.count) + " " + t.unit);
    if (t.times)
      add(out_.words("count_word") + " " + std::to_string(*t.times) + " " +
          out_.words("times_unit"));
    return text;
  }

  std::string indicator_text(const projects::Indicator& i) const {
    const auto& target = i.target;
    if (target.kind == projects::TargetKind::none || !target.value) return i.text;
    auto phrase = out_.words(target.kind == projects::TargetKind::percent ? "at_least_percent"
                                                                          : "at_least_count");
    phrase =
        filled(phrase, {{"target", thai::format_quantity(*target.value)}, {"unit", target.unit}});
    return i.text.find(phrase) == std::string::npos ? i.text + " " + phrase : i.text;
  }

  void indicators(const Section& s) {
    out_.heading(s);
    auto table = out_.table("indicators");
    for (const auto kind : {projects::IndicatorKind::output, projects::IndicatorKind::outcome})
      for (std::size_t n = 0; n < content_.indicators.size(); ++n) {
        const auto& i = content_.indicators[n];
        if (i.kind != kind) continue;
        doc::Paragraph text;
        text.runs = {
            doc::bold(out_.words(kind == projects::IndicatorKind::output ? "output" : "outcome") +
                      " "),
            doc::text(indicator_text(i))};
        doc::Row row;
        row.cells = {doc::Cell{.blocks = {std::move(text)}}, gap_cell(i.method),
                     gap_cell(i.instrument)};
        row.anchor = "/indicators/" + std::to_string(n);
        table.rows.push_back(std::move(row));
      }
    finish(std::move(table), 3);
  }

  doc::Cell gap_cell(std::string_view text) const {
    return doc::Cell{.blocks = {doc::Paragraph{.runs = out_.value_or_gap(text)}}};
  }

  /// A table without rows still shows where they belong.
  void finish(doc::Table table, int columns) {
    if (table.rows.size() == static_cast<std::size_t>(table.head_rows)) {
      doc::Row row;
      for (int i = 0; i < columns; ++i) row.cells.push_back(gap_cell(""));
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  std::string printed_responsible(const std::string& text) const {
    if (out_.style().copy != Copy::public_ || !names_a_person(text)) return text;
    return out_.words("public_responsible");
  }

  void activities(const Section&) {
    auto table = out_.table("activities");
    for (std::size_t a = 0; a < content_.activities.size(); ++a) {
      const auto& activity = content_.activities[a];
      doc::Cell what;
      what.blocks.push_back(doc::Paragraph{.runs = {doc::bold(activity_title(a))}});
      if (!activity.detail.empty()) what.blocks.push_back(doc::paragraph(activity.detail));
      for (std::size_t c = 0; c < activity.children.size(); ++c)
        what.blocks.push_back(doc::paragraph(number(a, c) + " " + activity.children[c].title));
      const auto when = activity.period ? activity.period : content_.period;
      doc::Row row;
      row.cells = {std::move(what), gap_cell(period_text(when)),
                   gap_cell(printed_responsible(activity.responsible))};
      row.anchor = "/activities/" + std::to_string(a);
      table.rows.push_back(std::move(row));
    }
    finish(std::move(table), 3);
  }

  std::string activity_title(std::size_t a) const {
    const auto& title = content_.activities[a].title;
    return content_.activities.size() == 1 ? title : std::to_string(a + 1) + ") " + title;
  }

  static std::string number(std::size_t activity, std::size_t child) {
    return std::to_string(activity + 1) + "." + std::to_string(child + 1);
  }

  void estimate(const Section& s) {
    out_.heading(s);
    for (std::size_t i = 0; i < content_.sources.size(); ++i) source_line(i);
    if (content_.sources.empty())
      budget_line(out_.words("yearly_budget"), total(content_), "/sources");
    for (std::size_t a = 0; a < content_.activities.size(); ++a) activity_cost(a);
    if (content_.activities.size() > 1) sum_line(out_.words("grand_total"), total(content_));
    if (content_.shared_lines) out_.line(out_.words("shared_lines"), "/shared_lines");
  }

  void source_line(std::size_t i) {
    const auto& source = content_.sources[i];
    budget_line(source.text.empty() ? out_.words("yearly_budget") : source.text, source.amount,
                "/sources/" + std::to_string(i));
  }

  void budget_line(const std::string& name, Satang amount, std::string anchor) {
    out_.line(name + " " + out_.words("sum_of") + " " + thai::money_with_text(amount),
              std::move(anchor));
  }

  void sum_line(const std::string& label, Satang amount) {
    doc::Paragraph p;
    p.runs = {doc::bold(label + " = " + thai::format_money(amount) + " " + out_.words("baht"))};
    out_.blocks().push_back(std::move(p));
  }

  void activity_cost(std::size_t a) {
    const auto& activity = content_.activities[a];
    if (total(activity).value == 0) return;
    doc::Paragraph head{.keep_with_next = true};
    const bool says_so = activity.title.starts_with(out_.words("activity"));
    head.runs = {doc::bold((says_so ? "" : out_.words("activity") + " ") + activity_title(a))};
    out_.blocks().push_back(std::move(head));
    cost_lines(activity.lines, "/activities/" + std::to_string(a));
    for (std::size_t c = 0; c < activity.children.size(); ++c) {
      const auto& child = activity.children[c];
      if (child.lines.empty()) continue;
      const auto anchor = "/activities/" + std::to_string(a) + "/children/" + std::to_string(c);
      doc::Paragraph title{.runs = {doc::text(number(a, c) + " " + child.title)},
                           .keep_with_next = true};
      title.anchor = anchor;
      out_.blocks().push_back(std::move(title));
      cost_lines(child.lines, anchor);
    }
    sum_line(out_.words("activity_total"), total(activity));
  }

  void cost_lines(const std::vector<projects::CostLine>& lines, const std::string& anchor) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      out_.line("- " + line_text(lines[i]), anchor + "/lines/" + std::to_string(i), 12);
  }

  /// «ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท»
  std::string line_text(const projects::CostLine& line) const {
    const auto amount = thai::format_money(line.amount) + " " + out_.words("baht");
    if (line.lump || !line.rate) return line.text + " = " + amount;
    std::vector<std::string> factors;
    for (const auto& f : line.factors)
      factors.push_back(thai::format_quantity(f.quantity) + " " + f.unit);
    const auto unit = line.rate_unit.empty() ? out_.words("baht") : line.rate_unit;
    const auto place =
        std::clamp<std::int64_t>(line.rate_place, 0, static_cast<std::int64_t>(factors.size()));
    factors.insert(factors.begin() + place, thai::format_money(*line.rate) + " " + unit);
    return line.text + " " + joined(factors, " X ") + " = " + amount;
  }

  /// One table a fiscal year: two head rows, a row an activity, the totals.
  void quarter_plan(const Section&) {
    std::set<std::int64_t> years;
    for (const auto& activity : content_.activities)
      for (const auto& q : activity.quarters) years.insert(q.year);
    if (years.empty()) years.insert(facts_.fiscal_year);
    for (const auto year : years) quarter_table(year);
  }

  void quarter_table(std::int64_t year) {
    auto table = out_.table("quarter_plan");
    table.head_rows = 2;
    table.space_before = 10;
    auto& head = table.rows.front().cells;
    head[0].rowspan = 2;
    head[1].colspan = 4;
    head[2].rowspan = 2;
    for (std::size_t c = 1; c < table.columns.size(); ++c)
      table.columns[c].align = doc::Align::right;
    doc::Row quarters;
    for (int q = 1; q <= 4; ++q)
      quarters.cells.push_back(doc::cell(thai::quarter_head({{static_cast<int>(year)}, q})));
    table.rows.push_back(std::move(quarters));

    std::array<Satang, 5> sums{};
    for (std::size_t a = 0; a < content_.activities.size(); ++a)
      table.rows.push_back(quarter_row(a, year, sums));
    doc::Row last{.bold = true};
    last.cells.push_back(doc::cell(out_.words("total")));
    for (const auto sum : sums) last.cells.push_back(doc::cell(thai::format_money(sum)));
    table.rows.push_back(std::move(last));
    out_.blocks().push_back(std::move(table));
  }

  /// Zero quarters of an activity print blank; the sums collect what is printed.
  doc::Row quarter_row(std::size_t a, std::int64_t year, std::array<Satang, 5>& sums) const {
    std::array<Satang, 5> amounts{};
    for (const auto& q : content_.activities[a].quarters)
      if (q.year == year && q.quarter >= 1 && q.quarter <= 4) {
        amounts[static_cast<std::size_t>(q.quarter - 1)].value += q.amount.value;
        amounts[4].value += q.amount.value;
      }
    doc::Row row;
    row.anchor = "/activities/" + std::to_string(a) + "/quarters";
    row.cells.push_back(doc::cell(activity_title(a)));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      sums[i].value += amounts[i].value;
      row.cells.push_back(doc::cell(amounts[i].value == 0 ? "" : thai::format_money(amounts[i])));
    }
    return row;
  }

  void signatures(const Section&) {
    for (const auto& signer : facts_.signers) {
      doc::Signature block{.label = signer.label, .sign = ""};
      if (out_.style().copy != Copy::public_) block.name = signer.name;
      if (!signer.position.empty())
        block.under.push_back(signer.is_head ? signer.position
                                             : out_.words("position") + " " + signer.position);
      if (!signer.acting_phrase.empty()) block.under.push_back(signer.acting_phrase);
      if (signer.signed_note) block.under.push_back(*signer.signed_note);
      out_.blocks().push_back(std::move(block));
    }
  }

  const ProjectFacts& facts_;
  const Content& content_;
  Builder out_;
};

}  // namespace

doc::Document proposal(const ProjectFacts& project, const Template& form, const Style& style) {
  return Form{project, form, style}.build();
}

}  // namespace ruam::documents
