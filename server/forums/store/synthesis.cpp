#include "forums/store/synthesis.hpp"

#include <algorithm>

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

std::string select_themes(std::string_view rest) {
  std::string sql =
      "SELECT number, id, forum_id, name, terms, matters, came_from, stands FROM forum_themes ";
  return sql.append(rest);
}

/// Matters are kept by name: their numbers are those of the program that placed.
std::vector<std::string> names_of(const std::vector<std::uint16_t>& matters) {
  std::vector<std::string> names;
  for (const auto one : matters) names.push_back(Kin::ours().matters().at(one).name);
  return names;
}

std::vector<std::uint16_t> matters_of(const std::vector<std::string>& names) {
  std::vector<std::uint16_t> found;
  const auto& matters = Kin::ours().matters();
  for (const auto& name : names)
    for (std::size_t m = 0; m < matters.size(); ++m)
      if (matters[m].name == name) found.push_back(static_cast<std::uint16_t>(m));
  return found;
}

KeptTheme read_theme(const db::Row& r) {
  KeptTheme kept{.id = r.uuid(1), .forum = r.uuid(2)};
  kept.terms = json::read<std::vector<std::string>>(r.text(4)).value();
  kept.theme.number = static_cast<ThemeNumber>(r.integer(0));
  kept.theme.name = r.text(3);
  kept.theme.matters = matters_of(json::read<std::vector<std::string>>(r.text(5)).value());
  for (const auto number : json::read<std::vector<std::int64_t>>(r.text(6)).value())
    kept.theme.from.push_back(static_cast<ThemeNumber>(number));
  kept.theme.stands = r.get<bool>(7);
  return kept;
}

template <class Kept>
std::string select_kept(std::string_view rest);
template <>
std::string select_kept<Guideline>(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, number, content, version, created_at, updated_at "
      "FROM forum_guidelines ";
  return sql.append(rest);
}
template <>
std::string select_kept<Resolution>(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, number, content, version, created_at, updated_at "
      "FROM forum_resolutions ";
  return sql.append(rest);
}

constexpr std::string_view of_forum = "WHERE office_id = $1 AND forum_id = $2 AND is_removed = 0 ";
constexpr std::string_view by_id = "WHERE office_id = $1 AND id = $2 AND is_removed = 0";

template <class Kept>
Kept read_kept(const db::Row& r) {
  Kept kept{.id = {r.get<OfficeId>(0), r.uuid(1)}, .forum = r.uuid(2), .number = r.integer(3)};
  kept.content = json::read<decltype(kept.content)>(r.text(4)).value();
  kept.version = r.integer(5);
  kept.created_at = r.get<Instant>(6);
  kept.updated_at = r.get<Instant>(7);
  return kept;
}

template <class Kept>
std::vector<Kept> list_kept(db::Tx& tx, ForumId forum) {
  static const auto sql = select_kept<Kept>(std::string(of_forum) + "ORDER BY number");
  return tx.list(sql, read_kept<Kept>, forum.office, forum.uuid);
}

template <class Kept>
std::optional<Kept> find_kept(db::Tx& tx, OfficeId office, Uuid id) {
  static const auto sql = select_kept<Kept>(by_id);
  return tx.find(sql, read_kept<Kept>, office, id);
}

std::int64_t last_number(db::Tx& tx, std::string_view sql, OfficeId office, Uuid forum) {
  tx.lock({office, std::string(forum_kind), forum});
  return tx
      .find(
          sql, [](const db::Row& r) { return r.integer(0); }, office, forum)
      .value();
}

}  // namespace

std::optional<BoardHead> SynthesisStore::find_board(ForumId forum) const {
  return tx_.find(
      "SELECT proposed_at, proposed_by, deeds FROM forum_boards WHERE office_id = $1 "
      "AND forum_id = $2",
      [](const db::Row& r) {
        return BoardHead{r.get<Instant>(0), r.get<std::string>(1), r.integer(2)};
      },
      forum.office, forum.uuid);
}

