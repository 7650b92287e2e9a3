#include <algorithm>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"
#include "platform/thai/letters.hpp"

/// Places that can only speak of the document's own project or event, and name another.
namespace ruam::checks {
namespace {

std::size_t thai_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

/// The name behind a word: to a blank or sign.
std::string_view name_from(std::string_view text) {
  auto piece = text.substr(0, std::min(text.find_first_of(" \t\v(),\"/:;."), text.size()));
  for (const std::string_view quote : {"“", "”", "‘", "’", "–"})
    if (const auto at = piece.find(quote); at != piece.npos) piece = piece.substr(0, at);
  return piece;
}

/// Words that no project's name begins with.
bool is_no_name(std::string_view name) {
  for (const std::string_view start :
       {"และ", "ของ", "ที่",   "นี้",   "ใน",  "ตาม",    "ต่อ",  "เพื่อ",  "ได้",   "มี",     "จะ",
        "ต้อง", "ทุก",  "ย่อย", "หลัก", "อื่น",  "ดังกล่าว", "ให้",  "แล้ว",  "เป็น",  "ต่าง",   "ใด",
        "หรือ", "กับ",  "ไม่",  "ขึ้น",  "โดย", "สามารถ", "ทั้ง",  "ซึ่ง",   "เสร็จ", "สำเร็จ", "บรรลุ",
        "แก่",  "จึง",  "ครั้ง", "ฯ",   "ยัง",  "เกิด",    "จาก", "อย่าง", "วิจัย"})
    if (name.starts_with(start)) return true;
  return false;
}

/// What closes a sentence about the own thing: «…ครั้งนี้», «…ให้สำเร็จ». The bytes before it.
std::size_t before_closing(std::string_view name, std::string_view behind) {
  std::size_t end = name.npos;
  for (const std::string_view word : {"ครั้งนี้", "ให้สำเร็จ", "สำเร็จ", "ให้เป็นไป", "เป็นไปด้วย", "เป็นไปตาม",
                                      "ประสบผล", "ประสบความ", "บรรลุ", "ทำให้", "ได้รับความร่วมมือ"})
    end = std::min(end, name.find(word));
  if (end != name.npos) return end;
  const auto next = thai::tidy(behind.substr(0, 40));
  for (const std::string_view word : {"ครั้งนี้", "ให้สำเร็จ", "สำเร็จ", "ประสบผล", "ประสบความ"})
    if (next.starts_with(word)) return name.size();
  return name.npos;
}

/// «ผู้เสนอโครงการ…», «ผู้อนุมัติกิจกรรม…»: a signature names the project that it signs.
bool is_at_signature(std::string_view before) {
  for (const std::string_view word :
       {"ผู้เสนอ", "ผู้เห็นชอบ", "ผู้อนุมัติ", "ผู้เขียน", "ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้รายงาน", "ผู้สรุป", "ผู้รับผิดชอบ"})
    if (before.ends_with(word)) return true;
  return false;
}

/// The document's own name, with what stands for one thing of its kind.
bool is_of_one_thing(const Paper& paper) {
  return paper.kind != PaperKind::plan_chapter && paper.kind != PaperKind::meeting_minutes &&
         thai_letters(paper.title.text) >= 6;
}

bool is_named_at(const PaperFaults& faults, int line) {
  return std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "name_inconsistency" &&
           (one.first == line || std::count(one.also.begin(), one.also.end(), line));
  });
}

/// The name said at a place of the own thing; empty where the place may speak of another.
std::string_view own_place_name(std::string_view text, std::size_t at, std::string_view head) {
  const auto behind = text.substr(at + head.size());
  const auto lead = thai::tidy(text.substr(at > 60 ? at - 60 : 0, at > 60 ? 60 : at));
  auto name = name_from(behind.substr(std::min(behind.find_first_not_of("“\""), behind.size())));
  if (head == "โครงการ" && is_at_signature(lead)) return name;
  if (head == "งาน" && !lead.ends_with("จัด")) return {};
  const auto end = before_closing(name, behind.substr(std::min(name.size(), behind.size())));
  return end == name.npos ? std::string_view{} : name.substr(0, end);
}

}  // namespace

void check_paper_own_names(const Paper& paper, PaperFaults& faults) {
  if (!is_of_one_thing(paper)) return;
  const auto title = thai::key_of(paper.title.text);
  for (const auto& flow : flows(paper))
    for (const std::string_view head :
         {"โครงการ", "กิจกรรม", "ค่าย", "เวที", "มหกรรม", "หลักสูตร", "ตลาดนัด", "งาน"})
      for (auto at = thai::find(flow.text, head); at != flow.text.npos;
           at = thai::find(flow.text, head, at + head.size())) {
        const auto said = own_place_name(flow.text, at, head);
        const auto name = thai::key_of(said);
        const int line = flow.line_at(at);
        if (thai_letters(name) < 6 || thai_letters(name) > 45 || is_no_name(name) ||
            line == paper.title.first || line != flow.line_at(at + head.size()) ||
            is_named_at(faults, line))
          continue;
        const bool is_kind = head == "โครงการ" || head == "งาน" || title.find(head) != title.npos;
        if (!is_kind || shared_run(name, title) / 3 * 10 >= thai_letters(name) * 6) continue;
        faults.push_back(
            {"name_inconsistency",
             line,
             0,
             {paper.title.first},
             {{"name", std::string{head} + std::string{said}}, {"other", paper.title.text}},
             Severity::warn,
             Certainty::likely});
      }
}

}  // namespace ruam::checks
