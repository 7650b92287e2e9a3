#include "projects/funding.hpp"

#include <algorithm>

namespace ruam::projects {

std::vector<Satang> find_shortfalls(const std::vector<Need>& needs, Free free) {
  std::vector<Satang> short_by;
  for (const auto& need : needs) {
    auto left = std::max(need.amount, Satang{0});
    for (const auto& draw : need.draws) {
      const auto source = free.find(draw.source);
      if (source == free.end()) continue;
      const auto wanted = draw.amount > Satang{0} ? std::min(draw.amount, left) : left;
      const auto served = std::max(std::min(wanted, source->second), Satang{0});
      source->second.value -= served.value;
      left.value -= served.value;
    }
    short_by.push_back(left);
  }
  return short_by;
}

}  // namespace ruam::projects
