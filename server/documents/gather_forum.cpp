#include "documents/gather_forum.hpp"

#include <algorithm>
#include <map>

#include "documents/gather.hpp"
#include "forums/queries/invitations.hpp"
#include "people/queries.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::documents {
namespace {

/// Letters of a text as they are compared: no blanks, digits or signs, without «เพื่อ» at its head.
std::vector<char32_t> bare_letters(std::string_view text) {
  std::vector<char32_t> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = thai::letter_at(text, at);
    at += letter.size;
    const bool is_latin =
        (letter.code >= 'a' && letter.code <= 'z') || (letter.code >= 'A' && letter.code <= 'Z');
    if (thai::is_thai_letter(letter.code) || is_latin) all.push_back(letter.code);
  }
  constexpr std::u32string_view purpose = U"เพื่อ";
  if (std::u32string_view(all.data(), all.size()).starts_with(purpose))
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(purpose.size()));
  return all;
}

std::map<std::pair<char32_t, char32_t>, int> pairs_of(const std::vector<char32_t>& letters) {
  std::map<std::pair<char32_t, char32_t>, int> pairs;
  for (std::size_t i = 0; i + 1 < letters.size(); ++i) ++pairs[{letters[i], letters[i + 1]}];
  return pairs;
}

}  // namespace

Result<ForumFacts> gather_forum(db::Tx& tx, const Context& context, forums::ForumId id,
                                forums::OpinionSource& source) {
  const auto& actor = context.actor;
  ForumFacts facts{.on = context.clock.today()};
  facts.forum = TRY(forums::get_forum(tx, actor, id));
  const auto office = TRY(people::get_office(tx, id.office));
  facts.office_name = office.name_th;
  facts.office_short = office.short_th;
  if (const auto& project = facts.forum.content.project) {
    const auto found = gather_project(tx, context, {id.office, *project}, Copy::draft);
    if (found.has_value()) facts.project = found->content;
  }
  facts.heard = forums::representation(facts.forum, forums::count_groups(tx, facts.forum));
  facts.synthesis = TRY(forums::get_synthesis(tx, actor, id));
  facts.words = TRY(forums::get_report_words(tx, actor, id)).words;
  facts.people = TRY(forums::list_people(tx, actor, id));
  facts.polls = TRY(forums::list_polls(tx, actor, id)).rows;
  for (const auto& letter : forums::invitations_of(tx, facts.forum).letters) {
    facts.letter_number = letter.number;
    facts.letter_dated = letter.dated;
    break;
  }
  source = forums::opinion_source(tx, facts.forum);
  return facts;
}

std::vector<std::string> objectives_of(const ForumFacts& facts) {
  if (!facts.words.objectives.empty() || !facts.project) return facts.words.objectives;
  std::vector<std::string> all;
  for (const auto& one : facts.project->objectives) all.push_back(one.text);
  return all;
}

bool repeats(std::string_view result, std::string_view objective) {
  const auto one = bare_letters(result), other = bare_letters(objective);
  if (one.size() < 4 || other.size() < 4) return false;
  if (one == other) return true;
  // Dice over pairs of letters: 0.85 lets a word or two differ in a sentence.
  constexpr int nearly = 85;
  const auto left = pairs_of(one), right = pairs_of(other);
  int shared = 0;
  for (const auto& [pair, count] : left)
    if (const auto there = right.find(pair); there != right.end())
      shared += std::min(count, there->second);
  const auto all = static_cast<int>(one.size() + other.size()) - 2;
  return shared * 200 >= nearly * all;
}

Result<void> check_report(const ForumFacts& facts) {
  if (facts.synthesis.guidelines.empty()) return Problem{Kind::conflict, "document.no_results"};
  bool is_used = false;
  for (const auto& one : facts.synthesis.resolutions) is_used = is_used || !one.followups.empty();
  if (!is_used) return Problem{Kind::conflict, "document.no_use"};
  std::vector<Fault> faults;
  const auto objectives = objectives_of(facts);
  const auto check = [&](const std::string& text, const std::string& where) {
    for (const auto& objective : objectives)
      if (repeats(text, objective)) {
        faults.push_back({where, "document.repeats_objective", {{"text", text}}});
        return;
      }
  };
  for (const auto& one : facts.synthesis.guidelines)
    check(one.content.text, "/guidelines/" + std::to_string(one.number));
  for (const auto& one : facts.synthesis.resolutions)
    for (const auto& line : one.followups) check(line.result, "/followups/" + line.code);
  if (faults.empty()) return {};
  return Problem{Kind::conflict,
                 "document.repeats_objective",
                 {{"text", faults.front().params.at("text")}},
                 std::move(faults)};
}

}  // namespace ruam::documents
