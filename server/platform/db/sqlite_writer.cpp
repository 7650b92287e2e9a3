#include "platform/db/sqlite_writer.hpp"

#include "platform/db/error.hpp"
#include "platform/db/inside.hpp"

namespace ruam::db {
namespace {

constexpr std::size_t most_jobs = 512;

}  // namespace

SqliteWriter::SqliteWriter(const std::filesystem::path& file, Notifier& notifier,
                           const void* database)
    : notifier_(notifier),
      connection_(file, Access::write),
      thread_([this, database] { loop(database); }) {}

SqliteWriter::~SqliteWriter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void SqliteWriter::run(const std::function<bool(Tx&)>& work) {
  Job job{&work};
  std::shared_ptr<Batch> batch;
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty() || waiting_.back()->jobs.size() >= most_jobs)
      waiting_.push_back(std::make_shared<Batch>());
    batch = waiting_.back();
    batch->jobs.push_back(&job);
  }
  wake_.notify_one();
  batch->is_done.wait(0);
  if (job.error) std::rethrow_exception(job.error);
}

void SqliteWriter::loop(const void* database) {
  const Inside inside(database);
  while (const auto batch = take()) {
    commit(*batch);
    for (auto* job : batch->jobs)
      if (!job->error) notifier_.post(std::move(job->notifications));
    batch->is_done = 1;
    batch->is_done.notify_all();
  }
}

std::shared_ptr<SqliteWriter::Batch> SqliteWriter::take() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
  if (waiting_.empty()) return nullptr;
  auto batch = std::move(waiting_.front());
  waiting_.pop_front();
  return batch;
}

void SqliteWriter::commit(const Batch& batch) {
  if (batch.jobs.size() > 1 && commit_together(batch)) return;
  for (auto* job : batch.jobs) commit_alone(*job);
}

/// False when the transaction was lost as a whole: nothing is kept and no job has its answer.
bool SqliteWriter::commit_together(const Batch& batch) {
  try {
    connection_.execute("BEGIN IMMEDIATE");
    for (auto* job : batch.jobs) {
      if (run_in_savepoint(*job)) continue;
      roll_back();
      return false;
    }
    connection_.execute("COMMIT");
    return true;
  } catch (...) {
    roll_back();
    return false;
  }
}

/// False when the engine threw away more than the job.
bool SqliteWriter::run_in_savepoint(Job& job) {
  SqliteTx tx(connection_);
  bool keeps = false;
  job.error = nullptr;
  connection_.execute("SAVEPOINT job");
  try {
    keeps = (*job.work)(tx);
  } catch (...) {
    if (!connection_.is_in_transaction()) return false;
    job.error = std::current_exception();
  }
  if (!keeps) connection_.execute("ROLLBACK TO job");
  connection_.execute("RELEASE job");
  job.notifications.clear();
  if (keeps) job.notifications = std::move(tx.notifications());
  return true;
}

void SqliteWriter::commit_alone(Job& job) {
  SqliteTx tx(connection_);
  job.error = nullptr;
  job.notifications.clear();
  try {
    connection_.execute("BEGIN IMMEDIATE");
    if (!(*job.work)(tx)) return roll_back();
    connection_.execute("COMMIT");
    job.notifications = std::move(tx.notifications());
  } catch (...) {
    job.error = std::current_exception();
    roll_back();
  }
}

void SqliteWriter::roll_back() {
  if (connection_.is_in_transaction()) connection_.execute("ROLLBACK");
}

}  // namespace ruam::db
