#include <algorithm>
#include <map>
#include <optional>

#include "checks/paper_structure.hpp"
#include "platform/thai/find.hpp"

/// What was left of another office's paper: a signer of another school, other minutes, people and
/// places of another province.
namespace ruam::checks {
namespace {

using OfficeKind = OfficeName::Kind;

void stranger_fault(PaperFaults& faults, int line, std::string name, const Paper& paper) {
  const bool is_known = std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == "foreign_office_name" && one.first == line;
  });
  if (!is_known)
    faults.push_back({"foreign_office_name",
                      line,
                      0,
                      {},
                      {{"name", std::move(name)}, {"own", paper.office.text}},
                      Severity::warn,
                      Certainty::likely});
}

bool is_single(OfficeKind kind) {
  return kind == OfficeKind::school || kind == OfficeKind::college || kind == OfficeKind::local;
}

/// Are two names of one body, one in short?
bool is_one_body(std::string_view a, std::string_view b) {
  const auto x = thai::key_of(a), y = thai::key_of(b);
  return x.find(y) != x.npos || y.find(x) != y.npos || likeness(x, y) >= 90;
}

/// The office of the paper, as its name says it.
std::optional<OfficeName> own_office(const Paper& paper, const PaperWords& words) {
  const auto found = words.offices(paper.office.text);
  return found.empty() ? std::nullopt : std::optional{found.front()};
}

/// A school's paper that the head of another school signs.
void check_strange_signers(const Paper& paper, const PaperWords& words, const OfficeName& own,
                           PaperFaults& faults) {
  if (!is_single(own.kind) || paper.kind == PaperKind::meeting_minutes) return;
  for (const auto& signer : paper.signers)
    for (const auto& office : words.offices(signer.role.text))
      if (office.kind == own.kind && !is_one_body(office.name, own.name))
        stranger_fault(faults, signer.role.first, office.name, paper);
}

/// Whose own a thing is: «ครูโรงเรียน…», «รายงานการประชุม…โรงเรียน…».
bool speaks_as_own(std::string_view before) {
  for (const std::string_view word :
       {"โดยครู", "โดยบุคลากร", "โดยคณะครู", "โดยนักเรียน", "ให้ครู", "ของครู", "คณะครู",
        "คณะกรรมการสถานศึกษา", "คณะกรรมการสถานศึกษาขั้นพื้นฐาน"})
    if (before.ends_with(word)) return true;
  return has_any(before, {"รับรองรายงาน", "รายงานการประชุม"}) &&
         !has_any(before, {"ครั้งที่แล้วของคณะ", "ผู้แทน"});
}

bool is_guest(std::string_view near) {
  return has_any(near,
                 {"ดูงาน",     "ร่วมกับ", "วิทยากร", "เครือข่าย", "เช่น",       "ใกล้เคียง",  "แข่งขัน",
                  "ต้นแบบ",    "ย้าย",   "เดินทาง", "เจ้าภาพ",  "เปรียบเทียบ", "แลกเปลี่ยน", "ตัวแทนจาก",
                  "กลุ่มจังหวัด", "ณ ",    "ชายแดน", "ภูมิลำเนา", "ติดต่อกับ",    "ขอมา"});
}

void check_strange_schools(const Paper& paper, const PaperWords& words, const OfficeName& own,
                           PaperFaults& faults) {
  if (!is_single(own.kind)) return;
  for (const auto& flow : flows(paper))
    for (const auto& office : words.offices(flow.text)) {
      if (office.kind != own.kind || is_one_body(office.name, own.name)) continue;
      const auto from = office.begin > 120 ? office.begin - 120 : 0;
      const auto before = thai::tidy(std::string_view{flow.text}.substr(from, office.begin - from));
      if (speaks_as_own(before) && !is_guest(before))
        stranger_fault(faults, flow.line_at(office.begin), office.name, paper);
    }
}

