#pragma once

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "money/carry.hpp"
#include "money/rules.hpp"
#include "platform/thai/fiscal.hpp"

/// The ledger in memory, of many offices, by the same pure rules that the actions ask: what random
/// histories are played on, and the oracle of what the program must answer.
namespace ruam::money {

class Book {
 public:
  struct Entry {
    OfficeId office;
    Line line;
    bool counts = true;
  };
  struct Pair {
    std::size_t out = 0, in = 0;
    TransferState state = TransferState::in_transit;
  };
  using TotalKey = std::tuple<OfficeId, Uuid, int, int, LineKind>;
  struct Total {
    Satang amount = {}, settled = {};
    friend bool operator==(const Total&, const Total&) = default;
  };

  void open(OfficeId office, const Source& source) { sources_[{office, source.id}] = source; }

  Result<void> enter(OfficeId office, Line line) {
    set_quarter(line);
    TRY(check_line(line, today));
    TRY(check_timely(line, sources_.at({office, line.source_id})));
    if (line.settles) {
      const auto* settled = find(office, *line.settles);
      if (!settled) return Problem{Kind::not_found, "money.line_not_found"};
      line.settled = TRY(settled_by(line, settled->line, standing_of(*settled)));
    }
    TRY(check_bearable(office, line));
    line.overdrawn =
        taken(line) > Satang{0} && taken(line) > sums_of(office, line.source_id).balance();
    add({office, line});
    return {};
  }

  /// `to_source` is where the receiver keeps it.
  Result<void> transfer(OfficeId office, OfficeId to, Uuid to_source, Line out) {
    set_quarter(out);
    out.kind = LineKind::transfer_out;
    out.other_office = to;
    TRY(check_line(out, today));
    TRY(check_timely(out, sources_.at({office, out.source_id})));
    TRY(check_bearable(office, out));
    if (!sources_.contains({to, to_source})) {
      auto source = sources_.at({office, out.source_id});
      source.id = to_source;
      sources_[{to, to_source}] = source;
    }
    auto in = out;
    in.id = {};  // known by its pair only
    in.kind = LineKind::transfer_in;
    in.source_id = to_source;
    in.other_office = office;
    in.project_id.reset();
    const auto pair = *out.pair_id;
    add({office, out});
    pairs_[pair].out = entries.size() - 1;
    add({to, in, false});
    pairs_[pair].in = entries.size() - 1;
    return {};
  }

  Result<void> accept(Uuid pair) {
    auto& one = pairs_.at(pair);
    if (one.state == TransferState::accepted || one.state == TransferState::cancelled)
      return Problem{Kind::conflict, "money.transfer_decided"};
    one.state = TransferState::accepted;
    entries[one.in].counts = true;
    count(entries[one.in]);
    return {};
  }

  Result<void> dispute(Uuid pair) {
    auto& one = pairs_.at(pair);
    if (one.state == TransferState::accepted || one.state == TransferState::cancelled)
      return Problem{Kind::conflict, "money.transfer_decided"};
    one.state = TransferState::disputed;
    return {};
  }

  Result<void> reverse(OfficeId office, Uuid id, Line blank) {
    const auto* found = find(office, id);
    if (!found) return Problem{Kind::not_found, "money.line_not_found"};
    const auto line = found->line;
    TRY(check_reversible(line, standing_of(*found)));
    blank.date = std::max(today, line.date);
    set_quarter(blank);
    const auto reversal = opposite(line, blank);
    TRY(check_bearable(office, reversal));
    if (line.kind == LineKind::transfer_out) {
      auto& pair = pairs_.at(*line.pair_id);
      if (pair.state == TransferState::accepted)
        return Problem{Kind::conflict, "money.transfer_accepted"};
      pair.state = TransferState::cancelled;
    }
    add({office, reversal});
    return {};
  }

