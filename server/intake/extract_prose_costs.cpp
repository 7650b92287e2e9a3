#include <algorithm>

#include "checks/cost_line.hpp"
#include "intake/extract.hpp"
#include "intake/items.hpp"

/// Costs that a paragraph tells one behind the other: «ค่าอาหาร … เป็นเงิน 36,000 บาท ค่าตอบแทน …».
namespace ruam::intake {
namespace {

using checks::Paper;

/// Lines that go on with one another, and where each begins.
struct Paragraph {
  std::string text;
  std::vector<std::pair<std::size_t, int>> starts;

  int line_at(std::size_t byte) const {
    int line = 0;
    for (const auto& [start, number] : starts)
      if (start <= byte) line = number;
    return line;
  }
};

Paragraph paragraph_at(const Paper& paper, int first, int last) {
  Paragraph whole;
  for (int line = first; line <= last; ++line) {
    const auto& one = paper.line(line);
    if (!is_said(paper, line)) continue;
    if (thai::marker_of(one.text).style != thai::MarkerStyle::none || is_row(one.text)) {
      if (line > first) break;
    }
    whole.text = joined(std::move(whole.text), thai::tidy(one.text));
    whole.starts.emplace_back(whole.text.size() - thai::tidy(one.text).size(), line);
  }
  return whole;
}

/// Where the words of a cost begin in running text.
std::vector<std::size_t> cost_starts(std::string_view text) {
  std::vector<std::size_t> starts;
  const std::string_view word = "ค่า";
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const auto before = text.substr(0, at);
    if (at == 0 || before.ends_with(" ") || before.ends_with("และ") || before.ends_with("เป็น") ||
        before.ends_with("ดังนี้") || before.ends_with("ได้แก่"))
      starts.push_back(at);
  }
  return starts;
}

}  // namespace

void read_prose_costs(Paper& paper) {
  if (paper.money.costs.size() > 1) return;
  for (const auto& section : paper.sections) {
    if (section.field != "budget" && section.field != "costs" && section.field != "money_report")
      continue;
    const auto whole = paragraph_at(paper, section.first, section.last);
    const auto starts = cost_starts(whole.text);
    std::vector<checks::PaperCost> costs;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      auto end = i + 1 < starts.size() ? starts[i + 1] : whole.text.size();
      for (const std::string_view stop : {"รวมเป็นเงิน", "รวมทั้งสิ้น", " รวม", " ทั้งนี้", "และ"})
        if (const auto at = whole.text.find(stop, starts[i] + 12);
            at < end && (stop != "และ" || at + 9 == end))
          end = at;
      auto cost = checks::cost_of(
          thai::tidy(std::string_view{whole.text}.substr(starts[i], end - starts[i])));
      if (!cost || !cost->amount) continue;
      cost->text.first = cost->text.last = whole.line_at(starts[i]);
      costs.push_back(std::move(*cost));
    }
    if (costs.size() < 2) continue;
    paper.money.costs = std::move(costs);
    return;
  }
}

}  // namespace ruam::intake
