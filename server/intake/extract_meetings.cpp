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

/// An agenda whose items are only numbered: «1. เรื่องประธานแจ้งให้ทราบ».
void numbered_agenda(Paper& paper) {
  int last = 0;
  for (int line = 1; line <= paper.size(); ++line) {
    const auto& text = paper.line(line).text;
    const auto marker = thai::marker_of(text);
    const auto words =
        thai::tidy(std::string_view{text}.substr(std::min(marker.size, text.size())));
    const bool is_item =
        marker.style == thai::MarkerStyle::number && marker.numbers.front() == last + 1 &&
        thai::width_of(words) < 70 &&
        (words.starts_with("เรื่อง") || words.starts_with("รับรอง") || words.starts_with("การรับรอง") ||
         words.starts_with("ประธาน") || words.starts_with("วาระ"));
    if (!is_item) continue;
    last = marker.numbers.front();
    paper.activities.push_back({words, line, line});
  }
}

/// What a line says that the meeting resolved: «มติที่ประชุม …», «มติ …», «ที่ประชุมมีมติ…», «ที่ประชุม   …».
std::optional<std::string> resolution(std::string_view raw) {
  const auto marker = thai::marker_of(raw);
  const auto text = thai::tidy(raw.substr(std::min(marker.size, raw.size())));
  for (const std::string_view lead :
       {"มติที่ประชุม", "มติที่ประชุมคณะกรรมการ", "ที่ประชุมพิจารณาแล้วมีมติ", "ที่ประชุมได้พิจารณาแล้วมีมติ", "ที่ประชุมมีมติ",
        "สรุปมติ", "มติคณะกรรมการ", "มติ"}) {
    if (!text.starts_with(lead)) continue;
    const auto rest = std::string_view{text}.substr(lead.size());
    const bool is_apart = rest.empty() || rest.front() == ' ' || rest.front() == ':' ||
                          rest.front() == '-' || lead.ends_with("มีมติ") || lead == "มติที่ประชุม";
    if (lead == "มติ" && !is_apart) continue;
    return thai::tidy(rest);
  }
  if (!text.starts_with("ที่ประชุม ")) return {};
  const auto rest = thai::tidy(std::string_view{text}.substr(std::string_view{"ที่ประชุม "}.size()));
  for (const std::string_view verb :
       {"รับทราบ", "รับรอง", "เห็นชอบ", "เห็นควร", "อนุมัติ", "มอบ", "ให้", "ไม่เห็นชอบ", "มีมติ"})
    if (rest.starts_with(verb)) return rest;
  return {};
}

/// Heard, nothing decided.
bool is_noted(std::string_view key) {
  return key.empty() || key == "รับทราบ" || key == "ที่ประชุมรับทราบ" || key == "ไม่มี" ||
         key == "ที่ประชุมรับทราบและไม่มีข้อสังเกต";
}

}  // namespace

void read_minutes(Paper& paper, const checks::PaperWords& words) {
  for (const auto& section : paper.sections) {
    if (section.field == "attended") {
      for (int line = section.first + 1; line <= section.last; ++line) {
        const auto& text = paper.line(line).text;
        if (!is_said(paper, line) ||
            (thai::marker_of(text).style == thai::MarkerStyle::none && !has_name(text)))
          continue;
        add_group(paper, {seat_role(text, words), line, line});
      }
    }
    if (section.field == "agenda_item") {
      const auto marker = thai::marker_of(section.heading);
      paper.activities.push_back({thai::tidy(std::string_view{section.heading}.substr(marker.size)),
                                  section.first, section.first});
    }
  }
  if (paper.activities.empty()) numbered_agenda(paper);
  for (int line = 1; line <= paper.size(); ++line) {
    if (paper.line(line).is_blank() || paper.line(line).is_furniture) continue;
    auto resolved = resolution(paper.line(line).text);
    if (!resolved) continue;
    auto said = std::move(*resolved);
    int last = line;
    while (last < paper.size() && said.size() && paper.width &&
           thai::width_of(paper.line(last).text) * 100 >= paper.width * 85 &&
           !paper.line(last + 1).is_blank() &&
           thai::marker_of(paper.line(last + 1).text).style == thai::MarkerStyle::none)
      said = joined(said, thai::tidy(paper.line(++last).text));
    if (said.empty() && last < paper.size()) said = thai::tidy(paper.line(++last).text);
    while (said.starts_with(":") || said.starts_with("-"))
      said = thai::tidy(std::string_view{said}.substr(1));
    if (is_noted(thai::key_of(said))) continue;
    paper.results.push_back({said, line, last});
  }
}

