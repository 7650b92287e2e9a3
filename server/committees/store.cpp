#include "committees/store.hpp"

#include "platform/json/json.hpp"

namespace ruam::committees {
namespace {

constexpr std::string_view committee_columns =
    "SELECT office_id, id, status, content, author_name, version, created_at, updated_at FROM "
    "committees ";
constexpr std::string_view member_columns =
    "SELECT office_id, committee_id, id, person_id, person_office_id, name, position, "
    "organisation, seats, status, from_on, until_on, ended_on, end_reason, appointed_by, ended_by, "
    "import_id, place, version FROM committee_members ";
constexpr std::string_view order_columns =
    "SELECT office_id, id, committee_id, type, status, appoints, ends, letter_id, file_id, number, "
    "dated, effective_on, reason, author_name, previous_id, version, created_at, updated_at FROM "
    "committee_orders ";
constexpr std::string_view meeting_columns =
    "SELECT office_id, id, committee_id, year, number, status, content, certified_in, "
    "certified_on, certified_words, last_reason, version, created_at, updated_at FROM meetings ";

std::string joined(std::string_view columns, std::string_view rest) {
  return std::string(columns).append(rest);
}

Committee read_committee(const db::Row& r) {
  return {.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
          .status = r.get<Status>(2),
          .content = json::read<Content>(r.text(3)).value(),
          .author_name = r.get<std::string>(4),
          .version = r.get<std::int64_t>(5),
          .created_at = r.get<Instant>(6),
          .updated_at = r.get<Instant>(7)};
}

Member read_member(const db::Row& r) {
  const auto office = r.get<OfficeId>(0);
  Member m{.id = r.get<Uuid>(2), .committee = {office, r.get<Uuid>(1)}};
  m.holder = {r.get<std::optional<Uuid>>(3), r.get<std::optional<OfficeId>>(4),
              r.get<std::string>(5), r.get<std::string>(6), r.get<std::string>(7)};
  m.seats = json::read<std::vector<Uuid>>(r.text(8)).value();
  m.status = r.get<MemberStatus>(9);
  m.from = r.get<std::optional<Date>>(10);
  m.until = r.get<std::optional<Date>>(11);
  m.ended_on = r.get<std::optional<Date>>(12);
  m.end_reason = r.text(13);
  m.appointed_by = r.get<std::optional<Uuid>>(14);
  m.ended_by = r.get<std::optional<Uuid>>(15);
  m.import_id = r.get<std::optional<Uuid>>(16);
  m.place = r.get<std::int64_t>(17);
  m.version = r.get<std::int64_t>(18);
  return m;
}

Order read_order(const db::Row& r) {
  const auto office = r.get<OfficeId>(0);
  Order o{.id = {office, r.get<Uuid>(1)}, .committee = {office, r.get<Uuid>(2)}};
  o.type = r.get<OrderType>(3);
  o.status = r.get<OrderStatus>(4);
  o.appoints = json::read<std::vector<Uuid>>(r.text(5)).value();
  o.ends = json::read<std::vector<Uuid>>(r.text(6)).value();
  o.letter_id = r.get<std::optional<Uuid>>(7);
  o.file_id = r.get<std::optional<Uuid>>(8);
  o.number = r.text(9);
  o.dated = r.get<std::optional<Date>>(10);
  o.effective_on = r.get<std::optional<Date>>(11);
  o.reason = r.text(12);
  o.author_name = r.text(13);
  o.previous = r.get<std::optional<Uuid>>(14);
  o.version = r.get<std::int64_t>(15);
  o.created_at = r.get<Instant>(16);
  o.updated_at = r.get<Instant>(17);
  return o;
}

Meeting read_meeting(const db::Row& r) {
  const auto office = r.get<OfficeId>(0);
  Meeting m{.id = {office, r.get<Uuid>(1)}, .committee = {office, r.get<Uuid>(2)}};
  m.year = r.get<std::int64_t>(3);
  m.number = r.get<std::int64_t>(4);
  m.status = r.get<MeetingStatus>(5);
  m.content = json::read<MeetingContent>(r.text(6)).value();
  m.certified_in = r.get<std::optional<Uuid>>(7);
  m.certified_on = r.get<std::optional<Date>>(8);
  m.certified_words = r.text(9);
  m.last_reason = r.text(10);
  m.version = r.get<std::int64_t>(11);
  m.created_at = r.get<Instant>(12);
  m.updated_at = r.get<Instant>(13);
  return m;
}

}  // namespace

Result<Committee> Store::get(CommitteeId id) const {
  static const auto sql = joined(committee_columns, "WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_committee, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "committee.not_found"};
  return std::move(*found);
}

std::vector<Committee> Store::list(OfficeId office) const {
  static const auto sql =
      joined(committee_columns, "WHERE office_id = $1 ORDER BY updated_at DESC, id");
  return tx_.list(sql, read_committee, office);
}

void Store::insert(const Committee& c) {
  tx_.run(
      "INSERT INTO committees (office_id, id, name, rule_id, status, content, term_to, "
      "author_name, version, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
      "$10, $11)",
      c.id.office, c.id.uuid, c.content.name, c.content.rule, c.status, json::write(c.content),
      c.content.term_to, c.author_name, c.version, c.created_at, c.updated_at);
}

void Store::update(const Committee& c) {
  tx_.run(
      "UPDATE committees SET name = $3, rule_id = $4, status = $5, content = $6, term_to = $7, "
      "version = $8, updated_at = $9 WHERE office_id = $1 AND id = $2",
      c.id.office, c.id.uuid, c.content.name, c.content.rule, c.status, json::write(c.content),
      c.content.term_to, c.version, c.updated_at);
}

std::vector<Member> Store::list_members(CommitteeId id) const {
  static const auto sql =
      joined(member_columns, "WHERE office_id = $1 AND committee_id = $2 ORDER BY place, id");
  return tx_.list(sql, read_member, id.office, id.uuid);
}

Result<Member> Store::get_member(CommitteeId committee, Uuid id) const {
  static const auto sql =
      joined(member_columns, "WHERE office_id = $1 AND committee_id = $2 AND id = $3");
  auto found = tx_.find(sql, read_member, committee.office, committee.uuid, id);
  if (!found) return Problem{Kind::not_found, "committee.member_not_found"};
  return std::move(*found);
}

std::vector<Member> Store::list_of_person(Uuid person) const {
  static const auto sql = joined(member_columns, "WHERE person_id = $1 ORDER BY office_id, id");
  return tx_.list(sql, read_member, person);
}

std::vector<Member> Store::list_of_import(CommitteeId committee, Uuid import) const {
  static const auto sql = joined(
      member_columns, "WHERE office_id = $1 AND committee_id = $2 AND import_id = $3 ORDER BY id");
  return tx_.list(sql, read_member, committee.office, committee.uuid, import);
}

std::vector<Member> Store::list_ending(OfficeId office, Date by) const {
  static const auto sql = joined(
      member_columns,
      "WHERE office_id = $1 AND status = 'serving' AND until_on <= $2 ORDER BY until_on, id");
  return tx_.list(sql, read_member, office, by);
}

void Store::insert(const Member& m) {
  tx_.run(
      "INSERT INTO committee_members (office_id, committee_id, id, person_id, person_office_id, "
      "name, position, organisation, seats, status, from_on, until_on, ended_on, end_reason, "
      "appointed_by, ended_by, import_id, place, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
      "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
      m.committee.office, m.committee.uuid, m.id, m.holder.person_id, m.holder.person_office,
      m.holder.name, m.holder.position, m.holder.organisation, json::write(m.seats), m.status,
      m.from, m.until, m.ended_on, m.end_reason, m.appointed_by, m.ended_by, m.import_id, m.place,
      m.version);
}

void Store::update(const Member& m) {
  tx_.run(
      "UPDATE committee_members SET person_id = $3, person_office_id = $4, name = $5, position = "
      "$6, organisation = $7, seats = $8, status = $9, from_on = $10, until_on = $11, ended_on = "
      "$12, end_reason = $13, appointed_by = $14, ended_by = $15, place = $16, version = $17 WHERE "
      "office_id = $1 AND id = $2",
      m.committee.office, m.id, m.holder.person_id, m.holder.person_office, m.holder.name,
      m.holder.position, m.holder.organisation, json::write(m.seats), m.status, m.from, m.until,
      m.ended_on, m.end_reason, m.appointed_by, m.ended_by, m.place, m.version);
}

void Store::remove(CommitteeId committee, Uuid member) {
  tx_.run("DELETE FROM committee_members WHERE office_id = $1 AND committee_id = $2 AND id = $3",
          committee.office, committee.uuid, member);
}

void Store::forget(Uuid person) {
  tx_.run("UPDATE committee_members SET name = '', person_id = NULL WHERE person_id = $1", person);
}

std::vector<Order> Store::list_orders(CommitteeId id) const {
  static const auto sql =
      joined(order_columns, "WHERE office_id = $1 AND committee_id = $2 ORDER BY created_at, id");
  return tx_.list(sql, read_order, id.office, id.uuid);
}

Result<Order> Store::get(OrderId id) const {
  static const auto sql = joined(order_columns, "WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_order, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "committee.order_not_found"};
  return std::move(*found);
}

void Store::insert(const Order& o) {
  tx_.run(
      "INSERT INTO committee_orders (office_id, id, committee_id, type, status, appoints, ends, "
      "letter_id, file_id, number, dated, effective_on, reason, author_name, previous_id, version, "
      "created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14, $15, $16, $17, $18)",
      o.id.office, o.id.uuid, o.committee.uuid, o.type, o.status, json::write(o.appoints),
      json::write(o.ends), o.letter_id, o.file_id, o.number, o.dated, o.effective_on, o.reason,
      o.author_name, o.previous, o.version, o.created_at, o.updated_at);
}

void Store::update(const Order& o) {
  tx_.run(
      "UPDATE committee_orders SET status = $3, appoints = $4, ends = $5, letter_id = $6, file_id "
      "= $7, number = $8, dated = $9, effective_on = $10, reason = $11, previous_id = $12, version "
      "= $13, updated_at = $14 WHERE office_id = $1 AND id = $2",
      o.id.office, o.id.uuid, o.status, json::write(o.appoints), json::write(o.ends), o.letter_id,
      o.file_id, o.number, o.dated, o.effective_on, o.reason, o.previous, o.version, o.updated_at);
}

void Store::remove(OrderId id) {
  tx_.run("DELETE FROM committee_orders WHERE office_id = $1 AND id = $2", id.office, id.uuid);
}

std::vector<Meeting> Store::list_meetings(CommitteeId id) const {
  static const auto sql =
      joined(meeting_columns,
             "WHERE office_id = $1 AND committee_id = $2 ORDER BY year DESC, number DESC");
  return tx_.list(sql, read_meeting, id.office, id.uuid);
}

std::vector<Meeting> Store::list_meetings(OfficeId office) const {
  static const auto sql =
      joined(meeting_columns, "WHERE office_id = $1 ORDER BY year DESC, number DESC, id");
  return tx_.list(sql, read_meeting, office);
}

Result<Meeting> Store::get(MeetingId id) const {
  static const auto sql = joined(meeting_columns, "WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_meeting, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "meeting.not_found"};
  return std::move(*found);
}

bool Store::is_number_taken(const Meeting& m) const {
  return tx_
      .find(
          "SELECT 1 FROM meetings WHERE office_id = $1 AND committee_id = $2 AND year = $3 AND "
          "number = $4 AND id <> $5",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, m.id.office,
          m.committee.uuid, m.year, m.number, m.id.uuid)
      .has_value();
}

std::int64_t Store::last_number(CommitteeId id, std::int64_t year) const {
  return tx_
      .find(
          "SELECT COALESCE(MAX(number), 0) FROM meetings WHERE office_id = $1 AND committee_id = "
          "$2 AND year = $3",
          [](const db::Row& row) { return row.get<std::int64_t>(0); }, id.office, id.uuid, year)
      .value_or(0);
}

void Store::insert(const Meeting& m) {
  tx_.run(
      "INSERT INTO meetings (office_id, id, committee_id, year, number, status, held_on, content, "
      "certified_in, certified_on, certified_words, last_reason, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      m.id.office, m.id.uuid, m.committee.uuid, m.year, m.number, m.status, m.content.on,
      json::write(m.content), m.certified_in, m.certified_on, m.certified_words, m.last_reason,
      m.version, m.created_at, m.updated_at);
}

void Store::update(const Meeting& m) {
  tx_.run(
      "UPDATE meetings SET year = $3, number = $4, status = $5, held_on = $6, content = $7, "
      "certified_in = $8, certified_on = $9, certified_words = $10, last_reason = $11, version = "
      "$12, updated_at = $13 WHERE office_id = $1 AND id = $2",
      m.id.office, m.id.uuid, m.year, m.number, m.status, m.content.on, json::write(m.content),
      m.certified_in, m.certified_on, m.certified_words, m.last_reason, m.version, m.updated_at);
}

std::optional<Resolved> Store::find_resolved(OfficeId office, Uuid id) const {
  return tx_.find(
      "SELECT meeting_id, record, at FROM meeting_resolutions WHERE office_id = $1 AND id = $2",
      [&](const db::Row& row) {
        return Resolved{
            id, {office, row.get<Uuid>(0)}, json::parse(row.text(1)).value(), row.get<Instant>(2)};
      },
      office, id);
}

void Store::insert(const Resolved& r) {
  tx_.run(
      "INSERT INTO meeting_resolutions (office_id, id, meeting_id, record, at) VALUES ($1, $2, $3, "
      "$4, $5)",
      r.meeting.office, r.id, r.meeting.uuid, json::canonical(r.record), r.at);
}

}  // namespace ruam::committees
