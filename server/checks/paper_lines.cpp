#include <algorithm>
#include <stdexcept>

#include "checks/paper_rules.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

bool is_said(const PaperLine& line) { return !line.is_blank() && !line.is_furniture; }

/// A cell that is one number, perhaps with a percent sign or a unit.
bool is_number_cell(std::string_view text, const std::vector<thai::Figure>& found) {
  if (found.size() != 1) return false;
  const auto before = thai::tidy(text.substr(0, found[0].begin));
  const auto behind = thai::tidy(text.substr(found[0].end));
  return before.empty() && (behind.empty() || behind == "%" || behind == "บาท" || behind == "คน");
}

NumberRow::Cell cell_of(std::string_view text, const thai::Figure& figure, int line) {
  const auto behind = thai::tidy(text.substr(figure.end, 4));
  return {figure.milli, figure.decimals, line, behind.starts_with("%")};
}

/// Words that may stand between and behind the numbers of a row.
bool is_row_word(std::string_view word) {
  if (word.empty()) return true;
  if (thai::width_of(word) > 12) return false;
  for (const std::string_view one :
       {"คน",      "บาท",       "แห่ง",    "ครั้ง",   "ราย",  "รูป",    "มาก",  "มากที่สุด",
        "ปานกลาง", "น้อย",       "น้อยที่สุด", "ดี",     "ดีมาก", "ดีเยี่ยม", "ดีเลิศ", "พอใช้",
        "ปรับปรุง",  "พึงพอใจมาก", "ร้อยละ",  "%",     "|",    "จำนวน", "ฉบับ",  "ชุด",
        "โรง",     "โรงเรียน",   "สูง",     "สูงมาก", "-"})
    if (word == one) return true;
  return false;
}

/// A line of words and, behind them, numbers with nothing but units between.
std::optional<NumberRow> row_of(const PaperLine& line, int number) {
  const auto marker = thai::marker_of(line.text);
  auto found = thai::figures(line.text);
  std::erase_if(found, [&](const thai::Figure& one) { return one.begin < marker.size; });
  for (std::size_t from = 0; from < found.size(); ++from) {
    auto label = thai::tidy(
        std::string_view{line.text}.substr(marker.size, found[from].begin - marker.size));
    if (label.empty() && marker.style == thai::MarkerStyle::word)
      label = thai::tidy(std::string_view{line.text}.substr(0, marker.size));
    while (label.ends_with("|"))
      label = thai::tidy(std::string_view{label}.substr(0, label.size() - 1));
    if (label.ends_with("ที่") || label.ends_with("ปี") || label.ends_with("ชั้น") ||
        label.ends_with("เขต"))
      continue;
    const char before = found[from].begin > 0 ? line.text[found[from].begin - 1] : ' ';
    if (label.empty() || (before != ' ' && before != '\t' && before != '|')) continue;
    bool fits = true;
    for (std::size_t i = from; i < found.size() && fits; ++i) {
      const auto end = i + 1 < found.size() ? found[i + 1].begin : line.text.size();
      const auto between =
          thai::tidy(std::string_view{line.text}.substr(found[i].end, end - found[i].end));
      fits = is_row_word(between);
    }
    const bool apart = line.text.find('\t') != std::string::npos ||
                       line.text.find('|') != std::string::npos ||
                       std::string_view{line.text}.substr(0, found[from].begin).ends_with("  ");
    const bool unit =
        found.size() - from == 1 && line.text.find("คน", found[from].end) != std::string::npos;
    if (!fits || !(apart || unit || found.size() - from >= 2)) continue;
    NumberRow row{label, number, number, {}, {}};
    for (std::size_t i = from; i < found.size(); ++i)
      row.cells.push_back(cell_of(line.text, found[i], number));
    row.tail = thai::tidy(std::string_view{line.text}.substr(found.back().end));
    return row;
  }
  return {};
}

}  // namespace

bool NumberRow::is_total() const {
  const auto key = thai::key_of(label);
  return key.starts_with("รวม") || key.starts_with("ทั้งหมด") || key.starts_with("ยอดรวม");
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return thai::find(text, word) != text.npos; });
}

