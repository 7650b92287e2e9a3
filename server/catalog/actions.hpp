#pragma once

#include <string>
#include <string_view>

#include "catalog/item.hpp"
#include "catalog/queries.hpp"
#include "platform/context.hpp"

namespace ruam::catalog {

inline constexpr Permission read_permission{"catalog.read"}, write_permission{"catalog.write"};

/// Loads every shipped list whose file changed since the last time; answers how many. For start-up.
Result<int> load_shipped(db::Database& db);

/// All lists. Refuses: unauthenticated, forbidden.
Result<std::vector<ListRow>> view_lists(Context& context, OfficeId office);

/// One list. Refuses: unauthenticated, forbidden, catalog.list_not_found.
Result<Page> view_list(Context& context, OfficeId office, std::string_view list,
                       const Search& search);

/// One item. Refuses: unauthenticated, forbidden, catalog.item_not_found.
Result<Entry> view_item(Context& context, OfficeId office, std::string_view list,
                        std::string_view item);

/// Adds a row of the office's own, or hides a shipped one by it. `expected_version` is 0 for a row
/// that the office has not touched. Refuses: unauthenticated, forbidden, catalog.list_not_found,
/// catalog.item_invalid, catalog.parent_not_found, catalog.stale.
Result<Entry> put_item(Context& context, OfficeId office, Item item, std::int64_t expected_version);

/// Takes the office's row away so that the shipped one shows again. Refuses: unauthenticated,
/// forbidden, catalog.item_not_found, catalog.no_shipped_row (close such a row by its last year).
Result<Entry> restore_shipped(Context& context, OfficeId office, std::string_view list,
                              std::string_view item);

}  // namespace ruam::catalog
