#include "partners/store.hpp"
#include "platform/json/json.hpp"

namespace ruam::partners {
namespace {

constexpr std::string_view network_columns =
    "SELECT office_id, id, code, content, model, stage, round, is_closed, reason, round_began_on, "
    "version, created_at, updated_at FROM networks ";

std::string select_networks(std::string_view rest) {
  std::string sql{network_columns};
  return sql.append(rest);
}

Network read_network(const db::Row& r) {
  Network n{.id = {r.get<OfficeId>(0), r.get<Uuid>(1)},
            .code = r.get<std::string>(2),
            .content = json::read<NetworkContent>(r.text(3)).value(),
            .model = json::read<Model>(r.text(4)).value(),
            .stage = r.get<std::string>(5)};
  n.round = r.get<std::int64_t>(6);
  n.is_closed = r.get<bool>(7);
  n.reason = r.text(8);
  n.round_began_on = r.get<Date>(9);
  n.version = r.get<std::int64_t>(10);
  n.created_at = r.get<Instant>(11);
  n.updated_at = r.get<Instant>(12);
  return n;
}

StageStep read_step(const db::Row& r) {
  return {.id = r.get<Uuid>(0),
          .move = r.get<Move>(1),
          .from = r.get<std::string>(2),
          .to = r.get<std::string>(3),
          .round = r.get<std::int64_t>(4),
          .at = r.get<Instant>(5),
          .by_name = r.get<std::string>(6),
          .reason = r.get<std::string>(7),
          .evidence = json::read<std::vector<Evidence>>(r.text(8)).value()};
}

}  // namespace

Result<Network> Store::get(NetworkId id) const {
  static const auto sql = select_networks("WHERE office_id = $1 AND id = $2");
  auto found = tx_.find(sql, read_network, id.office, id.uuid);
  if (!found) return Problem{Kind::not_found, "network.not_found"};
  return std::move(*found);
}

std::vector<Network> Store::list_networks(OfficeId office) const {
  static const auto sql = select_networks("WHERE office_id = $1 ORDER BY code, id");
  return tx_.list(sql, read_network, office);
}

void Store::insert(const Network& n) {
  tx_.run(
      "INSERT INTO networks (office_id, id, code, name, level, stage, round, is_closed, reason, "
      "round_began_on, content, model, version, created_at, updated_at) VALUES ($1, $2, $3, $4, "
      "$5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      n.id.office, n.id.uuid, n.code, n.content.name, n.content.level, n.stage, n.round,
      n.is_closed, n.reason, n.round_began_on, json::write(n.content), json::write(n.model),
      n.version, n.created_at, n.updated_at);
}

void Store::update(const Network& n) {
  tx_.run(
      "UPDATE networks SET name = $3, level = $4, stage = $5, round = $6, is_closed = $7, "
      "reason = $8, round_began_on = $9, content = $10, version = $11, updated_at = $12 "
      "WHERE office_id = $1 AND id = $2",
      n.id.office, n.id.uuid, n.content.name, n.content.level, n.stage, n.round, n.is_closed,
      n.reason, n.round_began_on, json::write(n.content), n.version, n.updated_at);
}

void Store::insert(NetworkId id, const StageStep& s) {
  tx_.run(
      "INSERT INTO network_steps (office_id, id, network_id, move, from_stage, to_stage, round, "
      "at, by_name, reason, evidence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      id.office, s.id, id.uuid, s.move, s.from, s.to, s.round, s.at, s.by_name, s.reason,
      json::write(s.evidence));
}

std::vector<StageStep> Store::list_steps(NetworkId id) const {
  return tx_.list(
      "SELECT id, move, from_stage, to_stage, round, at, by_name, reason, evidence "
      "FROM network_steps WHERE office_id = $1 AND network_id = $2 ORDER BY at, id",
      read_step, id.office, id.uuid);
}

std::optional<StoredModel> Store::find_model(OfficeId office) const {
  return tx_.find(
      "SELECT content, version FROM network_models WHERE office_id = $1",
      [](const db::Row& r) {
        return StoredModel{json::read<Model>(r.text(0)).value(), r.get<std::int64_t>(1)};
      },
      office);
}

void Store::save_model(OfficeId office, const StoredModel& stored) {
  tx_.run(
      "INSERT INTO network_models (office_id, content, version) VALUES ($1, $2, $3) "
      "ON CONFLICT (office_id) DO UPDATE SET content = excluded.content, "
      "version = excluded.version",
      office, json::write(stored.model), stored.version);
}

}  // namespace ruam::partners
