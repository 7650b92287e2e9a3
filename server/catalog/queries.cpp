#include "catalog/queries.hpp"

#include <algorithm>
#include <map>

#include "catalog/actions.hpp"
#include "catalog/store.hpp"
#include "people/access.hpp"
#include "platform/search/fold.hpp"

namespace ruam::catalog {
namespace {

std::vector<Entry> merged(db::Tx& tx, OfficeId office, std::string_view list) {
  const Store store{tx};
  std::vector<Entry> entries;
  std::map<std::string, std::size_t> places;
  for (auto& item : store.list_shipped(list)) {
    places[item.id] = entries.size();
    entries.push_back({std::move(item), {}});
  }
  for (auto& own : store.list_own(office, list)) {
    const auto place = places.find(own.id);
    if (place == places.end()) {
      entries.push_back({std::move(own), {}});
    } else {
      auto& entry = entries[place->second];
      Item shipped = entry;
      entry = {std::move(own), std::move(shipped)};
    }
  }
  return entries;
}

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(ruam::search::fold(text.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

bool matches(const Item& item, const std::vector<std::string>& words) {
  if (words.empty()) return true;
  const auto aliases = extra(item, "aliases").value_or("") + extra(item, "abbr_th").value_or("");
  const auto text = ruam::search::fold(item.id + '\n' + item.code + '\n' + item.name_th + '\n' +
                                       item.name_en + '\n' + item.note + '\n' + aliases);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

std::vector<ListRow> list_lists(db::Tx& tx, OfficeId office) {
  constexpr std::string_view sql = R"(
    SELECT l.list, l.name_th, l.name_en,
           (SELECT count(*) FROM catalog_items i WHERE i.list = l.list) +
           (SELECT count(*) FROM catalog_office_items o
             WHERE o.office_id = $1 AND o.list = l.list
               AND NOT EXISTS (SELECT 1 FROM catalog_items i
                                WHERE i.list = o.list AND i.item_id = o.item_id))
      FROM catalog_lists l ORDER BY l.position, l.list)";
  return tx.list(
      sql,
      [](const db::Row& row) {
        return ListRow{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                       row.get<std::int64_t>(3)};
      },
      office);
}

std::optional<Item> find(db::Tx& tx, OfficeId office, std::string_view list,
                         std::string_view item) {
  const Store store{tx};
  if (auto own = store.find_own(office, list, item)) return std::move(own->item);
  return store.find_shipped(list, item);
}

std::vector<Item> list(db::Tx& tx, OfficeId office, std::string_view list,
                       std::optional<int> valid_in_be) {
  std::vector<Item> items;
  for (auto& entry : merged(tx, office, list))
    if (!valid_in_be || is_valid_in(entry, *valid_in_be)) items.push_back(std::move(entry));
  return items;
}

std::vector<std::string> ancestors(db::Tx& tx, OfficeId office, std::string_view list,
                                   std::string_view item) {
  std::vector<std::string> above;
  auto current = find(tx, office, list, item);
  while (current && !current->parent_id.empty() &&
         std::find(above.begin(), above.end(), current->parent_id) == above.end()) {
    above.push_back(current->parent_id);
    current = find(tx, office, list, current->parent_id);
  }
  return above;
}

std::vector<CostStandard> list_cost_standards(db::Tx& tx, OfficeId office) {
  return cost_standards(list(tx, office, "cost_standards"));
}

std::optional<CostStandard> find_cost_standard(db::Tx& tx, OfficeId office, std::string_view item,
                                               Date on) {
  const auto all = list_cost_standards(tx, office);
  const auto chosen =
      std::find_if(all.begin(), all.end(), [&](const CostStandard& row) { return row.id == item; });
  if (chosen == all.end()) return {};
  const auto in_force = std::find_if(all.begin(), all.end(), [&](const CostStandard& row) {
    return row.family == chosen->family && (!row.from || *row.from <= on) &&
           (!row.to || on <= *row.to);
  });
  if (in_force == all.end()) return {};
  return *in_force;
}

std::string fingerprint(db::Tx& tx, OfficeId office, const std::vector<std::string>& lists) {
  const Store store{tx};
  return store.shipped_hashes(lists) + store.own_versions(office, lists);
}

Result<Page> search(db::Tx& tx, OfficeId office, std::string_view list, const Search& wanted) {
  if (!Store{tx}.has_list(list)) return Problem{Kind::not_found, "catalog.list_not_found"};
  const auto words = folded_words(wanted.text);
  Page page;
  bool is_past_cursor = wanted.after.empty();
  for (auto& entry : merged(tx, office, list)) {
    const bool is_cursor = entry.id == wanted.after;
    const bool is_wanted = is_past_cursor &&
                           (!wanted.valid_in_be || is_valid_in(entry, *wanted.valid_in_be)) &&
                           matches(entry, words);
    is_past_cursor = is_past_cursor || is_cursor;
    if (!is_wanted) continue;
    if (page.rows.size() == wanted.limit) {
      page.next = page.rows.back().id;
      break;
    }
    page.rows.push_back(std::move(entry));
  }
  return page;
}

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& ref : refs) {
    Description description{.ref = ref, .hidden = true};
    const auto item = Store{tx}.find_own({ref.office, ref.uuid});
    if (item && people::require(tx, actor, read_permission, ref.office).has_value())
      description = {.ref = ref,
                     .label = item->name_th,
                     .url = "/catalog/" + item->list + "/" + item->id,
                     .state = ""};
    all.push_back(std::move(description));
  }
  return all;
}

Result<Entry> get(db::Tx& tx, OfficeId office, std::string_view list, std::string_view item) {
  const Store store{tx};
  auto shipped = store.find_shipped(list, item);
  if (auto own = store.find_own(office, list, item))
    return Entry{std::move(own->item), std::move(shipped)};
  if (!shipped) return Problem{Kind::not_found, "catalog.item_not_found"};
  return Entry{std::move(*shipped), {}};
}

}  // namespace ruam::catalog
