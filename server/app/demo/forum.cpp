#include <future>

#include "app/demo/demo.hpp"
#include "app/demo/world.hpp"
#include "forums/guests.hpp"
#include "forums/queries.hpp"
#include "forums/synthesis_actions.hpp"

namespace ruam::app::demo {
namespace {

/// demo/forum-singburi.json: invented people, words and chances of votes; groups and issues are
/// those of seed 000. camps: how many percent of a group lean to each; agree, disagree: percent of
/// each camp.
struct ForumGroupData {
  std::string name;
  std::int64_t target = 0;
  bool is_outside = true;
  std::vector<std::int64_t> camps;
};
BOOST_DESCRIBE_STRUCT(ForumGroupData, (), (name, target, is_outside, camps))

struct ForumStatementData {
  std::int64_t issue = 0, group = 0;
  std::string text;
  std::vector<std::int64_t> agree, disagree;
};
BOOST_DESCRIBE_STRUCT(ForumStatementData, (), (issue, group, text, agree, disagree))

struct ForumData {
  std::string note, title;
  std::vector<std::string> issues;
  std::vector<ForumGroupData> groups;
  std::vector<ForumStatementData> statements;
};
BOOST_DESCRIBE_STRUCT(ForumData, (), (note, title, issues, groups, statements))

constexpr std::size_t voices = 45, votes_of_each = 20;  // enough for groups; each vote is a write

/// 0 to 99, the same for the same numbers in every demonstration.
std::int64_t roll(std::size_t person, std::size_t what) {
  auto z = (person + 1) * 0x9E3779B97F4A7C15 + (what + 1) * 0xD1342543DE82EF95;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  return static_cast<std::int64_t>(((z ^ (z >> 27)) >> 33) % 100);
}

forums::ForumContent content_of(const ForumData& data) {
  forums::ForumContent content{.title = data.title};
  content.on = Date{2024, 7, 18};
  content.time = "08.30 - 16.30";
  content.place = "หอประชุมตัวอย่าง จังหวัดสิงห์บุรี";
  for (const auto& text : data.issues) content.issues.push_back({new_uuid(), text, data.note});
  for (const auto& one : data.groups)
    content.groups.push_back({new_uuid(), "", one.name, one.is_outside, one.target});
  return content;
}

/// Everybody on the list, and all of them came.
void bring_people(Context& planner, forums::ForumId id, const forums::ForumContent& content) {
  forums::Arrivals arrivals;
  for (const auto& group : content.groups)
    for (std::int64_t i = 1; i <= group.target; ++i) {
      forums::PersonWords words{group.id, group.name + " (สังเคราะห์) " + std::to_string(i)};
      arrivals.rows.push_back({new_uuid(), std::move(words), planner.clock.now(),
                               forums::Arrival::staff, std::string()});
    }
  accepted(forums::take_arrivals(planner, id, arrivals), content.title);
}

void vote(Context& planner, const forums::Forum& forum, const ForumData& data,
          const std::vector<Uuid>& said, std::size_t person) {
  const auto group = person % data.groups.size();
  std::size_t camp = 0;
  for (auto left = roll(person, 1'000); camp + 1 < data.groups[group].camps.size(); ++camp)
    if ((left -= data.groups[group].camps[camp]) < 0) break;
  const auto peer = "demo-" + std::to_string(person);
  const auto given = accepted(
      forums::join(planner, forum, {forum.content.groups[group].id, {}}, peer), data.title);
  const auto voice =
      accepted(forums::voice_of(planner, {*forum.room_code, given.token, peer}), data.title);
  for (std::size_t s = 0; s < votes_of_each && s < said.size(); ++s) {
    const auto& statement = data.statements[s];
    const auto rolled = roll(person, s);
    auto stand = forums::Stand::pass;
    if (rolled < statement.agree[camp])
      stand = forums::Stand::agree;
    else if (rolled < statement.agree[camp] + statement.disagree[camp])
      stand = forums::Stand::disagree;
    accepted(forums::cast(planner, voice, {said[s], stand}), statement.text);
  }
}

/// As in the hall: votes cast at the same time share the disk's time.
void vote_together(Context& planner, const forums::Forum& forum, const ForumData& data,
                   const std::vector<Uuid>& said) {
  std::vector<std::future<void>> all;
  for (std::size_t person = 0; person < voices; ++person)
    all.push_back(
        std::async(std::launch::async, [&, person] { vote(planner, forum, data, said, person); }));
  for (auto& one : all) one.get();
}

}  // namespace

void load_singburi_forum(World& world) {
  const auto data = read_data<ForumData>("forum-singburi.json");
  const auto office = world.office("PEO17");
  world.clock.set({2024, 7, 18});
  world.as("singburi.planner", [&](Context& planner) {
    const auto content = content_of(data);
    const auto id = accepted(forums::create(planner, office, {2567, content}, {}), data.title);
    forums::Doors doors{.sign_in = true, .statements = true, .votes = true};
    doors.only_present = false;
    accepted(forums::set_doors(planner, id, doors), data.title);
    bring_people(planner, id, content);
    std::vector<Uuid> said;
    for (const auto& one : data.statements) {
      const forums::Slip slip{content.groups.at(static_cast<std::size_t>(one.group)).id,
                              content.issues.at(static_cast<std::size_t>(one.issue)).id, one.text,
                              ""};
      said.push_back(accepted(forums::add_slip(planner, id, slip), one.text).uuid);
    }
    const auto forum = planner.db.read(
        [&](db::Tx& tx) { return accepted(forums::get_forum(tx, planner.actor, id), data.title); });
    vote_together(planner, forum, data, said);
    accepted(forums::propose_themes(planner, id, {}), data.title);
    accepted(forums::set_doors(planner, id, {.results = true}), data.title);
    return 0;
  });
}

}  // namespace ruam::app::demo
