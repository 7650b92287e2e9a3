#include <utility>

#include "documents/forms/builder.hpp"
#include "documents/forms/forum.hpp"
#include "forums/invitations.hpp"
#include "platform/image/qr.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

constexpr double value_tab_mm = 42, choice_left_mm = 12, code_mm = 34;

class ReplyForm {
 public:
  ReplyForm(const ForumFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, values(facts, form)) {
    out_.document.title = form.name;
    out_.document.numbers = doc::PageNumbers::none;
    out_.document.page = {.top_mm = 18, .bottom_mm = 14};
  }

  doc::Document blank() {
    page(nullptr);
    return std::move(out_.document);
  }

  doc::Document of_each() {
    bool is_first = true;
    for (const auto& group : facts_.forum.content.groups)
      for (const auto& one : facts_.people) {
        if (one.words.group != group.id || one.reply_code.empty() || one.came_at) continue;
        if (!std::exchange(is_first, false)) out_.blocks().push_back(doc::PageBreak{});
        page(&one);
      }
    if (is_first) page(nullptr);
    return std::move(out_.document);
  }

 private:
  static std::map<std::string, std::string> values(const ForumFacts& facts, const Template& form) {
    const auto& c = facts.forum.content;
    std::string when = c.on ? thai::print(*c.on, thai::DateForm::weekday) : "";
    if (!c.time.empty()) {
      auto time = filled(form.words.at("time"), {{"time", c.time}});
      if (!time.ends_with("น.")) time += " น.";
      when += (when.empty() ? "" : " ") + time;
    }
    return {{"title", c.title},
            {"office", facts.office_name},
            {"when", when},
            {"place", c.place.empty() ? "" : filled(form.words.at("at"), {{"place", c.place}})}};
  }
  using Words = std::map<std::string, std::string>;
  std::string say(std::string_view key, const Words& more) const {
    return filled(out_.words(key), more);
  }

  void page(const forums::Person* person) {
    out_.title_lines();
    letter();
    who(person);
    answers(person);
    sign();
    how(person);
  }

  void letter() {
    if (facts_.letter_number.empty()) return;
    const auto dated =
        facts_.letter_dated
            ? say("letter_dated",
                  {{"day", thai::print(*facts_.letter_dated, thai::DateForm::on_day)}})
            : "";
    doc::Paragraph p{
        .runs = {doc::text(say("letter", {{"number", facts_.letter_number}, {"dated", dated}}))},
        .align = doc::Align::center};
    out_.blocks().push_back(std::move(p));
  }

  void row(std::string_view label, const std::string& value) {
    doc::LabelValue line{.label = {doc::bold(out_.words(label))}};
    line.value = value.empty() ? doc::Runs{doc::dots()} : doc::Runs{doc::text(value)};
    line.tab_mm = value_tab_mm;
    line.space_before = 5;
    out_.blocks().push_back(std::move(line));
  }

  void who(const forums::Person* person) {
    const forums::PersonWords words = person ? person->words : forums::PersonWords{};
    const auto* group = person ? forums::find_group(facts_.forum.content, words.group) : nullptr;
    row("name", words.name);
    row("position", words.position);
    row("organisation", words.organisation);
    row("group", group ? group->name : "");
    row("phone", "");
  }

  void choice(doc::Runs words, bool ticked) {
    doc::Paragraph p{.runs = {doc::check_box(ticked), doc::text(" ")}, .left_mm = choice_left_mm};
    for (auto& run : words) p.runs.push_back(std::move(run));
    p.space_before = 7;
    out_.blocks().push_back(std::move(p));
  }

  doc::Run gap(const std::string& value, double mm) const {
    return value.empty() ? doc::dots(mm) : doc::text(value);
  }

  /// What was answered already is ticked: who prints it again sees it.
  void answers(const forums::Person* person) {
    using forums::Answer;
    const auto answer = person ? person->answer : Answer::none;
    const auto party = person && forums::is_coming(answer) ? std::to_string(person->party) : "";
    const auto delegate = person ? person->delegate : forums::Delegate{};
    const auto people = [&](bool mine) { return gap(mine ? party : "", 18); };
    const auto words = [&](std::string_view key) { return doc::text(out_.words(key) + " "); };
    const auto behind = [&](std::string_view key) {
      return doc::text(" " + out_.words(key) + " ");
    };
    choice(
        {words("yes"), behind("people"), people(answer == Answer::accepted), behind("people_unit")},
        answer == Answer::accepted);
    choice({words("instead"), gap(delegate.name, 58), behind("instead_position"),
            gap(delegate.position, 0)},
           answer == Answer::delegated);
    behind_choice({behind("people"), people(answer == Answer::delegated), behind("people_unit")});
    choice({words("no")}, answer == Answer::declined);
    food();
  }

