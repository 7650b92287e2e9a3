#include "app/settings.hpp"

#include <fstream>
#include <iterator>

#include "platform/db/postgres.hpp"
#include "platform/db/sqlite.hpp"
#include "platform/json/json.hpp"
#include "platform/log.hpp"

namespace ruam::app {
namespace {

/// settings.json; every member may be left out.
struct File {
  std::optional<std::string> db, listen, public_url, tls_certificate, tls_key, log_level;
  std::optional<int> workers;
};
BOOST_DESCRIBE_STRUCT(File, (),
                      (db, listen, public_url, tls_certificate, tls_key, log_level, workers))

File read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) throw UsageError("cannot read " + path.string());
  const auto file = json::read<File>(text);
  if (file) return *file;
  auto words = path.string() + " is not right:";
  for (const auto& fault : file.error().faults) words += ' ' + fault.where + ' ' + fault.code + ';';
  if (file.error().faults.empty()) words += " no JSON from byte " + file.error().details.at("at");
  throw UsageError(words);
}

void take(std::string& setting, const std::optional<std::string>& value) {
  if (value) setting = *value;
}

}  // namespace

Config read_settings(const Arguments& arguments) {
  Config config;
  if (const auto data = arguments.value("--data")) config.data = *data;
  const auto named = arguments.value("--config");
  const auto path = named ? std::filesystem::path(*named) : config.data / "settings.json";
  if (named || std::filesystem::exists(path)) {
    const auto file = read_file(path);
    take(config.db, file.db);
    take(config.listen, file.listen);
    take(config.public_url, file.public_url);
    take(config.tls_certificate, file.tls_certificate);
    take(config.tls_key, file.tls_key);
    take(config.log_level, file.log_level);
    config.workers = file.workers.value_or(config.workers);
  }
  take(config.db, arguments.value("--db"));
  take(config.listen, arguments.value("--listen"));
  take(config.public_url, arguments.value("--public-url"));
  take(config.tls_certificate, arguments.value("--tls-cert"));
  take(config.tls_key, arguments.value("--tls-key"));
  take(config.log_level, arguments.value("--log-level"));
  log::set_level(config.log_level);
  return config;
}

std::unique_ptr<db::Database> open_database(const Config& config) {
  std::filesystem::create_directories(config.data);
  if (!config.db.empty()) return db::open_postgres(config.db);
  return db::open_sqlite(config.data / "ruam.db");
}

}  // namespace ruam::app
