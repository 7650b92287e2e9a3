#include "catalog/shipped.hpp"

#include <charconv>
#include <stdexcept>

#include "platform/sheet/sheet.hpp"

namespace ruam::catalog {
namespace {

std::optional<int> year(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return {};
  return value;
}

Verified verified(const std::string& text) {
  if (text == "yes") return Verified::yes;
  if (text == "partial") return Verified::partial;
  if (text == "design") return Verified::design;
  return Verified::no;
}

/// Puts a column where it belongs; false for one that only this list has.
bool set_known(Item& item, const std::string& column, const std::string& value) {
  if (column == "parent_id")
    item.parent_id = value;
  else if (column == "code" || column == "o_number")
    item.code = value;
  else if (column == "name_th" || column == "activity_th" || column == "label_th" ||
           column == "item_name_th")
    item.name_th = value;
  else if (column == "name_en" || column == "activity_en" || column == "label_en")
    item.name_en = value;
  else if (column == "valid_from_be")
    item.valid_from_be = year(value);
  else if (column == "valid_to_be")
    item.valid_to_be = year(value);
  else if (column == "verified")
    item.verified = verified(value);
  else if (column == "note")
    item.note = value;
  else
    return false;
  return true;
}

void set(Item& item, const std::string& column, const std::string& value) {
  if (set_known(item, column, value)) return;
  if (!value.empty()) item.extra[column] = value;
  // Lists by fiscal year are valid in just that year; theirs stays visible as an extra column too.
  if (column == "fiscal_year_be") item.valid_from_be = item.valid_to_be = year(value);
}

}  // namespace

std::vector<Item> read_list(const std::string& list, std::string_view csv) {
  const auto records = sheet::read_csv(csv).value().rows;
  std::vector<Item> items;
  for (std::size_t i = 1; i < records.size(); ++i) {
    if (records[i].size() != records.front().size())
      throw std::runtime_error(list + ": a record has another number of fields than the header");
    Item item;
    item.list = list;
    item.id = records[i].front();
    for (std::size_t column = 1; column < records[i].size(); ++column)
      set(item, records.front()[column], records[i][column]);
    if (item.name_th.empty()) item.name_th = item.id;
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace ruam::catalog
