#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/search/scan.hpp"

namespace ruam::search {

/// One document in a block: a number for its office, and where its folded text stands.
struct Entry {
  Uuid id;
  Instant at;
  std::uint32_t office = 0;
  std::uint32_t begin = 0, size = 0;
};

struct BlockHit {
  const Entry* entry;  ///< valid until the block changes
  std::uint32_t count;
};

/// The folded texts of one kind in one piece of memory, each ended by a zero byte. Not for two
/// threads while one writes.
class Block {
 public:
  /// Adds a text, or replaces the one of the same office and id.
  /// Throws length_error beyond 4 GiB.
  void put(const Entry& entry, std::string_view folded);
  /// False when there is no such text.
  bool remove(std::uint32_t office, const Uuid& id);
  /// The texts that hold every pattern (at least one), with how often they hold any, by age of
  /// entry.
  std::vector<BlockHit> find(const std::vector<Pattern>& patterns) const;
  std::size_t size() const { return live_; }
  /// Bytes of memory held.
  std::size_t memory() const;

 private:
  using Place = std::vector<Entry>::const_iterator;

  Place holder(Place from, std::size_t at) const;
  std::size_t slot_of(std::uint32_t office, const Uuid& id) const;
  std::string_view text() const { return {text_.data(), text_.size()}; }
  std::string_view text_of(const Entry& entry) const;
  void append(const Entry& entry, std::string_view folded);
  void erase(std::uint32_t index);
  void squeeze();
  void rehash();

  std::vector<char> text_;
  std::vector<Entry> entries_;        ///< by begin; a dead one has office == dead_office
  std::vector<std::uint32_t> slots_;  ///< open addressing: entry number + 1, or 0
  std::size_t live_ = 0, dead_bytes_ = 0;
};

}  // namespace ruam::search
