#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>
#include <boost/json/value.hpp>

#include "platform/context.hpp"
#include "platform/ids.hpp"

namespace ruam::db {
class Tx;
}

/// Events and long work, from a table in the same database (outbox): delivered at least once.
namespace ruam::jobs {

/// What happened or what is to be done. `topic` is "project.approved" or "report.render".
struct Event {
  Uuid id;
  std::string topic;
  Ref about;
  boost::json::value detail;
};

/// A job's window on its own progress, shown to the user. Not to be called inside a transaction.
class Progress {
 public:
  virtual ~Progress() = default;
  virtual void say(int done, int total, std::string_view what) = 0;
};

/// A room's reaction to a topic; idempotent. A Problem ends the job as failed; an exception
/// retries.
struct Reaction {
  std::string_view topic;
  std::function<Result<boost::json::value>(Context&, const Event&, Progress&)> react;
};

/// Puts an event into the outbox within the transaction; it runs after the commit. Answers its id.
Uuid emit(db::Tx& tx, const Context& context, std::string_view topic, const Ref& about,
          boost::json::value detail = {});

/// The same event of many records.
void emit_all(db::Tx& tx, const Context& context, std::string_view topic,
              const std::vector<Ref>& about);

/// Emitted once for every civil day of Thailand that begins while the program runs, with detail
/// {"day": "2026-11-22"}: rooms open rounds and send reminders on it. About no record.
inline constexpr std::string_view day_began = "day.began";

/// The channel on which the database tells of emitted events, and of a job's progress (its id).
inline constexpr std::string_view emitted_channel = "jobs", progress_channel = "job";

enum class State { waiting, running, done, failed };
BOOST_DESCRIBE_ENUM(State, waiting, running, done, failed)

struct Job {
  Uuid id;
  std::string topic;
  State state;
  int done = 0, total = 0;
  std::string what;
  boost::json::value result;  ///< or the problem
};

std::optional<Job> find(db::Tx& tx, Uuid id);

/// How many of the last 30 days were given up or refused.
int count_failed(db::Tx& tx);

/// Runs reactions to what was emitted, in this and in every other process on the same database.
/// An exception is tried again after 1, 2, 4 … seconds, at most twelve times.
class Runner {
 public:
  Runner(db::Database& db, const Clock& clock, const Config& config,
         std::vector<Reaction> reactions);
  /// Stops.
  ~Runner();

  /// Starts so many worker threads and one that watches the calendar.
  void start(int threads = 2);
  /// Lets running jobs finish and takes no new ones.
  void stop();

  /// Runs all that is due on the calling thread and answers how many jobs that were (for tests and
  /// commands; the clock decides what is due).
  int run_due();
  /// Emits day_began if that has not been done today, and forgets what is older than 30 days.
  void watch_calendar();

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  ///< shared with the database's listener, which may outlive us
};

}  // namespace ruam::jobs
