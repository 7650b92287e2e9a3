#include <algorithm>

#include "checks/cost_line.hpp"
#include "checks/paper_rules.hpp"

namespace ruam::checks {
namespace {

std::string baht(Milli milli) { return thai::milli_text(milli); }

/// The product of the factors, or nothing when it does not fit.
std::optional<Milli> product_of(const std::vector<PaperFactor>& factors) {
  __int128 product = 1000;
  for (const auto& factor : factors) {
    product = product * factor.value / 1000;
    if (product > static_cast<__int128>(1'000'000'000'000'000)) return {};
  }
  return static_cast<Milli>(product);
}

void check_product(const PaperCost& cost, PaperFaults& faults) {
  if (cost.factors.size() < 2 || !cost.amount) return;
  const auto product = product_of(cost.factors);
  if (!product || *product == *cost.amount) return;
  if (std::any_of(cost.factors.begin(), cost.factors.end(), [](const PaperFactor& one) {
        return one.unit.find("ร้อยละ") != std::string::npos;
      }))
    return;
  faults.push_back({"arithmetic_error",
                    cost.text.first,
                    cost.text.last,
                    {},
                    {{"counted", baht(*product)}, {"stated", baht(*cost.amount)}},
                    Severity::block,
                    Certainty::certain});
}

class Totals {
 public:
  Totals(const Paper& paper, PaperFaults& faults)
      : money_(paper.money), paper_(paper), faults_(faults) {}

  void run() {
    check_sums();
    check_stated();
    check_quarters();
    check_left();
    if (money_.total && money_.spent && *money_.spent > *money_.total)
      faults_.push_back({"over_budget",
                         money_.spent_line,
                         0,
                         {money_.total_line},
                         {{"spent", baht(*money_.spent)}, {"received", baht(*money_.total)}},
                         Severity::block,
                         Certainty::certain});
  }

 private:
  Milli sum_between(int first, int last, bool corrected = false) const {
    Milli sum = 0;
    for (const auto& cost : money_.costs) {
      if (cost.text.first < first || cost.text.first > last) continue;
      const auto product =
          corrected && cost.factors.size() > 1 ? product_of(cost.factors) : cost.amount;
      sum += product.value_or(0);
    }
    return sum;
  }

  /// Each total must be the sum of the lines since the last one, of all lines, or of the totals
  /// before.
  void check_sums() {
    int since = 0;
    std::vector<Milli> before;
    for (const auto& sum : money_.sums) {
      const Milli part = sum_between(since, sum.text.first), all = sum_between(0, sum.text.first);
      Milli totals = 0;
      for (const auto one : before) totals += one;
      const bool fits =
          sum.amount == part || sum.amount == all ||
          (!before.empty() && (sum.amount == totals || sum.amount == totals + part)) ||
          sum_between(since, sum.text.first, true) == sum.amount ||
          sum_between(0, sum.text.first, true) == sum.amount ||
          std::count(before.begin(), before.end(), sum.amount) > 0;
      const int lines = static_cast<int>(
          std::count_if(money_.costs.begin(), money_.costs.end(), [&](const PaperCost& cost) {
            return cost.text.first >= since && cost.text.first < sum.text.first;
          }));
      if (!fits && (lines >= 2 || before.size() >= 2))
        fault(sum.text.first, sum.amount, lines >= 2 ? (part ? part : all) : totals, {});
      before.push_back(sum.amount);
      since = sum.text.first + 1;
    }
  }

  /// The amount in the heading against the lines below it, when no total stands under them.
  void check_stated() {
    if (!money_.total || money_.costs.size() < 2 || is_report()) return;
    const Milli all = sum_between(0, paper_.size()), right = sum_between(0, paper_.size(), true);
    if (all == *money_.total || right == *money_.total) return;
    for (const auto& sum : money_.sums)
      if (sum.text.first == money_.total_line) return;
    const bool by_sum =
        std::any_of(money_.sums.begin(), money_.sums.end(),
                    [&](const PaperSum& sum) { return sum.amount == *money_.total; });
    if (by_sum) return;
    std::vector<int> also;
    for (const auto& sum : money_.sums)
      if (sum.is_grand) also.push_back(sum.text.first);
    fault(money_.total_line, *money_.total, all, std::move(also));
  }

  void check_quarters() {
    Milli sum = 0;
    int filled = 0;
    for (const auto& quarter : money_.quarters)
      if (quarter) sum += *quarter, ++filled;
    if (filled == 0) return;
    if (is_report()) {
      if (money_.spent && sum != *money_.spent)
        fault(money_.spent_line, *money_.spent, sum, {money_.quarters_line});
      return;
    }
    if (money_.total && sum != *money_.total)
      fault(money_.quarters_line, *money_.total, sum, {money_.total_line});
  }

  void check_left() {
    if (!money_.total || !money_.spent || !money_.left) return;
    if (*money_.spent > *money_.total) return;
    if (*money_.total - *money_.spent != *money_.left)
      fault(money_.left_line, *money_.left, *money_.total - *money_.spent, {money_.spent_line});
  }

  bool is_report() const {
    return paper_.kind == PaperKind::project_progress_report ||
           paper_.kind == PaperKind::project_result_report;
  }

  void fault(int line, Milli stated, Milli counted, std::vector<int> also) {
    faults_.push_back({"total_mismatch",
                       line,
                       0,
                       std::move(also),
                       {{"stated", baht(stated)}, {"counted", baht(counted)}},
                       Severity::block,
                       Certainty::certain});
  }

  const PaperMoney& money_;
  const Paper& paper_;
  PaperFaults& faults_;
};

/// Products outside the part that intake reads costs from: in minutes and orders.
void check_loose_products(const Paper& paper, PaperFaults& faults) {
  if (!paper.money.costs.empty()) return;
  for (const auto& flow : flows(paper)) {
    if (!has_product(flow.text)) continue;
    const auto cost_word = flow.text.rfind("ค่า");
    const auto from = cost_word == flow.text.npos ? 0 : cost_word;
    auto cost = cost_of(std::string_view{flow.text}.substr(from));
    if (!cost || (from == 0 && flow.text.size() > 600)) continue;
    cost->text.first = cost->text.last = flow.line_at(from);
    check_product(*cost, faults);
  }
}

}  // namespace

void check_paper_money(const Paper& paper, PaperFaults& faults) {
  for (const auto& cost : paper.money.costs) check_product(cost, faults);
  Totals{paper, faults}.run();
  check_loose_products(paper, faults);
}

}  // namespace ruam::checks
