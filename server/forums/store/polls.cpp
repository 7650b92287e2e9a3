#include "forums/store/polls.hpp"

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace ruam::forums {
namespace {

std::string select_polls(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, number, state, content, counted, result, voters, opened_at, "
      "closed_at, version FROM forum_polls ";
  return sql.append(rest);
}

Poll read_poll(const db::Row& r) {
  Poll p{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)}, .forum = r.get<Uuid>(2)};
  p.number = r.get<std::int64_t>(3);
  p.state = r.get<PollState>(4);
  p.content = json::read<PollContent>(r.text(5)).value();
  if (!r.text(6).empty()) p.counted = json::read<RoomCount>(r.text(6)).value();
  if (!r.text(7).empty()) p.result = json::read<PollResult>(r.text(7)).value();
  p.voters = r.get<std::int64_t>(8);
  p.opened_at = r.get<std::optional<Instant>>(9);
  p.closed_at = r.get<std::optional<Instant>>(10);
  p.version = r.get<std::int64_t>(11);
  return p;
}

template <class T>
std::string json_or_nothing(const std::optional<T>& value) {
  return value ? json::write(*value) : std::string();
}

Elector read_elector(const db::Row& r) { return {r.get<Uuid>(0), r.get<Uuid>(1), r.get<bool>(2)}; }

std::int64_t read_count(const db::Row& r) { return r.integer(0); }

}  // namespace

