#include "intake/outline.hpp"

#include <algorithm>
#include <set>

#include "intake/items.hpp"
#include "intake/outline_heads.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using thai::MarkerStyle;

/// Chooses those of the candidates that are sections, and which stand below others.
class Outliner {
 public:
  explicit Outliner(const Paper& paper) : paper_(paper), shapes_(paper) {}

  std::vector<PaperSection> run() {
    HeadReader reader{paper_};
    candidates_ = reader.run();
    frame_ = reader.frame();
    choose_level();
    for (const auto& one : candidates_) add(one);
    add_form_head();
    close();
    return std::move(sections_);
  }

 private:
  /// Do numbers carry the top level? Then headings without one stand there only as parts,
  /// labels of the form's head and signatures; else numbered ones are below.
  void choose_level() {
    int numbered = 0, plain = 0;
    for (const auto& one : candidates_) {
      if (one.is_part || one.is_glued || one.is_counted) continue;
      if (!one.is_free && !one.is_stem && (!one.word || one.word->is_sub)) continue;
      if (is_head_label(one) || is_signature(one)) continue;
      (one.is_numbered() ? numbered : plain) += 1;
    }
    if (paper_.kind == PaperKind::plan_chapter && plain <= 1) numbered += counted_run();
    const bool through = paper_.kind != PaperKind::appointment_order &&
                         paper_.kind != PaperKind::meeting_minutes && plain <= 2 &&
                         (runs_through(false) || runs_through(true));
    if (through && numbered == 0) lead_parens_ = !runs_through(false);
    through_ = through && numbered == 0;
    numbers_lead_ = through || numbered > plain || (numbered >= 3 && numbered * 2 > plain);
    numbers_lead_ = numbers_lead_ || frame_.is_counted;
    choose_style();
    for (const auto& one : candidates_)
      if (one.is_part && !one.is_strategy && !one.is_agenda &&
          !one.marker.word.ends_with("วาระที่") && one.marker.word != "บทที่")
        has_parts_ = true;
  }

  /// How far short numbered lines count 1, 2, 3 … through the document.
  int counted_run() const {
    int run = 0;
    for (const auto& one : candidates_)
      if (one.is_numbered() && !one.marker.has_paren && one.number() == run + 1) ++run;
    return run >= 3 ? run : 0;
  }

  /// Numbers of one style that count up through most of the document are those of its headings.
  bool runs_through(bool parens) const {
    int run = 0, first = 0, last = 0;
    for (const auto& one : candidates_) {
      if (!one.is_numbered() || one.marker.has_paren != parens || one.number() != run + 1) continue;
      run = one.number();
      if (!first) first = one.line;
      last = one.line;
    }
    return run >= 4 && (last - first) * 100 >= paper_.size() * 45;
  }

  /// `1.` or `1)`: what most numbered headings of the vocabulary are written with.
  void choose_style() {
    int parens = 0, dots = 0;
    for (const auto& one : candidates_)
      if (one.is_numbered() && one.word && !one.word->is_sub && !one.is_glued)
        (one.marker.has_paren ? parens : dots) += 1;
    if (!through_) lead_parens_ = parens > dots;
  }

  bool leads(const HeadCandidate& one) const {
    if (frame_.is_counted) return one.is_frame;
    return numbers_lead_ && one.is_numbered() && one.marker.has_paren == lead_parens_;
  }

  static bool is_head_label(const HeadCandidate& one) {
    static const std::set<std::string, std::less<>> labels{
        "title",  "agency", "programme", "strategy",    "responsible",
        "period", "kind",   "place",     "fiscal_year", "partners"};
    return one.word && !one.is_numbered() && labels.contains(one.word->field);
  }

  static bool is_signature(const HeadCandidate& one) {
    static const std::set<std::string, std::less<>> labels{"propose", "endorse", "approve"};
    return one.word && labels.contains(one.word->field);
  }

