#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "projects/content.hpp"

/// Reads what offices have written already: cost lists, activities and indicators as text or cells
/// of a sheet. Pure: nothing is stored, nothing is changed silently.
namespace ruam::projects::reading {

/// Something a person should look at before taking it over; `code` is in the room's messages.
struct Warning {
  std::string code;
  std::map<std::string, std::string> params;

  friend bool operator==(const Warning&, const Warning&) = default;
};
BOOST_DESCRIBE_STRUCT(Warning, (), (code, params))

/// One cost line as understood. The amount of `line` is computed from rate and factors; what was
/// written as its sum stands beside it.
struct ReadLine {
  std::int64_t at = 0;  ///< line of the text, from 1
  std::string source;   ///< as written
  CostLine line;
  std::optional<Satang> stated;
  std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(ReadLine, (), (at, source, line, stated, warnings))

/// Lines below one heading. Level 0 is an activity («กิจกรรม …», «1. …») or the text before any
/// heading, level 1 a step below it («1.1 …»).
struct ReadPart {
  std::int64_t at = 0, level = 0;
  std::string number, title;
  std::vector<ReadLine> lines;
};
BOOST_DESCRIBE_STRUCT(ReadPart, (), (at, level, number, title, lines))

/// A written total («รวมกิจกรรม = 6,820 บาท») beside the sum of the lines that it covers.
struct ReadTotal {
  std::int64_t at = 0;
  std::string source;
  Satang stated, counted;
};
BOOST_DESCRIBE_STRUCT(ReadTotal, (), (at, source, stated, counted))

/// Text that is no cost: kept for the eye, so that nothing is lost unseen.
struct Unread {
  std::int64_t at = 0;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(Unread, (), (at, source))

struct ReadCosts {
  std::vector<ReadPart> parts;
  std::vector<ReadTotal> totals;
  std::vector<Unread> unread;
  Satang amount;              ///< of all lines
  bool shared_lines = false;  ///< «ขอถัวจ่ายทุกรายการ» is written
};
BOOST_DESCRIBE_STRUCT(ReadCosts, (), (parts, totals, unread, amount, shared_lines))

/// Reads one line «ค่าอาหารว่าง 32 คน X 35 บาท X 1 มื้อ = 1,120 บาท»: any of x X × * คูณ, คนละ, @,
/// บาท/คน, เป็นเงิน, lumps, either digits. Nothing when there is no money in it.
std::optional<ReadLine> read_cost_line(std::string_view text);

/// Reads a whole list with headings, bullets, broken lines, totals, or cells parted by tabs.
ReadCosts read_costs(std::string_view text);

}  // namespace ruam::projects::reading
