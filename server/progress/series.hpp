#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "indicators/indicator.hpp"
#include "platform/actor.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"
#include "progress/result.hpp"
#include "projects/content.hpp"
#include "projects/project.hpp"

/// What was measured of a project's indicators over time, kept in the room `indicators`: by every
/// quarterly report when it is sent, and by the result report when the head has seen it.
namespace ruam::progress {

struct Record;

/// The project's indicator as `indicators` knows it, under the id that it has there: made of the
/// project's, so that a copy with the same inner ids keeps its own.
indicators::Indicator definition_of(const projects::Indicator& indicator);
Uuid series_id(Uuid project, Uuid indicator);

/// Enters what a sent quarterly report measured.
Result<void> record_quarter(db::Tx& tx, const Record& report, Instant at);
/// Enters the figures of a result report that the head has seen, each with its base.
Result<void> record_result(db::Tx& tx, ResultId id, Uuid project, std::int64_t fiscal_year,
                           const Figures& figures, Instant at);

/// One value: when, how much of what, how far that is, and which record says so.
struct SeriesPoint {
  indicators::Period period;
  indicators::State state = indicators::State::not_started;
  std::optional<Thousandths> count, base;
  std::string text;
  indicators::Achievement achievement;
  std::string source_kind, source_label, source_url;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(SeriesPoint, (),
                      (period, state, count, base, text, achievement, source_kind, source_label,
                       source_url, at))

struct SeriesRow {
  indicators::Indicator indicator;
  std::vector<SeriesPoint> points;  ///< oldest first
};
BOOST_DESCRIBE_STRUCT(SeriesRow, (), (indicator, points))

struct Series {
  std::vector<SeriesRow> rows;
};
BOOST_DESCRIBE_STRUCT(Series, (), (rows))

/// Refuses: forbidden, project.not_found.
Result<Series> read_series(db::Tx& tx, const Actor& actor, projects::ProjectId project);

}  // namespace ruam::progress