  /// Behind a delegate, without a box of its own.
  void behind_choice(doc::Runs words) {
    doc::Paragraph p{.runs = std::move(words), .left_mm = choice_left_mm + 6};
    out_.blocks().push_back(std::move(p));
  }

  void food() {
    doc::Paragraph p{.runs = {doc::text(out_.words("food") + "   ")}, .space_before = 7};
    for (const auto* key : {"food_usual", "food_muslim", "food_vegetarian", "food_allergy"}) {
      p.runs.push_back(doc::check_box(false));
      p.runs.push_back(doc::text(" " + out_.words(key) + "    "));
    }
    out_.blocks().push_back(std::move(p));
  }

  void sign() {
    doc::Signature block{.label = "", .sign = out_.words("sign")};
    block.under = {out_.words("signed_by"), out_.words("date")};
    out_.blocks().push_back(std::move(block));
  }

  /// How it comes back: by the code on this very form, or as paper.
  void how(const forums::Person* person) {
    const auto& by = facts_.forum.content.reply_by;
    const auto until =
        by ? " " + say("by", {{"day", thai::print(*by, thai::DateForm::on_day)}}) : std::string();
    const bool is_online = person && !facts_.address.empty();
    out_.blocks().push_back(doc::Spacer{14});
    out_.blocks().push_back(doc::Rule{.dashed = true});
    if (is_online) online(*person, until);
    doc::Paragraph p{.runs = {doc::text(out_.words(is_online ? "paper" : "paper_only") +
                                        (is_online ? "" : until))}};
    p.space_before = 6;
    out_.blocks().push_back(std::move(p));
    doc::Paragraph notice{.runs = {doc::text(out_.words("notice"))}, .size = 13};
    if (person)
      notice.runs.push_back(
          {.text =
               "\n" + say("office_use", {{"code", forums::printed_reply_code(person->reply_code)}}),
           .keep_digits = true});
    out_.blocks().push_back(std::move(notice));
  }

  void online(const forums::Person& person, const std::string& until) {
    auto base = facts_.address;
    while (base.ends_with('/')) base.pop_back();
    const auto code = forums::printed_reply_code(person.reply_code);
    doc::Cell words;
    words.blocks.push_back(doc::Paragraph{.runs = {doc::bold(out_.words("online") + until)}});
    doc::Paragraph text;
    text.runs.push_back(
        {.text = say("online_how", {{"address", base + "/reply"}}), .keep_digits = true});
    words.blocks.push_back(std::move(text));
    doc::Paragraph typed;  // a line of its own, so that no line ends within the code
    typed.runs.push_back({.text = code, .bold = true, .size = 22, .keep_digits = true});
    words.blocks.push_back(std::move(typed));
    words.blocks.push_back(doc::paragraph(out_.words("online_note")));
    doc::Cell picture;
    doc::Pictures pictures{.per_row = 1, .max_height_mm = code_mm, .width_mm = code_mm};
    pictures.pictures.push_back(
        {.bytes = image::qr_png(base + "/reply/" + person.reply_code), .alt = code});
    picture.blocks.push_back(std::move(pictures));
    doc::Table table{.columns = {{.percent = 74}, {.percent = 26}}, .borders = false};
    table.space_before = 6;
    doc::Row row;
    row.cells.push_back(std::move(words));
    row.cells.push_back(std::move(picture));
    table.rows.push_back(std::move(row));
    out_.blocks().push_back(std::move(table));
  }

  const ForumFacts& facts_;
  Builder out_;
};

}  // namespace

doc::Document forum_reply(const ForumFacts& facts, const Template& form, const Style& style) {
  return ReplyForm{facts, form, style}.blank();
}

doc::Document forum_replies(const ForumFacts& facts, const Template& form, const Style& style) {
  return ReplyForm{facts, form, style}.of_each();
}

}  // namespace ruam::documents
