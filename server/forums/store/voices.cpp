#include "forums/store.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

std::string select_voices(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, group_id, kind, label, origin, is_excluded, "
      "joined_at "
      "FROM forum_voices ";
  return sql.append(rest);
}

Voice read_voice(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .forum = r.get<Uuid>(2),
          .group = r.get<Uuid>(3),
          .kind = r.get<VoiceKind>(4),
          .label = r.get<std::string>(5),
          .origin = r.get<std::string>(6),
          .is_excluded = r.get<bool>(7),
          .joined_at = r.get<Instant>(8)};
}

std::string select_statements(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, number, issue_id, voice_id, group_id, text, state, reason, "
      "merged_into, decided_by, said_at, version FROM forum_statements ";
  return sql.append(rest);
}

Statement read_statement(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .forum = r.get<Uuid>(2),
          .number = r.get<std::int64_t>(3),
          .issue = r.get<Uuid>(4),
          .voice = r.get<Uuid>(5),
          .group = r.get<Uuid>(6),
          .text = r.get<std::string>(7),
          .state = r.get<StatementState>(8),
          .reason = r.get<std::string>(9),
          .merged_into = r.get<std::optional<Uuid>>(10),
          .decided_by = r.get<std::string>(11),
          .said_at = r.get<Instant>(12),
          .version = r.get<std::int64_t>(13)};
}

/// Votes that count: of voices that are not excluded, on statements that are shown.
constexpr std::string_view counted =
    "SELECT v.voice_id AS voice, v.statement_id AS statement, v.vote AS vote "
    "FROM forum_votes v "
    "JOIN forum_voices o ON o.office_id = v.office_id AND o.forum_id = v.forum_id "
    "AND o.id = v.voice_id AND o.is_excluded = 0 "
    "JOIN forum_statements s ON s.office_id = v.office_id AND s.forum_id = v.forum_id "
    "AND s.id = v.statement_id AND s.state = 'shown' "
    "WHERE v.office_id = $1 AND v.forum_id = $2";

/// The same where statements were merged: votes on what was merged count for what is shown
/// instead; of one voice the newest one, at the same moment that on the statement itself.
constexpr std::string_view gathered = R"(
WITH RECURSIVE home (id, top) AS (
  SELECT id, id FROM forum_statements WHERE office_id = $1 AND forum_id = $2 AND state = 'shown'
  UNION ALL
  SELECT s.id, h.top FROM forum_statements s JOIN home h ON s.merged_into = h.id
  WHERE s.office_id = $1 AND s.forum_id = $2 AND s.state = 'merged')
SELECT voice, statement, vote FROM (
  SELECT v.voice_id AS voice, h.top AS statement, v.vote AS vote, ROW_NUMBER() OVER (
    PARTITION BY v.voice_id, h.top
    ORDER BY v.at DESC, CASE WHEN v.statement_id = h.top THEN 0 ELSE 1 END, v.statement_id) AS place
  FROM home h
  JOIN forum_votes v ON v.office_id = $1 AND v.forum_id = $2 AND v.statement_id = h.id
  JOIN forum_voices o ON o.office_id = $1 AND o.forum_id = $2 AND o.id = v.voice_id
    AND o.is_excluded = 0) placed
WHERE place = 1)";

/// The same of one voice, excluded or not: its own stands.
constexpr std::string_view gathered_of_voice = R"(
WITH RECURSIVE home (id, top) AS (
  SELECT id, id FROM forum_statements WHERE office_id = $1 AND forum_id = $2 AND state = 'shown'
  UNION ALL
  SELECT s.id, h.top FROM forum_statements s JOIN home h ON s.merged_into = h.id
  WHERE s.office_id = $1 AND s.forum_id = $2 AND s.state = 'merged')
SELECT h.top, v.vote FROM home h
JOIN forum_votes v ON v.office_id = $1 AND v.forum_id = $2 AND v.voice_id = $3
  AND v.statement_id = h.id
ORDER BY v.at DESC, CASE WHEN v.statement_id = h.top THEN 0 ELSE 1 END, v.statement_id)";

/// What was merged into a statement, and into that, in any depth; itself too.
constexpr std::string_view merged_into_it = R"(
WITH RECURSIVE part (id) AS (
  SELECT id FROM forum_statements WHERE office_id = $1 AND forum_id = $2 AND id = $3
  UNION ALL
  SELECT s.id FROM forum_statements s JOIN part p ON s.merged_into = p.id
  WHERE s.office_id = $1 AND s.forum_id = $2 AND s.state = 'merged')
