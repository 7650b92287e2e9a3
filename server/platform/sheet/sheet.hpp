#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/clock.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"

/// Tables in and out of files: CSV and XLSX.
namespace ruam::sheet {

/// Empty, text, whole number, money (printed as baht), or a day (printed in the Buddhist Era).
using Cell = std::variant<std::monostate, std::string, std::int64_t, Satang, Date>;
using Row = std::vector<Cell>;

/// A table to hand out.
struct Sheet {
  std::string name = {};
  std::vector<std::string> columns = {};
  std::vector<Row> rows = {};
};

/// What the text of a cell, or of a row, does not tell.
enum class Oddity { formula_without_value, error_value, hidden_row };
struct Odd {
  std::size_t row = 0, column = 0;  ///< from 0
  Oddity what = Oddity::error_value;

  friend bool operator==(const Odd&, const Odd&) = default;
};

/// A table as read: text cell by cell, numbers plain («1234.5»), days as ISO.
struct Grid {
  std::string name = {};
  std::vector<std::vector<std::string>> rows = {};
  std::vector<Odd> odd = {};
  bool is_hidden = false;

  friend bool operator==(const Grid&, const Grid&) = default;
};

/// What a file may cost us; beyond it is refused with Kind::too_large.
struct Limits {
  std::size_t bytes = 64U << 20;  ///< of the file, and of all it unpacks to
  std::size_t entries = 2'000;    ///< in a package
  std::size_t ratio = 200;        ///< unpacked to packed, beyond the first megabyte
  std::size_t rows = 200'000;     ///< of a sheet
  std::size_t cells = 4'000'000;  ///< of a file, gaps included
};

enum class Bom { no, yes };

/// RFC 4180 with CRLF. Text that a spreadsheet would run as a formula (= + - @ tab) gets a leading
/// apostrophe; a lone «-» does not. Bom::yes is what Excel needs to see Thai.
std::string write_csv(const Sheet& sheet, Bom bom = Bom::yes);

/// Reads RFC 4180 in UTF-8 (with or without mark) or the Thai Windows code page, parted by comma,
/// semicolon or tab; undoes write_csv's apostrophes.
/// Refuses: sheet.too_large, sheet.not_csv (faults: csv.unclosed_quote, csv.stray_quote,
/// csv.bad_encoding, each with row and column).
Result<Grid> read_csv(std::string_view bytes, const Limits& limits = {});

/// One workbook, the head row bold and frozen; the same sheets give the same bytes.
/// Refuses: sheet.too_large (a cell over 32,767 letters, more rows than a sheet holds).
Result<std::string> write_xlsx(const std::vector<Sheet>& sheets);

/// Values that the cells of a column offer; others may be typed.
struct Choice {
  std::size_t column = 0;
  std::vector<std::string> values = {};
};

/// A cell shown in red with a note; row 0 is the head where there is one.
struct Wrong {
  std::size_t row = 0, column = 0;
  std::string note = {};
};

/// A sheet that people fill in.
struct Form {
  Sheet sheet = {};
  std::vector<Choice> choices = {};
  std::vector<Wrong> wrong = {};
  std::vector<std::size_t> faint = {};  ///< rows in grey, counted as in Wrong
  std::vector<double> widths = {};      ///< in letters; columns without one fit their head
};

/// A workbook of forms; what may be chosen stands on a hidden sheet behind them.
/// Refuses: as write_xlsx.
Result<std::string> write_forms(const std::vector<Form>& forms);

/// All sheets of a workbook, in order. Formulas give their stored result.
/// Refuses: sheet.too_large, sheet.not_xlsx, sheet.has_macros.
Result<std::vector<Grid>> read_xlsx(std::string_view bytes, const Limits& limits = {});

/// A cell as CSV prints it: money as `1234.50`, a day as `18 ก.ค. 2567`.
std::string printed(const Cell& cell);

}  // namespace ruam::sheet
