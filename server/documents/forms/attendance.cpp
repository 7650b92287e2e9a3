#include "documents/forms/attendance.hpp"

#include <algorithm>

#include "documents/forms/builder.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

constexpr double row_mm = 9;  // people sign in ink (FORMS §9)
constexpr std::size_t rows_a_page = 20, empty_rows = 5;

class AttendanceForm {
 public:
  AttendanceForm(const AttendanceFacts& facts, const Template& form, const Style& style)
      : facts_(facts), sheet_(facts.sheet), form_(form), out_(form, style, {}) {}

  doc::Document build() {
    out_.document.title = sheet_.title;
    out_.document.page = {.left_mm = 18, .right_mm = 12, .top_mm = 14, .bottom_mm = 12};
    out_.document.numbers = doc::PageNumbers::bottom_of_total;
    auto groups = progress::groups_of(sheet_);
    if (groups.empty()) groups.push_back("");
    bool is_first = true;
    for (const auto& group : groups) {
      if (!std::exchange(is_first, false)) out_.blocks().push_back(doc::PageBreak{});
      sheet_of(group);
    }
    return std::move(out_.document);
  }

 private:
  void head(const std::string& group) {
    std::string day = sheet_.date ? thai::print(*sheet_.date, thai::DateForm::weekday) : "";
    if (!sheet_.time.empty())
      day += (day.empty() ? "" : " ") + filled(out_.words("time"), {{"time", sheet_.time}});
    const auto& project = facts_.project_title;
    const std::map<std::string, std::string> values = {
        {"activity", sheet_.title},
        {"project",
         project.starts_with("โครงการ") || project.empty() ? project : "โครงการ" + project},
        {"day", day},
        {"place", sheet_.place.empty() ? "" : out_.words("at") + " " + sheet_.place},
        {"group", group.empty() ? "" : filled(out_.words("group"), {{"group", group}})}};
    for (const auto& line : form_.title) {
      const auto text = filled(line, values);
      if (text.empty()) continue;
      doc::Paragraph p{.runs = {doc::bold(text)}, .align = doc::Align::center};
      p.keep_with_next = true;
      out_.blocks().push_back(std::move(p));
    }
  }

  void sheet_of(const std::string& group) {
    head(group);
    auto table = out_.table(sheet_.half_day ? "half_day" : "full_day");
    table.size = 13;
    table.columns.front().align = doc::Align::center;
    std::size_t number = 0;
    std::int64_t present = 0;
    for (const auto& who : sheet_.attendees) {
      if (who.group != group || (facts_.blank && !progress::is_expected(sheet_, who))) continue;
      table.rows.push_back(row_of(who, ++number));
      present += progress::was_there(who) ? 1 : 0;
    }
    if (facts_.blank) add_empty(table, number);
    out_.blocks().push_back(std::move(table));
    foot(present);
  }

  /// Five rows to write into; an unprepared sheet fills its page.
  void add_empty(doc::Table& table, std::size_t number) const {
    const auto to = number == 0 ? rows_a_page : number + empty_rows;
    while (number < to) table.rows.push_back(row_of({}, ++number));
  }

  doc::Row row_of(const progress::Attendee& who, std::size_t number) const {
    const auto mark = [&](bool there) {
      return facts_.blank || !there ? std::string{} : out_.words("present");
    };
    const auto time = [&](const std::string& at) { return facts_.blank ? std::string{} : at; };
    doc::Row row;
    row.min_height_mm = row_mm;
    row.cells = {doc::cell(std::to_string(number)), doc::cell(who.name),
                 doc::cell(who.position),           doc::cell(who.office),
                 doc::cell(mark(who.morning)),      doc::cell(time(who.morning_time))};
    if (!sheet_.half_day) {
      row.cells.push_back(doc::cell(mark(who.afternoon)));
      row.cells.push_back(doc::cell(time(who.afternoon_time)));
    }
    row.cells.push_back(doc::cell(who.note));
    return row;
  }

  void foot(std::int64_t present) {
    out_.line(facts_.blank ? out_.words("total_blank")
                           : filled(out_.words("total"), {{"count", std::to_string(present)}}));
    doc::Signature block{.label = out_.words("certifier")};
    out_.blocks().push_back(std::move(block));
  }

  const AttendanceFacts& facts_;
  const progress::Register& sheet_;
  const Template& form_;
  Builder out_;
};

}  // namespace

doc::Document attendance(const AttendanceFacts& facts, const Template& form, const Style& style) {
  return AttendanceForm{facts, form, style}.build();
}

}  // namespace ruam::documents
