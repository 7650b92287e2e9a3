#include <algorithm>
#include <tuple>

#include "documents/forms/money.hpp"
#include "documents/forms/money_cells.hpp"
#include "documents/forms/signatures.hpp"
#include "platform/thai/baht_text.hpp"
#include "platform/thai/dates.hpp"

/// The plan and its results by the steps of the budget path, as the Budget Bureau asks for them.
namespace ruam::documents {
namespace {

/// A row under its steps: programme, output, activity, category of expenditure.
struct BudgetLeaf {
  const money::Source* source = nullptr;
  std::string name;
  std::optional<Uuid> project;
  std::array<Satang, 4> planned = {}, disbursed = {};
  std::vector<Satang> months = {};
  Satang transferred = {};

  auto steps() const {
    return std::tie(source->programme, source->output, source->activity, source->category);
  }
};

Satang sum_until(const std::array<Satang, 4>& quarters, int last) {
  Satang all;
  for (int q = 0; q < last; ++q) all.value += quarters[static_cast<std::size_t>(q)].value;
  return all;
}

class BudgetTable {
 public:
  BudgetTable(const StatementFacts& facts, const Template& form, const Style& style, bool is_plan)
      : facts_(facts), is_plan_(is_plan), out_(form, style, statement_values(facts)) {
    if (is_plan)
      add_plan();
    else
      add_results();
    std::stable_sort(leaves_.begin(), leaves_.end(), [](const auto& one, const auto& other) {
      return one.steps() < other.steps();
    });
  }

