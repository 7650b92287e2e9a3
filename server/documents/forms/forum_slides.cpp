#include <algorithm>

#include "documents/forms/builder.hpp"
#include "documents/forms/forum.hpp"
#include "documents/forms/forum_words.hpp"
#include "platform/image/pixels.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

// Read from the back of a room: nothing below 20 points, one idea on each page.
constexpr double body_size = 26, head_size = 38, idea_size = 34, note_size = 20;
constexpr double bar_mm = 118, bar_height_mm = 9;
constexpr std::size_t most_bars = 9, most_guidelines = 12;

struct Colour {
  std::uint8_t red, green, blue;
};
constexpr Colour indigo{44, 62, 120}, leaf{46, 125, 70}, brick{178, 60, 45}, grey{150, 150, 150};

/// Pieces of one bar, side by side, each as long as its share of the whole.
struct Piece {
  std::int64_t count;
  Colour colour;
};

/// A bar `millimetres` long as a picture of plain colours.
std::string bar_png(const std::vector<Piece>& pieces, double millimetres) {
  const int width = std::max(2, static_cast<int>(millimetres * 4));
  const int height = static_cast<int>(bar_height_mm * 4);
  std::int64_t whole = 0;
  for (const auto& piece : pieces) whole += piece.count;
  image::Pixels out{width, height, std::vector<std::uint8_t>(std::size_t(width) * height * 4, 255)};
  for (int x = 0; x < width; ++x) {
    std::int64_t until = 0;
    for (const auto& piece : pieces) {
      until += piece.count;
      if (whole > 0 && x * whole >= until * width) continue;
      for (int y = 0; y < height; ++y) {
        auto* pixel = out.at(x, y);
        pixel[0] = piece.colour.red;
        pixel[1] = piece.colour.green;
        pixel[2] = piece.colour.blue;
      }
      break;
    }
  }
  return image::to_png(out);
}

class Slides {
 public:
  Slides(const ForumFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, {}) {
    auto& page = out_.document;
    const auto& title = facts.forum.content.title;
    page.title = title;
    page.page = {.landscape = true, .left_mm = 24, .right_mm = 24, .top_mm = 24, .bottom_mm = 22};
    page.size = body_size;
    page.numbers = doc::PageNumbers::bottom_of_total;
    page.footer = say("foot", {{"title", title}, {"office", facts.office_name}});
  }

  doc::Document build() {
    first();
    issues();
    people();
    silent();
    heard();
    themes();
    guidelines();
    common_ground();
    resolutions();
    policy();
    return std::move(out_.document);
  }

 private:
  using Words = std::map<std::string, std::string>;
  std::string say(std::string_view key, const Words& more) const {
    return filled(out_.words(key), more);
  }
  bool is_public() const { return out_.style().copy == Copy::public_; }
  std::string cover(const std::string& words) const {
    return is_public() ? redacted(words) : words;
  }

  void line(std::string words, double size, bool is_bold = false, double before = 8) {
    doc::Paragraph p{.runs = {is_bold ? doc::bold(std::move(words)) : doc::text(std::move(words))}};
    p.size = size;
    p.space_before = before;
    out_.blocks().push_back(std::move(p));
  }

  /// A new page with its one idea.
  void slide(const std::string& words) {
    auto head = doc::heading(1, words);
    head.size = head_size;
    head.space_before = 0;
    head.new_page = true;
    out_.blocks().push_back(std::move(head));
    out_.blocks().push_back(doc::Rule{});
  }

  void first() {
    const auto& c = facts_.forum.content;
    out_.blocks().push_back(doc::Paragraph{});  // a spacer alone vanishes at the top of a page
    out_.blocks().push_back(doc::Spacer{.points = 90});
    line(out_.words("kicker"), body_size);
    line(facts_.words.subject.empty() ? c.title : facts_.words.subject, 48, true, 6);
    const auto place = c.place.empty() ? "" : say("place", {{"place", c.place}});
    if (c.on)
      line(say("when", {{"day", thai::print(*c.on, thai::DateForm::weekday)}, {"place", place}}),
           body_size, false, 24);
    line(facts_.office_name, body_size, false, 4);
  }

  void issues() {
    if (facts_.forum.content.issues.empty()) return;
    slide(out_.words("asked"));
    int number = 0;
    for (const auto& one : facts_.forum.content.issues)
      line(out_.number(++number) + ". " + one.text, idea_size, false, 14);
  }

