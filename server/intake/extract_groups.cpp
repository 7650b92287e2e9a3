#include <algorithm>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "intake/people.hpp"

/// Groups of people where no section lists them: in targets, objectives and sentences.
namespace ruam::intake {
namespace {

using checks::Paper;

/// Words that people are called by, for whom something is done.
std::size_t people_at(std::string_view text) {
  std::size_t first = text.npos;
  for (const std::string_view head :
       {"นักเรียน", "นักศึกษา", "ครู", "ผู้ปกครอง", "ประชาชน", "ผู้สูงอายุ", "เยาวชน", "ผู้บริหาร", "บุคลากร",
        "ครัวเรือน", "ผู้นำ", "เกษตรกร", "เด็ก", "ผู้เรียน", "คณะกรรมการสถานศึกษา"})
    first = std::min(first, text.find(head));
  return first;
}

/// «นักเรียนชั้นมัธยมศึกษาตอนปลาย» of «ฟังเสียงของนักเรียนชั้นมัธยมศึกษาตอนปลายเรื่องเส้นทางอาชีพ».
std::string people_phrase(std::string_view text) {
  const auto at = people_at(text);
  if (at == text.npos) return {};
  auto phrase = std::string{text.substr(at)};
  auto end = std::min(phrase.find_first_of(" \t,;:(\""), phrase.size());
  for (const std::string_view stop :
       {"มี",   "ได้",   "จะ",    "ที่",    "ในการ", "เข้า", "สามารถ", "เรื่อง",  "ให้",
        "และ", "โดย",  "เพื่อ",   "จาก",  "อย่าง",  "เป็น", "ต่อ",     "รู้",     "ใช้",
        "อ่าน", "สร้าง", "จำนวน", "ทุกคน", "ผ่าน",   "สอน", "ตาม",    "ของตน", "รัก",
        "แยก", "ออม",  "เขียน",  "คิด",   "เกิด",   "ไป",  "ร้อยละ"})
    if (const auto found = phrase.find(stop, 12); found < end) end = found;
  phrase.resize(end);
  // ปีที่ 4 – 6 goes on behind the stop.
  auto rest = text.substr(std::min(at + end, text.size()));
  if (phrase.ends_with("ปี") && rest.starts_with("ที่")) {
    phrase += "ที่ ";
    rest.remove_prefix(9);
    for (const auto& figure : thai::figures(rest.substr(0, 24)))
      if (figure.whole() <= 6)
        phrase += (phrase.ends_with(" ") ? "" : " – ") + std::to_string(figure.whole());
  }
  return thai::tidy(phrase);
}

}  // namespace

void groups_of_words(Paper& paper) {
  for (const auto& section : paper.sections) {
    if (section.field != "targets" && section.field != "quantity") continue;
    const auto whole =
        whole_text(paper, section.first + 1, section.last, section.rest, section.first);
    if (auto one = people_phrase(whole.text); thai::width_of(one) >= 3) {
      add_group(paper, {std::move(one), section.first, section.last});
      return;
    }
  }
  for (const auto& objective : paper.objectives)
    if (auto one = people_phrase(objective.text); thai::width_of(one) >= 3) {
      add_group(paper, {std::move(one), objective.first, objective.last});
      return;
    }
}

void groups_of_event(Paper& paper) {
  for (int line = 1; line <= paper.size(); ++line) {
    const auto whole = joined(paper.line(line).text,
                              line < paper.size() ? thai::tidy(paper.line(line + 1).text) : "");
    for (const std::string_view verb : {"มาร่วม", "เข้าร่วม", "ร่วมเวที", "ร่วมประชุม"}) {
      const auto at = whole.find(verb);
      if (at == whole.npos) continue;
      const auto from = at > 240 ? at - 240 : 0;
      auto lead = whole.rfind("มี", at);
      if (lead == whole.npos || lead < from) continue;
      std::string_view names{whole};
      names = names.substr(lead + 6, at - lead - 6);
      std::vector<std::string> found;
      for (std::size_t k = 0; k <= names.size();) {
        const auto end = std::min(
            {names.find(' ', k), names.find(',', k), names.find("และ", k + 1), names.size()});
        auto one = thai::tidy(names.substr(k, end - k));
        if (one.starts_with("และ")) one = thai::tidy(one.substr(9));
        if (people_at(one) == 0 && thai::width_of(one) <= 40) found.push_back(std::move(one));
        k = end + 1 - (end < names.size() && names.substr(end).starts_with("และ") ? 1 : 0);
        if (end == names.size()) break;
      }
      if (found.size() < 2) continue;
      for (auto& one : found) add_group(paper, {std::move(one), line, line});
      return;
    }
  }
}

}  // namespace ruam::intake
