#include "forums/queries/opinions.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "forums/opinions/report.hpp"
#include "forums/store.hpp"
#include "platform/history.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::forums {
namespace {

std::int64_t in_parts(double value, double parts) { return std::llround(value * parts); }

std::string explained(Language language, const Problem& problem) {
  return Messages::built_in().say(language, problem.code, problem.details);
}

MapReason to_map(std::int64_t number, std::int64_t statement, const Representative& one) {
  MapReason reason{.statement = statement, .side = one.side};
  reason.agree = one.group.agree;
  reason.disagree = one.group.disagree;
  reason.seen = one.group.seen;
  reason.others_agree = one.others.agree;
  reason.others_disagree = one.others.disagree;
  reason.others_seen = one.others.seen;
  reason.z = in_parts(one.figures.difference, 100);
  const auto group = static_cast<std::size_t>(number);
  reason.sentence = explain(Language::thai, group, one);
  reason.sentence_en = explain(Language::english, group, one);
  return reason;
}

void add_majorities(OpinionMap& map, const VoteTable& table, Side side,
                    const std::vector<Majority>& all) {
  for (const auto& one : all)
    map.majorities.push_back({table.statements[one.statement], side, one.counts.agree,
                              one.counts.disagree, one.counts.seen,
                              explain(Language::thai, side, one),
                              explain(Language::english, side, one)});
}

void add_groups(OpinionMap& map, const VoteTable& table, const OpinionGroups& found) {
  std::vector<std::int64_t> group_of(table.people.size());
  for (const auto& group : found.groups) {
    const auto number = static_cast<std::int64_t>(map.groups.size() + 1);
    MapGroup out{.number = number, .size = static_cast<std::int64_t>(group.members.size())};
    out.x = in_parts(group.x, 1000);
    out.y = in_parts(group.y, 1000);
    for (const auto& one : group.representative)
      out.representative.push_back(to_map(number, table.statements[one.statement], one));
    for (const auto row : group.members) group_of[row] = number;
    map.grouped += out.size;
    map.groups.push_back(std::move(out));
  }
  for (std::size_t i = 0; i < group_of.size(); ++i)
    map.points.push_back(
        {in_parts(found.points.x[i], 1000), in_parts(found.points.y[i], 1000), group_of[i]});
  for (const auto& [groups, score] : found.silhouettes)
    map.scores.push_back({static_cast<std::int64_t>(groups), in_parts(score, 1000)});
}

void add_statements(OpinionMap& map, const OpinionSource& source, const VoteTable& table,
                    const Result<OpinionGroups>& found) {
  const auto counts = count_answers(table);
  std::map<std::int64_t, std::size_t> index_of;
  for (std::size_t j = 0; j < table.statements.size(); ++j) index_of[table.statements[j]] = j;
  for (const auto& one : source.shown) {
    MapStatement out{.id = one.id.uuid, .number = one.number, .issue = one.issue};
    out.text = one.text;
    if (const auto merged = source.merged.find(one.id.uuid); merged != source.merged.end())
      out.merged = merged->second;
    if (const auto at = index_of.find(one.number); at != index_of.end()) {
      const auto& count = counts[at->second];
      out.agree = count.agree;
      out.disagree = count.disagree;
      out.pass = count.seen - count.agree - count.disagree;
      if (found.has_value()) out.together = in_parts(found->group_aware[at->second], 1000);
    }
    map.statements.push_back(std::move(out));
  }
  std::stable_sort(map.statements.begin(), map.statements.end(),
                   [](const MapStatement& a, const MapStatement& b) {
                     return a.together.value_or(-1) > b.together.value_or(-1);
                   });
}

/// The day at which the votes are published: never when each of them was cast.
Date day_of(const Forum& forum) { return forum.content.on.value_or(civil_date(forum.created_at)); }

std::optional<std::int64_t> told_cell(std::int64_t count, std::int64_t smallest) {
  if (count > 0 && count < smallest) return {};
  return count;
}

std::vector<Exclusion> list_exclusions(db::Tx& tx, ForumId forum) {
  std::vector<Exclusion> all;
  for (const auto& voice : Store{tx}.list_voices(forum)) {
    if (!voice.is_excluded) continue;
    const auto entries = history::list(tx, {forum.office, "forum_voice", voice.id.uuid});
    if (!entries.empty()) all.push_back({civil_date(entries[0].at), entries[0].reason});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Exclusion& a, const Exclusion& b) { return a.on < b.on; });
  return all;
}

