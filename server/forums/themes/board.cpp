#include "forums/themes/board.hpp"

#include <algorithm>

#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

/// What people decided; what they left in no theme teaches that it belongs to none.
std::vector<Pin> pins(const Board& board, const std::vector<ThemeNumber>& standing,
                      std::size_t places) {
  std::vector<Pin> found;
  for (std::size_t i = 0; i < board.seats.size(); ++i) {
    const auto& now = board.seats[i];
    if (now.by == By::program) continue;
    const auto place = std::ranges::find(standing, now.theme) - standing.begin();
    found.push_back({i, now.theme == no_theme ? places : static_cast<std::size_t>(place)});
  }
  return found;
}

/// The themes that stand, and how likely each statement belongs to them; asides come after them.
struct PlacedAgain {
  std::vector<ThemeNumber> standing;
  Placing placing;
};
PlacedAgain place_again(const Board& board, const Corpus& corpus, const Kin& kin) {
  PlacedAgain again;
  std::vector<Place> places;
  for (const auto& one : board.themes)
    if (one.stands) again.standing.push_back(one.number), places.push_back({one.matters, false});
  for (std::size_t m = 0; m < kin.matters().size(); ++m)
    if (kin.matters()[m].is_aside) places.push_back({{static_cast<std::uint16_t>(m)}, true});
  again.placing = place_statements(corpus, kin, places, pins(board, again.standing, places.size()));
  return again;
}

/// Does one deed on a copy of the board.
class Hand {
 public:
  Hand(const Board& board, const Corpus& corpus, const Kin& kin)
      : board_(board), corpus_(corpus), kin_(kin) {}

  Result<Board> act(const Deed& deed) {
    board_.deeds.push_back(deed);
    TRY(std::visit([&](const auto& one) { return take(one); }, deed));
    return std::move(board_);
  }

 private:
  Result<void> check_stands(ThemeNumber theme) const {
    if (theme != no_theme && theme <= board_.themes.size() && board_.themes[theme - 1].stands)
      return {};
    return Problem{Kind::not_found, "themes.no_such_theme", {{"theme", std::to_string(theme)}}};
  }

  static Result<void> check_name(const std::string& name) {
    if (!thai::is_blank(name)) return {};
    return Problem{Kind::invalid, "themes.name_missing"};
  }

  Result<void> check_statement(std::size_t statement) const {
    if (statement < board_.seats.size()) return {};
    return Problem{
        Kind::not_found, "themes.no_such_statement", {{"statement", std::to_string(statement)}}};
  }

  static Problem nothing_to_do() { return {Kind::invalid, "themes.nothing_to_do"}; }

  BoardTheme& theme(ThemeNumber number) { return board_.themes[number - 1]; }

  ThemeNumber make(std::string name, std::vector<ThemeNumber> from) {
    const auto number = static_cast<ThemeNumber>(board_.themes.size() + 1);
    board_.themes.push_back({number, std::move(name), std::move(from), {}, true});
    return number;
  }

  void seat(std::size_t statement, const Seat& after) {
    auto& now = board_.seats[statement];
    if (now == after) return;
    board_.steps.push_back({board_.deeds.size(), statement, now, after});
    now = after;
  }

  Result<void> take(const Merge& deed) {
    TRY(check_stands(deed.one));
    TRY(check_stands(deed.into));
    if (deed.one == deed.into) return nothing_to_do();
    const auto merged = make(theme(deed.into).name, {deed.into, deed.one});
    for (const auto old : {deed.into, deed.one}) {
      auto& matters = theme(merged).matters;
      matters.insert(matters.end(), theme(old).matters.begin(), theme(old).matters.end());
      theme(old).stands = false;
      for (const auto i : members(board_, old))
        seat(i, {merged, board_.seats[i].by, board_.seats[i].confidence});
    }
    return {};
  }

  Result<void> take(const Split& deed) {
    if (deed.theme != no_theme) TRY(check_stands(deed.theme));
    TRY(check_name(deed.name));
    if (deed.statements.empty()) return nothing_to_do();
    for (const auto i : deed.statements) {
      TRY(check_statement(i));
      if (board_.seats[i].theme != deed.theme)
        return Problem{
            Kind::not_found, "themes.no_such_statement", {{"statement", std::to_string(i)}}};
    }
    std::vector<ThemeNumber> from;
    if (deed.theme != no_theme) from.push_back(deed.theme);
    const auto part = make(deed.name, std::move(from));
    for (const auto i : deed.statements) seat(i, {part, By::hand, 1});
    return {};
  }

  Result<void> take(const Rename& deed) {
    TRY(check_stands(deed.theme));
    TRY(check_name(deed.name));
    if (theme(deed.theme).name == deed.name) return nothing_to_do();
    theme(deed.theme).name = deed.name;
    return {};
  }

