#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"

namespace ruam::db {

class Row;

/// No value; `type` is what it would be (an index of Value), as PostgreSQL cannot always tell.
struct Null {
  std::size_t type = 0;
};

/// A parameter on its way to the engine; views live as long as the call.
using Value = std::variant<Null, std::int64_t, std::string_view, std::span<const std::byte>, Uuid,
                           std::string>;

template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

inline Value to_value(std::monostate) { return {}; }
inline Value to_value(std::nullopt_t) { return {}; }
inline Value to_value(bool b) { return std::int64_t{b}; }
template <std::integral T>
Value to_value(T i) {
  return static_cast<std::int64_t>(i);
}
inline Value to_value(const char* s) { return std::string_view{s}; }
inline Value to_value(std::string_view s) { return s; }
inline Value to_value(const std::string& s) { return std::string_view{s}; }
inline Value to_value(std::span<const std::byte> b) { return b; }
inline Value to_value(const Uuid& id) { return id; }
inline Value to_value(const OfficeId& id) { return id.uuid; }
inline Value to_value(Satang s) { return s.value; }
inline Value to_value(Thousandths t) { return t.value; }
inline Value to_value(const Date& d) { return to_string(d); }
inline Value to_value(const Instant& i) { return to_string(i); }
template <DescribedEnum E>
Value to_value(E e) {
  return std::string_view{boost::describe::enum_to_string(e, "")};
}
template <class T>
Value to_value(const std::optional<T>& o) {
  if (!o) return Null{to_value(T{}).index()};
  return to_value(*o);
}

/// How a column becomes a T. Specialise for a strong type of a room.
template <class T>
struct Column;

template <>
struct Column<bool> {
  static bool read(const Row& row, int column);
};
template <>
struct Column<int> {
  static int read(const Row& row, int column);
};
template <>
struct Column<std::int64_t> {
  static std::int64_t read(const Row& row, int column);
};
template <>
struct Column<std::string> {
  static std::string read(const Row& row, int column);
};
template <>
struct Column<std::string_view> {
  static std::string_view read(const Row& row, int column);
};
template <>
struct Column<std::vector<std::byte>> {
  static std::vector<std::byte> read(const Row& row, int column);
};
template <>
struct Column<Uuid> {
  static Uuid read(const Row& row, int column);
};
template <>
struct Column<OfficeId> {
  static OfficeId read(const Row& row, int column);
};
template <>
struct Column<Satang> {
  static Satang read(const Row& row, int column);
};
template <>
struct Column<Thousandths> {
  static Thousandths read(const Row& row, int column);
};
template <>
struct Column<Date> {
  static Date read(const Row& row, int column);
};
template <>
struct Column<Instant> {
  static Instant read(const Row& row, int column);
};

bool column_is_null(const Row& row, int column);

template <DescribedEnum E>
struct Column<E> {
  static E read(const Row& row, int column) {
    E value{};
    const auto name = Column<std::string>::read(row, column);
    if (!boost::describe::enum_from_string(name.c_str(), value))
      throw std::runtime_error("unknown value in the database: " + name);
    return value;
  }
};

template <class T>
struct Column<std::optional<T>> {
  static std::optional<T> read(const Row& row, int column) {
    if (column_is_null(row, column)) return std::nullopt;
    return Column<T>::read(row, column);
  }
};

}  // namespace ruam::db
