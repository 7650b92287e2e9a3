#include <algorithm>
#include <map>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "platform/thai/letters.hpp"

/// The body that a paper belongs to, by votes of the places that name one.
namespace ruam::intake {
namespace {

using checks::OfficeName;
using checks::Paper;
using checks::PaperKind;

class OfficeVotes {
 public:
  OfficeVotes(Paper& paper, const checks::PaperWords& words) : paper_(paper), words_(words) {}

  void run() {
    vote_lines();
    vote_title();
    for (const auto& section : paper_.sections)
      if (section.field == "agency" || section.field == "responsible")
        vote(section.rest, section.first, 10);
    for (const auto& signer : paper_.signers) vote(signer.role.text, signer.role.first, 6);
    choose();
    if (!paper_.office.empty() && paper_.provinces.empty()) find_province();
  }

 private:
  using Kind = OfficeName::Kind;

  static bool is_weak(Kind kind) {
    return kind == Kind::school || kind == Kind::national || kind == Kind::local ||
           kind == Kind::college;
  }

  void vote(std::string_view text, int line, int weight) {
    for (auto& office : words_.offices(text)) {
      if (office.kind == Kind::esa || (weight <= 1 && office.kind == Kind::school)) continue;
      first_line_.try_emplace(office.name, line);
      const auto name = office.name;
      // A line that begins with a school's name and goes on with its area's is the school's.
      const bool leads =
          weight > 1 && office.begin <= 60 && thai::is_blank(text.substr(0, office.begin));
      const int count = !is_weak(office.kind) ? weight * 2 : leads ? weight * 2 + 1 : weight;
      votes_.try_emplace(name, 0, std::move(office)).first->second.first += count;
    }
  }

  void vote_lines() {
    int said = 0;
    for (int line = 1; line <= paper_.size(); ++line) {
      if (!is_said(paper_, line)) continue;
      ++said;
      const auto& own = paper_.line(line).text;
      auto text = own;
      if (line < paper_.size())
        text = joined(text, thai::tidy(paper_.line(line + 1).text).substr(0, 90));
      for (const auto& office : words_.offices(text))
        if (office.begin >= own.size()) {
          text = own;
          break;
        }
      const bool is_own = text.find("คำสั่ง") != text.npos || text.find("ส่วนราชการ") != text.npos;
      vote(text, line, said <= 5 ? (is_own ? 30 : 6) : 1);
    }
  }

  void vote_title() {
    const auto& title = paper_.title.text;
    const auto at = title.find("จังหวัด");
    if (paper_.kind != PaperKind::plan_chapter || at == title.npos) return;
    const auto province = words_.province_at(thai::tidy(std::string_view{title}.substr(at + 21)));
    if (!province.empty() && title.find("พัฒนาการศึกษาจังหวัด") != title.npos)
      vote("สำนักงานศึกษาธิการจังหวัด" + std::string{province}, paper_.title.first, 4);
  }

  void choose() {
    const std::pair<int, OfficeName>* best = nullptr;
    for (const auto& [name, one] : votes_)
      if (!best || one.first > best->first) best = &one;
    if (!best) return;
    const int line = first_line_[best->second.name];
    paper_.office = {best->second.name, line, line};
    paper_.provinces = best->second.provinces;
  }

  /// The province that the first lines name, for a body whose name has none.
  void find_province() {
    for (int line = 1; line <= std::min(paper_.size(), 14) && paper_.provinces.empty(); ++line) {
      const auto& text = paper_.line(line).text;
      const auto at = text.find("จังหวัด");
      if (at == text.npos) continue;
      const auto province = words_.province_at(thai::tidy(std::string_view{text}.substr(at + 21)));
      if (!province.empty()) paper_.provinces.emplace_back(province);
    }
  }

  Paper& paper_;
  const checks::PaperWords& words_;
  std::map<std::string, std::pair<int, OfficeName>> votes_;
  std::map<std::string, int> first_line_;
};

}  // namespace

void read_office(Paper& paper, const checks::PaperWords& words) { OfficeVotes{paper, words}.run(); }

}  // namespace ruam::intake
