#include "letters/store.hpp"

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::letters {
namespace {

std::string receivers(const Content& content) {
  std::string all;
  for (const auto& one : content.to) all += (all.empty() ? "" : ", ") + one.text;
  return all;
}

/// The role whose list the letter stands on; none while it waits for nobody.
std::optional<std::string> next_role(const Record& letter) {
  const auto step = static_cast<std::size_t>(letter.next_step);
  if (!is_on_its_way(letter.status) || step >= route_length(letter.said)) return std::nullopt;
  return seat_at(letter.said, step).role;
}

constexpr std::string_view act_columns =
    "id, letter_id, round, step, verdict, text, person_id, person_name, position, acting_phrase, "
    "role, at, paper_date, paper_file_id, content_sha256, signed_sha256";

Act read_act(OfficeId office, const db::Row& row) {
  return {.id = row.get<Uuid>(0),
          .letter = {office, row.get<Uuid>(1)},
          .round = row.get<std::int64_t>(2),
          .step = row.get<std::int64_t>(3),
          .verdict = row.get<Verdict>(4),
          .text = row.get<std::string>(5),
          .person = row.get<Uuid>(6),
          .person_name = row.get<std::string>(7),
          .position = row.get<std::string>(8),
          .acting_phrase = row.get<std::string>(9),
          .role = row.get<std::string>(10),
          .at = row.get<Instant>(11),
          .paper_date = row.get<std::optional<Date>>(12),
          .paper_file = row.get<std::optional<Uuid>>(13),
          .content_sha256 = row.get<std::string>(14),
          .signed_sha256 = row.get<std::string>(15)};
}

}  // namespace

boost::json::value logged(const Act& a) {
  boost::json::object all{{"letter", a.letter.uuid.to_string()},
                          {"round", a.round},
                          {"step", a.step},
                          {"verdict", boost::describe::enum_to_string(a.verdict, "")},
                          {"person", a.person.to_string()},
                          {"position", a.position},
                          {"acting_phrase", a.acting_phrase},
                          {"role", a.role},
                          {"at", to_string(a.at)},
                          {"paper_date", a.paper_date ? to_string(*a.paper_date) : ""},
                          {"content_sha256", a.content_sha256}};
  // What was logged before acts were chained stays as it was logged.
  if (!a.signed_sha256.empty()) all["signed_sha256"] = a.signed_sha256;
  return all;
}

Result<Record> Store::get(LetterId id) const {
  auto found = tx_.find(
      "SELECT fiscal_year, status, version, round, next_step, content, content_sha256, number, "
      "dated, author_person_id, author_name, created_at, updated_at FROM letters "
      "WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) {
        return Record{.id = id,
                      .fiscal_year = row.get<std::int64_t>(0),
                      .status = row.get<Status>(1),
                      .version = row.get<std::int64_t>(2),
                      .round = row.get<std::int64_t>(3),
                      .next_step = row.get<std::int64_t>(4),
                      .content = row.get<std::string>(5),
                      .content_sha256 = row.get<std::string>(6),
                      .said = json::read<Content>(row.text(5)).value(),
                      .number = row.get<std::string>(7),
                      .dated = row.get<std::optional<Date>>(8),
                      .author_person = row.get<Uuid>(9),
                      .author_name = row.get<std::string>(10),
                      .created_at = row.get<Instant>(11),
                      .updated_at = row.get<Instant>(12)};
      },
      id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "letter.not_found"};
  return std::move(*found);
}

std::vector<Fault> Store::verify() const {
  std::vector<Fault> faults;
  tx_.each("SELECT id, content, content_sha256 FROM letters", [&](const db::Row& row) {
    if (to_hex(sha256(row.text(1))) != row.text(2))
      faults.push_back({"letter/" + row.get<Uuid>(0).to_string(), "verify.content_changed"});
  });
  return faults;
}

