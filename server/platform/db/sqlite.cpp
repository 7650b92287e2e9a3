#include "platform/db/sqlite.hpp"

#include <condition_variable>
#include <mutex>
#include <vector>

#include "platform/db/inside.hpp"
#include "platform/db/notifier.hpp"
#include "platform/db/sqlite_connection.hpp"
#include "platform/db/sqlite_writer.hpp"

namespace ruam::db {
namespace {

constexpr std::size_t most_readers = 24;

/// Connections opened when they are first needed; the one used last is handed out first.
class Readers {
 public:
  explicit Readers(std::filesystem::path file) : file_(std::move(file)) {}

  std::unique_ptr<SqliteConnection> take() {
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return !idle_.empty() || in_use_ < most_readers; });
      ++in_use_;
      if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return connection;
      }
    }
    try {
      return std::make_unique<SqliteConnection>(file_, Access::read);
    } catch (...) {
      give_back(nullptr);
      throw;
    }
  }

  void give_back(std::unique_ptr<SqliteConnection> connection) {
    {
      const std::lock_guard lock(mutex_);
      --in_use_;
      if (connection) idle_.push_back(std::move(connection));
    }
    wake_.notify_one();
  }

 private:
  std::filesystem::path file_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<std::unique_ptr<SqliteConnection>> idle_;  // guarded by mutex_
  std::size_t in_use_ = 0;                               // guarded by mutex_
};

class SqliteDatabase final : public Database {
 public:
  explicit SqliteDatabase(const std::filesystem::path& file)
      : writer_(file, notifier_, this), readers_(file) {}

  Engine engine() const override { return Engine::sqlite; }

  void listen(std::string channel, Listener f) override {
    notifier_.listen(std::move(channel), std::move(f));
  }

 private:
  void run_read(const std::function<void(Tx&)>& f) override {
    const Inside inside(this);
    auto connection = readers_.take();
    SqliteTx tx(*connection);
    try {
      connection->execute("BEGIN");
      f(tx);
      connection->execute("COMMIT");
    } catch (...) {
      if (connection->is_in_transaction()) connection->execute("ROLLBACK");
      readers_.give_back(std::move(connection));
      throw;
    }
    readers_.give_back(std::move(connection));
  }

  void run_write(const std::function<bool(Tx&)>& f) override {
    const Inside inside(this);
    writer_.run(f);
  }

  Notifier notifier_;
  SqliteWriter writer_;
  Readers readers_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::filesystem::path& file) {
  return std::make_unique<SqliteDatabase>(file);
}

}  // namespace ruam::db
