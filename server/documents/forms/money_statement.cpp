#include <algorithm>
#include <tuple>

#include "documents/forms/money.hpp"
#include "documents/forms/money_cells.hpp"
#include "documents/forms/phrases.hpp"
#include "documents/forms/signatures.hpp"
#include "platform/thai/baht_text.hpp"

namespace ruam::documents {
namespace {

/// What a row says; rows add up.
struct StatementValue {
  Satang planned, planned_to_date, month_planned, month;
  std::array<Satang, 4> quarters = {};
  money::Sums sums;  ///< from the year's first day to the paper's last

  StatementValue& operator+=(const StatementValue& more) {
    planned.value += more.planned.value;
    planned_to_date.value += more.planned_to_date.value;
    month_planned.value += more.month_planned.value;
    month.value += more.month.value;
    for (std::size_t q = 0; q < 4; ++q) quarters[q].value += more.quarters[q].value;
    sums += more.sums;
    return *this;
  }
};

/// A row of one source and one project, or none, with what it stands under.
struct StatementLeaf {
  const money::Source* source = nullptr;
  const money::StatementRow* row = nullptr;
  std::string class_name, tactic, name;
  StatementValue value;
};

class StatementForm {
 public:
  StatementForm(const StatementFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, statement_values(facts)) {
    for (const auto& source : facts.money.sources) add_leaves(source);
    std::stable_sort(leaves_.begin(), leaves_.end(), [](const auto& one, const auto& other) {
      return std::tie(one.source->class_id, one.source->programme) <
             std::tie(other.source->class_id, other.source->programme);
    });
    for (const auto& leaf : leaves_) total_ += leaf.value;
  }

