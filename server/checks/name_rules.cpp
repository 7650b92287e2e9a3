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

bool names_office(const std::string& text, const std::string& province) {
  return std::any_of(std::begin(office_words), std::end(office_words),
                     [&](auto word) { return contains(text, std::string{word} + province); });
}

/// A text that lists provinces is about them; the rule is for one name left over from a copy.
int count_provinces(const std::string& text, const Lookup& lookup) {
  return static_cast<int>(
      std::count_if(lookup.places.begin(), lookup.places.end(), [&](const Place& place) {
        return contains(text, "จังหวัด" + place.name) || names_office(text, place.name);
      }));
}

void check_foreign(const Draft& draft, const Text& text, const Lookup& lookup, Findings& findings) {
  if (draft.provinces.empty()) return;
  const auto plain = squeezed(text.text);
  if (count_provinces(plain, lookup) > 3) return;
  for (const auto& place : lookup.places) {
    const bool is_own = std::count(draft.provinces.begin(), draft.provinces.end(), place.name) > 0;
    if (is_own) continue;
    if (names_office(plain, place.name))
      findings.push_back({"checks.foreign_office",
                          Severity::warn,
                          text.where,
                          {{"province", place.name}},
                          Certainty::likely,
                          place.name});
    else if (contains(plain, "จังหวัด" + place.name))
      findings.push_back({"checks.foreign_province",
                          Severity::note,
                          text.where,
                          {{"province", place.name}},
                          Certainty::guess,
                          place.name});
  }
}

void check_spelling(const Text& text, const Lookup& lookup, Findings& findings) {
  const auto plain = squeezed(text.text);
  for (const auto& place : lookup.places)
    for (const auto& wrong : place.misspellings)
      if (contains(plain, wrong))
        findings.push_back({"checks.place_misspelt",
                            Severity::warn,
                            text.where,
                            {{"wrong", wrong}, {"right", place.name}},
                            Certainty::likely,
                            wrong});
}

}  // namespace

void check_names(const Draft& draft, const Lookup& lookup, Findings& findings) {
  std::set<std::string> seen;  // a field given both as field and as text is read once
  for (const auto& text : all_texts(draft)) {
    if (is_blank(text.text) || !seen.insert(text.where + '\n' + text.text).second) continue;
    check_foreign(draft, text, lookup, findings);
    check_spelling(text, lookup, findings);
  }
}

}  // namespace ruam::checks
