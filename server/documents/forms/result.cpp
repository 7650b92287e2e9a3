#include "documents/forms/result.hpp"

#include <set>

#include "documents/forms/builder.hpp"
#include "documents/forms/phrases.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/period.hpp"

namespace ruam::documents {
namespace {

using progress::Outcome;

constexpr double part_mm = 8;

/// Means and S.D. print with two decimals always.
std::string decimal_text(const std::optional<Thousandths>& value) {
  if (!value) return "-";
  return percent_text((value->value + 5) / 10);
}

class ResultReport {
 public:
  ResultReport(const ResultFacts& report, const Template& form, const Style& style)
      : facts_(report),
        project_(report.project.content),
        out_(form, style,
             {{"office", report.project.office_name},
              {"office_short", report.project.office_short},
              {"year", std::to_string(report.project.fiscal_year)}}) {}

  doc::Document build() {
    for (const auto& title : out_.form().title) {
      doc::Paragraph p{.runs = {doc::bold(out_.fill(title))}, .align = doc::Align::center};
      out_.blocks().push_back(std::move(p));
    }
    out_.blocks().push_back(doc::Spacer{8});
    for (const auto& section : printed_sections(out_.form())) show(section);
    return std::move(out_.document);
  }

 private:
  void show(const Section& s) {
    static const std::map<std::string, void (ResultReport::*)(const Section&)> sections = {
        {"title", &ResultReport::title},
        {"responsible", &ResultReport::responsible},
        {"objectives", &ResultReport::objectives},
        {"targets", &ResultReport::targets},
        {"period", &ResultReport::period},
        {"method", &ResultReport::method},
        {"indicators", &ResultReport::indicators},
        {"money", &ResultReport::money},
        {"measures", &ResultReport::measures},
        {"problems", &ResultReport::problems},
        {"recommendations", &ResultReport::recommendations},
        {"photos", &ResultReport::photos},
        {"annexes", &ResultReport::annexes},
        {"signatures", &ResultReport::signatures},
    };
    const auto found = sections.find(kind_of(s));
    if (found != sections.end()) (this->*found->second)(s);
  }

  bool is_public() const { return out_.style().copy == Copy::public_; }

  std::string words(std::string_view key, const std::map<std::string, std::string>& values) const {
    return filled(out_.words(key), values);
  }

  void title(const Section& s) { out_.heading_line(s, project_.title, "/title"); }

  void responsible(const Section& s) {
    std::string text;
    for (const auto& name : facts_.project.responsible)
      text.append(text.empty() ? "" : " และ").append(name);
    if (!project_.division.empty() && text.find(project_.division) == text.npos)
      text.append(text.empty() ? "" : " ").append(project_.division);
    out_.heading_line(s, text, "/responsible");
  }

  void objectives(const Section& s) {
    out_.heading(s);
    std::vector<std::string> items;
    for (const auto& one : project_.objectives) items.push_back(one.text);
    out_.list(items, "/objectives");
  }

  void targets(const Section& s) {
    out_.heading(s);
    std::vector<std::string> quantity, quality;
    for (const auto& one : project_.quantitative_targets) quantity.push_back(target_text(one));
    for (const auto& one : project_.qualitative_targets) quality.push_back(one.text);
    out_.line(out_.words("quantity"), "/quantitative_targets", part_mm);
    out_.list(quantity, "/quantitative_targets");
    out_.line(out_.words("quality"), "/qualitative_targets", part_mm);
    out_.list(quality, "/qualitative_targets");
  }

  static std::string target_text(const projects::QuantitativeTarget& t) {
    if (!t.count) return t.text;
    const auto count = thai::format_quantity(*t.count);
    if (t.text.find(count) != std::string::npos) return t.text;
    return t.text + " จำนวน " + count + " " + t.unit;
  }

  void period(const Section& s) {
    out_.heading(s);
    labelled(out_.words("real_period"),
             facts_.content.period ? thai::print(*facts_.content.period) : "", "/period");
    labelled(out_.words("real_place"), facts_.content.place, "/place");
  }

  void labelled(const std::string& label, std::string_view value, std::string anchor) {
    doc::Paragraph p{.left_mm = part_mm};
    p.runs = {doc::text(label + " ")};
    for (auto& run : out_.value_or_gap(value)) p.runs.push_back(std::move(run));
    p.anchor = std::move(anchor);
    out_.blocks().push_back(std::move(p));
  }

  void method(const Section& s) {
    out_.heading(s);
    out_.prose(facts_.content.method, "/method");
  }

  std::string aim(const Outcome& row) const {
    const auto& t = row.target;
    if (t.kind == projects::TargetKind::none || !t.value) return "-";
    const auto value = thai::format_quantity(*t.value);
    if (t.kind == projects::TargetKind::percent) return out_.words("percent_word") + " " + value;
    return value + " " + t.unit;
  }

