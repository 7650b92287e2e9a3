#pragma once

#include "platform/clock.hpp"
#include "projects/imports/book.hpp"

/// The rows of one sheet, read cell by cell with its faults. For projects/imports only.
namespace ruam::projects::imports {

/// All faults of a reading, in one place.
class Faults {
 public:
  std::vector<BookFault> list;
  std::size_t dropped = 0;

  void add(BookFault fault) {
    constexpr std::size_t most = 2'000;
    if (list.size() < most)
      list.push_back(std::move(fault));
    else
      ++dropped;
  }
};

class Row;

/// A sheet with its heads found, whatever order they are in.
class Table {
 public:
  /// `grid` may be missing: then there are no rows (and a fault when the part is needed).
  Table(const Part& part, const sheet::Grid* grid, Faults& faults);

  /// Rows with anything in them, below the head, examples left out.
  std::vector<Row> rows() const;

  const Part& part;
  Faults& faults;

 private:
  friend class Row;
  void find_heads();
  void note_oddities();

  const sheet::Grid* grid_;
  std::map<Field, std::size_t> columns_;
};

/// One row. Every reader notes its fault and answers nothing for what is missing or wrong.
class Row {
 public:
  Row(const Table& table, std::size_t index) : table_(&table), index_(index) {}

  std::int64_t number() const { return static_cast<std::int64_t>(index_) + 1; }
  /// The plain cell; empty when missing.
  std::string text(Field field) const;
  /// The same, at most so many letters; a fault when longer, or missing where it is needed.
  std::string words(Field field, std::size_t most = 2'000) const;
  std::optional<Satang> money(Field field) const;
  std::optional<Thousandths> quantity(Field field) const;
  /// เริ่ม and สิ้นสุด as one period.
  std::optional<Period> period(const World& world) const;
  /// One item for each line of the cell.
  std::vector<std::string> lines(Field field) const;
  /// The option that is meant; with its text as typed when it is not needed to be one.
  std::optional<Option> option(Field field, const std::vector<Option>& options) const;

  void fault(Field field, std::string code, std::map<std::string, std::string> params = {},
             Severity severity = Severity::block) const;
  /// A fault of the row as a whole.
  void fault(std::string code, std::map<std::string, std::string> params = {}) const;

 private:
  std::optional<std::int64_t> decimal(Field field, int decimals) const;
  std::optional<Period> moment(Field field, const World& world) const;
  const Column& column(Field field) const;

  const Table* table_;
  std::size_t index_;
};

/// Folded for comparing keys and names: blanks, digits and capitals do not matter.
std::string key_of(std::string_view text);

}  // namespace ruam::projects::imports
