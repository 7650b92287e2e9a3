#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"

/// What may cross the wire: the shapes of requests and replies of this room.
namespace ruam::committees::wire {

struct Rules {
  std::vector<Rule> rows;
};
BOOST_DESCRIBE_STRUCT(Rules, (), (rows))

struct Committees {
  std::vector<Row> rows;
};
BOOST_DESCRIBE_STRUCT(Committees, (), (rows))

struct Meetings {
  std::vector<MeetingRow> rows;
};
BOOST_DESCRIBE_STRUCT(Meetings, (), (rows))

struct Member {
  Uuid id;
  Holder holder;
  std::vector<Uuid> seats;
  SeatRole role = SeatRole::member;
  std::string role_text, seats_text;
  MemberStatus status = MemberStatus::proposed;
  std::optional<Date> from, until, ended_on;
  std::string end_reason;
  std::optional<Uuid> appointed_by, ended_by;
  std::vector<std::string> elsewhere;  ///< other committees of the office where the person sits
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Member, (),
                      (id, holder, seats, role, role_text, seats_text, status, from, until,
                       ended_on, end_reason, appointed_by, ended_by, elsewhere, version))

struct Order {
  Uuid id;
  OrderType type = OrderType::appoint;
  OrderStatus status = OrderStatus::draft;
  std::string subject, number, reason, author;
  std::vector<Uuid> appoints, ends;
  std::optional<Uuid> letter_id, file_id, previous;
  std::optional<Date> dated, effective_on;
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, type, status, subject, number, reason, author, appoints, ends, letter_id,
                       file_id, previous, dated, effective_on, created_at))

struct Committee {
  Uuid id;
  Status status = Status::draft;
  std::int64_t version = 1;
  Content content;
  std::string author;
  std::vector<Member> members;
  std::vector<SeatFill> fills;
  std::vector<Remark> remarks;
  std::optional<Rule> rule;
  std::vector<Order> orders;
  std::vector<MeetingRow> meetings;
  Instant created_at, updated_at;
  std::vector<std::string> may;  ///< edit, order, meet
};
BOOST_DESCRIBE_STRUCT(Committee, (),
                      (id, status, version, content, author, members, fills, remarks, rule, orders,
                       meetings, created_at, updated_at, may))

struct EditCommittee {
  Content content;
};
BOOST_DESCRIBE_STRUCT(EditCommittee, (), (content))

struct Meeting {
  Uuid id, committee_id;
  std::string committee, member_word;
  bool allows_proxy = false, allows_online = true;
  std::int64_t year = 0, number = 0, version = 1;
  MeetingStatus status = MeetingStatus::planned;
  MeetingContent content;
  Quorum quorum_rule;
  QuorumCount quorum;
  std::vector<CategoryCount> categories;
  std::optional<Uuid> certified_in;
  std::optional<Date> certified_on;
  std::string certified_words, certified_number, last_reason;
  std::vector<MeetingRow> others;
  Instant created_at, updated_at;
  std::vector<std::string> may;  ///< edit, and states to move to
};
BOOST_DESCRIBE_STRUCT(Meeting, (),
                      (id, committee_id, committee, member_word, allows_proxy, allows_online, year,
                       number, version, status, content, quorum_rule, quorum, categories,
                       certified_in, certified_on, certified_words, certified_number, last_reason,
                       others, created_at, updated_at, may))

}  // namespace ruam::committees::wire