  doc::Document build() {
    static const Printers<StatementForm> printers = {{"statement", &StatementForm::statement},
                                                     {"notes", &StatementForm::notes},
                                                     {"passed", &StatementForm::passed},
                                                     {"signatures", &StatementForm::signatures}};
    out_.document.page = money_page;
    out_.title_lines();
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  int year() const { return facts_.span.fiscal_year; }
  std::size_t last_month() const {
    return static_cast<std::size_t>(facts_.span.month.value_or(facts_.span.quarter * 3 - 1));
  }

  StatementValue value_of(const money::StatementRow& row) const {
    StatementValue value;
    const auto last = last_month();
    value.sums = money::sum_of_months(row.months, 0, last);
    value.month = row.months[last].disbursed;
    value.month_planned = row.planned_months[last];
    for (std::size_t q = 0; q < 4; ++q) {
      value.planned.value += row.planned[q].value;
      if (q * 3 > last) continue;
      value.planned_to_date.value += row.planned[q].value;
      value.quarters[q] =
          money::sum_of_months(row.months, q * 3, std::min(last, q * 3 + 2)).disbursed;
    }
    return value;
  }

  void add_leaves(const money::Source& source) {
    if (source.in_kind) return;
    for (const auto& row : facts_.money.rows) {
      if (row.source != source.id) continue;
      StatementLeaf leaf{.source = &source, .row = &row, .name = out_.words("no_project")};
      leaf.value = value_of(row);
      const auto found = facts_.classes.find(source.class_id);
      leaf.class_name = found == facts_.classes.end() ? source.class_id : found->second;
      if (row.project)
        if (const auto of = facts_.projects.find(*row.project); of != facts_.projects.end()) {
          leaf.name = of->second.title;
          leaf.tactic = of->second.tactic;
        }
      leaves_.push_back(std::move(leaf));
    }
  }

  bool is_planned_by_month() const {
    return std::all_of(leaves_.begin(), leaves_.end(), [](const StatementLeaf& leaf) {
      return leaf.row->is_planned_by_month || leaf.value.planned == Satang{};
    });
  }

  Date first() const { return first_day(facts_.span); }
  Date last() const { return last_day(facts_.span); }

  std::string lines(const LineScope& scope, std::string_view figure) const {
    return lines_address(scope, year(), figure, first(), last());
  }

  /// The cells of figures of a row, each open to its lines.
  GridCells figures(const StatementValue& v, const LineScope& scope) const {
    GridCells cells;
    const auto set = [&](std::string_view column, Satang amount, std::string address) {
      cells[column].push_back(figure_cell(out_, amount, std::move(address)));
    };
    set("planned", v.planned, "/money/plan?year=" + std::to_string(year()));
    if (is_planned_by_month())
      set("month_planned", v.month_planned, "/money/plan?year=" + std::to_string(year()));
    set("allocated", v.sums.given(), lines(scope, "given"));
    set("transferred", v.sums.transferred_out, lines(scope, "transferred_out"));
    set("obligated", v.sums.open_obligations(), lines(scope, "obligated"));
    for (int q = 0; q < 4; ++q) cells["quarters"].push_back(quarter(v, q, scope));
    set("month", v.month,
        lines_address(scope, year(), "disbursed",
                      first_of_month(year(), static_cast<int>(last_month())), last()));
    set("cumulative", v.sums.disbursed, lines(scope, "disbursed"));
    const Satang base{v.sums.given().value - v.sums.transferred_out.value};
    const Satang spent{v.sums.disbursed.value + v.sums.open_obligations().value};
    cells["disbursed_percent"].push_back(percent_cell(v.sums.disbursed, base));
    cells["spent_percent"].push_back(percent_cell(spent, base));
    set("balance", v.sums.balance(), lines(scope, ""));
    return cells;
  }

  /// A quarter that has not begun by the paper's last day is blank (FORMS §0.6).
  doc::Cell quarter(const StatementValue& v, int q, const LineScope& scope) const {
    if (static_cast<std::size_t>(q) * 3 > last_month()) return blank_cell();
    return figure_cell(out_, v.quarters[static_cast<std::size_t>(q)],
                       lines_address(scope, year(), "disbursed", first_of_month(year(), q * 3),
                                     std::min(last(), last_of_month(year(), q * 3 + 2))));
  }

  void statement(const Section& s) {
    std::vector<std::string> quarters;
    for (int q = 1; q <= 4; ++q)
      quarters.push_back(filled(out_.words("quarter_head"), {{"n", std::to_string(q)}}));
    Grid grid(out_, s, {{"quarters", quarters}});
    has_targets_ = grid.has("target");
    std::size_t number = 0;
    const StatementLeaf* above = nullptr;
    for (const auto& leaf : leaves_) {
      bands(grid, leaf, above);
      above = &leaf;
      row(grid, leaf, ++number);
    }
    if (leaves_.empty())
      grid.add_band(out_.words("nothing"), {});
    else
      total(grid);
    auto table = std::move(grid).take();
    const bool is_narrow = table.columns.size() > 14;
    const bool is_long = out_.money(total_.sums.given()).size() > 10 ||
                         out_.money(total_.sums.disbursed).size() > 11;
    table.size = !is_narrow ? 12 : is_long ? 9 : 10;
    out_.blocks().push_back(std::move(table));
  }

  /// What the row stands under, where that is other than above it; a source's class has its sum.
  void bands(Grid& grid, const StatementLeaf& leaf, const StatementLeaf* above) {
    const bool is_class = !above || above->class_name != leaf.class_name;
    if (is_class) {
      StatementValue sum;
      std::size_t count = 0;
      for (const auto& one : leaves_)
        if (one.class_name == leaf.class_name) {
          sum += one.value;
          ++count;
        }
      GridCells cells;
      if (count > 1) cells = figures(sum, {.class_id = leaf.source->class_id});
      grid.add_band(out_.words("class") + leaf.class_name, std::move(cells));
    }
    const bool is_programme = is_class || above->source->programme != leaf.source->programme;
    if (is_programme && !leaf.source->programme.empty())
      grid.add_band(out_.words("programme") + without_word(leaf.source->programme), {});
    if (!leaf.tactic.empty() && (is_programme || above->tactic != leaf.tactic))
      grid.add_band(out_.words("tactic") + leaf.tactic, {});
  }

  static std::string without_word(const std::string& programme) {
    constexpr std::string_view word = "แผนงาน";
    return programme.starts_with(word) ? programme.substr(word.size()) : programme;
  }

  void row(Grid& grid, const StatementLeaf& leaf, std::size_t number) {
    LineScope scope{.source = leaf.source->id, .project = leaf.row->project};
    scope.without_project = !leaf.row->project;
    auto cells = figures(leaf.value, scope);
    cells["no"] = one_cell(std::to_string(number));
    cells["name"] = one_cell(leaf.name);
    cells["source"] = one_cell(leaf.source->name);
    cells["target"].push_back(target());
    cells["remark"] = one_cell(remark(leaf));
    grid.add(std::move(cells));
  }

  void total(Grid& grid) {
    auto cells = figures(total_, {});
    cells["target"].push_back(target());
    cells["remark"] = one_cell("");
    grid.add_band(out_.words("total"), std::move(cells));
  }

  doc::Cell target() const {
    const auto q = last_month() / 3;
    const auto& facts = facts_.money.year.quarters;
    if (q >= facts.size() || !facts[q].target) return blank_cell();
    auto cell = doc::cell(percent_text(*facts[q].target));
    cell.align = doc::Align::right;
    return cell;
  }

  /// How far the row is off the office's plan to date, and why.
  std::string remark(const StatementLeaf& leaf) const {
    const auto& v = leaf.value;
    const Satang moved{v.sums.disbursed.value + v.sums.transferred_out.value};
    const auto off = money::variance_of(v.planned_to_date, moved, facts_.variance_percent);
    if (!off.needs_reason || facts_.money.plan_version == 0) return {};
    const auto words = off.off ? filled(out_.words(*off.off < 0 ? "behind" : "ahead"),
                                        {{"percent", percent_text(std::abs(*off.off))}})
                               : out_.words("unplanned");
    if (!leaf.row->project) return words;
    const auto of = facts_.projects.find(*leaf.row->project);
    if (of == facts_.projects.end()) return words;
    const auto& reason = of->second.variance_reason;
    return words + ": " + (reason.empty() ? out_.words("needs_reason") : reason);
  }

  bool passes_on() const { return total_.sums.transferred_out > Satang{}; }

  std::string in_words(Satang amount) const {
    return thai::money_with_text(amount, out_.style().digits);
  }

  void notes(const Section&) {
    out_.blocks().push_back(doc::Spacer{4});
    const auto& sums = total_.sums;
    note(out_.words(passes_on() ? "formula_net" : "formula"));
    std::string taken;
    const auto part = [&](const char* key, Satang amount) {
      if (amount == Satang{}) return;
      taken +=
          (taken.empty() ? "" : "  ") + filled(out_.words(key), {{"amount", out_.money(amount)}});
    };
    part("advances", sums.open_advances());
    part("returned", sums.returned);
    part("carried_over", sums.carried_over);
    if (!taken.empty()) note(filled(out_.words("also_taken"), {{"parts", taken}}));
    if (std::any_of(leaves_.begin(), leaves_.end(), [](const auto& leaf) {
          return leaf.value.sums.balance() < Satang{} && leaf.value.sums.given() == Satang{};
        }))
      note(out_.words("negative"));
    in_kind();
    if (facts_.money.plan_version == 0) note(out_.words("no_plan"));
    targets();
    note(filled(out_.words("words_given"), {{"amount", in_words(sums.given())}}), true);
    if (passes_on() && sums.given() > Satang{})
      note(filled(
               out_.words("words_transferred"),
               {{"amount", in_words(sums.transferred_out)},
                {"percent", percent_text(percent_hundredths(sums.transferred_out, sums.given()))}}),
           true);
    note(filled(out_.words("words_disbursed"), {{"amount", in_words(sums.disbursed)}}), true);
    note(out_.words("as_of"));
  }

  void note(std::string words, bool is_bold = false) {
    doc::Paragraph p{.runs = {doc::text(std::move(words))}, .size = 13, .bold = is_bold};
    out_.blocks().push_back(std::move(p));
  }

  void in_kind() {
    money::Sums sums;
    for (const auto& row : facts_.money.rows)
      for (const auto& source : facts_.money.sources)
        if (source.id == row.source && source.in_kind)
          sums += money::sum_of_months(row.months, 0, last_month());
    if (sums.given() > Satang{})
      note(filled(out_.words("in_kind"), {{"amount", out_.money(sums.given())}}));
  }

  void targets() {
    const auto& year = facts_.money.year;
    if (year.targets_id.empty() || !has_targets_) return;
    auto words = filled(out_.words("target_source"), {{"id", year.targets_id}});
    if (year.targets_verified != "yes") words += " " + out_.words("target_unverified");
    note(std::move(words));
  }

  /// Every receiver's own figures: what it has done with the money is its own word.
  void passed(const Section& s) {
    if (facts_.passed.empty()) return;
    out_.heading(s);
    Grid grid(out_, s);
    for (const auto& one : facts_.passed) {
      grid.add_band(filled(out_.words("passed_band"), {{"source", one.name}}), {});
      for (std::size_t i = 0; i < one.receivers.size(); ++i)
        receiver(grid, one.source, one.receivers[i], i + 1);
      sum_of(grid, one);
    }
    auto table = std::move(grid).take();
    table.size = 13;
    out_.blocks().push_back(std::move(table));
  }

  GridCells passed_cells(Uuid source, const money::PassedOn& p) const {
    const auto transfers = "/money/transfers?year=" + std::to_string(year());
    GridCells cells;
    const auto set = [&](std::string_view column, Satang amount, const std::string& address) {
      cells[column].push_back(figure_cell(out_, amount, address));
    };
    set("transferred", p.sent, lines({.source = source}, "transferred_out"));
    set("in_transit", p.in_transit, transfers);
    set("allocated", p.figures.received, transfers);
    set("obligated", p.figures.obligated, transfers);
    set("disbursed", p.figures.disbursed, transfers);
    cells["percent"].push_back(percent_cell(p.figures.disbursed, p.figures.received));
    return cells;
  }

  void receiver(Grid& grid, Uuid source, const money::PassedOn& p, std::size_t number) {
    auto cells = passed_cells(source, p);
    cells["no"] = one_cell(std::to_string(number));
    cells["name"] = one_cell(p.office.name_th);
    grid.add(std::move(cells));
  }

  void sum_of(Grid& grid, const MoneyPassed& passed) {
    money::PassedOn sum{};
    for (const auto& one : passed.receivers) {
      sum.sent.value += one.sent.value;
      sum.in_transit.value += one.in_transit.value;
      sum.figures.received.value += one.figures.received.value;
      sum.figures.obligated.value += one.figures.obligated.value;
      sum.figures.disbursed.value += one.figures.disbursed.value;
    }
    const auto count = std::to_string(passed.receivers.size());
    grid.add_band(filled(out_.words("passed_sum"), {{"count", count}}),
                  passed_cells(passed.source, sum));
  }

  void signatures(const Section&) { add_signatures(out_, facts_.signing); }

  const StatementFacts& facts_;
  Builder out_;
  std::vector<StatementLeaf> leaves_;
  StatementValue total_;
  bool has_targets_ = false;
};

}  // namespace

doc::Document money_statement(const StatementFacts& facts, const Template& form,
                              const Style& style) {
  return StatementForm{facts, form, style}.build();
}

}  // namespace ruam::documents
