#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_structure.hpp"

/// Members and points that stand twice, or are left out of a count.
namespace ruam::checks {
namespace {

/// A row of a list of people: whom it names, and where.
struct Seat {
  std::string who;  ///< key of the office, or of the name
  std::string shown;
  int line = 0;
};

/// Seats that only one person holds: an office by its full name.
bool is_single_office(std::string_view key) {
  for (const std::string_view word : {"ผู้อำนวยการกลุ่ม",
                                      "ผู้อำนวยการสำนัก",
                                      "ผู้อำนวยการกอง",
                                      "ผู้อำนวยการศูนย์",
                                      "ผู้อำนวยการวิทยาลัย",
                                      "ผู้อำนวยการโรงเรียน",
                                      "หัวหน้ากลุ่ม",
                                      "หัวหน้างาน",
                                      "หัวหน้าฝ่าย",
                                      "หัวหน้าสำนัก",
                                      "หัวหน้าสาระ",
                                      "หัวหน้าห้อง",
                                      "หัวหน้าแผนก",
                                      "ประธาน",
                                      "นายอำเภอ",
                                      "นายก",
                                      "ปลัด",
                                      "ศึกษาธิการ",
                                      "รองศึกษาธิการ",
                                      "ผู้แทน",
                                      "ผู้ใหญ่บ้าน",
                                      "กำนัน",
                                      "รองผู้อำนวยการ",
                                      "ท้องถิ่นจังหวัด",
                                      "เจ้าอาวาส",
                                      "วัฒนธรรม",
                                      "พัฒนาการจังหวัด"})
    if (key.starts_with(word)) return key.size() >= word.size() + 15 || key.size() >= 54;
  return false;
}

/// The first cell of a row of people: the name, or the office where no name stands.
Seat seat_of(const PaperLine& line, int number) {
  const auto marker = thai::marker_of(line.text);
  auto words = std::string_view{line.text}.substr(std::min(marker.size, line.text.size()));
  words = words.substr(std::min(words.find_first_not_of(" \t-–•*"), words.size()));
  for (std::size_t at = 0;
       at < words.size() && (words[at] == ' ' || (words[at] >= '0' && words[at] <= '9')); ++at)
    if (words[at] == ' ' && at + 1 < words.size() && words[at + 1] != ' ') {
      words = words.substr(at + 1);  // a bare number before the name
      break;
    }
  const bool is_person =
      words.starts_with("นาย ") || words.starts_with("นาง") ||
      (words.starts_with("นาย") && !words.starts_with("นายก") && !words.starts_with("นายอำเภอ")) ||
      words.starts_with("ว่าที่") || words.starts_with("ดร.");
  auto end = std::min(words.find('\t'), words.find("   "));
  if (is_person) {  // name and surname, wherever blanks stand
    std::size_t at = 0;
    for (int part = 0; part < 2 && at < words.size(); ++part) {
      while (at < words.size() && words[at] == ' ') ++at;
      while (at < words.size() && words[at] != ' ' && words[at] != '\t') ++at;
    }
    end = at;
  }
  const auto who = thai::tidy(words.substr(0, std::min(end, words.size())));
  return {thai::key_of(who), who, number};
}

bool is_person_key(std::string_view key) {
  return key.starts_with("นาง") ||
         (key.starts_with("นาย") && !key.starts_with("นายก") && !key.starts_with("นายอำเภอ"));
}

void twice_fault(PaperFaults& faults, int line, int other, std::string what) {
  faults.push_back({"duplicate_membership",
                    line,
                    0,
                    {other},
                    {{"what", std::move(what)}},
                    Severity::warn,
                    Certainty::likely});
}

bool is_faulty_at(const PaperFaults& faults, std::string_view kind, int line) {
  return std::any_of(faults.begin(), faults.end(), [&](const PaperFault& one) {
    return one.kind == kind &&
           (one.first == line || std::count(one.also.begin(), one.also.end(), line));
  });
}

enum class Presence { unknown, present, absent };

/// What a heading of minutes says of the people below it.
Presence presence_of(std::string_view key) {
  if (key.size() > 120 || !has_any(key, {"ประชุม", "กรรมการ", "รายชื่อ", "ผู้"}))
    return Presence::unknown;
  if (has_any(key, {"ไม่มา", "ไม่เข้าร่วม", "ไม่ได้มา", "ไม่ได้เข้า", "ผู้ลา", "ขาดประชุม", "ลาประชุม"}))
    return Presence::absent;
  if (has_any(key, {"ผู้มาประชุม", "ผู้เข้าประชุม", "ผู้เข้าร่วม", "ที่มา", "มาประชุม", "เข้าร่วมประชุม",
                    "ผู้ร่วมประชุม", "องค์ประชุม"}))
    return Presence::present;
  return Presence::unknown;
}

/// Present and absent at one meeting.
void check_presence(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::meeting_minutes) return;
  std::map<std::string, int> present;
  Presence now = Presence::unknown;
  int rows = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    if (thai::marker_of(line.text).style == thai::MarkerStyle::none)
      if (const auto said = presence_of(line.key);
          said != Presence::unknown && line.key.size() < 90) {
        now = said;
        rows = 0;
        continue;
      }
    if (now == Presence::unknown) continue;
    if (has_any(line.key, {"เริ่มประชุม", "เปิดประชุม", "วาระ", "เรื่องที่"}) || ++rows > 80) {
      now = Presence::unknown;
      continue;
    }
    const auto seat = seat_of(line, number);
    if (!is_person_key(seat.who) && !is_single_office(seat.who)) continue;
    if (now == Presence::present) {
      present.try_emplace(seat.who, number);
    } else if (const auto known = present.find(seat.who);
               known != present.end() && !is_faulty_at(faults, "duplicate_membership", number)) {
      twice_fault(faults, known->second, number, seat.shown);
    }
  }
}

