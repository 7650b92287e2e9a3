#include "forums/themes/themes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ruam::forums {
namespace {

/// Places of matters become themes: those that too few speak of are given up one by one, the
/// smallest first, and their statements go where else they belong.
class Proposer {
 public:
  Proposer(const Corpus& corpus, const Kin& kin) : corpus_(corpus), kin_(kin) {
    for (std::size_t m = 0; m < kin.matters().size(); ++m)
      places_.push_back({{static_cast<std::uint16_t>(m)}, kin.matters()[m].is_aside});
    placing_ = place_statements(corpus, kin, places_, {});
    is_given_up_.assign(places_.size(), false);
  }

  Themes run() {
    while (const auto smallest = smallest_place()) give_up(*smallest);
    place_again();
    Themes found;
    collect(found);
    add_shared_terms(found);
    for (auto& theme : found.themes) finish(theme);
    std::ranges::stable_sort(found.themes, std::greater{},
                             [](const Theme& theme) { return theme.members.size(); });
    return found;
  }

 private:
  std::size_t size() const { return corpus_.statements.size(); }

  std::optional<std::size_t> smallest_place() const {
    std::vector<std::size_t> counts(places_.size() + 1);
    for (std::size_t i = 0; i < size(); ++i) ++counts[placing_.best(i)];
    std::optional<std::size_t> found;
    for (std::size_t p = 0; p < places_.size(); ++p)
      if (!is_given_up_[p] && !places_[p].is_aside && counts[p] < fewest_members(size()) &&
          (!found || counts[p] < counts[*found]))
        found = p;
    return found;
  }

  void give_up(std::size_t place) {
    is_given_up_[place] = true;
    for (std::size_t i = 0; i < size(); ++i) {
      const auto kept = 1 - placing_.at(i, place);
      placing_.at(i, place) = 0;
      if (kept <= 0) placing_.at(i, places_.size()) = 1;
      for (std::size_t p = 0; kept > 0 && p <= places_.size(); ++p) placing_.at(i, p) /= kept;
    }
  }

  /// Among what is left: the places learn what those given up spoke of.
  void place_again() {
    std::vector<Place> left;
    std::vector<std::size_t> which;
    for (std::size_t p = 0; p < places_.size(); ++p)
      if (!is_given_up_[p]) left.push_back(places_[p]), which.push_back(p);
    const auto again = place_statements(corpus_, kin_, left, {});
    std::ranges::fill(placing_.shares, 0.0);
    for (std::size_t i = 0; i < size(); ++i) {
      for (std::size_t p = 0; p < which.size(); ++p) placing_.at(i, which[p]) = again.at(i, p);
      placing_.at(i, places_.size()) = again.at(i, which.size());
    }
  }

  void collect(Themes& found) const {
    std::vector<std::vector<Member>> members(places_.size());
    for (std::size_t i = 0; i < size(); ++i) {
      const auto place = placing_.best(i);
      if (place == places_.size() || placing_.at(i, place) < least_confidence)
        found.left_out.push_back({i, why_left_out(i)});
      else if (places_[place].is_aside)
        found.left_out.push_back({i, Unplaced::aside});
      else
        members[place].push_back({i, placing_.at(i, place)});
    }
    for (std::size_t p = 0; p < places_.size(); ++p)
      if (!members[p].empty())
        found.themes.push_back(
            {kin_.matters()[p].name, {}, places_[p].matters, std::move(members[p])});
  }

  Unplaced why_left_out(std::size_t statement) const {
    bool is_known = false, is_given_up = false;
    for (const auto t : corpus_.terms[statement])
      for (const auto& tie : kin_.ties(corpus_.vocabulary[t])) {
        is_known = true;
        is_given_up = is_given_up || is_given_up_[tie.matter];
      }
    if (!is_known) return Unplaced::nothing_known;
    return is_given_up ? Unplaced::too_few_alike : Unplaced::unsure;
  }

