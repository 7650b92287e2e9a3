#include "catalog/csv.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace ruam::catalog {
namespace {

/// One field that starts at `at`; leaves `at` on the separator behind it.
std::string read_field(std::string_view text, std::size_t& at) {
  std::string field;
  if (at >= text.size() || text[at] != '"') {
    const auto end = std::min(text.find_first_of(",\r\n", at), text.size());
    field = text.substr(at, end - at);
    at = end;
    return field;
  }
  for (++at; at < text.size(); ++at) {
    if (text[at] != '"') {
      field += text[at];
    } else if (at + 1 < text.size() && text[at + 1] == '"') {
      field += '"';
      ++at;
    } else {
      ++at;
      return field;
    }
  }
  throw std::runtime_error("a quoted field does not end");
}

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

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> records;
  for (std::size_t at = 0; at < text.size();) {
    std::vector<std::string> record{read_field(text, at)};
    while (at < text.size() && text[at] == ',') record.push_back(read_field(text, ++at));
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at++] != '\n') throw std::runtime_error("text after a quote");
    if (!records.empty() && record.size() != records.front().size())
      throw std::runtime_error("a record has another number of fields than the header");
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<Item> read_list(const std::string& list, std::string_view csv) {
  const auto records = read_csv(csv);
  std::vector<Item> items;
  for (std::size_t i = 1; i < records.size(); ++i) {
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
