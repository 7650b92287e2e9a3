#include "platform/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/config.hpp"
#include "platform/db/error.hpp"
#include "platform/db/rows.hpp"
#include "platform/idempotency.hpp"
#include "platform/log.hpp"

namespace ruam::jobs {
namespace {

using namespace std::chrono_literals;

constexpr auto lease = 60s;
constexpr auto kept_for = std::chrono::hours(24 * 30);
constexpr int most_tries = 12;
constexpr auto longest_pause = std::chrono::milliseconds(10min);

/// One job as a worker has taken it.
struct Taken {
  Event event;
  Uuid account;
  std::string name;
  int tries;
};

Taken read_taken(const db::Row& row) {
  return {{row.get<Uuid>(0),
           row.get<std::string>(1),
           {row.get<OfficeId>(2), row.get<std::string>(3), row.get<Uuid>(4)},
           boost::json::parse(row.text(5))},
          row.get<Uuid>(6),
          row.get<std::string>(7),
          row.get<int>(8)};
}

/// "('project.approved','report.submitted')": what some room reacts to, as SQL. The topics stand
/// in the program's own text; the index on them is sought once each, however much nobody heard.
std::string list_topics(const std::vector<Reaction>& reactions) {
  std::string list;
  for (const auto& reaction : reactions)
    list.append(list.empty() ? "('" : ",'").append(reaction.topic).append("'");
  return list.empty() ? "('')" : list + ")";
}

/// The oldest job that is due, or whose worker died before its lease ended.
std::optional<Taken> take(db::Tx& tx, const std::string& heard, Instant now) {
  return tx.find(
      "UPDATE jobs SET state = 'running', run_after = $2, tries = tries + 1 WHERE id = ("
      "SELECT id FROM jobs WHERE topic IN " +
          heard +
          " AND state IN ('waiting', 'running') AND run_after <= $1 "
          "ORDER BY run_after, id LIMIT 1) "
          "RETURNING id, topic, office_id, kind, record_id, detail, account_id, name, tries",
      read_taken, now, now + lease);
}

/// Whether a job that some room reacts to is due; reads only.
bool has_due(db::Tx& tx, const std::string& heard, Instant now) {
  return tx
      .find(
          "SELECT 1 FROM jobs WHERE topic IN " + heard +
              " AND state IN ('waiting', 'running') AND run_after <= $1 LIMIT 1",
          [](const db::Row&) { return true; }, now)
      .has_value();
}

/// Ends all events that no room reacts to, in one statement; answers how many those were. Most
/// writes of the house emit one, so that taking each by itself would cost three commits a write.
std::int64_t end_unheard(db::Tx& tx, const std::string& heard, Instant now) {
  return tx.run(
      "UPDATE jobs SET state = 'done', tries = tries + 1 "
      "WHERE state IN ('waiting', 'running') AND run_after <= $1 AND topic NOT IN " +
          heard,
      now);
}

boost::json::value to_json(const Problem& problem) {
  boost::json::object details;
  for (const auto& [key, text] : problem.details) details[key] = text;
  return boost::json::object{{"code", problem.code}, {"details", std::move(details)}};
}

void finish(db::Database& db, const Taken& job, State state, const boost::json::value& result) {
  const auto text = boost::json::serialize(result);
  (void)db.write([&](db::Tx& tx) -> Result<void> {
    tx.run("UPDATE jobs SET state = $2, result = $3 WHERE id = $1", job.event.id, state, text);
    tx.notify(progress_channel, job.event.id.to_string());
    return {};
  });
}

std::chrono::milliseconds pause_after(int tries) {
  const std::chrono::milliseconds pause = 1s * (1 << std::min(tries - 1, 12));
  return std::min(pause, longest_pause);
}

void try_again(db::Database& db, const Taken& job, Instant now) {
  (void)db.write([&](db::Tx& tx) -> Result<void> {
    tx.run("UPDATE jobs SET state = 'waiting', run_after = $2 WHERE id = $1", job.event.id,
           now + pause_after(job.tries));
    return {};
  });
}

/// Writes progress rows, a few a second at most.
class RowProgress final : public Progress {
 public:
  RowProgress(db::Database& db, const Clock& clock, Uuid id) : db_(db), clock_(clock), id_(id) {}

  void say(int done, int total, std::string_view what) override {
    const auto now = std::chrono::steady_clock::now();
    if (done < total && said_ && now - *said_ < 250ms) return;
    said_ = now;
    const auto until = clock_.now() + lease;
    (void)db_.write([&](db::Tx& tx) -> Result<void> {
      tx.run("UPDATE jobs SET done = $2, total = $3, what = $4, run_after = $5 WHERE id = $1", id_,
             done, total, what, until);
      tx.notify(progress_channel, id_.to_string());
      return {};
    });
  }

