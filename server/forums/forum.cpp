#include "forums/forum.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "platform/secrets.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t most_stakeholders = 60, most_issues = 20;
constexpr std::int64_t most_people = 100'000;

std::string at(std::string_view list, std::size_t index, std::string_view field) {
  return fmt::format("/{}/{}/{}", list, index, field);
}

void check_groups(const std::vector<Group>& groups, std::vector<Fault>& faults) {
  std::set<Uuid> ids;
  std::set<std::string> names;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto& group = groups[i];
    if (group.name.empty()) faults.push_back({at("groups", i, "name"), "missing"});
    if (!group.name.empty() && !names.insert(group.name).second)
      faults.push_back({at("groups", i, "name"), "forum.name_twice"});
    if (!ids.insert(group.id).second) faults.push_back({at("groups", i, "id"), "forum.id_twice"});
    if (group.target < 0 || group.target > most_people)
      faults.push_back({at("groups", i, "target"),
                        "out_of_range",
                        {{"least", "0"}, {"most", std::to_string(most_people)}}});
  }
}

void check_issues(const std::vector<Issue>& issues, std::vector<Fault>& faults) {
  std::set<Uuid> ids;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    if (issues[i].text.empty()) faults.push_back({at("issues", i, "text"), "missing"});
    if (!ids.insert(issues[i].id).second)
      faults.push_back({at("issues", i, "id"), "forum.id_twice"});
  }
}

const StepDone* find_step(const ForumContent& content, Stage stage) {
  const auto found = std::find_if(content.steps.begin(), content.steps.end(),
                                  [&](const StepDone& step) { return step.stage == stage; });
  return found == content.steps.end() ? nullptr : &*found;
}

}  // namespace

Result<void> check_forum(const ForumContent& content) {
  std::vector<Fault> faults;
  if (content.title.empty()) faults.push_back({"/title", "missing"});
  if (content.groups.size() > most_stakeholders)
    faults.push_back({"/groups", "too_long", {{"most", std::to_string(most_stakeholders)}}});
  if (content.issues.size() > most_issues)
    faults.push_back({"/issues", "too_long", {{"most", std::to_string(most_issues)}}});
  check_groups(content.groups, faults);
  check_issues(content.issues, faults);
  if (content.smallest < 1 || content.smallest > 100)
    faults.push_back({"/smallest", "out_of_range", {{"least", "1"}, {"most", "100"}}});
  if (content.reply_by && content.on && *content.on < *content.reply_by)
    faults.push_back({"/reply_by", "forum.reply_after_day"});
  std::set<Stage> stages;
  for (std::size_t i = 0; i < content.steps.size(); ++i)
    if (!stages.insert(content.steps[i].stage).second)
      faults.push_back({at("steps", i, "stage"), "forum.step_twice"});
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.invalid", {}, std::move(faults)};
}

Result<Stage> next_stage(const Forum& forum, const Reached& reached) {
  if (forum.stage == Stage::disclosed) return Problem{Kind::conflict, "forum.last_stage"};
  const auto next = static_cast<Stage>(static_cast<int>(forum.stage) + 1);
  const auto* step = find_step(forum.content, next);
  if (!step || !step->on || step->text.empty())
    return Problem{Kind::conflict,
                   "forum.step_missing",
                   {{"stage", boost::describe::enum_to_string(next, "")}}};
  const auto* before = find_step(forum.content, forum.stage);
  if (before && before->on && *step->on < *before->on)
    return Problem{Kind::conflict, "forum.step_order"};
  if (next == Stage::forum_held && reached.came == 0)
    return Problem{Kind::conflict, "forum.nobody_came"};
  if (next == Stage::synthesised && reached.statements == 0)
    return Problem{Kind::conflict, "forum.nothing_said"};
  return next;
}

Result<Stage> stage_before(Stage stage) {
  if (stage == Stage::planned) return Problem{Kind::conflict, "forum.first_stage"};
  return static_cast<Stage>(static_cast<int>(stage) - 1);
}

const Group* find_group(const ForumContent& content, Uuid id) {
  const auto found = std::find_if(content.groups.begin(), content.groups.end(),
                                  [&](const Group& group) { return group.id == id; });
  return found == content.groups.end() ? nullptr : &*found;
}

const Issue* find_issue(const ForumContent& content, Uuid id) {
  const auto found = std::find_if(content.issues.begin(), content.issues.end(),
                                  [&](const Issue& issue) { return issue.id == id; });
  return found == content.issues.end() ? nullptr : &*found;
}

std::string make_forum_code(std::string_view office_code, std::int64_t year, std::int64_t number) {
  return fmt::format("{}-F{}-{:02}", office_code, year, number);
}

std::string make_room_code() { return fmt::format("{:08}", secrets::new_number(100'000'000)); }

std::optional<std::string> parse_room_code(std::string_view text) {
  std::string digits;
  for (const char c : thai::with_digits(text, thai::Digits::arabic)) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (c != ' ' && c != '-')
      return std::nullopt;
  }
  if (digits.size() != 8) return std::nullopt;
  return digits;
}

}  // namespace ruam::forums
