#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "platform/db/db.hpp"
#include "progress/result.hpp"

namespace ruam::progress {

/// A result report as it lies in the database; `content` and `figures` are canonical JSON.
struct ResultRecord {
  ResultId id;
  Uuid project;
  std::string project_code, project_title;
  std::int64_t fiscal_year = 0;
  ResultStatus status = ResultStatus::draft;
  std::int64_t version = 1, round = 1;
  std::optional<std::int64_t> next_step = 0;
  std::vector<projects::Step> steps;
  std::string content;
  std::optional<std::string> figures;  ///< only once signed
  std::string sha256;
  Instant created_at, updated_at;
};

/// One decision of one signer, as it was given.
struct ResultSignature {
  Uuid id;
  std::int64_t round = 1, step = 0;
  projects::Decision decision = projects::Decision::sign;
  Uuid person;
  std::string person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string sha256, reason;
};

/// What the transparency log keeps of a signature: everything but the person's name.
boost::json::value logged(const ResultSignature& signature);

/// Every statement that names the tables of result reports.
class ResultStore {
 public:
  explicit ResultStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: result.not_found.
  Result<ResultRecord> get(ResultId id) const;
  std::optional<ResultRecord> find(OfficeId office, Uuid project) const;
  /// Those of an office that wait for a signature.
  std::vector<ResultRecord> list_open(OfficeId office) const;
  void insert(const ResultRecord& report);
  void update(const ResultRecord& report);
  void insert(ResultId report, const ResultSignature& signature);
  std::vector<ResultSignature> list_signatures(ResultId report) const;
  std::optional<ResultSignature> find_signature(OfficeId office, Uuid id) const;
  /// Signed reports whose content is not what their SHA-256 says.
  std::vector<Fault> verify() const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::progress
