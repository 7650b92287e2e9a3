#pragma once

#include "money/store.hpp"

/// How rows become nouns: shared by store.cpp and queries.cpp, private to the room.
namespace ruam::money::rows {

inline constexpr std::string_view line_columns =
    "l.id, l.kind, l.amount, l.source_id, l.project_id, l.year, l.quarter, l.date, l.document_no, "
    "l.evidence_file_id, l.entered_by, l.entered_name, l.at, l.reverses, l.settles, l.settled, "
    "l.pair_id, l.other_office_id, l.overdrawn, l.note, l.noticed_on, l.released_on, "
    "l.approved_by, "
    "l.approved_name, l.carried_from";
inline constexpr int line_width = 25;

inline Line line(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .kind = row.get<LineKind>(1),
          .amount = row.get<Satang>(2),
          .source_id = row.get<Uuid>(3),
          .project_id = row.get<std::optional<Uuid>>(4),
          .year = row.get<int>(5),
          .quarter = row.get<int>(6),
          .date = row.get<Date>(7),
          .document_no = row.get<std::string>(8),
          .evidence_file_id = row.get<std::optional<Uuid>>(9),
          .entered_by = row.get<Uuid>(10),
          .entered_name = row.get<std::string>(11),
          .at = row.get<Instant>(12),
          .reverses = row.get<std::optional<Uuid>>(13),
          .settles = row.get<std::optional<Uuid>>(14),
          .settled = row.get<Satang>(15),
          .pair_id = row.get<std::optional<Uuid>>(16),
          .other_office = row.get<std::optional<OfficeId>>(17),
          .overdrawn = row.get<bool>(18),
          .note = row.get<std::string>(19),
          .noticed_on = row.get<std::optional<Date>>(20),
          .released_on = row.get<std::optional<Date>>(21),
          .approved_by = row.get<std::optional<Uuid>>(22),
          .approved_name = row.get<std::string>(23),
          .carried_from = row.get<std::optional<Uuid>>(24)};
}

inline constexpr std::string_view source_columns =
    "id, class_id, name, fiscal_year, programme, output, activity, category, project_line, "
    "provisional_from, provisional_to, in_kind, until_year, carried_from, version";

inline Source source(const db::Row& row) {
  std::optional<Span> provisional;
  if (!row.is_null(9)) provisional = Span{row.get<Date>(9), row.get<Date>(10)};
  return {.id = row.get<Uuid>(0),
          .class_id = row.get<std::string>(1),
          .name = row.get<std::string>(2),
          .fiscal_year = row.get<int>(3),
          .programme = row.get<std::string>(4),
          .output = row.get<std::string>(5),
          .activity = row.get<std::string>(6),
          .category = row.get<std::string>(7),
          .project_line = row.get<std::string>(8),
          .provisional = provisional,
          .in_kind = row.get<bool>(11),
          .until_year = row.get<std::optional<int>>(12),
          .carried_from = row.get<std::optional<Uuid>>(13),
          .version = row.get<std::int64_t>(14)};
}

inline std::string select(std::string_view columns, std::string_view rest) {
  return std::string("SELECT ").append(columns).append(" FROM ").append(rest);
}

}  // namespace ruam::money::rows
