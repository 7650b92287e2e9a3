#include <algorithm>
#include <map>
#include <set>

#include "checks/paper_rules.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

bool is_gap(char c) { return c == ' ' || c == '\t'; }

/// Name and surname at the start of a listed line; empty for a seat by office.
std::string person_of(std::string_view text) {
  for (const std::string_view head : {"นางสาว", "นาย", "นาง", "ดร.", "พระครู", "พระมหา", "ว่าที่"}) {
    if (!text.starts_with(head)) continue;
    std::size_t at = head.size();
    for (int part = 0; part < 2; ++part) {
      while (at < text.size() && is_gap(text[at])) ++at;
      while (at < text.size() && !is_gap(text[at])) ++at;
    }
    return thai::key_of(text.substr(0, at));
  }
  return {};
}

/// One person on two seats of one committee.
void check_people(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::appointment_order && paper.kind != PaperKind::meeting_minutes)
    return;
  for (const auto& section : paper.sections) {
    if (section.is_sub) continue;
    std::map<std::string, int> seen;
    for (int line = section.first + 1; line <= section.last; ++line) {
      const auto& text = paper.line(line).text;
      const auto marker = thai::marker_of(text);
      if (marker.style != thai::MarkerStyle::number && marker.style != thai::MarkerStyle::dotted)
        continue;
      const auto person =
          person_of(std::string_view{text}.substr(std::min(marker.size, text.size())));
      if (person.empty()) continue;
      const auto [known, is_new] = seen.try_emplace(person, line);
      if (!is_new)
        faults.push_back({"duplicate_membership",
                          line,
                          0,
                          {known->second},
                          {{"what", std::to_string(known->second)}},
                          Severity::warn,
                          Certainty::certain});
    }
  }
}

struct Group {
  std::string label;
  std::vector<std::string> members;
  int line = 0, last = 0;
};

/// `กลุ่มเหนือ ได้แก่ ท่าตูม ชุมพลบุรี …`, `สายตะวันตก มีตำบล…`.
std::optional<Group> group_of(const Flow& flow) {
  const auto& text = flow.text;
  const auto marker = thai::marker_of(text);
  const auto words = std::string_view{text}.substr(std::min(marker.size, text.size()));
  bool named = false;
  for (const std::string_view lead : {"กลุ่ม", "สาย", "โซน", "เขต", "รุ่นที่", "ทีม", "ศูนย์"})
    named = named || words.starts_with(lead);
  if (!named) return {};
  std::size_t at = text.npos;
  for (const std::string_view link : {"ได้แก่", "ประกอบด้วย", " มี"})
    if (const auto found = text.find(link); found != text.npos && found < 120)
      at = std::min(at, found + link.size());
  if (at == text.npos) return {};
  Group group{text.substr(0, at), {}, flow.starts.front().second, flow.starts.back().second};
  std::string word;
  const auto flush = [&] {
    for (const std::string_view lead : {"และ", "อำเภอ", "ตำบล", "โรงเรียน", "จังหวัด"})
      if (word.starts_with(lead)) word = word.substr(lead.size());
    for (const std::string_view tail : {"เป็นจุด", "เป็น"})
      if (const auto cut = word.find(tail); cut != word.npos && cut > 6) word.resize(cut);
    if (word.size() >= 9 && word.size() <= 90) group.members.push_back(word);
    word.clear();
  };
  for (; at < text.size(); ++at) {
    if (is_gap(text[at]) || text[at] == ',')
      flush();
    else
      word += text[at];
  }
  flush();
  if (group.members.size() < 2) return {};
  return group;
}

void check_groups(const Paper& paper, PaperFaults& faults) {
  std::vector<Group> groups;
  for (const auto& flow : flows(paper))
    if (auto group = group_of(flow)) groups.push_back(std::move(*group));
  for (std::size_t i = 1; i < groups.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      if (groups[i].line - groups[k].last > 8) continue;
      for (const auto& member : groups[i].members)
        if (std::find(groups[k].members.begin(), groups[k].members.end(), member) !=
            groups[k].members.end())
          faults.push_back({"duplicate_membership",
                            groups[i].line,
                            groups[i].last,
                            {groups[k].line},
                            {{"what", member}},
                            Severity::warn,
                            Certainty::likely});
    }
}