SELECT id FROM part)";

bool has_merged(db::Tx& tx, ForumId forum) {
  return tx
      .find(
          "SELECT 1 FROM forum_statements WHERE office_id = $1 AND forum_id = $2 "
          "AND state = 'merged' LIMIT 1",
          [](const db::Row&) { return true; }, forum.office, forum.uuid)
      .has_value();
}

std::string_view counted_votes(db::Tx& tx, ForumId forum) {
  return has_merged(tx, forum) ? gathered : counted;
}

}  // namespace

void Store::insert(const Voice& v, std::string_view token_sha256) {
  tx_.run(
      "INSERT INTO forum_voices (office_id, forum_id, id, token_sha256, group_id, kind, label, "
      "origin, is_excluded, joined_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      v.id.office, v.forum, v.id.uuid, token_sha256, v.group, v.kind, v.label, v.origin,
      v.is_excluded, v.joined_at);
}

std::optional<Voice> Store::find_voice(std::string_view token_sha256) const {
  static const auto sql = select_voices("WHERE token_sha256 = $1");
  return tx_.find(sql, read_voice, token_sha256);
}

std::optional<Voice> Store::find_voice(std::string_view token_sha256,
                                       std::string_view room_code) const {
  static const auto sql = select_voices(
      "WHERE token_sha256 = $1 AND EXISTS (SELECT 1 FROM forums f WHERE "
      "f.office_id = forum_voices.office_id AND f.id = forum_voices.forum_id AND f.room_code = "
      "$2)");
  return tx_.find(sql, read_voice, token_sha256, room_code);
}

Result<Voice> Store::get(VoiceId id, Uuid forum) const {
  static const auto sql = select_voices("WHERE office_id = $1 AND forum_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_voice, id.office, forum, id.uuid);
  if (!found) return Problem{Kind::not_found, "forum.voice_not_found"};
  return std::move(*found);
}

std::vector<Voice> Store::list_voices(ForumId forum) const {
  static const auto sql =
      select_voices("WHERE office_id = $1 AND forum_id = $2 ORDER BY joined_at, id");
  return tx_.list(sql, read_voice, forum.office, forum.uuid);
}

std::int64_t Store::count_voices(ForumId forum) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM forum_voices WHERE office_id = $1 AND forum_id = $2",
          [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid)
      .value();
}

std::int64_t Store::count_voices(ForumId forum, std::string_view origin, Instant since) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM forum_voices WHERE office_id = $1 AND forum_id = $2 "
          "AND origin = $3 AND joined_at > $4",
          [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid, origin, since)
      .value();
}

void Store::exclude(const Voice& v) {
  tx_.run(
      "UPDATE forum_voices SET is_excluded = $4 WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      v.id.office, v.forum, v.id.uuid, v.is_excluded);
}

Result<Statement> Store::get(StatementId id, Uuid forum) const {
  static const auto sql = select_statements("WHERE office_id = $1 AND forum_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_statement, id.office, forum, id.uuid);
  if (!found) return Problem{Kind::not_found, "forum.statement_not_found"};
  return std::move(*found);
}

std::vector<Statement> Store::list_statements(ForumId forum) const {
  static const auto sql =
      select_statements("WHERE office_id = $1 AND forum_id = $2 ORDER BY number");
  return tx_.list(sql, read_statement, forum.office, forum.uuid);
}

std::vector<Statement> Store::list_shown(ForumId forum) const {
  static const auto sql = select_statements(
      "WHERE office_id = $1 AND forum_id = $2 AND state = 'shown' ORDER BY number");
  return tx_.list(sql, read_statement, forum.office, forum.uuid);
}

std::vector<Statement> Store::list_said_by(ForumId forum, Uuid voice) const {
  static const auto sql =
      select_statements("WHERE office_id = $1 AND forum_id = $2 AND voice_id = $3 ORDER BY number");
  return tx_.list(sql, read_statement, forum.office, forum.uuid, voice);
}

std::int64_t Store::count_shown(ForumId forum) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM forum_statements WHERE office_id = $1 AND forum_id = $2 "
          "AND state = 'shown'",
          [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid)
      .value();
}

std::int64_t Store::count_said_by(ForumId forum, Uuid voice) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM forum_statements WHERE office_id = $1 AND forum_id = $2 "
          "AND voice_id = $3",
          [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid, voice)
      .value();
}

