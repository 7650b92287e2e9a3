#include <future>

#include "app/demo/demo.hpp"
#include "app/demo/world.hpp"
#include "forums/guests.hpp"
#include "forums/polls_actions.hpp"
#include "forums/queries/polls.hpp"
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

/// chances: rating: percent of those who give 1 to 5, for each option; secret: of those who choose
/// each option. proxies: people without a phone whose answer is typed in.
struct ForumPollData {
  forums::PollKind kind = forums::PollKind::rating;
  std::string question;
  std::vector<std::string> options;
  forums::Quorum quorum = forums::Quorum::none;
  std::int64_t quorum_value = 0;
  std::vector<std::vector<std::int64_t>> chances;
  std::int64_t proxies = 0;
  std::vector<std::int64_t> paper;
  std::int64_t spoiled = 0;
  std::string counted_by;
};
BOOST_DESCRIBE_STRUCT(ForumPollData, (),
                      (kind, question, options, quorum, quorum_value, chances, proxies, paper,
                       spoiled, counted_by))

struct ForumData {
  std::string note, title;
  std::vector<std::string> issues;
  std::vector<ForumGroupData> groups;
  std::vector<ForumPollData> polls;
  std::vector<ForumStatementData> statements;
};
BOOST_DESCRIBE_STRUCT(ForumData, (), (note, title, issues, groups, polls, statements))

/// Of each group with a phone; enough for opinion groups, and each vote is a write.
constexpr std::size_t phones_of_group = 3, votes_of_each = 20;

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

std::string name_of(const ForumData& data, std::size_t group, std::size_t number) {
  return data.groups[group].name + " (สังเคราะห์) " + std::to_string(number);
}

/// Those without a phone, signed in at the desk.
void bring_people(Context& planner, forums::ForumId id, const forums::ForumContent& content,
                  const ForumData& data) {
  forums::Arrivals arrivals;
  for (std::size_t group = 0; group < data.groups.size(); ++group)
    for (auto i = phones_of_group + 1; i <= static_cast<std::size_t>(data.groups[group].target);
         ++i) {
      forums::PersonWords words{content.groups[group].id, name_of(data, group, i)};
      arrivals.rows.push_back({new_uuid(), std::move(words), planner.clock.now(),
                               forums::Arrival::staff, std::string()});
    }
  accepted(forums::take_arrivals(planner, id, arrivals), content.title);
}

/// Somebody who signs in by phone and votes on what was said.
forums::Voice vote(Context& planner, const forums::Forum& forum, const ForumData& data,
                   const std::vector<Uuid>& said, std::size_t person) {
  const auto group = person % data.groups.size();
  std::size_t camp = 0;
  for (auto left = roll(person, 1'000); camp + 1 < data.groups[group].camps.size(); ++camp)
    if ((left -= data.groups[group].camps[camp]) < 0) break;
  const auto peer = "demo-" + std::to_string(person);
  const forums::SignIn request{
      new_uuid(),
      {forum.content.groups[group].id, name_of(data, group, 1 + person / data.groups.size())},
      std::string(),
      true};
  const auto given = accepted(forums::sign_in(planner, forum, request, peer), data.title);
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
  return voice;
}

/// As in the hall: votes cast at the same time share the disk's time.
std::vector<forums::Voice> vote_together(Context& planner, const forums::Forum& forum,
                                         const ForumData& data, const std::vector<Uuid>& said) {
  std::vector<std::future<forums::Voice>> all;
  for (std::size_t person = 0; person < phones_of_group * data.groups.size(); ++person)
    all.push_back(std::async(std::launch::async,
                             [&, person] { return vote(planner, forum, data, said, person); }));
  std::vector<forums::Voice> voices;
  for (auto& one : all) voices.push_back(one.get());
  return voices;
}

forums::PollAnswer answer_of(const ForumPollData& poll, std::size_t person) {
  forums::PollAnswer answer;
  for (std::size_t i = 0; i < poll.chances.size(); ++i) {
    std::int64_t mark = 0;
    for (auto left = roll(person, 2'000 + i);
         (left -= poll.chances[i].at(static_cast<std::size_t>(mark))) >= 0;)
      ++mark;
    answer.marks.push_back(poll.kind == forums::PollKind::rating ? mark + 1 : mark);
  }
  return answer;
}

void hold_poll(Context& planner, forums::ForumId id, const ForumPollData& data,
               const std::string& note, const std::vector<forums::Voice>& voices) {
  forums::PollContent content{.kind = data.kind, .question = data.question, .detail = note};
  content.options = data.options;
  content.quorum = data.quorum;
  content.quorum_value = data.quorum_value;
  const auto poll = accepted(forums::add_poll(planner, id, content), data.question).uuid;
  accepted(forums::open_poll(planner, id, poll, {}), data.question);
  const auto take =
      data.kind == forums::PollKind::secret ? forums::cast_ballot : forums::answer_poll;
  std::vector<std::future<void>> all;
  for (std::size_t person = 0; person < voices.size(); ++person)
    all.push_back(std::async(std::launch::async, [&, person] {
      accepted(take(planner, voices[person], poll, answer_of(data, person)), data.question);
    }));
  for (auto& one : all) one.get();
  const auto proxies = planner.db.read([&](db::Tx& tx) {
    return accepted(forums::list_proxies(tx, planner.actor, id, poll), data.question).rows;
  });
  for (std::size_t i = 0; i < static_cast<std::size_t>(data.proxies); ++i)
    accepted(forums::answer_for(
                 planner, id, poll,
                 {proxies.at(i * proxies.size() / static_cast<std::size_t>(data.proxies)).person,
                  answer_of(data, 500 + i)}),
             data.question);
  if (!data.paper.empty())
    accepted(forums::count_in_room(planner, id, poll, {data.paper, data.spoiled, data.counted_by}),
             data.question);
  accepted(forums::close_poll(planner, id, poll), data.question);
}

}  // namespace

void load_singburi_forum(World& world) {
  const auto data = read_data<ForumData>("forum-singburi.json");
  const auto office = world.office("PEO17");
  world.clock.set({2024, 7, 18});
  world.as("singburi.planner", [&](Context& planner) {
    const auto content = content_of(data);
    const auto id = accepted(forums::create(planner, office, {2567, content}, {}), data.title);
    const forums::Doors doors{.sign_in = true, .statements = true, .votes = true};
    accepted(forums::set_doors(planner, id, doors), data.title);
    bring_people(planner, id, content, data);
    std::vector<Uuid> said;
    for (const auto& one : data.statements) {
      const forums::Slip slip{content.groups.at(static_cast<std::size_t>(one.group)).id,
                              content.issues.at(static_cast<std::size_t>(one.issue)).id, one.text,
                              ""};
      said.push_back(accepted(forums::add_slip(planner, id, slip), one.text).uuid);
    }
    const auto forum = planner.db.read(
        [&](db::Tx& tx) { return accepted(forums::get_forum(tx, planner.actor, id), data.title); });
    const auto voices = vote_together(planner, forum, data, said);
    for (const auto& poll : data.polls) hold_poll(planner, id, poll, data.note, voices);
    accepted(forums::propose_themes(planner, id, {}), data.title);
    accepted(forums::set_doors(planner, id, {.results = true}), data.title);
    return 0;
  });
}

}  // namespace ruam::app::demo
