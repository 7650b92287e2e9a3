#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Nouns and rules of a project: its states, its chain of signers. No I/O.
namespace ruam::projects {

using ProjectId = RecordId<struct ProjectKind>;
inline constexpr std::string_view project_kind = "project";

inline Ref ref(const ProjectId& id) { return {id.office, std::string(project_kind), id.uuid}; }

inline constexpr Permission read_projects{"projects.read"};
inline constexpr Permission write_projects{"projects.write"};
inline constexpr Permission sign_projects{"projects.sign"};
inline constexpr Permission run_projects{"projects.run"};
inline constexpr Permission set_signers{"projects.signers"};

/// PROCESSES §4 and catalog/project_statuses.
enum class Status {
  draft,
  proposed,
  endorsed,
  approved,
  returned,
  rejected,
  preparing,
  running,
  suspended,
  cancelled,
  completed,
  reported,
  closed
};
BOOST_DESCRIBE_ENUM(Status, draft, proposed, endorsed, approved, returned, rejected, preparing,
                    running, suspended, cancelled, completed, reported, closed)

/// Whether the writer may still change it directly.
bool is_editable(Status status);
/// Whether it was approved and lives on: counts in roll-ups (RULES §2.2), changes only by request.
bool is_in_force(Status status);
/// Whether the Ministry's form ticks «สิ้นสุดโครงการแล้ว».
bool has_ended(Status status);

/// One place in the chain of signers: template data, 2 to 6 of them (FORMS §1).
struct Step {
  std::string label;     ///< «ผู้เสนอโครงการ»
  std::string role;      ///< who may sign, e.g. division_head
  std::string position;  ///< printed when nobody has signed yet; may be empty
};
BOOST_DESCRIBE_STRUCT(Step, (), (label, role, position))

/// How a block is filled for somebody who signed in the system (FORMS §0.5).
enum class Filling {
  ink,      ///< blank: the printed copy is signed in ink as well
  picture,  ///< the signer's own picture, where they chose to use it
  note      ///< «ลงนามแล้วในระบบ …»
};
BOOST_DESCRIBE_ENUM(Filling, ink, picture, note)

/// Roles that may stand in a chain.
std::span<const std::string_view> signing_roles();

/// Proposer = division head, endorser = deputy, approver = head of office (FORMS §1).
std::vector<Step> usual_chain();

/// Refuses: project.chain_length, project.chain_role (a role nobody can hold), project.chain_label.
Result<void> check_chain(const std::vector<Step>& chain);

enum class Decision { sign, send_back, reject };
BOOST_DESCRIBE_ENUM(Decision, sign, send_back, reject)

/// State after the step with this index (0 = proposer) of a chain of `count` was signed.
Status signed_status(std::size_t step, std::size_t count);

/// Whether a decision can be taken now. Refuses: project.not_signable (already decided or ended),
/// project.first_step_signs_only (the proposer has nobody to return to).
Result<void> check_decision(Status status, std::size_t next_step, Decision decision);

/// Moves after approval: preparing → running → completed → reported → closed, suspended and back,
/// cancelled. Refuses: project.no_such_move {from, to}.
Result<void> check_move(Status from, Status to);
/// All moves open from here, for the screens.
std::vector<Status> moves_from(Status from);

/// "PLG2-2566-01"
std::string make_code(std::string_view office_code, std::int64_t fiscal_year, std::int64_t number);

}  // namespace ruam::projects
