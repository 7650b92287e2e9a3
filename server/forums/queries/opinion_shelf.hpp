#pragma once

#include <cstddef>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "forums/queries/opinions.hpp"

namespace ruam::forums {

/// Opinion maps that were thought out before, as JSON, each under the hash of all it was made of:
/// one more vote, statement or exclusion, in whatever process, makes another map. Those asked for
/// longest ago go when they become too many bytes. Many who ask at once wait for one thinking.
class OpinionShelf {
 public:
  explicit OpinionShelf(std::size_t most_bytes = std::size_t{32} << 20) : most_bytes_(most_bytes) {}

  std::string map_of(const OpinionSource& source);
  /// How often a map was made.
  std::size_t thought() const {
    const std::lock_guard lock(mutex_);
    return thought_;
  }

 private:
  using Text = std::shared_ptr<const std::string>;  // read by many while it may leave the shelf
  struct Entry {
    std::string key;
    std::shared_future<Text> text;
    std::size_t bytes = 0;  ///< 0 while it is thought out
  };

  Text think(const std::string& key, const OpinionSource& source);
  void keep(const std::string& key, std::size_t bytes);
  void forget(const std::string& key);
  void forget_most();

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // guarded by mutex_; the one asked for last comes first
  std::size_t bytes_ = 0;     // guarded by mutex_
  std::size_t thought_ = 0;   // guarded by mutex_
};

/// What a map is made of, to the last bit.
std::string hash_of(const OpinionSource& source);

}  // namespace ruam::forums
