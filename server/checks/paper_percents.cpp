#include <algorithm>

#include "checks/paper_structure.hpp"

/// Percentages of a sentence against the two numbers that they name.
namespace ruam::checks {
namespace {

/// Is a percentage so many thousandths of a percent that its decimals can mean the exact one?
bool fits(const thai::Figure& percent, Milli part, Milli whole) {
  if (whole == 0) return true;
  const auto exact = part * 100'000 / whole;
  const Milli slack = percent.decimals >= 2 ? 11 : percent.decimals == 1 ? 60 : 600;
  return std::abs(exact - percent.milli) <= slack;
}

bool is_known_percent(const PaperFaults& faults, int line) {
  return std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "percent_mismatch" && one.first == line;
  });
}

std::string_view unit_word(std::string_view text, const thai::Figure& one) {
  auto rest = text.substr(one.end);
  rest = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
  for (const std::string_view unit : {"โรงเรียน", "คน", "แห่ง", "ราย", "ฉบับ", "ชุด", "บาท", "ครั้ง",
                                      "รูป", "ข้อ", "เรื่อง", "โครงการ", "ท่าน"})
    if (rest.starts_with(unit)) return unit;
  return {};
}

bool is_count(const thai::Figure& one) {
  return one.decimals == 0 && one.milli > 0 &&
         (one.is_grouped || one.whole() < 2400 || one.whole() > 2700);
}

/// The two numbers that a percentage names: «36,000 บาท คิดเป็นร้อยละ 45 ของวงเงิน 90,000 บาท»,
/// «ร้อยละ 90 (24 จาก 30 แห่ง)», «45 จาก 60 คน (75 %)».
std::optional<std::pair<thai::Figure, thai::Figure>> named_numbers(
    std::string_view text, const std::vector<thai::Figure>& found, std::size_t at) {
  const auto& percent = found[at];
  const auto behind = text.substr(percent.end, 120);
  const auto words = behind.substr(std::min(behind.find_first_not_of(' '), behind.size()));
  if (at + 1 < found.size() && at > 0 && words.starts_with("ของ")) {
    const auto &part = found[at - 1], &whole = found[at + 1];
    const bool is_near = whole.begin - percent.end < 110 && percent.begin - part.end < 110;
    if (is_near && is_count(part) && is_count(whole) && part.milli < whole.milli &&
        unit_word(text, part) == unit_word(text, whole) && !unit_word(text, part).empty())
      return std::pair{part, whole};
  }
  if (at + 2 < found.size() && words.starts_with("(")) {
    const auto &part = found[at + 1], &whole = found[at + 2];
    const auto close = behind.find(')');
    const bool inside = close != behind.npos && whole.end <= percent.end + close;
    const auto between = text.substr(part.end, whole.begin - part.end);
    if (inside && is_count(part) && is_count(whole) && part.milli < whole.milli &&
        has_any(between, {"จาก", "ใน", "ของ", "/"}))
      return std::pair{part, whole};
  }
  return {};
}

/// «ผู้ตอบทั้งหมด 210 คน เป็นครู 84 คน (ร้อยละ 48)»: the whole is said before.
std::optional<std::pair<thai::Figure, thai::Figure>> part_of_whole(
    std::string_view text, const std::vector<thai::Figure>& found, std::size_t at) {
  if (at < 2 || !is_count(found[at - 1])) return {};
  const auto& part = found[at - 1];
  const auto unit = unit_word(text, part);
  const auto link = thai::key_of(text.substr(part.end, found[at].begin - part.end));
  if (unit.empty() ||
      (link != std::string{unit} + "ร้อยละ" && link != std::string{unit} + "คิดเป็นร้อยละ"))
    return {};
  for (std::size_t i = at - 1; i-- > 0;) {
    const auto& whole = found[i];
    if (!is_count(whole) || unit_word(text, whole) != unit || whole.milli <= part.milli) continue;
    const auto from = whole.begin > 60 ? whole.begin - 60 : 0;
    if (has_any(text.substr(from, whole.begin - from), {"ทั้งหมด", "ทั้งสิ้น", "รวม", "จากผู้", "ผู้ตอบ"}))
      return std::pair{part, whole};
  }
  return {};
}

}  // namespace

void check_paper_percents(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto found = thai::figures(flow.text);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto before = thai::tidy(
          std::string_view{flow.text}.substr(found[i].begin > 24 ? found[i].begin - 24 : 0,
                                             std::min<std::size_t>(found[i].begin, 24)));
      if (!before.ends_with("ร้อยละ") || found[i].milli > 100'000) continue;
      auto pair = named_numbers(flow.text, found, i);
      if (!pair) pair = part_of_whole(flow.text, found, i);
      const int line = flow.line_at(found[i].begin);
      if (!pair || fits(found[i], pair->first.milli, pair->second.milli) ||
          is_known_percent(faults, line))
        continue;
      faults.push_back(
          {"percent_mismatch",
           line,
           0,
           {},
           {{"stated", thai::milli_text(found[i].milli)},
            {"counted", thai::milli_text(pair->first.milli * 100'000 / pair->second.milli)}},
           Severity::warn,
           Certainty::likely});
    }
  }
}

}  // namespace ruam::checks
