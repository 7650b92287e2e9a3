#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ruam::forums {

/// One answer of a person to a statement; of several the one with the highest `order` counts.
struct Vote {
  std::int64_t person = 0;
  std::int64_t statement = 0;
  std::int8_t answer = 0;  ///< agree 1, pass 0, disagree −1
  std::int64_t order = 0;  ///< when; equal order with another answer counts as pass
};

/// What counts of a list of votes: one row a person, sorted by id, and in it one cell a statement
/// that they answered, sorted by id. Does not depend on the order of the list.
struct VoteTable {
  std::vector<std::int64_t> people, statements;
  std::vector<std::size_t> starts{0};  ///< cells of person i: [starts[i], starts[i + 1])
  std::vector<std::uint32_t> cells;    ///< statement's index × 4 + answer + 1

  std::span<const std::uint32_t> row(std::size_t person) const {
    return {cells.data() + starts[person], cells.data() + starts[person + 1]};
  }
};

inline std::size_t column_of(std::uint32_t cell) { return cell >> 2; }
inline int answer_of(std::uint32_t cell) { return static_cast<int>(cell & 3) - 1; }
inline std::uint32_t cell_of(std::size_t column, int answer) {
  return static_cast<std::uint32_t>(column << 2) | static_cast<std::uint32_t>(answer + 1);
}

/// The last vote of each person on each statement.
VoteTable tabulate(std::vector<Vote> votes);

}  // namespace ruam::forums
