#include <algorithm>
#include <array>

#include "checks/paper_rules.hpp"
#include "platform/thai/find.hpp"

namespace ruam::checks {
namespace {

/// What is counted and then listed.
constexpr std::array<std::string_view, 28> listed_units{
    "ขั้นตอน",   "แนวทาง",   "ด้าน",   "คณะ",     "ฝ่าย",  "สังกัด",   "จังหวัด",
    "อำเภอ",   "ประเด็น",   "กลุ่ม",   "ตัวชี้วัด",   "ตัว",   "ชมรม",   "กิจกรรม",
    "มาตรการ", "ยุทธศาสตร์", "กลยุทธ์", "หน่วยงาน", "ข้อ",   "ประการ", "เรื่อง",
    "โครงการ", "คน",       "องค์กร", "หมวด",    "ตำบล", "ราย",    "ระยะ"};

constexpr std::array<std::string_view, 11> number_words{"ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า",
                                                        "หก",  "เจ็ด", "แปด", "เก้า", "สิบ"};

struct Said {
  int count = 0;
  std::string unit;
  std::size_t begin = 0, end = 0;
};

std::string unit_at(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  std::string_view best;
  for (const auto unit : listed_units)
    if (text.substr(at).starts_with(unit) && unit.size() > best.size()) best = unit;
  return std::string{best};
}

std::vector<Said> counts_in(std::string_view text) {
  std::vector<Said> all;
  for (const auto& one : thai::figures(text)) {
    if (one.decimals || one.is_grouped || one.whole() < 2 || one.whole() > 60) continue;
    const auto unit = unit_at(text, one.end);
    if (unit.empty()) continue;
    all.push_back({static_cast<int>(one.whole()), unit, one.begin, one.end});
  }
  for (std::size_t i = 2; i < number_words.size(); ++i)
    for (auto at = thai::find(text, number_words[i]); at != text.npos;
         at = thai::find(text, number_words[i], at + 1)) {
      const auto end = at + number_words[i].size();
      auto unit = unit_at(text, end);
      // "ชมรมอนุรักษ์สี่ชมรม", "ยึดหลักสามประการ"
      if (!unit.empty()) all.push_back({static_cast<int>(i), unit, at, end});
    }
  return all;
}

/// How far `1) … 2) … 3)` count in a text from `at` on.
int inline_count(std::string_view text, std::size_t at) {
  int count = 0;
  for (;;) {
    const auto next = std::to_string(count + 1);
    std::size_t found = text.npos;
    for (const auto& mark : {next + ")", "(" + next + ")", next + "."}) {
      const auto place = text.find(mark, at);
      if (place == text.npos || (place > 0 && text[place - 1] >= '0' && text[place - 1] <= '9'))
        continue;
      found = std::min(found, place);
    }
    if (found == text.npos || (count > 0 && found > at + 700)) return count;
    at = found + 2;
    ++count;
  }
}

void fault(int line, int stated, int counted, std::string unit, std::vector<int> also,
           PaperFaults& faults) {
  faults.push_back({"count_mismatch",
                    line,
                    0,
                    std::move(also),
                    {{"stated", std::to_string(stated)},
                     {"counted", std::to_string(counted)},
                     {"unit", std::move(unit)}},
                    Severity::warn,
                    Certainty::likely});
}

/// Items of one style that follow a line, to the end of its section.
std::pair<int, int> items_after(const Paper& paper, int line) {
  int style = -1, count = 0, last = line, misses = 0;
  const auto* section = paper.section_of(line);
  const int end = section ? section->last : paper.size();
  for (int next = line + 1; next <= end; ++next) {
    const auto& one = paper.line(next);
    if (one.is_blank() || one.is_furniture) continue;
    const auto marker = thai::marker_of(one.text);
    if (marker.style == thai::MarkerStyle::none) {
      if (++misses > 8 && count == 0) break;
      continue;
    }
    const int now =
        static_cast<int>(marker.style) * 10 + (marker.has_paren ? 1 : 0) +
        (marker.style == thai::MarkerStyle::dotted ? static_cast<int>(marker.numbers.size()) : 0);
    if (style < 0) {
      if (misses > 2) break;
      style = now;
    }
    if (now != style) continue;
    const bool starts_again = !marker.numbers.empty() && count > 0 && marker.numbers.back() == 1;
    if (starts_again) break;
    ++count;
    last = next;
  }
  return {count, last};
}

class CountChecker {
 public:
  CountChecker(const Paper& paper, PaperFaults& faults) : paper_(paper), faults_(faults) {}

  void run() {
    for (const auto& flow : flows(paper_))
      for (const auto& said : counts_in(flow.text)) look(flow, said);
    for (const auto& flow : flows(paper_)) check_parts(flow);
    check_attendance();
    check_groups();
    check_survey_items();
  }