void Store::insert(const Record& l) {
  tx_.run(
      "INSERT INTO letters (office_id, id, fiscal_year, paper, topic, status, version, round, "
      "next_step, next_role, subject, receivers, content, content_sha256, number, dated, "
      "author_person_id, author_name, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, "
      "$8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
      l.id.office, l.id.uuid, l.fiscal_year, l.said.paper, l.said.topic, l.status, l.version,
      l.round, l.next_step, next_role(l), l.said.subject, receivers(l.said), l.content,
      l.content_sha256, l.number, l.dated, l.author_person, l.author_name, l.created_at,
      l.updated_at);
}

void Store::update(const Record& l) {
  tx_.run(
      "UPDATE letters SET paper = $3, topic = $4, status = $5, version = $6, round = $7, "
      "next_step = $8, next_role = $9, subject = $10, receivers = $11, content = $12, "
      "content_sha256 = $13, number = $14, dated = $15, updated_at = $16 "
      "WHERE office_id = $1 AND id = $2",
      l.id.office, l.id.uuid, l.said.paper, l.said.topic, l.status, l.version, l.round, l.next_step,
      next_role(l), l.said.subject, receivers(l.said), l.content, l.content_sha256, l.number,
      l.dated, l.updated_at);
}

std::vector<Act> Store::list_acts(LetterId id) const {
  std::string sql = "SELECT ";
  sql.append(act_columns)
      .append(
          " FROM letter_acts WHERE office_id = $1 AND letter_id = $2 ORDER BY round, step, at, id");
  return tx_.list(
      sql, [&](const db::Row& row) { return read_act(id.office, row); }, id.office, id.uuid);
}

std::optional<Act> Store::find_act(OfficeId office, Uuid id) const {
  std::string sql = "SELECT ";
  sql.append(act_columns).append(" FROM letter_acts WHERE office_id = $1 AND id = $2");
  return tx_.find(
      sql, [&](const db::Row& row) { return read_act(office, row); }, office, id);
}

void Store::insert(const Act& a) {
  tx_.run(
      "INSERT INTO letter_acts (office_id, id, letter_id, round, step, verdict, text, person_id, "
      "person_name, position, acting_phrase, role, at, paper_date, paper_file_id, content_sha256, "
      "signed_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
      "$16, $17)",
      a.letter.office, a.id, a.letter.uuid, a.round, a.step, a.verdict, a.text, a.person,
      a.person_name, a.position, a.acting_phrase, a.role, a.at, a.paper_date, a.paper_file,
      a.content_sha256, a.signed_sha256);
}

Letterhead Store::letterhead(OfficeId office) const {
  return tx_
      .find(
          "SELECT khrut_file_id, logo_file_id, papers, shows_system_note, confirmed_code, version "
          "FROM letterheads WHERE office_id = $1",
          [](const db::Row& row) {
            return Letterhead{row.get<std::optional<Uuid>>(0),
                              row.get<std::optional<Uuid>>(1),
                              json::read<std::map<std::string, Paper>>(row.text(2)).value(),
                              row.get<bool>(3),
                              row.get<std::string>(4),
                              row.get<std::int64_t>(5)};
          },
          office)
      .value_or(Letterhead{});
}

void Store::save(OfficeId office, const Letterhead& h, Instant at) {
  tx_.run(
      "INSERT INTO letterheads (office_id, version, khrut_file_id, logo_file_id, papers, "
      "shows_system_note, confirmed_code, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) "
      "ON CONFLICT (office_id) DO UPDATE SET version = excluded.version, "
      "khrut_file_id = excluded.khrut_file_id, logo_file_id = excluded.logo_file_id, "
      "papers = excluded.papers, shows_system_note = excluded.shows_system_note, "
      "confirmed_code = excluded.confirmed_code, updated_at = excluded.updated_at",
      office, h.version, h.khrut_file_id, h.logo_file_id, json::write(h.papers),
      h.shows_system_note, h.confirmed_code, at);
}

}  // namespace ruam::letters
