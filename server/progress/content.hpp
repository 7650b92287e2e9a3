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

/// What the reporter writes each quarter: sections 14 to 21 of the Ministry's form. Sections 1 to
/// 13 are carried from the project, 17 is computed from the ledger, 22 and 23 from the act of
/// sending.
namespace ruam::progress {

enum class ActivityState { not_started, running, done };
BOOST_DESCRIBE_ENUM(ActivityState, not_started, running, done)

/// What an earlier quarter said; carried, never retyped.
struct EarlierText {
  std::int64_t quarter = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(EarlierText, (), (quarter, text))

/// Section 14, one for each activity of section 13.
struct ActivityResult {
  Uuid activity_id;
  ActivityState state = ActivityState::not_started;
  json::LongText text;
  std::vector<EarlierText> earlier;
};
BOOST_DESCRIBE_STRUCT(ActivityResult, (), (activity_id, state, text, earlier))

enum class ResultState { not_started, running, measured, no_data };
BOOST_DESCRIBE_ENUM(ResultState, not_started, running, measured, no_data)

/// Section 15: the cumulative count; the percent is always computed from the target's base.
struct IndicatorResult {
  Uuid indicator_id;
  ResultState state = ResultState::not_started;
  std::optional<Thousandths> count;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(IndicatorResult, (), (indicator_id, state, count, text))

/// Section 16.
struct Photo {
  Uuid file_id;
  std::string caption;
  std::optional<Date> taken_on;
};
BOOST_DESCRIBE_STRUCT(Photo, (), (file_id, caption, taken_on))

/// Sections 18 and 19: the k-th solution answers the k-th problem.
struct ProblemSolution {
  Uuid id;
  std::string problem, solution;
};
BOOST_DESCRIBE_STRUCT(ProblemSolution, (), (id, problem, solution))

/// Section 20.
struct NextStep {
  Uuid id;
  std::optional<Uuid> activity_id;
  std::string text;
  std::int64_t year = 0, quarter = 0;
};
BOOST_DESCRIBE_STRUCT(NextStep, (), (id, activity_id, text, year, quarter))

struct ReportContent {
  std::vector<ActivityResult> activity_results;
  std::vector<IndicatorResult> indicator_results;
  std::vector<Photo> photos;
  std::string no_activity_reason;  ///< why there is no picture: no field activity in the quarter
  std::vector<ProblemSolution> problems;
  bool no_problems = false;  ///< «ไม่มี», said on purpose
  std::vector<ProblemSolution> money_problems;
  bool no_money_problems = false;
  std::vector<NextStep> next_plan;
  json::LongText public_benefit;
  std::vector<checks::Pass> passes;
  json::Later<std::string> variance_reason;  ///< why money is off the office's plan to date
};
BOOST_DESCRIBE_STRUCT(ReportContent, (),
                      (activity_results, indicator_results, photos, no_activity_reason, problems,
                       no_problems, money_problems, no_money_problems, next_plan, public_benefit,
                       passes, variance_reason))

}  // namespace ruam::progress
