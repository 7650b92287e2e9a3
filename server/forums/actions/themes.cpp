#include <algorithm>
#include <cmath>
#include <functional>

#include "forums/actions/keep.hpp"
#include "forums/store/synthesis.hpp"
#include "forums/synthesis_actions.hpp"
#include "people/access.hpp"
#include "platform/idempotency.hpp"

namespace ruam::forums {
namespace {

using namespace keeping;

/// What is shown as a corpus; only its ids where no words are needed.
Result<Corpus> read_corpus(std::vector<Statement> shown, bool with_words) {
  std::vector<Said> said;
  for (auto& one : shown) said.push_back({one.id.uuid.to_string(), std::move(one.text)});
  if (with_words) return make_corpus(std::move(said), Kin::ours());
  Corpus corpus;
  std::sort(said.begin(), said.end(), [](const Said& a, const Said& b) { return a.id < b.id; });
  corpus.statements = std::move(said);
  return corpus;
}

std::vector<Uuid> order_of(const Corpus& corpus) {
  std::vector<Uuid> order;
  for (const auto& one : corpus.statements) order.push_back(parse_uuid(one.id).value());
  return order;
}

/// The board as it is kept, over the statements of a corpus.
struct KeptBoard {
  std::int64_t deeds = -1;  ///< done to it; none is proposed yet
  Corpus corpus;
  std::vector<KeptTheme> themes;
  std::vector<Uuid> order;
  Board board;
};

struct BoardRows {
  std::optional<Uuid> done;  ///< this very request did its work before
  std::optional<BoardHead> head;
  std::vector<Statement> shown;
  std::vector<KeptTheme> themes;
  std::map<Uuid, Seat> seats;
};

Result<BoardRows> read_rows(Context& context, ForumId id) {
  return context.db.read([&](db::Tx& tx) -> Result<BoardRows> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    TRY(Store{tx}.get(id));
    BoardRows rows;
    rows.done = TRY(idempotency::find(tx, context));
    const SynthesisStore store{tx};
    rows.head = store.find_board(id);
    rows.shown = Store{tx}.list_shown(id);
    rows.themes = store.list_themes(id);
    rows.seats = store.seats(id);
    return rows;
  });
}

Result<KeptBoard> make_board(BoardRows rows, bool with_words) {
  KeptBoard kept;
  if (rows.head) kept.deeds = rows.head->deeds;
  kept.corpus = TRY(read_corpus(std::move(rows.shown), with_words));
  kept.themes = std::move(rows.themes);
  kept.order = order_of(kept.corpus);
  for (const auto& one : kept.themes) kept.board.themes.push_back(one.theme);
  for (const auto& one : kept.order) {
    const auto seat = rows.seats.find(one);
    kept.board.seats.push_back(seat == rows.seats.end() ? Seat{} : seat->second);
  }
  return kept;
}

bool is_same_seat(const Seat& a, const Seat& b) {
  return a.theme == b.theme && a.by == b.by &&
         std::lround(a.confidence * 1000) == std::lround(b.confidence * 1000);
}

/// Writes what a deed changed: new and changed themes, seats and where they were before.
void save_board(SynthesisStore& store, ForumId id, const KeptBoard& before, const Board& after,
                const std::vector<std::vector<std::string>>& terms, std::int64_t deed) {
  for (std::size_t i = 0; i < after.themes.size(); ++i) {
    const bool is_new = i >= before.themes.size();
    if (!is_new && before.board.themes[i] == after.themes[i]) continue;
    KeptTheme kept{is_new ? new_uuid() : before.themes[i].id, id.uuid, {}, after.themes[i]};
    if (!is_new) kept.terms = before.themes[i].terms;
    if (is_new && i - before.themes.size() < terms.size())
      kept.terms = terms[i - before.themes.size()];
    store.keep_theme(id, kept);
  }
  std::vector<std::pair<Uuid, Seat>> seats;
  std::vector<KeptStep> steps;
  for (std::size_t i = 0; i < after.seats.size(); ++i) {
    const auto &was = before.board.seats[i], &is = after.seats[i];
    if (is_same_seat(was, is)) continue;
    seats.emplace_back(before.order[i], is);
    steps.push_back({before.order[i], deed, was.theme, is.theme, is.by});
  }
  store.keep_seats(id, seats);
  store.insert(id, steps);
}

/// The proposal after what is there: what stood before is given up.
Board laid_anew(const Board& before, const Corpus& corpus, const Themes& proposed) {
  auto fresh = lay_out(corpus, proposed);
  auto board = before;
  for (auto& theme : board.themes) theme.stands = false;
  const auto shift = static_cast<ThemeNumber>(board.themes.size());
  for (auto& theme : fresh.themes) {
    theme.number += shift;
    board.themes.push_back(std::move(theme));
  }
  for (auto& seat : fresh.seats)
    if (seat.theme != no_theme) seat.theme += shift;
  board.seats = std::move(fresh.seats);
  return board;
}

void note_deed(db::Tx& tx, const Context& context, ForumId id, const DoneDeed& done) {
  note(tx, context, ref(id), done.at,
       {.action = "themes",
        .before = {},
        .after = {{"deed", boost::describe::enum_to_string(done.deed.kind, "")},
                  {"number", done.number}}});
}

/// One after the other; of several moves those that change nothing are passed over.
Result<Board> do_all(const Board& board, const Corpus& corpus, const std::vector<Deed>& deeds) {
  auto after = board;
  bool did = false;
  for (const auto& one : deeds) {
    auto next = act(after, corpus, Kin::ours(), one);
    if (next.has_error() && (deeds.size() == 1 || next.error().code != "themes.nothing_to_do"))
      return next.error();
    if (next.has_error()) continue;
    after = std::move(next.value());
    did = true;
  }
  if (!did) return Problem{Kind::invalid, "themes.nothing_to_do"};
  return after;
}

using Terms = std::vector<std::vector<std::string>>;

/// What a deed makes of the board.
struct DoneBoard {
  Board board;
  Terms terms = {};  ///< of new themes
};

/// Writes it, when nobody did another deed meanwhile. Refuses: forum.board_moved.
Result<void> write_deed(Context& context, ForumId id, const KeptBoard& before, DoneBoard after,
                        const ThemeDeed& deed) {
  const DoneDeed done{before.deeds + 1, deed, context.actor.name, context.clock.now()};
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    tx.lock(ref(id));
    auto head = store.find_board(id).value_or(BoardHead{done.at, done.by, -1});
    if (head.deeds != before.deeds) return Problem{Kind::conflict, "forum.board_moved"};
    if (deed.kind == DeedKind::propose) head = {done.at, done.by, 0};
    head.deeds = done.number;
    save_board(store, id, before, after.board, after.terms, done.number);
    store.keep_board(id, head);
    store.insert(id, done);
    note_deed(tx, context, id, done);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<void> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return {};
  });
}

