#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cycle/duty.hpp"
#include "cycle/feed_record.hpp"
#include "platform/db/db.hpp"

namespace ruam::cycle {

/// What an office keeps of a duty.
struct DutyRecord {
  Uuid id;
  Duty duty;
};

/// What a round was told and shown, beside what the office said of it.
struct RoundRecord {
  RoundKey key;
  Uuid id;
  RoundFacts facts;
  std::string told_stage;
  std::optional<Date> told_due;
  std::optional<Date> shown_due;  ///< by the calendar feed
  std::string shown_name;
  std::int64_t shown_number = 0;  ///< SEQUENCE of RFC 5545
  Instant shown_at;
};

struct Reminder {
  Uuid id, round;
  RoundKey key;
  std::string stage;
  Date for_day;
  Uuid person;
  std::string role;
  Date sent_on;
};

struct Start {
  Date started_on, last_day;
};

/// Every statement that names the tables of duties, rounds and reminders, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  std::vector<DutyRecord> list_duties(OfficeId office) const;
  std::optional<DutyRecord> find_duty(OfficeId office, std::string_view duty) const;
  void save(OfficeId office, const DutyRecord& record, Instant at);

  std::map<RoundKey, RoundRecord> list_rounds(OfficeId office, std::int64_t first_year,
                                              std::int64_t last_year) const;
  std::optional<RoundRecord> find_round(OfficeId office, Uuid id) const;
  void save(OfficeId office, const RoundRecord& record);

  /// False if this person was reminded of it already.
  bool add(OfficeId office, const Reminder& reminder);
  /// Newest first; everybody's when no person is named.
  std::vector<Reminder> list_reminders(OfficeId office, const std::optional<Uuid>& person,
                                       Date since) const;

  bool has_feeds(OfficeId office) const;
  /// Those of an account that are open, oldest first.
  std::vector<Feed> list_feeds(OfficeId office, Uuid account) const;
  std::optional<Feed> find_feed(const Digest& token_hash) const;
  void add(const Feed& feed, const Digest& token_hash);
  /// Answers how many that were.
  std::int64_t revoke_feed(FeedId id, Uuid account, Instant at);

  std::optional<Start> find_start(OfficeId office) const;
  void save(OfficeId office, const Start& start);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::cycle
