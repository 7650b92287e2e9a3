#include "intake/extract_sources.hpp"

#include <algorithm>

#include "intake/items.hpp"

namespace ruam::intake {
namespace {

class SourceReader {
 public:
  SourceReader(checks::Paper& paper, const std::vector<int>& lines)
      : paper_(paper), money_(paper.money), lines_(lines) {}

  void run() {
    for (const auto& section : paper_.sections)
      if (section.field == "sources") {
        const auto items = leaves(items_of(paper_, section));
        for (const auto& item : items)
          if (paper_.kind == checks::PaperKind::plan_chapter || thai::width_of(item.text()) < 250)
            money_.sources.push_back(without_amount(item.passage));
        if (!money_.sources.empty()) return;
      }
    for (const int line : lines_)
      if (source_in(line)) return;
    for (int line = 1; line <= paper_.size(); ++line)
      if (labelled_source(line)) return;
    for (int line = 1; line <= paper_.size(); ++line)
      if (is_said(paper_, line) && may_tell(line) && source_in(line)) return;
  }

 private:
  /// Reasons and plans speak of money that is not this paper's.
  bool may_tell(int line) const {
    const auto* section = paper_.section_of(line);
    return paper_.kind != checks::PaperKind::plan_chapter &&
           paper_.kind != checks::PaperKind::survey_report &&
           !(section && (section->field == "rationale" || section->field == "alignment"));
  }

  /// `ที่มา งบประมาณรายจ่าย…`, or `แหล่งงบประมาณ` and points below it.
  bool labelled_source(int line) {
    const auto& text = paper_.line(line).text;
    const auto marker = thai::marker_of(text);
    const auto words =
        thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
    for (const std::string_view label : {"แหล่งที่มาของงบประมาณ", "แหล่งที่มาของเงิน", "แหล่งงบประมาณ",
                                         "แหล่งเงิน", "ที่มาของงบประมาณ", "ที่มาของเงิน", "ที่มา"}) {
      if (!words.starts_with(label)) continue;
      auto rest = thai::tidy(std::string_view{words}.substr(label.size()));
      if (rest.starts_with(":")) rest = thai::tidy(std::string_view{rest}.substr(1));
      if (label == "ที่มา" && !rest.starts_with("งบ") && !rest.starts_with("เงิน")) return false;
      if (thai::width_of(rest) >= 8) {
        money_.sources.push_back(without_amount({rest, line, line}));
        return true;
      }
      return listed_sources(line, marker);
    }
    return false;
  }

  /// The points below a label, to the next one that is written like the label.
  bool listed_sources(int line, const thai::Marker& label) {
    int style = -1;
    for (int next = line + 1; next <= std::min(paper_.size(), line + 16); ++next) {
      const auto& text = paper_.line(next).text;
      if (paper_.line(next).is_blank() || paper_.line(next).is_furniture) continue;
      const auto marker = thai::marker_of(text);
      const auto words =
          thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
      const bool plain = marker.style == thai::MarkerStyle::none;
      if (plain && style < 0) break;
      if (plain) {
        if (paper_.width == 0) break;
        auto& before = money_.sources.back();
        const auto& line_before = paper_.line(before.last);
        if ((thai::width_of(line_before.text) - line_before.indent) * 100 < paper_.width * 75)
          break;
        before.text = joined(std::move(before.text), words);
        before.last = next;
        continue;
      }
      const int now = static_cast<int>(marker.style) * 2 + (marker.has_paren ? 1 : 0);
      const bool as_label = marker.style == label.style && marker.has_paren == label.has_paren;
      if (as_label || (style >= 0 && now != style)) break;
      style = now;
      money_.sources.push_back({words, next, next});
    }
    for (auto& one : money_.sources) one = without_amount(std::move(one));
    return !money_.sources.empty();
  }

  static checks::Passage without_amount(checks::Passage passage) {
    auto cut = passage.text.size();
    for (const std::string_view word :
         {" จำนวน", "จำนวนเงิน", " รวม", " เป็นเงิน", "วงเงิน", " ใช้จ่าย", " ได้รับ"})
      if (const auto at = passage.text.find(word); at != std::string::npos && at > 15)
        cut = std::min(cut, at);
    passage.text = thai::tidy(std::string_view{passage.text}.substr(0, cut));
    for (const auto& figure : thai::figures(passage.text)) {
      const auto behind = thai::tidy(std::string_view{passage.text}.substr(figure.end));
      if (behind.starts_with("บาท") && figure.begin > 15) {
        passage.text = thai::tidy(std::string_view{passage.text}.substr(0, figure.begin));
        break;
      }
    }
    return passage;
  }

  bool source_in(int line) {
    auto text = thai::tidy(paper_.line(line).text);
    if (line < paper_.size() && paper_.width &&
        thai::marker_of(paper_.line(line + 1).text).style == thai::MarkerStyle::none &&
        !is_row(paper_.line(line + 1).text))
      text = joined(text, thai::tidy(paper_.line(line + 1).text));
    for (const std::string_view word :
         {"จากเงินงบประมาณ", "จากงบประมาณ", "จากแผนงาน", "จากเงิน",         "จากงบ",
          "งบประมาณรายจ่าย", "เงินอุดหนุน",    "เงินรายได้",  "เงินนอกงบประมาณ", "เงินงบประมาณ",
          "งบประมาณ สพฐ",   "งบดำเนินงาน",  "งบพัฒนา",    "งบ สพฐ",         "งบประมาณสพฐ",
          "ใช้เงิน",          "ใช้งบ",        "เงินบริจาค",  "เงินกองทุน",       "งบกลยุทธ์",
          "ข้อบัญญัติ",         "เทศบัญญัติ"}) {
      auto at = text.find(word);
      if (at == text.npos || at > thai::tidy(paper_.line(line).text).size()) continue;
      if (word.starts_with("จาก") || word.starts_with("ใช้เงิน") || word.starts_with("ใช้งบ")) at += 9;
      auto end = text.size();
      for (const std::string_view stop :
           {" จำนวน", " รวม", "รายละเอียด", " เป็นเงิน", " เป็นจำนวนเงิน", " ดังนี้", " โดย", "วงเงิน",
            " ทั้งสิ้น", " ใช้ไป", " เบิกจ่าย", " ปีงบประมาณ"})
        if (const auto found = text.find(stop, at + 10); found != text.npos)
          end = std::min(end, found);
      checks::Passage source{thai::tidy(std::string_view{text}.substr(at, end - at)), line, line};
      source = without_amount(std::move(source));
      if (thai::width_of(source.text) < 8) continue;
      money_.sources.push_back(std::move(source));
      return true;
    }
    return false;
  }

  checks::Paper& paper_;
  checks::PaperMoney& money_;
  const std::vector<int>& lines_;
};

}  // namespace

void read_sources(checks::Paper& paper, const std::vector<int>& lines) {
  SourceReader{paper, lines}.run();
}

}  // namespace ruam::intake