void SynthesisStore::keep_board(ForumId forum, const BoardHead& head) {
  tx_.run(
      "INSERT INTO forum_boards (office_id, forum_id, proposed_at, proposed_by, deeds) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, forum_id) DO UPDATE SET "
      "proposed_at = $3, proposed_by = $4, deeds = $5",
      forum.office, forum.uuid, head.proposed_at, head.proposed_by, head.deeds);
}

std::vector<KeptTheme> SynthesisStore::list_themes(ForumId forum) const {
  static const auto sql = select_themes("WHERE office_id = $1 AND forum_id = $2 ORDER BY number");
  return tx_.list(sql, read_theme, forum.office, forum.uuid);
}

void SynthesisStore::keep_theme(ForumId forum, const KeptTheme& kept) {
  const auto& theme = kept.theme;
  const std::vector<std::int64_t> from(theme.from.begin(), theme.from.end());
  tx_.run(
      "INSERT INTO forum_themes (office_id, forum_id, number, id, name, terms, matters, came_from, "
      "stands) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
      "ON CONFLICT (office_id, forum_id, number) DO UPDATE SET name = $5, terms = $6, "
      "matters = $7, stands = $9",
      forum.office, forum.uuid, static_cast<std::int64_t>(theme.number), kept.id, theme.name,
      json::write(kept.terms), json::write(names_of(theme.matters)), json::write(from),
      theme.stands);
}

std::map<Uuid, Seat> SynthesisStore::seats(ForumId forum) const {
  std::map<Uuid, Seat> all;
  tx_.each(
      "SELECT statement_id, theme, put_by, confidence FROM forum_seats WHERE office_id = $1 "
      "AND forum_id = $2",
      [&](const db::Row& r) {
        all.emplace(r.uuid(0), Seat{static_cast<ThemeNumber>(r.integer(1)), r.get<By>(2),
                                    static_cast<double>(r.integer(3)) / 1000});
      },
      forum.office, forum.uuid);
  return all;
}

/// Those there before go first: many at a time, as the new ones come.
void SynthesisStore::keep_seats(ForumId forum, const std::vector<std::pair<Uuid, Seat>>& seats) {
  constexpr std::size_t at_once = 64;
  static const auto sql =
      "DELETE FROM forum_seats WHERE office_id = $1 AND forum_id = $2 AND statement_id IN (" +
      db::parameters(3, at_once) + ")";
  db::Rows rows{
      "INSERT INTO forum_seats (office_id, forum_id, statement_id, theme, put_by, confidence)"};
  for (std::size_t from = 0; from < seats.size(); from += at_once) {
    std::vector<db::Value> values{db::to_value(forum.office), db::to_value(forum.uuid)};
    for (std::size_t i = 0; i < at_once; ++i)
      values.push_back(db::to_value(seats[std::min(from + i, seats.size() - 1)].first));
    tx_.run_with(sql, values);
  }
  for (const auto& [statement, seat] : seats)
    rows.add(forum.office, forum.uuid, statement, static_cast<std::int64_t>(seat.theme), seat.by,
             static_cast<std::int64_t>(seat.confidence * 1000 + 0.5));
  rows.insert(tx_);
}

void SynthesisStore::insert(ForumId forum, const DoneDeed& deed) {
  tx_.run(
      "INSERT INTO forum_deeds (office_id, forum_id, number, kind, words, done_by, at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      forum.office, forum.uuid, deed.number, deed.deed.kind, json::write(deed.deed), deed.by,
      deed.at);
}

void SynthesisStore::insert(ForumId forum, const std::vector<KeptStep>& steps) {
  db::Rows rows{
      "INSERT INTO forum_steps (office_id, forum_id, statement_id, deed, theme_before, "
      "theme_after, put_by)"};
  for (const auto& step : steps)
    rows.add(forum.office, forum.uuid, step.statement, step.deed,
             static_cast<std::int64_t>(step.before), static_cast<std::int64_t>(step.after),
             step.by);
  rows.insert(tx_);
}

