#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plans/plan.hpp"
#include "platform/db/db.hpp"

namespace ruam::plans {

/// A node as a record of its own.
struct NodeRow {
  Uuid id;
  PlanId plan;
  std::int64_t place = 0;
  std::optional<Uuid> parent;
  NodeKind kind = NodeKind::issue;
  std::string number, text;
  bool in_force = false, written = true;

  friend bool operator==(const NodeRow&, const NodeRow&) = default;
};

/// Every statement that names this room's tables for plans, editions and nodes, over one
/// transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: plan.not_found.
  Result<Plan> get(PlanId id) const;
  /// All of an office without their contents, newest years first.
  std::vector<Plan> list(OfficeId office) const;
  std::optional<PlanId> find_code(OfficeId office, std::string_view code) const;
  /// Plans that inherit from this one, without their contents.
  std::vector<Plan> list_successors(PlanId id) const;
  void insert(const Plan& plan);
  void update(const Plan& plan);
  std::int64_t next_number(OfficeId office, std::int64_t from_year);
  /// Takes a plan away that was never approved, with all that hangs on it.
  void remove(PlanId id);

  /// Oldest first, without their contents.
  std::vector<Edition> list_editions(PlanId id) const;
  std::optional<Edition> find_edition(PlanId id, std::int64_t edition) const;
  std::optional<Edition> find_edition(OfficeId office, Uuid id) const;
  void insert(const Edition& edition);
  /// Plans and editions whose content is not what its SHA-256 says.
  Faults verify() const;

  std::vector<NodeRow> list_nodes(PlanId plan) const;
  std::optional<NodeRow> find_node(OfficeId office, Uuid node) const;
  /// Makes these the nodes of the plan; only what differs is written.
  void save_nodes(PlanId plan, const std::vector<NodeRow>& nodes);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::plans
