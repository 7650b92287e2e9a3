#pragma once

#include <functional>
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/search/block.hpp"
#include "platform/search/scan.hpp"

namespace ruam::search {

/// What is looked for. All words of `text` must stand in a document, in any order; where the words
/// of Thai are not parted by blanks, the letters in a row count.
struct Query {
  std::string text;
  std::vector<std::string> kinds = {};  ///< none: all kinds
  std::vector<OfficeId> offices = {};   ///< none: all offices
  std::size_t limit = 20;
  std::function<bool(const Ref&)> may_see = {};  ///< permissions filter the hits; none: all seen
};

struct Hit {
  Ref ref;
  std::uint32_t count = 0;  ///< how often its words stand there
  Instant at;
};

/// Full-text search in memory: the same on both databases, rebuilt from them at start. Safe for
/// many threads; `may_see` is called without a lock.
class Index {
 public:
  /// Adds the text of a record, or replaces it. `at` is when the record last changed.
  void put(const Ref& ref, std::string_view text, Instant at);
  /// No effect when the record is not there.
  void remove(const Ref& ref);

  /// The hits that may be seen, most first, of equals the newest; none for a query without letters.
  std::vector<Hit> find(const Query& query) const;
  /// How many hits may be seen.
  std::size_t count(const Query& query) const;
  /// How many records are held.
  std::size_t size() const;
  /// Bytes of memory held.
  std::size_t memory() const;

 private:
  /// A hit before its Ref is made: most are only counted or never asked for.
  struct Found {
    const std::string* kind;  ///< a key of blocks_, which are never removed
    OfficeId office;
    Uuid id;
    std::uint32_t count;
    Instant at;

    Ref ref() const { return {office, *kind, id}; }
  };

  static bool ranks_after(const Found& a, const Found& b);
  std::vector<Found> found_by(const Query& query) const;
  std::vector<Pattern> patterns(std::string_view text) const;
  std::uint32_t number_of(const OfficeId& office);

  mutable std::shared_mutex mutex_;
  std::map<std::string, Block> blocks_;
  std::map<OfficeId, std::uint32_t> numbers_;
  std::vector<OfficeId> offices_;
  PairCounts pairs_;
};

}  // namespace ruam::search
