#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "cycle/year.hpp"
#include "platform/context.hpp"
#include "platform/sha256.hpp"

/// A person's due days under a secret address, for calendar programs that cannot sign in.
namespace ruam::cycle {

struct FeedRow {
  Uuid id;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(FeedRow, (), (id, created_at))

struct FeedRows {
  std::vector<FeedRow> rows;
};
BOOST_DESCRIBE_STRUCT(FeedRows, (), (rows))

/// Shown once: only the hash of the secret is kept.
struct NewFeed {
  Uuid id;
  std::string url;
};
BOOST_DESCRIBE_STRUCT(NewFeed, (), (id, url))

inline constexpr int most_feeds = 5;

/// The actor's own feeds of that office that are open. Refuses: forbidden.
Result<FeedRows> list_feeds(db::Tx& tx, const Actor& actor, OfficeId office);
/// Refuses: forbidden, cycle.feed_too_many.
Result<NewFeed> add_feed(Context& context, OfficeId office, const std::string& origin);
/// Refuses: forbidden, cycle.feed_not_found.
Result<void> revoke_feed(Context& context, FeedId id);

/// What the address tells: due days of the roles that the person holds in the office now, titles
/// and dates only. Refuses: cycle.feed_not_found.
Result<std::string> read_feed(db::Tx& tx, std::string_view token, Date today,
                              const std::string& host);

/// Notes what feeds show, so that a changed day gets a higher number. Nothing without feeds.
void note_shown(db::Tx& tx, const Year& year, Date today, Instant now);

/// So many requests a window for each key, counted in this process.
class RateLimit {
 public:
  RateLimit(int most, std::chrono::milliseconds window) : most_(most), window_(window) {}
  /// Refuses: cycle.feed_too_often {retry_after}.
  Result<void> take(const std::string& key, Instant now);

 private:
  struct Window {
    Instant began;
    int count = 0;
  };

  int most_;
  std::chrono::milliseconds window_;
  std::mutex mutex_;
  std::map<std::string, Window> windows_;  // guarded by mutex_
};

}  // namespace ruam::cycle