 private:
  db::Database& db_;
  const Clock& clock_;
  Uuid id_;
  std::optional<std::chrono::steady_clock::time_point> said_;
};

constexpr std::string_view into =
    "INSERT INTO jobs (id, topic, office_id, kind, record_id, detail, account_id, name, state, "
    "run_after, tries, done, total, what, result, emitted_at)";

Uuid add(db::Rows& rows, const Context& context, std::string_view topic, const Ref& about,
         const boost::json::value& detail) {
  const auto id = new_uuid();
  const auto now = context.clock.now();
  rows.add(id, topic, about.office, about.kind, about.uuid, boost::json::serialize(detail),
           context.actor.account, context.actor.name, "waiting", now, 0, 0, 0, "", "null", now);
  return id;
}

}  // namespace

Uuid emit(db::Tx& tx, const Context& context, std::string_view topic, const Ref& about,
          boost::json::value detail) {
  db::Rows rows{into};
  const auto id = add(rows, context, topic, about, detail);
  rows.insert(tx);
  tx.notify(emitted_channel);
  return id;
}

void emit_all(db::Tx& tx, const Context& context, std::string_view topic,
              const std::vector<Ref>& about) {
  db::Rows rows{into};
  for (const auto& one : about) add(rows, context, topic, one, {});
  rows.insert(tx);
  tx.notify(emitted_channel);
}

std::optional<Job> find(db::Tx& tx, Uuid id) {
  return tx.find(
      "SELECT topic, state, done, total, what, result FROM jobs WHERE id = $1",
      [&](const db::Row& row) {
        return Job{id,
                   row.get<std::string>(0),
                   row.get<State>(1),
                   row.get<int>(2),
                   row.get<int>(3),
                   row.get<std::string>(4),
                   boost::json::parse(row.text(5))};
      },
      id);
}

int count_failed(db::Tx& tx) {
  return *tx.find("SELECT count(*) FROM jobs WHERE state = 'failed'",
                  [](const db::Row& row) { return row.get<int>(0); });
}

struct Runner::Impl {
  db::Database& db;
  const Clock& clock;
  const Config& config;
  std::vector<Reaction> reactions;
  std::string heard = list_topics(reactions);

  std::mutex mutex = {};
  std::condition_variable wake = {};
  std::uint64_t news = 0;                            // guarded by mutex
  std::set<Uuid> running = {};                       // guarded by mutex
  bool is_stopping = false;                          // guarded by mutex
  std::chrono::steady_clock::time_point swept = {};  // guarded by mutex
  std::vector<std::thread> threads = {};             // touched by start and stop only

