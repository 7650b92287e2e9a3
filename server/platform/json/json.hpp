#pragma once

#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "platform/json/wire.hpp"
#include "platform/result.hpp"

namespace ruam::json {

/// Parses with limits: depth 32, valid UTF-8, no key twice, no NUL byte, nothing after the value.
/// Refuses: json.malformed (details: at, the byte where reading stopped).
Result<boost::json::value> parse(std::string_view text);

/// Reads a described struct. Refuses: json.malformed (as parse), json.faults with one fault
/// per wrong field (JSON pointer; codes missing, unknown_field, not_text, not_integer, not_one_of,
/// not_list, not_object, not_boolean, not_id, not_date, not_instant, out_of_range, too_long,
/// bad_text), all of them at once.
template <class T>
Result<T> read(std::string_view text) {
  T value{};
  const auto parsed = TRY(parse(text));
  std::vector<Fault> faults;
  Wire<T>::read(parsed, value, Where{}, faults);
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

/// The same as a value, for history and hashes. Refuses nothing: what we write, we can read.
template <class T>
boost::json::value to_value(const T& value) {
  return parse(write(value)).value();
}

/// RFC 8785 canonical form: sorted keys, no blanks, integers only; a float throws.
std::string canonical(const boost::json::value& value);

/// Difference for history: list of {path, from, to}, without `from` for what is new and without
/// `to` for what is gone. List items that all carry a text "id" are matched by it and the id is the
/// path's segment; a changed order of theirs is {path: ".../@order", from: [ids], to: [ids]}.
boost::json::value diff(const boost::json::value& before, const boost::json::value& after);

}  // namespace ruam::json
