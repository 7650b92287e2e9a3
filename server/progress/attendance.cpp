#include "progress/attendance.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "platform/search/fold.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::progress {
namespace {

enum class Column {
  number,
  group,
  prefix,
  name,
  last_name,
  position,
  office,
  morning,
  afternoon,
  note
};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\u00a0");
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// What a head cell names; the first that fits.
std::optional<Column> column_of(std::string_view head) {
  constexpr std::array<std::pair<std::string_view, Column>, 17> words = {{
      {"คำนำหน้า", Column::prefix},
      {"นามสกุล", Column::last_name},
      {"ตำแหน่ง", Column::position},
      {"หน่วยงาน", Column::office},
      {"สังกัด", Column::office},
      {"โรงเรียน", Column::office},
      {"สถานศึกษา", Column::office},
      {"กลุ่ม", Column::group},
      {"เช้า", Column::morning},
      {"บ่าย", Column::afternoon},
      {"ลายมือชื่อ", Column::morning},
      {"หมายเหตุ", Column::note},
      {"ลำดับ", Column::number},
      {"ชื่อ", Column::name},
      {"สกุล", Column::last_name},
      {"Name", Column::name},
      {"name", Column::name},
  }};
  const auto text = trimmed(head);
  if (text == "ที่" || text == "No." || text == "#") return Column::number;
  const bool both = has(text, "ชื่อ") && has(text, "สกุล") && !has(text, "ลายมือ");
  if (both && !text.starts_with("นามสกุล")) return Column::name;
  for (const auto& [word, column] : words)
    if (has(text, word)) return column;
  return std::nullopt;
}

using Columns = std::vector<std::optional<Column>>;

/// The columns a head row names, if it is one: a name and at least one more.
std::optional<Columns> head_of(const std::vector<std::string>& row) {
  Columns columns;
  std::set<Column> found;
  for (const auto& cell : row) {
    columns.push_back(cell.size() > 120 ? std::nullopt : column_of(cell));
    if (columns.back()) found.insert(*columns.back());
  }
  if (!found.contains(Column::name) || (found.size() < 2 && row.size() > 1)) return std::nullopt;
  return columns;
}

bool is_number(const std::string& cell) {
  return !trimmed(cell).empty() && thai::parse_whole(trimmed(cell)).has_value();
}

/// Without a head: an optional running number, then name, position, office, note.
Columns usual_columns(const std::vector<std::string>& row) {
  Columns columns;
  if (!row.empty() && is_number(row.front())) columns.push_back(Column::number);
  for (const auto column : {Column::name, Column::position, Column::office, Column::note})
    columns.push_back(column);
  return columns;
}

bool is_mark(const std::string& cell) {
  return !cell.empty() && cell != "-" && cell != "–" && cell != "0" && cell != "ขาด" &&
         cell != "x" && cell != "X" && !has(cell, "ไม่มา") && !cell.starts_with("ลา");
}

/// «08.30», «8:30», «08.30 น.»
std::string time_in(const std::string& cell) {
  const bool is_time = cell.size() >= 4 && cell.find_first_of(".:") != cell.npos &&
                       (is_number(cell.substr(0, cell.find_first_of(".:"))));
  return is_time ? cell : "";
}

void put(Attendee& who, Column column, const std::string& cell) {
  switch (column) {
    case Column::number:
      return;
    case Column::group:
      who.group = cell;
      return;
    case Column::prefix:
      who.name = cell + who.name;
      return;
    case Column::name:
      who.name += cell;
      return;
    case Column::last_name:
      if (!cell.empty()) who.name += "  " + cell;
      return;
    case Column::position:
      who.position = cell;
      return;
    case Column::office:
      who.office = cell;
      return;
    case Column::morning:
      who.morning = is_mark(cell);
      who.morning_time = time_in(cell);
      return;
    case Column::afternoon:
      who.afternoon = is_mark(cell);
      who.afternoon_time = time_in(cell);
      return;
    case Column::note:
      who.note = cell;
      return;
  }
}

std::string key_of(const Attendee& who) {
  auto key = search::fold(who.name + "|" + who.office);
  std::erase(key, ' ');
  return key;
}

bool is_refreshment(const projects::CostLine& line) {
  return has(line.text, "อาหาร") || has(line.text, "เครื่องดื่ม");
}

std::optional<std::int64_t> persons_of(const projects::CostLine& line) {
  for (const auto& factor : line.factors)
    if (factor.unit == "คน" || factor.unit == "ราย" || factor.unit == "รูป")
      return factor.quantity.value / 1000;
  return std::nullopt;
}

void gather(const std::vector<projects::CostLine>& lines, std::vector<Claim>& claims) {
  for (const auto& line : lines)
    if (const auto persons = persons_of(line); persons && is_refreshment(line))
      claims.push_back({line.text, *persons});
}

std::vector<Claim> claims_of(const projects::Content& project, const std::optional<Uuid>& id) {
  std::vector<Claim> claims;
  for (const auto& activity : project.activities) {
    const bool whole = !id || activity.id == *id;
    if (whole) gather(activity.lines, claims);
    for (const auto& child : activity.children)
      if (whole || child.id == *id) gather(child.lines, claims);
  }
  return claims;
}

}  // namespace

