#include "intake/draft.hpp"

#include <algorithm>
#include <set>

#include <boost/describe/enum_to_string.hpp>

#include "checks/cost_line.hpp"
#include "intake/items.hpp"
#include "platform/thai/figures.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Certainty;
using checks::Paper;
using checks::Passage;

Thousandths thousandths(checks::Milli milli) { return {milli}; }
Satang satang_of(checks::Milli milli) { return {milli / 10}; }

/// Whether a fault of arithmetic, names or contents stands on one of the lines.
bool has_fault(const Reading& reading, int first, int last) {
  return std::any_of(reading.faults.begin(), reading.faults.end(), [&](const auto& fault) {
    return fault.severity != checks::Severity::note && fault.first <= last &&
           std::max(fault.first, fault.last) >= first;
  });
}

Certainty certainty_at(const Reading& reading, int first, int last) {
  if (first == 0) return Certainty::guess;
  const auto* section = reading.paper.section_of(first);
  const bool is_known = section && !section->field.empty();
  return is_known && !has_fault(reading, first, last) ? Certainty::certain : Certainty::likely;
}

/// «คน» of « คน จำนวน 1 ครั้ง»; empty when no unit stands there, or baht.
std::string unit_after(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  const auto unit = text.substr(0, std::min(text.find_first_of(" ,()\t"), text.size()));
  const bool is_unit = unit.size() >= 6 && unit.size() <= 36 && unit[0] == '\xE0';
  const bool is_word = unit.starts_with("บาท") || unit == "จำนวน" || unit == "ของ" || unit == "และ";
  return is_unit && !is_word ? std::string(unit) : "";
}

/// What a reading becomes, field by field, in the order of the form.
class Draftsman {
 public:
  explicit Draftsman(const Reading& reading) : reading_(reading), paper_(reading.paper) {}

  std::vector<Field> draw() {
    head();
    aims();
    indicators();
    add_activities(reading_, fields_);
    money();
    links();
    people();
    add_members(reading_, fields_);
    return std::move(fields_);
  }

 private:
  Field& add(Name name, const Passage& said) {
    return fields_.emplace_back(make_field(reading_, name, said.text, said.first, said.last));
  }
  void add_each(Name name, const std::vector<Passage>& all) {
    for (const auto& one : all)
      if (!one.empty()) add(name, one);
  }
  /// All lines of the first section of that field, as one text.
  void add_whole(Name name, std::string_view section_field) {
    const auto* section = paper_.section(section_field);
    if (!section) return;
    const auto words =
        whole_text(paper_, section->first + 1, section->last, section->rest, section->first);
    if (!words.empty()) add(name, words);
  }

  void head() {
    auto& kind = fields_.emplace_back(make_field(reading_, Name::kind, "", 0, 0));
    kind.said.choice = kind.value.choice = boost::describe::enum_to_string(paper_.kind, "");
    kind.certainty = Certainty::likely;
    if (!paper_.title.empty()) add(Name::title, paper_.title);
    if (!paper_.office.empty()) add(Name::office, paper_.office);
    if (paper_.fiscal_year_be) {
      auto& year = add(Name::fiscal_year, {});
      year.said.year = year.value.year = *paper_.fiscal_year_be;
      year.certainty = Certainty::likely;
    }
    period();
    add_whole(Name::place, "place");
    add_each(Name::responsible, paper_.responsible);
  }

  void period() {
    const auto& p = paper_.period;
    if (!p.text.empty() || p.start) {
      auto& field = add(Name::period, {p.text, p.line, p.line});
      field.said.from = p.start;
      field.said.to = p.end;
      field.value = field.said;
      if (!p.start || !p.end) field.certainty = Certainty::guess;
    }
    if (paper_.dated) {
      auto& field = add(Name::dated, {"", paper_.dated_line, paper_.dated_line});
      field.said.from = field.value.from = paper_.dated;
    }
  }

  void aims() {
    add_whole(Name::rationale, "rationale");
    add_each(Name::objective, paper_.objectives);
    targets();
    const bool is_proposal = paper_.kind == checks::PaperKind::project_proposal;
    add_each(is_proposal ? Name::expected_result : Name::result, paper_.results);
    add_each(Name::group, paper_.groups);
    add_each(Name::problem, paper_.problems);
  }

  void targets() {
    if (paper_.kind != checks::PaperKind::project_proposal) return;
    for (const auto& section : paper_.sections) {
      const bool is_plain = section.field == "targets";
      if (!is_plain && section.field != "quantity" && section.field != "quality") continue;
      for (const auto& item : items_of(paper_, section)) {
        if (item.text().size() < 60 || item.is_parent) continue;
        if (is_plain && has_own_heading(section, item.passage.first)) continue;
        const bool counts_things = is_plain ? has_count(item.text()) : section.field == "quantity";
        auto& field =
            add(counts_things ? Name::quantitative_target : Name::qualitative_target, item.passage);
        target_lines_.insert(item.passage.first);
        if (counts_things) count_in(field);
      }
    }
  }

