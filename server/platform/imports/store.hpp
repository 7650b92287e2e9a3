#pragma once

#include <utility>

#include "platform/imports/kind.hpp"

namespace ruam::imports {

/// faulty: to be mended; ready: may be made; applying: some chunks are made, hidden; done: in
/// sight; undone: taken back.
enum class Status { faulty, ready, applying, done, undone };
BOOST_DESCRIBE_ENUM(Status, faulty, ready, applying, done, undone)

/// A workbook that came in, and how far it is.
struct ImportRecord {
  ImportId id;
  std::string kind, file_name, file_sha256;
  Status status = Status::faulty;
  std::int64_t draft_count = 0, made_count = 0, fault_count = 0;
  std::string faults = "[]";  ///< JSON of BookFault
  std::string by_name;
  Instant created_at, updated_at;
};

/// A part of the drafts, made by one write.
struct Block {
  std::int64_t number = 0;
  std::vector<Draft> drafts;
};

/// The tables of staged workbooks, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: import.not_found.
  Result<ImportRecord> get(ImportId id) const;
  /// Newest first, without their faults.
  std::vector<ImportRecord> list(OfficeId office, int most) const;
  void insert(const ImportRecord& import);
  /// Status, made_count and time.
  void update(const ImportRecord& import);

  /// Rows as they came, with their numbers, some hundred at once.
  using Rows = std::vector<std::pair<std::int64_t, std::vector<std::string>>>;
  void add_rows(ImportId id, std::string_view sheet, const Rows& rows);
  std::vector<std::pair<std::string, StagedSheet>> list_rows(ImportId id) const;

  void add_block(ImportId id, const Block& block);
  /// The first that is not made.
  std::optional<Block> next_block(ImportId id) const;
  std::optional<Block> find_block(ImportId id, std::int64_t number) const;
  /// Writes down what was made of it.
  void set_made(ImportId id, const Block& block);
  /// The records made so far.
  std::vector<Uuid> list_made(ImportId id) const;
  /// Forgets rows and drafts; what the import was stays.
  void clear(ImportId id);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::imports
