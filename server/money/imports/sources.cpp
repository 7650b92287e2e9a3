#include "money/imports/sources.hpp"

#include <map>

namespace ruam::money {

std::vector<imports::Option> source_choices(const std::vector<Source>& sources) {
  std::map<std::string, int> count;
  for (const auto& source : sources) ++count[imports::key_of(source.name)];
  std::vector<imports::Option> all;
  for (const auto& source : sources) {
    const bool is_only = count[imports::key_of(source.name)] == 1;
    all.push_back(
        {source.id.to_string(),
         is_only ? source.name : source.name + " (ปี " + std::to_string(source.fiscal_year) + ")"});
  }
  return all;
}

}  // namespace ruam::money