  /// Statements left out that share a term become a theme of their own, the most used term first.
  void add_shared_terms(Themes& found) const {
    while (const auto term = most_shared(found)) {
      Theme theme{utf8(corpus_.vocabulary[*term]), {}, {}, {}};
      std::vector<LeftOut> rest;
      for (const auto& one : found.left_out)
        if (is_free(one) && corpus_.has(one.statement, *term))
          theme.members.push_back({one.statement, 0.5});
        else
          rest.push_back(one);
      found.left_out = std::move(rest);
      found.themes.push_back(std::move(theme));
    }
  }

  static bool is_free(const LeftOut& one) { return one.why != Unplaced::aside; }

  /// The term that most free statements share, if they are enough for a theme and the term is
  /// not a word that statements of themes use as well.
  std::optional<std::uint32_t> most_shared(const Themes& found) const {
    std::vector<std::size_t> free_uses(corpus_.vocabulary.size()), uses(free_uses.size());
    for (const auto& said : corpus_.terms)
      for (const auto t : said) ++uses[t];
    for (const auto& one : found.left_out)
      if (is_free(one))
        for (const auto t : corpus_.terms[one.statement]) ++free_uses[t];
    const auto most = std::ranges::max_element(free_uses, {}, [&](const std::size_t& count) {
      const auto t = static_cast<std::size_t>(&count - free_uses.data());
      return 2 * count > uses[t] ? count : 0;
    });
    if (most == free_uses.end() || *most < fewest_members(size())) return {};
    const auto term = static_cast<std::uint32_t>(most - free_uses.begin());
    if (2 * *most <= uses[term]) return {};
    return term;
  }

  void finish(Theme& theme) const {
    std::ranges::stable_sort(theme.members, std::greater{}, &Member::confidence);
    theme.terms = key_terms(corpus_, theme.members);
  }

  const Corpus& corpus_;
  const Kin& kin_;
  std::vector<Place> places_;
  Placing placing_;
  std::vector<bool> is_given_up_;
};

struct Weighed {
  double weight;
  std::uint32_t term;
};

bool overlaps(std::u16string_view one, std::u16string_view other) {
  return one.find(other) != one.npos || other.find(one) != other.npos;
}

}  // namespace

std::size_t fewest_members(std::size_t statements) {
  return std::clamp<std::size_t>(statements / 60, 3, 25);
}

std::vector<std::string> key_terms(const Corpus& corpus, const std::vector<Member>& members) {
  std::vector<double> inside(corpus.vocabulary.size()), everywhere(inside.size());
  for (const auto& said : corpus.terms)
    for (const auto t : said) ++everywhere[t];
  for (const auto& member : members)
    for (const auto t : corpus.terms[member.statement]) ++inside[t];
  const auto size = static_cast<double>(members.size());
  const auto others = static_cast<double>(corpus.statements.size()) - size;
  std::vector<Weighed> weighed;
  for (std::uint32_t t = 0; t < inside.size(); ++t) {
    const auto here = (inside[t] + 0.5) / (size + 1);
    const auto there = (everywhere[t] - inside[t] + 0.5) / (others + 1);
    if (inside[t] > 0) weighed.push_back({inside[t] * std::log(here / there), t});
  }
  std::ranges::stable_sort(weighed, std::greater{}, &Weighed::weight);
  std::vector<std::u16string> chosen;
  for (const auto& one : weighed) {
    const auto& word = corpus.vocabulary[one.term];
    if (chosen.size() == 5 || one.weight <= 0) break;
    if (std::ranges::none_of(chosen, [&](const auto& other) { return overlaps(word, other); }))
      chosen.push_back(word);
  }
  std::vector<std::string> terms;
  for (const auto& word : chosen) terms.push_back(utf8(word));
  return terms;
}

Result<Themes> propose_themes(const Corpus& corpus, const Kin& kin) {
  if (corpus.statements.size() < fewest_statements)
    return Problem{Kind::invalid,
                   "themes.too_few_statements",
                   {{"statements", std::to_string(corpus.statements.size())},
                    {"minimum", std::to_string(fewest_statements)}}};
  auto found = Proposer(corpus, kin).run();
  if (found.themes.empty()) return Problem{Kind::invalid, "themes.nothing_alike"};
  return found;
}

}  // namespace ruam::forums