/// Provinces that follow one another in a text.
struct Listing {
  std::vector<std::string_view> names;
  std::size_t begin = 0, end = 0;
  int line = 0, last = 0;
};

/// All lines joined, with where each begins.
struct JoinedKeys {
  std::string text;
  std::vector<std::pair<std::size_t, int>> starts;

  explicit JoinedKeys(const Paper& paper) {
    for (int line = 1; line <= paper.size(); ++line) {
      const auto& one = paper.line(line);
      if (one.is_blank()) continue;
      starts.emplace_back(text.size(), line);
      text += one.key;
    }
  }
  int line_at(std::size_t byte) const {
    int line = 0;
    for (const auto& [start, number] : starts)
      if (start <= byte) line = number;
    return line;
  }
};

std::vector<Listing> listings_in(const JoinedKeys& keys, const PaperWords& words) {
  std::vector<Listing> all;
  const std::string_view text = keys.text;
  for (const auto& [name, at] : words.provinces_in(text)) {
    const bool goes_on =
        !all.empty() && at >= all.back().end && at - all.back().end <= 40 &&
        !has_any(text.substr(all.back().end, at - all.back().end), {"ร้อยละ", "จังหวัด"});
    if (!goes_on) all.push_back({{}, at, at, 0, 0});
    all.back().names.push_back(name);
    all.back().end = at + name.size();
  }
  std::erase_if(all, [](const Listing& one) { return one.names.size() < 2; });
  for (auto& one : all) {
    one.line = keys.line_at(one.begin);
    one.last = keys.line_at(one.end - 1);
  }
  return all;
}

/// Names that stand in two sets which exclude each other; are there any?
bool check_both_sets(const Listing& a, const Listing& b, PaperFaults& faults) {
  bool shares = false;
  for (const auto& name : b.names)
    if (std::find(a.names.begin(), a.names.end(), name) != a.names.end()) {
      shares = true;
      faults.push_back({"duplicate_membership",
                        a.line,
                        b.last,
                        {b.line},
                        {{"what", std::string{name}}},
                        Severity::warn,
                        Certainty::likely});
    }
  return shares;
}

/// Names that an earlier list has and the two sets together have not.
void check_left_out(const std::vector<Listing>& all, std::size_t i, PaperFaults& faults) {
  const auto &a = all[i - 1], &b = all[i];
  std::set<std::string_view> both(a.names.begin(), a.names.end());
  both.insert(b.names.begin(), b.names.end());
  for (std::size_t k = 0; k + 1 < i; ++k) {
    if (all[k].names.size() < both.size() || all[k].names.size() > both.size() + 3) continue;
    for (const auto& name : all[k].names)
      if (!both.contains(name))
        faults.push_back({"missing_item",
                          b.line,
                          0,
                          {all[k].line, a.line},
                          {{"what", std::string{name}}},
                          Severity::warn,
                          Certainty::likely});
    break;
  }
}

/// Lists of provinces in one paragraph: sets with different figures exclude each other, and
/// together they are the provinces that the text counts before.
void check_provinces(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  const JoinedKeys keys{paper};
  const auto all = listings_in(keys, words);
  const std::string_view text = keys.text;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const auto &a = all[i - 1], &b = all[i];
    if (b.begin - a.end > 700) continue;
    if (!has_any(text.substr(a.end, b.begin - a.end), {"ร้อยละ"}) ||
        !has_any(text.substr(b.end, 400), {"ร้อยละ"}))
      continue;
    if (check_both_sets(a, b, faults)) check_left_out(all, i, faults);
  }
}

std::string key_between(const Paper& paper, int first, int last) {
  std::string key;
  for (int line = first; line <= last; ++line) key += paper.line(line).key;
  return key;
}

