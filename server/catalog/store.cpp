#include "catalog/store.hpp"

#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace ruam::catalog {
namespace {

/// Columns of both tables from `first` on, in this order.
Item read_item(const db::Row& row, int first) {
  Item item;
  item.list = row.get<std::string>(first);
  item.id = row.get<std::string>(first + 1);
  item.parent_id = row.get<std::string>(first + 2);
  item.code = row.get<std::string>(first + 3);
  item.name_th = row.get<std::string>(first + 4);
  item.name_en = row.get<std::string>(first + 5);
  item.valid_from_be = row.get<std::optional<int>>(first + 6);
  item.valid_to_be = row.get<std::optional<int>>(first + 7);
  item.verified = row.get<Verified>(first + 8);
  item.note = row.get<std::string>(first + 9);
  item.extra = json::read<std::map<std::string, std::string>>(row.text(first + 10)).value();
  return item;
}

Item read_shipped(const db::Row& row) { return read_item(row, 0); }

OfficeItem read_own(const db::Row& row) {
  OfficeItem own{row.get<Uuid>(0), read_item(row, 1)};
  own.item.origin = Origin::office;
  own.item.version = row.get<std::int64_t>(12);
  return own;
}

}  // namespace

std::vector<ShippedList> Store::list_lists() const {
  return tx_.list(
      "SELECT list, name_th, name_en, sha256, position FROM catalog_lists ORDER BY position, list",
      [](const db::Row& row) {
        return ShippedList{row.get<std::string>(0), row.get<std::string>(1),
                           row.get<std::string>(2), row.get<std::string>(3), row.get<int>(4)};
      });
}

bool Store::has_list(std::string_view list) const {
  return tx_
      .find(
          "SELECT 1 FROM catalog_lists WHERE list = $1",
          [](const db::Row& row) { return row.get<int>(0); }, list)
      .has_value();
}

void Store::save_shipped(const ShippedList& list, const std::vector<Item>& items) {
  tx_.run(
      "INSERT INTO catalog_lists (list, name_th, name_en, sha256, position) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (list) DO UPDATE SET name_th = excluded.name_th, "
      "name_en = excluded.name_en, sha256 = excluded.sha256, position = excluded.position",
      list.list, list.name_th, list.name_en, list.sha256, list.position);
  tx_.run("DELETE FROM catalog_items WHERE list = $1", list.list);
  int position = 0;
  for (const auto& item : items)
    tx_.run(
        "INSERT INTO catalog_items (list, item_id, position, parent_id, code, name_th, name_en, "
        "valid_from_be, valid_to_be, verified, note, extra) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        list.list, item.id, position++, item.parent_id, item.code, item.name_th, item.name_en,
        item.valid_from_be, item.valid_to_be, item.verified, item.note, json::write(item.extra));
}

std::string Store::shipped_hashes(const std::vector<std::string>& lists) const {
  std::string all;
  const std::vector<db::Value> values(lists.begin(), lists.end());
  tx_.each_with("SELECT list, sha256 FROM catalog_lists WHERE list IN (" +
                    db::parameters(1, lists.size()) + ") ORDER BY list",
                values, [&](const db::Row& row) {
                  all.append(row.text(0)).append(" ").append(row.text(1)) += '\n';
                });
  return all;
}

std::string Store::own_versions(OfficeId office, const std::vector<std::string>& lists) const {
  std::string all;
  std::vector<db::Value> values{db::to_value(office)};
  values.insert(values.end(), lists.begin(), lists.end());
  tx_.each_with("SELECT id, version FROM catalog_office_items WHERE office_id = $1 AND list IN (" +
                    db::parameters(2, lists.size()) + ") ORDER BY id",
                values, [&](const db::Row& row) {
                  all += row.uuid(0).to_string() + ':' + std::to_string(row.integer(1)) + ' ';
                });
  return all;
}

std::optional<Item> Store::find_shipped(std::string_view list, std::string_view item) const {
  return tx_.find(
      "SELECT list, item_id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be, "
      "verified, note, extra FROM catalog_items WHERE list = $1 AND item_id = $2",
      read_shipped, list, item);
}

std::vector<Item> Store::list_shipped(std::string_view list) const {
  return tx_.list(
      "SELECT list, item_id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be, "
      "verified, note, extra FROM catalog_items WHERE list = $1 ORDER BY position",
      read_shipped, list);
}

std::optional<OfficeItem> Store::find_own(OfficeId office, std::string_view list,
                                          std::string_view item) const {
  return tx_.find(
      "SELECT id, list, item_id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be, "
      "verified, note, extra, version FROM catalog_office_items "
      "WHERE office_id = $1 AND list = $2 AND item_id = $3",
      read_own, office, list, item);
}

std::optional<Item> Store::find_own(OfficeItemId id) const {
  return tx_.find(
      "SELECT id, list, item_id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be, "
      "verified, note, extra, version FROM catalog_office_items WHERE office_id = $1 AND id = $2",
      [](const db::Row& row) { return read_own(row).item; }, id.office, id.uuid);
}

std::vector<Item> Store::list_own(OfficeId office, std::string_view list) const {
  return tx_.list(
      "SELECT id, list, item_id, parent_id, code, name_th, name_en, valid_from_be, valid_to_be, "
      "verified, note, extra, version FROM catalog_office_items "
      "WHERE office_id = $1 AND list = $2 ORDER BY id",
      [](const db::Row& row) { return read_own(row).item; }, office, list);
}

void Store::save_own(OfficeId office, const OfficeItem& row) {
  const auto& item = row.item;
  tx_.run(
      "INSERT INTO catalog_office_items (office_id, id, list, item_id, parent_id, code, name_th, "
      "name_en, valid_from_be, valid_to_be, verified, note, extra, version) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) "
      "ON CONFLICT (office_id, id) DO UPDATE SET parent_id = excluded.parent_id, "
      "code = excluded.code, name_th = excluded.name_th, name_en = excluded.name_en, "
      "valid_from_be = excluded.valid_from_be, valid_to_be = excluded.valid_to_be, "
      "verified = excluded.verified, note = excluded.note, extra = excluded.extra, "
      "version = excluded.version",
      office, row.id, item.list, item.id, item.parent_id, item.code, item.name_th, item.name_en,
      item.valid_from_be, item.valid_to_be, item.verified, item.note, json::write(item.extra),
      item.version);
}

void Store::remove_own(OfficeId office, Uuid id) {
  tx_.run("DELETE FROM catalog_office_items WHERE office_id = $1 AND id = $2", office, id);
}

}  // namespace ruam::catalog
