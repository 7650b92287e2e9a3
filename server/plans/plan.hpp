#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "plans/content.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Nouns and rules of a plan: its editions, its tree. No I/O.
namespace ruam::plans {

using PlanId = RecordId<struct PlanKind>;
inline constexpr std::string_view plan_kind = "plan", node_kind = "plan_node",
                                  edition_kind = "plan_edition";

inline Ref ref(const PlanId& id) { return {id.office, std::string(plan_kind), id.uuid}; }
/// A node as a record of its own on the chain: a project serves a tactic, not the book.
inline Ref node_ref(OfficeId office, Uuid node) { return {office, std::string(node_kind), node}; }

inline constexpr Permission read_plans{"plans.read"};
inline constexpr Permission write_plans{"plans.write"};
inline constexpr Permission approve_plans{"plans.approve"};
inline constexpr Permission deploy_plans{"plans.deploy"};
inline constexpr Permission adopt_plans{"plans.adopt"};

using Faults = std::vector<Fault>;

/// PROCESSES §2: written, approved, carried into practice once it is a network's, linked and
/// adopted, over.
enum class Status { draft, approved, in_deployment, ended };
BOOST_DESCRIBE_ENUM(Status, draft, approved, in_deployment, ended)

/// Years of the Buddhist era, both included.
struct Years {
  std::int64_t from = 0, to = 0;
  friend bool operator==(const Years&, const Years&) = default;
};
BOOST_DESCRIBE_STRUCT(Years, (), (from, to))

/// A plan as it lies in the database: what is written now, and how far it is. A yearly review is
/// the next edition of the same plan; the plan after it inherits from it.
struct Plan {
  PlanId id;
  std::string code;   ///< PEO11-PLAN-2562
  std::string title;  ///< of the content
  Years years;
  Status status = Status::draft;
  std::int64_t edition = 0;         ///< counts approvals; 0: never approved
  std::optional<Uuid> predecessor;  ///< the plan that it inherits from
  std::string content;              ///< canonical JSON of Content
  std::string content_sha256;       ///< of signed_text()
  std::string proposed_sha256;      ///< of what was last handed to the head for approval
  std::string approved_sha256;      ///< of the last approved edition; empty before
  std::optional<Date> approved_on;  ///< as the minutes of the committee say
  std::string approved_by;  ///< «กศจ. ในการประชุมครั้งที่ 2/2562»
  std::optional<Date> ended_on;
  std::string end_reason, author;
  std::int64_t node_count = 0, indicator_count = 0, gap_count = 0, version = 1;
  Instant created_at, updated_at;
};

/// An approved content, as it was signed; never changes.
struct Edition {
  Uuid id;
  PlanId plan;
  std::int64_t edition = 1;
  Years years;
  std::string content, content_sha256;
  Date approved_on;
  std::string approved_by;
  Faults gaps;               ///< what it lacked
  std::string reason;        ///< and why it was approved nevertheless
  std::optional<Uuid> file;  ///< the minutes
  Uuid person;
  std::string person_name, position, acting_phrase, role;
  Instant at;
};

/// Whether what is written differs from what was approved last.
bool is_under_review(const Plan& plan);
/// Whether what is written waits for the head's approval.
bool is_proposed(const Plan& plan);
inline bool is_in_force(Status status) {
  return status == Status::approved || status == Status::in_deployment;
}

/// What is signed: canonical JSON of the content with its years. `content` is canonical JSON.
std::string signed_text(std::string_view content, const Years& years);

/// "PEO11-PLAN-2562", "SPK-PLAN-2562-2" for a second plan that begins in the same year.
std::string make_code(std::string_view office_code, const Years& years, std::int64_t number);

/// Refuses: plan.name_missing, plan.years (not 2400–2700, or the end before the beginning, or more
/// than 25 of them).
Result<void> check_frame(std::string_view title, const Years& years);

/// Which kinds may stand directly below which; at the top: issue, goal, focus, mission, outcome.
bool may_stand_below(NodeKind child, std::optional<NodeKind> parent);

/// All that is wrong with the shape: ids twice, a parent that is missing or comes later, a kind in
/// a wrong place, an indicator, strategy or link of no node, years outside the plan, targets twice
/// for a year, a factor of the wrong side in a strategy, two primary links of one node to one
/// catalogue. Refuses: plan.content with a fault each.
Result<void> check_content(const Content& content, const Years& years);

/// What an approved plan must have and this one has not, as codes with a place: plan.no_vision,
/// plan.no_goal, plan.goal_without_indicator, plan.indicator_without_target, plan.no_lead,
/// plan.primary_without_reason.
Faults find_gaps(const Content& content, const Years& years);

/// Numbers as the office writes them, else counted within parent and kind: "1.2", node by node.
std::vector<std::string> numbers(const Content& content);

/// The tree of the plan that follows, each node and indicator with a new id and the old one as
/// `inherited`, without years that are over, targets and links to other offices' plans.
Content inherit(const Content& content, const Years& next, const std::function<Uuid()>& make_id);

}  // namespace ruam::plans