constexpr int most_tries = 4;  // when others move the board at the same time

/// Thinks outside of the transaction, as often as others were faster.
template <class Think>
Result<void> do_deed(Context& context, ForumId id, const ThemeDeed& deed, Think&& think) {
  const bool with_words = deed.kind == DeedKind::take_all || deed.kind == DeedKind::place_rest ||
                          deed.kind == DeedKind::propose;
  for (int left = most_tries; left > 0; --left) {
    auto rows = TRY(read_rows(context, id));
    if (rows.done) return {};
    const auto before = TRY(make_board(std::move(rows), with_words));
    DoneBoard after = TRY(think(before));
    auto written = write_deed(context, id, before, std::move(after), deed);
    if (written.has_value() || written.error().code != "forum.board_moved" || left == 1)
      return written;
  }
  return {};
}

/// Told before it thinks and before it writes.
using TellStep = std::function<void(int)>;
constexpr int steps_of_thinking = 3;

Result<DoneBoard> proposed_after(const KeptBoard& before) {
  const auto proposed = TRY(propose_themes(before.corpus, Kin::ours()));
  DoneBoard after{laid_anew(before.board, before.corpus, proposed)};
  for (const auto& theme : proposed.themes) after.terms.push_back(theme.terms);
  return after;
}

/// What is in the way of the wish now.
Result<void> check_wish(const ThemesWish& wish, const std::optional<BoardHead>& head,
                        std::int64_t shown) {
  if (wish.kind == DeedKind::place_rest && head) return {};
  if (wish.kind == DeedKind::place_rest) return Problem{Kind::conflict, "forum.no_board"};
  if (head && head->deeds > 0 && !wish.again)
    return Problem{Kind::conflict, "forum.themes_decided"};
  if (shown >= static_cast<std::int64_t>(fewest_statements)) return {};
  return Problem{
      Kind::invalid,
      "themes.too_few_statements",
      {{"statements", std::to_string(shown)}, {"minimum", std::to_string(fewest_statements)}}};
}

