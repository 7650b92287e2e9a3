#include <algorithm>

#include "intake/extract.hpp"
#include "intake/items.hpp"
#include "intake/people.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::intake {
namespace {

using checks::Paper;
using checks::PaperKind;
using checks::PaperSection;
using checks::Passage;

/// What a person does with the paper, by the words at the signature.
std::string action_of(std::string_view key) {
  if (has(key, {"ผู้จดรายงาน", "ผู้จดบันทึก", "ผู้บันทึก"}) || key == "ผู้จด") return "รายงาน";
  if (has(key, {"ผู้ตรวจรายงาน", "ผู้ตรวจบันทึก"}) || key == "ผู้ตรวจ") return "เห็นชอบ";
  if (has(key, {"ผู้อนุมัติ", "อนุมัติโครงการ"})) return "อนุมัติ";
  if (has(key, {"ผู้เห็นชอบ", "ผู้ให้ความเห็นชอบ", "เห็นชอบโครงการ", "ผู้ตรวจสอบ", "ผู้พิจารณา"}))
    return "เห็นชอบ";
  if (has(key, {"ผู้เสนอ", "ผู้จัดทำโครงการ", "ผู้เขียนโครงการ", "ผู้รับผิดชอบโครงการ"})) return "เสนอ";
  if (has(key, {"ผู้รายงาน", "ผู้จัดทำ", "ผู้สรุป"})) return "รายงาน";
  return {};
}
/// `(นาย… )` or `(..........)` alone on a line.
bool is_name_line(std::string_view text) {
  const auto tidy = thai::tidy(text);
  const auto open = tidy.find('(');
  if (open == tidy.npos || tidy.find(')', open) == tidy.npos ||
      thai::width_of(tidy.substr(0, open)) > 34)
    return false;
  if (open > 0 && action_of(thai::key_of(tidy.substr(0, open))).empty()) return false;
  const auto inner = tidy.substr(open + 1, tidy.find(')', open) - open - 1);
  if (open > 0 && !has_name(inner)) return false;
  return has_name(inner) || inner.starts_with("...") || inner.starts_with("…") ||
         inner.starts_with("___") || thai::is_blank(inner);
}

/// A name alone on its line, without brackets.
bool is_bare_name(std::string_view text) { return has_name(text) && without_names(text).empty(); }

/// A post and nothing else, as at the foot of a report.
bool is_lone_role(std::string_view text) {
  if (thai::width_of(text) > 75 || !thai::figures(text).empty()) return false;
  for (const std::string_view start : {"ผู้อำนวยการ", "รองผู้อำนวยการ", "ศึกษานิเทศก์", "ศึกษาธิการ", "ครู",
                                       "หัวหน้า", "นักวิชาการ", "นักวิเคราะห์", "เจ้าหน้าที่", "เจ้าพนักงาน",
                                       "ประธาน", "ปลัด", "นายก", "บรรณารักษ์", "เลขานุการ", "ผู้ช่วย"})
    if (text.starts_with(start))
      return !has(text, {"ให้", "จะ", "ได้", "มี", "เพื่อ", "และครู", "จัด", "ต้อง", "  "});
  return false;
}

}  // namespace

bool is_role(std::string_view text) {
  return has(text, {"ผู้อำนวยการ", "ศึกษาธิการ", "ตำแหน่ง",    "ครู",        "นักวิชาการ", "นักวิเคราะห์",
                    "ศึกษานิเทศก์", "รอง",      "หัวหน้า",     "เจ้าหน้าที่",   "พนักงาน",   "ประธาน",
                    "นายก",      "ปลัด",      "ผู้ว่าราชการ", "เจ้าพนักงาน", "เลขา",     "ผู้บริหาร",
                    "ผอ.",       "อาจารย์",   "คณบดี",      "ผู้ช่วย",      "บรรณารักษ์"});
}

