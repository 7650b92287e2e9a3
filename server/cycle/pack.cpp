#include "cycle/pack.hpp"

#include <algorithm>
#include <set>

#include "platform/thai/letters.hpp"

namespace ruam::cycle {
namespace {

bool is_id(const std::string& text) {
  return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// What Excel takes as the name of a sheet: 31 letters at most, none of []:*?/\.
bool is_sheet_name(const std::string& text) {
  constexpr int longest_month = 15;  // «กุมภาพันธ์ 2570»
  const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  const bool has_month = text.find("{month}") != std::string::npos;
  return !thai::is_blank(text) && letters + (has_month ? longest_month - 7 : 0) <= 31 &&
         text.find_first_of("[]:*?/\\'") == std::string::npos;
}

void check_sheet(const PackSheet& sheet, const std::string& where, std::vector<Fault>& faults) {
  if (!is_sheet_name(sheet.name)) faults.push_back({where + "/name", "cycle.sheet_name"});
  if (sheet.columns.empty() || sheet.columns.size() > 200)
    faults.push_back({where + "/columns", "cycle.columns_missing"});
  const auto& known = fields_of(sheet.rows);
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const auto& [label, field] = sheet.columns[i];
    const auto place = where + "/columns/" + std::to_string(i);
    if (thai::is_blank(label)) faults.push_back({place + "/label", "cycle.label_missing"});
    if (!field.empty() && std::find(known.begin(), known.end(), field) == known.end())
      faults.push_back({place + "/field", "cycle.field_unknown", {{"field", field}}});
  }
}

}  // namespace

const std::vector<std::string>& fields_of(PackRows rows) {
  static const std::vector<std::string> projects{
      "code",     "title",           "fiscal_year", "office",      "status",   "programme",
      "tactic",   "objective",       "division",    "responsible", "planned",  "allocated",
      "received", "transferred_out", "obligated",   "disbursed",   "returned", "balance"};
  static const std::vector<std::string> sources{
      "name",     "fiscal_year",     "office",    "path",      "allocated",
      "received", "transferred_out", "obligated", "disbursed", "advances",
      "returned", "carried_over",    "balance"};
  static const std::vector<std::string> reports{"code",    "title",  "office", "fiscal_year",
                                                "quarter", "status", "due",    "submitted_on"};
  static const std::vector<std::string> duties{"title", "office", "fiscal_year", "month",
                                               "due",   "state",  "done_on",     "note"};
  switch (rows) {
    case PackRows::projects:
      return projects;
    case PackRows::sources:
    case PackRows::sources_of_month:
    case PackRows::sources_to_month:
      return sources;
    case PackRows::reports:
      return reports;
    case PackRows::duties:
      return duties;
  }
  return projects;
}

Result<void> check_pack(const Pack& pack) {
  Problem problem{Kind::invalid, "cycle.pack_invalid"};
  if (!is_id(pack.id)) problem.faults.push_back({"/id", "cycle.pack_id"});
  if (thai::is_blank(pack.name_th)) problem.faults.push_back({"/name_th", "cycle.name_missing"});
  if (pack.sheets.empty() || pack.sheets.size() > 20)
    problem.faults.push_back({"/sheets", "cycle.sheets_missing"});
  std::set<std::string> names;
  for (std::size_t i = 0; i < pack.sheets.size(); ++i) {
    const auto where = "/sheets/" + std::to_string(i);
    check_sheet(pack.sheets[i], where, problem.faults);
    if (!names.insert(pack.sheets[i].name).second)
      problem.faults.push_back({where + "/name", "cycle.sheet_name"});
  }
  if (problem.faults.empty()) return {};
  return problem;
}

sheet::Sheet to_sheet(const PackSheet& mapping, const std::vector<PackRow>& rows) {
  sheet::Sheet out{.name = mapping.name};
  for (const auto& column : mapping.columns) out.columns.push_back(column.label);
  for (const auto& row : rows) {
    sheet::Row cells;
    for (const auto& column : mapping.columns) {
      const auto found = row.find(column.field);
      cells.push_back(found == row.end() ? sheet::Cell{} : found->second);
    }
    out.rows.push_back(std::move(cells));
  }
  return out;
}

}  // namespace ruam::cycle