void Store::insert(Statement& s) {
  tx_.lock({s.id.office, std::string(forum_kind), s.forum});
  s.number = 1 + tx_.find(
                        "SELECT COALESCE(MAX(number), 0) FROM forum_statements "
                        "WHERE office_id = $1 AND forum_id = $2",
                        [](const db::Row& r) { return r.integer(0); }, s.id.office, s.forum)
                     .value();
  tx_.run(
      "INSERT INTO forum_statements (office_id, forum_id, id, number, issue_id, voice_id, "
      "group_id, "
      "text, state, reason, merged_into, decided_by, said_at, version) VALUES ($1, $2, $3, $4, $5, "
      "$6, $7, $8, $9, $10, $11, $12, $13, $14)",
      s.id.office, s.forum, s.id.uuid, s.number, s.issue, s.voice, s.group, s.text, s.state,
      s.reason, s.merged_into, s.decided_by, s.said_at, s.version);
}

void Store::update(const Statement& s) {
  tx_.run(
      "UPDATE forum_statements SET issue_id = $4, text = $5, state = $6, reason = $7, "
      "merged_into = $8, decided_by = $9, version = $10 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      s.id.office, s.forum, s.id.uuid, s.issue, s.text, s.state, s.reason, s.merged_into,
      s.decided_by, s.version);
}

Result<Ballot> Store::get_ballot(ForumId forum, Uuid statement) const {
  auto found = tx_.find(
      "SELECT f.doors, s.state FROM forums f LEFT JOIN forum_statements s "
      "ON s.office_id = f.office_id AND s.forum_id = f.id AND s.id = $3 AND s.state = 'shown' "
      "WHERE f.office_id = $1 AND f.id = $2",
      [](const db::Row& r) {
        return Ballot{json::read<Doors>(r.text(0)).value(),
                      r.get<std::optional<std::string>>(1).has_value()};
      },
      forum.office, forum.uuid, statement);
  if (!found) return Problem{Kind::not_found, "forum.not_found"};
  return *found;
}

void Store::keep_vote(ForumId forum, const Cast& cast, Instant at) {
  tx_.run(
      "INSERT INTO forum_votes (office_id, forum_id, voice_id, statement_id, vote, at) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, forum_id, voice_id, statement_id) "
      "DO UPDATE SET vote = $5, at = $6",
      forum.office, forum.uuid, cast.voice, cast.statement, static_cast<std::int64_t>(cast.stand),
      at);
}

void Store::remove_vote(ForumId forum, Uuid voice, Uuid statement) {
  const auto parts = tx_.list(
      merged_into_it, [](const db::Row& r) { return r.uuid(0); }, forum.office, forum.uuid,
      statement);
  for (const auto part : parts)
    tx_.run(
        "DELETE FROM forum_votes WHERE office_id = $1 AND forum_id = $2 AND voice_id = $3 "
        "AND statement_id = $4",
        forum.office, forum.uuid, voice, part);
}

std::map<Uuid, Stand> Store::votes_of(ForumId forum, Uuid voice) const {
  std::map<Uuid, Stand> all;
  const auto keep = [&](const db::Row& r) {
    all.emplace(r.uuid(0), static_cast<Stand>(r.integer(1)));
  };
  if (!has_merged(tx_, forum)) {
    tx_.each(
        "SELECT statement_id, vote FROM forum_votes WHERE office_id = $1 AND forum_id = $2 "
        "AND voice_id = $3",
        keep, forum.office, forum.uuid, voice);
    return all;
  }
  tx_.each(gathered_of_voice, keep, forum.office, forum.uuid, voice);  // the newest comes first
  return all;
}

std::vector<Cast> Store::list_votes(ForumId forum) const {
  return tx_.list(
      counted_votes(tx_, forum),
      [](const db::Row& r) {
        return Cast{r.uuid(0), r.uuid(1), static_cast<Stand>(r.integer(2))};
      },
      forum.office, forum.uuid);
}

std::vector<Tally> Store::tally(ForumId forum) const {
  const auto sql =
      "SELECT statement, SUM(CASE vote WHEN 1 THEN 1 ELSE 0 END), "
      "SUM(CASE vote WHEN -1 THEN 1 ELSE 0 END), SUM(CASE vote WHEN 0 THEN 1 ELSE 0 END) FROM (" +
      std::string(counted_votes(tx_, forum)) + ") votes GROUP BY statement";
  return tx_.list(
      sql,
      [](const db::Row& r) {
        return Tally{r.uuid(0), r.integer(1), r.integer(2), r.integer(3)};
      },
      forum.office, forum.uuid);
}

}  // namespace ruam::forums
