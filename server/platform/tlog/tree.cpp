#include "platform/tlog/tree.hpp"

#include <bit>
#include <cassert>
#include <optional>

namespace ruam::tlog {
namespace {

/// Leaves [first, first + count), count > 0; first is a multiple of the largest power in count.
Digest range_root(std::uint64_t first, std::uint64_t count, const Nodes& nodes) {
  if (std::has_single_bit(count)) {
    const int level = std::countr_zero(count);
    return nodes(level, first >> level);
  }
  const auto left = std::bit_floor(count);
  return node_hash(range_root(first, left, nodes), range_root(first + left, count - left, nodes));
}

/// The largest power of two smaller than count (RFC 6962's k).
std::uint64_t split(std::uint64_t count) { return std::bit_floor(count - 1); }

void add_path(std::vector<Digest>& path, std::uint64_t index, std::uint64_t first,
              std::uint64_t count, const Nodes& nodes) {
  if (count == 1) return;
  const auto left = split(count);
  if (index < left) {
    add_path(path, index, first, left, nodes);
    path.push_back(range_root(first + left, count - left, nodes));
  } else {
    add_path(path, index - left, first + left, count - left, nodes);
    path.push_back(range_root(first, left, nodes));
  }
}

void add_subproof(std::vector<Digest>& proof, std::uint64_t before, std::uint64_t first,
                  std::uint64_t count, const Nodes& nodes) {
  if (before == count) {
    if (first != 0) proof.push_back(range_root(first, count, nodes));
    return;
  }
  const auto left = split(count);
  if (before <= left) {
    add_subproof(proof, before, first, left, nodes);
    proof.push_back(range_root(first + left, count - left, nodes));
  } else {
    add_subproof(proof, before - left, first + left, count - left, nodes);
    proof.push_back(range_root(first, left, nodes));
  }
}

}  // namespace

Digest leaf_hash(std::span<const std::byte> entry) {
  constexpr std::byte prefix[] = {std::byte{0}};
  return Sha256().add(std::span(prefix)).add(entry).finish();
}

Digest node_hash(const Digest& left, const Digest& right) {
  constexpr std::byte prefix[] = {std::byte{1}};
  return Sha256().add(std::span(prefix)).add(as_bytes(left)).add(as_bytes(right)).finish();
}

Digest root(std::uint64_t size, const Nodes& nodes) {
  return size == 0 ? sha256("") : range_root(0, size, nodes);
}

std::vector<Digest> inclusion_proof(std::uint64_t index, std::uint64_t size, const Nodes& nodes) {
  assert(index < size);
  std::vector<Digest> path;
  add_path(path, index, 0, size, nodes);
  return path;
}

std::vector<Digest> consistency_proof(std::uint64_t before, std::uint64_t size,
                                      const Nodes& nodes) {
  assert(before <= size);
  std::vector<Digest> proof;
  if (before > 0 && before < size) add_subproof(proof, before, 0, size, nodes);
  return proof;
}

bool is_included(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                 std::span<const Digest> proof, const Digest& head) {
  if (index >= size) return false;
  auto node = index, last = size - 1;
  auto hash = leaf;
  for (const auto& step : proof) {
    if (last == 0) return false;
    if ((node & 1) || node == last) {
      hash = node_hash(step, hash);
      while (!(node & 1) && node != 0) node >>= 1, last >>= 1;
    } else {
      hash = node_hash(hash, step);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == head;
}

bool is_consistent(std::uint64_t before, const Digest& old_head, std::uint64_t size,
                   const Digest& head, std::span<const Digest> proof) {
  if (before > size) return false;
  if (before == size) return proof.empty() && old_head == head;
  if (before == 0) return proof.empty();
  std::vector<Digest> path(proof.begin(), proof.end());
  if (std::has_single_bit(before)) path.insert(path.begin(), old_head);
  if (path.empty()) return false;
  auto node = before - 1, last = size - 1;
  while (node & 1) node >>= 1, last >>= 1;
  auto old_hash = path[0], hash = path[0];
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (last == 0) return false;
    if ((node & 1) || node == last) {
      old_hash = node_hash(path[i], old_hash);
      hash = node_hash(path[i], hash);
      while (!(node & 1) && node != 0) node >>= 1, last >>= 1;
    } else {
      hash = node_hash(hash, path[i]);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && old_hash == old_head && hash == head;
}

}  // namespace ruam::tlog
