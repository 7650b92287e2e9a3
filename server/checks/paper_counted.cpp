#include <algorithm>
#include <array>
#include <optional>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

/// Numbers against what is listed in the sentence itself, in a table, or as committees; and people
/// counted twice.
namespace ruam::checks {
namespace {

constexpr std::array<std::string_view, 20> said_numbers{
    "ศูนย์", "หนึ่ง",   "สอง",   "สาม",   "สี่",   "ห้า",   "หก",   "เจ็ด",   "แปด",   "เก้า",
    "สิบ",  "สิบเอ็ด", "สิบสอง", "สิบสาม", "สิบสี่", "สิบห้า", "สิบหก", "สิบเจ็ด", "สิบแปด", "สิบเก้า"};

/// A small number of a text, in figures or words.
struct SaidNumber {
  int count = 0;
  std::size_t begin = 0, end = 0;
};

std::vector<SaidNumber> small_counts(std::string_view text) {
  std::vector<SaidNumber> all;
  for (const auto& one : thai::figures(text))
    if (!one.decimals && !one.is_grouped && one.whole() >= 2 && one.whole() <= 60)
      all.push_back({static_cast<int>(one.whole()), one.begin, one.end});
  for (std::size_t i = said_numbers.size() - 1; i >= 2; --i)
    for (auto at = thai::find(text, said_numbers[i]); at != text.npos;
         at = thai::find(text, said_numbers[i], at + 1)) {
      const auto end = at + said_numbers[i].size();
      const bool is_inside = std::any_of(all.begin(), all.end(), [&](const SaidNumber& one) {
        return one.begin < end && at < one.end;
      });
      if (!is_inside) all.push_back({static_cast<int>(i), at, end});
    }
  return all;
}

void counted_fault(PaperFaults& faults, int line, std::vector<int> also, int stated, int counted,
                   std::string_view unit) {
  const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "count_mismatch" && one.first == line;
  });
  if (!is_known) listed_fault(faults, line, std::move(also), stated, counted, unit);
}

bool is_ordinal(std::string_view before) {
  for (const std::string_view word :
       {"ที่", "ข้อ", "มาตรา", "วรรค", "ละ", "อีก", "จาก", "ไม่น้อยกว่า", "อย่างน้อย", "กว่า", "ประมาณ",
        "เขต", "ปี", "ไม่เกิน", "เกิน", "ทุก", "เช่น"})
    if (before.ends_with(word) && !before.ends_with("พื้นที่")) return true;
  return false;
}

/// What things listed in a sentence begin with, each of them.
constexpr std::array<std::string_view, 27> thing_heads{
    "ชุมชน",   "โรงเรียน", "ตำบล",   "อำเภอ", "หมู่บ้าน", "บ้าน", "วัด",        "ศูนย์",    "วิทยาลัย",
    "กลุ่ม",    "จังหวัด",   "เทศบาล", "คณะ",   "ฝ่าย",   "ด้าน", "ฐาน",       "ชมรม",   "เครือข่าย",
    "กิจกรรม", "โครงการ", "หลักสูตร", "สาขา",  "แผนก",  "ห้อง", "มหาวิทยาลัย", "องค์การ", "ทักษะ"};

/// How many things of one head follow one another: «ชุมชนริมน้ำ ชุมชนท่าเรือ และชุมชนสวนหลวง».
int listed_inline(std::string_view text, std::string_view& head) {
  text = text.substr(std::min(text.find_first_not_of(" :"), text.size()));
  for (const auto one : thing_heads)
    if (text.starts_with(one) && one.size() > head.size()) head = one;
  if (head.empty()) return 0;
  int count = 0;
  bool closed = false;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" ,"), text.size());
    auto piece = text.substr(0, end);
    const bool is_last = piece.starts_with("และ") || piece.starts_with("กับ");
    if (is_last) piece.remove_prefix(9);
    if (!piece.starts_with(head) || piece.size() <= head.size()) break;
    ++count;
    if (const auto glued = piece.find(std::string{"และ"} + std::string{head}); glued != piece.npos)
      ++count, closed = true;
    closed = closed || is_last;
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
    if (closed) break;
  }
  return closed ? count : 0;
}

