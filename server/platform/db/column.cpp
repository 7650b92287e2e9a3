#include "platform/db/column.hpp"

#include <limits>

#include "platform/db/db.hpp"
#include "platform/db/error.hpp"

namespace ruam::db {

bool column_is_null(const Row& row, int column) { return row.is_null(column); }

bool Column<bool>::read(const Row& row, int column) { return row.integer(column) != 0; }

int Column<int>::read(const Row& row, int column) {
  const auto wide = row.integer(column);
  if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max())
    throw Error("a number in the database does not fit an int: " + std::to_string(wide));
  return static_cast<int>(wide);
}

std::int64_t Column<std::int64_t>::read(const Row& row, int column) { return row.integer(column); }

std::string Column<std::string>::read(const Row& row, int column) {
  return std::string(row.text(column));
}

std::string_view Column<std::string_view>::read(const Row& row, int column) {
  return row.text(column);
}

std::vector<std::byte> Column<std::vector<std::byte>>::read(const Row& row, int column) {
  const auto bytes = row.bytes(column);
  return {bytes.begin(), bytes.end()};
}

Uuid Column<Uuid>::read(const Row& row, int column) { return row.uuid(column); }

OfficeId Column<OfficeId>::read(const Row& row, int column) { return {row.uuid(column)}; }

Satang Column<Satang>::read(const Row& row, int column) { return {row.integer(column)}; }

Thousandths Column<Thousandths>::read(const Row& row, int column) { return {row.integer(column)}; }

Date Column<Date>::read(const Row& row, int column) {
  const auto date = parse_date(row.text(column));
  if (!date) throw Error("not a date in the database: " + std::string(row.text(column)));
  return *date;
}

Instant Column<Instant>::read(const Row& row, int column) {
  const auto instant = parse_instant(row.text(column));
  if (!instant) throw Error("not an instant in the database: " + std::string(row.text(column)));
  return *instant;
}

}  // namespace ruam::db
