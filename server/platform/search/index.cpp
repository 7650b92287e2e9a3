#include "platform/search/index.hpp"

#include <algorithm>
#include <mutex>
#include <tuple>

#include "platform/search/fold.hpp"
#include "platform/thai/repair.hpp"

namespace ruam::search {
namespace {

bool has(const auto& list, const auto& item) {
  return list.empty() || std::find(list.begin(), list.end(), item) != list.end();
}

/// The words of a query, repaired so that torn ones are not taken for two, folded, each once.
std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  const auto whole = thai::repair(text).text;
  for (std::size_t from = 0; from < whole.size();) {
    const auto end = std::min(whole.find_first_of(" \t\n\f", from), whole.size());
    auto word = fold(std::string_view{whole}.substr(from, end - from));
    if (!word.empty() && std::find(words.begin(), words.end(), word) == words.end())
      words.push_back(std::move(word));
    from = end + 1;
  }
  return words;
}

}  // namespace

void Index::put(const Ref& ref, std::string_view text, Instant at) {
  const auto folded = fold(text);
  const std::unique_lock lock{mutex_};
  pairs_.add(folded);
  Entry entry;
  entry.id = ref.uuid;
  entry.at = at;
  entry.office = number_of(ref.office);
  blocks_[ref.kind].put(entry, folded);
}

void Index::remove(const Ref& ref) {
  const std::unique_lock lock{mutex_};
  const auto block = blocks_.find(ref.kind);
  const auto office = numbers_.find(ref.office);
  if (block == blocks_.end() || office == numbers_.end()) return;
  block->second.remove(office->second, ref.uuid);
}

std::uint32_t Index::number_of(const OfficeId& office) {
  const auto [place, added] = numbers_.try_emplace(office, offices_.size());
  if (added) offices_.push_back(office);
  return place->second;
}

std::vector<Pattern> Index::patterns(std::string_view text) const {
  std::vector<Pattern> patterns;
  for (auto& word : folded_words(text)) patterns.emplace_back(std::move(word), pairs_);
  return patterns;
}

bool Index::ranks_after(const Found& a, const Found& b) {
  if (a.count != b.count) return a.count < b.count;
  if (a.at != b.at) return a.at < b.at;
  return std::tie(a.office, *a.kind, a.id) > std::tie(b.office, *b.kind, b.id);
}

std::vector<Index::Found> Index::found_by(const Query& query) const {
  std::vector<Found> found;
  const std::shared_lock lock{mutex_};
  const auto wanted = patterns(query.text);
  if (wanted.empty()) return found;
  for (const auto& [kind, block] : blocks_) {
    if (!has(query.kinds, kind)) continue;
    for (const auto& [entry, count] : block.find(wanted))
      if (has(query.offices, offices_[entry->office]))
        found.push_back({&kind, offices_[entry->office], entry->id, count, entry->at});
  }
  return found;
}

std::vector<Hit> Index::find(const Query& query) const {
  auto found = found_by(query);
  std::vector<Hit> seen;
  // A heap gives the best ones in order without sorting what no one asks for.
  std::make_heap(found.begin(), found.end(), ranks_after);
  while (!found.empty() && seen.size() < query.limit) {
    std::pop_heap(found.begin(), found.end(), ranks_after);
    const auto& best = found.back();
    if (auto ref = best.ref(); !query.may_see || query.may_see(ref))
      seen.push_back({std::move(ref), best.count, best.at});
    found.pop_back();
  }
  return seen;
}

std::size_t Index::count(const Query& query) const {
  const auto found = found_by(query);
  if (!query.may_see) return found.size();
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [&](const Found& hit) { return query.may_see(hit.ref()); }));
}

std::size_t Index::size() const {
  const std::shared_lock lock{mutex_};
  std::size_t size = 0;
  for (const auto& [kind, block] : blocks_) size += block.size();
  return size;
}

std::size_t Index::memory() const {
  const std::shared_lock lock{mutex_};
  std::size_t bytes = 0;
  for (const auto& [kind, block] : blocks_) bytes += block.memory();
  return bytes;
}

}  // namespace ruam::search
