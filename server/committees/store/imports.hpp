#pragma once

#include <optional>
#include <string>
#include <vector>

#include "committees/imports/roll.hpp"
#include "platform/db/db.hpp"

namespace ruam::committees {

enum class ImportStatus { faulty, ready, done, undone };
BOOST_DESCRIBE_ENUM(ImportStatus, faulty, ready, done, undone)

/// A table that came in for a committee.
struct MemberImport {
  Uuid id;
  CommitteeId committee;
  std::string file_name;
  ImportStatus status = ImportStatus::faulty;
  Roll roll;
  std::string by_name;
  Instant created_at, updated_at;
};

class ImportStore {
 public:
  explicit ImportStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: committee.import_not_found.
  Result<MemberImport> get(CommitteeId committee, Uuid id) const;
  /// Newest first.
  std::vector<MemberImport> list(CommitteeId committee) const;
  void insert(const MemberImport& import);
  void update(const MemberImport& import);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::committees
