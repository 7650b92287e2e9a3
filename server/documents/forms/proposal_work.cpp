#include "documents/forms/grid.hpp"
#include "documents/forms/phrases.hpp"
#include "documents/forms/proposal_tables.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/fiscal.hpp"
#include "projects/amounts.hpp"

namespace ruam::documents {
namespace {

std::vector<doc::Cell> gap(const Builder& out, std::string_view text) {
  std::vector<doc::Cell> cells;
  cells.push_back(doc::Cell{.blocks = {doc::Paragraph{.runs = out.value_or_gap(text)}}});
  return cells;
}

std::vector<doc::Cell> money_cell(Satang amount) {
  return one_cell(amount.value == 0 ? "" : thai::format_money(amount));
}

/// The kind stands inside the text unless it has a column, and so does the goal (FORMS §1).
std::vector<doc::Cell> indicator_cell(const Builder& out, const Grid& grid,
                                      const projects::Indicator& indicator) {
  doc::Paragraph text;
  const bool is_output = indicator.kind == projects::IndicatorKind::output;
  if (!grid.has("kind"))
    text.runs.push_back(doc::bold(out.words(is_output ? "output" : "outcome") + " "));
  text.runs.push_back(
      doc::text(grid.has("target") ? indicator.text : indicator_text(out, indicator)));
  std::vector<doc::Cell> cells;
  cells.push_back(doc::Cell{.blocks = {std::move(text)}});
  return cells;
}

/// An activity with the steps below it, in one cell.
std::vector<doc::Cell> activity_cell(const projects::Content& content, std::size_t a,
                                     bool has_number) {
  const auto& activity = content.activities[a];
  doc::Cell what;
  const auto title = has_number ? activity.title : activity_title(content, a);
  what.blocks.push_back(doc::Paragraph{.runs = {doc::bold(title)}});
  if (!activity.detail.empty()) what.blocks.push_back(doc::paragraph(activity.detail));
  for (std::size_t c = 0; c < activity.children.size(); ++c)
    what.blocks.push_back(doc::paragraph(child_number(a, c) + " " + activity.children[c].title));
  std::vector<doc::Cell> cells;
  cells.push_back(std::move(what));
  return cells;
}

std::string activity_anchor(std::size_t a) { return "/activities/" + std::to_string(a); }

GridCells common_cells(const Builder& out, const ProjectFacts& project, std::size_t a) {
  const auto& activity = project.content.activities[a];
  GridCells cells;
  cells["no"] = one_cell(std::to_string(a + 1));
  cells["responsible"] = gap(out, printed_responsible(out, activity.responsible));
  cells["budget"] = money_cell(total(activity));
  return cells;
}

/// The days of the k-th month of the fiscal year, from October on.
std::pair<Date, Date> month_of(std::int64_t year, int k) {
  const thai::Quarter quarter{{static_cast<int>(year)}, k / 3 + 1};
  auto first = thai::first_day(quarter);
  first.month += k % 3;
  auto last = first;
  last.day = 31;
  return {first, last};
}

}  // namespace

void add_indicators(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  Grid grid{out, section};
  const auto& all = project.content.indicators;
  std::size_t printed = 0;
  for (const auto kind : {projects::IndicatorKind::output, projects::IndicatorKind::outcome})
    for (std::size_t n = 0; n < all.size(); ++n) {
      if (all[n].kind != kind) continue;
      GridCells cells;
      cells["no"] = one_cell(std::to_string(++printed));
      cells["kind"] =
          one_cell(out.words(kind == projects::IndicatorKind::output ? "output" : "outcome"));
      cells["text"] = indicator_cell(out, grid, all[n]);
      cells["target"] = one_cell(goal_text(out, all[n].target));
      cells["method"] = gap(out, all[n].method);
      cells["instrument"] = gap(out, all[n].instrument);
      grid.add(std::move(cells), "/indicators/" + std::to_string(n));
    }
  out.blocks().push_back(std::move(grid).take());
}

void add_activities(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  Grid grid{out, section};
  const auto& content = project.content;
  for (std::size_t a = 0; a < content.activities.size(); ++a) {
    auto cells = common_cells(out, project, a);
    const auto& when = content.activities[a].period;
    cells["title"] = activity_cell(content, a, grid.has("no"));
    cells["period"] = gap(out, period_text(when ? when : content.period));
    grid.add(std::move(cells), activity_anchor(a));
  }
  if (grid.has("budget") && !content.activities.empty()) {
    GridCells cells;
    cells["budget"] = one_cell(thai::format_money(total(content)));
    grid.add_band(out.words("total"), std::move(cells));
  }
  out.blocks().push_back(std::move(grid).take());
}

void add_schedule(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  const auto& content = project.content;
  std::vector<std::string> months;
  for (int k = 0; k < 12; ++k)
    months.emplace_back(thai::month_short(month_of(project.fiscal_year, k).first.month));
  Grid grid{out, section, {{"months", months}}};
  for (std::size_t a = 0; a < content.activities.size(); ++a) {
    auto cells = common_cells(out, project, a);
    const auto& own = content.activities[a].period;
    const auto& when = own ? own : content.period;
    cells["title"] =
        one_cell(grid.has("no") ? content.activities[a].title : activity_title(content, a));
    for (int k = 0; k < 12; ++k) {
      const auto [first, last] = month_of(project.fiscal_year, k);
      const bool runs = when && !(when->end < first) && !(last < when->start);
      cells["months"].push_back(doc::cell(runs ? "√" : ""));
    }
    grid.add(std::move(cells), activity_anchor(a));
  }
  out.blocks().push_back(std::move(grid).take());
}

}  // namespace ruam::documents
