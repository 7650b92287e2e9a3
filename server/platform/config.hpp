#pragma once

#include <filesystem>
#include <string>

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

}  // namespace ruam
