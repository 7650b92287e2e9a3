#include "progress/series.hpp"

#include <algorithm>

#include "indicators/actions.hpp"
#include "indicators/queries.hpp"
#include "people/access.hpp"
#include "platform/json/json.hpp"
#include "platform/sha256.hpp"
#include "progress/queries.hpp"
#include "progress/report.hpp"
#include "progress/result_actions.hpp"
#include "progress/store.hpp"
#include "projects/queries.hpp"

namespace ruam::progress {
namespace {

/// What one record says of all indicators of a project.
struct Entry {
  Ref project, source;
  Instant at;
};

indicators::State state_of(ResultState state) {
  switch (state) {
    case ResultState::not_started:
      return indicators::State::not_started;
    case ResultState::running:
      return indicators::State::running;
    case ResultState::measured:
      return indicators::State::measured;
    case ResultState::no_data:
      return indicators::State::no_data;
  }
  return indicators::State::not_started;
}

Result<void> define(db::Tx& tx, const Ref& project, const std::vector<projects::Indicator>& all) {
  std::vector<indicators::Indicator> definitions;
  for (const auto& one : all) {
    definitions.push_back(definition_of(one));
    definitions.back().id = series_id(project.uuid, one.id);
  }
  return indicators::replace(tx, project, definitions);
}

/// A value that `indicators` would refuse (measured, but neither number nor words) is no value.
Result<void> enter(db::Tx& tx, const Entry& entry, const projects::Indicator& indicator,
                   const indicators::Measurement& measurement) {
  if (indicators::check_measurement(definition_of(indicator), measurement).has_error()) return {};
  const indicators::IndicatorId id{entry.project.office,
                                   series_id(entry.project.uuid, indicator.id)};
  return indicators::record(tx, id, measurement, entry.source, entry.at);
}

SeriesPoint point_of(const indicators::Indicator& indicator, const indicators::Recorded& told) {
  const auto& m = told.measurement;
  return {.period = m.period,
          .state = m.state,
          .count = m.count,
          .base = m.base ? m.base : indicator.target.base,
          .text = m.text,
          .achievement = indicators::achieve(indicator, m),
          .source_kind = told.source.kind,
          .source_label = {},
          .source_url = {},
          .at = told.at};
}

/// Who may not see the record that says so sees the value alone.
void name_source(db::Tx& tx, const Actor& actor, const Ref& source, SeriesPoint& point) {
  const std::span<const Ref> just{&source, 1};
  const auto told = source.kind == result_kind ? describe_results(tx, actor, just).front()
                                               : describe(tx, actor, just).front();
  point.source_label = told.label;
  point.source_url = told.url;
}

}  // namespace

indicators::Indicator definition_of(const projects::Indicator& one) {
  indicators::Indicator out{.id = one.id};
  out.kind = one.kind == projects::IndicatorKind::output ? indicators::Kind::output
                                                         : indicators::Kind::outcome;
  out.nature = one.nature == projects::Nature::quantitative ? indicators::Nature::quantitative
                                                            : indicators::Nature::qualitative;
  out.text = one.text;
  out.method = one.method;
  out.instrument = one.instrument;
  out.target.kind = one.target.kind == projects::TargetKind::percent
                        ? indicators::TargetKind::percent
                    : one.target.kind == projects::TargetKind::count ? indicators::TargetKind::count
                                                                     : indicators::TargetKind::none;
  out.target.value = one.target.value;
  out.target.unit = one.target.unit;
  out.target.base = one.target.base;
  out.target.base_unit = one.target.base_unit;
  return out;
}

Uuid series_id(Uuid project, Uuid indicator) {
  const auto digest = sha256(project.to_string() + '|' + indicator.to_string());
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

Result<void> record_quarter(db::Tx& tx, const Record& report, Instant at) {
  const auto project = TRY(json::read<projects::Content>(report.carried));
  const auto content = TRY(json::read<ReportContent>(report.content));
  const Entry entry{projects::ref({report.id.office, report.project}), ref(report.id), at};
  TRY(define(tx, entry.project, project.indicators));
  for (const auto& indicator : project.indicators)
    for (const auto& said : content.indicator_results)
      if (said.indicator_id == indicator.id)
        TRY(enter(tx, entry, indicator,
                  {.period = {indicators::YearKind::fiscal, static_cast<int>(report.fiscal_year),
                              static_cast<int>(report.quarter)},
                   .state = state_of(said.state),
                   .count = said.count,
                   .text = said.text,
                   .base = indicator.target.base}));
  return {};
}

Result<void> record_result(db::Tx& tx, ResultId id, Uuid project, std::int64_t fiscal_year,
                           const Figures& figures, Instant at) {
  const auto content = TRY(json::read<projects::Content>(figures.project.text));
  const Entry entry{projects::ref({id.office, project}), ref(id), at};
  TRY(define(tx, entry.project, content.indicators));
  for (const auto& indicator : content.indicators)
    for (const auto& outcome : figures.outcomes)
      if (outcome.indicator_id == indicator.id)
        TRY(enter(tx, entry, indicator,
                  {.period = {indicators::YearKind::fiscal, static_cast<int>(fiscal_year), 0},
                   .state = outcome.count || !outcome.words.empty() ? indicators::State::measured
                                                                    : indicators::State::no_data,
                   .count = outcome.count,
                   .text = outcome.words,
                   .base = outcome.base}));
  return {};
}

Result<Series> read_series(db::Tx& tx, const Actor& actor, projects::ProjectId project) {
  TRY(people::require_on(tx, actor, read_reports, projects::ref(project)));
  TRY(projects::find(tx, project));
  Series out;
  for (auto& indicator : indicators::list(tx, projects::ref(project))) {
    SeriesRow row;
    for (const auto& told : indicators::list_recorded(tx, {project.office, indicator.id})) {
      row.points.push_back(point_of(indicator, told));
      name_source(tx, actor, told.source, row.points.back());
    }
    row.indicator = std::move(indicator);
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace ruam::progress
