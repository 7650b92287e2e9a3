#include "people/fields.hpp"

#include <string>

#include "platform/json/text.hpp"

namespace ruam::people {
namespace {

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Fields& Fields::required(std::string_view where, std::string_view text, std::size_t most) {
  must(!trimmed(text).empty(), where, "missing");
  return optional(where, text, most);
}

Fields& Fields::optional(std::string_view where, std::string_view text, std::size_t most) {
  if (json::count_characters(text) > most)
    faults_.push_back({std::string(where), "too_long", {{"most", std::to_string(most)}}});
  return must(json::is_clean(text), where, "bad_text");
}

Fields& Fields::must(bool holds, std::string_view where, std::string_view code) {
  if (!holds) faults_.push_back({std::string(where), std::string(code)});
  return *this;
}

Result<void> Fields::check(std::string_view problem_code) const {
  if (faults_.empty()) return {};
  return Problem{Kind::invalid, std::string(problem_code), {}, faults_};
}

}  // namespace ruam::people
