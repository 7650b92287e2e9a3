#include <gtest/gtest.h>

#include "money/book_for_test.hpp"
#include "testing/rounds.hpp"

namespace ruam::money {
namespace {

Uuid numbered(std::uint64_t number) {
  Uuid id;
  for (int i = 0; i < 8; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  id.bytes[0] = 1;
  return id;
}

/// A ministry of a centre, two provinces below it and an area below one of these.
struct World {
  const OfficeId centre{numbered(1)}, north{numbered(2)}, south{numbered(3)}, area{numbered(4)};
  const std::vector<OfficeId> offices{centre, north, south, area};
  const std::vector<std::set<OfficeId>> subtrees{
      {centre, north, south, area}, {north, area}, {south}, {area}, {north, south, area}};
  const std::vector<Uuid> projects{numbered(11), numbered(12)};
  Book book;
  std::uint64_t ids = 1'000;

  World() {
    for (const auto office : offices)
      book.open(office, {.id = numbered(100 + office.uuid.bytes[15]), .fiscal_year = 2567});
    book.open(centre, {.id = numbered(120),
                       .fiscal_year = 2567,
                       .provisional = Span{{2023, 10, 1}, {2024, 3, 31}}});
  }

  Result<void> play(const Step& step) {
    switch (step.kind) {
      case Step::Kind::enter:
        return book.enter(step.office, step.line);
      case Step::Kind::transfer:
        return book.transfer(step.office, step.to, receiving(step), step.line);
      case Step::Kind::accept:
        return book.accept(step.target);
      case Step::Kind::dispute:
        return book.dispute(step.target);
      case Step::Kind::reverse:
        return book.reverse(step.office, step.target, step.line);
      case Step::Kind::open: {
        Line blank{.id = step.line.id};
        blank.date = step.line.date;
        return book.open_carried(step.office, step.target, blank, *step.line.pair_id);
      }
    }
    return {};
  }
  /// One source at the receiver for each source of a sender.
  static Uuid receiving(const Step& step) {
    auto id = step.line.source_id;
    id.bytes[1] = step.office.uuid.bytes[15];
    id.bytes[2] = static_cast<std::uint8_t>(id.bytes[2] * 5 + step.to.uuid.bytes[15]);
    return id;
  }
};

/// Every sum of every level equals its lines; each baht of a subtree is somewhere once.
void expect_true_sums(const World& world) {
  const auto& book = world.book;
  for (const auto& [id, source] : book.sources()) {
    const auto lines = book.recount([&, id = id](const Book::Entry& entry) {
      return entry.office == id.office && entry.line.source_id == id.uuid;
    });
    ASSERT_EQ(book.sums_of(id.office, id.uuid), lines);
    if (lines.balance() >= Satang{0}) continue;
    const bool is_marked = std::any_of(
        book.entries.begin(), book.entries.end(), [&, id = id](const Book::Entry& entry) {
          return entry.office == id.office && entry.line.source_id == id.uuid &&
                 entry.line.overdrawn && book.is_standing(entry);
        });
    ASSERT_TRUE(is_marked) << "a balance below zero that no line is marked for";
  }
  for (const auto& [key, total] : book.totals) {
    Satang amount;
    for (const auto& entry : book.entries)
      if (entry.counts && std::make_tuple(entry.office, entry.line.source_id, entry.line.year,
                                          entry.line.quarter, entry.line.kind) == key)
        amount.value += entry.line.amount.value;
    ASSERT_EQ(total.amount, amount);
  }
}

/// What is carried over stands in a later year once, to the baht, and with its obligation.
void expect_carried_once(const World& world) {
  const auto& book = world.book;
  std::map<Uuid, Satang> opened;
  for (const auto& entry : book.entries)
    if (entry.line.kind == LineKind::allocation && entry.line.carried_from &&
        book.is_standing(entry)) {
      const auto& source = book.sources().at({entry.office, entry.line.source_id});
      ASSERT_TRUE(source.carried_from);
      const auto& from = book.sources().at({entry.office, *source.carried_from});
      ASSERT_GT(source.fiscal_year, from.fiscal_year);
      ASSERT_EQ(entry.line.year, source.fiscal_year);
      ASSERT_TRUE(opened.emplace(*entry.line.carried_from, entry.line.amount).second) << "twice";
    }
  for (const auto& entry : book.entries)
    if (const auto found = opened.find(entry.line.id);
        found != opened.end() && entry.line.id != Uuid{}) {
      ASSERT_TRUE(book.is_standing(entry)) << "opened money that is no longer carried";
      ASSERT_EQ(entry.line.kind, LineKind::carry_over);
      ASSERT_EQ(entry.line.amount, found->second);
      opened.erase(found);
    }
  ASSERT_TRUE(opened.empty());
}

void expect_each_baht_once(const World& world) {
  const auto& book = world.book;
  const auto between = book.list_between();
  for (const auto& inside : world.subtrees) {
    const auto is_inside = [&](OfficeId office) { return inside.contains(office); };
    const auto of_subtree = [&](const Book::Entry& entry) { return is_inside(entry.office); };
    const auto all = book.recount(of_subtree);
    const auto whole = consolidate(all, between, is_inside);

    Satang from_outside, to_outside, under_way, balances;
    for (const auto& [id, pair] : book.pairs()) {
      const auto& out = book.entries[pair.out];
      const bool from = is_inside(out.office), to = is_inside(*out.line.other_office);
      const bool stands = pair.state != TransferState::cancelled;
      if (!stands) continue;
      if (!from && to && pair.state == TransferState::accepted)
        from_outside.value += out.line.amount.value;
      if (from && !to) to_outside.value += out.line.amount.value;
      if (from && to && pair.state != TransferState::accepted)
        under_way.value += out.line.amount.value;
    }
    for (const auto& [id, source] : book.sources())
      if (is_inside(id.office)) balances.value += book.sums_of(id.office, id.uuid).balance().value;
    ASSERT_EQ(whole.sums.received, from_outside);
    ASSERT_EQ(whole.sums.transferred_out, to_outside);
    ASSERT_EQ(whole.in_transit, under_way);
    ASSERT_EQ(whole.balance(), balances);

    Sums quarters;  // cumulative = Q1 + … + Q4
    for (int quarter = 1; quarter <= 4; ++quarter)
      quarters += book.recount([&](const Book::Entry& entry) {
        return of_subtree(entry) && entry.line.quarter == quarter;
      });
    ASSERT_EQ(quarters, all);
  }
}

TEST(Histories, KeepEverySumTrueHoweverTheyRun) {
  const int histories = testing::rounds(3'000, 100'000);
  std::map<std::string, int> answers;

  for (int seed = 0; seed < histories && !HasFatalFailure(); ++seed) {
    World world;
    Dice dice{static_cast<std::uint64_t>(seed)};
    Player player{world.book, dice, world.offices, world.projects};
    std::vector<Step> played;
    for (int i = 0; i < 28; ++i) {
      const auto step = player.next(numbered(world.ids + 1), numbered(world.ids + 2));
      world.ids += 2;
      const auto lines = world.book.entries.size();
      const auto done = world.play(step);
      ++answers[done.has_value() ? "done" : done.error().code];
      if (step.kind == Step::Kind::open && done.has_value()) ++answers["opened"];
      if (done.has_error()) {
        ASSERT_EQ(world.book.entries.size(), lines);
      }
      played.push_back(step);
    }
    expect_true_sums(world);
    expect_each_baht_once(world);
    expect_carried_once(world);

    World again;  // replay gives the same state
    for (const auto& step : played) (void)again.play(step).has_value();
    ASSERT_EQ(again.book.totals, world.book.totals) << "seed " << seed;
    ASSERT_EQ(again.book.between, world.book.between) << "seed " << seed;
  }

  // The histories are worth something only if they reach every refusal and mostly go through.
  EXPECT_GT(answers["done"], histories * 7);
  EXPECT_GT(answers["opened"], histories / 40);
  for (const char* code :
       {"money.line_invalid", "money.not_enough", "money.outside_year", "money.outside_provisional",
        "money.settles_nothing", "money.more_than_advance", "money.transfer_decided",
        "money.transfer_accepted", "money.is_reversal", "money.reversed_already",
        "money.settled_already", "money.not_carried", "money.opened_already",
        "money.not_next_year"})
    EXPECT_GT(answers[code], 0) << code;
}

}  // namespace
}  // namespace ruam::money