  /// `blank` has the day and the allocation's id; the obligation that goes along has the second.
  Result<void> open_carried(OfficeId office, Uuid id, Line blank, Uuid obligation_id) {
    set_quarter(blank);
    const auto* found = find(office, id);
    if (!found) return Problem{Kind::not_found, "money.line_not_found"};
    const auto carried = found->line;
    const auto& source = sources_.at({office, carried.source_id});
    TRY(check_opening(carried, standing_of(*found), source, blank.date));
    auto opening = opening_of(carried, source, blank);
    opening.source.id = carried_source({office, source.id}, blank.year);
    TRY(check_line(opening.allocation, today));
    sources_.try_emplace({office, opening.source.id}, opening.source);
    opening.allocation.source_id = opening.source.id;
    add({office, opening.allocation});
    if (!opening.obligation) return {};
    opening.obligation->id = obligation_id;
    opening.obligation->source_id = opening.source.id;
    add({office, *opening.obligation});
    return {};
  }

  Sums sums_of(OfficeId office, Uuid source) const {
    Sums sums;
    const auto from = totals.lower_bound({office, source, 0, 0, LineKind::allocation});
    for (auto it = from;
         it != totals.end() && std::get<0>(it->first) == office && std::get<1>(it->first) == source;
         ++it)
      sums.add(std::get<4>(it->first), it->second.amount, it->second.settled);
    return sums;
  }

  /// The same from the lines, for comparing; of those that `wanted` names.
  template <class F>
  Sums recount(F wanted) const {
    Sums sums;
    for (const auto& entry : entries)
      if (entry.counts && wanted(entry))
        sums.add(entry.line.kind, entry.line.amount, entry.line.settled);
    return sums;
  }

  std::vector<Between> list_between() const {
    std::vector<Between> all;
    for (const auto& [key, amount] : between) {
      const auto& [office, other, is_incoming] = key;
      all.push_back(
          {.office = office, .other = other, .is_incoming = is_incoming, .amount = amount});
    }
    return all;
  }

  bool is_standing(const Entry& entry) const {
    return !entry.line.reverses && !reversed_.contains({entry.office, entry.line.id});
  }
  const std::map<SourceId, Source>& sources() const { return sources_; }
  const std::map<Uuid, Pair>& pairs() const { return pairs_; }

  Date today = {2024, 12, 5};
  std::vector<Entry> entries;
  std::map<TotalKey, Total> totals;
  std::map<std::tuple<OfficeId, OfficeId, bool>, Satang> between;

 private:
  static void set_quarter(Line& line) {
    if (!is_valid(line.date)) return;
    const auto quarter = thai::quarter_of(line.date);
    line.year = quarter.year.be;
    line.quarter = quarter.number;
  }
  const Entry* find(OfficeId office, Uuid id) const {
    for (const auto& entry : entries)
      if (entry.office == office && entry.line.id == id) return &entry;
    return nullptr;
  }
  Standing standing_of(const Entry& entry) const {
    Satang left = entry.line.amount;
    for (const auto& other : entries)
      if (other.office == entry.office && other.line.settles == entry.line.id)
        left.value -= other.line.settled.value;
    const bool is_opened = entry.line.kind == LineKind::carry_over &&
                           std::any_of(entries.begin(), entries.end(), [&](const Entry& other) {
                             return other.office == entry.office &&
                                    other.line.carried_from == entry.line.id && is_standing(other);
                           });
    return {reversed_.contains({entry.office, entry.line.id}), is_opened, left};
  }
  Result<void> check_bearable(OfficeId office, const Line& line) const {
    TRY(check_balance(line, sums_of(office, line.source_id)));
    if (!line.project_id) return {};
    return check_part(line, recount([&](const Entry& entry) {
                        return entry.office == office && entry.line.source_id == line.source_id &&
                               entry.line.project_id == line.project_id;
                      }));
  }
  void add(const Entry& entry) {
    entries.push_back(entry);
    if (entry.line.reverses) reversed_.insert({entry.office, *entry.line.reverses});
    if (entry.counts) count(entry);
  }
  void count(const Entry& entry) {
    const auto& line = entry.line;
    auto& total = totals[{entry.office, line.source_id, line.year, line.quarter, line.kind}];
    total.amount.value += line.amount.value;
    total.settled.value += line.settled.value;
    if (line.kind == LineKind::transfer_out || line.kind == LineKind::transfer_in)
      between[{entry.office, *line.other_office, line.kind == LineKind::transfer_in}].value +=
          line.amount.value;
  }

