#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/money.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/thai/period.hpp"

/// Tables that people fill in: columns by their heads, cells read with every fault named by sheet,
/// row and column. Pure.
namespace ruam::imports {

enum class Severity { block, warn };
BOOST_DESCRIBE_ENUM(Severity, block, warn)

/// One fault; row from 1 as a sheet counts, column as its letters ("B"); both may be missing.
struct BookFault {
  std::string sheet;
  std::int64_t row = 0;
  std::string column, head, value, code;
  std::map<std::string, std::string> params;
  Severity severity = Severity::block;
};
BOOST_DESCRIBE_STRUCT(BookFault, (), (sheet, row, column, head, value, code, params, severity))

std::int64_t count_blocking(std::span<const BookFault> faults);

/// A column's place in its room's list of fields.
using FieldNumber = std::size_t;

struct Column {
  FieldNumber field = 0;
  std::string_view head;
  bool needed = false;
  double width = 14;
};

/// A sheet of the form, in the order in which it is filled in.
struct Part {
  std::string_view name;
  std::vector<Column> columns;
};

/// A head may stand below a title, the office's name, a blank: in one of so many rows.
inline constexpr std::size_t most_above_head = 10;

/// Begins the first column of rows that only show how: they are never taken in.
inline constexpr std::string_view example_reference = "ตัวอย่าง";

/// A value from a list, by id and by the words that stand in the list.
struct Option {
  std::string id, name;
};

/// The year (B.E.) around which days are believed, and how far.
struct Around {
  std::int64_t fiscal_year = 0;
  int years = 3;
};

/// All faults of a reading, in one place.
class BookFaults {
 public:
  std::vector<BookFault> list;
  std::size_t dropped = 0;

  void add(BookFault fault);
  /// In the order of sheets and rows, with a word on those that found no room.
  std::vector<BookFault> sorted(const std::vector<Part>& parts) &&;
};

class Row;

/// A sheet with its heads found, whatever order they are in, below a title or not.
class Table {
 public:
  /// `grid` may be missing: then there are no rows (and a fault when the part is needed).
  Table(const Part& part, const sheet::Grid* grid, BookFaults& faults);

  /// Rows with anything in them, below the head, examples left out.
  std::vector<Row> rows() const;

  const Part& part;
  BookFaults& faults;

 private:
  friend class Row;
  void find_heads();
  void read_heads(std::size_t row);
  void note_oddities();

  const sheet::Grid* grid_;
  std::size_t head_ = 0;  ///< the row with the heads
  std::map<FieldNumber, std::size_t> columns_;
};

/// One row. Every reader notes its fault and answers nothing for what is missing or wrong.
class Row {
 public:
  Row(const Table& table, std::size_t index) : table_(&table), index_(index) {}

  std::int64_t number() const { return static_cast<std::int64_t>(index_) + 1; }
  /// The plain cell; empty when missing.
  std::string text(FieldNumber field) const;
  /// The same, at most so many letters; a fault when longer, or missing where it is needed.
  std::string words(FieldNumber field, std::size_t most = 2'000) const;
  std::optional<Satang> money(FieldNumber field) const;
  std::optional<Thousandths> quantity(FieldNumber field) const;
  /// A count, 0 or more.
  std::optional<std::int64_t> whole(FieldNumber field) const;
  /// Degrees or the like, with a sign: «14.8971», at most six decimals, in millionths.
  std::optional<std::int64_t> millionths(FieldNumber field) const;
  /// A day, a month or a year as one period.
  std::optional<thai::Period> moment(FieldNumber field, const Around& around) const;
  /// A day, no less.
  std::optional<Date> day(FieldNumber field, const Around& around) const;
  /// Begin and end as one period; the end may be missing.
  std::optional<thai::Period> period(FieldNumber starts, FieldNumber ends,
                                     const Around& around) const;
  /// One item for each line of the cell.
  std::vector<std::string> lines(FieldNumber field) const;
  /// The option that is meant, by its words or its id.
  std::optional<Option> option(FieldNumber field, const std::vector<Option>& options) const;

  void fault(FieldNumber field, std::string code, std::map<std::string, std::string> params = {},
             Severity severity = Severity::block) const;
  /// A fault of the row as a whole.
  void fault(std::string code, std::map<std::string, std::string> params = {}) const;

 private:
  std::optional<std::int64_t> decimal(FieldNumber field, int decimals) const;
  const Column& column(FieldNumber field) const;

  const Table* table_;
  std::size_t index_;
};

/// Folded for comparing keys and names: blanks, digits and capitals do not matter.
std::string key_of(std::string_view text);

/// The sheet of that name, hidden ones not counted.
const sheet::Grid* find_grid(const std::vector<sheet::Grid>& grids, std::string_view name);

/// "A", "B", … "AA" from 0.
std::string column_letters(std::size_t column);

/// The value among the options that looks most like a slip of the pen for this; empty when none.
std::string nearest(std::string_view value, const std::vector<std::string>& options);

/// Figures go back as figures, so that a sheet can add them up.
sheet::Cell cell_of(const std::string& text);

/// Rows of one sheet as they came: number from 1 → cells.
using StagedSheet = std::map<std::int64_t, std::vector<std::string>>;

/// The same workbook with faults in red, a note on each and a column of sentences.
std::vector<sheet::Form> mark_faults(const std::vector<std::pair<std::string, StagedSheet>>& sheets,
                                     std::span<const BookFault> faults);

}  // namespace ruam::imports
