#include "cycle/waiting.hpp"

#include <algorithm>

namespace ruam::cycle {
namespace {

/// Sorts as the list does, and names a place in it even when the item has gone meanwhile.
std::string place(const WaitingItem& item) {
  constexpr Date never{9999, 12, 31};
  return to_string(item.due.value_or(never)) + '|' + to_string(item.since.value_or(Instant{})) +
         '|' + item.ref.office.uuid.to_string() + '|' + item.ref.kind + '|' +
         item.ref.uuid.to_string() + '|' + item.action;
}

WaitingRow row_of(const WaitingItem& item, Language language) {
  return {item.ref.kind,
          {item.ref.office, item.ref.kind, item.ref.uuid},
          item.code,
          item.label,
          Messages::built_in().say(language, item.why),
          item.action,
          item.url,
          item.due,
          item.since};
}

}  // namespace

std::vector<WaitingItem> sorted(std::vector<WaitingItem> items) {
  std::sort(items.begin(), items.end(),
            [](const auto& a, const auto& b) { return place(a) < place(b); });
  return items;
}

WaitingPage page_of(const std::vector<WaitingItem>& sorted_items, const WaitingQuery& query) {
  WaitingPage page;
  page.total = static_cast<std::int64_t>(sorted_items.size());
  std::string last;
  for (const auto& item : sorted_items) {
    if (!query.after.empty() && place(item) <= query.after) continue;
    if (page.rows.size() == query.limit) {
      page.next = last;
      break;
    }
    page.rows.push_back(row_of(item, query.language));
    last = place(item);
  }
  return page;
}

Waiting merged(std::vector<Waiting> rooms) {
  return [rooms = std::move(rooms)](db::Tx& tx, const Actor& actor, OfficeId office) {
    std::vector<WaitingItem> all;
    for (const auto& ask : rooms)
      for (auto& item : ask(tx, actor, office)) all.push_back(std::move(item));
    return all;
  };
}

}  // namespace ruam::cycle