  /// Whether a line of the targets stands below a heading for quantity or quality.
  bool has_own_heading(const checks::PaperSection& targets, int line) const {
    return std::any_of(paper_.sections.begin(), paper_.sections.end(), [&](const auto& other) {
      return (other.field == "quantity" || other.field == "quality") &&
             other.first >= targets.first && other.first <= line && line <= other.last;
    });
  }

  static bool has_count(const std::string& text) {
    for (const auto& figure : thai::figures(text))
      if (!unit_after(std::string_view{text}.substr(figure.end)).empty() &&
          !checks::is_year_or_label(text, figure))
        return true;
    return false;
  }

  /// «… จำนวน 120 คน»: the first figure with a unit.
  void count_in(Field& field) {
    for (const auto& figure : thai::figures(field.said.text)) {
      const auto unit = unit_after(std::string_view{field.said.text}.substr(figure.end));
      if (unit.empty() || checks::is_year_or_label(field.said.text, figure)) continue;
      field.said.number = thousandths(figure.milli);
      field.said.unit = unit;
      field.value = field.said;
      return;
    }
    field.certainty = std::min(field.certainty, Certainty::likely);
  }

  void indicators() {
    for (const auto& one : paper_.indicators) {
      const bool is_target = target_lines_.contains(one.text.first);
      if (one.text.text.size() < 12 || is_target) continue;
      auto& field = add(Name::indicator, one.text);
      field.said.choice = one.kind;
      if (one.target) field.said.number = thousandths(*one.target);
      field.said.unit = one.unit;
      if (one.is_row) cells_beside(field);
      field.value = field.said;
      if (one.kind.empty() || one.text.text.size() < 60) field.certainty = Certainty::guess;
    }
  }

  /// How it is measured and by what, where these stand in the next cells of its row.
  void cells_beside(Field& field) {
    const auto line = static_cast<int>(field.last);
    if (line <= 0 || line > paper_.size()) return;
    const auto cells = cells_of(paper_.line(line).text);
    if (cells.size() < 3) return;
    const auto& method = cells[cells.size() - 2];
    const auto& instrument = cells.back();
    const auto is_words = [](const std::string& cell) {
      return cell.size() >= 6 && cell.size() < 200 && !thai::is_digit(cell.front());
    };
    if (!is_words(method) || !is_words(instrument)) return;
    field.said.method = method;
    field.said.instrument = instrument;
  }

  void amount(Name name, const std::optional<checks::Milli>& milli, int line) {
    if (!milli) return;
    auto& field = add(name, {"", line, line});
    field.said.amount = field.value.amount = satang_of(*milli);
  }

  void money() {
    const auto& money = paper_.money;
    const bool is_report = paper_.kind == checks::PaperKind::project_progress_report ||
                           paper_.kind == checks::PaperKind::project_result_report;
    amount(is_report ? Name::received : Name::total, money.total, money.total_line);
    amount(Name::spent, money.spent, money.spent_line);
    add_each(Name::source, money.sources);
  }

  void links() {
    for (const auto& one : paper_.alignment) {
      if (one.text.empty()) continue;
      const bool is_programme = one.level.find("แผนงาน") != std::string::npos;
      const bool is_tactic = one.level.find("กลยุทธ์") != std::string::npos;
      auto& field = add(is_programme ? Name::programme
                        : is_tactic  ? Name::tactic
                                     : Name::alignment,
                        one.text);
      field.said.unit = field.value.unit = one.level;  // what it is a link to, in the paper's words
    }
  }

  void people() {
    for (const auto& one : paper_.signers) {
      auto& field = add(Name::signer, one.role);
      field.said.choice = field.value.choice = one.action;
    }
  }

  const Reading& reading_;
  const Paper& paper_;
  std::vector<Field> fields_;
  std::set<int> target_lines_;  ///< what was taken as a target is no indicator
};

}  // namespace

Field make_field(const Reading& reading, Name name, std::string text, int first, int last) {
  Field field{.id = new_uuid(), .name = name};
  if (has_name(text)) {
    field.named = text;
    text = without_names(text);
  }
  field.said.text = std::move(text);
  field.value = field.said;
  field.first = first;
  field.last = std::max(first, last);
  field.certainty = certainty_at(reading, first, field.last);
  return field;
}

std::vector<Field> draft_of(const Reading& reading) { return Draftsman(reading).draw(); }

}  // namespace ruam::intake
