// Not part of the product: the program that scripts/crash-rounds kills, and asks afterwards what is
// left. Each key makes one record of two rows, once.
//   crash_driver write DB CLIENTS COUNT ROUND   says "try KEY" before and "ack KEY ID" after each
//   write crash_driver check DB LINES                 compares what was said with what is there
//   crash_driver fill DB                        writes until the disk is full, then looks around
//   crash_driver bench DB CLIENTS SECONDS       durable transactions a second

#include <atomic>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <thread>

#include <unistd.h>

#include "platform/config.hpp"
#include "platform/db/error.hpp"
#include "platform/db/health.hpp"
#include "platform/db/open.hpp"
#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"
#include "platform/idempotency.hpp"

namespace {

using namespace ruam;

std::unique_ptr<db::Database> open_any(const std::string& where) {
  if (where.starts_with("postgres")) return db::open_postgres(where);
  return db::open_sqlite(where);
}

/// The whole line or nothing, whoever dies meanwhile.
void say(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(1);
}

struct Client {
  explicit Client(db::Database& database) : db(database) { actor.account = account; }

  /// A record of two rows; the same key twice makes it once.
  Uuid make(const std::string& key) {
    Context context{db, actor, clock, config, {}, Replay{key, "POST /things", "body"}};
    const auto id = new_uuid();
    return db
        .write([&](db::Tx& tx) -> Result<Uuid> {
          return idempotency::once(tx, context, id, [&]() -> Result<void> {
            for (const char* half : {"/a", "/b"})
              tx.run("INSERT INTO marks (name, value) VALUES ($1, $2)", id.to_string() + half, key);
            return {};
          });
        })
        .value();
  }

