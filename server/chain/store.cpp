#include "chain/store.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "platform/db/rows.hpp"

namespace ruam::chain {
namespace {

Edge read_edge(const db::Row& row) {
  return {{row.get<OfficeId>(0), row.get<std::string>(1), row.get<Uuid>(2)},
          {row.get<OfficeId>(3), row.get<std::string>(4), row.get<Uuid>(5)},
          row.get<std::string>(6)};
}

std::vector<Edge> each_once(std::vector<Edge> edges) {
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

}  // namespace

void Store::add_row(OfficeId office, const Edge& edge, const Ref& owner) {
  tx_.run(
      "INSERT INTO chain_edges (office_id, id, from_office_id, from_kind, from_id, to_office_id, "
      "to_kind, to_id, kind, owner_office_id, owner_kind, owner_id) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
      office, edge_id(edge, owner), edge.from.office, edge.from.kind, edge.from.uuid,
      edge.to.office, edge.to.kind, edge.to.uuid, edge.kind, owner.office, owner.kind, owner.uuid);
}

void Store::add(const Edge& edge, const Ref& owner) {
  add_row(edge.from.office, edge, owner);
  if (edge.to.office != edge.from.office) add_row(edge.to.office, edge, owner);
}

void Store::add_all(const std::vector<Edge>& edges, const Ref& owner) {
  db::Rows rows{
      "INSERT INTO chain_edges (office_id, id, from_office_id, from_kind, from_id, to_office_id, "
      "to_kind, to_id, kind, owner_office_id, owner_kind, owner_id)"};
  for (const auto& edge : edges)
    rows.add(edge.from.office, edge_id(edge, owner), edge.from.office, edge.from.kind,
             edge.from.uuid, edge.to.office, edge.to.kind, edge.to.uuid, edge.kind, owner.office,
             owner.kind, owner.uuid);
  if (!edges.empty()) rows.insert(tx_);
}

void Store::remove_owned(const Ref& owner) {
  tx_.run(
      "DELETE FROM chain_edges WHERE owner_office_id = $1 AND owner_id = $2 AND owner_kind = $3",
      owner.office, owner.uuid, owner.kind);
}

void Store::remove(const Edge& edge, const Ref& owner) {
  for (const auto office : {edge.from.office, edge.to.office})
    tx_.run("DELETE FROM chain_edges WHERE office_id = $1 AND id = $2", office,
            edge_id(edge, owner));
}

std::vector<Edge> Store::list_owned(const Ref& owner) const {
  return each_once(
      tx_.list("SELECT from_office_id, from_kind, from_id, to_office_id, to_kind, to_id, kind "
               "FROM chain_edges WHERE owner_office_id = $1 AND owner_id = $2 AND owner_kind = $3",
               read_edge, owner.office, owner.uuid, owner.kind));
}

std::vector<Edge> Store::list_at(const Ref& record, Direction direction) const {
  constexpr std::string_view along =
      "SELECT from_office_id, from_kind, from_id, to_office_id, to_kind, to_id, kind "
      "FROM chain_edges WHERE office_id = $1 AND from_office_id = $1 AND from_id = $2 "
      "AND from_kind = $3";
  constexpr std::string_view against =
      "SELECT from_office_id, from_kind, from_id, to_office_id, to_kind, to_id, kind "
      "FROM chain_edges WHERE office_id = $1 AND to_office_id = $1 AND to_id = $2 "
      "AND to_kind = $3";
  const auto sql = direction == Direction::after ? along : against;
  return each_once(tx_.list(sql, read_edge, record.office, record.uuid, record.kind));
}

std::vector<Edge> Store::list_at_all(const std::vector<Ref>& records, Direction direction,
                                     std::int64_t most) const {
  constexpr std::string_view along =
      "SELECT from_office_id, from_kind, from_id, to_office_id, to_kind, to_id, kind "
      "FROM chain_edges WHERE office_id = $1 AND from_office_id = $1 AND from_id ";
  constexpr std::string_view against =
      "SELECT from_office_id, from_kind, from_id, to_office_id, to_kind, to_id, kind "
      "FROM chain_edges WHERE office_id = $1 AND to_office_id = $1 AND to_id ";
  const bool is_along = direction == Direction::after;
  std::map<OfficeId, std::vector<Uuid>> by_office;
  for (const auto& record : records) by_office[record.office].push_back(record.uuid);
  std::vector<Edge> edges;
  for (const auto& [office, ids] : by_office)
    db::each_of(
        tx_, is_along ? along : against, office, ids,
        [&](const db::Row& row) { edges.push_back(read_edge(row)); },
        " LIMIT " + std::to_string(most));

  // In the order of the records; an id names one record of one kind.
  std::map<Ref, std::size_t> place;
  for (std::size_t i = 0; i < records.size(); ++i) place.emplace(records[i], i);
  const auto near = [&](const Edge& edge) -> const Ref& { return is_along ? edge.from : edge.to; };
  std::erase_if(edges, [&](const Edge& edge) { return !place.contains(near(edge)); });
  std::sort(edges.begin(), edges.end(), [&](const Edge& a, const Edge& b) {
    const auto x = place.at(near(a)), y = place.at(near(b));
    return x != y ? x < y : a < b;
  });
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

}  // namespace ruam::chain
