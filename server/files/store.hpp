#pragma once

#include <optional>
#include <vector>

#include "files/file.hpp"
#include "platform/db/db.hpp"

namespace ruam::files {

/// Every statement that writes this room's table, and the reads that actions need.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: files.not_found (also for a removed one).
  Result<File> get(FileId id) const;
  std::vector<File> list_of(const Ref& record) const;
  void add(OfficeId office, const File& file, const Digest& digest);
  /// To which record it belongs, if any.
  void set_record(OfficeId office, const File& file);
  void set_removed(FileId id);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::files
