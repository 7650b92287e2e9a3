#include <algorithm>
#include <array>
#include <optional>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"

/// An announced number and the list right behind it, whatever section they stand in.
namespace ruam::checks {
namespace {

constexpr std::array<std::string_view, 46> list_units{
    "ขั้นตอน",   "แนวทาง",    "ด้าน",    "คณะ",     "ฝ่าย",      "สังกัด",     "จังหวัด",     "อำเภอ",
    "ประเด็น",  "กลุ่ม",       "ตัวชี้วัด",  "ชมรม",    "กิจกรรม",   "มาตรการ",  "ยุทธศาสตร์",  "กลยุทธ์",
    "หน่วยงาน", "ข้อ",        "ประการ", "เรื่อง",    "โครงการ",  "องค์กร",    "หมวด",      "ตำบล",
    "ระยะ",    "ชุด",        "แห่ง",    "โรงเรียน", "สถานศึกษา", "ข้อเสนอ",   "เป้าประสงค์", "เป้าหมาย",
    "พันธกิจ",   "วัตถุประสงค์", "ปัญหา",   "ชนิด",     "รายการ",   "ฐาน",      "งาน",       "คณะทำงาน",
    "ศูนย์",     "ชุมชน",      "หมู่บ้าน",  "มติ",      "ระดับ",     "องค์ประกอบ"};
constexpr std::array<std::string_view, 4> people_units{"คน", "ราย", "ท่าน", "รูป"};

constexpr std::array<std::string_view, 20> small_numbers{
    "ศูนย์", "หนึ่ง",   "สอง",   "สาม",   "สี่",   "ห้า",   "หก",   "เจ็ด",   "แปด",   "เก้า",
    "สิบ",  "สิบเอ็ด", "สิบสอง", "สิบสาม", "สิบสี่", "สิบห้า", "สิบหก", "สิบเจ็ด", "สิบแปด", "สิบเก้า"};

struct Announced {
  int count = 0;
  std::string_view unit;
  bool is_people = false;
  std::string before, after;  ///< on its line
};

std::string_view unit_of(std::string_view behind, bool& is_people) {
  std::string_view best;
  for (const auto unit : list_units)
    if (behind.starts_with(unit) && unit.size() > best.size()) best = unit;
  for (const auto unit : people_units)
    if (behind.starts_with(unit) && unit.size() > best.size()) best = unit, is_people = true;
  return best;
}

/// The last number with a unit that a line says.
std::optional<Announced> announced_in(std::string_view text) {
  std::optional<Announced> last;
  std::size_t place = 0;
  const auto look = [&](int count, std::size_t begin, std::size_t end) {
    const auto behind = thai::tidy(text.substr(end, 160));
    bool is_people = false;
    const auto unit = unit_of(behind, is_people);
    if (unit.empty() || count < 2 || count > 60 || (last && begin < place)) return;
    place = begin;
    last = {count, unit, is_people, thai::tidy(text.substr(0, begin)),
            thai::tidy(std::string_view{behind}.substr(unit.size()))};
  };
  for (const auto& one : thai::figures(text))
    if (!one.decimals && !one.is_grouped) look(static_cast<int>(one.whole()), one.begin, one.end);
  for (std::size_t i = small_numbers.size() - 1; i >= 2; --i)
    for (auto at = thai::find(text, small_numbers[i]); at != text.npos;
         at = thai::find(text, small_numbers[i], at + 1))
      if (!last || at >= place + small_numbers[i].size() || at < place)
        look(static_cast<int>(i), at, at + small_numbers[i].size());
  return last;
}

/// Units of points, which are counted only to be listed.
bool is_point(std::string_view unit) {
  for (const std::string_view one :
       {"ข้อ",        "ประการ", "เรื่อง",   "ด้าน",     "ข้อเสนอ", "แนวทาง",    "กลยุทธ์", "ยุทธศาสตร์",
        "เป้าประสงค์", "ขั้นตอน",  "ประเด็น", "มาตรการ", "พันธกิจ",  "วัตถุประสงค์", "ปัญหา",  "รายการ",
        "มติ",        "คน",     "ราย",    "ท่าน",     "รูป",     "คณะ",       "ฝ่าย"})
    if (unit == one) return true;
  return false;
}

/// May a list follow what stands behind the number?
bool leads_on(std::string_view after, std::string_view unit) {
  if (after.empty()) return is_point(unit);
  for (const std::string_view word : {"ดังนี้", "ดังต่อไปนี้", "ได้แก่", "คือ", "ประกอบด้วย", "ดังนี้คือ",
                                      "มีรายชื่อ", "มีรายนาม", ":", ")", "มีดังนี้"})
    if (after.starts_with(word)) return thai::width_of(after.substr(word.size())) <= 14;
  return after.ends_with("ดังนี้") || after.ends_with("ดังต่อไปนี้") || after.ends_with("ได้แก่") ||
         after.ends_with("ประกอบด้วย") || after.ends_with("คือ") || after.ends_with("ต่อไปนี้");
}

/// A number that orders or cites instead of counting.
bool is_no_count(std::string_view before) {
  for (const std::string_view word :
       {"ที่",   "ร้อยละ",  "ข้อ",  "มาตรา",    "วรรค",   "ครั้งที่",  "คนละ", "ละ",
        "อีก",  "เพิ่ม",    "จาก", "ไม่น้อยกว่า", "น้อยกว่า", "ไม่เกิน", "เกิน",  "อย่างน้อย",
        "กว่า", "ประมาณ", "ปี",   "เขต",      "เลือก",   "ทุก",    "ม.",   "ป."})
    if (before.ends_with(word) && !before.ends_with("พื้นที่")) return true;
  return false;
}

/// What kind of row a line is; empty for running text.
std::string shape_of(const PaperLine& line) {
  const auto marker = thai::marker_of(line.text);
  if (marker.style == thai::MarkerStyle::none) return {};
  std::string shape =
      std::to_string(static_cast<int>(marker.style)) + (marker.has_paren ? ")" : "");
  if (marker.style == thai::MarkerStyle::dotted) shape += std::to_string(marker.numbers.size());
  if (marker.style == thai::MarkerStyle::word) shape += marker.word;
  if (marker.style == thai::MarkerStyle::bullet) shape += line.text.substr(line.indent, 3);
  return shape;
}

bool says(const PaperLine& line) { return !line.is_blank() && !line.is_furniture; }

/// The rows right behind a line: of one shape, to the end of the list.
struct List {
  int items = 0, first = 0, last = 0;
};

List list_behind(const Paper& paper, int line) {
  List list;
  std::string shape;
  std::size_t indent = 0;
  int loose = 0, number = 0;
  for (int next = line + 1; next <= paper.size(); ++next) {
    const auto& one = paper.line(next);
    if (!says(one)) continue;
    const auto now = shape_of(one);
    if (shape.empty()) {
      if (now.empty()) return {};
      shape = now;
      indent = one.indent;
      list.first = next;
    }
    if (now != shape) {
      const bool is_deeper = one.indent > indent || paper.width == 0;
      if (now.empty() ? ++loose > 3 || (one.indent < indent && indent > 0) : !is_deeper) break;
      continue;
    }
    const auto marker = thai::marker_of(one.text);
    const bool counts = !marker.numbers.empty() && marker.style != thai::MarkerStyle::bullet;
    if (one.indent + 3 < indent || one.indent > indent + 3) break;
    if (counts && list.items > 0 && marker.numbers.back() <= number) break;
    if (counts) number = marker.numbers.back();
    ++list.items;
    loose = 0;
    list.last = next;
  }
  return list;
}

/// Rows without marks that each end with a seat: «… กรรมการ».
List seats_behind(const Paper& paper, int line) {
  List list;
  for (int next = line + 1; next <= paper.size(); ++next) {
    const auto& one = paper.line(next);
    if (!says(one)) continue;
    const auto key = thai::key_of(one.text);
    bool is_seat = false;
    for (const std::string_view seat :
         {"ประธาน", "ประธานกรรมการ", "กรรมการ", "เลขานุการ", "คณะทำงาน"})
      is_seat = is_seat || key.ends_with(seat);
    if (!is_seat || one.text.find("  ") == std::string::npos) break;
    if (!list.first) list.first = next;
    ++list.items;
    list.last = next;
  }
  return list;
}

/// Is another section opened between the announcement and its list?
bool is_apart(const Paper& paper, int line, int first) {
  int said = 0;
  for (int next = line + 1; next < first; ++next) said += says(paper.line(next)) ? 1 : 0;
  return said > 1;
}

void sum_fault(PaperFaults& faults, int line, Milli stated, Milli counted) {
  faults.push_back({"total_mismatch",
                    line,
                    0,
                    {},
                    {{"stated", thai::milli_text(stated)}, {"counted", thai::milli_text(counted)}},
                    Severity::warn,
                    Certainty::likely});
}

void check_announced(const Paper& paper, const Flow& flow, PaperFaults& faults) {
  const auto said = announced_in(flow.text);
  if (!said || !leads_on(said->after, said->unit) || is_no_count(said->before)) return;
  const int line = flow.starts.back().second;
  auto list = list_behind(paper, line);
  if (list.items == 0 && said->is_people) list = seats_behind(paper, line);
  // A heading between: «ก. รายชื่อกรรมการ».
  if (list.items == 0 || (said->is_people && list.items == 1))
    if (const int next = list.first ? list.first : line + 1; next < paper.size() && said->is_people)
      list = list_behind(paper, next);
  if (list.items < 2 || list.items == said->count || is_apart(paper, line, list.first)) return;
  const int gap = std::abs(list.items - said->count);
  if (said->is_people) {
    const bool is_seats =
        paper.kind == PaperKind::meeting_minutes || paper.kind == PaperKind::appointment_order;
    if (!is_seats || list.items < 3 || said->count > list.items * 3) return;
  } else if (gap > 4 || gap * 2 > said->count + 1) {
    return;
  }
  listed_fault(faults, flow.line_at(flow.text.size() - 1), {list.last}, said->count, list.items,
               said->unit);
}

std::string_view counted_unit(std::string_view text, const thai::Figure& one) {
  const auto rest = thai::tidy(text.substr(one.end, 40));
  for (const std::string_view unit :
       {"ครัวเรือน", "คน", "แห่ง", "โรงเรียน", "ราย", "ฉบับ", "ชุด", "รูป", "ตำบล", "ท่าน", "ห้อง"})
    if (rest.starts_with(unit)) return unit == "โรงเรียน" ? "โรงเรียน" : unit;
  return {};
}

bool is_whole(std::string_view before) {
  return has_any(before, {"รวม", "ทั้งหมด", "ทั้งสิ้น", "ลงทะเบียน", "ลงชื่อ", "จำนวนผู้"});
}

/// A line that ends with a number and its unit; no unit for the others.
struct SumRow {
  int line = 0;
  Milli milli = 0;
  std::string_view unit = {};
  bool is_whole = false;
};

std::vector<SumRow> sum_rows(const Paper& paper) {
  std::vector<SumRow> rows;
  for (int number = 1; number <= paper.size(); ++number) {
    if (!says(paper.line(number))) continue;
    const auto& text = paper.line(number).text;
    const auto marker = thai::marker_of(text);
    auto found = thai::figures(text);
    std::erase_if(found, [&](const thai::Figure& one) { return one.begin < marker.size; });
    rows.push_back({number});
    if (found.empty()) continue;
    const auto& one = found.back();
    const auto unit = counted_unit(text, one);
    const bool ends =
        !unit.empty() && thai::tidy(std::string_view{text}.substr(one.end)).size() == unit.size();
    const bool total = is_whole(std::string_view{text}.substr(0, one.begin));
    if (one.decimals || !ends || (!total && found.size() > 2)) continue;
    rows.back() = {number, one.milli, unit, total};
  }
  return rows;
}

/// The sum of the rows above (-1) or below (1) a whole that count the same, and how many they are.
std::pair<Milli, int> sum_beside(const std::vector<SumRow>& rows, std::size_t at, int step) {
  Milli sum = 0;
  int parts = 0;
  for (auto i = static_cast<std::ptrdiff_t>(at) + step;
       i >= 0 && i < static_cast<std::ptrdiff_t>(rows.size()); i += step) {
    const auto& row = rows[static_cast<std::size_t>(i)];
    if (row.unit != rows[at].unit || row.is_whole) break;
    sum += row.milli;
    ++parts;
  }
  return {sum, parts};
}

/// «รวม 30 โรงเรียน» and rows of a label and a number with the same unit, above or below.
void check_row_sums(const Paper& paper, PaperFaults& faults) {
  const auto rows = sum_rows(paper);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].is_whole || rows[i].milli == 0) continue;
    const auto [above, parts_above] = sum_beside(rows, i, -1);
    const auto [below, parts_below] = sum_beside(rows, i, 1);
    if (above == rows[i].milli || below == rows[i].milli) continue;
    const auto sum = parts_above >= parts_below ? above : below;
    if (std::max(parts_above, parts_below) < 2 || std::abs(sum - rows[i].milli) * 3 > rows[i].milli)
      continue;
    if (thai::key_of(paper.line(rows[i].line).text).starts_with("รวม"))
      sum_fault(faults, rows[i].line, rows[i].milli, sum);
    else
      listed_fault(faults, rows[i].line, {}, rows[i].milli / 1000, sum / 1000, rows[i].unit);
  }
}