bool ends_with_seat(std::string_view key) {
  for (const std::string_view seat : {"ประธาน", "กรรมการ", "เลขานุการ", "คณะทำงาน", "ที่ปรึกษา"})
    if (key.ends_with(seat)) return true;
  return false;
}

/// One office twice in the list of one committee.
void check_offices(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::appointment_order) return;
  std::map<std::string, int> seen;
  int last = 0;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    if (!ends_with_seat(line.key) || line.text.find("  ") == std::string::npos) {
      if (thai::width_of(line.text) < 80 || number > last + 1) seen.clear();
      continue;
    }
    last = number;
    const auto seat = seat_of(line, number);
    if (!is_single_office(seat.who)) continue;
    const auto [known, is_new] = seen.try_emplace(seat.who, number);
    if (!is_new && !is_faulty_at(faults, "duplicate_membership", number))
      twice_fault(faults, number, known->second, seat.shown);
  }
}

/// «วง ก : กำนัน, ผู้ใหญ่บ้านหมู่ 5, …»: the words before a colon name a group, commas part members.
struct NamedGroup {
  std::string label;
  std::vector<std::string> members;
  int line = 0;
};

std::optional<NamedGroup> named_group(const Flow& flow) {
  const auto marker = thai::marker_of(flow.text);
  const auto words = std::string_view{flow.text}.substr(std::min(marker.size, flow.text.size()));
  std::size_t at = words.npos, size = 0;
  for (const std::string_view link : {":", "ได้แก่", "ประกอบด้วย"})
    if (const auto found = words.find(link); found < at) at = found, size = link.size();
  if (at == words.npos || at == 0 || thai::width_of(words.substr(0, at)) > 30) return {};
  NamedGroup group{thai::key_of(words.substr(0, at)), {}, flow.starts.front().second};
  auto rest = words.substr(at + size);
  const bool commas = rest.find(',') != rest.npos;
  for (std::size_t from = 0; from < rest.size();) {
    const auto end = std::min(commas ? rest.find(',', from) : rest.find(' ', from), rest.size());
    auto member = thai::key_of(rest.substr(from, end - from));
    if (member.starts_with("และ")) member = member.substr(9);
    if (member.size() >= 18 && member.size() <= 120) group.members.push_back(std::move(member));
    from = end + 1;
  }
  if (group.members.size() < 2) return {};
  return group;
}

