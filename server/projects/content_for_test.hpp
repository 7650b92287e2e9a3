#pragma once

#include "projects/content.hpp"

namespace ruam::projects {

/// A proposal without any fault that would keep it from being proposed.
inline Content whole_content() {
  Content c;
  c.title = "โครงการพัฒนาภาคีเครือข่าย";
  c.programme = {"PG2.1", "พื้นฐาน"};
  c.tactic.text = "พัฒนาประสิทธิภาพ";
  c.division = "กลุ่มนโยบายและแผน";
  c.responsible = {{new_uuid(), std::nullopt, "กลุ่มนโยบายและแผน"}};
  c.period = Period{thai::Precision::month, {2024, 1, 1}, {2024, 1, 31}};
  c.rationale = std::string("เหตุผลของโครงการ");
  c.objectives = {{new_uuid(), "เพื่อสร้างความร่วมมือ"}};
  c.quantitative_targets = {{new_uuid(), "ผู้เข้าร่วม", Thousandths{120'000}, "คน", 1}};
  c.qualitative_targets = {{new_uuid(), "ผู้เข้าร่วมมีความรู้"}};
  c.expected_results = {{new_uuid(), "ภาคีเครือข่ายมีส่วนร่วม"}};
  c.indicators = {{.id = new_uuid(),
                   .text = "จำนวนผู้เข้าร่วม",
                   .method = "นับจำนวน",
                   .instrument = "บัญชีลงเวลา",
                   .target = {TargetKind::count, Thousandths{120'000}, "คน", {}, ""}}};
  Activity activity{.id = new_uuid(), .title = "ประชุม", .period = c.period};
  activity.lines = {{.id = new_uuid(),
                     .text = "ค่าอาหารว่าง",
                     .rate = baht(35),
                     .rate_unit = "บาท",
                     .factors = {{Thousandths{120'000}, "คน"}}}};
  activity.quarters = {{2567, 2, baht(4'200)}};
  c.activities = {activity};
  c.sources = {{.id = new_uuid(), .text = "งบประมาณ", .amount = baht(4'200)}};
  return c;
}

}  // namespace ruam::projects
