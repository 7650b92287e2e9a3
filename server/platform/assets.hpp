#pragma once

// Files baked into the program at build time (cmake/assets.cmake lists them); they live as long as
// the program.

#include <span>
#include <string_view>

namespace ruam {

/// One embedded file; every view points into the program image and never dies.
struct Asset {
  std::string_view path;      ///< "projects/202611220930-projects-create.sql", "index.html"
  std::string_view bytes;     ///< as stored
  std::string_view br, gz;    ///< precompressed twins, empty when there is none
  std::string_view type;      ///< content type, "text/html; charset=utf-8"
  std::string_view hash;      ///< SHA-256 of `bytes` in lower-case hex
  bool is_immutable = false;  ///< its name contains its hash: may be cached for ever
};

/// All files of a group: "web", "schema" (ordered by file name over all rooms), "messages",
/// "catalog", "demo", "packs", "templates", "language", "words" (ordered by path); empty for a
/// group that does not exist.
std::span<const Asset> assets(std::string_view group);

/// The file of that exact path in a group, or nullptr.
const Asset* find_asset(std::string_view group, std::string_view path);

}  // namespace ruam
