#include "forums/queries/opinion_shelf.hpp"

#include <algorithm>

#include "platform/json/json.hpp"
#include "platform/sha256.hpp"

namespace ruam::forums {
namespace {

void put_number(std::string& out, std::int64_t number) {
  for (int shift = 0; shift < 64; shift += 8)
    out += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xFF);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, static_cast<std::int64_t>(text.size()));
  out += text;
}

}  // namespace

std::string hash_of(const OpinionSource& source) {
  std::string all;
  all.reserve(source.votes.size() * 24);
  for (const auto& vote : source.votes)
    for (const auto number : {vote.voice, vote.statement, vote.vote}) put_number(all, number);
  put_number(all, static_cast<std::int64_t>(source.votes.size()));
  for (const auto& one : source.shown) {
    put_text(all, one.id.uuid.to_string() + one.issue.to_string());
    put_number(all, one.number);
    put_text(all, one.text);
  }
  put_number(all, static_cast<std::int64_t>(source.shown.size()));
  for (const auto& one : source.excluded) put_text(all, to_string(one.on) + ' ' + one.reason);
  for (const auto& [statement, count] : source.merged)
    put_text(all, statement.to_string() + ' ' + std::to_string(count));
  return to_hex(sha256(all));
}

std::string OpinionShelf::map_of(const OpinionSource& source) {
  const auto key = hash_of(source);
  std::promise<Text> promise;
  std::shared_future<Text> known;
  {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(entries_, key, &Entry::key);
    if (found != entries_.end()) {
      entries_.splice(entries_.begin(), entries_, found);
      known = found->text;
    } else {
      entries_.push_front({key, promise.get_future().share(), 0});
      ++thought_;
    }
  }
  if (known.valid()) return *known.get();
  const auto text = think(key, source);
  promise.set_value(text);
  return *text;
}

/// What cannot be thought out is not waited for by those who ask later.
OpinionShelf::Text OpinionShelf::think(const std::string& key, const OpinionSource& source) {
  const auto drop = [&](std::string* one) { forget(*one); };
  auto doubtful = key;
  std::unique_ptr<std::string, decltype(drop)> guard(&doubtful, drop);
  auto text = std::make_shared<const std::string>(json::write(opinion_map(source)));
  (void)guard.release();
  keep(key, text->size());
  return text;
}

void OpinionShelf::keep(const std::string& key, std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  const auto entry = std::ranges::find(entries_, key, &Entry::key);
  if (entry == entries_.end()) return;
  entry->bytes = bytes;
  bytes_ += bytes;
  forget_most();
}

void OpinionShelf::forget(const std::string& key) {
  const std::lock_guard lock(mutex_);
  entries_.remove_if([&](const Entry& entry) { return entry.key == key; });
}

/// The last one stays, however large.
void OpinionShelf::forget_most() {
  for (auto entry = entries_.end(); bytes_ > most_bytes_ && entry != entries_.begin();) {
    --entry;
    if (entry == entries_.begin() || entry->bytes == 0) continue;
    bytes_ -= entry->bytes;
    entry = entries_.erase(entry);
  }
}

}  // namespace ruam::forums