bool is_at_work(db::Tx& tx, const SynthesisStore& store, ForumId id) {
  const auto job = store.find_thinking(id);
  const auto found = job ? jobs::find(tx, *job) : std::nullopt;
  return found && (found->state == jobs::State::waiting || found->state == jobs::State::running);
}

/// A proposal is made of the board as it was when it was asked for: what people did since stays.
Result<void> propose_as_asked(Context& context, ForumId id, std::int64_t deeds,
                              const TellStep& say) {
  return do_deed(context, id, {.kind = DeedKind::propose},
                 [&](const KeptBoard& before) -> Result<DoneBoard> {
                   if (before.deeds != deeds) return Problem{Kind::conflict, "forum.board_moved"};
                   say(1);
                   auto after = proposed_after(before);
                   say(2);
                   return after;
                 });
}

Result<void> place_as_asked(Context& context, ForumId id, const TellStep& say) {
  return do_deed(context, id, {.kind = DeedKind::place_rest},
                 [&](const KeptBoard& before) -> Result<DoneBoard> {
                   say(1);
                   auto board = do_all(before.board, before.corpus, {PlaceRest{}});
                   say(2);
                   return DoneBoard{TRY(board)};
                 });
}

}  // namespace

Result<void> propose_themes(Context& context, ForumId id, const ProposeThemes& request) {
  const auto think = [&](const KeptBoard& before) -> Result<DoneBoard> {
    if (before.deeds > 0 && !request.again) return Problem{Kind::conflict, "forum.themes_decided"};
    return proposed_after(before);
  };
  return do_deed(context, id, {.kind = DeedKind::propose}, think);
}

Result<void> act_on_themes(Context& context, ForumId id, const ThemeDeed& request) {
  const auto think = [&](const KeptBoard& before) -> Result<DoneBoard> {
    if (before.deeds < 0) return Problem{Kind::conflict, "forum.no_board"};
    const auto deeds = TRY(to_deeds(request, before.themes, before.order));
    return DoneBoard{TRY(do_all(before.board, before.corpus, deeds))};
  };
  return do_deed(context, id, request, think);
}

Result<Uuid> ask_for_themes(Context& context, ForumId id, const ThemesWish& wish) {
  Uuid job;
  const auto work = [&](db::Tx& tx) -> Result<void> {
    SynthesisStore store{tx};
    TRY(Store{tx}.get(id));
    tx.lock(ref(id));
    const auto head = store.find_board(id);
    TRY(check_wish(wish, head, Store{tx}.count_shown(id)));
    if (is_at_work(tx, store, id)) return Problem{Kind::conflict, "forum.themes_thinking"};
    boost::json::object detail{{"kind", boost::describe::enum_to_string(wish.kind, "")},
                               {"by", context.actor.name},
                               {"deeds", head ? head->deeds : -1}};
    job = jobs::emit(tx, context, themes_wanted, ref(id), std::move(detail));
    store.keep_thinking(id, job);
    return {};
  };
  return context.db.write([&](db::Tx& tx) -> Result<Uuid> {
    TRY(people::require_on(tx, context.actor, moderate_forums, ref(id)));
    TRY(idempotency::once(tx, context, id.uuid, [&] { return work(tx); }));
    return job;
  });
}

Result<boost::json::value> think_of_themes(Context& context, const jobs::Event& event,
                                           jobs::Progress& progress) {
  const auto& detail = event.detail.as_object();
  auto actor = context.actor;
  actor.name = detail.at("by").as_string().c_str();  // a deed is of those who asked for it
  Context own{context.db, actor, context.clock, context.config, context.request_id};
  const ForumId id{event.about.office, event.about.uuid};
  const TellStep say = [&](int done) { progress.say(done, steps_of_thinking, {}); };
  say(0);
  if (detail.at("kind").as_string() == "propose")
    TRY(propose_as_asked(own, id, detail.at("deeds").as_int64(), say));
  else
    TRY(place_as_asked(own, id, say));
  say(steps_of_thinking);
  return boost::json::value{};
}

}  // namespace ruam::forums