std::string plain_role(std::string text) {
  text = without_names(text);
  for (const std::string_view tail :
       {"โทรศัพท์", "โทรสาร", "โทร.", "โทร ", "อีเมล", "e-mail", "ไปรษณีย์"})
    if (const auto at = text.find(tail); at != std::string::npos && at > 0) text.resize(at);
  text = thai::tidy(text);
  while (text.starts_with("ตำแหน่ง") || text.starts_with(":") || text.starts_with("."))
    text = thai::tidy(std::string_view{text}.substr(
        text.starts_with("ตำแหน่ง") ? std::string_view{"ตำแหน่ง"}.size() : 1));
  return text;
}

namespace {

class SignerReader {
 public:
  explicit SignerReader(Paper& paper) : paper_(paper) {}

  void run() {
    for (int line = 1; line <= paper_.size(); ++line)
      if (is_name_line(paper_.line(line).text) || is_bare_foot(line))
        take(line);
      else
        take_label(line);
    if (paper_.signers.empty()) take_lone_role();
  }

 private:
  bool said(int line) const {
    return !paper_.line(line).is_blank() && !paper_.line(line).is_furniture;
  }

  /// A name without brackets, the post below it, near the end.
  bool is_bare_foot(int line) const {
    return line * 10 >= paper_.size() * 6 && said(line) && is_bare_name(paper_.line(line).text) &&
           line < paper_.size() && said(line + 1) && is_role(paper_.line(line + 1).text);
  }

  /// A report that ends with a post and no name.
  void take_lone_role() {
    if (paper_.kind == PaperKind::project_proposal || paper_.kind == PaperKind::plan_chapter ||
        paper_.kind == PaperKind::meeting_minutes)
      return;
    int line = paper_.size();
    while (line > 1 && !said(line)) --line;
    const auto text = thai::tidy(paper_.line(line).text);
    if (thai::marker_of(text).style != thai::MarkerStyle::none || !is_lone_role(text)) return;
    const bool is_order = paper_.kind == PaperKind::appointment_order;
    paper_.signers.push_back({is_order ? "ลงนาม" : "รายงาน", {plain_role(text), line, line}});
  }

  /// The post below a signature, and what the lines there say.
  struct Below {
    Passage role;
    std::string words;
  };

  Below read_below(int line) const {
    Below found;
    int count = 0;
    for (int next = line + 1; next <= paper_.size() && count < 3; ++next) {
      if (!said(next)) {
        if (count > 0) break;
        continue;
      }
      const auto text = thai::tidy(paper_.line(next).text);
      if (is_name_line(text) || text.starts_with("ลงชื่อ")) break;
      ++count;
      found.words += paper_.line(next).key + " ";
      const bool acts = !action_of(paper_.line(next).key).empty();
      if (acts && found.role.empty()) continue;
      if (acts) break;
      if (found.role.empty()) {
        if (!is_role(text)) break;
        found.role = {text, next, next};
      } else if (goes_on(found.role.text, text)) {
        found.role.text = joined(std::move(found.role.text), text);
        found.role.last = next;
      } else {
        break;
      }
    }
    return found;
  }

  void take(int line) {
    auto below = read_below(line);
    const auto own = thai::tidy(paper_.line(line).text);
    if (below.role.empty() && own.find(')') != own.npos && is_role(own.substr(own.find(')'))))
      below.role = {own.substr(own.find(')') + 1), line, line};
    if (below.role.empty()) return;
    checks::PaperSigner signer{{}, std::move(below.role)};
    signer.role.text = plain_role(std::move(signer.role.text));
    signer.action = action_of(thai::key_of(own.substr(0, own.find('('))));
    if (signer.action.empty()) signer.action = action_above(line);
    if (const auto after = action_of(below.words);
        !after.empty() && (signer.action.empty() || paper_.kind == PaperKind::meeting_minutes))
      signer.action = after;
    if (signer.action.empty()) signer.action = "ลงนาม";
    if (signer.role.text.empty()) return;
    for (const auto& known : paper_.signers)
      if (known.role.text == signer.role.text && known.action == signer.action) return;
    paper_.signers.push_back(std::move(signer));
  }