/// «ลงทะเบียน 128 คน (หญิง 92 คน ชาย 36 คน) แยกเป็น ครู 28 คน นักเรียน 60 คน …», or the whole last.
void check_said_parts(const Flow& flow, PaperFaults& faults) {
  const auto found = thai::figures(flow.text);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto unit = counted_unit(flow.text, found[i]);
    const auto from = found[i].begin > 60 ? found[i].begin - 60 : 0;
    const auto before = std::string_view{flow.text}.substr(from, found[i].begin - from);
    if (unit.empty() || found[i].decimals || !is_whole(before)) continue;
    const auto open = flow.text.find('(', found[i].end);
    const auto close = open == flow.text.npos ? open : flow.text.find(')', open);
    const bool has_aside = open < found[i].end + 24 && close != flow.text.npos;
    const auto lead_from = has_aside ? close : found[i].end;
    const auto lead = std::string_view{flow.text}.substr(lead_from, 70);
    if (!has_any(lead, {"แยกเป็น", "ประกอบด้วย", "ได้แก่", "แบ่งเป็น", "จาก", "จำแนกเป็น", "คือ"}))
      continue;
    Milli sum = 0;
    int parts = 0;
    for (std::size_t k = i + 1; k < found.size(); ++k) {
      if (found[k].begin < lead_from) continue;
      if (counted_unit(flow.text, found[k]) != unit || found[k].begin - found[k - 1].end > 130)
        break;
      sum += found[k].milli;
      ++parts;
      if (sum >= found[i].milli) break;
    }
    if (parts >= 3 && sum != found[i].milli && sum * 2 > found[i].milli && sum < found[i].milli * 2)
      listed_fault(faults, flow.line_at(found[i].begin), {}, found[i].whole(), sum / 1000, unit);
  }
}