  std::string got(const Outcome& row) const {
    if (!row.count) return row.words.empty() ? "-" : row.words;
    auto text = thai::format_quantity(*row.count);
    const auto& unit =
        row.target.kind == projects::TargetKind::percent ? row.target.base_unit : row.target.unit;
    if (!unit.empty()) text += " " + unit;
    return text;
  }

  /// Of the base for a percent, of the target for a count; «-» without base (FORMS §0.6).
  static std::string percent(const Outcome& row) {
    if (!row.count) return "-";
    const auto value =
        row.target.kind == projects::TargetKind::percent ? row.percent : row.achievement;
    return value ? percent_text(*value) : "-";
  }

  void indicators(const Section& s) {
    out_.heading(s);
    auto table = out_.table("indicators");
    table.columns[2].align = table.columns[3].align = doc::Align::right;
    for (std::size_t i = 0; i < facts_.figures.outcomes.size(); ++i) {
      const auto& row = facts_.figures.outcomes[i];
      doc::Row line;
      line.anchor = "/indicators/" + std::to_string(i);
      line.cells = {doc::cell(public_text(row.text)), doc::cell(aim(row)),
                    doc::cell(public_text(got(row))), doc::cell(percent(row)),
                    doc::cell(!row.reached   ? "-"
                              : *row.reached ? out_.words("reached")
                                             : out_.words("not_reached"))};
      table.rows.push_back(std::move(line));
    }
    out_.blocks().push_back(std::move(table));
    notes();
  }

  /// Under the table: words of results, missing bases, why a number was typed, who attended.
  void notes() {
    for (std::size_t i = 0; i < facts_.figures.outcomes.size(); ++i) {
      const auto& row = facts_.figures.outcomes[i];
      const auto anchor = "/indicators/" + std::to_string(i) + "/text";
      const auto number = std::to_string(i + 1) + ") ";
      if (row.count && !row.words.empty()) note(number + row.words, anchor);
      if (row.count && row.target.kind == projects::TargetKind::percent && !row.base)
        note(number + out_.words("base_missing"), anchor);
      if (row.from == progress::From::attendance) note(number + out_.words("by_sheet"), anchor);
      if (i < facts_.content.indicators.size() && !facts_.content.indicators[i].why.empty())
        note(number + out_.words("why") + " " + facts_.content.indicators[i].why, anchor);
    }
    if (facts_.figures.registers.empty()) return;
    note(words("attended", {{"count", std::to_string(facts_.figures.attended)}}), "/registers");
    for (const auto& row : facts_.figures.registers)
      if (row.claim && row.claim->persons != row.present)
        note(words("attended_claim", {{"title", row.title},
                                      {"present", std::to_string(row.present)},
                                      {"persons", std::to_string(row.claim->persons)},
                                      {"reason", row.difference_reason}}),
             "/registers/" + row.id.to_string());
  }

  std::string public_text(const std::string& text) const {
    return is_public() ? redacted(text) : text;
  }

  void note(const std::string& text, std::string anchor) {
    out_.line(public_text(text), std::move(anchor), part_mm);
  }

  void money(const Section& s) {
    out_.heading(s);
    const auto& m = facts_.figures.money;
    auto table = out_.table("money");
    for (auto& column : table.columns) column.align = doc::Align::right;
    const auto sum = [](Satang a, Satang b) { return Satang{a.value + b.value}; };
    doc::Row row{.anchor = "/remaining_reason"};
    row.cells = {doc::cell(out_.money(sum(m.allocated, m.received))),
                 doc::cell(out_.money(m.disbursed)),
                 doc::cell(out_.money(sum(m.balance, m.returned)))};
    table.rows.push_back(std::move(row));
    out_.blocks().push_back(std::move(table));
    if (m.transferred_out.value != 0)
      note(words("transferred", {{"amount", out_.money(m.transferred_out)}}), "/money");
    if (m.returned.value != 0)
      note(words("returned", {{"amount", out_.money(m.returned)}}), "/money");
    if (!facts_.content.remaining_reason.empty())
      note(out_.words("remaining_reason") + " " + facts_.content.remaining_reason,
           "/remaining_reason");
  }

  const progress::Level* level_of(Uuid measure) const {
    for (const auto& level : facts_.figures.levels)
      if (level.measure_id == measure) return &level;
    return nullptr;
  }

