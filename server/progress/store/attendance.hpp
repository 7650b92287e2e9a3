#pragma once

#include <vector>

#include "platform/db/db.hpp"
#include "progress/attendance.hpp"

namespace ruam::progress {

/// A sheet as it lies in the database.
struct RegisterRecord {
  RegisterId id;
  Uuid project;
  Register content;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// Every statement that names the table of sheets.
class RegisterStore {
 public:
  explicit RegisterStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: attendance.not_found.
  Result<RegisterRecord> get(RegisterId id) const;
  /// By day, those without one last.
  std::vector<RegisterRecord> list(OfficeId office, Uuid project) const;
  void insert(const RegisterRecord& sheet);
  void update(const RegisterRecord& sheet);
  void remove(RegisterId id);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::progress
