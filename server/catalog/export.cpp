#include "catalog/export.hpp"

#include <set>

#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::catalog {
namespace {

std::string heading(const std::string& column) {
  return Messages::built_in().say(Language::thai, "catalog.column." + column);
}

sheet::Cell year(const std::optional<int>& be) {
  if (!be) return std::monostate{};
  return std::int64_t{*be};
}

sheet::Sheet to_sheet(const std::vector<Item>& items) {
  std::set<std::string> extras;
  for (const auto& item : items)
    for (const auto& [column, value] : item.extra) extras.insert(column);
  sheet::Sheet out;
  for (const char* column : {"id", "parent_id", "code", "name_th", "name_en", "valid_from_be",
                             "valid_to_be", "verified", "origin", "note"})
    out.columns.push_back(heading(column));
  out.columns.insert(out.columns.end(), extras.begin(), extras.end());
  for (const auto& item : items) {
    sheet::Row row{
        item.id,
        item.parent_id,
        item.code,
        item.name_th,
        item.name_en,
        year(item.valid_from_be),
        year(item.valid_to_be),
        heading(std::string("verified.") + boost::describe::enum_to_string(item.verified, "")),
        heading(std::string("origin.") + boost::describe::enum_to_string(item.origin, "")),
        item.note};
    for (const auto& column : extras) row.push_back(extra(item, column).value_or(""));
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

Result<http::FileReply> export_items(const std::vector<Item>& items, ExportFormat format) {
  auto sheet = to_sheet(items);
  const auto name = items.empty() ? std::string("catalog") : items.front().list;
  sheet.name = name.substr(0, 31);  // the longest name a sheet may have
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = name + ".csv",
                           .bytes = sheet::write_csv(sheet)};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = name + ".xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet}))};
}

}  // namespace ruam::catalog
