#include "projects/ranges.hpp"

#include <limits>

namespace ruam::projects {
namespace {

std::string at(const std::string& where, const char* list, std::size_t i) {
  return where + '/' + list + '/' + std::to_string(i);
}

class Finder {
 public:
  void look_at(const Content& c) {
    const std::string top = "/content";
    for (std::size_t i = 0; i < c.activities.size(); ++i)
      look_at(c.activities[i], at(top, "activities", i));
    __int128 sum = 0;
    for (std::size_t i = 0; i < c.sources.size(); ++i)
      money(c.sources[i].amount, sum, at(top, "sources", i) + "/amount");
    for (std::size_t i = 0; i < c.quantitative_targets.size(); ++i) {
      const auto where = at(top, "quantitative_targets", i);
      not_below_zero(c.quantitative_targets[i].count, where + "/count");
      if (c.quantitative_targets[i].times)
        within(*c.quantitative_targets[i].times, {0, 1'000'000}, where + "/times");
    }
    for (std::size_t i = 0; i < c.indicators.size(); ++i) {
      const auto where = at(top, "indicators", i) + "/target";
      not_below_zero(c.indicators[i].target.value, where + "/value");
      not_below_zero(c.indicators[i].target.base, where + "/base");
    }
    if (c.provisional && c.provisional->to < c.provisional->from)
      faults.push_back({top + "/provisional", "period.ends_before_start"});
  }

  std::vector<Fault> faults;

 private:
  struct Range {
    std::int64_t least, most;
  };

  void look_at(const Activity& activity, const std::string& where) {
    lines(activity.lines, where);
    for (std::size_t i = 0; i < activity.children.size(); ++i)
      lines(activity.children[i].lines, at(where, "children", i));
    __int128 sum = 0;
    for (std::size_t i = 0; i < activity.quarters.size(); ++i) {
      const auto& quarter = activity.quarters[i];
      const auto here = at(where, "quarters", i);
      within(quarter.year, {2500, 2700}, here + "/year");
      within(quarter.quarter, {1, 4}, here + "/quarter");
      money(quarter.amount, sum, here + "/amount");
    }
  }

  /// Two negatives would make a good amount.
  void lines(const std::vector<CostLine>& all, const std::string& where) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto here = at(where, "lines", i);
      if (all[i].rate && all[i].rate->value < 0)
        faults.push_back({here + "/rate", "money.negative"});
      for (std::size_t f = 0; f < all[i].factors.size(); ++f)
        not_below_zero(all[i].factors[f].quantity, at(here, "factors", f) + "/quantity");
    }
  }

  void within(std::int64_t value, Range range, std::string where) {
    if (value >= range.least && value <= range.most) return;
    faults.push_back(
        {std::move(where),
         "out_of_range",
         {{"least", std::to_string(range.least)}, {"most", std::to_string(range.most)}}});
  }

  void not_below_zero(const std::optional<Thousandths>& quantity, std::string where) {
    if (quantity && quantity->value < 0)
      within(quantity->value, {0, std::numeric_limits<std::int64_t>::max() / 1000},
             std::move(where));
  }

  void money(Satang amount, __int128& sum, std::string where) {
    sum += amount.value;
    if (amount.value < 0)
      faults.push_back({std::move(where), "money.negative"});
    else if (sum > most_money.value)
      faults.push_back({std::move(where), "money.overflow"});
  }
};

}  // namespace

std::vector<Fault> find_out_of_range(const Content& content) {
  Finder finder;
  finder.look_at(content);
  return std::move(finder.faults);
}

}  // namespace ruam::projects