/// Thai letters right behind a number: its unit, as far as it may be one.
std::string_view unit_after(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  auto end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
  return text.substr(at, end - at);
}

/// The words that lead to a list, right behind a unit or glued to it; bytes behind them, 0 for
/// none.
std::size_t lead_end(std::string_view text, std::size_t from) {
  std::size_t best = 0, place = text.npos;
  for (const std::string_view word : {"ได้แก่", "ประกอบด้วย", "คือ"})
    if (const auto at = thai::find(text, word, from); at < place && at < from + 60)
      place = at, best = at + word.size();
  return best;
}

void check_inline_lists(const Flow& flow, PaperFaults& faults) {
  for (const auto& said : small_counts(flow.text)) {
    const auto before = thai::tidy(std::string_view{flow.text}.substr(
        said.begin > 40 ? said.begin - 40 : 0, std::min<std::size_t>(said.begin, 40)));
    if ((is_ordinal(before) && !before.ends_with("จาก")) || unit_after(flow.text, said.end).empty())
      continue;
    const auto lead = lead_end(flow.text, said.end);
    if (!lead) continue;
    const auto between = std::string_view{flow.text}.substr(said.end, lead - said.end);
    if (!thai::figures(between).empty()) continue;
    std::string_view head;
    const int listed = listed_inline(std::string_view{flow.text}.substr(lead), head);
    if (listed >= 2 && listed != said.count && listed <= said.count * 2 && said.count <= listed * 2)
      counted_fault(faults, flow.line_at(said.begin), {}, said.count, listed,
                    unit_after(flow.text, said.end).substr(0, 30));
  }
}

/// The number that the first cell of a row is; 0 for none.
int row_number(const PaperLine& line) {
  const auto text = std::string_view{line.text}.substr(line.indent);
  const auto end = text.find_first_not_of("0123456789");
  if (end == 0 || end == text.npos || end > 2) return 0;
  const auto gap = text.substr(end);
  const bool is_cell = gap.starts_with("\t") || gap.starts_with("  ") || gap.starts_with(" |");
  return is_cell ? std::stoi(std::string{text.substr(0, end)}) : 0;
}

/// «5 ขั้น … ดังตาราง» and the numbered rows of the table right behind.
void check_table_rows(const Paper& paper, const Flow& flow, PaperFaults& faults) {
  bool leads = false;
  for (const std::string_view word : {"ดังตาราง", "ตามตาราง", "ตารางต่อไปนี้", "ดังนี้", "ดังต่อไปนี้"})
    leads = leads || flow.text.ends_with(word) ||
            flow.text.find(word, flow.text.size() - std::min<std::size_t>(60, flow.text.size())) !=
                flow.text.npos;
  if (!leads) return;
  const int line = flow.starts.back().second;
  int rows = 0, last = line;
  for (int next = line + 1; next <= paper.size() && next <= last + 3; ++next) {
    if (row_number(paper.line(next)) != rows + 1) continue;
    ++rows;
    last = next;
  }
  if (rows < 3) return;
  for (const auto& said : small_counts(flow.text)) {
    const auto before = thai::tidy(std::string_view{flow.text}.substr(0, said.begin));
    const auto unit = unit_after(flow.text, said.end);
    bool is_step = false;
    for (const std::string_view word : {"ขั้น", "กิจกรรม", "รายการ", "งาน", "ข้อ", "ระยะ", "เรื่อง"})
      is_step = is_step || unit.starts_with(word);
    if (is_step && !is_ordinal(before) && said.count != rows && std::abs(said.count - rows) <= 3)
      return counted_fault(faults, flow.line_at(said.begin), {last}, said.count, rows,
                           unit.substr(0, 24));
  }
}

