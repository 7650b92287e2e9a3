#include "documents/forms/builder.hpp"
#include "documents/forms/forum.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

constexpr double letter_indent_mm = 25;

class Invitation {
 public:
  Invitation(const ForumFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, values(facts, form)) {}

  doc::Document build() {
    out_.document.title = out_.words("subject_text");
    letter();
    out_.blocks().push_back(doc::PageBreak{});
    reply_form();
    return std::move(out_.document);
  }

 private:
  static std::map<std::string, std::string> values(const ForumFacts& facts, const Template& form) {
    const auto& c = facts.forum.content;
    std::string when = c.on ? thai::print(*c.on, thai::DateForm::weekday) : "";
    if (!c.time.empty()) when += " " + filled(form.words.at("time"), {{"time", c.time}});
    return {{"title", c.title},
            {"office", facts.office_name},
            {"when", when},
            {"who", ""},
            {"place", c.place.empty() ? "" : "ณ " + c.place}};
  }

  void plain(std::string words, double first_line = 0, double before = 6) {
    doc::Paragraph p{.runs = {doc::text(std::move(words))}, .first_line_mm = first_line};
    p.space_before = before;
    out_.blocks().push_back(std::move(p));
  }

  void labelled(std::string_view label, doc::Runs value) {
    doc::LabelValue row{.label = {doc::bold(out_.words(label))}, .value = std::move(value)};
    row.tab_mm = 32;
    row.space_before = 6;
    out_.blocks().push_back(std::move(row));
  }

  void letter() {
    plain(out_.words("number"), 0, 0);
    doc::Paragraph place{.runs = {doc::text(facts_.office_name)}, .align = doc::Align::right};
    out_.blocks().push_back(std::move(place));
    doc::Paragraph date{.runs = {doc::text(out_.words("date"))}, .align = doc::Align::center};
    date.space_before = 6;
    out_.blocks().push_back(std::move(date));
    labelled("subject", {doc::text(out_.words("subject_text"))});
    labelled("to", {doc::dots()});
    labelled("enclosed", {doc::text(out_.words("enclosed_text"))});
    plain(out_.words("body"), letter_indent_mm, 12);
    int number = 0;
    for (const auto& one : facts_.forum.content.issues)
      plain(std::to_string(++number) + ". " + one.text, letter_indent_mm, 0);
    plain(out_.words("ask"), letter_indent_mm);
    plain(out_.words("close"), letter_indent_mm);
    doc::Signature sign{.label = out_.words("respectfully"), .sign = ""};
    sign.space_before = 18;
    out_.blocks().push_back(std::move(sign));
  }

  void line_to_fill(std::string_view label) {
    doc::Paragraph p{.runs = {doc::text(out_.words(label) + " "), doc::dots()}};
    p.space_before = 8;
    out_.blocks().push_back(std::move(p));
  }

  void choice(std::string_view label, bool with_dots) {
    doc::Paragraph p{.runs = {doc::check_box(false), doc::text(" " + out_.words(label) + " ")},
                     .left_mm = 12};
    if (with_dots) p.runs.push_back(doc::dots());
    p.space_before = 6;
    out_.blocks().push_back(std::move(p));
  }

  void reply_form() {
    for (const auto& line :
         {out_.words("reply"), facts_.forum.content.title, out_.fill("{when} {place}")}) {
      doc::Paragraph p{.runs = {doc::bold(line)}, .align = doc::Align::center};
      out_.blocks().push_back(std::move(p));
    }
    for (const auto* label : {"reply_name", "reply_position", "reply_office", "reply_phone"})
      line_to_fill(label);
    choice("yes", false);
    choice("instead", true);
    choice("no", true);
    doc::Paragraph food{.runs = {doc::text(out_.words("food") + "   ")}};
    for (const auto* label : {"normal", "muslim", "vegetarian"}) {
      food.runs.push_back(doc::check_box(false));
      food.runs.push_back(doc::text(" " + out_.words(label) + "    "));
    }
    food.space_before = 8;
    out_.blocks().push_back(std::move(food));
    doc::Signature sign{.label = "", .sign = out_.words("sign")};
    sign.under = {out_.words("signed_by"), out_.words("date")};
    out_.blocks().push_back(std::move(sign));
    plain(out_.words("notice"), 0, 18);
  }

  const ForumFacts& facts_;
  Builder out_;
};

std::string clock_words(Instant at) {
  constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
  const auto in_day = (at.ms + 7 * hour) % day;
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(in_day / hour) + "." + two(in_day % hour / minute);
}

}  // namespace

AttendanceFacts sign_in_sheet(const ForumFacts& facts, bool blank) {
  const auto& c = facts.forum.content;
  AttendanceFacts all{.office_name = facts.office_name,
                      .project_title = facts.project ? facts.project->title : std::string()};
  all.blank = blank;
  all.sheet.title = c.title;
  all.sheet.date = c.on;
  all.sheet.time = c.time;
  all.sheet.place = c.place;
  all.sheet.half_day = true;
  for (const auto& group : c.groups)
    for (const auto& one : facts.people) {
      if (one.words.group != group.id || (!blank && !one.came_at)) continue;
      progress::Attendee who{.id = one.id.uuid, .group = group.name, .name = one.words.name};
      who.position = one.words.position;
      who.office = one.words.organisation;
      who.invited = one.invited_on.has_value();
      who.morning = one.came_at.has_value();
      if (one.came_at) who.morning_time = clock_words(*one.came_at);
      if (!blank && one.came_how == forums::Arrival::staff) who.note = "ลงแทน";
      all.sheet.attendees.push_back(std::move(who));
    }
  return all;
}

doc::Document forum_invitation(const ForumFacts& facts, const Template& form, const Style& style) {
  return Invitation{facts, form, style}.build();
}

}  // namespace ruam::documents
