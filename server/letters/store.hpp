#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "letters/letter.hpp"
#include "letters/letterhead.hpp"
#include "platform/db/db.hpp"

namespace ruam::letters {

/// A letter as it lies in the database. `content` is canonical JSON of Content.
struct Record {
  LetterId id;
  std::int64_t fiscal_year = 0;
  Status status = Status::draft;
  std::int64_t version = 1, round = 1;
  std::int64_t next_step = 0;
  std::string content, content_sha256;
  Content said;  ///< the same, read
  std::string number;
  std::optional<Date> dated;
  Uuid author_person;
  std::string author_name;
  Instant created_at, updated_at;
};

/// One signature or comment, as it was given.
struct Act {
  Uuid id;
  LetterId letter;
  std::int64_t round = 1, step = 0;
  Verdict verdict = Verdict::sign;
  std::string text;
  Uuid person;
  std::string person_name, position, acting_phrase, role;
  Instant at;
  std::optional<Date> paper_date;
  std::optional<Uuid> paper_file;
  std::string content_sha256;
  std::string signed_sha256;  ///< as signature_hash(); empty: from before acts were chained
};

/// What the transparency log keeps of an act: everything but the person's name.
boost::json::value logged(const Act& act);

/// Every statement that names this room's tables for writing, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: letter.not_found.
  Result<Record> get(LetterId id) const;
  /// Letters whose content is not what its SHA-256 says.
  std::vector<Fault> verify() const;
  void insert(const Record& letter);
  void update(const Record& letter);

  std::vector<Act> list_acts(LetterId id) const;
  std::optional<Act> find_act(OfficeId office, Uuid id) const;
  void insert(const Act& act);

  Letterhead letterhead(OfficeId office) const;
  void save(OfficeId office, const Letterhead& head, Instant at);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::letters