/// A line that names a committee and nothing more; «ชุดที่หนึ่ง  คณะทำงานฝ่าย…».
bool names_committee(const PaperLine& line) {
  auto words = std::string_view{line.text};
  words.remove_prefix(std::min(thai::marker_of(words).size, words.size()));
  words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
  if (words.starts_with("ชุดที่"))
    words.remove_prefix(std::min(words.find_first_not_of(' ', words.find(' ')), words.size()));
  if (thai::width_of(words) > 60) return false;
  for (const std::string_view head : {"คณะกรรมการ", "คณะทำงาน", "คณะอนุกรรมการ", "คณะที่ปรึกษา"})
    if (words.starts_with(head))
      return (words.size() > head.size() || head == "คณะที่ปรึกษา") &&
             words.find("   ") == words.npos &&
             !has_any(words, {"มีหน้าที่", "ประกอบด้วย", "ดังนี้", "ให้", "จึง", "ได้"});
  return false;
}

/// «คณะทำงานสามชุด», «จำนวน 4 ชุด» in an order, and the committees it names.
void check_committees(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::appointment_order) return;
  int named = 0, first = 0, last = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    if (!names_committee(paper.line(number))) continue;
    if (!first) first = number;
    last = number;
    ++named;
  }
  if (named < 2) return;
  for (const auto& flow : flows(paper)) {
    if (flow.starts.front().second >= first) return;
    for (const auto& said : small_counts(flow.text)) {
      const auto unit = unit_after(flow.text, said.end);
      const bool is_set = unit.starts_with("ชุด") || unit.starts_with("คณะ");
      const auto before = thai::tidy(std::string_view{flow.text}.substr(0, said.begin));
      if (is_set && !is_ordinal(before) && said.count != named)
        return counted_fault(faults, flow.line_at(said.begin), {last}, said.count, named, "ชุด");
    }
  }
}

/// People who came, said twice: «ลงชื่อเข้าเรียนจริง 46 คน», «จากผู้เรียนทั้งหมด 38 คน».
void check_attendance_base(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_result_report &&
      paper.kind != PaperKind::participation_report)
    return;
  std::optional<std::pair<int, int>> came;
  for (const auto& flow : flows(paper))
    for (const auto& one : thai::figures(flow.text)) {
      const auto unit = unit_after(flow.text, one.end);
      if (one.decimals || (!unit.starts_with("คน") && !unit.starts_with("ราย"))) continue;
      const auto from = one.begin > 75 ? one.begin - 75 : 0;
      const auto before = thai::tidy(std::string_view{flow.text}.substr(from, one.begin - from));
      const bool is_base =
          has_any(before, {"จากผู้เรียนทั้งหมด", "จากผู้เข้าร่วมทั้งหมด", "จากผู้เข้าอบรมทั้งหมด", "จากผู้เข้าร่วมทั้งสิ้น",
                           "จากผู้เรียนทั้งสิ้น", "จากผู้ลงทะเบียน", "จากผู้เข้าร่วม", "จากผู้เข้ารับการอบรม"});
      const int line = flow.line_at(one.begin), count = static_cast<int>(one.whole());
      if (!is_base && !came &&
          has_any(before, {"ลงชื่อ", "ลงทะเบียน", "มาจริง", "เข้าร่วมจริง", "เข้าเรียนจริง", "เข้าร่วมทั้งสิ้น"}) &&
          !has_any(before, {"ไม่", "จาก"}))
        came = {count, line};
      if (is_base && came && came->first != count &&
          std::abs(came->first - count) * 3 < came->first)
        counted_fault(faults, line, {came->second}, count, came->first, "คน");
    }
}

