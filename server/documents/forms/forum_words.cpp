#include "documents/forms/forum_words.hpp"

#include <algorithm>

namespace ruam::documents {

std::string printed_numbers(std::vector<std::int64_t> numbers) {
  std::sort(numbers.begin(), numbers.end());
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    auto end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    if (end == i + 1) end = i;  // two in a row are not worth a dash
    if (!text.empty()) text += ", ";
    text += std::to_string(numbers[i]);
    if (end > i) text += "–" + std::to_string(numbers[end]);
    i = end + 1;
  }
  return text.empty() ? "-" : text;
}

std::string step_name(forums::Stage stage) {
  using forums::Stage;
  switch (stage) {
    case Stage::planned:
      return "วางแผน";
    case Stage::committee_appointed:
      return "แต่งตั้งคณะทำงาน";
    case Stage::planning_meeting_held:
      return "ประชุมวางแผน";
    case Stage::forum_held:
      return "จัดเวทีรับฟังความคิดเห็น";
    case Stage::wrap_up_meeting_held:
      return "ประชุมสรุปผล";
    case Stage::synthesised:
      return "สังเคราะห์ความเห็น";
    case Stage::report_drafted:
      return "จัดทำรายงาน";
    case Stage::presented:
      return "นำเสนอ";
    case Stage::disclosed:
      return "เผยแพร่";
  }
  return {};
}

}  // namespace ruam::documents