  void bar_row(doc::Table& table, std::string label, const std::vector<Piece>& pieces,
               std::int64_t longest, std::string figure) const {
    std::int64_t count = 0;
    for (const auto& piece : pieces) count += piece.count;
    doc::Row row{.min_height_mm = bar_height_mm + 4};
    row.cells.push_back(doc::cell(std::move(label)));
    doc::Cell bar;
    if (count > 0 && longest > 0) {
      const double length = std::max(1.0, bar_mm * double(count) / double(longest));
      doc::Pictures pictures{.per_row = 1, .max_height_mm = bar_height_mm, .width_mm = length};
      pictures.align = doc::Align::left;
      pictures.pictures.push_back({.bytes = bar_png(pieces, length), .alt = figure});
      bar.blocks.push_back(std::move(pictures));
    } else {
      bar.blocks.push_back(doc::Paragraph{});
    }
    row.cells.push_back(std::move(bar));
    row.cells.push_back(doc::cell(std::move(figure)));
    table.rows.push_back(std::move(row));
  }

  static doc::Table bars() {
    doc::Table table{.columns = {{.percent = 34}, {.percent = 48}, {.percent = 18}}};
    table.borders = false;
    table.size = 22;
    table.space_before = 12;
    return table;
  }

  void people() {
    std::int64_t came = 0, target = 0;
    for (const auto& one : facts_.heard.rows) {
      came += one.came;
      target += one.target;
    }
    const Words sums{{"came", out_.number(came)}, {"target", out_.number(target)}};
    if (is_public()) {
      slide(out_.words("came_public"));  // no sum: what is not told would be missing from it
      public_groups();
      return;
    }
    slide(say(target > 0 ? "came" : "came_only", sums));
    own_groups();
  }

  /// The largest first where not all fit; each against its target.
  void own_groups() {
    auto rows = facts_.heard.rows;
    std::stable_sort(rows.begin(), rows.end(), [](const auto& one, const auto& other) {
      return std::max(one.came, one.target) > std::max(other.came, other.target);
    });
    if (rows.size() > most_bars) rows.resize(most_bars);
    std::int64_t longest = 0;
    for (const auto& one : rows) longest = std::max(longest, std::max(one.came, one.target));
    auto table = bars();
    for (const auto& one : rows) {
      const auto missing = std::max<std::int64_t>(0, one.target - one.came);
      const Words figures{{"came", out_.number(one.came)}, {"target", out_.number(one.target)}};
      bar_row(table, one.name, {{one.came, indigo}, {missing, {215, 219, 232}}}, longest,
              one.target > 0 ? say("of_target", figures)
                             : say("people", {{"count", out_.number(one.came)}}));
    }
    out_.blocks().push_back(std::move(table));
  }

  void public_groups() {
    std::int64_t longest = 0;
    const auto& rows = facts_.heard.shown.rows;
    for (const auto& one : rows) longest = std::max(longest, one.came.value_or(0));
    auto table = bars();
    for (std::size_t i = 0; i < std::min(rows.size(), most_bars); ++i) {
      const auto& one = rows[i];
      const Words smallest{{"smallest", std::to_string(facts_.heard.shown.smallest)}};
      bar_row(
          table, one.name.empty() ? out_.words("gathered") : one.name,
          {{one.came.value_or(0), indigo}}, longest,
          one.came ? say("people", {{"count", out_.number(*one.came)}}) : say("fewer", smallest));
    }
    out_.blocks().push_back(std::move(table));
  }

  void silent() {
    const auto& names = facts_.heard.shown.unheard;
    if (names.empty() || facts_.synthesis.statements.empty()) return;
    slide(out_.words("silent"));
    for (const auto& one : names) line("•  " + one, idea_size);
    line(out_.words("silent_lead"), note_size, false, 20);
  }

  void heard() {
    const auto statements = static_cast<std::int64_t>(facts_.synthesis.statements.size());
    if (statements == 0) return;
    slide(say("heard", {{"statements", out_.number(statements)}}));
    const auto& map = facts_.map;
    line(map.votes > 0 ? say("heard_votes", {{"people", out_.number(map.people)},
                                             {"votes", out_.number(map.votes)}})
                       : out_.words("heard_none"),
         idea_size, false, 24);
  }