std::vector<ToldLine> SynthesisStore::list_told(ForumId forum) const {
  return tx_.list(
      "SELECT whom, told_by, told_at FROM forum_told WHERE office_id = $1 AND forum_id = $2 "
      "ORDER BY told_at, whom",
      [](const db::Row& r) {
        return ToldLine{r.uuid(0), r.get<std::string>(1), r.get<Instant>(2)};
      },
      forum.office, forum.uuid);
}

void SynthesisStore::keep_told(ForumId forum, const ToldLine& told) {
  tx_.run(
      "INSERT INTO forum_told (office_id, forum_id, whom, told_by, told_at) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, forum_id, whom) DO UPDATE SET "
      "told_by = $4, told_at = $5",
      forum.office, forum.uuid, told.whom, told.by, told.at);
}

void SynthesisStore::remove_told(ForumId forum, Uuid whom) {
  tx_.run("DELETE FROM forum_told WHERE office_id = $1 AND forum_id = $2 AND whom = $3",
          forum.office, forum.uuid, whom);
}

std::optional<Uuid> SynthesisStore::find_thinking(ForumId forum) const {
  return tx_.find(
      "SELECT job_id FROM forum_thinking WHERE office_id = $1 AND forum_id = $2",
      [](const db::Row& r) { return r.uuid(0); }, forum.office, forum.uuid);
}

void SynthesisStore::keep_thinking(ForumId forum, Uuid job) {
  tx_.run(
      "INSERT INTO forum_thinking (office_id, forum_id, job_id) VALUES ($1, $2, $3) "
      "ON CONFLICT (office_id, forum_id) DO UPDATE SET job_id = $3",
      forum.office, forum.uuid, job);
}

std::vector<DoneDeed> SynthesisStore::list_deeds(ForumId forum) const {
  return tx_.list(
      "SELECT number, words, done_by, at FROM forum_deeds WHERE office_id = $1 AND forum_id = $2 "
      "ORDER BY number",
      [](const db::Row& r) {
        return DoneDeed{r.integer(0), json::read<ThemeDeed>(r.text(1)).value(),
                        r.get<std::string>(2), r.get<Instant>(3)};
      },
      forum.office, forum.uuid);
}

std::vector<KeptStep> SynthesisStore::list_steps(ForumId forum, Uuid statement) const {
  return tx_.list(
      "SELECT statement_id, deed, theme_before, theme_after, put_by FROM forum_steps "
      "WHERE office_id = $1 AND forum_id = $2 AND statement_id = $3 ORDER BY deed",
      [](const db::Row& r) {
        return KeptStep{r.uuid(0), r.integer(1), static_cast<ThemeNumber>(r.integer(2)),
                        static_cast<ThemeNumber>(r.integer(3)), r.get<By>(4)};
      },
      forum.office, forum.uuid, statement);
}

std::vector<Guideline> SynthesisStore::list_guidelines(ForumId forum) const {
  return list_kept<Guideline>(tx_, forum);
}

Result<Guideline> SynthesisStore::get(GuidelineId id, Uuid forum) const {
  auto found = find_guideline(id.office, id.uuid);
  if (found && found->forum == forum) return std::move(*found);
  return Problem{Kind::not_found, "forum.guideline_not_found"};
}

void SynthesisStore::insert(Guideline& g) {
  g.number = 1 + last_number(tx_,
                             "SELECT COALESCE(MAX(number), 0) FROM forum_guidelines "
                             "WHERE office_id = $1 AND forum_id = $2",
                             g.id.office, g.forum);
  tx_.run(
      "INSERT INTO forum_guidelines (office_id, forum_id, id, number, content, is_removed, "
      "version, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8)",
      g.id.office, g.forum, g.id.uuid, g.number, json::write(g.content), g.version, g.created_at,
      g.updated_at);
}

