#include "platform/db/postgres.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

#include "platform/db/inside.hpp"
#include "platform/db/notifier.hpp"
#include "platform/db/postgres_connection.hpp"
#include "platform/db/postgres_listener.hpp"
#include "platform/sha256.hpp"

namespace ruam::db {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t most_connections = 32;
constexpr auto patience = 30s;  ///< for a connection, and for winning a race
constexpr auto read_begins = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr auto write_begins = "BEGIN ISOLATION LEVEL SERIALIZABLE";

class Connections {
 public:
  explicit Connections(std::string url) : url_(std::move(url)) {}

  /// One for this thread alone: the one used last, or a new one.
  std::unique_ptr<PostgresConnection> take() {
    std::unique_lock lock(mutex_);
    const bool got = wake_.wait_for(
        lock, patience, [this] { return !idle_.empty() || in_use_ < most_connections; });
    if (!got) throw Unavailable("all connections to PostgreSQL are busy");
    ++in_use_;
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }

  std::unique_ptr<PostgresConnection> open() const {
    return std::make_unique<PostgresConnection>(url_);
  }

  void give_back(std::unique_ptr<PostgresConnection> connection) {
    {
      const std::lock_guard lock(mutex_);
      --in_use_;
      if (connection && connection->is_usable()) idle_.push_back(std::move(connection));
    }
    wake_.notify_one();
  }

 private:
  std::string url_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<std::unique_ptr<PostgresConnection>> idle_;  // guarded by mutex_
  std::size_t in_use_ = 0;                                 // guarded by mutex_
};

/// A connection for the time of one transaction. One that the server closed meanwhile is replaced
/// when the transaction begins, before anything was done.
class Borrowed {
 public:
  explicit Borrowed(Connections& pool) : pool_(pool), connection_(pool.take()) {
    try {
      if (!connection_) connection_ = pool_.open();
    } catch (...) {
      pool_.give_back(nullptr);
      throw;
    }
  }
  ~Borrowed() {
    try {
      if (connection_ && connection_->is_in_transaction()) connection_->script("ROLLBACK");
    } catch (const Error&) {
      connection_.reset();
    }
    pool_.give_back(std::move(connection_));
  }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;

  void begin(const std::string& script) {
    try {
      connection_->script(script);
    } catch (const Unavailable&) {
      connection_ = pool_.open();
      connection_->script(script);
    }
  }

  PostgresConnection& operator*() const { return *connection_; }
  PostgresConnection* operator->() const { return connection_.get(); }

 private:
  Connections& pool_;
  std::unique_ptr<PostgresConnection> connection_;
};

std::int64_t lock_key(const Ref& ref) {
  Sha256 hash;
  hash.add(std::as_bytes(std::span(ref.office.uuid.bytes))).add(ref.kind);
  const auto digest = hash.add(std::as_bytes(std::span(ref.uuid.bytes))).finish();
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 8; ++i) key = key << 8 | digest[i];
  return static_cast<std::int64_t>(key);
}

/// Thrown to begin again with one more lock held from the start.
struct NeedsLock {
  std::int64_t key;
};

class PostgresTx final : public Tx {
 public:
  PostgresTx(PostgresConnection& connection, const std::vector<std::int64_t>& locks)
      : connection_(connection), locks_(locks) {}

  /// A serializable transaction sees the moment of its first statement, which for a lock taken
  /// inside it lies before the lock was won: every waiter would lose its race. So locks are taken
  /// before it begins, and a transaction that asks for one starts again with it.
  void lock(const Ref& ref) override {
    const auto key = lock_key(ref);
    if (std::find(locks_.begin(), locks_.end(), key) == locks_.end()) throw NeedsLock{key};
  }

  void notify(std::string_view channel, std::string_view payload) override {
    notifications_.push_back({std::string(channel), std::string(payload)});
  }

  std::vector<Notification>& notifications() { return notifications_; }

 private:
  std::int64_t execute(std::string_view sql, std::span<const Value> parameters,
                       const std::function<void(const Row&)>* visit) override {
    return connection_.execute(sql, parameters, visit);
  }

  PostgresConnection& connection_;
  const std::vector<std::int64_t>& locks_;
  std::vector<Notification> notifications_;
};

/// Bound to the session, so that they precede the transaction.
std::string take_locks(const std::vector<std::int64_t>& locks) {
  std::string script = "SELECT";
  for (const auto key : locks)
    script += (script.size() > 6 ? ", " : " ") + std::string("pg_advisory_lock(hashtextextended(") +
              "current_schema(), " + std::to_string(key) + "))";
  return script;
}

void sleep_a_little(int tries) {
  thread_local std::minstd_rand random{std::random_device{}()};
  const int most = 1 << std::min(tries, 7);
  std::this_thread::sleep_for(std::chrono::microseconds(200) *
                              std::uniform_int_distribution(0, most)(random));
}

class PostgresDatabase final : public Database {
 public:
  explicit PostgresDatabase(const std::string& url) : listener_(url, notifier_), pool_(url) {}

  Engine engine() const override { return Engine::postgres; }

  void listen(std::string channel, Listener f) override {
    notifier_.listen(std::move(channel), std::move(f));
  }

 private:
  void run_read(const std::function<void(Tx&)>& f) override {
    const Inside inside(this);
    Borrowed connection(pool_);
    connection.begin(read_begins);
    PostgresTx tx(*connection, no_locks);
    f(tx);
    connection->script("COMMIT");
  }

  void run_write(const std::function<bool(Tx&)>& f) override {
    const Inside inside(this);
    const auto deadline = std::chrono::steady_clock::now() + patience;
    std::vector<std::int64_t> locks;
    int taken = 0;
    for (int tries = 1;; ++tries) {
      try {
        return attempt(f, locks);
      } catch (const NeedsLock& needed) {
        locks.insert(std::upper_bound(locks.begin(), locks.end(), needed.key), needed.key);
      } catch (const LostRace&) {
        if (std::chrono::steady_clock::now() > deadline) throw;
        sleep_a_little(tries);
      } catch (const NotUnique&) {
        // Another writer may have taken the key since f looked: looking again, f can say so itself.
        if (++taken >= 3) throw;
        sleep_a_little(taken);
      }
    }
  }

  void attempt(const std::function<bool(Tx&)>& f, const std::vector<std::int64_t>& locks) {
    Borrowed connection(pool_);
    try {
      if (!locks.empty()) connection.begin(take_locks(locks));
      connection.begin(write_begins);
      PostgresTx tx(*connection, locks);
      const bool keeps = f(tx);
      const std::string end = keeps ? "COMMIT" : "ROLLBACK";
      connection->script(locks.empty() ? end : end + ";" + unlock);
      if (keeps) listener_.send(std::move(tx.notifications()));
    } catch (...) {
      release(*connection, locks);
      throw;
    }
  }

  static void release(PostgresConnection& connection, const std::vector<std::int64_t>& locks) {
    try {
      if (connection.is_in_transaction()) connection.script("ROLLBACK");
      if (!locks.empty() && connection.is_usable()) connection.script(unlock);
    } catch (const Error&) {
      return;  // the connection is lost and its locks with it
    }
  }

  static constexpr auto unlock = "SELECT pg_advisory_unlock_all()";
  static inline const std::vector<std::int64_t> no_locks;

  Notifier notifier_;
  PostgresListener listener_;
  Connections pool_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url) {
  return std::make_unique<PostgresDatabase>(url);
}

void run_postgres_script(const std::string& url, const std::string& script) {
  PostgresConnection(url).script(script);
}

}  // namespace ruam::db