  Result<void> take(const Drop& deed) {
    TRY(check_stands(deed.theme));
    theme(deed.theme).stands = false;
    for (const auto i : members(board_, deed.theme)) seat(i, {});
    return {};
  }

  Result<void> take(const Move& deed) {
    TRY(check_statement(deed.statement));
    if (deed.to != no_theme) TRY(check_stands(deed.to));
    const Seat after{deed.to, By::hand, 1};
    if (board_.seats[deed.statement] == after) return nothing_to_do();
    seat(deed.statement, after);
    return {};
  }

  Result<void> take(const TakeAll& deed) {
    if (deed.of && *deed.of != no_theme) TRY(check_stands(*deed.of));
    if (deed.name.empty() && deed.to != no_theme) TRY(check_stands(deed.to));
    std::vector<std::size_t> taken;
    const auto letters = folded(deed.term);
    for (std::size_t i = 0; i < board_.seats.size(); ++i) {
      const auto& now = board_.seats[i];
      const bool is_there = deed.name.empty() && now.theme == deed.to;
      if (now.by != By::hand && !is_there && (!deed.of || now.theme == *deed.of) &&
          (deed.matter ? tells(corpus_, kin_, i, *deed.matter) : uses(corpus_, i, letters)))
        taken.push_back(i);
    }
    if (taken.empty()) return nothing_to_do();
    const auto to = deed.name.empty() ? deed.to : make(deed.name, {});
    for (const auto i : taken) seat(i, {to, By::term, 1});
    return {};
  }

  Result<void> take(const PlaceRest&) {
    const auto [standing, placing] = place_again(board_, corpus_, kin_);
    const auto before = board_.steps.size();
    for (std::size_t i = 0; i < board_.seats.size(); ++i)
      if (board_.seats[i].by == By::program) seat_again(i, placing, standing);
    if (board_.steps.size() == before) return nothing_to_do();
    return {};
  }

  void seat_again(std::size_t i, const Placing& placing, const std::vector<ThemeNumber>& standing) {
    const auto best = placing.best(i);
    if (best >= standing.size() || placing.at(i, best) < least_confidence)
      seat(i, {});
    else
      seat(i, {standing[best], By::program, placing.at(i, best)});
  }

  Board board_;
  const Corpus& corpus_;
  const Kin& kin_;
};

}  // namespace

Board lay_out(const Corpus& corpus, const Themes& proposed) {
  Board board;
  board.seats.resize(corpus.statements.size());
  for (const auto& theme : proposed.themes) {
    const auto number = static_cast<ThemeNumber>(board.themes.size() + 1);
    board.themes.push_back({number, theme.name, {}, theme.matters, true});
    for (const auto& member : theme.members)
      board.seats[member.statement] = {number, By::program, member.confidence};
  }
  return board;
}

Result<Board> act(const Board& board, const Corpus& corpus, const Kin& kin, const Deed& deed) {
  return Hand(board, corpus, kin).act(deed);
}

bool uses(const Corpus& corpus, std::size_t statement, std::u16string_view letters) {
  return !letters.empty() && corpus.letters[statement].find(letters) != std::u16string::npos;
}

bool tells(const Corpus& corpus, const Kin& kin, std::size_t statement, std::uint16_t matter) {
  return std::ranges::any_of(corpus.terms[statement], [&](auto term) {
    return std::ranges::any_of(kin.ties(corpus.vocabulary[term]),
                               [&](const Tie& tie) { return tie.matter == matter; });
  });
}

std::vector<std::size_t> members(const Board& board, ThemeNumber theme) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < board.seats.size(); ++i)
    if (board.seats[i].theme == theme) found.push_back(i);
  return found;
}

std::vector<ThemeNumber> origins(const Board& board, ThemeNumber theme) {
  if (theme == no_theme || theme > board.themes.size()) return {};
  const auto& from = board.themes[theme - 1].from;
  if (from.empty()) return {theme};
  std::vector<ThemeNumber> found;
  for (const auto one : from)
    for (const auto origin : origins(board, one))
      if (std::ranges::find(found, origin) == found.end()) found.push_back(origin);
  std::ranges::sort(found);
  return found;
}

std::vector<Seat> trail(const Board& board, std::size_t statement) {
  std::vector<Seat> found;
  for (const auto& step : board.steps)
    if (step.statement == statement) {
      if (found.empty()) found.push_back(step.before);
      found.push_back(step.after);
    }
  if (found.empty() && statement < board.seats.size()) found.push_back(board.seats[statement]);
  return found;
}

}  // namespace ruam::forums
