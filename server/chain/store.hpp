#pragma once

#include <vector>

#include "chain/edge.hpp"
#include "platform/db/db.hpp"

namespace ruam::chain {

/// The room's table over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Adds the edge's row, or both of its rows; does nothing when it is there.
  void add(const Edge& edge, const Ref& owner);
  void remove(const Edge& edge, const Ref& owner);
  /// New edges of one office, many at a time; and all edges of an owner.
  void add_all(const std::vector<Edge>& edges, const Ref& owner);
  void remove_owned(const Ref& owner);
  /// Edges that this record declared.
  std::vector<Edge> list_owned(const Ref& owner) const;
  /// Edges at the record in one direction, each once, in the order of kind and id.
  std::vector<Edge> list_at(const Ref& record, Direction direction) const;
  /// The same of many records in a few statements: in their order, at most `most` for every 64.
  std::vector<Edge> list_at_all(const std::vector<Ref>& records, Direction direction,
                                std::int64_t most = 5000) const;

 private:
  void add_row(OfficeId office, const Edge& edge, const Ref& owner);

  db::Tx& tx_;
};

}  // namespace ruam::chain