/// «อำเภอเมือง 350 คน อำเภอเซกา 420 คน … รวม 980 คน».
void check_trailing_sums(const Flow& flow, PaperFaults& faults) {
  const auto found = thai::figures(flow.text);
  for (std::size_t i = 2; i < found.size(); ++i) {
    const auto unit = counted_unit(flow.text, found[i]);
    const auto between =
        std::string_view{flow.text}.substr(found[i - 1].end, found[i].begin - found[i - 1].end);
    if (unit.empty() || !has_any(between, {"รวม"}) || between.size() > 90) continue;
    Milli sum = 0;
    std::size_t parts = 0;
    for (std::size_t k = i; k-- > 0 && counted_unit(flow.text, found[k]) == unit;) {
      if (k + 1 < i && found[k + 1].begin - found[k].end > 100) break;
      sum += found[k].milli;
      ++parts;
      if (sum == found[i].milli) break;
    }
    if (parts < 2 || sum == found[i].milli || sum * 2 < found[i].milli || sum > found[i].milli * 2)
      continue;
    sum_fault(faults, flow.line_at(found[i].begin), found[i].milli, sum);
  }
}

}  // namespace

void listed_fault(PaperFaults& faults, int line, std::vector<int> also, std::int64_t stated,
                  std::int64_t counted, std::string_view unit) {
  faults.push_back({"count_mismatch",
                    line,
                    0,
                    std::move(also),
                    {{"stated", std::to_string(stated)},
                     {"counted", std::to_string(counted)},
                     {"unit", std::string{unit}}},
                    Severity::warn,
                    Certainty::likely});
}

std::string piece_of(std::string_view text, std::size_t from, std::size_t most) {
  auto end = std::min(text.size(), from + most);
  while (end < text.size() && end > from && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return std::string{text.substr(from, end - from)};
}

void check_paper_listed(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    check_announced(paper, flow, faults);
    check_said_parts(flow, faults);
    check_trailing_sums(flow, faults);
  }
  check_row_sums(paper, faults);
}

}  // namespace ruam::checks
