#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"

/// Reference lists with years of validity: shipped with the program, changed and extended by
/// offices.
namespace ruam::catalog {

/// yes: seen in a source. partial, no: show a warning. design: Ruam's own value.
enum class Verified { yes, partial, no, design };
BOOST_DESCRIBE_ENUM(Verified, yes, partial, no, design)

enum class Origin { shipped, office };
BOOST_DESCRIBE_ENUM(Origin, shipped, office)

/// One row of a list as an office sees it. `version` is 0 for a row the office has not touched.
struct Item {
  std::string list = {}, id = {}, parent_id = {}, code = {}, name_th = {}, name_en = {};
  std::optional<int> valid_from_be = {}, valid_to_be = {};  ///< inclusive; nothing = open
  Verified verified = Verified::yes;
  std::string note = {};
  std::map<std::string, std::string> extra = {};  ///< columns of this list only, as written
  Origin origin = Origin::shipped;
  std::int64_t version = 0;

  friend bool operator==(const Item&, const Item&) = default;
};
BOOST_DESCRIBE_STRUCT(Item, (),
                      (list, id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be,
                       verified, note, extra, origin, version))

/// An item with the shipped row that it hides, if it does.
struct Entry : Item {
  std::optional<Item> shipped;
};
BOOST_DESCRIBE_STRUCT(Entry, (Item), (shipped))

/// An office's own row as a record, for history.
using OfficeItemId = RecordId<struct OfficeItemKind>;
inline Ref ref(OfficeItemId id) { return {id.office, "catalog_item", id.uuid}; }

bool is_valid_in(const Item& item, int year_be);

/// Whether an office may keep this row. Refuses: catalog.item_invalid with a fault per field.
Result<void> check_item(const Item& item);

/// A rate ceiling as `cost_standards` has it. Rows of one family follow each other in time.
struct CostStandard {
  std::string id, family, group, grade, venue, name_th, unit;
  std::optional<Satang> ceiling;         ///< nothing: one exists, its figure is not known
  std::optional<Satang> office_ceiling;  ///< stricter, set by the office
  std::optional<Date> from, to;
  Verified verified = Verified::yes;
};

/// The rows of `cost_standards` as typed values, tied to families by `supersedes_id`.
std::vector<CostStandard> cost_standards(const std::vector<Item>& items);

/// The extra column, or nothing when it is absent or empty.
std::optional<std::string> extra(const Item& item, const std::string& column);

/// The parts of a `|`-separated column.
std::vector<std::string> split_bars(const std::string& text);

}  // namespace ruam::catalog
