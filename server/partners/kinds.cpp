#include "partners/kinds.hpp"

#include <algorithm>

#include "platform/json/text.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::partners {

bool is_shown(const std::vector<Evidence>& evidence) {
  return std::any_of(evidence.begin(), evidence.end(),
                     [](const Evidence& one) { return one.file_id || !thai::is_blank(one.text); });
}

Faults& Faults::must(bool holds, std::string where, std::string code) {
  if (!holds) all_.push_back({std::move(where), std::move(code)});
  return *this;
}

Faults& Faults::text(const std::string& where, const std::string& value, std::size_t most,
                     bool is_needed) {
  if (is_needed && thai::is_blank(value)) all_.push_back({where, "partner.missing"});
  if (json::count_characters(value) > most)
    all_.push_back({where, "too_long", {{"most", std::to_string(most)}}});
  return *this;
}

Faults& Faults::day(const std::string& where, const std::optional<Date>& value) {
  return must(!value || (value->year >= 1957 && value->year <= 2157), where, "partner.day_far");
}

Faults& Faults::body(const std::string& where, const Body& value) {
  must(value.office || value.entry || !thai::is_blank(value.name), where + "/name",
       "partner.missing");
  return text(where + "/name", value.name, 300);
}

Result<void> Faults::check(std::string code) const {
  if (all_.empty()) return {};
  return Problem{Kind::invalid, std::move(code), {}, all_};
}

}  // namespace ruam::partners
