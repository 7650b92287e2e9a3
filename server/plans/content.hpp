#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/ids.hpp"
#include "platform/json/wire.hpp"
#include "platform/money.hpp"

/// What a plan says: the part that is written together, approved and printed. Every item carries an
/// id of its own, which it keeps from one edition of the plan to the next; the plan that follows
/// has new ones and remembers which they go on with.
namespace ruam::plans {

/// ประเด็นยุทธศาสตร์, เป้าประสงค์, กลยุทธ์, จุดเน้น, แนวทางการขับเคลื่อน, พันธกิจ, ผลผลิต, ผลลัพธ์
enum class NodeKind { issue, goal, tactic, focus, way, mission, output, outcome };
BOOST_DESCRIBE_ENUM(NodeKind, issue, goal, tactic, focus, way, mission, output, outcome)

/// หน่วยงานเจ้าภาพหลัก, หน่วยงานสนับสนุน (responsibility matrix, FORMS §12)
enum class Duty { lead, support };
BOOST_DESCRIBE_ENUM(Duty, lead, support)

/// An office of the tree or an outside body; one that is not entered yet stands in words.
struct Agency {
  Uuid id;
  std::optional<OfficeId> office;
  std::string text;
  Duty duty = Duty::support;
};
BOOST_DESCRIBE_STRUCT(Agency, (), (id, office, text, duty))

/// One place in the tree. `years` is empty when it holds for the whole plan; a yearly focus names
/// its years (B.E.).
struct Node {
  Uuid id;
  std::optional<Uuid> parent;
  NodeKind kind = NodeKind::issue;
  std::string number;  ///< as the office numbers it: «1.2»; empty: counted when printed
  std::string text;
  std::vector<std::int64_t> years;
  std::vector<Agency> agencies;
  std::optional<Uuid> inherited;  ///< the node of the plan before that it goes on with
};
BOOST_DESCRIBE_STRUCT(Node, (), (id, parent, kind, number, text, years, agencies, inherited))

enum class Direction { higher_better, lower_better, exact };
BOOST_DESCRIBE_ENUM(Direction, higher_better, lower_better, exact)

/// A value to be reached in a fiscal year (B.E.), in thousandths of the indicator's unit.
struct YearTarget {
  std::int64_t year = 0;
  std::optional<Thousandths> value;
};
BOOST_DESCRIBE_STRUCT(YearTarget, (), (year, value))

/// Where the plan starts from. No value says that nobody has measured it.
struct Baseline {
  std::optional<std::int64_t> year;
  std::optional<Thousandths> value;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(Baseline, (), (year, value, source))

/// What a node is measured by: a number with its unit («ร้อยละ», «แห่ง») for every year of the plan.
struct Indicator {
  Uuid id, node;
  std::string text, unit;
  Direction direction = Direction::higher_better;
  Baseline baseline;
  std::vector<YearTarget> targets;
  std::string method, keeper;     ///< how it is measured, who keeps the figures
  std::optional<Uuid> inherited;  ///< the indicator of the plan before
};
BOOST_DESCRIBE_STRUCT(Indicator, (),
                      (id, node, text, unit, direction, baseline, targets, method, keeper,
                       inherited))

enum class Side { strength, weakness, opportunity, threat };
BOOST_DESCRIBE_ENUM(Side, strength, weakness, opportunity, threat)

/// One card of the SWOT board; `evidence` says how it is known.
struct Factor {
  Uuid id;
  Side side = Side::strength;
  std::string text, evidence;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (id, side, text, evidence))

/// Which sides a strategy of the board joins (SO, ST, WO, WT).
enum class Pairing { so, st, wo, wt };
BOOST_DESCRIBE_ENUM(Pairing, so, st, wo, wt)

/// What follows from factors, and the node of the tree that it became.
struct Strategy {
  Uuid id;
  Pairing pairing = Pairing::so;
  std::string text;
  std::vector<Uuid> factors;
  std::optional<Uuid> node;
};
BOOST_DESCRIBE_STRUCT(Strategy, (), (id, pairing, text, factors, node))

/// A node of another office's plan.
struct PlanNode {
  OfficeId office;
  Uuid plan;
  std::optional<Uuid> node;  ///< nothing: the plan as a whole
};
BOOST_DESCRIBE_STRUCT(PlanNode, (), (office, plan, node))

/// Alignment upward to an item of a catalogue or sideways to another office's plan (RULES §9): one
/// primary a catalogue and node, with a reason.
struct Link {
  Uuid id;
  std::optional<Uuid> node;  ///< nothing: the plan as a whole
  std::string list, item;    ///< of a catalogue; empty when it goes sideways
  std::optional<PlanNode> plan;
  std::string text;  ///< words as they are printed
  bool primary = false;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Link, (), (id, node, list, item, plan, text, primary, reason))

struct Content {
  std::string title, vision, values;
  json::LongText situation;  ///< สภาพการจัดการศึกษา
  std::vector<Node> nodes;   ///< in the order of the tree, a parent before its children
  std::vector<Indicator> indicators;
  std::vector<Factor> swot;
  std::vector<Strategy> strategies;
  std::vector<Link> links;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (title, vision, values, situation, nodes, indicators, swot, strategies,
                       links))

}  // namespace ruam::plans
