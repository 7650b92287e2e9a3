#include "money/store.hpp"
#include "money/store/rows.hpp"

namespace ruam::money {
namespace {

constexpr std::string_view request_columns =
    "id, kind, body, amount, label, entered_by, entered_person, entered_name, at, state, "
    "decided_by, decided_name, decided_at, reason, made_id";

LineRequest read_request(const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .kind = row.get<RequestKind>(1),
          .body = row.get<std::string>(2),
          .amount = row.get<Satang>(3),
          .label = row.get<std::string>(4),
          .entered_by = row.get<Uuid>(5),
          .entered_person = row.get<Uuid>(6),
          .entered_name = row.get<std::string>(7),
          .at = row.get<Instant>(8),
          .state = row.get<RequestState>(9),
          .decided_by = row.get<std::optional<Uuid>>(10),
          .decided_name = row.get<std::string>(11),
          .decided_at = row.get<std::optional<Instant>>(12),
          .reason = row.get<std::string>(13),
          .made_id = row.get<std::optional<Uuid>>(14)};
}

}  // namespace

Settings Store::get_settings(OfficeId office) const {
  return tx_
      .find(
          "SELECT approval_above, answer_days, version, variance_percent FROM money_settings "
          "WHERE office_id = $1",
          [](const db::Row& row) {
            return Settings{row.get<std::optional<Satang>>(0), row.get<int>(1),
                            row.get<std::int64_t>(2), row.get<int>(3)};
          },
          office)
      .value_or(Settings{});
}

void Store::save_settings(OfficeId office, const Settings& settings) {
  tx_.run(
      "INSERT INTO money_settings (office_id, approval_above, answer_days, version, "
      "variance_percent) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id) DO UPDATE SET "
      "approval_above = excluded.approval_above, answer_days = excluded.answer_days, "
      "version = excluded.version, variance_percent = excluded.variance_percent",
      office, settings.approval_above, settings.answer_days, settings.version,
      settings.variance_percent);
}

Result<LineRequest> Store::get_request(RequestId id) const {
  const auto found =
      tx_.find(rows::select(request_columns, "money_requests WHERE office_id = $1 AND id = $2"),
               read_request, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "money.request_not_found"};
  return *found;
}

std::vector<LineRequest> Store::list_requests(OfficeId office, bool waiting_only) const {
  return tx_.list(rows::select(request_columns,
                               "money_requests WHERE office_id = $1 AND (state = 'waiting' OR "
                               "$2 = 0) ORDER BY id DESC LIMIT 200"),
                  read_request, office, waiting_only);
}

void Store::save_request(OfficeId office, const LineRequest& request) {
  tx_.run(
      "INSERT INTO money_requests (office_id, id, kind, body, amount, label, entered_by, "
      "entered_person, entered_name, at, state, decided_by, decided_name, decided_at, reason, "
      "made_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) "
      "ON CONFLICT (office_id, id) DO UPDATE SET state = excluded.state, "
      "decided_by = excluded.decided_by, decided_name = excluded.decided_name, "
      "decided_at = excluded.decided_at, reason = excluded.reason, made_id = excluded.made_id",
      office, request.id, request.kind, request.body, request.amount, request.label,
      request.entered_by, request.entered_person, request.entered_name, request.at, request.state,
      request.decided_by, request.decided_name, request.decided_at, request.reason,
      request.made_id);
}

bool Store::is_explained(LineId id) const {
  return tx_
      .find(
          "SELECT 1 FROM money_explanations WHERE office_id = $1 AND line_id = $2",
          [](const db::Row& row) { return row.get<int>(0); }, id.office, id.uuid)
      .has_value();
}

void Store::add_explanation(LineId id, const Explanation& explanation) {
  tx_.run(
      "INSERT INTO money_explanations (office_id, line_id, text, by_name, at) "
      "VALUES ($1, $2, $3, $4, $5)",
      id.office, id.uuid, explanation.text, explanation.by_name, explanation.at);
}

std::vector<Line> Store::list_unexplained(OfficeId office) const {
  return tx_.list(
      rows::select(rows::line_columns,
                   "money_lines l WHERE l.office_id = $1 AND l.overdrawn = 1 AND l.hidden = 0 "
                   "AND l.reverses IS NULL "
                   "AND NOT EXISTS (SELECT 1 FROM money_lines r WHERE r.office_id = l.office_id "
                   "AND r.reverses = l.id) "
                   "AND NOT EXISTS (SELECT 1 FROM money_explanations e "
                   "WHERE e.office_id = l.office_id AND e.line_id = l.id) ORDER BY l.at, l.id"),
      rows::line, office);
}

std::vector<Line> Store::list_unanswered(OfficeId office, Date until) const {
  return tx_.list(rows::select(rows::line_columns,
                               "money_transfers t JOIN money_lines l ON l.office_id = t.office_id "
                               "AND l.id = t.line_id WHERE t.office_id = $1 "
                               "AND t.is_incoming = 0 AND t.state = 'in_transit' "
                               "AND l.date <= $2 ORDER BY l.date, l.id"),
                  rows::line, office, until);
}

}  // namespace ruam::money
