#include <algorithm>

#include "documents/forms/builder.hpp"
#include "documents/forms/forum.hpp"
#include "documents/forms/forum_polls.hpp"
#include "documents/forms/forum_tables.hpp"
#include "documents/forms/forum_words.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/period.hpp"

namespace ruam::documents {
namespace {

constexpr double item_left_mm = 12;

class ForumReport {
 public:
  ForumReport(const ForumFacts& facts, const Template& form, const Style& style, ReportShape shape)
      : facts_(facts), out_(form, style, values(facts)), shape_(shape) {}

  doc::Document build() {
    if (shape_ == ReportShape::book) front();
    title();
    if (shape_ != ReportShape::web) project();
    issues();
    people();
    results();
    use();
    if (shape_ == ReportShape::book) policy();
    if (shape_ != ReportShape::web) photos();
    contents();
    return std::move(out_.document);
  }

 private:
  static std::map<std::string, std::string> values(const ForumFacts& facts) {
    const auto& c = facts.forum.content;
    std::string project = facts.project ? facts.project->title : std::string();
    if (!project.empty() && !project.starts_with("โครงการ")) project = "โครงการ" + project;
    return {{"project", project},
            {"activity", c.title},
            {"office", facts.office_name},
            {"year", std::to_string(facts.forum.fiscal_year)},
            {"subject", facts.words.subject.empty() ? c.title : facts.words.subject},
            {"today", thai::print(facts.on, thai::DateForm::full)},
            {"smallest", std::to_string(c.smallest)}};
  }
  using Words = std::map<std::string, std::string>;
  std::string say(std::string_view key, const Words& more) const {
    return filled(out_.words(key), more);
  }
  bool is_public() const { return out_.style().copy == Copy::public_; }
  bool is_draft() const { return out_.style().copy == Copy::draft; }

  void centred(std::string text, double size = 0, double before = 0) {
    if (text.empty() || text == "()") return;
    doc::Paragraph p{.runs = {doc::bold(std::move(text))}, .align = doc::Align::center};
    p.size = size;
    p.space_before = before;
    out_.blocks().push_back(std::move(p));
  }

  void heading(std::string words, int level = 1, bool new_page = false) {
    auto h = doc::heading(level, std::move(words));
    h.space_before = level == 1 ? 12 : 6;
    h.new_page = new_page;
    if (level == 1 && contents_at_) {
      h.name = "part_" + std::to_string(parts_.size());
      parts_.push_back(h.runs.front().text);
    }
    out_.blocks().push_back(std::move(h));
  }

  /// What stands on which page, once all headings are known.
  void contents() {
    if (!contents_at_) return;
    doc::Blocks lines;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      doc::Paragraph line{
          .runs = {doc::text(parts_[i] + "\t"), doc::page_of("part_" + std::to_string(i))}};
      line.tabs = {{.at_mm = 158, .align = doc::Align::right}};
      lines.push_back(std::move(line));
    }
    auto& all = out_.blocks();
    const auto at = all.begin() + static_cast<std::ptrdiff_t>(*contents_at_);
    all.insert(at, std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
  }

  void item(std::string words, std::string anchor = {}, double left = item_left_mm) {
    doc::Paragraph p{.runs = {doc::text(cover(words))}, .left_mm = left, .hanging_mm = 6};
    p.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(p));
  }

  std::string cover(const std::string& words) const {
    return is_public() ? redacted(words) : words;
  }

  /// Where the statements of a guideline or a resolution are read.
  std::string at(Uuid id) const {
    return "/forums/" + facts_.forum.id.uuid.to_string() + "/themes?of=" + id.to_string();
  }

