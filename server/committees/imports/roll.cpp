#include "committees/imports/roll.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "platform/search/fold.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::committees {
namespace {

enum class Field { seat, name, position, organisation, from, until };
struct Head {
  Field field;
  std::string_view words;
  bool needed;
  double width;
};
constexpr std::array<Head, 6> heads = {{{Field::seat, "ตำแหน่งในคณะ", true, 44},
                                        {Field::name, "ชื่อ – สกุล", true, 30},
                                        {Field::position, "ตำแหน่ง", false, 34},
                                        {Field::organisation, "หน่วยงาน", false, 34},
                                        {Field::from, "เริ่มวาระ", false, 18},
                                        {Field::until, "ครบวาระ", false, 18}}};
constexpr std::string_view example = "ตัวอย่าง";

std::string trimmed_cell(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\n'))
    text.remove_suffix(1);
  return std::string(text);
}

/// Blanks, dashes, stars and kinds of digits do not tell heads or seats apart.
std::string folded_cell(std::string_view text) {
  std::string out;
  for (const char c : search::fold(trimmed_cell(text)))
    if (c != ' ' && c != '-' && c != '*') out += c;
  for (const auto* dash : {"–", "—"})
    for (auto at = out.find(dash); at != out.npos; at = out.find(dash))
      out.erase(at, std::string_view(dash).size());
  return out;
}

std::string letters_of(std::size_t column) {
  std::string out;
  for (++column; column > 0; column = (column - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
  return out;
}

std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> all;
  std::string current;
  const auto flush = [&] {
    if (auto part = trimmed_cell(current); !part.empty()) all.push_back(std::move(part));
    current.clear();
  };
  for (const char c : text) {
    if (c == '\n' || c == ';')
      flush();
    else
      current += c;
  }
  flush();
  return all;
}

class RollReader {
 public:
  RollReader(const sheet::Grid& grid, const Content& committee) : grid_(grid), said_(committee) {}

  Roll read(const std::vector<Member>& members) {
    if (!find_heads()) return std::move(out_);
    for (const auto& m : members)
      if (m.status != MemberStatus::ended) known_.insert(folded_cell(m.holder.name));
    note_odd_cells();
    for (std::size_t i = 1; i < grid_.rows.size(); ++i) read_row(i);
    if (out_.rows.empty() && out_.faults.empty()) fault(0, {}, "committee.import_empty");
    std::stable_sort(out_.faults.begin(), out_.faults.end(),
                     [](const RollFault& a, const RollFault& b) { return a.row < b.row; });
    return std::move(out_);
  }

 private:
  bool find_heads() {
    if (grid_.rows.size() > most_import_rows + 1) {
      fault(0, {}, "committee.import_too_many", {{"most", std::to_string(most_import_rows)}});
      return false;
    }
    const auto first = grid_.rows.empty() ? std::vector<std::string>{} : grid_.rows.front();
    for (std::size_t c = 0; c < first.size(); ++c)
      for (const auto& head : heads)
        if (folded_cell(first[c]) == folded_cell(head.words)) columns_.emplace(head.field, c);
    bool is_whole = true;
    for (const auto& head : heads)
      if (head.needed && !columns_.contains(head.field)) {
        fault(1, {}, "committee.import_column", {{"column", std::string(head.words)}});
        is_whole = false;
      }
    return is_whole;
  }

  void note_odd_cells() {
    for (const auto& odd : grid_.odd) {
      if (odd.row == 0 || odd.what == sheet::Oddity::hidden_row) continue;
      for (const auto& [field, column] : columns_)
        if (column == odd.column)
          fault(odd.row + 1, field, "committee.import_formula", {{"value", cell(odd.row, field)}});
    }
  }

  std::string cell(std::size_t row, Field field) const {
    const auto at = columns_.find(field);
    if (at == columns_.end() || at->second >= grid_.rows[row].size()) return {};
    return trimmed_cell(grid_.rows[row][at->second]);
  }

  void read_row(std::size_t i) {
    const auto& cells = grid_.rows[i];
    if (std::all_of(cells.begin(), cells.end(),
                    [](const std::string& c) { return thai::is_blank(c); }))
      return;
    if (cell(i, Field::name).starts_with(example)) return;
    RollRow row{.row = static_cast<std::int64_t>(i) + 1};
    row.holder.name = words(i, Field::name);
    row.holder.position = words(i, Field::position);
    row.holder.organisation = words(i, Field::organisation);
    read_seats(i, row);
    row.from = day(i, Field::from);
    row.until = day(i, Field::until);
    if (row.from && row.until && *row.until < *row.from)
      fault(i + 1, Field::until, "committee.ends_before");
    const auto key = folded_cell(row.holder.name);
    if (key.empty())
      fault(i + 1, Field::name, "committee.import_missing", {{"column", "ชื่อ – สกุล"}});
    else if (!seen_.insert(key).second)
      fault(i + 1, Field::name, "committee.import_twice", {}, FaultWeight::warn);
    else if (known_.contains(key))
      fault(i + 1, Field::name, "committee.import_known", {}, FaultWeight::warn);
    out_.rows.push_back(std::move(row));
  }

  std::string words(std::size_t i, Field field) {
    auto text = cell(i, field);
    if (text.size() > 900) fault(i + 1, field, "committee.import_long");
    return text;
  }

  void read_seats(std::size_t i, RollRow& row) {
    const auto parts = parts_of(cell(i, Field::seat));
    if (parts.empty())
      fault(i + 1, Field::seat, "committee.import_missing", {{"column", "ตำแหน่งในคณะ"}});
    for (const auto& part : parts) {
      const auto key = folded_cell(part);
      const auto seat = std::find_if(said_.seats.begin(), said_.seats.end(), [&](const Seat& s) {
        return folded_cell(s.name) == key || (!s.category.empty() && s.category == part);
      });
      if (seat == said_.seats.end()) {
        fault(i + 1, Field::seat, "committee.import_seat", {{"value", part}});
        continue;
      }
      if (std::find(row.seats.begin(), row.seats.end(), seat->id) != row.seats.end()) continue;
      row.seats.push_back(seat->id);
      row.seat_names += (row.seat_names.empty() ? "" : " และ") + seat->name;
    }
  }

  /// A day typed by people, or as a sheet keeps it; a year before 2400 in a kept day was meant B.E.
  std::optional<Date> day(std::size_t i, Field field) {
    const auto text = cell(i, field);
    if (text.empty()) return {};
    if (auto iso = ruam::parse_date(text)) {
      if (iso->year > 2400) iso->year -= 543;
      if (iso->year >= 1957 && iso->year <= 2157) return iso;
    } else if (const auto read = thai::parse_date(text); read.has_value()) {
      return *read;
    }
    fault(i + 1, field, "committee.import_date", {{"value", text}});
    return {};
  }

  void fault(std::size_t row, std::optional<Field> field, std::string code,
             std::map<std::string, std::string> params = {},
             FaultWeight weight = FaultWeight::block) {
    RollFault out{.sheet = grid_.name, .row = static_cast<std::int64_t>(row)};
    out.code = std::move(code);
    out.params = std::move(params);
    out.weight = weight;
    if (field) {
      for (const auto& head : heads)
        if (head.field == *field) out.head = head.words;
      if (const auto at = columns_.find(*field); at != columns_.end())
        out.column = letters_of(at->second);
      if (row > 1) out.value = cell(row - 1, *field);
    }
    out_.faults.push_back(std::move(out));
  }

  const sheet::Grid& grid_;
  const Content& said_;
  std::map<Field, std::size_t> columns_;
  std::set<std::string> seen_, known_;
  Roll out_;
};

}  // namespace

Roll read_roll(const std::vector<sheet::Grid>& grids, const Content& committee,
               const std::vector<Member>& members) {
  for (const auto& grid : grids)
    if (!grid.is_hidden) return RollReader{grid, committee}.read(members);
  return {{}, {{.code = "committee.import_empty"}}};
}

bool is_ready(const Roll& roll) {
  return !roll.rows.empty() &&
         std::none_of(roll.faults.begin(), roll.faults.end(),
                      [](const RollFault& f) { return f.weight == FaultWeight::block; });
}

std::vector<sheet::Form> roll_form(const Content& committee) {
  sheet::Form form;
  form.sheet.name = "รายชื่อ";
  for (const auto& head : heads) {
    form.sheet.columns.emplace_back(head.words);
    form.widths.push_back(head.width);
  }
  std::vector<std::string> seats;
  for (const auto& seat : committee.seats) seats.push_back(seat.name);
  form.sheet.rows.push_back({seats.empty() ? std::string{} : seats.front(),
                             std::string(example) + " นางสาวชื่อ  สกุล (ลบแถวนี้ได้)",
                             std::string("ผู้อำนวยการโรงเรียน"), std::string("โรงเรียนตัวอย่าง"),
                             std::string("1 ต.ค. 2567"), std::string("30 ก.ย. 2571")});
  form.faint = {1};
  form.choices.push_back({0, std::move(seats)});
  return {std::move(form)};
}

}  // namespace ruam::committees
