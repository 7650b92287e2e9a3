#include "partners/groups.hpp"

#include <algorithm>

#include "catalog/queries.hpp"
#include "platform/code_of.hpp"

namespace ruam::partners {

Groups::Groups(db::Tx& tx, OfficeId office) {
  for (const auto& item : catalog::list(tx, office, "stakeholder_groups")) {
    groups_.push_back({item.id, item.name_th, item.name_en});
    rules_.push_back({item.id,
                      catalog::split_bars(catalog::extra(item, "affiliations").value_or("")),
                      catalog::split_bars(catalog::extra(item, "kinds").value_or(""))});
  }
}

std::string Groups::of_office(const people::Office& office) const {
  if (office.kind == people::OfficeKind::school) return of("", "school");
  return of(office.affiliation_id, "");
}

std::string Groups::of_kind(std::string_view kind) const { return of("", kind); }

std::string Groups::name_th(std::string_view id) const {
  for (const auto& group : groups_)
    if (group.id == id) return group.name_th;
  return {};
}

std::string Groups::of(std::string_view affiliation, std::string_view kind) const {
  std::string best;
  std::size_t length = 0;  // the longest name that the affiliation begins with says most
  for (const auto& rule : rules_) {
    if (!kind.empty() && std::find(rule.kinds.begin(), rule.kinds.end(), kind) != rule.kinds.end())
      return rule.id;
    for (const auto& prefix : rule.affiliations)
      if (!affiliation.empty() && !prefix.empty() && affiliation.starts_with(prefix) &&
          prefix.size() > length) {
        best = rule.id;
        length = prefix.size();
      }
  }
  return best;
}

}  // namespace ruam::partners