 private:
  void look(const Flow& flow, const Said& said) {
    const int line = flow.line_at(said.begin);
    const auto behind = std::string_view{flow.text}.substr(said.end);
    const auto unit_end = behind.find(said.unit) + said.unit.size();
    const auto after = thai::tidy(behind.substr(unit_end, 200));
    const auto before = thai::tidy(std::string_view{flow.text}.substr(
        said.begin > 60 ? said.begin - 60 : 0, std::min<std::size_t>(said.begin, 60)));
    if ((before.ends_with("ที่") && !before.ends_with("พื้นที่")) || before.ends_with("ร้อยละ") ||
        before.ends_with("ข้อ") || before.ends_with("มาตรา") || before.ends_with("วรรค"))
      return;
    const bool leads = after.starts_with("ดังนี้") || after.starts_with("ดังต่อไปนี้") ||
                       after.starts_with("ได้แก่") || after.starts_with("ประกอบด้วย") ||
                       after.starts_with("คือ") || after.starts_with("ดังนี้คือ") ||
                       after.starts_with(":");
    if (said.unit == "ขั้นตอน" && !leads && steps(line, said)) return;
    if ((said.unit == "ฝ่าย" || said.unit == "คณะ") && committees(line, said)) return;
    if (said.unit == "คน" || said.unit == "ราย") return appointed(line, said, before, after);
    if (!leads) {
      const bool near =
          after.find("ได้แก่") < 60 || after.find("ประกอบด้วย") < 60 || after.find("ดังนี้") < 60;
      if (!near && !(said.unit == "ตัว" && after.empty()) && !(said.unit == "จังหวัด")) return;
    }
    const auto lead = std::min(
        {after.find("ได้แก่"), after.find("ประกอบด้วย"), after.find("ดังนี้"), after.find("คือ")});
    const auto ahead = text_ahead(flow, line, said.end);
    const int listed = inline_count(ahead, 0);
    if (listed >= 2) {
      if (listed != said.count && lead != std::string::npos && lead < 90)
        fault(line, said.count, listed, said.unit, {}, faults_);
      return;
    }
    const bool ends = flow.text.size() - said.end < 90;
    if (!ends && !after.starts_with("ดังนี้") && !after.starts_with("ดังต่อไปนี้")) return;
    if (lead != std::string::npos && after.size() > lead + 60) return;  // the list goes on in words
    const auto [items, last] = items_after(paper_, flow.starts.back().second);
    if (items >= 2 && items != said.count && std::abs(items - said.count) <= 4)
      fault(line, said.count, items, said.unit, {last}, faults_);
  }

  /// The rest of a paragraph and the lines behind it, to the end of the section.
  std::string text_ahead(const Flow& flow, int line, std::size_t from) const {
    std::string text = flow.text.substr(from);
    const auto* section = paper_.section_of(line);
    const int end = std::min(section ? section->last : line + 10, paper_.size());
    for (int next = flow.starts.back().second + 1; next <= std::min(end, line + 14); ++next)
      if (!paper_.line(next).is_blank()) text += " " + thai::tidy(paper_.line(next).text);
    return text;
  }

  /// "กระบวนการ 10 ขั้นตอน" against ขั้นตอนที่ 1 …
  bool steps(int line, const Said& said) {
    int last = 0, at = 0;
    for (int number = 1; number <= paper_.size(); ++number) {
      const auto marker = thai::marker_of(paper_.line(number).text);
      if (marker.style != thai::MarkerStyle::word || !has_any(marker.word, {"ขั้น"})) continue;
      if (marker.numbers.front() == last + 1) {
        last = marker.numbers.front();
        at = number;
      }
    }
    if (last < 2) return false;
    if (last != said.count) fault(line, said.count, last, said.unit, {at}, faults_);
    return true;
  }

  bool committees(int line, const Said& said) {
    if (paper_.kind != PaperKind::appointment_order) return false;
    const auto count =
        std::count_if(paper_.sections.begin(), paper_.sections.end(),
                      [](const PaperSection& one) { return one.field == "committee"; });
    if (count < 2) return false;
    if (count != said.count && line < paper_.sections.front().first + 2)
      fault(line, said.count, static_cast<int>(count), said.unit, {}, faults_);
    return true;
  }

  int people_between(int first, int last) const {
    int count = 0;
    for (int line = first; line <= last; ++line) {
      const auto marker = thai::marker_of(paper_.line(line).text);
      if (marker.style == thai::MarkerStyle::number || marker.style == thai::MarkerStyle::dotted)
        ++count;
    }
    return count;
  }

  /// "คณะทำงานจำนวน 9 คน ประกอบด้วย" and a numbered list.
  void appointed(int line, const Said& said, const std::string& before, const std::string& after) {
    if (paper_.kind != PaperKind::appointment_order) return;
    if (!has_any(before, {"คณะทำงาน", "คณะกรรมการ", "จำนวน"})) return;
    if (!has_any(after, {"ประกอบด้วย", "ดังนี้", "ดังต่อไปนี้"}) && after.size() > 12) return;
    const auto [items, last] = items_after(paper_, line + (after.empty() ? 0 : 0));
    if (items >= 3 && items != said.count)
      fault(line, said.count, items, said.unit, {last}, faults_);
  }

