#pragma once

#include <cstddef>
#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
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

/// Calls f for every row of `sql` + "IN ($2, $3, ...)" + `rest`, where $1 is the office and the
/// list are some of its ids: a few journeys to the server for any number of them. The order is the
/// engine's own.
void each_of(Tx& tx, std::string_view sql, OfficeId office, std::span<const Uuid> ids,
             const std::function<void(const Row&)>& f, std::string_view rest = {});

}  // namespace ruam::db