bool was_there(const Attendee& who) { return who.morning || who.afternoon; }

bool is_expected(const Register& sheet, const Attendee& attendee) {
  return attendee.invited || std::none_of(sheet.attendees.begin(), sheet.attendees.end(),
                                          [](const Attendee& who) { return who.invited; });
}

std::vector<std::string> groups_of(const Register& sheet) {
  std::vector<std::string> groups;
  for (const auto& who : sheet.attendees)
    if (std::find(groups.begin(), groups.end(), who.group) == groups.end())
      groups.push_back(who.group);
  return groups;
}

std::int64_t count_present(const Register& sheet) {
  return std::count_if(sheet.attendees.begin(), sheet.attendees.end(), was_there);
}

std::int64_t count_people(const std::vector<Register>& sheets) {
  std::set<std::string> people;
  for (const auto& sheet : sheets)
    for (const auto& who : sheet.attendees)
      if (was_there(who)) people.insert(key_of(who));
  return static_cast<std::int64_t>(people.size());
}

std::optional<Claim> claim_of(const projects::Content& project,
                              const std::optional<Uuid>& activity) {
  const auto claims = claims_of(project, activity);
  if (claims.empty() || (!activity && claims.size() > 1)) return std::nullopt;
  return *std::max_element(claims.begin(), claims.end(),
                           [](const Claim& a, const Claim& b) { return a.persons < b.persons; });
}

std::string activity_title(const projects::Content& project, const std::optional<Uuid>& id) {
  if (!id) return {};
  for (const auto& activity : project.activities) {
    if (activity.id == *id) return activity.title;
    for (const auto& child : activity.children)
      if (child.id == *id) return child.title;
  }
  return {};
}

Result<void> check_register(const Register& sheet, const projects::Content& project) {
  if (trimmed(sheet.title).empty())
    return Problem{Kind::invalid,
                   "attendance.title_missing",
                   {},
                   {{"/content/title", "attendance.title_missing"}}};
  if (sheet.attendees.size() > most_attendees)
    return Problem{
        Kind::invalid, "attendance.too_many", {{"most", std::to_string(most_attendees)}}};
  if (sheet.activity_id && activity_title(project, sheet.activity_id).empty())
    return Problem{Kind::invalid,
                   "attendance.activity_unknown",
                   {},
                   {{"/content/activity_id", "attendance.activity_unknown"}}};
  Problem problem{Kind::invalid, "attendance.name_missing"};
  for (std::size_t i = 0; i < sheet.attendees.size(); ++i)
    if (trimmed(sheet.attendees[i].name).empty())
      problem.faults.push_back(
          {"/content/attendees/" + std::to_string(i) + "/name", "attendance.name_missing"});
  if (problem.faults.empty()) return {};
  return problem;
}

ReadPeople read_people(const sheet::Grid& grid) {
  ReadPeople out;
  std::optional<Columns> columns;
  std::map<std::string, std::size_t> seen;
  std::string group;
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    const auto& cells = grid.rows[row];
    const bool is_blank =
        std::all_of(cells.begin(), cells.end(), [](const auto& c) { return trimmed(c).empty(); });
    if (is_blank) continue;
    if (auto head = head_of(cells)) {
      columns = std::move(head);
      continue;
    }
    const auto used = columns.value_or(usual_columns(cells));
    Attendee who{.id = new_uuid()};
    for (std::size_t c = 0; c < cells.size() && c < used.size(); ++c)
      if (used[c]) put(who, *used[c], trimmed(cells[c]));
    const auto where = "/rows/" + std::to_string(row + 1);
    if (who.name.empty()) {
      out.faults.push_back({where, "attendance.row_without_name"});
      continue;
    }
    if (out.attendees.size() == most_attendees) {
      out.faults.push_back(
          {where, "attendance.too_many", {{"most", std::to_string(most_attendees)}}});
      return out;
    }
    const auto [first, is_new] = seen.emplace(key_of(who), row + 1);
    if (!is_new)
      out.faults.push_back({where,
                            "attendance.twice",
                            {{"name", who.name}, {"row", std::to_string(first->second)}}});
    out.attendees.push_back(std::move(who));
  }
  return out;
}

}  // namespace ruam::progress