std::vector<NumberRow> number_rows(const Paper& paper) {
  std::vector<NumberRow> rows;
  std::optional<NumberRow> open;  // a label whose numbers stand on the lines below
  const auto close = [&] {
    if (open && !open->cells.empty()) rows.push_back(*open);
    open.reset();
  };
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    const auto found = thai::figures(line.text);
    if (!is_said(line) && !(line.is_furniture && is_number_cell(line.text, found) && open))
      continue;
    if (is_number_cell(line.text, found)) {
      if (open) {
        open->cells.push_back(cell_of(line.text, found[0], number));
        open->last = number;
      }
      continue;
    }
    const auto tidy = thai::tidy(line.text);
    if (open && !open->cells.empty() && is_row_word(tidy)) {
      open->tail = tidy;
      close();
      continue;
    }
    close();
    if (auto row = row_of(line, number)) {
      rows.push_back(std::move(*row));
    } else if (thai::width_of(tidy) <= 60) {
      const auto marker = thai::marker_of(line.text);
      open = NumberRow{
          thai::tidy(std::string_view{line.text}.substr(std::min(marker.size, line.text.size()))),
          number,
          number,
          {},
          {}};
    }
  }
  close();
  return rows;
}

int Flow::line_at(std::size_t byte) const {
  int line = starts.empty() ? 0 : starts.front().second;
  for (const auto& [start, number] : starts)
    if (start <= byte) line = number;
  return line;
}

namespace {

thread_local const Paper* held_paper = nullptr;
thread_local const std::vector<Flow>* held_flows = nullptr;

}  // namespace

HeldFlows::HeldFlows(const Paper& paper) : flows_(read_flows(paper)) {
  held_paper = &paper;
  held_flows = &flows_;
}
HeldFlows::~HeldFlows() {
  held_paper = nullptr;
  held_flows = nullptr;
}

const std::vector<Flow>& flows(const Paper& paper) {
  if (held_paper != &paper) throw std::logic_error("flows() of a paper that is not being checked");
  return *held_flows;
}

std::vector<Flow> read_flows(const Paper& paper) {
  std::vector<Flow> all;
  int last = 0;
  const auto is_full = [&](int number) {
    const auto& line = paper.line(number);
    return paper.width > 0 && (thai::width_of(line.text) - line.indent) * 100 >= paper.width * 78;
  };
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (!is_said(line)) continue;
    const bool goes_on =
        last > 0 && is_full(last) && thai::marker_of(line.text).style == thai::MarkerStyle::none &&
        line.text.find('\t') == std::string::npos && !all.empty() && all.back().text.size() < 4000;
    auto words = thai::tidy(line.text);
    if (!goes_on) {
      all.push_back({words, {{0, number}}});
    } else {
      auto& flow = all.back();
      const bool glue =
          !flow.text.empty() && flow.text.back() < 0 && !words.empty() && words.front() == '\xE0';
      if (!glue) flow.text += ' ';
      flow.starts.emplace_back(flow.text.size(), number);
      flow.text += words;
    }
    last = number;
  }
  return all;
}

std::size_t shared_run(std::string_view a, std::string_view b) {
  std::size_t best = 0;
  std::vector<std::size_t> before(b.size() + 1), now(b.size() + 1);
  for (const char x : a) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      now[j + 1] = x == b[j] ? before[j] + 1 : 0;
      best = std::max(best, now[j + 1]);
    }
    before.swap(now);
  }
  return best;
}

int likeness(std::string_view a, std::string_view b) {
  if (a == b) return 100;
  std::u32string left, right;
  for (std::size_t at = 0; at < a.size();) {
    const auto letter = thai::letter_at(a, at);
    left += letter.code;
    at += letter.size;
  }
  for (std::size_t at = 0; at < b.size();) {
    const auto letter = thai::letter_at(b, at);
    right += letter.code;
    at += letter.size;
  }
  if (left.empty() || right.empty() || left.size() > 600 || right.size() > 600) return 0;
  std::vector<int> before(right.size() + 1), now(right.size() + 1);
  for (const auto x : left) {
    for (std::size_t j = 0; j < right.size(); ++j)
      now[j + 1] = x == right[j] ? before[j] + 1 : std::max(before[j + 1], now[j]);
    before.swap(now);
  }
  return static_cast<int>(200 * static_cast<std::size_t>(before.back()) /
                          (left.size() + right.size()));
}

}  // namespace ruam::checks
