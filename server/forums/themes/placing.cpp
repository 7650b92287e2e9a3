#include "forums/themes/placing.hpp"

#include <algorithm>
#include <cmath>

namespace ruam::forums {
namespace {

constexpr int rounds = 8;
constexpr double sharpness = 2.2;        ///< how much a word that tells weighs, in nats
constexpr double hint = 0.7;             ///< what a hint weighs beside a word that tells
constexpr double likely = 0.8;           ///< what a word weighs that is like a listed one
constexpr double none_evidence = 0.7;    ///< none of the places counts as this much of a word
constexpr double rare_place = 0.1;       ///< what a place without statements keeps of its chance
constexpr double most_drawn = 5;         ///< times its chance that a large place draws
constexpr double learned_weight = 0.25;  ///< of what is learned of a term, per nat
constexpr double matter_weight = 0.5;    ///< and of a matter that its words tell
constexpr double learned_most = 3;       ///< nats
constexpr double enough_uses = 1.2;      ///< statements before a clue is learned from
constexpr double sure = 0.3;             ///< a statement teaches the places it belongs to this much
constexpr double doubt = 1.5;            ///< statements' worth of doubt in what a clue says
constexpr double pinned_teaches = 3;     ///< statements' worth that one placed by people teaches

/// Longer words say more: they were written whole into the list.
double length_factor(const std::u16string& word) {
  return 1 + 0.15 * std::max(0, static_cast<int>(word.size()) - 5);
}

class Model {
 public:
  Model(const Corpus& corpus, const Kin& kin, const std::vector<Place>& places,
        const std::vector<Pin>& pins)
      : corpus_(corpus), count_(places.size()), width_(places.size() + 1), clues_(corpus.terms) {
    read_kin(kin, places);
    placing_ = {count_, std::vector<double>(corpus.statements.size() * width_)};
    pinned_.assign(corpus.statements.size(), width_);
    for (const auto& pin : pins) pinned_[pin.statement] = pin.place;
    shares_of_places_.assign(count_, 1.0 / static_cast<double>(std::max<std::size_t>(count_, 1)));
    learned_ = evidence_;
  }

  Placing run() {
    for (int round = 0; round < rounds; ++round) {
      place();
      weigh_places();
      learn();
    }
    return std::move(placing_);
  }

 private:
  /// What each term says of each place before anything is placed.
  void read_kin(const Kin& kin, const std::vector<Place>& places) {
    const auto terms = corpus_.vocabulary.size();
    evidence_.assign((terms + kin.matters().size()) * count_, 0);
    weights_.assign(terms, learned_weight);
    weights_.resize(terms + kin.matters().size(), matter_weight);
    std::vector<std::vector<std::uint32_t>> spoken_of(terms);
    std::vector<std::vector<std::size_t>> places_of(kin.matters().size());
    for (std::size_t p = 0; p < count_; ++p)
      for (const auto matter : places[p].matters) places_of[matter].push_back(p);
    for (std::size_t t = 0; t < corpus_.vocabulary.size(); ++t) {
      const auto& word = corpus_.vocabulary[t];
      auto ties = kin.ties(word);
      const auto trust = ties.empty() ? likely : 1.0;
      if (ties.empty()) ties = kin.likely_ties(word);
      for (const auto& tie : ties) {
        if (tie.strength == 1 && trust == 1)
          spoken_of[t].push_back(static_cast<std::uint32_t>(terms + tie.matter));
        const auto weight = trust * (tie.strength < 1 ? hint : 1.0) * length_factor(word) /
                            std::pow(static_cast<double>(ties.size()), 0.7);
        for (const auto p : places_of[tie.matter]) {
          auto& there = evidence_[t * count_ + p];
          there = std::max(there, weight);
        }
      }
    }
    for (auto& clues : clues_) {
      const auto said = clues.size();
      for (std::size_t i = 0; i < said; ++i)
        clues.insert(clues.end(), spoken_of[clues[i]].begin(), spoken_of[clues[i]].end());
      std::sort(clues.begin(), clues.end());
      clues.erase(std::unique(clues.begin(), clues.end()), clues.end());
    }
  }