  std::map<SourceId, Source> sources_;
  std::map<Uuid, Pair> pairs_;
  std::set<std::pair<OfficeId, Uuid>> reversed_;
};

/// Numbers that look random and are the same in every run.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15ull + 1) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t count) { return next() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  std::uint64_t state_;
};

/// One step of a random history; `line.id` (and its pair) are the step's own.
struct Step {
  enum class Kind { enter, transfer, accept, dispute, reverse, open } kind = Kind::enter;
  OfficeId office = {}, to = {};
  Line line = {};
  Uuid target = {};  ///< the pair decided, the line reversed or opened
};

/// Steps that fit the book as it stands, most of them possible, some refused.
class Player {
 public:
  Player(Book& book, Dice& dice, std::vector<OfficeId> offices, std::vector<Uuid> projects)
      : book_(book), dice_(dice), offices_(std::move(offices)), projects_(std::move(projects)) {}

  Step next(Uuid id, Uuid pair) {
    Step step;
    const auto roll = dice_.below(20);
    if (roll < 4 && !book_.pairs().empty()) return decide(roll);
    if (roll < 6 && !book_.entries.empty()) return take_back(id);
    if (roll < 8 && !book_.entries.empty()) return open_something(id, pair);
    const auto& source = some_source();
    step.office = source.office;
    step.line.id = id;
    step.line.source_id = source.uuid;
    step.line.amount = {static_cast<std::int64_t>(dice_.one_in(12) ? 0 : 1 + dice_.below(90'000))};
    step.line.date = some_day();
    step.line.document_no = dice_.one_in(40) ? " " : "สาธิต";
    if (dice_.one_in(2)) step.line.project_id = dice_.of(projects_);
    if (roll < 10) {
      step.kind = Step::Kind::transfer;
      step.line.kind = LineKind::transfer_out;
      step.line.pair_id = pair;
      do step.to = dice_.of(offices_);
      while (step.to == step.office);
      return step;
    }
    constexpr LineKind kinds[] = {
        LineKind::allocation,     LineKind::allocation, LineKind::allocation,
        LineKind::obligation,     LineKind::obligation, LineKind::disbursement,
        LineKind::disbursement,   LineKind::advance,    LineKind::advance_clearing,
        LineKind::advance_return, LineKind::returned,   LineKind::carry_over};
    step.line.kind = kinds[dice_.below(std::size(kinds))];
    if (!dice_.one_in(3)) settle_something(step);
    return step;
  }

 private:
  Date some_day() {
    if (dice_.one_in(30)) return {2025, 9, 1};  // not yet
    if (dice_.one_in(6)) return add_days({2024, 10, 1}, static_cast<int>(dice_.below(60)));
    if (dice_.one_in(30)) return {2023, 9, 30};  // the day before the year begins
    return add_days({2023, 10, 1}, static_cast<int>(dice_.below(300)));
  }
  SourceId some_source() {
    std::vector<SourceId> ids;
    for (const auto& [id, source] : book_.sources()) ids.push_back(id);
    return dice_.of(ids);
  }
  Step decide(std::size_t roll) {
    std::vector<Uuid> ids;
    for (const auto& [id, pair] : book_.pairs()) ids.push_back(id);
    Step step{.kind = roll < 3 ? Step::Kind::accept : Step::Kind::dispute};
    step.target = dice_.of(ids);
    step.office = book_.entries[book_.pairs().at(step.target).in].office;
    return step;
  }
  Step take_back(Uuid id) {
    std::vector<const Book::Entry*> own;
    for (const auto& entry : book_.entries)
      if (entry.line.id != Uuid{}) own.push_back(&entry);
    Step step{.kind = Step::Kind::reverse};
    const auto* entry = dice_.of(own);
    if (entry->line.settles && dice_.one_in(2))  // what it settled, which cannot go before it
      for (const auto* other : own)
        if (other->line.id == entry->line.settles) entry = other;
    step.office = entry->office;
    step.target = entry->line.id;
    step.line.id = id;
    return step;
  }
  /// Opens a carry-over, on a day of the next year mostly; before there is one, carries an
  /// obligation over or tries to open what is none.
  Step open_something(Uuid id, Uuid obligation_id) {
    Step step{.kind = Step::Kind::open};
    const Book::Entry *carried = nullptr, *bound = nullptr, *any = nullptr;
    for (const auto& entry : book_.entries) {
      if (entry.line.id == Uuid{} || (any && dice_.one_in(3))) continue;
      any = &entry;
      if (entry.line.kind == LineKind::carry_over) carried = &entry;
      if (entry.line.kind == LineKind::obligation && !entry.line.reverses) bound = &entry;
    }
    const auto* entry = carried ? carried : bound ? bound : any;
    step.office = entry->office;
    step.target = entry->line.id;
    step.line.id = id;
    step.line.pair_id = obligation_id;
    step.line.date = dice_.one_in(3) ? some_day() : Date{2024, 10, 1};
    if (carried || dice_.one_in(8)) return step;
    if (!bound) return spend_something(step);
    step.kind = Step::Kind::enter;
    step.line.kind = LineKind::carry_over;
    step.line.pair_id.reset();
    step.line.source_id = bound->line.source_id;
    step.line.project_id = bound->line.project_id;
    step.line.settles = bound->line.id;
    step.line.amount = bound->line.amount;
    step.line.date = {2024, 9, 30};
    step.line.document_no = "กันเงิน";
    return step;
  }
  /// Binds or carries over some of what a source has; the step as it is when none has anything.
  Step spend_something(Step step) {
    for (const auto& [id, source] : book_.sources()) {
      const auto left = book_.sums_of(id.office, id.uuid).balance();
      if (left <= Satang{1} || dice_.one_in(4)) continue;
      step.kind = Step::Kind::enter;
      step.office = id.office;
      step.line.kind = dice_.one_in(3) ? LineKind::carry_over : LineKind::obligation;
      step.line.pair_id.reset();
      step.line.source_id = id.uuid;
      step.line.amount = {left.value / 2};
      step.line.date = {2024, 3, 30};
      step.line.document_no = "กันเงิน";
    }
    return step;
  }
  void settle_something(Step& step) {
    const auto wanted =
        step.line.kind == LineKind::disbursement || step.line.kind == LineKind::carry_over
            ? LineKind::obligation
            : LineKind::advance;
    const bool may =
        step.line.kind == LineKind::disbursement || step.line.kind == LineKind::carry_over ||
        step.line.kind == LineKind::advance_clearing || step.line.kind == LineKind::advance_return;
    if (!may) return;
    for (const auto& entry : book_.entries) {
      if (entry.line.kind != wanted) continue;
      step.line.settles = entry.line.id;
      step.office = entry.office;
      if (!dice_.one_in(9)) step.line.source_id = entry.line.source_id;
      if (dice_.one_in(3)) break;
    }
    if (!book_.sources().contains({step.office, step.line.source_id}))
      for (const auto& entry : book_.entries)
        if (entry.line.id == step.line.settles) step.line.source_id = entry.line.source_id;
  }

  Book& book_;
  Dice& dice_;
  std::vector<OfficeId> offices_;
  std::vector<Uuid> projects_;
};

}  // namespace ruam::money
