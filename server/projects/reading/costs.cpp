#include "projects/reading/costs.hpp"

#include <algorithm>

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"
#include "projects/reading/cells.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::reading {
namespace {

constexpr std::string_view grand_words[] = {
    "รวมทั้งสิ้น", "รวมเป็นเงินทั้งสิ้น", "รวมเงินทั้งสิ้น",   "รวมงบประมาณ", "รวมทั้งหมด",
    "ยอดรวม",  "รวมค่าใช้จ่าย",    "งบประมาณทั้งสิ้น", "รวมโครงการ",  "รวมตลอดโครงการ"};
constexpr std::string_view section_words[] = {"ประมาณการค่าใช้จ่าย",  "งบประมาณ",
                                              "รายละเอียดงบประมาณ", "รายละเอียดค่าใช้จ่าย",
                                              "ค่าใช้จ่าย",           "ส่วนที่ 3 งบประมาณ",
                                              "รายการค่าใช้จ่าย",     "ค่าใช้สอย",
                                              "ค่าตอบแทน",          "ค่าตอบแทน ใช้สอยและวัสดุ",
                                              "หมวดค่าใช้สอย",       "หมวดค่าตอบแทน",
                                              "หมวดค่าวัสดุ"};

bool is_total_line(std::string_view text);

struct Line {
  std::int64_t at = 0;
  std::string raw;   ///< as written, joined when it was broken
  std::string text;  ///< plain
};

bool begins_with_equals(std::string_view text) {
  for (const std::string_view sign : {"=", "เป็นเงิน", "รวมเป็นเงิน ", "คิดเป็นเงิน"})
    if (text.starts_with(sign)) return true;
  return false;
}

bool begins_with_sign(std::string_view text) {
  for (const std::string_view sign : {"×", "คูณ", "@"})
    if (text.starts_with(sign)) return true;
  return (text.starts_with("x ") || text.starts_with("X ") || text.starts_with("* ")) &&
         text.size() > 2 && thai::is_digit(text[2]);
}

bool ends_with_sign(std::string_view text) {
  for (const std::string_view sign :
       {"=", "×", "*", " x", " X", "คูณ", "เป็นเงิน", "@", "ละ", "จำนวน"})
    if (text.ends_with(sign)) return true;
  return false;
}

/// The last amount of a text: «รวมกิจกรรม = 6,820 บาท», «… พ.ศ.2566 รวม 6,820 บาท (หกพัน…)».
std::optional<Satang> last_amount(std::string_view text) {
  for (auto at = text.size(); at-- > 0;) {
    if (!thai::is_digit(text[at])) continue;
    auto begin = at;
    while (begin > 0 &&
           (thai::is_digit(text[begin - 1]) || text[begin - 1] == ',' || text[begin - 1] == '.'))
      --begin;
    while (!thai::is_digit(text[begin])) ++begin;
    const auto value = thai::parse_money(text.substr(begin, at + 1 - begin));
    if (value.has_value()) return *value;
    at = begin;
  }
  return std::nullopt;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), thai::is_digit);
}

/// «เป็นเงิน 1,500 บาท» on a line of its own belongs to an item that has no sum yet; «รวมเป็นเงิน»
/// only if it is the sum of that item.
bool waits_for_sum(const Line& line, const std::optional<ReadLine>& item, const Line& next) {
  if (is_total_line(line.text)) return false;
  if (!item) return has_bullet(line.text) || is_item_word(without_bullet(line.text));
  if (item->stated || item->line.lump) return false;
  return !next.text.starts_with("รวม") || last_amount(next.text) == item->line.amount;
}

