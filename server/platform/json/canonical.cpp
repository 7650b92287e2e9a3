#include <algorithm>
#include <stdexcept>

#include "platform/json/json.hpp"

namespace ruam::json {
namespace {

/// RFC 8785 orders keys by UTF-16 units: characters beyond U+FFFF come before U+E000 to U+FFFF.
bool is_before(std::string_view a, std::string_view b) {
  const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (x == a.end() || y == b.end()) return x == a.end() && y != b.end();
  const auto p = static_cast<unsigned char>(*x), q = static_cast<unsigned char>(*y);
  if (p >= 0xF0 && q >= 0xEE && q < 0xF0) return true;
  if (q >= 0xF0 && p >= 0xEE && p < 0xF0) return false;
  return p < q;
}

void append(std::string& out, const value& from) {
  if (from.is_double()) throw std::logic_error("a float has no canonical form here");
  if (const auto* list = from.if_array()) {
    out += '[';
    for (bool first = true; const auto& item : *list) {
      if (!std::exchange(first, false)) out += ',';
      append(out, item);
    }
    out += ']';
  } else if (const auto* members = from.if_object()) {
    std::vector<const boost::json::key_value_pair*> sorted;
    for (const auto& member : *members) sorted.push_back(&member);
    std::sort(sorted.begin(), sorted.end(),
              [](auto* a, auto* b) { return is_before(a->key(), b->key()); });
    out += '{';
    for (bool first = true; const auto* member : sorted) {
      if (!std::exchange(first, false)) out += ',';
      append_text(out, member->key());
      out += ':';
      append(out, member->value());
    }
    out += '}';
  } else {
    detail::append_value(out, from);
  }
}

}  // namespace

std::string canonical(const value& from) {
  std::string out;
  append(out, from);
  return out;
}

}  // namespace ruam::json
