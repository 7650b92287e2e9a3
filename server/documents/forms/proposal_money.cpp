#include <algorithm>
#include <array>
#include <set>

#include "documents/forms/grid.hpp"
#include "documents/forms/phrases.hpp"
#include "documents/forms/proposal_tables.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/fiscal.hpp"
#include "projects/amounts.hpp"

namespace ruam::documents {
namespace {

using projects::Content;
using projects::CostLine;

/// A project's cost lines as sentences, below the activities that need them.
class Estimate {
 public:
  Estimate(Builder& out, const Content& content) : out_(out), content_(content) {}

  void add() {
    for (std::size_t a = 0; a < content_.activities.size(); ++a) activity(a);
    if (content_.activities.size() > 1) sum(out_.words("grand_total"), total(content_));
    if (content_.shared_lines) out_.line(out_.words("shared_lines"), "/shared_lines");
  }

 private:
  void activity(std::size_t a) {
    const auto& activity = content_.activities[a];
    if (total(activity).value == 0) return;
    const bool says_so = activity.title.starts_with(out_.words("activity"));
    doc::Paragraph head{.keep_with_next = true};
    head.runs = {
        doc::bold((says_so ? "" : out_.words("activity") + " ") + activity_title(content_, a))};
    out_.blocks().push_back(std::move(head));
    lines(activity.lines, "/activities/" + std::to_string(a));
    for (std::size_t c = 0; c < activity.children.size(); ++c) child(a, c);
    sum(out_.words("activity_total"), total(activity));
  }

  void child(std::size_t a, std::size_t c) {
    const auto& child = content_.activities[a].children[c];
    if (child.lines.empty()) return;
    const auto anchor = "/activities/" + std::to_string(a) + "/children/" + std::to_string(c);
    doc::Paragraph title{.runs = {doc::text(child_number(a, c) + " " + child.title)},
                         .keep_with_next = true};
    title.anchor = anchor;
    out_.blocks().push_back(std::move(title));
    lines(child.lines, anchor);
  }

  void lines(const std::vector<CostLine>& all, const std::string& anchor) {
    for (std::size_t i = 0; i < all.size(); ++i)
      out_.line("- " + line_text(out_, all[i]), anchor + "/lines/" + std::to_string(i), 12);
  }

  void sum(const std::string& label, Satang amount) {
    doc::Paragraph p;
    p.runs = {doc::bold(label + " = " + thai::format_money(amount) + " " + out_.words("baht"))};
    out_.blocks().push_back(std::move(p));
  }

  Builder& out_;
  const Content& content_;
};

/// What a line multiplies its rate by, as one number and one unit: «96 | คน × มื้อ». Factors of one
/// say nothing and are left out.
struct Quantity {
  std::string number, unit;
};

Quantity quantity_of(const CostLine& line) {
  __int128 product = 1'000;
  std::vector<std::string> units;
  for (const auto& factor : line.factors) {
    product = product * factor.quantity.value / 1'000;
    if (factor.quantity.value != 1'000 && !factor.unit.empty()) units.push_back(factor.unit);
  }
  if (units.empty() && !line.factors.empty()) units.push_back(line.factors.front().unit);
  return {thai::format_quantity({static_cast<std::int64_t>(product)}), joined(units, " × ")};
}

class CostTable {
 public:
  CostTable(Builder& out, const Section& section, const ProjectFacts& project)
      : out_(out), project_(project), content_(project.content), grid_(out, section) {}

  void add() {
    for (std::size_t a = 0; a < content_.activities.size(); ++a) activity(a);
    if (number_ > 0) band(out_.words("grand_total"), total(content_), {});
    out_.blocks().push_back(std::move(grid_).take());
    if (content_.shared_lines) out_.line(out_.words("shared_lines"), "/shared_lines");
  }

 private:
  void activity(std::size_t a) {
    const auto& activity = content_.activities[a];
    const auto anchor = "/activities/" + std::to_string(a);
    if (total(activity).value == 0) return;
    if (content_.activities.size() > 1) band(activity_title(content_, a), total(activity), anchor);
    lines(activity.lines, anchor);
    for (std::size_t c = 0; c < activity.children.size(); ++c)
      lines(activity.children[c].lines, anchor + "/children/" + std::to_string(c));
  }

  void band(const std::string& words, Satang amount, const std::string& anchor) {
    GridCells cells;
    cells["amount"] = one_cell(thai::format_money(amount));
    grid_.add_band(words, std::move(cells), anchor);
  }

  void lines(const std::vector<CostLine>& all, const std::string& anchor) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto& line = all[i];
      GridCells cells;
      cells["no"] = one_cell(std::to_string(++number_));
      cells["text"] = one_cell(line.text);
      cells["category"] = one_cell(category_name(line));
      cells["amount"] = one_cell(thai::format_money(line.amount));
      cells["note"] = one_cell(line.note);
      if (!line.lump && line.rate) {
        auto quantity = quantity_of(line);
        cells["quantity"] = one_cell(std::move(quantity.number));
        cells["unit"] = one_cell(std::move(quantity.unit));
        cells["rate"] = one_cell(thai::format_money(*line.rate));
      }
      grid_.add(std::move(cells), anchor + "/lines/" + std::to_string(i));
    }
  }