namespace {

/// An order that appoints one committee and gives it no heading.
checks::PaperSection only_committee(const Paper& paper) {
  checks::PaperSection section{.field = "committee", .first = 1, .last = paper.size()};
  for (const std::string_view body : {"คณะกรรมการ", "คณะทำงาน", "คณะอนุกรรมการ"}) {
    const auto at = paper.title.text.find(body);
    if (at == std::string::npos) continue;
    section.heading = paper.title.text.substr(at);
    for (const std::string_view stop : {" ประจำ", " ปี", "โครงการ", " เพื่อ", " พ.ศ."})
      if (const auto cut = section.heading.find(stop); cut != std::string::npos && cut > 20)
        section.heading.resize(cut);
    break;
  }
  return section;
}

}  // namespace

void read_order(Paper& paper) {
  auto sections = paper.sections;
  if (std::none_of(sections.begin(), sections.end(),
                   [](const PaperSection& one) { return one.field == "committee"; }))
    sections = {only_committee(paper)};
  for (const auto& section : sections) {
    if (section.field != "committee") continue;
    auto name = section.heading;
    for (const std::string_view tail : {" ประกอบด้วย", "ประกอบด้วย", " มีหน้าที่", " ดังนี้", ":"})
      if (const auto at = name.find(tail); at != std::string::npos && at > 9) name.resize(at);
    if (!name.empty()) add_group(paper, {thai::tidy(name), section.first, section.first});
    for (int line = section.first; line <= section.last; ++line) {
      const auto text = thai::tidy(paper.line(line).text);
      const auto at = text.find("หน้าที่");
      const bool is_duty =
          at != text.npos && at < 90 &&
          (text.starts_with("มีหน้าที่") || text.starts_with("หน้าที่") || text.starts_with("มีอำนาจ") ||
           text.starts_with("อำนาจหน้าที่") || text.starts_with("บทบาทหน้าที่") ||
           text.starts_with("ทำหน้าที่") || text.starts_with("ให้คณะ") || text.starts_with("โดยให้") ||
           text.starts_with("ให้มีหน้าที่") || text.starts_with("โดยมีหน้าที่"));
      if (!is_duty) continue;
      auto said = thai::tidy(std::string_view{text}.substr(at + std::string_view{"หน้าที่"}.size()));
      for (const std::string_view lead : {"และอำนาจ", "ดังนี้", "ดังต่อไปนี้", ":"})
        if (said.starts_with(lead)) said = thai::tidy(std::string_view{said}.substr(lead.size()));
      int last = line;
      if (said.empty()) {
        for (const auto& item : leaves(items_between(paper, line + 1, section.last)))
          if (!has_name(item.text()) && item.marker.style != thai::MarkerStyle::none)
            paper.activities.push_back(item.passage);
        break;
      }
      while (last < section.last && paper.width &&
             thai::width_of(paper.line(last).text) * 100 >= paper.width * 85 &&
             !paper.line(last + 1).is_blank() &&
             thai::marker_of(paper.line(last + 1).text).style == thai::MarkerStyle::none)
        said = joined(said, thai::tidy(paper.line(++last).text));
      paper.activities.push_back({said, line, last});
      break;
    }
  }
}

}  // namespace ruam::intake