  /// «120 คน ประกอบด้วย ครู 40 คน นักเรียน 60 คน …»: the parts in the sentence add up.
  void check_parts(const Flow& flow) {
    const auto found = thai::figures(flow.text);
    const auto unit_of = [&](const thai::Figure& one) {
      const auto rest = thai::tidy(std::string_view{flow.text}.substr(one.end, 40));
      for (const std::string_view unit :
           {"ครัวเรือน", "คน", "แห่ง", "โรงเรียน", "โรง", "อำเภอ", "ชุมชน", "ราย", "ฉบับ", "รูป", "ตำบล"})
        if (rest.starts_with(unit)) return unit;
      return std::string_view{};
    };
    for (std::size_t i = 0; i + 2 < found.size(); ++i) {
      const auto unit = unit_of(found[i]);
      if (unit.empty() || found[i].decimals) continue;
      const auto link =
          std::string_view{flow.text}.substr(found[i].end, found[i + 1].begin - found[i].end);
      if (!has_any(link,
                   {"ประกอบด้วย", "ได้แก่", "แบ่งเป็น", "แยกเป็น", "จำแนก", "แบ่งออก", "เป็นชาย", "คือ"}))
        continue;
      Milli sum = 0;
      int parts = 0;
      for (std::size_t k = i + 1; k < found.size(); ++k) {
        if (unit_of(found[k]) != unit || found[k].decimals) break;
        const auto before = thai::tidy(std::string_view{flow.text}.substr(
            found[k - 1].end, found[k].begin - found[k - 1].end));
        if (has_any(before, {"รวม", "จาก", "ร้อยละ", "ทั้งหมด", "."})) break;
        sum += found[k].milli;
        ++parts;
      }
      if (parts < 2 || sum == found[i].milli) continue;
      if (std::abs(sum - found[i].milli) * 3 > found[i].milli) continue;
      fault(flow.line_at(found[i].begin), static_cast<int>(found[i].whole()),
            static_cast<int>(sum / 1000), std::string{unit}, {}, faults_);
    }
  }

  /// ผู้มาประชุม จำนวน 11 คน.
  void check_attendance() {
    for (const auto& section : paper_.sections) {
      if (section.field != "attended" && section.field != "absent") continue;
      const auto counts = counts_in(paper_.line(section.first).text);
      if (counts.empty() || (counts[0].unit != "คน" && counts[0].unit != "ราย")) continue;
      const int people = people_between(section.first + 1, section.last);
      if (people >= 2 && people != counts[0].count)
        fault(section.first, counts[0].count, people, "คน", {}, faults_);
    }
  }

  /// A stated number of participants against the groups below it.
  void check_groups() {
    for (const auto& section : paper_.sections) {
      if (section.field != "groups") continue;
      Milli sum = 0, stated = 0;
      int line = 0, rows = 0;
      for (int number = section.first; number <= section.last; ++number) {
        const auto& text = paper_.line(number).text;
        const auto marker = thai::marker_of(text);
        for (const auto& one : thai::figures(text)) {
          if (one.begin < marker.size || one.decimals) continue;
          const auto unit = thai::tidy(std::string_view{text}.substr(one.end, 12));
          const bool people =
              unit.starts_with("คน") || unit.starts_with("รูป") || unit.starts_with("ราย");
          if (!people) continue;
          const auto lead = thai::tidy(std::string_view{text}.substr(0, one.begin));
          const bool total = has_any(lead, {"รวม", "ทั้งสิ้น", "ทั้งหมด"});
          if (total && marker.style == thai::MarkerStyle::none) {
            if (!stated) stated = one.milli, line = number;
          } else if (marker.style != thai::MarkerStyle::none) {
            sum += one.milli;
            ++rows;
          }
          break;
        }
      }
      // «รวม 95 คน» under the groups is their sum, which other rules check.
      const bool is_sum = line && thai::key_of(paper_.line(line).text).starts_with("รวม");
      if (stated && rows >= 2 && sum != stated && !is_sum)
        fault(line, static_cast<int>(stated / 1000), static_cast<int>(sum / 1000), "คน", {},
              faults_);
    }
  }

  /// "แบบสอบถาม 10 ข้อ" against the items of the tables.
  void check_survey_items() {
    const auto items =
        std::count_if(paper_.indicators.begin(), paper_.indicators.end(),
                      [](const PaperIndicator& one) { return one.kind == "survey_item"; });
    if (items < 4) return;
    for (const auto& flow : flows(paper_)) {
      const auto at = flow.text.find("แบบสอบถาม");
      if (at == flow.text.npos) continue;
      for (const auto& said : counts_in(flow.text))
        if (said.unit == "ข้อ" && said.begin > at && said.begin - at < 90 && said.count != items)
          fault(flow.line_at(said.begin), said.count, static_cast<int>(items), "ข้อ", {}, faults_);
    }
  }

  const Paper& paper_;
  PaperFaults& faults_;
};

}  // namespace

void check_paper_counts(const Paper& paper, PaperFaults& faults) {
  CountChecker{paper, faults}.run();
}

}  // namespace ruam::checks
