#include <algorithm>
#include <set>

#include "checks/rules.hpp"

namespace ruam::checks {
namespace {

/// Words after which a province names an office: another province there is a copied text.
constexpr std::string_view office_words[] = {
    "ศึกษาธิการจังหวัด", "ศึกษาธิการ", "ศธจ.",          "สพป.",          "สพม.",
    "ประถมศึกษา",     "มัธยมศึกษา", "เขตพื้นที่การศึกษา", "อาชีวศึกษาจังหวัด", "การศึกษาจังหวัด"};

std::vector<Text> all_texts(const Draft& draft) {
  std::vector<Text> texts = draft.texts;
  for (const auto& field : draft.fields) texts.push_back({field.where, field.text});
  for (const auto* list : {&draft.objectives, &draft.expected_results, &draft.targets})
    texts.insert(texts.end(), list->begin(), list->end());
  for (const auto& indicator : draft.indicators)
    texts.push_back({indicator.where + "/text", indicator.text});
  each_activity(draft.activities, [&](const Activity& activity) {
    texts.push_back({activity.where + "/title", activity.title});
    if (activity.result) texts.push_back(*activity.result);
  });
  return texts;
}

/// How a text names a province: not at all, as a province, as the seat of an office.
enum class Naming { none, province, office };

/// Notes the strongest naming of every province that follows `word`.
void note_after(std::string_view text, std::string_view word, Naming how, const Lookup& lookup,
                std::vector<Naming>& named) {
  for (auto at = find_in(text, word, 0); at != text.npos; at = find_in(text, word, at + 1)) {
    const auto rest = text.substr(at + word.size());
    for (std::size_t i = 0; i < lookup.places.size(); ++i)
      if (rest.starts_with(lookup.places[i].name)) named[i] = std::max(named[i], how);
  }
}

/// Looks only behind the words that announce a province: a rationale is long, offices are few.
std::vector<Naming> namings(std::string_view text, const Lookup& lookup) {
  std::vector<Naming> named(lookup.places.size(), Naming::none);
  note_after(text, "จังหวัด", Naming::province, lookup, named);
  for (const auto word : office_words) note_after(text, word, Naming::office, lookup, named);
  return named;
}

/// A text that lists provinces is about them; the rule is for one name left over from a copy.
constexpr std::size_t most_left_over = 3;

void check_foreign(const Draft& draft, const std::string& where, std::string_view plain,
                   const Lookup& lookup, Findings& findings) {
  if (draft.provinces.empty()) return;
  Findings found;
  std::size_t count = 0;
  const auto named = namings(plain, lookup);
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (named[i] == Naming::none) continue;
    ++count;
    const auto& place = lookup.places[i];
    if (std::count(draft.provinces.begin(), draft.provinces.end(), place.name) > 0) continue;
    const bool is_office = named[i] == Naming::office;
    found.push_back({is_office ? "checks.foreign_office" : "checks.foreign_province",
                     is_office ? Severity::warn : Severity::note,
                     where,
                     {{"province", place.name}},
                     is_office ? Certainty::likely : Certainty::guess,
                     place.name});
  }
  if (count <= most_left_over) findings.insert(findings.end(), found.begin(), found.end());
}

void check_spelling(const std::string& where, std::string_view plain, const Lookup& lookup,
                    Findings& findings) {
  for (const auto& place : lookup.places)
    for (const auto& wrong : place.misspellings)
      if (contains(plain, wrong))
        findings.push_back({"checks.place_misspelt",
                            Severity::warn,
                            where,
                            {{"wrong", wrong}, {"right", place.name}},
                            Certainty::likely,
                            wrong});
}

}  // namespace

void check_names(const Draft& draft, const Lookup& lookup, Findings& findings) {
  std::set<std::string> seen;  // a field given both as field and as text is read once
  for (const auto& text : all_texts(draft)) {
    if (is_blank(text.text) || !seen.insert(text.where + '\n' + text.text).second) continue;
    const auto plain = squeezed(text.text);
    check_foreign(draft, text.where, plain, lookup, findings);
    check_spelling(text.where, plain, lookup, findings);
  }
}

}  // namespace ruam::checks
