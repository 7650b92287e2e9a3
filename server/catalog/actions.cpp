#include "catalog/actions.hpp"

#include <algorithm>

#include "catalog/shipped.hpp"
#include "catalog/store.hpp"
#include "people/access.hpp"
#include "platform/assets.hpp"
#include "platform/db/db.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"

namespace ruam::catalog {
namespace {

/// Names of the lists are sentences like all others: `catalog.list.provinces`.
std::string list_name(Language language, const std::string& list) {
  const auto& messages = Messages::built_in();
  const auto code = "catalog.list." + list;
  return messages.has(code) ? messages.say(language, code) : list;
}

std::string list_of(std::string_view path) {
  const auto name = path.substr(path.rfind('/') + 1);
  return std::string{name.substr(0, name.rfind('.'))};
}

boost::json::value as_value(const Item& item) { return json::parse(json::write(item)).value(); }

}  // namespace

Result<int> load_shipped(db::Database& db) {
  const auto known = db.read([](db::Tx& tx) { return Store{tx}.list_lists(); });
  int loaded = 0, position = 0;
  for (const auto& asset : assets("catalog")) {
    const auto name = list_of(asset.path);
    const ShippedList list{name, list_name(Language::thai, name),
                           list_name(Language::english, name), std::string{asset.hash}, position++};
    const bool is_same = std::any_of(known.begin(), known.end(), [&](const ShippedList& old) {
      return old.list == list.list && old.sha256 == list.sha256 && old.name_th == list.name_th &&
             old.name_en == list.name_en && old.position == list.position;
    });
    if (is_same) continue;
    const auto items = read_list(name, asset.bytes);
    TRY(db.write([&](db::Tx& tx) -> Result<void> {
      Store{tx}.save_shipped(list, items);
      return {};
    }));
    ++loaded;
  }
  return loaded;
}

Result<std::vector<ListRow>> view_lists(Context& context, OfficeId office) {
  return context.db.read([&](db::Tx& tx) -> Result<std::vector<ListRow>> {
    TRY(people::require(tx, context.actor, read_permission, office));
    return list_lists(tx, office);
  });
}

Result<Page> view_list(Context& context, OfficeId office, std::string_view list,
                       const Search& wanted) {
  return context.db.read([&](db::Tx& tx) -> Result<Page> {
    TRY(people::require(tx, context.actor, read_permission, office));
    return search(tx, office, list, wanted);
  });
}

Result<Entry> view_item(Context& context, OfficeId office, std::string_view list,
                        std::string_view item) {
  return context.db.read([&](db::Tx& tx) -> Result<Entry> {
    TRY(people::require(tx, context.actor, read_permission, office));
    return get(tx, office, list, item);
  });
}

Result<Entry> put_item(Context& context, OfficeId office, Item item,
                       std::int64_t expected_version) {
  const auto at = context.clock.now();
  const auto new_id = new_uuid();
  return context.db.write([&](db::Tx& tx) -> Result<Entry> {
    TRY(people::require(tx, context.actor, write_permission, office));
    Store store{tx};
    if (!store.has_list(item.list)) return Problem{Kind::not_found, "catalog.list_not_found"};
    TRY(check_item(item));
    if (!item.parent_id.empty() && !find(tx, office, item.list, item.parent_id))
      return Problem{Kind::invalid, "catalog.parent_not_found", {{"parent", item.parent_id}}};
    const auto own = store.find_own(office, item.list, item.id);
    const auto version = own ? own->item.version : 0;
    if (version != expected_version)
      return Problem{Kind::stale,
                     "catalog.stale",
                     {{"current", json::write(TRY(get(tx, office, item.list, item.id)))}}};

    const auto shipped = store.find_shipped(item.list, item.id);
    OfficeItem row{own ? own->id : new_id, item};
    row.item.origin = Origin::office;
    row.item.version = version + 1;
    store.save_own(office, row);
    const auto before = own ? as_value(own->item) : shipped ? as_value(*shipped) : nullptr;
    history::record(tx, context, ref({office, row.id}), at,
                    {own ? "change" : "add", before, as_value(row.item)});
    return Entry{row.item, shipped};
  });
}

Result<Entry> restore_shipped(Context& context, OfficeId office, std::string_view list,
                              std::string_view item) {
  const auto at = context.clock.now();
  return context.db.write([&](db::Tx& tx) -> Result<Entry> {
    TRY(people::require(tx, context.actor, write_permission, office));
    Store store{tx};
    const auto own = store.find_own(office, list, item);
    if (!own) return Problem{Kind::not_found, "catalog.item_not_found"};
    const auto shipped = store.find_shipped(list, item);
    if (!shipped) return Problem{Kind::conflict, "catalog.no_shipped_row"};
    store.remove_own(office, own->id);
    history::record(tx, context, ref({office, own->id}), at,
                    {"restore", as_value(own->item), as_value(*shipped)});
    return Entry{*shipped, {}};
  });
}

}  // namespace ruam::catalog