  /// Again and again while the server is away, as a browser's outbox would.
  Uuid make_at_last(const std::string& key) {
    for (int tries = 0;; ++tries) {
      try {
        return make(key);
      } catch (const db::Unavailable&) {
        if (tries == 600) throw;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    }
  }

  static inline const Uuid account = *parse_uuid("01890000-0000-7000-8000-000000000001");
  db::Database& db;
  Actor actor;
  SystemClock clock;
  Config config;
};

/// The same for the start: the server may be killed while the tables are being made.
std::unique_ptr<db::Database> open_at_last(const std::string& where) {
  for (int tries = 0;; ++tries) {
    try {
      auto db = open_any(where);
      db::migrate(*db, db::built_in_migrations(), SystemClock{});
      return db;
    } catch (const db::Unavailable&) {
      if (tries == 600) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
}

int write_records(const std::string& where, int clients, int count, const std::string& round) {
  const auto db = open_at_last(where);
  std::vector<std::thread> threads;
  for (int c = 0; c < clients; ++c)
    threads.emplace_back([&, c] {
      Client client(*db);
      for (int n = 0; n < count / clients; ++n) {
        const auto key = round + "-" + std::to_string(c) + "-" + std::to_string(n);
        say("try " + key + "\n");
        say("ack " + key + " " + client.make_at_last(key).to_string() + "\n");
      }
    });
  for (auto& thread : threads) thread.join();
  return 0;
}

struct Said {
  std::map<std::string, std::string> acknowledged;  ///< key to id
  std::vector<std::string> tried;
};

Said read_said(const std::string& file) {
  Said said;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string verb, key, id;
    words >> verb >> key >> id;
    if (verb == "try") said.tried.push_back(key);
    if (verb == "ack" && id.size() == 36) said.acknowledged[key] = id;
  }
  return said;
}

/// Key to the names of its rows.
std::map<std::string, std::vector<std::string>> stored(db::Database& db) {
  std::map<std::string, std::vector<std::string>> rows;
  db.read([&](db::Tx& tx) {
    tx.each("SELECT value, name FROM marks WHERE name LIKE '%/_' ORDER BY name",
            [&](const db::Row& row) {
              rows[row.get<std::string>(0)].push_back(row.get<std::string>(1));
            });
    return 0;
  });
  return rows;
}

int check_records(const std::string& where, const std::string& file) {
  const auto db = open_any(where);
  const auto said = read_said(file);
  int lost = 0, half = 0, doubled = 0, unlike = 0;
  for (const auto& [key, names] : stored(*db)) {
    if (names.size() == 1) ++half;
    if (names.size() > 2) ++doubled;
  }
  const auto before = stored(*db);
  for (const auto& [key, id] : said.acknowledged) {
    const auto found = before.find(key);
    if (found == before.end())
      ++lost;
    else if (found->second[0] != id + "/a")
      ++unlike;
  }
  Client client(*db);
  for (const auto& key : said.tried) {
    const auto id = client.make(key).to_string();
    const auto known = said.acknowledged.find(key);
    if (known != said.acknowledged.end() && known->second != id) ++unlike;
  }
  for (const auto& [key, names] : stored(*db))
    if (names.size() != 2) ++doubled;
  const auto damage = db::find_damage(*db);
  std::printf("%zu tried, %zu acknowledged: %d lost, %d half, %d doubled, %d unlike%s\n",
              said.tried.size(), said.acknowledged.size(), lost, half, doubled, unlike,
              damage.empty() ? "" : (", " + damage).c_str());
  return lost || half || doubled || unlike || !damage.empty() || said.acknowledged.empty();
}

int fill_disk(const std::string& where) {
  const auto db = open_any(where);
  db::migrate(*db, db::built_in_migrations(), SystemClock{});
  const std::string large(64 << 10, 'x');
  int kept = 0;
  bool was_full = false;
  while (!was_full && kept < 10'000) {
    try {
      (void)db->write([&](db::Tx& tx) -> Result<void> {
        tx.run("INSERT INTO marks (name, value) VALUES ($1, $2)", std::to_string(kept), large);
        return {};
      });
      ++kept;
    } catch (const db::DiskFull& e) {
      std::printf("after %d writes: %s\n", kept, e.what());
      was_full = true;
    }
  }
  const auto there = [&] {
    return db->read([](db::Tx& tx) {
      return *tx.find("SELECT count(*) FROM marks WHERE length(value) = 65536",
                      [](const db::Row& row) { return row.get<int>(0); });
    });
  };
  const auto damage = db::find_damage(*db);
  std::printf("%d acknowledged, %d there%s\n", kept, there(), damage.c_str());
  return !was_full || there() != kept || !damage.empty();
}

int bench(const std::string& where, int clients, int seconds) {
  const auto db = open_any(where);
  db::migrate(*db, db::built_in_migrations(), SystemClock{});
  std::atomic<long> done = 0;
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  std::vector<std::thread> threads;
  for (int c = 0; c < clients; ++c)
    threads.emplace_back([&] {
      while (std::chrono::steady_clock::now() < end) {
        const auto id = new_uuid().to_string();
        (void)db->write([&](db::Tx& tx) -> Result<void> {
          tx.run("INSERT INTO marks (name, value) VALUES ($1, $2)", id, "x");
          return {};
        });
        ++done;
      }
    });
  for (auto& thread : threads) thread.join();
  std::printf("%d clients: %ld durable transactions a second\n", clients, done / seconds);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> typed(words + 1, words + count);
  const auto verb = typed.empty() ? "" : typed[0];
  try {
    if (verb == "write" && typed.size() == 5)
      return write_records(typed[1], std::stoi(typed[2]), std::stoi(typed[3]), typed[4]);
    if (verb == "check" && typed.size() == 3) return check_records(typed[1], typed[2]);
    if (verb == "fill" && typed.size() == 2) return fill_disk(typed[1]);
    if (verb == "bench" && typed.size() == 4)
      return bench(typed[1], std::stoi(typed[2]), std::stoi(typed[3]));
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  std::cerr << "see the head of crash_driver.cpp\n";
  return 2;
}
