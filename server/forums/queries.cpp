#include "forums/queries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <boost/json.hpp>

#include "forums/queries/synthesis.hpp"
#include "forums/store.hpp"
#include "forums/store/polls.hpp"
#include "forums/themes/cut.hpp"
#include "people/access.hpp"
#include "platform/history.hpp"

namespace ruam::forums {
namespace {

Result<void> may_read(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return {};
}

bool is_open(const Doors& doors) { return doors.sign_in || doors.statements || doors.votes; }

std::int64_t sum_of_targets(const ForumContent& content) {
  std::int64_t sum = 0;
  for (const auto& group : content.groups) sum += group.target;
  return sum;
}

/// What a change made of a member of a small record, as text.
std::string new_value(const boost::json::value& diff, std::string_view member) {
  if (!diff.is_array()) return {};
  for (const auto& change : diff.as_array()) {
    const std::string path(change.at("path").as_string());
    const auto* to = change.as_object().if_contains("to");
    if (to && path.empty() && to->is_object())
      to = to->as_object().if_contains(member);
    else if (path != '/' + std::string(member))
      to = nullptr;
    if (to) return to->is_string() ? std::string(to->as_string()) : boost::json::serialize(*to);
  }
  return {};
}

void add(GroupCount& to, const GroupCount& one) {
  to.target += one.target;
  to.invited += one.invited;
  to.accepted += one.accepted;
  to.came += one.came;
  to.spoke += one.spoke;
  to.voted += one.voted;
}

}  // namespace

Result<Forum> get_forum(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  return Store{tx}.get(id);
}

Result<std::vector<ForumRow>> list_forums(db::Tx& tx, const Actor& actor, OfficeId office) {
  TRY(people::require(tx, actor, read_forums, office));
  const Store store{tx};
  std::vector<ForumRow> rows;
  for (const auto& forum : store.list_forums(office)) {
    ForumRow row{.id = forum.id.uuid, .code = forum.code, .title = forum.content.title};
    row.fiscal_year = forum.fiscal_year;
    row.on = forum.content.on;
    row.stage = forum.stage;
    row.target = sum_of_targets(forum.content);
    row.came = store.count_came(forum.id);
    row.is_open = is_open(forum.doors);
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<std::vector<WordCount>> list_words(db::Tx& tx, const Actor& actor, ForumId id) {
  constexpr std::size_t most = 60;
  TRY(may_read(tx, actor, id));
  Cutter cutter(Kin::ours());
  std::map<std::u16string, std::int64_t> counts;
  for (const auto& one : Store{tx}.list_shown(id))
    for (const auto& term : cutter.terms(one.text)) ++counts[term];
  std::vector<WordCount> words;
  for (const auto& [word, count] : counts) words.push_back({utf8(word), count});
  std::stable_sort(words.begin(), words.end(), [](const WordCount& a, const WordCount& b) {
    return a.statements > b.statements;
  });
  if (words.size() > most) words.resize(most);
  return words;
}

Result<std::vector<Person>> list_people(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(may_read(tx, actor, id));
  return Store{tx}.list_people(id);
}

Result<std::vector<std::pair<Uuid, std::string>>> list_signatures(db::Tx& tx, const Actor& actor,
                                                                  ForumId id) {
  TRY(may_read(tx, actor, id));
  return Store{tx}.list_signatures(id);
}

Result<std::vector<Statement>> list_statements(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(may_read(tx, actor, id));
  return Store{tx}.list_statements(id);
}

Result<std::vector<LogLine>> list_log(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, moderate_forums, ref(id)));
  TRY(Store{tx}.get(id));
  std::vector<LogLine> log;
  const auto tell = [&](const history::Entry& entry, LogLine line) {
    line.at = entry.at;
    line.name = entry.name;
    line.action = entry.action;
    line.reason = entry.reason;
    log.push_back(std::move(line));
  };
  for (const auto& entry : history::list(tx, ref(id)))
    if (entry.action == "set_doors") tell(entry, {});
  for (const auto& one : Store{tx}.list_statements(id))
    for (const auto& entry : history::list(tx, ref(one.id)))
      tell(entry,
           {.number = one.number, .text = one.text, .outcome = new_value(entry.diff, "state")});
  for (const auto& one : Store{tx}.list_voices(id))
    for (const auto& entry : history::list(tx, {id.office, "forum_voice", one.id.uuid})) {
      const bool left_out = new_value(entry.diff, "excluded") == "true";
      tell(entry, {.text = one.label.empty() ? one.id.uuid.to_string() : one.label,
                   .outcome = left_out ? "excluded" : "counted"});
    }
  for (const auto& one : PollStore{tx}.list(id))
    for (const auto& entry : history::list(tx, ref(one.id)))
      if (entry.action == "open_poll" || entry.action == "close_poll" ||
          entry.action == "count_in_room")
        tell(entry, {.number = one.number, .text = one.content.question});
  std::stable_sort(log.begin(), log.end(),
                   [](const LogLine& a, const LogLine& b) { return a.at < b.at; });
  return log;
}

Result<std::vector<Voice>> list_voices(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, moderate_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return Store{tx}.list_voices(id);
}

std::vector<GroupCount> count_groups(db::Tx& tx, const Forum& forum) {
  const Store store{tx};
  std::map<Uuid, GroupCount> by_group;
  for (const auto& person : store.list_people(forum.id)) {
    auto& count = by_group[person.words.group];
    const auto coming = is_coming(person.answer) ? person.party : 0;
    if (person.invited_on || person.answer != Answer::none)  // who answered was asked
      count.invited += std::max<std::int64_t>(1, coming);
    count.accepted += coming;
    count.came += person.came_at.has_value();
  }
  std::map<Uuid, Uuid> group_of_voice;
  for (const auto& voice : store.list_voices(forum.id))
    group_of_voice.emplace(voice.id.uuid, voice.group);
  std::set<Uuid> spoke, voted;
  for (const auto& one : store.list_statements(forum.id)) spoke.insert(one.voice);
  for (const auto& one : store.list_votes(forum.id)) voted.insert(one.voice);
  for (const auto& voice : spoke) ++by_group[group_of_voice[voice]].spoke;
  for (const auto& voice : voted) ++by_group[group_of_voice[voice]].voted;

  std::vector<GroupCount> counts;
  for (const auto& group : forum.content.groups) {
    auto count = by_group[group.id];
    count.group = group.id;
    count.name = group.name;
    count.is_outside = group.is_outside;
    count.target = group.target;
    counts.push_back(std::move(count));
  }
  return counts;
}

std::vector<GroupCount> public_counts(const Forum& forum, std::vector<GroupCount> counts) {
  const auto smallest = forum.content.smallest;
  GroupCount rest;
  std::vector<GroupCount> shown;
  std::size_t gathered = 0;
  const auto gather = [&](const GroupCount& count) {
    ++gathered;
    rest.is_outside = rest.is_outside && count.is_outside;
    add(rest, count);
  };
  for (auto& count : counts)
    count.came == 0 || count.came >= smallest ? shown.push_back(std::move(count)) : gather(count);
  // a lone small group would still be what is missing from the whole: the next one hides it
  while (gathered > 0 && rest.came < smallest) {
    auto least = shown.end();
    for (auto one = shown.begin(); one != shown.end(); ++one)
      if (one->came > 0 && (least == shown.end() || one->came < least->came)) least = one;
    if (least == shown.end()) break;
    gather(*least);
    shown.erase(least);
  }
  if (gathered > 0) shown.push_back(std::move(rest));
  return shown;
}

HallFigures figures_of(db::Tx& tx, const Forum& forum) {
  const Store store{tx};
  HallFigures figures{.version = forum.version, .doors = forum.doors};
  figures.came = store.count_came(forum.id);
  figures.voices = store.count_voices(forum.id);
  figures.statements = store.count_shown(forum.id);
  figures.tallies = store.tally(forum.id);
  for (const auto& one : figures.tallies) figures.votes += one.agree + one.disagree + one.pass;
  figures.polls = poll_figures(tx, forum.id);
  return figures;
}

std::optional<Hall> hall_figures(db::Tx& tx, ForumId id) {
  const auto found = Store{tx}.get(id);
  if (found.has_error() || !found.value().room_code) return {};
  const auto& forum = found.value();
  Hall hall{*forum.room_code, figures_of(tx, forum)};
  if (!forum.doors.results) hall.wire.tallies.clear();
  return hall;
}

std::vector<PublishedVote> published_votes(db::Tx& tx, const Forum& forum) {
  const Store store{tx};
  std::map<Uuid, std::int64_t> voices, statements;
  auto votes = store.list_votes(forum.id);
  for (const auto& one : votes) voices.emplace(one.voice, 0);
  std::int64_t number = 0;
  for (auto& [voice, given] : voices) given = ++number;  // ids are random, so is their order
  for (const auto& one : store.list_shown(forum.id)) statements.emplace(one.id.uuid, one.number);
  std::vector<PublishedVote> all;
  for (const auto& one : votes)
    all.push_back({voices[one.voice], statements[one.statement], static_cast<int>(one.stand)});
  std::sort(all.begin(), all.end(), [](const PublishedVote& a, const PublishedVote& b) {
    return std::tie(a.voice, a.statement) < std::tie(b.voice, b.statement);
  });
  return all;
}

namespace {

/// Of the forum itself, or of a record within one: its forum's rights are its own.
Description describe_one(db::Tx& tx, const Actor& actor, const Ref& one) {
  Description out{.ref = one, .hidden = true};
  const auto part = one.kind == forum_kind ? std::nullopt : tell(tx, one);
  const ForumId id{one.office, part ? part->forum : one.uuid};
  if (one.kind != forum_kind && !part) return out;
  const auto forum = Store{tx}.get(id);
  if (forum.has_error() || !people::may(tx, actor, read_forums, ref(id))) return out;
  out.hidden = false;
  out.url = "/forums/" + id.uuid.to_string();
  if (part) {
    out.label = part->label;
    out.url += "/themes#" + one.uuid.to_string();
    return out;
  }
  out.label = forum.value().code + ' ' + forum.value().content.title;
  out.state = boost::describe::enum_to_string(forum.value().stage, "");
  return out;
}

}  // namespace

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) all.push_back(describe_one(tx, actor, one));
  return all;
}

}  // namespace ruam::forums