  void front() {
    out_.blocks().push_back(doc::Paragraph{});  // a spacer alone vanishes at the top of a page
    out_.blocks().push_back(doc::Spacer{.points = 120});
    centred(out_.words("cover"), 24);
    centred(out_.words("subject"), 22, 24);
    centred(facts_.office_name, 20, 120);
    centred(out_.words("year"), 18, 6);
    if (!facts_.words.foreword.empty()) {
      heading(out_.words("foreword"), 1, true);
      out_.prose(facts_.words.foreword, "/words/foreword");
      doc::Paragraph by{.runs = {doc::text(facts_.office_name)}, .align = doc::Align::right};
      by.space_before = 18;
      out_.blocks().push_back(std::move(by));
    }
    heading(out_.words("contents"), 1, true);
    contents_at_ = out_.blocks().size();
    if (!facts_.words.summary.empty()) {
      heading(out_.words("summary"), 1, true);
      out_.prose(facts_.words.summary, "/words/summary");
    }
    out_.blocks().push_back(doc::PageBreak{});
  }

  void title() {
    if (shape_ == ReportShape::book) {
      centred(out_.words("cover"), 18);
      centred(out_.words("subject"));
      out_.blocks().push_back(doc::Rule{.dashed = true, .percent = 60});
      return;
    }
    for (const auto& line : out_.form().title) centred(out_.fill(line));
    if (shape_ != ReportShape::web) return;
    centred(facts_.office_name);
    centred(out_.words("year"));
    doc::Paragraph updated{.runs = {doc::text(out_.words("updated"))}, .align = doc::Align::center};
    out_.blocks().push_back(std::move(updated));
  }

  void project() {
    const auto& words = facts_.words;
    const auto rationale =
        words.rationale.empty() && facts_.project ? facts_.project->rationale : words.rationale;
    if (!rationale.empty() || is_draft()) {
      if (shape_ == ReportShape::book) heading(out_.words("rationale"));
      out_.prose(rationale, "/words/rationale");
    }
    const auto objectives = objectives_of(facts_);
    if (!objectives.empty() || is_draft()) {
      heading(out_.words("objectives"));
      out_.list(objectives, "/words/objectives");
    }
    if (facts_.project) indicators(*facts_.project);
    steps();
  }

  void indicators(const projects::Content& project) {
    const auto of = [&](projects::Nature nature) {
      std::vector<std::string> all;
      for (const auto& one : project.indicators)
        if (one.nature == nature) all.push_back(one.text);
      return all;
    };
    if (project.indicators.empty()) return;
    heading(out_.words("indicators"));
    for (const auto& [nature, key] : {std::pair(projects::Nature::quantitative, "quantity"),
                                      std::pair(projects::Nature::qualitative, "quality")}) {
      const auto all = of(nature);
      if (all.empty()) continue;
      out_.line(out_.words(key));
      for (const auto& one : all) item("- " + one);
    }
    if (!project.period) return;
    doc::Paragraph p{
        .runs = {doc::bold(out_.words("period") + " "), doc::text(thai::print(*project.period))}};
    out_.blocks().push_back(std::move(p));
  }

  /// The steps that were done, each with its day and place.
  void steps() {
    if (facts_.forum.content.steps.empty()) return;
    heading(out_.words(shape_ == ReportShape::book ? "process" : "done"));
    int number = 0;
    for (const auto& step : facts_.forum.content.steps) {
      std::string text = std::to_string(++number) + ". " + step_name(step.stage);
      if (step.on) text += " " + thai::print(*step.on, thai::DateForm::on_day);
      if (!step.place.empty()) text += " " + say("place", {{"place", step.place}});
      if (!step.text.empty()) text += " " + step.text;
      item(std::move(text), "/steps", 0);
    }
  }

  void issues() {
    heading(out_.words("issues"));
    std::vector<std::string> all;
    for (const auto& one : facts_.forum.content.issues)
      all.push_back(one.text + (one.detail.empty() ? "" : " " + one.detail));
    out_.list(all, "/issues");
  }

  void people() {
    heading(out_.words("people"));
    if (shape_ == ReportShape::book && !is_public()) named_people();
    out_.blocks().push_back(forum_counts(facts_, out_));
    if (is_public())
      for (const auto& row : facts_.heard.shown.rows)
        if (row.name.empty()) out_.line(out_.words("small"));
    silent_groups();
    if (facts_.words.organisations.empty()) return;
    heading(out_.words("organisations"), 2);
    out_.list(facts_.words.organisations, "/words/organisations");
  }

