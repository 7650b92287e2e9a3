#include "documents/forms/meeting.hpp"

#include <algorithm>

#include "committees/minutes.hpp"
#include "documents/forms/builder.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::documents {
namespace {

using committees::Presence;

constexpr double item_indent_mm = 12.5, text_indent_mm = 25;

class MeetingForm {
 public:
  MeetingForm(const MeetingFacts& facts, const Template& form, const Style& style)
      : facts_(facts), said_(facts.meeting.content), form_(form), out_(form, style, {}) {
    out_.document.title =
        filled(form.title.front(), {{"committee", facts.committee.name}}) + " ครั้งที่ " + number();
  }

  doc::Document agenda() {
    head(true);
    items(false);
    return std::move(out_.document);
  }

  doc::Document minutes() {
    head(false);
    out_.blocks().push_back(doc::Rule{.percent = 30});
    attendance();
    time("starts", said_.starts, "/starts");
    text(said_.opening, text_indent_mm, "/opening");
    items(true);
    time("ends", said_.ends, "/ends");
    electronic();
    signatures();
    return std::move(out_.document);
  }

 private:
  bool is_public() const { return out_.style().copy == Copy::public_; }
  std::string number() const { return committees::number_of(facts_.meeting); }

  std::string place() const {
    const auto link = is_public() ? std::string{} : said_.link;
    if (said_.mode == committees::Mode::online)
      return filled(out_.words("only_online"), {{"link", link}});
    std::string all = said_.place.empty() ? "" : out_.words("at") + " " + said_.place;
    if (said_.mode == committees::Mode::hybrid)
      all += " " + filled(out_.words("online"), {{"link", link}});
    return all;
  }

  void head(bool has_time) {
    const auto form = has_time ? thai::DateForm::weekday : thai::DateForm::on_day;
    std::string day = said_.on ? thai::print(*said_.on, form) : "";
    if (has_time && !said_.starts.empty())
      day += " " + filled(out_.words("time"), {{"time", said_.starts}});
    const std::map<std::string, std::string> values = {{"committee", facts_.committee.name},
                                                       {"number", number()},
                                                       {"day", day},
                                                       {"place", place()}};
    for (const auto& line : form_.title) {
      const auto words = filled(line, values);
      if (words.empty() || words == "เมื่อ") continue;
      doc::Paragraph p{.runs = {doc::bold(words)}, .align = doc::Align::center};
      p.keep_with_next = true;
      p.anchor = "/on";
      out_.blocks().push_back(std::move(p));
    }
  }

  void time(std::string_view key, const std::string& at, std::string anchor) {
    doc::Paragraph p{.space_before = 6};
    if (at.empty() && out_.style().copy == Copy::draft) {
      const auto words = out_.words(key);
      p.runs = {doc::text(words.substr(0, words.find('{'))), doc::dots(20), doc::text(" น.")};
    } else {
      p.runs = {doc::text(filled(out_.words(key), {{"time", at.empty() ? "-" : at}}))};
    }
    p.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(p));
  }

  void text(std::string_view words, double first_line, std::string anchor) {
    std::string line;
    for (std::size_t from = 0; from < words.size();) {
      const auto end = std::min(words.find('\n', from), words.size());
      line = words.substr(from, end - from);
      from = end + 1;
      if (thai::is_blank(line)) continue;
      doc::Paragraph p{.runs = {doc::text(is_public() ? redacted(line) : line)},
                       .align = doc::Align::justify,
                       .first_line_mm = first_line};
      p.anchor = anchor;
      out_.blocks().push_back(std::move(p));
    }
  }