/// A planned activity that is neither reported nor planned further.
void check_reported(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::project_progress_report || paper.activities.size() < 2) return;
  const auto* results = paper.section("results");
  const auto* next = paper.section("next");
  if (!results) return;
  auto said = key_between(paper, results->first, results->last);
  if (next) said += key_between(paper, next->first, next->last);
  for (std::size_t i = 0; i < paper.activities.size(); ++i) {
    const auto number = std::to_string(i + 1);
    const auto key = thai::key_of(paper.activities[i].text);
    const bool counted =
        said.find("กิจกรรมที่" + number) != said.npos || said.find("กิจกรรมที่(" + number) != said.npos;
    if (counted || said.find(key.substr(0, std::min<std::size_t>(key.size(), 54))) != said.npos)
      continue;
    if (said.find("กิจกรรมที่1") == said.npos && said.find("กิจกรรมที่2") == said.npos) continue;
    const int line = paper.activities[i].first;
    faults.push_back({"missing_item",
                      line,
                      paper.activities[i].last,
                      {results->first, next ? next->first + 1 : results->first},
                      {{"what", paper.activities[i].text}},
                      Severity::warn,
                      Certainty::likely});
  }
}

/// A committee without duties among those that have them.
void check_duties(const Paper& paper, PaperFaults& faults) {
  if (paper.kind != PaperKind::appointment_order) return;
  std::vector<const PaperSection*> without;
  int with = 0;
  for (const auto& one : paper.sections) {
    if (one.field != "committee") continue;
    int last = one.first;
    while (last < one.last && !has_any(paper.line(last + 1).key,
                                       {"ให้ผู้ได้รับ", "ให้คณะกรรมการ", "ให้คณะทำงาน", "ทั้งนี้", "สั่งณ"}))
      ++last;
    const bool duties = key_between(paper, one.first, last).find("หน้าที่") != std::string::npos;
    with += duties ? 1 : 0;
    if (!duties) without.push_back(&one);
  }
  if (with < 2) return;
  for (const auto* one : without)
    faults.push_back({"missing_item",
                      one->first,
                      one->last,
                      {},
                      {{"what", one->heading}},
                      Severity::warn,
                      Certainty::likely});
}

/// «กลุ่มเป้าหมาย … จำนวน 200 คน» made up of fewer groups than the indicator of as many people.
void check_target_group(const Paper& paper, PaperFaults& faults) {
  for (const auto& flow : flows(paper)) {
    const auto at = flow.text.find("กลุ่มเป้าหมาย");
    if (at == flow.text.npos) continue;
    const auto rest = flow.text.substr(at);
    const auto link = rest.find("ประกอบด้วย");
    if (link == rest.npos || link > 60) continue;
    for (const auto& one : thai::figures(rest)) {
      if (one.begin < link || one.milli < 10'000 ||
          !thai::tidy(std::string_view{rest}.substr(one.end, 14)).starts_with("คน"))
        continue;
      const auto mine = thai::key_of(std::string_view{rest}.substr(link, one.begin - link));
      for (const auto& indicator : paper.indicators) {
        if (indicator.unit != "คน" || indicator.target != one.milli) continue;
        const auto other = thai::key_of(indicator.text.text);
        for (const std::string_view word :
             {"ผู้มีส่วนเกี่ยวข้อง", "ผู้เกี่ยวข้อง", "ผู้มีส่วนได้ส่วนเสีย", "ผู้ปกครอง", "นักเรียน", "ครู", "ชุมชน",
              "ผู้บริหาร", "ภาคีเครือข่าย", "ประชาชน"})
          if (other.find(word) != other.npos && mine.find(word) == mine.npos) {
            faults.push_back({"group_mismatch",
                              flow.line_at(at),
                              flow.line_at(at + one.end),
                              {indicator.text.first},
                              {{"what", std::string{word}}},
                              Severity::warn,
                              Certainty::likely});
            return;
          }
      }
      break;
    }
  }
}

}  // namespace

void check_paper_members(const Paper& paper, const PaperWords& words, PaperFaults& faults) {
  check_people(paper, faults);
  check_groups(paper, faults);
  check_provinces(paper, words, faults);
  check_reported(paper, faults);
  check_duties(paper, faults);
  check_target_group(paper, faults);
}

}  // namespace ruam::checks
