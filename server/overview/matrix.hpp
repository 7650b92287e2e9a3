#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"

/// Goals × projects × money × results, and the holes between them. No I/O.
namespace ruam::overview {

inline constexpr Permission read_overview{"overview.read"};

enum class Hole {
  goal_without_project,
  project_without_goal,
  money_without_indicator,
  indicator_without_data
};
BOOST_DESCRIBE_ENUM(Hole, goal_without_project, project_without_goal, money_without_indicator,
                    indicator_without_data)

/// One quarter's own amounts; a transfer is not in `disbursed`.
struct QuarterMoney {
  int year = 0, quarter = 0;
  Satang disbursed, transferred;
};
BOOST_DESCRIBE_STRUCT(QuarterMoney, (), (year, quarter, disbursed, transferred))

/// One source's money for a project.
struct SourceMoney {
  Uuid source;
  std::string name;
  Satang given, transferred, disbursed;
};
BOOST_DESCRIBE_STRUCT(SourceMoney, (), (source, name, given, transferred, disbursed))

/// given: allocated and received; transferred: passed on to other offices; disbursed: paid.
struct Money {
  Satang planned, given, transferred, disbursed;

  Money& operator+=(const Money& more);
};
BOOST_DESCRIBE_STRUCT(Money, (), (planned, given, transferred, disbursed))

/// Indicators that are named, of which something was measured, whose target is reached.
struct Measured {
  std::int64_t indicators = 0, measured = 0, reached = 0;

  Measured& operator+=(const Measured& more);
};
BOOST_DESCRIBE_STRUCT(Measured, (), (indicators, measured, reached))

struct ProjectLine {
  Uuid id;
  std::string code, title, division, status;
  std::vector<Uuid> goals;     ///< that it serves, in the order of the table
  std::int64_t elsewhere = 0;  ///< goals of other offices' plans that it serves
  Money money;
  std::vector<SourceMoney> sources;
  std::vector<QuarterMoney> quarters;
  Measured results;
  std::vector<Hole> holes;
};
BOOST_DESCRIBE_STRUCT(ProjectLine, (),
                      (id, code, title, division, status, goals, elsewhere, money, sources,
                       quarters, results, holes))

struct GoalLine {
  Uuid id, plan;
  std::optional<Uuid> parent;
  std::string kind, number, text, plan_title;
  std::int64_t depth = 0;
  std::vector<Uuid> projects;       ///< that serve it, not what is below it
  Measured own;                     ///< the goal's own indicators in that year
  std::int64_t projects_below = 0;  ///< here and below, each once
  Money money;                      ///< of those
  Measured results;                 ///< of those
  std::vector<Hole> holes;
};
BOOST_DESCRIBE_STRUCT(GoalLine, (),
                      (id, plan, parent, kind, number, text, plan_title, depth, projects, own,
                       projects_below, money, results, holes))

/// How many rows have each hole.
struct HoleCounts {
  std::int64_t goal_without_project = 0, project_without_goal = 0, money_without_indicator = 0,
               indicator_without_data = 0;
};
BOOST_DESCRIBE_STRUCT(HoleCounts, (),
                      (goal_without_project, project_without_goal, money_without_indicator,
                       indicator_without_data))

struct Matrix {
  std::int64_t fiscal_year = 0;
  std::vector<GoalLine> goals;        ///< in the order of the plan, a parent before its children
  std::vector<ProjectLine> projects;  ///< in the order of their codes
  Money money;                        ///< of all projects, each once
  Measured results;
  HoleCounts holes;
};
BOOST_DESCRIBE_STRUCT(Matrix, (), (fiscal_year, goals, projects, money, results, holes))

/// What was gathered: goals with parents and own indicators, projects with goals, money and
/// results; the rest is worked out here.
Matrix build(std::int64_t fiscal_year, std::vector<GoalLine> goals,
             std::vector<ProjectLine> projects);

/// Kinds of nodes that are meant to be carried by projects: goals, tactics, focuses. Something
/// below them counts for them.
bool wants_projects(const std::string& kind);

}  // namespace ruam::overview
