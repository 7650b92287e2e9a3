#include "forums/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

std::string select_forums(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, code, fiscal_year, stage, room_code, doors, content, version, "
      "created_at, updated_at FROM forums ";
  return sql.append(rest);
}

Forum read_forum(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .code = r.get<std::string>(2),
          .fiscal_year = r.get<std::int64_t>(3),
          .stage = r.get<Stage>(4),
          .room_code = r.get<std::optional<std::string>>(5),
          .doors = json::read<Doors>(r.text(6)).value(),
          .content = json::read<ForumContent>(r.text(7)).value(),
          .version = r.get<std::int64_t>(8),
          .created_at = r.get<Instant>(9),
          .updated_at = r.get<Instant>(10)};
}

}  // namespace

Result<Forum> Store::get(ForumId id) const {
  static const auto sql = select_forums("WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_forum, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "forum.not_found"};
  return std::move(*found);
}

std::optional<Forum> Store::find_by_room_code(std::string_view code) const {
  static const auto sql = select_forums("WHERE room_code = $1");
  return tx_.find(sql, read_forum, code);
}

std::vector<Forum> Store::list_forums(OfficeId office) const {
  static const auto sql =
      select_forums("WHERE office_id = $1 ORDER BY fiscal_year DESC, code DESC");
  return tx_.list(sql, read_forum, office);
}

void Store::insert(const Forum& f) {
  tx_.run(
      "INSERT INTO forums (office_id, id, code, fiscal_year, title, held_on, stage, project_id, "
      "room_code, doors, content, version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, "
      "$7, $8, $9, $10, $11, $12, $13, $14)",
      f.id.office, f.id.uuid, f.code, f.fiscal_year, f.content.title, f.content.on, f.stage,
      f.content.project, f.room_code, json::write(f.doors), json::write(f.content), f.version,
      f.created_at, f.updated_at);
}

void Store::update(const Forum& f) {
  tx_.run(
      "UPDATE forums SET title = $3, held_on = $4, stage = $5, project_id = $6, room_code = $7, "
      "doors = $8, content = $9, version = $10, updated_at = $11 WHERE office_id = $1 AND id = $2",
      f.id.office, f.id.uuid, f.content.title, f.content.on, f.stage, f.content.project,
      f.room_code, json::write(f.doors), json::write(f.content), f.version, f.updated_at);
}

std::int64_t Store::next_number(OfficeId office, std::int64_t fiscal_year) {
  tx_.run(
      "INSERT INTO forum_numbers (office_id, fiscal_year, last) VALUES ($1, $2, 1) "
      "ON CONFLICT (office_id, fiscal_year) DO UPDATE SET last = forum_numbers.last + 1",
      office, fiscal_year);
  return tx_
      .find(
          "SELECT last FROM forum_numbers WHERE office_id = $1 AND fiscal_year = $2",
          [](const db::Row& r) { return r.integer(0); }, office, fiscal_year)
      .value();
}

std::int64_t Store::count_guess(std::string_view peer, std::string_view minute) {
  tx_.run(
      "INSERT INTO forum_guesses (peer, minute, wrong) VALUES ($1, $2, 1) "
      "ON CONFLICT (peer, minute) DO UPDATE SET wrong = forum_guesses.wrong + 1",
      peer, minute);
  return guesses(peer, minute);
}

std::int64_t Store::guesses(std::string_view peer, std::string_view minute) const {
  return tx_
      .find(
          "SELECT wrong FROM forum_guesses WHERE peer = $1 AND minute = $2",
          [](const db::Row& r) { return r.integer(0); }, peer, minute)
      .value_or(0);
}

void Store::forget_guesses_before(std::string_view minute) {
  tx_.run("DELETE FROM forum_guesses WHERE minute < $1", minute);
}

}  // namespace ruam::forums
