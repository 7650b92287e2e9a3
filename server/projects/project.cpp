#include "projects/project.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "platform/code_of.hpp"

namespace ruam::projects {
namespace {

constexpr std::array roles_that_sign = {
    std::string_view{"project_owner"}, std::string_view{"division_head"},
    std::string_view{"planner"},       std::string_view{"finance_officer"},
    std::string_view{"deputy_head"},   std::string_view{"office_head"},
};

constexpr std::array<std::pair<Status, Status>, 15> moves = {{
    {Status::approved, Status::preparing},
    {Status::approved, Status::running},
    {Status::preparing, Status::running},
    {Status::running, Status::completed},
    {Status::completed, Status::reported},
    {Status::reported, Status::closed},
    {Status::approved, Status::suspended},
    {Status::preparing, Status::suspended},
    {Status::running, Status::suspended},
    {Status::suspended, Status::running},
    {Status::approved, Status::cancelled},
    {Status::preparing, Status::cancelled},
    {Status::running, Status::cancelled},
    {Status::suspended, Status::cancelled},
    {Status::suspended, Status::preparing},
}};

}  // namespace

std::span<const std::string_view> signing_roles() { return roles_that_sign; }

bool is_editable(Status status) { return status == Status::draft || status == Status::returned; }

bool is_in_force(Status status) {
  switch (status) {
    case Status::approved:
    case Status::preparing:
    case Status::running:
    case Status::suspended:
    case Status::completed:
    case Status::reported:
    case Status::closed:
      return true;
    case Status::draft:
    case Status::proposed:
    case Status::endorsed:
    case Status::returned:
    case Status::rejected:
    case Status::cancelled:
      return false;
  }
  return false;
}

bool has_ended(Status status) {
  return status == Status::completed || status == Status::reported || status == Status::closed ||
         status == Status::cancelled;
}

std::vector<Step> usual_chain() {
  return {{"ผู้เสนอโครงการ", "division_head", ""},
          {"ผู้เห็นชอบโครงการ", "deputy_head", ""},
          {"ผู้อนุมัติโครงการ", "office_head", ""}};
}

Result<void> check_chain(const std::vector<Step>& chain) {
  if (chain.size() < 2 || chain.size() > 6)
    return Problem{
        Kind::invalid, "project.chain_length", {{"count", std::to_string(chain.size())}}};
  for (const auto& step : chain) {
    if (step.label.find_first_not_of(" \n\t") == step.label.npos)
      return Problem{Kind::invalid, "project.chain_label"};
    if (std::find(roles_that_sign.begin(), roles_that_sign.end(), step.role) ==
        roles_that_sign.end())
      return Problem{Kind::invalid, "project.chain_role", {{"role", step.role}}};
  }
  return {};
}

Status signed_status(std::size_t step, std::size_t count) {
  if (step + 1 == count) return Status::approved;
  return step == 0 ? Status::proposed : Status::endorsed;
}

Result<void> check_decision(Status status, std::size_t next_step, Decision decision) {
  if (!is_editable(status) && status != Status::proposed && status != Status::endorsed)
    return Problem{Kind::conflict, "project.not_signable", {{"status", code_of(status)}}};
  if (next_step == 0 && decision != Decision::sign)
    return Problem{Kind::conflict, "project.first_step_signs_only"};
  return {};
}

Result<void> check_move(Status from, Status to) {
  if (std::find(moves.begin(), moves.end(), std::pair{from, to}) != moves.end()) return {};
  return Problem{
      Kind::conflict, "project.no_such_move", {{"from", code_of(from)}, {"to", code_of(to)}}};
}

std::vector<Status> moves_from(Status from) {
  std::vector<Status> open;
  for (const auto& [source, target] : moves)
    if (source == from) open.push_back(target);
  return open;
}

std::string make_code(std::string_view office_code, std::int64_t fiscal_year, std::int64_t number) {
  return fmt::format("{}-{}-{:02}", office_code, fiscal_year, number);
}

}  // namespace ruam::projects
