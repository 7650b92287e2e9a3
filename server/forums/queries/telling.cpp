#include "forums/telling.hpp"

#include <algorithm>

#include "forums/store.hpp"
#include "forums/store/synthesis.hpp"
#include "people/access.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::forums {
namespace {

using Params = std::map<std::string, std::string>;

Became sentence_of(BecameKind kind, std::string_view code, const Params& thai,
                   const Params& english) {
  const auto& messages = Messages::built_in();
  return {kind, messages.say(Language::thai, code, thai),
          messages.say(Language::english, code, english)};
}
Became sentence_of(BecameKind kind, std::string_view code, const Params& params) {
  return sentence_of(kind, code, params, params);
}

std::string day_words(const std::optional<Date>& day, std::string_view none) {
  return day ? thai::print(*day, thai::DateForm::full) : std::string(none);
}

std::string english_day(const std::optional<Date>& day) {
  return day ? to_string(*day) : "no day set";
}

std::string code_with(std::string_view base, std::string_view word) {
  return std::string(base).append(word);
}

bool is_source(const std::vector<std::int64_t>& sources, std::int64_t number) {
  return std::find(sources.begin(), sources.end(), number) != sources.end();
}

void tell_theme(std::vector<Became>& all, const Synthesis& synthesis, const BoardStatement& said) {
  for (const auto& theme : synthesis.themes)
    if (said.theme == theme.id && theme.stands)
      all.push_back(
          sentence_of(BecameKind::theme, "forum.became.theme",
                      {{"name", theme.name}, {"others", std::to_string(theme.statements - 1)}}));
}

void tell_resolution(std::vector<Became>& all, const ResolutionLine& line) {
  const auto& c = line.content;
  const auto outcome = std::string(boost::describe::enum_to_string(c.outcome, ""));
  Params params{{"number", std::to_string(line.number)}, {"text", c.text}, {"reason", c.reason}};
  params["meeting"] = c.meeting;
  auto english = params;
  params["day"] = day_words(c.on, "");
  english["day"] = english_day(c.on);
  all.push_back(
      sentence_of(BecameKind::resolution, code_with("forum.became.", outcome), params, english));
}

void tell_followup(std::vector<Became>& all, const FollowupLine& line) {
  using followups::Status;
  Params params{{"text", line.text}, {"result", line.result}};
  auto english = params;
  const bool is_done = line.status == Status::done || line.status == Status::confirmed ||
                       line.status == Status::closed;
  params["day"] = day_words(is_done ? line.done_on : line.due_on, "ที่ยังไม่กำหนด");
  english["day"] = english_day(is_done ? line.done_on : line.due_on);
  std::string_view word = "ended";
  if (line.status == Status::open) word = "open";
  if (line.status == Status::in_progress) word = "in_progress";
  if (is_done) word = line.result.empty() ? "done" : "done_result";
  all.push_back(
      sentence_of(BecameKind::followup, code_with("forum.became.", word), params, english));
}

}  // namespace

std::vector<Became> became_of(const Synthesis& all, const Statement& statement) {
  std::vector<Became> told;
  const auto wanted = statement.state == StatementState::merged ? statement.merged_into
                                                                : std::optional(statement.id.uuid);
  const auto said = std::find_if(all.statements.begin(), all.statements.end(),
                                 [&](const BoardStatement& one) { return wanted == one.id; });
  if (said == all.statements.end()) return told;
  if (statement.state == StatementState::merged)
    told.push_back(sentence_of(BecameKind::merged, "forum.became.merged",
                               {{"number", std::to_string(said->number)}, {"text", said->text}}));
  tell_theme(told, all, *said);
  bool led = false;
  for (const auto& line : all.guidelines)
    if (is_source(line.sources, said->number)) {
      led = true;
      told.push_back(
          sentence_of(BecameKind::guideline, "forum.became.guideline",
                      {{"number", std::to_string(line.number)}, {"text", line.content.text}}));
    }
  for (const auto& line : all.resolutions)
    if (is_source(line.sources, said->number)) {
      tell_resolution(told, line);
      for (const auto& followup : line.followups) tell_followup(told, followup);
    }
  if (!led) told.push_back(sentence_of(BecameKind::nothing, "forum.became.nothing", {}));
  return told;
}

std::map<Uuid, std::vector<Became>> became_of(db::Tx& tx, const Forum& forum,
                                              const std::vector<Statement>& own) {
  std::map<Uuid, std::vector<Became>> all;
  if (forum.stage != Stage::disclosed || own.empty()) return all;
  const auto synthesis = synthesis_without_votes(tx, forum.id);
  std::map<Uuid, Uuid> merged;
  for (const auto& one : Store{tx}.list_statements(forum.id))
    if (one.merged_into) merged.emplace(one.id.uuid, *one.merged_into);
  for (auto one : own) {
    for (auto next = merged.find(one.id.uuid); next != merged.end();
         next = merged.find(*one.merged_into))
      one.merged_into = next->second;  // what it was merged into may have been merged since
    all.emplace(one.id.uuid, became_of(synthesis, one));
  }
  return all;
}

Result<std::vector<ToldLine>> list_told(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return SynthesisStore{tx}.list_told(id);
}

}  // namespace ruam::forums