/// Whether `next` goes on with the item that `line` began.
bool goes_on(const Line& line, const Line& next) {
  if (has_bullet(next.text) && !next.text.starts_with("*")) return false;
  const auto item = read_cost_line(line.text);
  if (begins_with_equals(next.text)) return waits_for_sum(line, item, next);
  if (begins_with_sign(next.text) || ends_with_sign(line.text)) return true;
  if (!split_number(next.text).number.empty()) return false;
  const auto words = without_bullet(line.text);
  const bool waits = (has_bullet(line.text) || is_item_word(words)) && !item;
  if (!waits || next.text.empty()) return false;
  // «- ค่าอาหารว่างและเครื่องดื่ม» / «32 คน X 35 บาท …», or the words broken once more.
  const bool continues = thai::is_digit(next.text[0]) || next.text[0] == '(' ||
                         next.text.starts_with("จำนวน") ||
                         (!is_item_word(next.text) && has_bullet(line.text));
  return continues && !next.text.starts_with("รวม");
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::int64_t number = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    const auto raw = text.substr(at, end - at);
    at = end + 1;
    ++number;
    Line line{number, std::string(trimmed(raw)), plain_text(raw)};
    if (line.text.empty()) continue;
    if (!lines.empty() && goes_on(lines.back(), line)) {
      auto& last = lines.back();
      last.raw += "\n" + line.raw;
      last.text += " " + line.text;
    } else {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

bool is_total_line(std::string_view text) {
  return (text.starts_with("รวม") && !text.starts_with("รวมพล") &&
          !text.starts_with("รวมค่าใช้จ่ายใน")) ||
         text.starts_with("ยอดรวม") || text.starts_with("งบประมาณทั้งสิ้น");
}

bool is_grand(std::string_view text) {
  return std::any_of(std::begin(grand_words), std::end(grand_words),
                     [&](auto word) { return text.starts_with(word); });
}

bool is_section(std::string_view text) {
  const auto words = tidy(text);
  return std::find(std::begin(section_words), std::end(section_words), words) !=
         std::end(section_words);
}

class ListReader {
 public:
  explicit ListReader(std::vector<Line> lines) : lines_(std::move(lines)) {}

  ReadCosts read() {
    for (at_ = 0; at_ < lines_.size(); ++at_) take(lines_[at_]);
    close();
    return std::move(out_);
  }

 private:
  void take(const Line& line) {
    if (says_shared(line.text)) {
      out_.shared_lines = true;
      if (!has_digit(line.text)) return;  // understood: no cost, and nothing left unread
    }
    const auto words = without_bullet(line.text);
    if (is_total_line(words)) return take_total(line, words);
    if (has_stated_total(words)) return take_stated_total(line, words);
    if (is_section(words)) return unread(line);
    if (is_heading(line)) return begin_part(line);
    auto item = read_cost_line(line.text);
    if (!item) return take_words(line, words);
    item->at = line.at;
    item->source = line.raw;
    part().lines.push_back(std::move(*item));
  }

  /// «งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2566 รวม 6,820 บาท»: words, then a total.
  static bool has_stated_total(std::string_view words) {
    const auto at = words.find(" รวม ");
    const bool names_budget = words.starts_with("งบประมาณ") || words.starts_with("วงเงิน") ||
                              words.starts_with("ใช้งบประมาณ") || words.starts_with("จากงบประมาณ");
    if (!names_budget) return false;
    return at != words.npos || words.find("จำนวน") != words.npos || words.find("บาท") != words.npos;
  }

  void take_stated_total(const Line& line, std::string_view words) {
    const auto amount = last_amount(words);
    if (!amount) return unread(line);
    grand_.push_back({line.at, line.raw, *amount, {}});
  }

  void take_total(const Line& line, std::string_view words) {
    const auto amount = last_amount(words);
    if (!amount) return unread(line);
    if (is_grand(words)) return grand_.push_back({line.at, line.raw, *amount, {}});
    // A total covers the step, the activity or all that came so far: the one it equals, or the
    // step.
    const Satang step = sum_from(out_.parts.empty() ? 0 : out_.parts.size() - 1);
    const Satang activity = sum_from(activity_begin());
    const Satang all = sum_from(0);
    const bool of_activity = words.find("กิจกรรม") != words.npos;
    auto counted = of_activity ? activity : step;
    for (const auto one : {counted, activity, step, all})
      if (one == *amount) {
        counted = one;
        break;
      }
    out_.totals.push_back({line.at, line.raw, *amount, counted});
  }

  bool next_is_item() const {
    if (at_ + 1 >= lines_.size()) return false;
    const auto& next = lines_[at_ + 1].text;
    return has_bullet(next) || is_item_word(without_bullet(next));
  }

  bool is_heading(const Line& line) const {
    const auto numbered = split_number(line.text);
    const std::string_view words =
        numbered.number.empty() ? std::string_view(line.text) : numbered.rest;
    if (has_bullet(line.text)) return false;
    if (words.starts_with("กิจกรรม") || words.starts_with("ขั้นตอนที่")) return !has_product(line.text);
    if (is_item_word(words)) return false;
    if (numbered.number.empty()) return !has_digit(words) && next_is_item() && !out_.parts.empty();
    return !read_cost_line(line.text) || (next_is_item() && !has_product(line.text));
  }

  static bool has_product(std::string_view text) {
    const auto item = read_cost_line(text);
    return item && !item->line.lump;
  }

  void begin_part(const Line& line) {
    const auto numbered = split_number(line.text);
    ReadPart part{.at = line.at};
    part.number = numbered.number;
    const bool is_step = part.number.find('.') != std::string::npos ||
                         (part.number.empty() && !line.text.starts_with("กิจกรรม"));
    part.level = is_step ? 1 : 0;
    part.title = tidy(part.number.empty() ? std::string_view(line.text) : numbered.rest);
    if (const auto money = read_cost_line(part.title);
        money && part.title.find("บาท") != part.title.npos) {
      // «1.1 ประชุมวางแผน 5,320 บาท» announces the sum of the lines below it.
      announced_.push_back({out_.parts.size(), {line.at, line.raw, money->line.amount, {}}});
      part.title = money->line.text;
    }
    out_.parts.push_back(std::move(part));
  }

  void take_words(const Line& line, std::string_view words) {
    if (is_item_word(words) || has_bullet(line.text)) {
      ReadLine item{.at = line.at, .source = line.raw};
      item.line.text = tidy(words);
      item.line.lump = true;
      item.warnings.push_back({"reading.no_amount", {}});
      part().lines.push_back(std::move(item));
    } else if (!out_.parts.empty() && out_.parts.back().lines.empty() &&
               !out_.parts.back().title.empty()) {
      out_.parts.back().title += " " + std::string(words);  // a heading over two lines
    } else if (!split_number(line.text).number.empty()) {
      begin_part(line);
    } else {
      unread(line);
    }
  }

  void unread(const Line& line) { out_.unread.push_back({line.at, line.raw}); }

  ReadPart& part() {
    if (out_.parts.empty()) out_.parts.emplace_back();
    return out_.parts.back();
  }

  std::size_t activity_begin() const {
    auto at = out_.parts.size();
    while (at > 0 && out_.parts[at - 1].level > 0) --at;
    return at == 0 ? 0 : at - 1;
  }

  Satang sum_from(std::size_t first) const {
    Satang sum;
    for (auto i = first; i < out_.parts.size(); ++i)
      for (const auto& item : out_.parts[i].lines) sum.value += item.line.amount.value;
    return sum;
  }

  Satang sum_of(std::size_t part) const {
    Satang sum;
    const auto level = out_.parts[part].level;
    for (auto i = part; i < out_.parts.size() && (i == part || out_.parts[i].level > level); ++i)
      for (const auto& item : out_.parts[i].lines) sum.value += item.line.amount.value;
    return sum;
  }

  void close() {
    out_.amount = sum_from(0);
    for (auto& [part, total] : announced_) {
      total.counted = sum_of(part);
      out_.totals.push_back(total);
    }
    for (auto& total : grand_) {
      total.counted = out_.amount;
      out_.totals.push_back(total);
    }
    std::sort(out_.totals.begin(), out_.totals.end(),
              [](const auto& a, const auto& b) { return a.at < b.at; });
    // Headings of nothing («1. ประมาณการค่าใช้จ่าย») go; steps without costs stay steps.
    std::vector<ReadPart> kept;
    for (std::size_t i = 0; i < out_.parts.size(); ++i) {
      auto& one = out_.parts[i];
      const bool leads = i + 1 < out_.parts.size() && out_.parts[i + 1].level > one.level;
      if (!one.lines.empty() || one.level > 0 || leads)
        kept.push_back(std::move(one));
      else
        out_.unread.push_back({one.at, one.title});
    }
    out_.parts = std::move(kept);
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  ReadCosts out_;
  std::vector<ReadTotal> grand_;
  std::vector<std::pair<std::size_t, ReadTotal>> announced_;
};

}  // namespace

ReadCosts read_costs(std::string_view text) {
  if (is_table(text)) return read_cost_table(text);
  return ListReader(split_lines(text)).read();
}

}  // namespace ruam::projects::reading
