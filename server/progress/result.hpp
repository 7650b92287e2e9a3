#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "checks/finding.hpp"
#include "indicators/indicator.hpp"
#include "money/queries.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/json/wire.hpp"
#include "platform/money.hpp"
#include "platform/thai/period.hpp"
#include "progress/attendance_actions.hpp"
#include "progress/content.hpp"
#include "projects/content.hpp"
#include "projects/project.hpp"

/// The project result report (รายงานผลการดำเนินโครงการ, FORMS §15) that closing needs: nouns and
/// rules. No I/O.
namespace ruam::progress {

using ResultId = RecordId<struct ResultKind>;
inline constexpr std::string_view result_kind = "result";
inline Ref ref(const ResultId& id) { return {id.office, std::string(result_kind), id.uuid}; }

/// submitted: the responsible officer signed; seen: the head of the office signed as the last.
enum class ResultStatus { draft, submitted, reviewing, seen, returned };
BOOST_DESCRIBE_ENUM(ResultStatus, draft, submitted, reviewing, seen, returned)

bool is_editable(ResultStatus status);
/// Responsible officer, division head, deputy, head of office (FORMS §15).
std::vector<projects::Step> result_chain();
/// State after the step with this index was signed.
ResultStatus result_status(std::size_t step, std::size_t count);

/// What the writer adds to an indicator. Its result is carried from the sign-in sheets or the last
/// quarterly report; `typed` is what was measured after those, with `why` when it differs.
struct IndicatorWords {
  Uuid indicator_id;
  std::vector<Uuid> registers;  ///< which sheets count; nothing: the only one
  std::optional<Thousandths> typed;
  std::optional<Thousandths> base;  ///< what 100 % is, where the project did not say
  std::optional<bool> judged;       ///< reached or not, where no number can tell
  std::string text, why;
};
BOOST_DESCRIBE_STRUCT(IndicatorWords, (), (indicator_id, registers, typed, base, judged, text, why))

enum class MeasureKind { satisfaction, knowledge };
BOOST_DESCRIBE_ENUM(MeasureKind, satisfaction, knowledge)

/// A question set as a whole: n, mean, S.D. in thousandths (two decimals are typed).
struct Measure {
  Uuid id;
  MeasureKind kind = MeasureKind::satisfaction;
  std::string title;
  std::optional<std::int64_t> asked, answered;
  std::optional<Thousandths> mean, sd;
  std::string scheme = "round5";                 ///< of catalogue likert_bands
  std::optional<Thousandths> full;               ///< knowledge: the most one can have
  std::optional<Thousandths> before, before_sd;  ///< knowledge: the test before
};
BOOST_DESCRIBE_STRUCT(Measure, (),
                      (id, kind, title, asked, answered, mean, sd, scheme, full, before, before_sd))

struct RecommendationText {
  Uuid id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(RecommendationText, (), (id, text))

enum class AnnexKind { order, attendance, minutes, instrument, receipts, other };
BOOST_DESCRIBE_ENUM(AnnexKind, order, attendance, minutes, instrument, receipts, other)

struct Annex {
  Uuid id;
  AnnexKind kind = AnnexKind::other;
  std::string text;
  std::optional<Uuid> file_id;
};
BOOST_DESCRIBE_STRUCT(Annex, (), (id, kind, text, file_id))

/// What is written; everything else of the report is carried or computed.
struct ResultContent {
  std::optional<thai::Period> period;
  std::string place;
  json::LongText method;
  std::vector<IndicatorWords> indicators;
  std::string remaining_reason;  ///< why money remains or was given back
  std::vector<Measure> measures;
  std::vector<ProblemSolution> problems;
  bool no_problems = false;
  std::vector<RecommendationText> recommendations;
  bool no_recommendations = false;
  std::vector<Photo> photos;
  std::string no_photos_reason;
  std::vector<Annex> annexes;
  std::vector<checks::Pass> passes;
};
BOOST_DESCRIBE_STRUCT(ResultContent, (),
                      (period, place, method, indicators, remaining_reason, measures, problems,
                       no_problems, recommendations, no_recommendations, photos, no_photos_reason,
                       annexes, passes))

/// Where an indicator's number comes from.
enum class From { nowhere, attendance, quarterly, typed };
BOOST_DESCRIBE_ENUM(From, nowhere, attendance, quarterly, typed)

/// The last quarterly report that measured it.
struct CarriedResult {
  std::int64_t fiscal_year = 0, quarter = 0;
  std::optional<Thousandths> count;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(CarriedResult, (), (fiscal_year, quarter, count, text))

/// One row of the table of section 7; percent and reached are always computed.
struct Outcome {
  Uuid indicator_id;
  projects::IndicatorKind kind = projects::IndicatorKind::output;
  std::string text;
  projects::Target target;
  bool by_sheet = false;  ///< its instrument is the sign-in sheet
  From from = From::nowhere;
  std::optional<Thousandths> count;
  std::string words;
  std::optional<Thousandths> base;
  std::optional<std::int64_t> percent, achievement;  ///< hundredths of a percent
  std::optional<bool> reached;
  std::optional<CarriedResult> carried;
  std::optional<std::int64_t> attended;
};
BOOST_DESCRIBE_STRUCT(Outcome, (),
                      (indicator_id, kind, text, target, by_sheet, from, count, words, base,
                       percent, achievement, reached, carried, attended))

/// What is computed of a measure.
struct Level {
  Uuid measure_id;
  std::string level;                         ///< «มากที่สุด», by likert_bands
  std::optional<std::int64_t> percent;       ///< mean of the most possible, hundredths
  std::optional<std::int64_t> answered;      ///< of those asked, hundredths of a percent
  std::optional<Thousandths> gain;           ///< knowledge: after − before
  std::optional<std::int64_t> gain_percent;  ///< (after − before) / (full − before), hundredths
};
BOOST_DESCRIBE_STRUCT(Level, (), (measure_id, level, percent, answered, gain, gain_percent))

/// Everything carried and computed; fixed when the responsible officer signs.
struct Figures {
  json::RawOf<projects::Content> project;
  std::vector<Outcome> outcomes;
  money::ProjectMoney money;
  std::vector<RegisterRow> registers;
  std::int64_t attended = 0;  ///< people over all sheets, each once
  std::vector<Level> levels;
};
BOOST_DESCRIBE_STRUCT(Figures, (), (project, outcomes, money, registers, attended, levels))

/// What a row of section 7 is computed from.
struct Sources {
  const projects::Indicator& indicator;
  const IndicatorWords& words;
  std::optional<CarriedResult> carried;
  std::optional<std::int64_t> attended;
};
bool is_by_sheet(const projects::Indicator& indicator);
Outcome make_outcome(const Sources& sources);

/// A band of a scheme, as the catalogue has it; bounds in hundredths.
struct Band {
  std::string scheme, label;
  std::int64_t least = 0, most = 0;
};
/// The mean rounded half up to two decimals, then looked up (RULES §3.2); empty outside all bands.
std::string level_of(Thousandths mean, std::string_view scheme, const std::vector<Band>& bands);
Level make_level(const Measure& measure, const std::vector<Band>& bands);

/// All faults of a report, in the order of its sections.
std::vector<checks::Finding> check_result(const ResultContent& content, const Figures& figures,
                                          const projects::Content& project);

/// Numbers and lists no report can have. Refuses: json.faults.
Result<void> check_result_ranges(const ResultContent& content);

}  // namespace ruam::progress
