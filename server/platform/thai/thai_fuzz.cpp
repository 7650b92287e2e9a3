#include <cstdlib>
#include <string_view>

#include "platform/search/fold.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/period.hpp"
#include "platform/thai/repair.hpp"

using namespace ruam;

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void check_repair(std::string_view text) {
  const auto once = thai::repair(text);
  const auto twice = thai::repair(once.text);
  demand(twice.text == once.text && twice.changes.empty());
  demand(!once.changes.empty() || once.text == text);
  for (const auto& change : once.changes)
    demand(text.substr(change.offset, change.original.size()) == change.original);
}

void check_dates(std::string_view text) {
  if (const auto date = thai::parse_date(text)) {
    demand(is_valid(*date));
    demand(thai::parse_date(thai::print(*date, thai::DateForm::by_parts)).value() == *date);
  }
  if (const auto period = thai::parse_period(text)) demand(period->start <= period->end);
}

void check_numbers(std::string_view text) {
  if (const auto amount = thai::parse_money(text))
    demand(thai::parse_money(thai::format_money(*amount)).value() == *amount);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check_repair(text);
  check_dates(text);
  check_numbers(text);
  demand(search::fold(text).find('\0') == std::string::npos);
  return 0;
}