  void heading(const std::string& words, std::string anchor) {
    auto h = doc::heading(2, words);
    h.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(h));
  }

  /// Three columns without lines: number and name, position, seat or reason.
  struct Line {
    std::string name, position, last;
  };
  void people(const std::string& title, const std::vector<Line>& lines, std::string anchor) {
    if (lines.empty()) return;
    heading(title, anchor);
    doc::Table table{.columns = {{.percent = 38}, {.percent = 36}, {.percent = 26}},
                     .borders = false};
    table.anchor = anchor;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      doc::Row row;
      doc::Cell name;
      name.blocks.push_back(doc::Paragraph{
          .runs = {doc::text(std::to_string(i + 1) + ". " + lines[i].name)}, .hanging_mm = 7});
      if (lines[i].position.empty()) name.colspan = 2;
      row.cells.push_back(std::move(name));
      if (!lines[i].position.empty()) row.cells.push_back(doc::cell(lines[i].position));
      row.cells.push_back(doc::cell(lines[i].last));
      table.rows.push_back(std::move(row));
    }
    out_.blocks().push_back(std::move(table));
  }

  /// Names inside; in public the position stands in the name's place.
  Line line_of(const committees::Attendance& one, const std::string& last) const {
    auto position = one.position;
    if (!one.organisation.empty() && position.find(one.organisation) == std::string::npos)
      position += (position.empty() ? "" : " ") + one.organisation;
    if (is_public() || one.name == one.position || one.name.empty())
      return {one.position.empty() ? one.category : one.position, one.organisation, last};
    return {one.name, position, last};
  }

  void attendance() {
    std::vector<Line> present, absent, guests;
    for (const auto& one : said_.attendance) {
      const auto role = committees::print(one.role, facts_.committee.member_word);
      const bool came = one.presence == Presence::present || one.presence == Presence::proxy;
      if (one.role == committees::SeatRole::invited) {
        if (came) guests.push_back(line_of(one, ""));
      } else if (one.presence == Presence::proxy) {
        const auto name = is_public() ? one.proxy_position : one.proxy_name;
        present.push_back({filled(out_.words("instead"),
                                  {{"name", name.empty() ? one.proxy_position : name},
                                   {"position", one.position.empty() ? one.name : one.position}}),
                           is_public() ? "" : one.proxy_position, role});
      } else if (came) {
        present.push_back(line_of(one, role));
        if (one.online) present.back().last += " " + out_.words("online_mark");
      } else {
        absent.push_back(line_of(one, one.reason));
      }
    }
    people(out_.words("present"), present, "/attendance");
    people(out_.words("absent"), absent, "/attendance");
    if (is_public()) {
      const auto count = guests.size() + said_.guests.size();
      if (count > 0)
        heading(filled(out_.words("guest_count"), {{"count", std::to_string(count)}}), "");
      return;
    }
    for (const auto& one : said_.guests) guests.push_back({one.name, one.position, ""});
    people(out_.words("guests"), guests, "/guests");
  }

  void items(bool with_resolutions) {
    for (std::size_t i = 0; i < said_.agenda.size(); ++i) {
      const auto& item = said_.agenda[i];
      const auto n = std::to_string(i + 1);
      const auto anchor = "/agenda/" + std::to_string(i);
      heading(filled(out_.words("item"), {{"n", n}}) + "  " + item.heading, anchor);
      if (item.matters.empty()) {
        doc::Paragraph none{.runs = {doc::text(out_.words("nothing"))}, .left_mm = text_indent_mm};
        none.anchor = anchor;
        out_.blocks().push_back(std::move(none));
      }
      for (std::size_t k = 0; k < item.matters.size(); ++k) {
        const auto& matter = item.matters[k];
        const auto at = anchor + "/matters/" + std::to_string(k);
        const auto count = n + "." + std::to_string(k + 1) + "  ";
        doc::Paragraph title{.runs = {doc::text(count + matter.title)},
                             .left_mm = item_indent_mm,
                             .hanging_mm = 10,
                             .space_before = 3};
        title.anchor = at;
        title.keep_with_next = with_resolutions;
        out_.blocks().push_back(std::move(title));
        if (!with_resolutions) continue;
        text(matter.text, text_indent_mm, at);
        resolution(matter, at);
      }
    }
  }

  std::string who(Uuid member) const {
    for (const auto& one : said_.attendance)
      if (one.member == member) return one.name.empty() ? one.position : one.name;
    return {};
  }

  void resolution(const committees::Matter& matter, const std::string& anchor) {
    const auto& r = matter.resolution;
    if (!r.left.empty()) {
      std::string names;
      for (const auto& one : r.left) names += (names.empty() ? "" : ", ") + who(one.member);
      text(is_public()
               ? filled(out_.words("left_count"), {{"count", std::to_string(r.left.size())}})
               : filled(out_.words("left"), {{"names", names}}),
           text_indent_mm, anchor);
    }
    if (r.outcome == committees::Outcome::none) return;
    auto words = committees::resolution_text(matter);
    if (const auto votes = committees::print_votes(r); !votes.empty()) words += " " + votes;
    if (r.chair_cast) words += " " + out_.words("cast");
    doc::Paragraph p{.runs = {doc::bold(out_.words("resolution")), doc::text("  " + words)},
                     .left_mm = item_indent_mm,
                     .space_before = 3};
    p.anchor = anchor + "/resolution";
    out_.blocks().push_back(std::move(p));
  }

  /// What the decree on e-meetings wants in the minutes.
  void electronic() {
    if (said_.mode == committees::Mode::in_person) return;
    const auto& e = said_.electronic;
    heading(out_.words("electronic"), "/electronic");
    for (const auto& [key, value] :
         {std::pair("system", &e.system), std::pair("identification", &e.identification),
          std::pair("voting", &e.voting), std::pair("recording", &e.recording),
          std::pair("log", &e.log)})
      if (!thai::is_blank(*value))
        text(filled(out_.words(key), {{"text", *value}}), text_indent_mm, "/electronic");
  }

  void signatures() {
    sign("recorder", said_.recorder, said_.recorder_position);
    if (!said_.checker.empty()) sign("checker", said_.checker, said_.checker_position);
    const auto& m = facts_.meeting;
    if (!m.certified_on) return;
    const auto words = facts_.certified_number.empty()
                           ? filled(out_.words("certified_otherwise"),
                                    {{"day", thai::print(*m.certified_on, thai::DateForm::full)},
                                     {"text", m.certified_words}})
                           : filled(out_.words("certified"), {{"number", facts_.certified_number}});
    doc::Paragraph p{.runs = {doc::text(words)}, .space_before = 12};
    out_.blocks().push_back(std::move(p));
  }

  void sign(std::string_view key, const std::string& name, const std::string& position) {
    doc::Signature block{.label = ""};
    if (!is_public() && name != position) block.name = name;
    if (name == position) block.name = position;
    if (!position.empty() && name != position) block.under.push_back("ตำแหน่ง " + position);
    block.under.push_back(out_.words(key));
    block.anchor = "/" + std::string(key);
    out_.blocks().push_back(std::move(block));
  }

  const MeetingFacts& facts_;
  const committees::MeetingContent& said_;
  const Template& form_;
  Builder out_;
};

}  // namespace

doc::Document agenda(const MeetingFacts& facts, const Template& form, const Style& style) {
  return MeetingForm{facts, form, style}.agenda();
}

doc::Document minutes(const MeetingFacts& facts, const Template& form, const Style& style) {
  return MeetingForm{facts, form, style}.minutes();
}

AttendanceFacts sign_in_sheet(const MeetingFacts& facts) {
  const auto& said = facts.meeting.content;
  AttendanceFacts sheet{.office_name = facts.office_name, .project_title = {}};
  sheet.blank = true;
  sheet.sheet.title =
      "ประชุม" + facts.committee.name + " ครั้งที่ " + committees::number_of(facts.meeting);
  sheet.sheet.date = said.on;
  sheet.sheet.time = said.starts;
  sheet.sheet.place = said.place;
  sheet.sheet.half_day = true;
  for (const auto& one : said.attendance)
    sheet.sheet.attendees.push_back(
        {.id = one.member, .name = one.name, .position = one.position, .office = one.organisation});
  for (const auto& one : said.guests)
    sheet.sheet.attendees.push_back({.id = one.id, .name = one.name, .position = one.position});
  return sheet;
}

}  // namespace ruam::documents