/// By what is shown in the end: what others were merged into may have been merged since.
std::map<Uuid, std::int64_t> count_merged(db::Tx& tx, ForumId forum) {
  std::map<Uuid, Uuid> into;
  for (const auto& one : Store{tx}.list_statements(forum))
    if (one.state == StatementState::merged && one.merged_into)
      into.emplace(one.id.uuid, *one.merged_into);
  std::map<Uuid, std::int64_t> counts;
  for (const auto& [from, to] : into) {
    auto home = to;
    for (auto next = into.find(home); next != into.end(); next = into.find(home))
      home = next->second;
    ++counts[home];
  }
  return counts;
}

bool is_heard(const GroupCount& count) { return count.spoke > 0 || count.voted > 0; }

}  // namespace

OpinionSource opinion_source(db::Tx& tx, const Forum& forum) {
  return {published_votes(tx, forum), Store{tx}.list_shown(forum.id), list_exclusions(tx, forum.id),
          count_merged(tx, forum.id)};
}

OpinionMap opinion_map(const OpinionSource& source) {
  std::vector<Vote> votes;
  votes.reserve(source.votes.size());
  for (const auto& one : source.votes)
    votes.push_back({one.voice, one.statement, static_cast<std::int8_t>(one.vote), 0});
  const auto table = tabulate(std::move(votes));
  const auto found = find_opinion_groups(table, {});
  OpinionMap map{.people = static_cast<std::int64_t>(table.people.size())};
  map.votes = static_cast<std::int64_t>(table.cells.size());
  map.excluded = source.excluded;
  add_statements(map, source, table, found);
  if (found.has_error()) {
    map.refused = found.error().code;
    map.sentence = explained(Language::thai, found.error());
    map.sentence_en = explained(Language::english, found.error());
    return map;
  }
  add_groups(map, table, *found);
  add_majorities(map, table, Side::agree, found->agreed);
  add_majorities(map, table, Side::disagree, found->disagreed);
  return map;
}

std::string votes_csv(const Forum& forum, const std::vector<PublishedVote>& votes) {
  const auto day = day_of(forum);
  const auto when = fmt::format("{},{}", start_of_day(day).ms, to_string(day));
  std::string out = "timestamp,datetime,comment-id,voter-id,vote\n";
  for (const auto& one : votes)
    out += fmt::format("{},{},{},{}\n", when, one.statement, one.voice, one.vote);
  return out;
}

std::string statements_csv(const std::vector<Statement>& shown) {
  sheet::Sheet out;
  out.columns = {"comment-id", "moderated", "comment-body"};
  for (const auto& one : shown) out.rows.push_back({one.number, std::int64_t{1}, one.text});
  return sheet::write_csv(out, sheet::Bom::no);
}

Representation representation(const Forum& forum, const std::vector<GroupCount>& counts) {
  Representation all{.rows = counts};
  const auto smallest = all.shown.smallest = forum.content.smallest;
  for (const auto& one : counts) {
    if (one.came == 0 && !is_heard(one)) {
      all.absent.push_back(one.group);
    } else if (!is_heard(one)) {
      all.unheard.push_back(one.group);
    }
    if (!is_heard(one)) all.shown.unheard.push_back(one.name);
  }
  for (const auto& one : public_counts(forum, counts)) {
    PublicCount row{one.name, one.is_outside, one.target, {}, {}, {}, {}, {}};
    row.invited = told_cell(one.invited, smallest);
    row.accepted = told_cell(one.accepted, smallest);
    row.came = told_cell(one.came, smallest);
    row.spoke = told_cell(one.spoke, smallest);
    row.voted = told_cell(one.voted, smallest);
    all.shown.rows.push_back(std::move(row));
  }
  return all;
}

}  // namespace ruam::forums
