#include "cycle/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::cycle {
namespace {

constexpr std::string_view round_columns =
    "SELECT id, duty_id, fiscal_year, month, due_on, circular_no, circular_on, state, done_on, "
    "done_by, note, version, told_stage, told_due, shown_due, shown_name, shown_number, shown_at "
    "FROM cycle_rounds WHERE office_id = $1 ";

DutyRecord read_duty(const db::Row& row) {
  DutyRecord record{row.get<Uuid>(0), json::read<Duty>(row.text(1)).value()};
  record.duty.version = row.get<std::int64_t>(2);
  return record;
}

RoundRecord read_round(const db::Row& row) {
  return {.key = {row.get<std::string>(1), row.get<std::int64_t>(2), row.get<std::int64_t>(3)},
          .id = row.get<Uuid>(0),
          .facts = {.typed_due = row.get<std::optional<Date>>(4),
                    .circular_no = row.get<std::string>(5),
                    .circular_on = row.get<std::optional<Date>>(6),
                    .state = row.get<RoundState>(7),
                    .done_on = row.get<std::optional<Date>>(8),
                    .done_by = row.get<std::string>(9),
                    .note = row.get<std::string>(10),
                    .version = row.get<std::int64_t>(11)},
          .told_stage = row.get<std::string>(12),
          .told_due = row.get<std::optional<Date>>(13),
          .shown_due = row.get<std::optional<Date>>(14),
          .shown_name = row.get<std::string>(15),
          .shown_number = row.get<std::int64_t>(16),
          .shown_at = row.get<Instant>(17)};
}

Feed read_feed_row(const db::Row& row) {
  return {{row.get<OfficeId>(0), row.get<Uuid>(1)},
          row.get<OfficeId>(2),
          row.get<Uuid>(3),
          row.get<Uuid>(4),
          row.get<Instant>(5),
          row.get<std::optional<Instant>>(6)};
}

}  // namespace

std::vector<DutyRecord> Store::list_duties(OfficeId office) const {
  return tx_.list("SELECT id, content, version FROM cycle_duties WHERE office_id = $1 ORDER BY id",
                  read_duty, office);
}

std::optional<DutyRecord> Store::find_duty(OfficeId office, std::string_view duty) const {
  return tx_.find(
      "SELECT id, content, version FROM cycle_duties WHERE office_id = $1 AND duty_id = $2",
      read_duty, office, duty);
}

void Store::save(OfficeId office, const DutyRecord& record, Instant at) {
  tx_.run(
      "INSERT INTO cycle_duties (office_id, id, duty_id, is_own, content, version, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (office_id, id) DO UPDATE SET "
      "content = excluded.content, version = excluded.version, updated_at = excluded.updated_at",
      office, record.id, record.duty.id, record.duty.is_own, json::write(record.duty),
      record.duty.version, at);
}

std::map<RoundKey, RoundRecord> Store::list_rounds(OfficeId office, std::int64_t first_year,
                                                   std::int64_t last_year) const {
  static const auto sql = std::string(round_columns) + "AND fiscal_year BETWEEN $2 AND $3";
  std::map<RoundKey, RoundRecord> all;
  tx_.each(
      sql,
      [&](const db::Row& row) {
        auto record = read_round(row);
        auto key = record.key;
        all.emplace(std::move(key), std::move(record));
      },
      office, first_year, last_year);
  return all;
}

std::optional<RoundRecord> Store::find_round(OfficeId office, Uuid id) const {
  static const auto sql = std::string(round_columns) + "AND id = $2";
  return tx_.find(sql, read_round, office, id);
}

void Store::save(OfficeId office, const RoundRecord& r) {
  tx_.run(
      "INSERT INTO cycle_rounds (office_id, id, duty_id, fiscal_year, month, due_on, circular_no, "
      "circular_on, state, done_on, done_by, note, version, told_stage, told_due, shown_due, "
      "shown_name, shown_number, shown_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT (office_id, id) DO UPDATE SET "
      "due_on = excluded.due_on, circular_no = excluded.circular_no, "
      "circular_on = excluded.circular_on, state = excluded.state, done_on = excluded.done_on, "
      "done_by = excluded.done_by, note = excluded.note, version = excluded.version, "
      "told_stage = excluded.told_stage, told_due = excluded.told_due, "
      "shown_due = excluded.shown_due, shown_name = excluded.shown_name, "
      "shown_number = excluded.shown_number, shown_at = excluded.shown_at",
      office, r.id, r.key.duty, r.key.fiscal_year, r.key.month, r.facts.typed_due,
      r.facts.circular_no, r.facts.circular_on, r.facts.state, r.facts.done_on, r.facts.done_by,
      r.facts.note, r.facts.version, r.told_stage, r.told_due, r.shown_due, r.shown_name,
      r.shown_number, r.shown_at);
}

