#pragma once

#include <optional>
#include <span>
#include <vector>

#include "forums/polls.hpp"
#include "platform/db/db.hpp"

namespace ruam::forums {

/// Polls, who may vote in them and what was said, over one transaction.
class PollStore {
 public:
  explicit PollStore(db::Tx& tx) : tx_(tx) {}

  /// Refuses: forum.poll_not_found.
  Result<Poll> get(PollId id, Uuid forum) const;
  std::optional<Poll> find(OfficeId office, Uuid id) const;
  std::vector<Poll> list(ForumId forum) const;
  /// Gives it the next number of the forum.
  void insert(Poll& poll);
  void update(const Poll& poll);
  void remove(PollId id);

  void add_electors(PollId id, const std::vector<Elector>& electors);
  std::optional<Elector> find_elector(PollId id, Uuid elector) const;
  std::vector<Elector> list_electors(PollId id) const;

  void keep_answer(PollId id, Uuid elector, const PollAnswer& answer, std::string_view entered_by);
  std::optional<PollAnswer> find_answer(PollId id, Uuid elector) const;
  /// Those whose answer stands, whatever it is.
  std::vector<Uuid> list_answered(PollId id) const;
  /// Without voices that are excluded.
  std::vector<CountedAnswer> list_counted(PollId id) const;

  /// False if this elector voted in secret before.
  bool mark_voted(PollId id, Uuid elector);
  bool has_voted(PollId id, Uuid elector) const;
  /// Voters of a poll, secret or not.
  std::int64_t count_voted(PollId id) const;

  void lay_out_ballots(PollId id, std::span<const Uuid> blank);
  /// Fills in one of the blank ballots: `lot` modulo their number, in the order of their ids. All
  /// ballots of the poll are written anew, so that none is the last one written. False if there is
  /// no blank one left.
  bool fill_ballot(PollId id, std::int64_t choice, std::uint32_t lot);
  /// How many chose each of so many options.
  std::vector<std::int64_t> count_ballots(PollId id, std::size_t options) const;

 private:
  db::Tx& tx_;
};

}  // namespace ruam::forums
