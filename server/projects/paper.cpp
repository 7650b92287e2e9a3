#include "projects/paper.hpp"

#include <algorithm>
#include <set>

namespace ruam::projects {

std::vector<PaperFlag> flags_of(const LineFacts& facts) {
  std::vector<PaperFlag> flags;
  if (facts.date < facts.content_made) flags.push_back(PaperFlag::before_content);
  if (facts.before && facts.date < *facts.before) flags.push_back(PaperFlag::order);
  if (!facts.order_in_force) flags.push_back(PaperFlag::stand_in_dates);
  if (facts.has_findings) flags.push_back(PaperFlag::findings);
  if (!facts.is_holder) flags.push_back(PaperFlag::not_holder);
  return flags;
}

bool needs_reason(const std::vector<PaperFlag>& flags) {
  return std::any_of(flags.begin(), flags.end(),
                     [](PaperFlag flag) { return flag != PaperFlag::not_holder; });
}

std::string to_text(const std::vector<PaperFlag>& flags) {
  std::string text;
  for (const auto flag : flags)
    text += (text.empty() ? "" : " ") + std::string(boost::describe::enum_to_string(flag, ""));
  return text;
}

Result<void> check_sheet(const NewPaper& paper, std::int64_t next_step, std::size_t steps) {
  if (paper.signatures.empty())
    return Problem{
        Kind::invalid, "project.paper_empty", {}, {{"/signatures", "project.paper_empty"}}};
  const std::set<Uuid> pages(paper.files.begin(), paper.files.end());
  if (pages.empty() || pages.size() != paper.files.size() || pages.size() > most_pages)
    return Problem{Kind::invalid,
                   "project.paper_pages",
                   {{"most", std::to_string(most_pages)}},
                   {{"/files", "project.paper_pages"}}};
  for (std::size_t i = 0; i < paper.signatures.size(); ++i) {
    const auto wanted = next_step + static_cast<std::int64_t>(i);
    const bool is_next = wanted >= 0 && paper.signatures[i].step == wanted;
    if (is_next && static_cast<std::size_t>(wanted) < steps) continue;
    const auto where = "/signatures/" + std::to_string(i) + "/step";
    return Problem{Kind::conflict, "project.paper_steps", {}, {{where, "project.paper_steps"}}};
  }
  return {};
}

}  // namespace ruam::projects
