#include "documents/forms/ops_results.hpp"

#include "documents/forms/phrases.hpp"

namespace ruam::documents {
namespace {

using progress::ActivityState;
using progress::ResultState;

class Results {
 public:
  Results(Builder& out, const ReportFacts& report)
      : out_(out), facts_(report), content_(report.project.content) {}

  void activities() {
    auto table = out_.table("activity_results");
    for (std::size_t a = 0; a < content_.activities.size(); ++a) {
      doc::Cell result;
      for (const auto& text : result_lines(result_of(content_.activities[a].id)))
        result.blocks.push_back(
            doc::paragraph(out_.style().copy == Copy::public_ ? redacted(text) : text));
      doc::Row row;
      row.cells = {doc::cell(activity_name(out_, content_, a)), std::move(result)};
      row.anchor = "/activity_results/" + std::to_string(a);
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  void indicators() {
    auto table = out_.table("indicator_results");
    table.head_rows = 2;
    auto& head = table.rows.front().cells;
    head[0].rowspan = 2;
    head[1].colspan = 2;
    head[2].colspan = 2;
    doc::Row second;
    for (const auto* key : {"percent", "count", "result", "percent"})
      second.cells.push_back(doc::cell(out_.words(key)));
    table.rows.push_back(std::move(second));
    for (const std::size_t c : {1u, 2u, 4u}) table.columns[c].align = doc::Align::right;
    indicator_group(table, "group_quantitative", projects::Nature::quantitative);
    indicator_group(table, "group_qualitative", projects::Nature::qualitative);
    out_.blocks().push_back(std::move(table));
    out_.line(out_.words("base_note"));
  }

 private:
  const progress::ActivityResult* result_of(Uuid activity) const {
    for (const auto& r : facts_.content.activity_results)
      if (r.activity_id == activity) return &r;
    return nullptr;
  }

  /// Newest quarter first; without words, the state is the answer (FORMS §0.6).
  std::vector<std::string> result_lines(const progress::ActivityResult* r) const {
    std::vector<std::string> lines;
    const bool cumulates = r && !r->earlier.empty();
    const auto add = [&](std::int64_t quarter, const std::string& text) {
      const auto head = filled(out_.words("quarter_no"), {{"n", std::to_string(quarter)}});
      lines.push_back(cumulates ? head + " " + text : text);
    };
    if (r && !r->text.empty()) {
      add(facts_.quarter, r->text);
    } else {
      const bool running = r && r->state != ActivityState::not_started;
      add(facts_.quarter, out_.words(running ? "running" : "not_started"));
    }
    if (r)
      for (auto e = r->earlier.rbegin(); e != r->earlier.rend(); ++e) add(e->quarter, e->text);
    return lines;
  }

  void indicator_group(doc::Table& table, std::string_view key, projects::Nature nature) {
    doc::Row group{.bold = true};
    group.cells = {doc::cell(out_.words(key))};
    group.cells[0].colspan = 5;
    table.rows.push_back(std::move(group));
    for (std::size_t i = 0; i < content_.indicators.size(); ++i)
      if (content_.indicators[i].nature == nature) table.rows.push_back(indicator_row(i));
  }

  /// Beside a percent target «จำนวน» is the base (what 100 % is), never the result (FORMS §2, B).
  doc::Row indicator_row(std::size_t n) const {
    const auto& indicator = content_.indicators[n];
    const auto& target = indicator.target;
    const auto* result = indicator_result_of(indicator.id);
    std::string percent, count, cumulative, achieved;
    if (target.kind == projects::TargetKind::percent) {
      if (target.value) percent = thai::format_quantity(*target.value);
      count = target.base ? thai::format_quantity(*target.base) + " " + target.base_unit : "-";
    } else if (target.kind == projects::TargetKind::count && target.value) {
      count = thai::format_quantity(*target.value) + " " + target.unit;
    }
    fill_result(target, result, cumulative, achieved);
    doc::Row row;
    row.anchor = "/indicator_results/" + std::to_string(n);
    for (const auto& text : {indicator.text, percent, count, cumulative, achieved})
      row.cells.push_back(doc::cell(text));
    return row;
  }

  const progress::IndicatorResult* indicator_result_of(Uuid indicator) const {
    for (const auto& r : facts_.content.indicator_results)
      if (r.indicator_id == indicator) return &r;
    return nullptr;
  }

  void fill_result(const projects::Target& target, const progress::IndicatorResult* result,
                   std::string& cumulative, std::string& achieved) const {
    if (!result || result->state == ResultState::not_started) {
      cumulative = out_.words("not_started");
    } else if (result->state == ResultState::running) {
      cumulative = out_.words("running");
    } else if (result->state == ResultState::no_data) {
      cumulative = out_.words("no_data");
    } else {
      cumulative = result->count ? thai::format_quantity(*result->count) : result->text;
      const auto base = target.kind == projects::TargetKind::percent ? target.base : target.value;
      if (result->count && base && base->value > 0)
        achieved =
            percent_text(percent_hundredths(Satang{result->count->value}, Satang{base->value}));
      else if (result->count)
        achieved = "-";
    }
  }

  Builder& out_;
  const ReportFacts& facts_;
  const projects::Content& content_;
};

}  // namespace

std::string activity_name(const Builder& out, const projects::Content& content, std::size_t at) {
  return filled(out.words("activity_no"), {{"n", std::to_string(at + 1)}}) + " " +
         content.activities[at].title;
}

void add_activity_results(Builder& out, const ReportFacts& report) {
  Results{out, report}.activities();
}

void add_indicator_results(Builder& out, const ReportFacts& report) {
  Results{out, report}.indicators();
}

}  // namespace ruam::documents
