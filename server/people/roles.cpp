#include "people/roles.hpp"

#include <algorithm>
#include <array>

namespace ruam::people {
namespace {

constexpr std::array roles{
    role::system_admin, role::office_head,      role::deputy_head,      role::division_head,
    role::planner,      role::finance_officer,  role::project_owner,    role::secretariat,
    role::supervisor,   role::committee_member, role::school_user,      role::partner,
    role::citizen,      role::web_officer,      role::auditor_readonly, role::dpo};

}  // namespace

std::span<const std::string_view> all_roles() { return roles; }

bool is_role(std::string_view role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool is_signing_role(std::string_view role) {
  return role == role::office_head || role == role::deputy_head || role == role::division_head ||
         role == role::planner || role == role::finance_officer;
}

std::vector<std::string_view> staff_roles() {
  std::vector<std::string_view> staff;
  for (const auto role : roles)
    if (role != role::school_user && role != role::partner && role != role::citizen)
      staff.push_back(role);
  return staff;
}

RoleTable::RoleTable(std::span<const PermissionRule> rules) {
  for (const auto& rule : rules)
    for (const auto role : rule.roles) by_role_[std::string(role)].push_back(rule.permission.code);
}

std::vector<std::string_view> RoleTable::permissions(std::span<const std::string> held) const {
  std::vector<std::string_view> codes;
  for (const auto& role : held)
    if (const auto found = by_role_.find(role); found != by_role_.end())
      codes.insert(codes.end(), found->second.begin(), found->second.end());
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

}  // namespace ruam::people
