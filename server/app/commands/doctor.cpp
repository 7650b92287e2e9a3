#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "platform/db/health.hpp"
#include "platform/db/migrate.hpp"
#include "platform/jobs.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t least_free = std::uintmax_t{1} << 30;

/// One line each; what throws is a fault as well.
class Report {
 public:
  template <class F>
  void check(const char* what, F&& f) {
    std::string found;
    try {
      found = f();
    } catch (const std::exception& error) {
      found = error.what();
    }
    std::printf("%s  %s%s%s\n", found.empty() ? "ok   " : "FAULT", what, found.empty() ? "" : ": ",
                found.c_str());
    if (!found.empty()) ++faults_;
  }
  int faults() const { return faults_; }

 private:
  int faults_ = 0;
};

std::string check_folder(const Config& config) {
  const auto probe = config.data / ".doctor";
  std::ofstream(probe) << "x";
  if (!fs::exists(probe)) return "cannot write to " + fs::absolute(config.data).string();
  fs::remove(probe);
  return {};
}

std::string check_space(const Config& config) {
  const auto free = fs::space(config.data).available;
  if (free >= least_free) return {};
  return "only " + std::to_string(free >> 20) + " MiB are free: clear the disk before it is full";
}

std::string check_clock() {
  const auto now = SystemClock{}.now();
  const auto program = parse_instant("2026-01-01T00:00:00.000Z");
  return now < *program ? "the computer's clock says " + to_string(now) : "";
}

std::string check_key(const Config& config) {
  const auto file = config.data / "tlog.key";
  if (!fs::exists(file)) return {};
  const auto others = fs::perms::group_all | fs::perms::others_all;
  if ((fs::status(file).permissions() & others) == fs::perms::none) return {};
  return file.string() + " can be read by others: chmod 600";
}

std::string check_jobs(db::Database& db) {
  const auto failed = db.read([](db::Tx& tx) { return jobs::count_failed(tx); });
  return failed == 0 ? "" : std::to_string(failed) + " jobs of the last 30 days have failed";
}

std::string check_log(db::Database& db) {
  const auto waiting = db.read([](db::Tx& tx) { return tlog::count_waiting(tx); });
  if (waiting < 1000) return {};
  return std::to_string(waiting) + " entries wait for the transparency log: is the server running?";
}

void check_database(Report& report, const Config& config) {
  std::unique_ptr<db::Database> db;
  report.check("the database answers", [&] {
    db = open_database(config);
    return std::string();
  });
  if (!db) return;
  report.check("the database is up to date", [&]() -> std::string {
    const auto pending = db::pending_migrations(*db, migrations()).size();
    return pending ? std::to_string(pending) + " migrations are pending: ruam migrate" : "";
  });
  report.check("its pages are whole", [&] { return db::find_damage(*db); });
  report.check("its writes are durable", [&] { return db::find_durability_fault(*db); });
  report.check("it sorts Thai", [&] { return db::find_order_fault(*db); });
  report.check("jobs get done", [&] { return check_jobs(*db); });
  report.check("the transparency log grows", [&] { return check_log(*db); });
}

int run_doctor(const Arguments& arguments) {
  const auto& config = arguments.config;
  if (!fs::is_directory(config.data))
    throw UsageError("there is no data folder " + fs::absolute(config.data).string());
  Report report;
  report.check("the data folder can be written", [&] { return check_folder(config); });
  report.check("the disk has room", [&] { return check_space(config); });
  report.check("the clock is right", [] { return check_clock(); });
  report.check("the log's key is private", [&] { return check_key(config); });
  check_database(report, config);
  return report.faults() ? 1 : 0;
}

}  // namespace

Command doctor_command() {
  return {.name = "doctor",
          .words = "",
          .summary = "look for what will make trouble and say what to do",
          .details = "Changes nothing. Ends with 1 when something needs a hand.",
          .options = {},
          .run = run_doctor};
}

}  // namespace ruam::app
