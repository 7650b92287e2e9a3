#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/actor.hpp"

/// The roles of PROCESSES §6 and what they give.
namespace ruam::people {

namespace role {
inline constexpr std::string_view system_admin = "system_admin", office_head = "office_head",
                                  deputy_head = "deputy_head", division_head = "division_head",
                                  planner = "planner", finance_officer = "finance_officer",
                                  project_owner = "project_owner", secretariat = "secretariat",
                                  supervisor = "supervisor", committee_member = "committee_member",
                                  school_user = "school_user", partner = "partner",
                                  citizen = "citizen", web_officer = "web_officer",
                                  auditor_readonly = "auditor_readonly", dpo = "dpo";
}  // namespace role

/// All roles, in the order screens show them.
std::span<const std::string_view> all_roles();
bool is_role(std::string_view role);
/// Roles whose holder signs: stand-ins exist for these.
bool is_signing_role(std::string_view role);
/// Roles of the office's own staff: all but partner, citizen and school_user.
std::vector<std::string_view> staff_roles();

/// Which permissions each role gives, gathered from all rooms once at start.
class RoleTable {
 public:
  RoleTable() = default;
  explicit RoleTable(std::span<const PermissionRule> rules);

  /// Sorted codes, without doubles, that these roles give together. The views live as long as the
  /// rooms' constants.
  std::vector<std::string_view> permissions(std::span<const std::string> roles) const;

 private:
  std::map<std::string, std::vector<std::string_view>, std::less<>> by_role_;
};

}  // namespace ruam::people
