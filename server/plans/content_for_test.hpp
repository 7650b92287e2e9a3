#pragma once

#include "plans/content.hpp"

namespace ruam::plans {

/// A plan of 2566–2570 that lacks nothing: an issue, a goal with an indicator, a tactic, a mission
/// with its lead, a link upward. `word` stands in every text.
inline Content whole_content(const std::string& word = "") {
  Content c;
  c.title = "แผนพัฒนาการศึกษา" + word;
  c.vision = "ผู้เรียนมีคุณภาพ" + word;
  const auto issue = new_uuid(), goal = new_uuid(), tactic = new_uuid(), mission = new_uuid();
  c.nodes = {{.id = issue, .kind = NodeKind::issue, .text = "คุณภาพผู้เรียน" + word},
             {.id = goal, .parent = issue, .kind = NodeKind::goal, .text = "อ่านออกเขียนได้" + word},
             {.id = tactic, .parent = goal, .kind = NodeKind::tactic, .text = "นิเทศ" + word},
             {.id = mission, .kind = NodeKind::mission, .text = "ส่งเสริมการอ่าน" + word}};
  c.nodes[3].agencies = {{.id = new_uuid(), .text = "ศธจ." + word, .duty = Duty::lead}};
  Indicator one{.id = new_uuid(), .node = goal, .text = "อ่านออก" + word, .unit = "ร้อยละ"};
  for (std::int64_t year = 2566; year <= 2570; ++year)
    one.targets.push_back({year, Thousandths{80'000 + (year - 2566) * 2'000}});
  c.indicators = {one};
  c.links = {{.id = new_uuid(),
              .node = goal,
              .list = "national_education_plan",
              .item = "NEP3",
              .text = "พัฒนาศักยภาพคน" + word,
              .primary = true,
              .reason = "ตรงกัน" + word}};
  return c;
}

}  // namespace ruam::plans