  doc::Document build() {
    static const Printers<BudgetTable> printers = {{"table", &BudgetTable::table},
                                                   {"months", &BudgetTable::months},
                                                   {"notes", &BudgetTable::notes},
                                                   {"signatures", &BudgetTable::signatures}};
    out_.document.page = money_page;
    out_.title_lines();
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  const money::Source* source_of(Uuid id) const {
    for (const auto& one : facts_.money.sources)
      if (one.id == id) return &one;
    return nullptr;
  }

  std::string name_of(const std::optional<Uuid>& project) const {
    if (project)
      if (const auto of = facts_.projects.find(*project); of != facts_.projects.end())
        return of->second.title;
    return out_.words("no_project");
  }

  void add_plan() {
    for (const auto& row : facts_.money.plan) {
      const auto* source = source_of(row.source_id);
      if (!source || source->in_kind) continue;
      BudgetLeaf leaf{.source = source, .project = row.project_id, .months = row.months};
      leaf.name = row.text.empty() ? name_of(row.project_id) : row.text;
      std::copy_n(row.quarters.begin(), 4, leaf.planned.begin());
      leaves_.push_back(std::move(leaf));
    }
  }

  void add_results() {
    for (const auto& row : facts_.money.rows) {
      const auto* source = source_of(row.source);
      if (!source || source->in_kind) continue;
      BudgetLeaf leaf{.source = source, .name = name_of(row.project), .project = row.project};
      leaf.planned = row.planned;
      for (std::size_t q = 0; q < 4; ++q)
        leaf.disbursed[q] = money::sum_of_months(row.months, q * 3, q * 3 + 2).disbursed;
      leaf.transferred =
          money::sum_of_months(row.months, 0, static_cast<std::size_t>(quarter() * 3 - 1))
              .transferred_out;
      const bool is_empty = sum_until(leaf.planned, 4) == Satang{} &&
                            sum_until(leaf.disbursed, 4) == Satang{} &&
                            leaf.transferred == Satang{};
      if (!is_empty) leaves_.push_back(std::move(leaf));
    }
  }

  int year() const { return facts_.span.fiscal_year; }
  int quarter() const { return facts_.span.quarter; }
  std::string plan_address() const { return "/money/plan?year=" + std::to_string(year()); }

  GridCells figures(const BudgetLeaf& sum, const LineScope& scope) const {
    GridCells cells;
    if (is_plan_) {
      for (const auto one : sum.planned)
        cells["quarters"].push_back(figure_cell(out_, one, plan_address()));
      cells["planned"].push_back(figure_cell(out_, sum_until(sum.planned, 4), plan_address()));
      return cells;
    }
    constexpr std::array<std::string_view, 4> columns = {"q1", "q2", "q3", "q4"};
    for (int q = 0; q < 4; ++q) {
      const auto at = static_cast<std::size_t>(q);
      auto& two = cells[columns[at]];
      two.push_back(figure_cell(out_, sum.planned[at], plan_address()));
      two.push_back(q >= quarter() ? blank_cell()
                                   : figure_cell(out_, sum.disbursed[at],
                                                 lines_address(scope, year(), "disbursed",
                                                               first_of_month(year(), q * 3),
                                                               last_of_month(year(), q * 3 + 2))));
    }
    const auto planned = sum_until(sum.planned, quarter());
    const auto disbursed = sum_until(sum.disbursed, quarter());
    const auto from = first_day(facts_.span), until = last_day(facts_.span);
    auto& all = cells["year"];
    all.push_back(figure_cell(out_, planned, plan_address()));
    all.push_back(
        figure_cell(out_, disbursed, lines_address(scope, year(), "disbursed", from, until)));
    all.push_back(percent_cell(disbursed, planned));
    cells["transferred"].push_back(figure_cell(
        out_, sum.transferred, lines_address(scope, year(), "transferred_out", from, until)));
    return cells;
  }

  std::map<std::string, std::vector<std::string>> unfolded() const {
    if (is_plan_) {
      std::vector<std::string> quarters;
      for (int q = 1; q <= 4; ++q)
        quarters.push_back(filled(out_.words("quarter_head"), {{"n", std::to_string(q)}}));
      return {{"quarters", quarters}};
    }
    const std::vector<std::string> two = {out_.words("plan"), out_.words("fact")};
    return {{"q1", two},
            {"q2", two},
            {"q3", two},
            {"q4", two},
            {"year", {two[0], two[1], out_.words("percent")}}};
  }

  void add_to(BudgetLeaf& sum, const BudgetLeaf& leaf) const {
    for (std::size_t q = 0; q < 4; ++q) {
      sum.planned[q].value += leaf.planned[q].value;
      sum.disbursed[q].value += leaf.disbursed[q].value;
    }
    sum.transferred.value += leaf.transferred.value;
  }

  void table(const Section& s) {
    Grid grid(out_, s, unfolded());
    std::size_t number = 0;
    const BudgetLeaf* above = nullptr;
    BudgetLeaf total;
    for (const auto& leaf : leaves_) {
      bands(grid, leaf, above);
      if (leaf.project && leaf.name != name_of(leaf.project) &&
          (!above || above->steps() != leaf.steps() || above->project != leaf.project))
        grid.add_band(name_of(leaf.project), {});
      above = &leaf;
      LineScope scope{.source = leaf.source->id, .project = leaf.project};
      scope.without_project = !leaf.project;
      auto cells = figures(leaf, scope);
      cells["no"] = one_cell(std::to_string(++number));
      cells["name"] = one_cell(leaf.name);
      cells["source"] = one_cell(leaf.source->name);
      grid.add(std::move(cells));
      add_to(total, leaf);
    }
    if (leaves_.empty())
      grid.add_band(out_.words("nothing"), {});
    else
      grid.add_band(out_.words("total"), figures(total, {}));
    auto done = std::move(grid).take();
    done.size = 12;
    out_.blocks().push_back(std::move(done));
  }

  /// The steps of the budget path that are other than above; the category has its sum.
  void bands(Grid& grid, const BudgetLeaf& leaf, const BudgetLeaf* above) {
    const auto& source = *leaf.source;
    const bool is_programme = !above || above->source->programme != source.programme;
    if (is_programme)
      step(grid, "programme",
           source.programme.empty() ? out_.words("no_programme") : source.programme);
    const bool is_output = is_programme || above->source->output != source.output;
    if (is_output) step(grid, "output", source.output);
    const bool is_activity = is_output || above->source->activity != source.activity;
    if (is_activity) step(grid, "activity", source.activity);
    if (!is_activity && above->source->category == source.category) return;
    BudgetLeaf sum;
    for (const auto& one : leaves_)
      if (one.steps() == leaf.steps()) add_to(sum, one);
    const LineScope scope{.programme = source.programme, .category = source.category};
    // A sum opens its lines only where programme and category say which sources it is of.
    const bool is_alone = std::all_of(leaves_.begin(), leaves_.end(), [&](const auto& one) {
      const bool is_same_scope =
          one.source->programme == source.programme && one.source->category == source.category;
      return !is_same_scope || one.steps() == leaf.steps();
    });
    const auto words = source.category.empty() ? out_.words("no_category")
                                               : said(out_.words("category"), source.category);
    auto cells = figures(sum, scope);
    if (!is_alone || source.category.empty() || source.programme.empty()) drop_addresses(cells);
    grid.add_band(words, std::move(cells));
  }

  static void drop_addresses(GridCells& cells) {
    for (auto& [column, all] : cells)
      for (auto& cell : all)
        for (auto& block : cell.blocks)
          if (auto* words = std::get_if<doc::Paragraph>(&block.node)) words->anchor.clear();
  }

  /// «แผนงาน: พื้นฐาน» once, also of a name that begins with the word.
  static std::string said(std::string label, const std::string& name) {
    const auto word = label.substr(0, label.find(':'));
    return name.starts_with(word) ? name : label + name;
  }

  void step(Grid& grid, std::string_view key, const std::string& name) {
    if (name.empty()) return;
    const bool is_missing = key == "programme" && name == out_.words("no_programme");
    grid.add_band(is_missing ? name : said(out_.words(key), name), {});
  }

  void months(const Section& s) {
    std::vector<std::string> heads;
    for (int m = 0; m < 12; ++m)
      heads.emplace_back(thai::month_short(first_of_month(year(), m).month));
    Grid grid(out_, s, {{"months", heads}});
    for (const auto& leaf : leaves_) {
      if (leaf.months.empty()) continue;
      GridCells cells;
      cells["name"] = one_cell(leaf.name);
      for (const auto one : leaf.months)
        cells["months"].push_back(figure_cell(out_, one, plan_address()));
      cells["planned"].push_back(figure_cell(out_, sum_until(leaf.planned, 4), plan_address()));
      grid.add(std::move(cells));
    }
    if (grid.data_rows() == 0) return;
    out_.heading(s);
    auto table = std::move(grid).take();
    table.size = 11;
    out_.blocks().push_back(std::move(table));
  }

  void note(std::string words, bool is_bold = false) {
    doc::Paragraph p{.runs = {doc::text(std::move(words))}, .size = 13, .bold = is_bold};
    out_.blocks().push_back(std::move(p));
  }

  void notes(const Section&) {
    out_.blocks().push_back(doc::Spacer{4});
    BudgetLeaf total;
    for (const auto& leaf : leaves_) add_to(total, leaf);
    const auto words = [&](Satang amount) {
      return thai::money_with_text(amount, out_.style().digits);
    };
    if (!is_plan_) note(out_.words("transfer_note"));
    note(filled(out_.words("words_planned"), {{"amount", words(sum_until(total.planned, 4))}}),
         true);
    if (!is_plan_)
      note(filled(out_.words("words_disbursed"),
                  {{"amount", words(sum_until(total.disbursed, quarter()))}}),
           true);
    note(filled(out_.words("layout_note"), {{"number", is_plan_ ? "301" : "302"}}));
    if (is_plan_ && facts_.money.plan_version > 0)
      note(
          filled(out_.words("revision"), {{"version", std::to_string(facts_.money.plan_version)}}));
    note(out_.words("as_of"));
  }

  void signatures(const Section&) { add_signatures(out_, facts_.signing); }

  const StatementFacts& facts_;
  bool is_plan_;
  Builder out_;
  std::vector<BudgetLeaf> leaves_;
};

}  // namespace

doc::Document budget_plan(const StatementFacts& facts, const Template& form, const Style& style) {
  return BudgetTable{facts, form, style, true}.build();
}

doc::Document budget_result(const StatementFacts& facts, const Template& form, const Style& style) {
  return BudgetTable{facts, form, style, false}.build();
}

}  // namespace ruam::documents