  /// `ผู้รับรอง  ผู้อำนวยการโรงเรียน…` at the foot of a document, without a name.
  void take_label(int line) {
    if (line * 10 < paper_.size() * 7 || !said(line)) return;
    auto text = thai::tidy(paper_.line(line).text);
    if (has_name(text) && !text.starts_with("ลงชื่อ")) text = without_names(text);
    for (const std::string_view label : {"ผู้จดบันทึก",
                                         "ผู้จดรายงานการประชุม",
                                         "ผู้จดรายงาน",
                                         "ผู้จด",
                                         "ผู้ตรวจรายงานการประชุม",
                                         "ผู้ตรวจรายงาน",
                                         "ผู้ตรวจบันทึก",
                                         "ผู้ตรวจ",
                                         "ผู้รายงาน",
                                         "ผู้รับรอง",
                                         "ผู้เสนอโครงการ",
                                         "ผู้เห็นชอบโครงการ",
                                         "ผู้อนุมัติโครงการ",
                                         "ผู้เสนอ",
                                         "ผู้เห็นชอบ",
                                         "ผู้อนุมัติ",
                                         "ผู้จัดทำ",
                                         "ผู้ตรวจสอบ",
                                         "ผู้ลงนาม",
                                         "ผู้บันทึก"}) {
      if (!text.starts_with(label)) continue;
      auto role = plain_role(thai::tidy(std::string_view{text}.substr(label.size())));
      if (!is_role(role) || thai::width_of(role) > 90 || thai::figures(role).size() > 2) return;
      auto action = action_of(thai::key_of(label));
      if (action.empty()) action = "ลงนาม";
      paper_.signers.push_back({action, {role, line, line}});
      return;
    }
    take_label_behind(line, text);
  }

  /// `ครู…  ผู้จดรายงานการประชุม`.
  void take_label_behind(int line, const std::string& text) {
    for (const std::string_view label :
         {"ผู้บันทึกการประชุม", "ผู้จดบันทึกการประชุม", "ผู้จดบันทึก", "ผู้ตรวจบันทึก", "ผู้จดรายงานการประชุม",
          "ผู้ตรวจรายงานการประชุม", "ผู้จดรายงาน", "ผู้ตรวจรายงาน", "ผู้บันทึก", "ผู้รายงาน", "ผู้รับรอง"}) {
      if (!text.ends_with(label) || text.starts_with("ลงชื่อ") || text.starts_with("(")) continue;
      const auto role = plain_role(text.substr(0, text.size() - label.size()));
      if (!is_role(role) || thai::width_of(role) > 90) return;
      paper_.signers.push_back({action_of(thai::key_of(label)), {role, line, line}});
      return;
    }
  }

  /// A short rest of the role on the next line: its office, or words broken off.
  static bool goes_on(std::string_view role, std::string_view next) {
    if (is_role(next) && !next.starts_with("โรงเรียน")) return false;
    return next.starts_with("สำนักงาน") || next.starts_with("โรงเรียน") || next.starts_with("สังกัด") ||
           next.starts_with("วิทยาลัย") ||
           (thai::width_of(next) < 26 && thai::width_of(role) > 30 &&
            !has(next, {"วันที่", "/", "โทร", "ลงชื่อ"}));
  }

  std::string action_above(int line) const {
    for (int above = line - 1, seen = 0; above >= 1 && seen < 3; --above) {
      if (!said(above)) continue;
      if (is_name_line(paper_.line(above).text)) return {};
      auto key = paper_.line(above).key;
      // "ลงชื่อ … ผู้เสนอ / โครงการ" broken over two lines
      if (auto action = action_of(key); !action.empty()) return action;
      if (is_role(paper_.line(above).text) && seen > 0) return {};
      ++seen;
    }
    return {};
  }

  Paper& paper_;
};

}  // namespace

void read_signers(Paper& paper, const checks::PaperWords&) { SignerReader{paper}.run(); }

}  // namespace ruam::intake
