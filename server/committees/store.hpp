#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "committees/meeting.hpp"
#include "platform/db/db.hpp"

namespace ruam::committees {

/// A committee as it lies in the database.
struct Committee {
  CommitteeId id;
  Status status = Status::draft;
  Content content;
  std::string author_name;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// What a certified meeting resolved, for the transparency log: never changed.
struct Resolved {
  Uuid id;
  MeetingId meeting;
  boost::json::value record;
  Instant at;
};

/// Every statement that names this room's tables for writing, over one transaction.
class Store {
 public:
  explicit Store(db::Tx& tx) : tx_(tx) {}

  /// Refuses: committee.not_found.
  Result<Committee> get(CommitteeId id) const;
  std::vector<Committee> list(OfficeId office) const;
  void insert(const Committee& committee);
  void update(const Committee& committee);

  /// All of them, those who have left too, as entered.
  std::vector<Member> list_members(CommitteeId id) const;
  /// Refuses: committee.member_not_found.
  Result<Member> get_member(CommitteeId committee, Uuid id) const;
  /// On whichever committee of whichever office.
  std::vector<Member> list_of_person(Uuid person) const;
  std::vector<Member> list_of_import(CommitteeId committee, Uuid import) const;
  /// Serving members of the office whose term ends by that day.
  std::vector<Member> list_ending(OfficeId office, Date by) const;
  void insert(const Member& member);
  void update(const Member& member);
  void remove(CommitteeId committee, Uuid member);
  /// Takes the name of somebody whose data was erased.
  void forget(Uuid person);

  std::vector<Order> list_orders(CommitteeId id) const;
  /// Refuses: committee.order_not_found.
  Result<Order> get(OrderId id) const;
  void insert(const Order& order);
  void update(const Order& order);
  void remove(OrderId id);

  /// Newest first.
  std::vector<Meeting> list_meetings(CommitteeId id) const;
  std::vector<Meeting> list_meetings(OfficeId office) const;
  /// Refuses: meeting.not_found.
  Result<Meeting> get(MeetingId id) const;
  /// Whether another meeting of the committee has that number.
  bool is_number_taken(const Meeting& meeting) const;
  std::int64_t last_number(CommitteeId id, std::int64_t year) const;
  void insert(const Meeting& meeting);
  void update(const Meeting& meeting);

  std::optional<Resolved> find_resolved(OfficeId office, Uuid id) const;
  void insert(const Resolved& resolved);

 private:
  db::Tx& tx_;
};

}  // namespace ruam::committees
