#pragma once

#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "platform/json/wire.hpp"
#include "platform/result.hpp"

namespace ruam::json {

/// Reads a described struct. Refuses: json.malformed (where in details), json.faults with one fault
/// per wrong field (JSON pointer; codes missing, unknown_field, not_text, not_integer, not_one_of,
/// not_list, not_object, not_boolean, too_long, bad_text ...), all of them at once.
template <class T>
Result<T> read(std::string_view text) {
  T value{};
  const auto parsed = TRY(parse(text));
  std::vector<Fault> faults;
  Wire<T>::read(parsed, value, "", faults);
  if (!faults.empty()) return Problem{Kind::invalid, "json.faults", {}, std::move(faults)};
  return value;
}

/// Writes a described struct, straight to text.
template <class T>
std::string write(const T& value) {
  std::string out;
  Wire<T>::write(value, out);
  return out;
}

/// Parses with limits (depth 32, UTF-8 checked, no duplicate keys, NUL refused).
/// Refuses: json.malformed.
Result<boost::json::value> parse(std::string_view text);

/// RFC 8785 canonical form: sorted keys, no blanks, integers only (floats refused by assertion).
std::string canonical(const boost::json::value& value);

/// RFC 6902-like difference for history: list of {path, from, to}; list items are matched by "id"
/// when they carry one.
boost::json::value diff(const boost::json::value& before, const boost::json::value& after);

}  // namespace ruam::json
