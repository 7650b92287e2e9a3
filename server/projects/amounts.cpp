#include "projects/amounts.hpp"

#include "projects/ranges.hpp"

namespace ruam::projects {
namespace {

class Filler {
 public:
  void fill(std::vector<CostLine>& lines, const std::string& where) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      fill(lines[i], where + "/lines/" + std::to_string(i));
  }

  std::vector<Fault> faults;

 private:
  void fill(CostLine& line, const std::string& where) {
    if (!line.lump) compute(line, where);
    if (line.amount.value < 0) faults.push_back({where + "/amount", "money.negative"});
    if (line.amount > most_money) faults.push_back({where + "/amount", "money.overflow"});
    sum_ += line.amount.value;
    if (sum_ > most_money.value) faults.push_back({where + "/amount", "money.overflow"});
  }

  void compute(CostLine& line, const std::string& where) {
    line.amount = {};
    if (!line.rate) return;  // not yet written; checks tells before it is proposed
    std::vector<Thousandths> quantities;
    for (const auto& factor : line.factors) quantities.push_back(factor.quantity);
    const auto amount = multiply(*line.rate, quantities);
    if (amount.has_error())
      faults.push_back({where, amount.error().code});
    else
      line.amount = amount.value();
  }

  __int128 sum_ = 0;
};

}  // namespace

Result<Content> with_amounts(Content content) {
  Filler filler;
  filler.faults = find_out_of_range(content);
  for (std::size_t a = 0; a < content.activities.size(); ++a) {
    auto& activity = content.activities[a];
    const auto where = "/content/activities/" + std::to_string(a);
    filler.fill(activity.lines, where);
    for (std::size_t c = 0; c < activity.children.size(); ++c)
      filler.fill(activity.children[c].lines, where + "/children/" + std::to_string(c));
  }
  if (!filler.faults.empty())
    return Problem{Kind::invalid, "json.faults", {}, std::move(filler.faults)};
  return content;
}

Satang total(const std::vector<CostLine>& lines) {
  Satang sum;
  for (const auto& line : lines) sum.value += line.amount.value;
  return sum;
}

Satang total(const Activity& activity) {
  auto sum = total(activity.lines);
  for (const auto& child : activity.children) sum.value += total(child.lines).value;
  return sum;
}

Satang total(const Content& content) {
  Satang sum;
  for (const auto& activity : content.activities) sum.value += total(activity).value;
  return sum;
}

}  // namespace ruam::projects