  void themes() {
    std::vector<const forums::ThemeLine*> standing;
    for (const auto& one : facts_.synthesis.themes)
      if (one.stands && one.statements > 0) standing.push_back(&one);
    if (standing.empty()) return;
    std::stable_sort(standing.begin(), standing.end(), [](const auto* one, const auto* other) {
      return one->statements > other->statements;
    });
    const auto longest = standing.front()->statements;
    if (standing.size() > most_bars) standing.resize(most_bars);
    slide(out_.words("themes"));
    auto table = bars();
    for (const auto* one : standing)
      bar_row(table, one->name, {{one->statements, indigo}}, longest,
              say("theme_count", {{"count", out_.number(one->statements)}}));
    out_.blocks().push_back(std::move(table));
  }

  void guidelines() {
    const auto& all = facts_.synthesis.guidelines;
    if (all.empty()) {
      slide(out_.words("nothing"));
      return;
    }
    for (std::size_t i = 0; i < std::min(all.size(), most_guidelines); ++i) guideline(all[i]);
  }

  void guideline(const forums::GuidelineLine& one) {
    slide(say("guideline", {{"number", out_.number(one.number)}}));
    line(cover(one.content.text), idea_size, true, 20);
    if (!one.content.detail.empty()) line(cover(one.content.detail), body_size);
    const auto votes = one.agree + one.disagree + one.pass;
    if (votes > 0) {
      doc::Pictures bar{.per_row = 1, .max_height_mm = bar_height_mm, .width_mm = 200};
      bar.align = doc::Align::left;
      const auto words = say("stand", {{"agree", out_.number(one.agree)},
                                       {"disagree", out_.number(one.disagree)},
                                       {"pass", out_.number(one.pass)}});
      bar.pictures.push_back(
          {.bytes = bar_png({{one.agree, leaf}, {one.disagree, brick}, {one.pass, grey}}, 200),
           .alt = words});
      out_.blocks().push_back(doc::Spacer{.points = 24});
      out_.blocks().push_back(std::move(bar));
      line(words, body_size);
    }
    line(say("source", {{"numbers", printed_numbers(one.sources)},
                        {"count", out_.number(static_cast<std::int64_t>(one.sources.size()))}}),
         note_size, false, 20);
  }

  void common_ground() {
    if (facts_.map.groups.empty() || facts_.map.statements.empty()) return;
    const auto& one = facts_.map.statements.front();
    if (!one.together || one.agree <= one.disagree) return;
    slide(out_.words("common"));
    line("“" + cover(one.text) + "”", idea_size, true, 20);
    line(say("common_one", {{"number", out_.number(one.number)},
                            {"agree", out_.number(one.agree)},
                            {"seen", out_.number(one.agree + one.disagree + one.pass)}}),
         body_size, false, 16);
    line(say("common_lead", {{"count", std::to_string(facts_.map.groups.size())}}), note_size,
         false, 20);
  }

  void resolutions() {
    for (const auto& one : facts_.synthesis.resolutions) {
      const auto& c = one.content;
      slide(say("resolution", {{"number", out_.number(one.number)}}));
      line(cover(c.text), idea_size, true, 14);
      const auto day = c.on ? thai::print(*c.on, thai::DateForm::on_day) : std::string();
      line(say("resolution_at", {{"meeting", c.meeting}, {"day", day}}), note_size);
      for (const auto& followup : one.followups) todo(followup);
    }
  }

  void todo(const forums::FollowupLine& one) {
    line("•  " + cover(one.text), body_size, false, 14);
    const auto due =
        one.due_on ? say("due", {{"day", thai::print(*one.due_on, thai::DateForm::on_day)}}) : "";
    const auto owner = is_public() && names_a_person(one.owner) ? std::string("-") : one.owner;
    doc::Paragraph who{
        .runs = {doc::text(one.result.empty()
                               ? say("followup_who", {{"owner", owner}, {"due", due}})
                               : say("result", {{"text", cover(one.result)}}))},
        .size = note_size,
        .left_mm = 10};
    out_.blocks().push_back(std::move(who));
  }

  void policy() {
    if (facts_.words.policy.empty()) return;
    slide(out_.words("policy"));
    int number = 0;
    for (const auto& one : facts_.words.policy)
      line(out_.number(++number) + ". " + cover(one), body_size, false, 14);
  }

  const ForumFacts& facts_;
  Builder out_;
};

}  // namespace

doc::Document forum_slides(const ForumFacts& facts, const Template& form, const Style& style) {
  return Slides{facts, form, style}.build();
}

}  // namespace ruam::documents
