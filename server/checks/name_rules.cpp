#include <algorithm>
#include <set>

#include "checks/rules.hpp"
#include "checks/words.hpp"

namespace ruam::checks {
namespace {

/// Words after which a province names an office: another province there is a copied text.
constexpr std::string_view office_words[] = {
    "ศึกษาธิการจังหวัด", "ศึกษาธิการ", "ศธจ.",          "สพป.",          "สพม.",
    "ประถมศึกษา",     "มัธยมศึกษา", "เขตพื้นที่การศึกษา", "อาชีวศึกษาจังหวัด", "การศึกษาจังหวัด"};

/// A text that lists provinces is about them; the rule is for one name left over from a copy.
constexpr int most_left_over = 3;

/// How a text names a province: not at all, as a province, as the seat of an office.
enum class Naming { none, province, office };

}  // namespace

class Names {
 public:
  explicit Names(std::vector<Place> places) : places_(std::move(places)) {
    announcing_.add("จังหวัด", static_cast<int>(Naming::province));
    for (const auto word : office_words) announcing_.add(word, static_cast<int>(Naming::office));
    announcing_.arrange();
    for (const auto& place : places_) {
      for (const auto& wrong : place.misspellings) {
        wrong_.add(wrong, static_cast<int>(slips_.size()));
        slips_.push_back({&wrong, &place.name});
      }
    }
    wrong_.arrange();
  }
  Names(const Names&) = delete;
  Names& operator=(const Names&) = delete;

  /// The strongest naming of each province, by its place in the lookup.
  std::vector<std::pair<std::size_t, Naming>> namings(std::string_view text) const {
    std::vector<std::pair<std::size_t, Naming>> named;
    announcing_.each_in(text, [&](int how, std::string_view rest) {
      for (std::size_t i = 0; i < places_.size(); ++i)
        if (rest.starts_with(places_[i].name)) note(named, i, static_cast<Naming>(how));
    });
    return named;
  }

  const std::string& name(std::size_t place) const { return places_[place].name; }

  /// A misspelt name and the right one.
  struct Slip {
    const std::string *wrong, *right;
  };
  /// Each slip once, in the order of the text.
  std::vector<Slip> slips(std::string_view text) const {
    std::vector<int> found;
    wrong_.each_in(text, [&](int slip, std::string_view) {
      if (std::find(found.begin(), found.end(), slip) == found.end()) found.push_back(slip);
    });
    std::vector<Slip> all;
    for (const auto slip : found) all.push_back(slips_[static_cast<std::size_t>(slip)]);
    return all;
  }

 private:
  static void note(std::vector<std::pair<std::size_t, Naming>>& named, std::size_t place,
                   Naming how) {
    const auto known = std::find_if(named.begin(), named.end(),
                                    [&](const auto& one) { return one.first == place; });
    if (known == named.end())
      named.emplace_back(place, how);
    else
      known->second = std::max(known->second, how);
  }

  std::vector<Place> places_;
  Words announcing_, wrong_;
  std::vector<Slip> slips_;
};

std::shared_ptr<const Names> arrange(std::vector<Place> places) {
  return std::make_shared<const Names>(std::move(places));
}

namespace {

/// Calls f(where, text) for every prose of the document.
template <class F>
void each_text(const Draft& draft, F&& f) {
  for (const auto& field : draft.fields) f(field.where, field.text);
  for (const auto* list :
       {&draft.texts, &draft.objectives, &draft.expected_results, &draft.targets})
    for (const auto& [where, text] : *list) f(where, text);
  for (const auto& indicator : draft.indicators) f(indicator.where + "/text", indicator.text);
  each_activity(draft.activities, [&](const Activity& activity) {
    f(activity.where + "/title", activity.title);
    if (activity.result) f(activity.result->where, activity.result->text);
  });
}

void check_foreign(const Draft& draft, const std::string& where, std::string_view plain,
                   const Names& names, Findings& findings) {
  if (draft.provinces.empty()) return;
  const auto named = names.namings(plain);
  if (named.size() > most_left_over) return;
  for (const auto& [index, how] : named) {
    const auto& province = names.name(index);
    if (std::count(draft.provinces.begin(), draft.provinces.end(), province) > 0) continue;
    const bool is_office = how == Naming::office;
    findings.push_back({is_office ? "checks.foreign_office" : "checks.foreign_province",
                        is_office ? Severity::warn : Severity::note,
                        where,
                        {{"province", province}},
                        is_office ? Certainty::likely : Certainty::guess,
                        province});
  }
}

}  // namespace

void check_names(const Draft& draft, const Lookup& lookup, Findings& findings) {
  const auto arranged = lookup.names ? lookup.names : arrange(lookup.places);
  const auto& names = *arranged;
  std::set<std::string> seen;  // a field given both as field and as text is read once
  each_text(draft, [&](const std::string& where, const std::string& text) {
    if (text.empty() || !seen.insert(where + '\n' + text).second) return;
    const auto plain = squeezed(text);
    check_foreign(draft, where, plain, names, findings);
    for (const auto& [wrong, right] : names.slips(plain))
      findings.push_back({"checks.place_misspelt",
                          Severity::warn,
                          where,
                          {{"wrong", *wrong}, {"right", *right}},
                          Certainty::likely,
                          *wrong});
  });
}

}  // namespace ruam::checks
