#include "forums/store.hpp"

namespace ruam::forums {
namespace {

std::string select_people(std::string_view rest) {
  std::string sql =
      "SELECT office_id, id, forum_id, group_id, name, organisation, position, contact, "
      "invited_on, answer, answered_at, came_at, came_how, entered_by, signature IS NOT NULL, "
      "noticed_at, has_voice, version, answered_how, party, delegate_name, delegate_position, "
      "reply_code FROM forum_people ";
  return sql.append(rest);
}

Person read_person(const db::Row& r) {
  Person p{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)}, .forum = r.get<Uuid>(2)};
  p.words = {r.get<Uuid>(3), r.get<std::string>(4), r.get<std::string>(5), r.get<std::string>(6),
             r.get<std::string>(7)};
  p.invited_on = r.get<std::optional<Date>>(8);
  p.answer = r.get<Answer>(9);
  p.answered_at = r.get<std::optional<Instant>>(10);
  p.came_at = r.get<std::optional<Instant>>(11);
  if (p.came_at) p.came_how = r.get<Arrival>(12);
  p.entered_by = r.text(13);
  p.has_signed = r.get<bool>(14);
  p.noticed_at = r.get<std::optional<Instant>>(15);
  p.has_voice = r.get<bool>(16);
  p.version = r.get<std::int64_t>(17);
  if (!r.text(18).empty()) p.answered_how = r.get<AnsweredHow>(18);
  p.party = r.get<std::int64_t>(19);
  p.delegate = {r.get<std::string>(20), r.get<std::string>(21)};
  p.reply_code = r.get<std::optional<std::string>>(22).value_or("");
  return p;
}

std::string how(const Person& p) {
  return p.came_how ? boost::describe::enum_to_string(*p.came_how, "") : "";
}

std::string answered(const Person& p) {
  return p.answered_how ? boost::describe::enum_to_string(*p.answered_how, "") : "";
}

std::optional<std::string> code_of_reply(const Person& p) {
  if (p.reply_code.empty()) return {};
  return p.reply_code;
}

std::optional<std::span<const std::byte>> bytes_of(std::string_view png) {
  if (png.empty()) return {};
  return std::as_bytes(std::span(png));
}

}  // namespace

Result<Person> Store::get(PersonId id, Uuid forum) const {
  static const auto sql = select_people("WHERE office_id = $1 AND forum_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_person, id.office, forum, id.uuid);
  if (!found) return Problem{Kind::not_found, "forum.person_not_found"};
  return std::move(*found);
}

std::vector<Person> Store::list_people(ForumId forum) const {
  static const auto sql = select_people(
      "WHERE office_id = $1 AND forum_id = $2 ORDER BY name COLLATE \"th-x-icu\", id");
  return tx_.list(sql, read_person, forum.office, forum.uuid);
}

void Store::insert(const Person& p, std::string_view signature) {
  tx_.run(
      "INSERT INTO forum_people (office_id, forum_id, id, group_id, name, organisation, position, "
      "contact, invited_on, answer, answered_at, came_at, came_how, entered_by, signature, "
      "noticed_at, has_voice, version, answered_how, party, delegate_name, delegate_position, "
      "reply_code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
      "$17, $18, $19, $20, $21, $22, $23)",
      p.id.office, p.forum, p.id.uuid, p.words.group, p.words.name, p.words.organisation,
      p.words.position, p.words.contact, p.invited_on, p.answer, p.answered_at, p.came_at, how(p),
      p.entered_by, bytes_of(signature), p.noticed_at, p.has_voice, p.version, answered(p), p.party,
      p.delegate.name, p.delegate.position, code_of_reply(p));
}

void Store::update(const Person& p) {
  tx_.run(
      "UPDATE forum_people SET group_id = $4, name = $5, organisation = $6, position = $7, "
      "contact = $8, invited_on = $9, answer = $10, answered_at = $11, came_at = $12, "
      "came_how = $13, entered_by = $14, noticed_at = $15, has_voice = $16, version = $17, "
      "answered_how = $18, party = $19, delegate_name = $20, delegate_position = $21, "
      "reply_code = $22 "
      "WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      p.id.office, p.forum, p.id.uuid, p.words.group, p.words.name, p.words.organisation,
      p.words.position, p.words.contact, p.invited_on, p.answer, p.answered_at, p.came_at, how(p),
      p.entered_by, p.noticed_at, p.has_voice, p.version, answered(p), p.party, p.delegate.name,
      p.delegate.position, code_of_reply(p));
}

void Store::keep_signature(PersonId id, Uuid forum, std::string_view png) {
  tx_.run(
      "UPDATE forum_people SET signature = $4 WHERE office_id = $1 AND forum_id = $2 AND id = $3",
      id.office, forum, id.uuid, bytes_of(png));
}

std::vector<std::pair<Uuid, std::string>> Store::list_signatures(ForumId forum) const {
  return tx_.list(
      "SELECT id, signature FROM forum_people WHERE office_id = $1 AND forum_id = $2 "
      "AND came_at IS NOT NULL AND signature IS NOT NULL ORDER BY id",
      [](const db::Row& r) {
        const auto png = r.bytes(1);
        return std::pair(r.get<Uuid>(0),
                         std::string(reinterpret_cast<const char*>(png.data()), png.size()));
      },
      forum.office, forum.uuid);
}

std::int64_t Store::count_came(ForumId forum) const {
  return tx_
      .find(
          "SELECT COUNT(*) FROM forum_people WHERE office_id = $1 AND forum_id = $2 "
          "AND came_at IS NOT NULL",
          [](const db::Row& r) { return r.integer(0); }, forum.office, forum.uuid)
      .value();
}

}  // namespace ruam::forums