bool Store::add(OfficeId office, const Reminder& r) {
  return tx_.run(
             "INSERT INTO cycle_reminders (office_id, id, round_id, duty_id, fiscal_year, month, "
             "stage, for_day, person_id, role, sent_on) "
             "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
             "ON CONFLICT (office_id, round_id, stage, for_day, person_id) DO NOTHING",
             office, r.id, r.round, r.key.duty, r.key.fiscal_year, r.key.month, r.stage, r.for_day,
             r.person, r.role, r.sent_on) > 0;
}

std::vector<Reminder> Store::list_reminders(OfficeId office, const std::optional<Uuid>& person,
                                            Date since) const {
  constexpr Uuid everybody{};
  return tx_.list(
      "SELECT id, round_id, duty_id, fiscal_year, month, stage, for_day, person_id, role, sent_on "
      "FROM cycle_reminders WHERE office_id = $1 AND (person_id = $2 OR $4 = 1) "
      "AND sent_on >= $3 "
      "ORDER BY sent_on DESC, duty_id, month",
      [](const db::Row& row) {
        return Reminder{
            row.get<Uuid>(0),
            row.get<Uuid>(1),
            {row.get<std::string>(2), row.get<std::int64_t>(3), row.get<std::int64_t>(4)},
            row.get<std::string>(5),
            row.get<Date>(6),
            row.get<Uuid>(7),
            row.get<std::string>(8),
            row.get<Date>(9)};
      },
      office, person.value_or(everybody), since, person ? 0 : 1);
}

bool Store::has_feeds(OfficeId office) const {
  return tx_
      .find(
          "SELECT 1 FROM cycle_feeds WHERE office_id = $1 AND revoked_at IS NULL LIMIT 1",
          [](const db::Row& row) { return row.get<int>(0); }, office)
      .has_value();
}

std::vector<Feed> Store::list_feeds(OfficeId office, Uuid account) const {
  return tx_.list(
      "SELECT office_id, id, account_office_id, account_id, person_id, created_at, revoked_at "
      "FROM cycle_feeds WHERE office_id = $1 AND account_id = $2 AND revoked_at IS NULL "
      "ORDER BY created_at, id",
      read_feed_row, office, account);
}

std::optional<Feed> Store::find_feed(const Digest& token_hash) const {
  return tx_.find(
      "SELECT office_id, id, account_office_id, account_id, person_id, created_at, revoked_at "
      "FROM cycle_feeds WHERE token_hash = $1",
      read_feed_row, as_bytes(token_hash));
}

void Store::add(const Feed& feed, const Digest& token_hash) {
  tx_.run(
      "INSERT INTO cycle_feeds (office_id, id, account_office_id, account_id, person_id, "
      "token_hash, created_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      feed.id.office, feed.id.uuid, feed.account_office, feed.account, feed.person,
      as_bytes(token_hash), feed.created_at, feed.revoked_at);
}

std::int64_t Store::revoke_feed(FeedId id, Uuid account, Instant at) {
  return tx_.run(
      "UPDATE cycle_feeds SET revoked_at = $4 WHERE office_id = $1 AND id = $2 "
      "AND account_id = $3 AND revoked_at IS NULL",
      id.office, id.uuid, account, at);
}

std::optional<Start> Store::find_start(OfficeId office) const {
  return tx_.find(
      "SELECT started_on, last_day FROM cycle_starts WHERE office_id = $1",
      [](const db::Row& row) {
        return Start{row.get<Date>(0), row.get<Date>(1)};
      },
      office);
}

void Store::save(OfficeId office, const Start& start) {
  tx_.run(
      "INSERT INTO cycle_starts (office_id, started_on, last_day) VALUES ($1, $2, $3) "
      "ON CONFLICT (office_id) DO UPDATE SET last_day = excluded.last_day",
      office, start.started_on, start.last_day);
}

}  // namespace ruam::cycle
