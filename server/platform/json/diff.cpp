#include <algorithm>
#include <map>

#include <boost/json/array.hpp>

#include "platform/json/json.hpp"

namespace ruam::json {
namespace {

using boost::json::array;
using ById = std::map<std::string_view, const value*>;

void add_change(array& changes, const std::string& path, const value* from, const value* to) {
  object change{{"path", path}};
  if (from) change["from"] = *from;
  if (to) change["to"] = *to;
  changes.push_back(std::move(change));
}

void compare(array& changes, const std::string& path, const value* from, const value* to);

void compare_objects(array& changes, const std::string& path, const object& from,
                     const object& to) {
  for (const auto& [key, item] : from)
    compare(changes, path + '/' + escape_pointer(key), &item, to.if_contains(key));
  for (const auto& [key, item] : to)
    if (!from.contains(key)) compare(changes, path + '/' + escape_pointer(key), nullptr, &item);
}

std::optional<std::string_view> id_of(const value& item) {
  const auto* members = item.if_object();
  const auto* id = members ? members->if_contains("id") : nullptr;
  if (!id || !id->is_string()) return std::nullopt;
  return std::string_view{id->get_string()};
}

/// Items by their id, or nothing when one has none or two share one.
std::optional<ById> by_id(const array& list) {
  ById items;
  for (const auto& item : list) {
    const auto id = id_of(item);
    if (!id || !items.emplace(*id, &item).second) return std::nullopt;
  }
  return items;
}

/// Ids of `list` that `others` has too, in order.
array common_ids(const array& list, const ById& others) {
  array ids;
  for (const auto& item : list)
    if (const auto id = id_of(item); others.contains(*id)) ids.emplace_back(*id);
  return ids;
}

void compare_by_id(array& changes, const std::string& path, const array& from, const array& to,
                   const ById& old_items, const ById& new_items) {
  for (const auto& item : from) {
    const auto id = *id_of(item);
    const auto match = new_items.find(id);
    compare(changes, path + '/' + escape_pointer(id), &item,
            match == new_items.end() ? nullptr : match->second);
  }
  for (const auto& item : to)
    if (const auto id = *id_of(item); !old_items.contains(id))
      compare(changes, path + '/' + escape_pointer(id), nullptr, &item);
  const value before = common_ids(from, new_items), after = common_ids(to, old_items);
  if (before != after) add_change(changes, path + "/@order", &before, &after);
}

void compare_lists(array& changes, const std::string& path, const array& from, const array& to) {
  const auto old_items = by_id(from), new_items = by_id(to);
  if (old_items && new_items) return compare_by_id(changes, path, from, to, *old_items, *new_items);
  for (std::size_t i = 0; i < std::max(from.size(), to.size()); ++i)
    compare(changes, path + '/' + std::to_string(i), from.if_contains(i), to.if_contains(i));
}

void compare(array& changes, const std::string& path, const value* from, const value* to) {
  if (from && to) {
    if (*from == *to) return;
    if (from->is_object() && to->is_object())
      return compare_objects(changes, path, from->get_object(), to->get_object());
    if (from->is_array() && to->is_array())
      return compare_lists(changes, path, from->get_array(), to->get_array());
  }
  add_change(changes, path, from, to);
}

}  // namespace

value diff(const value& before, const value& after) {
  array changes;
  compare(changes, "", &before, &after);
  return changes;
}

}  // namespace ruam::json
