#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "platform/search/fold.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/period.hpp"
#include "platform/thai/repair.hpp"
#include "platform/thai/restore.hpp"

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

void check_restore(std::string_view text) {
  const auto restored = thai::restore(text);
  std::vector<std::size_t> applied, all;
  for (std::size_t i = 0; i < restored.edits.size(); ++i) {
    const auto& edit = restored.edits[i];
    demand(text.substr(edit.offset, edit.before.size()) == edit.before);
    demand(edit.confidence >= 0.5 && edit.confidence <= 1 && edit.before != edit.after);
    if (edit.is_applied) applied.push_back(i);
    all.push_back(i);
  }
  demand(thai::with_edits(text, restored.edits, {}) == text);
  demand(thai::with_edits(text, restored.edits, applied) == restored.text);
  thai::with_edits(text, restored.edits, all);
  const auto& now = restored.text;
  if (text.find('\r') == text.npos)
    demand(std::count(text.begin(), text.end(), '\n') == std::count(now.begin(), now.end(), '\n'));
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
  check_restore(text);
  check_dates(text);
  check_numbers(text);
  demand(search::fold(text).find('\0') == std::string::npos);
  return 0;
}
