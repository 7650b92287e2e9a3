#pragma once

#include <algorithm>
#include <map>
#include <set>

#include "forums/themes/board.hpp"

namespace ruam::forums {

/// A person who knows where every statement belongs ("" for nowhere) and takes, deed by deed, what
/// puts the most in their place. Only one merge, drag, take-all or placing anew at a time.
class KnowingPerson {
 public:
  KnowingPerson(const Corpus& corpus, const Kin& kin, std::vector<std::string> truth)
      : corpus_(corpus), kin_(kin), truth_(std::move(truth)) {
    for (const auto& word : corpus.vocabulary)
      add_handle({.term = utf8(word)}, [&](std::size_t i) { return uses(corpus, i, word); });
    // the dialog offers words that people type and matters that the program knows
    for (std::uint16_t matter = 0; matter < kin.matters().size(); ++matter)
      if (!kin.matters()[matter].is_aside)
        add_handle({.matter = matter},
                   [&](std::size_t i) { return tells(corpus, kin, i, matter); });
  }

  /// Deeds until all is as it should be.
  std::map<std::string, std::size_t> finish(Board board) {
    std::map<std::string, std::size_t> deeds;
    while (wrong(board) > 0) {
      auto best = next(board);
      ++deeds[best.name], ++deeds["all"];
      board = std::move(best.board);
    }
    return deeds;
  }

  std::size_t wrong(const Board& board) const {
    const auto homes = homes_of(board);
    std::size_t count = 0;
    for (std::size_t i = 0; i < truth_.size(); ++i) count += is_wrong(board, homes, i);
    return count;
  }

 private:
  /// What may be taken at once: statements with a term, or that speak of a matter.
  struct Handle {
    TakeAll deed;
    std::vector<std::size_t> users;
  };
  template <class Has>
  void add_handle(TakeAll deed, Has&& has) {
    Handle handle{std::move(deed), {}};
    for (std::size_t i = 0; i < truth_.size(); ++i)
      if (has(i)) handle.users.push_back(i);
    if (handle.users.size() > 1) handles_.push_back(std::move(handle));
  }

  struct Choice {
    std::string name;
    Board board;
    std::size_t wrong;
  };
  using Homes = std::map<std::string, ThemeNumber>;

  /// For each true theme the standing one that holds most of it and is not another's home.
  Homes homes_of(const Board& board) const {
    std::map<std::pair<std::string, ThemeNumber>, std::size_t> shared;
    for (std::size_t i = 0; i < truth_.size(); ++i)
      if (!truth_[i].empty() && board.seats[i].theme != no_theme)
        ++shared[{truth_[i], board.seats[i].theme}];
    std::vector<std::pair<std::size_t, std::pair<std::string, ThemeNumber>>> order;
    for (const auto& [pair, count] : shared) order.push_back({count, pair});
    std::ranges::stable_sort(order, std::greater{}, [](const auto& one) { return one.first; });
    Homes homes;
    std::set<ThemeNumber> taken;
    for (const auto& [count, pair] : order)
      if (!homes.contains(pair.first) && taken.insert(pair.second).second)
        homes[pair.first] = pair.second;
    return homes;
  }

  bool is_wrong(const Board& board, const Homes& homes, std::size_t i) const {
    return board.seats[i].theme != home(homes, truth_[i]) ||
           (!truth_[i].empty() && home(homes, truth_[i]) == no_theme);
  }

  static ThemeNumber home(const Homes& homes, const std::string& truth) {
    const auto found = homes.find(truth);
    return found == homes.end() ? no_theme : found->second;
  }

  Choice next(const Board& board) const {
    Choice best{"", {}, truth_.size() + 1};
    const auto consider = [&](const char* name, const Deed& deed) {
      auto after = act(board, corpus_, kin_, deed);
      if (after.has_error()) return;
      if (const auto left = wrong(*after); left < best.wrong)
        best = {name, std::move(*after), left};
    };
    const auto homes = homes_of(board);
    if (const auto take = best_take(board, homes))
      consider(take->matter ? "take matter" : "take term", *take);
    for (const auto& one : board.themes)
      for (const auto& into : board.themes)
        if (one.stands && into.stands && one.number < into.number)
          consider("merge", Merge{one.number, into.number});
    if (board.deeds.size() % 8 == 7) consider("place rest", PlaceRest{});
    const auto now = wrong(board);
    if (best.wrong >= now) best.wrong = now;  // a drag puts one right
    if (best.wrong + 1 >= now) consider_drag(board, homes, consider, best);
    return best;
  }

  template <class Consider>
  void consider_drag(const Board& board, const Homes& homes, Consider&& consider,
                     Choice& best) const {
    best.wrong = truth_.size() + 1;
    for (std::size_t i = 0; i < truth_.size(); ++i)
      if (is_wrong(board, homes, i)) {
        if (!truth_[i].empty() && home(homes, truth_[i]) == no_theme)
          return consider("split", Split{board.seats[i].theme, truth_[i], {i}});
        return consider("drag", Move{i, home(homes, truth_[i])});
      }
  }

  /// The term, where from and where to that put the most right.
  std::optional<TakeAll> best_take(const Board& board, const Homes& homes) const {
    std::optional<TakeAll> best;
    int most = 1;
    for (const auto& handle : handles_) {
      std::map<std::pair<ThemeNumber, std::string>, int> wins;  // from, true theme
      std::map<ThemeNumber, int> all, right;
      for (const auto i : handle.users) {
        if (board.seats[i].by == By::hand) continue;
        const auto from = board.seats[i].theme;
        ++all[from];
        if (!is_wrong(board, homes, i)) ++right[from];
        ++wins[{from, truth_[i]}];
      }
      for (const auto& [key, count] : wins) {
        const auto& [from, truth] = key;
        const auto to = home(homes, truth);
        const bool is_new = !truth.empty() && to == no_theme;
        const auto gain = count - right[from];
        if ((!is_new && from == to) || gain <= most) continue;
        most = gain;
        best = handle.deed;
        best->of = from;
        best->to = to;
        best->name = is_new ? truth : "";
      }
    }
    return best;
  }

  const Corpus& corpus_;
  const Kin& kin_;
  std::vector<std::string> truth_;
  std::vector<Handle> handles_;
};

}  // namespace ruam::forums