/// Words before «จังหวัด…» that make it the province one works in.
bool is_worked_in(std::string_view before) {
  for (const std::string_view word : {"โรงเรียนใน",  "สถานศึกษาใน",  "นักเรียนใน",
                                      "ประชาชนใน",  "ครูใน",        "เด็กใน",
                                      "เยาวชนใน",   "หน่วยงานใน",   "ในพื้นที่",
                                      "ในเขต",      "โรงเรียน",     "นักเรียน",
                                      "ประชาชน",    "สถานศึกษา",    "คุณภาพการศึกษา",
                                      "ผู้ว่าราชการ",  "พัฒนาการศึกษา", "แผนพัฒนา",
                                      "การศึกษาของ", "การศึกษาใน",   "คณะกรรมการศึกษาธิการ",
                                      "ของ",        "ทั้ง",          "ทั่ว",
                                      "เขตพื้นที่",     "พื้นที่"})
    if (before.ends_with(word)) return true;
  return false;
}

bool acts_in(std::string_view behind) {
  for (const std::string_view verb :
       {"จึง", "ได้ดำเนิน", "ได้จัด", "มีนโยบาย", "กำหนดให้", "จะจัด", "ต่อไป"})
    if (behind.starts_with(verb)) return true;
  return false;
}

/// «โรงเรียนในจังหวัด…» of a province that the office does not lie in.
void check_strange_provinces(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  if (paper.provinces.empty()) return;
  const std::string_view word = "จังหวัด";
  std::map<std::string, std::vector<std::pair<int, bool>>> strange;
  int own = 0;
  for (const auto& flow : flows(paper))
    for (auto at = thai::find(flow.text, word); at != flow.text.npos;
         at = thai::find(flow.text, word, at + word.size())) {
      const auto rest = std::string_view{flow.text}.substr(at + word.size());
      const auto province = words.province_at(rest.substr(rest.starts_with(" ") ? 1 : 0));
      if (province.empty()) continue;
      if (std::count(paper.provinces.begin(), paper.provinces.end(), province)) {
        ++own;
        continue;
      }
      const auto from = at > 150 ? at - 150 : 0;
      const auto before = std::string_view{flow.text}.substr(from, at - from);
      const auto near = std::string_view{flow.text}.substr(from, 400);
      const bool is_own =
          (is_worked_in(thai::tidy(before)) || acts_in(rest.substr(province.size()))) &&
          !is_guest(near) && words.provinces_in(near).size() <= 2;
      strange[std::string{province}].emplace_back(flow.line_at(at), is_own);
    }
  if (own < 1) return;
  for (const auto& [province, places] : strange)
    if (places.size() <= 2 &&
        std::any_of(places.begin(), places.end(), [](const auto& place) { return place.second; }))
      for (const auto& [line, is_own] : places)
        if (is_own) stranger_fault(faults, line, "จังหวัด" + province, paper);
}

/// «อำเภอ…» that lies in another province only.
void check_strange_districts(const Paper& paper, const PaperWords& words, const OfficeName& own,
                             PaperFaults& faults) {
  const bool is_area = own.kind == OfficeKind::peo || own.kind == OfficeKind::pesao ||
                       own.kind == OfficeKind::sesao || own.kind == OfficeKind::learning;
  if (!is_area || paper.provinces.empty()) return;
  const std::string_view word = "อำเภอ";
  for (const auto& flow : flows(paper))
    for (auto at = thai::find(flow.text, word); at != flow.text.npos;
         at = thai::find(flow.text, word, at + word.size())) {
      const auto rest = std::string_view{flow.text}.substr(at + word.size());
      const District* best = nullptr;
      bool is_own = false;
      for (const auto& one : words.districts()) {
        if (one.name.size() < 12 || !rest.starts_with(one.name)) continue;
        is_own = is_own || std::count(paper.provinces.begin(), paper.provinces.end(), one.province);
        if (!best || one.name.size() > best->name.size()) best = &one;
      }
      const auto from = at > 150 ? at - 150 : 0;
      const auto near = std::string_view{flow.text}.substr(from, 400);
      if (!best || is_own || is_guest(near) || has_any(near, {"จังหวัด" + best->province})) continue;
      stranger_fault(faults, flow.line_at(at), std::string{word} + best->name, paper);
    }
}

}  // namespace

void check_paper_foreign(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  const auto own = own_office(paper, words);
  if (!own || own->kind == OfficeKind::national || own->kind == OfficeKind::reo) return;
  check_strange_signers(paper, words, *own, faults);
  check_strange_schools(paper, words, *own, faults);
  check_strange_provinces(paper, words, faults);
  check_strange_districts(paper, words, *own, faults);
}

}  // namespace ruam::checks
