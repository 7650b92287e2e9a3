#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "app/database.hpp"
#include "app/house.hpp"

/// What our measuring programs share: settings by environment, times, and their two commands.
namespace ruam::bench {

using clock_type = std::chrono::steady_clock;

inline int setting(const char* name, int usual) {
  const char* said = std::getenv(name);
  return said ? std::atoi(said) : usual;
}

/// Milliseconds.
inline double since(clock_type::time_point start) {
  return std::chrono::duration<double, std::milli>(clock_type::now() - start).count();
}

/// How long one question took, many times over.
class Times {
 public:
  explicit Times(std::string name) : name_(std::move(name)) {}

  template <class F>
  auto take(F&& f) {
    const auto start = clock_type::now();
    auto answer = f();
    all_.push_back(since(start));
    return answer;
  }
  /// One line: name, p50, p95, slowest, and what else there is to say.
  void print(const std::string& more = {}) {
    std::sort(all_.begin(), all_.end());
    const auto at = [&](double part) {
      return all_[static_cast<std::size_t>(part * static_cast<double>(all_.size() - 1))];
    };
    std::printf("%-26s p50 %7.1f ms  p95 %7.1f ms  max %7.1f ms  %s\n", name_.c_str(), at(0.5),
                at(0.95), all_.back(), more.c_str());
  }

 private:
  std::string name_;
  std::vector<double> all_;
};

/// PostgreSQL's own housekeeping does so within a minute of a load.
inline void analyze(db::Database& db) {
  if (db.engine() != db::Database::Engine::postgres) return;
  db.write([](db::Tx& tx) -> Result<void> {
      tx.run("ANALYZE");
      return {};
    }).value();
}

/// `PROGRAM fill|ask [--db URL | --data DIR]`.
template <class Fill, class Ask>
int run(int count, char** words, Fill fill, Ask ask) {
  std::vector<std::string> arguments(words + 1, words + count);
  const auto config = read_config(arguments, process_environment()).value();
  const auto db = app::open_database(config);
  const app::House house;
  const std::string what = arguments.empty() ? "" : arguments.front();
  if (what == "fill")
    fill(*db, config, house);
  else if (what == "ask")
    ask(*db, config, house);
  else
    return std::fprintf(stderr, "usage: %s fill|ask [--db URL | --data DIR]\n", words[0]), 2;
  return 0;
}

}  // namespace ruam::bench
