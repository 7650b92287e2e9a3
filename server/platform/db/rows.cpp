#include "platform/db/rows.hpp"

#include <algorithm>

namespace ruam::db {
namespace {

/// Statements are kept prepared, so that there must not be one for every number of rows: they are
/// sent in powers of two.
constexpr std::size_t most_at_once = 64;

}  // namespace

void Rows::keep(Value value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    values_.emplace_back(std::string(*text));
  } else if (const auto* bytes = std::get_if<std::span<const std::byte>>(&value)) {
    const auto& kept = blobs_.emplace_back(bytes->begin(), bytes->end());
    values_.emplace_back(std::span<const std::byte>(kept));
  } else {
    values_.push_back(std::move(value));
  }
}

void Rows::insert(Tx& tx) const {
  std::span<const Value> left = values_;
  for (auto at_once = most_at_once; !left.empty();) {
    while (at_once * width_ > left.size()) at_once /= 2;
    auto sql = into_ + " VALUES ";
    for (std::size_t row = 0; row < at_once; ++row)
      sql += (row == 0 ? "(" : ", (") + parameters(row * width_ + 1, width_) + ")";
    tx.run_with(sql, left.first(at_once * width_));
    left = left.subspan(at_once * width_);
  }
}

std::string parameters(std::size_t first, std::size_t count) {
  std::string text;
  for (auto n = first; n < first + count; ++n) {
    if (n > first) text += ", ";
    text += "$" + std::to_string(n);
  }
  return text;
}

void each_of(Tx& tx, std::string_view sql, OfficeId office, std::span<const Uuid> ids,
             const std::function<void(const Row&)>& f, std::string_view rest) {
  // Statements are kept prepared: there are three lengths of list and no more. One that is too
  // short is filled up with its last id.
  for (std::size_t length = most_at_once; !ids.empty();) {
    while (ids.size() <= length / 8) length /= 8;
    std::vector<Value> values{to_value(office)};
    for (std::size_t i = 0; i < length; ++i)
      values.push_back(to_value(ids[std::min(i, ids.size() - 1)]));
    auto text = std::string(sql) + "IN (" + parameters(2, length) + ")";
    tx.each_with(text.append(rest), values, f);
    ids = ids.subspan(std::min(length, ids.size()));
  }
}

}  // namespace ruam::db
