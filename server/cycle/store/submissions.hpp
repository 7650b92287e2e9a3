#pragma once

#include <map>
#include <optional>
#include <vector>

#include "cycle/submission.hpp"
#include "platform/db/db.hpp"

namespace ruam::cycle {

struct SubmissionRecord {
  Uuid id;
  RoundKey round;    ///< of its duty
  std::string kind;  ///< catalog submission_kinds
  SubmissionState state = SubmissionState::open;
  std::int64_t version = 0;
  Instant updated_at;
};

/// Every statement that names the tables of the register, over one transaction.
class SubmissionStore {
 public:
  explicit SubmissionStore(db::Tx& tx) : tx_(tx) {}

  std::map<Uuid, SubmissionRecord> list(OfficeId office, std::int64_t fiscal_year) const;
  void save(OfficeId office, const SubmissionRecord& record);
  void add(OfficeId office, Uuid submission, const Step& step);
  /// Oldest first.
  std::vector<Step> list_steps(OfficeId office, Uuid submission) const;
  /// Those of all submissions of the year, oldest first.
  std::map<Uuid, std::vector<Step>> list_steps_of_year(OfficeId office,
                                                       std::int64_t fiscal_year) const;
  std::optional<Step> find_step(OfficeId office, Uuid id) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::cycle