  void named_people() {
    heading(out_.words("came"), 2);
    int number = 0;
    for (const auto& one : facts_.people) {
      if (!one.came_at) continue;
      auto text = std::to_string(++number) + ". " + one.words.name;
      if (!one.words.position.empty()) text += " " + one.words.position;
      if (!one.words.organisation.empty()) text += " " + one.words.organisation;
      item(std::move(text), "/people", 0);
    }
    if (number == 0) out_.line(out_.words("none"));
  }

  void silent_groups() {
    std::string names;
    for (const auto& one : facts_.heard.shown.unheard) names += (names.empty() ? "" : ", ") + one;
    if (!names.empty() && facts_.map.statements.size() > 0)
      out_.prose(say("unheard", {{"groups", names}}), "/heard");
  }

  void results() {
    heading(out_.words("results"));
    const auto& all = facts_.synthesis;
    out_.prose(say(facts_.map.votes > 0 ? "heard" : "said",
                   {{"statements", out_.number(static_cast<std::int64_t>(all.statements.size()))},
                    {"votes", out_.number(facts_.map.votes)},
                    {"people", out_.number(facts_.map.people)}}),
               "/heard");
    themes();
    heading(out_.words("guidelines"), 2);
    for (const auto& one : all.guidelines) guideline(one);
    if (all.guidelines.empty()) out_.line(out_.words("none"));
    common_ground();
    add_forum_polls(facts_, out_);
  }

  void themes() {
    std::vector<const forums::ThemeLine*> standing;
    for (const auto& one : facts_.synthesis.themes)
      if (one.stands && one.statements > 0) standing.push_back(&one);
    if (standing.empty()) return;
    out_.prose(say("themes", {{"count", std::to_string(standing.size())}}), "/themes");
    int number = 0;
    for (const auto* theme : standing) {
      std::vector<std::int64_t> numbers;
      for (const auto& s : facts_.synthesis.statements)
        if (s.theme == theme->id) numbers.push_back(s.number);
      item(say("theme", {{"number", std::to_string(++number)},
                         {"name", theme->name},
                         {"count", std::to_string(numbers.size())},
                         {"numbers", printed_numbers(numbers)}}),
           at(theme->id));
    }
  }

  void guideline(const forums::GuidelineLine& one) {
    doc::Paragraph p{
        .runs = {doc::bold(cover(say(
            "guideline", {{"number", std::to_string(one.number)}, {"text", one.content.text}})))},
        .left_mm = item_left_mm,
        .hanging_mm = 6};
    p.space_before = 4;
    p.keep_with_next = true;
    p.anchor = at(one.id);
    out_.blocks().push_back(std::move(p));
    if (!one.content.detail.empty()) item(one.content.detail, at(one.id), item_left_mm + 6);
    const auto votes = one.agree + one.disagree + one.pass;
    auto source = say("source", {{"numbers", printed_numbers(one.sources)},
                                 {"count", std::to_string(one.sources.size())}});
    if (votes > 0)
      source += " " + say("stand", {{"agree", out_.number(one.agree)},
                                    {"disagree", out_.number(one.disagree)},
                                    {"pass", out_.number(one.pass)}});
    item(std::move(source), at(one.id), item_left_mm + 6);
    if (is_draft()) mark_repeats(one.content.text);
  }

  void mark_repeats(const std::string& text) {
    for (const auto& objective : objectives_of(facts_))
      if (repeats(text, objective)) return out_.line("☐ " + out_.words("repeats"));
  }

  void common_ground() {
    if (facts_.map.groups.empty()) return;
    std::string sizes;
    for (const auto& one : facts_.map.groups)
      sizes += (sizes.empty() ? "" : ", ") + say("size", {{"number", std::to_string(one.number)},
                                                          {"size", std::to_string(one.size)}});
    out_.prose(
        say("groups", {{"count", std::to_string(facts_.map.groups.size())}, {"sizes", sizes}}),
        "/opinions");
    int left = 3;
    for (const auto& one : facts_.map.statements) {
      if (left-- == 0 || !one.together || one.agree <= one.disagree) break;
      item(say("common", {{"number", std::to_string(one.number)},
                          {"text", one.text},
                          {"agree", out_.number(one.agree)},
                          {"seen", out_.number(one.agree + one.disagree + one.pass)}}),
           "/forums/" + facts_.forum.id.uuid.to_string() + "/opinions?of=" + one.id.to_string());
    }
  }