  int run_next();
  bool look();
  void run(const Taken& job);
  void react(const Taken& job);
  void work();
  void watch();
  void watch_calendar();
  void keep_leases();
  void hear() {
    {
      const std::lock_guard lock(mutex);
      ++news;
    }
    wake.notify_all();
  }
};

/// Runs one job, and ends those that concern nobody; answers how many that were.
int Runner::Impl::run_next() {
  struct Next {
    std::int64_t unheard;
    std::optional<Taken> job;
  };
  const auto now = clock.now();
  const auto next = db.write([&](db::Tx& tx) -> Result<Next> {
                        const auto unheard = end_unheard(tx, heard, now);
                        return Next{unheard, take(tx, heard, now)};
                      }).value();
  if (next.job) run(*next.job);
  return static_cast<int>(next.unheard) + (next.job ? 1 : 0);
}

/// Runs the next job if there is one; answers whether to look again at once. Most of what commits
/// tell concerns nobody: that is ended once a second, and not each time in a write of its own
/// between the writes of people.
bool Runner::Impl::look() {
  const auto now = clock.now();
  if (db.read([&](db::Tx& tx) { return has_due(tx, heard, now); })) return run_next() > 0;
  {
    const std::lock_guard lock(mutex);
    if (std::chrono::steady_clock::now() - swept < 1s) return false;
    swept = std::chrono::steady_clock::now();
  }
  run_next();
  return false;
}

void Runner::Impl::run(const Taken& job) {
  {
    const std::lock_guard lock(mutex);
    running.insert(job.event.id);
  }
  try {
    react(job);
  } catch (const std::exception& e) {
    const auto id = job.event.id.to_string(), tries = std::to_string(job.tries);
    log::error("job failed",
               {{"topic", job.event.topic}, {"job", id}, {"try", tries}, {"error", e.what()}});
    if (job.tries < most_tries)
      try_again(db, job, clock.now());
    else
      finish(db, job, State::failed, to_json({Kind::unavailable, "jobs.gave_up"}));
  }
  const std::lock_guard lock(mutex);
  running.erase(job.event.id);
}

void Runner::Impl::react(const Taken& job) {
  Actor actor;
  actor.account = job.account;
  actor.name = job.name;
  Context context{db, actor, clock, config, job.event.id.to_string()};
  RowProgress progress(db, clock, job.event.id);
  boost::json::value answer;
  for (const auto& reaction : reactions) {
    if (reaction.topic != job.event.topic) continue;
    auto result = reaction.react(context, job.event, progress);
    if (result.has_error()) return finish(db, job, State::failed, to_json(result.error()));
    if (!result->is_null()) answer = std::move(*result);
  }
  finish(db, job, State::done, answer);
}

void Runner::Impl::work() {
  std::unique_lock lock(mutex);
  while (!is_stopping) {
    const auto seen = news;
    lock.unlock();
    bool found = false;
    try {
      found = look();
    } catch (const std::exception& e) {
      log::error("jobs cannot be read", {{"error", e.what()}});
    }
    lock.lock();
    // Without news a look every few seconds finds jobs to be tried again and those of dead workers.
    if (found) continue;
    wake.wait_for(lock, 2s, [&] { return is_stopping || news != seen; });
    // Under load every commit is news: what comes within a moment is looked at together.
    wake.wait_for(lock, 15ms, [&] { return is_stopping; });
  }
}

void Runner::Impl::keep_leases() {
  std::vector<Uuid> held;
  {
    const std::lock_guard lock(mutex);
    held.assign(running.begin(), running.end());
  }
  if (held.empty()) return;
  const auto until = clock.now() + lease;
  (void)db.write([&](db::Tx& tx) -> Result<void> {
    for (const auto id : held)
      tx.run("UPDATE jobs SET run_after = $2 WHERE id = $1 AND state = 'running'", id, until);
    return {};
  });
}

/// Emits day_began once a civil day, whichever process looks first, and forgets what is old.
void Runner::Impl::watch_calendar() {
  const auto now = clock.now();
  const auto today = to_string(clock.today());
  const Actor nobody;
  const Context context{db, nobody, clock, config};
  (void)db.write([&](db::Tx& tx) -> Result<void> {
    const auto last = tx.find("SELECT value FROM marks WHERE name = 'day_began'",
                              [](const db::Row& row) { return row.get<std::string>(0); });
    if (last && *last >= today) return {};
    tx.run(
        "INSERT INTO marks (name, value) VALUES ('day_began', $1) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        today);
    emit(tx, context, day_began, {}, boost::json::object{{"day", today}});
    tx.run("DELETE FROM jobs WHERE state IN ('done', 'failed') AND emitted_at < $1",
           now - kept_for);
    idempotency::forget_old(tx, now);
    return {};
  });
}

void Runner::Impl::watch() {
  std::unique_lock lock(mutex);
  while (!is_stopping) {
    lock.unlock();
    try {
      watch_calendar();
      keep_leases();
    } catch (const std::exception& e) {
      log::error("the calendar cannot be watched", {{"error", e.what()}});
    }
    lock.lock();
    wake.wait_for(lock, lease / 3, [&] { return is_stopping; });
  }
}

Runner::Runner(db::Database& db, const Clock& clock, const Config& config,
               std::vector<Reaction> reactions)
    : impl_(new Impl{db, clock, config, std::move(reactions)}) {}

Runner::~Runner() { stop(); }

void Runner::start(int threads) {
  // Nobody else runs jobs of a SQLite file: what was running died with the last process.
  if (impl_->db.engine() == db::Database::Engine::sqlite)
    (void)impl_->db.write([&](db::Tx& tx) -> Result<void> {
      tx.run("UPDATE jobs SET state = 'waiting', run_after = $1 WHERE state = 'running'",
             impl_->clock.now());
      return {};
    });
  impl_->is_stopping = false;
  impl_->db.listen(std::string(emitted_channel), [known = std::weak_ptr(impl_)](auto) {
    if (const auto impl = known.lock()) impl->hear();
  });
  for (int i = 0; i < threads; ++i)
    impl_->threads.emplace_back([impl = impl_.get()] { impl->work(); });
  impl_->threads.emplace_back([impl = impl_.get()] { impl->watch(); });
}

void Runner::stop() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->is_stopping = true;
  }
  impl_->wake.notify_all();
  for (auto& thread : impl_->threads) thread.join();
  impl_->threads.clear();
}

int Runner::run_due() {
  int count = 0;
  while (const int ran = impl_->run_next()) count += ran;
  return count;
}

void Runner::watch_calendar() { impl_->watch_calendar(); }

}  // namespace ruam::jobs
