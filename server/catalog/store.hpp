#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/item.hpp"
#include "platform/db/db.hpp"

namespace ruam::catalog {

/// One list as shipped: its names and the hash of its file.
struct ShippedList {
  std::string list, name_th, name_en, sha256;
  int position = 0;
};

/// An office's row with its record id.
struct OfficeItem {
  Uuid id;
  Item item;
};

/// The room's tables over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  std::vector<ShippedList> list_lists() const;
  bool has_list(std::string_view list) const;
  /// Replaces a shipped list and all its rows.
  void save_shipped(const ShippedList& list, const std::vector<Item>& items);

  /// SHA-256 of the lists' files, as text; an unknown list has none.
  std::string shipped_hashes(const std::vector<std::string>& lists) const;
  /// Ids and versions of the office's own rows in these lists, as text.
  std::string own_versions(OfficeId office, const std::vector<std::string>& lists) const;

  std::optional<Item> find_shipped(std::string_view list, std::string_view item) const;
  std::vector<Item> list_shipped(std::string_view list) const;
  std::optional<OfficeItem> find_own(OfficeId office, std::string_view list,
                                     std::string_view item) const;
  std::optional<Item> find_own(OfficeItemId id) const;
  std::vector<Item> list_own(OfficeId office, std::string_view list) const;
  void save_own(OfficeId office, const OfficeItem& row);
  void remove_own(OfficeId office, Uuid id);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::catalog