/// Do labels count on: «วง ก», «วง ข»; «กลุ่มที่ 1», «กลุ่มที่ 2»?
bool are_counted(const std::string& a, const std::string& b) {
  std::size_t same = 0;
  while (same < std::min(a.size(), b.size()) && a[same] == b[same]) ++same;
  return a != b && same >= 5 && a.size() - same <= 6 && b.size() - same <= 6;
}

void check_named_groups(const Paper& paper, PaperFaults& faults) {
  std::vector<NamedGroup> groups;
  for (const auto& flow : flows(paper))
    if (auto group = named_group(flow)) groups.push_back(std::move(*group));
  for (std::size_t i = 1; i < groups.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      const auto &a = groups[k], &b = groups[i];
      if (b.line - a.line > 12 || !are_counted(a.label, b.label)) continue;
      for (const auto& member : b.members)
        if (std::count(a.members.begin(), a.members.end(), member) &&
            !is_faulty_at(faults, "duplicate_membership", b.line))
          twice_fault(faults, b.line, a.line, member);
    }
}

/// What a numbered row counts by, for rows of one list.
struct Counting {
  int number = 0, line = 0;
  std::size_t indent = 0;
  std::string style;
};

std::optional<Counting> counting_of(const PaperLine& line, int number) {
  const auto marker = thai::marker_of(line.text);
  if (marker.style == thai::MarkerStyle::number || marker.style == thai::MarkerStyle::word) {
    if (marker.numbers.empty()) return {};
    return Counting{marker.numbers.back(), number, line.indent,
                    std::string{marker.word} + (marker.has_paren ? ")" : ".")};
  }
  // «4     ได้ฝึกครบตามเวลา     4.00»: the number is a cell of its own.
  const auto text = std::string_view{line.text}.substr(line.indent);
  const auto end = text.find_first_not_of("0123456789");
  if (end == 0 || end == text.npos || end > 2) return {};
  const auto gap = text.substr(end);
  if (!gap.starts_with("\t") && !gap.starts_with("  ")) return {};
  return Counting{std::stoi(std::string{text.substr(0, end)}), number, line.indent, "cell"};
}

/// 1, 2, 4 in a list whose other numbers follow one another.
void check_skipped(const Paper& paper, PaperFaults& faults) {
  std::map<std::string, Counting> last;
  for (int number = 1; number <= paper.size(); ++number) {
    const auto& line = paper.line(number);
    if (line.is_blank() || line.is_furniture) continue;
    const auto now = counting_of(line, number);
    if (!now) continue;
    const auto known = last.find(now->style);
    const bool is_agenda = has_any(now->style, {"วาระที่", "เรื่องที่"});
    const int reach = is_agenda ? 200 : 3;
    if (known != last.end() && known->second.number >= 2 &&
        now->number == known->second.number + 2 && now->indent + 1 >= known->second.indent &&
        now->indent <= known->second.indent + 1 && number - known->second.line <= reach) {
      const auto* section = paper.section_of(number);
      const bool is_heading = section && section->first == number && !section->is_sub;
      if (is_agenda || !is_heading)
        faults.push_back({"missing_item",
                          number,
                          0,
                          {known->second.line},
                          {{"what", std::to_string(now->number - 1)}},
                          Severity::warn,
                          Certainty::likely});
    }
    last[now->style] = *now;
  }
}

}  // namespace

void check_paper_seats(const Paper& paper, PaperFaults& faults) {
  check_presence(paper, faults);
  check_offices(paper, faults);
  check_named_groups(paper, faults);
  check_skipped(paper, faults);
}

}  // namespace ruam::checks
