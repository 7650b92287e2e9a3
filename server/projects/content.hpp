#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "checks/finding.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/json/wire.hpp"
#include "platform/money.hpp"
#include "platform/thai/period.hpp"

/// What a project says: the part that is written, signed and printed. Every item of a list carries
/// an id of its own, so that history, comments and reports can point at it. Empty text means "not
/// yet written".
namespace ruam::projects {

using thai::Period;

struct DateSpan {
  Date from, to;
  friend bool operator==(const DateSpan&, const DateSpan&) = default;
};
BOOST_DESCRIBE_STRUCT(DateSpan, (), (from, to))

/// A catalogue item and the words the office prints for it; either may be empty.
struct Named {
  std::string id, text;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id, text))

struct Item {
  Uuid id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, text))

/// Who carries the project: a person of the office, or words («บุคลากรในกลุ่มอำนวยการ»).
struct Responsible {
  Uuid id;
  std::optional<Uuid> person_id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Responsible, (), (id, person_id, text))

/// «... จำนวน 120 คน จำนวน 1 ครั้ง»
struct QuantitativeTarget {
  Uuid id;
  std::string text;
  std::optional<Thousandths> count;
  std::string unit;
  std::optional<std::int64_t> times;
};
BOOST_DESCRIBE_STRUCT(QuantitativeTarget, (), (id, text, count, unit, times))

enum class IndicatorKind { output, outcome };
BOOST_DESCRIBE_ENUM(IndicatorKind, output, outcome)
enum class Nature { quantitative, qualitative };
BOOST_DESCRIBE_ENUM(Nature, quantitative, qualitative)
enum class TargetKind { none, count, percent };
BOOST_DESCRIBE_ENUM(TargetKind, none, count, percent)

/// A percent needs its base: what 100 % is (RULES §3.1).
struct Target {
  TargetKind kind = TargetKind::none;
  std::optional<Thousandths> value;
  std::string unit;
  std::optional<Thousandths> base;
  std::string base_unit;
};
BOOST_DESCRIBE_STRUCT(Target, (), (kind, value, unit, base, base_unit))

struct Indicator {
  Uuid id;
  IndicatorKind kind = IndicatorKind::output;
  Nature nature = Nature::quantitative;
  std::string text, method, instrument;
  Target target;
};
BOOST_DESCRIBE_STRUCT(Indicator, (), (id, kind, nature, text, method, instrument, target))

struct Factor {
  Thousandths quantity;
  std::string unit;
};
BOOST_DESCRIBE_STRUCT(Factor, (), (quantity, unit))

/// rate × factors, or a lump sum with a note (RULES §2.1). `amount` of a line that is not a lump is
/// always computed.
struct CostLine {
  Uuid id;
  std::string text, category_id, standard_id;
  std::optional<Satang> rate;
  std::string rate_unit;
  std::int64_t rate_place = 1;  ///< how many factors print before the rate
  std::vector<Factor> factors;
  Satang amount;
  bool lump = false;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(CostLine, (),
                      (id, text, category_id, standard_id, rate, rate_unit, rate_place, factors,
                       amount, lump, note))

/// Planned spending of one fiscal quarter; `year` is the fiscal year B.E.
struct QuarterAmount {
  std::int64_t year = 0, quarter = 0;
  Satang amount;
};
BOOST_DESCRIBE_STRUCT(QuarterAmount, (), (year, quarter, amount))

/// A step below an activity («1.1 ประชุมวางแผน»).
struct SubActivity {
  Uuid id;
  std::string title, detail;
  std::optional<Period> period;
  std::string responsible;
  std::vector<CostLine> lines;
};
BOOST_DESCRIBE_STRUCT(SubActivity, (), (id, title, detail, period, responsible, lines))

struct Activity {
  Uuid id;
  std::string title, detail;
  std::optional<Period> period;
  std::string responsible;
  std::vector<CostLine> lines;
  std::vector<QuarterAmount> quarters;
  std::vector<SubActivity> children;
};
BOOST_DESCRIBE_STRUCT(Activity, (),
                      (id, title, detail, period, responsible, lines, quarters, children))

/// Where the money comes from, with the five-step budget path (FORMS §2, section 17).
struct Source {
  Uuid id;
  std::string source_id, text;
  Satang amount;
  std::string programme, output, activity, category, project_line;
};
BOOST_DESCRIBE_STRUCT(Source, (),
                      (id, source_id, text, amount, programme, output, activity, category,
                       project_line))

/// A link to a national or office plan: one primary link a catalogue, each primary with a reason
/// (RULES §9).
struct Alignment {
  Uuid id;
  std::string list, item, text;
  bool primary = false;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Alignment, (), (id, list, item, text, primary, reason))

/// The text of a field that the office's own template added, with its label when it was written.
struct Extra {
  std::string id;  ///< of the template's section
  std::string label;
  json::LongText text;  ///< of a list: an item a line
};
BOOST_DESCRIBE_STRUCT(Extra, (), (id, label, text))

/// A node of a plan that the project serves: a tactic of the office's own plan, or of another's
/// that it may read. One is primary, with a reason. `text` is the node's when the project was
/// saved.
struct Service {
  Uuid id;
  OfficeId office;  ///< whose plan it is
  Uuid node;
  std::string text;
  bool primary = false;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Service, (), (id, office, node, text, primary, reason))

struct Content {
  std::string title;
  Named programme, tactic;
  std::string division;
  std::vector<Responsible> responsible;
  std::optional<Period> period;
  std::string place;
  std::optional<DateSpan> provisional;  ///< งบประมาณไปพลางก่อน: valid from, to
  json::LongText rationale;
  std::vector<Item> objectives;
  std::vector<QuantitativeTarget> quantitative_targets;
  std::vector<Item> qualitative_targets, expected_results;
  std::vector<Indicator> indicators;
  json::LongText target_group;
  std::string inspection_policy, action_plan_line, strategy_line;
  std::vector<Activity> activities;
  std::vector<Source> sources;
  std::vector<Alignment> alignment;
  bool shared_lines = false;         ///< «ขอถัวจ่ายทุกรายการ»
  std::vector<checks::Pass> passes;  ///< faults seen and let pass, with the reason
  json::Later<std::vector<Extra>> extras;
  json::Later<std::vector<Service>> serves;
};
BOOST_DESCRIBE_STRUCT(Content, (),
                      (title, programme, tactic, division, responsible, period, place, provisional,
                       rationale, objectives, quantitative_targets, qualitative_targets,
                       expected_results, indicators, target_group, inspection_policy,
                       action_plan_line, strategy_line, activities, sources, alignment,
                       shared_lines, passes, extras, serves))

/// What is printed as «กลยุทธ์»: the node that the project serves first, else the office's words.
const std::string& tactic_text(const Content& content);

}  // namespace ruam::projects
