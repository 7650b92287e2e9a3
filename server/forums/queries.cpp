#include "forums/queries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "forums/queries/synthesis.hpp"
#include "forums/store.hpp"
#include "people/access.hpp"

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

Result<std::vector<Person>> list_people(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(may_read(tx, actor, id));
  return Store{tx}.list_people(id);
}

Result<std::vector<Statement>> list_statements(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(may_read(tx, actor, id));
  return Store{tx}.list_statements(id);
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
    count.invited += person.invited_on.has_value();
    count.accepted += person.answer == Answer::accepted;
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
