#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

/// A job's window on its own progress, shown to the user.
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

enum class State { waiting, running, done, failed };

struct Job {
  Uuid id;
  std::string topic;
  State state;
  int done = 0, total = 0;
  std::string what;
  boost::json::value result;  ///< or the problem
};

std::optional<Job> find(db::Tx& tx, Uuid id);

}  // namespace ruam::jobs
