#pragma once

#include <optional>
#include <string>
#include <vector>

#include "intake/draft.hpp"
#include "intake/paper.hpp"
#include "platform/db/db.hpp"

namespace ruam::intake {

/// What was read, as JSON that goes out as it is: of wire::Line, wire::Section, wire::PaperFault.
struct Text {
  std::string lines = "[]", sections = "[]", faults = "[]";
  std::vector<std::int64_t> kept;  ///< lines whose repair somebody took back
};

/// What somebody made of a field.
struct Correction {
  Uuid id;
  PaperId paper;
  Uuid field;
  Name name = Name::title;
  FieldState state = FieldState::corrected;
  std::string heading;  ///< of the section that the field's line is in
  Value said, value;
  Uuid account;
  std::string by;
  Instant at;
};

/// Every statement that writes this room's tables, and the reads that actions need.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: intake.not_found.
  Result<Record> get(PaperId id) const;
  std::optional<PaperId> find_bytes(OfficeId office, std::string_view sha256) const;
  void insert(const Record& paper);
  void update(const Record& paper);
  /// With its text and fields; corrections stay, they teach.
  void remove(PaperId id);

  Text text(PaperId id) const;
  void save(PaperId id, const Text& text);

  std::vector<Field> list_fields(PaperId id) const;
  /// Refuses: intake.field_not_found.
  Result<Field> get_field(PaperId id, Uuid field) const;
  /// Replaces all fields.
  void save(PaperId id, const std::vector<Field>& fields);
  void add(PaperId id, const Field& field);
  void update(PaperId id, const Field& field);
  std::int64_t count_open(PaperId id) const;
  std::int64_t count_fields(PaperId id) const;

  void add(const Correction& correction);
  std::vector<Correction> list_corrections(PaperId id) const;
  /// Of the office's other papers, newest first.
  std::vector<Correction> list_lessons(OfficeId office, std::size_t most) const;

 private:
  void insert(PaperId id, const Field& field, std::int64_t place);

  db::Tx& tx_;
};

}  // namespace ruam::intake
