#include "platform/search/block.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace ruam::search {
namespace {

constexpr auto dead_office = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t least_waste = 1 << 16;

/// Grows by an eighth: memory counts more than copying.
template <class Container>
void make_room(Container& container, std::size_t more) {
  const auto need = container.size() + more;
  if (need > container.capacity()) container.reserve(need + need / 8);
}

}  // namespace

std::size_t Block::slot_of(std::uint32_t office, const Uuid& id) const {
  const auto mask = slots_.size() - 1;
  const std::uint64_t mixed = (std::hash<Uuid>{}(id) + office) * 0x9E3779B97F4A7C15u;
  auto slot = static_cast<std::size_t>(mixed >> 32) & mask;
  for (; slots_[slot]; slot = (slot + 1) & mask) {
    const auto& entry = entries_[slots_[slot] - 1];
    if (entry.office == office && entry.id == id) break;
  }
  return slot;
}

std::string_view Block::text_of(const Entry& entry) const {
  return text().substr(entry.begin, entry.size);
}

void Block::put(const Entry& entry, std::string_view folded) {
  if (text_.size() + folded.size() >= std::numeric_limits<std::uint32_t>::max())
    throw std::length_error("search block is full");
  if (slots_.empty()) rehash();
  if (const auto old = slots_[slot_of(entry.office, entry.id)]) erase(old - 1);
  append(entry, folded);
  if (entries_.size() * 3 > slots_.size() * 2)
    rehash();
  else
    slots_[slot_of(entry.office, entry.id)] = static_cast<std::uint32_t>(entries_.size());
  squeeze();
}

bool Block::remove(std::uint32_t office, const Uuid& id) {
  if (slots_.empty()) return false;
  const auto found = slots_[slot_of(office, id)];
  if (!found) return false;
  erase(found - 1);
  squeeze();
  return true;
}

void Block::append(const Entry& entry, std::string_view folded) {
  make_room(text_, folded.size() + 1);
  make_room(entries_, 1);
  entries_.push_back(entry);
  entries_.back().begin = static_cast<std::uint32_t>(text_.size());
  entries_.back().size = static_cast<std::uint32_t>(folded.size());
  text_.insert(text_.end(), folded.begin(), folded.end());
  text_.push_back('\0');
  ++live_;
}

void Block::erase(std::uint32_t index) {
  auto& entry = entries_[index];
  std::fill_n(text_.begin() + entry.begin, entry.size, '\0');
  entry.office = dead_office;  // its slot stays taken, and no key is equal to it
  dead_bytes_ += entry.size + sizeof(Entry);
  --live_;
}

void Block::squeeze() {
  if (dead_bytes_ < least_waste || dead_bytes_ * 4 < memory()) return;
  Block tight;
  for (const auto& entry : entries_)
    if (entry.office != dead_office) tight.append(entry, text_of(entry));
  *this = std::move(tight);
  rehash();
}

void Block::rehash() {
  std::size_t size = 64;
  while (size < entries_.size() * 2) size *= 2;
  slots_.assign(size, 0);
  slots_.shrink_to_fit();
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (entries_[i].office != dead_office)
      slots_[slot_of(entries_[i].office, entries_[i].id)] = i + 1;
}

/// The entry whose text holds the byte `at`, not before `from`: hits are near one another.
Block::Place Block::holder(Place from, std::size_t at) const {
  std::ptrdiff_t stride = 1;
  while (entries_.end() - from > stride && from[stride].begin <= at) {
    from += stride;
    stride *= 2;
  }
  const auto end = entries_.end() - from > stride ? from + stride : entries_.end();
  return std::upper_bound(
             from, end, at,
             [](std::size_t place, const Entry& entry) { return place < entry.begin; }) -
         1;
}

std::vector<BlockHit> Block::find(const std::vector<Pattern>& patterns) const {
  const auto rarest =
      std::min_element(patterns.begin(), patterns.end(),
                       [](const Pattern& a, const Pattern& b) { return a.rarity() < b.rarity(); });
  std::vector<BlockHit> hits;
  auto entry = entries_.begin();
  for (const auto at : rarest->find_all(text())) {
    if (hits.empty() || at >= hits.back().entry->begin + hits.back().entry->size) {
      entry = holder(entry, at);
      hits.push_back({&*entry, 0});
    }
    ++hits.back().count;
  }
  for (auto pattern = patterns.begin(); pattern != patterns.end(); ++pattern) {
    if (pattern == rarest) continue;
    std::erase_if(hits, [&](BlockHit& hit) {
      const auto count = pattern->count(text_of(*hit.entry));
      hit.count += count;
      return count == 0;
    });
  }
  return hits;
}

std::size_t Block::memory() const {
  return text_.capacity() + entries_.capacity() * sizeof(Entry) +
         slots_.capacity() * sizeof(std::uint32_t);
}

}  // namespace ruam::search
