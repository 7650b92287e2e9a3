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

/// A table as read: text cell by cell, numbers plain («1234.5»), days as ISO.
struct Grid {
  std::string name = {};
  std::vector<std::vector<std::string>> rows = {};

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

/// All sheets of a workbook, in order. Formulas give their stored result.
/// Refuses: sheet.too_large, sheet.not_xlsx.
Result<std::vector<Grid>> read_xlsx(std::string_view bytes, const Limits& limits = {});

/// A cell as CSV prints it: money as `1234.50`, a day as `18 ก.ค. 2567`.
std::string printed(const Cell& cell);

}  // namespace ruam::sheet