Result<Poll> PollStore::get(PollId id, Uuid forum) const {
  static const auto sql = select_polls("WHERE office_id = $1 AND forum_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_poll, id.office, forum, id.uuid);
  if (!found) return Problem{Kind::not_found, "forum.poll_not_found"};
  return std::move(*found);
}

std::optional<Poll> PollStore::find(OfficeId office, Uuid id) const {
  static const auto sql = select_polls("WHERE office_id = $1 AND id = $2");
  return tx_.find(sql, read_poll, office, id);
}

std::vector<Poll> PollStore::list(ForumId forum) const {
  static const auto sql = select_polls("WHERE office_id = $1 AND forum_id = $2 ORDER BY number");
  return tx_.list(sql, read_poll, forum.office, forum.uuid);
}

void PollStore::insert(Poll& p) {
  tx_.lock({p.id.office, std::string(forum_kind), p.forum});
  p.number = 1 + tx_.find(
                        "SELECT COALESCE(MAX(number), 0) FROM forum_polls WHERE office_id = $1 AND "
                        "forum_id = $2",
                        read_count, p.id.office, p.forum)
                     .value();
  tx_.run(
      "INSERT INTO forum_polls (office_id, forum_id, id, number, state, content, counted, result, "
      "voters, opened_at, closed_at, version) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      p.id.office, p.forum, p.id.uuid, p.number, p.state, json::write(p.content),
      json_or_nothing(p.counted), json_or_nothing(p.result), p.voters, p.opened_at, p.closed_at,
      p.version);
}

void PollStore::update(const Poll& p) {
  tx_.run(
      "UPDATE forum_polls SET state = $4, content = $5, counted = $6, result = $7, voters = $8, "
      "opened_at = $9, closed_at = $10, version = $11 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      p.id.office, p.forum, p.id.uuid, p.state, json::write(p.content), json_or_nothing(p.counted),
      json_or_nothing(p.result), p.voters, p.opened_at, p.closed_at, p.version);
}

void PollStore::remove(PollId id) {
  tx_.run("DELETE FROM forum_polls WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

void PollStore::add_electors(PollId id, const std::vector<Elector>& electors) {
  db::Rows rows("INSERT INTO forum_electors (office_id, poll_id, id, group_id, has_phone)");
  for (const auto& one : electors) rows.add(id.office, id.uuid, one.id, one.group, one.has_phone);
  if (!electors.empty()) rows.insert(tx_);
}

std::optional<Elector> PollStore::find_elector(PollId id, Uuid elector) const {
  return tx_.find(
      "SELECT id, group_id, has_phone FROM forum_electors "
      "WHERE office_id = $1 AND poll_id = $2 AND id = $3",
      read_elector, id.office, id.uuid, elector);
}

std::vector<Elector> PollStore::list_electors(PollId id) const {
  return tx_.list(
      "SELECT id, group_id, has_phone FROM forum_electors "
      "WHERE office_id = $1 AND poll_id = $2 ORDER BY id",
      read_elector, id.office, id.uuid);
}

void PollStore::keep_answer(PollId id, Uuid elector, const PollAnswer& answer,
                            std::string_view entered_by) {
  tx_.run(
      "INSERT INTO forum_answers (office_id, poll_id, elector_id, answer, entered_by) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (office_id, poll_id, elector_id) "
      "DO UPDATE SET answer = $4, entered_by = $5",
      id.office, id.uuid, elector, json::write(answer), entered_by);
}

std::optional<PollAnswer> PollStore::find_answer(PollId id, Uuid elector) const {
  return tx_.find(
      "SELECT answer FROM forum_answers "
      "WHERE office_id = $1 AND poll_id = $2 AND elector_id = $3",
      [](const db::Row& r) { return json::read<PollAnswer>(r.text(0)).value(); }, id.office,
      id.uuid, elector);
}

std::vector<Uuid> PollStore::list_answered(PollId id) const {
  return tx_.list(
      "SELECT elector_id FROM forum_answers WHERE office_id = $1 AND poll_id = $2 "
      "ORDER BY elector_id",
      [](const db::Row& r) { return r.uuid(0); }, id.office, id.uuid);
}

std::vector<CountedAnswer> PollStore::list_counted(PollId id) const {
  return tx_.list(
      "SELECT e.group_id, a.answer, a.entered_by FROM forum_answers a "
      "JOIN forum_electors e ON e.office_id = a.office_id AND e.poll_id = a.poll_id "
      "AND e.id = a.elector_id "
      "JOIN forum_polls p ON p.office_id = a.office_id AND p.id = a.poll_id "
      "WHERE a.office_id = $1 AND a.poll_id = $2 AND NOT EXISTS (SELECT 1 FROM forum_voices v "
      "WHERE v.office_id = a.office_id AND v.forum_id = p.forum_id AND v.id = a.elector_id "
      "AND v.is_excluded = 1) "
      "ORDER BY a.elector_id",
      [](const db::Row& r) {
        return CountedAnswer{r.uuid(0), json::read<PollAnswer>(r.text(1)).value(),
                             !r.text(2).empty()};
      },
      id.office, id.uuid);
}

bool PollStore::mark_voted(PollId id, Uuid elector) {
  return tx_.run(
             "INSERT INTO forum_has_voted (office_id, poll_id, elector_id) VALUES ($1, $2, $3) "
             "ON CONFLICT (office_id, poll_id, elector_id) DO NOTHING",
             id.office, id.uuid, elector) == 1;
}

bool PollStore::has_voted(PollId id, Uuid elector) const {
  return tx_
      .find(
          "SELECT 1 FROM forum_has_voted WHERE office_id = $1 AND poll_id = $2 "
          "AND elector_id = $3",
          read_count, id.office, id.uuid, elector)
      .has_value();
}

std::int64_t PollStore::count_voted(PollId id) const {
  return tx_
      .find(
          "SELECT (SELECT COUNT(*) FROM forum_answers WHERE office_id = $1 AND poll_id = $2) + "
          "(SELECT COUNT(*) FROM forum_has_voted WHERE office_id = $1 AND poll_id = $2)",
          read_count, id.office, id.uuid)
      .value();
}

void PollStore::lay_out_ballots(PollId id, std::span<const Uuid> blank) {
  db::Rows rows("INSERT INTO forum_ballots (office_id, poll_id, id, choice)");
  for (const auto& one : blank) rows.add(id.office, id.uuid, one, std::optional<std::int64_t>{});
  if (!blank.empty()) rows.insert(tx_);
}

bool PollStore::fill_ballot(PollId id, std::int64_t choice, std::uint32_t lot) {
  const auto blank = tx_.list(
      "SELECT id FROM forum_ballots WHERE office_id = $1 AND poll_id = $2 AND choice IS NULL "
      "ORDER BY id",
      [](const db::Row& r) { return r.uuid(0); }, id.office, id.uuid);
  if (blank.empty()) return false;
  tx_.run(
      "UPDATE forum_ballots SET choice = CASE WHEN id = $3 THEN $4 ELSE choice END "
      "WHERE office_id = $1 AND poll_id = $2",
      id.office, id.uuid, blank[lot % blank.size()], choice);
  return true;
}

std::vector<std::int64_t> PollStore::count_ballots(PollId id, std::size_t options) const {
  std::vector<std::int64_t> votes(options);
  tx_.each(
      "SELECT choice, COUNT(*) FROM forum_ballots "
      "WHERE office_id = $1 AND poll_id = $2 AND choice IS NOT NULL GROUP BY choice",
      [&](const db::Row& r) { votes.at(static_cast<std::size_t>(r.integer(0))) = r.integer(1); },
      id.office, id.uuid);
  return votes;
}

}  // namespace ruam::forums