  void place() {
    std::vector<double> prior(count_);
    for (std::size_t p = 0; p < count_; ++p)
      prior[p] = std::log(std::min(most_drawn, shares_of_places_[p] * static_cast<double>(count_)) +
                          rare_place);
    for (std::size_t i = 0; i < corpus_.terms.size(); ++i) {
      auto* row = &placing_.at(i, 0);
      std::fill(row, row + count_, 0.0);
      for (const auto t : clues_[i])
        for (std::size_t p = 0; p < count_; ++p) row[p] += learned_[t * count_ + p];
      for (std::size_t p = 0; p < count_; ++p) row[p] = sharpness * row[p] + prior[p];
      row[count_] = sharpness * none_evidence;
      if (pinned_[i] < width_) {
        std::fill(row, row + width_, 0.0);
        row[pinned_[i]] = 1;
      } else {
        normalize(row);
      }
    }
  }

  void normalize(double* row) const {
    const auto most = *std::max_element(row, row + width_);
    double sum = 0;
    for (std::size_t p = 0; p < width_; ++p) sum += row[p] = std::exp(row[p] - most);
    for (std::size_t p = 0; p < width_; ++p) row[p] /= sum;
  }

  void weigh_places() {
    const auto total = static_cast<double>(corpus_.terms.size());
    std::fill(shares_of_places_.begin(), shares_of_places_.end(), 0.5);
    for (std::size_t i = 0; i < corpus_.terms.size(); ++i)
      for (std::size_t p = 0; p < count_; ++p) shares_of_places_[p] += placing_.at(i, p);
    for (auto& share : shares_of_places_) share /= total + 0.5 * static_cast<double>(count_);
  }

  /// What terms say of places by the statements placed there, beside what Kin says.
  void learn() {
    std::vector<double> uses(evidence_.size(), 0);
    for (std::size_t i = 0; i < clues_.size(); ++i)
      for (std::size_t p = 0; p < count_; ++p)
        if (const auto share = placing_.at(i, p); share > sure)
          for (const auto t : clues_[i])
            uses[t * count_ + p] += pinned_[i] < width_ ? pinned_teaches : share;
    for (std::size_t t = 0; t < weights_.size(); ++t) {
      double total = 0;
      for (std::size_t p = 0; p < count_; ++p) total += uses[t * count_ + p];
      for (std::size_t p = 0; p < count_; ++p) {
        const auto at = t * count_ + p;
        learned_[at] = evidence_[at] + weights_[t] * learned(uses[at], total, shares_of_places_[p]);
      }
    }
  }

  static double learned(double uses, double total, double usual) {
    if (uses < enough_uses) return 0;
    const auto gain = std::log((uses + doubt * usual) / ((total + doubt) * usual));
    return std::clamp(gain, 0.0, learned_most) * std::min(1.0, uses / (total + 1));
  }

  const Corpus& corpus_;
  std::size_t count_, width_;
  /// Of each statement: its terms, then the matters they tell.
  std::vector<std::vector<std::uint32_t>> clues_;
  std::vector<double> evidence_, learned_;  ///< of each clue for each place
  std::vector<double> weights_;             ///< of what is learned of each clue
  std::vector<double> shares_of_places_;
  std::vector<std::size_t> pinned_;
  Placing placing_;
};

}  // namespace

std::size_t Placing::best(std::size_t statement) const {
  const auto* row = &shares[statement * (places + 1)];
  return static_cast<std::size_t>(std::max_element(row, row + places + 1) - row);
}

Placing place_statements(const Corpus& corpus, const Kin& kin, const std::vector<Place>& places,
                         const std::vector<Pin>& pins) {
  return Model(corpus, kin, places, pins).run();
}

}  // namespace ruam::forums