  void add(const HeadCandidate& one) {
    PaperSection section;
    section.first = one.line;
    section.heading = one.heading;
    section.rest = one.rest;
    section.is_part = one.is_part;
    section.number = one.number();
    if (one.word) section.field = one.word->field;
    if (one.is_part && (one.is_agenda || one.marker.word.ends_with("วาระที่")))
      section.field = "agenda_item";
    const bool is_set = one.is_frame && one.heading.starts_with("คณะ");
    if ((one.is_free || is_set) && paper_.kind == PaperKind::appointment_order)
      section.field = "committee";
    if (section.field.empty() && !one.is_free)
      section.field = Vocabulary::shipped().stem(
          one.is_part ? std::string_view{one.heading}.substr(
                            std::min(thai::marker_of(one.heading).size, one.heading.size()))
                      : std::string_view{one.heading});
    if ((one.is_glued || one.is_counted) && (!leads(one) || one.number() != top_number_ + 1))
      return;
    if (one.is_free && paper_.kind == PaperKind::plan_chapter && numbers_lead_) return;
    if (one.is_stem && numbers_lead_) return;
    section.is_sub = one.is_frame                       ? false
                     : frame_.is_counted && top_number_ ? !is_signature(one)
                                                        : is_sub(one);
    if (!section.is_sub) top_field_ = section.field;
    if (!section.is_sub && one.is_numbered() && !one.is_part) top_number_ = one.number();
    if (one.is_part && !one.is_strategy) top_number_ = 0;
    if (paper_.kind == PaperKind::plan_chapter && inside_strategy_ && !one.is_part &&
        !one.is_numbered())
      section.is_sub = true;
    if (one.is_part)
      inside_strategy_ = one.is_strategy;
    else if (!section.is_sub)
      inside_strategy_ = false;
    sections_.push_back(std::move(section));
  }

  /// A table's head has the words on its line.
  bool row_above(const HeadCandidate& one) const { return is_row(paper_.line(one.line).text); }

  bool is_sub(const HeadCandidate& one) const {
    if (one.is_part || one.is_free || one.is_clause) return false;
    if (one.marker.style == MarkerStyle::dotted && one.chapter == 0) return true;
    if (one.word && one.word->is_sub && one.marker.style == MarkerStyle::none && !numbers_lead_ &&
        !has_parts_ && !row_above(one))
      if (const auto& field = one.word->field;
          field == "quarters" || field == "quantity" || field == "quality")
        return field != "quarters" && (top_field_ == "targets" || top_field_ == "indicators");
    if (one.word && one.word->is_sub)
      return paper_.kind != PaperKind::meeting_minutes || one.word->field != "attended";
    if (one.is_numbered()) return numbers_lead_ ? !leads(one) : !has_parts_;
    if (numbers_lead_) return !is_signature(one) && top_number_ > 0;
    return false;
  }

  /// The labels at the top of a form are one section, its head.
  void add_form_head() {
    const int first = shapes_.next_said(0);
    int last = first;
    std::size_t labels = 0;
    while (labels < sections_.size() && is_head_section(sections_[labels], last))
      last = sections_[labels++].first;
    if (labels < 2 || sections_[0].first > first + 3) return;
    for (std::size_t i = 0; i < labels; ++i) sections_[i].is_sub = true;
    sections_.insert(sections_.begin(),
                     {"head", "ข้อมูลโครงการ (ไม่มีหัวข้อ)", sections_[0].first, 0, 0, false, false, ""});
  }

  bool is_head_section(const PaperSection& section, int last) const {
    static const std::set<std::string, std::less<>> labels{
        "title",  "agency", "programme", "strategy",    "responsible",
        "period", "kind",   "place",     "fiscal_year", "partners"};
    return labels.contains(section.field) && section.number == 0 && !section.is_part &&
           section.first <= last + 4;
  }

  void close() {
    for (std::size_t i = 0; i < sections_.size(); ++i) {
      auto& section = sections_[i];
      if (section.last) continue;
      std::size_t next = i + 1;
      if (section.is_part)
        while (next < sections_.size() && is_within(section, sections_[next])) ++next;
      else if (!section.is_sub)
        while (next < sections_.size() && sections_[next].is_sub) ++next;
      int last = next < sections_.size() ? sections_[next].first - 1 : paper_.size();
      if (next == sections_.size())
        for (int line = section.first + 1; line <= last; ++line)
          if (is_ruled_line(paper_.line(line).text)) {
            last = line - 1;
            break;
          }
      while (last > section.first &&
             (paper_.line(last).is_blank() || paper_.line(last).is_furniture))
        --last;
      section.last = last;
    }
  }

  /// Numbered sections stand within a part; a chapter's heading ends at its first section.
  static bool is_within(const PaperSection& part, const PaperSection& section) {
    if (section.is_part) return false;
    if (part.heading.starts_with("กลยุทธ์ที่") || part.heading.starts_with("ประเด็น") ||
        part.heading.starts_with("ยุทธศาสตร์ที่"))
      return section.is_sub;
    return section.is_sub || (section.number > 0 && !part.heading.starts_with("บทที่"));
  }

  const Paper& paper_;
  LineShapes shapes_;
  std::vector<HeadCandidate> candidates_;
  std::vector<PaperSection> sections_;
  bool inside_strategy_ = false, numbers_lead_ = false, has_parts_ = false, lead_parens_ = false,
       through_ = false;
  int top_number_ = 0;
  std::string top_field_;
  Skeleton frame_;
};

}  // namespace

std::vector<PaperSection> outline(const Paper& paper) { return Outliner{paper}.run(); }

}  // namespace ruam::intake
