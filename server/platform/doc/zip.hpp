#pragma once

#include <string>
#include <vector>

namespace ruam::doc {

struct ZipEntry {
  std::string path, bytes;
  bool stored = false;  ///< already compressed: do not try again
};

/// A ZIP archive of the entries in order, all dated alike: the same entries give the same bytes.
std::string zip_of(const std::vector<ZipEntry>& entries);

}  // namespace ruam::doc
