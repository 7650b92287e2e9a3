#include "platform/db/sqlite_writer.hpp"

#include <climits>

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "platform/db/error.hpp"
#include "platform/db/inside.hpp"

namespace ruam::db {
namespace {

constexpr std::size_t most_jobs = 512;

// std::atomic::wait looks and yields many times before it sleeps. A commit takes longer than that,
// and the processor is wanted by those who prepare the next one: these sleep at once.
static_assert(sizeof(std::atomic<std::uint32_t>) == sizeof(std::uint32_t));

void wait_while_zero(std::atomic<std::uint32_t>& word) {
  while (word.load(std::memory_order_acquire) == 0)
    syscall(SYS_futex, &word, FUTEX_WAIT_PRIVATE, 0, nullptr, nullptr, 0);
}

void set_and_wake(std::atomic<std::uint32_t>& word) {
  word.store(1, std::memory_order_release);
  syscall(SYS_futex, &word, FUTEX_WAKE_PRIVATE, INT_MAX, nullptr, nullptr, 0);
}

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
  wait_while_zero(batch->is_done);
  if (job.error) std::rethrow_exception(job.error);
}

void SqliteWriter::loop(const void* database) {
  const Inside inside(database);
  while (const auto batch = take()) {
    commit(*batch);
    for (auto* job : batch->jobs)
      if (!job->error) notifier_.post(std::move(job->notifications));
    set_and_wake(batch->is_done);
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