  std::string category_name(const CostLine& line) const {
    const auto found = project_.categories.find(line.category_id);
    return found == project_.categories.end() ? "" : found->second.name;
  }

  Builder& out_;
  const ProjectFacts& project_;
  const Content& content_;
  Grid grid_;
  int number_ = 0;
};

void quarter_table(Builder& out, const Section& section, const ProjectFacts& project,
                   std::int64_t year) {
  std::vector<std::string> heads;
  for (int q = 1; q <= 4; ++q) {
    auto head = thai::quarter_head({{static_cast<int>(year)}, q});
    if (const auto months = head.rfind(" ("); months != head.npos) head[months] = '\n';
    heads.push_back(std::move(head));
  }
  Grid grid{out, section, {{"quarters", heads}}};
  std::array<Satang, 5> sums{};
  const auto& content = project.content;
  for (std::size_t a = 0; a < content.activities.size(); ++a) {
    std::array<Satang, 5> amounts{};
    for (const auto& q : content.activities[a].quarters)
      if (q.year == year && q.quarter >= 1 && q.quarter <= 4) {
        amounts[static_cast<std::size_t>(q.quarter - 1)].value += q.amount.value;
        amounts[4].value += q.amount.value;
      }
    GridCells cells;
    cells["no"] = one_cell(std::to_string(a + 1));
    cells["title"] =
        one_cell(grid.has("no") ? content.activities[a].title : activity_title(content, a));
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      sums[i].value += amounts[i].value;  // zero quarters of an activity print blank
      auto cell = doc::cell(amounts[i].value == 0 ? "" : thai::format_money(amounts[i]));
      cells[i < 4 ? "quarters" : "total"].push_back(std::move(cell));
    }
    grid.add(std::move(cells), "/activities/" + std::to_string(a) + "/quarters");
  }
  GridCells last;
  for (std::size_t i = 0; i < sums.size(); ++i)
    last[i < 4 ? "quarters" : "total"].push_back(doc::cell(thai::format_money(sums[i])));
  grid.add_band(out.words("total"), std::move(last));
  auto table = std::move(grid).take();
  if (section.label.empty()) table.space_before = 10;
  out.blocks().push_back(std::move(table));
}

/// Amounts of one activity by kind of expenditure; lines without a kind under the empty id.
std::map<std::string, Satang> by_category(const ProjectFacts& project,
                                          const projects::Activity& activity) {
  std::map<std::string, Satang> sums;
  const auto add = [&](const std::vector<CostLine>& lines) {
    for (const auto& line : lines) {
      const auto found = project.categories.find(line.category_id);
      sums[found == project.categories.end() ? "" : found->second.id].value += line.amount.value;
    }
  };
  add(activity.lines);
  for (const auto& child : activity.children) add(child.lines);
  return sums;
}

}  // namespace

