#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/result.hpp"

namespace ruam {

/// Settings, read once in main from `settings.json` of the data folder and the command line.
struct Config {
  std::filesystem::path data = "data";
  std::string db = {};  ///< empty: SQLite in the data folder; or postgres://...
  std::string listen = "127.0.0.1:8480";
  std::string public_url = {};  ///< as people reach it, for Origin checks and links
  std::string tls_certificate = {}, tls_key = {};
  int workers = 128;
  std::string log_level = "info";
};

/// A variable of the environment, or nothing.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

/// The variables of this process.
Environment process_environment();

/// Takes `--data DIR`, `--db URL`, `--listen HOST:PORT`, `--public-url URL`, `--tls-certificate F`,
/// `--tls-key F`, `--workers N` and `--log-level L` (also as `--name=value`) out of `arguments` and
/// leaves the rest. What they do not say comes from RUAM_DATA, RUAM_DB, ..., then from
/// settings.json in the data folder, then from the defaults above. `--` ends the options.
/// Refuses: config.value_missing, config.bad_value, config.unknown_setting, config.unreadable.
Result<Config> read_config(std::vector<std::string>& arguments, const Environment& environment);

}  // namespace ruam
