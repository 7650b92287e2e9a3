#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "platform/sha256.hpp"

/// The Merkle tree of RFC 6962, section 2.1: pure functions over a reader of stored hashes.
namespace ruam::tlog {

/// SHA-256(0x00 ‖ entry).
Digest leaf_hash(std::span<const std::byte> entry);
/// SHA-256(0x01 ‖ left ‖ right).
Digest node_hash(const Digest& left, const Digest& right);

/// The hash of the complete subtree over leaves [number · 2^level, (number + 1) · 2^level).
using Nodes = std::function<Digest(int level, std::uint64_t number)>;

/// Head of the tree over the first `size` leaves; of nothing, SHA-256 of nothing.
Digest root(std::uint64_t size, const Nodes& nodes);

/// The audit path of a leaf in the tree of `size` leaves, lowest first. index < size.
std::vector<Digest> inclusion_proof(std::uint64_t index, std::uint64_t size, const Nodes& nodes);
/// The proof that the tree of `before` leaves is the start of the tree of `size`. before <= size.
std::vector<Digest> consistency_proof(std::uint64_t before, std::uint64_t size, const Nodes& nodes);

/// RFC 9162, section 2.1.3.2.
bool is_included(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                 std::span<const Digest> proof, const Digest& head);
/// RFC 9162, section 2.1.4.2.
bool is_consistent(std::uint64_t before, const Digest& old_head, std::uint64_t size,
                   const Digest& head, std::span<const Digest> proof);

}  // namespace ruam::tlog