void add_estimate(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  const auto& content = project.content;
  const auto budget = [&](const std::string& name, Satang amount, const std::string& anchor) {
    out.line((name.empty() ? out.words("yearly_budget") : name) + " " + out.words("sum_of") + " " +
                 thai::money_with_text(amount),
             anchor);
  };
  for (std::size_t i = 0; i < content.sources.size(); ++i)
    budget(content.sources[i].text, content.sources[i].amount, "/sources/" + std::to_string(i));
  if (content.sources.empty()) budget("", total(content), "/sources");
  Estimate{out, content}.add();
}

void add_cost_table(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  CostTable{out, section, project}.add();
}

void add_quarter_plan(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  std::set<std::int64_t> years;
  for (const auto& activity : project.content.activities)
    for (const auto& q : activity.quarters) years.insert(q.year);
  if (years.empty()) years.insert(project.fiscal_year);
  for (const auto year : years) quarter_table(out, section, project, year);
}

void add_category_table(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  const auto& content = project.content;
  std::map<std::string, Satang> sums;
  for (const auto& activity : content.activities)
    for (const auto& [id, amount] : by_category(project, activity)) sums[id].value += amount.value;
  std::vector<std::string> heads;
  for (const auto& [id, amount] : sums) {
    const auto named = std::find_if(project.categories.begin(), project.categories.end(),
                                    [&](const auto& one) { return one.second.id == id; });
    heads.push_back(named == project.categories.end() ? out.words("no_category")
                                                      : named->second.name);
  }
  if (heads.empty()) heads.push_back(out.words("no_category"));
  Grid grid{out, section, {{"categories", heads}}};
  const auto cells_of = [&](const std::map<std::string, Satang>& amounts, Satang all) {
    GridCells cells;
    for (const auto& [id, sum] : sums) {
      const auto found = amounts.find(id);
      const bool blank = found == amounts.end() || found->second.value == 0;
      cells["categories"].push_back(doc::cell(blank ? "" : thai::format_money(found->second)));
    }
    cells["total"] = one_cell(thai::format_money(all));
    return cells;
  };
  for (std::size_t a = 0; a < content.activities.size(); ++a) {
    const auto& activity = content.activities[a];
    auto cells = cells_of(by_category(project, activity), total(activity));
    cells["no"] = one_cell(std::to_string(a + 1));
    cells["title"] = one_cell(grid.has("no") ? activity.title : activity_title(content, a));
    grid.add(std::move(cells), "/activities/" + std::to_string(a));
  }
  grid.add_band(out.words("grand_total"), cells_of(sums, total(content)));
  out.blocks().push_back(std::move(grid).take());
}

void add_source_table(Builder& out, const Section& section, const ProjectFacts& project) {
  out.heading(section);
  Grid grid{out, section};
  const auto& sources = project.content.sources;
  Satang sum;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sum.value += sources[i].amount.value;
    GridCells cells;
    cells["no"] = one_cell(std::to_string(i + 1));
    cells["name"] =
        one_cell(sources[i].text.empty() ? out.words("yearly_budget") : sources[i].text);
    cells["amount"] = one_cell(thai::format_money(sources[i].amount));
    grid.add(std::move(cells), "/sources/" + std::to_string(i));
  }
  GridCells last;
  last["amount"] = one_cell(thai::format_money(sum));
  if (sources.size() > 1) grid.add_band(out.words("total"), std::move(last));
  out.blocks().push_back(std::move(grid).take());
}

void add_budget_total(Builder& out, const Section& section, const ProjectFacts& project) {
  out.value(section, thai::money_with_text(total(project.content)), "/activities");
}

void add_sources(Builder& out, const Section& section, const ProjectFacts& project) {
  std::vector<std::string> lines;
  for (const auto& source : project.content.sources)
    lines.push_back((source.text.empty() ? out.words("yearly_budget") : source.text) + " " +
                    out.words("count_word") + " " + thai::money_with_text(source.amount));
  out.values(section, lines, "/sources");
}

}  // namespace ruam::documents
