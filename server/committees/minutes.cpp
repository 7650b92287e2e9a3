#include "committees/minutes.hpp"

#include "platform/code_of.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::committees {

std::string resolution_text(const Matter& matter) {
  const auto& r = matter.resolution;
  std::string text = print(r.outcome);
  if (r.outcome == Outcome::assigned && !thai::is_blank(r.owner)) text += r.owner + "ดำเนินการ";
  if (!thai::is_blank(r.text)) text += (text.empty() ? "" : " ") + r.text;
  if (r.outcome != Outcome::assigned && r.follow_up && !thai::is_blank(r.owner))
    text += " มอบหมาย" + r.owner + "ดำเนินการ";
  if (r.due_on && r.follow_up) text += " ภายในวันที่ " + thai::print(*r.due_on, thai::DateForm::full);
  return text;
}

std::string followup_text(const Matter& matter) {
  const auto& r = matter.resolution;
  const std::string said = thai::is_blank(r.text) ? print(r.outcome) : std::string(r.text);
  return matter.title + ": " + said;
}

std::vector<boost::json::value> resolutions_of(const Content& committee, const Meeting& meeting) {
  std::vector<boost::json::value> all;
  for (std::size_t i = 0; i < meeting.content.agenda.size(); ++i)
    for (std::size_t k = 0; k < meeting.content.agenda[i].matters.size(); ++k) {
      const auto& matter = meeting.content.agenda[i].matters[k];
      const auto& r = matter.resolution;
      if (r.outcome == Outcome::none) continue;
      boost::json::object record{{"committee", committee.name},
                                 {"meeting", number_of(meeting)},
                                 {"on", meeting.content.on ? to_string(*meeting.content.on) : ""},
                                 {"item", std::to_string(i + 1) + "." + std::to_string(k + 1)},
                                 {"matter", matter.title},
                                 {"outcome", code_of(r.outcome)},
                                 {"text", resolution_text(matter)},
                                 {"way", code_of(r.way)},
                                 {"left", static_cast<std::int64_t>(r.left.size())}};
      if (r.way != Way::consent) {
        const auto votes = votes_of(r);
        record["agree"] = votes.agree;
        record["disagree"] = votes.disagree;
        record["abstain"] = votes.abstain;
      }
      all.push_back(std::move(record));
    }
  return all;
}

}  // namespace ruam::committees
