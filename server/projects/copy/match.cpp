#include "projects/copy/match.hpp"

#include <map>

namespace ruam::projects::copying {
namespace {

/// «ค่าอาหารว่างและเครื่องดื่ม» of «ค่าอาหารว่างและเครื่องดื่ม (ประชุมราชการ) สถานที่ราชการ».
std::string_view thing_of(std::string_view name) {
  while (name.starts_with(' ') || name.starts_with('-')) name.remove_prefix(1);
  return name.substr(0, name.find_first_of(" (:,"));
}

/// «ค่าอาหารว่าง» is said for «ค่าอาหารว่างและเครื่องดื่ม»; «ค่า» alone says nothing.
bool name_the_same(std::string_view item, std::string_view standard) {
  constexpr std::size_t least = 7 * 3;  // Thai letters
  if (item.size() < least || standard.size() < least) return false;
  return item.starts_with(standard) || standard.starts_with(item);
}

bool is_in_force(const catalog::CostStandard& one, Date on) {
  return (!one.from || *one.from <= on) && (!one.to || on <= *one.to);
}

}  // namespace

std::string match_standard(const CostLine& line, Date on,
                           const std::vector<catalog::CostStandard>& standards) {
  if (!line.rate) return {};
  const auto item = thing_of(line.text);
  std::map<std::string, std::string> found;  // family → id
  std::size_t longest = 0;
  for (const auto& one : standards) {
    const auto thing = thing_of(one.name_th);
    const auto ceiling = one.office_ceiling ? one.office_ceiling : one.ceiling;
    const bool fits = one.unit.starts_with("baht") && is_in_force(one, on) &&
                      ceiling == line.rate && name_the_same(item, thing);
    if (!fits || thing.size() < longest) continue;
    if (thing.size() > longest) found.clear();
    longest = thing.size();
    found[one.family] = one.id;
  }
  return found.size() == 1 ? found.begin()->second : std::string{};
}

}  // namespace ruam::projects::copying
