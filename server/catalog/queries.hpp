#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/item.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// What the lists say to an office: its own rows hide shipped ones of the same id.
namespace ruam::catalog {

struct ListRow {
  std::string list, name_th, name_en;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(ListRow, (), (list, name_th, name_en, count))

/// All lists with the number of rows that the office sees.
std::vector<ListRow> list_lists(db::Tx& tx, OfficeId office);

std::optional<Item> find(db::Tx& tx, OfficeId office, std::string_view list, std::string_view item);

/// The rows in the order of the list, those of the office's own at the end; valid in that year if
/// one is given.
std::vector<Item> list(db::Tx& tx, OfficeId office, std::string_view list,
                       std::optional<int> valid_in_be = {});

/// Ids above the item, nearest first.
std::vector<std::string> ancestors(db::Tx& tx, OfficeId office, std::string_view list,
                                   std::string_view item);

/// All of `cost_standards` as the office has them.
std::vector<CostStandard> list_cost_standards(db::Tx& tx, OfficeId office);
/// The row of the item's family that is in force on that day.
std::optional<CostStandard> find_cost_standard(db::Tx& tx, OfficeId office, std::string_view item,
                                               Date on);

/// Changes whenever one of these lists looks different to the office: for what is built from them
/// and kept in memory.
std::string fingerprint(db::Tx& tx, OfficeId office, const std::vector<std::string>& lists);

/// What a list screen asks for. `after` is the id of the last row seen.
struct Search {
  std::string text;
  std::optional<int> valid_in_be;
  std::string after;
  std::size_t limit = 100;
};

/// Rows whose names, id, code, note or aliases contain all words of the text, each with the shipped
/// row it hides. `next` is the cursor when there are more.
struct Page {
  std::vector<Entry> rows;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(Page, (), (rows, next))
/// Refuses: catalog.list_not_found.
Result<Page> search(db::Tx& tx, OfficeId office, std::string_view list, const Search& wanted);

/// Rows of offices' own as records, for history and the chain.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

/// Refuses: catalog.item_not_found.
Result<Entry> get(db::Tx& tx, OfficeId office, std::string_view list, std::string_view item);

}  // namespace ruam::catalog
