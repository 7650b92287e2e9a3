#include "chain/actions.hpp"

#include <algorithm>

#include "chain/many.hpp"
#include "chain/store.hpp"

namespace ruam::chain {
namespace {

/// Owner of an edge that no form declares; it is beside the edges of `from`'s own form.
Ref itself(const Ref& from) { return {from.office, "link", from.uuid}; }

}  // namespace

void link(db::Tx& tx, const Ref& from, const Ref& to, std::string_view kind) {
  Store{tx}.add({from, to, std::string{kind}}, itself(from));
}

void unlink(db::Tx& tx, const Ref& from, const Ref& to, std::string_view kind) {
  const Edge edge{from, to, std::string{kind}};
  Store store{tx};
  store.remove(edge, itself(from));
  store.remove(edge, from);  // as links were kept at first
}

void add_edges(db::Tx& tx, const Ref& owner, const std::vector<Edge>& edges) {
  Store{tx}.add_all(edges, owner);
}

void remove_edges(db::Tx& tx, const Ref& owner) { Store{tx}.remove_owned(owner); }

void replace_edges(db::Tx& tx, const Ref& owner, std::vector<Edge> edges) {
  Store store{tx};
  std::sort(edges.begin(), edges.end());
  const auto old = store.list_owned(owner);
  for (const auto& edge : old)
    if (!std::binary_search(edges.begin(), edges.end(), edge)) store.remove(edge, owner);
  for (const auto& edge : edges)
    if (!std::binary_search(old.begin(), old.end(), edge)) store.add(edge, owner);
}

}  // namespace ruam::chain