/// Schools of the target and of the steps: two numbers in all, close and not alike.
void check_two_counts(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_proposal) return;
  for (const std::string_view unit : {"โรงเรียน", "หมู่บ้าน", "ชุมชน", "ตำบล", "ห้องเรียน"}) {
    std::vector<std::pair<int, int>> all;  // count, line
    for (const auto& flow : flows(paper))
      for (const auto& said : small_counts(flow.text)) {
        const auto behind = unit_after(flow.text, said.end);
        const auto before = thai::tidy(std::string_view{flow.text}.substr(0, said.begin));
        if (!behind.starts_with(unit) || behind.starts_with("โรงเรียนขนาด")) continue;
        if (is_ordinal(before) ||
            has_any(before, {"คัดเลือก", "สุ่ม", "นำร่อง", "ต้นแบบ", "ติดตาม", "นิเทศ"}))
          return;
        all.emplace_back(said.count, flow.line_at(said.begin));
      }
    if (all.size() != 2 || all[0].first == all[1].first) continue;
    const auto [low, high] = std::minmax(all[0].first, all[1].first);
    const auto* target = paper.section_of(all[0].second);
    const auto* step = paper.section_of(all[1].second);
    if (low * 10 < high * 7 || !target || !step || step->field != "activities" ||
        (target->field != "groups" && target->field != "targets" && target->field != "quantity" &&
         target->field != "indicators"))
      continue;
    counted_fault(faults, all[1].second, {all[0].second}, all[1].first, all[0].first, unit);
  }
}

/// Cells of a row set apart by tabs or two blanks.
std::vector<std::string> column_cells(std::string_view text) {
  std::vector<std::string> cells;
  const std::string_view gap = text.find('\t') != text.npos ? "\t" : "  ";
  for (auto at = std::min(text.find_first_not_of(' '), text.size()); at < text.size();) {
    const auto end = std::min(text.find(gap, at), text.size());
    cells.push_back(thai::tidy(text.substr(at, end - at)));
    at = gap == "\t" ? std::min(end + 1, text.size())
                     : std::min(text.find_first_not_of(' ', end), text.size());
  }
  return cells;
}

/// The sum of a column of whole numbers below its head, and how many rows there are.
std::pair<int, int> sum_below_head(const Paper& paper, int head, std::size_t column) {
  int sum = 0, rows = 0;
  for (int line = head + 1; line <= paper.size() && line <= head + 40; ++line) {
    const auto cells = column_cells(paper.line(line).text);
    if (cells.size() <= column || thai::key_of(cells[0]).starts_with("รวม")) break;
    const auto found = thai::figures(cells[column]);
    if (found.size() != 1 || found[0].decimals || found[0].begin > 0) break;
    sum += static_cast<int>(found[0].whole());
    ++rows;
  }
  return {sum, rows};
}

/// «ไปเยี่ยมทั้งสิ้น 12 โรงเรียน» over a table whose column «จำนวนโรงเรียน» adds to another number.
void check_column_counts(const Paper& paper, PaperFaults& faults) {
  for (int head = 2; head < paper.size(); ++head) {
    const auto cells = column_cells(paper.line(head).text);
    for (std::size_t k = 1; k < cells.size(); ++k)
      for (const std::string_view unit : {"โรงเรียน", "คน", "แห่ง", "ชุมชน", "ครัวเรือน", "สถานศึกษา"}) {
        if (cells[k] != std::string{"จำนวน"} + std::string{unit}) continue;
        const auto [sum, rows] = sum_below_head(paper, head, k);
        if (rows < 2) continue;
        for (int line = std::max(1, head - 6); line < head; ++line)
          for (const auto& one : thai::figures(paper.line(line).text)) {
            const auto& text = paper.line(line).text;
            const auto before = thai::tidy(std::string_view{text}.substr(0, one.begin));
            const int stated = static_cast<int>(one.whole());
            if (!unit_after(text, one.end).starts_with(unit) || stated == sum ||
                std::abs(stated - sum) * 3 > stated ||
                !(before.ends_with("ทั้งสิ้น") || before.ends_with("รวม") || before.ends_with("ทั้งหมด")))
              continue;
            counted_fault(faults, line, {head}, stated, sum, unit);
          }
      }
  }
}

}  // namespace

void check_paper_counted(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    check_inline_lists(flow, faults);
    check_table_rows(paper, flow, faults);
  }
  check_committees(paper, faults);
  check_attendance_base(paper, faults);
  check_two_counts(paper, faults);
  check_column_counts(paper, faults);
}

}  // namespace ruam::checks