void SynthesisStore::update(const Guideline& g) {
  tx_.run(
      "UPDATE forum_guidelines SET content = $4, version = $5, updated_at = $6 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      g.id.office, g.forum, g.id.uuid, json::write(g.content), g.version, g.updated_at);
}

void SynthesisStore::remove(const Guideline& g) {
  tx_.run(
      "UPDATE forum_guidelines SET is_removed = 1, updated_at = $4 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      g.id.office, g.forum, g.id.uuid, g.updated_at);
}

std::vector<Resolution> SynthesisStore::list_resolutions(ForumId forum) const {
  return list_kept<Resolution>(tx_, forum);
}

Result<Resolution> SynthesisStore::get(ResolutionId id, Uuid forum) const {
  auto found = find_resolution(id.office, id.uuid);
  if (found && found->forum == forum) return std::move(*found);
  return Problem{Kind::not_found, "forum.resolution_not_found"};
}

void SynthesisStore::insert(Resolution& r) {
  r.number = 1 + last_number(tx_,
                             "SELECT COALESCE(MAX(number), 0) FROM forum_resolutions "
                             "WHERE office_id = $1 AND forum_id = $2",
                             r.id.office, r.forum);
  tx_.run(
      "INSERT INTO forum_resolutions (office_id, forum_id, id, number, content, is_removed, "
      "version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, 0, $6, $7, $8)",
      r.id.office, r.forum, r.id.uuid, r.number, json::write(r.content), r.version, r.created_at,
      r.updated_at);
}

void SynthesisStore::update(const Resolution& r) {
  tx_.run(
      "UPDATE forum_resolutions SET content = $4, version = $5, updated_at = $6 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      r.id.office, r.forum, r.id.uuid, json::write(r.content), r.version, r.updated_at);
}

void SynthesisStore::remove(const Resolution& r) {
  tx_.run(
      "UPDATE forum_resolutions SET is_removed = 1, updated_at = $4 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      r.id.office, r.forum, r.id.uuid, r.updated_at);
}

KeptWords SynthesisStore::report_words(ForumId forum) const {
  return tx_
      .find(
          "SELECT words, version FROM forum_reports WHERE office_id = $1 AND forum_id = $2",
          [](const db::Row& r) {
            return KeptWords{json::read<ReportWords>(r.text(0)).value(), r.integer(1)};
          },
          forum.office, forum.uuid)
      .value_or(KeptWords{});
}

void SynthesisStore::keep_report_words(ForumId forum, const KeptWords& kept, Instant at) {
  tx_.run(
      "INSERT INTO forum_reports (office_id, forum_id, words, version, updated_at) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, forum_id) DO UPDATE SET words = $3, "
      "version = $4, updated_at = $5",
      forum.office, forum.uuid, json::write(kept.words), kept.version, at);
}

std::optional<Statement> SynthesisStore::find_statement(OfficeId office, Uuid id) const {
  return tx_.find(
      "SELECT forum_id, number, text FROM forum_statements WHERE office_id = $1 AND id = $2",
      [&](const db::Row& r) {
        Statement one{.id = {office, id}, .forum = r.uuid(0), .number = r.integer(1)};
        one.text = r.text(2);
        return one;
      },
      office, id);
}

std::optional<KeptTheme> SynthesisStore::find_theme(OfficeId office, Uuid id) const {
  static const auto sql = select_themes("WHERE office_id = $1 AND id = $2");
  return tx_.find(sql, read_theme, office, id);
}

std::optional<Guideline> SynthesisStore::find_guideline(OfficeId office, Uuid id) const {
  return find_kept<Guideline>(tx_, office, id);
}

std::optional<Resolution> SynthesisStore::find_resolution(OfficeId office, Uuid id) const {
  return find_kept<Resolution>(tx_, office, id);
}

}  // namespace ruam::forums