  void use() {
    heading(out_.words("use"));
    auto table = out_.table("use");
    table.size = 14;
    for (const auto& one : facts_.synthesis.resolutions) {
      resolution(one);
      for (const auto& line : one.followups) table.rows.push_back(use_row(one, line));
    }
    if (static_cast<int>(table.rows.size()) == table.head_rows) {
      out_.line(out_.words("nothing_used"));
    } else {
      out_.blocks().push_back(std::move(table));
    }
    if (facts_.words.closing.empty()) return;
    heading(out_.words("closing"), 2);
    out_.prose(facts_.words.closing, "/words/closing");
  }

  void resolution(const forums::ResolutionLine& one) {
    const auto& c = one.content;
    auto text =
        say("resolution", {{"number", std::to_string(one.number)},
                           {"text", c.text},
                           {"meeting", c.meeting},
                           {"day", c.on ? thai::print(*c.on, thai::DateForm::on_day) : ""}});
    if (c.outcome != forums::Outcome::adopted)
      text += " " + say(c.outcome == forums::Outcome::partly ? "partly" : "declined",
                        {{"reason", c.reason}});
    item(std::move(text), at(one.id), 0);
  }

  doc::Row use_row(const forums::ResolutionLine& one, const forums::FollowupLine& line) const {
    std::vector<std::int64_t> guidelines;
    for (const auto& g : facts_.synthesis.guidelines)
      if (std::count(one.content.guidelines.begin(), one.content.guidelines.end(), g.id) > 0)
        guidelines.push_back(g.number);
    auto from = doc::cell(cover(say("followup", {{"text", line.text},
                                                 {"number", std::to_string(one.number)},
                                                 {"guidelines", printed_numbers(guidelines)},
                                                 {"numbers", printed_numbers(one.sources)}})));
    from.anchor = at(one.id);
    const auto owner = is_public() && names_a_person(line.owner) ? std::string("-") : line.owner;
    doc::Row row;
    row.cells = {std::move(from), doc::cell(cover(line.use)), doc::cell(owner),
                 doc::cell(line.due_on ? thai::print(*line.due_on, thai::DateForm::brief) : "-"),
                 doc::cell(cover(what_came(line)))};
    return row;
  }

  std::string what_came(const forums::FollowupLine& line) const {
    using followups::Status;
    if (line.result.empty())
      return out_.words(line.status == Status::open      ? "not_begun"
                        : line.status == Status::dropped ? "ended"
                                                         : "under_way");
    auto text = line.result;
    for (const auto& one : line.evidence_words)
      if (!one.empty()) text += "\n" + say("evidence", {{"text", one}});
    if (line.evidence > 0)
      text += "\n" + say("evidence_count", {{"count", std::to_string(line.evidence)}});
    return text;
  }

  void policy() {
    if (facts_.words.policy.empty()) return;
    heading(out_.words("policy"));
    out_.list(facts_.words.policy, "/words/policy");
  }

  void photos() {
    if (facts_.photos.empty()) return;
    heading(say("photos", {{"title", facts_.forum.content.title}}), 1, shape_ == ReportShape::book);
    doc::Pictures pictures;
    for (const auto& one : facts_.photos)
      pictures.pictures.push_back({.bytes = one.bytes, .caption = cover(one.caption)});
    out_.blocks().push_back(std::move(pictures));
  }

  const ForumFacts& facts_;
  Builder out_;
  ReportShape shape_;
  std::optional<std::size_t> contents_at_;  ///< of the book, in the blocks
  std::vector<std::string> parts_;          ///< its headings
};

}  // namespace

doc::Document forum_report(const ForumFacts& facts, const Template& form, const Style& style,
                           ReportShape shape) {
  return ForumReport{facts, form, style, shape}.build();
}

}  // namespace ruam::documents