  void measures(const Section& s) {
    out_.heading(s);
    const auto& all = facts_.content.measures;
    if (all.empty()) return out_.line(out_.words("none"), "/measures", part_mm);
    auto table = out_.table("measures");
    for (std::size_t c = 1; c < 4; ++c) table.columns[c].align = doc::Align::right;
    std::set<std::string> schemes;
    for (std::size_t i = 0; i < all.size(); ++i) {
      add_measure(table, all[i], i);
      if (all[i].kind == progress::MeasureKind::satisfaction) schemes.insert(all[i].scheme);
    }
    out_.blocks().push_back(std::move(table));
    for (const auto& scheme : schemes)
      if (scheme == "round5" || scheme == "equal5")
        note(out_.words("scheme_" + scheme), "/measures");
  }

  /// Satisfaction takes one row; knowledge a row before and one after.
  void add_measure(doc::Table& table, const progress::Measure& one, std::size_t i) {
    const auto* level = level_of(one.id);
    const auto n = one.answered ? out_.number(*one.answered) : "-";
    const auto add = [&](const std::string& name, const std::optional<Thousandths>& mean,
                         const std::optional<Thousandths>& sd, const std::string& verdict) {
      doc::Row row;
      row.anchor = "/measures/" + std::to_string(i);
      row.cells = {doc::cell(public_text(name)), doc::cell(n), doc::cell(decimal_text(mean)),
                   doc::cell(decimal_text(sd)), doc::cell(verdict)};
      table.rows.push_back(std::move(row));
    };
    if (one.kind == progress::MeasureKind::satisfaction) {
      const bool has = level && !level->level.empty();
      return add(one.title, one.mean, one.sd, has ? level->level : "-");
    }
    std::string full, gain;
    if (one.full) full = words("of_full", {{"full", thai::format_quantity(*one.full)}});
    if (level && level->gain) gain = words("gain", {{"gain", decimal_text(level->gain)}});
    if (one.before)
      add(one.title + " (" + out_.words("before") + ")", one.before, one.before_sd, full);
    add(one.title + (one.before ? " (" + out_.words("after") + ")" : ""), one.mean, one.sd,
        gain.empty() ? full : gain);
  }

  void problems(const Section& s) {
    out_.heading(s);
    if (facts_.content.problems.empty() && facts_.content.no_problems)
      return out_.line(out_.words("none"), "/problems", part_mm);
    std::vector<std::string> items;
    for (const auto& one : facts_.content.problems)
      items.push_back(one.solution.empty()
                          ? one.problem
                          : one.problem + " " + out_.words("solution") + " " + one.solution);
    out_.list(items, "/problems");
  }

  void recommendations(const Section& s) {
    out_.heading(s);
    if (facts_.content.recommendations.empty() && facts_.content.no_recommendations)
      return out_.line(out_.words("none"), "/recommendations", part_mm);
    std::vector<std::string> items;
    for (const auto& one : facts_.content.recommendations) items.push_back(one.text);
    out_.list(items, "/recommendations");
  }

  void photos(const Section& s) {
    out_.heading(s);
    if (facts_.photos.empty())
      return out_.line(facts_.content.no_photos_reason.empty()
                           ? "-"
                           : public_text(facts_.content.no_photos_reason),
                       "/no_photos_reason", part_mm);
    doc::Pictures pictures;
    for (std::size_t i = 0; i < facts_.photos.size(); ++i)
      pictures.pictures.push_back({.bytes = facts_.photos[i].bytes,
                                   .caption = public_text(facts_.photos[i].caption),
                                   .anchor = "/photos/" + std::to_string(i)});
    out_.blocks().push_back(std::move(pictures));
  }

  void annexes(const Section& s) {
    std::vector<std::string> items;
    for (const auto& one : facts_.content.annexes) {
      // A sign-in sheet is never public, not even its name.
      if (is_public() && one.kind == progress::AnnexKind::attendance) continue;
      const auto kind =
          out_.words(std::string("annex_") + boost::describe::enum_to_string(one.kind, "other"));
      items.push_back(kind.empty() || one.text.starts_with(kind) ? one.text
                                                                 : kind + " " + one.text);
    }
    if (items.empty()) return;
    out_.heading(s);
    out_.list(items, "/annexes");
  }

  void signatures(const Section&) {
    for (const auto& signer : facts_.project.signers) {
      doc::Signature block{.label = signer.label};
      if (!is_public()) block.name = signer.name;
      if (!signer.position.empty())
        block.under.push_back(signer.is_head ? signer.position
                                             : out_.words("position") + " " + signer.position);
      if (!signer.acting_phrase.empty()) block.under.push_back(signer.acting_phrase);
      if (signer.signed_note) block.under.push_back(*signer.signed_note);
      out_.blocks().push_back(std::move(block));
    }
  }

  const ResultFacts& facts_;
  const projects::Content& project_;
  Builder out_;
};

}  // namespace

doc::Document result(const ResultFacts& report, const Template& form, const Style& style) {
  return ResultReport{report, form, style}.build();
}

}  // namespace ruam::documents
