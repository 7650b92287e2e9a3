#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "platform/db/db.hpp"

namespace ruam::db {

/// Rows of one INSERT, sent many at a time: one journey to the server for sixty-four rows instead
/// of one for each. Keeps what it is given.
class Rows {
 public:
  /// `into` is the statement up to its values: "INSERT INTO things (id, name)".
  explicit Rows(std::string_view into) : into_(into) {}

  /// One row; every row has as many values, in the order of the columns.
  template <class... A>
  void add(const A&... values) {
    width_ = sizeof...(A);
    (keep(to_value(values)), ...);
  }

  void insert(Tx& tx) const;

 private:
  void keep(Value value);

  std::string into_;
  std::size_t width_ = 0;
  std::vector<Value> values_;
  std::deque<std::vector<std::byte>> blobs_;
};

/// "$3, $4, $5": so many parameters from the first on.
std::string parameters(std::size_t first, std::size_t count);

/// Reads with so many ids at once; a list that is too short is filled up with its last one.
template <class F, std::size_t... Place>
void each_of_some(Tx& tx, std::string_view sql, OfficeId office, std::span<const Uuid> ids, F& f,
                  std::index_sequence<Place...>) {
  tx.each(sql, f, office, ids[std::min(Place, ids.size() - 1)]...);
}

/// Calls f(const Row&) for every row of `sql` + "IN ($2, $3, ...)" + `rest`, where $1 is the office
/// and the list are some of its ids: a few journeys to the server for any number of them. The order
/// is the engine's own.
template <class F>
void each_of(Tx& tx, std::string_view sql, OfficeId office, std::span<const Uuid> ids, F&& f,
             std::string_view rest = {}) {
  // Statements are kept prepared: there are three lengths of list and no more.
  const auto read = [&](auto length) {
    auto text = std::string(sql) + "IN (" + parameters(2, length.value) + ")";
    each_of_some(tx, text.append(rest), office, ids, f, std::make_index_sequence<length.value>{});
    ids = ids.subspan(std::min(length.value, ids.size()));
  };
  while (ids.size() > 8) read(std::integral_constant<std::size_t, 64>{});
  while (ids.size() > 1) read(std::integral_constant<std::size_t, 8>{});
  if (!ids.empty()) read(std::integral_constant<std::size_t, 1>{});
}

}  // namespace ruam::db
